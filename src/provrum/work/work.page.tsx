import { type Context, Hono } from 'hono';
import type { Decision } from '#kernel/decision.ts';
import type { Voice } from '#organisations/authority.ts';
import { paths } from '#paths.ts';
import { type FormResult, type FormValues, readValues } from '#platform/form.ts';
import { readKey } from '../budget.form.ts';
import { numberIn } from '../budget.scope.ts';
import { changeProvrum } from '../change.store.ts';
import { circumstances, type ProvrumEnv, withProvrum } from '../provrum.scope.ts';
import type { Provrum } from '../provrum.ts';
import type { Refusal } from '../refused.scope.ts';
import { addArena } from './arena.ts';
import { listArenas } from './arena.store.ts';
import type { WorkEvent } from './events.ts';
import { measureIndicator, removeMeasurement } from './indicator.ts';
import { listIndicators } from './indicator.store.ts';
import { writeLog } from './log.ts';
import { listLog } from './log.store.ts';
import { addTask } from './task.ts';
import { taskContext } from './task.scope.ts';
import { readArena, readLog, readMeasurement, readTask, sayIn } from './work.form.ts';
import { messages } from './work.messages.ts';
import { asWorker, onward, withWork } from './work.scope.ts';
import { showWork, type WorkAgain } from './workShown.page.tsx';

type C = Context<ProvrumEnv>;

/** The workspace (P101–P103): read by everybody who reads the provrum, written by those who take part. */
export const workPage = new Hono<ProvrumEnv>()
  .get(paths.work(':id'), withProvrum, withWork, (c) => showWork(c))
  .post(paths.tasks(':id'), withProvrum, withWork, (c) =>
    asWorker(c, async (_, voice) => {
      const values = await readValues(c);
      return await add(c, voice, 'task', values, readTask(values, sayIn(c.var.language)), async (fresh, text) =>
        addTask(await taskContext(c, fresh), voice, text, readKey(values)),
      );
    }),
  )
  .post(paths.log(':id'), withProvrum, withWork, (c) =>
    asWorker(c, async (_, voice) => {
      const values = await readValues(c);
      const read = readLog(values, c.var.clock.today(), sayIn(c.var.language));
      return await add(c, voice, 'log', values, read, async (fresh, text) =>
        writeLog(fresh, await listLog(c.var.db, fresh.id), voice, text, readKey(values)),
      );
    }),
  )
  .post(paths.arenas(':id'), withProvrum, withWork, (c) =>
    asWorker(c, async (_, voice) => {
      const values = await readValues(c);
      return await add(c, voice, 'arena', values, readArena(values, sayIn(c.var.language)), async (fresh, text) =>
        addArena(fresh, await listArenas(c.var.db, fresh.id), voice, text, readKey(values)),
      );
    }),
  )
  .post(paths.measurements(':id'), withProvrum, withWork, (c) =>
    asWorker(c, async (_, voice) => {
      const values = await readValues(c);
      const read = readMeasurement(values, c.var.clock.today(), sayIn(c.var.language));
      return await add(c, voice, 'measure', values, read, async (fresh, text) =>
        measureIndicator(fresh, await listIndicators(c.var.db, fresh.id), voice, text, readKey(values)),
      );
    }),
  )
  .post(paths.removeMeasurement(':id', ':measurement'), withProvrum, withWork, (c) => asWorker(c, unmeasure));

const added = {
  task: { flash: 'taskAdded', part: 'uppgifter' },
  log: { flash: 'logWritten', part: 'loggbok' },
  arena: { flash: 'arenaAdded', part: 'testarenor' },
  measure: { flash: 'measured', part: 'indikatorer' },
} as const;

/** Adds what a form of the workspace says, or shows the workspace again with what was wrong. */
async function add<Text>(
  c: C,
  voice: Voice,
  form: keyof typeof added,
  values: FormValues,
  read: FormResult<Text>,
  decide: (fresh: Provrum, text: Text) => Promise<Decision<WorkEvent, Refusal>>,
): Promise<Response> {
  const { provrum, language } = c.var;
  const again: WorkAgain = { form, values };
  if (!read.ok) return await showWork(c, { ...again, errors: read.errors });
  const decision = await changeProvrum(circumstances(c, voice), provrum.id, (fresh) => decide(fresh, read.value));
  if (!decision) return await c.notFound();
  // Added already: the form was sent twice.
  if (!decision.ok && decision.refusal.kind !== 'unchanged') {
    return await showWork(c, { ...again, refusal: decision.refusal });
  }
  const { flash, part } = added[form];
  return onward(c, messages[language].flash[flash], `${paths.work(provrum.id)}#${part}`);
}

async function unmeasure(c: C, voice: Voice): Promise<Response> {
  const { db, provrum, language } = c.var;
  const decision = await changeProvrum(circumstances(c, voice), provrum.id, async (fresh) =>
    removeMeasurement(fresh, await listIndicators(db, fresh.id), voice, numberIn(c, 'measurement')),
  );
  if (!decision) return await c.notFound();
  // Taken back already: it is gone either way.
  if (!decision.ok && decision.refusal.kind !== 'no-such-measurement') {
    return await showWork(c, { refusal: decision.refusal });
  }
  return onward(c, messages[language].flash.measurementRemoved, `${paths.work(provrum.id)}#indikatorer`);
}
