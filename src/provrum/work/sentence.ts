import type { OrganisationId, PersonId } from '#kernel/id.ts';
import type { WorkEvent } from './events.ts';

/** What each sentence about the work speaks of. */
export interface WorkArguments {
  readonly logWritten: Record<never, never>;
  readonly logEdited: Record<never, never>;
  readonly logWithdrawn: Record<never, never>;
  readonly taskAdded: Record<never, never>;
  readonly taskChanged: Record<never, never>;
  readonly taskHanded: { readonly person: string };
  readonly taskTakenOver: { readonly previous: string };
  readonly taskDone: Record<never, never>;
  readonly taskReopened: Record<never, never>;
  readonly taskRemoved: Record<never, never>;
  readonly arenaAdded: { readonly name: string };
  readonly arenaChanged: { readonly name: string };
  readonly arenaRemoved: { readonly name: string };
  readonly indicatorMeasured: { readonly indicator: string; readonly value: string };
  readonly measurementRemoved: { readonly indicator: string; readonly value: string };
  readonly participantJoined: { readonly organisation: string };
  readonly participantLeft: { readonly organisation: string };
  readonly leadChanged: { readonly from: string; readonly to: string };
  readonly provrumCancelled: Record<never, never>;
  readonly cancellationAnnounced: Record<never, never>;
  readonly cancellationTakenBack: Record<never, never>;
}

type WorkSentence = {
  [Key in keyof WorkArguments]: { readonly key: Key; readonly of: WorkArguments[Key] };
}[keyof WorkArguments];

type Without<Event, Key extends string> = Event extends unknown ? Omit<Event, Key> : never;
type KeptWork = Without<WorkEvent, 'text' | 'receipt'>;

interface Names {
  readonly person: (id: PersonId) => string;
  readonly organisation: (id: OrganisationId) => string;
}

/** What happened in the workspace, as a sentence. What log and tasks say is not in it: the history has more readers. */
export function workSentence(event: KeptWork, names: Names): WorkSentence {
  switch (event.kind) {
    case 'log-written':
      return { key: 'logWritten', of: {} };
    case 'log-edited':
      return { key: 'logEdited', of: {} };
    case 'log-withdrawn':
      return { key: 'logWithdrawn', of: {} };
    case 'task-added':
      return { key: 'taskAdded', of: {} };
    case 'task-changed':
      return event.handed
        ? { key: 'taskHanded', of: { person: names.person(event.owner) } }
        : { key: 'taskChanged', of: {} };
    case 'task-taken-over':
      return { key: 'taskTakenOver', of: { previous: names.person(event.previous) } };
    case 'task-done':
      return { key: 'taskDone', of: {} };
    case 'task-reopened':
      return { key: 'taskReopened', of: {} };
    case 'task-removed':
      return { key: 'taskRemoved', of: {} };
    case 'arena-added':
      return { key: 'arenaAdded', of: { name: event.name } };
    case 'arena-changed':
      return { key: 'arenaChanged', of: { name: event.name } };
    case 'arena-removed':
      return { key: 'arenaRemoved', of: { name: event.name } };
    case 'indicator-measured':
      return { key: 'indicatorMeasured', of: { indicator: event.indicator, value: event.value } };
    case 'measurement-removed':
      return { key: 'measurementRemoved', of: { indicator: event.indicator, value: event.value } };
    case 'participant-joined':
      return { key: 'participantJoined', of: { organisation: names.organisation(event.organisation) } };
    case 'participant-left':
      return { key: 'participantLeft', of: { organisation: names.organisation(event.organisation) } };
    case 'lead-changed':
      return { key: 'leadChanged', of: { from: names.organisation(event.from), to: names.organisation(event.to) } };
    case 'provrum-cancelled':
      return { key: 'provrumCancelled', of: {} };
    case 'cancellation-announced':
      return { key: 'cancellationAnnounced', of: {} };
    case 'cancellation-taken-back':
      return { key: 'cancellationTakenBack', of: {} };
  }
}

/** The people and organisations whose names the sentence needs. */
export function namedInWork(event: KeptWork): {
  readonly people: readonly PersonId[];
  readonly organisations: readonly OrganisationId[];
} {
  switch (event.kind) {
    case 'task-changed':
      return { people: [event.owner], organisations: [] };
    case 'task-taken-over':
      return { people: [event.previous], organisations: [] };
    case 'participant-joined':
    case 'participant-left':
      return { people: [], organisations: [event.organisation] };
    case 'lead-changed':
      return { people: [], organisations: [event.from, event.to] };
    default:
      return { people: [], organisations: [] };
  }
}
