import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { NetworkId } from '#kernel/id.ts';
import { localise, paths } from '#paths.ts';
import { sql } from '#platform/database.ts';
import { testApp } from '../../test/app.ts';
import type { PersonKey } from '../../test/cast.ts';
import { networkOnRecord } from '../../test/gatheringOnRecord.ts';

const app = await testApp();
const { db, cast } = app;
let network: NetworkId;

/** Rules that somebody has decided for a part of the year, with other fees. */
const decide = async (id: string, from: string, [fee, partnerFee]: readonly [number, number]) =>
  await sql`
    insert into rulebook_version (id, part, status, in_force_from, decided_by, decided_on, document, parameters)
    select ${id}, part, 'decided', ${from}, decided_by, decided_on, document,
      parameters || jsonb_build_object('fee', ${fee * 100}::int, 'partnerFee', ${partnerFee * 100}::int)
    from rulebook_version where id = 'natverk-2018'`.execute(db.q());

before(async () => {
  network = await networkOnRecord(db, cast, { name: 'RUS-nätverket', organisations: ['dalarna', 'nordregio'] });
});

const pageOf = async (who: PersonKey, path: string) =>
  (await (await (await app.as(who))(path)).text()).replaceAll(/\u00a0|&nbsp;/g, ' ');
const feeShown = async (who: PersonKey, language: 'sv' | 'en' = 'sv') =>
  /<[^>]*id="avgift"[^]*?<\/p>(?:<p>[^<]*<\/p>)?/
    .exec(await pageOf(who, localise(paths.network(network), language)))?.[0]
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** Waits until the program has heard which rules apply today. */
async function heard(): Promise<void> {
  await sql`select pg_notify('rulebook', 'heard')`.execute(db.q());
  const seen = async () =>
    (await pageOf('karin', paths.networkYear(network, 2027))).includes('data-rule="network.meetings"');
  for (let tries = 0; tries < 100 && !(await seen()); tries += 1) await sleep(20);
}

test('a fee that only today’s rules have is not the year’s: none is told, as on the page of the fees', async () => {
  await decide('natverk-host', '2026-07-01', [9_000, 9_000]);
  await heard();
  assert.equal(await feeShown('asta'), undefined);
  assert.match(await pageOf('karin', paths.feeYear(2026)), /inga regler om nätverksavgift för 2026/);
});

test('the network’s page tells the fee of the year’s rules, for partners as well, as the pages of the fees do', async () => {
  await decide('natverk-var', '2026-01-01', [4_000, 2_500]);
  assert.equal(await feeShown('asta'), 'Nätverksavgift 4 000 kr för 2026 Avgiften per organisation, nätverk och år');
  assert.equal(await feeShown('ines'), 'Nätverksavgift 2 500 kr för 2026 Avgiften för partner');
  assert.equal(await feeShown('cilla'), 'Nätverksavgift 4 000 kr per organisation för 2026, 2 500 kr för partner');
  assert.equal(
    await feeShown('cilla', 'en'),
    'Network fee SEK 4,000 per organisation for 2026, SEK 2,500 for partners',
  );
  assert.match(await pageOf('asta', paths.organisationFees(cast.organisation.dalarna, 2026)), /<b>4 000 kr<\/b>/);
  assert.match(await pageOf('ines', paths.organisationFees(cast.organisation.nordregio, 2026)), /<b>2 500 kr<\/b>/);
});

test('an organisation that is let off reads why, and so does everybody where the network is', async () => {
  await sql`
    insert into fee_exemption (network_id, organisation_id, from_year, to_year, reason, person_id, at)
    values (${network}, ${cast.organisation.dalarna}, 2026, 2026, 'Värd i år.', ${cast.person.karin}, now())`.execute(
    db.q(),
  );
  assert.equal(await feeShown('asta'), 'Nätverksavgift Inget att betala för 2026 Undantag 2026: Värd i år.');
  await sql`update network set name = 'Analytikernätverket' where id = ${network}`.execute(db.q());
  assert.match((await feeShown('cilla')) ?? '', /Ingen avgift: samarrangemang/);
});
