import type { Language } from '#kernel/text.ts';

const sv = {
  heading: 'Dra tillbaka förslaget',
  draftHeading: 'Ta bort utkastet',
  lead: 'Förslaget stängs, men det står kvar med er motivering. Ni kan öppna det igen.',
  draftLead: 'Utkastet försvinner från listan. Ni kan öppna det igen.',
  standings: (count: number) =>
    count === 1 ? 'En organisation har anmält intresse.' : `${count} organisationer har anmält intresse.`,
  reason: { label: 'Varför?', hint: 'Alla som kan läsa förslaget ser motiveringen.' },
  submit: 'Dra tillbaka',
  draftSubmit: 'Ta bort utkastet',
  keep: 'Behåll förslaget',
  notOwner: 'Bara organisationen bakom förslaget kan dra tillbaka det.',
  closed: 'Förslaget kan inte dras tillbaka nu.',
  flash: {
    withdrawn: 'Förslaget är tillbakadraget.',
    draftWithdrawn: 'Utkastet är borttaget.',
    reopened: 'Förslaget är öppet igen.',
    draftReopened: 'Utkastet är tillbaka.',
  },
};

const en: typeof sv = {
  heading: 'Withdraw the proposal',
  draftHeading: 'Remove the draft',
  lead: 'The proposal is closed but stays, with your reason. You can open it again.',
  draftLead: 'The draft leaves the list. You can open it again.',
  standings: (count) =>
    count === 1 ? 'One organisation has signalled interest.' : `${count} organisations have signalled interest.`,
  reason: { label: 'Why?', hint: 'Everybody who can read the proposal sees the reason.' },
  submit: 'Withdraw',
  draftSubmit: 'Remove the draft',
  keep: 'Keep the proposal',
  notOwner: 'Only the organisation behind the proposal can withdraw it.',
  closed: 'The proposal cannot be withdrawn now.',
  flash: {
    withdrawn: 'The proposal is withdrawn.',
    draftWithdrawn: 'The draft is removed.',
    reopened: 'The proposal is open again.',
    draftReopened: 'The draft is back.',
  },
};

/** The words of withdrawing a proposal, and of taking that back. */
export const messages: Readonly<Record<Language, typeof sv>> = { sv, en };
