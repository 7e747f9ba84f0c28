import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { generateSchema, schemaFile } from './schema.ts';

test('the types of the tables are those of the migrations (npm run schema writes them)', async () => {
  assert.equal(readFileSync(schemaFile, 'utf8'), await generateSchema());
});
