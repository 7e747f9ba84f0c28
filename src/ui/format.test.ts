import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '#kernel/day.ts';
import { kronor, type Ore } from '#kernel/money.ts';
import {
  dayOfMoment,
  formatChoice,
  formatDay,
  formatList,
  formatMoment,
  formatMoney,
  formatMonth,
  formatNumber,
  formatShare,
  formatSpan,
  formatTime,
  initials,
} from './format.ts';

test('a day is written out in full in both languages', () => {
  assert.equal(formatDay(day('2026-06-15'), 'sv'), '15 juni 2026');
  assert.equal(formatDay(day('2026-06-15'), 'en'), '15 June 2026');
  assert.equal(formatMonth(day('2026-06-15'), 'sv'), 'juni 2026');
});

test('the first and the last day of a year stay on their day', () => {
  assert.equal(formatDay(day('2026-01-01'), 'sv'), '1 januari 2026');
  assert.equal(formatDay(day('2026-12-31'), 'sv'), '31 december 2026');
});

test('a span names both its ends, and one day once', () => {
  assert.equal(formatSpan(day('2026-03-01'), day('2026-06-30'), 'sv'), '1 mars 2026 – 30 juni 2026');
  assert.equal(formatSpan(day('2026-03-01'), day('2026-03-01'), 'sv'), '1 mars 2026');
  assert.equal(formatSpan(day('2026-03-01'), day('2026-03-02'), 'sv'), '1–2 mars 2026');
  assert.equal(formatSpan(day('2025-03-01'), day('2026-03-01'), 'en'), '1 March 2025 – 1 March 2026');
});

test('a moment is told in Swedish time, summer and winter', () => {
  assert.equal(formatMoment('2026-06-15T12:32:00Z', 'sv'), '15 juni 2026 kl. 14:32');
  assert.equal(formatMoment('2026-11-15T12:32:00Z', 'sv'), '15 november 2026 kl. 13:32');
  assert.equal(formatMoment(new Date('2026-06-15T12:32:00Z'), 'en'), '15 June 2026, 14:32');
  assert.equal(formatTime('2026-06-15T22:05:00Z', 'sv'), '00:05');
});

test('a moment late in the evening in London belongs to the next day in Sweden', () => {
  assert.equal(formatMoment('2026-06-15T22:05:00Z', 'sv'), '16 juni 2026 kl. 00:05');
  assert.equal(dayOfMoment('2026-06-15T22:05:00Z'), '2026-06-16');
  assert.equal(dayOfMoment('2026-06-15T21:59:00Z'), '2026-06-15');
});

test('money keeps its öre where it has any and never breaks across lines', () => {
  assert.equal(formatMoney(kronor(12_000), 'sv'), '12\u00a0000\u00a0kr');
  assert.equal(formatMoney(1_200_050 as Ore, 'sv'), '12\u00a0000,50\u00a0kr');
  assert.equal(formatMoney(kronor(0), 'sv'), '0\u00a0kr');
  assert.equal(formatMoney(kronor(100_000), 'en'), 'SEK\u00a0100,000');
  assert.equal(formatMoney(-250_000 as Ore, 'sv'), '−2\u00a0500\u00a0kr');
});

test('numbers and shares follow the language', () => {
  assert.equal(formatNumber(1234.5, 'sv'), '1\u00a0234,5');
  assert.equal(formatNumber(1234.5, 'en'), '1,234.5');
  assert.equal(formatShare(0.425, 'sv'), '42,5\u00a0%');
});

test('a list ends with a word', () => {
  assert.equal(formatList([], 'sv'), '');
  assert.equal(formatList(['A'], 'sv'), 'A');
  assert.equal(formatList(['A', 'B'], 'sv'), 'A och B');
  assert.equal(formatList(['A', 'B', 'C'], 'sv'), 'A, B och C');
  assert.equal(formatList(['A', 'B', 'C'], 'en'), 'A, B and C');
  assert.equal(formatChoice(['A', 'B', 'C'], 'sv'), 'A, B eller C');
});

test('two letters stand for a name', () => {
  assert.equal(initials('Region Dalarna'), 'RD');
  assert.equal(initials('Region Västra Götaland'), 'RG');
  assert.equal(initials('Region Örebro län'), 'RÖ');
  assert.equal(initials('Eva-Lena Öst'), 'EÖ');
  assert.equal(initials('Tillväxtverket'), 'T');
  assert.equal(initials('Handelshögskolan i Göteborg (GRI)'), 'HG');
  assert.equal(initials(''), '');
});

test('a moment near midnight belongs to the Swedish day, summer and winter', () => {
  assert.equal(dayOfMoment('2026-06-14T21:59:59.999Z'), '2026-06-14');
  assert.equal(dayOfMoment('2026-06-14T22:00:00Z'), '2026-06-15');
  assert.equal(dayOfMoment('2026-12-14T22:59:59.999Z'), '2026-12-14');
  assert.equal(dayOfMoment('2026-12-14T23:00:00Z'), '2026-12-15');
  // The hour in which the clocks are set back.
  assert.equal(dayOfMoment('2026-10-25T00:30:00Z'), '2026-10-25');
});
