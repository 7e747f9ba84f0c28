import assert from 'node:assert/strict';
import { test } from 'node:test';
import ICAL from 'ical.js';
import { answerTakers } from '#app/answers.ts';
import type { MeetingId, NetworkId, PersonId } from '#kernel/id.ts';
import { localise, paths } from '#paths.ts';
import { sql } from '#platform/database.ts';
import { openInbox } from '#platform/inbox.ts';
import { type AnswerTold, anAnswer } from '../../../test/anAnswer.ts';
import { aReply, type ReplyTold } from '../../../test/aReply.ts';
import { apiAs } from '../../../test/api.ts';
import { testApp } from '../../../test/app.ts';
import { gatheringOnRecord, networkOnRecord, registrationOnRecord } from '../../../test/gatheringOnRecord.ts';
import { happens } from '../../../test/happens.ts';
import { imapServer } from '../../../test/imapServer.ts';
import { mailServer } from '../../../test/mailServer.ts';
import { openProposal } from '../../../test/openProposal.ts';
import { recorded } from '../../../test/recorded.ts';
import { takeMail } from './incoming.scope.ts';

const [smtp, imap] = await Promise.all([mailServer(), imapServer()]);
const app = await testApp('test', { SMTP_URL: smtp.url, IMAP_URL: imap.url, ANSWERS_TO: 'svar@reglab.example' });
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
const takenFrom = { byHand: null, takers: answerTakers };
const take = async (raw: string) => (await takeMail(devices, Buffer.from(raw), takenFrom)).outcome;

/** Does the jobs, and gives what was sent. */
async function sent() {
  const before = smtp.received.length;
  await app.work();
  return smtp.received.slice(before);
}

test('a no from the mailbox releases no place but asks whether to, once, and a later yes is noted', async () => {
  const { meeting, uid } = await invited();
  const inbox = openInbox({ imapUrl: imap.url })!;
  const read = () => inbox.readNew(async (raw) => void (await takeMail(devices, raw, takenFrom)));
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
    ['Hej, jag kan tyvärr inte komma. <script>', 'I texten finns inget svar på något härifrån.'],
    ['x'.repeat(500_001), 'Mejlet är för långt'],
  ] as const) {
    const refused = await post(message);
    assert.equal(refused.status, 422);
    const page = await refused.text();
    assert.ok(page.includes(words), words);
    assert.ok(!page.includes('<script>'));
  }
  assert.match(await (await post('x', 'en')).text(), /holds no answer to anything from here/);
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

test('who put a mail in by hand is on record beside whose answer it was, and nothing of what it said', async () => {
  const { meeting, uid } = await invited();
  const before = (await recorded(db, 'mail-put-in')).length;
  const asKarin = await apiAs(app, 'karin');
  const message = said({ uid, comment: 'Har ont i halsen' });
  for (const _ of [1, 2]) await asKarin('POST /mail/incoming', { json: { message } });
  await karin(paths.incomingMail(), { form: { message } });
  await karin(paths.incomingMail(), { form: { message: 'Hej, jag kan tyvärr inte komma.' } });
  await take(said({ uid, answer: 'ACCEPTED', stamp: '20261121T080000Z' }));

  const [put, ...more] = (await recorded(db, 'mail-put-in')).slice(before);
  const { mail, ...detail } = put!.detail;
  assert.equal(typeof mail, 'number');
  assert.deepEqual(
    { ...put, detail },
    {
      kind: 'mail-put-in',
      person: person.karin,
      organisation: organisation.reglab,
      version: 'provrum-2023',
      subject: person.asta,
      detail: { outcome: 'asked', meeting, network: null, provrum: null },
    },
  );
  assert.equal(more.length, 0);
  const answered = (await recorded(db, 'calendar-answered')).find(({ detail: of }) => of['meeting'] === meeting);
  assert.equal(answered?.person, person.asta);
});

let networks = 0;

/** A network in whose talk Asta has written, and the letters about it by the names of those who got them. */
async function written(text = 'Hur gör ni?') {
  const name = `Svarsnätverket ${(networks += 1)}`;
  const network = await networkOnRecord(db, cast, { name, organisations: ['dalarna', 'halland'] });
  for (const [key, who] of [
    ['dalarna', 'boel'],
    ['halland', 'cilla'],
  ] as const)
    await sql`
      update network_organisation set contact_person_id = ${person[who]}
      where network_id = ${network} and organisation_id = ${organisation[key]}`.execute(db.q());
  await sql`update network set contact_person_id = ${person.karin} where id = ${network}`.execute(db.q());
  const asta = await app.as('asta');
  await sent();
  assert.equal((await asta(paths.networkTalk(network), { form: { text } })).status, 303);
  const letters = new Map((await sent()).map((letter) => [letter.to?.[0]?.address?.split('@')[0] ?? '', letter]));
  const answer = (who: string, told: Partial<AnswerTold> = {}) =>
    anAnswer(letters.get(who)!, { from: `${who}@test.example`, text: 'Vi räknar varje år.', ...told });
  return { network, name, letters, answer };
}
const postsIn = async (network: NetworkId) =>
  (
    await sql<{ said: string }>`
      select concat_ws(' ', p.email, o.name, t.html, t.by_mail) as said from network_post t join person p on p.id = t.person_id
      join organisation o on o.id = t.organisation_id where t.network_id = ${network} order by t.id`.execute(db.q())
  ).rows.map(({ said: words }) => words);

test('what is answered to a post by mail becomes a post in the talk, once, is told to the others and shown as it came', async () => {
  const { network, name, letters, answer } = await written();
  assert.deepEqual([...letters.keys()].sort(), ['boel', 'cilla', 'karin']);
  const letter = letters.get('boel')!;
  assert.match(letter.text ?? '', /Du kan också svara på det här mejlet\. Svaret blir ett inlägg/);
  assert.equal(letter.replyTo?.[0]?.address, 'svar@reglab.example');
  assert.equal(new Set([...letters.values()].map(({ messageId }) => messageId)).size, 3);

  const raw = answer('boel', { from: 'Boel@Test.example', id: 'one@boel' });
  imap.deliver(raw);
  imap.deliver(raw);
  imap.deliver(`Received: another way\r\n${raw}`);
  const inbox = openInbox({ imapUrl: imap.url })!;
  assert.equal(await inbox.readNew(async (mail) => void (await takeMail(devices, mail, takenFrom))), 3);
  const said = [
    'asta@test.example Region Dalarna <p>Hur gör ni?</p> f',
    'boel@test.example Region Dalarna <p>Vi räknar varje år.</p> t',
  ];
  assert.deepEqual(await postsIn(network), said);
  assert.equal(await take(answer('boel', { text: 'Vi räknar varje år.' })), 'repeated');
  const told = await sent();
  assert.deepEqual(told.map(({ to }) => to?.[0]?.address).sort(), ['cilla@test.example', 'karin@test.example']);
  assert.match(told[0]!.text ?? '', /Boel Prov, Region Dalarna, skrev i[^]*> Vi räknar varje år\./);
  const talk = await (await karin(paths.networkTalk(network))).text();
  assert.match(talk, /Region Dalarna, med e-post[^]*Vi räknar varje år\.[^]*Hur gör ni\?/);
  assert.match(await (await karin(paths.networkHistory(network))).text(), /Skrev i samtalet, med e-post/);
  const list = await (await karin(paths.incomingMail())).text();
  assert.match(list, new RegExp(`Svar som har blivit ett inlägg[^]*Boel Prov, boel@test\\.example[^]*${name}`));
  // Outlook writes HTML alone, and the secretariat puts in what came to a mailbox of its own.
  const html =
    '<p>Och vi <b>varje</b> månad.</p><div><b>Från:</b> Provrum<br><b>Skickat:</b> den 21 nov<br><b>Till:</b> Cilla<br><b>Ämne:</b> x</div><p>Hur gör ni?</p>';
  const byHand = await karin(paths.incomingMail(), { form: { message: answer('cilla', { html }) } });
  assert.equal(byHand.status, 303);
  assert.equal((await postsIn(network)).at(-1), 'cilla@test.example Region Halland <p>Och vi varje månad.</p> t');
  await sent();
});

test('nobody writes in another’s name, and what no person wrote is no post; all of it is on the list with its reason', async () => {
  const { network, letters, answer } = await written();
  const { messageId } = letters.get('boel')!;
  const named = (id: string) => anAnswer({ messageId: id }, { from: 'boel@test.example', text: 'Hej' });
  for (const [raw, outcome] of [
    [answer('boel', { from: 'mallory@elsewhere.example' }), 'not-receiver'],
    [answer('boel', { from: 'cilla@test.example' }), 'not-receiver'],
    [answer('boel', { headers: ['From: <boel@test.example>'] }), 'not-receiver'],
    [answer('boel', { headers: ['Authentication-Results: mx.reglab.example; dmarc=fail'] }), 'not-receiver'],
    [named(messageId!.replace(/\.[\w-]{43}@/, `.${'x'.repeat(43)}@`)), 'no-letter'],
    [named(messageId!.replace(/\.[\w-]{43}@/, '@')), 'other-letter'],
    [answer('boel', { headers: ['Auto-Submitted: auto-replied'] }), 'automatic'],
    [answer('boel', { headers: ['X-Auto-Response-Suppress: All'] }), 'automatic'],
    [answer('boel', { text: '' }), 'empty'],
  ] as const)
    assert.equal(await take(raw), outcome);
  assert.equal((await postsIn(network)).length, 1);
  assert.deepEqual(await sent(), []);
  const list = await (await karin(localise(paths.incomingMail(), 'en'))).text();
  assert.match(list, /Answer without words[^]*Answer from somebody else than the one who got the mail/);
});

test('the right is asked for when the answer comes; who is refused, or has attached a file, is told in their language', async () => {
  const { network, name, answer } = await written();
  const one = async () => {
    const [mail, ...more] = (await sent()).filter(({ subject }) => !subject?.startsWith('Nytt inlägg'));
    assert.equal(more.length, 0);
    return mail!;
  };
  assert.equal(await take(answer('cilla', { file: 'tidplan.pdf' })), 'posted');
  const files = await one();
  assert.deepEqual(files.to?.[0]?.address, 'cilla@test.example');
  assert.match(
    files.text ?? '',
    new RegExp(`har blivit ett inlägg[^]*tidplan\\.pdf[^]*${paths.networkFiles(network)}`),
  );
  assert.equal(await take(answer('cilla', { text: 'ord '.repeat(2501) })), 'too-long');
  assert.match((await one()).text ?? '', /längre än 10 000 tecken/);

  await sql`update person set language = 'en' where id = ${person.cilla}`.execute(db.q());
  await sql`update network_organisation set to_day = '2026-11-20' where network_id = ${network} and organisation_id = ${organisation.halland}`.execute(
    db.q(),
  );
  assert.equal(await take(answer('cilla')), 'no-right');
  const refused = await one();
  assert.match(refused.subject ?? '', new RegExp(`^Your answer was not taken: Nytt inlägg i ${name}`));
  assert.match(refused.text ?? '', new RegExp(`may not write there any more[^]*/en/networks/${network}/talk`));
  assert.equal(await take(anAnswer(refused, { from: 'cilla@test.example', text: 'Men varför?' })), 'other-letter');
  await sql`update person set language = 'sv' where id = ${person.cilla}`.execute(db.q());
  await sql`update network set state = 'closed' where id = ${network}`.execute(db.q());
  assert.equal(await take(answer('boel')), 'ended');
  assert.match((await one()).text ?? '', /går inte längre att skriva där/);
  assert.equal((await postsIn(network)).length, 2);
});

test('an answer to a digest of several things is nobody’s post, and two programs that answer each other stop', async () => {
  const [first, second] = [await written(), await written()];
  const mailOf = ({ letters }: typeof first) => Number(letters.get('boel')!.messageId!.split('.')[1]);
  await sql`update mail set carried_by = ${mailOf(first)} where id = ${mailOf(second)}`.execute(db.q());
  assert.equal(await take(first.answer('boel', { text: 'Ja' })), 'several');
  assert.match((await sent())[0]?.text ?? '', /handlade om flera saker/);
  await sql`
    insert into incoming_mail (hash, received_at, by_hand, outcome, person_id)
    select decode(md5('answer ' || n), 'hex'), ${app.clock.now()}, false, 'posted', ${person.karin}
    from generate_series(1, 19) n`.execute(db.q());
  assert.equal(await take(second.answer('karin', { text: 'Det tjugonde' })), 'posted');
  assert.equal(await take(second.answer('karin', { text: 'Ett till' })), 'too-many');
  assert.deepEqual(
    (await postsIn(second.network)).map((said) => said.split(' ')[0]),
    ['asta@test.example', 'karin@test.example'],
  );
  assert.equal((await postsIn(first.network)).length, 1);
});

test('what is answered to a comment by mail becomes a comment, once, while the proposal takes comments', async () => {
  const provrum = await openProposal(app, { halland: 'follow' }, 'Svar på en kommentar');
  await sent();
  const asta = await app.as('asta');
  await asta(paths.comments(provrum), { form: { text: 'Vad tror ni?' } });
  const letter = (await sent()).find(({ to }) => to?.[0]?.address === 'cilla@test.example')!;
  assert.match(letter.text ?? '', /Svaret blir en kommentar, som alla medlemmar och partner kan läsa/);
  const raw = anAnswer(letter, { from: 'cilla@test.example', text: 'Vi tror på det.', id: 'one@cilla' });
  assert.deepEqual([await take(raw), await take(`Received: again\r\n${raw}`)], ['posted', 'repeated']);
  const said = async () =>
    (
      await sql<{ said: string }>`
        select p.email || ' ' || o.name || ' ' || c.html as said from comment c join person p on p.id = c.person_id
        join organisation o on o.id = c.organisation_id where c.provrum_id = ${provrum} order by c.id`.execute(db.q())
    ).rows.map(({ said: words }) => words);
  assert.deepEqual(await said(), [
    'asta@test.example Region Dalarna <p>Vad tror ni?</p>',
    'cilla@test.example Region Halland <p>Vi tror på det.</p>',
  ]);
  assert.match(await (await asta(paths.provrum(provrum))).text(), /Region Halland, med e-post/);
  assert.match(await (await karin(paths.incomingMail())).text(), /Svar på en kommentar/);
  await sql`update provrum set state = 'withdrawn' where id = ${provrum}`.execute(db.q());
  await sent();
  assert.equal(await take(anAnswer(letter, { from: 'cilla@test.example', text: 'En sak till.' })), 'ended');
  assert.match((await sent())[0]?.text ?? '', new RegExp(`inte längre att skriva där[^]*${paths.comments(provrum)}`));
});

test('a mail that is saved as a file is read byte for byte, once, and counts before what is pasted', async () => {
  const { meeting, uid } = await invited();
  const post = (content: string, message = '') =>
    karin(paths.incomingMail(), { form: { message, file: new File([Buffer.from(content)], 'Avböjt.eml') } });
  for (const [content, words] of [
    ['', 'Filen är tom'],
    ['Hej!', 'I texten finns inget svar'],
    ['x'.repeat(5_000_001), 'Mejlet är för långt'],
  ] as const) {
    const refused = await post(content, 'också inklistrat');
    assert.equal(refused.status, 422);
    assert.match(await refused.text(), new RegExp(`id="file-error"[^]*${words}`));
  }
  for (let times = 0; times < 2; times++) assert.equal((await post(said({ uid }), 'Hej!')).status, 303);
  // The same as it is pasted is the same mail.
  assert.equal((await karin(paths.incomingMail(), { form: { message: said({ uid }) } })).status, 303);
  const { rows } = await sql`select from incoming_mail where meeting_id = ${meeting}`.execute(db.q());
  assert.equal(rows.length, 1);
});
