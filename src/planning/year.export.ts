import type { Day } from '#kernel/day.ts';
import { numberOfWeek, weekWith } from '#kernel/isoWeek.ts';
import { dayOfLocal } from '#kernel/localTime.ts';
import type { Language } from '#kernel/text.ts';
import { collidingWords, collisionWords, dayClashWords } from '#meetings/weeks/collision.view.tsx';
import type { Warned } from '#meetings/weeks/collision.ts';
import { weekReasonWords } from '#meetings/weeks/weekReason.view.tsx';
import { dayInYear, spanInYear } from '#ui/dayInYear.ts';
import { type FileColumn, type FilePart, filePart } from '#ui/listFile.tsx';
import type { Entry } from './entry.ts';
import { titleOf } from './entry.view.tsx';
import { messages } from './year.messages.ts';
import type { findYear } from './year.scope.ts';
import { mostInWeek, type NetworkYear, type OnBadDay, quietTogether, type YearWeek } from './year.ts';

interface YearAsked {
  readonly found: Awaited<ReturnType<typeof findYear>>;
  readonly today: Day;
}

/** What the page of a year says, as a file has it: its weeks, the networks, and what collides. */
export function yearParts({ found, today }: YearAsked, language: Language): readonly FilePart[] {
  const text = messages[language];
  const { weeks, networks, warned, bad } = found;
  return [
    filePart(text.weeks, weekColumns(today, language), quietTogether(weeks, weekWith(today))),
    filePart(text.networks, networkColumns(found, language), networks),
    filePart(text.collisions, collisionColumns(language), [...bad, ...warned]),
  ];
}

function weekColumns(today: Day, language: Language): readonly FileColumn<readonly [YearWeek, YearWeek]>[] {
  const text = messages[language];
  const nameOf = ([{ week, networkWeek }, last]: readonly [YearWeek, YearWeek]) => {
    const marks = [networkWeek && text.networkWeek, week === weekWith(today) && text.current].filter(Boolean);
    const numbers = text.numbers(numberOfWeek(week), numberOfWeek(last.week));
    return marks.length === 0 ? numbers : `${numbers} (${marks.join(', ').toLowerCase()})`;
  };
  return [
    { header: text.week, text: nameOf },
    { header: text.days, text: ([{ from }, { to }]) => spanInYear(from, to, language) },
    { header: text.free, text: ([{ free }]) => free.map((reason) => weekReasonWords(reason, language)).join('; ') },
    { header: text.meetings, text: ([{ entries }]) => entriesInWords(entries, language) },
  ];
}

/** As many as the page names; the rest are counted. */
function entriesInWords(entries: readonly Entry[], language: Language): string {
  const rest = entries.length - mostInWeek;
  const named = entries.slice(0, mostInWeek).map((entry) => {
    const { starts, ends } = entry.when;
    return `${spanInYear(dayOfLocal(starts), dayOfLocal(ends), language)} ${titleOf(entry, language)}`;
  });
  return [...named, ...(rest > 0 ? [messages[language].more(rest)] : [])].join('; ');
}

function networkColumns({ most, reasons }: YearAsked['found'], language: Language): readonly FileColumn<NetworkYear>[] {
  const text = messages[language];
  const reasonsFor = (id: NetworkYear['id'], rule: NetworkYear['findings'][number]['rule']) =>
    reasons
      .filter((kept) => kept.network === id && kept.rule === rule)
      .map(({ title, reason }) => text.reason(title, reason));
  const judged = ({ id, findings }: NetworkYear) => {
    const unmet = findings.filter(({ met }) => !met);
    if (findings.length === 0) return null;
    if (unmet.length === 0) return text.allMet;
    return unmet.flatMap(({ rule, because }) => [because[language], ...reasonsFor(id, rule)]).join('; ');
  };
  return [
    { header: text.network, text: ({ name }) => name },
    {
      header: text.count,
      text: ({ meetings }) => (most === null ? meetings.length : text.of(meetings.length, most)),
    },
    { header: text.days, text: ({ meetings }) => meetings.map((day) => dayInYear(day, language)).join(', ') },
    { header: text.rules, text: judged },
  ];
}

function collisionColumns(language: Language): readonly FileColumn<OnBadDay | Warned>[] {
  const text = messages[language];
  return [
    {
      header: text.meetings,
      text: (row) => {
        if ('entry' in row) return titleOf(row.entry, language);
        const { meeting, other } = row;
        const day = dayInYear(dayOfLocal(meeting.when.starts), language);
        return `${day}: ${collidingWords(meeting, language)} ${text.and} ${collidingWords(other, language)}`;
      },
    },
    {
      header: text.rules,
      text: (row) =>
        'entry' in row
          ? row.clashes.map((clash) => dayClashWords(clash, language)).join('; ')
          : row.collisions.map((collision) => collisionWords(collision, language)).join('; '),
    },
  ];
}
