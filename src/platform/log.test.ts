import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../test/database.ts';
import { sql } from './database.ts';
import { describeError } from './log.ts';

const db = await testDatabase();

const told = (error: unknown) => JSON.stringify(describeError(error));

test('an error is told by its kind, its message without what is quoted, and its place', () => {
  const text = told(new TypeError(`Cannot read "hemligt" of 'Åsa Prov' for asa@dalarna.example <asa@dalarna.example>`));

  assert.match(text, /"kind":"TypeError","message":"Cannot read … of … for … …","at":\["at .*log\.test\.ts/);
  assert.doesNotMatch(text, /hemligt|Åsa|dalarna/);
});

test('a refusal of the database is told by code and constraint, never by the row', async () => {
  const insert = (email: string) => sql`insert into person (name, email) values ('Åsa', ${email})`.execute(db.q());
  await insert('asa@dalarna.example');

  await assert.rejects(insert('asa@dalarna.example'), (error) => {
    assert.match(told(error), /"code":"23505","constraint":"person_email_unique"/);
    assert.doesNotMatch(told(error), /dalarna|Åsa/);
    return true;
  });
  await assert.rejects(sql`select ${'hemligt'}::integer`.execute(db.q()), (error) => {
    assert.doesNotMatch(told(error), /hemligt/);
    return true;
  });
});

test('a cause is told too, and what is no error by its type only', () => {
  assert.match(
    told(new Error('outer', { cause: new RangeError('inner') })),
    /"cause":{"kind":"RangeError","message":"inner"/,
  );
  assert.equal(told('hemligt'), '{"kind":"string"}');
});
