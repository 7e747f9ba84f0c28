import type { Language } from '#kernel/text.ts';

/** Lines of the source document that say what a field is for, and the words that say it. */
interface Guidance {
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

/** The sentences of the format (2023) that stand beside the form. They stay in the language they were written in. */
export const guidance = {
  title: { from: 61, to: 61, words: 'Provrummet handlar om ett tidigt utforskande av ett tema' },
  summary: { from: 65, to: 67, words: 'resultatet sprids till samtliga Reglab-medlemmar och partner.' },
  question: { from: 50, to: 52, words: 'en mindre grupp går före och ”provtrycker” en frågeställning' },
  whyNow: {
    from: 48,
    to: 50,
    words: 'Rätt använt kan det nya formatet bli ett strategiskt redskap som accelererar regionernas omställning',
  },
  toTry: {
    from: 63,
    to: 65,
    words:
      'Det kan till exempel användas som förstudie, testballong, gemensam analys, eller för att sondera terrängen inför ett lärprojekt.',
  },
  kind: { from: 61, to: 63, words: 'det kan handla både om sakfrågor och arbetssätt.' },
  wishedStart: { from: 99, to: 99, words: 'Tidplanen för ett provrum bör vara 2-6 månader.' },
  proposer: { from: 116, to: 116, words: 'Alla Reglab-medlemmar har möjlighet att föreslå nya provrum.' },
  participants: {
    from: 92,
    to: 92,
    words: 'Provrummet måste ha minst två, och maximalt sex, deltagande organisationer.',
  },
} satisfies Readonly<Record<string, Guidance>>;

const sv = {
  proposals: 'Förslag',
  fields: {
    title: { label: 'Rubrik', hint: 'Kort och tydlig. Den ska gå att förstå utan att man läser mer.' },
    summary: { label: 'Sammanfattning', hint: 'Två eller tre meningar för den som aldrig har hört talas om frågan.' },
    question: { label: 'Fråga', hint: 'En enda fråga som går att pröva och få svar på. Smal är bra.' },
    whyNow: {
      label: 'Varför nu?',
      hint: 'Vad har hänt som gör att frågan bör prövas nu, och vad händer om ingen gör det?',
    },
    toTry: { label: 'Vad vill ni pröva?', hint: 'Vad ska göras, av vilka och hur märker ni om det fungerar?' },
    kind: { label: 'Handlar det om en sakfråga eller ett arbetssätt?', hint: '' },
    themes: { label: 'Teman', hint: 'Högst fem. De hjälper andra att hitta förslaget.' },
    wishedStart: { label: 'Önskad start', hint: 'En månad. Den binder ingen.' },
  },
  kinds: { subjectMatter: 'Sakfråga', wayOfWorking: 'Arbetssätt' },
  sourceLine: (from: number, to: number) => (from === to ? `rad ${from}` : `rad ${from}–${to}`),
  noWish: 'Ingen särskild',
  noTitle: 'Utan rubrik',
  notProposer: {
    title: 'Er organisation kan inte föreslå provrum',
    lead: 'Så här säger regelverket. Ni kan fortfarande anmäla intresse för andras förslag.',
    leadNoVoice: 'Så här säger regelverket.',
  },
  noMandate: {
    title: 'Du företräder ingen organisation',
    lead: 'Dina uppdrag har tagit slut. Be den medlemsansvariga i din organisation, eller kansliet, om ett nytt.',
  },
  notWriter: {
    title: 'Du kan inte ändra förslaget',
    lead: (organisation: string) =>
      `Det gör de som företräder ${organisation} och de medförfattare som ${organisation} har valt.`,
  },
  similar: {
    heading: 'Liknande förslag',
    lead: 'Finns frågan redan? Då kan ni anmäla intresse i stället, eller skriva vad som skiljer.',
    none: 'Inget annat förslag liknar det här.',
    words: (words: string) => `Gemensamma ord: ${words}`,
  },
  errors: {
    long: {
      title: (max: number) => `Korta rubriken till högst ${max} tecken.`,
      summary: (max: number) => `Korta sammanfattningen till högst ${max} tecken.`,
      question: (max: number) => `Korta frågan till högst ${max} tecken.`,
      whyNow: (max: number) => `Korta svaret på ”Varför nu?” till högst ${max.toLocaleString('sv-SE')} tecken.`,
      toTry: (max: number) => `Korta texten om vad ni vill pröva till högst ${max.toLocaleString('sv-SE')} tecken.`,
      note: (max: number) => `Korta beskrivningen av ändringen till högst ${max} tecken.`,
      reason: (max: number) => `Korta motiveringen till högst ${max.toLocaleString('sv-SE')} tecken.`,
    },
    manyThemes: (max: number) => `Välj högst ${max} teman.`,
    wrong: {
      title: 'Skriv rubriken som vanlig text.',
      summary: 'Skriv sammanfattningen som vanlig text.',
      question: 'Skriv frågan som vanlig text.',
      whyNow: 'Skriv svaret på ”Varför nu?” som vanlig text.',
      toTry: 'Skriv vad ni vill pröva som vanlig text.',
      kind: 'Välj sakfråga eller arbetssätt.',
      themes: 'Välj teman i listan.',
      wishedStart: 'Välj en månad i listan.',
      importance: 'Svara på om ändringen ändrar vad andra har sagt ja till.',
      note: 'Skriv med en mening vad som har ändrats.',
      reason: 'Skriv varför.',
    },
    unreadable: 'Formuläret gick inte att läsa. Försök igen.',
    missing: {
      title: 'Skriv en rubrik.',
      summary: 'Skriv en sammanfattning.',
      question: 'Skriv frågan som ska prövas.',
      whyNow: 'Skriv varför frågan bör prövas nu.',
      toTry: 'Skriv vad ni vill pröva.',
      kind: 'Välj sakfråga eller arbetssätt.',
      themes: 'Välj ett tema.',
      wishedStart: 'Välj en månad.',
    },
    startPassed: 'Den önskade startmånaden har passerat. Välj en ny, eller ingen.',
    empty: 'Skriv något innan du sparar, till exempel en rubrik.',
    notSmall: (fields: string) =>
      `Ni har ändrat ${fields}. Det är aldrig en mindre ändring, eftersom andra har sagt ja till just det.`,
    notSmallFields: { question: 'frågan', kind: 'vilket slags provrum det är' } as Readonly<Record<string, string>>,
  },
  and: 'och',
};

const en: typeof sv = {
  proposals: 'Proposals',
  fields: {
    title: { label: 'Title', hint: 'Short and clear. It should make sense without reading on.' },
    summary: { label: 'Summary', hint: 'Two or three sentences for somebody who has never heard of the question.' },
    question: { label: 'Question', hint: 'A single question that can be tried and answered. Narrow is good.' },
    whyNow: { label: 'Why now?', hint: 'What has happened that makes it worth trying now, and what if nobody does?' },
    toTry: {
      label: 'What do you want to try?',
      hint: 'What is to be done, by whom, and how will you notice whether it works?',
    },
    kind: { label: 'Is it about a subject matter or a way of working?', hint: '' },
    themes: { label: 'Themes', hint: 'Five at most. They help others to find the proposal.' },
    wishedStart: { label: 'Wished start', hint: 'A month. It binds nobody.' },
  },
  kinds: { subjectMatter: 'Subject matter', wayOfWorking: 'Way of working' },
  sourceLine: (from, to) => (from === to ? `line ${from}` : `lines ${from}–${to}`),
  noWish: 'None in particular',
  noTitle: 'Without a title',
  notProposer: {
    title: 'Your organisation cannot propose a provrum',
    lead: 'This is what the rulebook says. You can still signal interest in the proposals of others.',
    leadNoVoice: 'This is what the rulebook says.',
  },
  noMandate: {
    title: 'You represent no organisation',
    lead: 'Your mandates have ended. Ask your organisation’s representative, or the secretariat, for a new one.',
  },
  notWriter: {
    title: 'You cannot change the proposal',
    lead: (organisation) =>
      `That is for those who represent ${organisation}, and for the co-authors that ${organisation} has chosen.`,
  },
  similar: {
    heading: 'Similar proposals',
    lead: 'Is the question there already? Then you can signal interest instead, or write what is different.',
    none: 'No other proposal is like this one.',
    words: (words) => `Words in common: ${words}`,
  },
  errors: {
    long: {
      title: (max) => `Shorten the title to at most ${max} characters.`,
      summary: (max) => `Shorten the summary to at most ${max} characters.`,
      question: (max) => `Shorten the question to at most ${max} characters.`,
      whyNow: (max) => `Shorten the answer to “Why now?” to at most ${max.toLocaleString('en-GB')} characters.`,
      toTry: (max) => `Shorten the text on what you want to try to at most ${max.toLocaleString('en-GB')} characters.`,
      note: (max) => `Shorten the description of the change to at most ${max} characters.`,
      reason: (max) => `Shorten the reason to at most ${max.toLocaleString('en-GB')} characters.`,
    },
    manyThemes: (max) => `Choose at most ${max} themes.`,
    wrong: {
      title: 'Write the title as plain text.',
      summary: 'Write the summary as plain text.',
      question: 'Write the question as plain text.',
      whyNow: 'Write the answer to “Why now?” as plain text.',
      toTry: 'Write what you want to try as plain text.',
      kind: 'Choose subject matter or way of working.',
      themes: 'Choose themes from the list.',
      wishedStart: 'Choose a month from the list.',
      importance: 'Answer whether the change alters what others have said yes to.',
      note: 'Write in one sentence what has changed.',
      reason: 'Write why.',
    },
    unreadable: 'The form could not be read. Try again.',
    missing: {
      title: 'Write a title.',
      summary: 'Write a summary.',
      question: 'Write the question that is to be tried.',
      whyNow: 'Write why the question should be tried now.',
      toTry: 'Write what you want to try.',
      kind: 'Choose subject matter or way of working.',
      themes: 'Choose a theme.',
      wishedStart: 'Choose a month.',
    },
    startPassed: 'The wished month has passed. Choose another one, or none.',
    empty: 'Write something before you save, a title for example.',
    notSmall: (fields) =>
      `You have changed ${fields}. That is never a small change, because it is what others have said yes to.`,
    notSmallFields: { question: 'the question', kind: 'the kind of provrum' },
  },
  and: 'and',
};

/** What a proposal is made of, and what can be wrong with it, in words. */
export const messages: Readonly<Record<Language, typeof sv>> = { sv, en };
