import { type Decision, decided, refused } from '#kernel/decision.ts';
import type { Secretariat } from '#organisations/authority.ts';
import { goAheadRules } from '#rulebook/chapters/goAhead.ts';
import { readinessRules } from '#rulebook/chapters/readiness.ts';
import type { GoAheadFacts, ReadinessFacts } from '#rulebook/facts.ts';
import { assess, type Finding } from '#rulebook/rule.ts';
import type { RulebookVersion } from '#rulebook/version.ts';
import type { GoAheadEvent, Receipt } from './events.ts';
import type { CurrentDecision, Provrum } from './provrum.ts';

/** Deciding and announcing are two steps: in between, what was decided can be taken back. */
export type AfterDecisionRefusal =
  /** Nothing is decided, or something else than what the sender has read. */
  | { readonly kind: 'not-decided'; readonly decision: CurrentDecision | null }
  | { readonly kind: 'announced'; readonly decision: CurrentDecision };

/** Takes a decision back before anybody has been told. The proposal is open again, and the slot free. */
export function takeBackDecision(
  provrum: Provrum,
  _secretariat: Secretariat,
  { decision, reason }: { readonly decision: number; readonly reason: string },
): Decision<GoAheadEvent, AfterDecisionRefusal> {
  const refusal = notStaged(provrum, decision);
  return refusal ? refused(refusal) : decided({ kind: 'decision-taken-back', decision, reason });
}

/** Tells everybody concerned, once. After this the decision stands. */
export function announceDecision(
  provrum: Provrum,
  _secretariat: Secretariat,
  decision: number,
): Decision<GoAheadEvent, AfterDecisionRefusal> {
  const refusal = notStaged(provrum, decision);
  return refusal ? refused(refusal) : decided({ kind: 'decision-announced', decision });
}

function notStaged({ decision: current }: Provrum, decision: number): AfterDecisionRefusal | null {
  if (current?.id !== decision) return { kind: 'not-decided', decision: current };
  return current.announcedAt === null ? null : { kind: 'announced', decision: current };
}

/** What the rules of the day said, computed anew from the receipt's facts: equal to its findings, or somebody has changed the law's code. */
export function replayDecision({ facts }: Pick<Receipt, 'facts'>, version: RulebookVersion): readonly Finding[] {
  return forGoAhead(facts)
    ? assess(goAheadRules, facts, version.parameters)
    : assess(readinessRules, facts, version.parameters);
}

const forGoAhead = (facts: GoAheadFacts | ReadinessFacts): facts is GoAheadFacts => 'goAheadsInYear' in facts;
