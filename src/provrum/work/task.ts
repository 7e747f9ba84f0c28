import { addDays, type Day } from '#kernel/day.ts';
import { type Decision, decided, refused } from '#kernel/decision.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Voice } from '#organisations/authority.ts';
import type { OrganisationRef, PersonRef, Provrum } from '../provrum.ts';
import type { TaskEvent, TaskText } from './events.ts';
import { type Closed, closedFor } from './workplace.ts';

export interface Task {
  readonly id: number;
  readonly title: string;
  readonly owner: PersonRef;
  readonly organisation: OrganisationRef;
  readonly due: Day | null;
  readonly version: number;
  readonly doneAt: Instant | null;
  readonly doneBy: PersonRef | null;
  /** The new lead, where the old one's tasks are offered to it. */
  readonly offered: OrganisationRef | null;
  readonly key: string | null;
}

/** Somebody who can answer for a task: holds a mandate today in an organisation that takes part. */
export interface Colleague {
  readonly person: PersonRef;
  readonly organisation: OrganisationRef;
}

/** What the acts on tasks decide on. */
export interface TaskContext {
  readonly provrum: Provrum;
  readonly tasks: readonly Task[];
  readonly colleagues: readonly Colleague[];
}

export type TaskRefusal =
  | Closed
  | { readonly kind: 'no-such-task' }
  /** Nobody in an organisation that takes part today. */
  | { readonly kind: 'no-owner' }
  | { readonly kind: 'task-done' }
  | { readonly kind: 'stale'; readonly task: Task }
  | { readonly kind: 'unchanged' };

type TaskDecision = Decision<TaskEvent, TaskRefusal>;

/** True where whoever answers for a task still can: else it waits for somebody to take it over. */
export const ownerHere = ({ owner, organisation }: Task, colleagues: readonly Colleague[]): boolean =>
  colleagues.some((one) => one.person.id === owner.id && one.organisation.id === organisation.id);

/** Adds a task. Anybody who takes part may, for anybody who does. */
export function addTask(context: TaskContext, by: Voice, text: TaskText, key: string | null): TaskDecision {
  const closed = closedFor(context.provrum, by);
  if (closed) return refused(closed);
  if (key !== null && context.tasks.some((task) => task.key === key)) return refused({ kind: 'unchanged' });
  if (!known(context, text)) return refused({ kind: 'no-owner' });
  return decided({ kind: 'task-added', ...text, key });
}

/** Writes a task anew, on the version that one has read: what, by whom, until when. */
export function changeTask(
  context: TaskContext,
  by: Voice,
  { task: id, version, ...text }: TaskText & { readonly task: number; readonly version: number },
): TaskDecision {
  const found = open(context, by, id);
  if ('kind' in found) return refused(found);
  const { title, owner, organisation, due } = found;
  const handed = owner.id !== text.owner || organisation.id !== text.ownerOrganisation;
  if (!handed && title === text.title && due === text.due) return refused({ kind: 'unchanged' });
  if (found.version !== version) return refused({ kind: 'stale', task: found });
  if (handed && !known(context, text)) return refused({ kind: 'no-owner' });
  return decided({ kind: 'task-changed', task: id, handed, ...text });
}

/** Takes a task over for oneself: one that is offered, that nobody answers for any longer, or a colleague's. */
export function takeOverTask(context: TaskContext, by: Voice, id: number): TaskDecision {
  const found = open(context, by, id);
  if ('kind' in found) return refused(found);
  if (found.owner.id === by.person && found.organisation.id === by.organisation) return refused({ kind: 'unchanged' });
  return decided({ kind: 'task-taken-over', task: id, previous: found.owner.id });
}

/** Says that a task is done. */
export function finishTask(context: TaskContext, by: Voice, id: number): TaskDecision {
  const found = open(context, by, id);
  if ('kind' in found) return refused(found.kind === 'task-done' ? { kind: 'unchanged' } : found);
  return decided({ kind: 'task-done', task: id });
}

/** Opens a task again that was not done after all. */
export function reopenTask(context: TaskContext, by: Voice, id: number): TaskDecision {
  const found = open(context, by, id);
  if (!('kind' in found)) return refused({ kind: 'unchanged' });
  return found.kind === 'task-done' ? decided({ kind: 'task-reopened', task: id }) : refused(found);
}

/** Takes away a task that nobody shall do. */
export function removeTask(context: TaskContext, by: Voice, id: number): TaskDecision {
  const found = open(context, by, id);
  if ('kind' in found && found.kind !== 'task-done') return refused(found);
  return decided({ kind: 'task-removed', task: id });
}

/** A task that is not done, for somebody who may write; or why not. */
function open({ provrum, tasks }: TaskContext, by: Voice, id: number): Task | TaskRefusal {
  const closed = closedFor(provrum, by);
  if (closed) return closed;
  const task = tasks.find((one) => one.id === id);
  if (!task) return { kind: 'no-such-task' };
  return task.doneAt === null ? task : { kind: 'task-done' };
}

const known = ({ colleagues }: TaskContext, { owner, ownerOrganisation }: TaskText): boolean =>
  colleagues.some(({ person, organisation }) => person.id === owner && organisation.id === ownerOrganisation);

/** So many days before a task is due its owner is reminded, once. */
export const reminderDays = 3;

/** Which reminder a task calls for on a day: that it is due soon, that it is overdue, or none. Each is sent once. */
export function reminderOn(due: Day | null, on: Day): 'due' | 'overdue' | null {
  if (due === null) return null;
  if (due < on) return 'overdue';
  return due <= addDays(on, reminderDays) ? 'due' : null;
}
