import type { KeptEvent } from './history.ts';

/** What happens outside provrum: to organisations, their people, and the mail. */
export const outsideKinds = [
  'organisation-added',
  'membership-changed',
  'membership-confirmed',
  'person-added',
  'mandate-given',
  'mandate-ended',
  'mail-stopped',
  'mail-resent',
] as const;
export type OutsideKind = (typeof outsideKinds)[number];

/** Every kind of event, in the order in which the log's filter offers them. */
export const loggedKinds = [
  'proposal-drafted',
  'proposal-posted',
  'proposal-changed',
  'proposal-withdrawn',
  'proposal-reopened',
  'co-author-added',
  'co-author-removed',
  'interest-given',
  'interest-changed',
  'interest-confirmed',
  'interest-withdrawn',
  'readiness-reached',
  'readiness-lost',
  'go-ahead-given',
  'proposal-declined',
  'decision-taken-back',
  'decision-announced',
  'comment-written',
  'comment-edited',
  'comment-withdrawn',
  'planning-started',
  'plan-submitted',
  'plan-returned',
  'plan-approved',
  'provrum-started',
  'report-started',
  'report-submitted',
  'report-returned',
  'report-approved',
  'report-due-moved',
  'report-reminded',
  'result-published',
  'result-taken-back',
  'result-announced',
  'budget-line-added',
  'budget-line-changed',
  'budget-line-removed',
  'cost-recorded',
  'cost-removed',
  'funding-requested',
  'funding-withdrawn',
  'funding-granted',
  'funding-declined',
  'payment-requested',
  'payment-approved',
  'payment-declined',
  'payment-paid',
  'payment-repaid',
  'uptake-answered',
  'follow-up-completed',
  'follow-up-closed',
  'follow-up-reopened',
  'link-added',
  'link-removed',
  ...outsideKinds,
] as const satisfies readonly (KeptEvent['kind'] | OutsideKind)[];
export type LoggedKind = (typeof loggedKinds)[number];

/** A kind that the log knows; others may have been recorded by a newer program. */
export const knownKind = (kind: string | undefined): LoggedKind | null =>
  loggedKinds.find((known) => known === kind) ?? null;

export const isOutside = (kind: string): kind is OutsideKind => outsideKinds.some((known) => known === kind);
