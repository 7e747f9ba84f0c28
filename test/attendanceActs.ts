import { evaluationPath } from '#meetings/attendance/evaluation.link.ts';
import { listDocumentation } from '#meetings/attendance/documentation.store.ts';
import { paths } from '#paths.ts';
import type { Act } from './acts.ts';
import type { TestApp } from './app.ts';
import { gatheringOnRecord, registrationOnRecord } from './gatheringOnRecord.ts';

const arrangers: Act['may'] = ['karin'];

export type AttendanceStage = Awaited<ReturnType<typeof setAttendanceStage>>;

/** A meeting that was held the day before, with somebody who came, somebody who was not seen, and something kept of it. */
export async function setAttendanceStage(app: TestApp) {
  const { db, cast, devices } = app;
  const when = { starts: '2026-11-20T10:00', ends: '2026-11-20T12:00' };
  const meeting = await gatheringOnRecord(db, cast, { ...when, state: 'held' });
  const came = await registrationOnRecord(db, meeting, {
    person: cast.person.bo,
    organisation: cast.organisation.dalarna,
    state: 'attended',
  });
  const expected = await registrationOnRecord(db, meeting, {
    person: cast.person.cilla,
    organisation: cast.organisation.halland,
  });
  const karin = await app.as('karin');
  const note = { kind: 'notes', title: 'Anteckningar', text: 'Vi talade.', key: 'd'.repeat(16) };
  await karin(paths.documentation(meeting), { form: note });
  return {
    meeting,
    expected,
    note,
    item: (await listDocumentation(db, meeting))[0]!.id,
    own: evaluationPath(devices.config.secret, meeting, came),
  };
}

type Describe = (pattern: string, path: string, may: Act['may'], form?: Act['form']) => Act;

/** Every act on the day of a meeting and after it. */
export function attendanceActsOf(on: AttendanceStage, act: Describe): readonly Act[] {
  const { meeting, expected, note, item, own } = on;
  return [
    act(paths.checkIn(':meeting'), paths.checkIn(meeting), arrangers, {
      registration: String(expected),
      act: 'in',
      key: 'c'.repeat(16),
    }),
    act(paths.walkIn(':meeting'), paths.walkIn(meeting), arrangers, {
      name: 'Gäst Prov',
      email: `gast${meeting}@annan.example`,
      organisationName: 'Almi',
      mode: 'physical',
      key: 'w'.repeat(16),
    }),
    act(paths.attendance(':meeting'), paths.attendance(meeting), arrangers, { act: 'absent' }),
    act(paths.documentation(':meeting'), paths.documentation(meeting), arrangers, { ...note, key: 'e'.repeat(16) }),
    act(paths.removeDocumentation(':meeting', ':item'), paths.removeDocumentation(meeting, item), arrangers),
    act(paths.ownEvaluation(':meeting', ':registration', ':token'), own, 'anybody', {
      learning: '4',
      practice: '4',
      exchange: '5',
      use: 'none',
      practical: '3',
      good: 'Samtalen',
    }),
  ];
}
