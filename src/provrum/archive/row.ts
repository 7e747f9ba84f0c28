/** A value of a row as words; nothing where there is none. */
export const words = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

interface Names {
  readonly people: readonly { readonly id: number; readonly name: string }[];
  readonly organisations: readonly { readonly id: number; readonly name: string }[];
}

/** "Asta Prov, Region Dalarna": who a row names, by its columns; null leaves one out. */
export function named(
  { people, organisations }: Names,
  row: Readonly<Record<string, unknown>>,
  person: string | null = 'person_id',
  organisation: string | null = 'organisation_id',
): string {
  const find = (all: Names['people'], column: string | null) =>
    column === null ? undefined : all.find(({ id }) => id === row[column])?.name;
  return [find(people, person), find(organisations, organisation)].filter(Boolean).join(', ');
}
