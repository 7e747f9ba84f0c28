import type { KeptEvent } from '../history.ts';

type Kinds = Readonly<Partial<Record<KeptEvent['kind'], readonly string[]>>>;

/** What an event repeats of tables that stay: when somebody can come, and who was called by name. */
const stays: Kinds = {
  'comment-written': ['mentions'],
  'comment-edited': ['mentions'],
  'meeting-poll-answered': ['answers'],
  'meeting-calendar-answered': ['answer', 'person'],
};
/** What is said to the forum: what an organisation thought, and under which number another archives. */
const forTheForum: Kinds = {
  'questionnaire-answered': ['marks'],
  'archive-requested': ['caseNumber'],
};

/** An event as it goes in a package: no more of it than goes of the tables it was written to. */
export function keptEvent(event: KeptEvent, forum: boolean): KeptEvent {
  const left = ['key', ...(stays[event.kind] ?? []), ...((!forum && forTheForum[event.kind]) || [])];
  return Object.fromEntries(Object.entries(event).filter(([key]) => !left.includes(key))) as KeptEvent;
}
