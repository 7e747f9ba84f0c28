import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Instant } from '#kernel/instant.ts';
import { local } from '#kernel/localTime.ts';
import { aMeeting, span } from '../../test/aMeeting.ts';
import { spanInWords } from './inWords.ts';
import {
  announceMeeting,
  cancelMeeting,
  changeMeeting,
  documentMeeting,
  holdMeeting,
  type Meeting,
  planMeeting,
  reopenMeeting,
} from './meeting.ts';

const before = '2027-01-01T00:00:00.000Z' as Instant;
const after = '2027-03-01T00:00:00.000Z' as Instant;
const kindOf = (decision: { ok: boolean; event?: { kind: string }; refusal?: { kind: string } }) =>
  decision.event?.kind ?? decision.refusal?.kind;
const { text, when } = aMeeting();
const change = (meeting: Meeting, different: Partial<Parameters<typeof changeMeeting>[1]>, now = before) =>
  changeMeeting(
    meeting,
    { text: meeting.text, when: meeting.when, options: [], basedOn: meeting.version, ...different },
    now,
  );

test('a meeting is planned at a time, as a series, or with times to choose among', () => {
  const plan = { text, when, options: [], repetition: null, key: null };
  const { id: meeting } = aMeeting();
  assert.deepEqual(planMeeting(meeting, plan), {
    ok: true,
    event: {
      kind: 'meeting-planned',
      meeting,
      title: 'Avstämning',
      content: text,
      dates: [when],
      options: [],
      key: null,
    },
  });
  const series = planMeeting(meeting, { ...plan, repetition: { rhythm: 'weekly', times: 3 } });
  assert(series.ok && series.event.dates.length === 3);
  const poll = planMeeting(meeting, { ...plan, when: null, options: [span('2027-02-04 09:00 10:00')] });
  assert(poll.ok && poll.event.dates.length === 0 && poll.event.options.length === 1);
});

test('an announced meeting moves by time, place, link or mode; by its name or its words it only changes', () => {
  const announced = aMeeting({ state: 'announced' });
  const moves = [
    { when: span('2027-02-04 09:00 11:00') },
    { text: { ...text, place: 'Falun' } },
    { text: { ...text, link: 'https://mote.example/2' } },
    { text: { ...text, mode: 'hybrid' as const } },
  ];
  for (const moved of moves) {
    const decision = change(announced, moved);
    assert(decision.ok && decision.event.kind === 'meeting-moved' && decision.event.sequence === 1);
  }
  for (const small of [{ text: { ...text, title: 'Ny rubrik' } }, { text: { ...text, about: 'Läs på.' } }]) {
    assert.equal(kindOf(change(announced, small)), 'meeting-changed');
    assert.equal(kindOf(change(aMeeting(), small)), 'meeting-changed');
  }
  assert.equal(kindOf(change(aMeeting(), moves[0]!)), 'meeting-changed');
});

test('nothing new, an old version, a closed meeting, and a time that has been are refused', () => {
  const announced = aMeeting({ state: 'announced' });
  assert.equal(kindOf(change(announced, {})), 'unchanged');
  assert.equal(kindOf(change(announced, { basedOn: 0, when: span('2027-02-04 09:00 11:00') })), 'stale');
  assert.equal(kindOf(change(announced, { when: null })), 'no-date');
  assert.equal(kindOf(change(announced, { when: span('2027-02-04 09:00 11:00') }, after)), 'meeting-past');
  for (const state of ['held', 'documented', 'cancelled'] as const)
    assert.equal(kindOf(change(aMeeting({ state }), { when: null })), 'meeting-closed');
});

test('only new times ask anew', () => {
  const [one, two] = [span('2027-02-04 09:00 10:00'), span('2027-02-05 09:00 10:00')];
  const looking = aMeeting({ when: null, options: [{ id: 1, ...one, answers: [] }] });
  const more = change(looking, { options: [one, two] });
  assert(more.ok && more.event.kind === 'meeting-changed' && more.event.asks);
  assert.equal(kindOf(change(looking, { options: [one] })), 'unchanged');
  const fewer = change(looking, { options: [one], text: { ...text, title: 'Annat' } });
  assert(fewer.ok && fewer.event.kind === 'meeting-changed' && !fewer.event.asks);
});

test('from planned to documented, each step in its order', () => {
  const late = '2027-02-03T08:30:00.000Z' as Instant;
  assert.equal(kindOf(announceMeeting(aMeeting(), before)), 'meeting-announced');
  assert.equal(kindOf(announceMeeting(aMeeting({ when: null }), before)), 'no-date');
  assert.equal(kindOf(announceMeeting(aMeeting(), after)), 'meeting-past');
  assert.equal(kindOf(announceMeeting(aMeeting({ state: 'announced' }), before)), 'unchanged');
  assert.equal(kindOf(holdMeeting(aMeeting({ state: 'announced' }), before)), 'not-begun');
  assert.equal(kindOf(holdMeeting(aMeeting({ state: 'announced' }), late)), 'meeting-held');
  assert.equal(kindOf(holdMeeting(aMeeting({ state: 'cancelled' }), late)), 'meeting-closed');
  assert.equal(kindOf(documentMeeting(aMeeting({ state: 'announced' }))), 'not-begun');
  assert.equal(kindOf(documentMeeting(aMeeting({ state: 'held' }))), 'meeting-documented');
  assert.equal(kindOf(reopenMeeting(aMeeting({ state: 'documented' }))), 'meeting-reopened');
  assert.equal(kindOf(reopenMeeting(aMeeting())), 'meeting-closed');
});

test('a meeting is cancelled once, before it is held, and its sequence is raised', () => {
  const decision = cancelMeeting(aMeeting({ state: 'announced', sequence: 2 }), 'Förkylning');
  assert(decision.ok);
  assert.deepEqual([decision.event.sequence, decision.event.reason], [3, 'Förkylning']);
  assert.equal(kindOf(cancelMeeting(aMeeting({ state: 'cancelled' }), 'x')), 'unchanged');
  assert.equal(kindOf(cancelMeeting(aMeeting({ state: 'held' }), 'x')), 'meeting-closed');
});

test('a time is said with its weekday; another last day is said too, and of whole days no hours', () => {
  const words = (text: string) => {
    const [starts, ends] = text.split(' ') as [string, string];
    return spanInWords({ starts: local(starts), ends: local(ends) });
  };
  assert.deepEqual(words('2027-02-03T09:00 2027-02-03T11:30'), {
    sv: 'onsdag 3 februari 2027 kl. 09:00–11:30',
    en: 'Wednesday 3 February 2027, 09:00–11:30',
  });
  assert.deepEqual(words('2027-03-10T13:00 2027-03-11T12:00'), {
    sv: 'onsdag 10 mars 2027 kl. 13:00 – torsdag 11 mars 2027 kl. 12:00',
    en: 'Wednesday 10 March 2027, 13:00 – Thursday 11 March 2027, 12:00',
  });
  assert.equal(words('2015-10-07T00:00 2015-10-07T23:59').sv, 'onsdag 7 oktober 2015');
  assert.equal(words('2027-03-10T00:00 2027-03-11T23:59').en, 'Wednesday 10 March 2027 – Thursday 11 March 2027');
  // From midnight, but not all of the day.
  assert.equal(words('2015-10-07T00:00 2015-10-07T12:00').sv, 'onsdag 7 oktober 2015 kl. 00:00–12:00');
});
