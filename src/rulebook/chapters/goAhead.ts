import type { Text } from '#kernel/text.ts';
import { numeral } from '#kernel/words.ts';
import { provrumLines } from '../citation.ts';
import type { GoAheadFacts } from '../facts.ts';
import type { Rule } from '../rule.ts';
import type { Parameters } from '../version.ts';
import { readinessRules } from './readiness.ts';

const goAhead: Rule<GoAheadFacts> = {
  id: 'provrum.goAhead',
  chapter: 'goAhead',
  force: 'must',
  sources: [provrumLines(128)],
  title: { sv: 'Kansliet ger klartecken', en: 'The secretariat gives the go-ahead' },
  statement: () => ({
    sv: 'Bara Reglabs kansli ger klartecken för start.',
    en: 'Only Reglab’s secretariat gives the go-ahead to start.',
  }),
  parameters: [],
  holds: ({ bySecretariat }) => bySecretariat,
  because: ({ bySecretariat }) =>
    bySecretariat
      ? { sv: 'Kansliet ger klartecken.', en: 'The secretariat gives the go-ahead.' }
      : {
          sv: 'Klartecknet kommer från någon utanför kansliet.',
          en: 'The go-ahead comes from somebody outside the secretariat.',
        },
};

/** A capacity rather than a ban: the board may open one more slot, and then its decision is on record. */
const perYear: Rule<GoAheadFacts> = {
  id: 'provrum.perYear',
  chapter: 'goAhead',
  force: 'must',
  sources: [provrumLines(107), provrumLines(130)],
  title: { sv: 'Platser per år', en: 'Slots per year' },
  statement: ({ goAheadsPerYear }) => ({
    sv: `Reglab kan genomföra ${numeral(goAheadsPerYear, 'ett').sv} provrum per kalenderår, räknat från klartecknet. Fler kräver ett styrelsebeslut som skrivs in.`,
    en: `Reglab can run ${numeral(goAheadsPerYear).en} provrum per calendar year, counted from the go-ahead. More require a board decision on record.`,
  }),
  parameters: ['goAheadsPerYear'],
  holds: ({ goAheadsInYear, boardDecision }, { goAheadsPerYear }) =>
    goAheadsInYear < goAheadsPerYear || decisionOf(boardDecision) !== null,
  because: slots,
};

const decisionOf = (boardDecision: string | null): string | null => boardDecision?.trim() || null;

function slots({ year, goAheadsInYear, boardDecision }: GoAheadFacts, { goAheadsPerYear }: Parameters): Text {
  const number = goAheadsInYear + 1;
  const decision = decisionOf(boardDecision);
  if (goAheadsInYear < goAheadsPerYear) {
    return {
      sv: `Detta är klartecken ${number} av ${goAheadsPerYear} för ${year}.`,
      en: `This is go-ahead ${number} of ${goAheadsPerYear} for ${year}.`,
    };
  }
  const used = {
    sv: `${goAheadsInYear} klartecken är redan givna för ${year}, och högst ${goAheadsPerYear} ryms.`,
    en: `${goAheadsInYear} go-aheads have already been given for ${year}, and there is room for at most ${goAheadsPerYear}.`,
  };
  return decision === null
    ? {
        sv: `${used.sv} Ett till kräver ett styrelsebeslut.`,
        en: `${used.en} One more requires a board decision.`,
      }
    : {
        sv: `${used.sv} Styrelsen har beslutat om ett till (${decision}).`,
        en: `${used.en} The board has decided on one more (${decision}).`,
      };
}

/** The chapter's own rules. */
export const goAheadChapter: readonly Rule<GoAheadFacts>[] = [goAhead, perYear];

/**
 * All that is tried at a go-ahead: the confirmed participants obey the same rules as those that made the
 * provrum ready, and on top of them stand the chapter's own.
 */
export const goAheadRules: readonly Rule<GoAheadFacts>[] = [...readinessRules, ...goAheadChapter];
