import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProvrumId } from '#kernel/id.ts';
import { localise, paths } from '#paths.ts';
import { countQueries, sql } from '#platform/database.ts';
import { type Send, testApp } from '../../test/app.ts';
import { goAheadOnRecord } from '../../test/goAheadOnRecord.ts';
import { findPlan } from './plan.store.ts';
import type { SectionKey } from './planText.ts';

const app = await testApp();
const { db, cast } = app;
const [asta, bo, cilla, david, ines, karin, mona] = (await Promise.all(
  (['asta', 'bo', 'cilla', 'david', 'ines', 'karin', 'mona'] as const).map((key) => app.as(key)),
)) as [Send, Send, Send, Send, Send, Send, Send];
const organisations = new Map<Send, number>([
  [asta, cast.organisation.dalarna],
  [bo, cast.organisation.dalarna],
  [cilla, cast.organisation.halland],
  [david, cast.organisation.skane],
  [ines, cast.organisation.nordregio],
]);

async function planning(): Promise<ProvrumId> {
  const provrum = await goAheadOnRecord(app);
  const response = await asta(paths.startPlanning(provrum), { method: 'POST' });
  assert.equal(response.status, 303);
  return provrum;
}

let forms = 0;
interface Saving {
  readonly version?: number;
  readonly form?: string;
  readonly json?: boolean;
}
/** Saves a section upon the version that stands, from a form of its own, unless something else is said. */
async function save(
  send: Send,
  provrum: ProvrumId,
  section: string,
  fields: Record<string, string>,
  saving: Saving = {},
) {
  const marks = (await findPlan(db, provrum))?.marks;
  const version = saving.version ?? marks?.[section as SectionKey]?.version ?? 0;
  const form = saving.form ?? `form-${String((forms += 1)).padStart(16, '0')}`;
  return await send(paths.savePlanSection(provrum), {
    form: { section, version: String(version), form, organisation: String(organisations.get(send) ?? 0), ...fields },
    headers: saving.json ? { accept: 'application/json' } : {},
  });
}
const content = async (provrum: ProvrumId) => (await findPlan(db, provrum))!.content;
const kinds = async (provrum: ProvrumId) => {
  const { rows } = await sql<{ kind: string }>`
    select kind from event where provrum_id = ${provrum} and kind ~ '^(plan|provrum-started)' order by id`.execute(
    db.q(),
  );
  return rows.map(({ kind }) => kind);
};
const stateOf = async (provrum: ProvrumId) =>
  (await sql<{ state: string }>`select state from provrum where id = ${provrum}`.execute(db.q())).rows[0]?.state;

/** Everything the rules ask for. */
async function fill(provrum: ProvrumId) {
  for (const section of ['expectedResult', 'limits', 'budget', 'resources'])
    await save(asta, provrum, section, { text: `Om ${section}.` });
  await save(asta, provrum, 'timetable', {
    start: '2027-01-11',
    end: '2027-05-28',
    milestones: '2027-03-15 Första testet',
  });
  await save(asta, provrum, 'meetings', { physical: '2', digital: '4' });
  await save(asta, provrum, 'criteria', { criteria: 'Det går snabbare.' });
  await save(asta, provrum, 'indicators', {
    'name-0': 'Tid',
    'measured-0': 'Klocka',
    'baseline-0': '2 h',
    'target-0': '1 h',
  });
}
const edition = async (provrum: ProvrumId) => {
  const { marks } = (await findPlan(db, provrum))!;
  return String(Object.values(marks).reduce((sum, { version }) => sum + version, 0));
};
const reason = { 'passed-plan.expert': 'Vi kan frågan själva.' };
const submit = async (provrum: ProvrumId, fields: Record<string, string> = reason) =>
  await asta(paths.submitPlan(provrum), { form: { edition: await edition(provrum), ...fields } });
async function submitted(): Promise<ProvrumId> {
  const provrum = await planning();
  await fill(provrum);
  assert.equal((await submit(provrum)).status, 303);
  return provrum;
}

test('from announced go-ahead to a started provrum, each step in the history', async () => {
  const provrum = await goAheadOnRecord(app);
  assert.match(await (await asta(paths.provrum(provrum))).text(), /Börja skriva planen/);
  assert.match(await (await asta(paths.ourOrganisation())).text(), /Projektplaner att skriva[^]*Inte påbörjad/);
  assert.equal((await asta(paths.startPlanning(provrum), { method: 'POST' })).status, 303);
  assert.equal((await asta(paths.startPlanning(provrum), { method: 'POST' })).status, 303);
  const first = await (await asta(paths.plan(provrum))).text();
  assert.match(first, /Vi prövar vad drönare kan göra när vägarna är avskurna\.<\/textarea>/);
  assert.match(first, /data-rule="plan\.sections" data-force="must" data-met="false"/);
  await fill(provrum);

  assert.equal((await submit(provrum, {})).status, 409);
  assert.equal((await submit(provrum)).status, 303);
  assert.match(
    await (await karin(paths.secretariat())).text(),
    /Projektplaner att granska[^]*Inlämnad av Asta Prov, Region Dalarna, /,
  );

  const remark = { number: '1', act: 'return', 'remark-limits': 'Vad ingår inte?', 'remark-plan': 'Bra början.' };
  assert.equal(
    (await karin(paths.reviewPlan(provrum), { form: { ...remark, 'remark-limits': '', 'remark-plan': '' } })).status,
    409,
  );
  assert.equal((await karin(paths.reviewPlan(provrum), { form: remark })).status, 303);
  assert.equal((await karin(paths.reviewPlan(provrum), { form: remark })).status, 303);
  const back = await (await cilla(paths.plan(provrum))).text();
  assert.match(back, /id="del-limits"[^]*Kansliets synpunkt[^]*Vad ingår inte\?[^]*id="del-timetable"/);
  assert.match(back, /Bra början\./);

  await save(cilla, provrum, 'limits', { text: 'Inte flyg över tätort.' });
  assert.equal((await submit(provrum)).status, 303);
  const versions = await (await karin(paths.planVersions(provrum))).text();
  assert.match(versions, /Version 2[^]*Väntar på kansliet[^]*Inte flyg över tätort[^]*Version 1[^]*skickade tillbaka/);

  assert.equal((await asta(paths.startProvrum(provrum), { method: 'POST' })).status, 409);
  assert.equal((await karin(paths.reviewPlan(provrum), { form: { number: '1', act: 'approve' } })).status, 409);
  assert.equal((await karin(paths.reviewPlan(provrum), { form: { number: '2', act: 'approve' } })).status, 303);
  assert.equal((await karin(paths.reviewPlan(provrum), { form: { number: '2', act: 'approve' } })).status, 303);
  assert.equal((await cilla(paths.startProvrum(provrum), { method: 'POST' })).status, 403);
  assert.equal((await asta(paths.startProvrum(provrum), { method: 'POST' })).status, 303);
  assert.equal((await asta(paths.startProvrum(provrum), { method: 'POST' })).status, 303);

  assert.equal(await stateOf(provrum), 'running');
  assert.deepEqual(await kinds(provrum), [
    'planning-started',
    'plan-submitted',
    'plan-returned',
    'plan-submitted',
    'plan-approved',
    'provrum-started',
  ]);
  const history = await (await ines(localise(paths.provrumHistory(provrum), 'en'))).text();
  assert.match(
    history,
    /Started the provrum[^]*Approved the plan \(version 2\)[^]*Returned the plan with remarks \(version 1\)/,
  );
  assert.doesNotMatch(history, /Saved a section/);
});

test('two people in different sections at the same moment never meet', async () => {
  const provrum = await planning();
  const answers = await Promise.all([
    save(asta, provrum, 'limits', { text: 'Astas gräns' }, { json: true }),
    save(cilla, provrum, 'resources', { text: 'Cillas tid' }, { json: true }),
    save(bo, provrum, 'expectedResult', { text: 'Bos resultat' }, { json: true }),
  ]);
  assert.deepEqual(
    answers.map(({ status }) => status),
    [200, 200, 200],
  );
  assert.deepEqual(await answers[0].json(), { values: { version: '1' } });
  const { limits, resources, expectedResult } = await content(provrum);
  assert.deepEqual([limits, resources, expectedResult], ['Astas gräns', 'Cillas tid', 'Bos resultat']);
});

test('two people in the same section: one is saved, the other sees both texts and loses nothing', async () => {
  const provrum = await planning();
  const opened = { version: 0 };
  const answers = await Promise.all([
    save(asta, provrum, 'limits', { text: 'Astas gräns' }, opened),
    save(cilla, provrum, 'limits', { text: 'Cillas gräns' }, opened),
  ]);
  assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 409]);
  const [loser, won, lost] = answers[0].status === 409 ? [asta, 'Cillas', 'Astas'] : [cilla, 'Astas', 'Cillas'];
  const page = await answers.find(({ status }) => status === 409)!.text();
  const both = new RegExp(
    `Någon annan har sparat samma del[^]*${won} gräns[^]*${lost} gräns[^]*${lost} gräns</textarea>`,
  );
  assert.match(page, both);
  assert.match(page, /name="version" value="1"/);
  assert.equal((await content(provrum)).limits, `${won} gräns`);

  const later = await (await loser!(localise(paths.plan(provrum), 'en'))).text();
  assert.match(later, new RegExp(`You have a text that was not saved[^]*${won} gräns[^]*${lost} gräns</textarea>`));
  assert.equal((await save(loser!, provrum, 'limits', { text: 'Bådas gräns' })).status, 303);
  assert.equal((await content(provrum)).limits, 'Bådas gräns');
  assert.doesNotMatch(await (await loser!(paths.plan(provrum))).text(), /som inte blev sparad/);
});

test('while typing, the script is told in words that somebody else was first', async () => {
  const provrum = await planning();
  await save(asta, provrum, 'limits', { text: 'Först' });
  const answer = await save(cilla, provrum, 'limits', { text: 'Sedan' }, { version: 0, json: true });
  assert.equal(answer.status, 409);
  assert.match(((await answer.json()) as { message: string }).message, /Någon annan har sparat samma del/);
  const discarded = await cilla(paths.savePlanSection(provrum), { form: { act: 'discard', section: 'limits' } });
  assert.equal(discarded.headers.get('location'), `${paths.plan(provrum)}#del-limits`);
  assert.doesNotMatch(await (await cilla(paths.plan(provrum))).text(), /Sedan/);
});

test('a form is never its own rival, and the same text again changes nothing', async () => {
  const provrum = await planning();
  const own = { version: 0, form: 'the-very-same-form' };
  assert.equal((await save(asta, provrum, 'limits', { text: 'Ett' }, own)).status, 303);
  assert.equal((await save(asta, provrum, 'limits', { text: 'Ett, två' }, own)).status, 303);
  assert.equal((await save(asta, provrum, 'limits', { text: 'Ett, två' }, own)).status, 303);
  assert.equal((await findPlan(db, provrum))!.marks.limits.version, 2);
});

test('what is wrong is told at its field in the reader’s language, and nothing is saved', async () => {
  const provrum = await planning();
  const wrong = async (section: string, fields: Record<string, string>, said: RegExp) => {
    const answer = await save(asta, provrum, section, fields);
    assert.equal(answer.status, 422, section);
    assert.match(await answer.text(), said);
  };
  await wrong('limits', { text: 'x'.repeat(4001) }, /id="limits-text-error"[^]*högst 4\s000 tecken/);
  await wrong('timetable', { start: '2027-02-30' }, /id="timetable-start-error"/);
  await wrong('timetable', { milestones: 'Utan dag\n2027-13-01 Fel' }, /Dagen på rad 2 finns inte/);
  await wrong('meetings', { physical: '-1' }, /helt tal från 0 till 99/);
  await wrong('indicators', { 'measured-1': 'Klocka' }, /Skriv vad tecknet är/);
  const two = { 'name-0': 'Tid', 'name-1': 'Tid' };
  assert.equal((await save(asta, provrum, 'indicators', { 'name-0': 'Tid' })).status, 303);
  await wrong('indicators', two, /-name-1-error"[^]*Ett annat tecken heter likadant/);
  await wrong('criteria', { criteria: 'x'.repeat(301) }, /Rad 1 får vara högst 300 tecken/);
  const script = await save(asta, provrum, 'timetable', { start: 'i morgon' }, { json: true });
  assert.deepEqual([script.status, await script.json()], [422, { message: 'Skriv dagen som ÅÅÅÅ-MM-DD' }]);
  assert.deepEqual((await content(provrum)).timetable, { start: null, end: null, milestones: [] });
  assert.equal((await save(asta, provrum, 'secrets', { text: 'x' })).status, 404);
});

test('hostile text is text', async () => {
  const provrum = await planning();
  await save(asta, provrum, 'limits', { text: '<script>alert(1)</script>\u0000' });
  assert.doesNotMatch(await (await karin(paths.plan(provrum))).text(), /<script>alert/);
});

test('those who take part write; others read nothing before it is approved; visitors sign in', async () => {
  const provrum = await planning();
  assert.match(await (await cilla(paths.plan(provrum))).text(), /id="limits-text"/);
  assert.doesNotMatch(await (await cilla(paths.plan(provrum))).text(), /Lämna in planen</);
  for (const send of [david, ines]) {
    assert.equal((await send(paths.plan(provrum))).status, 403);
    assert.equal((await send(paths.planVersions(provrum))).status, 403);
    assert.equal((await send(paths.planRules(provrum))).status, 404);
    assert.equal((await save(send, provrum, 'limits', { text: 'Främling' })).status, 403);
  }
  assert.equal((await karin(paths.plan(provrum))).status, 200);
  assert.equal((await mona(paths.plan(provrum))).status, 200);
  assert.equal((await save(karin, provrum, 'limits', { text: 'Kansli' })).status, 403);
  assert.match((await app.send(paths.plan(provrum))).headers.get('location') ?? '', /^\/logga-in/);
  assert.equal((await save(app.send, provrum, 'limits', { text: 'x' }, { json: true })).status, 401);
  assert.equal((await cilla(paths.submitPlan(provrum), { form: { edition: '2' } })).status, 403);
  assert.equal((await asta(paths.reviewPlan(provrum), { form: { number: '1', act: 'approve' } })).status, 403);
  assert.equal((await mona(paths.reviewPlan(provrum))).status, 403);
  assert.equal((await content(provrum)).limits, '');
});

test('nothing begins before the go-ahead is announced, nor for others than the lead', async () => {
  const provrum = await goAheadOnRecord(app);
  for (const send of [cilla, david, karin])
    assert.equal((await send(paths.startPlanning(provrum), { method: 'POST' })).status, 403);
  assert.match(await (await cilla(paths.plan(provrum))).text(), /Region Dalarna leder provrummet/);
  await sql`update go_ahead set announced_at = null where provrum_id = ${provrum}`.execute(db.q());
  assert.equal((await asta(paths.startPlanning(provrum), { method: 'POST' })).status, 409);
  assert.equal((await save(asta, provrum, 'limits', { text: 'x' })).status, 404);
  assert.deepEqual(await kinds(provrum), []);
});

test('a form begun for another organisation is shown again, and nothing is saved', async () => {
  const provrum = await planning();
  const answer = await asta(paths.savePlanSection(provrum), {
    form: { section: 'limits', version: '0', text: 'Hej', organisation: String(cast.organisation.vinnova) },
  });
  assert.equal(answer.status, 409);
  assert.match(await answer.text(), /Du företräder nu Region Dalarna[^]*Hej<\/textarea>/);
  assert.equal((await content(provrum)).limits, '');
});

test('a submitted plan stands still; what was typed too late is still there', async () => {
  const provrum = await submitted();
  const late = await save(cilla, provrum, 'limits', { text: 'För sent' });
  assert.equal(late.status, 409);
  assert.match(await late.text(), /Planen är inlämnad och går inte att ändra[^]*För sent<\/textarea>/);
  assert.doesNotMatch(await (await cilla(paths.plan(provrum))).text(), /<textarea/);
  assert.equal((await submit(provrum)).status, 303);
  assert.deepEqual((await kinds(provrum)).filter((kind) => kind === 'plan-submitted').length, 1);
});

test('what a colleague has written since is not submitted unread', async () => {
  const provrum = await planning();
  await fill(provrum);
  const before = await edition(provrum);
  await save(cilla, provrum, 'limits', { text: 'Nyss ändrat' });
  const answer = await asta(paths.submitPlan(provrum), { form: { edition: before, ...reason } });
  assert.equal(answer.status, 409);
  assert.match(await answer.text(), /Planen har ändrats sedan du läste den[^]*Vi kan frågan själva/);
});

test('mail goes to the secretariat, and back to those who take part, with the remarks', async () => {
  const provrum = await submitted();
  const mails = async () => {
    await app.work();
    const { rows } = await sql<{ to: string; subject: string; body: string }>`
      select address as to, subject, body from mail where provrum_id = ${provrum} and purpose = 'plan' and state <> 'withdrawn'
      order by id`.execute(db.q());
    return rows;
  };
  assert.deepEqual((await mails()).map(({ to }) => to).sort(), ['karin@test.example', 'lars@test.example']);
  await karin(paths.reviewPlan(provrum), { form: { number: '1', act: 'return', 'remark-limits': 'Vad ingår inte?' } });
  const back = (await mails()).filter(({ subject }) => subject.startsWith('Projektplanen är tillbaka'));
  assert.deepEqual(back.map(({ to }) => to).sort(), ['asta@test.example', 'cilla@test.example']);
  assert.match(back[0]!.body, /Avgränsningar:\n> Vad ingår inte\?/);
  await submit(provrum);
  await karin(paths.reviewPlan(provrum), { form: { number: '2', act: 'approve' } });
  assert.equal((await mails()).filter(({ subject }) => subject.startsWith('Projektplanen är godkänd')).length, 2);
});

test('an approved plan is read by every member and partner, in both languages', async () => {
  const provrum = await submitted();
  await karin(paths.reviewPlan(provrum), { form: { number: '1', act: 'approve' } });
  assert.match(await (await david(paths.plan(provrum))).text(), /Planen är godkänd av kansliet[^]*Första testet/);
  const english = await (await ines(localise(paths.plan(provrum), 'en'))).text();
  assert.match(english, /The plan is approved by the secretariat[^]*2 in person and 4 digital[^]*Criteria of success/);
  assert.match(
    await (await david(localise(paths.planVersions(provrum), 'en'))).text(),
    /Version 1[^]*Reason: Vi kan frågan själva/,
  );
});

test('the panel alone is for those who write, and is gone once the plan is submitted', async () => {
  const provrum = await planning();
  assert.match(await (await cilla(paths.planRules(provrum))).text(), /id="plan-rules"[^]*data-rule="plan\.financed"/);
  await fill(provrum);
  await submit(provrum);
  assert.doesNotMatch(await (await cilla(paths.planRules(provrum))).text(), /plan-rules/);
});

test('a full plan asks the database no more than an empty one; three plans no more than one', async () => {
  const [empty, full] = [await planning(), await planning()];
  await fill(full);
  const queries = async (send: Send, path: string) => (await countQueries(() => send(path))).queries.length;
  assert.equal(await queries(asta, paths.plan(full)), await queries(asta, paths.plan(empty)));
  const [desk, ours] = [await queries(karin, paths.secretariat()), await queries(cilla, paths.ourOrganisation())];
  for (const _ of [1, 2]) await submitted();
  assert.equal(await queries(karin, paths.secretariat()), desk);
  assert.equal(await queries(cilla, paths.ourOrganisation()), ours);
});
