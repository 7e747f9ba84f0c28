import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asking } from '../../test/api.ts';
import { testApp } from '../../test/app.ts';
import { rulebook } from './rulebook.ts';
import { documents } from './source.store.ts';

const visitor = asking(await testApp(), {});

interface Citation {
  readonly document: string;
  readonly from: number;
  readonly to: number;
  readonly quote: string;
}
interface Rule {
  readonly id: string;
  readonly statement: { readonly sv: string };
  readonly figures: Readonly<Record<string, unknown>>;
  readonly sources: readonly Citation[];
}
interface Line {
  readonly number: number;
  readonly words: string;
  readonly citedBy: readonly string[];
}

const read = async <Body>(path: string) => (await visitor<Body>(`GET ${path}`)).body;

test('every rule is there for everybody, with the words of its source', async () => {
  const { chapters } = await read<{ chapters: readonly { rules: readonly Rule[] }[] }>('/rulebook');
  const rules = chapters.flatMap((chapter) => chapter.rules);
  assert.deepEqual(
    rules.map(({ id }) => id),
    rulebook.map(({ id }) => id),
  );
  const lines = new Map<string, readonly Line[]>();
  for (const name of documents)
    lines.set(name, (await read<{ lines: readonly Line[] }>(`/rulebook/sources/${name}`)).lines);
  for (const { id, sources } of rules) {
    for (const { document, from, to, quote } of sources) {
      const cited = (lines.get(document) ?? []).slice(from - 1, to);
      assert.equal(
        quote,
        cited
          .map(({ words }) => words)
          .filter((words) => words !== '')
          .join(' '),
      );
      assert.ok(
        cited.every(({ citedBy }) => citedBy.includes(id)),
        id,
      );
    }
  }
});

test('a rule tells the figures of the version that applies today', async () => {
  const rule = await read<Rule>('/rulebook/rules/provrum.ready');
  assert.equal(rule.figures['readyRegionsMin'], 2);
  assert.match(rule.statement.sv, /minst två deltagande regioner/);
});

test('the versions are those on record', async () => {
  const { versions } = await read<{ versions: readonly { id: string; parameters: Record<string, unknown> }[] }>(
    '/rulebook/versions',
  );
  const one = await read<{ id: string; parameters: Record<string, unknown> }>('/rulebook/versions/provrum-2023');
  assert.deepEqual(
    versions.find(({ id }) => id === 'provrum-2023'),
    one,
  );
  assert.equal(one.parameters['participantsMax'], 6);
});
