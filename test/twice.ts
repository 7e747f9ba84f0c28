import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paths } from '#paths.ts';
import { actsAnew, type Part } from './acts.ts';
import { testApp } from './app.ts';
import { amountsOf, inVain, recordsOf } from './recordsOf.ts';
import { signInAll, statusOf } from './walk.ts';

const grown = (before: Readonly<Record<string, number>>, after: Readonly<Record<string, number>>) =>
  Object.entries(after)
    .flatMap(([name, amount]) => (amount === before[name] ? [] : [`${name} ${amount - before[name]!}`]))
    .sort();

/** Whoever plays a role twice is signed in twice. */
const meant = [paths.demonstration()];

/** Sends the form of each act of some parts three times at once, and once more: it must do what one does. */
export async function sendTwice(...parts: readonly Part[]): Promise<void> {
  const program = await testApp();
  const { db } = program;
  const send = await signInAll(program);
  for (const part of parts) {
    for (const [at, { route, path: named }] of (await actsAnew[part](program)).entries()) {
      if (meant.includes(named)) continue;
      test(`the same form three times at once does once: ${route} (${part} ${at})`, async () => {
        const { path, form, may } = (await actsAnew[part](program))[at]!;
        const who = may === 'anybody' ? 'visitor' : may[0]!;
        const before = await amountsOf(db);
        const records = await recordsOf(db);
        const once = await inVain(db, async () => {
          await statusOf(await send[who](path, { form }));
          if (who !== 'visitor') assert.notDeepEqual(await recordsOf(db), records);
          return grown(before, await amountsOf(db));
        });
        const statuses = await Promise.all([1, 2, 3].map(async () => statusOf(await send[who](path, { form }))));
        statuses.push(await statusOf(await send[who](path, { form })));
        assert.deepEqual(grown(before, await amountsOf(db)), once, statuses.join(' '));
        assert.ok(
          statuses.every((status) => status < 500),
          statuses.join(' '),
        );
      });
    }
  }
}
