/** What somebody typed in one of a meeting's forms, and what became of it. Plain values, by the form's id. */
export interface TypedForm {
  readonly values: Readonly<Record<string, string | readonly string[]>>;
  readonly errors?: Readonly<Record<string, string>> | undefined;
  /** Why it was not done, where that belongs to no field. */
  readonly notice?: string | undefined;
  /** The text as it was typed, where somebody else has saved another. */
  readonly beside?: string | undefined;
  /** It was kept, because it could not be saved. */
  readonly keptAt?: Date | undefined;
}
export type TypedForms = Readonly<Record<string, TypedForm>>;

/** The forms of a meeting's page. */
export const formIds = {
  poll: 'tider',
  addItem: 'ny-punkt',
  item: (id: number) => `andra-punkt-${id}`,
  note: (item: number) => `anteckning-${item}`,
  addDecision: 'nytt-beslut',
  decision: (id: number) => `andra-beslut-${id}`,
} as const;
