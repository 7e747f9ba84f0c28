import type { ProvrumEvent } from './events.ts';
import type { KeptEvent } from './history.ts';

/** Events of which nobody is told by mail, and why not. */
export const untold = [
  // Nothing of a draft.
  'proposal-drafted',
  'draft-saved',
  'co-author-added',
  'co-author-removed',
  // Nothing of a decision before it is announced: the announcement tells it.
  'go-ahead-given',
  'proposal-declined',
  'decision-taken-back',
  'funding-decided',
  'funding-taken-back',
  'result-published',
  'result-taken-back',
  'provrum-cancelled',
  'cancellation-taken-back',
  // It takes back what was to be told, or asked, and no more.
  'comment-withdrawn',
  'funding-withdrawn',
  'budget-alarm-cleared',
  // Those who come to a meeting are called by an entry for their calendars.
  'meeting-moved',
  'meeting-announced',
  'meeting-cancelled',
  'meeting-held',
  'meeting-reopened',
  'meeting-poll-answered',
  'meeting-date-chosen',
  'meeting-calendar-answered',
  'meeting-agenda-saved',
  'meeting-item-carried',
  'meeting-minutes-saved',
  'meeting-decision-noted',
  'meeting-decision-changed',
  'meeting-decision-removed',
  // What is done along the way is read in the history.
  'proposal-kept',
  'interest-confirmed',
  'plan-section-saved',
  'report-section-saved',
  'budget-line-added',
  'budget-line-changed',
  'budget-line-removed',
  'cost-recorded',
  'cost-removed',
  'receipt-added',
  'spreading-planned',
  'spreading-done',
  'spreading-reopened',
  'spreading-text-kept',
  'conference-chosen',
  'file-added',
  'file-removed',
  'log-written',
  'log-edited',
  'log-withdrawn',
  'task-taken-over',
  'task-done',
  'task-reopened',
  'task-removed',
  'arena-added',
  'arena-changed',
  'arena-removed',
  'indicator-measured',
  'measurement-removed',
  'questionnaire-answered',
  'uptake-answered',
  'link-added',
  'link-removed',
  'archive-requested',
] as const satisfies readonly ProvrumEvent['kind'][];

/** Everything else: somebody is told of it, and there are words for it. */
export type ToldKind = Exclude<ProvrumEvent['kind'], (typeof untold)[number]>;

export const isTold = (kind: ProvrumEvent['kind']): kind is ToldKind => !untold.some((one) => one === kind);

/** An event of which somebody may be told. */
export type ToldEvent = Extract<KeptEvent, { readonly kind: ToldKind }>;

export const isToldEvent = (event: KeptEvent): event is ToldEvent => isTold(event.kind);
