import { type Context, Hono } from 'hono';
import type { Language } from '#kernel/text.ts';
import type { ActorEnv } from '#organisations/actor.scope.ts';
import { localise, paths } from '#paths.ts';
import { problems } from '#platform/problem.messages.ts';
import { problemAddress, problemTypes, statusOf } from '#platform/problem.ts';
import { sendPage } from '#platform/web.ts';
import { Part } from '#ui/facts.tsx';
import type { Frame } from '#ui/frame.ts';
import { Page, startCrumb } from '#ui/page.tsx';
import { Table } from '#ui/table.tsx';
import { type ApiDocument, describeApi } from './apiDocument.ts';
import { type Called, curlOf } from './apiExample.ts';
import { apiForms, apiGroup, groupAddress, OperationCard, SchemaCard } from './apiOperation.view.tsx';
import { messages } from './apiPage.messages.ts';
import { apiWords } from './apiWords.messages.ts';
import { operations } from './operations.ts';

/** The API to read for people: made from the same document that programs read. A page for each group of calls, and one for their forms. */
export const apiPage = new Hono<ActorEnv>().get(paths.apiPage(), (c) => {
  const { language, config } = c.var;
  const document = describeApi(operations, { language, baseUrl: config.baseUrl });
  const chosen = c.req.query(apiGroup);
  const group = document.tags.find(({ name }) => name === chosen);
  if (group) return showGroup(c, document, group);
  return chosen === apiForms ? showForms(c, document) : showStart(c, document);
});

type Group = ApiDocument['tags'][number];

function showStart(c: Context<ActorEnv>, document: ApiDocument) {
  const { frame, language } = c.var;
  const called = callsIn(document);
  const text = messages[language];
  return sendPage(
    c,
    <Page
      frame={frame}
      title={apiWords.title[language]}
      lead={apiWords.description[language]}
      crumbs={[startCrumb(frame)]}
      section="about"
      wide
    >
      <Contents document={document} language={language} />
      <Start
        document={document}
        me={called.find(({ operation }) => operation.operationId === 'findMe')}
        language={language}
      />
      <Part title={text.common.title} id="alla-anrop">
        <ul class="prose">
          {text.common.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </Part>
      {document.tags.map(({ name, description }) => (
        <Part key={name} title={description} id={`grupp-${name}`}>
          <ul>
            {callsOf(called, name).map(({ operation: { operationId, summary } }) => (
              <li key={operationId}>
                <a href={`${groupAddress(name, language)}#${operationId}`}>{summary}</a>
              </li>
            ))}
          </ul>
        </Part>
      ))}
      <Part title={text.schemas} id="former">
        <p>
          <a href={groupAddress(apiForms, language)}>{text.schemasLead}</a>
        </p>
      </Part>
      <Problems language={language} />
    </Page>,
  );
}

function showGroup(c: Context<ActorEnv>, document: ApiDocument, { name, description }: Group) {
  const { frame, language } = c.var;
  return sendPage(
    c,
    <Page frame={frame} title={description} crumbs={crumbsTo(frame)} section="about" wide>
      {callsOf(callsIn(document), name).map((call) => (
        <OperationCard key={call.operation.operationId} {...call} document={document} language={language} />
      ))}
    </Page>,
  );
}

function showForms(c: Context<ActorEnv>, document: ApiDocument) {
  const { frame, language } = c.var;
  const text = messages[language];
  return sendPage(
    c,
    <Page frame={frame} title={text.schemas} lead={text.schemasLead} crumbs={crumbsTo(frame)} section="about" wide>
      {Object.keys(document.components.schemas).map((name) => (
        <SchemaCard key={name} name={name} document={document} language={language} />
      ))}
    </Page>,
  );
}

const crumbsTo = (frame: Frame) => [
  startCrumb(frame),
  { href: localise(paths.apiPage(), frame.language), label: apiWords.title[frame.language] },
];

const callsOf = (called: readonly Called[], group: string) =>
  called.filter(({ operation }) => operation.tags.includes(group));

const callsIn = (document: ApiDocument): readonly Called[] =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method, path, operation })),
  );

interface DocumentProps {
  readonly document: ApiDocument;
  readonly language: Language;
}

const Contents = ({ document, language }: DocumentProps) => (
  <nav class="contents" aria-label={messages[language].groups}>
    <ol>
      {document.tags.map(({ name, description }) => (
        <li key={name}>
          <a href={groupAddress(name, language)}>{description}</a>
        </li>
      ))}
      <li>
        <a href="#problem">{messages[language].problems.title}</a>
      </li>
      <li>
        <a href={groupAddress(apiForms, language)}>{messages[language].schemas}</a>
      </li>
    </ol>
  </nav>
);

/** From nothing to a first answer. */
function Start({ document, me, language }: DocumentProps & { readonly me: Called | undefined }) {
  const text = messages[language].start;
  return (
    <Part title={text.title} id="borja">
      <div class="prose">
        <p>
          {text.token} <a href={localise(paths.accountTokens(), language)}>{text.tokenLink}</a>
        </p>
        <p>{text.send}</p>
      </div>
      {me && (
        <pre>
          <code>{`export PROVRUM_TOKEN=provrum_…\n${curlOf(me, document)}`}</code>
        </pre>
      )}
      <div class="prose">
        <p>{text.organisation}</p>
        <p>
          {text.document} <a href={paths.openapi()}>{paths.openapi()}</a>
        </p>
      </div>
    </Part>
  );
}

function Problems({ language }: { readonly language: Language }) {
  const text = messages[language].problems;
  return (
    <Part title={text.title} id="problem">
      <p>{text.lead}</p>
      <Table
        caption={text.caption}
        captionHidden
        language={language}
        columns={[
          {
            header: text.type,
            names: true,
            cell: (type) => <code id={`problem-${type}`}>{problemAddress(type)}</code>,
          },
          { header: text.status, cell: (type) => statusOf(type), numeric: true },
          {
            header: text.meaning,
            cell: (type) => (
              <span>
                <b>{problems[type].title[language]}</b>. {problems[type].detail[language]}
              </span>
            ),
          },
        ]}
        rows={problemTypes}
        rowKey={(type) => type}
      />
    </Part>
  );
}
