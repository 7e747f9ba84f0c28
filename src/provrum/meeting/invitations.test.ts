import assert from 'node:assert/strict';
import { test } from 'node:test';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import type { Email } from 'postal-mime';
import type { MeetingId, ProvrumId } from '#kernel/id.ts';
import { listMeetings } from '#meetings/meetings.store.ts';
import { localise, paths } from '#paths.ts';
import { sql } from '#platform/database.ts';
import { callToComing } from './invitations.jobs.ts';
import { aReply, type ReplyTold } from '../../../test/aReply.ts';
import { type Send, testApp } from '../../../test/app.ts';
import { mailServer } from '../../../test/mailServer.ts';
import { runningOnRecord } from '../../../test/resultOnRecord.ts';

const server = await mailServer();
const app = await testApp('test', { SMTP_URL: server.url, MAIL_FROM: 'Provrum <provrum@provrum.example>' });
const { db, cast } = app;
const [asta, cilla, karin] = (await Promise.all((['asta', 'cilla', 'karin'] as const).map((key) => app.as(key)))) as [
  Send,
  Send,
  Send,
];

const aForm = {
  title: 'Avstämning',
  mode: 'hybrid',
  place: 'Falun',
  link: 'https://mote.example/1',
  when: 'date',
  from: '9',
  to: '11',
};
async function plan(provrum: ProvrumId, fields: Record<string, string> = {}): Promise<MeetingId> {
  await asta(paths.meetings(provrum), { form: { ...aForm, day: '2027-02-03', ...fields } });
  return (await listMeetings(db, provrum)).reduce((a, b) => (a.id > b.id ? a : b)).id;
}
const call = (provrum: ProvrumId, id: MeetingId) => asta(paths.announceMeeting(provrum, id), { method: 'POST' });

/** Does the jobs, which send what waits through the mail server, and gives the calls among it. */
async function sent(): Promise<readonly Email[]> {
  const before = server.received.length;
  await app.work();
  return server.received.slice(before).filter(({ attachments }) => attachments.length > 0);
}
const to = (mails: readonly Email[]) => mails.map((mail) => mail.to?.[0]?.address ?? '').sort();

/** The calendar's part of a mail, as two programs read it. */
function entry(mail: Email) {
  const part = mail.attachments.find(({ mimeType }) => mimeType === 'text/calendar')!;
  const text = typeof part.content === 'string' ? part.content : new TextDecoder().decode(part.content);
  const root = new ICAL.Component(ICAL.parse(text) as never);
  const event = root.getFirstSubcomponent('vevent')!;
  const other = Object.values(nodeIcal.sync.parseICS(text)).find((one) => one?.type === 'VEVENT')!;
  const said = {
    method: String(root.getFirstPropertyValue('method')),
    uid: String(event.getFirstPropertyValue('uid')),
    sequence: Number(event.getFirstPropertyValue('sequence')),
    status: String(event.getFirstPropertyValue('status')),
  };
  assert.deepEqual([other.uid, Number(other.sequence), other.status], [said.uid, said.sequence, said.status]);
  return {
    ...said,
    part,
    text,
    start: new Date(other.start).toISOString(),
    summary: String(event.getFirstPropertyValue('summary')),
  };
}

test('a call, a move and a cancellation are the same entry, raised each time, once to each', async () => {
  const provrum = await runningOnRecord(app, ['halland'], 'Drönare');
  const id = await plan(provrum);
  assert.deepEqual(await sent(), []);
  await call(provrum, id);
  const calls = await sent();
  assert.deepEqual(to(calls), ['asta@test.example', 'cilla@test.example']);
  const [first] = calls.map(entry);
  assert.deepEqual([first!.method, first!.sequence, first!.status], ['REQUEST', 0, 'CONFIRMED']);
  assert.deepEqual([first!.start, first!.summary], ['2027-02-03T08:00:00.000Z', 'Avstämning · Drönare']);
  assert.equal(new Set(calls.map((mail) => entry(mail).uid)).size, 1);
  assert.match(calls[0]!.text ?? '', /Var: Falun · https:\/\/mote\.example\/1[^]*\/moten\/\d+/);
  assert.deepEqual(await sent(), []);

  // Another name is no new call; another day is, also where the job comes twice.
  const change = (fields: Record<string, string>) =>
    asta(paths.changeMeeting(provrum, id), { form: { ...aForm, ...fields } });
  await change({ day: '2027-02-03', title: 'Ny rubrik', version: '2' });
  assert.deepEqual(await sent(), []);
  await change({ day: '2027-07-05', title: 'Ny rubrik', version: '3' });
  const moved = await sent();
  assert.deepEqual(to(moved), ['asta@test.example', 'cilla@test.example']);
  const again = entry(moved[0]!);
  assert.deepEqual(
    [again.method, again.sequence, again.uid, again.start],
    ['REQUEST', 1, first!.uid, '2027-07-05T07:00:00.000Z'],
  );
  assert.match(moved[0]!.subject ?? '', /^Ändrad kallelse: Ny rubrik/);
  assert.match(moved[0]!.text ?? '', /Tidigare: onsdag 3 februari 2027/);

  await asta(paths.cancelMeeting(provrum, id), { form: { reason: 'Snöstorm' } });
  const off = await sent();
  assert.deepEqual(to(off), ['asta@test.example', 'cilla@test.example']);
  const last = entry(off[0]!);
  assert.deepEqual([last.method, last.sequence, last.uid, last.status], ['CANCEL', 2, first!.uid, 'CANCELLED']);
  assert.match(off[0]!.text ?? '', /Skäl: Snöstorm/);
  assert.deepEqual(await sent(), []);
});

test('the letter is text and calendar side by side, and says what the calendar is for', async () => {
  const provrum = await runningOnRecord(app);
  await call(provrum, await plan(provrum));
  const [mail] = await sent();
  const type = mail!.headers.find(({ key }) => key === 'content-type')?.value ?? '';
  assert.match(type, /^multipart\/alternative/);
  const { part } = entry(mail!);
  assert.equal(part.method?.toUpperCase(), 'REQUEST');
});

test('who leaves is taken off, who joins is called, and neither gets the other’s letter', async () => {
  const provrum = await runningOnRecord(app, ['halland', 'gotland']);
  const id = await plan(provrum);
  await call(provrum, id);
  assert.deepEqual(to(await sent()), ['asta@test.example', 'cilla@test.example', 'elsa@test.example']);
  const { gotland, skane } = cast.organisation;
  await karin(paths.leaveProvrum(provrum), { form: { organisation: String(gotland), reason: 'Hinner inte.' } });
  const left = await sent();
  assert.deepEqual(to(left), ['elsa@test.example']);
  assert.deepEqual([entry(left[0]!).method, left[0]!.subject?.startsWith('Inte längre kallad')], ['CANCEL', true]);
  await karin(paths.participants(provrum), { form: { organisation: String(skane), reason: 'Kan frågan.' } });
  const joined = await sent();
  assert.deepEqual(to(joined), ['david@test.example']);
  assert.equal(entry(joined[0]!).method, 'REQUEST');
  await karin(paths.participants(provrum), { form: { organisation: String(gotland), reason: 'Hinner ändå.' } });
  assert.deepEqual(to(await sent()), ['elsa@test.example']);
});

test('what has not left yet never leaves: moved or cancelled before it was sent', async () => {
  // Without a mail server everything waits.
  const waiting = await testApp();
  const send = await waiting.as('asta');
  const provrum = await runningOnRecord(waiting);
  await send(paths.meetings(provrum), { form: { ...aForm, day: '2027-02-03' } });
  const id = (await listMeetings(waiting.db, provrum))[0]!.id;
  const states = async () => {
    await waiting.work();
    const { rows } = await sql<{ subject: string; state: string }>`
      select subject, state from mail where purpose = 'invitation' and person_id = ${waiting.cast.person.cilla} order by id`.execute(
      waiting.db.q(),
    );
    return rows.map(({ subject, state }) => `${subject.slice(0, 28)} ${state}`);
  };
  await send(paths.announceMeeting(provrum, id), { method: 'POST' });
  assert.deepEqual(await states(), ['Kallelse: Avstämning, onsdag waiting']);
  await send(paths.changeMeeting(provrum, id), { form: { ...aForm, day: '2027-02-04', version: '2' } });
  assert.equal((await states()).join(), 'Kallelse: Avstämning, onsdag withdrawn,Kallelse: Avstämning, torsda waiting');
  await send(paths.cancelMeeting(provrum, id), { form: { reason: 'Ändrade planer' } });
  assert.equal(
    (await states()).join(),
    'Kallelse: Avstämning, onsdag withdrawn,Kallelse: Avstämning, torsda withdrawn',
  );
});

test('hostile words in a title end no line, in subject and entry alike', async () => {
  const provrum = await runningOnRecord(app, ['halland'], 'Drönare\u2028END:VEVENT');
  await call(
    provrum,
    await plan(provrum, { title: 'Möte\r\nBCC: evil@evil.example\r\nATTENDEE:mailto:evil@evil.example' }),
  );
  const mails = await sent();
  assert.equal(mails.length, 2);
  for (const mail of mails) {
    assert.equal(mail.bcc, undefined);
    const { text } = entry(mail);
    assert.equal(text.match(/^ATTENDEE/gm)?.length, 1);
    assert.equal(text.match(/^END:VEVENT/gm)?.length, 1);
  }
});

test('those who take part are asked when they can, each in their language, and told when the minutes are done', async () => {
  const provrum = await runningOnRecord(app);
  await sql`update person set language = 'en' where id = ${cast.person.cilla}`.execute(db.q());
  const id = await plan(provrum, { when: 'poll', 'day-0': '2027-02-03', 'from-0': '9', 'to-0': '10' });
  await app.work();
  const mails = async (purpose: string) =>
    (
      await sql<{ to: string; subject: string; body: string }>`
        select address as to, subject, body from mail where provrum_id = ${provrum} and purpose = ${purpose} order by id`.execute(
        db.q(),
      )
    ).rows;
  const [asked] = await mails('meetingPoll');
  assert.equal(asked?.to, 'cilla@test.example');
  assert.match(asked.subject, /^Which times suit you\? Avstämning/);
  assert.match(asked.body, /3 February 2027, 09:00–10:00[^]*\/en\/provrum\/\d+\/meetings\/\d+/);
  await sql`update meeting set starts_at = '2026-11-20 09:00', ends_at = '2026-11-20 10:00', state = 'held' where id = ${id}`.execute(
    db.q(),
  );
  await cilla(paths.noteDecision(provrum, id), { form: { act: 'note', text: 'Vi kör.' } });
  await cilla(paths.meetingState(provrum, id), { form: { act: 'document' } });
  await app.work();
  const [done] = await mails('meetingDocumented');
  assert.equal(done?.to, 'asta@test.example');
  assert.match(done.body, /Beslut:\n1\. Vi kör\./);
  await sql`update person set language = 'sv' where id = ${cast.person.cilla}`.execute(db.q());
});

test('whose mandate has ended is taken off at night, and nobody is called twice', async () => {
  const provrum = await runningOnRecord(app);
  const id = await plan(provrum, { day: '2027-09-09' });
  await call(provrum, id);
  await sent();
  await callToComing(app.devices);
  assert.deepEqual(await sent(), []);
  await sql`update mandate set to_day = '2026-11-20' where person_id = ${cast.person.cilla}`.execute(db.q());
  await callToComing(app.devices);
  const off = (await sent()).filter(({ text }) => text?.includes(`/moten/${id}\n`));
  assert.deepEqual(to(off), ['cilla@test.example']);
  assert.equal(entry(off[0]!).method, 'CANCEL');
  await sql`update mandate set to_day = null where person_id = ${cast.person.cilla}`.execute(db.q());
});

test('the secretariat calls too and is called with the others; whoever has muted is not', async () => {
  const provrum = await runningOnRecord(app);
  await karin(paths.meetings(provrum), { form: { ...aForm, day: '2027-02-03' } });
  const id = (await listMeetings(db, provrum))[0]!.id;
  await cilla(paths.subscription(provrum), { form: { level: 'mute' } });
  await karin(paths.announceMeeting(provrum, id), { method: 'POST' });
  assert.deepEqual(to(await sent()), ['asta@test.example', 'karin@test.example']);
});

test('whoever may read the meeting can fetch it as a file', async () => {
  const provrum = await runningOnRecord(app);
  const id = await plan(provrum);
  const answer = await cilla(localise(paths.meetingCalendar(provrum, id), 'en'));
  assert.equal(answer.headers.get('content-type'), 'text/calendar; charset=utf-8; method=PUBLISH');
  assert.match(answer.headers.get('content-disposition') ?? '', /^attachment; filename="meeting-\d+\.ics"$/);
  const text = await answer.text();
  assert.doesNotMatch(text, /ATTENDEE/);
  assert.equal(Object.values(nodeIcal.sync.parseICS(text)).filter((one) => one?.type === 'VEVENT').length, 1);
});

test('what calendars answer to a call stands on the meeting’s page and in the history, and is told to nobody', async () => {
  const provrum = await runningOnRecord(app, ['halland'], 'Svarande drönare');
  const id = await plan(provrum);
  await call(provrum, id);
  const { uid, text } = entry((await sent())[0]!);
  assert.match(text.replaceAll(/\r?\n /g, ''), /RSVP=TRUE/);
  const answer = async (told: Partial<ReplyTold>) => {
    const message = aReply({ uid, attendee: 'cilla@test.example', answer: 'DECLINED', ...told });
    assert.equal((await karin(paths.incomingMail(), { form: { message } })).status, 303);
    const before = server.received.length;
    await app.work();
    assert.equal(server.received.length, before);
  };
  const shown = async (send: Send) => await (await send(paths.meeting(provrum, id))).text();
  assert.doesNotMatch(await shown(asta), /Svar från kalendrar/);
  for (let times = 0; times < 2; times++) await answer({ comment: 'Ligger sjuk' });
  // Of somebody who was not called, and in a name that is not the sender's.
  await answer({ attendee: 'david@test.example' });
  await answer({ attendee: 'asta@test.example', from: 'mallory@elsewhere.example' });
  assert.match(
    await shown(asta),
    /Svar från kalendrar[^]*Cilla Prov, Region Halland: nej[^]*Ligger sjuk[^]*1 utan svar/,
  );
  assert.doesNotMatch(await shown(cilla), /Ligger sjuk/);
  const said = /Svarade nej på kallelsen till mötet ”Avstämning” i sin kalender/g;
  const history = async (send: Send) => await (await send(paths.provrumHistory(provrum))).text();
  assert.equal((await history(asta)).match(said)?.length, 1);
  assert.match(await history(await app.as('david')), /Svarade på kallelsen till ett möte i sin kalender/);

  await answer({ answer: 'TENTATIVE', stamp: '20261121T084500Z' });
  assert.match(await shown(cilla), /Cilla Prov, Region Halland: kanske/);
  assert.match(
    await (await karin(localise(paths.incomingMail(), 'en'))).text(),
    new RegExp(`/provrum/${provrum}/moten/${id}|meetings/${id}`),
  );
  // Another day is another question.
  await asta(paths.changeMeeting(provrum, id), { form: { ...aForm, day: '2027-07-05', version: '2' } });
  await sent();
  await answer({ stamp: '20261121T085000Z', sequence: 0 });
  assert.doesNotMatch(await shown(asta), /Svar från kalendrar/);
});
