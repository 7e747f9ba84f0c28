import type { MeetingId, ProvrumId } from '#kernel/id.ts';
import { findMeeting } from '#meetings/meetings.store.ts';
import { pollIsOpen } from '#meetings/poll.ts';
import type { Database } from '#platform/database.ts';
import { type Occasions, withdrawMail } from '#platform/outbox.ts';
import type { EventOnRecord } from './audience.store.ts';
import { findBudgetTurn } from './budgetAlarm.store.ts';
import type { KeptEvent } from './history.ts';
import { occasionsOf } from './meeting/invitations.store.ts';
import type { Told } from './newsOf.store.ts';
import { givenPurpose, occasionsOfTask, reminderOf, reminderPurposes } from './work/taskMail.ts';
import { listTasks } from './work/task.store.ts';

/** Some of what waits in the outbox. */
interface Outdated extends Occasions {
  readonly purposes: readonly string[];
}

/**
 * Takes back what waits in the outbox and is no longer true after an event. What the event itself tells stays, though its
 * job comes twice.
 */
export async function withdrawOutdated(db: Database, record: EventOnRecord, told: Told | null): Promise<void> {
  for (const { purposes, ...which } of await outdatedBy(db, record, told)) {
    if (purposes.length > 0) await withdrawMail(db, record.provrum, purposes, which);
  }
}

/** An event that was overtaken itself makes nothing outdated: jobs may come in any order, and what is newer must stay. */
async function outdatedBy(db: Database, record: EventOnRecord, told: Told | null): Promise<readonly Outdated[]> {
  const { event, provrum } = record;
  const task = taskOf(event, told);
  if (task !== null) return await outdatedTask(db, provrum, task, told);
  if ('meeting' in event) return await outdatedMeeting(db, provrum, event.meeting, told);
  switch (event.kind) {
    case 'comment-withdrawn':
      return [{ purposes: ['mention', 'comment'], occurrence: `comment:${event.comment}` }];
    case 'decision-taken-back':
      return [{ purposes: ['decision'], occurrence: `decision:${event.decision}` }];
    case 'funding-withdrawn':
      // Until a request is answered nothing else is told of the money.
      return [{ purposes: ['funding'] }];
    case 'proposal-kept':
      return [{ purposes: ['lapse'] }];
    case 'budget-alarm-cleared':
      return (await findBudgetTurn(db, provrum))?.id === record.id ? [{ purposes: ['budget'] }] : [];
    default:
      return told ? [{ purposes: outdated[event.kind] ?? [], ...keeping(told) }] : [];
  }
}

const keeping = (told: Told | null): Occasions => (told ? { keep: { occurrence: told.occurrence } } : {});

const outdated: Readonly<Partial<Record<KeptEvent['kind'], readonly string[]>>> = {
  'proposal-changed': ['changed'],
  'readiness-reached': ['readiness'],
  'readiness-lost': ['readiness'],
  'proposal-withdrawn': ['posted', 'changed', 'interest', 'readiness', 'reopened'],
  'proposal-reopened': ['withdrawn', 'lapse'],
  'proposal-lapsed': ['posted', 'changed', 'interest', 'readiness', 'reopened', 'lapse'],
  'planning-started': ['step'],
  'plan-submitted': ['plan'],
  'plan-returned': ['plan'],
  'plan-approved': ['plan'],
  'provrum-started': ['step'],
  'budget-alarm-raised': ['budget'],
  'report-started': ['step'],
  'report-submitted': ['report', 'reportDue', 'step'],
  'report-returned': ['report'],
  'report-approved': ['report'],
  'report-due-moved': ['reportDue'],
  'decision-announced': ['posted', 'changed', 'interest', 'readiness'],
  'result-presented': ['presentation'],
  'presentation-taken-back': ['presentation'],
  'follow-up-completed': ['followUp'],
  'follow-up-closed': ['followUp'],
  'follow-up-reopened': ['followUp'],
  'cancellation-announced': ['step', 'meetingPoll', givenPurpose, ...Object.values(reminderPurposes)],
};

/** The task that an event is about: one that has just been added has its number in what is told of it. */
function taskOf(event: KeptEvent, told: Told | null): number | null {
  if ('task' in event) return event.task;
  return told?.news.kind === 'task' ? told.news.task : null;
}

/** Only whoever answers for a task now hears of it, as long as it is not done, and of no other day than its own. */
async function outdatedTask(
  db: Database,
  provrum: ProvrumId,
  id: number,
  told: Told | null,
): Promise<readonly Outdated[]> {
  const task = (await listTasks(db, provrum)).find((one) => one.id === id);
  const beginning = occasionsOfTask(id);
  const reminders = Object.values(reminderPurposes);
  if (!task || task.doneAt !== null) return [{ purposes: [givenPurpose, ...reminders], beginning }];
  const person = task.owner.id;
  return [
    { purposes: [givenPurpose], beginning, keep: { person, ...(told && { occurrence: told.occurrence }) } },
    {
      purposes: reminders,
      beginning,
      ...(task.due !== null && { keep: { person, occurrence: reminderOf(id, task.due) } }),
    },
  ];
}

/** A question about times leaves while they are looked for, and the minutes while they are done: the latest only. */
async function outdatedMeeting(
  db: Database,
  provrum: ProvrumId,
  id: MeetingId,
  told: Told | null,
): Promise<readonly Outdated[]> {
  const meeting = await findMeeting(db, provrum, id);
  if (!meeting) return [];
  const beginning = occasionsOf(id);
  const letters = { meetingPoll: pollIsOpen(meeting), meetingDocumented: meeting.state === 'documented' };
  return Object.entries(letters).flatMap(([purpose, holds]) => {
    if (!holds) return [{ purposes: [purpose], beginning }];
    return told?.news.kind === purpose ? [{ purposes: [purpose], beginning, ...keeping(told) }] : [];
  });
}
