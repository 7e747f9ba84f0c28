import type { Language } from '#kernel/text.ts';
import type { TextPage } from './about.messages.ts';

interface Words extends TextPage {
  readonly form: {
    readonly title: string;
    readonly lead: string;
    readonly what: string;
    readonly whatHint: string;
    readonly email: string;
    readonly emailHint: string;
    readonly send: string;
    readonly done: string;
    readonly tooMany: string;
    readonly errors: Readonly<Record<string, string>>;
  };
  readonly assessed: (day: string) => string;
  readonly mail: {
    readonly subject: string;
    readonly lead: string;
    readonly answer: string;
    readonly noAnswer: string;
    readonly list: string;
  };
}

const sv: Words = {
  title: 'Tillgänglighet',
  lead: 'Alla ska kunna använda webbplatsen. Här står vad vi har prövat, vad som brister och hur du säger till.',
  parts: [
    {
      title: 'Hur tillgänglig är webbplatsen?',
      paragraphs: [
        'Reglabs kansli ansvarar för webbplatsen Provrum. Den ska följa lagen om tillgänglighet till digital offentlig service (2018:1937). Vi siktar på nivå AA i riktlinjerna WCAG 2.2.',
        'Vi bedömer att webbplatsen är delvis förenlig med lagen: vi känner till de brister som står nedan, och ingen utomstående har granskat den än.',
      ],
    },
    {
      title: 'Vad har vi prövat?',
      points: [
        'Varje ändring av programmet prövas automatiskt med granskningsverktyget axe, i ljust, mörkt och högkontrastläge, på bred skärm och på telefon.',
        'Den viktigaste vägen, från inloggning till klartecken, prövas med enbart tangentbord.',
        'Allt går att göra utan JavaScript. Det som skripten lägger till gör det bara snabbare.',
        'Färgparen för text och bakgrund räknas ut och hålls mot kravet på kontrast.',
        'Tillstånd visas med ord och form, aldrig bara med färg.',
      ],
    },
    {
      title: 'Vad brister?',
      points: [
        'Vi har inte prövat webbplatsen tillsammans med personer som använder skärmläsare, förstoring eller talstyrning.',
        'Textrutan för kommentarer har knappar för fetstil och listor när JavaScript är på. De är bara delvis prövade med hjälpmedel. Utan JavaScript är det en vanlig textruta.',
        'Förslag och kommentarer visas på det språk de är skrivna på, också på de engelska sidorna.',
        'Källdokumenten finns bara på svenska och är inte skrivna på klarspråk.',
        'Breda tabeller kan behöva rullas i sidled vid stark förstoring.',
        'Det finns ingen information på teckenspråk eller på lättläst svenska.',
      ],
    },
    {
      title: 'Om du inte är nöjd med svaret',
      paragraphs: [
        'Säg till oss först. Om du tycker att vi inte rättar till felet kan du anmäla det till den myndighet som övervakar lagen.',
      ],
      link: { href: 'https://www.digg.se/tdosanmalan', label: 'Anmäl bristande tillgänglighet, digg.se' },
    },
  ],
  assessed: (day) => `Bedömningen är vår egen och gjordes ${day}.`,
  form: {
    title: 'Berätta om ett hinder',
    lead: 'Skriv vad du ville göra och vad som hindrade dig. Kansliet får det som mejl och sparar det. Adressen raderas när hindret är åtgärdat.',
    what: 'Vad hindrade dig?',
    whatHint: 'Skriv gärna vilken sida det gällde och vilket hjälpmedel du använde.',
    email: 'Din e-postadress',
    emailHint: 'Bara om du vill ha svar.',
    send: 'Skicka till kansliet',
    done: 'Tack. Kansliet har fått det du skrev.',
    tooMany:
      'Det har kommit många rapporter härifrån. Vänta en stund och försök igen. Det du skrev finns kvar nedanför.',
    errors: {
      whatMissing: 'Skriv vad som hindrade dig.',
      whatLong: 'Skriv högst 4 000 tecken.',
      emailMissing: 'Skriv din e-postadress, eller lämna rutan tom.',
      emailWrong: 'Skriv en e-postadress med snabel-a, eller lämna rutan tom.',
    },
  },
  mail: {
    subject: 'Någon har rapporterat ett hinder på webbplatsen',
    lead: 'Det här skrev någon på sidan om tillgänglighet:',
    answer: 'Personen vill ha svar. Adressen står på kansliets sida.',
    noAnswer: 'Personen lämnade ingen adress att svara till.',
    list: 'Alla rapporter, och där du noterar att du har tagit hand om dem',
  },
};

const en: Words = {
  title: 'Accessibility',
  lead: 'Everybody should be able to use this site. Here is what we have tested, what falls short and how to tell us.',
  parts: [
    {
      title: 'How accessible is the site?',
      paragraphs: [
        'Reglab’s secretariat is responsible for the site Provrum. It is to follow the Swedish act on accessibility of digital public services (2018:1937). We aim for level AA of the guidelines WCAG 2.2.',
        'We judge the site to be partially compliant: we know of the shortcomings below, and nobody from outside has examined it yet.',
      ],
    },
    {
      title: 'What have we tested?',
      points: [
        'Every change of the program is tested automatically with the tool axe, in light, dark and high-contrast mode, on a wide screen and on a phone.',
        'The most important way, from signing in to the go-ahead, is tested with the keyboard only.',
        'Everything can be done without JavaScript. What the scripts add only makes it faster.',
        'The pairs of colours of text and ground are computed and held to the required contrast.',
        'States are shown in words and shape, never in colour alone.',
      ],
    },
    {
      title: 'What falls short?',
      points: [
        'We have not tested the site together with people who use screen readers, magnification or voice control.',
        'The box for comments has buttons for bold and lists where JavaScript is on. They are only partly tested with assistive technology. Without JavaScript it is an ordinary text box.',
        'Proposals and comments are shown in the language they are written in, on the English pages too.',
        'The source documents exist in Swedish only, and are not written in plain language.',
        'Wide tables may have to be scrolled sideways at strong magnification.',
        'There is no information in sign language or in easy-to-read Swedish.',
      ],
    },
    {
      title: 'If you are not satisfied with the answer',
      paragraphs: [
        'Tell us first. If you think that we do not put the fault right, you can report it to the authority that supervises the act.',
      ],
      link: { href: 'https://www.digg.se/tdosanmalan', label: 'Report lacking accessibility, digg.se (in Swedish)' },
    },
  ],
  assessed: (day) => `The assessment is our own and was made on ${day}.`,
  form: {
    title: 'Tell us of an obstacle',
    lead: 'Write what you wanted to do and what hindered you. The secretariat gets it by e-mail and keeps it. The address is erased when the obstacle is dealt with.',
    what: 'What hindered you?',
    whatHint: 'Say which page it was about and which aid you used, if you like.',
    email: 'Your e-mail address',
    emailHint: 'Only if you want an answer.',
    send: 'Send to the secretariat',
    done: 'Thank you. The secretariat has got what you wrote.',
    tooMany: 'Many reports have come from here. Wait a while and try again. What you wrote is still below.',
    errors: {
      whatMissing: 'Write what hindered you.',
      whatLong: 'Write 4,000 characters at most.',
      emailMissing: 'Write your e-mail address, or leave the box empty.',
      emailWrong: 'Write an e-mail address with an at sign, or leave the box empty.',
    },
  },
  mail: {
    subject: 'Somebody has reported an obstacle on the site',
    lead: 'This was written on the page about accessibility:',
    answer: 'The person wants an answer. The address is on the secretariat’s page.',
    noAnswer: 'The person left no address for an answer.',
    list: 'All reports, and where you note that you have dealt with them',
  },
};

/** The accessibility statement, and the form below it. */
export const messages: Readonly<Record<Language, Words>> = { sv, en };
