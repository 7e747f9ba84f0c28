import assert from 'node:assert/strict';
import { test } from 'node:test';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import type { Email } from 'postal-mime';
import type { EventId, MeetingId, PersonId, RegistrationId } from '#kernel/id.ts';
import { paths } from '#paths.ts';
import { sql } from '#platform/database.ts';
import type { Concerning } from '../../../test/happens.ts';
import { happens } from '../../../test/happens.ts';
import { testApp } from '../../../test/app.ts';
import {
  gatheringOnRecord,
  guestOnRecord,
  networkOnRecord,
  registrationOnRecord,
} from '../../../test/gatheringOnRecord.ts';
import { mailServer } from '../../../test/mailServer.ts';
import { remindOfGatherings } from './letters.jobs.ts';

const server = await mailServer();
const app = await testApp('test', { SMTP_URL: server.url, ANSWERS_TO: 'svar@provrum.example' });
const { db, cast, clock } = app;
const { person, organisation } = cast;

/** Does the jobs, which send what waits through the mail server, and gives what came. */
async function sent(): Promise<readonly Email[]> {
  const before = server.received.length;
  await app.work();
  return server.received.slice(before);
}
const to = (mails: readonly Email[]) => mails.map((mail) => mail.to?.[0]?.address ?? '').sort();
const subjects = (mails: readonly Email[]) => mails.map(({ subject }) => subject ?? '');
const happen = (meeting: MeetingId, event: Concerning, by: PersonId | null = person.karin) =>
  happens(app, meeting, event, by);

/** The calendar's part of a mail, as two programs read it that know nothing of each other. */
function entry(mail: Email) {
  const part = mail.attachments.find(({ mimeType }) => mimeType === 'text/calendar')!;
  const text = typeof part.content === 'string' ? part.content : new TextDecoder().decode(part.content);
  const root = new ICAL.Component(ICAL.parse(text) as never);
  for (const zone of root.getAllSubcomponents('vtimezone'))
    ICAL.TimezoneService.register(new ICAL.Timezone(zone), String(zone.getFirstPropertyValue('tzid')));
  const component = root.getFirstSubcomponent('vevent')!;
  const event = new ICAL.Event(component);
  const other = Object.values(nodeIcal.sync.parseICS(text)).find((one) => one?.type === 'VEVENT')!;
  const said = {
    method: String(root.getFirstPropertyValue('method')),
    uid: event.uid,
    sequence: event.sequence,
    start: event.startDate.toJSDate().toISOString(),
  };
  assert.deepEqual(
    [other.uid, Number(other.sequence), new Date(other.start).toISOString()],
    [said.uid, said.sequence, said.start],
  );
  // What mail programs act on is the method of the part, and it stands beside the text.
  assert.equal(part.method?.toUpperCase(), said.method);
  assert.match(mail.headers.find(({ key }) => key === 'content-type')?.value ?? '', /^multipart\/alternative/);
  assert.match(text, /BEGIN:VTIMEZONE\r?\nTZID:Europe\/Stockholm/);
  const attendee = component.getFirstProperty('attendee')!;
  return {
    ...said,
    status: attendee.getParameter('partstat'),
    answers: attendee.getParameter('rsvp'),
    organiser: String(component.getFirstPropertyValue('organizer')),
    text,
  };
}

const signUp = async (meeting: MeetingId, who: PersonId, state: 'registered' | 'waitlisted' = 'registered') => {
  const registration = await registrationOnRecord(db, meeting, {
    person: who,
    organisation: organisation.dalarna,
    state,
  });
  const event = { registration, person: who, organisation: organisation.dalarna, mode: 'physical' as const, meeting };
  const content = { organisationName: '', key: null };
  await happen(
    meeting,
    state === 'registered'
      ? { kind: 'registration-made', ...event, content }
      : { kind: 'registration-waitlisted', ...event, place: 3, content },
    who,
  );
  return registration;
};
const set = async (registration: RegistrationId, state: string) =>
  await sql`update registration set state = ${state}, changed_at = ${clock.now()} where id = ${registration}`.execute(
    db.q(),
  );
const move = async (meeting: MeetingId, day: string, sequence: number) => {
  await sql`
    update meeting set moved_from = starts_at, moved_from_end = ends_at, starts_at = ${`${day} 10:00`}::timestamp,
      ends_at = ${`${day} 15:00`}::timestamp, sequence = ${sequence} where id = ${meeting}`.execute(db.q());
  await happen(meeting, { kind: 'gathering-moved', sequence });
};

test('whoever signs up gets one entry, which moves with the meeting, asks again, and leaves when it is called off', async () => {
  const meeting = await gatheringOnRecord(db, cast);
  await signUp(meeting, person.asta);
  const [first] = await sent();
  assert.match(first!.subject ?? '', /^Du är anmäld: Vårträff, onsdag 3 februari 2027/);
  assert.match(first!.text ?? '', /Var: Stockholm/);
  const confirmed = entry(first!);
  assert.deepEqual(
    [confirmed.method, confirmed.sequence, confirmed.start, confirmed.status, confirmed.answers, confirmed.organiser],
    ['REQUEST', 0, '2027-02-03T09:00:00.000Z', 'ACCEPTED', 'TRUE', 'mailto:svar@provrum.example'],
  );
  // The signed address is for the reader alone, and calendars are shared.
  assert.match(first!.text ?? '', /lämna över den eller ta bort den:\n.*\/anmalan\//);
  assert.doesNotMatch(confirmed.text.replaceAll(/\r?\n /g, ''), /\/anmalan\//);

  await happen(meeting, { kind: 'gathering-closed' });
  assert.deepEqual(await sent(), []);

  await move(meeting, '2027-07-05', 1);
  const [again] = await sent();
  const moved = entry(again!);
  assert.deepEqual(
    [moved.method, moved.uid, moved.sequence, moved.start, moved.status],
    ['REQUEST', confirmed.uid, 1, '2027-07-05T08:00:00.000Z', 'NEEDS-ACTION'],
  );
  assert.match(again!.text ?? '', /Tidigare: onsdag 3 februari 2027[^]*Kommer du ändå\?/);

  await sql`update meeting set state = 'cancelled', reason = 'Snöstorm', sequence = 2 where id = ${meeting}`.execute(
    db.q(),
  );
  await happen(meeting, { kind: 'gathering-cancelled', reason: 'Snöstorm', sequence: 2 });
  const off = await sent();
  assert.deepEqual(to(off), ['asta@test.example']);
  const gone = entry(off[0]!);
  assert.deepEqual([gone.method, gone.uid, gone.sequence], ['CANCEL', confirmed.uid, 2]);
  assert.match(off[0]!.text ?? '', /Skäl: Snöstorm/);
});

test('a place that is handed over leaves one calendar and comes to another', async () => {
  const meeting = await gatheringOnRecord(db, cast);
  const given = await signUp(meeting, person.asta);
  await sent();
  await set(given, 'transferred');
  const taken = await registrationOnRecord(db, meeting, { person: person.bo, organisation: organisation.dalarna });
  await sql`update registration set handed_from = ${given} where id = ${taken}`.execute(db.q());
  await happen(
    meeting,
    {
      kind: 'registration-transferred',
      meeting,
      registration: given,
      person: person.asta,
      organisation: organisation.dalarna,
      mode: 'physical',
      to: person.bo,
      toRegistration: taken,
      waited: false,
    },
    person.asta,
  );
  const mails = await sent();
  assert.deepEqual(to(mails), ['asta@test.example', 'bo@test.example']);
  const of = (key: string) => mails.find((mail) => mail.to?.[0]?.address === `${key}@test.example`)!;
  assert.deepEqual([entry(of('asta')).method, entry(of('bo')).method], ['CANCEL', 'REQUEST']);
  assert.match(of('asta').text ?? '', /har gått över till Bo Prov/);
  assert.match(of('bo').text ?? '', /^Asta Prov har lämnat över sin plats/);
});

test('who waits is told where they stand, then of the offer with its time and reason, and nothing in a calendar', async () => {
  const meeting = await gatheringOnRecord(db, cast);
  const guest = await guestOnRecord(db, 'Gäst Gästsson', 'gast@annan.example');
  const registration = await signUp(meeting, guest, 'waitlisted');
  const [queued] = await sent();
  assert.deepEqual([to([queued!]), queued!.attachments.length], [['gast@annan.example'], 0]);
  assert.match(queued!.text ?? '', /på plats 3 i kön/);
  const until = '2026-11-24T09:00:00.000Z';
  await sql`update registration set state = 'offered', offered_until = ${until} where id = ${registration}`.execute(
    db.q(),
  );
  const of = { meeting, registration, person: guest, organisation: null, mode: 'physical' as const };
  await happen(meeting, { kind: 'place-offered', ...of, until: until as never, reason: 'cancelled' }, null);
  const [offer] = await sent();
  assert.match(offer!.subject ?? '', /^En plats är ledig: Vårträff\. Svara senast 24 november 2026/);
  assert.match(offer!.text ?? '', /Någon har lämnat återbud\.[^]*Tacka ja eller nej senast[^]*\/anmalan\//);
  await sql`update registration set state = 'registered', offered_until = null where id = ${registration}`.execute(
    db.q(),
  );
  await happen(meeting, { kind: 'offer-accepted', ...of }, guest);
  assert.equal(entry((await sent())[0]!).method, 'REQUEST');
});

test('what has not left yet never leaves: moved, and then cancelled, while it waited', async () => {
  // Without a mail server everything waits.
  const still = await testApp();
  const meeting = await gatheringOnRecord(still.db, still.cast);
  const [asta, of] = [still.cast.person.asta, still.cast.organisation.dalarna];
  const one = await registrationOnRecord(still.db, meeting, { person: asta, organisation: of });
  const event = { meeting, registration: one, person: asta, organisation: of, mode: 'physical' as const };
  const waiting = async () => {
    await still.work();
    const { rows } = await sql<{ subject: string; state: string }>`
      select subject, state from mail where meeting_id = ${meeting} order by id`.execute(still.db.q());
    return rows.map(({ subject, state }) => `${state}: ${subject.slice(0, 40)}`);
  };
  const content = { organisationName: '', key: null };
  await happens(still, meeting, { kind: 'registration-made', ...event, content }, still.cast.person.karin);
  await waiting();
  await sql`update meeting set starts_at = '2027-03-03 10:00', ends_at = '2027-03-03 15:00', sequence = 1 where id = ${meeting}`.execute(
    still.db.q(),
  );
  await happens(still, meeting, { kind: 'gathering-moved', sequence: 1 }, still.cast.person.karin);
  assert.deepEqual(await waiting(), [
    'withdrawn: Du är anmäld: Vårträff, onsdag 3 februar',
    'waiting: Du är anmäld: Vårträff, onsdag 3 mars 20',
  ]);
  await sql`update registration set state = 'cancelled' where id = ${one}`.execute(still.db.q());
  await happens(still, meeting, { kind: 'registration-cancelled', ...event, byDecline: false }, asta);
  assert.deepEqual(
    (await waiting()).map((line) => line.split(':')[0]),
    ['withdrawn', 'withdrawn'],
  );
});

test('an invitation goes to who answers for each organisation, in their language, and not to who arranges it or has muted', async () => {
  const network = await networkOnRecord(db, cast, {
    name: 'Besöksnäring',
    organisations: ['dalarna', 'halland', 'skane', 'vinnova'],
  });
  await sql`update network_organisation set contact_person_id = ${person.boel}
    where network_id = ${network} and organisation_id = ${organisation.dalarna}`.execute(db.q());
  await sql`insert into network_subscription (network_id, person_id, level) values (${network}, ${person.cilla}, 'mute')`.execute(
    db.q(),
  );
  await sql`update person set language = 'en' where id = ${person.david}`.execute(db.q());
  const meeting = await gatheringOnRecord(db, cast, { network, audience: 'network', state: 'announced' });
  await happen(meeting, { kind: 'gathering-announced', when: { starts: '', ends: '' } as never }, person.gun);
  const first = await sent();
  assert.deepEqual(to(first), ['asta@test.example', 'boel@test.example', 'david@test.example']);
  assert.ok(subjects(first).includes('Save the date: Vårträff, Wednesday 3 February 2027, 10:00–15:00'));
  assert.match(first[0]!.text ?? '', /”Vårträff” \(Besöksnäring\)[^]*eftersom du svarar för Region Dalarna/);

  await signUp(meeting, person.asta);
  await sent();
  await sql`update meeting set state = 'open' where id = ${meeting}`.execute(db.q());
  await happen(meeting, { kind: 'gathering-opened' });
  const opened = await sent();
  assert.deepEqual(to(opened), ['boel@test.example', 'david@test.example', 'gun@test.example']);
  assert.ok(subjects(opened).some((subject) => subject.startsWith('Nu är anmälan öppen')));
  // Who did not hear the first time is invited now; who has a link of their own can sign up without an account.
  const gun = opened.find((mail) => mail.to?.[0]?.address === 'gun@test.example')!;
  assert.match(gun.subject ?? '', /^Inbjudan: /);
  assert.match(gun.text ?? '', /utan att logga in:\n.*\/anmalan\//);
  await happen(meeting, { kind: 'gathering-opened' });
  assert.deepEqual(await sent(), []);
  await move(meeting, '2027-04-07', 1);
  assert.deepEqual(to(await sent()), [
    'asta@test.example',
    'boel@test.example',
    'david@test.example',
    'gun@test.example',
  ]);
  await sql`update person set language = 'sv' where id = ${person.david}`.execute(db.q());
});

test('those who come are reminded once, and only those who have signed nobody up are asked to', async () => {
  const network = await networkOnRecord(db, cast, { name: 'Kompetens', organisations: ['dalarna', 'halland'] });
  const meeting = await gatheringOnRecord(db, cast, { network, audience: 'network' });
  await happen(meeting, { kind: 'gathering-opened' });
  await signUp(meeting, person.bo);
  await sent();
  await sql`update gathering set last_day = '2027-01-20' where meeting_id = ${meeting}`.execute(db.q());
  clock.set('2027-01-17T05:00:00Z');
  await remindOfGatherings(app.devices);
  await remindOfGatherings(app.devices);
  const asked = (await sent()).filter(({ text }) => text?.includes('Kompetens'));
  assert.deepEqual(to(asked), ['cilla@test.example']);
  assert.match(asked[0]!.text ?? '', /Sista dag att anmäla sig är 20 januari 2027/);
  clock.set('2027-02-01T05:00:00Z');
  await remindOfGatherings(app.devices);
  await remindOfGatherings(app.devices);
  const mails = (await sent()).filter(({ text }) => text?.includes('Kompetens'));
  assert.deepEqual(to(mails), ['bo@test.example']);
  assert.match(mails[0]!.subject ?? '', /^Påminnelse: /);
  clock.set('2026-11-21T09:00:00Z');
});

test('what has not left yet and calls people to a meeting is taken back when it is called off', async () => {
  const meeting = await gatheringOnRecord(db, cast, { state: 'cancelled' });
  const occasions = [
    ['gatheringReminder', '0:unanswered'],
    ['gatheringInvitation', '0:open'],
    ['gatheringInvitation', '1:cancelled'],
    ['gatheringDocumented', '0:documented'],
  ] as const;
  for (const [purpose, what] of occasions)
    await sql`
      insert into mail (purpose, occurrence, person_id, address, language, subject, body, meeting_id, created_at, held_at)
      values (${purpose}, ${`gathering:${meeting}:${what}`}, ${person.kaj}, 'kaj@test.example', 'sv', 'x', 'x', ${meeting},
        ${clock.now()}, ${clock.now()})`.execute(db.q());
  await happen(meeting, { kind: 'gathering-cancelled', reason: 'Snöstorm', sequence: 1 });
  await sent();
  const { rows } = await sql<{ state: string }>`
    select state from mail where meeting_id = ${meeting} and person_id = ${person.kaj} order by id`.execute(db.q());
  assert.deepEqual(
    rows.map(({ state }) => state),
    ['withdrawn', 'withdrawn', 'waiting', 'waiting'],
  );
});

test('whoever waits for a digital place is not told the way in, and whoever has one is', async () => {
  const meeting = await gatheringOnRecord(db, cast, { mode: 'digital' });
  const waits = await signUp(meeting, person.asta, 'waitlisted');
  await sql`update registration set mode = 'digital' where id = ${waits}`.execute(db.q());
  const [queued] = await sent();
  assert.match(queued!.subject ?? '', /^Du står i kö/);
  assert.doesNotMatch(`${queued!.text} ${queued!.html}`, /mote\.example/);
  await sql`
    update registration set mode = 'digital', state = 'offered', offered_until = '2026-11-24T15:00:00Z'
    where id = ${waits}`.execute(db.q());
  const of = { registration: waits, person: person.asta, organisation: organisation.dalarna, mode: 'digital', meeting };
  await happen(meeting, {
    kind: 'place-offered',
    ...of,
    until: '2026-11-24T15:00:00.000Z',
    reason: 'cancelled',
  } as Concerning);
  const [offered] = await sent();
  assert.match(offered!.subject ?? '', /^En plats är ledig/);
  assert.doesNotMatch(`${offered!.text} ${offered!.html}`, /mote\.example/);
  await sql`update registration set state = 'registered', offered_until = null where id = ${waits}`.execute(db.q());
  await happen(meeting, { kind: 'offer-accepted', ...of } as Concerning, person.asta);
  assert.match((await sent())[0]!.text ?? '', /mote\.example/);
});

test('a job that comes twice, and one for an event that is gone, tell nothing more', async () => {
  const meeting = await gatheringOnRecord(db, cast);
  await signUp(meeting, person.asta);
  assert.equal((await sent()).length, 1);
  const { rows } = await sql<{ id: EventId }>`select id from event where meeting_id = ${meeting}`.execute(db.q());
  const { jobs } = app.devices;
  await jobs.enqueue(db, 'gathering-event', { event: rows[0]!.id, kind: 'registration-made' });
  await jobs.enqueue(db, 'gathering-event', { event: 999_999, kind: 'registration-made' });
  assert.deepEqual(await sent(), []);
});

test('whoever acts on the pages and from the mails gets the letters that belong to it', async () => {
  const meeting = await gatheringOnRecord(db, cast, { physical: 1 });
  const physical = { form: { mode: 'physical' } };
  const [asta, cilla] = await Promise.all([app.as('asta'), app.as('cilla')]);
  await asta(paths.signUp(meeting), physical);
  await cilla(paths.signUp(meeting), physical);
  const first = await sent();
  assert.deepEqual(
    subjects(first)
      .map((subject) => subject.split(':')[0])
      .sort(),
    ['Du står i kö', 'Du är anmäld'],
  );
  const own = (mail: Email) => /http:\/\/localhost:3000(\/anmalan\/\S+)/.exec(mail.text ?? '')![1]!;
  const confirmed = first.find((mail) => mail.to?.[0]?.address === 'asta@test.example')!;
  // From the mail, without signing in.
  assert.equal((await app.send(`${own(confirmed)}/avanmal`, { form: {} })).status, 303);
  const [gone, offer] = (await sent()).toSorted((a, b) => (a.subject! < b.subject! ? -1 : 1));
  assert.deepEqual([gone!.to?.[0]?.address, entry(gone!).method], ['asta@test.example', 'CANCEL']);
  assert.match(offer!.subject ?? '', /^En plats är ledig/);
  assert.equal((await app.send(`${own(offer!)}/erbjudande`, { form: { answer: 'yes' } })).status, 303);
  const [taken, ...more] = await sent();
  assert.deepEqual([taken!.to?.[0]?.address, entry(taken!).method, more.length], ['cilla@test.example', 'REQUEST', 0]);
});

const numberOf = async (meeting: MeetingId, who: PersonId) =>
  (
    await sql<{ id: RegistrationId }>`
      select id from registration where meeting_id = ${meeting} and person_id = ${who} order by id desc`.execute(db.q())
  ).rows[0]!.id;

test('whom another takes off, moves or replaces hears of it, by whom and why, in the queue as with a place', async () => {
  const meeting = await gatheringOnRecord(db, cast, { mode: 'hybrid', physical: 1, digital: 1 });
  const [asta, bo, cilla, karin] = await Promise.all([app.as('asta'), app.as('bo'), app.as('cilla'), app.as('karin')]);
  await asta(paths.signUp(meeting), { form: { mode: 'physical' } });
  await bo(paths.signUp(meeting), { form: { mode: 'digital' } });
  await cilla(paths.signUp(meeting), { form: { mode: 'physical' } });
  await sent();
  const act = async (who: PersonId, word: string, form: Record<string, string>) => {
    const response = await karin(paths.registrationAct(meeting, await numberOf(meeting, who), word), { form });
    assert.equal(response.status, 303, await response.text());
    return await sent();
  };
  const [moved, ...none] = await act(person.cilla, 'satt', { mode: 'digital', waits: 'yes' });
  assert.deepEqual([moved!.to?.[0]?.address, none.length], ['cilla@test.example', 0]);
  assert.match(moved!.text ?? '', /^Karin Prov har ändrat din anmälan[^]*i kö för att komma digitalt/);
  const handed = await act(person.cilla, 'lamna-over', { to: 'other', name: 'Nils Ny', email: 'nils@halland.example' });
  assert.deepEqual(to(handed), ['cilla@test.example', 'nils@halland.example']);
  const toCilla = handed.find((mail) => mail.to?.[0]?.address === 'cilla@test.example');
  assert.match(toCilla?.text ?? '', /^Din plats i kön .* har gått över till Nils Ny/);
  const nils = (await sql<{ id: PersonId }>`select id from person where email = 'nils@halland.example'`.execute(db.q()))
    .rows[0]!.id;
  const [off] = await act(nils, 'avanmal', { reason: 'Platsen behövs för talare' });
  assert.deepEqual([off!.to?.[0]?.address, off!.attachments.length], ['nils@halland.example', 0]);
  assert.match(off!.text ?? '', /^Karin Prov har avanmält dig[^]*Skäl: Platsen behövs för talare[^]*\/anmalan\//);
  const [gone] = await act(person.asta, 'avanmal', { reason: '' });
  assert.deepEqual([gone!.to?.[0]?.address, entry(gone!).method], ['asta@test.example', 'CANCEL']);
  assert.match(gone!.text ?? '', /^Karin Prov har avanmält dig/);
  assert.doesNotMatch(gone!.text ?? '', /Skäl/);
  const number = await numberOf(meeting, person.bo);
  const long = await karin(paths.registrationAct(meeting, number, 'avanmal'), { form: { reason: 'x'.repeat(501) } });
  assert.equal(long.status, 422);
  const history = await (await karin(paths.gatheringHistory(meeting))).text();
  assert.doesNotMatch(history, /Platsen behövs för talare/);
});

test('whom the queue moves to the other kind of place hears that one became free and why, and it is nobody’s act', async () => {
  const [asta, cilla, karin] = await Promise.all([app.as('asta'), app.as('cilla'), app.as('karin')]);
  const wait = { mode: 'physical', waits: 'yes' };
  const moved = async (title: string, between: () => Promise<unknown>) => {
    const meeting = await gatheringOnRecord(db, cast, { title, mode: 'hybrid', physical: 1 });
    await asta(paths.signUp(meeting), { form: { mode: 'physical' } });
    await cilla(paths.signUp(meeting), { form: { mode: 'digital' } });
    await between();
    await cilla(paths.registrationAct(meeting, await numberOf(meeting, person.cilla), 'satt'), { form: wait });
    await asta(paths.registrationAct(meeting, await numberOf(meeting, person.asta), 'avanmal'), { form: {} });
    return meeting;
  };
  const meeting = await moved('Bytesträff', sent);
  const mails = await sent();
  assert.deepEqual(to(mails), ['asta@test.example', 'cilla@test.example']);
  const mail = mails.find((one) => one.to?.[0]?.address === 'cilla@test.example')!;
  assert.equal(mail.subject, 'Du kommer på plats: Bytesträff');
  assert.match(mail.text ?? '', /^En plats har blivit ledig för dig\.[^]*på plats[^]*Någon har lämnat återbud\./);
  assert.doesNotMatch(mail.text ?? '', /har ändrat din anmälan/);
  assert.equal(entry(mail).method, 'REQUEST');
  const history = await (await karin(paths.gatheringHistory(meeting))).text();
  assert.match(
    history,
    /Gav Cilla Prov en plats att delta på plats i stället: någon anmälde av sig(?:(?!<\/li>)[^])*Enligt reglerna/,
  );

  // Before the first letter left, too.
  await moved('Snabb träff', async () => {});
  const [first, ...more] = await sent();
  assert.deepEqual([first!.to?.[0]?.address, more.length], ['cilla@test.example', 0]);
  assert.match(first!.text ?? '', /^En plats har blivit ledig för dig\.[^]*Någon har lämnat återbud\./);

  // And where the meeting moves at the same time.
  await move(await moved('Flyttad träff', sent), '2027-03-03', 1);
  const both = (await sent()).find((one) => one.to?.[0]?.address === 'cilla@test.example')!;
  assert.match(
    both.text ?? '',
    /ny tid eller plats[^]*En plats har blivit ledig för dig\.[^]*Någon har lämnat återbud\./,
  );
});

test('what the queue offers is offered by the rules, also where another’s act made it free', async () => {
  const meeting = await gatheringOnRecord(db, cast, { title: 'Erbjuden träff', physical: 1 });
  const [asta, cilla, karin] = await Promise.all([app.as('asta'), app.as('cilla'), app.as('karin')]);
  for (const send of [asta, cilla]) await send(paths.signUp(meeting), { form: { mode: 'physical' } });
  await asta(paths.registrationAct(meeting, await numberOf(meeting, person.asta), 'avanmal'), { form: {} });
  await sent();
  const history = await (await karin(paths.gatheringHistory(meeting))).text();
  assert.match(history, /Erbjöd Cilla Prov en plats: någon anmälde av sig(?:(?!<\/li>)[^])*Enligt reglerna/);
  assert.match(history, /Avanmälde Asta Prov(?:(?!<\/li>)[^])*Asta Prov/);
});

test('whoever has not answered what the meeting must know is asked once, before registration closes', async () => {
  const meeting = await gatheringOnRecord(db, cast, { title: 'Frågvis träff' });
  await sql`
    insert into registration_field (meeting_id, position, kind, label, required) values (${meeting}, 1, 'line', 'Var sover du?', true)`.execute(
    db.q(),
  );
  await sql`update gathering set last_day = '2027-01-20' where meeting_id = ${meeting}`.execute(db.q());
  await signUp(meeting, person.bo);
  const answered = await signUp(meeting, person.cilla);
  await sql`
    insert into registration_answer (registration_id, field_id, answer)
    select ${answered}, id, 'Hemma' from registration_field where meeting_id = ${meeting}`.execute(db.q());
  await sent();
  const asked = async (day: string) => {
    clock.set(`${day}T05:00:00Z`);
    await remindOfGatherings(app.devices);
    return (await sent()).filter(({ subject }) => subject?.startsWith('Svara på mötets frågor: Frågvis träff'));
  };
  assert.deepEqual(to(await asked('2027-01-16')), []);
  const [mail, ...more] = await asked('2027-01-17');
  assert.deepEqual([mail!.to?.[0]?.address, more.length], ['bo@test.example', 0]);
  assert.match(mail!.text ?? '', /Svara senast 20 januari 2027[^]*Svara på frågorna:\n.*\/anmalan\//);
  assert.doesNotMatch(mail!.text ?? '', /Var sover du/);
  await move(meeting, '2027-02-05', 1);
  await sent();
  assert.deepEqual(to(await asked('2027-01-18')), []);
  clock.set('2026-11-21T09:00:00Z');
});
