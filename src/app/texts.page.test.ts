import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { localise, paths } from '#paths.ts';
import { countQueries, sql } from '#platform/database.ts';
import { builtInVersions } from '#rulebook/builtInVersions.ts';
import { versionInForce } from '#rulebook/version.ts';
import { testApp } from '../../test/app.ts';
import { recorded } from '../../test/recorded.ts';
import { loadReal } from './loadReal.ts';

const { db, clock, send, as, cast } = await testApp();
await sql`update organisation set external_key = 'reglab' where name = 'Reglab'`.execute(db.q());
await loadReal(db, clock);

const html = async (path: string, of = send) => {
  const response = await of(path);
  assert.equal(response.status, 200, path);
  return await response.text();
};
const textPages = [
  paths.start(),
  paths.about(),
  paths.accessibility(),
  paths.privacy(),
  paths.words(),
  paths.conferences(),
];

test('every text page is there for a visitor, in both languages, with one heading and a title of its own', async () => {
  for (const language of ['sv', 'en'] as const) {
    const titles = new Set<string>();
    for (const path of textPages) {
      const page = await html(localise(path, language));
      assert.match(page, new RegExp(`<html lang="${language}"`), path);
      assert.equal(page.match(/<h1/g)?.length, 1, path);
      titles.add(/<title>(.*)<\/title>/.exec(page)![1]!);
    }
    assert.equal(titles.size, textPages.length);
  }
});

test('every link on the text pages to a page of our own leads there', async () => {
  for (const path of textPages) {
    const hrefs = [...(await html(path)).matchAll(/<a [^>]*href="([^"]+)"/g)].map(([, href]) =>
      href!.replaceAll('&amp;', '&'),
    );
    for (const href of new Set(hrefs)) {
      if (!href.startsWith('/')) continue;
      assert.notEqual((await send(href)).status, 404, `${path} leads to ${href}`);
    }
  }
});

test('the start page explains the format with the figures in force and the lines they come from', async () => {
  const page = await html(paths.start());
  assert.match(page, /<b>2–6<\/b>[\s\S]*organisationer deltar/);
  assert.match(page, /minst två deltagande regioner/);
  assert.match(page, /högst 100\u00a0000\u00a0kr/);
  assert.match(page, /href="\/regelverk\/kallor\/provrum-2023#rad-126"/);
  assert.match(
    await html(localise(paths.start(), 'en')),
    /at least two participating regions[\s\S]*href="\/en\/rulebook\/sources\/provrum-2023#rad-126"/,
  );
});

test('the start page follows the rulebook in force, not the words it was written with', async () => {
  const version = versionInForce(builtInVersions, clock.today())!;
  const parameters = { ...version.parameters, participantsMax: 8, readyRegionsMin: 3 };
  await sql`
    insert into rulebook_version (id, part, status, in_force_from, decided_by, document, parameters)
    values ('prov', 'provrum', 'decided', '2027-01-01', '{"sv": "x", "en": "x"}', 'x', ${JSON.stringify(parameters)}::jsonb)`.execute(
    db.q(),
  );
  await sql`select pg_notify('rulebook', 'prov')`.execute(db.q());
  clock.set('2027-01-01T09:00:00Z');
  for (let tries = 0; tries < 50 && !(await html(paths.start())).includes('2–8'); tries++) await sleep(20);
  assert.match(await html(paths.start()), /<b>2–8<\/b>[\s\S]*minst tre deltagande regioner/);
  clock.set('2026-11-21T09:00:00Z');
});

test('the main act of the start page is what the reader can do', async () => {
  const act = async (of = send) =>
    /<div class="hero-action"><a class="btn" href="([^"]+)"/.exec(await html(paths.start(), of))?.[1];
  assert.equal(await act(), paths.signIn());
  assert.equal(await act(await as('asta')), paths.newProposal());
  assert.equal(await act(await as('ines')), paths.provrums());
  assert.equal(await act(await as('karin')), paths.secretariat());
  assert.equal(await act(await as('mona')), paths.secretariat());
  assert.equal(await act(await as('olle')), paths.account());
});

test('the menu leads each reader only where there is something for them', async () => {
  const menu = async (of = send) => {
    const nav = /<nav id="menu"[\s\S]*?<\/nav>/.exec(await html(paths.start(), of))?.[0] ?? '';
    const known = [
      paths.provrums(),
      paths.networks(),
      paths.running(),
      paths.calendar(),
      paths.secretariat(),
      paths.ourOrganisation(),
      paths.organisations(),
    ];
    assert.ok(nav.includes(`href="${paths.results()}"`));
    return known.filter((path) => nav.includes(`href="${path}"`));
  };
  assert.deepEqual(await menu(), [paths.running(), paths.calendar()]);
  assert.deepEqual(await menu(await as('ines')), [
    paths.provrums(),
    paths.networks(),
    paths.calendar(),
    paths.ourOrganisation(),
  ]);
  for (const forum of ['karin', 'mona'] as const) {
    assert.deepEqual(await menu(await as(forum)), [
      paths.provrums(),
      paths.networks(),
      paths.calendar(),
      paths.secretariat(),
      paths.organisations(),
    ]);
  }
  assert.deepEqual(await menu(await as('olle')), [paths.calendar()]);
});

test('a signed-in reader sees what they can do now, and nothing they cannot', async () => {
  const asta = await html(paths.start(), await as('asta'));
  assert.match(asta, /Hej Asta[\s\S]*Du företräder Region Dalarna/);
  assert.doesNotMatch(asta, /Se vad som väntar på kansliet/);
  assert.doesNotMatch(asta, /Är din organisation med\?/);
  const ines = await html(paths.start(), await as('ines'));
  assert.doesNotMatch(ines, /Skriv ett förslag/);
  assert.match(await html(paths.start(), await as('karin')), /Se vad som väntar på kansliet/);
  assert.match(await html(paths.start(), await as('olle')), /Du har inget uppdrag i dag/);
});

test('the demonstration is offered where it is one, and nowhere else', async () => {
  assert.doesNotMatch(await html(paths.start()), /Prova som vem du vill/);
  const demonstration = await testApp('demo');
  const page = await html(paths.start(), demonstration.send);
  assert.match(page, /<a class="btn" href="\/prova">Välj en roll<\/a>[\s\S]*Prova som vem du vill/);
});

test('the word list explains every word in both languages, in the order of the reader’s', async () => {
  const sv = await html(paths.words());
  assert.match(
    sv,
    /id="goAhead"[\s\S]*klartecken[\s\S]*<dd class="other" lang="en">go-ahead<\/dd>[\s\S]*Kansliets beslut/,
  );
  assert(sv.indexOf('id="representative"') < sv.indexOf('id="provrum"'));
  assert(sv.indexOf('id="annualConference"') > sv.indexOf('id="mandate"'), 'å comes after u');
  const en = await html(localise(paths.words(), 'en'));
  assert.match(en, /The secretariat’s decision that a provrum may start/);
  assert(en.indexOf('id="annualConference"') < en.indexOf('id="mandate"'));
});

test('the conferences stand with their days and sources, the latest first', async () => {
  const page = await html(paths.conferences());
  assert.match(page, /15–16 mars 2023[\s\S]*Göteborg[\s\S]*Cirkulera mera[\s\S]*9–10 februari 2022/);
  assert.match(page, /Okänt/);
  assert.match(page, /href="http:\/\/www\.reglab\.se\/aktiviteter\/larpass-2018\/"/);
  assert.match(await html(localise(paths.conferences(), 'en')), />Online</);
});

test('text pages cost a visitor at most one query', async () => {
  for (const path of textPages) {
    const { queries } = await countQueries(async () => await html(path));
    assert(queries.length <= 1, `${path}: ${queries.length}`);
  }
});

const report = async (form: Readonly<Record<string, string>>, language: 'sv' | 'en' = 'sv') => {
  const response = await send(localise(paths.accessibility(), language), { form });
  return { status: response.status, text: await response.text() };
};
const mails = async () => {
  const { rows } = await sql<{ person: number; subject: string; body: string }>`
    select person_id as person, subject, body from mail where purpose = 'obstacle' order by id`.execute(db.q());
  return rows;
};

test('a visitor tells of an obstacle, and each at the secretariat gets one mail', async () => {
  const form = { what: '  Knappen <b>syns</b> inte.\nI mörkt läge. ', email: 'Besokare@Exempel.Example' };
  assert.equal((await report(form)).status, 303);
  assert.equal((await report(form)).status, 303);
  const sent = await mails();
  assert.deepEqual(
    sent.map(({ person }) => person),
    [cast.person.karin, cast.person.lars],
  );
  assert.match(
    sent[0]!.body,
    /Knappen <b>syns<\/b> inte\.\nI mörkt läge\.\n\nPersonen vill ha svar\. Adressen står på kansliets sida\./,
  );
  for (const { body } of sent) assert.doesNotMatch(body, /besokare@/i, 'a mail is kept, an address is not');
});

test('the secretariat reads what hindered people, deals with it once, and then no address is left', async () => {
  const karin = await as('karin');
  const list = async () => await (await karin(paths.obstacles())).text();
  assert.match(await list(), /Knappen &lt;b>syns[\s\S]*Svara till besokare@exempel\.example/);
  const { rows } = await sql<{ id: number }>`select id from obstacle`.execute(db.q());
  assert.equal(rows.length, 1);
  const settle = async () => (await karin(paths.obstacles(), { form: { obstacle: String(rows[0]!.id) } })).status;
  assert.deepEqual([await settle(), await settle()], [303, 303]);
  const settled = await list();
  assert.match(settled, /Karin Prov tog hand om det/);
  assert.doesNotMatch(settled, /besokare@exempel/);
  assert.equal((await karin(paths.obstacles(), { form: { obstacle: 'x' } })).status, 303);
  assert.equal((await (await as('asta'))(paths.obstacles())).status, 404);
  assert.deepEqual(await recorded(db, 'obstacle-settled'), [
    {
      kind: 'obstacle-settled',
      person: cast.person.karin,
      organisation: cast.organisation.reglab,
      version: 'provrum-2023',
      subject: null,
      detail: { obstacle: rows[0]!.id },
    },
  ]);
});

test('what is wrong with a report is said at its field, and what was typed stays', async () => {
  const empty = await report({ what: ' ', email: 'inte en adress' });
  assert.equal(empty.status, 422);
  assert.match(
    empty.text,
    /id="what-error">\s*Skriv vad som hindrade dig\.[\s\S]*id="email-error">[\s\S]*value="inte en adress"/,
  );
  const long = await report({ what: 'x'.repeat(4001) }, 'en');
  assert.match(long.text, /id="what-error">\s*Write 4,000 characters at most\./);
  assert.equal((await mails()).length, 2);
});

test('nobody writes to the secretariat all day', async () => {
  const answers = [];
  for (let number = 0; number < 6; number++) answers.push((await report({ what: `Hinder ${number}` })).status);
  assert.equal(answers.at(-1), 429);
  const late = await report({ what: 'Ett sista hinder' });
  assert.match(late.text, /Vänta en stund[\s\S]*Ett sista hinder<\/textarea>/);
});
