import { newApi, operation, send, z } from '#platform/openapi.ts';
import { refuse } from '#platform/problem.ts';
import { Text } from '#platform/shapes.ts';
import type { Env } from '#platform/web.ts';
import { type SourceDocument, sourceDocuments } from './citation.ts';
import { ruleId } from './finding.api.ts';
import { rulebook } from './rulebook.ts';
import { documents, findDocument, sourceLines } from './source.store.ts';

const described = { name: z.string(), title: Text, dated: Text };
const Sources = z.object({ documents: z.array(z.object(described).openapi('SourceInList')) }).openapi('Sources');
const Source = z
  .object({
    ...described,
    lines: z.array(
      z.object({ number: z.number().int(), words: z.string(), citedBy: z.array(ruleId) }).openapi('SourceLine'),
    ),
  })
  .openapi('Source');

const shared = { tag: 'rulebook', method: 'get', open: true } as const;
const list = operation({ ...shared, id: 'listSources', path: '/rulebook/sources', answers: { 200: Sources } });
const one = operation({ ...shared, id: 'findSource', path: '/rulebook/sources/{document}', answers: { 200: Source } });

/** The documents that the rules rest on, line by line. */
export const sourceApi = newApi<Env>()
  .openapi(list, (c) => send(c, Sources, { documents: documents.map(describe) }))
  .openapi(one, (c) => {
    const document = findDocument(c.req.param('document')) ?? refuse('not-found');
    const lines = sourceLines(document).map((words, index) => ({
      number: index + 1,
      words: words.trim(),
      citedBy: citing(document, index + 1),
    }));
    return send(c, Source, { ...describe(document), lines });
  });

const describe = (name: SourceDocument) => ({
  name,
  title: sourceDocuments[name].title,
  dated: sourceDocuments[name].dated,
});

const citing = (document: SourceDocument, line: number) =>
  rulebook
    .filter(({ sources }) =>
      sources.some(({ document: of, from, to }) => of === document && from <= line && line <= to),
    )
    .map(({ id }) => id);
