import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { ProvrumId } from '#kernel/id.ts';
import { localise, paths } from '#paths.ts';
import { sql } from '#platform/database.ts';
import { messages as archiveWords } from '#provrum/archive/archive.messages.ts';
import { messages as evaluationWords } from '#provrum/evaluation/evaluation.messages.ts';
import { messages as questionnaireWords } from '#provrum/evaluation/questionnaire.messages.ts';
import { openQuestions, questions } from '#provrum/evaluation/questionnaire.ts';
import { messages as reviewWords } from '#provrum/report/reportReview.messages.ts';
import { messages as reportWords } from '#provrum/report/report.messages.ts';
import type { ReportPart } from '#provrum/report/reportText.ts';
import { messages as spreadingWords } from '#provrum/spreading/spreading.messages.ts';
import { messages as uptakeWords } from '#provrum/uptake/uptake.messages.ts';
import { messages as workWords } from '#provrum/work/work.messages.ts';
import { mailServer } from '../mailServer.ts';
import { press } from './acts.ts';
import { addressOf, receiversOf } from './mailbox.ts';
import { faultsOn } from './looks.ts';
import { become, people } from './people.ts';
import { startProgram } from './program.ts';
import { openStage } from './stage.ts';

const mail = await mailServer();
const program = await startProgram({ smtpUrl: mail.url });
const { journey } = await openStage(program);
const { db } = program;
const [text, review, use, work] = [reportWords.sv, reviewWords.sv, uptakeWords.sv, workWords.sv];
const [archive, evaluation, asked, spread] = [
  archiveWords.sv,
  evaluationWords.sv,
  questionnaireWords.sv,
  spreadingWords.sv,
];

/** The provrum of the demonstration that runs: Region Skåne leads it. */
async function runningOne(): Promise<ProvrumId> {
  const { rows } = await sql<{ id: ProvrumId }>`select id from provrum where state = 'running'`.execute(db.q());
  assert.equal(rows.length, 1);
  return rows[0]!.id;
}

const written: Readonly<Partial<Record<ReportPart, string>>> = {
  tried: 'Fyra skolor visade en sida om jobben inom en timmes resa.',
  happened: 'Elever som nämnde ett lokalt jobb gick från 18 till 47 procent.',
  learned: 'Det är restiden som eleverna läser, inte lönen.',
  useful: 'Sidan och frågorna till eleverna går att låna.',
  notWorked: 'Affischerna läste ingen.',
  title: 'Restiden avgör vilka jobb elever ser',
  summary: 'En sida per kommun fick dubbelt så många elever att nämna ett jobb nära dem.',
};

const form = (page: Page, part: ReportPart) => page.locator(`form#${part}`);

async function write(page: Page, part: ReportPart, words: string): Promise<void> {
  const before = await form(page, part).locator('[name=version]').inputValue();
  await form(page, part).getByRole('textbox').fill(words);
  await form(page, part).locator(`[name=version]:not([value="${before}"])`).waitFor({ state: 'attached' });
}

journey('what was tried becomes a result that others read and use', async (enter) => {
  const provrum = await runningOne();
  const lead = await enter();
  await become(lead, 'skane');

  // The work goes on: an entry of the log, which the report brings in later.
  await lead.goto(paths.work(provrum));
  await lead.getByText(work.log.add, { exact: true }).first().click();
  await lead.getByRole('radio', { name: work.log.kinds.observation }).check();
  await lead.getByLabel(work.log.text).fill('Eleverna frågade efter bussens tider.');
  await press(lead, work.log.send);
  await lead.locator('main').getByText('Eleverna frågade efter bussens tider.').first().waitFor();

  // Nothing is written twice: the log is brought into the report with one press.
  await lead.goto(paths.provrum(provrum));
  await press(lead, text.start.button);
  await lead.getByText(text.flash.started).waitFor();
  const material = lead.locator('#del-happened details').first();
  await material.locator('summary').click();
  await material
    .locator('dl > div', { hasText: 'Eleverna frågade efter bussens tider.' })
    .getByRole('button', { name: text.material.bring })
    .last()
    .click();
  await form(lead, 'happened').getByText('Emil Glimmert skrev här senast').waitFor();
  assert.match(
    await form(lead, 'happened').getByRole('textbox').inputValue(),
    /Eleverna frågade efter bussens tider\./,
  );
  for (const [part, words] of Object.entries(written) as [ReportPart, string][]) await write(lead, part, words);
  await lead.goto(paths.submitReport(provrum));
  await press(lead, text.submit.button);
  await lead.getByText(text.flash.submitted).waitFor();

  // A named person reads it, sends it back with a remark at a paragraph, and approves what comes back.
  const secretariat = await enter();
  await become(secretariat, 'secretariat');
  await secretariat.goto(paths.secretariat());
  await secretariat.goto(paths.reviewReport(provrum));
  await secretariat.locator('#del-useful summary').click();
  await secretariat.getByLabel(review.remark(text.parts.useful.title, 1)).fill('Vem frågar man?');
  await press(secretariat, review.giveBack);
  await secretariat.getByText(text.flash.returned).waitFor();
  await lead.goto(paths.report(provrum));
  await lead.locator('#del-useful').getByText('Vem frågar man?').waitFor();
  await write(lead, 'useful', `${written.useful} Fråga Region Skåne.`);
  await lead.goto(paths.submitReport(provrum));
  await press(lead, text.submit.button);
  await secretariat.goto(paths.reviewReport(provrum));
  await press(secretariat, review.approve);
  // Every question of the checklist is answered first.
  await secretariat.getByText(text.refused['checklist-open']).waitFor();
  for (const yes of await secretariat.getByRole('radio', { name: review.answers.yes, exact: true }).all())
    await yes.check();
  await press(secretariat, review.approve);
  await secretariat.getByText(text.flash.approved).waitFor();
  await secretariat.goto(paths.reviewReport(provrum));
  await press(secretariat, review.publish.button);
  await secretariat.getByText(text.flash.published).waitFor();

  // Until it is announced nobody else knows.
  const visitor = await enter({ javaScriptEnabled: false });
  await visitor.goto(localise(paths.results(), 'en'));
  assert.equal(await visitor.getByText(written.title!).count(), 0);
  await secretariat.goto(paths.reviewReport(provrum));
  await press(secretariat, review.announce.button);
  await secretariat.getByText(text.flash.announced).waitFor();
  const told = await receiversOf(mail, db, written.title!);
  assert.ok(told.includes(await addressOf(db, people.halland)), 'a member who took no part is told');
  assert.ok(told.includes(await addressOf(db, people.partner)), 'a partner is told');

  // A visitor reads it without an account, in English and without scripts; it leads to what can be shared.
  await visitor.goto(localise(paths.results(), 'en'));
  await visitor.getByRole('link', { name: written.title! }).click();
  await visitor.getByText(written.learned!).waitFor();
  assert.equal(await visitor.locator('meta[property="og:title"]').getAttribute('content'), written.title);
  assert.equal(await visitor.getByText('Annika Rydholm').count(), 0, 'no names of persons');

  // A member says what it does with it, and the board sees that.
  const member = await enter();
  await become(member, 'halland');
  await member.goto(paths.uptake(provrum));
  await member.getByLabel(use.form.used).check();
  await member.getByLabel(use.form.note).fill('Våra studievägledare använder sidan.');
  await press(member, use.form.send);
  await member.getByText(use.flash.answered).waitFor();
  const board = await enter();
  await become(board, 'board');
  await board.goto(paths.secretariatUptake());
  await board.getByRole('link', { name: written.title! }).waitFor();

  // It is spread further, and those who took part say how it was.
  await secretariat.goto(paths.spreading(provrum));
  const newsletter = secretariat.locator('#kanal-newsletter');
  await newsletter.locator('summary').click();
  await press(newsletter, spread.markDone);
  await secretariat.getByText(spread.flash['spreading-done']).waitFor();
  await lead.goto(paths.questionnaire(provrum));
  assert.deepEqual(await faultsOn(lead), []);
  for (const { text: statement } of questions.end)
    await lead.getByRole('group', { name: statement.sv }).getByLabel(asked.marks['4'], { exact: true }).check();
  await lead.getByLabel(openQuestions.end.sv).fill('Vi skulle ha frågat eleverna tidigare.');
  await press(lead, asked.send);
  await lead.getByText(asked.flash.saved).waitFor();

  // The board reads what the format gave, the words too; a member takes the documents to its own archive.
  await board.goto(paths.evaluation());
  await board.locator('main').getByText(evaluation.title).first().waitFor();
  await board.goto(paths.evaluationWords());
  await board.getByText('Vi skulle ha frågat eleverna tidigare.').waitFor();
  await member.goto(paths.archive(provrum));
  await member.getByLabel(archive.ask.caseNumber).fill('RS 2027-0412');
  await press(member, archive.ask.button);
  const link = member.getByRole('link', { name: archive.requests.downloadLabel('RS 2027-0412') });
  const [saved] = await Promise.all([member.waitForEvent('download'), link.click()]);
  assert.match(saved.suggestedFilename(), /^provrum-\d+-arkiv\.zip$/);
});
