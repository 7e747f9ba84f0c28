import type { KeptEvent } from './history.ts';

/** What events on the work say that only those who take part, and the forum, read (decision 0833), by how their kinds begin. */
const ofTheWork: Readonly<Record<string, readonly string[]>> = {
  log: ['what', 'on'],
  task: ['title', 'due'],
  meeting: ['title', 'reason', 'answer', 'point'],
  file: ['name', 'note'],
  receipt: ['name'],
};

/** An event as somebody outside the work may know it: that it happened, and not what was said. */
export function fromOutside(event: KeptEvent): KeptEvent {
  const unsaid = ofTheWork[event.kind.split('-', 1)[0] ?? ''] ?? [];
  const said = Object.entries(event).map(([key, value]) => [key, unsaid.includes(key) ? '' : value]);
  return Object.fromEntries(said) as KeptEvent;
}
