import { type Context, Hono } from 'hono';
import { addMonths, type Day, yearOf } from '#kernel/day.ts';
import type { ActorEnv } from '#organisations/actor.scope.ts';
import { localise, paths } from '#paths.ts';
import { askedFormat, sendTable } from '#platform/sendTable.ts';
import { sendSharedPage } from '#platform/web.ts';
import { calendarOf } from '#provrum/publicSite/calendar.ts';
import { listPresentable } from '#provrum/publicSite/calendar.store.ts';
import { Occasions } from '#provrum/publicSite/occasions.view.tsx';
import { listConferences } from '#provrum/spreading/conference.store.ts';
import { LinkButton, Submit } from '#ui/button.tsx';
import { Empty } from '#ui/empty.tsx';
import { Field } from '#ui/field.tsx';
import { Filters } from '#ui/filters.tsx';
import { formatDay, formatMonth } from '#ui/format.ts';
import { fileRows, ListFiles } from '#ui/listFile.tsx';
import { Page } from '#ui/page.tsx';
import { type CalendarPageAsked, chosenFilters, lastOf, monthText, queryOf, readAsked } from './asked.ts';
import { entriesOn, entryColumns } from './calendar.export.ts';
import { type Background, findBackground, listEntries } from './calendar.store.ts';
import { daysOf, type Entry, entryKinds, entryModes, seesOf, weeksBetween, whose } from './entry.ts';
import { EntryLine } from './entry.view.tsx';
import { Month } from './month.view.tsx';
import { messages } from './planning.messages.ts';

type C = Context<ActorEnv>;

/** The one calendar: a month of everything that the reader may see, narrowed as they like. */
export const calendarPage = new Hono<ActorEnv>().get(paths.calendar(), show);

async function show(c: C): Promise<Response> {
  const { db, clock, config, frame, language, actor } = c.var;
  const text = messages[language];
  const today = clock.today();
  const asked = readAsked((name) => c.req.query(name), today);
  const [first, last] = asked.day ? [asked.day, asked.day] : [asked.month, lastOf(asked.month)];
  // Whole weeks are shown: what lies in them before the first and after the last is fetched too.
  const weeks = weeksBetween(first, last, [], []);
  const [from, to] = asked.day ? [first, last] : [weeks[0]!.days[0]!.day, weeks.at(-1)!.days[6]!.day];
  const [entries, background, occasions] = await Promise.all([
    listEntries(db, { from, to, sees: seesOf(actor), narrowing: asked }),
    findBackground(db),
    // What results are told at which conference stands below the calendar as one comes to it, not below every month.
    c.req.url.includes('?') ? null : Promise.all([listConferences(db), listPresentable(db)]),
  ]);
  const title = asked.day ? formatDay(asked.day, language) : formatMonth(asked.month, language);
  const shown = weeksBetween(first, last, entries, background.weeks);
  const format = askedFormat(c);
  if (format) {
    const rows = fileRows(
      entryColumns(language),
      entriesOn(shown, (day) => asked.day === null || day === asked.day),
    );
    return await sendTable(c, [{ name: text.title, rows }], format, text.titleOf(title));
  }
  const inMonth = entries.filter((entry) =>
    daysOf(entry).some((on) => monthText(on) === monthText(asked.month)),
  ).length;
  return sendSharedPage(
    c,
    <Page
      frame={frame}
      title={text.titleOf(title)}
      heading={text.titleOf(title)}
      lead={text.lead}
      section="calendar"
      wide
      filters={<Narrow c={c} asked={asked} background={background} />}
      shared={{ baseUrl: config.baseUrl, description: text.lead, path: paths.calendar() }}
    >
      {asked.day ? (
        <DayList c={c} day={asked.day} entries={entries} asked={asked} />
      ) : (
        <>
          <MonthNav c={c} asked={asked} today={today} />
          <p class="count">{inMonth === 0 ? text.none : text.counted(inMonth)}</p>
          <Month
            weeks={shown}
            month={asked.month}
            today={today}
            language={language}
            dayHref={(day) => localise(`${paths.calendar()}${queryOf(asked, { month: null, day })}`, language)}
          />
        </>
      )}
      {entries.length > 0 && <ListFiles path={`${paths.calendar()}${queryOf(asked, asked)}`} language={language} />}
      {occasions && <Occasions {...calendarOf(occasions[0], occasions[1], today)} language={language} />}
    </Page>,
  );
}

interface Props {
  readonly c: C;
  readonly asked: CalendarPageAsked;
}

function MonthNav({ c, asked, today }: Props & { readonly today: Day }) {
  const { language, actor } = c.var;
  const text = messages[language];
  const to = (month: Day) => localise(`${paths.calendar()}${queryOf(asked, { month })}`, language);
  const [before, after] = [addMonths(asked.month, -1), addMonths(asked.month, 1)];
  return (
    <nav class="month-nav" aria-label={text.months}>
      <a rel="prev" href={to(before)} aria-label={`${text.previous}, ${formatMonth(before, language)}`}>
        ‹ {formatMonth(before, language)}
      </a>
      {monthText(today) !== monthText(asked.month) && <a href={to(today)}>{text.today}</a>}
      <a rel="next" href={to(after)} aria-label={`${text.next}, ${formatMonth(after, language)}`}>
        {formatMonth(after, language)} ›
      </a>
      <a href={localise(paths.calendarYear(yearOf(asked.month)), language)}>{text.year(yearOf(asked.month))}</a>
      {actor && <a href={localise(paths.calendarFeeds(), language)}>{text.subscribe}</a>}
    </nav>
  );
}

function Narrow({ c, asked, background: { networks } }: Props & { readonly background: Background }) {
  const { language, actor } = c.var;
  const text = messages[language];
  const option =
    <Value extends string>(names: Readonly<Record<Value, string>>) =>
    (value: Value) => ({
      value,
      label: names[value],
    });
  return (
    <Filters
      language={language}
      action={localise(paths.calendar(), language)}
      values={{
        manad: monthText(asked.month),
        slag: asked.kind ?? '',
        form: asked.mode ?? '',
        natverk: String(asked.network ?? ''),
        vems: asked.whose,
      }}
      active={chosenFilters(asked)}
      clear={localise(`${paths.calendar()}?manad=${monthText(asked.month)}`, language)}
    >
      <Field type="month" name="manad" label={text.filter.month} width="medium" />
      <Field
        type="select"
        name="slag"
        label={text.filter.kind}
        empty={text.filter.allKinds}
        options={entryKinds.map(option(text.kinds))}
      />
      {networks.length > 0 && (
        <Field
          type="select"
          name="natverk"
          label={text.filter.network}
          empty={text.filter.allNetworks}
          options={networks.map(({ id, name }) => ({ value: String(id), label: name }))}
        />
      )}
      <Field
        type="select"
        name="form"
        label={text.filter.mode}
        empty={text.filter.allModes}
        options={entryModes.map(option(text.modes))}
      />
      {actor?.organisation && (
        <Field
          type="select"
          name="vems"
          label={text.filter.whose}
          empty={false}
          options={whose.map(option(text.whose))}
        />
      )}
      <Submit weight="second">{text.filter.show}</Submit>
    </Filters>
  );
}

/** Everything of one day. */
function DayList({ c, day, entries, asked }: Props & { readonly day: Day; readonly entries: readonly Entry[] }) {
  const { language } = c.var;
  const text = messages[language];
  return (
    <>
      {entries.length === 0 ? (
        <Empty title={text.noneDay}>{text.noneMore}</Empty>
      ) : (
        <ul class="entries">
          {entries.map((entry) => (
            <EntryLine key={entry.meeting ?? entry.title} entry={entry} on={day} language={language} />
          ))}
        </ul>
      )}
      <LinkButton href={localise(`${paths.calendar()}${queryOf(asked, { month: asked.month })}`, language)}>
        {text.back}
      </LinkButton>
    </>
  );
}
