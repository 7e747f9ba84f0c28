import { type Context, Hono } from 'hono';
import type { Language } from '#kernel/text.ts';
import { type ActorEnv, setFlash } from '#organisations/actor.scope.ts';
import type { Secretariat } from '#organisations/authority.ts';
import type { AnswerTakers } from '#organisations/mailing/answering.scope.ts';
import { doing, forSecretariat } from '#organisations/organisations.scope.ts';
import { localise, paths } from '#paths.ts';
import { checkValues, type FieldErrors, type FormValues } from '#platform/form.ts';
import { letterOf, readUpload, type Sent } from '#platform/upload.ts';
import { uploadFaults } from '#platform/upload.messages.ts';
import { askedFormat, sendTable, type TableFormat } from '#platform/sendTable.ts';
import { sendPage } from '#platform/web.ts';
import { Actions, Submit } from '#ui/button.tsx';
import { Empty } from '#ui/empty.tsx';
import { Panel } from '#ui/facts.tsx';
import { Field } from '#ui/field.tsx';
import { FileField } from '#ui/fileField.tsx';
import { Form } from '#ui/form.tsx';
import { formatMoment } from '#ui/format.ts';
import { type FileColumn, fileRows, ListFiles, mostInFile } from '#ui/listFile.tsx';
import { Page } from '#ui/page.tsx';
import { Meta, Rows } from '#ui/rows.tsx';
import { incomingForm, letterMax } from './incoming.form.ts';
import { messages } from './incoming.messages.ts';
import { takeMail } from './incoming.scope.ts';
import { incomingPerPage, type IncomingRow, listIncoming } from './incoming.store.ts';

type C = Context<ActorEnv>;

/** What came in by mail, and a way to put in what came to somebody's own mailbox. */
export const incomingPage = (takers: AnswerTakers) =>
  new Hono<ActorEnv>()
    .get(
      paths.incomingMail(),
      forSecretariat((c) => {
        const format = askedFormat(c);
        return format ? file(c, format) : show(c);
      }),
    )
    .post(
      paths.incomingMail(),
      forSecretariat((c, by) => take(c, by, takers)),
    );

async function take(c: C, by: Secretariat, takers: AnswerTakers): Promise<Response> {
  const { language } = c.var;
  const { errors, flash } = messages[language];
  const { values, file } = await readUpload(c, 'file', letterOf);
  const sent = file === 'missing' ? pasted(values, language) : saved(file, language);
  if ('errors' in sent) return await show(c, { values, errors: sent.errors });
  const { outcome } = await takeMail(c.var, sent.raw, { byHand: doing(c, by), takers });
  if (outcome === 'unread') return await show(c, { values, errors: { [sent.field]: errors.unread } });
  setFlash(c, flash[outcome]);
  return c.redirect(localise(paths.incomingMail(), language), 303);
}

type Letter = { readonly raw: Uint8Array; readonly field: string } | { readonly errors: FieldErrors };

/** The mail as it was pasted. */
function pasted(values: FormValues, language: Language): Letter {
  const { errors } = messages[language];
  const read = checkValues(incomingForm, values, (key) => errors[key as keyof typeof errors] ?? errors.missing);
  return read.ok ? { raw: Buffer.from(read.value.message), field: 'message' } : { errors: read.errors };
}

/** The mail as a mail program saved it, byte for byte: what is pasted has lost how its letters were written. */
function saved(file: Sent['file'], language: Language): Letter {
  if (typeof file === 'string') return { errors: { file: uploadFaults[file][language] } };
  if (file.content.length > letterMax) return { errors: { file: messages[language].errors.long } };
  return { raw: file.content, field: 'file' };
}

/** All that came in, as far as a file holds. */
async function file(c: C, format: TableFormat): Promise<Response> {
  const { db, language } = c.var;
  const { title } = messages[language];
  const found = (await listIncoming(db, 1, mostInFile)).slice(0, mostInFile);
  return await sendTable(c, [{ name: title, rows: fileRows(columnsIn(language), found) }], format, title);
}

/** What a line of the page says, as a file has it. */
function columnsIn(language: Language): readonly FileColumn<IncomingRow>[] {
  const { columns, outcomes, noSubject, byHand } = messages[language];
  return [
    { header: columns.outcome, text: ({ outcome }) => outcomes[outcome] },
    { header: columns.subject, text: ({ subject }) => subject || noSubject },
    { header: columns.from, text: senderOf },
    {
      header: columns.about,
      text: (row) =>
        aboutOf(row)
          .map(({ name }) => name)
          .join(', '),
    },
    { header: columns.at, text: ({ at }) => formatMoment(at, language) },
    { header: columns.how, text: (row) => (row.byHand ? byHand : null) },
  ];
}

const senderOf = ({ person, sender }: IncomingRow): string => (person && sender ? `${person.name}, ${sender}` : sender);

/** What a mail is about, each with where it is. */
const aboutOf = ({ meeting, network, provrum }: IncomingRow) =>
  [
    meeting && {
      path: provrum ? paths.meeting(provrum.id, meeting.id) : paths.gathering(meeting.id),
      name: meeting.name,
    },
    network && { path: paths.networkTalk(network.id), name: network.name },
    provrum && { path: paths.provrum(provrum.id), name: provrum.name },
  ].filter((about) => about !== null);

interface Typed {
  readonly values: FormValues;
  readonly errors: FieldErrors;
}

async function show(c: C, typed?: Typed): Promise<Response> {
  const { db, frame, language, config } = c.var;
  const text = messages[language];
  const page = /^[1-9]\d{0,3}$/.test(c.req.query('sida') ?? '') ? Number(c.req.query('sida')) : 1;
  const found = await listIncoming(db, page);
  if (page > 1 && found.length === 0) return await c.notFound();
  const at = (path: string) => localise(path, language);
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.title}
      lead={text.lead}
      section="secretariat"
      crumbs={[
        { href: at(paths.secretariat()), label: text.secretariat },
        { href: at(paths.secretariatMail()), label: text.mail },
      ]}
      aside={
        <Panel title={text.take} id="lagg-in">
          <p>{config.imapUrl === null ? text.notFetched : text.fetched}</p>
          <Form
            action={at(paths.incomingMail())}
            language={language}
            values={typed?.values}
            errors={typed?.errors}
            label={text.take}
            multipart
          >
            <Field type="textarea" name="message" label={text.message} hint={text.hint} rows={6} />
            <FileField label={text.file} hint={text.fileHint} accept={['eml']} optional />
            <Submit>{text.button}</Submit>
          </Form>
        </Panel>
      }
      invalid={typed !== undefined}
      noindex
    >
      {found.length === 0 ? (
        <Empty title={text.noneTitle}>{text.none}</Empty>
      ) : (
        <Rows>
          {found.slice(0, incomingPerPage).map((row) => (
            <Came key={row.id} row={row} language={language} />
          ))}
        </Rows>
      )}
      <Older page={page} more={found.length > incomingPerPage} language={language} />
      {found.length > 0 && <ListFiles path={paths.incomingMail()} language={language} total={null} />}
    </Page>,
    typed ? 422 : 200,
  );
}

function Came({ row, language }: { readonly row: IncomingRow; readonly language: Language }) {
  const text = messages[language];
  const { at, sender, subject, outcome, byHand } = row;
  return (
    <li class="row">
      <h2 class="row-title">{text.outcomes[outcome]}</h2>
      <p>{subject || text.noSubject}</p>
      <ul class="meta">
        <Meta>{formatMoment(at, language)}</Meta>
        {sender && <Meta>{text.from(senderOf(row))}</Meta>}
        {aboutOf(row).map(({ path, name }) => (
          <Meta key={path}>
            <a href={localise(path, language)}>{name}</a>
          </Meta>
        ))}
        {byHand && <Meta>{text.byHand}</Meta>}
      </ul>
    </li>
  );
}

interface OlderProps {
  readonly page: number;
  readonly more: boolean;
  readonly language: Language;
}

/** The way to what came before, and back. */
function Older({ page, more, language }: OlderProps) {
  const text = messages[language];
  const to = (number: number) =>
    localise(number === 1 ? paths.incomingMail() : `${paths.incomingMail()}?sida=${number}`, language);
  if (page === 1 && !more) return null;
  return (
    <Actions>
      {page > 1 && (
        <a rel="prev" href={to(page - 1)}>
          {text.newer}
        </a>
      )}
      {more && (
        <a rel="next" href={to(page + 1)}>
          {text.older}
        </a>
      )}
    </Actions>
  );
}
