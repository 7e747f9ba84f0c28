import assert from 'node:assert/strict';
import { yearOf } from '#kernel/day.ts';
import { localise, paths } from '#paths.ts';
import { systemClock } from '#platform/clock.ts';
import { mailServer } from '../mailServer.ts';
import { answer, aProposal, giveGoAhead, historyOn, press, provrumOf, signIn, write } from './acts.ts';
import { addressOf, codeFor, receiversOf } from './mailbox.ts';
import { become, people } from './people.ts';
import { startProgram } from './program.ts';
import { openStage } from './stage.ts';

const mail = await mailServer();
const program = await startProgram({ smtpUrl: mail.url });
const { journey } = await openStage(program);
const { db } = program;
const year = yearOf(systemClock.today());

journey('an idea becomes a provrum with a go-ahead, in English and without scripts', async (enter) => {
  const enterEnglish = async () => await enter({ javaScriptEnabled: false, locale: 'en-GB' });
  const author = await enterEnglish();
  const address = await addressOf(db, people.dalarna);
  await signIn({ page: author, language: 'en' }, address, codeFor(mail, address));

  await author.goto('/en/provrum');
  await author.getByRole('link', { name: 'Make a proposal' }).click();
  await author.getByLabel('Title').fill('Drönare i väntrum');
  await press(author, 'Save the draft');
  await author.getByText('The draft is saved.').waitFor();
  await press(author, 'Preview');
  await author.getByRole('link', { name: 'Drönare - nya frågeställningar' }).waitFor();
  assert.equal(
    await author.getByText('Write a summary.').getAttribute('href'),
    new URL(author.url()).pathname.replace('preview', 'edit#summary'),
  );
  await author.getByRole('link', { name: 'Change the text' }).click();
  await author.getByLabel('Title').fill(aProposal.title);
  await write({ page: author, language: 'en' });
  await press(author, 'Preview');
  await press(author, 'Post the proposal');
  await author.getByText('The proposal is posted. Now others can signal interest.').waitFor();
  const provrum = provrumOf(author);

  for (const [player, role] of [
    ['halland', 'lead'],
    ['agency', 'participate'],
    ['skane', 'participate'],
  ] as const) {
    assert.equal(await author.locator('#readiness').getAttribute('data-ready'), 'false');
    const page = await enterEnglish();
    await become(page, player, 'en');
    await answer({ page, language: 'en' }, provrum, role);
    await author.reload();
  }
  assert.equal(await author.locator('#readiness').getAttribute('data-ready'), 'true');

  const secretariat = await enterEnglish();
  await become(secretariat, 'secretariat', 'en');
  await secretariat.goto('/en/secretariat');
  await secretariat.getByRole('link', { name: aProposal.title }).click();
  await giveGoAhead({ page: secretariat, language: 'en' }, 'The question is narrow and cheap.');
  await press(secretariat, 'Announce the decision');
  await secretariat.getByText('The decision is announced to everybody concerned.').waitFor();

  const concerned = ['dalarna', 'halland', 'skane', 'agency'] as const;
  const addresses = await Promise.all(concerned.map(async (player) => await addressOf(db, people[player])));
  assert.deepEqual(await receiversOf(mail, db, `Klartecken: ${aProposal.title}`), addresses.sort());

  await author.goto(localise(paths.provrumHistory(provrum), 'en'));
  assert.deepEqual(await historyOn(author), [
    'Annika Rydholm for Reglab: Announced the decision Read the decision',
    `Annika Rydholm for Reglab: Gave the go-ahead for ${year}. Region Halland leads, Region Skåne and Tillväxtverket take part Read the decision`,
    'By the rules: The provrum became ready to start',
    'Emil Glimmert for Region Skåne: Signalled interest: wants to take part',
    'Farida Lindmark for Tillväxtverket: Signalled interest: wants to take part',
    'Cecilia Tyle for Region Halland: Signalled interest: wants to take part and is willing to lead',
    'Åsa Siljeby for Region Dalarna: Posted the proposal to all members and partners',
    'Åsa Siljeby for Region Dalarna: Began to write the proposal',
  ]);
});
