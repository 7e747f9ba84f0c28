import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '#kernel/day.ts';
import type { NetworkId, OrganisationId, PersonId } from '#kernel/id.ts';
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
const orebro = { id: 2 as OrganisationId, name: 'Region Örebro län', kind: 'region', orgNumber: null, county: null };
const known: OnRecord = {
  organisations: [dalarna, orebro] as OnRecord['organisations'],
  people: [
    {
      id: 7 as PersonId,
      name: 'Åsa Berg',
      email: 'asa@dalarna.example',
      mandates: [{ organisation: dalarna.id, role: 'contact' }],
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
  meetings: [{ network: 5 as NetworkId, title: 'Vårträff', day: day('2027-02-03') }],
};

/** A table as one writes it: cells parted by bars, the head first. */
function plan(kind: ImportKind, ...table: readonly string[]) {
  const [head = [], ...rows] = table.map((row) => row.split('|').map((cell) => cell.trim()));
  const mapping = guessMapping(kind, head);
  const planned = planImport(
    rows.map((cells, at) => ({ line: at + 2, cells })),
    mapping,
    { kind, known, today, counties },
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
    },
  ]);
});
