import assert from 'node:assert/strict';
import { test } from 'node:test';
import { internalPath, languageOf, localise, paths } from '#paths.ts';

const every = Object.values(paths).map((make) => (make as (...given: unknown[]) => string)(7, 8));

test('every address survives the way to English and back', () => {
  for (const path of every) assert.equal(internalPath(localise(path, 'en')), path);
});

test('the address says the language', () => {
  assert.equal(languageOf(localise(paths.interest(7), 'en')), 'en');
  assert.equal(localise(paths.interest(7), 'en'), '/en/provrum/7/interest');
  assert.equal(languageOf('/england'), 'sv');
});

test('a word that objects know by themselves is a word like any other', () => {
  for (const path of ['/constructor', '/toString/__proto__']) {
    assert.equal(localise(path, 'en'), `/en${path}`);
    assert.equal(internalPath(`/en${path}`), path);
  }
});

test('query and fragment are not translated', () => {
  assert.equal(localise('/provrum?sok=kansli', 'en'), '/en/provrum?sok=kansli');
});

test('files and the API have one address in both languages', () => {
  assert.equal(localise(paths.assets('a.css'), 'en'), '/assets/a.css');
  assert.equal(localise(paths.openapi(), 'en'), '/api/openapi.json');
});
