import type { Locator, Page } from 'playwright-core';
import type { ProvrumId } from '#kernel/id.ts';
import type { Language } from '#kernel/text.ts';
import { messages as signInWords } from '#organisations/signIn.messages.ts';
import { localise, paths } from '#paths.ts';
import { systemClock } from '#platform/clock.ts';
import { messages as goAheadWords } from '#provrum/goAhead.messages.ts';
import { messages as interestWords } from '#provrum/interest.messages.ts';
import { messages as proposalWords } from '#provrum/proposal.messages.ts';
import type { Role } from '#rulebook/facts.ts';

/** What people do, by what they see: labels and buttons in the words of a language. */
export interface Reader {
  readonly page: Page;
  readonly language: Language;
}

export const press = (place: Page | Locator, name: string): Promise<void> =>
  place.getByRole('button', { name, exact: true }).click();

/** The number of the proposal whose page is open. */
export function provrumOf(page: Page): ProvrumId {
  const id = /\/provrum\/(\d+)/.exec(new URL(page.url()).pathname)?.[1];
  if (!id) throw new Error(`${page.url()} is no page of a provrum`);
  return Number(id) as ProvrumId;
}

/** Asks for a code with an address, and types the one that has come. */
export async function signIn({ page, language }: Reader, address: string, code: () => Promise<string>): Promise<void> {
  const text = signInWords[language];
  await page.goto(localise(paths.signIn(), language));
  await page.getByLabel(text.email).fill(address);
  await press(page, text.send);
  await page.getByLabel(text.code, { exact: true }).fill(await code());
  await press(page.locator('main'), text.signIn);
}

export const aProposal = {
  title: 'Väntrum som arbetsplats',
  summary: 'Vi vill pröva om väntan på stationer kan bli till arbetstid.',
  question: 'Går det att arbeta ostört i ett väntrum?',
  whyNow: 'Allt fler pendlar mellan orter där tågen sällan passar ihop.',
  toTry: 'Tre stationer får ett rum var i en månad. Vi räknar vilka som stannar kvar.',
} as const;

/** Writes what is missing of a proposal; the title is its author's own. */
export async function write(
  { page, language }: Reader,
  text: Omit<typeof aProposal, 'title'> = aProposal,
): Promise<void> {
  const { fields, kinds } = proposalWords[language];
  await page.getByLabel(fields.summary.label).fill(text.summary);
  await page.getByLabel(fields.question.label, { exact: true }).fill(text.question);
  await page.getByLabel(fields.whyNow.label).fill(text.whyNow);
  await page.getByLabel(fields.toTry.label).fill(text.toTry);
  await page.getByRole('radio', { name: kinds.wayOfWorking }).check();
}

/** Answers for one's organisation from the proposal's own page. */
export async function answer({ page, language }: Reader, provrum: ProvrumId, role: Role, brings = ''): Promise<void> {
  const { how, leadQuestion, brings: bringing, send, flash } = interestWords[language];
  await page.goto(localise(paths.provrum(provrum), language));
  const form = page.locator('#intresse');
  await form.getByLabel(role === 'follow' ? how.follow : how.participate).check();
  const asked = form.getByLabel(role === 'lead' ? leadQuestion.yes : leadQuestion.no);
  if (role !== 'follow' && (await asked.count()) > 0) await asked.check();
  await form.getByLabel(bringing.label).fill(brings);
  await press(form, send);
  await page.getByText(flash['interest-given']).waitFor();
}

/** Where the year's slots are taken the page asks for the board's decision on one more: it is told. */
export async function tellBoardDecision({ page, language }: Reader): Promise<void> {
  const { on, reference } = goAheadWords[language].board;
  if ((await page.getByLabel(on).count()) === 0) return;
  await page.getByLabel(on).fill(systemClock.today());
  await page.getByLabel(reference).fill('Styrelseprotokoll § 12');
}

/** Gives the go-ahead with a reason; what should hold and does not is passed with another. */
export async function giveGoAhead({ page, language }: Reader, reason: string, passed?: string): Promise<void> {
  const text = goAheadWords[language];
  await page.getByLabel(text.reason.label).fill(reason);
  if (passed !== undefined) await page.locator('textarea[name^=passed-]').fill(passed);
  await tellBoardDecision({ page, language });
  await press(page, text.give);
  await page.getByText(text.flash['go-ahead-given']).waitFor();
}

/** What a history tells, the newest first: who, for whom, and what. */
export async function historyOn(page: Page): Promise<readonly string[]> {
  const events = await page.locator('.timeline > li').all();
  return await Promise.all(
    events.map(async (event) => {
      const [what, by] = await Promise.all([
        event.locator('.event-what').innerText(),
        event.locator('.event-by').innerText(),
      ]);
      return `${by.split(' · ')[0]}: ${what}`;
    }),
  );
}
