import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import type { ProvrumId } from '#kernel/id.ts';
import { paths } from '#paths.ts';
import { countQueries, sql } from '#platform/database.ts';
import { type Send, testApp } from '../../test/app.ts';
import type { OrganisationKey } from '../../test/cast.ts';
import { type Answered, answerAs, openProposal } from '../../test/openProposal.ts';
import { seen, writeSeen } from './seen.ts';
import { findProvrum } from './provrum.store.ts';

const app = await testApp();
const { db, cast, clock } = app;
const send = {} as Record<'karin' | 'lars' | 'mona' | 'asta' | 'cilla' | 'ines', Send>;
let year = 2026;
const nextYear = () => clock.set(`${(year += 1)}-03-02T09:00:00Z`);
// A year of its own for each test, because slots are counted by the year; and sessions that are alive in it.
beforeEach(async () => {
  nextYear();
  for (const key of ['karin', 'lars', 'mona', 'asta', 'cilla', 'ines'] as const) send[key] = await app.as(key);
});

const ready: Answered = { dalarna: 'lead', halland: 'participate' };
const open = (answers: Answered = ready, title?: string) => openProposal(app, answers, title);
const id = (key: OrganisationKey) => String(cast.organisation[key]);
const choice = (...keys: readonly OrganisationKey[]) => ({
  participants: keys.map(id),
  lead: keys[0] ? id(keys[0]) : '',
  reason: 'Frågan är mogen.',
});
const shows = (page: string, what: RegExp) => assert.ok(what.test(page), `the page does not show ${what}`);
const decisions = async (provrum: ProvrumId) => {
  const { rows } = await sql<{
    id: number;
    verdict: string;
    by: number;
    participants: number[];
    board: unknown;
    told: boolean;
    back: boolean;
  }>`
    select id, verdict, person_id as by, participants, board_decision as board, announced_at is not null as told,
      taken_back_at is not null as back from go_ahead where provrum_id = ${provrum} order by id`.execute(db.q());
  return rows;
};
const stateOf = async (provrum: ProvrumId) => (await findProvrum(db, provrum, clock.today()))?.state;
const kinds = async (provrum: ProvrumId) => {
  const { rows } = await sql<{ kind: string }>`
    select kind from event where provrum_id = ${provrum} and kind !~ '^(interest|proposal-posted|readiness)' order by id`.execute(
    db.q(),
  );
  return rows.map(({ kind }) => kind);
};
const seenNow = async (provrum: ProvrumId) => writeSeen(seen((await findProvrum(db, provrum, clock.today()))!));

test('the secretariat gives the go-ahead, and the receipt keeps rules, facts and texts', async () => {
  const provrum = await open();
  const page = await (await send.karin(paths.goAhead(provrum))).text();
  shows(page, /data-rule="provrum\.perYear" data-force="must" data-met="true"/);
  shows(page, /0 av 2 klartecken är givna/);
  const response = await send.karin(paths.goAhead(provrum), {
    form: { ...choice('dalarna', 'halland'), seen: await seenNow(provrum) },
  });
  assert.equal(response.status, 303);
  const [decision] = await decisions(provrum);
  assert.deepEqual(
    { ...decision, id: 0 },
    {
      id: 0,
      verdict: 'approved',
      by: cast.person.karin,
      participants: [cast.organisation.dalarna, cast.organisation.halland],
      board: null,
      told: false,
      back: false,
    },
  );
  assert.equal(await stateOf(provrum), 'approved');
  const receipt = await (await send.karin(paths.receipt(provrum, decision!.id))).text();
  shows(receipt, /Frågan är mogen\./);
  shows(receipt, /provrum-2023/);
  shows(receipt, /data-rule="provrum\.regionShare" data-force="should" data-met="true"/);
  shows(receipt, /Klartecken 1 för/);
  shows(await (await send.karin(`/en/provrum/${provrum}/decisions/${decision!.id}`)).text(), /Go-ahead 1 for/);
});

test('the same form sent twice gives one go-ahead and no complaint', async () => {
  const provrum = await open();
  const form = { ...choice('dalarna', 'halland'), seen: await seenNow(provrum) };
  const responses = await Promise.all([1, 2, 3].map(() => send.karin(paths.goAhead(provrum), { form })));

  assert.deepEqual(
    responses.map(({ status }) => status),
    [303, 303, 303],
  );
  assert.equal((await decisions(provrum)).length, 1);
  assert.deepEqual(await kinds(provrum), ['go-ahead-given']);
});

test('two people who decide at the same time get one decision and one clear answer', async () => {
  for (let round = 0; round < 5; round += 1) {
    clock.advance(60);
    const provrum = await open();
    // The board lets each go-ahead of a later round in, so that nothing but the other decision stands in the way.
    const board = { boardOn: '2026-11-01', boardReference: `Samtidigt § ${round}` };
    const form = { seen: await seenNow(provrum), ...board };
    const [approved, declined] = await Promise.all([
      send.karin(paths.goAhead(provrum), { form: { ...form, ...choice('dalarna', 'halland'), reason: 'Karins skäl' } }),
      send.lars(paths.decline(provrum), { form: { ...form, reason: 'Lars skäl' } }),
    ]);
    assert.deepEqual([approved.status, declined.status].sort(), [303, 409]);
    const loser = await (approved.status === 409 ? approved : declined).text();
    shows(
      loser,
      approved.status === 409 ? /Lars Prov, Reglab, avslog förslaget/ : /Karin Prov, Reglab, gav klartecken/,
    );
    shows(loser, /Ditt beslut är inte sparat\./);
    shows(loser, approved.status === 409 ? /Karins skäl/ : /Lars skäl/);
    assert.equal((await decisions(provrum)).length, 1);
  }
});

test('the last slot of a year goes to one of many, however many decide at once', async () => {
  await send.karin(paths.goAhead(await open()), { form: choice('dalarna', 'halland') });
  const provrums = [await open(), await open(), await open(), await open()];
  const responses = await Promise.all(
    provrums.map((provrum, at) =>
      (at % 2 ? send.karin : send.lars)(paths.goAhead(provrum), { form: choice('dalarna', 'halland') }),
    ),
  );

  assert.deepEqual(responses.map(({ status }) => status).sort(), [303, 409, 409, 409]);
  const refused = await responses.find(({ status }) => status === 409)!.text();
  shows(refused, /data-rule="provrum\.perYear" data-force="must" data-met="false"/);
  shows(refused, /name="boardReference"/);
  const { rows } = await sql<{ amount: number }>`
    select count(*) as amount from go_ahead where slot_year = ${year} and taken_back_at is null`.execute(db.q());
  assert.equal(rows[0]?.amount, 2);
});

test('a third go-ahead needs a recorded decision of the board, and one decision opens one slot', async () => {
  for (const provrum of [await open(), await open()])
    await send.karin(paths.goAhead(provrum), { form: choice('dalarna', 'halland') });
  const [third, fourth] = [await open(), await open()];
  const board = { boardOn: `${year}-02-10`, boardReference: 'Protokoll § 12' };
  const form = { ...choice('dalarna', 'halland'), ...board };
  assert.equal((await send.karin(paths.goAhead(third), { form: choice('dalarna', 'halland') })).status, 409);
  const responses = await Promise.all([
    send.karin(paths.goAhead(third), { form }),
    send.lars(paths.goAhead(fourth), { form }),
  ]);
  assert.deepEqual(responses.map(({ status }) => status).sort(), [303, 409]);
  shows(await responses.find(({ status }) => status === 409)!.text(), /Det beslutet har redan öppnat en plats i år/);
  const given = [...(await decisions(third)), ...(await decisions(fourth))];

  assert.deepEqual(
    given.map(({ board: kept }) => kept),
    [{ on: `${year}-02-10`, reference: 'Protokoll § 12' }],
  );
});

test('a decision of the board is a day that has been, and a reference', async () => {
  const provrum = await open();
  const wrong = [
    [{ boardOn: `${year}-12-24`, boardReference: '§ 1' }, /cannot lie in the future/],
    [{ boardOn: `${year}-02-30`, boardReference: '§ 1' }, /as YYYY-MM-DD/],
    [{ boardOn: `${year}-02-01`, boardReference: ' ' }, /where the board’s decision is recorded/],
    [{ boardOn: '', boardReference: '§ 1' }, /as YYYY-MM-DD/],
  ] as const;
  for (const [board, words] of wrong) {
    const response = await send.karin(`/en/provrum/${provrum}/go-ahead`, {
      form: { ...choice('dalarna', 'halland'), ...board },
    });
    assert.equal(response.status, 422);
    shows(await response.text(), words);
  }
  assert.deepEqual(await decisions(provrum), []);
});

test('a proposal that is not ready cannot get the go-ahead: the page names the rules, and so does the answer', async () => {
  const provrum = await open({ dalarna: 'lead', tillvaxtverket: 'participate' });
  const page = await (await send.karin(paths.goAhead(provrum))).text();
  shows(page, /Förslaget är inte redo/);
  shows(page, /data-rule="provrum\.ready" data-force="must" data-met="false"/);
  assert.doesNotMatch(page, /name="reason"/);
  const response = await send.karin(paths.goAhead(provrum), { form: choice('dalarna', 'tillvaxtverket') });
  assert.equal(response.status, 409);
  const answer = await response.text();
  shows(answer, /data-rule="provrum\.ready" data-force="must" data-met="false"/);
  shows(answer, /Frågan är mogen\./);

  assert.deepEqual(await decisions(provrum), []);
});

test('a choice is tried against the rules without deciding anything, and what was typed stays', async () => {
  const provrum = await open({
    dalarna: 'lead',
    halland: 'participate',
    skr: 'participate',
    vinnova: 'participate',
    tillvaxtverket: 'participate',
  });
  const all = choice('dalarna', 'halland', 'skr', 'vinnova', 'tillvaxtverket');
  const tried = await send.karin(paths.goAhead(provrum), { form: { ...all, act: 'try' } });
  assert.equal(tried.status, 200);
  const page = await tried.text();
  shows(page, /data-rule="provrum\.regionShare" data-force="should" data-met="false"/);
  shows(page, /name="passed-provrum\.regionShare"/);
  shows(page, /Frågan är mogen\.<\/textarea>/);
  const fewer = await (
    await send.karin(paths.goAhead(provrum), { form: { ...choice('dalarna', 'skr'), act: 'try' } })
  ).text();
  shows(fewer, /data-rule="provrum\.ready" data-force="must" data-met="false"/);
  assert.deepEqual(await decisions(provrum), []);
  const without = await send.karin(paths.goAhead(provrum), { form: all });
  assert.equal(without.status, 409);
  shows(await without.text(), /Skriv varför det går bra ändå/);
  const passed = { ...all, 'passed-provrum.regionShare': 'Myndigheternas fråga.' };
  assert.equal((await send.karin(paths.goAhead(provrum), { form: passed })).status, 303);
  const [decision] = await decisions(provrum);

  shows(
    await (await send.karin(paths.receipt(provrum, decision!.id))).text(),
    /Andel regioner[\s\S]*Myndigheternas fråga\./,
  );
});

test('standings that changed since the form was opened are told, and everything typed is kept', async () => {
  const provrum = await open({ dalarna: 'lead', halland: 'participate', skane: 'follow', gotland: 'participate' });
  const form = { ...choice('dalarna', 'halland', 'gotland'), reason: 'Mitt långa skäl', seen: await seenNow(provrum) };
  await answerAs(app, provrum, 'skane', 'lead');
  await send.cilla(paths.withdrawInterest(provrum), { form: {} });
  const response = await send.karin(paths.goAhead(provrum), { form });
  const page = await response.text();

  assert.equal(response.status, 409);
  shows(page, /Region Halland har tagit tillbaka sitt intresse\./);
  shows(page, /Region Skåne har ändrat sitt svar: kan leda \(förut: vill följa\)\./);
  shows(page, /Mitt långa skäl<\/textarea>/);
  shows(page, new RegExp(`name="participants" value="${id('gotland')}" checked`));
  shows(page, new RegExp(`name="seen" value="${await seenNow(provrum)}"`));
  assert.deepEqual(await decisions(provrum), []);
  const again = { ...choice('dalarna', 'gotland'), seen: await seenNow(provrum) };
  assert.equal((await send.karin(paths.goAhead(provrum), { form: again })).status, 303);
});

test('an organisation chosen without having said yes is named', async () => {
  const provrum = await open();
  const response = await send.karin(paths.goAhead(provrum), { form: choice('dalarna', 'halland', 'vinnova') });

  assert.equal(response.status, 409);
  shows(await response.text(), /Alla du valde har inte sagt ja till det: Vinnova\./);
});

test('wrong fields are told at the field, with what was typed kept', async () => {
  const provrum = await open();
  const wrong = [
    [{ ...choice('dalarna', 'halland'), reason: '  ' }, /Skriv varför provrummet får starta/],
    [{ ...choice('dalarna', 'halland'), reason: 'å'.repeat(4001) }, /högst 4 000 tecken/],
    [{ ...choice('dalarna', 'halland'), reason: ['a', 'b'] }, /Skriv varför provrummet får starta/],
    [{ ...choice('dalarna', 'halland'), participants: ['Halland'] }, /Välj bland organisationerna i listan/],
    [{ ...choice('dalarna', 'halland'), lead: '-1' }, /Välj en av dem som har sagt ja/],
    [{ ...choice('dalarna', 'halland'), 'passed-provrum.regionShare': 'x'.repeat(2001) }, /högst 2 000 tecken/],
    [{}, /Skriv varför provrummet får starta/],
  ] as const;
  for (const [form, words] of wrong) {
    const response = await send.karin(paths.goAhead(provrum), { form });
    assert.equal(response.status, 422);
    shows(await response.text(), words);
  }
  assert.deepEqual(await decisions(provrum), []);
});

test('everybody but the secretariat is told that the secretariat decides, with the sentence', async () => {
  const provrum = await open();
  for (const reader of [send.mona, send.asta, send.ines]) {
    for (const path of [paths.goAhead(provrum), paths.decline(provrum)]) {
      const page = await reader(path);
      assert.equal(page.status, 403);
      shows(await page.text(), /data-rule="provrum\.goAhead"[\s\S]*Reglabs kansli ger klartecken för start\./);
      assert.equal((await reader(path, { form: choice('dalarna', 'halland') })).status, 403);
    }
    for (const path of [paths.announceGoAhead(provrum), paths.takeBackGoAhead(provrum)]) {
      assert.equal((await reader(path, { form: { decision: '1', reason: 'x' } })).status, 403);
    }
  }
  assert.match((await app.send(paths.goAhead(provrum))).headers.get('location') ?? '', /^\/logga-in/);
  assert.deepEqual(await decisions(provrum), []);
});

test('a decision is taken back with a reason until it is announced, and the slot is free again', async () => {
  const provrum = await open();
  const { readySince } = (await findProvrum(db, provrum, clock.today()))!;
  clock.advance(3600);
  await send.karin(paths.goAhead(provrum), { form: choice('dalarna', 'halland') });
  const [decision] = await decisions(provrum);
  const number = String(decision!.id);
  assert.equal(
    (await send.lars(paths.takeBackGoAhead(provrum), { form: { decision: number, reason: '' } })).status,
    422,
  );
  assert.equal(
    (await send.lars(paths.takeBackGoAhead(provrum), { form: { decision: number, reason: 'Fel år' } })).status,
    303,
  );
  assert.equal(await stateOf(provrum), 'open');
  assert.equal((await findProvrum(db, provrum, clock.today()))?.readySince, readySince);
  const again = await send.lars(paths.takeBackGoAhead(provrum), { form: { decision: number, reason: 'Fel år' } });
  assert.equal(again.status, 409);
  assert.deepEqual(await kinds(provrum), ['go-ahead-given', 'decision-taken-back']);
  await send.karin(paths.goAhead(provrum), { form: choice('dalarna', 'halland') });

  assert.deepEqual(
    (await decisions(provrum)).map(({ back }) => back),
    [true, false],
  );
});

test('a decision is announced once, whoever presses twice, and stands from then on', async () => {
  const provrum = await open();
  await send.karin(paths.goAhead(provrum), { form: choice('dalarna', 'halland') });
  const [decision] = await decisions(provrum);
  const form = { decision: String(decision!.id) };
  const responses = await Promise.all(
    [send.karin, send.lars, send.karin].map((by) => by(paths.announceGoAhead(provrum), { form })),
  );
  assert.deepEqual(
    responses.map(({ status }) => status),
    [303, 303, 303],
  );
  assert.deepEqual(await kinds(provrum), ['go-ahead-given', 'decision-announced']);
  const late = await send.karin(paths.takeBackGoAhead(provrum), { form: { ...form, reason: 'Ångrar mig' } });

  assert.equal(late.status, 409);
  shows(await late.text(), /redan meddelat[\s\S]*Ångrar mig/);
});

test('a receipt is for the forum until it is announced, then for everybody who reads proposals', async () => {
  const provrum = await open();
  await send.karin(paths.goAhead(provrum), { form: choice('dalarna', 'halland') });
  const [decision] = await decisions(provrum);
  const path = paths.receipt(provrum, decision!.id);
  assert.deepEqual(
    await Promise.all([send.mona, send.asta, send.ines].map(async (by) => (await by(path)).status)),
    [200, 404, 404],
  );
  await send.karin(paths.announceGoAhead(provrum), { form: { decision: String(decision!.id) } });
  assert.deepEqual(
    await Promise.all([send.mona, send.asta, send.ines].map(async (by) => (await by(path)).status)),
    [200, 200, 200],
  );

  const other = await open();
  assert.equal((await send.karin(paths.receipt(other, decision!.id))).status, 404);
  assert.equal((await send.karin(paths.receipt(other, 987654321))).status, 404);
});

test('until it is announced a decision shows nowhere outside the forum, and the standings it rests on stay', async () => {
  const provrum = await open();
  await send.karin(paths.goAhead(provrum), { form: choice('dalarna', 'halland') });
  const kept = async () =>
    (
      await sql<{
        state: string;
        year: number | null;
      }>`select state, slot_year as year from provrum where id = ${provrum}`.execute(db.q())
    ).rows[0];
  assert.deepEqual(await kept(), { state: 'open', year: null });
  shows(await (await send.cilla(paths.interest(provrum))).text(), /name="how"/);
  shows(await (await send.karin(paths.interest(provrum))).text(), /Här ser du vilka som har svarat/);
  const change = await send.cilla(paths.interest(provrum), { form: { how: 'follow' } });
  assert.equal(change.status, 409);
  const refused = await change.text();
  shows(refused, /tar inte emot fler svar[\s\S]*Vilka vill vara med/);
  assert.doesNotMatch(refused, /Karin|Frågan är mogen|De här deltar/);
  const [decision] = await decisions(provrum);
  await send.karin(paths.announceGoAhead(provrum), { form: { decision: String(decision!.id) } });

  assert.deepEqual(await kept(), { state: 'approved', year });
  shows(
    await (await send.cilla(paths.interest(provrum))).text(),
    /De här deltar[\s\S]*data-role="lead"[\s\S]*Region Dalarna[\s\S]*Region Halland/,
  );
  assert.doesNotMatch(await (await send.cilla(paths.interest(provrum))).text(), /name="how"/);
});

test('declining asks for a reason, ready or not, and keeps how it stood', async () => {
  const provrum = await open({ dalarna: 'lead' });
  const empty = await send.karin(`/en/provrum/${provrum}/decline`, { form: { reason: ' ' } });
  assert.equal(empty.status, 422);
  shows(await empty.text(), /Write why the proposal is declined/);
  assert.equal((await send.karin(paths.decline(provrum), { form: { reason: '<b>Pågår</b> redan' } })).status, 303);
  assert.equal(await stateOf(provrum), 'declined');
  const [decision] = await decisions(provrum);
  const receipt = await (await send.karin(paths.receipt(provrum, decision!.id))).text();

  shows(receipt, /&lt;b>Pågår&lt;\/b> redan/);
  shows(receipt, /data-rule="provrum\.ready" data-force="must" data-met="false"/);
});

test('a withdrawn proposal is neither given the go-ahead nor declined', async () => {
  const provrum = await open();
  await sql`update provrum set state = 'withdrawn' where id = ${provrum}`.execute(db.q());

  assert.equal((await send.karin(paths.goAhead(provrum), { form: choice('dalarna', 'halland') })).status, 409);
  assert.equal((await send.karin(paths.decline(provrum), { form: { reason: 'Nej' } })).status, 409);
  assert.equal((await send.karin(paths.goAhead(provrum))).status, 200);
  assert.deepEqual(await decisions(provrum), []);
});

test('two answers or seven: the page asks the database as often', async () => {
  const few = await open();
  const many = await open({
    ...ready,
    skane: 'participate',
    gotland: 'lead',
    orebro: 'participate',
    varmland: 'participate',
    kalmar: 'participate',
  });
  const [a, b] = [
    await countQueries(() => send.karin(paths.goAhead(few))),
    await countQueries(() => send.karin(paths.goAhead(many))),
  ];

  assert.equal(b.result.status, 200);
  assert.equal(a.queries.length, b.queries.length);
});
