import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProvrumId } from '#kernel/id.ts';
import { paths } from '#paths.ts';
import { sql } from '#platform/database.ts';
import { testApp } from '../../../test/app.ts';
import { goAheadOnRecord } from '../../../test/goAheadOnRecord.ts';
import { recordProposal } from '../../../test/onRecord.ts';
import { openProposal } from '../../../test/openProposal.ts';

const app = await testApp();
const { db, cast } = app;
const [karin, asta, cilla, mona] = [
  await app.as('karin'),
  await app.as('asta'),
  await app.as('cilla'),
  await app.as('mona'),
];
const form = (given: Readonly<Record<string, string>> = {}) => ({
  relation: 'ledTo',
  target: 'network',
  provrum: '',
  name: 'RUS-nätverket',
  address: '',
  ...given,
});
const rowsOf = async (provrum: ProvrumId) => {
  const { rows } = await sql<{ from: number; relation: string; to: number | null; name: string }>`
    select provrum_id as from, relation, target_provrum_id as to, name from provrum_link
    where removed_at is null and (provrum_id = ${provrum} or target_provrum_id = ${provrum}) order by id`.execute(
    db.q(),
  );
  return rows;
};

test('a provrum that came out of another is shown at both, whichever end it is noted at', async () => {
  const [from, to] = [await openProposal(app, {}, 'Det första'), await openProposal(app, {}, 'Det andra')];
  const sent = await asta(paths.links(to), {
    form: form({ relation: 'cameFrom', target: 'provrum', name: '', provrum: `http://localhost/provrum/${from}#x` }),
  });
  assert.equal(sent.status, 303);
  assert.deepEqual(await rowsOf(from), [{ from, relation: 'ledTo', to, name: '' }]);
  assert.match(await (await cilla(paths.provrum(from))).text(), /<h3>Ledde till<\/h3>[^]*?Det andra/);
  assert.match(await (await cilla(paths.provrum(to))).text(), /<h3>Kom ur<\/h3>[^]*?Det första/);
  assert.match(await (await cilla(`/en/provrum/${to}/links`)).text(), /<h2>Came out of<\/h2>[^]*?Det första/);
  const again = await asta(paths.links(from), { form: form({ target: 'provrum', provrum: String(to) }) });
  assert.equal(again.status, 303);
  assert.equal((await rowsOf(from)).length, 1);
  const turned = await asta(paths.links(from), {
    form: form({ target: 'provrum', relation: 'cameFrom', provrum: String(to) }),
  });
  assert.equal(turned.status, 409);
  assert.match(await turned.text(), /redan kopplade åt andra hållet/);
});

test('a link is taken away from either end, and the history says that it was', async () => {
  const [from, to] = [await openProposal(app), await openProposal(app, {}, 'Det andra')];
  await karin(paths.links(from), { form: form({ target: 'provrum', provrum: String(to) }) });
  const page = await (await asta(paths.links(to))).text();
  const link = Number(/data-link="(\d+)"/.exec(page)?.[1]);
  assert.equal((await cilla(paths.removeLink(to, link), { form: {} })).status, 403);
  assert.equal((await asta(paths.removeLink(to, link), { form: {} })).status, 303);
  assert.equal((await asta(paths.removeLink(to, link), { form: {} })).status, 303);
  assert.deepEqual(await rowsOf(from), []);
  const history = await (await cilla(paths.provrumHistory(from))).text();
  assert.match(history, /Antecknade att provrummet ledde till ”Det andra”/);
  assert.match(await (await cilla(paths.provrumHistory(to))).text(), /Tog bort uppgiften att provrummet kom ur/);
});

test('a network is named, a learning project is named with its address', async () => {
  const provrum = await openProposal(app);
  await asta(paths.links(provrum), { form: form({ relation: 'cameFrom' }) });
  await asta(paths.links(provrum), {
    form: form({ target: 'learningProject', name: 'Lära <mer>', address: 'https://www.reglab.se/lar' }),
  });
  const page = await (await cilla(paths.provrum(provrum))).text();
  assert.match(page, /Nätverk: RUS-nätverket/);
  assert.match(page, /Lärprojekt: <a href="https:\/\/www\.reglab\.se\/lar">Lära &lt;mer><\/a>/);
});

test('what is wrong is told at its field, and what was typed stays', async () => {
  const provrum = await openProposal(app);
  const draft = await recordProposal(db, cast, { state: 'draft' });
  const errors = async (given: Readonly<Record<string, string>>) => {
    const response = await asta(paths.links(provrum), { form: form(given) });
    assert.equal(response.status, 422);
    return [...(await response.text()).matchAll(/class="err" id="([a-z]+)-error"/g)].map(([, id]) => id);
  };
  assert.deepEqual(await errors({ relation: '', target: 'x' }), ['relation', 'target']);
  assert.deepEqual(await errors({ name: ' ' }), ['name']);
  assert.deepEqual(await errors({ name: 'x'.repeat(201) }), ['name']);
  for (const address of ['', 'reglab.se', 'javascript:alert(1)', 'https://a:b@c.se']) {
    assert.deepEqual(await errors({ target: 'learningProject', address }), ['address'], address);
  }
  for (const other of ['', 'x', '999999', String(provrum), String(draft)]) {
    assert.deepEqual(await errors({ target: 'provrum', provrum: other }), ['provrum'], other);
  }
  assert.deepEqual(await rowsOf(provrum), []);
});

test('the secretariat, the proposer and the lead note links; others read', async () => {
  const provrum = await goAheadOnRecord(app);
  assert.equal((await cilla(paths.links(provrum), { form: form() })).status, 403);
  assert.equal((await mona(paths.links(provrum), { form: form() })).status, 403);
  const { halland } = cast.organisation;
  await sql`update go_ahead set lead_organisation_id = ${halland} where provrum_id = ${provrum}`.execute(db.q());
  await sql`update provrum set lead_organisation_id = ${halland} where id = ${provrum}`.execute(db.q());
  assert.equal((await cilla(paths.links(provrum), { form: form() })).status, 303);
  assert.equal((await karin(paths.links(provrum), { form: form({ name: 'Ung region' }) })).status, 303);
  assert.equal((await rowsOf(provrum)).length, 2);
  assert.match(await (await mona(paths.links(provrum))).text(), /Kansliet, organisationen bakom förslaget/);
});

test('the same form sent at the same time notes one link', async () => {
  const provrum = await openProposal(app);
  const sent = await Promise.all([1, 2, 3].map(() => asta(paths.links(provrum), { form: form() })));
  assert.deepEqual(
    sent.map(({ status }) => status),
    [303, 303, 303],
  );
  assert.equal((await rowsOf(provrum)).length, 1);
});
