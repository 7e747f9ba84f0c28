import type { Language } from '#kernel/text.ts';

const sv = {
  title: 'Start',
  heading: 'Pröva en smal fråga tillsammans',
  lead: 'I ett provrum prövar några organisationer en tidig och smal fråga. Alla medlemmar och partner i Reglab får veta hur det gick.',
  signIn: 'Logga in',
  propose: 'Skriv ett förslag',
  read: 'Läs förslagen',
  source: 'Reglab provrum',
  figures: {
    organisations: 'organisationer deltar',
    months: 'månader från start till slut',
    perYear: 'provrum kan starta varje år',
    funding: 'kronor från Reglab, som mest',
  },
  demonstration: {
    title: 'Prova som vem du vill',
    text: 'Det här är en demonstration. Välj en roll – medlem, partner, kansli eller styrelse – och gör allt som den rollen får. Inget du gör här når någon annan.',
    link: 'Välj en roll',
  },
  now: {
    title: (name: string) => `Hej ${name}`,
    lead: (organisation: string) => `Du företräder ${organisation}. Det här kan du göra nu:`,
    none: 'Du har inget uppdrag i dag. Be den medlemsansvariga i din organisation, eller kansliet, om ett.',
    links: {
      secretariat: 'Se vad som väntar på kansliet',
      propose: 'Skriv ett förslag',
      proposals: 'Läs förslagen och anmäl intresse',
      read: 'Läs och kommentera förslagen',
      organisation: 'Se vad er organisation är med i',
      organisations: 'Se alla organisationer och deras personer',
      account: 'Öppna ditt konto',
    },
  },
  guest: {
    title: 'Är din organisation med?',
    text: 'Medlemmar och partner loggar in med sin e-postadress. Du behöver inget lösenord: du får en kod på sex siffror.',
  },
  what: {
    title: 'Vad är ett provrum?',
    room: 'Ett provrum är ett litet testlabb. Det kan handla om en sakfråga eller om ett sätt att arbeta. Det kan vara en förstudie, en testballong eller en gemensam analys, eller ett sätt att känna av terrängen inför ett lärprojekt.',
    ahead:
      'Några få går före och provtrycker en fråga. De andra tar del av resultatet. Frågan behöver alltså inte vara viktig för alla för att bli prövad.',
  },
  way: {
    title: 'Så går det till',
    lead: 'Vägen har sju steg. Alla tas här, från förslag till resultat.',
    steps: {
      propose: {
        title: 'Förslag',
        text: () => 'En medlem skriver ner en fråga som är värd att pröva. Alla medlemmar och partner kan läsa den.',
      },
      interest: {
        title: 'Intresse',
        text: () =>
          'Medlemmar och partner kommenterar och anmäler intresse. Varje gång svarar organisationen också på om den vill leda.',
      },
      ready: {
        title: 'Redo',
        text: (figures: Figures) =>
          `Förslaget är redo när det har en ledare och minst ${figures.regions} deltagande regioner. Sidan visar hela tiden vad som fattas, och varför.`,
      },
      goAhead: {
        title: 'Klartecken',
        text: (figures: Figures) =>
          `Reglabs kansli ger klartecken. Det finns plats för ${figures.perYear} provrum om året.`,
      },
      plan: {
        title: 'Plan',
        text: () =>
          'Gruppen skriver en enkel plan: vad den vill veta, hur och när, vad det får kosta och vad som är ett lyckat resultat.',
      },
      work: {
        title: 'Försök',
        text: (figures: Figures) =>
          `${capital(figures.min)} till ${figures.max} organisationer arbetar i ${figures.monthsMin} till ${figures.monthsMax} månader, med möten både på plats och digitalt. Minst hälften bör vara regioner.`,
      },
      result: {
        title: 'Resultat',
        text: () =>
          'Gruppen berättar för Reglab och alla medlemmar vad den kom fram till, och redovisar det på årskonferensen.',
      },
    },
  },
  who: {
    title: 'Vem kan göra vad?',
    columns: { act: 'Göra', member: 'Medlem', partner: 'Partner', source: 'Källa' },
    acts: {
      read: 'Läsa och kommentera förslag',
      join: 'Anmäla intresse för att delta eller följa',
      propose: 'Föreslå ett provrum',
      lead: 'Leda ett provrum',
    },
    decidedHere: 'nämner medlemmar; att partner också får är vårt val',
    yes: 'Ja',
    no: 'Nej',
    secretariat: 'Reglabs kansli ger klartecken, säkrar kvaliteten och sprider resultaten.',
  },
  money: {
    title: 'Vem betalar?',
    text: (figures: Figures) =>
      `Organisationerna som deltar betalar provrummet. Reglab kan bidra med högst ${figures.cap}, men aldrig med mer än hälften av den planerade budgeten. Pengarna får inte gå till resor, arbetstid eller möteslokaler.`,
  },
  more: {
    title: 'Läs mer',
    rulebook: 'Regelverket, mening för mening',
    words: 'Ordlista',
    conferences: 'Årskonferenser',
    about: 'Om webbplatsen',
  },
};

/** The figures of the rulebook in force, as they are written in running text. */
export interface Figures {
  readonly min: string;
  readonly max: string;
  readonly regions: string;
  readonly monthsMin: string;
  readonly monthsMax: string;
  readonly perYear: string;
  readonly cap: string;
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

const en: typeof sv = {
  title: 'Start',
  heading: 'Try a narrow question together',
  lead: 'In a provrum a few organisations try an early, narrow question. All members and partners of Reglab learn how it went.',
  signIn: 'Sign in',
  propose: 'Write a proposal',
  read: 'Read the proposals',
  source: 'Reglab provrum',
  figures: {
    organisations: 'organisations take part',
    months: 'months from start to end',
    perYear: 'provrum can start each year',
    funding: 'kronor from Reglab, at most',
  },
  demonstration: {
    title: 'Try it as whoever you want',
    text: 'This is a demonstration. Choose a role – member, partner, secretariat or board – and do all that the role may do. Nothing you do here reaches anybody else.',
    link: 'Choose a role',
  },
  now: {
    title: (name) => `Hello ${name}`,
    lead: (organisation) => `You act for ${organisation}. This is what you can do now:`,
    none: 'You hold no mandate today. Ask your organisation’s representative, or the secretariat, for one.',
    links: {
      secretariat: 'See what waits for the secretariat',
      propose: 'Write a proposal',
      proposals: 'Read the proposals and signal interest',
      read: 'Read and comment on the proposals',
      organisation: 'See what your organisation takes part in',
      organisations: 'See all organisations and their people',
      account: 'Open your account',
    },
  },
  guest: {
    title: 'Is your organisation with us?',
    text: 'Members and partners sign in with their e-mail address. You need no password: you get a code of six digits.',
  },
  what: {
    title: 'What is a provrum?',
    room: 'A provrum is a small test lab. It can be about a subject matter or about a way of working. It can be a feasibility study, a trial balloon or a joint analysis, or a way of sounding the ground before a learning project.',
    ahead:
      'A few go ahead and put a question under pressure. The others share the result. So the question need not matter to everybody in order to be tried.',
  },
  way: {
    title: 'How it works',
    lead: 'The way has seven steps. All of them are taken here, from proposal to result.',
    steps: {
      propose: {
        title: 'Proposal',
        text: () => 'A member writes down a question worth trying. All members and partners can read it.',
      },
      interest: {
        title: 'Interest',
        text: () =>
          'Members and partners comment and signal interest. Each time the organisation also answers whether it wants to lead.',
      },
      ready: {
        title: 'Ready',
        text: (figures) =>
          `The proposal is ready when it has a lead and at least ${figures.regions} participating regions. The page shows at every moment what is missing, and why.`,
      },
      goAhead: {
        title: 'Go-ahead',
        text: (figures) =>
          `Reglab’s secretariat gives the go-ahead. There is room for ${figures.perYear} provrum a year.`,
      },
      plan: {
        title: 'Plan',
        text: () =>
          'The group writes a simple plan: what it wants to find out, how and when, what it may cost and what a successful result is.',
      },
      work: {
        title: 'Trial',
        text: (figures) =>
          `${capital(figures.min)} to ${figures.max} organisations work for ${figures.monthsMin} to ${figures.monthsMax} months, with meetings both on site and online. At least half should be regions.`,
      },
      result: {
        title: 'Result',
        text: () => 'The group tells Reglab and all members what it found, and presents it at the annual conference.',
      },
    },
  },
  who: {
    title: 'Who can do what?',
    columns: { act: 'Do', member: 'Member', partner: 'Partner', source: 'Source' },
    acts: {
      read: 'Read and comment on proposals',
      join: 'Signal interest in taking part or following',
      propose: 'Propose a provrum',
      lead: 'Lead a provrum',
    },
    decidedHere: 'speaks of members; that partners may too is our choice',
    yes: 'Yes',
    no: 'No',
    secretariat: 'Reglab’s secretariat gives the go-ahead, assures the quality and spreads the results.',
  },
  money: {
    title: 'Who pays?',
    text: (figures) =>
      `The organisations that take part pay for the provrum. Reglab can contribute at most ${figures.cap}, but never more than half of the planned budget. The money may not go to travel, working time or meeting rooms.`,
  },
  more: {
    title: 'Read more',
    rulebook: 'The rulebook, sentence by sentence',
    words: 'Word list',
    conferences: 'Annual conferences',
    about: 'About this site',
  },
};

/** The words of the start page. */
export const messages: Readonly<Record<Language, typeof sv>> = { sv, en };
