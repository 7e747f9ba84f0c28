import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { ProvrumId } from '#kernel/id.ts';
import { paths } from '#paths.ts';
import { sql } from '#platform/database.ts';
import { press, tellBoardDecision } from './acts.ts';
import { become, people, type Player } from './people.ts';
import { startProgram } from './program.ts';
import { type Enter, openStage } from './stage.ts';

const program = await startProgram();
const { journey } = await openStage(program);
const { db } = program;

const titled = async (title: string): Promise<ProvrumId> => {
  const { rows } = await sql<{ id: ProvrumId }>`select id from provrum where title = ${title}`.execute(db.q());
  return rows[0]!.id;
};

async function open(enter: Enter, player: Player, path: string): Promise<Page> {
  const page = await enter();
  await become(page, player);
  await page.goto(path);
  return page;
}

journey('two who decide at the same time get one decision, and the second is told whose', async (enter) => {
  const provrum = await titled('Genomförandet av RUS');
  const deciders = ['secretariat', 'otherSecretariat'] as const;
  const pages = await Promise.all(deciders.map(async (player) => await open(enter, player, paths.goAhead(provrum))));
  for (const [at, page] of pages.entries()) {
    await page.getByLabel('Varför får provrummet starta?').fill(`Skälet från ${people[deciders[at]!]}`);
    await tellBoardDecision({ page, language: 'sv' });
  }
  await Promise.all(pages.map(async (page) => await press(page, 'Ge klartecken')));

  const { rows } = await sql<{ reason: string; by: string }>`
    select g.reason, p.name as by from go_ahead g join person p on p.id = g.person_id
    where g.provrum_id = ${provrum} and g.taken_back_at is null`.execute(db.q());
  assert.equal(rows.length, 1);
  const winner = deciders.findIndex((player) => people[player] === rows[0]?.by);
  assert.equal(rows[0]?.reason, `Skälet från ${people[deciders[winner]!]}`);
  await pages[winner]!.getByText('Klartecken är givet.').waitFor();

  const answer = pages[1 - winner]!.locator('main');
  await answer.getByText(`${people[deciders[winner]!]}, Reglab, gav klartecken`).waitFor();
  const said = await answer.innerText();
  assert.match(said, /Ditt beslut är inte sparat\./);
  assert.match(said, new RegExp(`Det här hade du skrivit\\s+Skälet från ${people[deciders[1 - winner]!]}`));
});

journey('two colleagues who answer at the same time give one answer, and the second sees the first', async (enter) => {
  const provrum = await titled('En studieresa');
  const [asta, rikard] = [
    await open(enter, 'dalarna', paths.interest(provrum)),
    await open(enter, 'dalarnaSubstitute', paths.interest(provrum)),
  ];
  await asta.getByLabel('Ja, vi vill delta').check();
  await asta.getByLabel('Ja, vi kan leda').check();
  await rikard.getByLabel('Vi vill följa').check();
  await rikard.getByLabel('Vad bidrar ni med?').fill('Bara nyfikenhet.');
  await press(asta, 'Skicka svaret');
  await asta.getByText('Tack, ert intresse är anmält.').waitFor();
  await press(rikard, 'Skicka svaret');
  await rikard.getByText(`${people.dalarna} har svarat för er organisation medan du skrev`).waitFor();
  assert.equal(await rikard.getByLabel('Vad bidrar ni med?').inputValue(), 'Bara nyfikenhet.');

  const { rows } = await sql`select role from interest where provrum_id = ${provrum}`.execute(db.q());
  assert.deepEqual(rows, [{ role: 'lead' }]);
});

journey('a form that is pressed twice acts once', async (enter) => {
  const provrum = await titled('Civilt försvar');
  const page = await open(enter, 'dalarna', paths.interest(provrum));
  await page.getByLabel('Ja, vi vill delta').check();
  await page.getByLabel('Nej, inte leda').check();
  await page.getByRole('button', { name: 'Skicka svaret' }).dblclick();
  await page.getByText(/Tack, ert intresse är anmält|Ert svar såg redan ut så/).waitFor();

  await page.goto(paths.provrum(provrum));
  await page.locator('.rich-text').fill('Sagt en gång.');
  await page.getByRole('button', { name: 'Skicka kommentaren' }).dblclick();
  await page.getByText('Kommentaren är sparad.').waitFor();

  await page.goto(paths.newProposal());
  await page.getByLabel('Rubrik').fill('Skrivet en gång');
  await page.getByRole('button', { name: 'Spara utkastet' }).dblclick();
  await page.getByText('Utkastet är sparat.').waitFor();

  const { rows } = await sql`
    select (select count(*) from event where provrum_id = ${provrum} and kind = 'interest-given' and organisation_id =
        (select id from organisation where name = 'Region Dalarna')) as answers,
      (select count(*) from comment where html like '%Sagt en gång.%') as comments,
      (select count(*) from provrum where title = 'Skrivet en gång') as proposals`.execute(db.q());
  assert.deepEqual(rows, [{ answers: 1, comments: 1, proposals: 1 }]);
});

journey('whoever goes back in the browser and sends again has not acted twice', async (enter) => {
  const page = await open(enter, 'halland', paths.newProposal());
  await page.getByLabel('Rubrik').fill('Skrivet, ångrat, skrivet');
  await press(page, 'Spara utkastet');
  await page.getByText('Utkastet är sparat.').waitFor();
  await page.goBack({ waitUntil: 'commit' });
  assert.equal(await page.getByLabel('Rubrik').inputValue(), 'Skrivet, ångrat, skrivet');
  await page.getByLabel('Sammanfattning').fill('Nu med mer.');
  await press(page, 'Spara utkastet');
  await page.getByText('Utkastet är sparat.').waitFor();
  const { rows } = await sql`select title, summary from provrum where title like 'Skrivet, %'`.execute(db.q());
  assert.deepEqual(rows, [{ title: 'Skrivet, ångrat, skrivet', summary: 'Nu med mer.' }]);
});
