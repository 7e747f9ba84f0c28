import type { MeetingId } from '#kernel/id.ts';
import { paths } from '#paths.ts';
import { sql } from '#platform/database.ts';
import type { Act } from './acts.ts';
import { aReply } from './aReply.ts';
import type { TestApp } from './app.ts';
import { gatheringOnRecord, registrationOnRecord } from './gatheringOnRecord.ts';

export type LetterStage = Awaited<ReturnType<typeof setLetterStage>>;

let made = 0;

/** A meeting that Asta has a place at and is in her calendar, and the answer that her calendar gives. */
export async function setLetterStage({ db, cast }: TestApp) {
  const meeting: MeetingId = await gatheringOnRecord(db, cast);
  const { asta } = cast.person;
  await registrationOnRecord(db, meeting, { person: asta, organisation: cast.organisation.dalarna });
  await sql`
    insert into meeting_invited (meeting_id, person_id, sequence, mode) values (${meeting}, ${asta}, 0, 'physical')`.execute(
    db.q(),
  );
  const { rows } = await sql<{ uid: string }>`select uid from meeting where id = ${meeting}`.execute(db.q());
  const uid = rows[0]!.uid;
  const stamp = `20261120T08${String(++made % 60).padStart(2, '0')}00Z`;
  return { meeting, uid, reply: aReply({ uid, attendee: 'asta@test.example', answer: 'DECLINED', stamp }) };
}

type Describe = (pattern: string, path: string, may: Act['may'], form?: Act['form']) => Act;

/** What the secretariat does with mail that came in. */
export const letterActsOf = (on: LetterStage, act: Describe): readonly Act[] => [
  act(paths.incomingMail(), paths.incomingMail(), ['karin'], { message: on.reply }),
];
