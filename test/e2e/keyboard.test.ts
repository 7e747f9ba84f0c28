import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { paths } from '#paths.ts';
import { mailServer } from '../mailServer.ts';
import { addressOf, codeFor } from './mailbox.ts';
import { people } from './people.ts';
import { startProgram } from './program.ts';
import { openStage } from './stage.ts';

const mail = await mailServer();
const program = await startProgram({ smtpUrl: mail.url });
const { journey } = await openStage(program);

interface Stop {
  readonly name: string;
  /** Whether the focus can be seen: a ring around the element or what it stands in, inside the window. */
  readonly seen: boolean;
}

/** Where the focus is. */
const focus = (page: Page): Promise<Stop> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLInputElement;
    const ringed = [element, element.closest('.row'), element.closest('.rich')].some((one) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(one ?? document.body);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    });
    const { top, bottom } = element.getBoundingClientRect();
    const label = element.labels?.[0]?.innerText ?? element.getAttribute('aria-label') ?? element.innerText;
    return {
      name: label.trim().split('\n')[0] ?? '',
      seen: ringed && bottom > 0 && top < innerHeight,
    };
  });

/** Goes on with a key until the focus is on something, and sees the focus all the way. */
async function goTo(page: Page, name: string, key = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let pressed = 0; pressed < 120; pressed++) {
    await page.keyboard.press(key);
    const stop = await focus(page);
    assert.ok(stop.seen, `the focus on “${stop.name}” cannot be seen on ${page.url()}`);
    if (stop.name === name) return;
    passed.push(stop.name);
  }
  throw new Error(`Never came to “${name}”, but to ${passed.join(' · ')}`);
}

async function pressOn(page: Page, name: string, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await goTo(page, name);
  await page.keyboard.press(key);
}

journey('with nothing but a keyboard one signs in, answers a proposal and is led to what one forgot', async (enter) => {
  const page = await enter();
  await page.goto(paths.signIn());
  await page.keyboard.press('Tab');
  assert.deepEqual(await focus(page), { name: 'Till innehållet', seen: true });
  await page.keyboard.press('Enter');
  await goTo(page, 'E-postadress');
  const address = await addressOf(program.db, people.halland);
  await page.keyboard.type(address);
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${paths.signInCode()}`);
  await goTo(page, 'Kod');
  await page.keyboard.type(await codeFor(mail, address)());
  await page.keyboard.press('Enter');
  await page.locator('.acting-person').waitFor();

  await page.goto(paths.provrums());
  await pressOn(page, 'En studieresa');
  await page.waitForURL('**/provrum/*');
  await goTo(page, 'Ja, vi vill delta');
  await page.keyboard.press('Space');
  await goTo(page, 'Vad bidrar ni med? (frivilligt)');
  await page.keyboard.type('En buss.');
  await pressOn(page, 'Skicka svaret');
  await page.waitForURL('**/intresse');

  // The lead question was passed over: the answer has the focus and leads to the field.
  assert.match(await page.locator(':focus').innerText(), /^Svaret kunde inte sparas/);
  await pressOn(page, 'Svara på om ni vill leda');
  assert.deepEqual(await focus(page), { name: 'Ja, vi kan leda', seen: true });
  await page.keyboard.press('ArrowDown');
  assert.equal(await page.getByLabel('Nej, inte leda').isChecked(), true);
  await pressOn(page, 'Skicka svaret');
  await page.getByText('Tack, ert intresse är anmält.').waitFor();
  assert.equal(await page.locator('#intresse').getByText('En buss.').count(), 1);
});

journey('on a phone with a keyboard the menu opens, leads on, and closes with escape', async (enter) => {
  const page = await enter({ viewport: { width: 390, height: 844 } });
  await page.goto(paths.start());
  const menu = page.locator('#menu');
  await pressOn(page, 'Meny', 'Space');
  assert.equal(await menu.isVisible(), true);
  await page.keyboard.press('Escape');
  assert.equal(await menu.isVisible(), false);
  assert.deepEqual(await focus(page), { name: 'Meny', seen: true });
  await page.keyboard.press('Enter');
  await pressOn(page, 'Regelverk');
  await page.waitForURL(`**${paths.rulebook()}`);
});
