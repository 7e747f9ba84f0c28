import { type Day, yearOf } from '#kernel/day.ts';
import { dayOfLocal, hourOfLocal } from '#kernel/localTime.ts';
import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { Chip } from '#ui/chip.tsx';
import { type Entry } from './entry.ts';
import { messages } from './planning.messages.ts';

/** What an entry is called: a conference that has no theme is named by its year. */
export const titleOf = ({ kind, title, when }: Entry, language: Language): string =>
  kind === 'conference' && title === '' ? messages[language].conference(yearOf(dayOfLocal(when.starts))) : title;

/** Whose it is: a network's or a provrum's, where its name does not say it. */
export function ofWhat(entry: Entry, language: Language): string | null {
  const of = entry.network?.name ?? (entry.kind === 'provrum' ? entry.provrum?.name : undefined);
  return of && of !== titleOf(entry, language) ? of : null;
}

/** Where there is more about it. */
export function pathOf({ kind, meeting, gathering, provrum }: Entry): string {
  if (meeting === null) return paths.conferences();
  if (gathering || provrum === null) return paths.gathering(meeting);
  return kind === 'provrum' ? paths.meeting(provrum.id, meeting) : paths.gathering(meeting);
}

/** `09:00`, or that it takes the whole day, or goes on from the day before. */
export function timeOf({ when, allDay }: Entry, on: Day, language: Language): string | null {
  if (dayOfLocal(when.starts) !== on) return messages[language].continues;
  return allDay ? null : hourOfLocal(when.starts);
}

interface EntryProps {
  readonly entry: Entry;
  readonly on: Day;
  readonly language: Language;
}

/** One entry on one day: its time, its name as a link, and whatever sets it apart. */
export function EntryLine({ entry, on, language }: EntryProps) {
  const text = messages[language];
  const time = timeOf(entry, on, language);
  const of = ofWhat(entry, language);
  return (
    <li class={`entry entry-${entry.kind}${entry.state === 'cancelled' ? ' entry-cancelled' : ''}`}>
      {time && <span class="entry-time">{time} </span>}
      <a href={localise(pathOf(entry), language)}>{titleOf(entry, language)}</a>
      {of && <span class="entry-of"> {of}</span>}
      {entry.state === 'cancelled' && (
        <>
          {' '}
          <Chip tone="bad" mark="bar">
            {text.cancelled}
          </Chip>
        </>
      )}
      {entry.state === 'planned' && (
        <>
          {' '}
          <Chip mark="dashed">{text.preliminary}</Chip>
        </>
      )}
      {entry.own && (
        <>
          {' '}
          <Chip tone="good">{text.own[entry.own]}</Chip>
        </>
      )}
    </li>
  );
}
