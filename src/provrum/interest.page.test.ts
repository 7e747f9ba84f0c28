import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { ProvrumId } from '#kernel/id.ts';
import { paths } from '#paths.ts';
import { countQueries, sql } from '#platform/database.ts';
import { type Send, testApp } from '../../test/app.ts';
import { type Answered, openProposal } from '../../test/openProposal.ts';

const app = await testApp();
const { db, cast } = app;
const send = {} as Record<'asta' | 'bo' | 'cilla' | 'david' | 'ines' | 'farid' | 'karin' | 'mona', Send>;
before(async () => {
  for (const key of ['asta', 'bo', 'cilla', 'david', 'ines', 'farid', 'karin', 'mona'] as const)
    send[key] = await app.as(key);
});

const open = (answers: Answered = {}) => openProposal(app, answers);
const standing = async (provrum: ProvrumId, organisation: keyof typeof cast.organisation) => {
  const { rows } = await sql<{ role: string; brings: string; by: number; gone: boolean; version: number }>`
    select role, brings, person_id as by, withdrawn_at is not null as gone, text_version as version from interest
    where provrum_id = ${provrum} and organisation_id = ${cast.organisation[organisation]}`.execute(db.q());
  return rows[0];
};
const events = async (provrum: ProvrumId) => {
  const { rows } = await sql<{
    kind: string;
  }>`select kind from event where provrum_id = ${provrum} order by id`.execute(db.q());
  return rows.map(({ kind }) => kind);
};
const lead = { how: 'participate', lead: 'yes', brings: 'Två piloter' };
const participate = { how: 'participate', lead: 'no', brings: '' };

test('a member answers, and the standing is the organisation’s', async () => {
  const provrum = await open();
  const response = await send.cilla(paths.interest(provrum), { form: lead });

  assert.equal(response.status, 303);
  assert.equal(response.headers.get('location'), paths.provrum(provrum));
  assert.deepEqual(await standing(provrum, 'halland'), {
    role: 'lead',
    brings: 'Två piloter',
    by: cast.person.cilla,
    gone: false,
    version: 1,
  });
  assert.deepEqual(await events(provrum), ['proposal-posted', 'interest-given']);
});

test('a colleague sees the former answer and who gave it, and changes it in the same row', async () => {
  const provrum = await open();
  await send.asta(paths.interest(provrum), { form: lead });
  const page = await (await send.bo(paths.interest(provrum))).text();
  assert.match(page, /Ändra ert svar/);
  assert.match(page, /Två piloter<\/textarea>/);
  assert.match(page, /name="lead" value="yes" checked/);
  assert.match(page, /av Asta Prov/);
  await send.bo(paths.interest(provrum), { form: participate });

  assert.deepEqual(await standing(provrum, 'dalarna'), {
    role: 'participate',
    brings: '',
    by: cast.person.bo,
    gone: false,
    version: 1,
  });
});

test('the same form sent twice acts once, one after the other and at the same time', async () => {
  const provrum = await open();
  const statuses = [
    (await send.cilla(paths.interest(provrum), { form: { ...lead, textVersion: '1', answeredAt: '' } })).status,
    (await send.cilla(paths.interest(provrum), { form: { ...lead, textVersion: '1', answeredAt: '' } })).status,
  ];
  const together = await Promise.all(
    [1, 2, 3, 4].map(() => send.david(paths.interest(provrum), { form: participate })),
  );

  assert.deepEqual([...statuses, ...together.map(({ status }) => status)], [303, 303, 303, 303, 303, 303]);
  assert.deepEqual(await events(provrum), ['proposal-posted', 'interest-given', 'interest-given', 'readiness-reached']);
});

test('the page tells what an answer would do, by the same rules', async () => {
  const provrum = await open({ dalarna: 'lead' });

  assert.match(await (await send.cilla(paths.interest(provrum))).text(), /Med er blir provrummet redo\./);
  assert.match(
    await (await send.cilla(`/en/provrum/${provrum}/interest`)).text(),
    /With you the provrum becomes ready\./,
  );
  assert.doesNotMatch(await (await send.farid(paths.interest(provrum))).text(), /Med er blir provrummet redo\./);
});

test('the lead question is answered each time: an empty one is refused with its sentence, and nothing typed is lost', async () => {
  const provrum = await open();
  const response = await send.cilla(paths.interest(provrum), {
    form: { how: 'participate', brings: 'Vi har en hamn' },
  });
  const page = await response.text();

  assert.equal(response.status, 409);
  assert.match(page, /data-rule="provrum\.interest" data-force="must" data-met="false"/);
  assert.match(page, /Svara på om ni vill leda/);
  assert.match(page, /Vi har en hamn<\/textarea>/);
  assert.equal(await standing(provrum, 'halland'), undefined);
});

test('a partner is not asked to lead and sees why; one that says so anyway is refused', async () => {
  const provrum = await open();
  const page = await (await send.ines(paths.interest(provrum))).text();
  assert.doesNotMatch(page, /name="lead"/);
  assert.match(page, /Partner kan inte föreslå provrum, men kan anmäla intresse för att delta\./);
  const response = await send.ines(paths.interest(provrum), { form: lead });
  assert.equal(response.status, 409);
  assert.match(await response.text(), /Nordregio är partner\. Bara medlemmar kan leda\./);
  assert.equal((await send.ines(paths.interest(provrum), { form: { how: 'participate' } })).status, 303);

  assert.equal((await standing(provrum, 'nordregio'))?.role, 'participate');
});

test('every wrong field is told in the reader’s language, and what was typed stays', async () => {
  const provrum = await open();
  const wrong = [
    [{ brings: 'x' }, /Choose whether you want to take part or follow/],
    [{ how: 'dance', brings: 'x' }, /Choose whether you want to take part or follow/],
    [{ how: ['follow', 'participate'], brings: 'x' }, /Choose whether you want to take part or follow/],
    [{ how: 'follow', lead: 'yes', brings: 'x' }, /Whoever leads also takes part/],
    [{ ...participate, lead: 'perhaps', brings: 'x' }, /Answer whether you want to lead/],
    [{ ...participate, brings: `x${'å'.repeat(1000)}` }, /at most 1,000 characters/],
    [{ ...participate, brings: ['a', 'b'] }, /Write what you bring as plain text/],
  ] as const;
  for (const [form, message] of wrong) {
    const response = await send.cilla(`/en/provrum/${provrum}/interest`, { form });
    const page = await response.text();
    assert.equal(response.status, 422, JSON.stringify(form).slice(0, 80));
    assert.match(page, message);
    assert.match(page, /<title>Correct the details/);
    if (form.brings[0] === 'x') assert.match(page, /x[å]*<\/textarea>/);
  }
  assert.equal(await standing(provrum, 'halland'), undefined);
});

test('hostile words are shown as words', async () => {
  const provrum = await open();
  await send.cilla(paths.interest(provrum), { form: { ...participate, brings: '<script>alert(1)</script>\u0000"' } });

  assert.equal((await standing(provrum, 'halland'))?.brings, '<script>alert(1)</script>"');
  assert.doesNotMatch(await (await send.david(paths.interest(provrum))).text(), /<script>alert/);
});

test('a body that is no text is refused as an empty form', async () => {
  const provrum = await open();
  const body = new Uint8Array([0x68, 0x6f, 0x77, 0x3d, 0xff, 0xfe, 0xc3, 0x28]);
  const response = await send.cilla(paths.interest(provrum), {
    body,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });

  assert.equal(response.status, 422);
});

test('an answer written upon a text that has changed since is shown again', async () => {
  const provrum = await open();
  await sql`update provrum set text_version = 2, material_version = 2 where id = ${provrum}`.execute(db.q());
  const stale = { ...participate, brings: 'En hamn', textVersion: '1', answeredAt: '' };
  const response = await send.cilla(paths.interest(provrum), { form: stale });
  const page = await response.text();

  assert.equal(response.status, 409);
  assert.match(page, /Förslaget ändrades medan du svarade/);
  assert.match(page, /En hamn<\/textarea>/);
  assert.match(page, /name="textVersion" value="2"/);
  assert.equal((await send.cilla(paths.interest(provrum), { form: { ...stale, textVersion: '2' } })).status, 303);
});

test('an answer that a colleague gave meanwhile is named and not written over', async () => {
  const provrum = await open();
  await send.asta(paths.interest(provrum), { form: lead });
  const response = await send.bo(paths.interest(provrum), {
    form: { ...participate, textVersion: '1', answeredAt: '' },
  });

  assert.equal(response.status, 409);
  assert.match(
    await response.text(),
    /Asta Prov har svarat för er organisation medan du skrev: Ni vill delta och kan leda\./,
  );
  assert.equal((await standing(provrum, 'dalarna'))?.role, 'lead');
});

test('a form filled in for one organisation is not taken as another’s', async () => {
  const provrum = await open();
  const response = await send.cilla(paths.interest(provrum), {
    form: { ...participate, organisation: String(cast.organisation.vinnova) },
  });

  assert.equal(response.status, 409);
  assert.match(await response.text(), /Du företräder nu Region Halland/);
  assert.equal(await standing(provrum, 'halland'), undefined);
  const answered = await open({ halland: 'lead' });
  await sql`update provrum set text_version = 2, material_version = 2 where id = ${answered}`.execute(db.q());
  for (const path of [paths.confirmInterest(answered), paths.withdrawInterest(answered)]) {
    const other = await send.cilla(path, {
      form: { organisation: String(cast.organisation.vinnova), textVersion: '2' },
    });
    assert.equal(other.status, 409);
    assert.match(await other.text(), /Du företräder nu Region Halland/);
  }
  assert.deepEqual(await events(answered), ['proposal-posted', 'interest-given']);
});

test('after a material change one click lets the answer stand, and twice is once', async () => {
  const provrum = await open({ halland: 'lead' });
  await sql`update provrum set text_version = 2, material_version = 2 where id = ${provrum}`.execute(db.q());
  assert.match(await (await send.david(paths.interest(provrum))).text(), /data-before-change="true"/);
  const click = () => send.cilla(paths.confirmInterest(provrum), { form: { textVersion: '2', back: 'organisation' } });
  const response = await click();
  assert.equal(response.headers.get('location'), paths.ourOrganisation());
  await click();

  assert.equal((await standing(provrum, 'halland'))?.version, 2);
  assert.deepEqual(
    (await events(provrum)).filter((kind) => kind === 'interest-confirmed'),
    ['interest-confirmed'],
  );
});

test('a confirmation of a text that has changed again is asked once more', async () => {
  const provrum = await open({ halland: 'lead' });
  await sql`update provrum set text_version = 3, material_version = 3 where id = ${provrum}`.execute(db.q());

  assert.equal((await send.cilla(paths.confirmInterest(provrum), { form: { textVersion: '2' } })).status, 409);
  assert.equal((await standing(provrum, 'halland'))?.version, 1);
});

test('withdrawing shows first what it breaks, and GET changes nothing', async () => {
  const provrum = await open({ dalarna: 'lead', halland: 'participate' });
  const response = await send.cilla(paths.withdrawInterest(provrum));
  const page = await response.text();
  assert.equal(response.status, 200);
  assert.match(page, /data-breaks="true"/);
  assert.match(page, /Förslaget är redo nu, men blir det inte längre\./);
  assert.equal((await standing(provrum, 'halland'))?.gone, false);
  assert.match(await (await send.cilla(`/en/provrum/${provrum}/interest/withdraw`)).text(), /would no longer be/);
  assert.equal((await send.cilla(paths.withdrawInterest(provrum), { form: {} })).status, 303);
  assert.equal((await send.cilla(paths.withdrawInterest(provrum), { form: {} })).status, 303);

  assert.equal((await standing(provrum, 'halland'))?.gone, true);
  assert.deepEqual((await events(provrum)).slice(-3), ['readiness-reached', 'interest-withdrawn', 'readiness-lost']);
});

test('a closed proposal takes no answer, and what was typed is shown', async () => {
  const provrum = await open({ halland: 'follow' });
  await sql`update provrum set state = 'withdrawn' where id = ${provrum}`.execute(db.q());
  const response = await send.cilla(paths.interest(provrum), { form: lead });

  assert.equal(response.status, 409);
  assert.match(await response.text(), /inte längre öppet för intresse[\s\S]*Två piloter/);
  assert.equal((await send.cilla(paths.withdrawInterest(provrum), { form: {} })).status, 409);
  assert.equal((await send.cilla(paths.confirmInterest(provrum), { form: {} })).status, 409);
  assert.equal((await standing(provrum, 'halland'))?.role, 'follow');
});

test('the secretariat and the board read who has answered, but have no say', async () => {
  const provrum = await open({ halland: 'lead' });
  for (const reader of [send.karin, send.mona]) {
    const page = await (await reader(paths.interest(provrum))).text();
    assert.match(page, /Region Halland/);
    assert.doesNotMatch(page, /name="how"/);
    assert.equal((await reader(paths.interest(provrum), { form: lead })).status, 403);
    assert.equal((await reader(paths.withdrawInterest(provrum), { form: {} })).status, 403);
    assert.equal((await reader(paths.confirmInterest(provrum), { form: {} })).status, 403);
  }
});

test('visitors are led to sign in, and a draft or an unknown number does not exist', async () => {
  const provrum = await open();
  assert.match((await app.send(paths.interest(provrum))).headers.get('location') ?? '', /^\/logga-in\?till=/);
  assert.equal((await app.send(paths.interest(provrum), { form: lead })).status, 401);
  await sql`update provrum set state = 'draft', opened_at = null where id = ${provrum}`.execute(db.q());

  assert.equal((await send.cilla(paths.interest(provrum), { form: lead })).status, 404);
  assert.equal((await send.cilla('/provrum/999999/intresse')).status, 404);
  assert.equal((await send.cilla('/provrum/abc/intresse')).status, 404);
});

test('one answer or seven: the page asks the database as often', async () => {
  const few = await open({ dalarna: 'lead' });
  const many = await open({
    dalarna: 'lead',
    halland: 'participate',
    skane: 'participate',
    gotland: 'follow',
    orebro: 'participate',
    varmland: 'lead',
    nordregio: 'follow',
  });
  const [a, b] = [
    await countQueries(() => send.cilla(paths.interest(few))),
    await countQueries(() => send.cilla(paths.interest(many))),
  ];

  assert.equal(a.result.status, 200);
  assert.equal(a.queries.length, b.queries.length);
});
