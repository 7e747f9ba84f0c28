export type Stays =
  /** Of a person, and nothing that was done in office: addresses, answers about a calendar, what somebody follows. */
  | 'private'
  /** Typed and never sent, or superseded by what goes. */
  | 'unsent'
  /** Keys, counters and search words: the program's own. */
  | 'technical'
  /** It belongs to no provrum. */
  | 'elsewhere';

/**
 * Who may read a table's rows. Work: those who take part, and the forum. Plan: they, and everybody once it is approved.
 * Spreading: as the work, but nobody outside the forum before the result is announced.
 */
export type ReadBy = 'everybody' | 'plan' | 'work' | 'spreading' | 'forum';

export interface KeptTable {
  readonly readBy: ReadBy;
  /** How its rows hang on the provrum, where not by a column `provrum_id` of their own. */
  readonly through?: { readonly table: string; readonly column: string };
  /** Decided and not yet announced: for the forum only. */
  readonly staged?: { readonly decided: string; readonly announced: string };
  /** Taken back by whoever said it: that it was said goes, what was said does not. */
  readonly withdrawn?: { readonly at: string; readonly words: readonly string[] };
  readonly goes: readonly string[];
  /** Columns that name people or organisations: they go as numbers, whose names stand in files of their own. */
  readonly people?: readonly string[];
  readonly organisations?: readonly string[];
  readonly stays?: Readonly<Partial<Record<Stays, readonly string[]>>>;
}

/** Signed by a person for an organisation. */
export const signed = { people: ['person_id'], organisations: ['organisation_id'] } as const;
/** The form that made it, so that one sent twice acts once. */
export const formKey = { technical: ['created_with'] } as const;
