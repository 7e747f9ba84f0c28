import assert from 'node:assert/strict';
import { suite } from 'node:test';
import type { Page } from 'playwright-core';
import { localise } from '#paths.ts';
import { overflow, screenViolations, violations, wordViolations } from './axe.ts';
import { makeExamples } from './examples.ts';
import { become } from './people.ts';
import { startProgram } from './program.ts';
import { openStage } from './stage.ts';
import { type Reader, type Visit, visitsOf } from './visits.ts';
import { weigh } from './weight.ts';

/** HTML and script of a page on their way to a reader, in bytes. Styles and fonts are fetched once and kept. */
const heaviest = 60_000;

interface Look {
  readonly width: number;
  readonly colorScheme: 'light' | 'dark';
  readonly forcedColors: 'none' | 'active';
  readonly judge: (page: Page) => Promise<readonly string[]>;
}
const desk = { width: 1280, colorScheme: 'light', forcedColors: 'none' } as const;
const phone = { ...desk, width: 390 } as const;
const fits = async () => [];

/** A page at a desk and on a phone, each in light, dark and the reader's own colours. */
const looks: readonly Look[] = [
  { ...desk, judge: violations },
  { ...desk, forcedColors: 'active', judge: screenViolations },
  { ...desk, colorScheme: 'dark', judge: screenViolations },
  { ...phone, colorScheme: 'dark', judge: screenViolations },
  { ...phone, forcedColors: 'active', judge: screenViolations },
  { ...phone, judge: screenViolations },
];

/** Whoever comes after the first sees the same colours, and other words and forms. */
const looksAgain: readonly Look[] = [
  { ...desk, judge: wordViolations },
  { ...phone, judge: fits },
];

/** Another language has longer words, in the same marks and colours. */
const looksInEnglish: readonly Look[] = [
  { ...desk, judge: wordViolations },
  { ...phone, judge: fits },
];

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
  const ways = language === 'en' ? looksInEnglish : first ? looks : looksAgain;
  for (const look of ways) faults.push(...(await faultsIn(page, look)));
  return faults;
}

async function faultsIn(page: Page, { width, judge, ...media }: Look): Promise<readonly string[]> {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia(media);
  const [wider, broken] = [await overflow(page), await judge(page)];
  const colours = media.forcedColors === 'active' ? 'forced colours' : media.colorScheme;
  return [...(wider > 0 ? [`${wider} pixels too wide`] : []), ...broken].map(
    (fault) => `${fault} (${width}, ${colours})`,
  );
}
