import type { Language } from '#kernel/text.ts';

const sv = {
  title: (number: number) => `Beslut nr ${number}`,
  verdict: { approved: 'Klartecken', declined: 'Avslag' },
  lead: 'Så såg det ut när beslutet fattades. Kvittot ändras aldrig.',
  facts: {
    leads: 'Leder',
    participants: 'Deltar',
    slot: 'Plats',
    slotValue: (number: number, year: number) => `Klartecken ${number} för ${year}`,
    board: 'Styrelsens beslut',
    standings: 'Hade svarat',
    nobody: 'Ingen',
    textVersion: 'Förslagets text',
    textVersionValue: (number: number) => `Version ${number}`,
  },
  roles: { lead: 'kan leda', participate: 'vill delta', follow: 'vill följa' },
  passed: (rule: string) => `Varför ”${rule}” fick frångås`,
};

const en: typeof sv = {
  title: (number) => `Decision no ${number}`,
  verdict: { approved: 'Go-ahead', declined: 'Declined' },
  lead: 'This is how things stood when the decision was made. The receipt never changes.',
  facts: {
    leads: 'Leads',
    participants: 'Take part',
    slot: 'Slot',
    slotValue: (number, year) => `Go-ahead ${number} for ${year}`,
    board: 'The board’s decision',
    standings: 'Had answered',
    nobody: 'Nobody',
    textVersion: 'Text of the proposal',
    textVersionValue: (number) => `Version ${number}`,
  },
  roles: { lead: 'willing to lead', participate: 'wants to take part', follow: 'wants to follow' },
  passed: (rule) => `Why “${rule}” was passed`,
};

export const messages: Readonly<Record<Language, typeof sv>> = { sv, en };
