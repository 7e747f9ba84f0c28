import type { Language } from '#kernel/text.ts';

const sv = {
  heading: 'Förhandsgranska förslaget',
  lead: 'Så här kommer andra att läsa det.',
  missing: 'Det här behövs innan ni kan posta',
  back: 'Ändra texten',
  post: 'Posta förslaget',
  postLead:
    'Alla medlemmar och partner ser förslaget, kan kommentera och anmäla intresse. Ni kan ändra texten även efteråt.',
  onlyOwner: (organisation: string) => `Bara de som företräder ${organisation} kan posta förslaget.`,
  changed: 'Utkastet har ändrats sedan du läste det. Läs igenom det igen innan du postar.',
  flash: {
    posted: 'Förslaget är postat. Nu kan andra anmäla intresse.',
  },
};

const en: typeof sv = {
  heading: 'Preview the proposal',
  lead: 'This is how others will read it.',
  missing: 'What is needed before you can post',
  back: 'Change the text',
  post: 'Post the proposal',
  postLead:
    'All members and partners see the proposal, can comment and signal interest. You can change the text afterwards too.',
  onlyOwner: (organisation) => `Only those who represent ${organisation} can post the proposal.`,
  changed: 'The draft has changed since you read it. Read it through again before you post.',
  flash: {
    posted: 'The proposal is posted. Now others can signal interest.',
  },
};

/** The words of previewing and posting a proposal. */
export const messages: Readonly<Record<Language, typeof sv>> = { sv, en };
