/** What a kitchen must know, in the few words that can be summed. */
export const diets = ['vegetarian', 'vegan', 'glutenFree', 'lactoseFree', 'nuts', 'fish', 'pork'] as const;
export type Diet = (typeof diets)[number];

/** What somebody needs to eat and to take part. Health data: sealed where it is kept, and seen by those who arrange. */
export interface Needs {
  readonly diets: readonly Diet[];
  readonly food: string;
  readonly access: string;
}

export const noNeeds: Needs = { diets: [], food: '', access: '' };
export const hasNeeds = ({ diets: chosen, food, access }: Needs): boolean =>
  chosen.length > 0 || food !== '' || access !== '';

/** What the venue is told: how many of each, and nobody's name or words. */
export interface NeedsSum {
  readonly people: number;
  readonly diets: readonly { readonly diet: Diet; readonly people: number }[];
  /** Those who wrote something of their own: the arranger asks the kitchen without saying who. */
  readonly otherFood: number;
  readonly access: number;
}

export const sumNeeds = (all: readonly Needs[]): NeedsSum => ({
  people: all.filter(hasNeeds).length,
  diets: diets
    .map((diet) => ({ diet, people: all.filter((needs) => needs.diets.includes(diet)).length }))
    .filter(({ people }) => people > 0),
  otherFood: all.filter(({ food }) => food !== '').length,
  access: all.filter(({ access }) => access !== '').length,
});

/** What was sealed, read again; null where it is nothing we wrote. */
export function parseNeeds(words: string): Needs | null {
  let read: unknown;
  try {
    read = JSON.parse(words);
  } catch {
    return null;
  }
  if (typeof read !== 'object' || read === null) return null;
  const { diets: chosen, food, access } = read as Record<string, unknown>;
  if (!Array.isArray(chosen) || typeof food !== 'string' || typeof access !== 'string') return null;
  return { diets: diets.filter((diet) => chosen.includes(diet)), food, access };
}
