import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Day, day, weekdayOf } from '#kernel/day.ts';
import { numberOfWeek, parseWeek, type Week, weekWith } from '#kernel/isoWeek.ts';
import { local } from '#kernel/localTime.ts';
import type { Secretariat } from '#organisations/authority.ts';
import { builtInVersions } from '#rulebook/builtInVersions.ts';
import type { NetworkVersion } from '#rulebook/version.ts';
import { decideWeeks, type WeeksDecision } from './decideWeeks.ts';
import { networkYearFindings } from './networkYear.ts';
import { proposeDates } from './proposeDates.ts';
import { proposeWeeks } from './proposeWeeks.ts';
import { breaksFor, type SchoolBreak } from './schoolBreak.ts';
import { assessYear, type YearKnown } from './weekReasons.ts';

const w = (text: string): Week => parseWeek(text)!;
const aYear = (given: Partial<YearKnown> = {}): YearKnown => ({
  year: 2027,
  breaks: [],
  conference: [],
  meetings: [],
  counties: 21,
  ...given,
});
const closed = (week: string, ...counties: readonly string[]): readonly SchoolBreak[] =>
  counties.map((county) => ({ county, name: 'winter', week: w(week) }));
const reasonsOf = (week: string, known: YearKnown) => assessYear(known).find((one) => one.week === week)!.reasons;

test('each week says what speaks against it', () => {
  const known = aYear({
    breaks: closed('2027-W09', '14', '01'),
    conference: [day('2027-03-10'), day('2027-03-11')],
    meetings: [{ day: day('2027-09-15'), title: 'Vårträff' }],
  });
  assert.deepEqual(reasonsOf('2027-W09', known), [{ kind: 'schoolBreak', name: 'winter', counties: ['01', '14'] }]);
  assert.deepEqual(reasonsOf('2027-W10', known), [{ kind: 'conference', days: ['2027-03-10', '2027-03-11'] }]);
  assert.deepEqual(reasonsOf('2027-W18', known), [
    { kind: 'holiday', days: [{ day: '2027-05-06', name: 'ascension' }] },
    { kind: 'squeezed', days: ['2027-05-07'] },
  ]);
  assert.deepEqual(reasonsOf('2027-W28', known), [{ kind: 'offSeason' }]);
  assert.deepEqual(reasonsOf('2027-W37', known), [{ kind: 'meetings', titles: ['Vårträff'] }]);
  assert.deepEqual(reasonsOf('2027-W47', known), []);
});

test('the weeks proposed are half in each season, far apart, and away from all that can be avoided', () => {
  const winter = ['2027-W07', '2027-W08', '2027-W09', '2027-W10'].flatMap((week) => closed(week, '01', '12', '14'));
  const known = aYear({ breaks: winter, conference: [day('2027-02-03'), day('2027-02-04')] });
  const weeks = proposeWeeks(assessYear(known));
  assert.equal(weeks.length, 4);
  assert.equal(weeks.filter((each) => each < '2027-W26').length, 2);
  for (const each of weeks) assert.deepEqual(reasonsOf(each, known), [], each);
});

test('for any year and number of weeks they are in order, all different and never in the conference’s week', () => {
  for (let year = 2015; year <= 2040; year++) {
    const conference = [day(`${year}-02-10`)];
    for (const count of [1, 2, 4, 5, 8]) {
      const weeks = proposeWeeks(assessYear(aYear({ year, conference })), count);
      assert.equal(weeks.length, count);
      assert.deepEqual(weeks, [...new Set(weeks)].sort());
      assert(!weeks.includes(weekWith(conference[0]!)));
      if (count <= 8)
        assert(weeks.every((each, at) => at === 0 || numberOfWeek(each) - numberOfWeek(weeks[at - 1]!) >= 3));
    }
  }
});

test('a year without breaks of its own is expected to be like the nearest one before, with Easter’s moved', () => {
  const all: readonly SchoolBreak[] = [
    { county: '01', name: 'winter', week: w('2021-W09') },
    { county: '01', name: 'easter', week: w('2021-W14') },
    { county: '01', name: 'autumn', week: w('2021-W44') },
  ];
  const { breaks, from } = breaksFor(2027, all);
  assert.equal(from, 2021);
  // Easter of 2021 was in week 13 (4 April), of 2027 it is in week 12 (28 March).
  assert.deepEqual(
    breaks.map(({ week }) => week),
    ['2027-W09', '2027-W13', '2027-W44'],
  );
  assert.deepEqual(breaksFor(2021, all), { breaks: all, from: 2021 });
  assert.deepEqual(breaksFor(2027, []), { breaks: [], from: null });
});

const asked = {
  weeks: [w('2027-W12'), w('2027-W20'), w('2027-W37')],
  after: day('2026-11-21'),
  last: { starts: local('2026-10-15T10:00'), ends: local('2026-10-15T15:00') },
  busy: [] as readonly Day[],
  breaks: [] as readonly SchoolBreak[],
  count: 3,
};

test('a meeting like the last one is proposed on the same weekday and hours, one date in each network week', () => {
  const dates = proposeDates(asked);
  assert.deepEqual(
    dates.map((one) => one.day),
    ['2027-03-25', '2027-05-20', '2027-09-16'],
  );
  assert(dates.every((one) => weekdayOf(one.day) === 4));
  assert.deepEqual(dates[0]!.span, { starts: '2027-03-25T10:00', ends: '2027-03-25T15:00' });
  assert.deepEqual(dates[0]!.reasons, [
    { kind: 'inNetworkWeek', week: '2027-W12' },
    { kind: 'sameWeekday' },
    { kind: 'nothingElse' },
  ]);
});

test('no date is a holiday, a squeezed day, or sooner than four weeks after the last', () => {
  const dates = proposeDates({ ...asked, weeks: [w('2026-W45'), w('2027-W18')], count: 10 });
  assert.deepEqual(dates.map((one) => one.day).sort(), ['2027-05-03', '2027-05-04', '2027-05-05']);
});

test('a day with another meeting comes after the free ones, and says so', () => {
  const busy = [day('2027-03-25'), day('2027-03-25')];
  const dates = proposeDates({ ...asked, weeks: [w('2027-W12')], busy, count: 5 });
  assert.equal(dates[0]!.day, '2027-03-24');
  assert.deepEqual(dates.at(-1)!.reasons.at(-1), { kind: 'others', count: 2 });
});

test('without decided weeks there is nothing to propose', () => {
  assert.deepEqual(proposeDates({ ...asked, weeks: [] }), []);
});

const version = builtInVersions.find((each): each is NetworkVersion => each.part === 'networks')!;
const met = (findings: ReturnType<typeof networkYearFindings>) => findings.map(({ rule, met: is }) => [rule, is]);

test('a network’s year is judged by two meetings and by the weeks, where weeks are decided', () => {
  const year = { network: 'RUS-nätverket', year: 2018, meetings: [day('2018-03-20'), day('2018-09-12')] };
  assert.deepEqual(met(networkYearFindings({ ...year, weeks: [w('2018-W12'), w('2018-W37')] }, version)), [
    ['network.meetings', true],
    ['network.weeks', true],
  ]);
  assert.deepEqual(met(networkYearFindings({ ...year, weeks: [w('2018-W12')] }, version)), [
    ['network.meetings', true],
    ['network.weeks', false],
  ]);
  assert.deepEqual(met(networkYearFindings({ ...year, weeks: null }, version)), [['network.meetings', true]]);
  assert.deepEqual(networkYearFindings({ ...year, weeks: null }, null), []);
});

test('weeks are decided as a whole, in order and once each, with what was known against them', () => {
  const assessed = assessYear(aYear({ breaks: closed('2027-W09', '14') }));
  const before: WeeksDecision = {
    id: 4,
    year: 2027,
    weeks: [w('2027-W10'), w('2027-W39')],
    note: 'Som vi sa',
    by: null,
    constructed: false,
    at: new Date('2026-10-01T09:00:00Z'),
  };
  const decide = (
    current: WeeksDecision | null,
    weeks: readonly string[],
    note = 'Som vi sa',
    read = current?.id ?? 0,
  ) => decideWeeks(current, assessed, {} as Secretariat, { year: 2027, weeks: weeks.map(w), note, read });
  const decision = decide(before, ['2027-W39', '2027-W09', '2027-W39']);
  assert(decision.ok);
  const { weeks, added, dropped, known } = decision.event;
  assert.deepEqual([weeks, added, dropped], [['2027-W09', '2027-W39'], ['2027-W09'], ['2027-W10']]);
  assert.deepEqual(
    known['2027-W09']?.map(({ kind }) => kind),
    ['schoolBreak'],
  );
  assert.deepEqual(known['2027-W39'], []);

  const refusal = (answer: ReturnType<typeof decideWeeks>) => (answer.ok ? null : answer.refusal.kind);
  assert.equal(refusal(decide(before, ['2027-W39', '2027-W10'])), 'weeks-unchanged');
  assert.equal(refusal(decide(before, ['2027-W39', '2027-W10'], 'Nytt skäl')), null);
  assert.equal(refusal(decide(before, ['2027-W39'], '', 3)), 'weeks-stale');
  // What is so already is no quarrel, whatever was read.
  assert.equal(refusal(decide(before, ['2027-W39', '2027-W10'], 'Som vi sa', 3)), 'weeks-unchanged');
  assert.equal(refusal(decide(null, [])), null);
});
