import type { NewsRhythm } from '#organisations/mailing/newsRhythm.ts';

/** How some of the demonstration want their mail, and a letter that came back. */
export interface PlayedMail {
  readonly news: readonly { readonly by: string; readonly news: NewsRhythm }[];
  readonly bounced: {
    readonly person: string;
    readonly meeting: string;
    readonly daysAgo: number;
    readonly subject: string;
    readonly body: string;
    readonly status: string;
    readonly reason: string;
  };
}
