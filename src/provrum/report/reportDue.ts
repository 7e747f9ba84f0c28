import { addDays, type Day } from '#kernel/day.ts';
import { type Decision, decided, refused } from '#kernel/decision.ts';
import type { Secretariat } from '#organisations/authority.ts';
import type { Provrum, State } from '../provrum.ts';
import type { ReportEvent } from './events.ts';
import type { ReportRefusal } from './report.ts';

/** The format names no day. A month after the timetable has ended there is still somebody who remembers. */
export const daysToReport = 30;
/** So long before the day whoever leads is reminded. */
export const daysOfWarning = 14;

/** When a report is to be delivered, and what stands behind that. */
export interface ReportDue {
  /** Null where the plan has no end and nobody has set a day. */
  readonly dueOn: Day | null;
  /** Why the day was moved; null where it follows from the plan. */
  readonly reason: string | null;
}

/** In these states a report is still to come. */
const owing: readonly State[] = ['approved', 'planning', 'running', 'reporting'];

/** True while it is not with the secretariat. Nobody owes a report on what was cancelled: it may be written all the same. */
export const reportIsOwed = (state: State): boolean => owing.includes(state);

/** Moves the day, with a reason that everybody concerned reads. */
export function moveReportDue(
  provrum: Provrum,
  { current, today }: { readonly current: ReportDue; readonly today: Day },
  _secretariat: Secretariat,
  { due, reason }: { readonly due: Day; readonly reason: string },
): Decision<Extract<ReportEvent, { kind: 'report-due-moved' }>, ReportRefusal> {
  if (!reportIsOwed(provrum.state)) return refused({ kind: 'wrong-state', state: provrum.state });
  if (due < today) return refused({ kind: 'day-passed' });
  if (due === current.dueOn) return refused({ kind: 'unchanged' });
  return decided({ kind: 'report-due-moved', due, previous: current.dueOn, reason });
}

/** Which reminder is to go out on a day; null for none. */
export function reminderOn(
  today: Day,
  { state, dueOn }: { readonly state: State; readonly dueOn: Day | null },
): 'before' | 'after' | null {
  if (dueOn === null || !(state === 'running' || state === 'reporting')) return null;
  if (today > dueOn) return 'after';
  return today >= addDays(dueOn, -daysOfWarning) ? 'before' : null;
}
