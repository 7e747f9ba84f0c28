import { assess, type Finding, type Rule, unmet } from './rule.ts';

/** A decision as it was taken: the facts it was taken on, and what the rules said then. */
export interface PastDecision<Facts> {
  readonly id: number;
  readonly facts: Facts;
  readonly findings: readonly Finding[];
}

/** A rule that would have said otherwise. */
export interface Turned {
  readonly then: Finding;
  readonly now: Finding;
}

export interface Difference {
  readonly id: number;
  /** Whether no must stood in the way, then and under the other figures. */
  readonly allowedThen: boolean;
  readonly allowedNow: boolean;
  readonly turned: readonly Turned[];
}

/**
 * What would have been different: past decisions assessed anew under other figures.
 *
 * What was said then is read from the receipt and never worked out again. Decisions for which every
 * rule says the same are left out.
 */
export const replay = <Facts, Figures>(
  decisions: readonly PastDecision<Facts>[],
  rules: readonly Rule<Facts, Figures>[],
  parameters: Figures,
): readonly Difference[] =>
  decisions
    .map(({ id, facts, findings }) => difference(id, findings, assess(rules, facts, parameters)))
    .filter(({ turned }) => turned.length > 0);

function difference(id: number, then: readonly Finding[], now: readonly Finding[]): Difference {
  const turned = now.flatMap((finding) => {
    const earlier = then.find(({ rule }) => rule === finding.rule);
    return earlier && earlier.met !== finding.met ? [{ then: earlier, now: finding }] : [];
  });
  return { id, allowedThen: stands(then), allowedNow: stands(now), turned };
}

const stands = (findings: readonly Finding[]): boolean => unmet(findings, 'must').length === 0;
