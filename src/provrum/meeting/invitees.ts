import type { PersonId } from '#kernel/id.ts';
import type { Concerned } from '#meetings/invitation.ts';
import type { Meeting } from '#meetings/meeting.ts';
import { audience, type Circle, type Reader } from '../audience.ts';
import { givenBeforeChange, type Provrum } from '../provrum.ts';

/**
 * Whom a meeting of a provrum concerns: whoever answered for and answers for each organisation that takes part, their
 * colleagues who follow the provrum, whoever called the meeting, and whoever said when they can come. Who calls it is
 * asked too: a calendar entry is no news. Whoever has muted is asked to nothing new, but hears of what they are asked to.
 */
export function concernedWith(provrum: Provrum, meeting: Meeting, readers: readonly Reader[]): Concerned {
  const parts = new Set(provrum.decision?.participants ?? []);
  const taking = readers.filter(({ mandates }) => mandates.some(({ organisation }) => parts.has(organisation)));
  const office = readers.filter(({ mandates }) => mandates.some(({ role }) => role === 'secretariat'));
  const engaged = new Set([
    meeting.by.id,
    ...meeting.options.flatMap((option) => option.answers.map((one) => one.person.id)),
  ]);
  const answering = new Set(audience('meeting-documented', circleOf(provrum, readers)).map(({ person }) => person));
  const wanted = [...taking, ...office]
    .filter(({ level }) => level !== 'mute')
    .filter(
      ({ person, level }) =>
        answering.has(person) || engaged.has(person) || (level === 'follow' && has(taking, person)),
    )
    .map(({ person }) => person);
  return {
    wanted: [...new Set(wanted)],
    belonging: new Set([...taking, ...office].map(({ person }) => person)),
    calledOff: provrum.state === 'cancelled',
  };
}

const has = (readers: readonly Reader[], person: PersonId) => readers.some((reader) => reader.person === person);

const circleOf = (provrum: Provrum, readers: readonly Reader[]): Circle => ({
  actor: null,
  readers,
  proposing: { organisation: provrum.organisation.id, people: [] },
  standings: provrum.standings.map((standing) => ({
    organisation: standing.organisation,
    by: standing.by.id,
    takesPart: standing.membership !== null && standing.role !== 'follow',
    outdated: givenBeforeChange(provrum, standing),
  })),
  lead: provrum.decision?.lead?.id ?? null,
  participants: provrum.decision?.participants ?? [],
  mentioned: [],
  toldBefore: [],
});
