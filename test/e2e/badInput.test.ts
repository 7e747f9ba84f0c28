import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { ProvrumId } from '#kernel/id.ts';
import { paths } from '#paths.ts';
import { sql } from '#platform/database.ts';
import { press, provrumOf } from './acts.ts';
import { until } from './mailbox.ts';
import { become } from './people.ts';
import { startProgram } from './program.ts';
import { openStage } from './stage.ts';

const program = await startProgram();
const { journey } = await openStage(program);
const { db } = program;

/** Would run if it were taken for anything but text, and would end an attribute or a tag that it stood in. */
const hostile = (field: string) =>
  `${field} "'><img src=x onerror="hacked=1"><script>hacked=1</script></textarea>&lt;b`;

async function showsAsText(page: Page, ...fields: readonly string[]) {
  const found = await page.evaluate(
    (all) => ({
      ran: 'hacked' in window,
      alive: document.querySelectorAll('img[src=x], script:not([src])').length,
      missing: all.filter((words) => !document.querySelector('main')?.textContent?.includes(words)),
    }),
    fields.map(hostile),
  );
  assert.deepEqual(found, { ran: false, alive: 0, missing: [] }, page.url());
}

const readyOne = async (): Promise<ProvrumId> => {
  const { rows } = await sql<{ id: ProvrumId }>`
    select id from provrum where title = 'Genomförandet av RUS'`.execute(db.q());
  return rows[0]!.id;
};

journey('hostile words are shown as the words they are, on every page that shows them', async (enter) => {
  const page = await enter();
  await become(page, 'dalarna');
  await page.goto(paths.newProposal());
  const fields = ['Rubrik', 'Sammanfattning', 'Fråga', 'Varför nu?', 'Vad vill ni pröva?'] as const;
  for (const label of fields) await page.getByLabel(label).first().fill(hostile(label));
  await page.getByRole('radio', { name: 'Sakfråga' }).check();
  await press(page, 'Förhandsgranska');
  await page.getByText('Så här kommer andra att läsa det.').waitFor();
  await showsAsText(page, ...fields);
  await press(page, 'Posta förslaget');
  await page.getByText('Förslaget är postat.').waitFor();
  const provrum = provrumOf(page);

  const form = page.locator('#intresse');
  await form.getByLabel('Ja, vi vill delta').check();
  await form.getByLabel('Ja, vi kan leda').check();
  await form.getByLabel('Vad bidrar ni med?').fill(hostile('Bidrag'));
  await press(form, 'Skicka svaret');
  await page.getByText('Tack, ert intresse är anmält.').waitFor();
  await page.locator('.rich-text').fill(hostile('Kommentar'));
  await press(page, 'Skicka kommentaren');
  await page.getByText('Kommentaren är sparad.').waitFor();
  await showsAsText(page, ...fields, 'Bidrag', 'Kommentar');

  const secretariat = await enter();
  await become(secretariat, 'secretariat');
  await secretariat.goto(paths.decline(provrum));
  await secretariat.getByLabel('Varför avslås förslaget?').fill(hostile('Skäl'));
  await press(secretariat, 'Avslå förslaget');
  await secretariat.getByText('Förslaget är avslaget.').waitFor();
  await press(secretariat, 'Meddela beslutet');
  await secretariat.getByText('Beslutet är meddelat').waitFor();
  await secretariat.getByRole('link', { name: 'Läs beslutets kvitto' }).click();
  await secretariat.getByText('Kvitto på beslutet').waitFor();
  await showsAsText(secretariat, 'Rubrik', 'Skäl');

  for (const [path, ...shown] of [
    [paths.provrum(provrum), ...fields, 'Bidrag', 'Kommentar', 'Skäl'],
    [paths.provrums(), 'Rubrik', 'Sammanfattning'],
    [`${paths.provrums()}?sok=${encodeURIComponent(hostile('Sök'))}`],
    [paths.provrumHistory(provrum), 'Bidrag', 'Skäl'],
    [paths.provrumVersions(provrum), 'Rubrik'],
    [paths.ourOrganisation(), 'Rubrik'],
  ] as const) {
    await page.goto(path);
    await showsAsText(page, ...shown);
  }
  await until('the mail about the decision', async () => {
    await page.goto(paths.demonstrationMail());
    return (await page.getByText(hostile('Skäl')).count()) > 0;
  });
  await showsAsText(page, 'Rubrik', 'Skäl');
});

journey('hostile names of people, organisations and keys are shown as the words they are', async (enter) => {
  const page = await enter();
  await become(page, 'secretariat');
  await page.goto(paths.newOrganisation());
  await page.getByLabel('Namn', { exact: true }).fill(hostile('Organisation'));
  await page.getByLabel('Slag').selectOption({ label: 'Annan' });
  await press(page, 'Lägg till');
  await page.getByRole('heading', { name: 'Organisation "' }).waitFor();
  await page.goto(paths.organisationPeople(Number(/\/organisationer\/(\d+)/.exec(page.url())?.[1])));
  await page.getByLabel('Namn', { exact: true }).fill(hostile('Person'));
  await page.getByLabel('E-post', { exact: true }).fill('person@e2e.example');
  await page.getByRole('radio', { name: 'Kontaktperson' }).check();
  await press(page, 'Ge uppdraget');
  await page.getByText('person@e2e.example').waitFor();
  await showsAsText(page, 'Organisation', 'Person');
  await page.goto(paths.organisations());
  await showsAsText(page, 'Organisation');
  await page.goto(paths.secretariatEvents());
  await showsAsText(page, 'Organisation', 'Person');

  await become(page, 'dalarna');
  await page.goto(paths.account());
  await page.getByLabel('Namn', { exact: true }).fill(hostile('Jag'));
  await press(page, 'Spara');
  await page.locator('.flash').waitFor();
  assert.ok((await page.locator('header').innerText()).includes(hostile('Jag')));
  await page.goto(paths.accountTokens());
  await page.getByLabel('Vad ska nyckeln användas till?').fill(hostile('Nyckel'));
  await page.getByLabel('Hur länge ska den gälla?').selectOption({ label: '30 dagar' });
  await press(page, 'Skapa en nyckel');
  await page.getByText('provrum_').first().waitFor();
  await showsAsText(page, 'Nyckel');
});

journey('what is wrong is told first, leads to its field, and keeps everything that was typed', async (enter) => {
  const page = await enter();
  await page.goto(paths.signIn());
  await page.getByLabel('E-postadress').fill('åsa utan snabel-a');
  await press(page, 'Skicka kod');
  assert.equal(await page.locator('.errsum:focus').count(), 1);
  assert.match(await page.title(), /^Rätta uppgifterna: /);
  await page.locator('.errsum a').click();
  const email = page.locator('#email:focus');
  assert.equal(await email.inputValue(), 'åsa utan snabel-a');
  assert.equal(await email.getAttribute('aria-invalid'), 'true');
  const described = (await email.getAttribute('aria-describedby'))?.split(' ') ?? [];
  const words = await Promise.all(described.map(async (id) => await page.locator(`#${id}`).innerText()));
  assert.ok(
    words.some((told) => told.includes('snabel-a')),
    words.join(),
  );

  await become(page, 'secretariat');
  await page.goto(paths.goAhead(await readyOne()));
  const chosen = page.locator('input[name=participants]:checked');
  const before = await chosen.count();
  await chosen.last().uncheck();
  await press(page, 'Ge klartecken');
  assert.deepEqual(await page.locator('.errsum a').allInnerTexts(), ['Skriv varför provrummet får starta']);
  assert.equal(await chosen.count(), before - 1);
  await page.locator('.errsum a').click();
  assert.equal(await page.locator('#reason:focus').count(), 1);
});
