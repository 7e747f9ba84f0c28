import type { Language } from '#kernel/text.ts';

const sv = {
  other: { label: 'English', language: 'en' },
  page: {
    skip: 'Till innehållet',
    invalid: 'Rätta uppgifterna',
    crumbs: 'Här är du',
    demonstration: 'Det här är en demonstration. Den körs bara på den här datorn, och en del uppgifter är påhittade.',
    demonstrationRoles: 'Prova en annan roll',
    actingFor: 'Du företräder',
    switch: 'Byt organisation',
    signOut: 'Logga ut',
    signIn: 'Logga in',
    menu: 'Meny',
    close: 'Stäng',
    mainNavigation: 'Huvudmeny',
    account: 'Mitt konto',
    reader: 'Inloggad',
    tagline: 'Reglab',
    siteName: 'Provrum, Reglab',
    about:
      'Provrum är Reglabs plats för att pröva tidiga frågor tillsammans – och för att alla ska få veta hur det gick.',
    footer: 'Om webbplatsen',
  },
  sections: {
    proposals: 'Förslag',
    networks: 'Nätverk',
    results: 'Resultat',
    running: 'Pågående',
    calendar: 'Kalender',
    organisation: 'Vår organisation',
    organisations: 'Organisationer',
    secretariat: 'Kansliet',
    rulebook: 'Regelverk',
    about: 'Om provrum',
    accessibility: 'Tillgänglighet',
    privacy: 'Personuppgifter',
    glossary: 'Ordlista',
    api: 'Öppet gränssnitt (API)',
  },
};

type Messages = typeof sv;

const en: Messages = {
  other: { label: 'Svenska', language: 'sv' },
  page: {
    skip: 'Skip to content',
    invalid: 'Correct the details',
    crumbs: 'You are here',
    demonstration: 'This is a demonstration. It runs on this computer only, and some of the details are made up.',
    demonstrationRoles: 'Try another role',
    actingFor: 'You represent',
    switch: 'Change organisation',
    signOut: 'Sign out',
    signIn: 'Sign in',
    menu: 'Menu',
    close: 'Close',
    mainNavigation: 'Main menu',
    account: 'My account',
    reader: 'Signed in',
    tagline: 'Reglab',
    siteName: 'Provrum, Reglab',
    about: 'Provrum is where Reglab tries early questions together – and where everybody learns how it went.',
    footer: 'About this site',
  },
  sections: {
    proposals: 'Proposals',
    networks: 'Networks',
    results: 'Results',
    running: 'Running',
    calendar: 'Calendar',
    organisation: 'Our organisation',
    organisations: 'Organisations',
    secretariat: 'Secretariat',
    rulebook: 'Rulebook',
    about: 'About provrum',
    accessibility: 'Accessibility',
    privacy: 'Privacy',
    glossary: 'Word list',
    api: 'Open interface (API)',
  },
};

/** The words around every page; a missing English one is a type error. */
export const messages: Readonly<Record<Language, Messages>> = { sv, en };
