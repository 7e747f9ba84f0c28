import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '#kernel/day.ts';
import type { MandateId, NetworkId, OrganisationId, PersonId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Week } from '#kernel/isoWeek.ts';
import { builtInVersions } from '#rulebook/builtInVersions.ts';
import { aSecretariat } from '../../../test/aProvrum.ts';
import { columnsMissing, countsOf, planImport } from './importing.ts';
import type { OnRecord } from './onRecord.ts';
import { guessMapping, type ImportKind } from './columns.ts';

const counties = { '20': ['Dalarnas län', 'Dalarna County'], '25': ['Norrbottens län', 'Norrbotten County'] };
const today = day('2026-11-21');
const dalarna = {
  id: 1 as OrganisationId,
  name: 'Region Dalarna',
  kind: 'region',
  orgNumber: '232100-0180',
  county: '20',
};
const halland = {
  id: 3 as OrganisationId,
  name: 'Region Halland',
  kind: 'region',
  orgNumber: '232100-0115',
  county: null,
};
const reglab = { id: 4 as OrganisationId, name: 'Reglab', kind: 'forum', orgNumber: '802400-0005', county: null };
const orebro = { id: 2 as OrganisationId, name: 'Region Örebro län', kind: 'region', orgNumber: null, county: null };
const known: OnRecord = {
  organisations: [dalarna, orebro, halland, reglab] as OnRecord['organisations'],
  people: [
    {
      id: 7 as PersonId,
      name: 'Åsa Berg',
      email: 'asa@dalarna.example',
      mandates: [{ id: 71 as MandateId, organisation: dalarna.id, role: 'contact', from: day('2020-01-01'), to: null }],
    },
    {
      id: 8 as PersonId,
      name: 'Cilla Dahl',
      email: 'cilla@halland.example',
      mandates: [
        { id: 81 as MandateId, organisation: halland.id, role: 'representative', from: day('2020-01-01'), to: null },
        {
          id: 82 as MandateId,
          organisation: halland.id,
          role: 'contact',
          from: day('2020-01-01'),
          to: day('2021-12-31'),
        },
      ],
    },
  ],
  memberships: [{ id: 11, organisation: dalarna.id, kind: 'member', from: day('2016-01-01'), to: null }],
  networks: [
    { id: 5 as NetworkId, name: 'RUS-nätverket', lives: true },
    { id: 6 as NetworkId, name: 'Ung region', lives: false },
  ],
  networkMemberships: [
    { id: 21, network: 5 as NetworkId, organisation: dalarna.id, from: day('2018-01-01'), to: null, contact: null },
  ],
  meetings: [
    { network: 5 as NetworkId, title: 'Vårträff', day: day('2027-02-03'), cancelled: false },
    { network: 5 as NetworkId, title: 'Inställd', day: day('2027-02-04'), cancelled: true },
  ],
  weeks: { 2027: ['2027-W05', '2027-W20', '2027-W40'] as Week[] },
};

const rules = builtInVersions.find((version) => version.part === 'networks') ?? null;

/** A table as one writes it: cells parted by bars, the head first. */
function plan(kind: ImportKind, ...table: readonly string[]) {
  const [head = [], ...rows] = table.map((row) => row.split('|').map((cell) => cell.trim()));
  const mapping = guessMapping(kind, head);
  const planned = planImport(
    rows.map((cells, at) => ({ line: at + 2, cells })),
    mapping,
    { kind, known, today, now: '2026-11-21T12:00:00.000Z' as Instant, by: aSecretariat(), version: rules, counties },
  );
  return { planned, mapping, acts: planned.map(({ act }) => act) };
}
const faultsIn = ({ planned }: ReturnType<typeof plan>) =>
  planned.map((one) => (one.act === 'unclear' ? one.faults.map(({ kind, field }) => `${field}: ${kind}`) : []));
const writesIn = ({ planned }: ReturnType<typeof plan>) =>
  planned.flatMap((one) => ('write' in one ? [one.write] : []));

test('columns are found by what they are called, in either language and any order', () => {
  assert.deepEqual(guessMapping('people', ['E-post', 'Organisation', 'Namn', 'Telefon']), {
    email: 0,
    organisation: 1,
    name: 2,
  });
  assert.deepEqual(guessMapping('people', ['Name', 'E-mail', 'Organization']), { name: 0, email: 1, organisation: 2 });
  assert.deepEqual(guessMapping('memberships', ['Medlem', 'Typ', 'Från och med', 'Till']), {
    organisation: 0,
    membership: 1,
    from: 2,
    to: 3,
  });
  assert.deepEqual(guessMapping('meetings', ['Nätverk', 'Möte', 'När', 'Starttid', 'Sluttid']), {
    network: 0,
    title: 1,
    day: 2,
    starts: 3,
    ends: 4,
  });
  assert.deepEqual(columnsMissing('people', { name: 0 }), ['email', 'organisation']);
});

test('new, changed and alike are told apart, and the same table again does nothing', () => {
  const organisations = plan(
    'organisations',
    'Namn | Typ | Orgnr | Län',
    'Region Norrbotten | Region | 232100-0230 | Norrbottens län',
    'region örebro län | region | | ',
    'Region Örebro län | region | | 25',
    'Region Dalarna | Region | 2321000180 | 20',
  );
  assert.deepEqual(organisations.acts, ['new', 'changed', 'unclear', 'same']);
  assert.deepEqual(faultsIn(organisations)[2], ['name: twice']);
  const people = plan(
    'people',
    'Namn | E-post | Organisation | Roll',
    'Bo Ek | Bo.Ek@dalarna.example | Region Dalarna | ',
    'Åsa Bergman | asa@dalarna.example | 232100-0180 | kontakt',
    'Åsa Berg | asa@dalarna.example | Region Örebro län | medlemsansvarig',
  );
  assert.deepEqual(people.acts, ['new', 'same', 'changed']);
  assert.deepEqual(writesIn(people), [
    {
      on: 'person',
      id: null,
      name: 'Bo Ek',
      email: 'bo.ek@dalarna.example',
      organisation: 1,
      role: 'contact',
      from: today,
    },
    {
      on: 'person',
      id: 7,
      name: 'Åsa Berg',
      email: 'asa@dalarna.example',
      organisation: 2,
      role: 'representative',
      from: today,
    },
  ]);
  assert.deepEqual(countsOf(people.planned), { new: 1, changed: 1, same: 1, unclear: 0 });
});

test('each unclear line says at which field, and why', () => {
  const people = plan('people', 'Namn | E-post | Organisation | Roll', ' | ingen adress | Region Ingenstans | chef');
  assert.deepEqual(faultsIn(people)[0], [
    'name: missing',
    'email: wrongEmail',
    'organisation: unknownOrganisation',
    'role: unknownRole',
  ]);
  const organisations = plan('organisations', 'Namn | Typ | Orgnr | Län', 'Nya | klubb | 232100-0017 | Månen');
  assert.deepEqual(faultsIn(organisations)[0], [
    'kind: unknownKind',
    'orgNumber: wrongOrgNumber',
    'county: unknownCounty',
  ]);
});

test('memberships neither overlap nor end before they begin; a new end is a change', () => {
  const memberships = plan(
    'memberships',
    'Organisation | Medlemskap | Från | Till',
    'Region Örebro län | medlem | 2027-01-01 | ',
    'Region Dalarna | medlem | 2016-01-01 | 2026-12-31',
    'Region Dalarna | partner | 2020-01-01 | ',
    'Region Örebro län | partner | 2026-01-01 | 2025-01-01',
  );
  assert.deepEqual(memberships.acts, ['new', 'changed', 'unclear', 'unclear']);
  assert.deepEqual(faultsIn(memberships).slice(2), [['from: overlaps'], ['to: endsBefore']]);
  const networks = plan(
    'networkMemberships',
    'Nätverk | Organisation | Från | Till | Kontakt',
    'rus-nätverket | Region Dalarna | 2018-01-01 | | asa@dalarna.example',
    'RUS-nätverket | Region Dalarna | 2018-01-01 | | ',
    'RUS-nätverket | Region Örebro län | 2018-01-01 | | okand@dalarna.example',
    'Inget nätverk | Region Örebro län | 2018-01-01 | | ',
  );
  assert.deepEqual(networks.acts, ['changed', 'unclear', 'unclear', 'unclear']);
  assert.deepEqual(faultsIn(networks).slice(1), [
    ['network: twice'],
    ['contact: unknownPerson'],
    ['network: unknownNetwork'],
  ]);
});

test('a line meets those before it in the same table', () => {
  const memberships = plan(
    'memberships',
    'Organisation | Medlemskap | Från | Till',
    'Region Örebro län | medlem | 2027-01-01 | ',
    'Region Örebro län | partner | 2028-01-01 | ',
    'Region Dalarna | medlem | 2016-01-01 | 2026-12-31',
    'Region Dalarna | partner | 2026-12-31 | ',
    'Region Dalarna | partner | 2027-01-01 | ',
  );
  assert.deepEqual(memberships.acts, ['new', 'unclear', 'changed', 'unclear', 'new']);
  assert.deepEqual(faultsIn(memberships)[1], ['from: overlaps']);
  const networks = plan(
    'networkMemberships',
    'Nätverk | Organisation | Från | Till',
    'RUS-nätverket | Region Örebro län | 2018-01-01 | ',
    'RUS-nätverket | Region Örebro län | 2020-01-01 | ',
  );
  assert.deepEqual(networks.acts, ['new', 'unclear']);
});

test('who took part in a network that has ended can be told, and nobody does any more', () => {
  const networks = plan(
    'networkMemberships',
    'Nätverk | Organisation | Från | Till',
    'Ung region | Region Örebro län | 2018-01-01 | ',
    'Ung region | Region Örebro län | 2018-01-01 | 2026-11-21',
    'Ung region | Region Dalarna | 2018-01-01 | 2026-11-20',
  );
  assert.deepEqual(networks.acts, ['unclear', 'unclear', 'new']);
  assert.deepEqual(faultsIn(networks)[0], ['to: networkOver']);
});

test('a meeting without a year is refused with a question, and never given one', () => {
  const meetings = plan(
    'meetings',
    'Nätverk | Möte | Datum | Start | Slut | Plats | Form',
    'RUS-nätverket | Höstträff | 23 maj | | | |',
    'RUS-nätverket | Höstträff | 23 maj 2027 | kl. 9.30 | 0,666666667 | Falun | på plats',
    'RUS-nätverket | Vårträff | 2027-02-03 | | | |',
    ' | Medlemsmöte | 2027-03-04 | 15:00 | 12:00 | | månen',
  );
  assert.deepEqual(meetings.acts, ['unclear', 'new', 'same', 'unclear']);
  const [question, , , wrong] = meetings.planned;
  assert(question?.act === 'unclear' && wrong?.act === 'unclear');
  assert.deepEqual(question.faults, [
    { kind: 'yearMissing', field: 'day', value: '23 maj', likely: ['2027-05-23', '2026-05-23', '2025-05-23'] },
  ]);
  assert.deepEqual(faultsIn(meetings)[3], ['mode: unknownMode', 'ends: endsBefore']);
  assert.deepEqual(writesIn(meetings), [
    {
      on: 'meeting',
      id: null,
      network: 5,
      title: 'Höstträff',
      when: { starts: '2027-05-23T09:30', ends: '2027-05-23T16:00' },
      place: 'Falun',
      mode: 'physical',
      exceptions: [],
    },
  ]);
});

test('the forum is never changed by a table: neither its kind, nor as a member, nor with roles that it does not have', () => {
  const organisations = plan(
    'organisations',
    'Namn | Typ | Orgnr',
    'Reglab | förening | ',
    'Någon annan | annan | 802400-0005',
  );
  assert.deepEqual(faultsIn(organisations), [['kind: forumKind'], ['kind: forumKind']]);
  const memberships = plan('memberships', 'Organisation | Medlemskap | Från', 'Reglab | medlem | 2027-01-01');
  assert.deepEqual(faultsIn(memberships), [['organisation: forumMember']]);
  const networks = plan('networkMemberships', 'Nätverk | Organisation | Från', 'RUS-nätverket | Reglab | 2027-01-01');
  assert.deepEqual(faultsIn(networks), [['organisation: forumMember']]);
  const people = plan(
    'people',
    'Namn | E-post | Organisation | Roll',
    'Bo Ek | bo@reglab.example | Reglab | ',
    'Bo Ek | bo@reglab.example | Reglab | medlemsansvarig',
  );
  assert.deepEqual(faultsIn(people), [['role: roleNotHere'], ['role: roleNotHere']]);
});

test('an organisation has one representative, on record or in the same table, and nobody has a role twice at a time', () => {
  const people = plan(
    'people',
    'Namn | E-post | Organisation | Roll | Från',
    'Bo Ek | bo@halland.example | Region Halland | medlemsansvarig | ',
    'Cilla Dahl | cilla@halland.example | Region Halland | medlemsansvarig | ',
    'Eva Lind | eva@orebro.example | Region Örebro län | medlemsansvarig | ',
    'Ulf Ask | ulf@orebro.example | Region Örebro län | medlemsansvarig | 2027-06-01',
    'Cilla Dahl | cilla@halland.example | Region Halland | kontakt | 2021-06-01',
    'Åsa Berg | asa@dalarna.example | Region Halland | kontakt | 2019-01-01',
  );
  assert.deepEqual(people.acts, ['unclear', 'same', 'new', 'unclear', 'unclear', 'changed']);
  const [first, , , second, third] = people.planned;
  assert(first?.act === 'unclear' && second?.act === 'unclear' && third?.act === 'unclear');
  assert.deepEqual(first.faults, [
    { kind: 'representativeHeld', field: 'role', value: 'medlemsansvarig', who: 'Cilla Dahl' },
  ]);
  assert.equal(second.faults[0]?.who, 'Eva Lind');
  assert.deepEqual(faultsIn(people)[4], ['from: overlaps']);
});

test('a new person on two lines is one person with two roles', () => {
  const people = plan(
    'people',
    'Namn | E-post | Organisation | Roll',
    'Bo Ek | bo@lista.example | Region Dalarna | kontakt',
    'Bo Ek | bo@lista.example | Region Halland | ersättare',
    'Bo Ek | BO@lista.example | Region Halland | ersättare',
  );
  assert.deepEqual(people.acts, ['new', 'changed', 'unclear']);
  assert.deepEqual(
    writesIn(people).map((write) => write.on === 'person' && [write.id, write.organisation, write.role]),
    [
      [null, 1, 'contact'],
      [null, 3, 'substitute'],
    ],
  );
  const [, , third] = people.planned;
  assert.equal(third?.act === 'unclear' && third.faults[0]?.line, 3);
});

test('an organisation on two lines is told by its name or its number, and a name and a number of two are unclear', () => {
  const organisations = plan(
    'organisations',
    'Namn | Typ | Orgnr',
    'Region Norrbotten | region | 232100-0230',
    'region norrbotten | region | ',
    'Norrbottens region | region | 2321000230',
    'Region Dalarna | region | 232100-0115',
    'Region Örebro län | region | 232100-0164',
  );
  assert.deepEqual(organisations.acts, ['new', 'unclear', 'unclear', 'unclear', 'changed']);
  const faults = organisations.planned.map((one) => (one.act === 'unclear' ? one.faults[0] : null));
  assert.deepEqual([faults[1]?.kind, faults[1]?.line, faults[2]?.kind, faults[2]?.line], ['twice', 2, 'twice', 2]);
  assert.deepEqual(
    [faults[3]?.kind, faults[3]?.field, faults[3]?.who],
    ['twoOrganisations', 'orgNumber', 'Region Halland'],
  );
});

test('a meeting to come that passes what should be followed needs a reason; what has been needs none', () => {
  const meetings = plan(
    'meetings',
    'Nätverk | Möte | Datum | Skäl',
    'RUS-nätverket | Höstträff | 2027-10-06 | ',
    'RUS-nätverket | Vinterträff | 2027-12-01 | ',
    'RUS-nätverket | Julträff | 2027-12-02 | Värden kan bara då.',
    'RUS-nätverket | Gammal träff | 2024-07-01 | ',
    ' | Medlemsmöte | 2027-07-01 | ',
  );
  assert.deepEqual(meetings.acts, ['new', 'unclear', 'new', 'new', 'new']);
  const [, refused] = meetings.planned;
  assert(refused?.act === 'unclear');
  assert.deepEqual(
    refused.faults.map(({ kind, field, said }) => [kind, field, said?.map(({ sv }) => sv)]),
    [
      [
        'reasonMissing',
        'reason',
        ['RUS-nätverket har 3 möten under 2027 (högst 2).', 'Utanför nätverksveckorna: 1 december 2027.'],
      ],
    ],
  );
  assert.deepEqual(
    writesIn(meetings).map(
      (write) => write.on === 'meeting' && write.exceptions.map(({ rule, reason }) => [rule, reason]),
    ),
    [
      [],
      [
        ['network.meetings', 'Värden kan bara då.'],
        ['network.weeks', 'Värden kan bara då.'],
      ],
      [],
      [],
    ],
  );
});
