import { type Context, Hono } from 'hono';
import type { Language } from '#kernel/text.ts';
import { type ActorEnv, setFlash } from '#organisations/actor.scope.ts';
import type { Secretariat } from '#organisations/authority.ts';
import { counties } from '#organisations/county.messages.ts';
import { doing, forSecretariat } from '#organisations/organisations.scope.ts';
import { localise, paths } from '#paths.ts';
import type { FieldErrors, FormValues } from '#platform/form.ts';
import { readTable } from '#platform/readTable.ts';
import { askedFormat, sendTable } from '#platform/sendTable.ts';
import { readUpload, type Sent } from '#platform/upload.ts';
import { uploadFaults } from '#platform/upload.messages.ts';
import { sendPage } from '#platform/web.ts';
import { Submit } from '#ui/button.tsx';
import { Part } from '#ui/facts.tsx';
import { Field } from '#ui/field.tsx';
import { FileField } from '#ui/fileField.tsx';
import { Form } from '#ui/form.tsx';
import { formatMoment } from '#ui/format.ts';
import { fileColumns, filePart, joinedRows, ListFiles } from '#ui/listFile.tsx';
import { Page } from '#ui/page.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { readBreaksForm, sourceMax } from './breaks.form.ts';
import { messages } from './breaks.messages.ts';
import { type BreakImport, importBreaks, listBreakImports } from './breaks.store.ts';
import { type BreakLine, writeBreaks } from './readBreaks.ts';
import { breaksFor, type KnownBreaks } from './schoolBreak.ts';
import { readYear } from './weeks.form.ts';
import { listSchoolBreaks } from './weeks.store.ts';

type C = Context<ActorEnv>;

/** The school breaks of a year: what is on record, and an import in its place. */
export const breaksPage = new Hono<ActorEnv>()
  .get(
    paths.schoolBreaks(':year'),
    forSecretariat((c) => show(c)),
  )
  .post(paths.schoolBreaks(':year'), forSecretariat(read));

async function read(c: C, by: Secretariat): Promise<Response> {
  const { language } = c.var;
  const year = readYear(c.req.param('year'));
  if (year === null) return await c.notFound();
  const { values, file } = await readUpload(c);
  const lines = await linesOf(file, language);
  if (typeof lines === 'string') return await show(c, { values, errors: { file: lines } });
  const form = readBreaksForm({ values, file: lines }, year, language);
  if (!form.ok) return await show(c, form);
  await importBreaks(doing(c, by), form.value);
  setFlash(c, messages[language].flash(form.value.breaks.length));
  return c.redirect(localise(paths.schoolBreaks(year), language), 303);
}

/**
 * The lines of a file, its head among them: it need not have one. Null where none was chosen, and what was pasted counts; a
 * sentence where it cannot be read.
 */
async function linesOf(file: Sent['file'], language: Language): Promise<readonly BreakLine[] | null | string> {
  if (file === 'missing') return null;
  if (typeof file === 'string') return uploadFaults[file][language];
  const table = await readTable(file.content);
  if (typeof table === 'string') return messages[language].errors.file[table];
  const [first] = table.rows;
  return [{ line: Math.max(1, (first?.line ?? 2) - 1), cells: table.head }, ...table.rows];
}

interface Again {
  readonly values?: FormValues;
  readonly errors?: FieldErrors;
}

async function show(c: C, { values, errors }: Again = {}): Promise<Response> {
  const { db, frame, language } = c.var;
  const text = messages[language];
  const year = readYear(c.req.param('year'));
  if (year === null) return await c.notFound();
  const [all, imports] = await Promise.all([listSchoolBreaks(db), listBreakImports(db, year)]);
  const known = breaksFor(year, all);
  const say = { county: (code: string) => counties[code]?.[language] ?? code, name: nameIn(c) };
  const rows = writeBreaks(known.breaks, say);
  const format = c.req.method === 'GET' ? askedFormat(c) : null;
  if (format) {
    const parts = partsOf(known.from === year ? rows : [], imports, language);
    return await sendTable(
      c,
      [{ name: text.title(year), rows: joinedRows(parts, language) }],
      format,
      text.title(year),
    );
  }
  // What is imported is read in Swedish; it is written as it is read.
  const written = writeBreaks(known.breaks, {
    county: (code) => counties[code]?.sv ?? code,
    name: (name) => messages.sv.names[name],
  });
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.title(year)}
      lead={text.lead}
      section="calendar"
      crumbs={[
        { href: localise(paths.calendar(), language), label: text.calendar },
        { href: localise(paths.networkWeeks(year), language), label: text.weeksPage(year) },
      ]}
      invalid={errors !== undefined}
      noindex
    >
      <OnRecord c={c} year={year} known={known} rows={rows} />
      <Part title={text.read} id="las-in">
        <Form
          action={localise(paths.schoolBreaks(year), language)}
          language={language}
          values={values ?? { table: written.map((row) => row.join(';')).join('\n'), source: imports[0]?.source ?? '' }}
          errors={errors}
          multipart
        >
          <Field type="textarea" name="table" label={text.table} hint={text.tableHint} rows={14} />
          <Field name="source" label={text.source} hint={text.sourceHint} maxlength={sourceMax} optional />
          <FileField label={text.file} hint={text.fileHint} accept={['xlsx', 'csv', 'txt']} optional />
          <Submit>{text.save}</Submit>
        </Form>
      </Part>
      {imports.length > 0 && (
        <>
          <History c={c} imports={imports} />
          <ListFiles path={paths.schoolBreaks(year)} language={language} />
        </>
      )}
    </Page>,
    errors ? 422 : 200,
  );
}

const nameIn =
  (c: C) =>
  (name: keyof (typeof messages)['sv']['names']): string =>
    messages[c.var.language].names[name];

type Row = readonly [county: string, name: string, weeks: string];

function columnsIn(language: Language): readonly Column<Row>[] {
  const text = messages[language];
  return [
    { header: text.county, names: true, cell: ([county]) => county },
    { header: text.name, cell: ([, name]) => name },
    { header: text.weeks, cell: ([, , weeks]) => weeks },
  ];
}

/** What is on record and where it came from, as a file has it. */
function partsOf(rows: readonly Row[], imports: readonly BreakImport[], language: Language) {
  const text = messages[language];
  const history = [
    { header: text.columns.counties, text: ({ counties: count }: BreakImport) => count },
    { header: text.columns.by, text: ({ by }: BreakImport) => by ?? text.program },
    { header: text.columns.at, text: ({ at }: BreakImport) => formatMoment(at, language) },
    { header: text.source, text: ({ source }: BreakImport) => source },
  ];
  return [filePart(text.onRecord, fileColumns(columnsIn(language)), rows), filePart(text.history, history, imports)];
}

interface OnRecordProps {
  readonly c: C;
  readonly year: number;
  readonly known: KnownBreaks;
  readonly rows: readonly Row[];
}

function OnRecord({ c, year, known: { from }, rows }: OnRecordProps) {
  const { language } = c.var;
  const text = messages[language];
  if (from === null) return <p>{text.none}</p>;
  if (from !== year) return <p>{text.expected(year, from)}</p>;
  return (
    <Part title={text.onRecord} id="inlasta">
      <Table
        caption={text.onRecord}
        captionHidden
        language={language}
        rows={rows}
        rowKey={([county, name]) => `${county} ${name}`}
        columns={columnsIn(language)}
      />
    </Part>
  );
}

function History({ c, imports }: { readonly c: C; readonly imports: readonly BreakImport[] }) {
  const { language } = c.var;
  const text = messages[language];
  return (
    <Part title={text.history} id="historik">
      <ul class="rows">
        {imports.map(({ id, source, by, at, counties: count }) => (
          <li key={id} class="row row-plain">
            <p>{text.imported(count, by ?? text.program, formatMoment(at, language))}</p>
            {source && <p class="quiet">{source}</p>}
          </li>
        ))}
      </ul>
    </Part>
  );
}
