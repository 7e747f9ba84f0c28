import type { Language } from '#kernel/text.ts';
import type { AttendanceMode } from '../gathering/gathering.ts';
import type { QueueReason } from '../registration/events.ts';
import type { InvitationOccasion } from './invitations.ts';
import type { Reminder } from './reminders.ts';

/** What somebody hears of the place they have, had or wait for. */
export type PlaceOccasion =
  | 'confirmed'
  | 'signedUp'
  | 'handedOver'
  | 'moved'
  | 'changedMode'
  | 'placeFreed'
  | 'cancelled'
  | 'left'
  | 'transferred'
  | 'handedInQueue'
  | 'queued'
  | 'offered'
  | 'expired'
  | 'movedInQueue'
  | 'changedModeQueue'
  | 'takenOff'
  | 'takenOffQueue'
  | 'transferredInQueue';

interface Named {
  readonly title: string;
  readonly of: string;
}
interface OfPlace extends Named {
  readonly when: string;
  /** Another person in it: who signed up, who handed over, who took over, who changed it or took them off. */
  readonly who: string;
  readonly mode: AttendanceMode;
  /** The place in the queue. */
  readonly place: number;
  /** Until when an offer waits. */
  readonly until: string;
}
interface Dated extends Named {
  readonly when: string;
}
type Words<Occasion extends string, Of> = Readonly<Record<Occasion, (of: Of) => string>>;

interface Messages {
  readonly subject: Words<PlaceOccasion, OfPlace>;
  readonly lead: Words<PlaceOccasion, OfPlace>;
  readonly invitation: {
    readonly subject: Words<InvitationOccasion, Dated>;
    readonly lead: Words<InvitationOccasion, Dated>;
  };
  readonly reminder: Words<Reminder, Dated & { readonly last: string | null }>;
  readonly reminderLead: Words<Reminder, Dated & { readonly last: string | null }>;
  readonly release: {
    readonly subject: (of: Dated) => string;
    readonly lead: (of: Dated) => string;
    readonly act: string;
  };
  readonly documented: {
    readonly subject: (of: Dated) => string;
    readonly lead: (of: Dated) => string;
    readonly act: string;
  };
  readonly reasons: Readonly<Record<QueueReason, string>>;
  readonly when: (when: string) => string;
  readonly before: (when: string) => string;
  readonly where: (place: string) => string;
  readonly joins: (link: string) => string;
  readonly lastDay: (day: string) => string;
  readonly reason: (reason: string) => string;
  readonly stillComing: string;
  readonly accept: (until: string) => string;
  readonly own: string;
  /** The same, where one has no place any more. */
  readonly see: string;
  readonly answer: string;
  readonly signUp: string;
  readonly alone: string;
  readonly read: string;
  readonly why: {
    readonly place: string;
    readonly answering: (organisations: string) => string;
  };
}

const modeSv = { physical: 'på plats', digital: 'digitalt' } as const;
const modeEn = { physical: 'in person', digital: 'online' } as const;

const sv: Messages = {
  subject: {
    confirmed: ({ title, when }) => `Du är anmäld: ${title}, ${when}`,
    signedUp: ({ title, when }) => `Du är anmäld: ${title}, ${when}`,
    handedOver: ({ title, when }) => `Du har fått en plats: ${title}, ${when}`,
    moved: ({ title, when }) => `Ändrat möte: ${title}, ${when}`,
    changedMode: ({ title, mode }) => `Du kommer ${modeSv[mode]}: ${title}`,
    placeFreed: ({ title, mode }) => `Du kommer ${modeSv[mode]}: ${title}`,
    cancelled: ({ title, when }) => `Inställt: ${title}, ${when}`,
    left: ({ title, when }) => `Avanmäld: ${title}, ${when}`,
    transferred: ({ title, when }) => `Överlämnad plats: ${title}, ${when}`,
    handedInQueue: ({ title, when }) => `Du står i kö: ${title}, ${when}`,
    queued: ({ title, when }) => `Du står i kö: ${title}, ${when}`,
    offered: ({ title, until }) => `En plats är ledig: ${title}. Svara senast ${until}`,
    expired: ({ title }) => `Erbjudandet om en plats gick ut: ${title}`,
    movedInQueue: ({ title, when }) => `Ändrat möte: ${title}, ${when}`,
    changedModeQueue: ({ title, mode }) => `Du står i kö för att komma ${modeSv[mode]}: ${title}`,
    takenOff: ({ title, when }) => `Du är avanmäld: ${title}, ${when}`,
    takenOffQueue: ({ title, when }) => `Du är avanmäld: ${title}, ${when}`,
    transferredInQueue: ({ title, when }) => `Överlämnad köplats: ${title}, ${when}`,
  },
  lead: {
    confirmed: ({ title, of, mode }) => `Du är anmäld till ”${title}”${of}. Du kommer ${modeSv[mode]}.`,
    signedUp: ({ title, of, mode, who }) => `${who} har anmält dig till ”${title}”${of}. Du kommer ${modeSv[mode]}.`,
    handedOver: ({ title, of, mode, who }) =>
      `${who} har lämnat över sin plats på ”${title}”${of} till dig. Du kommer ${modeSv[mode]}.`,
    moved: ({ title, of }) => `”${title}”${of} har fått en ny tid eller plats. Din anmälan gäller fortfarande.`,
    changedMode: ({ title, of, mode, who }) =>
      `${who === '' ? '' : `${who} har ändrat din anmälan. `}Du är nu anmäld till ”${title}”${of} ${modeSv[mode]}.`,
    placeFreed: ({ title, of, mode }) =>
      `En plats har blivit ledig för dig. Du är nu anmäld till ”${title}”${of} ${modeSv[mode]}, som du ville.`,
    cancelled: ({ title, of }) => `”${title}”${of} är inställt.`,
    left: ({ title, of }) => `Du är inte längre anmäld till ”${title}”${of}. Mötet försvinner ur din kalender.`,
    transferred: ({ title, of, who }) =>
      `Din plats på ”${title}”${of} har gått över till ${who}. Mötet försvinner ur din kalender.`,
    handedInQueue: ({ title, of, who }) =>
      `${who} har lämnat över sin plats i kön till ”${title}”${of} till dig. Du får ett mejl när en plats blir ledig.`,
    queued: ({ title, of, place }) =>
      `Det är fullt just nu. Du står på plats ${place} i kön till ”${title}”${of}. Du får ett mejl när en plats blir ledig.`,
    offered: ({ title, of, mode }) => `En plats är ledig för dig på ”${title}”${of}, ${modeSv[mode]}.`,
    expired: ({ title, of }) =>
      `Tiden att tacka ja till en plats på ”${title}”${of} gick ut. Platsen har gått vidare. Vill du fortfarande komma, så anmäl dig igen.`,
    movedInQueue: ({ title, of }) => `”${title}”${of} har fått en ny tid eller plats. Du står kvar i kön.`,
    changedModeQueue: ({ title, of, mode, who }) =>
      `${who} har ändrat din anmälan till ”${title}”${of}. Du står nu i kö för att komma ${modeSv[mode]}. Du får ett mejl när en plats blir ledig.`,
    takenOff: ({ title, of, who }) => `${who} har avanmält dig från ”${title}”${of}. Mötet försvinner ur din kalender.`,
    takenOffQueue: ({ title, of, who }) =>
      `${who} har avanmält dig från ”${title}”${of}. Du har ingen plats där och står inte i kön.`,
    transferredInQueue: ({ title, of, who }) =>
      `Din plats i kön till ”${title}”${of} har gått över till ${who}. Du står inte längre i kön.`,
  },
  invitation: {
    subject: {
      announced: ({ title, when }) => `Boka in: ${title}, ${when}`,
      open: ({ title, when }) => `Inbjudan: ${title}, ${when}`,
      opened: ({ title, when }) => `Nu är anmälan öppen: ${title}, ${when}`,
      moved: ({ title, when }) => `Ändrat möte: ${title}, ${when}`,
      cancelled: ({ title, when }) => `Inställt: ${title}, ${when}`,
    },
    lead: {
      announced: ({ title, of }) => `Ni är välkomna till ”${title}”${of}. Du får ett nytt mejl när anmälan öppnar.`,
      open: ({ title, of }) => `Ni är välkomna till ”${title}”${of}. Anmäl dig själv, en kollega eller flera.`,
      opened: ({ title, of }) => `Nu kan ni anmäla er till ”${title}”${of}. Anmäl dig själv, en kollega eller flera.`,
      moved: ({ title, of }) => `”${title}”${of} har fått en ny tid eller plats.`,
      cancelled: ({ title, of }) => `”${title}”${of} är inställt.`,
    },
  },
  reminder: {
    coming: ({ title, when }) => `Påminnelse: ${title}, ${when}`,
    unanswered: ({ title, when }) => `Glöm inte att anmäla er: ${title}, ${when}`,
    answers: ({ title, when }) => `Svara på mötets frågor: ${title}, ${when}`,
  },
  reminderLead: {
    coming: ({ title, of }) => `Snart är det dags för ”${title}”${of}.`,
    unanswered: ({ title, of, last }) =>
      `Ingen hos er är anmäld till ”${title}”${of}.${last === null ? '' : ` Sista dag att anmäla sig är ${last}.`} Vill ni inte vara med behöver du inte göra något.`,
    answers: ({ title, of, last }) =>
      `Du är anmäld till ”${title}”${of}. De som ordnar mötet har frågor som du inte har svarat på.${last === null ? '' : ` Svara senast ${last}.`}`,
  },
  release: {
    subject: ({ title, when }) => `Vill du släppa din plats? ${title}, ${when}`,
    lead: ({ title, of }) =>
      `Din kalender har svarat nej till ”${title}”${of}. Din plats är kvar tills du släpper den. Kan du inte komma, så lämna den till någon annan.`,
    act: 'Släpp platsen eller lämna över den till en kollega',
  },
  documented: {
    subject: ({ title }) => `Bilder och anteckningar: ${title}`,
    lead: ({ title, of }) => `Nu finns det som sparats från ”${title}”${of}: bilder, anteckningar och länkar.`,
    act: 'Läs dokumentationen',
  },
  reasons: {
    cancelled: 'Någon har lämnat återbud.',
    'limit-raised': 'Antalet platser har ökat.',
    'terms-changed': 'Platserna fördelas på ett annat sätt än förut.',
    'offer-expired': 'Någon annan svarade inte i tid.',
    'offer-declined': 'Någon annan tackade nej.',
    transferred: 'Någon har lämnat över sin plats.',
    changed: 'Någon kommer på ett annat sätt.',
    closed: 'Anmälan har stängt, och platser som var vikta för andra är fria.',
  },
  when: (when) => `När: ${when}`,
  before: (when) => `Tidigare: ${when}`,
  where: (place) => `Var: ${place}`,
  joins: (link) => `Länk: ${link}`,
  lastDay: (day) => `Sista dag att anmäla sig: ${day}`,
  reason: (reason) => `Skäl: ${reason}`,
  stillComing: 'Kommer du ändå? Svara ja eller nej i din kalender, eller ändra din anmälan på länken nedan.',
  accept: (until) => `Tacka ja eller nej senast ${until}. Svarar du inte går platsen vidare till nästa i kön.`,
  own: 'Se din anmälan, ändra den, lämna över den eller ta bort den',
  see: 'Se vad som gäller för dig',
  answer: 'Svara på frågorna',
  signUp: 'Anmäl er här',
  alone: 'Anmäl bara dig själv, utan att logga in',
  read: 'Läs mer om mötet',
  why: {
    place: 'Du får det här mejlet eftersom du är eller har varit anmäld till mötet.',
    answering: (organisations) => `Du får det här mejlet eftersom du svarar för ${organisations}.`,
  },
};

const en: Messages = {
  subject: {
    confirmed: ({ title, when }) => `You are signed up: ${title}, ${when}`,
    signedUp: ({ title, when }) => `You are signed up: ${title}, ${when}`,
    handedOver: ({ title, when }) => `You have been given a place: ${title}, ${when}`,
    moved: ({ title, when }) => `Changed meeting: ${title}, ${when}`,
    changedMode: ({ title, mode }) => `You come ${modeEn[mode]}: ${title}`,
    placeFreed: ({ title, mode }) => `You come ${modeEn[mode]}: ${title}`,
    cancelled: ({ title, when }) => `Cancelled: ${title}, ${when}`,
    left: ({ title, when }) => `No longer signed up: ${title}, ${when}`,
    transferred: ({ title, when }) => `Place handed over: ${title}, ${when}`,
    handedInQueue: ({ title, when }) => `You are in the queue: ${title}, ${when}`,
    queued: ({ title, when }) => `You are in the queue: ${title}, ${when}`,
    offered: ({ title, until }) => `A place is free: ${title}. Answer by ${until}`,
    expired: ({ title }) => `The offer of a place has expired: ${title}`,
    movedInQueue: ({ title, when }) => `Changed meeting: ${title}, ${when}`,
    changedModeQueue: ({ title, mode }) => `You are in the queue to come ${modeEn[mode]}: ${title}`,
    takenOff: ({ title, when }) => `You have been taken off: ${title}, ${when}`,
    takenOffQueue: ({ title, when }) => `You have been taken off: ${title}, ${when}`,
    transferredInQueue: ({ title, when }) => `Place in the queue handed over: ${title}, ${when}`,
  },
  lead: {
    confirmed: ({ title, of, mode }) => `You are signed up for “${title}”${of}. You come ${modeEn[mode]}.`,
    signedUp: ({ title, of, mode, who }) => `${who} has signed you up for “${title}”${of}. You come ${modeEn[mode]}.`,
    handedOver: ({ title, of, mode, who }) =>
      `${who} has handed their place at “${title}”${of} over to you. You come ${modeEn[mode]}.`,
    moved: ({ title, of }) => `“${title}”${of} has a new time or place. You are still signed up.`,
    changedMode: ({ title, of, mode, who }) =>
      `${who === '' ? '' : `${who} has changed your registration. `}You are now signed up for “${title}”${of} ${modeEn[mode]}.`,
    placeFreed: ({ title, of, mode }) =>
      `A place has become free for you. You are now signed up for “${title}”${of} ${modeEn[mode]}, as you wished.`,
    cancelled: ({ title, of }) => `“${title}”${of} is cancelled.`,
    left: ({ title, of }) =>
      `You are no longer signed up for “${title}”${of}. The meeting disappears from your calendar.`,
    transferred: ({ title, of, who }) =>
      `Your place at “${title}”${of} has gone to ${who}. The meeting disappears from your calendar.`,
    handedInQueue: ({ title, of, who }) =>
      `${who} has handed their place in the queue for “${title}”${of} over to you. You get a mail when a place is free.`,
    queued: ({ title, of, place }) =>
      `All places are taken just now. You are number ${place} in the queue for “${title}”${of}. You get a mail when a place is free.`,
    offered: ({ title, of, mode }) => `A place is free for you at “${title}”${of}, ${modeEn[mode]}.`,
    expired: ({ title, of }) =>
      `The time to accept a place at “${title}”${of} has run out. The place has gone on to others. If you still want to come, sign up again.`,
    movedInQueue: ({ title, of }) => `“${title}”${of} has a new time or place. You keep your place in the queue.`,
    changedModeQueue: ({ title, of, mode, who }) =>
      `${who} has changed your registration for “${title}”${of}. You are now in the queue to come ${modeEn[mode]}. You get a mail when a place is free.`,
    takenOff: ({ title, of, who }) =>
      `${who} has taken you off “${title}”${of}. The meeting disappears from your calendar.`,
    takenOffQueue: ({ title, of, who }) =>
      `${who} has taken you off “${title}”${of}. You have no place there and are not in the queue.`,
    transferredInQueue: ({ title, of, who }) =>
      `Your place in the queue for “${title}”${of} has gone to ${who}. You are no longer in the queue.`,
  },
  invitation: {
    subject: {
      announced: ({ title, when }) => `Save the date: ${title}, ${when}`,
      open: ({ title, when }) => `Invitation: ${title}, ${when}`,
      opened: ({ title, when }) => `Registration is open: ${title}, ${when}`,
      moved: ({ title, when }) => `Changed meeting: ${title}, ${when}`,
      cancelled: ({ title, when }) => `Cancelled: ${title}, ${when}`,
    },
    lead: {
      announced: ({ title, of }) => `You are welcome to “${title}”${of}. You get another mail when registration opens.`,
      open: ({ title, of }) => `You are welcome to “${title}”${of}. Sign up yourself, a colleague or several.`,
      opened: ({ title, of }) => `You can now sign up for “${title}”${of}: yourself, a colleague or several.`,
      moved: ({ title, of }) => `“${title}”${of} has a new time or place.`,
      cancelled: ({ title, of }) => `“${title}”${of} is cancelled.`,
    },
  },
  reminder: {
    coming: ({ title, when }) => `Reminder: ${title}, ${when}`,
    unanswered: ({ title, when }) => `Remember to sign up: ${title}, ${when}`,
    answers: ({ title, when }) => `Answer the questions of the meeting: ${title}, ${when}`,
  },
  reminderLead: {
    coming: ({ title, of }) => `It will soon be time for “${title}”${of}.`,
    unanswered: ({ title, of, last }) =>
      `Nobody of yours is signed up for “${title}”${of}.${last === null ? '' : ` The last day to sign up is ${last}.`} If you do not want to take part you need do nothing.`,
    answers: ({ title, of, last }) =>
      `You are signed up for “${title}”${of}. Those who arrange it have questions that you have not answered.${last === null ? '' : ` Answer by ${last}.`}`,
  },
  release: {
    subject: ({ title, when }) => `Do you want to release your place? ${title}, ${when}`,
    lead: ({ title, of }) =>
      `Your calendar has declined “${title}”${of}. You keep your place until you release it. If you cannot come, leave it to somebody else.`,
    act: 'Release the place or hand it over to a colleague',
  },
  documented: {
    subject: ({ title }) => `Slides and notes: ${title}`,
    lead: ({ title, of }) => `What was kept of “${title}”${of} is here now: slides, notes and links.`,
    act: 'Read the documentation',
  },
  reasons: {
    cancelled: 'Somebody has cancelled.',
    'limit-raised': 'There are more places.',
    'terms-changed': 'Places are given out in another way than before.',
    'offer-expired': 'Somebody else did not answer in time.',
    'offer-declined': 'Somebody else declined.',
    transferred: 'Somebody has handed over their place.',
    changed: 'Somebody comes in another way.',
    closed: 'Registration has closed, and places that were kept for others are free.',
  },
  when: (when) => `When: ${when} (Swedish time)`,
  before: (when) => `Before: ${when}`,
  where: (place) => `Where: ${place}`,
  joins: (link) => `Link: ${link}`,
  lastDay: (day) => `Last day to sign up: ${day}`,
  reason: (reason) => `Reason: ${reason}`,
  stillComing:
    'Are you still coming? Answer yes or no in your calendar, or change your registration with the link below.',
  accept: (until) => `Accept or decline by ${until}. If you do not answer, the place goes to the next in the queue.`,
  own: 'See your registration, change it, hand it over or cancel',
  see: 'See how it stands for you',
  answer: 'Answer the questions',
  signUp: 'Sign up here',
  alone: 'Sign up yourself only, without signing in',
  read: 'Read more about the meeting',
  why: {
    place: 'You get this mail because you are or have been signed up for the meeting.',
    answering: (organisations) => `You get this mail because you answer for ${organisations}.`,
  },
};

export const messages: Readonly<Record<Language, Messages>> = { sv, en };
