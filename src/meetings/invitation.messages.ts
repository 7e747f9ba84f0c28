import type { Language } from '#kernel/text.ts';

interface Named {
  readonly title: string;
  readonly of: string;
}
type PerOccasion<Of> = Readonly<Record<'called' | 'again' | 'cancelled' | 'removed', (of: Of) => string>>;

interface Messages {
  readonly subject: PerOccasion<Named & { readonly when: string }>;
  readonly lead: PerOccasion<Named>;
  readonly when: (when: string) => string;
  readonly before: (when: string) => string;
  readonly where: (place: string) => string;
  readonly reason: (reason: string) => string;
  readonly agenda: string;
  readonly read: string;
  /** Why somebody gets it who represents nobody that takes part. */
  readonly wasCalled: string;
}

const sv: Messages = {
  subject: {
    called: ({ title, when }) => `Kallelse: ${title}, ${when}`,
    again: ({ title, when }) => `Ändrad kallelse: ${title}, ${when}`,
    cancelled: ({ title, when }) => `Inställt: ${title}, ${when}`,
    removed: ({ title, when }) => `Inte längre kallad: ${title}, ${when}`,
  },
  lead: {
    called: ({ title, of }) => `Du är kallad till mötet ”${title}” i provrummet ”${of}”.`,
    again: ({ title, of }) => `Tid eller plats har ändrats för mötet ”${title}” i provrummet ”${of}”.`,
    cancelled: ({ title, of }) => `Mötet ”${title}” i provrummet ”${of}” är inställt.`,
    removed: ({ title, of }) =>
      `Du är inte längre kallad till mötet ”${title}” i provrummet ”${of}”. Mötet försvinner ur din kalender.`,
  },
  when: (when) => `När: ${when}`,
  before: (when) => `Tidigare: ${when}`,
  where: (place) => `Var: ${place}`,
  reason: (reason) => `Skäl: ${reason}`,
  agenda: 'Dagordning:',
  read: 'Läs mer',
  wasCalled: 'du är eller har varit kallad till mötet',
};

const en: Messages = {
  subject: {
    called: ({ title, when }) => `Invitation: ${title}, ${when}`,
    again: ({ title, when }) => `Changed invitation: ${title}, ${when}`,
    cancelled: ({ title, when }) => `Cancelled: ${title}, ${when}`,
    removed: ({ title, when }) => `No longer invited: ${title}, ${when}`,
  },
  lead: {
    called: ({ title, of }) => `You are invited to the meeting “${title}” of the provrum “${of}”.`,
    again: ({ title, of }) => `Time or place has changed for the meeting “${title}” of the provrum “${of}”.`,
    cancelled: ({ title, of }) => `The meeting “${title}” of the provrum “${of}” is cancelled.`,
    removed: ({ title, of }) =>
      `You are no longer invited to the meeting “${title}” of the provrum “${of}”. It disappears from your calendar.`,
  },
  when: (when) => `When: ${when} (Swedish time)`,
  before: (when) => `Before: ${when}`,
  where: (place) => `Where: ${place}`,
  reason: (reason) => `Reason: ${reason}`,
  agenda: 'Agenda:',
  read: 'Read more',
  wasCalled: 'you are or have been invited to the meeting',
};

export const messages: Readonly<Record<Language, Messages>> = { sv, en };
