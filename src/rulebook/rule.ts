import type { Text } from '#kernel/text.ts';
import type { Citation } from './citation.ts';
import type { Parameters } from './version.ts';

/** must refuses; should warns and is passed with a written reason; may offers; information tells. */
export type Force = 'must' | 'should' | 'may' | 'information';

export const forceNames: Readonly<Record<Force, Text>> = {
  must: { sv: 'ska', en: 'must' },
  should: { sv: 'bör', en: 'should' },
  may: { sv: 'kan', en: 'may' },
  information: { sv: 'upplysning', en: 'information' },
};

/** Every rule there is. An id is never renamed and never used again: receipts refer to it for ever. */
export const ruleIds = [
  'provrum.proposer',
  'provrum.interest',
  'provrum.ready',
  'provrum.lead',
  'provrum.participants',
  'provrum.regionShare',
  'provrum.goAhead',
  'provrum.perYear',
  'provrum.duration',
  'provrum.meetingModes',
  'plan.sections',
  'plan.success',
  'plan.expert',
  'plan.financed',
  'funding.cap',
  'funding.share',
  'funding.eligible',
  'funding.yearFrame',
  'report.delivered',
  'report.quality',
  'report.conference',
  'format.evaluation',
  'network.meetings',
  'network.weeks',
  'network.fee',
  'network.quality',
  'network.capacity',
] as const;
export type RuleId = (typeof ruleIds)[number];

export type ChapterId =
  | 'proposer'
  | 'interest'
  | 'readiness'
  | 'goAhead'
  | 'plan'
  | 'funding'
  | 'report'
  | 'format'
  | 'networks';

/** One sentence of the law: where it stands, what it asks, and how it explains itself. */
export interface Rule<Facts, Figures = Parameters> {
  readonly id: RuleId;
  readonly chapter: ChapterId;
  readonly force: Force;
  readonly sources: readonly Citation[];
  /** A short name, for lists. */
  readonly title: Text;
  /** The rule in plain words, with the figures of the version that applies. */
  readonly statement: (parameters: Figures) => Text;
  /** The figures it reads. */
  readonly parameters: readonly (keyof Figures)[];
  readonly holds: (facts: Facts, parameters: Figures) => boolean;
  /** Why it is met or not, with the figures of the case. */
  readonly because: (facts: Facts, parameters: Figures) => Text;
}

/** A rule applied to a case: plain JSON, kept as it is on the receipt of a decision. */
export interface Finding {
  readonly rule: RuleId;
  readonly force: Force;
  readonly met: boolean;
  readonly title: Text;
  readonly statement: Text;
  readonly because: Text;
  readonly sources: readonly Citation[];
}

/** Applies every rule, never only up to the first that fails. */
export const assess = <Facts, Figures>(
  rules: readonly Rule<Facts, Figures>[],
  facts: Facts,
  parameters: Figures,
): readonly Finding[] =>
  rules.map((rule) => ({
    rule: rule.id,
    force: rule.force,
    met: rule.holds(facts, parameters),
    title: rule.title,
    statement: rule.statement(parameters),
    because: rule.because(facts, parameters),
    sources: rule.sources,
  }));

/** The findings of one force that are not met. */
export const unmet = (findings: readonly Finding[], force: Force): readonly Finding[] =>
  findings.filter((finding) => finding.force === force && !finding.met);

/** Whether no must stands in the way: the verdict of `assess`, without its words. */
export const allowed = <Facts, Figures>(
  rules: readonly Rule<Facts, Figures>[],
  facts: Facts,
  parameters: Figures,
): boolean => rules.every((rule) => rule.force !== 'must' || rule.holds(facts, parameters));
