import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NetworkId, ProvrumId } from '#kernel/id.ts';
import { paths } from '#paths.ts';
import { sql } from '#platform/database.ts';
import { apiAs } from '../../../test/api.ts';
import { testApp } from '../../../test/app.ts';
import { networkOnRecord } from '../../../test/gatheringOnRecord.ts';
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
  network: '',
  name: 'RUS-nätverket',
  address: '',
  ...given,
});
const told = async (response: Promise<Response>) => await (await response).text();
const renamed = (network: NetworkId, name: string) =>
  sql`update network set name = ${name} where id = ${network}`.execute(db.q());
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

test('a network that is not here is named, a learning project is named with its address', async () => {
  const provrum = await openProposal(app);
  await asta(paths.links(provrum), { form: form({ relation: 'cameFrom', network: 'elsewhere' }) });
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
  assert.deepEqual(await errors({ name: ' ' }), ['network']);
  assert.deepEqual(await errors({ network: 'elsewhere', name: ' ' }), ['name']);
  for (const network of ['999999', '0', '-1', 'x', '1e3', '9'.repeat(16)]) {
    assert.deepEqual(await errors({ network }), ['network'], network);
  }
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

test('a network is chosen among those here, and the two show it both ways whatever it is called later', async () => {
  const network = await networkOnRecord(db, cast, { name: 'Omvärldsnätverket' });
  const [out, into] = [await openProposal(app, {}, 'Kom ur det'), await openProposal(app, {}, 'Ledde till det')];
  const chosen = { network: String(network), name: '' };
  assert.match(
    await told(asta(paths.links(out))),
    new RegExp(`<option value="${network}">Omvärldsnätverket</option>[^]*<option value="elsewhere">Ett annat nätverk`),
  );
  assert.equal((await asta(paths.links(out), { form: form({ relation: 'cameFrom', ...chosen }) })).status, 303);
  assert.equal((await karin(paths.links(into), { form: form(chosen) })).status, 303);
  await renamed(network, 'Omvärld & framtid');
  const link = `Nätverk: <a href="/natverk/${network}">Omvärld &amp; framtid</a>`;
  assert.match(await told(cilla(paths.provrum(out))), new RegExp(`<h3>Kom ur</h3>[^]*?${link}`));
  assert.match(await told(cilla(paths.provrum(into))), new RegExp(`<h3>Ledde till</h3>[^]*?${link}`));
  assert.match(
    await told(cilla(`/en/provrum/${into}`)),
    new RegExp(`<h3>Led to</h3>[^]*?Network: <a href="/en/networks/${network}">Omvärld`),
  );
  const both =
    /som kom ur nätverket<\/h3><ul><li>[^]*?Kom ur det[^]*som ledde till nätverket<\/h3><ul><li>[^]*?Ledde till det/;
  assert.match(await told(cilla(paths.network(network))), both);
  assert.match(
    await told(cilla(`/en/networks/${network}`)),
    /came out of the network<\/h3>[^]*?Kom ur det[^]*led to the network<\/h3>[^]*?Ledde till det/,
  );
  assert.match(await told(asta(paths.provrumHistory(out))), /kom ur ”Omvärldsnätverket”/);
  const number = /data-link="(\d+)"/.exec(await told(asta(paths.links(out))))?.[1];
  assert.equal((await asta(paths.removeLink(out, Number(number)), { form: {} })).status, 303);
  assert.deepEqual(await rowsOf(out), []);
  assert.match(
    await told(asta(paths.provrumHistory(out))),
    /Tog bort uppgiften att provrummet kom ur ”Omvärld &amp; framtid”/,
  );
  assert.doesNotMatch(await told(cilla(paths.network(network))), /Kom ur det|som kom ur nätverket/);
});

test('a network is linked once, also when it was named, or was called something else in between', async () => {
  const network = await networkOnRecord(db, cast, { name: 'Ung kraft' });
  const provrum = await openProposal(app);
  const send = (given: Readonly<Record<string, string>>) => asta(paths.links(provrum), { form: form(given) });
  const chosen = { network: String(network), name: 'Något annat' };
  const sent = await Promise.all([send(chosen), send(chosen), send({ network: 'elsewhere', name: ' ung KRAFT ' })]);
  assert.deepEqual(
    sent.map(({ status }) => status),
    [303, 303, 303],
  );
  await renamed(network, 'Ung kraft i hela landet');
  assert.equal((await send(chosen)).status, 303);
  const { rows } = await sql`select network_id, name from provrum_link where provrum_id = ${provrum}`.execute(db.q());
  assert.deepEqual(rows, [{ network_id: network, name: 'Ung kraft' }]);
});

test('a network shows no provrum that was never posted', async () => {
  const network = await networkOnRecord(db, cast, { name: 'Det tysta nätverket' });
  const draft = await recordProposal(db, cast, { state: 'draft' });
  await sql`
    insert into provrum_link (provrum_id, relation, target, network_id, name, person_id, organisation_id, at)
    select ${draft}, relation, 'network', ${network}, 'Det', ${cast.person.asta}, ${cast.organisation.dalarna}, now()
    from unnest(array['cameFrom', 'ledTo']) as relation`.execute(db.q());
  for (const reader of [asta, karin]) {
    assert.doesNotMatch(await told(reader(paths.network(network))), /som kom ur nätverket|som ledde till nätverket/);
  }
});

test('an unknown network is told at its field in both languages, and what was typed stays', async () => {
  const provrum = await openProposal(app);
  await networkOnRecord(db, cast, { name: 'Ett som finns' });
  const typed = form({ network: '999999', name: 'Mitt <nätverk>', address: 'https://x.se' });
  const page = await told(asta(paths.links(provrum), { form: typed }));
  assert.match(page, /id="network-error"[^]*?Det finns inget sådant nätverk/);
  assert.match(page, /value="Mitt &lt;nätverk>"[^]*value="https:\/\/x\.se"/);
  assert.match(await told(asta(`/en/provrum/${provrum}/links`, { form: typed })), /There is no such network/);
  const chosen = form({ network: 'elsewhere', name: '' });
  assert.match(await told(asta(paths.links(provrum), { form: chosen })), /<option value="elsewhere" selected>/);
});

test('a program links a network by its number or its name, and reads it from both ends', async () => {
  const network = await networkOnRecord(db, cast, { name: 'Programnätverket' });
  const [provrum, other] = [await openProposal(app, {}, 'Ur'), await openProposal(app, {}, 'Till')];
  const api = await apiAs(app, 'asta');
  interface Told {
    readonly links: readonly { readonly name: string; readonly network: { readonly id: number } | null }[];
  }
  const add = (to: ProvrumId, given: Readonly<Record<string, unknown>>) =>
    api<Told>(`POST /provrum/${to}/links`, { json: { target: 'network', ...given } });
  const made = await add(provrum, { relation: 'cameFrom', network });
  const end = { id: network, name: 'Programnätverket' };
  assert.deepEqual(
    [made.status, made.body.links.map((link) => [link.name, link.network])],
    [201, [['Programnätverket', end]]],
  );
  assert.deepEqual((await add(other, { relation: 'ledTo', name: 'programnätverket' })).body.links[0]?.network, end);
  assert.equal((await add(provrum, { relation: 'ledTo', name: 'Utomlands' })).body.links[1]?.network, null);
  const twice = await api(`POST /provrum/${provrum}/links`, {
    json: { target: 'network', relation: 'cameFrom', network },
  });
  assert.deepEqual([twice.status, twice.body.refusal], [409, 'linked-already']);
  const shown = await api<Record<string, readonly unknown[]>>(`GET /networks/${network}`);
  assert.deepEqual(
    [shown.body['initiatives'], shown.body['origins']],
    [[{ id: provrum, title: 'Ur' }], [{ id: other, title: 'Till' }]],
  );
  const errors = async (given: Readonly<Record<string, unknown>>, language: 'sv' | 'en') =>
    (
      await api(`POST /provrum/${provrum}/links`, {
        json: { target: 'network', relation: 'ledTo', ...given },
        language,
      })
    ).body.errors;
  assert.deepEqual(await errors({ network: 999_999 }, 'sv'), {
    network: 'Det finns inget sådant nätverk. Välj ett i listan',
  });
  assert.deepEqual(await errors({}, 'en'), { network: 'Choose a network, or write what it is called' });
});
