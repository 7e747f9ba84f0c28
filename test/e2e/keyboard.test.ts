import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { ProvrumId } from '#kernel/id.ts';
import { messages } from '#organisations/demonstration.messages.ts';
import { paths } from '#paths.ts';
import { messages as goAheadWords } from '#provrum/goAhead.messages.ts';
import { messages as proposalWords } from '#provrum/proposal.messages.ts';
import { mailServer } from '../mailServer.ts';
import { aProposal, provrumOf } from './acts.ts';
import { addressOf, codeFor } from './mailbox.ts';
import { people, type Player } from './people.ts';
import { startProgram } from './program.ts';
import { openStage } from './stage.ts';

const mail = await mailServer();
const program = await startProgram({ smtpUrl: mail.url });
const { journey } = await openStage(program);
const { fields, kinds } = proposalWords.sv;
const goAhead = goAheadWords.sv;

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
    // The button in a date field has a ring of the browser's own, which no style tells of.
    const within = element.type === 'date' && !element.matches(':focus-visible');
    const { top, bottom } = element.getBoundingClientRect();
    const label = element.labels?.[0]?.innerText ?? element.getAttribute('aria-label') ?? element.innerText;
    return {
      name: label.trim().split('\n')[0] ?? '',
      seen: (ringed || within) && bottom > 0 && top < innerHeight,
    };
  });

/** The same, once what has the focus has come into view. */
async function settled(page: Page): Promise<Stop> {
  for (let looks = 0; looks < 20; looks++) {
    const stop = await focus(page);
    if (stop.seen) return stop;
    await page.waitForTimeout(50);
  }
  return await focus(page);
}

/** Goes on with a key until the focus is on something, and sees the focus all the way. */
async function goTo(page: Page, name: string, key = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let pressed = 0; pressed < 120; pressed++) {
    await page.keyboard.press(key);
    const stop = await settled(page);
    assert.ok(stop.seen, `the focus on “${stop.name}” cannot be seen on ${page.url()}, after ${passed.join(' · ')}`);
    if (stop.name === name || stop.name.startsWith(`${name}, `)) return;
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

/** Goes to a field and types. */
async function typeIn(page: Page, name: string, text: string): Promise<void> {
  await goTo(page, name);
  await page.keyboard.type(text);
}

/** Becomes somebody of the demonstration. */
async function be(page: Page, player: Player): Promise<void> {
  await page.goto(paths.demonstration());
  await pressOn(page, messages.sv.be(people[player]));
  await page.locator('.acting-person', { hasText: people[player] }).waitFor();
}

/** Answers for one's organisation. Whether one leads is the group after: its first choice is yes. */
async function answer(page: Page, provrum: ProvrumId, leads: boolean): Promise<void> {
  await page.goto(paths.provrum(provrum));
  await goTo(page, 'Ja, vi vill delta');
  await page.keyboard.press('Space');
  await goTo(page, 'Ja, vi kan leda');
  await page.keyboard.press(leads ? 'Space' : 'ArrowDown');
  await pressOn(page, 'Skicka svaret');
  await page.getByText('Tack, ert intresse är anmält.').waitFor();
}

journey('with nothing but a keyboard an idea becomes a provrum with a go-ahead', async (enter) => {
  const page = await enter();
  await be(page, 'dalarna');
  await page.goto(paths.provrums());
  await pressOn(page, 'Lämna ett förslag');
  await page.waitForURL(`**${paths.newProposal()}`);
  await typeIn(page, 'Rubrik', aProposal.title);
  await typeIn(page, fields.summary.label, aProposal.summary);
  await typeIn(page, fields.question.label, aProposal.question);
  await typeIn(page, fields.whyNow.label, aProposal.whyNow);
  await typeIn(page, fields.toTry.label, aProposal.toTry);
  await goTo(page, kinds.subjectMatter);
  await page.keyboard.press('ArrowDown');
  await pressOn(page, 'Förhandsgranska');
  await page.getByText('Så här kommer andra att läsa det.').waitFor();
  await pressOn(page, 'Posta förslaget');
  await page.getByText('Förslaget är postat. Nu kan andra anmäla intresse.').waitFor();
  const provrum = provrumOf(page);

  for (const player of ['halland', 'skane', 'agency'] as const) {
    await be(page, player);
    await answer(page, provrum, player === 'halland');
  }
  assert.equal(await page.locator('#readiness').getAttribute('data-ready'), 'true');

  await be(page, 'secretariat');
  await page.goto(paths.secretariat());
  await pressOn(page, aProposal.title);
  await page.waitForURL(`**${paths.goAhead(provrum)}`);
  if ((await page.getByLabel(goAhead.board.on).count()) > 0) {
    await goTo(page, goAhead.board.on);
    // A day by its arrows: in which order its parts stand is the browser's.
    for (const next of ['Tab', 'Tab', null]) {
      await page.keyboard.press('ArrowUp');
      if (next) await page.keyboard.press(next);
    }
    await typeIn(page, goAhead.board.reference, 'Styrelseprotokoll § 12');
  }
  await typeIn(page, goAhead.reason.label, 'Frågan är smal och billig.');
  await pressOn(page, goAhead.give);
  await page.getByText(goAhead.flash['go-ahead-given']).waitFor();
  await pressOn(page, 'Meddela beslutet');
  await page.getByText('Beslutet är meddelat till alla som berörs.').waitFor();
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
