import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signedName, answeredLetter, letterName } from './letterName.ts';

const config = { secret: new Uint8Array(32).fill(7) };
const letter = { mail: 12, written: 1763716500000 };
const own = `<${signedName(config, letterName(letter))}@provrum.test>`;
const read = (headers: Readonly<Record<string, string>>) => answeredLetter(config, new Map(Object.entries(headers)));

test('a letter is known by the name that it bore, whichever header the answer keeps it in', () => {
  const found = { ...letter, sign: 'right' };
  assert.deepEqual(read({ 'in-reply-to': own }), found);
  assert.deepEqual(read({ references: `<a@b> ${own.replace('<mail.', '<answer.')} <c@d>` }), found);
  assert.deepEqual(read({ 'in-reply-to': '<changed@on.its.way>', references: `${own} <changed@on.its.way>` }), found);
  assert.deepEqual(read({ references: `<mail.1.2@provrum.test> ${own}` }), found);
});

test('what bears no sign, another’s or a made-up one is not believed', () => {
  const another = signedName(config, letterName({ ...letter, mail: 13 }))
    .split('.')
    .at(-1)!;
  const elsewhere = signedName({ secret: new Uint8Array(32).fill(8) }, letterName(letter));
  const signOf = (id: string) => read({ 'in-reply-to': id })?.sign;
  assert.equal(signOf('<mail.12.1763716500000@provrum.test>'), 'none');
  assert.equal(signOf(`<mail.12.1763716500000.${another}@provrum.test>`), 'wrong');
  assert.equal(signOf(`<${elsewhere}@provrum.test>`), 'wrong');
  assert.equal(signOf(own.replace('1763716500000', '1763716500001')), 'wrong');
  assert.equal(signOf('<mail.x.y@provrum.test>'), undefined);
  assert.equal(read({}), null);
});
