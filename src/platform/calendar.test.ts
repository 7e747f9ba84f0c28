import assert from 'node:assert/strict';
import { test } from 'node:test';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { instantOf, local } from '#kernel/localTime.ts';
import { type CalendarEntry, type CalendarMethod, mailboxOf, writeCalendar } from './calendar.ts';

const anEntry = (different: Partial<CalendarEntry> = {}): CalendarEntry => ({
  uid: 'abc@provrum',
  sequence: 0,
  cancelled: false,
  summary: 'Avstämning · Drönare',
  description: 'Läs planen.\n\nÅ, ä; ö',
  place: 'Falun',
  url: 'https://provrum.example/provrum/1/moten/2',
  organiser: { name: 'Provrum', address: 'provrum@reglab.example' },
  attendee: { name: 'Asta "Å" Prov', address: 'asta@test.example' },
  stamp: new Date('2026-11-21T09:00:00Z'),
  starts: local('2027-02-03T09:00'),
  ends: local('2027-02-03T11:00'),
  ...different,
});

/** As ical.js and node-ical read it, which know nothing of each other. */
function readBack(entry: CalendarEntry, method: CalendarMethod = 'REQUEST') {
  const text = writeCalendar(entry, method);
  const root = new ICAL.Component(ICAL.parse(text) as never);
  for (const zone of root.getAllSubcomponents('vtimezone')) {
    ICAL.TimezoneService.register(new ICAL.Timezone(zone), String(zone.getFirstPropertyValue('tzid')));
  }
  const events = root.getAllSubcomponents('vevent');
  const found = Object.values(nodeIcal.sync.parseICS(text)).filter((one) => one?.type === 'VEVENT');
  assert.equal(events.length, 1);
  assert.equal(found.length, 1);
  const [component, other] = [events[0]!, found[0]!];
  return { text, root, component, event: new ICAL.Event(component), other };
}

test('two readers that know nothing of each other read the same entry', () => {
  const { root, component, event, other } = readBack(anEntry({ sequence: 3 }));
  assert.equal(root.getFirstPropertyValue('method'), 'REQUEST');
  assert.deepEqual([event.uid, event.sequence, event.summary], ['abc@provrum', 3, 'Avstämning · Drönare']);
  assert.deepEqual([other.uid, Number(other.sequence), other.summary], ['abc@provrum', 3, 'Avstämning · Drönare']);
  assert.deepEqual([event.location, other.location], ['Falun', 'Falun']);
  assert.deepEqual([event.description, other.description], ['Läs planen.\n\nÅ, ä; ö', 'Läs planen.\n\nÅ, ä; ö']);
  assert.equal(component.getFirstPropertyValue('dtstamp')?.toString(), '2026-11-21T09:00:00Z');
  const attendee = component.getFirstProperty('attendee');
  assert.deepEqual(
    [String(attendee?.getFirstValue()).toLowerCase(), attendee?.getParameter('rsvp')],
    ['mailto:asta@test.example', 'FALSE'],
  );
  assert.equal(String(component.getFirstPropertyValue('organizer')), 'mailto:provrum@reglab.example');
});

test('the hour on the wall is the moment, in winter, in summer and on the very days of change', () => {
  for (const day of [
    '2027-02-03',
    '2027-03-27',
    '2027-03-28',
    '2027-03-29',
    '2027-07-01',
    '2027-10-30',
    '2027-10-31',
    '2027-11-01',
  ]) {
    const [starts, ends] = [local(`${day}T09:00`), local(`${day}T11:00`)];
    const { text, event, other } = readBack(anEntry({ starts, ends }));
    assert.match(text, /DTSTART;TZID=Europe\/Stockholm:\d{8}T090000\r\n/);
    const moments = [event.startDate.toJSDate(), new Date(other.start)].map((date) => date.toISOString());
    assert.deepEqual(moments, [instantOf(starts), instantOf(starts)], day);
    assert.equal(event.endDate.toJSDate().toISOString(), instantOf(ends), day);
  }
});

test('an hour that spans the change is as long as it is', () => {
  const spans = { starts: local('2027-03-28T01:00'), ends: local('2027-03-28T04:00') };
  const { event } = readBack(anEntry(spans));
  assert.equal(event.endDate.toJSDate().getTime() - event.startDate.toJSDate().getTime(), 2 * 3_600_000);
});

test('a cancelled entry says so, with the same name', () => {
  const { root, component, other } = readBack(anEntry({ sequence: 4, cancelled: true }), 'CANCEL');
  assert.equal(root.getFirstPropertyValue('method'), 'CANCEL');
  assert.deepEqual([component.getFirstPropertyValue('status'), other.status], ['CANCELLED', 'CANCELLED']);
  assert.equal(component.getFirstPropertyValue('uid'), 'abc@provrum');
  assert.equal(component.getAllProperties('attendee').length, 1);
});

test('whatever is written in a title or a place stays there', () => {
  const hostile = 'Möte\r\nEND:VEVENT\nATTENDEE:mailto:x@evil.example\u2028\u0000\u0085METHOD:CANCEL; a, b\\c';
  const entry = anEntry({
    summary: hostile,
    place: hostile,
    description: hostile,
    organiser: { name: hostile, address: 'provrum@reglab.example' },
    attendee: { name: `"${hostile}`, address: 'asta@test.example' },
  });
  const { text, component, event, other } = readBack(entry);
  assert.doesNotMatch(text, /^(?:ATTENDEE:mailto:x|METHOD:CANCEL)/m);
  assert.equal(text.match(/^BEGIN:VEVENT/gm)?.length, 1);
  assert.equal(component.getAllProperties('attendee').length, 1);
  assert.equal(event.summary, 'Möte END:VEVENT ATTENDEE:mailto:x@evil.example METHOD:CANCEL; a, b\\c');
  assert.equal(other.summary, event.summary);
  for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
});

test('the sender of a setting is a name and an address', () => {
  assert.deepEqual(mailboxOf('Provrum <provrum@reglab.se>'), { name: 'Provrum', address: 'provrum@reglab.se' });
  assert.deepEqual(mailboxOf('provrum@reglab.se'), { name: 'Provrum', address: 'provrum@reglab.se' });
});
