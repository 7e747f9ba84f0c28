import type { MeetingId, OrganisationId, PersonId } from '#kernel/id.ts';
import { local, type Span } from '#kernel/localTime.ts';
import type { AgendaItem, Meeting, PollOption } from '#meetings/meeting.ts';

/** From one hour to another of a day, `2027-02-03 09:00 11:00`. */
export function span(text: string): Span {
  const [on, from, to] = text.split(' ') as [string, string, string];
  return { starts: local(`${on}T${from}`), ends: local(`${on}T${to}`) };
}

/** A planned meeting of the third of February 2027, and whatever is different about it. */
export const aMeeting = (different: Partial<Meeting> = {}): Meeting => ({
  id: 1 as MeetingId,
  uid: 'abc@provrum',
  state: 'planned',
  text: { title: 'Avstämning', mode: 'digital', place: '', link: 'https://mote.example/1', about: '' },
  when: span('2027-02-03 09:00 11:00'),
  movedFrom: null,
  sequence: 0,
  version: 1,
  series: null,
  key: null,
  reason: '',
  by: { id: 1 as PersonId, name: 'Asta Prov' },
  options: [],
  agenda: [],
  notes: [],
  decisions: [],
  ...different,
});

export const anItem = (id: number, different: Partial<AgendaItem> = {}): AgendaItem => ({
  id,
  title: `Punkt ${id}`,
  minutes: null,
  outcome: 'open',
  version: 1,
  key: null,
  from: null,
  to: null,
  ...different,
});

/** A time with what was answered by person: `{ 1: 'yes' }`. */
export const anOption = (
  id: number,
  when: string,
  answers: Readonly<Record<number, PollOption['answers'][number]['answer']>> = {},
): PollOption => ({
  id,
  ...span(when),
  answers: Object.entries(answers).map(([person, answer]) => ({
    person: { id: Number(person) as PersonId, name: `P${person}` },
    organisation: { id: 1 as OrganisationId, name: 'Region Dalarna' },
    answer,
  })),
});
