/** The two languages of the platform: Swedish first, English complete. */
export const languages = ['sv', 'en'] as const;
export type Language = (typeof languages)[number];

/** A sentence in both languages. */
export interface Text {
  readonly sv: string;
  readonly en: string;
}
