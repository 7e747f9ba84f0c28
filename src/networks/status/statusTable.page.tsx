import { Hono } from 'hono';
import type { Language } from '#kernel/text.ts';
import { secretariatOf, type Voice, voiceOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { type FormValues, readValues } from '#platform/form.ts';
import { sendTable, tableFormats, type TableFormat } from '#platform/sendTable.ts';
import { countyLetter } from '#platform/swedenMap.ts';
import { sendPage } from '#platform/web.ts';
import { Actions, LinkButton, PostButton, Submit } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { Radios } from '#ui/choice.tsx';
import { Panel, Part } from '#ui/facts.tsx';
import { Field } from '#ui/field.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { formatDay } from '#ui/format.ts';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { type Again, backTo, invalid, type NetworkContext, refuseHere, statusOf } from '../answer.view.tsx';
import { changeNetwork } from '../change.store.ts';
import { networkCircumstances, type NetworkEnv, withNetwork } from '../network.scope.ts';
import { crumbsToNetwork } from '../network.view.tsx';
import { readAnswers, readBasedOn } from './status.form.ts';
import { messages } from './status.messages.ts';
import { findTableInPath, statusCrumbs } from './status.scope.ts';
import { findTable, listStatusRows } from './status.store.ts';
import { answerMax, type StatusColumn } from './definition.ts';
import { fillStatus, isAsked, mapColumn, type StatusRow, type StatusTable } from './status.ts';
import { StatusMap, StatusRows } from './status.view.tsx';

/** Where each member stands: the map, the table, and the form in which one fills in one's own. */
export const statusTablePage = new Hono<NetworkEnv>()
  .get(paths.statusTable(':network', ':table'), withNetwork, async (c) => {
    const table = await findTableInPath(c);
    return table ? await show(c, table) : await c.notFound();
  })
  .post(paths.fillStatus(':network', ':table'), withNetwork, async (c) => {
    const table = await findTableInPath(c);
    if (!table) return await c.notFound();
    const voice = voiceOf(c.var.actor);
    return voice ? await fill(c, table, voice) : refuseHere(c, 'voice');
  });
for (const format of tableFormats) {
  statusTablePage.get(paths.statusFile(':network', ':table', format), withNetwork, async (c) => {
    const table = await findTableInPath(c);
    return table ? await file(c, table, format) : await c.notFound();
  });
}

async function fill(c: NetworkContext, table: StatusTable, voice: Voice): Promise<Response> {
  const { db, clock, network, language } = c.var;
  const text = messages[language];
  const values = await readValues(c);
  const read = readAnswers(table.columns, values, (problem) => text.problems[problem]);
  const rows = () => listStatusRows(db, table.id, clock.today());
  if (!(await rows()).some(({ id }) => id === voice.organisation)) {
    return await show(c, table, { values, notice: text.refused.notAsked });
  }
  if (!read.ok) return await show(c, table, { values, errors: read.errors });
  const decision = await changeNetwork(networkCircumstances(c, voice), network.id, async () =>
    fillStatus(voice, (await findTable(db, network.id, table.id)) ?? table, await rows(), {
      answers: read.value,
      basedOn: readBasedOn(values),
    }),
  );
  if (!decision) return await c.notFound();
  const home = paths.statusTable(network.id, table.id);
  if (decision.ok) return backTo(c, home, text.fill.saved);
  switch (decision.refusal.kind) {
    case 'unchanged':
      return backTo(c, home, text.fill.unchanged);
    case 'filled-since': {
      const { by, on } = decision.refusal.entry;
      return await show(c, table, { values, notice: text.refused.filledSince(by, formatDay(on, language)) });
    }
    case 'closed':
      return await show(c, table, { values, notice: text.refused.closed });
    default:
      return await show(c, table, { values, notice: text.refused.notAsked });
  }
}

async function show(c: NetworkContext, found: StatusTable, again: Again = {}): Promise<Response> {
  const { db, clock, network, actor, language, frame } = c.var;
  const text = messages[language];
  const table = (await findTable(db, network.id, found.id)) ?? found;
  const rows = await listStatusRows(db, table.id, clock.today());
  const voice = voiceOf(actor);
  const own = rows.find(({ id }) => id === voice?.organisation) ?? null;
  const column = mapColumn(table, c.req.query('kolumn') ?? null);
  const office = secretariatOf(actor) !== null;
  const told = rows.filter((row) => row.entry !== null && row.entry.at >= table.askedAt).length;
  return sendPage(
    c,
    <Page
      frame={frame}
      title={table.title}
      lead={text.told(told, rows.length)}
      chip={
        <Chip mark={table.closed ? 'dashed' : 'full'} tone={table.closed ? 'calm' : 'good'}>
          {table.closed ? text.closed : text.open}
        </Chip>
      }
      section="networks"
      crumbs={[...crumbsToNetwork(network, language), ...statusCrumbs(network, language)]}
      wide
      invalid={invalid(again)}
      noindex
    >
      {again.notice && (
        <Notice tone="warn" answer>
          {again.notice}
        </Notice>
      )}
      {table.closed && <Notice>{text.isClosed}</Notice>}
      {table.intro && <p class="prose">{table.intro}</p>}
      {table.due && !table.closed && (
        <p>{(table.due < clock.today() ? text.wasDue : text.due)(formatDay(table.due, language))}</p>
      )}
      {own && !table.closed && <Fill table={table} own={own} again={again} language={language} />}
      <Part
        title={column ? text.overview : text.answers}
        id="tabell"
        action={
          <LinkButton weight="quiet" href={localise(paths.statusHistory(network.id, table.id), language)}>
            {text.history.link}
          </LinkButton>
        }
      >
        <Columns table={table} column={column} language={language} />
        {column ? (
          <div class="map-beside">
            <StatusMap column={column} rows={rows} language={language} />
            <StatusRows table={table} rows={rows} language={language} />
          </div>
        ) : (
          <StatusRows table={table} rows={rows} language={language} />
        )}
        <Actions>
          {(['xlsx', 'csv'] as const).map((format) => (
            <LinkButton key={format} href={localise(paths.statusFile(network.id, table.id, format), language)}>
              {text.files[format]}
            </LinkButton>
          ))}
        </Actions>
      </Part>
      {office && <Manage table={table} language={language} />}
    </Page>,
    statusOf(again),
  );
}

interface ColumnsProps {
  readonly table: StatusTable;
  readonly column: StatusColumn | null;
  readonly language: Language;
}

/** Which column the map shows, where there are several that it could. */
function Columns({ table, column, language }: ColumnsProps) {
  const text = messages[language].map;
  const choices = table.columns.filter(({ kind }) => kind === 'choice');
  if (choices.length < 2 || !column) return null;
  return (
    <Form
      action={localise(paths.statusTable(table.network, table.id), language)}
      method="get"
      language={language}
      values={{ kolumn: column.key }}
      label={text.column}
      id="karta"
    >
      <Field
        type="select"
        name="kolumn"
        label={text.column}
        empty={false}
        options={choices.map(({ key, title }) => ({ value: key, label: title }))}
      />
      <Submit weight="second">{text.show}</Submit>
    </Form>
  );
}

interface FillProps {
  readonly table: StatusTable;
  readonly own: StatusRow;
  readonly again: Again;
  readonly language: Language;
}

/** The form for one's own organisation, with what it told last. */
function Fill({ table, own, again: { values, errors }, language }: FillProps) {
  const text = messages[language].fill;
  const asked = isAsked(table, own);
  const before: FormValues = own.entry?.answers ?? {};
  return (
    <Panel title={text.heading(own.name)} id="fyll-i" inviting={asked}>
      {asked && own.entry && <p>{text.again}</p>}
      <Form
        action={localise(paths.fillStatus(table.network, table.id), language)}
        language={language}
        values={values ?? before}
        errors={errors}
        label={text.heading(own.name)}
      >
        <Hidden name="entry" value={own.entry?.id ?? 0} />
        {table.columns.map((column) => (
          <Answer key={column.key} column={column} />
        ))}
        <Submit>{text.save}</Submit>
      </Form>
    </Panel>
  );
}

function Answer({ column: { key, title, kind, choices } }: { readonly column: StatusColumn }) {
  switch (kind) {
    case 'choice':
      return (
        <Radios
          name={key}
          legend={title}
          inline
          choices={choices.map((choice) => ({ value: choice, label: choice }))}
        />
      );
    case 'date':
      return <Field name={key} type="date" label={title} width="short" optional />;
    case 'text':
      return <Field name={key} type="textarea" label={title} rows={2} maxlength={answerMax} optional />;
  }
}

/** What the secretariat does with the table itself. */
function Manage({
  table: { network, id, closed },
  language,
}: {
  readonly table: StatusTable;
  readonly language: Language;
}) {
  const text = messages[language];
  return (
    <Part title={text.manage} id="skot">
      <Actions>
        {!closed && <LinkButton href={localise(paths.editStatusTable(network, id), language)}>{text.edit}</LinkButton>}
        <PostButton
          action={localise(
            closed ? paths.reopenStatusTable(network, id) : paths.closeStatusTable(network, id),
            language,
          )}
        >
          {closed ? text.reopen : text.close}
        </PostButton>
      </Actions>
    </Part>
  );
}

/** What is on the page is what is in the file. */
async function file(c: NetworkContext, table: StatusTable, format: TableFormat): Promise<Response> {
  const { db, clock, language } = c.var;
  const text = messages[language].table;
  const rows = await listStatusRows(db, table.id, clock.today());
  const heads = [text.organisation, text.letter, ...table.columns.map(({ title }) => title), text.by];
  const cells = ({ name, county, entry }: StatusRow) => [
    name,
    countyLetter(county),
    ...table.columns.map(({ key }) => entry?.answers[key] ?? null),
    entry && text.signed(entry.by, entry.on),
  ];
  return await sendTable(
    c,
    [{ name: table.title, rows: [heads, ...rows.map(cells)] }],
    format,
    table.title.slice(0, 60),
  );
}
