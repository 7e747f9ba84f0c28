import { addDays, type Day } from '#kernel/day.ts';
import { type OutgoingMail, post } from '#platform/outbox.ts';
import type { Devices } from '#platform/web.ts';
import { writeMail } from '../provrum.mail.ts';
import { listDueTasks, type DueTask } from './dueTask.store.ts';
import { reminderDays, reminderOn } from './task.ts';
import { reminderOf, reminderPurposes } from './taskMail.ts';

/**
 * Reminds those who answer for tasks: once before a task is due, and once when it is overdue. The outbox keeps a ledger by
 * person, purpose, task and day: a night that comes twice reminds nobody twice.
 */
export async function remindOwners({
  db,
  jobs,
  clock,
  config,
}: Pick<Devices, 'db' | 'jobs' | 'clock' | 'config'>): Promise<void> {
  const today = clock.today();
  const due = await listDueTasks(db, today, addDays(today, reminderDays));
  await post(db, jobs, ...due.flatMap((task) => mailOf(task, today, clock.now(), config.baseUrl)));
}

function mailOf(task: DueTask, today: Day, at: Date, baseUrl: string): readonly OutgoingMail[] {
  const act = reminderOn(task.due, today);
  if (act === null) return [];
  const { id, title, due, provrum, provrumTitle, person, address, language } = task;
  const occasion = {
    provrum,
    title: provrumTitle,
    by: { who: null, organisation: null },
    news: { kind: 'task', act, task: id, title, due } as const,
  };
  return [
    {
      purpose: reminderPurposes[act],
      occurrence: reminderOf(id, due),
      to: { person, address, language },
      ...writeMail(occasion, { language, reason: 'tasked', organisations: [] }, baseUrl),
      provrum,
      at,
    },
  ];
}
