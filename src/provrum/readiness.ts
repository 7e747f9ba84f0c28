import type { Text } from '#kernel/text.ts';
import type { Standing } from '#rulebook/facts.ts';
import type { Finding } from '#rulebook/rule.ts';
import type { Parameters } from '#rulebook/version.ts';

/** An organisation that has a standing already and could take a step. */
export interface Candidate {
  readonly organisation: number;
  readonly name: string;
}

/**
 * The same step taken by `count` organisations: to `join` is to take part (and lead), to `offer`
 * is to take part already and be willing to lead as well.
 */
export interface Step {
  readonly act: 'join' | 'offer';
  /** Who will do: only a region, any member, or any organisation (members and partners). */
  readonly who: 'region' | 'member' | 'organisation';
  readonly lead: boolean;
  readonly count: number;
  /** Those already here who could do it: they follow (join) or take part (offer). */
  readonly candidates: readonly Candidate[];
}

/** One of the shortest ways to become ready: all its steps together. */
export interface Change {
  readonly steps: readonly Step[];
  readonly text: Text;
}

export interface Readiness {
  readonly ready: boolean;
  readonly findings: readonly Finding[];
  /** Different regions, organisations and members willing to lead, as the rules count them. */
  readonly regions: number;
  readonly participants: number;
  readonly willing: readonly Candidate[];
  /** Every shortest change; empty where it is ready. */
  readonly shortest: readonly Change[];
  /** The shortest changes in one sentence; null where it is ready. */
  readonly shortestText: Text | null;
}

/** What becomes of readiness where an organisation withdraws: shown before it does so. */
export interface Withdrawal {
  readonly before: Readiness;
  readonly after: Readiness;
  /** It is ready now and would no longer be. */
  readonly breaks: boolean;
  /** The rules that are met now and would no longer be, must and should. */
  readonly lost: readonly Finding[];
  readonly text: Text;
}

/** Whether a provrum is ready, why, and what is the least that would make it so. */
export declare function readiness(standings: readonly Standing[], parameters: Parameters): Readiness;

/** What readiness would be without an organisation. */
export declare function effectOfWithdrawal(
  standings: readonly Standing[],
  organisation: number,
  parameters: Parameters,
): Withdrawal;
