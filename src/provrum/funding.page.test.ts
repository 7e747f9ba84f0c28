import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import type { ProvrumId } from '#kernel/id.ts';
import { kronor } from '#kernel/money.ts';
import { paths } from '#paths.ts';
import { countQueries, sql } from '#platform/database.ts';
import type { State } from './provrum.ts';
import { type Send, testApp } from '../../test/app.ts';
import { approvedProvrum } from '../../test/approved.ts';
import { findFunding, findPot } from './funding.store.ts';

const app = await testApp();
const { db, cast, clock } = app;
const people = ['asta', 'bo', 'cilla', 'david', 'karin', 'lars', 'mona', 'ines'] as const;
const send = {} as Record<(typeof people)[number], Send>;
let year = 2026;
// A year of its own for each test: the pot is the year's.
beforeEach(async () => {
  clock.set(`${(year += 1)}-03-02T09:00:00Z`);
  for (const key of people) send[key] = await app.as(key);
});

/** A provrum with a budget of so many kronor for experts. */
async function planned(amount: number, state: State = 'planning'): Promise<ProvrumId> {
  const provrum = await approvedProvrum(app, state);
  await send.asta(paths.budgetLines(provrum), {
    form: { cost: 'expert', payer: `cash-${cast.organisation.dalarna}`, amount: String(amount) },
  });
  return provrum;
}
const ask = (provrum: ProvrumId, amount: string, by = send.asta) =>
  by(paths.funding(provrum), { form: { amount, note: 'Till en konsult' } });
const idOf = async (provrum: ProvrumId) => String((await findFunding(db, provrum))?.id ?? 0);
const decide = async (
  provrum: ProvrumId,
  amount: string,
  extra: Readonly<Record<string, string>> = {},
  by = send.karin,
) =>
  by(paths.decideFunding(provrum), {
    form: { act: 'grant', amount, reason: 'Pengarna räcker', funding: await idOf(provrum), ...extra },
  });
const announce = async (provrum: ProvrumId, by = send.karin) =>
  by(paths.announceFunding(provrum), { form: { funding: await idOf(provrum) } });
const shows = (page: string, what: RegExp) => assert.ok(what.test(page), `the page does not show ${what}`);
const eventsOf = async (provrum: ProvrumId) => {
  const { rows } = await sql<{ kind: string }>`
    select kind from event where provrum_id = ${provrum} and kind ~ '^(funding|payment)' order by id`.execute(db.q());
  return rows.map(({ kind }) => kind);
};
const mailTo = async (provrum: ProvrumId) => {
  await app.work();
  const { rows } = await sql<{ to: string; subject: string; body: string }>`
    select split_part(address, '@', 1) as to, subject, body from mail
    where provrum_id = ${provrum} and purpose = 'funding' and state <> 'withdrawn' order by id`.execute(db.q());
  return rows;
};

test('the lead asks, the secretariat grants, and the receipt keeps rules and facts', async () => {
  const provrum = await planned(180_000);
  const page = await (await send.asta(paths.funding(provrum))).text();
  shows(page, /data-largest="9000000"/);
  assert.equal((await ask(provrum, '90 000')).status, 303);
  assert.equal((await ask(provrum, '90 000')).status, 303);
  assert.deepEqual(
    (await mailTo(provrum)).map(({ to }) => to),
    ['karin', 'lars'],
  );
  assert.equal((await decide(provrum, '90 000')).status, 303);
  assert.equal((await announce(provrum)).status, 303);
  const funding = await findFunding(db, provrum);
  assert.deepEqual(
    [funding?.state, funding?.granted, funding?.year, funding?.decidedBy?.id, funding?.receipt?.version],
    ['granted', kronor(90_000), year, cast.person.karin, 'provrum-2023'],
  );
  assert.deepEqual(
    funding?.receipt?.findings.map(({ rule, met }) => [rule, met]),
    [
      ['funding.cap', true],
      ['funding.share', true],
      ['funding.eligible', true],
      ['funding.yearFrame', true],
    ],
  );
  assert.deepEqual(await eventsOf(provrum), ['funding-requested', 'funding-decided', 'funding-granted']);
  shows(await (await send.cilla(paths.funding(provrum))).text(), /90.000.kr är beviljat för/);
  shows(await (await send.cilla(`/en/provrum/${provrum}/base-funding`)).text(), /SEK.90,000 is granted for/);
  const [, , lead] = await mailTo(provrum);
  assert.equal(lead?.to, 'asta');
  shows(lead!.subject, /^Basfinansiering: /);
  shows(lead!.body, /Beviljade 90.000.kr i basfinansiering/);
  shows(lead!.body, /Pengarna räcker/);
  shows(await (await send.asta(paths.provrumHistory(provrum))).text(), /Beviljade 90.000.kr/);
});

test('a request that breaks a rule shows limit, figures, sentence and the largest amount that would pass', async () => {
  const provrum = await planned(180_000);
  const response = await ask(provrum, '90 000,01');
  const page = await response.text();
  assert.equal(response.status, 409);
  shows(page, /data-rule="funding\.share" data-force="must" data-met="false"/);
  shows(page, /det är 0,01.kr för mycket/);
  shows(page, /Det största beloppet som hade klarat alla regler är 90.000.kr/);
  shows(page, /value="90 000,01"/);
  const english = await send.asta(`/en/provrum/${provrum}/base-funding`, { form: { amount: '90000.01', note: '' } });
  shows(await english.text(), /The largest amount that would have passed every rule is SEK.90,000/);
  assert.equal(await findFunding(db, provrum), null);
});

test('a third grant that would pass the year’s frame is refused by one krona, and the next year has a pot of its own', async () => {
  const [first, second, third] = [await planned(200_000), await planned(200_000), await planned(200_000)];
  for (const [provrum, amount] of [
    [first, '100000'],
    [second, '80000'],
    [third, '20001'],
  ] as const)
    await ask(provrum, amount);
  await decide(first, '100000');
  await decide(second, '80000');
  const response = await decide(third, '20001');
  assert.equal(response.status, 409);
  const page = await response.text();
  shows(page, /data-rule="funding\.yearFrame" data-force="must" data-met="false"/);
  shows(page, /data-largest="2000000"/);
  assert.equal((await decide(third, '20000')).status, 303);
  assert.equal((await findPot(db, year)).granted, kronor(200_000));
  assert.equal((await findPot(db, year + 1)).granted, 0);
});

test('decisions made at the same moment never overdraw the year’s pot', async () => {
  for (let round = 0; round < 3; round += 1) {
    clock.set(`${(year += 1)}-03-02T09:00:00Z`);
    for (const key of people) send[key] = await app.as(key);
    const many = await Promise.all(Array.from({ length: 5 }, () => planned(200_000)));
    await Promise.all(many.map((provrum) => ask(provrum, '90000')));
    const answers = await Promise.all(
      many.map((provrum, at) => decide(provrum, '90000', {}, at % 2 === 0 ? send.karin : send.lars)),
    );
    assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 303, 409, 409, 409]);
    assert.equal((await findPot(db, year)).granted, kronor(180_000));
  }
});

test('the same decision sent twice is made once; another’s is told to be late', async () => {
  const provrum = await planned(200_000);
  await ask(provrum, '50000');
  const id = await idOf(provrum);
  const form = { act: 'grant', amount: '50000', reason: 'Räcker', funding: id };
  const answers = await Promise.all([1, 2].map(() => send.karin(paths.decideFunding(provrum), { form })));
  assert.deepEqual(
    answers.map(({ status }) => status),
    [303, 303],
  );
  const late = await send.lars(paths.decideFunding(provrum), { form: { ...form, act: 'decline', reason: 'Nej' } });
  assert.equal(late.status, 409);
  shows(await late.text(), /redan avgjort/);
  assert.deepEqual(await eventsOf(provrum), ['funding-requested', 'funding-decided']);
});

test('it is decided on a plan: not before the provrum is planned', async () => {
  const provrum = await planned(200_000, 'approved');
  await ask(provrum, '50000');
  assert.equal((await decide(provrum, '50000')).status, 409);
  assert.equal((await findFunding(db, provrum))?.state, 'requested');
});

test('who may not is told so, and nothing happens', async () => {
  const provrum = await planned(200_000);
  for (const by of [send.cilla, send.david, send.ines, send.karin, send.mona]) {
    assert.equal((await ask(provrum, '1000', by)).status, 403);
  }
  await ask(provrum, '1000', send.bo);
  for (const by of [send.asta, send.cilla, send.mona]) {
    assert.equal((await decide(provrum, '1000', {}, by)).status, 403);
  }
  assert.equal((await app.send(paths.funding(provrum))).status, 303);
  assert.deepEqual(await eventsOf(provrum), ['funding-requested']);
  assert.equal((await send.asta(paths.secretariatFunding())).status, 403);
  assert.equal((await send.mona(paths.secretariatFunding())).status, 200);
});

test('what is typed wrong is told at its field', async () => {
  const provrum = await planned(200_000);
  for (const amount of ['-1', '0', '1e9', 'mycket', '1000000000', '']) {
    const response = await ask(provrum, amount);
    assert.equal(response.status, 422, amount);
    shows(await response.text(), /id="amount-error"/);
  }
  await ask(provrum, '1000');
  const response = await decide(provrum, '', { reason: ' ' });
  const page = await response.text();
  assert.equal(response.status, 422);
  shows(page, /id="beslutet-amount-error"/);
  shows(page, /id="beslutet-reason-error"/);
  assert.equal((await decide(provrum, '1', { funding: 'x' })).status, 409);
  assert.equal((await decide(provrum, '1001')).status, 409);
  assert.deepEqual(await eventsOf(provrum), ['funding-requested']);
});

test('a request is taken back, its mail with it, and asked anew', async () => {
  const provrum = await planned(200_000);
  await ask(provrum, '1000');
  await send.asta(paths.withdrawFunding(provrum), { form: {} });
  await send.asta(paths.withdrawFunding(provrum), { form: {} });
  assert.deepEqual(await mailTo(provrum), []);
  await ask(provrum, '2000');
  assert.deepEqual(await eventsOf(provrum), ['funding-requested', 'funding-withdrawn', 'funding-requested']);
  const no = await decide(provrum, '', { act: 'decline', reason: 'Inte nu' });
  assert.equal(no.status, 303);
  await announce(provrum);
  shows(await (await send.asta(paths.funding(provrum))).text(), /Begäran om 2.000.kr är avslagen/);
});

test('what is granted is asked for, approved, paid and paid back, and the pot follows', async () => {
  const provrum = await planned(200_000);
  await ask(provrum, '50000');
  await decide(provrum, '50000');
  await announce(provrum);
  const request = (amount: string, key: string) =>
    send.asta(paths.fundingPayments(provrum), { form: { amount, note: 'Faktura 1', form: key } });
  await request('30000', 'nyckel-nummer-ett-x');
  await request('30000', 'nyckel-nummer-ett-x');
  const tooMuch = await request('20000,01', 'nyckel-nummer-tva-x');
  assert.equal(tooMuch.status, 409);
  shows(await tooMuch.text(), /högst 20.000.kr/);
  const { payments } = (await findFunding(db, provrum))!;
  assert.equal(payments.length, 1);
  const path = paths.fundingPayment(provrum, payments[0]!.id);
  const act = (form: Readonly<Record<string, string>>, by = send.karin) => by(path, { form });
  const on = `${year}-03-01`;
  assert.equal((await act({ act: 'approve' }, send.asta)).status, 403);
  assert.equal((await act({ act: 'pay', on })).status, 409);
  assert.equal((await act({ act: 'approve' })).status, 303);
  assert.equal((await act({ act: 'approve' })).status, 303);
  assert.equal((await act({ act: 'pay', on: `${year}-03-03` })).status, 422);
  assert.deepEqual(await findPot(db, year), { year, granted: kronor(50_000), paid: 0 });
  assert.equal((await act({ act: 'pay', on })).status, 303);
  assert.deepEqual(await findPot(db, year), { year, granted: kronor(50_000), paid: kronor(30_000) });
  const back = { act: 'repay', amount: '10000', on, repaid: '0' };
  assert.equal((await act(back)).status, 303);
  assert.equal((await act(back)).status, 409);
  assert.equal((await act({ act: 'repay', amount: '20000,01', on, repaid: '1000000' })).status, 409);
  assert.deepEqual(await findPot(db, year), { year, granted: kronor(40_000), paid: kronor(20_000) });
  const pot = await (await send.mona(paths.secretariatFunding())).text();
  shows(pot, /<b>160.000.kr<\/b>[^<]*<span>kvar/);
  shows(await (await send.karin(paths.secretariat())).text(), /160.000.kr/);
  assert.deepEqual(await eventsOf(provrum), [
    'funding-requested',
    'funding-decided',
    'funding-granted',
    'payment-requested',
    'payment-approved',
    'payment-paid',
    'payment-repaid',
  ]);
  assert.deepEqual((await mailTo(provrum)).filter(({ to }) => to === 'asta').length, 4);
});

test('a payment that is not approved says why, and its sum may be asked for again', async () => {
  const provrum = await planned(200_000);
  await ask(provrum, '50000');
  await decide(provrum, '50000');
  await announce(provrum);
  await send.asta(paths.fundingPayments(provrum), { form: { amount: '50000' } });
  const { payments } = (await findFunding(db, provrum))!;
  const path = paths.fundingPayment(provrum, payments[0]!.id);
  assert.equal((await send.karin(path, { form: { act: 'decline', reason: '' } })).status, 422);
  assert.equal((await send.karin(path, { form: { act: 'decline', reason: 'Underlag saknas' } })).status, 303);
  shows(await (await send.asta(paths.funding(provrum))).text(), /Inte godkänd\. Underlag saknas/);
  assert.equal((await send.asta(paths.fundingPayments(provrum), { form: { amount: '50000' } })).status, 303);
  assert.equal((await send.karin(paths.fundingPayment(provrum, 999_999), { form: { act: 'approve' } })).status, 404);
});

test('what is granted holds the budget up: a change that would break the rule is refused with it', async () => {
  const provrum = await planned(180_000);
  await ask(provrum, '90000');
  await decide(provrum, '90000');
  await announce(provrum);
  const { rows } = await sql<{ id: number }>`select id from budget_line where provrum_id = ${provrum}`.execute(db.q());
  const write = (amount: string) =>
    send.asta(paths.budgetLine(provrum, rows[0]!.id), {
      form: { cost: 'expert', payer: `cash-${cast.organisation.dalarna}`, amount, version: '1' },
    });
  const response = await write('179999,99');
  assert.equal(response.status, 409);
  shows(await response.text(), /data-rule="funding\.share" data-force="must" data-met="false"/);
  assert.equal((await write('180001')).status, 303);
});

test('one grant or three: the pages ask the database as often', async () => {
  const look = async () => {
    const year_ = await countQueries(() => send.karin(paths.secretariatFunding()));
    return year_.queries.length;
  };
  const grantOne = async () => {
    const provrum = await planned(100_000);
    await ask(provrum, '10000');
    await decide(provrum, '10000');
    await announce(provrum);
    await send.asta(paths.fundingPayments(provrum), { form: { amount: '5000' } });
    await ask(await planned(100_000), '10000');
    return provrum;
  };
  const provrum = await grantOne();
  const one = await look();
  const page = await countQueries(() => send.karin(paths.funding(provrum)));
  await grantOne();
  await grantOne();
  await send.asta(paths.fundingPayments(provrum), { form: { amount: '1000' } });
  await send.asta(paths.fundingPayments(provrum), { form: { amount: '1000', form: 'en-annan-nyckel-xx' } });
  assert.equal(await look(), one);
  assert.equal((await countQueries(() => send.karin(paths.funding(provrum)))).queries.length, page.queries.length);
});

test('until it is announced a decision is the forum’s alone, draws on the pot, and can be taken back', async () => {
  const provrum = await planned(200_000);
  await ask(provrum, '60000');
  await decide(provrum, '60000');
  assert.equal((await findPot(db, year)).granted, kronor(60_000));
  for (const by of [send.asta, send.cilla, send.ines]) {
    const page = await (await by(paths.funding(provrum))).text();
    shows(page, /Begäran väntar på kansliets beslut/);
    assert.ok(!/beviljat|Pengarna räcker|60.000.kr är reserverat/.test(page));
    assert.ok(!/Beslutade att/.test(await (await by(paths.provrumHistory(provrum))).text()));
  }
  for (const by of [send.karin, send.mona]) {
    const page = await (await by(paths.funding(provrum))).text();
    shows(page, /60.000.kr är beviljat[^]*Beslutet är inte meddelat/);
    shows(await (await by(paths.provrumHistory(provrum))).text(), /Beslutade att bevilja 60.000.kr/);
  }
  shows(await (await send.karin(paths.secretariat())).text(), /Beslut att meddela: 60.000.kr/);
  shows(await (await send.mona(paths.secretariatFunding())).text(), /60.000.kr[^]*inte meddelat/);
  assert.deepEqual(
    (await mailTo(provrum)).filter(({ to }) => to === 'asta'),
    [],
  );
  assert.equal((await send.asta(paths.fundingPayments(provrum), { form: { amount: '1' } })).status, 409);
  const withdrawn = await send.asta(paths.withdrawFunding(provrum), { form: {} });
  assert.equal(withdrawn.status, 409);
  shows(await withdrawn.text(), /Kansliet håller på att besluta/);

  const takeBack = (reason: string, by = send.karin, funding = '') =>
    by(paths.takeBackFunding(provrum), { form: { funding, reason } });
  const number = await idOf(provrum);
  assert.equal((await takeBack('Fel', send.asta, number)).status, 403);
  const empty = await takeBack(' ', send.karin, number);
  assert.equal(empty.status, 422);
  shows(await empty.text(), /id="tillbaka-reason-error"/);
  assert.equal((await takeBack('Fel belopp', send.karin, number)).status, 303);
  const twice = await takeBack('Fel belopp', send.karin, number);
  assert.equal(twice.status, 409);
  shows(await twice.text(), /Fel belopp|Begäran finns inte längre/);
  assert.equal((await findPot(db, year)).granted, 0);
  const { rows } = await sql<{ state: string; kept: boolean }>`
    select state, receipt is not null as kept from funding where provrum_id = ${provrum} order by id`.execute(db.q());
  assert.deepEqual(rows, [
    { state: 'takenBack', kept: true },
    { state: 'requested', kept: false },
  ]);

  await decide(provrum, '50000');
  assert.equal((await announce(provrum, send.asta)).status, 403);
  assert.equal((await announce(provrum)).status, 303);
  assert.equal((await announce(provrum)).status, 303);
  assert.equal((await takeBack('Ångrar mig', send.karin, await idOf(provrum))).status, 409);
  assert.deepEqual(await eventsOf(provrum), [
    'funding-requested',
    'funding-decided',
    'funding-taken-back',
    'funding-decided',
    'funding-granted',
  ]);
  const [told, ...more] = (await mailTo(provrum)).filter(({ to }) => to === 'asta');
  assert.equal(more.length, 0);
  shows(told!.body, /Beviljade 50.000.kr/);
  const history = await (await send.cilla(paths.provrumHistory(provrum))).text();
  shows(history, /Beviljade 50.000.kr/);
  assert.ok(!/Tog tillbaka beslutet om basfinansiering|60.000.kr i basfinansiering\./.test(history));
});

test('a grant that the budget no longer carries is not announced', async () => {
  const provrum = await planned(180_000);
  await ask(provrum, '90000');
  await decide(provrum, '90000');
  const { rows } = await sql<{ id: number }>`select id from budget_line where provrum_id = ${provrum}`.execute(db.q());
  const form = { cost: 'expert', payer: `cash-${cast.organisation.dalarna}`, amount: '100000', version: '1' };
  assert.equal((await send.asta(paths.budgetLine(provrum, rows[0]!.id), { form })).status, 303);
  const answer = await announce(provrum);
  assert.equal(answer.status, 409);
  const page = await answer.text();
  shows(page, /data-rule="funding\.share" data-force="must" data-met="false"/);
  shows(page, /data-largest="5000000"/);
  assert.equal((await findFunding(db, provrum))?.announcedAt, null);
});
