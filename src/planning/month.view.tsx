import type { Day } from '#kernel/day.ts';
import { numberOfWeek } from '#kernel/isoWeek.ts';
import type { Language } from '#kernel/text.ts';
import { dayNames } from '#meetings/weeks/holidays.messages.ts';
import { dayInYear, weekdayName } from '#ui/dayInYear.ts';
import type { CalendarDay, CalendarWeek } from './entry.ts';
import { EntryLine } from './entry.view.tsx';
import { messages } from './planning.messages.ts';

/** So many entries stand on a day of the month; the rest are on the day's own page. */
const mostOnDay = 6;

interface MonthProps {
  readonly weeks: readonly CalendarWeek[];
  /** The first day of the month: days of others are there to fill the weeks. */
  readonly month: Day;
  readonly today: Day;
  readonly language: Language;
  /** Where all of a day stands. */
  readonly dayHref: (day: Day) => string;
}

/** A month: seven columns on a desk, and on a phone only the days that have something to tell. */
export function Month({ weeks, month, today, language, dayHref }: MonthProps) {
  return (
    <div class="month">
      <div class="month-head" aria-hidden="true">
        {weeks[0]?.days.map(({ day }) => (
          <span key={day}>{weekdayName(day, language).slice(0, 3)}</span>
        ))}
      </div>
      <ol class="month-days">
        {weeks.flatMap(({ week, networkWeek, days }) =>
          days.map((day, at) => (
            <DayCell
              key={day.day}
              day={day}
              inMonth={day.day.slice(0, 7) === month.slice(0, 7)}
              isToday={day.day === today}
              week={at === 0 ? numberOfWeek(week) : null}
              networkWeek={networkWeek}
              language={language}
              href={dayHref(day.day)}
            />
          )),
        )}
      </ol>
    </div>
  );
}

interface CellProps {
  readonly day: CalendarDay;
  readonly inMonth: boolean;
  readonly isToday: boolean;
  /** The week's number, on its Monday. */
  readonly week: number | null;
  readonly networkWeek: boolean;
  readonly language: Language;
  readonly href: string;
}

function DayCell({
  day: { day, names, squeezed, working, entries },
  inMonth,
  isToday,
  week,
  networkWeek,
  language,
  href,
}: CellProps) {
  const text = messages[language];
  const shown = entries.slice(0, mostOnDay);
  const told = [...names.map((name) => dayNames[name][language]), ...(squeezed ? [text.squeezed] : [])];
  const nothing = entries.length === 0 && told.length === 0 && !(week !== null && networkWeek);
  const classes = [
    'month-day',
    inMonth ? '' : 'other-month',
    working ? '' : 'free-day',
    networkWeek ? 'network-week' : '',
    nothing ? 'nothing' : '',
  ];
  return (
    <li class={classes.filter(Boolean).join(' ')} aria-current={isToday ? 'date' : undefined}>
      <p class="month-date">
        <time dateTime={day}>
          <span class="date-long">
            {weekdayName(day, language)} {dayInYear(day, language)}
          </span>
          <span class="date-short" aria-hidden="true">
            {Number(day.slice(8))}
          </span>
        </time>
        {week !== null && (
          <span class="month-week">
            {text.week(week)}
            {networkWeek && <b> {text.networkWeek}</b>}
          </span>
        )}
      </p>
      {told.length > 0 && <p class="month-name">{told.join(', ')}</p>}
      {entries.length > 0 && (
        <ul class="entries">
          {shown.map((entry) => (
            <EntryLine key={entry.meeting ?? entry.title} entry={entry} on={day} language={language} />
          ))}
          {entries.length > shown.length && (
            <li>
              <a href={href}>{text.more(entries.length - shown.length)}</a>
            </li>
          )}
        </ul>
      )}
    </li>
  );
}
