import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '#kernel/day.ts';
import type { MeetingId, PersonId } from '#kernel/id.ts';
import { type RawBuilder, sql } from '#platform/database.ts';
import { loadVersions } from '#rulebook/rulebook.store.ts';
import { versionInForce } from '#rulebook/version.ts';
import { insertCast, type OrganisationKey, type PersonKey } from '../../test/cast.ts';
import { testDatabase } from '../../test/database.ts';
import { gatheringOnRecord, networkOnRecord, registrationOnRecord } from '../../test/gatheringOnRecord.ts';
import { verifyConsistency } from './verifyConsistency.ts';

const today = day('2026-11-21');
const db = await testDatabase();
const cast = await insertCast(db);
const { person, organisation } = cast;
const version = versionInForce(await loadVersions(db), today)!;

/** What happened, as it is kept. */
const told = (kind: string, about: { meeting?: number; network?: number }, detail: object = {}) => sql`
  insert into event (at, kind, network_id, meeting_id, detail)
  values ('2026-11-01T09:00:00Z', ${kind}, ${about.network ?? null}, ${about.meeting ?? null}, ${JSON.stringify(detail)}::jsonb)`;
const signUp = (meeting: MeetingId, who: PersonKey, of: OrganisationKey, different = {}) =>
  registrationOnRecord(db, meeting, { person: person[who], organisation: organisation[of], ...different });
const mark = (registration: number, before: string, present = true) => sql`
  insert into check_in_mark (registration_id, key, present, state_before, marked_at, person_id, received_at)
  values (${registration}, ${`key-of-${registration}-${present}`}, ${present}, ${before}, '2026-11-03T09:00:00Z', ${person.karin},
    '2026-11-03T09:00:00Z')`;

/** A network with a full meeting ahead, where somebody waits, and one that has been held. */
const network = await networkOnRecord(db, cast);
const ahead = await gatheringOnRecord(db, cast, { network, mode: 'hybrid', physical: 2, digital: 5 });
const asta = await signUp(ahead, 'asta', 'dalarna');
const cilla = await signUp(ahead, 'cilla', 'halland');
const david = await signUp(ahead, 'david', 'skane', { state: 'waitlisted' });
const past = await gatheringOnRecord(db, cast, {
  network,
  state: 'held',
  starts: '2026-11-03T10:00',
  ends: '2026-11-03T15:00',
});
const came = await signUp(past, 'asta', 'dalarna', { state: 'attended' });
const missed = await signUp(past, 'cilla', 'halland', { state: 'absent' });
await mark(came, 'registered').execute(db.q());
await told('gathering-opened', { meeting: ahead, network }).execute(db.q());
await told('gathering-held', { meeting: past, network }).execute(db.q());

const needs = (registration: number) => sql`
  insert into registration_need (registration_id, box, written_at) values (${registration}, '\\x00', '2026-11-01')`;
const become = (registration: number, change: RawBuilder<unknown>) =>
  sql`update registration set ${change} where id = ${registration}`;
const turn = (meeting: number, change: RawBuilder<unknown>) => sql`update meeting set ${change} where id = ${meeting}`;
const limit = (change: RawBuilder<unknown>) => sql`update gathering set ${change} where meeting_id = ${ahead}`;
const mailed = (purpose: string, about: { meeting?: number; network?: number }, occurrence = 'x') => sql`
  insert into mail (purpose, occurrence, person_id, address, language, subject, body, network_id, meeting_id, created_at)
  values (${purpose}, ${occurrence}, ${person.asta}, 'asta@test.example', 'sv', '', '', ${about.network ?? null}, ${about.meeting ?? null},
    '2026-11-20')`;
const part = (of: OrganisationKey, from: string, to: string | null, contact: PersonId | null = null) => sql`
  insert into network_organisation (network_id, organisation_id, from_day, to_day, contact_person_id)
  values (${network}, ${organisation[of]}, ${from}, ${to}, ${contact})`;
const decision = (id: number, from: string, to: string, on: string) => sql`
  insert into network_decision (id, network_id, from_state, to_state, on_day, reason, source, person_id, organisation_id, at)
  overriding system value
  values (${id}, ${network}, ${from}, ${to}, ${on}, 'Skäl', 'Protokoll', ${person.karin}, ${organisation.reglab}, '2026-11-20')`;
const decided = (id: number, to: string) => told('network-state-decided', { network }, { network, decision: id, to });
const state = (to: string) => sql`update network set state = ${to} where id = ${network}`;
const nobodyTakesPart = sql`update network_organisation set to_day = '2026-10-31' where network_id = ${network}`;
const exempt = (from: number, to: number | null, of: OrganisationKey | null = null) => sql`
  insert into fee_exemption (network_id, organisation_id, from_year, to_year, reason, person_id, at)
  values (${of === null ? network : null}, ${of && organisation[of]}, ${from}, ${to}, 'Skäl', ${person.karin}, '2026-11-01')`;
const table = sql`
  insert into status_table (id, network_id, title, audience, columns, asked_at, person_id, created_at)
  values (70, ${network}, 'Läge', 'network', ${JSON.stringify([
    { key: 'k1', title: 'Läge', kind: 'choice', choices: ['På väg', 'Klart'] },
    { key: 'k2', title: 'Ord', kind: 'text', choices: [] },
  ])}::jsonb, '2026-11-01', ${person.karin}, '2026-11-01')`;
const answers = (of: OrganisationKey, given: object) => sql`
  insert into status_entry (table_id, organisation_id, answers, person_id, at)
  values (70, ${organisation[of]}, ${JSON.stringify(given)}::jsonb, ${person.asta}, '2026-11-02')`;
const imported = (kept: string, counts: object) => sql`
  insert into import (id, kind, file_name, mapping, state, counts, person_id, organisation_id, at) overriding system value
  values (80, 'organisations', 'x.csv', '{}', ${kept}, ${JSON.stringify(counts)}::jsonb, ${person.karin}, ${organisation.reglab}, '2026-11-01')`;
const wrote = (line: number, on: string, row: number, before: string | null = null) => sql`
  insert into import_row (import_id, line, on_table, row_id, before, after)
  values (80, ${line}, ${on}, ${row}, ${before}::jsonb, '{}')`;

type Case = readonly [name: string, change: readonly RawBuilder<unknown>[], found: readonly string[]];

/** What is done past all acts, and what is said of it. */
const cases: readonly Case[] = [
  ['all is well', [], []],
  [
    'somebody is signed up twice',
    [sql`drop index registration_once`, sql`update registration set person_id = ${person.asta} where id = ${david}`],
    [`Person ${person.asta} is signed up 2 times for meeting ${ahead}.`],
  ],
  [
    'needs are kept of whoever does not come',
    [needs(david), become(david, sql`state = 'cancelled'`)],
    [`Registration ${david} is over, and what its person needs is kept.`],
  ],
  [
    'needs are kept for fourteen days, and a day for the clock’s job',
    [needs(came), turn(past, sql`ends_at = '2026-11-06 15:00'`)],
    [],
  ],
  [
    'needs are kept after that',
    [needs(came), needs(missed), turn(past, sql`ends_at = '2026-11-05 15:00'`)],
    [`The needs of 2 at meeting ${past} are kept longer than was promised.`],
  ],
  [
    'needs are kept of a meeting that was called off',
    [
      needs(asta),
      turn(ahead, sql`state = 'cancelled', changed_at = '2026-11-18'`),
      told('gathering-cancelled', { meeting: ahead, network }),
    ],
    [`The needs of 1 at meeting ${ahead} are kept longer than was promised.`],
  ],
  [
    'more have a place than there are places',
    [limit(sql`capacity_physical = 1`)],
    [`Meeting ${ahead} has 1 physical places, and 2 are taken.`],
  ],
  [
    'a place that is offered is taken',
    [become(david, sql`state = 'offered', offered_until = '2026-11-25'`)],
    [`Meeting ${ahead} has 2 physical places, and 3 are taken.`],
  ],
  [
    'whoever waited and came all the same took nobody’s place',
    [
      become(david, sql`state = 'attended'`),
      mark(david, 'waitlisted'),
      turn(ahead, sql`starts_at = '2026-11-21 10:00'`),
    ],
    [],
  ],
  [
    'a place is free while somebody waits',
    [become(cilla, sql`state = 'cancelled'`)],
    [`Meeting ${ahead} has a free physical place, and 1 wait who may have it.`],
  ],
  [
    'there is no limit, and somebody waits',
    [limit(sql`capacity_physical = null`)],
    [`Meeting ${ahead} has a free physical place, and 1 wait who may have it.`],
  ],
  [
    'a place of the other kind is free for whoever has one and waits for it',
    [become(asta, sql`wished_mode = 'digital', wished_at = '2026-11-12'`)],
    [`Meeting ${ahead} has a free digital place, and 1 wait who may have it.`],
  ],
  [
    'nobody moves once the meeting has begun',
    [become(cilla, sql`state = 'cancelled'`), turn(ahead, sql`starts_at = '2026-11-21 10:00'`)],
    [],
  ],
  [
    'a quota keeps a place from whoever’s organisation has its share',
    [
      limit(sql`queue_rule = 'quota', quota = 1, capacity_physical = 3`),
      become(david, sql`organisation_id = ${organisation.halland}`),
    ],
    [],
  ],
  [
    'a quota keeps none from others',
    [limit(sql`queue_rule = 'quota', quota = 1, capacity_physical = 3`)],
    [`Meeting ${ahead} has a free physical place, and 1 wait who may have it.`],
  ],
  [
    'a quota keeps none once nobody more can sign up',
    [
      limit(sql`queue_rule = 'quota', quota = 1, capacity_physical = 3, last_day = '2026-11-19'`),
      become(david, sql`organisation_id = ${organisation.halland}`),
    ],
    [`Meeting ${ahead} has a free physical place, and 1 wait who may have it.`],
  ],
  [
    'guests of the same name come from the same place',
    [
      limit(sql`queue_rule = 'quota', quota = 1, capacity_physical = 3`),
      become(cilla, sql`organisation_id = null, organisation_name = 'Gästbolaget AB'`),
      become(david, sql`organisation_id = null, organisation_name = ' gästbolaget ab'`),
    ],
    [],
  ],
  [
    'somebody comes to the room of a meeting on a screen',
    [
      turn(ahead, sql`mode = 'digital'`),
      limit(sql`capacity_physical = 0`),
      become(asta, sql`mode = 'digital'`),
      become(cilla, sql`mode = 'digital'`),
    ],
    [`Registration ${david} is for another kind of place than its meeting has: digital.`],
  ],
  [
    'somebody waits for a kind of place that there is not',
    [
      turn(ahead, sql`mode = 'physical'`),
      limit(sql`capacity_digital = 0`),
      become(asta, sql`wished_mode = 'digital', wished_at = '2026-11-12'`),
    ],
    [`Registration ${asta} is for another kind of place than its meeting has: physical.`],
  ],
  [
    'an offer outlives its time',
    [become(cilla, sql`state = 'offered', offered_until = '2026-11-19T15:00:00Z'`)],
    [`Registration ${cilla} was offered a place until 2026-11-19, and keeps it.`],
  ],
  [
    'a place is handed to another organisation',
    [become(cilla, sql`handed_from = ${missed}`)],
    [`Registration ${cilla} was handed over from ${missed}, which is not gone or is somebody else’s to give.`],
  ],
  [
    'somebody has been at what is ahead',
    [become(asta, sql`state = 'attended'`), mark(asta, 'registered')],
    [`Registration ${asta} is attended, and meeting ${ahead} has not been held.`],
  ],
  [
    'somebody is here whom nobody has marked, and somebody who was marked is not',
    [sql`delete from check_in_mark`, mark(missed, 'registered')],
    [
      `Registration ${came} is attended, and nobody has marked it.`,
      `Registration ${missed} is absent, and was last marked as here.`,
    ],
  ],
  [
    'a question of another meeting is answered',
    [
      sql`insert into registration_field (id, meeting_id, position, kind, label) overriding system value
        values (60, ${past}, 1, 'line', 'Tåg eller bil?')`,
      sql`insert into registration_answer (registration_id, field_id, answer) values (${asta}, 60, 'Tåg')`,
    ],
    [`Registration ${asta} answers a question of another meeting.`],
  ],
  [
    'a meeting is what nobody made it',
    [turn(past, sql`state = 'documented'`)],
    [`Meeting ${past} is documented, and its history says held.`],
  ],
  [
    'a meeting has no history',
    [sql`alter table event disable trigger event_final`, sql`delete from event where meeting_id = ${past}`],
    [`Meeting ${past} is held, and its history says nothing.`],
  ],
  [
    'a meeting of a source needs none',
    [
      sql`alter table event disable trigger event_final`,
      sql`delete from event where meeting_id = ${past}`,
      sql`update gathering set external_key = 'x' where meeting_id = ${past}`,
    ],
    [],
  ],
  [
    'an event names no meeting, and another names no registration of its own',
    [
      sql`alter sequence event_id_seq restart with 90`,
      told('gathering-moved', { network }),
      told('place-offered', { meeting: ahead, network }, { registration: came }),
    ],
    [
      'Event 90, gathering-moved, names no gathering, or another network than its own.',
      'Event 91, place-offered, names a registration that its meeting does not have.',
    ],
  ],
  [
    'a calendar has a version that is not there',
    [sql`insert into meeting_invited (meeting_id, person_id, sequence) values (${ahead}, ${person.asta}, 1)`],
    [`Person ${person.asta} has been told of a version of meeting ${ahead} that is not there.`],
  ],
  [
    'a mail calls to what is called off; another says so',
    [
      sql`alter sequence mail_id_seq restart with 50`,
      turn(ahead, sql`state = 'cancelled'`),
      told('gathering-cancelled', { meeting: ahead, network }),
      mailed('gatheringReminder', { meeting: ahead, network }),
      mailed('gatheringInvitation', { meeting: ahead, network }, `gathering:${ahead}:1:cancelled`),
    ],
    [`Mail 50 waits, and calls people to meeting ${ahead}, which is called off.`],
  ],
  [
    'a mail is about a meeting and another’s network',
    [
      sql`alter sequence mail_id_seq restart with 50`,
      sql`insert into network (id, name, state) overriding system value values (40, 'Ett annat', 'wished')`,
      mailed('gatheringReminder', { meeting: ahead, network: 40 }),
      mailed('gatheringReminder', { meeting: ahead, network }, 'y'),
    ],
    ['Mail 50 is about more than one thing.'],
  ],
  [
    'a network is what nobody decided',
    [sql`insert into network (id, name, state) overriding system value values (40, 'Ett annat', 'active')`],
    ['Network 40 is active, and nothing is decided.'],
  ],
  [
    'a decision does not hold',
    [decision(30, 'active', 'dormant', '2026-11-01'), decided(30, 'dormant')],
    [`Network ${network} is active, and dormant is decided.`],
  ],
  ['a decision holds', [decision(30, 'active', 'dormant', '2026-11-01'), decided(30, 'dormant'), state('dormant')], []],
  [
    'a decision does not follow on the last, or not in time, or is not told',
    [
      decision(30, 'active', 'dormant', '2026-11-03'),
      decided(30, 'dormant'),
      decision(31, 'closed', 'active', '2026-11-03'),
      decided(31, 'dormant'),
      decision(32, 'active', 'runAsProject', '2026-11-02'),
      decided(32, 'runAsProject'),
      state('runAsProject'),
    ],
    [
      `Decision 31 on network ${network} does not follow on the one before it.`,
      `Decision 32 on network ${network} does not follow on the one before it.`,
      `Decision 31 is not in the history of network ${network}.`,
    ],
  ],
  [
    'an organisation takes part in what has ended',
    [
      decision(30, 'active', 'closed', '2026-11-01'),
      decided(30, 'closed'),
      state('closed'),
      nobodyTakesPart,
      part('kalmar', '2026-11-01', today),
      part('gotland', '2026-11-01', '2026-11-20'),
      part('orebro', '2027-01-01', '2026-12-31'),
    ],
    [`Organisation ${organisation.kalmar} takes part in network ${network}, which is closed.`],
  ],
  [
    'an organisation takes part twice on the same day',
    [part('kalmar', '2024-01-01', '2024-06-30'), part('kalmar', '2024-06-30', null)],
    [`Organisation ${organisation.kalmar} takes part in network ${network} twice on the same days.`],
  ],
  [
    'an organisation takes part again the day after',
    [part('kalmar', '2024-01-01', '2024-06-30'), part('kalmar', '2024-07-01', null)],
    [],
  ],
  [
    'a contact speaks for somebody else; one who once spoke for it may stand there',
    [part('kalmar', '2024-01-01', null, person.asta), part('dalarna', '2018-01-01', '2018-12-31', person.olle)],
    [
      `Person ${person.asta} is the contact of organisation ${organisation.kalmar} in network ${network}, and has never spoken for it.`,
    ],
  ],
  [
    'those who arrange carry more than the cost',
    [
      sql`insert into network_co_organiser (network_id, name, share) values (${network}, 'A', 60), (${network}, 'B', 41)`,
    ],
    [`Those who arrange network ${network} carry 101 per cent of its cost.`],
  ],
  [
    'they may carry all of it',
    [
      sql`insert into network_co_organiser (network_id, name, share) values (${network}, 'A', 60), (${network}, 'B', 40), (${network}, 'C', null)`,
    ],
    [],
  ],
  [
    'an event names two networks',
    [
      sql`alter sequence event_id_seq restart with 90`,
      told('network-joined', { network }, { network: 9 }),
      told('status-filled', {}, {}),
    ],
    ['Event 90, network-joined, names no network, or two.', 'Event 91, status-filled, names no network, or two.'],
  ],
  [
    'two exemptions cover a year',
    [sql`alter sequence fee_exemption_id_seq restart with 20`, exempt(2024, 2026), exempt(2026, null)],
    ['Exemptions 20 and 21 are for the same and cover a year both.'],
  ],
  ['one exemption follows on another', [exempt(2024, 2025), exempt(2026, null), exempt(2025, 2026, 'dalarna')], []],
  [
    'the forum is let off',
    [sql`alter sequence fee_exemption_id_seq restart with 20`, exempt(2024, null, 'reglab')],
    ['Exemption 20 lets off the forum, which owes no fee.'],
  ],
  [
    'an answer stands in no column, or is none of its choices; what was told before that may',
    [
      table,
      answers('dalarna', { k1: 'Nedlagt', k9: '' }),
      answers('halland', { k1: 'Klart', k2: 'Bra', k3: 'x' }),
      answers('skane', { k3: 'x' }),
      answers('skane', { k1: 'På väg' }),
      answers('kalmar', { k3: 'asked no more' }),
    ],
    [
      `Organisation ${organisation.dalarna} has an answer in table 70 that k1 does not have.`,
      `Organisation ${organisation.halland} has an answer in table 70 that k3 does not have.`,
    ],
  ],
  [
    'an import was taken back and has left something',
    [
      imported('undone', { new: 2, changed: 1 }),
      wrote(1, 'organisation', organisation.kalmar),
      wrote(2, 'person', 99_999),
      wrote(3, 'organisation', organisation.skane, '{}'),
    ],
    ['Import 80 was taken back, and 1 of its rows are there.'],
  ],
  [
    'an import has not kept what it did',
    [
      imported('done', { new: 2, changed: 1 }),
      wrote(1, 'person', 99_999),
      wrote(1, 'mandate', 99_999),
      wrote(2, 'person', 99_998),
    ],
    ['Import 80 says that it wrote 3 lines, and 2 are kept.'],
  ],
  [
    'of a network that has ended more leaves than that it has',
    [
      sql`alter sequence mail_id_seq restart with 50`,
      decision(30, 'active', 'closed', '2026-11-01'),
      decided(30, 'closed'),
      state('closed'),
      nobodyTakesPart,
      mailed('networkPost', { network }),
      mailed('networkState', { network }),
      mailed('gatheringReminder', { meeting: ahead, network }),
    ],
    [`Mail 50 waits, and is about network ${network}, which has ended.`],
  ],
];

class Undone extends Error {}

/** What is found once something has been done past all acts; then it is taken back. */
async function findAfter(change: readonly RawBuilder<unknown>[]): Promise<readonly string[]> {
  let found: readonly string[] = [];
  const undone = db.tx(async () => {
    for (const statement of change) await statement.execute(db.q());
    found = await verifyConsistency(db, version, today);
    throw new Undone();
  });
  await assert.rejects(undone, Undone);
  return found;
}

for (const [name, change, found] of cases) {
  test(`${found.length > 0 ? 'it is found that' : 'it is all right that'} ${name}`, async () =>
    assert.deepEqual(await findAfter(change), found));
}
