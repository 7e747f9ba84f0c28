import { after } from 'node:test';
import { createApp } from '#app/app.tsx';
import type { Send, TestApp } from './app.ts';
import { type Actor, actors, type Stage } from './acts.ts';

export interface Route {
  readonly method: string;
  readonly pattern: string;
}

/** Every route of the program, each once: what is added later is among them. */
export async function listRoutes({ devices }: TestApp): Promise<readonly Route[]> {
  const { app, close } = await createApp(devices);
  after(close);
  const named = new Map(app.routes.map(({ method, path }) => [`${method} ${path}`, { method, pattern: path }]));
  return [...named.values()].filter(({ method }) => method !== 'ALL');
}

export type Sender = Actor | 'visitor';
export const everybody: readonly Sender[] = ['visitor', ...actors];

/** Everybody of the acts, each signed in twice, and a visitor. */
export async function signInAll(app: TestApp): Promise<Readonly<Record<Sender, Send>>> {
  for (const who of actors) await app.as(who);
  const signedIn = await Promise.all(actors.map(async (who) => [who, await app.as(who)] as const));
  return { visitor: app.send, ...(Object.fromEntries(signedIn) as Record<Actor, Send>) };
}

/** The status of an answer that nobody reads to its end. */
export async function statusOf(response: Response): Promise<number> {
  await response.body?.cancel();
  return response.status;
}

/** The addresses of what is on record, behind a pattern. */
export function addressesOf(pattern: string, { cast }: TestApp, on: Stage): readonly string[] {
  const organisations = [cast.organisation.dalarna, cast.organisation.reglab];
  const { budgeted, granted, submitted, first, cost, payment } = on.plans;
  const provrums = [
    on.open,
    on.decided,
    on.changed,
    on.withdrawn,
    on.draft,
    submitted,
    budgeted,
    granted.provrum,
    on.work.running,
    on.meetings.provrum,
    on.spreading.result,
  ];
  const values: Readonly<Record<string, readonly (string | number)[]>> = {
    id: pattern.includes('/resultat') ? [on.spreading.result] : pattern.includes('/provrum') ? provrums : organisations,
    comment: [on.comment],
    mandate: [on.mandate],
    decision: [on.decision],
    rule: ['provrum.ready'],
    document: ['provrum-2023'],
    token: [pattern.includes('avregistrera') ? on.mailing.token : on.link],
    line: [first],
    cost: [cost],
    payment: [payment],
    entry: [on.work.entry],
    meeting: pattern.startsWith('/moten') ? [on.gatherings.meeting] : [on.meetings.coming, on.meetings.looking],
    item: [on.attendance.item],
    venue: [on.gatherings.venue],
    task: [on.work.task],
    arena: [on.work.arena],
    measurement: [on.work.measurement],
  };
  return [...pattern.matchAll(/:(\w+)/g)].reduce<readonly string[]>(
    (found, [hole, name = '']) =>
      found.flatMap((path) => (values[name] ?? [1]).map((value) => path.replace(hole, String(value)))),
    [pattern],
  );
}
