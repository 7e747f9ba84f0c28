import { type Context, Hono } from 'hono';
import { addDays } from '#kernel/day.ts';
import { mondayOf, numberOfWeek, type Week } from '#kernel/isoWeek.ts';
import { type ActorEnv, setFlash } from '#organisations/actor.scope.ts';
import type { Secretariat } from '#organisations/authority.ts';
import { forSecretariat } from '#organisations/organisations.scope.ts';
import { localise, paths } from '#paths.ts';
import { type FieldErrors, type FormValues, many, readValues } from '#platform/form.ts';
import { askedFormat, sendTable } from '#platform/sendTable.ts';
import { sendPage } from '#platform/web.ts';
import { Submit } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { spanInYear } from '#ui/dayInYear.ts';
import { Panel, Part } from '#ui/facts.tsx';
import { Field } from '#ui/field.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { formatMoment } from '#ui/format.ts';
import { joinedRows, ListFiles } from '#ui/listFile.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { Table } from '#ui/table.tsx';
import { decideWeeks, type WeeksDecision, type WeeksRefusal } from './decideWeeks.ts';
import { mostWeeks, proposeWeeks, usualWeeks } from './proposeWeeks.ts';
import { WeekReasons, weeksInWords } from './weekReason.view.tsx';
import { type AssessedWeek, assessYear } from './weekReasons.ts';
import { weeksParts } from './weeks.export.ts';
import { noteMax, readCount, readWeeks, readYear } from './weeks.form.ts';
import { messages } from './weeks.messages.ts';
import { changeWeeks, findYearKnown, listWeeksDecisions } from './weeks.store.ts';

type C = Context<ActorEnv>;

/** The network weeks of a year: what speaks for and against each, and the secretariat's decision. */
export const weeksPage = new Hono<ActorEnv>()
  .get(paths.networkWeeks(':year'), forSecretariat(forYear(show)))
  .post(paths.networkWeeks(':year'), forSecretariat(forYear(decide)));

function forYear(handle: (c: C, year: number, by: Secretariat) => Promise<Response>) {
  return async (c: C, by: Secretariat): Promise<Response> => {
    const year = readYear(c.req.param('year'));
    return year === null ? await c.notFound() : await handle(c, year, by);
  };
}

async function decide(c: C, year: number, by: Secretariat): Promise<Response> {
  const { db, clock, language, networkVersion } = c.var;
  const text = messages[language];
  const values = await readValues(c);
  const read = readWeeks(values, year, (key) =>
    key === 'tooMany' ? text.errors.tooMany(mostWeeks) : text.errors[key],
  );
  if (!read.ok) return await show(c, year, by, { values, errors: read.errors });
  const circumstances = { db, by, at: clock.now(), version: networkVersion?.id ?? null };
  const decision = await changeWeeks(circumstances, year, (current, known) =>
    decideWeeks(current, assessYear(known), by, { year, ...read.value }),
  );
  // Decided so already: the form was sent twice.
  if (!decision.ok && decision.refusal.kind !== 'weeks-unchanged') {
    return await show(c, year, by, { values, refusal: decision.refusal });
  }
  setFlash(c, text.flash);
  return c.redirect(localise(paths.calendarYear(year), language), 303);
}

interface Again {
  readonly values?: FormValues;
  readonly errors?: FieldErrors;
  readonly refusal?: WeeksRefusal;
}

async function show(c: C, year: number, _by: Secretariat, again: Again = {}): Promise<Response> {
  const { db, frame, language } = c.var;
  const text = messages[language];
  const [decisions, known] = await Promise.all([listWeeksDecisions(db, year), findYearKnown(db, year)]);
  const count = readCount(c.req.query('antal'), usualWeeks);
  const assessed = assessYear(known);
  const proposed = proposeWeeks(assessed, count);
  const whole = c.req.query('alla') === '1';
  const ticked = again.values ? many(again.values, 'weeks') : (decisions[0]?.weeks ?? proposed);
  const shown = assessed.filter((one) => whole || one.burden !== null || ticked.includes(one.week));
  const format = c.req.method === 'GET' ? askedFormat(c) : null;
  if (format) {
    const rows = joinedRows(weeksParts({ shown, proposed, decisions }, language), language);
    return await sendTable(c, [{ name: text.title(year), rows }], format, text.title(year));
  }
  const status = again.refusal ? 409 : again.errors ? 422 : 200;
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.title(year)}
      lead={text.lead}
      section="calendar"
      crumbs={[
        { href: localise(paths.calendar(), language), label: text.calendar },
        { href: localise(paths.calendarYear(year), language), label: text.yearOf(year) },
      ]}
      aside={<Aside c={c} year={year} known={known} count={count} />}
      invalid={status !== 200}
      noindex
    >
      {again.refusal?.kind === 'weeks-stale' && (
        <Notice tone="bad" title={text.stale.title} answer>
          <p>{text.stale.more(weeksInWords(again.refusal.current.weeks, language))}</p>
        </Notice>
      )}
      <p>{decisions[0] ? text.decided(weeksInWords(decisions[0].weeks, language)) : text.undecided}</p>
      <p>{text.proposal(weeksInWords(proposed, language))}</p>
      <Choice
        c={c}
        year={year}
        offered={{ shown, whole, ticked, proposed, current: decisions[0] ?? null }}
        again={again}
      />
      <History decisions={decisions} c={c} />
      <ListFiles path={addressOf(year, { count, whole })} language={language} />
    </Page>,
    status,
  );
}

/** The page with what is asked of it. */
function addressOf(year: number, { count, whole }: { readonly count: number; readonly whole: boolean }): string {
  const query = new URLSearchParams({
    ...(count !== usualWeeks && { antal: String(count) }),
    ...(whole && { alla: '1' }),
  }).toString();
  return `${paths.networkWeeks(year)}${query && `?${query}`}`;
}

interface ChoiceProps {
  readonly c: C;
  readonly year: number;
  readonly offered: {
    readonly shown: readonly AssessedWeek[];
    /** The weeks out of season too. */
    readonly whole: boolean;
    readonly ticked: readonly string[];
    readonly proposed: readonly Week[];
    readonly current: WeeksDecision | null;
  };
  readonly again: Again;
}

/** Each week with what speaks against it, to be ticked; weeks out of season are left out until they are asked for. */
function Choice({ c, year, offered: { shown, whole, ticked, proposed, current }, again }: ChoiceProps) {
  const { language } = c.var;
  const text = messages[language];
  return (
    <Part title={text.choose} id="valj">
      <Form
        action={localise(paths.networkWeeks(year), language)}
        language={language}
        values={again.values ?? { note: current?.note ?? '' }}
        errors={again.errors}
      >
        <Hidden name="read" value={current?.id ?? 0} />
        {again.errors?.['weeks'] && (
          <p class="err" id="weeks-error">
            {again.errors['weeks']}
          </p>
        )}
        <Table
          caption={text.choose}
          captionHidden
          language={language}
          rows={shown}
          rowKey={(one) => one.week}
          columns={[
            {
              header: text.week,
              names: true,
              cell: ({ week }) => (
                <span class="tick">
                  <input
                    type="checkbox"
                    id={week === shown[0]?.week ? 'weeks' : week}
                    name="weeks"
                    value={week}
                    checked={ticked.includes(week)}
                    aria-invalid={again.errors?.['weeks'] ? 'true' : undefined}
                  />
                  <label for={week === shown[0]?.week ? 'weeks' : week}>{text.weekNumber(numberOfWeek(week))}</label>
                  {proposed.includes(week) && <Chip tone="info">{text.proposed}</Chip>}
                </span>
              ),
            },
            {
              header: text.days,
              cell: ({ week }) => spanInYear(mondayOf(week), addDays(mondayOf(week), 4), language),
            },
            {
              header: text.against,
              cell: ({ reasons }) => <WeekReasons reasons={reasons} language={language} />,
            },
          ]}
        />
        {!whole && (
          <p>
            <a href={localise(`${paths.networkWeeks(year)}?alla=1`, language)}>{text.all}</a>
          </p>
        )}
        <Field
          type="textarea"
          name="note"
          label={text.note}
          hint={text.noteHint}
          rows={3}
          maxlength={noteMax}
          optional
        />
        <Submit>{text.decide}</Submit>
      </Form>
    </Part>
  );
}

interface AsideProps {
  readonly c: C;
  readonly year: number;
  readonly known: { readonly breaksFrom: number | null };
  readonly count: number;
}

function Aside({ c, year, known: { breaksFrom }, count }: AsideProps) {
  const { language } = c.var;
  const text = messages[language];
  return (
    <Panel title={text.proposalHeading} id="forslaget">
      <Form
        action={localise(paths.networkWeeks(year), language)}
        method="get"
        id="forslag"
        language={language}
        values={{ antal: String(count) }}
      >
        <Field type="number" name="antal" label={text.counts} min={1} max={mostWeeks} width="short" />
        <Submit weight="second">{text.propose}</Submit>
      </Form>
      {breaksFrom === null && <p>{text.breaksNone}</p>}
      {breaksFrom !== null && breaksFrom !== year && <p>{text.breaksFrom(breaksFrom)}</p>}
      <ul class="links">
        <li>
          <a href={localise(paths.schoolBreaks(year), language)}>{text.breaks}</a>
        </li>
        <li>
          <a href={localise(paths.rule('network.weeks'), language)}>{text.rule}</a>
        </li>
        {[year - 1, year + 1]
          .filter((each) => readYear(String(each)) !== null)
          .map((each) => (
            <li key={each}>
              <a href={localise(paths.networkWeeks(each), language)}>{text.title(each)}</a>
            </li>
          ))}
      </ul>
    </Panel>
  );
}

/** Who decided what before, the latest first. */
function History({ decisions, c }: { readonly decisions: readonly WeeksDecision[]; readonly c: C }) {
  const { language } = c.var;
  const text = messages[language];
  if (decisions.length === 0) return null;
  return (
    <Part title={text.history} id="historik">
      <ul class="rows">
        {decisions.map(({ id, weeks, note, by, constructed, at }) => (
          <li key={id} class="row row-plain">
            <p>{weeksInWords(weeks, language)}</p>
            {note && <p>{note}</p>}
            <p class="quiet">
              {text.decidedBy(by?.name ?? text.nobody, formatMoment(at, language))}
              {constructed && ` ${text.constructed}`}
            </p>
          </li>
        ))}
      </ul>
    </Part>
  );
}
