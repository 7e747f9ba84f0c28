import { paths } from '#paths.ts';
import { findCancellation } from '#provrum/work/cancellation.store.ts';
import { listArenas } from '#provrum/work/arena.store.ts';
import { listIndicators } from '#provrum/work/indicator.store.ts';
import { listLog } from '#provrum/work/log.store.ts';
import { listTasks } from '#provrum/work/task.store.ts';
import type { Act } from './acts.ts';
import type { TestApp } from './app.ts';
import { runningOnRecord } from './resultOnRecord.ts';

/** Those who take part: Region Dalarna leads, Region Halland is with it. */
const participants: Act['may'] = ['asta', 'boel', 'cilla'];
const deciders: Act['may'] = ['asta', 'boel', 'karin'];
const secretariat: Act['may'] = ['karin'];

export type WorkStage = Awaited<ReturnType<typeof setWorkStage>>;

/** A workspace with one of each in it, a provrum whose participants change, and one that is to be cancelled. */
export async function setWorkStage(app: TestApp) {
  const { db, cast } = app;
  const [asta, karin] = [await app.as('asta'), await app.as('karin')];
  const running = await runningOnRecord(app);
  const forms = {
    log: { what: 'step', on: '2026-11-20', text: 'Vi började.', form: 'l'.repeat(16) },
    task: {
      title: 'Boka lokal',
      owner: `${cast.person.cilla}-${cast.organisation.halland}`,
      due: '2026-12-01',
      form: 't'.repeat(16),
    },
    arena: { name: 'Testbädd', host: 'Högskolan', tested: 'Drönare', from: '2027-01-11', to: '', form: 'a'.repeat(16) },
    measure: { indicator: 'Tid', value: '1,5 h', on: '2026-11-20', note: 'Två gånger', form: 'm'.repeat(16) },
  };
  await asta(paths.log(running), { form: forms.log });
  await asta(paths.tasks(running), { form: forms.task });
  await asta(paths.arenas(running), { form: forms.arena });
  await asta(paths.measurements(running), { form: forms.measure });
  const cancelled = await runningOnRecord(app);
  await karin(paths.cancelProvrum(cancelled), { form: { reason: 'Ingen kan längre.' } });
  return {
    running,
    forms,
    entry: (await listLog(db, running))[0]!.id,
    task: (await listTasks(db, running))[0]!.id,
    arena: (await listArenas(db, running))[0]!.id,
    measurement: (await listIndicators(db, running))[0]!.measurements[0]!.id,
    team: await runningOnRecord(app, ['halland', 'gotland']),
    cancelled,
    cancellation: String((await findCancellation(db, cancelled))!.id),
  };
}

type Describe = (pattern: string, path: string, may: Act['may'], form?: Act['form']) => Act;

/** Every act in a workspace, on who takes part, and on whether it goes on. */
export function workActsOf({ cast }: TestApp, on: WorkStage, act: Describe): readonly Act[] {
  const { running, forms, entry, task, arena, team, cancelled, cancellation } = on;
  const fresh = <Form extends { form: string }>(form: Form): Form => ({ ...form, form: `${form.form}-ny` });
  const of = (key: keyof typeof cast.organisation) => String(cast.organisation[key]);
  return [
    act(paths.log(':id'), paths.log(running), participants, fresh(forms.log)),
    act(paths.logEntry(':id', ':entry'), paths.logEntry(running, entry), ['asta'], {
      ...forms.log,
      text: 'Vi började om.',
      version: '1',
    }),
    act(paths.withdrawLogEntry(':id', ':entry'), paths.withdrawLogEntry(running, entry), ['asta']),
    act(paths.tasks(':id'), paths.tasks(running), participants, fresh(forms.task)),
    act(paths.task(':id', ':task'), paths.task(running, task), participants, {
      ...forms.task,
      title: 'Boka stor lokal',
      version: '1',
    }),
    act(paths.taskAct(':id', ':task'), paths.taskAct(running, task), participants, { act: 'done' }),
    act(paths.arenas(':id'), paths.arenas(running), participants, fresh(forms.arena)),
    act(paths.arena(':id', ':arena'), paths.arena(running, arena), participants, {
      ...forms.arena,
      tested: 'Drönare i snö',
      version: '1',
    }),
    act(paths.removeArena(':id', ':arena'), paths.removeArena(running, arena), participants),
    act(paths.measurements(':id'), paths.measurements(running), participants, fresh(forms.measure)),
    act(paths.removeMeasurement(':id', ':measurement'), paths.removeMeasurement(running, on.measurement), participants),
    act(paths.participants(':id'), paths.participants(team), deciders, {
      organisation: of('skane'),
      reason: 'Kan frågan.',
    }),
    act(paths.leaveProvrum(':id'), paths.leaveProvrum(team), ['cilla', 'karin'], {
      organisation: of('halland'),
      reason: 'Hinner inte.',
    }),
    act(paths.changeLead(':id'), paths.changeLead(team), deciders, {
      organisation: of('gotland'),
      reason: 'Byter arbete.',
    }),
    act(paths.cancelProvrum(':id'), paths.cancelProvrum(running), secretariat, { reason: 'Ingen kan längre.' }),
    act(paths.announceCancellation(':id'), paths.announceCancellation(cancelled), secretariat, { cancellation }),
    act(paths.takeBackCancellation(':id'), paths.takeBackCancellation(cancelled), secretariat, {
      cancellation,
      reason: 'De kan.',
    }),
  ];
}
