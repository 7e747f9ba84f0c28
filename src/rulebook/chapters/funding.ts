import { less, type Ore, percentOf, total } from '#kernel/money.ts';
import type { Text } from '#kernel/text.ts';
import { either, money, sentences } from '#kernel/words.ts';
import { provrumLines } from '../citation.ts';
import type { FundingFacts } from '../facts.ts';
import { costNames, share } from '../nouns.ts';
import type { Rule } from '../rule.ts';
import type { Parameters } from '../version.ts';

/** What a limit on the base funding needs: all but the amount that is asked for. */
type FundingFrame = Omit<FundingFacts, 'requested'>;

/** A rule that is a ceiling: it holds up to and including its limit. */
interface Ceiling extends Omit<Rule<FundingFacts>, 'chapter' | 'force' | 'holds' | 'because'> {
  readonly limit: (frame: FundingFrame, parameters: Parameters) => Ore;
  /** Where the limit comes from in this case. */
  readonly told: (frame: FundingFrame, parameters: Parameters) => Text;
}

const planned = ({ budget }: FundingFrame): Ore => total(budget.map(({ amount }) => amount));

const eligible = ({ budget }: FundingFrame, { ineligibleCosts }: Parameters): Ore =>
  total(budget.filter(({ cost }) => !ineligibleCosts.includes(cost)).map(({ amount }) => amount));

const purpose: Text = {
  sv: 'Basfinansieringen ska gå till att utveckla innehållet, och får gå till kommunikation och spridning.',
  en: 'The base funding must go to developing the content, and may go to communication and dissemination.',
};

const ceilings: readonly Ceiling[] = [
  {
    id: 'funding.cap',
    sources: [provrumLines(182, 184)],
    title: { sv: 'Högsta basfinansiering', en: 'Highest base funding' },
    statement: ({ fundingCap }) => ({
      sv: `Basfinansieringen från Reglabs kansli är högst ${money(fundingCap).sv} per provrum.`,
      en: `The base funding from Reglab’s secretariat is at most ${money(fundingCap).en} per provrum.`,
    }),
    parameters: ['fundingCap'],
    limit: (_, { fundingCap }) => fundingCap,
    told: (_, { fundingCap }) => ({
      sv: `Taket är ${money(fundingCap).sv}.`,
      en: `The ceiling is ${money(fundingCap).en}.`,
    }),
  },
  {
    id: 'funding.share',
    sources: [provrumLines(184)],
    title: { sv: 'Andel av budgeten', en: 'Share of the budget' },
    statement: ({ fundingSharePercent }) => ({
      sv: `Basfinansieringen ska inte vara mer än ${share(fundingSharePercent).sv} av den planerade budgeten.`,
      en: `The base funding must not be more than ${share(fundingSharePercent).en} of the planned budget.`,
    }),
    parameters: ['fundingSharePercent'],
    limit: (frame, { fundingSharePercent }) => percentOf(planned(frame), fundingSharePercent),
    told: (frame, { fundingSharePercent }) => {
      const [budget, limit] = [money(planned(frame)), money(percentOf(planned(frame), fundingSharePercent))];
      return {
        sv: `Planerad budget är ${budget.sv}; ${share(fundingSharePercent).sv} är ${limit.sv}.`,
        en: `The planned budget is ${budget.en}; ${share(fundingSharePercent).en} is ${limit.en}.`,
      };
    },
  },
  {
    id: 'funding.eligible',
    sources: [provrumLines(186, 190)],
    title: { sv: 'Vad pengarna går till', en: 'What the money is for' },
    statement: ({ ineligibleCosts }) => {
      const never = either(ineligibleCosts.map((cost) => costNames[cost]));
      return sentences(
        purpose,
        ineligibleCosts.length === 0
          ? null
          : {
              sv: `Den får inte gå till ${never.sv}.`,
              en: `It may not go to ${never.en}.`,
            },
      );
    },
    parameters: ['ineligibleCosts'],
    limit: eligible,
    told: (frame, parameters) => {
      const sum = money(eligible(frame, parameters));
      return {
        sv: `Budgetens poster som basfinansieringen får gå till är tillsammans ${sum.sv}.`,
        en: `The budget lines that the base funding may go to are ${sum.en} together.`,
      };
    },
  },
  {
    id: 'funding.yearFrame',
    sources: [provrumLines(191)],
    title: { sv: 'Årets ram', en: 'The year’s frame' },
    statement: ({ fundingPerYear }) => ({
      sv: `Årets alla basfinansieringar är tillsammans högst ${money(fundingPerYear).sv}. Både reserverat och utbetalt räknas.`,
      en: `All base funding of a year is at most ${money(fundingPerYear).en}. Both reserved and paid amounts count.`,
    }),
    parameters: ['fundingPerYear'],
    limit: ({ grantedInYear }, { fundingPerYear }) => less(fundingPerYear, grantedInYear),
    told: ({ year, grantedInYear }, { fundingPerYear }) => ({
      sv: `Av ${money(fundingPerYear).sv} för ${year} är ${money(grantedInYear).sv} reserverat eller utbetalt.`,
      en: `Of ${money(fundingPerYear).en} for ${year}, ${money(grantedInYear).en} is reserved or paid.`,
    }),
  },
];

const ruleOf = ({ limit, told, ...ceiling }: Ceiling): Rule<FundingFacts> => ({
  ...ceiling,
  chapter: 'funding',
  force: 'must',
  holds: (facts, parameters) => facts.requested <= limit(facts, parameters),
  because: (facts, parameters) => sentences(told(facts, parameters), asked(facts.requested, limit(facts, parameters))),
});

function asked(requested: Ore, limit: Ore): Text {
  const [sum, over] = [money(requested), money(less(requested, limit))];
  if (requested <= limit) return { sv: `Begärt är ${sum.sv}.`, en: `${sum.en} is asked for.` };
  return {
    sv: `Begärt är ${sum.sv}, det är ${over.sv} för mycket.`,
    en: `${sum.en} is asked for, which is ${over.en} too much.`,
  };
}

export const fundingRules: readonly Rule<FundingFacts>[] = ceilings.map(ruleOf);

/** The largest base funding that passes every funding rule; the limits are the rules' own. */
export const largestPassingAmount = (frame: FundingFrame, parameters: Parameters): Ore =>
  Math.max(0, Math.min(...ceilings.map(({ limit }) => limit(frame, parameters)))) as Ore;
