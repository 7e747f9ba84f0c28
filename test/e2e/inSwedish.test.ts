import assert from 'node:assert/strict';
import { yearOf } from '#kernel/day.ts';
import { paths } from '#paths.ts';
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

journey('an idea becomes a provrum with a go-ahead, in Swedish and with scripts', async (enter) => {
  const author = await enter();
  const address = await addressOf(db, people.dalarna);
  await signIn({ page: author, language: 'sv' }, address, codeFor(mail, address));

  // Writing: the draft is saved by itself, and what is like it is shown.
  await author.goto(paths.provrums());
  await author.getByRole('link', { name: 'Lämna ett förslag' }).click();
  await author.getByLabel('Rubrik').pressSequentially('Drönare');
  await author.locator('#title-similar').getByText('Drönare - nya frågeställningar').waitFor();
  await author.getByLabel('Rubrik').fill(aProposal.title);
  await author.getByText(/^Utkast sparat \d\d[.:]\d\d$/).waitFor();
  await author.reload();
  assert.equal(await author.getByLabel('Rubrik').inputValue(), aProposal.title);
  await write({ page: author, language: 'sv' });
  await press(author, 'Förhandsgranska');
  await author.getByText('Så här kommer andra att läsa det.').waitFor();
  await press(author, 'Posta förslaget');
  await author.getByText('Förslaget är postat. Nu kan andra anmäla intresse.').waitFor();
  const provrum = provrumOf(author);

  // Interest: others answer in browsers of their own, and the author's open page turns without being loaded again.
  await author.evaluate(() => Object.assign(window, { neverLoadedAgain: true }));
  assert.equal(await author.locator('#readiness').getAttribute('data-ready'), 'false');
  for (const [player, role] of [
    ['halland', 'lead'],
    ['agency', 'participate'],
    ['skane', 'participate'],
  ] as const) {
    const page = await enter();
    await become(page, player);
    await answer({ page, language: 'sv' }, provrum, role, `${people[player]} har ett väntrum.`);
  }
  await author.locator('#readiness[data-ready=true]').waitFor();
  assert.equal(await author.evaluate(() => 'neverLoadedAgain' in window), true);
  assert.match((await author.locator('#says').textContent()) ?? '', /Redo att starta/);

  // Two more make the regions fewer than half: the go-ahead is then a matter of judgement.
  for (const player of ['vinnova', 'skr'] as const) {
    const page = await enter();
    await become(page, player);
    await answer({ page, language: 'sv' }, provrum, 'participate');
  }

  const secretariat = await enter();
  await become(secretariat, 'secretariat');
  await secretariat.goto(paths.secretariat());
  await secretariat.getByRole('link', { name: aProposal.title }).click();
  await giveGoAhead({ page: secretariat, language: 'sv' }, 'Frågan är smal och billig.', 'Tågen går i hela landet.');
  await author.goto(paths.provrum(provrum));
  assert.equal(
    await author.getByText('Frågan är smal och billig.').count(),
    0,
    'nothing is known before it is announced',
  );
  await press(secretariat, 'Meddela beslutet');
  await secretariat.getByText('Beslutet är meddelat till alla som berörs.').waitFor();

  const concerned = ['dalarna', 'halland', 'skane', 'agency', 'vinnova', 'skr'] as const;
  const addresses = await Promise.all(concerned.map(async (player) => await addressOf(db, people[player])));
  assert.deepEqual(await receiversOf(mail, db, `Klartecken: ${aProposal.title}`), addresses.sort());

  await author.reload();
  await author.getByText('Frågan är smal och billig.').waitFor();
  await author.getByRole('link', { name: 'Läs beslutets kvitto' }).click();
  await author.getByText('Tågen går i hela landet.').waitFor();

  await author.goto(paths.provrumHistory(provrum));
  assert.deepEqual(await historyOn(author), [
    'Annika Rydholm för Reglab: Meddelade beslutet Läs beslutet',
    `Annika Rydholm för Reglab: Gav klartecken för ${year}. Region Halland leder, Region Skåne, Tillväxtverket, Vinnova och Sveriges Kommuner och Regioner (SKR) deltar Läs beslutet`,
    'Kerstin Almroth för Sveriges Kommuner och Regioner (SKR): Anmälde intresse: vill delta',
    'Gustav Hallonsten för Vinnova: Anmälde intresse: vill delta',
    'Enligt reglerna: Provrummet blev redo att starta',
    'Emil Glimmert för Region Skåne: Anmälde intresse: vill delta',
    'Farida Lindmark för Tillväxtverket: Anmälde intresse: vill delta',
    'Cecilia Tyle för Region Halland: Anmälde intresse: vill delta och kan leda',
    'Åsa Siljeby för Region Dalarna: Lade ut förslaget till alla medlemmar och partner',
    'Åsa Siljeby för Region Dalarna: Började skriva förslaget',
  ]);
});
