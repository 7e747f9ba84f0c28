import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MeetingId, ProvrumId } from '#kernel/id.ts';
import { findMeeting, listMeetings } from '#meetings/meetings.store.ts';
import { localise, paths } from '#paths.ts';
import { countQueries, sql } from '#platform/database.ts';
import { type Send, testApp } from '../../../test/app.ts';
import { recorded } from '../../../test/recorded.ts';
import { runningOnRecord } from '../../../test/resultOnRecord.ts';

const app = await testApp();
const { db, cast, clock } = app;
const [asta, bo, cilla, david, karin, mona] = (await Promise.all(
  (['asta', 'bo', 'cilla', 'david', 'karin', 'mona'] as const).map((key) => app.as(key)),
)) as [Send, Send, Send, Send, Send, Send];
const organisations = new Map<Send, number>([
  [asta, cast.organisation.dalarna],
  [bo, cast.organisation.dalarna],
  [cilla, cast.organisation.halland],
  [karin, cast.organisation.reglab],
]);

const aForm = {
  title: 'Avstämning',
  mode: 'digital',
  place: '',
  link: 'https://mote.example/1',
  about: 'Läs planen först.',
  when: 'date',
  day: '2027-02-03',
  from: '9.00',
  to: '11',
};
let forms = 0;
const key = () => `form-${String((forms += 1)).padStart(16, '0')}`;

async function plan(provrum: ProvrumId, fields: Record<string, string> = {}, send = asta): Promise<MeetingId> {
  const response = await send(paths.meetings(provrum), { form: { ...aForm, form: key(), ...fields } });
  assert.equal(response.status, 303, await response.clone().text());
  return (await listMeetings(db, provrum)).reduce((a, b) => (a.id > b.id ? a : b)).id;
}
const meeting = async (provrum: ProvrumId, id: MeetingId) => (await findMeeting(db, provrum, id))!;
const page = async (send: Send, provrum: ProvrumId, id: MeetingId) =>
  await (await send(paths.meeting(provrum, id))).text();
const kinds = async (provrum: ProvrumId) => {
  const { rows } = await sql<{ kind: string }>`
    select kind from event where provrum_id = ${provrum} and kind like 'meeting-%' order by id`.execute(db.q());
  return rows.map(({ kind }) => kind);
};
const addItem = async (provrum: ProvrumId, id: MeetingId, title: string, send = asta) => {
  const form = { act: 'add', title, minutes: '15', form: key() };
  assert.equal((await send(paths.meetingAgenda(provrum, id), { form })).status, 303);
  return (await meeting(provrum, id)).agenda.at(-1)!.id;
};
interface Saving {
  readonly version?: number;
  readonly form?: string;
  readonly json?: boolean;
}
async function note(send: Send, provrum: ProvrumId, id: MeetingId, item: number, text: string, saving: Saving = {}) {
  const version = saving.version ?? (await meeting(provrum, id)).notes.find((one) => one.item === item)?.version ?? 0;
  return await send(paths.meetingMinutes(provrum, id), {
    form: {
      item: String(item),
      version: String(version),
      form: saving.form ?? key(),
      organisation: String(organisations.get(send) ?? 0),
      text,
    },
    headers: saving.json ? { accept: 'application/json' } : {},
  });
}

test('from plan to minutes: called, held, documented, opened again, each step in the history', async () => {
  const provrum = await runningOnRecord(app);
  const id = await plan(provrum);
  assert.match(await page(cilla, provrum, id), /Avstämning[^]*3 februari 2027 kl\. 09:00–11:00[^]*Läs planen först/);
  assert.doesNotMatch(await page(cilla, provrum, id), /Kalla till mötet/);
  for (const _ of [1, 2])
    assert.equal((await asta(paths.announceMeeting(provrum, id), { method: 'POST' })).status, 303);
  assert.match(await (await cilla(paths.meetings(provrum))).text(), /Kommande möten[^]*Avstämning[^]*Kallelse skickad/);
  const turn = async (send: Send, act: string) =>
    (await send(paths.meetingState(provrum, id), { form: { act } })).status;
  assert.equal(await turn(cilla, 'hold'), 409);
  clock.set('2027-02-03T09:00:00Z');
  try {
    assert.equal(await turn(cilla, 'hold'), 303);
    assert.equal((await note(cilla, provrum, id, 0, 'Alla var där.')).status, 303);
    assert.equal(await turn(cilla, 'document'), 303);
    assert.equal((await note(cilla, provrum, id, 0, 'För sent')).status, 409);
    assert.match(await page(cilla, provrum, id), /som inte blev sparad[^]*För sent<\/textarea>/);
    assert.equal(await turn(asta, 'reopen'), 303);
    assert.equal(await turn(asta, 'nonsense'), 404);
  } finally {
    clock.set('2026-11-21T09:00:00Z');
  }
  assert.deepEqual(await kinds(provrum), [
    'meeting-planned',
    'meeting-announced',
    'meeting-held',
    'meeting-documented',
    'meeting-reopened',
  ]);
  const history = await (await cilla(localise(paths.provrumHistory(provrum), 'en'))).text();
  assert.match(history, /Called the meeting “Avstämning” on Wednesday 3 February 2027, 09:00–11:00/);
});

test('a form sent twice plans one meeting; a series is planned at once, over the change of time', async () => {
  const provrum = await runningOnRecord(app);
  const form = { ...aForm, form: key() };
  await Promise.all([asta(paths.meetings(provrum), { form }), asta(paths.meetings(provrum), { form })]);
  assert.equal((await listMeetings(db, provrum)).length, 1);
  const series = { ...aForm, form: key(), day: '2027-03-22', rhythm: 'weekly', times: '3' };
  assert.equal(
    (await asta(paths.meetings(provrum), { form: series })).headers.get('location'),
    paths.meetings(provrum),
  );
  const planned = (await listMeetings(db, provrum)).filter((one) => one.series !== null);
  assert.deepEqual(
    planned.map(({ when }) => when?.starts),
    ['2027-03-22T09:00', '2027-03-29T09:00', '2027-04-05T09:00'],
  );
  assert.equal(new Set(planned.map((one) => one.series)).size, 1);
});

test('what is wrong is told at its field in the reader’s language, and nothing is planned', async () => {
  const provrum = await runningOnRecord(app);
  const wrong = async (fields: Record<string, string>, said: RegExp) => {
    const response = await asta(paths.meetings(provrum), { form: { ...aForm, form: key(), ...fields } });
    assert.equal(response.status, 422, JSON.stringify(fields));
    assert.match(await response.text(), said);
  };
  await wrong({ title: ' ' }, /id="title-error"[^]*Skriv vad mötet är/);
  await wrong({ title: 'x'.repeat(151) }, /högst 150 tecken/);
  await wrong({ mode: 'telepathic' }, /Välj hur ni träffas/);
  await wrong({ link: 'javascript:alert(1)' }, /id="link-error"/);
  await wrong({ day: '2027-02-30' }, /id="day-error"/);
  await wrong({ from: '25' }, /id="from-error"/);
  await wrong({ to: '8' }, /måste sluta efter/);
  await wrong({ day: '2027-03-28', from: '2:30' }, /ställs fram till sommartid/);
  await wrong({ when: 'poll' }, /minst en tid/);
  await wrong({ when: '' }, /Välj om tiden är bestämd/);
  await wrong({ rhythm: 'weekly', times: '1' }, /antal från 2 till 30/);
  const english = await asta(localise(paths.meetings(provrum), 'en'), { form: { ...aForm, title: '' } });
  assert.match(await english.text(), /Write what the meeting is/);
  assert.equal((await listMeetings(db, provrum)).length, 0);
  assert.equal((await asta(paths.meetings(provrum), { form: { title: ['a', 'b'] } })).status, 422);
});

test('the lead and the secretariat call; those who take part write; others read nothing', async () => {
  const provrum = await runningOnRecord(app);
  const id = await plan(provrum);
  assert.equal((await cilla(paths.newMeeting(provrum))).status, 403);
  assert.equal((await cilla(paths.meetings(provrum), { form: aForm })).status, 403);
  assert.equal((await cilla(paths.announceMeeting(provrum, id), { method: 'POST' })).status, 403);
  assert.equal((await cilla(paths.cancelMeeting(provrum, id), { form: { reason: 'x' } })).status, 403);
  assert.equal((await cilla(paths.changeMeeting(provrum, id), { form: { ...aForm, version: '1' } })).status, 403);
  assert.equal((await karin(paths.newMeeting(provrum))).status, 200);
  await plan(provrum, { title: 'Kansliets möte' }, karin);
  await addItem(provrum, id, 'Läget', cilla);
  await addItem(provrum, id, 'Pengar', karin);
  assert.equal((await mona(paths.meeting(provrum, id))).status, 200);
  assert.equal((await mona(paths.meetingAgenda(provrum, id), { form: { act: 'add', title: 'x' } })).status, 403);
  assert.equal((await david(paths.meeting(provrum, id))).status, 403);
  assert.equal((await david(paths.meetings(provrum))).status, 403);
  assert.equal((await david(paths.meetingCalendar(provrum, id))).status, 403);
  assert.equal((await note(david, provrum, id, 0, 'x')).status, 403);
  assert.match((await app.send(paths.meeting(provrum, id))).headers.get('location') ?? '', /^\/logga-in/);
  assert.equal((await asta(paths.meeting(provrum, 999_999))).status, 404);
  const other = await runningOnRecord(app);
  assert.equal((await asta(paths.meeting(other, id))).status, 404);
});

test('a date is looked for: two answer at the same moment, the best time is shown, and one is chosen', async () => {
  const provrum = await runningOnRecord(app);
  const times = {
    'day-0': '2027-02-03',
    'from-0': '9',
    'to-0': '10',
    'day-4': '2027-02-04',
    'from-4': '13',
    'to-4': '14:30',
  };
  const id = await plan(provrum, { when: 'poll', ...times });
  const [first, second] = (await meeting(provrum, id)).options.map((option) => option.id);
  const answer = (send: Send, a: string, b: string) =>
    send(paths.meetingPoll(provrum, id), { form: { [`answer-${first}`]: a, [`answer-${second}`]: b } });
  const statuses = await Promise.all([
    answer(asta, 'no', 'yes'),
    answer(cilla, 'yes', 'ifNeeded'),
    answer(bo, 'no', 'yes'),
  ]);
  assert.deepEqual(
    statuses.map(({ status }) => status),
    [303, 303, 303],
  );
  assert.equal((await answer(cilla, 'yes', 'ifNeeded')).status, 303);
  assert.equal((await cilla(paths.meetingPoll(provrum, id), { form: {} })).status, 422);
  assert.equal((await answer(david, 'yes', 'yes')).status, 403);
  const shown = await page(cilla, provrum, id);
  assert.match(shown, /4 februari 2027 kl\. 13:00–14:30[^<]*<span[^>]*>Passar flest/);
  assert.match(shown, /Cilla Prov, Region Halland: Om det behövs/);
  assert.doesNotMatch(shown, /Välj tiden/);
  const choose = (send: Send) => send(paths.chooseMeetingDate(provrum, id), { form: { option: String(second) } });
  assert.equal((await choose(cilla)).status, 403);
  assert.equal((await choose(asta)).status, 303);
  assert.equal((await choose(asta)).status, 409);
  assert.equal((await meeting(provrum, id)).when?.starts, '2027-02-04T13:00');
  assert.equal((await answer(cilla, 'no', 'no')).status, 409);
});

test('an agenda: points in their order, changed on what was read, settled, and carried to the next meeting with one click', async () => {
  const provrum = await runningOnRecord(app);
  const id = await plan(provrum);
  const [money, time] = [await addItem(provrum, id, 'Pengar'), await addItem(provrum, id, 'Tid')];
  const act = async (name: string, item: number, more: Record<string, string> = {}) =>
    await cilla(paths.meetingAgenda(provrum, id), { form: { act: name, item: String(item), ...more } });
  await act('up', time);
  const titles = async (of: MeetingId) =>
    (await meeting(provrum, of)).agenda.map(({ title, outcome }) => `${title} ${outcome}`);
  assert.deepEqual(await titles(id), ['Tid open', 'Pengar open']);
  await act('settle', money);
  assert.equal((await act('settle', money)).status, 303);
  assert.equal((await act('carry', time)).status, 409);
  const next = await plan(provrum, { title: 'Nästa', day: '2027-03-03' });
  const [carried, again] = await Promise.all([act('carry', time), act('carry', time)]);
  assert.deepEqual([carried.status, again.status], [303, 303]);
  assert.deepEqual([await titles(id), await titles(next)], [['Tid carried', 'Pengar done'], ['Tid open']]);
  assert.match(await page(cilla, provrum, next), /Från mötet Avstämning/);
  assert.match(await page(cilla, provrum, id), /Fortsätter på mötet Nästa/);

  const stale = await act('change', money, { title: 'Kronor', minutes: '', version: '1' });
  assert.equal(stale.status, 409);
  assert.match(await stale.text(), /Någon annan har ändrat[^]*value="Kronor"/);
  assert.equal((await act('change', money, { title: '', minutes: 'x', version: '1' })).status, 422);
  await note(asta, provrum, id, money, 'Räcker.');
  assert.equal((await act('remove', money)).status, 409);
  assert.equal((await act('bogus', money)).status, 404);
});

test('what is done to an agenda is on record, point by point, and what changes nothing is not', async () => {
  const provrum = await runningOnRecord(app);
  const id = await plan(provrum);
  const [money, time] = [await addItem(provrum, id, 'Pengar'), await addItem(provrum, id, 'Tid')];
  const act = async (name: string, item: number, more: Record<string, string> = {}) =>
    await cilla(paths.meetingAgenda(provrum, id), { form: { act: name, item: String(item), ...more } });
  for (const name of ['up', 'up']) await act(name, time);
  for (const _ of [1, 2]) await act('change', money, { title: 'Kronor', minutes: '', version: '1' });
  for (const name of ['settle', 'settle', 'open', 'open']) await act(name, money);
  for (const _ of [1, 2]) await act('remove', time);

  const acts = (await recorded(db, 'meeting-agenda-saved')).filter(({ detail }) => detail['meeting'] === id);
  const { asta: first, cilla: second } = cast.person;
  assert.deepEqual(
    acts.map(({ person, detail }) => [person, detail['act'], detail['item'], detail['point']]),
    [
      [first, 'add', null, 'Pengar'],
      [first, 'add', null, 'Tid'],
      [second, 'swap', time, 'Tid'],
      [second, 'change', money, 'Kronor'],
      [second, 'settle', money, 'Kronor'],
      [second, 'open', money, 'Kronor'],
      [second, 'remove', time, 'Tid'],
    ],
  );
  for (const { version, detail } of acts) assert.deepEqual([version, detail['content']], ['provrum-2023', undefined]);
  const history = async (send: Send) => await (await send(paths.provrumHistory(provrum))).text();
  const inside = await history(asta);
  for (const words of [
    /Lade till punkten ”Pengar” på dagordningen för mötet ”Avstämning”/,
    /Flyttade punkten ”Tid” på dagordningen/,
    /Ändrade punkten ”Kronor” på dagordningen/,
    /Markerade punkten ”Kronor” som klar på dagordningen/,
    /Öppnade punkten ”Kronor” igen på dagordningen/,
    /Tog bort punkten ”Tid” från dagordningen/,
  ])
    assert.match(inside, words);
  const outside = await history(david);
  assert.match(outside, /Lade till en punkt på dagordningen för ett möte/);
  assert.doesNotMatch(outside, /Pengar|Kronor/);
});

test('two under different points never meet; under the same one both texts are shown and nothing is lost', async () => {
  const provrum = await runningOnRecord(app);
  const id = await plan(provrum);
  const [one, two] = [await addItem(provrum, id, 'Ett'), await addItem(provrum, id, 'Två')];
  const apart = await Promise.all([
    note(asta, provrum, id, one, 'Asta om ett', { json: true, version: 0 }),
    note(cilla, provrum, id, two, 'Cilla om två', { json: true, version: 0 }),
    note(karin, provrum, id, 0, 'Karin om allt', { json: true, version: 0 }),
  ]);
  assert.deepEqual(
    apart.map(({ status }) => status),
    [200, 200, 200],
  );
  assert.deepEqual(await apart[0].json(), { values: { version: '1' } });
  const same = await Promise.all([
    note(asta, provrum, id, two, 'Astas två', { version: 1 }),
    note(bo, provrum, id, two, 'Bos två', { version: 1 }),
  ]);
  assert.deepEqual(same.map(({ status }) => status).sort(), [303, 409]);
  const [loser, lost, won] = same[0].status === 409 ? [asta, 'Astas', 'Bos'] : [bo, 'Bos', 'Astas'];
  const shown = await same.find(({ status }) => status === 409)!.text();
  assert.match(
    shown,
    new RegExp(`Någon annan har sparat samma[^]*${won} två[^]*${lost} två[^]*${lost} två</textarea>`),
  );
  assert.match(await page(loser!, provrum, id), new RegExp(`som inte blev sparad[^]*${lost} två</textarea>`));
  assert.equal((await note(loser!, provrum, id, two, 'Bådas')).status, 303);
  assert.doesNotMatch(await page(loser!, provrum, id), /som inte blev sparad/);
  const late = await note(cilla, provrum, id, two, 'Sent', { version: 1, json: true });
  assert.equal(late.status, 409);
  const gone = await note(cilla, provrum, id, 999_999, 'Punkten är borta', { version: 0 });
  assert.equal(gone.status, 409);
  assert.match(await gone.text(), /Punkten är borta<\/textarea>/);
});

test('a form is never its own rival, and what is said for another organisation is asked about', async () => {
  const provrum = await runningOnRecord(app);
  const id = await plan(provrum);
  const own = { version: 0, form: 'the-very-same-form' };
  assert.equal((await note(asta, provrum, id, 0, 'Ett', own)).status, 303);
  assert.equal((await note(asta, provrum, id, 0, 'Ett, två', own)).status, 303);
  const foreign = await asta(paths.meetingMinutes(provrum, id), {
    form: { item: '0', version: '2', text: 'Hej', organisation: '1' },
  });
  assert.equal(foreign.status, 409);
  assert.match(await foreign.text(), /Du företräder nu Region Dalarna[^]*Hej<\/textarea>/);
  const out = await app.send(paths.meetingMinutes(provrum, id), {
    form: { item: '0', text: 'x' },
    headers: { accept: 'application/json' },
  });
  assert.equal(out.status, 401);
});

test('decisions are numbered through all meetings, and stand in a register', async () => {
  const provrum = await runningOnRecord(app);
  const [first, second] = [await plan(provrum), await plan(provrum, { title: 'Andra', day: '2027-03-03' })];
  const item = await addItem(provrum, first, 'Pengar');
  const decide = (send: Send, id: MeetingId, form: Record<string, string>) =>
    send(paths.noteDecision(provrum, id), { form });
  const form = { act: 'note', text: 'Vi kör.', item: String(item), form: key() };
  assert.deepEqual(
    (await Promise.all([decide(asta, first, form), decide(asta, first, form)])).map(({ status }) => status),
    [303, 303],
  );
  await Promise.all([
    decide(cilla, second, { act: 'note', text: 'Vi väntar.', form: key() }),
    decide(asta, second, { act: 'note', text: '<b>Vi</b> byter.', form: key() }),
  ]);
  const register = await (await cilla(paths.meetingDecisions(provrum))).text();
  assert.match(register, /Beslut 3[^]*Beslut 2[^]*Beslut 1[^]*Vi kör\.[^]*Avstämning/);
  assert.doesNotMatch(register, /<b>Vi<\/b>/);
  const { decisions } = await meeting(provrum, first);
  const change = { act: 'change', decision: String(decisions[0]!.id), version: '1' };
  assert.equal((await decide(cilla, first, { ...change, text: 'Vi kör i mars.' })).status, 303);
  const stale = await decide(asta, first, { ...change, text: 'Vi kör i april.' });
  assert.equal(stale.status, 409);
  assert.match(await stale.text(), /Vi kör i april\.<\/textarea>/);
  assert.equal((await decide(asta, first, { ...change, act: 'remove', version: '2' })).status, 303);
  assert.equal((await decide(asta, first, { ...change, act: 'remove', version: '2' })).status, 303);
  await decide(asta, first, { act: 'note', text: 'Nytt.', form: key() });
  assert.deepEqual(
    (await meeting(provrum, first)).decisions.map(({ number }) => number),
    [4],
  );
  assert.match(await (await mona(localise(paths.meetingDecisions(provrum), 'en'))).text(), /Decision 4/);
});

test('a meeting is changed on what was read, and cancelled with a reason', async () => {
  const provrum = await runningOnRecord(app);
  const id = await plan(provrum);
  await asta(paths.announceMeeting(provrum, id), { method: 'POST' });
  const change = (fields: Record<string, string>) =>
    asta(paths.changeMeeting(provrum, id), { form: { ...aForm, ...fields } });
  assert.equal((await change({ day: '2027-02-05', version: '2' })).status, 303);
  const stale = await change({ day: '2027-02-08', title: 'Mitt förslag', version: '2' });
  assert.equal(stale.status, 409);
  assert.match(await stale.text(), /Någon annan har ändrat[^]*value="Mitt förslag"/);
  assert.match(await page(cilla, provrum, id), /Ändrat[^]*Tidigare tid[^]*3 februari 2027/);
  assert.equal((await change({ day: '2020-02-05', version: '3' })).status, 409);
  assert.equal((await asta(paths.cancelMeeting(provrum, id), { form: { reason: '' } })).status, 422);
  for (const _ of [1, 2])
    assert.equal((await asta(paths.cancelMeeting(provrum, id), { form: { reason: 'Snöstorm' } })).status, 303);
  assert.match(await page(cilla, provrum, id), /Inställt[^]*Skäl: Snöstorm/);
  assert.equal((await change({ version: '4' })).status, 409);
  assert.equal((await asta(paths.changeMeeting(provrum, id))).status, 409);
});

test('the next meeting is planned like the last, and hostile text is text', async () => {
  const provrum = await runningOnRecord(app);
  const id = await plan(provrum, { title: '<script>alert(1)</script>', place: 'Falun "centrum"' });
  const again = await (await asta(`${paths.newMeeting(provrum)}?som=${id}`)).text();
  assert.match(again, /value="2027-03-03"[^]*value="09:00"/);
  assert.match(again, /value="Falun &quot;centrum&quot;"/);
  assert.doesNotMatch(await page(asta, provrum, id), /<script>alert/);
});

test('an organisation’s own page asks for one’s answer, and shows what its people are called to', async () => {
  const provrum = await runningOnRecord(app, ['halland'], 'Drönare över Siljan');
  const looking = await plan(provrum, {
    when: 'poll',
    'day-0': '2027-02-03',
    'from-0': '9',
    'to-0': '10',
    title: 'Sök tid',
  });
  const ours = async (send: Send) => await (await send(paths.ourOrganisation())).text();
  assert.match(await ours(cilla), /Våra möten[^]*Sök tid[^]*Vilka tider passar dig\?[^]*Drönare över Siljan/);
  const option = (await meeting(provrum, looking)).options[0]!.id;
  await cilla(paths.meetingPoll(provrum, looking), { form: { [`answer-${option}`]: 'yes' } });
  assert.doesNotMatch(await ours(cilla), /Sök tid/);
  const id = await plan(provrum, { day: '2026-12-01', title: 'Snart' });
  assert.doesNotMatch(await ours(cilla), /Snart/);
  await asta(paths.announceMeeting(provrum, id), { method: 'POST' });
  assert.match(await ours(cilla), /Våra möten[^]*Snart[^]*1 december 2026/);
  assert.doesNotMatch(await ours(david), /Snart/);
});

test('many points and meetings ask the database no more than few', async () => {
  const provrum = await runningOnRecord(app);
  const id = await plan(provrum);
  const queries = async (path: string) => (await countQueries(() => cilla(path))).queries.length;
  await addItem(provrum, id, 'Ett');
  const before = [await queries(paths.meeting(provrum, id)), await queries(paths.meetings(provrum))];
  for (const title of ['Två', 'Tre']) await addItem(provrum, id, title);
  for (const day of ['2027-03-03', '2027-04-03']) await plan(provrum, { day });
  assert.deepEqual([await queries(paths.meeting(provrum, id)), await queries(paths.meetings(provrum))], before);
});

test('what people sign up for is not a working meeting: nobody reads its link, moves or cancels it in the provrum', async () => {
  const provrum = await runningOnRecord(app);
  const { rows } = await sql<{ id: MeetingId }>`
    insert into meeting (provrum_id, uid, state, title, mode, link, starts_at, ends_at, person_id, organisation_id, changed_at)
    values (${provrum}, 'signed-up-for@test', 'planned', 'Prova på-dag', 'digital', 'https://mote.example/hemlig',
      '2027-02-03T10:00', '2027-02-03T15:00', ${cast.person.karin}, ${cast.organisation.reglab}, ${clock.now()})
    returning id`.execute(db.q());
  const id = rows[0]!.id;
  await sql`insert into gathering (meeting_id, kind, audience) values (${id}, 'provrum', 'forum')`.execute(db.q());
  assert.equal((await asta(paths.meeting(provrum, id))).status, 404);
  assert.doesNotMatch(await (await asta(paths.meetings(provrum))).text(), /Prova på-dag|hemlig/);
});
