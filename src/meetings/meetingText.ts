export const modes = ['physical', 'digital', 'hybrid'] as const;
export type Mode = (typeof modes)[number];

/** What is said of a meeting before it. Plain text. */
export interface MeetingText {
  readonly title: string;
  readonly mode: Mode;
  readonly place: string;
  /** Where it is joined from afar: an address of the web, or ''. */
  readonly link: string;
  readonly about: string;
}

export const answers = ['yes', 'ifNeeded', 'no'] as const;
export type Answer = (typeof answers)[number];

/** What is said of a point. */
export interface ItemText {
  readonly title: string;
  readonly minutes: number | null;
}

/** One thing that is done to an agenda. */
export type AgendaChange =
  | ({ readonly act: 'add'; readonly key: string | null } & ItemText)
  | ({ readonly act: 'change'; readonly item: number } & ItemText)
  | { readonly act: 'remove' | 'settle' | 'open'; readonly item: number }
  /** Two that stand beside each other change places. */
  | { readonly act: 'swap'; readonly item: number; readonly with: number };
