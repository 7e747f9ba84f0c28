import { type Day, yearOf } from '#kernel/day.ts';
import { dayInWords } from '#kernel/words.ts';
import { provrumLines } from '../citation.ts';
import type { FormatFacts } from '../facts.ts';
import type { Rule } from '../rule.ts';
import type { Parameters } from '../version.ts';

/** An evaluation from the middle of the phase does not close it: it is made at its end or later. */
const closing = ({ evaluatedOn }: FormatFacts, { developmentTo }: Parameters): Day | null =>
  evaluatedOn !== null && yearOf(evaluatedOn) >= developmentTo ? evaluatedOn : null;

export const formatRules: readonly Rule<FormatFacts>[] = [
  {
    id: 'format.evaluation',
    chapter: 'format',
    force: 'must',
    sources: [provrumLines(109, 111)],
    title: { sv: 'Formatet utvärderas', en: 'The format is evaluated' },
    statement: ({ developmentFrom, developmentTo }) => ({
      sv: `Åren ${developmentFrom}–${developmentTo} är en utvecklingsfas. Därefter ska formatet utvärderas och stämmas av i medlemsgruppen.`,
      en: `The years ${developmentFrom}–${developmentTo} are a development phase. After it the format must be evaluated and discussed in the member group.`,
    }),
    parameters: ['developmentFrom', 'developmentTo'],
    holds: (facts, parameters) => yearOf(facts.on) <= parameters.developmentTo || closing(facts, parameters) !== null,
    because: (facts, parameters) => {
      const [evaluated, { developmentTo }] = [closing(facts, parameters), parameters];
      if (evaluated !== null) {
        const day = dayInWords(evaluated);
        return { sv: `Formatet utvärderades ${day.sv}.`, en: `The format was evaluated on ${day.en}.` };
      }
      return yearOf(facts.on) <= developmentTo
        ? {
            sv: `Utvecklingsfasen pågår till och med ${developmentTo}.`,
            en: `The development phase lasts until the end of ${developmentTo}.`,
          }
        : {
            sv: `Utvecklingsfasen tog slut ${developmentTo}, och ingen utvärdering är inskriven.`,
            en: `The development phase ended in ${developmentTo}, and no evaluation is on record.`,
          };
    },
  },
];
