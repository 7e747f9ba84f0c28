import type { Context } from 'hono';
import type { Language } from '#kernel/text.ts';
import type { ActorEnv } from '#organisations/actor.scope.ts';
import { secretariatOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { randomToken } from '#platform/clock.ts';
import type { FieldErrors, FormValues } from '#platform/form.ts';
import { encodings, separators } from '#platform/readTable.ts';
import { sendPage } from '#platform/web.ts';
import { Actions, PostButton, Submit } from '#ui/button.tsx';
import { Facts, Part } from '#ui/facts.tsx';
import { Field } from '#ui/field.tsx';
import { FileField } from '#ui/fileField.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { formatMoment } from '#ui/format.ts';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { Table } from '#ui/table.tsx';
import { readKey } from '../network.form.ts';
import { type ImportRefusal, signOf } from './carryOut.store.ts';
import { fieldsOf, importKinds, isRequired } from './columns.ts';
import { type Import, listImports } from './import.store.ts';
import { messages } from './import.messages.ts';
import { askingIn, faultWords, type Previewed, preview } from './import.scope.ts';
import type { Planned } from './importing.ts';
import type { UndoRefusal } from './undo.store.ts';

type C = Context<ActorEnv>;

const secretariatCrumb = (language: Language) => ({
  href: localise(paths.secretariat(), language),
  label: messages[language].secretariat,
});

interface Again {
  readonly values?: FormValues;
  readonly errors?: FieldErrors;
}

/** What has been brought in, and where one brings in more. */
export async function showImports(c: C, { values, errors }: Again = {}): Promise<Response> {
  const { db, language, frame } = c.var;
  const text = messages[language];
  const imports = await listImports(db);
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.title}
      lead={text.lead}
      section="secretariat"
      crumbs={[secretariatCrumb(language)]}
      invalid={errors !== undefined}
      noindex
    >
      <Part title={text.form.heading} id="ny">
        <Form
          action={localise(paths.imports(), language)}
          language={language}
          values={values}
          errors={errors}
          multipart
        >
          <Hidden name="form" value={(values && readKey(values)) ?? randomToken(16)} />
          <Field
            type="select"
            name="kind"
            label={text.form.kind}
            options={importKinds.map((kind) => ({ value: kind, label: text.kinds[kind] }))}
          />
          <FileField label={text.form.file} hint={text.form.fileHint} accept={['xlsx', 'csv', 'txt']} />
          <Submit>{text.form.send}</Submit>
        </Form>
      </Part>
      <Part title={text.guide.heading} id="kolumner">
        <p>{text.guide.lead}</p>
        <Facts
          items={importKinds.map((kind) => ({
            term: text.kinds[kind],
            value: fieldsOf[kind]
              .map((field) => (isRequired(kind, field) ? text.guide.needed(text.fields[field]) : text.fields[field]))
              .join(', '),
          }))}
        />
      </Part>
      <Part title={text.list} id="tidigare" count={imports.length}>
        {imports.length === 0 ? (
          <p class="quiet">{text.none}</p>
        ) : (
          <ul>
            {imports.map(({ id, kind, fileName, by, at, state }) => (
              <li key={id}>
                <a href={localise(paths.import(id), language)}>{text.kinds[kind]}</a>:{' '}
                {text.from(fileName, by, formatMoment(at, language))}. {text.states[state]}.
              </li>
            ))}
          </ul>
        )}
      </Part>
    </Page>,
    errors ? 422 : 200,
  );
}

type Refused = ImportRefusal['kind'] | UndoRefusal;

/** One table: how it is read, what it would do, or what it did. */
export async function showImport(c: C, found: Import, refusal?: Refused): Promise<Response> {
  const { actor, language, frame } = c.var;
  const text = messages[language];
  const by = secretariatOf(actor);
  const seen = by && found.state === 'draft' ? await preview(askingIn(c, by), found) : null;
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.heading(text.kinds[found.kind])}
      lead={text.from(found.fileName, found.by, formatMoment(found.at, language))}
      section="secretariat"
      crumbs={[secretariatCrumb(language), { href: localise(paths.imports(), language), label: text.title }]}
      invalid={refusal !== undefined}
      wide
      noindex
    >
      {refusal && (
        <Notice tone="bad" answer>
          <p>{refusalWords(refusal, language)}</p>
        </Notice>
      )}
      {typeof seen === 'string' && <p>{text.unreadable[seen]}</p>}
      {seen && typeof seen !== 'string' && (
        <>
          <Outcome found={found} seen={seen} language={language} />
          <Choice found={found} seen={seen} language={language} />
        </>
      )}
      {found.state !== 'draft' && <Done found={found} language={language} />}
    </Page>,
    refusal ? 409 : 200,
  );
}

function refusalWords(refusal: Refused, language: Language): string {
  const text = messages[language];
  if (typeof refusal === 'string') return text.refused[refusal];
  return refusal.kind === 'not-done' ? text.refused['not-done'] : text.undoRefused[refusal.kind](refusal.line);
}

interface PreviewProps {
  readonly found: Import;
  readonly seen: Previewed;
  readonly language: Language;
}

/** More lines than one reads through: those that need a hand come first. */
const mostShown = 200;
const order: readonly Planned['act'][] = ['unclear', 'changed', 'new', 'same'];

function Outcome({ found, seen: { planned, counts, missing }, language }: PreviewProps) {
  const text = messages[language];
  if (missing.length > 0) return null;
  const shown = planned.toSorted((a, b) => order.indexOf(a.act) - order.indexOf(b.act)).slice(0, mostShown);
  const does = counts.new + counts.changed > 0 && counts.unclear === 0;
  return (
    <Part title={text.outcome} id="utfall">
      <p>
        <strong>{text.counts(counts)}</strong>
      </p>
      {counts.unclear > 0 && <p>{text.unclearFirst}</p>}
      {counts.unclear === 0 && !does && <p>{text.refused.nothing}</p>}
      <Actions>
        {does && (
          <PostButton
            action={localise(paths.carryOutImport(found.id), language)}
            weight="main"
            hidden={{ shown: signOf(counts) }}
          >
            {text.carryOut}
          </PostButton>
        )}
        <PostButton action={localise(paths.dropImport(found.id), language)} weight="quiet">
          {text.drop}
        </PostButton>
      </Actions>
      <Table
        caption={text.outcome}
        captionHidden
        language={language}
        rows={shown}
        rowKey={({ line }) => line}
        columns={[
          { header: text.line, cell: ({ line }) => line, numeric: true },
          { header: text.about, cell: ({ about }) => about, names: true },
          { header: text.act, cell: (one) => <Act planned={one} language={language} /> },
        ]}
      />
      {planned.length > mostShown && <p class="quiet">{text.more(planned.length - mostShown)}</p>}
    </Part>
  );
}

function Act({ planned, language }: { readonly planned: Planned; readonly language: Language }) {
  const text = messages[language];
  if (planned.act !== 'unclear') return <>{text.acts[planned.act]}</>;
  return (
    <>
      <strong>{text.acts.unclear}.</strong> {planned.faults.map((fault) => faultWords(fault, language)).join(' ')}
    </>
  );
}

function Choice({ found, seen: { table, missing }, language }: PreviewProps) {
  const text = messages[language];
  const columns = table.head.map((head, at) => ({ value: String(at), label: text.column(at + 1, head) }));
  const values = Object.fromEntries(
    fieldsOf[found.kind].map((field) => [`column-${field}`, String(found.mapping[field] ?? '')]),
  );
  const errors = Object.fromEntries(missing.map((field) => [`column-${field}`, text.columnMissing]));
  return (
    <Part title={text.reading} id="lasning">
      <Form
        action={localise(paths.import(found.id), language)}
        language={language}
        values={{ ...values, encoding: table.how?.encoding ?? '', separator: table.how?.separator ?? '' }}
        errors={missing.length > 0 ? errors : undefined}
      >
        {table.how && (
          <>
            <Field
              type="select"
              name="encoding"
              label={text.encoding}
              empty={false}
              options={encodings.map((value) => ({ value, label: text.encodings[value] }))}
            />
            <Field
              type="select"
              name="separator"
              label={text.separator}
              empty={false}
              options={separators.map((value) => ({ value, label: text.separators[value] }))}
            />
          </>
        )}
        <p>{text.columnsLead}</p>
        {fieldsOf[found.kind].map((field) => (
          <Field
            key={field}
            type="select"
            name={`column-${field}`}
            label={text.fields[field]}
            empty={text.notThere}
            options={columns}
            optional={!isRequired(found.kind, field)}
          />
        ))}
        <Submit weight="second">{text.choose}</Submit>
      </Form>
    </Part>
  );
}

function Done({ found, language }: { readonly found: Import; readonly language: Language }) {
  const text = messages[language];
  const { new: fresh = 0, changed = 0, same = 0, unclear = 0 } = found.counts;
  return (
    <Part title={text.states[found.state]} id="gjort">
      {found.state !== 'dropped' && <p>{text.counts({ new: fresh, changed, same, unclear })}</p>}
      {found.doneAt && <p class="quiet">{formatMoment(found.doneAt, language)}</p>}
      {found.state === 'done' && (
        <>
          <p>{text.undoLead}</p>
          <PostButton action={localise(paths.undoImport(found.id), language)} weight="stop">
            {text.undo}
          </PostButton>
        </>
      )}
    </Part>
  );
}
