import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { paths } from '#paths.ts';
import { sql } from '#platform/database.ts';
import { testApp } from '../../test/app.ts';

interface SeedNetwork {
  readonly name: string;
  readonly approxOrganisations: number | null;
  readonly meetingsPerYear: { readonly min: number; readonly max: number } | null;
}
const seed = JSON.parse(readFileSync(new URL('../../seeds/real.json', import.meta.url), 'utf8')) as {
  readonly networks: readonly SeedNetwork[];
};

test('with the seed’s figures as memberships the page gives 280 000 kr, four exempt networks, 17–19 and 16 meetings, against 350 000 kr', async () => {
  const app = await testApp();
  const { db } = app;
  await sql`update rulebook_version set status = 'decided' where id = 'natverk-2018'`.execute(db.q());
  await sql`
    insert into organisation (name, kind) select 'Deltagare ' || lpad(number::text, 2, '0'), 'other'
    from generate_series(1, 30) as number`.execute(db.q());
  for (const { name, approxOrganisations, meetingsPerYear } of seed.networks) {
    await sql`
      with made as (
        insert into network (name, state, meetings_least, meetings_most)
        values (${name.split(' / ')[0]}, 'active', ${meetingsPerYear?.min ?? null}, ${meetingsPerYear?.max ?? null}) returning id)
      insert into network_organisation (network_id, organisation_id, from_day)
      select made.id, o.id, '2018-01-01' from made cross join lateral
        (select id from organisation where name like 'Deltagare %' order by name limit ${approxOrganisations ?? 4}) o`.execute(
      db.q(),
    );
  }
  const karin = await app.as('karin');
  const page = (await (await karin(paths.feeYear(2018))).text()).replaceAll('\u00a0', ' ');
  const figures = [...page.matchAll(/<li><b>([^<]*)<\/b> <span>([^<]*)<\/span>/g)].map(([, value, label]) => [
    value,
    label,
  ]);
  assert.deepEqual(figures, [
    ['280 000 kr', 'i avgifter'],
    ['4', 'nätverk med avgift'],
    ['4', 'nätverk utan avgift'],
    ['17–19', 'möten per år enligt underlaget'],
    ['16', 'möten med två per nätverk'],
  ]);
  assert.match(page, /ungefär 350 000 kr/);
  assert.match(page, /50 000 kr–60 000 kr/);
  assert.doesNotMatch(page, /inget nätverk heter så/);
});
