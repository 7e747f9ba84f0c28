import { type Context, Hono } from 'hono';
import { type Day, yearOf } from '#kernel/day.ts';
import { numberOfWeek, weekWith } from '#kernel/isoWeek.ts';
import { dayOfLocal } from '#kernel/localTime.ts';
import type { Language } from '#kernel/text.ts';
import { CollidingLink, Collisions, dayClashWords } from '#meetings/weeks/collision.view.tsx';
import type { Warned } from '#meetings/weeks/collision.ts';
import { weekReasonWords, weeksInWords } from '#meetings/weeks/weekReason.view.tsx';
import { readYear } from '#meetings/weeks/weeks.form.ts';
import type { ActorEnv } from '#organisations/actor.scope.ts';
import { localise, paths } from '#paths.ts';
import { askedFormat, sendTable } from '#platform/sendTable.ts';
import { sendPage } from '#platform/web.ts';
import { LinkButton } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { dayInYear, spanInYear } from '#ui/dayInYear.ts';
import { Part } from '#ui/facts.tsx';
import { joinedRows, ListFiles } from '#ui/listFile.tsx';
import { Page } from '#ui/page.tsx';
import { Table } from '#ui/table.tsx';
import { type Entry, seesOf } from './entry.ts';
import { pathOf, titleOf } from './entry.view.tsx';
import { yearParts } from './year.export.ts';
import { messages } from './year.messages.ts';
import { findYear } from './year.scope.ts';
import type { KeptReason } from './year.store.ts';
import { mostInWeek, type NetworkYear, type OnBadDay, quietTogether, type YearWeek } from './year.ts';
import { YearBand } from './yearBand.view.tsx';

type C = Context<ActorEnv>;

/** A year, week by week, with all that lies in it; for the forum also what the rulebook says, and what collides. */
export const yearPage = new Hono<ActorEnv>().get(paths.calendarYear(':year'), show);

async function show(c: C): Promise<Response> {
  const { db, clock, frame, language, actor } = c.var;
  const year = readYear(c.req.param('year'));
  if (year === null) return await c.notFound();
  const text = messages[language];
  const sees = seesOf(actor);
  const found = await findYear(db, year, sees);
  const format = askedFormat(c);
  if (format) {
    const rows = joinedRows(yearParts({ found, today: clock.today() }, language), language);
    return await sendTable(c, [{ name: text.title(year), rows }], format, text.title(year));
  }
  const { decision, breaksFrom, weeks, networks, reasons, most, warned, bad } = found;
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.title(year)}
      lead={text.lead}
      section="calendar"
      crumbs={[{ href: localise(paths.calendar(), language), label: text.month }]}
      wide
      action={
        sees.secretariat && (
          <LinkButton weight="main" href={localise(paths.networkWeeks(year), language)}>
            {text.decide}
          </LinkButton>
        )
      }
    >
      <YearNav c={c} year={year} secretariat={sees.secretariat} />
      <p>
        {decision ? text.decided(weeksInWords(decision.weeks, language)) : text.undecided}
        {decision?.constructed && ` ${text.constructed}`}
      </p>
      {decision?.note && <p>{decision.note}</p>}
      {breaksFrom !== null && breaksFrom !== year && <p class="quiet">{text.expected(breaksFrom)}</p>}
      <YearBand year={year} weeks={weeks} today={clock.today()} language={language} />
      <Weeks weeks={weeks} today={clock.today()} language={language} />
      {networks.length > 0 && <Networks networks={networks} reasons={reasons} most={most} language={language} />}
      {warned.length + bad.length > 0 && <CollisionList warned={warned} bad={bad} language={language} />}
      <ListFiles path={paths.calendarYear(year)} language={language} />
    </Page>,
  );
}

function YearNav({ c, year, secretariat }: { readonly c: C; readonly year: number; readonly secretariat: boolean }) {
  const { language, clock } = c.var;
  const text = messages[language];
  const now = yearOf(clock.today());
  const years = [...new Set([year - 1, year + 1, now])].filter(
    (each) => each !== year && readYear(String(each)) !== null,
  );
  return (
    <nav class="month-nav" aria-label={text.years}>
      {years
        .toSorted((a, b) => a - b)
        .map((each) => (
          <a key={each} href={localise(paths.calendarYear(each), language)}>
            {text.title(each)}
          </a>
        ))}
      {secretariat && <a href={localise(paths.schoolBreaks(year), language)}>{text.breaks}</a>}
    </nav>
  );
}

interface WeeksProps {
  readonly weeks: readonly YearWeek[];
  readonly today: Day;
  readonly language: Language;
}

function Weeks({ weeks, today, language }: WeeksProps) {
  const text = messages[language];
  return (
    <Part title={text.weeks} id="veckor">
      <Table
        caption={text.weeks}
        captionHidden
        language={language}
        rows={quietTogether(weeks, weekWith(today))}
        rowKey={([{ week }]) => week}
        columns={[
          {
            header: text.week,
            names: true,
            cell: ([{ week, networkWeek }, last]) => (
              <>
                {text.numbers(numberOfWeek(week), numberOfWeek(last.week))}{' '}
                {networkWeek && <Chip tone="brand">{text.networkWeek}</Chip>}{' '}
                {week === weekWith(today) && <Chip tone="info">{text.current}</Chip>}
              </>
            ),
          },
          { header: text.days, cell: ([{ from }, { to }]) => spanInYear(from, to, language) },
          {
            header: text.free,
            cell: ([{ free }]) =>
              free.length === 0 ? null : (
                <ul class="plain year-free">
                  {free.map((reason) => (
                    <li key={reason.kind + ('name' in reason ? reason.name : '')}>
                      {weekReasonWords(reason, language)}
                    </li>
                  ))}
                </ul>
              ),
          },
          {
            header: text.meetings,
            cell: ([{ entries, from }]) =>
              entries.length === 0 ? null : (
                <ul class="entries">
                  {entries.slice(0, mostInWeek).map((entry) => (
                    <YearEntry key={entry.meeting ?? entry.title} entry={entry} language={language} />
                  ))}
                  {entries.length > mostInWeek && (
                    <li>
                      <a href={localise(`${paths.calendar()}?manad=${from.slice(0, 7)}`, language)}>
                        {text.more(entries.length - mostInWeek)}
                      </a>
                    </li>
                  )}
                </ul>
              ),
          },
        ]}
      />
    </Part>
  );
}

function YearEntry({ entry, language }: { readonly entry: Entry; readonly language: Language }) {
  const [first, last] = [dayOfLocal(entry.when.starts), dayOfLocal(entry.when.ends)];
  return (
    <li class={`entry entry-${entry.kind}${entry.state === 'cancelled' ? ' entry-cancelled' : ''}`}>
      <span class="entry-time">{spanInYear(first, last, language)} </span>
      <a href={localise(pathOf(entry), language)}>{titleOf(entry, language)}</a>
    </li>
  );
}

interface NetworksProps {
  readonly networks: readonly NetworkYear[];
  readonly reasons: readonly KeptReason[];
  readonly most: number | null;
  readonly language: Language;
}

/** Each network's meetings against two a year and the network weeks, with the reasons that were given. */
function Networks({ networks, reasons, most, language }: NetworksProps) {
  const text = messages[language];
  return (
    <Part title={text.networks} id="natverk">
      {most === null && <p>{text.noRules}</p>}
      <Table
        caption={text.networks}
        captionHidden
        language={language}
        rows={networks}
        rowKey={({ id }) => id}
        columns={[
          {
            header: text.network,
            names: true,
            cell: ({ id, name }) => <a href={localise(paths.network(id), language)}>{name}</a>,
          },
          {
            header: text.count,
            numeric: true,
            cell: ({ meetings }) => (most === null ? meetings.length : text.of(meetings.length, most)),
          },
          {
            header: text.days,
            cell: ({ meetings }) => meetings.map((day) => dayInYear(day, language)).join(', ') || null,
          },
          {
            header: text.rules,
            cell: ({ id, findings }) => (
              <Judged
                findings={findings}
                reasons={reasons.filter(({ network }) => network === id)}
                language={language}
              />
            ),
          },
        ]}
      />
    </Part>
  );
}

interface JudgedProps {
  readonly findings: NetworkYear['findings'];
  readonly reasons: readonly KeptReason[];
  readonly language: Language;
}

function Judged({ findings, reasons, language }: JudgedProps) {
  const text = messages[language];
  if (findings.length === 0) return null;
  if (findings.every(({ met }) => met)) return <>{text.allMet}</>;
  return (
    <ul class="plain">
      {findings
        .filter(({ met }) => !met)
        .map(({ rule, because }) => (
          <li key={rule}>
            <a href={localise(paths.rule(rule), language)}>{because[language]}</a>
            {reasons
              .filter((kept) => kept.rule === rule)
              .map(({ meeting, title, reason }) => (
                <p key={meeting} class="quiet">
                  {text.reason(title, reason)}
                </p>
              ))}
          </li>
        ))}
    </ul>
  );
}

interface CollisionsProps {
  readonly warned: readonly Warned[];
  readonly bad: readonly OnBadDay[];
  readonly language: Language;
}

/** Meetings on days when most people are off, and those that are in each other's way. */
function CollisionList({ warned, bad, language }: CollisionsProps) {
  const text = messages[language];
  return (
    <Part title={text.collisions} id="krockar" count={warned.length + bad.length}>
      <p>{text.collisionsLead}</p>
      <ul class="rows">
        {bad.map(({ entry, clashes }) => (
          <li key={entry.meeting} class="row row-plain">
            <p>
              <a href={localise(pathOf(entry), language)}>{titleOf(entry, language)}</a>
            </p>
            <ul class="plain">
              {clashes.map((clash) => (
                <li key={clash.kind}>{dayClashWords(clash, language)}</li>
              ))}
            </ul>
          </li>
        ))}
        {warned.map(({ meeting, other, collisions }) => (
          <li key={`${meeting.id}-${other.id}`} class="row row-plain">
            <p>
              {dayInYear(dayOfLocal(meeting.when.starts), language)}: <CollidingLink of={meeting} language={language} />{' '}
              {text.and} <CollidingLink of={other} language={language} />
            </p>
            <Collisions collisions={collisions} language={language} />
          </li>
        ))}
      </ul>
    </Part>
  );
}
