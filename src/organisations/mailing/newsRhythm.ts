/** How one wants news: each by itself, gathered once a day or a week, or not at all. */
export const newsRhythms = ['each', 'daily', 'weekly', 'off'] as const;
export type NewsRhythm = (typeof newsRhythms)[number];
