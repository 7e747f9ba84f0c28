import { addDays, type Day } from '#kernel/day.ts';
import type { MeetingId, NetworkId, PersonId, RegistrationId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Span } from '#kernel/localTime.ts';
import { daysOpen } from '#meetings/attendance/gatheringEvaluation.ts';
import type { AttendanceMode } from '#meetings/gathering/gathering.ts';
import type { Mode } from '#meetings/meetingText.ts';

/** A network that the organisation takes part in today, and who is its contact there. */
export interface OwnNetwork {
  readonly id: NetworkId;
  readonly name: string;
  readonly contact: { readonly id: PersonId; readonly name: string } | null;
}

/** One of the organisation's people who has a place, is offered one or waits for one. */
export interface OwnPlace {
  readonly registration: RegistrationId;
  readonly person: { readonly id: PersonId; readonly name: string };
  readonly state: 'registered' | 'offered' | 'waitlisted';
  readonly mode: AttendanceMode;
  /** Until when the offer waits. */
  readonly until: Instant | null;
}

/** A meeting to come that somebody of the organisation is signed up for, or can be. */
export interface OwnGathering {
  readonly id: MeetingId;
  readonly title: string;
  readonly network: string | null;
  readonly when: Span;
  readonly mode: Mode;
  readonly place: string;
  /** One can sign up today; until the last day where there is one. */
  readonly open: boolean;
  readonly lastDay: Day | null;
  readonly people: readonly OwnPlace[];
}

/** A status table that asks the organisation, which has told nothing since. */
export interface TableToFill {
  readonly id: number;
  readonly network: { readonly id: NetworkId; readonly name: string };
  readonly title: string;
  readonly due: Day | null;
}

/** A meeting that the reader came to, and has not said what they thought of. */
export interface EvaluationToAnswer {
  readonly meeting: MeetingId;
  readonly title: string;
  /** Its last day. */
  readonly day: Day;
}

/** What of networks and meetings concerns an organisation now. */
export interface Ours {
  readonly networks: readonly OwnNetwork[];
  readonly gatherings: readonly OwnGathering[];
  readonly tables: readonly TableToFill[];
  readonly evaluations: readonly EvaluationToAnswer[];
}

/** Something that waits for an answer. */
export type ToAnswer =
  | { readonly kind: 'offer'; readonly gathering: OwnGathering; readonly place: OwnPlace & { readonly until: Instant } }
  | { readonly kind: 'table'; readonly table: TableToFill }
  | { readonly kind: 'evaluation'; readonly evaluation: EvaluationToAnswer; readonly until: Day };

/** Everything that waits for an answer, by when it must be given; what has no day last. */
export function toAnswer({ gatherings, tables, evaluations }: Ours): readonly ToAnswer[] {
  const offers = gatherings.flatMap((gathering) =>
    gathering.people.flatMap((place): readonly ToAnswer[] =>
      place.state === 'offered' && place.until !== null
        ? [{ kind: 'offer', gathering, place: { ...place, until: place.until } }]
        : [],
    ),
  );
  const rest: readonly ToAnswer[] = [
    ...tables.map((table) => ({ kind: 'table', table }) as const),
    ...evaluations.map(
      (evaluation) => ({ kind: 'evaluation', evaluation, until: addDays(evaluation.day, daysOpen) }) as const,
    ),
  ];
  return [...offers, ...rest].toSorted((a, b) => (deadline(a) < deadline(b) ? -1 : deadline(a) > deadline(b) ? 1 : 0));
}

function deadline(one: ToAnswer): string {
  switch (one.kind) {
    case 'offer':
      return one.place.until;
    case 'table':
      return one.table.due ?? '9';
    case 'evaluation':
      return one.until;
  }
}

/** The organisation's people at a meeting, by how they stand. */
export const peopleIn = ({ people }: Pick<OwnGathering, 'people'>, state: OwnPlace['state']): readonly string[] =>
  people.filter((place) => place.state === state).map(({ person }) => person.name);
