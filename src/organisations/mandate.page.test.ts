import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MandateId } from '#kernel/id.ts';
import { localise, paths } from '#paths.ts';
import { sql } from '#platform/database.ts';
import { testApp, type Send } from '../../test/app.ts';
import type { OrganisationKey, PersonKey } from '../../test/cast.ts';

const { db, cast, as } = await testApp();
const { organisation } = cast;

async function mandateOf(person: PersonKey, at: OrganisationKey): Promise<MandateId> {
  const { rows } = await sql<{ id: MandateId }>`
    select id from mandate where person_id = ${cast.person[person]} and organisation_id = ${organisation[at]}`.execute(
    db.q(),
  );
  return rows[0]!.id;
}
async function lastDayOf(mandate: MandateId): Promise<string | null> {
  const { rows } = await sql<{ to: string | null }>`select to_day as to from mandate where id = ${mandate}`.execute(
    db.q(),
  );
  return rows[0]!.to;
}
const end = async (by: Send, at: OrganisationKey, mandate: number, form: Readonly<Record<string, string>>) => {
  const response = await by(paths.mandate(organisation[at], mandate), { form });
  return { status: response.status, location: response.headers.get('location'), html: await response.text() };
};

test('a mandate is ended on a day, and shortened later', async () => {
  const asta = await as('asta');
  const boel = await mandateOf('boel', 'dalarna');
  const page = await asta(paths.mandate(organisation.dalarna, boel));
  assert.equal(page.status, 200);
  assert.match(await page.text(), /Boel Prov, kontaktperson i Region Dalarna\./);
  const { status, location } = await end(asta, 'dalarna', boel, { when: 'on', last: '2027-01-31' });
  assert.deepEqual(
    [status, location, await lastDayOf(boel)],
    [303, paths.organisationPeople(organisation.dalarna), '2027-01-31'],
  );
  const later = await end(asta, 'dalarna', boel, { when: 'on', last: '2027-02-01' });
  assert.equal(later.status, 409);
  assert.match(later.html, /id="last-error">\s*Uppdraget slutar redan 31 januari 2027\./);
  assert.match(later.html, /value="2027-02-01"/);
  assert.equal((await end(asta, 'dalarna', boel, { when: 'atOnce' })).status, 303);
  assert.equal(await lastDayOf(boel), '2026-11-20');
  assert.equal((await (await as('boel'))(paths.organisation(organisation.dalarna))).status, 404);
  const again = await end(asta, 'dalarna', boel, { when: 'atOnce' });
  assert.equal(again.status, 409);
  assert.match(again.html, /Uppdraget är redan avslutat\./);
});

test('the history says who ended whose mandate, and when', async () => {
  const { rows } = await sql`
    select e.kind, e.person_id as by, e.organisation_id as "for", e.subject_person_id as whose, e.detail ->> 'to' as to,
      e.rulebook_version as version
    from event e where kind = 'mandate-ended' order by id`.execute(db.q());
  const { asta, boel } = cast.person;
  const event = { kind: 'mandate-ended', by: asta, for: organisation.dalarna, whose: boel, version: 'provrum-2023' };
  assert.deepEqual(rows, [
    { ...event, to: '2027-01-31' },
    { ...event, to: '2026-11-20' },
  ]);
});

test('the last representative cannot be ended, but by the secretariat with a reason', async () => {
  const mandate = await mandateOf('cilla', 'halland');
  const own = await end(await as('cilla'), 'halland', mandate, { when: 'atOnce', reason: 'Slutar' });
  assert.equal(own.status, 409);
  assert.match(own.html, /Organisationen måste ha en medlemsansvarig/);
  const karin = await as('karin');
  const silent = await end(karin, 'halland', mandate, { when: 'atOnce', reason: '  ' });
  assert.equal(silent.status, 409);
  assert.match(silent.html, /id="reason-error">\s*Skriv varför/);
  assert.equal(await lastDayOf(mandate), null);
  assert.equal(
    (await end(karin, 'halland', mandate, { when: 'atOnce', reason: 'Har slutat utan ersättare' })).status,
    303,
  );
  assert.equal(await lastDayOf(mandate), '2026-11-20');
  const { rows } =
    await sql`select detail ->> 'reason' as reason from event where subject_person_id = ${cast.person.cilla}`.execute(
      db.q(),
    );
  assert.deepEqual(rows, [{ reason: 'Har slutat utan ersättare' }]);
});

test('the secretariat keeps at least one of its own', async () => {
  const karin = await as('karin');
  assert.equal((await end(karin, 'reglab', await mandateOf('lars', 'reglab'), { when: 'atOnce' })).status, 303);
  const last = await end(karin, 'reglab', await mandateOf('karin', 'reglab'), { when: 'atOnce', reason: 'Slutar' });
  assert.equal(last.status, 409);
  assert.match(last.html, /Någon på kansliet måste finnas kvar/);
});

test('whoever ends their own mandate at once is led to the start page', async () => {
  const { location } = await end(await as('bo'), 'dalarna', await mandateOf('bo', 'dalarna'), { when: 'atOnce' });
  assert.equal(location, paths.start());
});

test('a mandate is found only under its own organisation, by those who look after it', async () => {
  const farid = await mandateOf('farid', 'tillvaxtverket');
  const asta = await as('asta');
  const tries: readonly (readonly [Send, OrganisationKey, string | number])[] = [
    [asta, 'dalarna', farid],
    [asta, 'tillvaxtverket', farid],
    [await as('ines'), 'nordregio', await mandateOf('ines', 'nordregio')],
    [asta, 'dalarna', 999_999],
    [asta, 'dalarna', 'x'],
  ];
  for (const [by, at, mandate] of tries) {
    const path = `/organisationer/${organisation[at]}/mandat/${mandate}`;
    assert.equal((await by(path)).status, 404);
    assert.equal((await by(path, { form: { when: 'atOnce' } })).status, 404);
  }
  assert.equal(await lastDayOf(farid), null);
});

test('what is wrong is said at its field in both languages', async () => {
  const asta = await as('asta');
  const path = paths.mandate(organisation.dalarna, await mandateOf('asta', 'dalarna'));
  const nothing = await (await asta(path, { form: {} })).text();
  assert.match(nothing, /id="when-error">\s*Välj när uppdraget ska sluta\./);
  const noDay = await (await asta(localise(path, 'en'), { form: { when: 'on', last: '' } })).text();
  assert.match(noDay, /id="last-error">\s*Write the last day\./);
  const early = await asta(path, { form: { when: 'on', last: '2026-11-19' } });
  assert.equal(early.status, 409);
  assert.match(await early.text(), /Sista dagen kan vara 20 november 2026 som tidigast/);
});
