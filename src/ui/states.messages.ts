import type { Language } from '#kernel/text.ts';

const sv = {
  states: {
    draft: 'Utkast',
    open: 'Öppet för intresse',
    ready: 'Redo att starta',
    approved: 'Klartecken',
    planning: 'Planeras',
    running: 'Pågår',
    reporting: 'Återrapporteras',
    review: 'Granskas',
    published: 'Publicerat',
    presented: 'Redovisat på årskonferensen',
    followedUp: 'Uppföljt',
    withdrawn: 'Tillbakadraget',
    declined: 'Avslaget',
    cancelled: 'Avbrutet',
  },
  steps: {
    draft: 'Utkast',
    open: 'Öppet',
    ready: 'Redo',
    approved: 'Klartecken',
    planning: 'Plan',
    running: 'Pågår',
    reporting: 'Rapport',
    review: 'Granskning',
    published: 'Publicerat',
    presented: 'Redovisat',
    followedUp: 'Uppföljt',
  },
  path: {
    heading: 'Provrummets väg',
    step: (number: number, of: number) => `Steg ${number} av ${of}`,
    done: 'klart',
    now: 'här är provrummet nu',
    next: 'återstår',
    ended: 'avslutat här',
    all: 'Visa alla steg',
  },
};

type Messages = typeof sv;

const en: Messages = {
  states: {
    draft: 'Draft',
    open: 'Open for interest',
    ready: 'Ready to start',
    approved: 'Go-ahead given',
    planning: 'Being planned',
    running: 'Running',
    reporting: 'Being reported',
    review: 'In review',
    published: 'Published',
    presented: 'Presented at the annual conference',
    followedUp: 'Followed up',
    withdrawn: 'Withdrawn',
    declined: 'Declined',
    cancelled: 'Cancelled',
  },
  steps: {
    draft: 'Draft',
    open: 'Open',
    ready: 'Ready',
    approved: 'Go-ahead',
    planning: 'Plan',
    running: 'Running',
    reporting: 'Report',
    review: 'Review',
    published: 'Published',
    presented: 'Presented',
    followedUp: 'Followed up',
  },
  path: {
    heading: 'The path of the provrum',
    step: (number, of) => `Step ${number} of ${of}`,
    done: 'done',
    now: 'the provrum is here now',
    next: 'to come',
    ended: 'ended here',
    all: 'Show all steps',
  },
};

/** The words for where a provrum stands; a missing English one is a type error. */
export const messages: Readonly<Record<Language, Messages>> = { sv, en };
