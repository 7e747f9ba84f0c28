import type { Text } from '#kernel/text.ts';
import { sentences } from '#kernel/words.ts';
import { readinessRules } from '#rulebook/chapters/readiness.ts';
import type { ReadinessFacts, Role, Standing } from '#rulebook/facts.ts';
import { assess, type Finding, unmet } from '#rulebook/rule.ts';
import { byName, countedRegions, takingPart, willingMembers } from '#rulebook/takingPart.ts';
import type { Parameters } from '#rulebook/version.ts';
import { type Candidate, shortestChanges, type Step } from './shortestChange.ts';
import { alternatives, changeWords } from './shortestWords.ts';

export type { Candidate, Step } from './shortestChange.ts';

/** One of the shortest ways to become ready: all its steps together. */
export interface Change {
  readonly steps: readonly Step[];
  readonly text: Text;
}

export interface Readiness {
  readonly ready: boolean;
  readonly findings: readonly Finding[];
  /** Regions, organisations and members willing to lead, as the rules count them. */
  readonly regions: number;
  readonly participants: number;
  readonly willing: readonly Candidate[];
  /** Every shortest change; empty where it is ready. */
  readonly shortest: readonly Change[];
  /** The shortest changes in one sentence; null where it is ready. */
  readonly shortestText: Text | null;
}

/** Whether a provrum is ready, why, and what is the least that would make it so. */
export function readiness(standings: readonly Standing[], parameters: Parameters): Readiness {
  const facts: ReadinessFacts = { standings, confirmed: false };
  const findings = assess(readinessRules, facts, parameters);
  const ready = unmet(findings, 'must').length === 0;
  const shortest = ready ? [] : shortestChanges(standings, parameters).map((steps) => described(steps, standings));
  return {
    ready,
    findings,
    regions: countedRegions(standings, parameters),
    participants: takingPart(standings).length,
    willing: byName(willingMembers(standings)).map(({ organisation, name }) => ({ organisation, name })),
    shortest,
    shortestText: shortest.length === 0 ? null : alternatives(shortest.map(({ text }) => text)),
  };
}

const described = (steps: readonly Step[], standings: readonly Standing[]): Change => ({
  steps,
  text: changeWords(steps, standings),
});

/** What becomes of readiness where one organisation's standing changes: shown before it does so. */
export interface Effect {
  readonly before: Readiness;
  readonly after: Readiness;
  /** It is ready now and would no longer be. */
  readonly breaks: boolean;
  /** The rules that are met now and would no longer be, must and should. */
  readonly lost: readonly Finding[];
  readonly text: Text;
}

/** What readiness would be without an organisation. */
export const effectOfWithdrawal = (
  standings: readonly Standing[],
  organisation: number,
  parameters: Parameters,
): Effect => effectOfChange(standings, organisation, null, parameters);

/** What readiness would be with another answer of an organisation; null takes it out. */
export function effectOfChange(
  standings: readonly Standing[],
  organisation: number,
  role: Role | null,
  parameters: Parameters,
): Effect {
  const others = standings.filter((standing) => standing.organisation !== organisation);
  const own = standings.filter((standing) => standing.organisation === organisation);
  const changed = role === null ? [] : own.map((standing): Standing => ({ ...standing, role }));
  const before = readiness(standings, parameters);
  const after = readiness([...others, ...changed], parameters);
  const lost = after.findings.filter(
    ({ rule, met }) => !met && before.findings.some((earlier) => earlier.rule === rule && earlier.met),
  );
  const breaks = before.ready && !after.ready;
  return { before, after, breaks, lost, text: effectText(before, after, lost) };
}

function effectText(before: Readiness, after: Readiness, lost: readonly Finding[]): Text {
  const because = sentences(...lost.map((finding) => finding.because));
  if (before.ready && !after.ready) {
    return {
      sv: `Då är provrummet inte längre redo. ${because.sv}`,
      en: `The provrum would then no longer be ready. ${because.en}`,
    };
  }
  if (after.ready && lost.length > 0) {
    return {
      sv: `Provrummet är redo även då, men något som bör gälla gör det inte längre. ${because.sv}`,
      en: `The provrum would still be ready, but something that should hold no longer would. ${because.en}`,
    };
  }
  if (after.ready) {
    return before.ready
      ? { sv: 'Provrummet är redo även då.', en: 'The provrum would still be ready.' }
      : { sv: 'Då blir provrummet redo.', en: 'The provrum would then become ready.' };
  }
  const needed = after.shortestText ?? { sv: '', en: '' };
  return {
    sv: `Provrummet är inte redo nu och inte heller då. Då skulle detta behövas: ${needed.sv}`,
    en: `The provrum is not ready now and would not be then. This would then be needed: ${needed.en}`,
  };
}
