import type { Language } from '#kernel/text.ts';

const sv = {
  title: 'Gör ett förslag till provrum',
  lead: (network: string) =>
    `Idén kommer från ${network}. Ge förslaget ett namn, så skapas ett utkast som ni kan skriva klart innan andra ser det.`,
  name: 'Förslagets namn',
  why: 'Vad idén handlar om',
  whyHint: 'Hamnar under ”Varför nu” i utkastet. Personer nämns inte.',
  send: 'Skapa utkastet',
  missing: 'Skriv vad förslaget ska heta',
  long: 'Namnet får vara högst 120 tecken',
  whyLong: 'Texten får vara högst 4 000 tecken',
  done: 'Utkastet är skapat, och kopplat till nätverket.',
  otherOrganisation: (organisation: string) => `Du företräder nu ${organisation}. Ingenting har sparats.`,
};
const en: typeof sv = {
  title: 'Make a provrum proposal',
  lead: (network) =>
    `The idea comes from ${network}. Give the proposal a name, and a draft is made that you can finish before others see it.`,
  name: 'Name of the proposal',
  why: 'What the idea is about',
  whyHint: 'Goes under “Why now” in the draft. No persons are named.',
  send: 'Make the draft',
  missing: 'Write what the proposal should be called',
  long: 'The name may have at most 120 characters',
  whyLong: 'The text may have at most 4,000 characters',
  done: 'The draft is made, and linked with the network.',
  otherOrganisation: (organisation) => `You now act for ${organisation}. Nothing has been saved.`,
};

export const messages: Readonly<Record<Language, typeof sv>> = { sv, en };
