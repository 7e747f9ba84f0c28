import type { Language } from '#kernel/text.ts';

const sv = {
  save: 'Spara',
  savedBy: (person: string, at: string) => `${person} skrev här senast, ${at}.`,
  nobody: 'Ingen har skrivit här än.',
  comparison: {
    title: 'Någon annan har sparat samma del medan du skrev',
    lead: 'Inget är överskrivet. Här står texterna bredvid varandra. I formuläret står det du skrev: ändra det så att båda får plats, och spara igen.',
    caption: 'Den text som är sparad och den du skrev',
    current: 'Sparat nu',
    yours: 'Du skrev',
    difference: 'Skillnad',
    part: 'Del',
    nothing: '(tomt)',
  },
  kept: {
    title: (time: string) => `Du har en text som inte blev sparad, från ${time}`,
    lead: 'Någon annan sparade samma del först. Din text står i formuläret. Jämför och spara, eller kasta den.',
    discard: 'Kasta min text och visa den sparade',
  },
  staleWhileTyping: 'Någon annan har sparat samma del. Spara med knappen, så får du se båda texterna.',
  signedOut: 'Du är utloggad. Logga in i en annan flik så sparas texten igen.',
  otherOrganisation: (organisation: string) =>
    `Du företräder nu ${organisation}, men började skriva för en annan organisation. Spara igen om det är rätt.`,
  flash: {
    saved: 'Delen är sparad.',
    discarded: 'Din text är kastad. Här är den som är sparad.',
  },
};

const en: typeof sv = {
  save: 'Save',
  savedBy: (person, at) => `${person} wrote here last, ${at}.`,
  nobody: 'Nobody has written here yet.',
  comparison: {
    title: 'Somebody else has saved the same section while you were writing',
    lead: 'Nothing is overwritten. Here are both texts side by side. The form holds what you wrote: change it so that both texts are in it, and save again.',
    caption: 'The text that is saved and the one you wrote',
    current: 'Saved now',
    yours: 'You wrote',
    difference: 'Difference',
    part: 'Section',
    nothing: '(empty)',
  },
  kept: {
    title: (time) => `You have a text that was not saved, from ${time}`,
    lead: 'Somebody else saved the same section first. Your text is in the form. Compare and save, or throw it away.',
    discard: 'Throw my text away and show the saved one',
  },
  staleWhileTyping: 'Somebody else has saved the same section. Save with the button to see both texts.',
  signedOut: 'You are signed out. Sign in in another tab and the text will be saved again.',
  otherOrganisation: (organisation) =>
    `You now represent ${organisation}, but began writing for another organisation. Save again if that is right.`,
  flash: {
    saved: 'The section is saved.',
    discarded: 'Your text is thrown away. This is the saved one.',
  },
};

/** What is said of the saving of one section of a text that several people write: a plan, a report. */
export const messages: Readonly<Record<Language, typeof sv>> = { sv, en };
