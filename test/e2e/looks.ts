import type { Page } from 'playwright-core';
import { colourViolations, overflow, screenViolations, violations, wordViolations } from './axe.ts';

/** How somebody sees a page, and what is judged of it then. */
export interface Look {
  readonly width: number;
  readonly colorScheme: 'light' | 'dark';
  readonly forcedColors: 'none' | 'active';
  readonly judge: (page: Page) => Promise<readonly string[]>;
}
const desk = { width: 1280, colorScheme: 'light', forcedColors: 'none' } as const;
const phone = { ...desk, width: 390 } as const;
const fits = async () => [];
const colours = (page: Page) => colourViolations(page);

/** A page at a desk and on a phone, each in light, dark and the reader's own colours. */
export const looks: readonly Look[] = [
  { ...desk, judge: violations },
  { ...desk, forcedColors: 'active', judge: colours },
  { ...desk, colorScheme: 'dark', judge: colours },
  { ...phone, colorScheme: 'dark', judge: colours },
  { ...phone, forcedColors: 'active', judge: colours },
  { ...phone, judge: (page) => screenViolations(page) },
];

/** Whoever comes after the first sees the same colours, and other words and forms. */
export const looksAgain: readonly Look[] = [
  { ...desk, judge: wordViolations },
  { ...phone, judge: fits },
];

/** Another language has longer words, in the same marks and colours. */
export const looksInEnglish: readonly Look[] = [
  { ...desk, judge: wordViolations },
  { ...phone, judge: fits },
];

/** What is wrong with the page that is open, in each of some ways to see it. Afterwards it is seen at a desk again. */
export async function faultsOn(page: Page, ways: readonly Look[] = looks): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const look of ways) faults.push(...(await faultsIn(page, look)));
  await see(page, desk);
  return faults;
}

async function see(page: Page, { width, colorScheme, forcedColors }: Omit<Look, 'judge'>): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme, forcedColors });
}

async function faultsIn(page: Page, { judge, ...look }: Look): Promise<readonly string[]> {
  await see(page, look);
  const [wider, broken] = [await overflow(page), await judge(page)];
  const colours = look.forcedColors === 'active' ? 'forced colours' : look.colorScheme;
  return [...(wider > 0 ? [`${wider} pixels too wide`] : []), ...broken].map(
    (fault) => `${fault} (${look.width}, ${colours})`,
  );
}
