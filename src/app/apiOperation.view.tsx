import { Fragment } from 'preact';
import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { type Column, Table } from '#ui/table.tsx';
import type { ApiAnswer, ApiDocument, ApiParameter, ApiSchema } from './apiDocument.ts';
import { bodyOf, type Called, curlOf, exampleOf, kindOf, parameterOf, resolved } from './apiExample.ts';
import { messages } from './apiPage.messages.ts';

/** In the address: which group of calls is read. The forms of what is sent and answered have a page of their own. */
export const apiGroup = 'grupp';
export const apiForms = 'former';
export const groupAddress = (group: string, language: Language): string =>
  `${localise(paths.apiPage(), language)}?${apiGroup}=${group}`;

interface OperationProps extends Called {
  readonly document: ApiDocument;
  readonly language: Language;
}

/** One operation: what it does, how it is called, what comes back. */
export function OperationCard({ method, path, operation, document, language }: OperationProps) {
  const text = messages[language];
  const { operationId, summary, description, security } = operation;
  const body = bodyOf(operation);
  const parameters = (operation.parameters ?? []).map((given) => parameterOf(given, document));
  return (
    <article class="operation" id={operationId}>
      <h2>{summary}</h2>
      <p class="operation-address">
        <code>
          <b>{method.toUpperCase()}</b> {path}
        </code>
      </p>
      {description && <p>{description}</p>}
      {security.length === 0 && <p class="quiet">{text.open}</p>}
      <pre>
        <code>{curlOf({ method, path, operation }, document)}</code>
      </pre>
      <details>
        <summary aria-label={text.detailsOf(summary)}>{text.details}</summary>
        {parameters.length > 0 && (
          <>
            <h3>{text.parameters}</h3>
            <ParameterTable caption={text.parametersOf(summary)} parameters={parameters} language={language} />
          </>
        )}
        {body && (
          <>
            <h3>{text.body}</h3>
            <p>
              <KindWords schema={body} language={language} />
            </p>
            <Json value={exampleOf(body, document)} />
          </>
        )}
        <h3>{text.answers}</h3>
        <Answers operation={operation} language={language} />
        <AnswerExample operation={operation} document={document} language={language} />
      </details>
    </article>
  );
}

interface ParameterTableProps {
  readonly caption: string;
  readonly parameters: readonly ApiParameter[];
  readonly language: Language;
}

function ParameterTable({ caption, parameters, language }: ParameterTableProps) {
  const { columns, where, required } = messages[language];
  return (
    <Table
      caption={caption}
      captionHidden
      language={language}
      columns={[
        { header: columns.name, names: true, cell: ({ name }) => <code>{name}</code> },
        {
          header: columns.where,
          cell: (parameter) => `${where[parameter.in] ?? ''}${parameter.required ? `, ${required}` : ''}`,
        },
        { header: columns.kind, cell: ({ schema }) => <KindWords schema={schema} language={language} /> },
        { header: columns.meaning, cell: ({ description }) => description ?? '' },
      ]}
      rows={parameters}
      rowKey={({ name }) => name}
    />
  );
}

/** What comes back where it went well, and the ways in which it may not, each explained once on the page. */
function Answers({ operation, language }: Pick<OperationProps, 'operation' | 'language'>) {
  const responses = Object.entries(operation.responses);
  const problems = responses.flatMap(([status, answer]) =>
    (answer['x-problems'] ?? []).map((type) => ({ status, type })),
  );
  return (
    <>
      <ul>
        {responses
          .filter(([, answer]) => !answer['x-problems'])
          .map(([status, { description, content }]) => (
            <li key={status}>
              <b>{status}</b> {description} <AnswerForm content={content} language={language} />
            </li>
          ))}
      </ul>
      <p class="quiet">
        {messages[language].problems.title}:{' '}
        {problems.map(({ status, type }, at) => (
          <Fragment key={type}>
            {at > 0 && ', '}
            <a href={`${localise(paths.apiPage(), language)}#problem-${type}`}>{`${status} ${type}`}</a>
          </Fragment>
        ))}
      </p>
    </>
  );
}

function AnswerForm({ content, language }: { readonly content: ApiAnswer['content']; readonly language: Language }) {
  const schema = Object.values(content ?? {})[0]?.schema;
  return schema ? <KindWords schema={schema} language={language} /> : null;
}

function AnswerExample({ operation, document, language }: Pick<OperationProps, 'operation' | 'document' | 'language'>) {
  const answer = operation.responses['200'] ?? operation.responses['201'];
  const schema = answer?.content?.['application/json']?.schema;
  if (!schema) return null;
  return (
    <>
      <h3>{messages[language].answerExample}</h3>
      <Json value={exampleOf(schema, document)} />
    </>
  );
}

const Json = ({ value }: { readonly value: unknown }) => (
  <pre>
    <code>{JSON.stringify(value, null, 2)}</code>
  </pre>
);

interface SchemaProps {
  readonly name: string;
  readonly document: ApiDocument;
  readonly language: Language;
}

/** The fields of one form. */
export function SchemaCard({ name, document, language }: SchemaProps) {
  const { columns, fieldsOf, optional } = messages[language];
  const { $ref: _, ...schema } = resolved({ $ref: `#/components/schemas/${name}` }, document);
  const columnsShown: readonly Column<readonly [string, ApiSchema]>[] = [
    { header: columns.name, names: true, cell: ([field]) => <code>{field}</code> },
    {
      header: columns.kind,
      cell: ([field, of]) => (
        <span>
          <KindWords schema={of} language={language} />
          {schema.required?.includes(field) ? '' : `, ${optional}`}
        </span>
      ),
    },
    { header: columns.meaning, cell: ([, of]) => of.description ?? '' },
  ];
  return (
    <section class="operation" id={`form-${name}`}>
      <h2>{name}</h2>
      {schema.properties ? (
        <Table
          caption={fieldsOf(name)}
          captionHidden
          language={language}
          columns={columnsShown}
          rows={Object.entries(schema.properties)}
          rowKey={([field]) => field}
        />
      ) : (
        <p>
          <KindWords schema={schema} language={language} />
        </p>
      )}
    </section>
  );
}

/** What a field holds, with a way to its own form where it has one. */
function KindWords({ schema, language }: { readonly schema: ApiSchema; readonly language: Language }) {
  const text = messages[language];
  const { many, orNull, schema: name, words } = kindOf(schema);
  return (
    <span>
      {many && `${text.many} `}
      {name ? (
        <a href={`${groupAddress(apiForms, language)}#form-${name}`}>{name}</a>
      ) : (
        <code>{words || 'object'}</code>
      )}
      {orNull && ` ${text.orNull}`}
    </span>
  );
}
