import { type Context, Hono } from 'hono';
import { setFlash } from '#organisations/actor.scope.ts';
import { localise, paths } from '#paths.ts';
import { randomToken } from '#platform/clock.ts';
import { sendFile } from '#platform/download.ts';
import { withStored } from '#platform/file.ts';
import { type FieldErrors, type FormValues, one } from '#platform/form.ts';
import { readUpload } from '#platform/upload.ts';
import { uploadFaults } from '#platform/upload.messages.ts';
import { sendPage } from '#platform/web.ts';
import { Submit } from '#ui/button.tsx';
import { Empty } from '#ui/empty.tsx';
import { Part } from '#ui/facts.tsx';
import { Field } from '#ui/field.tsx';
import { FileField } from '#ui/fileField.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { dayOfMoment, formatDay } from '#ui/format.ts';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { noteMax, readKey } from '../budget.form.ts';
import { numberIn } from '../budget.scope.ts';
import { crumbsTo } from '../proposal.view.tsx';
import { type ProvrumEnv, withProvrum } from '../provrum.scope.ts';
import { messages } from './file.messages.ts';
import { changeFiles, fileWriter, withFiles } from './file.scope.ts';
import { listWorkFiles } from './file.store.ts';
import { addFile, addsFiles, type FileRefusal, inUse, removeFile, removesFile, type WorkFile } from './file.ts';
import { FileTable } from './file.view.tsx';

type C = Context<ProvrumEnv>;

/** The files of a workspace: listed, added, saved and removed by those who work in it. */
export const filePage = new Hono<ProvrumEnv>()
  .get(paths.files(':id'), withProvrum, withFiles, (c) => show(c))
  .post(paths.files(':id'), withProvrum, withFiles, (c) => add(c))
  .get(paths.file(':id', ':file'), withProvrum, withFiles, (c) => save(c))
  .post(paths.removeFile(':id', ':file'), withProvrum, withFiles, (c) => remove(c));

/** Reads the note that stands beside a file. */
export const noteError = (values: FormValues, say: string): FieldErrors =>
  one(values, 'note').trim().length > noteMax ? { note: say } : {};

async function add(c: C): Promise<Response> {
  const { provrum, language, storage, actor } = c.var;
  const text = messages[language];
  const { by } = fileWriter(actor);
  const { values, file } = await readUpload(c);
  if (!by) return await show(c, { values, refusal: { kind: 'not-yours' } });
  const errors = {
    ...noteError(values, text.long),
    ...(typeof file === 'string' && { file: uploadFaults[file][language] }),
  };
  if (typeof file === 'string' || Object.keys(errors).length > 0) {
    const chosen = typeof file === 'string' ? {} : { file: text.again };
    return await show(c, { values, errors: { ...errors, ...chosen } });
  }
  const decision = await withStored(storage, file, (stored) =>
    changeFiles(c, provrum.id, by, (act) => addFile(act, stored, one(values, 'note').trim(), readKey(values))),
  );
  return await answer(c, decision && (decision.ok ? null : decision.refusal), { values, flash: text.flash.added });
}

async function remove(c: C): Promise<Response> {
  const { provrum, language, actor } = c.var;
  const { by } = fileWriter(actor);
  if (!by) return await show(c, { refusal: { kind: 'not-yours' } });
  const decision = await changeFiles(c, provrum.id, by, (act) => removeFile(act, numberIn(c, 'file')));
  if (decision && !decision.ok && decision.refusal.kind === 'no-such-file') return await c.notFound();
  const flash = messages[language].flash.removed;
  return await answer(c, decision && (decision.ok ? null : decision.refusal), { flash });
}

interface Answer {
  readonly values?: FormValues;
  readonly flash: string;
}

/** Back to the list where it is done, or was already; else the page again with why not. */
async function answer(c: C, refusal: FileRefusal | null, { values = {}, flash }: Answer): Promise<Response> {
  const { provrum, language } = c.var;
  if (refusal && refusal.kind !== 'unchanged') return await show(c, { values, refusal });
  setFlash(c, flash);
  return c.redirect(localise(paths.files(provrum.id), language), 303);
}

/** One file to be saved. One that was removed is there for nobody. */
async function save(c: C): Promise<Response> {
  const { db, provrum, storage } = c.var;
  const number = numberIn(c, 'file');
  const file = inUse(await listWorkFiles(db, provrum.id)).find(({ id }) => id === number);
  return (file && (await sendFile(c, storage, file))) ?? (await c.notFound());
}

interface Again {
  readonly values?: FormValues;
  readonly errors?: FieldErrors;
  readonly refusal?: FileRefusal;
}

async function show(c: C, { values, errors, refusal }: Again = {}): Promise<Response> {
  const { db, provrum, language, frame, actor } = c.var;
  const text = messages[language];
  const files = await listWorkFiles(db, provrum.id);
  const writer = fileWriter(actor);
  const adds = addsFiles(provrum, writer.by, writer.secretariat);
  const here = inUse(files);
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.title(provrum.text.title)}
      heading={text.heading}
      lead={text.lead}
      section="proposals"
      crumbs={crumbsTo(provrum, language)}
      invalid={errors !== undefined || refusal !== undefined}
      wide
      noindex
    >
      {refusal && (
        <Notice tone="bad" answer>
          <p>{text.refused[refusal.kind]}</p>
        </Notice>
      )}
      {here.length === 0 ? (
        <Empty title={text.none}>{adds && text.noneLead}</Empty>
      ) : (
        <FileTable
          files={here}
          provrum={provrum.id}
          language={language}
          removes={(file) => removesFile(provrum, writer, file)}
        />
      )}
      {adds ? <AddFile c={c} values={values} errors={errors} /> : <p class="quiet">{text.closed}</p>}
      <Removed files={files.filter(({ removedAt }) => removedAt !== null)} c={c} />
    </Page>,
    refusal ? 409 : errors ? 422 : 200,
  );
}

interface AddProps {
  readonly c: C;
  readonly values: FormValues | undefined;
  readonly errors: FieldErrors | undefined;
}

function AddFile({ c, values, errors }: AddProps) {
  const { provrum, language } = c.var;
  const { add: text } = messages[language];
  return (
    <Part title={text.heading} id="lagg-till">
      <Form
        action={localise(paths.files(provrum.id), language)}
        language={language}
        values={values}
        errors={errors}
        multipart
      >
        <Hidden name="form" value={(values && readKey(values)) ?? randomToken(16)} />
        <Field name="note" label={text.note} maxlength={noteMax} optional />
        <FileField label={text.file} />
        <Submit>{text.send}</Submit>
      </Form>
    </Part>
  );
}

/** What has been here: that a file is gone is said, with by whom. */
function Removed({ files, c }: { readonly files: readonly WorkFile[]; readonly c: C }) {
  const { language } = c.var;
  const text = messages[language];
  if (files.length === 0) return null;
  return (
    <details>
      <summary>
        {text.removed} ({files.length})
      </summary>
      <ul>
        {files.map(({ id, name, removedAt, removedBy }) => (
          <li key={id}>
            {name}. {text.removedBy(removedBy?.name ?? '', formatDay(dayOfMoment(removedAt!), language))}.
          </li>
        ))}
      </ul>
    </details>
  );
}
