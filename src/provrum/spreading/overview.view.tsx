import type { Day } from '#kernel/day.ts';
import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import type { FieldErrors, FormValues } from '#platform/form.ts';
import { Submit } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { Part } from '#ui/facts.tsx';
import { Field } from '#ui/field.tsx';
import { Form } from '#ui/form.tsx';
import { formatDay, formatSpan } from '#ui/format.ts';
import { Table } from '#ui/table.tsx';
import { placeMax } from './conference.form.ts';
import { type Conference, conferenceAfter, isOver } from './conference.ts';
import { channels } from './events.ts';
import type { SpreadResult } from './overview.store.ts';
import { messages } from './spreading.messages.ts';
import { isLate, type Line } from './spreading.ts';

interface TableProps {
  readonly rows: readonly SpreadResult[];
  readonly today: Day;
  readonly language: Language;
}

/** Every result on a row, every channel in a column. */
export function SpreadTable({ rows, today, language }: TableProps) {
  const text = messages[language];
  return (
    <Table
      caption={text.overview.caption}
      captionHidden
      language={language}
      columns={[
        {
          header: text.overview.result,
          names: true,
          cell: ({ provrum, title, announcedOn }) => (
            <>
              <a href={localise(paths.spreading(provrum), language)}>{title}</a>
              {announcedOn === null && ` (${text.overview.staged})`}
            </>
          ),
        },
        ...channels.map((channel) => ({
          header: text.channels[channel],
          cell: ({ lines }: SpreadResult) => (
            <Status line={lines.find((line) => line.channel === channel)} today={today} language={language} />
          ),
        })),
      ]}
      rows={rows}
      rowKey={({ provrum }) => provrum}
    />
  );
}

interface StatusProps {
  readonly line: Line | undefined;
  readonly today: Day;
  readonly language: Language;
}

function Status({ line, today, language }: StatusProps) {
  const text = messages[language].overview;
  const say = (day: Day) => formatDay(day, language);
  if (line?.done) return <Chip tone="good">{text.done(say(line.done.on))}</Chip>;
  if (!line?.plannedOn) return <Chip mark="ring">{text.open}</Chip>;
  return isLate(line, today) ? (
    <Chip mark="bar" tone="bad">
      {text.late(say(line.plannedOn))}
    </Chip>
  ) : (
    <Chip mark="half" tone="info">
      {text.planned(say(line.plannedOn))}
    </Chip>
  );
}

interface WaitingProps {
  readonly rows: readonly Omit<SpreadResult, 'lines'>[];
  readonly conferences: readonly Conference[];
  readonly today: Day;
  readonly language: Language;
}

/** What has not been presented, under the conference at which it is to be. */
export function NotPresented({ rows, conferences, today, language }: WaitingProps) {
  const text = messages[language];
  const byYear = Map.groupBy(rows, ({ chosen, publishedOn }) => chosen ?? conferenceAfter(conferences, publishedOn));
  const years = [...byYear.keys()].sort((a, b) => a - b);
  return (
    <Part title={text.overview.waiting} id="inte-redovisade" count={rows.length}>
      <p class="quiet">{years.length === 0 ? text.overview.waitingNone : text.overview.waitingLead}</p>
      {years.map((year) => (
        <section key={year} class="occasion">
          <h3>{`${text.conference.name(year)}, ${daysOf(conferences, year, language)}`}</h3>
          {isOver(
            conferences.find((one) => one.year === year),
            year,
            today,
          ) && (
            <p>
              <Chip mark="bar" tone="bad">
                {text.overview.over}
              </Chip>
            </p>
          )}
          <ul>
            {(byYear.get(year) ?? []).map(({ provrum, title }) => (
              <li key={provrum}>
                <a href={localise(`${paths.spreading(provrum)}#redovisning`, language)}>{title}</a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Part>
  );
}

function daysOf(conferences: readonly Conference[], year: number, language: Language): string {
  const known = conferences.find((conference) => conference.year === year);
  return known?.from ? formatSpan(known.from, known.to ?? known.from, language) : messages[language].conference.unknown;
}

interface FormProps {
  readonly returned: { readonly values: FormValues; readonly errors: FieldErrors } | undefined;
  readonly language: Language;
}

/** The annual conferences are few: they are put on record here when their days are settled. */
export function ConferenceForm({ returned, language }: FormProps) {
  const text = messages[language].overview;
  return (
    <Part title={text.conferenceForm} id="arskonferens">
      <Form
        action={localise(paths.secretariatSpreading(), language)}
        language={language}
        values={returned?.values}
        errors={returned?.errors}
      >
        <Field name="year" label={text.year} inputmode="numeric" width="short" />
        <Field name="from" type="date" label={text.from} width="medium" optional />
        <Field name="to" type="date" label={text.to} width="medium" optional />
        <Field name="place" label={text.place} hint={text.placeHint} maxlength={placeMax} optional />
        <Field name="theme" label={text.theme} maxlength={placeMax} optional />
        <Submit weight="second">{text.saveConference}</Submit>
      </Form>
    </Part>
  );
}
