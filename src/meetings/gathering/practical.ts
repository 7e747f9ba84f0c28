import { type Decision, decided, refused } from '#kernel/decision.ts';
import { addDays, type Day } from '#kernel/day.ts';
import type { PersonId } from '#kernel/id.ts';
import { dayOfLocal } from '#kernel/localTime.ts';
import type { Arranged, ArrangingRefusal } from './plan.ts';
import type { Gathering } from './gathering.ts';
import { type TaskChange, type TaskKey, taskKeys } from './contents.ts';

export { type TaskChange, type TaskKey, taskKeys } from './contents.ts';

/** Days from the meeting's first day: before it where negative. */
export const daysFromMeeting: Readonly<Record<TaskKey, number>> = {
  date: -120,
  venue: -90,
  programme: -56,
  invitation: -42,
  food: -14,
  reminder: -7,
  list: -2,
  technology: -1,
  slides: 3,
  evaluation: 1,
  documentation: 14,
};

/** What a meeting held from afar needs not. */
const onSiteOnly: readonly TaskKey[] = ['venue', 'food', 'list'];

/** What somebody has said of a point. */
export interface TaskMark {
  readonly key: TaskKey;
  readonly owner: { readonly id: PersonId; readonly name: string } | null;
  /** A day of its own, where it is another than counted. */
  readonly due: Day | null;
  readonly done: { readonly by: string; readonly at: string } | null;
}

/** A point of the practical checklist. */
export interface PracticalTask extends TaskMark {
  /** Null while the meeting has no date. */
  readonly day: Day | null;
  readonly late: boolean;
}

/** The checklist of a meeting: the same for all, with days counted from its own. */
export function practicalTasks(
  { when, text }: Pick<Gathering, 'when'> & { readonly text: Pick<Gathering['text'], 'mode'> },
  marks: readonly TaskMark[],
  today: Day,
): readonly PracticalTask[] {
  const keys = text.mode === 'digital' ? taskKeys.filter((key) => !onSiteOnly.includes(key)) : taskKeys;
  return keys
    .map((key) => {
      const mark = marks.find((one) => one.key === key) ?? { key, owner: null, due: null, done: null };
      const day = mark.due ?? (when && addDays(dayOfLocal(when.starts), daysFromMeeting[key]));
      return { ...mark, day, late: mark.done === null && day !== null && day < today };
    })
    .sort((a, b) => (a.day ?? '9').localeCompare(b.day ?? '9') || taskKeys.indexOf(a.key) - taskKeys.indexOf(b.key));
}

/** Says who does a point of the checklist, by when, or that it is done. */
export function changeTask(
  gathering: Gathering,
  marks: readonly TaskMark[],
  change: TaskChange,
): Decision<Arranged<'gathering-changed'>, ArrangingRefusal> {
  if (gathering.state === 'cancelled') return refused({ kind: 'gathering-over' });
  const mark = marks.find(({ key }) => key === change.key);
  const same =
    (mark?.owner?.id ?? null) === change.owner &&
    (mark?.due ?? null) === change.due &&
    ((mark?.done ?? null) !== null) === change.done;
  if (same) return refused({ kind: 'unchanged' });
  return decided({
    kind: 'gathering-changed',
    meeting: gathering.id,
    title: gathering.text.title,
    part: 'tasks',
    content: change,
  });
}
