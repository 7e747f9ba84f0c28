import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '#kernel/day.ts';
import { type Conference, conferenceAfter, heldOn, isOver } from './conference.ts';
import { checklist, isLate, presentationFacts, type Spreading } from './spreading.ts';
import { shorten, textLimits, writeText } from './spreadingText.ts';

const conference = (year: number, from: string | null = null, to = from): Conference => ({
  year,
  from: from === null ? null : day(from),
  to: to === null ? null : day(to),
  place: '',
  theme: '',
});

test('a result belongs to the next annual conference after its publication', () => {
  const known = [conference(2026, '2026-03-11', '2026-03-12'), conference(2027, '2027-03-10', '2027-03-11')];
  const cases = { '2026-03-10': 2026, '2026-03-11': 2027, '2026-12-31': 2027, '2027-03-09': 2027 };
  for (const [on, year] of Object.entries(cases)) assert.equal(conferenceAfter(known, day(on)), year, on);
});

test('where no conference is on record, it is the first year whose conference may still come', () => {
  assert.equal(conferenceAfter([], day('2027-04-04')), 2027); // Sunday of week 13
  assert.equal(conferenceAfter([], day('2027-04-05')), 2028);
  assert.equal(conferenceAfter([], day('2027-01-01')), 2027); // week 53 of the year before
  assert.equal(conferenceAfter([conference(2027, '2027-02-10')], day('2027-03-01')), 2028);
  assert.equal(conferenceAfter([conference(2027)], day('2026-11-21')), 2027);
});

test('a conference is held on its days; where they are unknown, in its year', () => {
  const two = conference(2027, '2027-03-10', '2027-03-11');
  assert.deepEqual(
    ['2027-03-09', '2027-03-10', '2027-03-11', '2027-03-12'].map((on) => heldOn(two, 2027, day(on))),
    [false, true, true, false],
  );
  assert.deepEqual(
    [heldOn(undefined, 2027, day('2027-01-01')), heldOn(undefined, 2027, day('2028-01-01'))],
    [true, false],
  );
});

test('a conference is over after its days; where they are unknown, after the weeks it may lie in', () => {
  const two = conference(2027, '2027-03-10', '2027-03-11');
  assert.deepEqual([isOver(two, 2027, day('2027-03-11')), isOver(two, 2027, day('2027-03-12'))], [false, true]);
  const unknown = ['2026-12-31', '2027-04-04', '2027-04-05', '2028-01-10'].map((on) =>
    isOver(undefined, 2027, day(on)),
  );
  assert.deepEqual(unknown, [false, false, true, true]);
});

test('the page on the web is done when the result is announced, and nothing else is', () => {
  const lines = checklist([], { announcedOn: day('2026-11-21'), presentation: null });
  assert.deepEqual(
    lines.map(({ channel, done }) => [channel, done?.on ?? null]),
    [
      ['web', '2026-11-21'],
      ['newsletter', null],
      ['networkMeeting', null],
      ['conference', null],
    ],
  );
});

test('a channel is late the day after its own, until it is done', () => {
  const plannedOn = day('2026-11-20');
  const late = (on: string, done: { on: ReturnType<typeof day>; by: null } | null = null) =>
    isLate({ plannedOn, done }, day(on));
  assert.deepEqual(
    [late('2026-11-20'), late('2026-11-21'), late('2026-11-21', { on: plannedOn, by: null })],
    [false, true, false],
  );
  assert.equal(isLate({ plannedOn: null, done: null }, plannedOn), false);
});

const words = {
  tookPart: (names: readonly string[]) => names.join(', '),
  readMore: (address: string) => `Läs: ${address}`,
  learned: 'Lärde',
  tried: 'Prövade',
  happened: 'Hände',
  useful: 'Nytta',
};
const long = 'Det här är en mening av vanlig längd. '.repeat(200);
const source = (said: string) => ({
  text: {
    title: 'Rubrik',
    summary: 'Kort.',
    sections: { tried: said, happened: said, learned: said, useful: '', notWorked: said },
  },
  organisations: ['A', 'B'],
  address: 'https://example.org/resultat/1',
});

test('texts keep within their limit however long the summary is, end in whole sentences and lead to the result', () => {
  for (const purpose of ['newsletter', 'abstract'] as const) {
    const text = writeText(purpose, source(long), words);
    assert.ok(text.length <= textLimits[purpose], `${text.length}`);
    assert.ok(text.length > textLimits[purpose] / 2, `${text.length}`);
    assert.match(text, /^Rubrik\n\n/);
    assert.match(text, /https:\/\/example\.org\/resultat\/1$/);
    assert.match(text, /Lärde: (Det här är en mening av vanlig längd\. ?)+\n\n/);
    assert.doesNotMatch(text, /Nytta/);
  }
});

test('a text from a summary of nothing but title and summary has no empty headings', () => {
  const text = writeText('abstract', source(' '), words);
  assert.equal(text, 'Rubrik\n\nA, B\n\nKort.\n\nLäs: https://example.org/resultat/1');
});

test('what cannot end with a sentence ends with a word and dots', () => {
  assert.equal(shorten('ett två tre fyra fem sex sju åtta nio', 24), 'ett två tre fyra fem …');
  assert.equal(shorten('kort', 24), 'kort');
  assert.equal(shorten('x'.repeat(50), 10), '');
});

test('the rules are told the year of the conference, and have its name in either language themselves', () => {
  const spreading = { result: { assuredBy: { name: 'Kim' } }, publishedOn: null, announcedOn: null };
  assert.equal(presentationFacts(spreading as unknown as Spreading, 2027).presentedAt, 2027);
});
