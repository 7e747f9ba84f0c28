import assert from 'node:assert/strict';
import { suite } from 'node:test';
import type { Page } from 'playwright-core';
import { localise } from '#paths.ts';
import { makeExamples } from './examples.ts';
import { faultsOn, looks, looksAgain, looksInEnglish } from './looks.ts';
import { become } from './people.ts';
import { startProgram } from './program.ts';
import { openStage } from './stage.ts';
import { type Reader, type Visit, visitsOf } from './visits.ts';
import { weigh } from './weight.ts';

/** HTML and script of a page on their way to a reader, in bytes. Styles and fonts are fetched once and kept. */
const heaviest = 60_000;

/** Visits every page as some readers, on a program of its own. */
export async function visitEveryPage(...readers: readonly Reader[]): Promise<void> {
  const program = await startProgram();
  const { browser, journey } = await openStage(program);
  const examples = await makeExamples({ ...program, browser });
  suite('every page', { concurrency: 2 }, () => {
    for (const reader of readers) {
      journey(`is accessible, light and without fault to: ${reader}`, async (enter) => {
        const page = await enter();
        if (reader !== 'visitor') await become(page, reader);
        const weight = await weigh(page);
        const faults: string[] = [];
        for (const visit of visitsOf(reader, examples)) {
          const where = `${visit.language} ${visit.path}`;
          for (const fault of await faultsOf(page, visit, weight)) faults.push(`${where}: ${fault}`);
        }
        assert.deepEqual(faults, []);
      });
    }
  });
}

async function faultsOf(page: Page, { path, language, status, first }: Visit, weight: () => number) {
  const arrived = await page.goto(localise(path, language));
  const bytes = weight();
  if ((await page.locator('textarea[data-rich]').count()) > 0) await page.locator('.rich').first().waitFor();
  const faults: string[] = [];
  if (arrived?.status() !== status) faults.push(`answers ${arrived?.status()}`);
  if (bytes > heaviest) faults.push(`weighs ${bytes} bytes`);
  faults.push(...(await faultsOn(page, language === 'en' ? looksInEnglish : first ? looks : looksAgain)));
  return faults;
}
