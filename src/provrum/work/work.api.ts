import type { Context } from 'hono';
import type { Decision } from '#kernel/decision.ts';
import type { Provrum } from '../provrum.ts';
import { type Voice, voiceOf } from '#organisations/authority.ts';
import { once } from '#organisations/once.scope.ts';
import type { ApiEnv } from '#organisations/token.scope.ts';
import { accepted, asForm } from '#platform/asForm.ts';
import { demandMatch } from '#platform/etag.ts';
import { etagThrough, newApi, operation, send, z } from '#platform/openapi.ts';
import { refuse } from '#platform/problem.ts';
import { day, dayIn, id, iso, moment, orNull, Ref } from '#platform/shapes.ts';
import { numberIn } from '../budget.api.ts';
import { changeProvrum } from '../change.store.ts';
import { provrumInPath } from '../provrum.api.ts';
import { asSeenBy, circumstances } from '../provrum.scope.ts';
import { done, type Refusal } from '../refused.scope.ts';
import { listArenas } from './arena.store.ts';
import type { WorkEvent } from './events.ts';
import { measureIndicator, removeMeasurement } from './indicator.ts';
import { listIndicators } from './indicator.store.ts';
import { editLog, type LogEntry, logKinds, withdrawLog, writeLog } from './log.ts';
import { listFormerEntries, listLog } from './log.store.ts';
import { listTasks } from './task.store.ts';
import { readLog, readMeasurement, workLimits, sayIn } from './work.form.ts';
import { hasWork, readsWork } from './workplace.ts';

type C = Context<ApiEnv>;

const logFields = {
  id,
  what: z.enum(logKinds),
  on: day,
  text: z.string(),
  version: z.number().int(),
  by: Ref,
  organisation: Ref,
  at: moment,
  editedAt: moment.nullable(),
};
const LogShown = z.object(logFields).openapi('LogEntry');
const LogEntryShown = z
  .object({
    ...logFields,
    former: z.array(
      z
        .object({ version: z.number().int(), what: z.enum(logKinds), on: day, text: z.string(), until: moment })
        .openapi('FormerLogEntry'),
    ),
  })
  .openapi('LogEntryWithHistory');
export const TaskShown = z
  .object({
    id,
    title: z.string(),
    owner: Ref,
    organisation: Ref,
    due: day.nullable(),
    doneAt: moment.nullable(),
    doneBy: orNull(Ref),
    offered: orNull(Ref),
    version: z.number().int(),
  })
  .openapi('Task');
export const ArenaShown = z
  .object({
    id,
    name: z.string(),
    host: z.string(),
    tested: z.string(),
    from: day.nullable(),
    to: day.nullable(),
    version: z.number().int(),
    by: Ref,
  })
  .openapi('TestArena');
const IndicatorShown = z
  .object({
    name: z.string(),
    measured: z.string(),
    baseline: z.string(),
    target: z.string(),
    measurements: z.array(
      z.object({ id, on: day, value: z.string(), note: z.string(), by: Ref }).openapi('Measurement'),
    ),
  })
  .openapi('MeasuredIndicator');
const WorkShown = z
  .object({
    log: z.array(LogShown).nullable(),
    tasks: z.array(TaskShown).nullable(),
    arenas: z.array(ArenaShown),
    indicators: z.array(IndicatorShown),
  })
  .openapi('Work');
const LogIn = z
  .strictObject({ what: z.enum(logKinds), on: dayIn, text: z.string().openapi({ maxLength: workLimits.log }) })
  .openapi('LogEntryToWrite');
const MeasurementIn = z
  .strictObject({
    indicator: z.string(),
    on: dayIn,
    value: z.string().openapi({ maxLength: workLimits.value }),
    note: z.string().default('').openapi({ maxLength: workLimits.note }),
  })
  .openapi('MeasurementToNote');

const [tag, path] = ['work', '/provrum/{id}/work'] as const;
const entry = `${path}/log/{entry}` as const;
const problems = ['not-allowed', 'wrong-state', 'conflict'] as const;
const find = operation({ id: 'findWork', tag, method: 'get', path, answers: { 200: WorkShown } });
const write = operation({
  id: 'writeLog',
  tag,
  method: 'post',
  path: `${path}/log`,
  body: LogIn,
  answers: { 201: LogShown },
  problems,
  once: true,
});
const findEntry = operation({
  id: 'findLogEntry',
  tag,
  method: 'get',
  path: entry,
  answers: { 200: LogEntryShown },
  problems: ['not-allowed'],
});
const edit = operation({
  id: 'editLog',
  tag,
  method: 'put',
  path: entry,
  body: LogIn,
  answers: { 200: LogEntryShown },
  problems,
  changes: true,
});
const withdraw = operation({
  id: 'withdrawLog',
  tag,
  method: 'delete',
  path: entry,
  answers: { 204: null },
  problems,
});
const measure = operation({
  id: 'noteMeasurement',
  tag,
  method: 'post',
  path: `${path}/measurements`,
  body: MeasurementIn,
  answers: { 201: IndicatorShown },
  problems,
  once: true,
});
const unmeasure = operation({
  id: 'removeMeasurement',
  tag,
  method: 'delete',
  path: `${path}/measurements/{measurement}`,
  answers: { 204: null },
  problems,
});

/** The workspace of a provrum, its log, and what has been measured. Log and tasks are null to those who may not read them. */
export const workApi = newApi<ApiEnv>()
  .openapi(find, async (c) => {
    const { db, actor } = c.var;
    const provrum = await workInPath(c);
    const reads = readsWork(provrum, actor);
    return send(c, WorkShown, {
      log: reads ? await listLog(db, provrum.id) : null,
      tasks: reads ? await listTasks(db, provrum.id) : null,
      arenas: await listArenas(db, provrum.id),
      indicators: await listIndicators(db, provrum.id),
    });
  })
  .openapi(write, (c) =>
    once(c, async () => {
      const { db, clock, language } = c.var;
      const provrum = await workInPath(c);
      const text = accepted(readLog(asForm(c.req.valid('json')), clock.today(), sayIn(language)));
      await doWork(c, provrum, async (fresh, by) => writeLog(fresh, await listLog(db, fresh.id), by, text, null));
      const added = (await listLog(db, provrum.id)).reduce((a, b) => (a.id > b.id ? a : b));
      return send(c, LogShown, added, { status: 201, headers: { location: `${c.req.path}/${added.id}` } });
    }),
  )
  .openapi(findEntry, async (c) => send(c, LogEntryShown, await withFormer(c, await entryInPath(c))))
  .openapi(edit, async (c) => {
    const { db, clock, language } = c.var;
    const read = await entryInPath(c);
    const text = accepted(readLog(asForm(c.req.valid('json')), clock.today(), sayIn(language)));
    const decide = async (fresh: Provrum, by: Voice) => {
      const log = await listLog(db, fresh.id);
      const current = log.find((one) => one.id === read.id) ?? refuse('not-found');
      demandMatch(c, etagThrough(LogEntryShown, await withFormer(c, current)));
      return editLog(fresh, log, by, { ...text, entry: current.id, version: current.version });
    };
    await doWork(c, await workInPath(c), decide, ['unchanged']);
    return send(c, LogEntryShown, await withFormer(c, await entryInPath(c)));
  })
  .openapi(withdraw, async (c) => {
    const { id: number } = await entryInPath(c);
    await doWork(c, await workInPath(c), async (fresh, by) =>
      withdrawLog(fresh, await listLog(c.var.db, fresh.id), by, number),
    );
    return c.body(null, 204);
  })
  .openapi(measure, (c) =>
    once(c, async () => {
      const { db, clock, language } = c.var;
      const provrum = await workInPath(c);
      const text = accepted(readMeasurement(asForm(c.req.valid('json')), clock.today(), sayIn(language)));
      await doWork(c, provrum, async (fresh, by) =>
        measureIndicator(fresh, await listIndicators(db, fresh.id), by, text, null),
      );
      const indicators = await listIndicators(db, provrum.id);
      const measured = indicators.find(({ name }) => name === text.indicator) ?? refuse('not-found');
      return send(c, IndicatorShown, measured, { status: 201 });
    }),
  )
  .openapi(unmeasure, async (c) => {
    await doWork(c, await workInPath(c), async (fresh, by) =>
      removeMeasurement(fresh, await listIndicators(c.var.db, fresh.id), by, numberIn(c, 'measurement')),
    );
    return c.body(null, 204);
  });

/** The provrum of the address where people work on it; elsewhere there is no workspace. */
export async function workInPath(c: C): Promise<Provrum> {
  const provrum = asSeenBy(await provrumInPath(c), c.var.actor);
  return hasWork(provrum) ? provrum : refuse('not-found');
}

/** Log and tasks, for those who read them. */
export async function readableWorkInPath(c: C): Promise<Provrum> {
  const provrum = await workInPath(c);
  return readsWork(provrum, c.var.actor) ? provrum : refuse('not-allowed');
}

/** Does an act in the workspace as it is now; a refusal is a problem, but for those that change nothing. */
export async function doWork(
  c: C,
  provrum: Provrum,
  decide: (fresh: Provrum, by: Voice) => Promise<Decision<WorkEvent, Refusal>>,
  fine: readonly Refusal['kind'][] = [],
): Promise<void> {
  const by = voiceOf(c.var.actor) ?? refuse('not-allowed');
  const decision = await changeProvrum(circumstances(c, by), provrum.id, (fresh) => decide(fresh, by));
  if (!decision || decision.ok || !fine.includes(decision.refusal.kind)) done(decision);
}

async function entryInPath(c: C): Promise<LogEntry> {
  const provrum = await readableWorkInPath(c);
  const number = numberIn(c, 'entry');
  return (await listLog(c.var.db, provrum.id)).find((one) => one.id === number) ?? refuse('not-found');
}

async function withFormer(c: C, current: LogEntry) {
  const former = await listFormerEntries(c.var.db, current.id);
  return { ...current, former: former.map(({ until, ...version }) => ({ ...version, until: iso(until) })) };
}
