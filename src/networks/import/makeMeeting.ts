import { type Day, yearOf } from '#kernel/day.ts';
import { instantOf, localTime, type Span } from '#kernel/localTime.ts';
import type { Exception } from '#meetings/gathering/contents.ts';
import { exceptionsOf } from '#meetings/gathering/exceptions.ts';
import { type LineReader, type Made, type Reading, same } from './lineReader.ts';
import type { KnownNetwork, Write } from './onRecord.ts';

const modeWords: Readonly<Record<string, 'physical' | 'digital' | 'hybrid'>> = {
  fysiskt: 'physical',
  fysisk: 'physical',
  'på plats': 'physical',
  physical: 'physical',
  digitalt: 'digital',
  digital: 'digital',
  'på distans': 'digital',
  hybrid: 'hybrid',
};

const longestReason = 2000;

/** A meeting that has been or is to come. What is on record already is left as it is. */
export function makeMeeting(read: LineReader, reading: Reading): Made {
  const network = read.network();
  const title = read.text('title', 150);
  const day = read.day('day');
  const place = read.text('place', 300);
  const mode = read.word('mode', modeWords, 'unknownMode') ?? 'physical';
  const reason = read.text('reason', longestReason);
  const when = day && readHours(read, day);
  if (title === '' || !day || !when) return null;
  const there = reading.known.meetings.some(
    (one) => one.network === (network?.id ?? null) && one.day === day && same(one.title, title),
  );
  const toCome = !there && instantOf(when.ends) > reading.now;
  const exceptions = network && toCome ? excepted(read, reading, { network, day, reason }) : [];
  const write: Write = { on: 'meeting', id: null, network: network?.id ?? null, title, when, place, mode, exceptions };
  return {
    write,
    changes: there ? 'same' : 'new',
    keys: [`${network?.id ?? 0} ${day} ${title.toLowerCase()}`],
  };
}

interface ToCome {
  readonly network: KnownNetwork;
  readonly day: Day;
  readonly reason: string;
}

/** What should be followed and is not by a meeting to come, each with the line's reason; without one the line is unclear. */
function excepted(
  read: LineReader,
  { known, version }: Reading,
  { network, day, reason }: ToCome,
): readonly Exception[] {
  const year = yearOf(day);
  const others = known.meetings
    .filter((one) => one.network === network.id && !one.cancelled && yearOf(one.day) === year)
    .map((one) => one.day);
  const weeks = known.weeks[year] ?? null;
  const findings = exceptionsOf({ network: network.name, day, others, weeks }, version);
  if (findings.length > 0 && reason === '') {
    read.fail('reasonMissing', 'reason', { said: findings.map(({ because }) => because) });
  }
  return findings.map((finding) => ({ rule: finding.rule, finding, reason }));
}

/** An hour as it stands in a cell: with words before it, as a moment, or as a part of a day. */
function hourOf(typed: string): string {
  const moment = /\d{4}-\d\d-\d\d[T ](\d\d:\d\d)/.exec(typed)?.[1];
  if (moment !== undefined) return moment;
  if (/^0[.,]\d{3,}$/.test(typed)) {
    const minutes = Math.round(Number(typed.replace(',', '.')) * 24 * 60);
    return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  }
  return typed.replace(/^\D*(?=\d)/, '');
}

/** The hours of a working day where none are told. */
function readHours(read: LineReader, day: Day): Span | null {
  const hour = (field: 'starts' | 'ends', usual: string) => {
    const typed = hourOf(read.text(field));
    const found = localTime(day, typed === '' ? usual : typed);
    if (!found) read.fail('wrongTime', field);
    return found;
  };
  const [starts, ends] = [hour('starts', '10:00'), hour('ends', '16:00')];
  if (starts && ends && ends <= starts) read.fail('endsBefore', 'ends');
  return starts && ends && { starts, ends };
}
