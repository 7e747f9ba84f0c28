import type { Language } from '#kernel/text.ts';

interface Messages {
  readonly version: (id: string, from: string) => string;
  readonly verdict: (ready: boolean) => string;
  readonly met: (met: boolean) => string;
  readonly shortest: string;
  readonly state: string;
  readonly decision: {
    readonly number: (number: number) => string;
    readonly verdict: Readonly<Record<'approved' | 'declined', string>>;
    readonly staged: string;
    readonly announced: (at: string) => string;
    readonly takenBack: (at: string) => string;
    readonly reason: string;
    readonly version: string;
    readonly passed: (rule: string) => string;
    readonly replays: string;
    readonly replaysNot: string;
  };
}

/** What `provrum explain` says around the findings, which bring their own words. */
export const messages: Readonly<Record<Language, Messages>> = {
  sv: {
    version: (id, from) => `Regelverk ${id}, i kraft sedan ${from}`,
    verdict: (ready) => (ready ? 'Redo för klartecken' : 'Inte redo för klartecken'),
    met: (met) => (met ? 'uppfyllt' : 'inte uppfyllt'),
    shortest: 'Kortaste vägen',
    state: 'Läge',
    decision: {
      number: (number) => `Beslut nr ${number}`,
      verdict: { approved: 'klartecken', declined: 'avslag' },
      staged: 'Inte meddelat än',
      announced: (at) => `Meddelat ${at}`,
      takenBack: (at) => `Återtaget ${at}`,
      reason: 'Motivering',
      version: 'Regelverk',
      passed: (rule) => `Frångick ${rule}`,
      replays: 'Prövat på nytt: reglerna säger detsamma om uppgifterna på kvittot.',
      replaysNot: 'Prövat på nytt: reglerna säger inte längre detsamma om uppgifterna på kvittot.',
    },
  },
  en: {
    version: (id, from) => `Rulebook ${id}, in force since ${from}`,
    verdict: (ready) => (ready ? 'Ready for a go-ahead' : 'Not ready for a go-ahead'),
    met: (met) => (met ? 'met' : 'not met'),
    shortest: 'The shortest way',
    state: 'State',
    decision: {
      number: (number) => `Decision no ${number}`,
      verdict: { approved: 'go-ahead', declined: 'declined' },
      staged: 'Not announced yet',
      announced: (at) => `Announced ${at}`,
      takenBack: (at) => `Taken back ${at}`,
      reason: 'Reason',
      version: 'Rulebook',
      passed: (rule) => `Passed ${rule}`,
      replays: 'Tried again: the rules say the same of the facts on the receipt.',
      replaysNot: 'Tried again: the rules no longer say the same of the facts on the receipt.',
    },
  },
};
