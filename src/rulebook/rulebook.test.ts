import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Text } from '#kernel/text.ts';
import { networks2018, provrum2023, ruleCases } from '../../test/ruleCases.ts';
import { type Citation, quote, type SourceDocument, sourceDocuments } from './citation.ts';
import { demandingLines, demands, uncoveredLines } from './demands.ts';
import { type Figure, parameterCatalogue } from './parameterCatalogue.ts';
import { costKinds } from './facts.ts';
import { ruleIds } from './rule.ts';
import { chapterOf, chapters, ruleById, rulebook } from './rulebook.ts';

const documents = Object.keys(sourceDocuments) as SourceDocument[];
const textOf = Object.fromEntries(
  documents.map((name) => [name, readFileSync(new URL(`../../docs/sources/${name}.txt`, import.meta.url), 'utf8')]),
) as Readonly<Record<SourceDocument, string>>;

/** Both languages say something finished: no hole, no unfilled value, no raw object, no double space. */
function assertSaid({ sv, en }: Text, where: string) {
  for (const said of [sv, en]) {
    assert.match(said, /\p{L}/u, `${where}: "${said}"`);
    assert.doesNotMatch(said, /undefined|null|NaN|Infinity|\[object|[{}$<>]|true|false/, `${where}: "${said}"`);
    assert.doesNotMatch(said, / {2}|^\s|\s$| [.,:;]|\.\./, `${where}: "${said}"`);
  }
}

function assertResolves({ document, from, to }: Citation, where: string) {
  const lines = textOf[document].split('\n').length;
  assert.ok(from >= 1 && from <= to && to <= lines, `${where}: ${document} ${from}–${to}`);
  const [first, last] = [
    quote(textOf[document], { document, from, to: from }),
    quote(textOf[document], { document, from: to, to }),
  ];
  assert.ok(first !== '' && last !== '', `${where}: ${document} ${from}–${to} begins or ends at an empty line`);
}

test('every rule is in the rulebook once, in its order, and can be found by its id', () => {
  assert.deepEqual(
    rulebook.map(({ id }) => id),
    [...ruleIds],
  );
  assert.equal(new Set(ruleIds).size, ruleIds.length);
  for (const rule of rulebook) {
    assert.equal(ruleById(rule.id), rule);
    assert.equal(chapterOf(rule).id, rule.chapter);
  }
  assert.equal(ruleById('provrum.nonsense'), null);
});

test('the forces are those the sources give them', () => {
  const of = (force: string) => rulebook.filter((rule) => rule.force === force).map(({ id }) => id);
  assert.deepEqual(of('should'), [
    'provrum.regionShare',
    'provrum.duration',
    'provrum.meetingModes',
    'plan.success',
    'plan.expert',
    'network.meetings',
    'network.weeks',
    'network.quality',
  ]);
  assert.deepEqual(of('information'), ['network.capacity']);
  assert.deepEqual(of('may'), []);
});

test('every citation of a rule, a figure and a demand resolves to words of a source', () => {
  for (const rule of rulebook) {
    assert.ok(rule.sources.length > 0, rule.id);
    for (const source of rule.sources) assertResolves(source, rule.id);
  }
  for (const [name, figure] of Object.entries({ ...parameterCatalogue.provrum, ...parameterCatalogue.networks })) {
    assert.ok(figure.sources.length > 0, name);
    for (const source of figure.sources) assertResolves(source, name);
  }
  for (const { at } of demands) assertResolves(at, 'demands');
});

for (const document of documents) {
  test(`every demand of ${document} is cited by a rule or listed as not a rule`, () => {
    assert.ok(demandingLines(textOf[document]).length > 10);
    assert.deepEqual(uncoveredLines(document, textOf[document], demands), []);
  });
}

test('a sentence that nobody accounted for would be found', () => {
  const without = (line: number) => demands.filter(({ at }) => at.from > line || at.to < line);
  assert.deepEqual(uncoveredLines('provrum-2023', textOf['provrum-2023'], without(99)), [99]);
  assert.deepEqual(uncoveredLines('provrum-2023', textOf['provrum-2023'], without(153)), [153]);
  assert.deepEqual(uncoveredLines('natverk-2018', textOf['natverk-2018'], without(128)), [128]);
  for (const document of documents) {
    const added = `${textOf[document]}\nDeltagarna ska skriva dagbok.\n`;
    assert.deepEqual(uncoveredLines(document, added, demands), [added.split('\n').length - 1]);
  }
});

test('a demand names only rules that cite its lines, and a rule cites only lines that are accounted for', () => {
  const overlap = (a: Citation, b: Citation) => a.document === b.document && a.from <= b.to && b.from <= a.to;
  for (const entry of demands) {
    if ('rules' in entry) {
      assert.ok(entry.rules.length > 0);
      for (const id of entry.rules) {
        assert.ok(
          ruleById(id)!.sources.some((source) => overlap(source, entry.at)),
          `${id} does not cite ${entry.at.from}`,
        );
      }
    } else assertSaid(entry.notARule, `line ${entry.at.from}`);
  }
  for (const rule of rulebook) {
    for (const source of rule.sources) {
      const accounted = demands.some(
        (entry) => 'rules' in entry && entry.rules.includes(rule.id) && overlap(source, entry.at),
      );
      assert.ok(accounted, `${rule.id} cites ${source.from}–${source.to}, which no demand gives it`);
    }
  }
});

test('every rule has cases just inside and just outside its limits, and they come out so', () => {
  assert.deepEqual(
    ruleCases.map(({ id }) => id),
    [...ruleIds],
  );
  for (const { id, inside, outside } of ruleCases) {
    assert.ok(inside.length > 0 && outside.length > 0, id);
    for (const finding of inside) assert.ok(finding.met, `${id} should be met: ${finding.because.en}`);
    for (const finding of outside) assert.ok(!finding.met, `${id} should not be met: ${finding.because.en}`);
  }
});

test('every text is finished in both languages', () => {
  for (const { id, inside, outside } of ruleCases) {
    for (const { title, statement, because } of [...inside, ...outside]) {
      assertSaid(title, id);
      assertSaid(statement, id);
      assertSaid(because, id);
      assert.match(statement.sv, /\.$/, id);
      assert.match(statement.en, /\.$/, id);
    }
  }
  for (const { title } of chapters) assertSaid(title, title.en);
});

test('what is met and what is not are never said in the same words', () => {
  for (const { id, inside, outside } of ruleCases) {
    const met = new Set(inside.map(({ because }) => because.sv));
    assert.deepEqual(
      outside.filter(({ because }) => met.has(because.sv)),
      [],
      id,
    );
  }
});

test('a rule reads the figures it names and no others, and every figure is read by a rule', () => {
  for (const { id, declared, read } of ruleCases) {
    assert.deepEqual([...read].toSorted(), declared.toSorted(), id);
  }
  const used = new Set(ruleCases.flatMap(({ declared }) => declared));
  const figures = [...Object.keys(provrum2023), ...Object.keys(networks2018)];
  assert.deepEqual(
    figures.filter((name) => !used.has(name)),
    [],
  );
});

test('whatever figures a version sets, every rule can say itself in both languages', () => {
  const figure = (of: Figure): fc.Arbitrary<unknown> => {
    if (of.kind === 'flag') return fc.boolean();
    if (of.kind === 'costs') return fc.subarray([...costKinds]);
    if (of.kind === 'names')
      return fc.uniqueArray(fc.constantFrom('Ung region', 'RUS-nätverket', 'Analytikernätverket'));
    return fc.integer({ min: of.least, max: of.most });
  };
  const figures = (of: Readonly<Record<string, Figure>>) =>
    fc.record(Object.fromEntries(Object.entries(of).map(([name, each]) => [name, figure(each)])));
  fc.assert(
    fc.property(figures(parameterCatalogue.provrum), figures(parameterCatalogue.networks), (provrum, networks) => {
      for (const chapter of chapters) {
        const given = (chapter.part === 'provrum' ? provrum : networks) as never;
        for (const rule of chapter.rules) assertSaid(rule.statement(given), rule.id);
      }
    }),
    { numRuns: 100 },
  );
});
