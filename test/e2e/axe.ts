import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOnly } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const every: RunOnly = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};
const colours: RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/** What axe finds wrong with a page as it stands on the screen now, a line for each rule that is broken. */
export const violations = (page: Page): Promise<readonly string[]> => judge(page, every);

/** The rules whose verdict another colour scheme can change: a fraction of the work of all. */
export const colourViolations = (page: Page): Promise<readonly string[]> => judge(page, colours);

async function judge(page: Page, runOnly: RunOnly): Promise<readonly string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(source);
  const options = JSON.stringify({ runOnly, resultTypes: ['violations'] });
  const results: AxeResults = await page.evaluate(`axe.run(${options})`);
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(' ')}`);
}

/** By how much the page is wider than its window: a reader should never scroll sideways. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
