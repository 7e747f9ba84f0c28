import type { Language } from '#kernel/text.ts';
import type { NewsRhythm } from './newsRhythm.ts';

interface Messages {
  readonly unsubscribe: {
    readonly title: string;
    readonly asks: (name: string | null) => string;
    readonly others: string;
    readonly act: string;
    readonly done: string;
    readonly doneLead: (name: string | null) => string;
    readonly again: string;
    readonly againDone: string;
    readonly againLead: (name: string | null) => string;
    readonly choose: string;
    readonly goneTitle: string;
    readonly gone: string;
  };
  readonly choice: {
    readonly title: string;
    readonly lead: string;
    readonly account: string;
    readonly legend: string;
    readonly hint: string;
    readonly rhythms: Readonly<Record<NewsRhythm, string>>;
    readonly rhythmHints: Readonly<Record<NewsRhythm, string>>;
    readonly missing: string;
    readonly save: string;
    readonly saved: Readonly<Record<NewsRhythm, string>>;
    readonly followed: string;
    readonly muted: string;
    readonly followedNone: string;
    readonly mutedNone: string;
    readonly unmute: string;
    readonly unmuteLabel: (name: string) => string;
    readonly unmuted: string;
    readonly unmutedAlready: string;
    readonly bounceTitle: string;
    readonly bounce: (address: string, moment: string) => string;
    readonly bounceNext: string;
  };
}

const sv: Messages = {
  unsubscribe: {
    title: 'Avsluta mejl',
    asks: (name) => (name === null ? 'Vill du sluta få sammandrag?' : `Vill du sluta få mejl om ”${name}”?`),
    others: 'Mejl som gäller dig själv, till exempel en plats på ett möte, kommer som förut.',
    act: 'Avsluta mejlen',
    done: 'Mejlen är avslutade',
    doneLead: (name) => (name === null ? 'Du får inga fler sammandrag.' : `Du får inga fler mejl om ”${name}”.`),
    again: 'Ångra',
    againDone: 'Mejlen är på igen',
    againLead: (name) => (name === null ? 'Du får sammandrag en gång i veckan.' : `Du får mejl om ”${name}” igen.`),
    choose: 'Välj vilka mejl du får',
    goneTitle: 'Länken fungerar inte',
    gone: 'Den är inte hel, eller så finns det som den gällde inte kvar. Logga in för att välja vilka mejl du får.',
  },
  choice: {
    title: 'Mejl till dig',
    lead: 'Så får du veta vad som händer.',
    account: 'Mitt konto',
    legend: 'Nyheter om förslag, provrum, nätverk och möten',
    hint: 'Det som du ska svara på eller göra, som kallelser, påminnelser och när någon nämner dig, kommer alltid för sig.',
    rhythms: {
      each: 'När det händer',
      daily: 'Ett sammandrag om dagen',
      weekly: 'Ett sammandrag i veckan',
      off: 'Inga nyheter',
    },
    rhythmHints: {
      each: 'Flera nyheter om samma sak inom några minuter blir ett mejl.',
      daily: 'Klockan sju på morgonen, när det finns något att berätta.',
      weekly: 'Klockan sju på måndagar, när det finns något att berätta.',
      off: 'Du ser dem när du loggar in.',
    },
    missing: 'Välj hur du vill ha nyheter.',
    save: 'Spara',
    saved: {
      each: 'Sparat. Du får nyheter när något händer.',
      daily: 'Sparat. Du får ett sammandrag om dagen.',
      weekly: 'Sparat. Du får ett sammandrag i veckan.',
      off: 'Sparat. Du får inga nyheter.',
    },
    followed: 'Det här bevakar du',
    muted: 'Här har du stängt av mejlen',
    followedNone: 'Du bevakar inget provrum eller nätverk.',
    mutedNone: 'Du har inte stängt av några mejl.',
    unmute: 'Slå på',
    unmuteLabel: (name) => `Slå på mejl om ${name}`,
    unmuted: 'Mejlen är på igen.',
    unmutedAlready: 'Mejlen var redan på.',
    bounceTitle: 'Mejl till dig kommer inte fram',
    bounce: (address, moment) => `Ett mejl till ${address} kom tillbaka ${moment}.`,
    bounceNext: 'Är adressen fel, eller din brevlåda full? Kansliet kan ändra adressen.',
  },
};

const en: Messages = {
  unsubscribe: {
    title: 'End mail',
    asks: (name) =>
      name === null ? 'Do you want to stop getting digests?' : `Do you want to stop getting mail about “${name}”?`,
    others: 'Mail that is about yourself, such as your place at a meeting, comes as before.',
    act: 'End the mail',
    done: 'The mail has ended',
    doneLead: (name) => (name === null ? 'You get no more digests.' : `You get no more mail about “${name}”.`),
    again: 'Undo',
    againDone: 'The mail is on again',
    againLead: (name) => (name === null ? 'You get a digest once a week.' : `You get mail about “${name}” again.`),
    choose: 'Choose what mail you get',
    goneTitle: 'The link does not work',
    gone: 'It is not whole, or what it was about is gone. Sign in to choose what mail you get.',
  },
  choice: {
    title: 'Mail to you',
    lead: 'How you are told what happens.',
    account: 'My account',
    legend: 'News about proposals, provrum, networks and meetings',
    hint: 'What you are to answer or do, such as invitations, reminders and when somebody mentions you, always comes by itself.',
    rhythms: { each: 'When it happens', daily: 'One digest a day', weekly: 'One digest a week', off: 'No news' },
    rhythmHints: {
      each: 'Several news items about the same thing within some minutes become one mail.',
      daily: 'At seven in the morning, when there is something to tell.',
      weekly: 'At seven on Mondays, when there is something to tell.',
      off: 'You see them when you sign in.',
    },
    missing: 'Choose how you want news.',
    save: 'Save',
    saved: {
      each: 'Saved. You get news when something happens.',
      daily: 'Saved. You get one digest a day.',
      weekly: 'Saved. You get one digest a week.',
      off: 'Saved. You get no news.',
    },
    followed: 'What you follow',
    muted: 'Where you have turned mail off',
    followedNone: 'You follow no provrum and no network.',
    mutedNone: 'You have not turned off any mail.',
    unmute: 'Turn on',
    unmuteLabel: (name) => `Turn on mail about ${name}`,
    unmuted: 'The mail is on again.',
    unmutedAlready: 'The mail was on already.',
    bounceTitle: 'Mail to you does not arrive',
    bounce: (address, moment) => `A mail to ${address} came back ${moment}.`,
    bounceNext: 'Is the address wrong, or your mailbox full? The secretariat can change the address.',
  },
};

export const messages: Readonly<Record<Language, Messages>> = { sv, en };
