import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from '#platform/database.ts';
import { apiAs } from '../../test/api.ts';
import { testApp } from '../../test/app.ts';
import { type Answered, openProposal } from '../../test/openProposal.ts';

const app = await testApp();
const { db, cast, clock } = app;
const { dalarna, halland, tillvaxtverket, skane } = cast.organisation;
const karin = await apiAs(app, 'karin');
const lars = await apiAs(app, 'lars');
const mona = await apiAs(app, 'mona');
const asta = await apiAs(app, 'asta');

interface Decision {
  readonly id: number;
  readonly standing: string;
  readonly receipt: {
    readonly version: string;
    readonly reservations: readonly unknown[];
    readonly standings: readonly unknown[];
  };
}
const onRecord = async (provrum: number) =>
  (
    await sql<{ id: number; verdict: string; lead: number; participants: readonly number[] }>`
      select id, verdict, lead_organisation_id as lead, participants from go_ahead
      where provrum_id = ${provrum} and taken_back_at is null`.execute(db.q())
  ).rows;

/** A new year for each proposal: its slots are free. */
async function ready(
  answers: Answered = { dalarna: 'lead', halland: 'participate' },
): Promise<{ provrum: number; path: string; etag: string }> {
  clock.set(`${Number(clock.today().slice(0, 4)) + 1}-02-01T09:00:00Z`);
  const provrum = await openProposal(app, answers);
  const { etag } = await karin(`GET /provrum/${provrum}`);
  return { provrum, path: `/provrum/${provrum}`, etag };
}
const choice = { lead: dalarna, participants: [dalarna, halland], reason: 'Frågan är mogen.' };

test('a go-ahead is staged with its receipt, and is the forum’s alone until it is announced', async () => {
  const { provrum, path, etag } = await ready();
  const before = await asta(`GET ${path}`);
  const given = await karin<Decision>(`POST ${path}/go-ahead`, { json: choice, match: etag });
  assert.equal(given.status, 201, given.text);
  const { id, receipt } = given.body;
  assert.deepEqual(await onRecord(provrum), [
    { id, verdict: 'approved', lead: dalarna, participants: [dalarna, halland] },
  ]);
  assert.deepEqual([receipt.version, receipt.standings.length, given.body.standing], ['provrum-2023', 2, 'staged']);
  assert.equal(given.headers.get('location'), `/api/v1${path}/decisions/${id}`);

  const after = await asta<{ state: string; decision: unknown }>(`GET ${path}`);
  assert.deepEqual([after.etag, after.body.state, after.body.decision], [before.etag, 'open', null]);
  assert.equal((await asta(`GET ${path}/decisions/${id}`)).status, 404);
  for (const hidden of [`${path}/decisions`, `${path}/history`, '/our-organisation', '/provrum']) {
    assert.doesNotMatch((await asta(`GET ${hidden}`)).text, /mogen|go-ahead|approved/, hidden);
  }
  assert.match((await mona(`GET ${path}`)).text, /Frågan är mogen/);
  assert.match((await mona(`GET ${path}/history`)).text, /go-ahead-given/);

  const announced = await karin<Decision>(`POST ${path}/decisions/${id}/announcement`, { match: given.etag });
  assert.deepEqual([announced.status, announced.body.standing], [200, 'announced']);
  assert.match((await asta(`GET ${path}`)).text, /Frågan är mogen/);
  assert.equal((await asta(`GET ${path}/decisions/${id}`)).status, 200);
  const again = await karin(`POST ${path}/decisions/${id}/announcement`, { match: announced.etag });
  assert.deepEqual([again.status, again.body.refusal], [409, 'announced']);
  const late = await karin(`POST ${path}/decisions/${id}/taking-back`, {
    json: { reason: 'Nej' },
    match: announced.etag,
  });
  assert.deepEqual([late.status, late.body.refusal], [409, 'announced']);
});

test('what is not announced can be taken back, with a reason', async () => {
  const { provrum, path, etag } = await ready();
  const given = await karin<Decision>(`POST ${path}/go-ahead`, { json: choice, match: etag });
  const address = `${path}/decisions/${given.body.id}/taking-back`;
  const empty = await karin(`POST ${address}`, { json: { reason: ' ' }, match: given.etag });
  assert.deepEqual([empty.status, Object.keys(empty.body.errors ?? {})], [422, ['reason']]);
  const back = await karin<Decision>(`POST ${address}`, { json: { reason: 'För tidigt.' }, match: given.etag });
  assert.deepEqual([back.status, back.body.standing], [200, 'takenBack']);
  assert.deepEqual(await onRecord(provrum), []);
  assert.equal((await karin<{ state: string }>(`GET ${path}`)).body.state, 'open');
});

test('two who decide at the same time get one decision and one clear answer', async () => {
  const { provrum, path, etag } = await ready();
  const answers = await Promise.all([
    karin(`POST ${path}/go-ahead`, { json: choice, match: etag }),
    lars(`POST ${path}/decline`, { json: { reason: 'Inte nu.' }, match: etag }),
  ]);
  assert.deepEqual(answers.map(({ status }) => status).toSorted(), [201, 412]);
  assert.equal((await onRecord(provrum)).length, 1);
});

test('the same request sent again under its key decides once and answers the same', async () => {
  const { provrum, path, etag } = await ready();
  const sent = { json: choice, match: etag, headers: { 'idempotency-key': 'a-b-c' } };
  const [first, second] = await Promise.all([
    karin(`POST ${path}/go-ahead`, sent),
    karin(`POST ${path}/go-ahead`, sent),
  ]);
  assert.deepEqual([first.status, second.status, first.text === second.text], [201, 201, true]);
  assert.equal((await onRecord(provrum)).length, 1);
});

test('what the rules forbid is refused with the rules, their figures and their sentences', async () => {
  const { path, etag } = await ready({ dalarna: 'lead', tillvaxtverket: 'participate' });
  const sent = { json: { ...choice, participants: [dalarna, tillvaxtverket] }, match: etag };
  const refused = await karin(`POST ${path}/go-ahead`, sent);
  assert.deepEqual(
    [refused.status, refused.body.type, refused.body.refusal],
    [409, '/api/problems/rules-unmet', 'not-ready'],
  );
  assert.deepEqual(
    refused.body.findings?.map(({ rule }) => rule),
    ['provrum.ready'],
  );
  assert.match(refused.body.findings?.[0]?.sources[0]?.quote ?? '', /regioner/);
});

test('a should asks for a reason, which is kept; a third in a year asks for the board', async () => {
  const { path, etag } = await ready({
    dalarna: 'lead',
    halland: 'participate',
    tillvaxtverket: 'participate',
    vinnova: 'participate',
    skr: 'participate',
  });
  const wide = {
    ...choice,
    participants: [dalarna, halland, tillvaxtverket, cast.organisation.vinnova, cast.organisation.skr],
  };
  const unsaid = await karin(`POST ${path}/go-ahead`, { json: wide, match: etag });
  assert.deepEqual(
    [unsaid.status, unsaid.body.refusal, unsaid.body.findings?.[0]?.rule],
    [409, 'reasons-missing', 'provrum.regionShare'],
  );
  const passed = { 'provrum.regionShare': 'De andra är med för sakens skull.' };
  const first = await karin<Decision>(`POST ${path}/go-ahead`, { json: { ...wide, passed }, match: etag });
  assert.equal(first.status, 201, first.text);
  assert.deepEqual(first.body.receipt.reservations, [
    { rule: 'provrum.regionShare', reason: passed['provrum.regionShare'] },
  ]);

  const give = async (more: object = {}) => {
    const provrum = await openProposal(app, { dalarna: 'lead', halland: 'participate' });
    const read = await karin(`GET /provrum/${provrum}`);
    return await karin(`POST /provrum/${provrum}/go-ahead`, { json: { ...choice, ...more }, match: read.etag });
  };
  assert.equal((await give()).status, 201);
  const third = await give();
  assert.deepEqual([third.status, third.body.findings?.[0]?.rule], [409, 'provrum.perYear']);
  const half = await give({ boardDecision: { on: '2999-01-01', reference: '' } });
  assert.deepEqual(
    [half.status, Object.keys(half.body.errors ?? {}).toSorted()],
    [422, ['boardDecision.on', 'boardDecision.reference']],
  );
  assert.equal((await give({ boardDecision: { on: clock.today(), reference: 'Styrelsen § 7' } })).status, 201);
  const used = await give({ boardDecision: { on: clock.today(), reference: 'Styrelsen §7' } });
  assert.deepEqual([used.status, used.body.refusal], [409, 'board-decision-used']);
});

test('nobody is chosen who has not said yes', async () => {
  const { path, etag } = await ready();
  const refused = await karin<{ refusal: string; organisations: readonly number[] }>(`POST ${path}/go-ahead`, {
    json: { ...choice, participants: [dalarna, halland, skane] },
    match: etag,
  });
  assert.deepEqual([refused.status, refused.body.refusal, refused.body.organisations], [409, 'not-offered', [skane]]);
});

test('a trial tells what the rules would say, and decides nothing', async () => {
  const { provrum, path } = await ready();
  const tried = await karin<{ findings: readonly { rule: string; met: boolean }[] }>(`POST ${path}/go-ahead/trial`, {
    json: { lead: dalarna, participants: [dalarna] },
  });
  assert.equal(tried.body.findings.find(({ rule }) => rule === 'provrum.ready')?.met, false);
  assert.deepEqual(await onRecord(provrum), []);
});

test('the secretariat’s desk tells the queue and what is left of the year', async () => {
  const { provrum } = await ready();
  interface Desk {
    readonly waiting: {
      readonly items: readonly { readonly id: number; readonly readiness: { readonly ready: boolean } }[];
    };
    readonly year: { readonly slots: number; readonly used: number; readonly fundingLeft: number };
    readonly failedMail: unknown;
  }
  const desk = await karin<Desk>('GET /secretariat');
  assert.ok(desk.body.waiting.items.some(({ id, readiness }) => id === provrum && readiness.ready));
  assert.deepEqual([desk.body.year.slots, desk.body.year.used, desk.body.year.fundingLeft], [2, 0, 20_000_000]);
  assert.equal((await mona<Desk>('GET /secretariat')).body.failedMail, null);
});
