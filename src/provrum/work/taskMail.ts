import type { Day } from '#kernel/day.ts';

/** How the occasions of all mail about a task begin: what is no longer true of it is taken back by that. */
export const occasionsOfTask = (task: number): string => `task:${task}:`;

/** What makes a reminder this and no other: once for a task and its day. */
export const reminderOf = (task: number, due: Day): string => `${occasionsOfTask(task)}${due}`;

/** That somebody has got a task. */
export const givenPurpose = 'task';

/** That it is due soon, and that it is overdue. */
export const reminderPurposes = { due: 'task-due', overdue: 'task-overdue' } as const;
