import type { Language } from '#kernel/text.ts';

interface Messages {
  readonly version: (id: string, from: string) => string;
  readonly verdict: (ready: boolean) => string;
  readonly met: (met: boolean) => string;
  readonly shortest: string;
}

/** What `provrum explain` says around the findings, which bring their own words. */
export const messages: Readonly<Record<Language, Messages>> = {
  sv: {
    version: (id, from) => `Regelverk ${id}, i kraft sedan ${from}`,
    verdict: (ready) => (ready ? 'Redo för klartecken' : 'Inte redo för klartecken'),
    met: (met) => (met ? 'uppfyllt' : 'inte uppfyllt'),
    shortest: 'Kortaste vägen',
  },
  en: {
    version: (id, from) => `Rulebook ${id}, in force since ${from}`,
    verdict: (ready) => (ready ? 'Ready for a go-ahead' : 'Not ready for a go-ahead'),
    met: (met) => (met ? 'met' : 'not met'),
    shortest: 'The shortest way',
  },
};
