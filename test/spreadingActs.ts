import { paths } from '#paths.ts';
import { sql } from '#platform/database.ts';
import type { Act } from './acts.ts';
import type { TestApp } from './app.ts';
import { resultOnRecord } from './resultOnRecord.ts';

const secretariat: Act['may'] = ['karin'];

export type SpreadingStage = Awaited<ReturnType<typeof setSpreadingStage>>;

/** Results to spread, each in the state in which something can be done with it, and a report of an obstacle. */
export async function setSpreadingStage(app: TestApp) {
  const { db, clock } = app;
  const obstacle = await sql<{ id: number }>`
    insert into obstacle (fingerprint, what, answer_to, language, at)
    values (decode(md5(random()::text), 'hex'), 'Bilden syns inte.', 'x@test.example', 'sv', ${clock.now()}) returning id`.execute(
    db.q(),
  );
  return { result: await resultOnRecord(app), obstacle: obstacle.rows[0]!.id };
}

type Describe = (pattern: string, path: string, may: Act['may'], form?: Act['form']) => Act;

/** Every act on how a result is spread, and on what has hindered people. */
export function spreadingActsOf(
  { cast, clock }: TestApp,
  { result, obstacle }: SpreadingStage,
  act: Describe,
): readonly Act[] {
  return [
    act(paths.obstacles(), paths.obstacles(), secretariat, { obstacle: String(obstacle) }),
    act(paths.secretariatSpreading(), paths.secretariatSpreading(), secretariat, {
      year: '2027',
      from: '2027-03-10',
      to: '2027-03-11',
      place: 'Falun',
      theme: 'Lärande',
    }),
    act(paths.spreadingChannel(':id'), paths.spreadingChannel(result), secretariat, {
      channel: 'newsletter',
      act: 'plan',
      plannedOn: '2026-12-01',
      responsible: String(cast.person.karin),
      link: 'https://example.org/brev',
      version: '0',
    }),
    act(paths.spreadingText(':id'), paths.spreadingText(result), secretariat, {
      purpose: 'abstract',
      content: 'Vi prövade att dela data.',
      version: '0',
    }),
    act(paths.spreadingConference(':id'), paths.spreadingConference(result), secretariat, { year: '2028' }),
    act(paths.presentation(':id'), paths.presentation(result), secretariat, {
      act: 'present',
      year: '2026',
      on: clock.today(),
    }),
  ];
}
