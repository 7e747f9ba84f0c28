import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from '#platform/config.ts';
import { type Citation, quote, type SourceDocument, sourceDocuments } from '#rulebook/citation.ts';

const texts = Object.fromEntries(
  Object.keys(sourceDocuments).map((name) => [name, fs.readFileSync(path.join(projectRoot, 'docs/sources', `${name}.txt`), 'utf8')]),
) as Readonly<Record<SourceDocument, string>>;

/** The cited words. */
export const quoted = (citation: Citation): string => quote(texts[citation.document], citation);
