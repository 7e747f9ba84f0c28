import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { projectRoot } from '#platform/config.ts';
import { readWords } from './seeds.ts';

const glossary = fs.readFileSync(path.join(projectRoot, 'docs/glossary.md'), 'utf8');
const cells = (line: string) =>
  line
    .split('|')
    .map((cell) => cell.trim())
    .slice(1, -1);

test('the glossary and the word list that readers see say the same', () => {
  const rows = glossary
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map(cells)
    .slice(1);
  assert.deepEqual(
    rows,
    readWords().map(({ sv, en, identifier, explanation }) => [
      sv,
      en,
      `\`${identifier}\``,
      explanation.en,
      explanation.sv,
    ]),
  );
});

test('a word stands once in the list, in each language', () => {
  for (const name of ['identifier', 'sv', 'en'] as const) {
    const words = readWords().map((word) => word[name]);
    assert.deepEqual(words, [...new Set(words)]);
  }
});
