import assert from 'node:assert/strict';
import type { ProvrumId } from '#kernel/id.ts';
import { paths } from '#paths.ts';
import { sql } from '#platform/database.ts';
import { answer } from './acts.ts';
import { become } from './people.ts';
import { startNode, startProgram } from './program.ts';
import { openStage } from './stage.ts';

const program = await startProgram();
const other = await startNode(program.db);
const { journey } = await openStage(program);

/** A proposal that nobody has answered yet. */
async function anUnanswered(): Promise<ProvrumId> {
  const { rows } = await sql<{ id: ProvrumId }>`
    select id from provrum where state = 'open' and interested = 0 order by id desc limit 1`.execute(program.db.q());
  return rows[0]!.id;
}

journey('what is answered on one node turns the panel that stands open on another', async (enter) => {
  const provrum = await anUnanswered();
  const reader = await enter();
  await become(reader, 'partner');
  await reader.goto(paths.provrum(provrum));
  await reader.evaluate(() => Object.assign(window, { neverLoadedAgain: true }));
  const figures = () => reader.locator('#readiness').innerText();
  const before = await figures();

  const [halland, skane] = [await enter({ baseURL: other.address }), await enter({ baseURL: other.address })];
  await become(halland, 'halland');
  await answer({ page: halland, language: 'sv' }, provrum, 'lead');
  await reader.locator('#readiness', { hasText: 'Region Halland' }).waitFor();
  assert.notEqual(await figures(), before);
  assert.equal(await reader.locator('#readiness').getAttribute('data-ready'), 'false');

  await become(skane, 'skane');
  await answer({ page: skane, language: 'sv' }, provrum, 'participate');
  await reader.locator('#readiness[data-ready=true]').waitFor();
  assert.equal(await reader.evaluate(() => 'neverLoadedAgain' in window), true);
});
