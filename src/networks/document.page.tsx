import { Hono } from 'hono';
import { parseId } from '#kernel/id.ts';
import type { Commentator } from '#organisations/authority.ts';
import { secretariatOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { randomToken } from '#platform/clock.ts';
import { sendFile } from '#platform/download.ts';
import { type FileRow, withStored } from '#platform/file.ts';
import { type FieldErrors, one } from '#platform/form.ts';
import { readUpload } from '#platform/upload.ts';
import { uploadFaults } from '#platform/upload.messages.ts';
import { askedFormat, sendTable } from '#platform/sendTable.ts';
import { sendPage } from '#platform/web.ts';
import { PostButton, Submit } from '#ui/button.tsx';
import { Empty } from '#ui/empty.tsx';
import { Part } from '#ui/facts.tsx';
import { Field } from '#ui/field.tsx';
import { FileField } from '#ui/fileField.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { dayOfMoment, formatDay, formatSize } from '#ui/format.ts';
import { fileColumns, fileRows, ListFiles } from '#ui/listFile.tsx';
import { Page } from '#ui/page.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { type Again, backTo, invalid, type NetworkContext, refuseHere, statusOf } from './answer.view.tsx';
import { changeNetwork } from './change.store.ts';
import { listDocuments } from './document.store.ts';
import { addDocument, documentNoteMax, here, type NetworkWriter, removeDocument, removesDocument } from './document.ts';
import { hasEnded } from './life.ts';
import { readKey } from './network.form.ts';
import type { Circle } from './network.ts';
import { networkCircumstances, type NetworkEnv, withNetwork } from './network.scope.ts';
import { crumbsToNetwork } from './network.view.tsx';
import { messages } from './talk.messages.ts';
import { inside } from './talk.page.tsx';
import { Stopped } from './wish.page.tsx';

/** The documents of a network: listed, added, saved and removed by those who take part, and the secretariat. */
export const networkDocumentPage = new Hono<NetworkEnv>()
  .get(paths.networkFiles(':network'), withNetwork, (c) => inside(c, (circle) => show(c, circle)))
  .post(paths.networkFiles(':network'), withNetwork, (c) =>
    inside(c, async (circle) => (circle.speaker ? await add(c, circle, circle.speaker) : refuseHere(c, 'inside'))),
  )
  .get(paths.networkFile(':network', ':file'), withNetwork, (c) => inside(c, () => save(c)))
  .post(paths.removeNetworkFile(':network', ':file'), withNetwork, (c) =>
    inside(c, async (circle) => (circle.speaker ? await remove(c, circle.speaker) : refuseHere(c, 'inside'))),
  );

async function add(c: NetworkContext, circle: Circle, by: Commentator): Promise<Response> {
  const { db, network, storage, language } = c.var;
  const { documents: text, refused } = messages[language];
  const { values, file } = await readUpload(c);
  const note = one(values, 'note').trim();
  const errors: FieldErrors = {
    ...(note.length > documentNoteMax && { note: text.long }),
    ...(typeof file === 'string' && { file: uploadFaults[file][language] }),
  };
  if (typeof file === 'string' || Object.keys(errors).length > 0) {
    const chosen = typeof file === 'string' ? {} : { file: text.again };
    return await show(c, circle, { values, errors: { ...errors, ...chosen } });
  }
  const key = readKey(values);
  const decision = await withStored(storage, file, (stored) =>
    changeNetwork(networkCircumstances(c, by), network.id, async (fresh) =>
      addDocument(fresh, await listDocuments(db, network.id), { file: stored, note, key }),
    ),
  );
  if (!decision) return await c.notFound();
  if (decision.ok || decision.refusal.kind === 'unchanged') {
    return backTo(c, paths.networkFiles(network.id), text.added);
  }
  const notice = decision.refusal.kind === 'too-many-files' ? refused['too-many-files'] : refused.closed;
  return await show(c, circle, { values, notice });
}

const writerOf = (c: NetworkContext, { person, organisation }: Commentator): NetworkWriter => ({
  person,
  organisation,
  secretariat: secretariatOf(c.var.actor) !== null,
});

async function remove(c: NetworkContext, by: Commentator): Promise<Response> {
  const { db, network, language } = c.var;
  const number = parseId(c.req.param('file')) ?? 0;
  const decision = await changeNetwork(networkCircumstances(c, by), network.id, async (fresh) =>
    removeDocument(fresh, await listDocuments(db, network.id), writerOf(c, by), number),
  );
  if (!decision || (!decision.ok && decision.refusal.kind === 'no-such-file')) return await c.notFound();
  if (!decision.ok && decision.refusal.kind === 'not-yours') return refuseHere(c, 'writer');
  return backTo(c, paths.networkFiles(network.id), messages[language].documents.removed);
}

/** One document to be saved. One that was removed is there for nobody. */
async function save(c: NetworkContext): Promise<Response> {
  const { db, network, storage } = c.var;
  const number = parseId(c.req.param('file'));
  const file = here(await listDocuments(db, network.id)).find(({ id }) => id === number);
  return (file && (await sendFile(c, storage, file))) ?? (await c.notFound());
}

async function show(c: NetworkContext, circle: Circle, again: Again = {}): Promise<Response> {
  const { db, network, language, frame } = c.var;
  const { documents: text } = messages[language];
  const files = here(await listDocuments(db, network.id));
  const writes = circle.speaker !== null && !hasEnded(network);
  const format = c.req.method === 'GET' ? askedFormat(c) : null;
  if (format) {
    const sheet = { name: text.heading, rows: fileRows(fileColumns(columnsIn(c)), files) };
    return await sendTable(c, [sheet], format, text.title(network.name));
  }
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.title(network.name)}
      heading={text.heading}
      lead={text.lead}
      section="networks"
      crumbs={crumbsToNetwork(network, language)}
      invalid={invalid(again)}
      wide
      noindex
    >
      <Stopped again={again} />
      {files.length === 0 ? (
        <Empty title={text.none}>{writes && text.noneMore}</Empty>
      ) : (
        <>
          <DocumentTable c={c} files={files} by={circle.speaker} />
          <ListFiles path={paths.networkFiles(network.id)} language={language} />
        </>
      )}
      {writes && <Add c={c} again={again} />}
    </Page>,
    statusOf(again),
  );
}

interface TableProps {
  readonly c: NetworkContext;
  readonly files: readonly FileRow[];
  readonly by: Commentator | null;
}

function columnsIn(c: NetworkContext): readonly Column<FileRow>[] {
  const { network, language } = c.var;
  const { columns } = messages[language].documents;
  return [
    {
      header: columns.name,
      names: true,
      cell: ({ id, name }) => <a href={localise(paths.networkFile(network.id, id), language)}>{name}</a>,
      text: ({ name }) => name,
    },
    { header: columns.note, cell: ({ note }) => note },
    {
      header: columns.by,
      cell: ({ by: person, organisation }) => [person.name, organisation?.name].filter(Boolean).join(', '),
    },
    { header: columns.on, cell: ({ at }) => formatDay(dayOfMoment(at), language) },
    { header: columns.size, numeric: true, cell: ({ size }) => formatSize(size, language) },
  ];
}

function DocumentTable({ c, files, by }: TableProps) {
  const { network, language } = c.var;
  const { documents: text } = messages[language];
  return (
    <Table
      caption={text.heading}
      captionHidden
      language={language}
      rows={files}
      rowKey={({ id }) => id}
      columns={[
        ...columnsIn(c),
        {
          header: text.columns.act,
          cell: (file) =>
            by &&
            removesDocument(writerOf(c, by), file) && (
              <PostButton
                action={localise(paths.removeNetworkFile(network.id, file.id), language)}
                weight="quiet"
                label={text.removeLabel(file.name)}
              >
                {text.remove}
              </PostButton>
            ),
        },
      ]}
    />
  );
}

function Add({ c, again }: { readonly c: NetworkContext; readonly again: Again }) {
  const { network, language } = c.var;
  const { documents: text } = messages[language];
  const { values, errors } = again;
  return (
    <Part title={text.add} id="lagg-till">
      <Form
        action={localise(paths.networkFiles(network.id), language)}
        language={language}
        values={values}
        errors={errors}
        multipart
      >
        <Hidden name="form" value={(values && readKey(values)) ?? randomToken(16)} />
        <Field name="note" label={text.note} maxlength={documentNoteMax} optional />
        <FileField label={text.file} />
        <Submit>{text.send}</Submit>
      </Form>
    </Part>
  );
}
