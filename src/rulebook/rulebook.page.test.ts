import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { day } from '#kernel/day.ts';
import { languages } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { testApp } from '../../test/app.ts';
import { citedLines, sourceDocuments, type SourceDocument } from './citation.ts';
import { demands } from './demands.ts';
import { forceNames, ruleIds } from './rule.ts';
import { createVersion, loadVersions } from './rulebook.store.ts';
import { chapters, rulebook } from './rulebook.ts';
import { quoted } from './source.store.ts';

const app = await testApp();
const get = async (path: string) => await (await app.send(path)).text();

/** Page text as it is read: entities back to characters, tags gone. */
const read = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');

const articleOf = (page: string, rule: string) => page.split(`data-rule="${rule}"`)[1]?.split('</article>')[0] ?? '';

test('every rule stands beside its sentence in both languages, for everybody', async () => {
  for (const language of languages) {
    const page = await get(localise(paths.rulebook(), language));
    assert.deepEqual([...page.matchAll(/data-rule="([^"]*)"/g)].map(([, id]) => id).sort(), [...ruleIds].sort());
    for (const rule of rulebook) {
      const words = read(articleOf(page, rule.id));
      assert.ok(words.includes(rule.title[language]), rule.id);
      for (const source of rule.sources) {
        assert.ok(words.includes(quoted(source).replace(/\s+/g, ' ')), `${rule.id}: ${source.from}`);
        assert.ok(words.includes(citedLines(source)[language]), rule.id);
      }
    }
  }
});

test('must, should and the rest are told apart, and the figures stand with their values', async () => {
  const page = await get(paths.rulebook());
  assert.match(
    articleOf(page, 'provrum.ready'),
    /data-force="must"[^]*<span class="force force-must">Ska<[^]*minst två deltagande regioner/,
  );
  assert.match(articleOf(page, 'provrum.regionShare'), /data-force="should"[^]*<span class="force force-should">Bör</);
  assert.match(
    articleOf(page, 'provrum.participants'),
    /Största antal deltagande organisationer<\/dt><dd>6 organisationer</,
  );
  assert.match(articleOf(page, 'funding.cap'), /100\s000\skr/);
  assert.match(articleOf(page, 'provrum.ready'), /Källan säger inte om ledaren räknas/);
  assert.equal(Object.keys(forceNames).filter((force) => !page.includes(`force-${force}`)).length, 0);
});

test('it says which version applies since when by whose decision, and where none does', async () => {
  const page = read(await get(paths.rulebook()));
  assert.match(
    page,
    /Reglerna för provrum Version provrum-2023 Status Beslutat Gäller Från 8 augusti 2023 Beslutat av Dokumentet säger inte vem/,
  );
  assert.match(
    page,
    /Reglerna för nätverk Ingen version av de här reglerna gäller i dag\.[^]*Version natverk-2018 Status Förslag, inte beslutat/,
  );
});

test('chapters that wait for their pages say so', async () => {
  const page = await get(paths.rulebook());
  for (const { id } of chapters) assert.match(page, new RegExp(`href="#${id}"`));
  const chapter = (id: string) => page.split(`class="part" id="${id}"`)[1]?.split('</section>')[0] ?? '';
  assert.match(chapter('readiness'), /Prövas här i dag\./);
  assert.match(chapter('plan'), /Prövas när planen kan skrivas här\./);
});

test('the whole rulebook is a light page', async () => {
  const small = brotliCompressSync(await get(paths.rulebook()), { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
  assert.ok(small.length < 60_000, `${small.length} bytes`);
});

test('each rule has a page with what it looks at and where it comes from', async () => {
  for (const rule of rulebook) {
    for (const language of languages) {
      const page = read(await get(localise(paths.rule(rule.id), language)));
      assert.ok(page.includes(rule.title[language]), rule.id);
      assert.ok(page.includes(quoted(rule.sources[0]!).replace(/\s+/g, ' ')), rule.id);
    }
  }
  assert.match(await get(paths.rule('provrum.ready')), /Vilka regioner som vill delta/);
  assert.equal((await app.send(paths.rule('provrum.finns-inte'))).status, 404);
});

test('a rule shows its figures version by version, and pages follow the version in force', async () => {
  const [, provrum2023] = await loadVersions(app.db);
  assert.equal(provrum2023?.part, 'provrum');
  await createVersion(app.db, {
    ...provrum2023,
    id: 'provrum-2026',
    inForceFrom: day('2026-01-01'),
    decidedBy: { sv: 'Styrelsen', en: 'The board' },
    decidedOn: day('2025-12-01'),
    parameters: { ...provrum2023.parameters, participantsMax: 8 },
  });
  const page = read(await get(localise(paths.rule('provrum.participants'), 'en')));
  assert.match(
    page,
    /provrum-2023 Decided From 8 August 2023 2 organisations 6 organisations provrum-2026 Decided From 1 January 2026 2 organisations 8 organisations/,
  );
  assert.match(
    page,
    /at most eight participating organisations[^]*Decided by The board Day of decision 1 December 2025/,
  );
  assert.match(articleOf(await get(paths.rulebook()), 'provrum.participants'), /8 organisationer/);
});

test('every citation leads to its line, and every line that a rule rests on names the rule', async () => {
  for (const document of Object.keys(sourceDocuments) as SourceDocument[]) {
    const page = await get(paths.source(document));
    const line = (number: number) => page.split(`id="rad-${number}"`)[1]?.split(/<\/li><li id="rad-/)[0] ?? '';
    for (const rule of rulebook) {
      for (const { document: of, from } of rule.sources) {
        if (of === document) assert.ok(line(from).includes(`href="${paths.rule(rule.id)}"`), `${rule.id} ${from}`);
      }
    }
    for (const { at } of demands)
      if (at.document === document) assert.notEqual(line(at.from), '', `${document} ${at.from}`);
  }
});

test('the source is shown line by line in its own language, with reasons where there is no rule', async () => {
  const page = await get(localise(paths.source('provrum-2023', 126), 'en').replace(/#.*/, ''));
  assert.match(
    page,
    /<li id="rad-126" class="line"><a class="line-number" href="#rad-126" aria-label="Line 126">126<\/a><span class="line-words" lang="sv">När ett provrum har en ledare och minst två deltagande regioner/,
  );
  assert.match(read(page), /No rule , lines 101–105: A possibility without conditions/);
  assert.equal((await app.send(paths.source('finns-inte'))).status, 404);
});
