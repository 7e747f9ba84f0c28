import assert from 'node:assert/strict';
import { test } from 'node:test';
import ICAL from 'ical.js';
import type { MeetingId, PersonId } from '#kernel/id.ts';
import { localise, paths } from '#paths.ts';
import { sql } from '#platform/database.ts';
import { openInbox } from '#platform/inbox.ts';
import { aReply, type ReplyTold } from '../../../test/aReply.ts';
import { testApp } from '../../../test/app.ts';
import { gatheringOnRecord, registrationOnRecord } from '../../../test/gatheringOnRecord.ts';
import { happens } from '../../../test/happens.ts';
import { imapServer } from '../../../test/imapServer.ts';
import { mailServer } from '../../../test/mailServer.ts';
import { takeMail } from './incoming.scope.ts';

const [smtp, imap] = await Promise.all([mailServer(), imapServer()]);
const app = await testApp('test', { SMTP_URL: smtp.url });
const { db, cast, devices } = app;
const { person, organisation } = cast;
const karin = await app.as('karin');

/** Somebody with a place, whose calendar has been sent the meeting. */
async function invited(who: PersonId = person.asta): Promise<{ meeting: MeetingId; uid: string }> {
  const meeting = await gatheringOnRecord(db, cast);
  const registration = await registrationOnRecord(db, meeting, { person: who, organisation: organisation.dalarna });
  const content = { organisationName: '', key: null };
  const event = { registration, person: who, organisation: organisation.dalarna, mode: 'physical', meeting, content };
  await happens(app, meeting, { kind: 'registration-made', ...event }, who);
  await app.work();
  const part = smtp.received.at(-1)!.attachments.find(({ mimeType }) => mimeType === 'text/calendar')!;
  const text = typeof part.content === 'string' ? part.content : new TextDecoder().decode(part.content);
  const component = new ICAL.Component(ICAL.parse(text) as never).getFirstSubcomponent('vevent')!;
  return { meeting, uid: String(component.getFirstPropertyValue('uid')) };
}
const said = (told: Partial<ReplyTold> & { readonly uid: string }) =>
  aReply({ attendee: 'asta@test.example', answer: 'DECLINED', ...told });
const take = async (raw: string) => (await takeMail(devices, Buffer.from(raw), false)).outcome;

/** Does the jobs, and gives what was sent. */
async function sent() {
  const before = smtp.received.length;
  await app.work();
  return smtp.received.slice(before);
}

test('a no from the mailbox releases no place but asks whether to, once, and a later yes is noted', async () => {
  const { meeting, uid } = await invited();
  const inbox = openInbox({ imapUrl: imap.url })!;
  const read = () => inbox.readNew(async (raw) => void (await takeMail(devices, raw, false)));
  imap.deliver(said({ uid, comment: 'Hinner inte' }));
  assert.deepEqual([await read(), imap.seen()], [1, 1]);
  assert.equal(await read(), 0);
  const [asked, ...more] = await sent();
  assert.equal(more.length, 0);
  assert.equal(asked!.to?.[0]?.address, 'asta@test.example');
  assert.match(asked!.subject ?? '', /^Vill du släppa din plats\? Vårträff/);
  const link = /http:\/\/localhost:3000(\/anmalan\/\S+)/.exec(asked!.text ?? '')![1]!;
  // To look at the page, as programs that test links do, releases nothing either.
  assert.equal((await app.send(link)).status, 200);
  const states = async () =>
    (
      await sql<{ state: string }>`select state from registration where meeting_id = ${meeting}`.execute(db.q())
    ).rows.map(({ state }) => state);
  assert.deepEqual(await states(), ['registered']);

  imap.deliver(said({ uid, answer: 'ACCEPTED', stamp: '20261121T084500Z' }));
  // One that came late: written before the yes, and the same no once more.
  imap.deliver(said({ uid, stamp: '20261121T083100Z' }));
  imap.deliver(said({ uid, comment: 'Hinner inte' }));
  assert.equal(await read(), 3);
  assert.deepEqual(await sent(), []);
  const page = await (await karin(paths.gathering(meeting))).text();
  assert.match(page, /Svar från kalendrar[^]*1 ja[^]*0 nej/);
  const history = await (await karin(paths.gatheringHistory(meeting))).text();
  assert.match(history, /Kalendern hos Asta Prov svarade ja[^]*Kalendern hos Asta Prov svarade nej/);
});

test('a mail that cannot be taken stays unread, keeps nobody else’s waiting, and is read the next time', async () => {
  const { uid } = await invited();
  const inbox = openInbox({ imapUrl: imap.url })!;
  const before = imap.seen();
  imap.deliver('Subject: one\r\n\r\nx');
  imap.deliver(said({ uid }));
  const taken: string[] = [];
  let broken = true;
  const read = () =>
    inbox.readNew(async (raw) => {
      const text = Buffer.from(raw).toString();
      if (broken && text.includes('Subject: one')) throw new Error('The database is gone');
      taken.push(text.includes('Subject: one') ? 'one' : await take(text));
    });
  await assert.rejects(read, /1 of 2 mails were not taken/);
  assert.deepEqual([taken, imap.seen() - before], [['asked'], 1]);
  broken = false;
  await read();
  assert.deepEqual([taken, imap.seen() - before], [['asked', 'one'], 2]);
  const gone = await imapServer();
  await gone.close();
  await assert.rejects(openInbox({ imapUrl: gone.url })!.readNew(async () => {}));
  assert.equal(openInbox({ imapUrl: null }), null);
});

test('what is no answer to a meeting here changes nothing, and says what it was', async () => {
  const { meeting, uid } = await invited();
  assert.equal(await take(said({ uid: 'unknown@elsewhere' })), 'no-meeting');
  assert.equal(await take(said({ uid, attendee: 'cilla@test.example' })), 'no-person');
  assert.equal(await take('From: a@b.example\r\nAuto-Submitted: auto-replied\r\n\r\nJag är ledig.'), 'automatic');
  assert.equal(await take('From: a@b.example\r\n\r\nHej!'), 'unread');
  await sql`update meeting set sequence = 1 where id = ${meeting}`.execute(db.q());
  assert.equal(await take(said({ uid, sequence: 0 })), 'outdated');
  await sql`update registration set state = 'cancelled' where meeting_id = ${meeting}`.execute(db.q());
  assert.equal(await take(said({ uid, sequence: 1 })), 'no-place');
  assert.deepEqual(await sent(), []);
});

test('whom an alias answers for is known by the sender', async () => {
  const { uid } = await invited(person.bo);
  const raw = said({ uid, attendee: 'b.prov@region.example', from: 'BO@test.example', answer: 'TENTATIVE' });
  assert.equal(await take(raw), 'answered');
});

test('an answer that somebody elsewhere sends in another’s name is nobody’s, but a colleague may send it', async () => {
  const { meeting, uid } = await invited();
  const from = (sender: string, answer: 'DECLINED' | 'TENTATIVE') => take(said({ uid, answer, from: sender }));
  assert.equal(await from('mallory@elsewhere.example', 'DECLINED'), 'no-person');
  assert.equal(await take(said({ uid }).replace(/^From: .*\r\n/, '')), 'no-person');
  const { rows } = await sql`select from calendar_answer where meeting_id = ${meeting}`.execute(db.q());
  assert.equal(rows.length, 0);
  assert.deepEqual(await sent(), []);
  assert.equal(await from('boel@test.example', 'TENTATIVE'), 'answered');
});

test('no mail is so made that it stops the others: what nobody can keep is left out', async () => {
  const { uid } = await invited();
  const hostile = [
    said({ uid, from: 'a\0b@x.example' }),
    said({ uid: `${uid}\0`, from: 'asta@test.example', comment: 'no\0', sequence: 3_000_000_000 }),
    said({ uid, comment: 'x'.repeat(100_000), stamp: '00000101T000000Z', sequence: 1e300 }),
    said({ uid: '\0'.repeat(99) }),
    `Subject: \0\r\nFrom: "a\0" <\0@\0>\r\n\r\n\0`,
    `From: ${'a'.repeat(5000)}@x.example\r\nSubject: ${'\ud800'.repeat(5000)}\r\n\r\nx`,
  ];
  for (const raw of hostile) await take(raw);
  const other = await invited();
  assert.equal(await take(said({ uid: other.uid })), 'asked');
  await sent();
});

test('two nodes that read the same mail at once take it once', async () => {
  const { meeting, uid } = await invited();
  const outcomes = await Promise.all([1, 2, 3].map(() => take(said({ uid }))));
  assert.deepEqual(outcomes, ['asked', 'asked', 'asked']);
  const { rows } = await sql`select id from calendar_answer where meeting_id = ${meeting}`.execute(db.q());
  assert.equal(rows.length, 1);
  assert.equal((await sent()).length, 1);
});

test('the secretariat puts in what came to a mailbox of its own, in its language, and others cannot', async () => {
  const { uid } = await invited();
  const post = (message: string, language: 'sv' | 'en' = 'sv') =>
    karin(localise(paths.incomingMail(), language), { form: { message } });
  for (const [message, words] of [
    ['', 'Klistra in ett mejl.'],
    ['Hej, jag kan tyvärr inte komma. <script>', 'I texten finns inget svar på en inbjudan.'],
    ['x'.repeat(500_001), 'Mejlet är för långt'],
  ] as const) {
    const refused = await post(message);
    assert.equal(refused.status, 422);
    const page = await refused.text();
    assert.ok(page.includes(words), words);
    assert.ok(!page.includes('<script>'));
  }
  assert.match(await (await post('x', 'en')).text(), /holds no answer to an invitation/);
  for (let times = 0; times < 2; times++) {
    const answer = await post(said({ uid }));
    assert.deepEqual([answer.status, answer.headers.get('location')], [303, paths.incomingMail()]);
  }
  const { rows } = await sql<{ amount: number }>`
    select count(*) as amount from incoming_mail where by_hand`.execute(db.q());
  assert.equal(rows[0]!.amount, 1);
  const list = await (await karin(localise(paths.incomingMail(), 'en'))).text();
  assert.match(list, /No: the participant is asked whether to release the place[^]*Asta Prov, asta@test\.example/);
  const asta = await app.as('asta');
  assert.equal((await asta(paths.incomingMail())).status, 404);
});
