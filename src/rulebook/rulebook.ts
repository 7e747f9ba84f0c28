import type { Text } from '#kernel/text.ts';
import { formatRules } from './chapters/format.ts';
import { fundingRules } from './chapters/funding.ts';
import { goAheadChapter } from './chapters/goAhead.ts';
import { interest } from './chapters/interest.ts';
import { meetingQualityRules, networkCapacityRules, networkFeeRules, networkYearRules } from './chapters/networks.ts';
import { planRules } from './chapters/plan.ts';
import { proposer } from './chapters/proposer.ts';
import { readinessRules } from './chapters/readiness.ts';
import { reportRules } from './chapters/report.ts';
import type { ChapterId, Rule, RuleId } from './rule.ts';
import type { ParametersOf, Part } from './version.ts';

/** A rule as the rulebook prints it, whatever facts it asks for. */
export type PrintedRule<P extends Part> = Rule<never, ParametersOf[P]>;

interface ChapterOf<P extends Part> {
  readonly id: ChapterId;
  /** Which part's versions set the chapter's figures. */
  readonly part: P;
  readonly title: Text;
  readonly rules: readonly PrintedRule<P>[];
}
export type Chapter = ChapterOf<'provrum'> | ChapterOf<'networks'>;

/** The whole rulebook in the order in which a provrum meets it. */
export const chapters: readonly Chapter[] = [
  { id: 'proposer', part: 'provrum', title: { sv: 'Förslaget', en: 'The proposal' }, rules: proposer },
  { id: 'interest', part: 'provrum', title: { sv: 'Intresse', en: 'Interest' }, rules: interest },
  { id: 'readiness', part: 'provrum', title: { sv: 'Redo att börja', en: 'Ready to start' }, rules: readinessRules },
  { id: 'goAhead', part: 'provrum', title: { sv: 'Klartecken', en: 'Go-ahead' }, rules: goAheadChapter },
  { id: 'plan', part: 'provrum', title: { sv: 'Projektplanen', en: 'The plan' }, rules: planRules },
  { id: 'funding', part: 'provrum', title: { sv: 'Basfinansiering', en: 'Base funding' }, rules: fundingRules },
  { id: 'report', part: 'provrum', title: { sv: 'Resultatet', en: 'The result' }, rules: reportRules },
  { id: 'format', part: 'provrum', title: { sv: 'Formatet', en: 'The format' }, rules: formatRules },
  {
    id: 'networks',
    part: 'networks',
    title: { sv: 'Nätverk', en: 'Networks' },
    rules: [...networkYearRules, ...networkFeeRules, ...meetingQualityRules, ...networkCapacityRules],
  },
];

export type AnyRule = PrintedRule<'provrum'> | PrintedRule<'networks'>;

/** Every rule, in order. */
export const rulebook: readonly AnyRule[] = chapters.flatMap<AnyRule>(({ rules }) => rules);

const byId: ReadonlyMap<RuleId, AnyRule> = new Map(rulebook.map((rule) => [rule.id, rule]));

/** A rule by its id, or null where a text names none. */
export const ruleById = (id: string): AnyRule | null => byId.get(id as RuleId) ?? null;

/** The chapter a rule stands in. */
export const chapterOf = (rule: AnyRule): Chapter => chapters.find(({ id }) => id === rule.chapter)!;
