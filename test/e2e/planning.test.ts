import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { ProvrumId } from '#kernel/id.ts';
import { addMonths } from '#kernel/day.ts';
import { paths } from '#paths.ts';
import { systemClock } from '#platform/clock.ts';
import { sql } from '#platform/database.ts';
import { messages as budgetWords } from '#provrum/budget.messages.ts';
import { messages as fundingWords } from '#provrum/funding.messages.ts';
import { messages as planWords } from '#provrum/plan.messages.ts';
import type { SectionKey } from '#provrum/planText.ts';
import { press } from './acts.ts';
import { faultsOn } from './looks.ts';
import { become } from './people.ts';
import { startProgram } from './program.ts';
import { openStage } from './stage.ts';

const program = await startProgram();
const { journey } = await openStage(program);
const { db } = program;
const today = systemClock.today();
const [text, money] = [planWords.sv, budgetWords.sv];

/** The provrum of the demonstration that has its go-ahead, led by Region Stockholm, and whose plan nobody has begun. */
async function approvedOne(): Promise<ProvrumId> {
  const { rows } = await sql<{ id: ProvrumId }>`select id from provrum where state = 'approved'`.execute(db.q());
  assert.equal(rows.length, 1);
  return rows[0]!.id;
}

/** What a newcomer writes in an hour: a few sentences a section. */
const written: Readonly<Partial<Record<SectionKey, string>>> = {
  purpose: 'Politiker och invånare ska förstå regionens beslut utan att behöva fråga.',
  expectedResult: 'En mall för beslutsunderlag, och en lista över ord att byta ut.',
  mainQuestion: 'Går ett beslut fortare när underlaget är skrivet på klarspråk?',
  limits: 'Vi prövar bara underlag till nämnden för regional utveckling.',
  budget: 'En språkkonsult läser 20 underlag. Resten är egen arbetstid.',
  resources: 'Två handläggare per region, en dag i veckan.',
};

const form = (page: Page, section: SectionKey) => page.locator(`form#${section}`);

/** Writes in a section, and waits until it is saved by itself. */
async function write(page: Page, section: SectionKey, fields: Readonly<Record<string, string>>): Promise<void> {
  const before = await form(page, section).locator('[name=version]').inputValue();
  for (const [label, value] of Object.entries(fields)) await form(page, section).getByLabel(label).fill(value);
  await form(page, section).locator(`[name=version]:not([value="${before}"])`).waitFor({ state: 'attached' });
}

async function addLine(page: Page, cost: string, payer: string, amount: string): Promise<void> {
  const add = page.locator('form', { has: page.getByRole('button', { name: money.add.send }) });
  await add.getByLabel(money.fields.cost).selectOption({ label: cost });
  await add.getByLabel(money.fields.payer).selectOption({ label: payer });
  await add.getByLabel(money.fields.amount).fill(amount);
  await press(add, money.add.send);
  await page.getByText(money.flash.added).waitFor();
}

journey('a newcomer writes a plan from the template, mends it after review, and the provrum starts', async (enter) => {
  const provrum = await approvedOne();
  const lead = await enter();
  await become(lead, 'stockholm');
  await lead.goto(paths.ourOrganisation());
  await lead.goto(paths.provrum(provrum));
  await press(lead, text.start.button);
  await lead.getByText(text.flash.started).waitFor();
  assert.notEqual(await form(lead, 'mainQuestion').getByRole('textbox').inputValue(), '', 'the question comes along');

  // Every section is saved while one types: nothing but the last button is ever pressed.
  for (const [section, words] of Object.entries(written) as [SectionKey, string][]) {
    await write(lead, section, { [text.sections[section].title]: words });
  }
  const [start, end] = [addMonths(today, 1), addMonths(today, 5)];
  await write(lead, 'timetable', {
    [text.fields.start]: start,
    [text.fields.end]: end,
    [text.fields.milestones]: `${addMonths(today, 3)} Tio underlag är omskrivna`,
  });
  await write(lead, 'meetings', { [text.fields.physical]: '2', [text.fields.digital]: '4' });
  await write(lead, 'criteria', { [text.fields.criteria]: 'Nämnden ställer färre frågor om vad texten betyder.' });
  await write(lead, 'indicators', {
    [text.fields.name]: 'Frågor per underlag',
    [text.fields.measured]: 'Sekreteraren räknar',
    [text.fields.baseline]: '6',
    [text.fields.target]: '2',
  });
  await lead.reload();
  for (const [section, words] of Object.entries(written) as [SectionKey, string][]) {
    assert.equal(await form(lead, section).getByRole('textbox').inputValue(), words);
  }

  await lead.getByRole('link', { name: text.toBudget }).first().click();
  await addLine(lead, 'Experter', 'Region Stockholm, pengar', '40 000');
  await addLine(lead, 'Experter', 'Reglabs basfinansiering', '40 000');
  await lead.goto(paths.submitPlan(provrum));
  await lead.getByText('40 000 kr saknas').waitFor();
  await lead.goto(paths.funding(provrum));
  await press(lead, fundingWords.sv.request.send);
  await lead.getByText(fundingWords.sv.flash['funding-requested']).waitFor();
  await lead.goto(paths.plan(provrum));
  await lead.getByRole('link', { name: text.toSubmit }).click();
  await press(lead, text.submit.button);
  await lead.getByText(text.flash.submitted).waitFor();

  const secretariat = await enter();
  await become(secretariat, 'secretariat');
  await secretariat.goto(paths.reviewPlan(provrum));
  assert.deepEqual(await faultsOn(secretariat), []);
  await secretariat
    .getByLabel(text.review.remark(text.sections.limits.title))
    .fill('Vad händer med underlag som redan är beslutade?');
  await press(secretariat, text.review.giveBack);
  await secretariat.getByText(text.flash.returned).waitFor();

  await lead.goto(paths.plan(provrum));
  await lead.locator('#del-limits').getByText('Vad händer med underlag som redan är beslutade?').waitFor();
  await write(lead, 'limits', { [text.sections.limits.title]: `${written.limits} Gamla underlag rör vi inte.` });
  await lead.goto(paths.submitPlan(provrum));
  await press(lead, text.submit.button);
  await lead.getByText(text.flash.submitted).waitFor();
  await secretariat.goto(paths.planVersions(provrum));
  await secretariat.locator('ins', { hasText: 'Gamla underlag rör vi inte.' }).waitFor();
  await secretariat.goto(paths.reviewPlan(provrum));
  await press(secretariat, text.review.approve);
  await secretariat.getByText(text.flash.approved).waitFor();

  await lead.goto(paths.plan(provrum));
  await press(lead, text.begin.button);
  await lead.getByText(text.flash.begun).waitFor();
  const { rows } = await sql<{ state: string }>`select state from provrum where id = ${provrum}`.execute(db.q());
  assert.equal(rows[0]?.state, 'running');
});
