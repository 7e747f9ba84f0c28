import type { Language } from '#kernel/text.ts';

const sv = {
  people: {
    title: (organisation: string) => `Personer i ${organisation}`,
    file: 'Personer',
    lead: 'Här bestämmer ni vilka som får företräda organisationen, och hur länge. Rätten börjar och slutar på de dagar som står här.',
    email: 'E-post',
    end: 'Avsluta',
    endOf: (name: string, role: string) => `Avsluta uppdraget för ${name}, ${role}`,
    now: 'Uppdrag nu och framöver',
    past: 'Uppdrag som är slut',
    takenBack: 'togs tillbaka innan det började',
    give: 'Ge ett uppdrag',
    giveLead:
      'Den som får uppdraget behöver inget lösenord. Personen loggar in med sin e-postadress och får ett mejl om hur det går till.',
    name: 'Namn',
    emailHint: 'Personens egen adress i arbetet. Den som redan är registrerad behåller sitt namn.',
    role: 'Uppdrag',
    roleHints: {
      representative: 'En per organisation. Får allt som de andra får och bestämmer vilka de är.',
      substitute: 'Får göra detsamma som den medlemsansvariga.',
      contact: 'Får föreslå, kommentera och anmäla intresse för organisationen.',
      secretariat: 'Ger klartecken, sköter alla organisationers personer och ser alla händelser.',
      board: 'Läser allt som kansliet läser, men beslutar inte här.',
    },
    from: 'Första dag',
    to: 'Sista dag',
    toHint: 'Lämna tomt om uppdraget gäller tills vidare.',
    replace: 'Tar över som medlemsansvarig',
    replaceHint: 'Behövs bara om någon annan är medlemsansvarig. Det uppdraget slutar dagen före.',
    send: 'Ge uppdraget',
    given: (name: string, role: string) => `${name} har fått uppdraget: ${role}.`,
    errors: {
      nameMissing: 'Skriv personens namn.',
      nameLong: 'Namnet får ha högst 200 tecken.',
      emailMissing: 'Skriv personens e-postadress.',
      emailWrong: 'Skriv en e-postadress med snabel-a, till exempel anna.berg@region.se.',
      roleMissing: 'Välj ett uppdrag.',
      fromMissing: 'Skriv första dagen.',
      dayWrong: 'Skriv dagen som år-månad-dag, till exempel 2027-01-31.',
      dayFar: 'Skriv en dag mellan 2000 och 2100.',
    } as Readonly<Record<string, string>>,
    refused: {
      'role-not-here': 'Det uppdraget finns inte i den här organisationen. Välj ett annat.',
      'begins-in-the-past': 'Första dagen kan vara i dag som tidigast.',
      'ends-before-it-begins': 'Sista dagen kan inte ligga före den första.',
      'representative-has-no-end':
        'En medlemsansvarig har uppdraget tills någon annan tar över. Lämna sista dagen tom.',
      held: (name: string, role: string, from: string) =>
        `${name} har redan uppdraget ${role} från ${from}. Inget har ändrats.`,
      representative: (names: string) => `${names} är medlemsansvarig. Kryssa i rutan om den nya personen ska ta över.`,
    },
  },

  ending: {
    title: 'Avsluta ett uppdrag',
    lead: (name: string, role: string, organisation: string) => `${name}, ${role} i ${organisation}.`,
    when: 'När ska uppdraget sluta?',
    atOnce: 'Nu genast',
    atOnceHint: 'Personen kan inte göra något mer för organisationen.',
    on: 'En viss dag',
    last: 'Sista dag',
    lastHint: 'Uppdraget gäller hela den dagen.',
    reason: 'Varför?',
    reasonHint:
      'Behövs när kansliet avslutar en medlemsansvarig utan att någon tar över. Texten sparas i händelseloggen.',
    send: 'Avsluta uppdraget',
    done: (name: string) => `Uppdraget för ${name} är avslutat.`,
    doneOn: (name: string, day: string) => `Uppdraget för ${name} slutar ${day}.`,
    errors: {
      whenMissing: 'Välj när uppdraget ska sluta.',
      lastMissing: 'Skriv sista dagen.',
      dayWrong: 'Skriv dagen som år-månad-dag, till exempel 2027-01-31.',
      dayFar: 'Skriv en dag mellan 2000 och 2100.',
      reasonLong: 'Skriv högst 1 000 tecken.',
    } as Readonly<Record<string, string>>,
    refused: {
      'ended-already': 'Uppdraget är redan avslutat.',
      'last-representative':
        'Organisationen måste ha en medlemsansvarig. Ge uppdraget till någon annan, så slutar det här av sig självt.',
      'reason-missing': 'Skriv varför: organisationen blir utan medlemsansvarig.',
      'last-of-secretariat': 'Någon på kansliet måste finnas kvar, annars kan ingen släppa in nya.',
      early: (day: string) => `Sista dagen kan vara ${day} som tidigast.`,
      late: (day: string) => `Uppdraget slutar redan ${day}. Ge ett nytt uppdrag om det ska gälla längre.`,
    },
  },

  mail: {
    subject: (organisation: string) => `Du kan nu företräda ${organisation} i Provrum`,
    given: (by: string, role: string, organisation: string, from: string) =>
      `${by} har gett dig ett uppdrag: ${role} i ${organisation}, från ${from}.`,
    to: (day: string) => `Uppdraget gäller till och med ${day}.`,
    how: 'Du behöver inget lösenord. Logga in med den här e-postadressen, så får du en kod:',
    why: 'I Provrum föreslår och prövar Reglabs medlemmar smala frågor tillsammans. Om uppdraget inte stämmer: säg till den som gav det.',
  },
};

const en: typeof sv = {
  people: {
    title: (organisation) => `People of ${organisation}`,
    file: 'People',
    lead: 'Here you decide who may act for the organisation, and for how long. The right begins and ends on the days written here.',
    email: 'E-mail',
    end: 'End',
    endOf: (name, role) => `End the mandate of ${name}, ${role}`,
    now: 'Mandates now and to come',
    past: 'Mandates that have ended',
    takenBack: 'was taken back before it began',
    give: 'Give a mandate',
    giveLead:
      'Whoever gets the mandate needs no password. They sign in with their e-mail address and get a mail that says how.',
    name: 'Name',
    emailHint: 'The person’s own address at work. Somebody who is registered already keeps their name.',
    role: 'Mandate',
    roleHints: {
      representative: 'One per organisation. May do all that the others may, and decides who they are.',
      substitute: 'May do the same as the representative.',
      contact: 'May propose, comment and signal interest for the organisation.',
      secretariat: 'Gives the go-ahead, looks after all organisations’ people and sees all events.',
      board: 'Reads all that the secretariat reads, but does not decide here.',
    },
    from: 'First day',
    to: 'Last day',
    toHint: 'Leave empty if the mandate holds until further notice.',
    replace: 'Takes over as representative',
    replaceHint: 'Needed only if somebody else is the representative. That mandate ends the day before.',
    send: 'Give the mandate',
    given: (name, role) => `${name} has got the mandate: ${role}.`,
    errors: {
      nameMissing: 'Write the person’s name.',
      nameLong: 'The name may have 200 characters at most.',
      emailMissing: 'Write the person’s e-mail address.',
      emailWrong: 'Write an e-mail address with an at sign, such as anna.berg@region.se.',
      roleMissing: 'Choose a mandate.',
      fromMissing: 'Write the first day.',
      dayWrong: 'Write the day as year-month-day, such as 2027-01-31.',
      dayFar: 'Write a day between 2000 and 2100.',
    },
    refused: {
      'role-not-here': 'There is no such mandate in this organisation. Choose another.',
      'begins-in-the-past': 'The first day can be today at the earliest.',
      'ends-before-it-begins': 'The last day cannot be before the first.',
      'representative-has-no-end':
        'A representative holds the mandate until somebody else takes over. Leave the last day empty.',
      held: (name, role, from) => `${name} already holds the mandate ${role} from ${from}. Nothing has changed.`,
      representative: (names) => `${names} is the representative. Tick the box if the new person is to take over.`,
    },
  },

  ending: {
    title: 'End a mandate',
    lead: (name, role, organisation) => `${name}, ${role} of ${organisation}.`,
    when: 'When is the mandate to end?',
    atOnce: 'At once',
    atOnceHint: 'The person can do nothing more for the organisation.',
    on: 'On a certain day',
    last: 'Last day',
    lastHint: 'The mandate holds all of that day.',
    reason: 'Why?',
    reasonHint:
      'Needed when the secretariat ends a representative’s mandate without anybody taking over. The text is kept in the event log.',
    send: 'End the mandate',
    done: (name) => `The mandate of ${name} has ended.`,
    doneOn: (name, day) => `The mandate of ${name} ends on ${day}.`,
    errors: {
      whenMissing: 'Choose when the mandate is to end.',
      lastMissing: 'Write the last day.',
      dayWrong: 'Write the day as year-month-day, such as 2027-01-31.',
      dayFar: 'Write a day between 2000 and 2100.',
      reasonLong: 'Write 1,000 characters at most.',
    },
    refused: {
      'ended-already': 'The mandate has ended already.',
      'last-representative':
        'The organisation must have a representative. Give the mandate to somebody else, and this one ends by itself.',
      'reason-missing': 'Write why: the organisation will have no representative.',
      'last-of-secretariat': 'Somebody must remain in the secretariat, or nobody can let others in.',
      early: (day) => `The last day can be ${day} at the earliest.`,
      late: (day) => `The mandate already ends on ${day}. Give a new mandate if it is to hold longer.`,
    },
  },

  mail: {
    subject: (organisation) => `You can now act for ${organisation} in Provrum`,
    given: (by, role, organisation, from) => `${by} has given you a mandate: ${role} of ${organisation}, from ${from}.`,
    to: (day) => `The mandate holds to the end of ${day}.`,
    how: 'You need no password. Sign in with this e-mail address, and you will get a code:',
    why: 'In Provrum the members of Reglab propose and try narrow questions together. If the mandate is not right, tell whoever gave it.',
  },
};

/** The words of the pages about an organisation's people and their mandates. */
export const messages: Readonly<Record<Language, typeof sv>> = { sv, en };
