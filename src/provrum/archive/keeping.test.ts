import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from '#platform/database.ts';
import { testDatabase } from '../../../test/database.ts';
import { keptTables, tablesThatStay } from './keeping.ts';
import { valueWithoutPrivate, withoutPrivate } from './privateWords.ts';

const db = await testDatabase();
/** Kept by libraries, or by the migrations themselves. */
const notOurs = ['schema_migration', 'migration'];

async function columnsOf(): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ table: string; columns: string[] }>`
    select table_name as table, array_agg(column_name::text order by ordinal_position) as columns
    from information_schema.columns where table_schema = 'public' group by 1 order by 1`.execute(db.q());
  return new Map(rows.filter(({ table }) => !notOurs.includes(table)).map(({ table, columns }) => [table, columns]));
}

test('somebody has decided of every table whether it goes or stays, and of no table that is not there', async () => {
  const decided = [...Object.keys(keptTables), ...Object.keys(tablesThatStay)];
  assert.deepEqual(decided.toSorted(), [...(await columnsOf()).keys()].toSorted());
});

test('of every column of what goes it is written whether it goes, names somebody, or stays', async () => {
  const columns = await columnsOf();
  for (const [name, { goes, people = [], organisations = [], stays = {} }] of Object.entries(keptTables)) {
    const decided = [...goes, ...people, ...organisations, ...Object.values(stays).flat()];
    assert.deepEqual(decided.toSorted(), columns.get(name)?.toSorted(), name);
  }
});

test('whatever hangs on something else hangs on something that goes, with the same readers or more of them', () => {
  for (const [name, { through }] of Object.entries(keptTables))
    if (through) assert.ok(keptTables[through.table]?.goes.includes('id'), name);
});

test('no column that holds an address or a secret goes', () => {
  for (const [name, { goes }] of Object.entries(keptTables))
    for (const column of goes) assert.doesNotMatch(column, /mail|hash|token|secret|diet|access|storage|search/, name);
});

test('addresses and identity numbers are taken out of texts, and nothing else', () => {
  for (const [typed, left] of [
    ['Skriv till Åsa.Öberg+x@region-dalarna.se.', 'Skriv till […@…].'],
    ['a@b.se,c@d.example', '[…@…],[…@…]'],
    ['19811218-9876 och 811218+9876', '[……-….] och [……-….]'],
    ['samordningsnummer 701063-2391', 'samordningsnummer [……-….]'],
    ['Organisation 232100-2122, ärende RS 2027-0412, 12 000-15 000 kr', null],
    ['@Asta Prov, mejla inte', null],
  ] as const)
    assert.equal(withoutPrivate(typed), left ?? typed);
  assert.deepEqual(valueWithoutPrivate({ a: ['x@y.se', 1, null], b: { c: true } }), {
    a: ['[…@…]', 1, null],
    b: { c: true },
  });
});
