import assert from 'node:assert/strict';
import { test } from 'node:test';
import ICAL from 'ical.js';
import type { Email } from 'postal-mime';
import { day } from '#kernel/day.ts';
import type { MeetingId, VenueId } from '#kernel/id.ts';
import { gatheringsAtAGlance } from '#meetings/gathering/attention.store.ts';
import type { GatheringAtAGlance } from '#meetings/gathering/attention.ts';
import { findGathering } from '#meetings/gathering/gathering.store.ts';
import { findOurs } from '#networks/ours.store.ts';
import { listNetworks } from '#networks/networks.store.ts';
import { paths } from '#paths.ts';
import { sql } from '#platform/database.ts';
import { apiAs } from '../../test/api.ts';
import { testApp } from '../../test/app.ts';
import { networkOnRecord } from '../../test/gatheringOnRecord.ts';
import { mailServer } from '../../test/mailServer.ts';

const server = await mailServer();
const app = await testApp('test', { SMTP_URL: server.url });
const { db, cast, clock } = app;
const [karin, cilla] = [await app.as('karin'), await app.as('cilla')];
const network = await networkOnRecord(db, cast, { name: 'RUS-nätverket', organisations: ['dalarna', 'halland'] });

async function venueOnRecord(name: string, address: string): Promise<VenueId> {
  const { rows } = await sql<{ id: VenueId }>`
    insert into venue (name, address) values (${name}, ${address}) returning id`.execute(db.q());
  return rows[0]!.id;
}
const [larkan, linden] = [
  await venueOnRecord('Lärkan', 'Lärkgatan 1, Stockholm'),
  await venueOnRecord('Sal Linden', 'Lindvägen 4, Stockholm'),
];

const form = {
  title: 'Vårträff',
  day: '10 mars 2027',
  from: '9',
  to: '15',
  mode: 'physical',
  place: '',
  audience: 'network',
  rule: 'organisationFirst',
  offerHours: '8',
  venue: String(larkan),
};
const planned = karin(paths.newGathering(), {
  form: { ...form, kind: 'network', network: String(network), reason: 'Prov', form: 'w'.repeat(16) },
});
const meeting = Number((await planned).headers.get('location')?.split('/').at(-1)) as MeetingId;
const told = async () => (await findGathering(db, meeting))!;

async function sent(): Promise<readonly Email[]> {
  const before = server.received.length;
  await app.work();
  return server.received.slice(before);
}
const locationIn = (calendar: string) =>
  String(
    new ICAL.Component(ICAL.parse(calendar) as never).getFirstSubcomponent('vevent')?.getFirstPropertyValue('location'),
  );
function entryIn(mails: readonly Email[]): string {
  const content = mails
    .flatMap(({ attachments }) => attachments)
    .find(({ mimeType }) => mimeType === 'text/calendar')!.content;
  return locationIn(typeof content === 'string' ? content : new TextDecoder().decode(content));
}

test('the venue and what is typed are said together, and nothing twice', async () => {
  const where = async (place: string, venue: VenueId | null) => {
    await sql`update meeting set place = ${place} where id = ${meeting}`.execute(db.q());
    await sql`update gathering set venue_id = ${venue} where meeting_id = ${meeting}`.execute(db.q());
    return (await told()).where;
  };
  assert.equal(await where('Stockholm', null), 'Stockholm');
  assert.equal(await where('Lärkan', larkan), 'Lärkan, Lärkgatan 1, Stockholm');
  assert.equal(await where('stockholm', larkan), 'Lärkan, Lärkgatan 1, Stockholm');
  assert.equal(await where('Stora salen', larkan), 'Stora salen, Lärkan, Lärkgatan 1, Stockholm');
  assert.equal(await where('Stora salen på Lärkan', larkan), 'Stora salen på Lärkan, Lärkgatan 1, Stockholm');
  assert.equal(await where('Foajén', await venueOnRecord('Folkets hus', '')), 'Foajén, Folkets hus');
  assert.equal(await where('', null), '');
  assert.equal(await where('', larkan), 'Lärkan, Lärkgatan 1, Stockholm');
});

test('a chosen venue stands in the invitation, the calendars, the lists and the feeds', async () => {
  const words = 'Lärkan, Lärkgatan 1, Stockholm';
  await karin(paths.gatheringState(meeting), { form: { act: 'invite' } });
  const invited = await sent();
  assert.ok(invited.length > 0);
  for (const { text } of invited) assert.match(text ?? '', new RegExp(`Var: ${words}`));

  const own = (await cilla(paths.signUp(meeting), { form: { mode: 'physical' } })).headers.get('location')!;
  assert.match(await (await cilla(own)).text(), new RegExp(words));
  const confirmed = await sent();
  assert.match(confirmed[0]?.text ?? '', new RegExp(`Var: ${words}`));
  assert.equal(entryIn(confirmed), words);

  const page = await (await cilla(paths.gathering(meeting))).text();
  assert.match(page, new RegExp(words));
  assert.doesNotMatch(page, new RegExp(paths.venue(larkan)));
  assert.match(await (await karin(paths.gathering(meeting))).text(), new RegExp(paths.venue(larkan)));

  const asCilla = await apiAs(app, 'cilla');
  const one = await asCilla<{ place: string; where: string }>(`GET /gatherings/${meeting}`);
  assert.deepEqual([one.body.place, one.body.where], ['', words]);
  const list = await asCilla<{ gatherings: { place: string }[] }>('GET /gatherings?q=l%C3%A4rkgatan');
  assert.deepEqual(
    list.body.gatherings.map(({ place }) => place),
    [words],
  );
  const calendar = await asCilla<{ entries: { place: string }[] }>('GET /calendar?from=2027-03-01&to=2027-03-31');
  assert.deepEqual(
    calendar.body.entries.map(({ place }) => place),
    [words],
  );
  const who = { organisation: cast.organisation.halland, person: cast.person.cilla };
  const ours = await findOurs(db, who, { today: clock.today(), at: clock.now() });
  assert.equal(ours.gatherings[0]?.place, words);

  await cilla(paths.calendarFeeds(), { form: { kind: 'personal', form: 'f'.repeat(16) } });
  const feeds = await (await cilla(paths.calendarFeeds())).text();
  const feed = await cilla(/\/kalender\/flode\/[\w-]+\.ics/.exec(feeds)![0]);
  assert.equal(locationIn(await feed.text()), words);
});

test('another venue moves the meeting: those who come are told and asked again', async () => {
  const before = await told();
  const changed = await karin(paths.changeGathering(meeting), {
    form: { ...form, venue: String(linden), version: String(before.version) },
  });
  assert.equal(changed.status, 303, await changed.text());
  assert.equal((await told()).sequence, before.sequence + 1);
  const mails = (await sent()).filter(({ to }) => to?.[0]?.address === 'cilla@test.example');
  assert.match(mails[0]?.text ?? '', /Var: Sal Linden, Lindvägen 4, Stockholm/);
  assert.equal(entryIn(mails), 'Sal Linden, Lindvägen 4, Stockholm');
});

test('a venue that is no longer to be chosen stays with the meetings that have it', async () => {
  const before = await told();
  await sql`update venue set retired = true where id = ${linden}`.execute(db.q());
  const path = paths.changeGathering(meeting);
  const page = await (await karin(path)).text();
  assert.match(
    page,
    new RegExp(`<option[^>]*selected[^>]*value="${linden}"|<option[^>]*value="${linden}"[^>]*selected`),
  );
  const changed = await karin(path, {
    form: { ...form, about: 'Ta med dator.', venue: String(linden), version: String(before.version) },
  });
  assert.equal(changed.status, 303);
  const after = await told();
  assert.deepEqual([after.sequence, after.venue?.id, after.text.about], [before.sequence, linden, 'Ta med dator.']);
  assert.doesNotMatch(await (await karin(paths.newGathering())).text(), /Sal Linden/);
});

test('who sees to the meetings and who sees to the networks agree on what a place is', async () => {
  const seen = async () => {
    const { rows } = await sql<{ gatherings: readonly GatheringAtAGlance[] }>`
      select ${gatheringsAtAGlance(clock.now())} as gatherings`.execute(db.q());
    const asked = { today: day('2026-11-21'), at: clock.now(), reader: null, forum: true };
    const networks = await listNetworks(db, asked);
    return [
      rows[0]?.gatherings.find(({ id }) => id === meeting)?.hasPlace,
      networks.find(({ id }) => id === network)?.next?.hasPlace,
    ];
  };
  assert.deepEqual(await seen(), [true, true]);
  await sql`update gathering set venue_id = null where meeting_id = ${meeting}`.execute(db.q());
  assert.deepEqual(await seen(), [false, false]);
});
