import { less, type Ore, total } from '#kernel/money.ts';
import type { Text } from '#kernel/text.ts';
import { counted, dayInWords, form, listed, money, type Noun, sentences } from '#kernel/words.ts';
import { provrumLines } from '../citation.ts';
import { type PlanFacts, planSections } from '../facts.ts';
import { meetingNoun, monthNoun, sectionNames } from '../nouns.ts';
import type { Rule } from '../rule.ts';
import { atLeast, atMost, lengthOf, lengthWords } from '../span.ts';

const duration: Rule<PlanFacts> = {
  id: 'provrum.duration',
  chapter: 'plan',
  force: 'should',
  sources: [provrumLines(99)],
  title: { sv: 'Tidplanens längd', en: 'Length of the timetable' },
  statement: ({ monthsMin, monthsMax }) => ({
    sv: `Provrummet bör pågå i ${monthsMin}–${monthsMax} ${form(monthsMax, monthNoun).sv}.`,
    en: `The provrum should last ${monthsMin}–${monthsMax} ${form(monthsMax, monthNoun).en}.`,
  }),
  parameters: ['monthsMin', 'monthsMax'],
  holds: ({ start, end }, { monthsMin, monthsMax }) => {
    if (start === null || end === null || end < start) return false;
    const length = lengthOf(start, end);
    return atLeast(length, monthsMin) && atMost(length, monthsMax);
  },
  because: ({ start, end }, { monthsMin, monthsMax }) => {
    if (start === null || end === null) {
      return { sv: 'Planen saknar start eller slut.', en: 'The plan lacks its start or its end.' };
    }
    if (end < start) return { sv: 'Planen slutar innan den börjar.', en: 'The plan ends before it starts.' };
    const length = lengthWords(lengthOf(start, end));
    const [first, last] = [dayInWords(start), dayInWords(end)];
    return {
      sv: `${first.sv} – ${last.sv} är ${length.sv} (bör vara ${monthsMin}–${monthsMax}).`,
      en: `${first.en} – ${last.en} is ${length.en} (should be ${monthsMin}–${monthsMax}).`,
    };
  },
};

const meetingModes: Rule<PlanFacts> = {
  id: 'provrum.meetingModes',
  chapter: 'plan',
  force: 'should',
  sources: [provrumLines(101)],
  title: { sv: 'Fysiska och digitala möten', en: 'Physical and digital meetings' },
  statement: () => ({
    sv: 'Provrummet bör ha både fysiska och digitala möten.',
    en: 'The provrum should have both physical and digital meetings.',
  }),
  parameters: [],
  holds: ({ physicalMeetings, digitalMeetings }) => physicalMeetings > 0 && digitalMeetings > 0,
  because: ({ physicalMeetings, digitalMeetings }) => ({
    sv: `${physicalMeetings} ${physicalMeetings === 1 ? 'fysiskt' : 'fysiska'} och ${digitalMeetings} ${digitalMeetings === 1 ? 'digitalt' : 'digitala'} ${form(digitalMeetings, meetingNoun).sv} är planerade.`,
    en: `${physicalMeetings} physical and ${digitalMeetings} digital ${form(digitalMeetings, meetingNoun).en} planned.`,
  }),
};

const missingSections = ({ written }: PlanFacts): readonly Text[] =>
  planSections.filter((section) => !written.includes(section)).map((section) => sectionNames[section]);

const sections: Rule<PlanFacts> = {
  id: 'plan.sections',
  chapter: 'plan',
  force: 'must',
  sources: [provrumLines(141, 145)],
  title: { sv: 'Projektplanens delar', en: 'Parts of the plan' },
  statement: () => {
    const all = listed(planSections.map((section) => sectionNames[section]));
    return { sv: `Projektplanen ska innehålla ${all.sv}.`, en: `The plan must contain ${all.en}.` };
  },
  parameters: [],
  holds: (facts) => missingSections(facts).length === 0,
  because: (facts) => {
    const missing = missingSections(facts);
    const [done, all] = [planSections.length - missing.length, planSections.length];
    if (missing.length === 0) return { sv: `Alla ${all} delar är skrivna.`, en: `All ${all} parts are written.` };
    return {
      sv: `${done} av ${all} delar är skrivna. Kvar att skriva: ${listed(missing).sv}.`,
      en: `${done} of ${all} parts are written. Still to write: ${listed(missing).en}.`,
    };
  },
};

const criterionNoun: Noun = { sv: ['kriterium', 'kriterier'], en: ['criterion', 'criteria'] };
const signNoun: Noun = { sv: ['tecken', 'tecken'], en: ['sign', 'signs'] };

const success: Rule<PlanFacts> = {
  id: 'plan.success',
  chapter: 'plan',
  force: 'should',
  sources: [provrumLines(145, 147)],
  title: { sv: 'Kriterier och tecken', en: 'Criteria and signs' },
  statement: () => ({
    sv: 'Projektplanen bör säga vad ett lyckat resultat är, och vilka tecken eller mått som visar hur försöket går.',
    en: 'The plan should say what a successful result is, and which signs or indicators show how the experiment goes.',
  }),
  parameters: [],
  holds: ({ successCriteria, indicators }) => successCriteria > 0 && indicators > 0,
  because: ({ successCriteria, indicators }) => ({
    sv: `Planen har ${counted(successCriteria, criterionNoun).sv} och ${counted(indicators, signNoun).sv}.`,
    en: `The plan has ${counted(successCriteria, criterionNoun).en} and ${counted(indicators, signNoun).en}.`,
  }),
};

const expertBudget = ({ budget }: PlanFacts): Ore =>
  total(budget.filter(({ cost }) => cost === 'expert').map(({ amount }) => amount));

const expert: Rule<PlanFacts> = {
  id: 'plan.expert',
  chapter: 'plan',
  force: 'should',
  sources: [provrumLines(153)],
  title: { sv: 'Pengar till experter', en: 'Money for experts' },
  statement: () => ({
    sv: 'Provrummet kan köpa in experter vid behov och bör budgetera för det.',
    en: 'The provrum can buy in experts where needed, and should budget for it.',
  }),
  parameters: [],
  holds: (facts) => expertBudget(facts) > 0,
  because: (facts) => {
    const amount = expertBudget(facts);
    if (amount <= 0) return { sv: 'Budgeten har inget för experter.', en: 'The budget has nothing for experts.' };
    return {
      sv: `Budgeten har ${money(amount).sv} för experter.`,
      en: `The budget has ${money(amount).en} for experts.`,
    };
  },
};

interface Financing {
  readonly planned: Ore;
  readonly cash: Ore;
  readonly inKind: Ore;
  readonly lacking: Ore;
}

/** Own working time counts as a contribution in kind; the share of cash is told beside the verdict. */
function financing({ budget, contributions, baseFunding }: PlanFacts): Financing {
  const planned = total(budget.map(({ amount }) => amount));
  const cash = total(contributions.map((contribution) => contribution.cash));
  const inKind = total(contributions.map((contribution) => contribution.inKind));
  return { planned, cash, inKind, lacking: less(planned, total([cash, inKind, baseFunding])) };
}

const financed: Rule<PlanFacts> = {
  id: 'plan.financed',
  chapter: 'plan',
  force: 'must',
  sources: [provrumLines(180)],
  title: { sv: 'Budgeten är täckt', en: 'The budget is covered' },
  statement: () => ({
    sv: 'De deltagande organisationernas bidrag och basfinansieringen ska tillsammans täcka budgeten. Egen arbetstid får räknas in.',
    en: 'The participants’ contributions and the base funding must together cover the budget. Own working time may count.',
  }),
  parameters: [],
  holds: (facts) => financing(facts).lacking <= 0,
  because: (facts) => {
    const { planned, cash, inKind, lacking } = financing(facts);
    const [cost, paid, worked, base] = [planned, cash, inKind, facts.baseFunding].map(money) as [
      Text,
      Text,
      Text,
      Text,
    ];
    const sums = {
      sv: `Budgeten är ${cost.sv}: ${paid.sv} i pengar och ${worked.sv} i annan insats från deltagarna, ${base.sv} i basfinansiering.`,
      en: `The budget is ${cost.en}: ${paid.en} in cash and ${worked.en} in kind from the participants, ${base.en} in base funding.`,
    };
    if (lacking <= 0) return sums;
    return sentences(sums, { sv: `${money(lacking).sv} saknas.`, en: `${money(lacking).en} is lacking.` });
  },
};

export const planRules: readonly Rule<PlanFacts>[] = [duration, meetingModes, sections, success, expert, financed];
