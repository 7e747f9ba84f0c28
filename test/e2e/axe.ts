import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOnly, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const every: RunOnly = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};
const ofColours = ['color-contrast', 'link-in-text-block'];
/** What another width can change. */
const ofWidth = ['target-size', 'scrollable-region-focusable'];

/** What axe finds wrong with a page as it stands on the screen now, a line for each rule that is broken. */
export const violations = (page: Page): Promise<readonly string[]> => judge(page, { runOnly: every });

/**
 * The rules whose verdict other colours can change, on what this page alone has: a fraction of the work of all. The frame
 * is the same on every page, and is judged in the gallery.
 */
export const colourViolations = (page: Page, within = 'main'): Promise<readonly string[]> =>
  judge(page, { runOnly: { type: 'rule', values: ofColours } }, within);

/** The same with those that another width can change too. */
export const screenViolations = (page: Page, within = 'main'): Promise<readonly string[]> =>
  judge(page, { runOnly: { type: 'rule', values: [...ofColours, ...ofWidth] } }, within);

/** All but those of colours, which are half of the work: for a page whose colours were judged already. */
export const wordViolations = (page: Page): Promise<readonly string[]> =>
  judge(page, { runOnly: every, rules: Object.fromEntries(ofColours.map((rule) => [rule, { enabled: false }])) });

async function judge(
  page: Page,
  chosen: Pick<RunOptions, 'runOnly' | 'rules'>,
  within = 'html',
): Promise<readonly string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(source);
  const options = JSON.stringify({ ...chosen, resultTypes: ['violations'] });
  const results: AxeResults = await page.evaluate(`axe.run('${within}', ${options})`);
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(' ')}`);
}

/** By how much the page is wider than its window: a reader should never scroll sideways. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
