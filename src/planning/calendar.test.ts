import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '#kernel/day.ts';
import type { MeetingId, NetworkId, OrganisationId } from '#kernel/id.ts';
import { parseWeek } from '#kernel/isoWeek.ts';
import { local } from '#kernel/localTime.ts';
import { builtInVersions } from '#rulebook/builtInVersions.ts';
import type { NetworkVersion } from '#rulebook/version.ts';
import { chosenFilters, lastOf, queryOf, readAsked } from './asked.ts';
import { daysOf, type Entry, everything, weeksBetween } from './entry.ts';
import { type FeedMeeting, mayFollow, type OpenFeed, tellsLink } from './feed.ts';
import { networkYears, yearWeeks } from './year.ts';

const today = day('2026-11-21');
const read = (words: string) => {
  const query = new URLSearchParams(words);
  return readAsked((name) => query.get(name) ?? undefined, today);
};
const anEntry = (id: number, starts: string, ends = starts, different: Partial<Entry> = {}): Entry => ({
  kind: 'network',
  meeting: id as MeetingId,
  gathering: true,
  title: `Möte ${id}`,
  state: 'open',
  when: { starts: local(starts), ends: local(ends) },
  allDay: false,
  place: '',
  mode: 'physical',
  network: { id: 1 as NetworkId, name: 'RUS-nätverket' },
  provrum: null,
  own: null,
  ...different,
});

test('the address says a month, a day and what to show; nonsense is as if it had not been said', () => {
  assert.deepEqual(read(''), { ...everything, month: '2026-11-01', day: null });
  assert.deepEqual(read('manad=2027-04&slag=network&form=hybrid&natverk=3&vems=mine'), {
    month: '2027-04-01',
    day: null,
    kind: 'network',
    mode: 'hybrid',
    network: 3,
    whose: 'mine',
  });
  for (const words of [
    'manad=2027-13',
    'manad=x',
    'manad=1999-12',
    'manad=2200-01',
    'dag=2027-02-30',
    'slag=x&form=&natverk=-1&vems=theirs',
  ])
    assert.deepEqual(read(words), { ...everything, month: '2026-11-01', day: null }, words);
  // A day is of its own month, whatever month is said beside it.
  assert.deepEqual(read('dag=2027-04-14&manad=2027-05'), { ...everything, month: '2027-04-01', day: '2027-04-14' });
  assert.deepEqual([read('manad=2000-01').month, read('manad=2199-12').month], ['2000-01-01', '2199-12-01']);
});

test('what is asked can be asked again, and what is usual is left out', () => {
  const asked = read('manad=2027-04&slag=network&form=hybrid&natverk=3&vems=mine');
  assert.equal(queryOf(asked, asked), '?manad=2027-04&slag=network&form=hybrid&natverk=3&vems=mine');
  assert.deepEqual(read(queryOf(asked, asked).slice(1)), asked);
  assert.equal(queryOf(everything, { month: null }), '');
  assert.equal(queryOf(everything, { month: day('2027-04-01'), day: day('2027-04-14') }), '?dag=2027-04-14');
  assert.deepEqual([chosenFilters(asked), chosenFilters(everything)], [4, 0]);
  assert.deepEqual([lastOf(day('2027-02-01')), lastOf(day('2028-02-01'))], ['2027-02-28', '2028-02-29']);
});

test('a meeting stands on each day that it lasts, in whole weeks, the earliest first', () => {
  const conference = anEntry(1, '2027-03-03T10:00', '2027-03-04T15:00');
  assert.deepEqual(daysOf(conference), ['2027-03-03', '2027-03-04']);
  assert.equal(daysOf(anEntry(2, '2027-01-01T00:00', '2027-12-31T23:59')).length, 60);
  const weeks = weeksBetween(
    day('2027-03-03'),
    day('2027-03-08'),
    [conference, anEntry(3, '2027-03-04T08:00', '2027-03-04T09:00')],
    [parseWeek('2027-W10')!],
  );
  assert.deepEqual(
    weeks.map(({ week, networkWeek, days }) => [week, networkWeek, days.length, days[0]!.day]),
    [
      ['2027-W09', false, 7, '2027-03-01'],
      ['2027-W10', true, 7, '2027-03-08'],
    ],
  );
  assert.deepEqual(
    weeks[0]!.days.slice(2, 5).map(({ entries }) => entries.map(({ meeting }) => meeting)),
    [[1], [1, 3], []],
  );
  assert.deepEqual(
    weeks[0]!.days.map(({ working }) => working),
    [true, true, true, true, true, false, false],
  );
});

test('a feed is read as long as its owner may: one’s own always, an organisation’s with a mandate in it, a network’s with any', () => {
  const follows = (kind: OpenFeed['kind'], speaksFor: readonly number[], forum = false) =>
    mayFollow({
      kind,
      organisation: kind === 'organisation' ? { id: 2 as OrganisationId, name: 'X' } : null,
      speaksFor: speaksFor as readonly OrganisationId[],
      forum,
    } as OpenFeed);
  assert.deepEqual(
    [follows('personal', []), follows('network', []), follows('organisation', [])],
    [true, false, false],
  );
  assert.deepEqual(
    [follows('network', [3]), follows('organisation', [3]), follows('organisation', [3, 2])],
    [true, false, true],
  );
  assert.deepEqual([follows('network', [], true), follows('organisation', [], true)], [true, true]);
});

test('the way in is told to those who come, not to those who wait or look', () => {
  const tells = (own: Entry['own'], different: Partial<FeedMeeting> = {}) =>
    tellsLink({ own, provrum: null, gathering: true, ...different } as FeedMeeting);
  assert.deepEqual(
    (['registered', 'attended', 'waitlisted', 'offered', null] as const).map((own) => tells(own)),
    [true, true, false, false, false],
  );
  const provrum = { id: 1 as never, name: 'Digital tvilling' };
  assert.deepEqual([tells(null, { provrum, gathering: false }), tells(null, { provrum })], [true, false]);
});

test('the year has every week with its free days and meetings, whichever day of it they lie on', () => {
  const weeks = yearWeeks({
    year: 2026,
    entries: [anEntry(1, '2026-05-17T10:00', '2026-05-18T12:00')],
    networkWeeks: [parseWeek('2026-W20')!],
    breaks: [],
  });
  assert.deepEqual([weeks.length, weeks[0]!.from, weeks.at(-1)!.week], [53, '2025-12-29', '2026-W53']);
  const [before, after] = weeks.slice(19, 21);
  assert.deepEqual(
    [before, after].map((one) => [
      one!.week,
      one!.networkWeek,
      one!.to,
      one!.entries.length,
      one!.free.map(({ kind }) => kind),
    ]),
    [
      ['2026-W20', true, '2026-05-15', 1, ['holiday', 'squeezed']],
      ['2026-W21', false, '2026-05-22', 1, []],
    ],
  );
});

test('each network’s year is judged alone: what is called off, or is no meeting one signs up for, does not count', () => {
  const version = builtInVersions.find((one): one is NetworkVersion => one.part === 'networks')!;
  const entries = [
    anEntry(1, '2027-03-10T10:00'),
    anEntry(2, '2027-09-29T10:00'),
    anEntry(3, '2027-05-05T10:00', '2027-05-05T12:00', { state: 'cancelled' }),
    anEntry(4, '2027-05-06T10:00', '2027-05-06T12:00', { gathering: false }),
    anEntry(5, '2026-12-31T10:00', '2027-01-01T12:00'),
    anEntry(6, '2027-05-07T10:00', '2027-05-07T12:00', { network: { id: 2 as NetworkId, name: 'Ung region' } }),
  ];
  const asked = {
    year: 2027,
    networks: [1, 2, 3].map((id) => ({ id: id as NetworkId, name: `Nätverk ${id}` })),
    entries,
  };
  const years = networkYears({ ...asked, weeks: [parseWeek('2027-W10')!, parseWeek('2027-W39')!] }, version);
  assert.deepEqual(
    years.map(({ meetings, findings }) => [meetings, findings.filter(({ met }) => !met).map(({ rule }) => rule)]),
    [
      [['2027-03-10', '2027-09-29'], []],
      [['2027-05-07'], ['network.weeks']],
      [[], []],
    ],
  );
  assert.deepEqual(
    networkYears({ ...asked, weeks: null }, null).map(({ findings }) => findings),
    [[], [], []],
  );
});
