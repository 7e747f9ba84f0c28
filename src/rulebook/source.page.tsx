import { type Context, Hono } from 'hono';
import type { Language } from '#kernel/text.ts';
import type { ActorEnv } from '#organisations/actor.scope.ts';
import { localise, paths } from '#paths.ts';
import { sendPage } from '#platform/web.ts';
import { ForceMark } from '#ui/finding.tsx';
import { Page } from '#ui/page.tsx';
import { type Citation, citedLines, type SourceDocument, sourceDocuments } from './citation.ts';
import { demands } from './demands.ts';
import { messages } from './rulebook.messages.ts';
import { type AnyRule, rulebook } from './rulebook.ts';
import { findDocument, sourceLines } from './source.store.ts';

/** A source document with numbered lines, and beside each line the rules that rest on it. */
export const sourcePage = new Hono<ActorEnv>().get(paths.source(':document'), async (c) => {
  const document = findDocument(c.req.param('document'));
  return document ? show(c, document) : await c.notFound();
});

function show(c: Context<ActorEnv>, document: SourceDocument) {
  const { language, frame } = c.var;
  const text = messages[language];
  const { title, dated } = sourceDocuments[document];
  return sendPage(
    c,
    <Page
      frame={frame}
      title={title[language]}
      lead={text.source.lead(dated[language])}
      section="rulebook"
      crumbs={[{ href: localise(paths.rulebook(), language), label: text.title }]}
      wide
    >
      <ol class="source" aria-label={text.source.lines}>
        {sourceLines(document).map((words, index) => (
          <Line key={index} document={document} number={index + 1} words={words.trim()} language={language} />
        ))}
      </ol>
    </Page>,
  );
}

interface LineProps {
  readonly document: SourceDocument;
  readonly number: number;
  readonly words: string;
  readonly language: Language;
}

/** A line with its address. What a citation covers is told at its first line. */
function Line({ document, number, words, language }: LineProps) {
  if (words === '') return <EmptyLine number={number} />;
  const begins = ({ document: of, from }: Citation) => of === document && from === number;
  const cited = rulebook.flatMap((rule) => rule.sources.filter(begins).map((source) => ({ rule, source })));
  const explained = demands.flatMap((demand) => ('notARule' in demand && begins(demand.at) ? [demand] : []));
  return (
    <li id={`rad-${number}`} class="line">
      <a class="line-number" href={`#rad-${number}`} aria-label={messages[language].source.line(number)}>
        {number}
      </a>
      <span class="line-words" lang="sv">
        {words}
      </span>
      {(cited.length > 0 || explained.length > 0) && (
        <ul class="line-rules">
          {cited.map(({ rule, source }) => (
            <CitedBy key={rule.id} rule={rule} source={source} language={language} />
          ))}
          {explained.map(({ at, notARule }) => (
            <li key={at.to} class="quiet">
              <b>{messages[language].source.notARule}</b>, {citedLines(at)[language]}: {notARule[language]}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** It counts, and so it has its address; there is nothing to read in it. */
const EmptyLine = ({ number }: { readonly number: number }) => (
  <li id={`rad-${number}`} class="line line-empty" aria-hidden="true" />
);

const CitedBy = ({
  rule,
  source,
  language,
}: {
  readonly rule: AnyRule;
  readonly source: Citation;
  readonly language: Language;
}) => (
  <li>
    <ForceMark force={rule.force} language={language} />{' '}
    <a href={localise(paths.rule(rule.id), language)}>{rule.title[language]}</a>{' '}
    <span class="quiet">{citedLines(source)[language]}</span>
  </li>
);
