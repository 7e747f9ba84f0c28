import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProvrumId } from '#kernel/id.ts';
import { paths } from '#paths.ts';
import { sql } from '#platform/database.ts';
import { testApp } from '../../../test/app.ts';
import { resultOnRecord } from '../../../test/resultOnRecord.ts';
import { askAboutUse, askNightly } from './uptake.jobs.ts';

const app = await testApp('test', { UPTAKE_REMINDER_DAYS: '10' });
const { db, cast, clock, devices } = app;
await sql`update person set language = 'en' where id = ${cast.person.david}`.execute(db.q());

const mails = async (provrum: ProvrumId, purpose: string, state = 'waiting') => {
  const { rows } = await sql<{ to: string; subject: string; body: string }>`
    select split_part(address, '@', 1) as to, subject, body from mail
    where provrum_id = ${provrum} and purpose = ${purpose} and state = ${state} order by 1`.execute(db.q());
  return rows;
};
const told = async (...asked: Parameters<typeof mails>) => (await mails(...asked)).map(({ to }) => to);
const nightOf = async (day: string) => {
  clock.set(`${day}T04:00:00Z`);
  await askAboutUse(devices);
};
const answer = async (provrum: ProvrumId, who: 'asta' | 'cilla', given: string) => {
  const send = await app.as(who);
  const page = await (await send(paths.uptake(provrum))).text();
  const answeredAt = /name="answeredAt" value="([^"]*)"/.exec(page)?.[1] ?? '';
  const response = await send(paths.uptake(provrum), { form: { answer: given, note: 'Ord', answeredAt } });
  assert.equal(response.status, 303);
};

test('whoever answers for a member is reminded once, some days after the announcement, and never who has answered', async () => {
  clock.set('2026-11-21T09:00:00Z');
  const provrum = await resultOnRecord(app);
  await answer(provrum, 'cilla', 'used');
  await sql`insert into subscription (person_id, provrum_id, level, at) values (${cast.person.elsa}, ${provrum}, 'mute', now())`.execute(
    db.q(),
  );
  await nightOf('2026-11-30');
  assert.deepEqual(await told(provrum, 'uptake-reminder'), []);
  await nightOf('2026-12-01');
  const reminded = ['asta', 'david', 'farid', 'gun', 'hans', 'kaj', 'orjan', 'vera'];
  assert.deepEqual(await told(provrum, 'uptake-reminder'), reminded);
  await nightOf('2026-12-02');
  await nightOf('2027-03-02');
  assert.deepEqual(await told(provrum, 'uptake-reminder'), reminded);
  const [asta, david] = await mails(provrum, 'uptake-reminder');
  assert.equal(asta!.subject, 'Använder ni resultatet? Kortare väg till data');
  assert.match(asta!.body, new RegExp(`Region Dalarna har inte svarat[^]*/provrum/${provrum}/anvandning\n`));
  assert.match(david!.body, new RegExp(`Region Skåne has not answered[^]*/en/provrum/${provrum}/use\n`));
});

test('a member for which nobody answers is reminded on the day when somebody does', async () => {
  clock.set('2026-11-21T09:00:00Z');
  const provrum = await resultOnRecord(app);
  const orjans = sql`person_id = ${cast.person.orjan}`;
  await sql`update mandate set to_day = '2026-11-25' where ${orjans}`.execute(db.q());
  await nightOf('2026-12-01');
  assert.ok(!(await told(provrum, 'uptake-reminder')).includes('orjan'));
  await sql`update mandate set to_day = null where ${orjans}`.execute(db.q());
  await nightOf('2026-12-05');
  await nightOf('2026-12-06');
  assert.equal((await told(provrum, 'uptake-reminder')).filter((name) => name === 'orjan').length, 1);
});

test('an answer takes back the reminder that waits, of that result and that organisation only', async () => {
  clock.set('2026-11-21T09:00:00Z');
  const [one, other] = [await resultOnRecord(app), await resultOnRecord(app)];
  await nightOf('2026-12-01');
  await answer(one, 'asta', 'used');
  assert.deepEqual(await told(one, 'uptake-reminder', 'withdrawn'), ['asta']);
  assert.ok((await told(other, 'uptake-reminder')).includes('asta'));
  assert.ok((await told(one, 'uptake-reminder')).includes('cilla'));
});

test('who wanted to use a result is asked once more after half a year, also when the follow-up is over', async () => {
  clock.set('2026-11-21T09:00:00Z');
  const provrum = await resultOnRecord(app);
  await answer(provrum, 'asta', 'willUse');
  await answer(provrum, 'cilla', 'used');
  await (
    await app.as('karin')
  )(paths.closeFollowUp(provrum), { form: { reason: 'Nog.' } });
  await nightOf('2027-05-20');
  assert.deepEqual(await told(provrum, 'uptake-again'), []);
  await nightOf('2027-05-21');
  await nightOf('2027-05-22');
  assert.deepEqual(await told(provrum, 'uptake-again'), ['asta']);
  assert.deepEqual(await told(provrum, 'uptake-reminder'), []);
  const [mail] = await mails(provrum, 'uptake-again');
  assert.match(mail!.body, /För ett halvår sedan svarade Region Dalarna/);
});

test('nobody is reminded of a result that is not announced, and a member that has left is not asked', async () => {
  clock.set('2026-11-21T09:00:00Z');
  const staged = await resultOnRecord(app, { announced: false });
  const provrum = await resultOnRecord(app);
  await sql`update membership set to_day = '2026-11-25' where organisation_id = ${cast.organisation.skane}`.execute(
    db.q(),
  );
  await nightOf('2026-12-01');
  assert.deepEqual(await told(staged, 'uptake-reminder'), []);
  assert.ok(!(await told(provrum, 'uptake-reminder')).includes('david'));
  await sql`update membership set to_day = null where organisation_id = ${cast.organisation.skane}`.execute(db.q());
});

test('when the only member that had not answered leaves, the night ends the follow-up', async () => {
  clock.set('2026-11-21T09:00:00Z');
  const provrum = await resultOnRecord(app);
  await sql`
    insert into uptake (provrum_id, organisation_id, answer, person_id, given_at, changed_at)
    select ${provrum}, organisation_id, 'used', ${cast.person.asta}, ${clock.now()}, ${clock.now()} from membership
    where kind = 'member' and organisation_id <> ${cast.organisation.kalmar}`.execute(db.q());
  await sql`update membership set to_day = '2026-11-20' where organisation_id = ${cast.organisation.kalmar}`.execute(
    db.q(),
  );
  // The night is due for a queue that looks at its own watch; it puts the next one in line.
  clock.set('2098-01-01T09:00:00Z');
  await devices.jobs.enqueue(db, 'uptake', {});
  await app.work();
  const { rows } = await sql<{ state: string }>`select state from provrum where id = ${provrum}`.execute(db.q());
  assert.equal(rows[0]?.state, 'followedUp');
  await askNightly(devices);
  const waiting = await sql<{ amount: number }>`
    select count(*)::int as amount from job.job where name = 'uptake' and state = 'created'`.execute(db.q());
  assert.equal(waiting.rows[0]?.amount, 1);
});
