import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { loadAssets } from './assets.ts';

const assets = await loadAssets();
const body = (address: string) => Buffer.from(assets.get(address)?.body ?? []).toString();

/** What a page on which people write loads, every chunk included. */
const budget = 60_000;

test('every address a page needs leads to a file with a hash in its name', () => {
  for (const address of [assets.style, assets.script, assets.icons, assets.mark, assets.font]) {
    assert.match(address, /^\/assets\/[\w-]+-[A-Z0-9]{8}\.(css|js|svg|woff2)$/);
    assert.ok(assets.get(address), address);
  }
  assert.equal(assets.get('/assets/../package.json'), null);
});

test('everything the stylesheet and the script ask for is there', () => {
  const asked = [body(assets.style), body(assets.script)].flatMap((text) => text.match(/\/assets\/[\w.-]+/g) ?? []);
  assert.ok(asked.length >= 4);
  for (const address of asked) assert.ok(assets.get(address), address);
});

test('the smaller forms hold the same', () => {
  for (const address of [assets.style, assets.script, assets.icons]) {
    const file = assets.get(address);
    assert.ok(file?.br && file.gzip);
    assert.deepEqual(brotliDecompressSync(file.br), Buffer.from(file.body));
    assert.deepEqual(gunzipSync(file.gzip), Buffer.from(file.body));
  }
});

test('a page of text loads less than 4 kB of script, a page with the editor less than 60 kB', () => {
  const small = assets.get(assets.script)?.br?.length ?? Infinity;
  const chunks = [...body(assets.script).matchAll(/\/([\w-]+\.js)/g)].map(([, name]) => `/assets/${name}`);
  const all = [...new Set(chunks)].reduce((sum, address) => sum + (assets.get(address)?.br?.length ?? Infinity), small);
  assert.ok(small < 4_000, `${small} bytes`);
  assert.ok(all < budget, `${all} bytes`);
});
