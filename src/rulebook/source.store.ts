import { readProjectText } from '#platform/projectFile.ts';
import { type Citation, quote, type SourceDocument, sourceDocuments } from './citation.ts';

export const documents = Object.keys(sourceDocuments) as readonly SourceDocument[];

/** The documents as they are kept, read once. */
const texts = Object.fromEntries(
  documents.map((name) => [name, readProjectText('docs/sources', `${name}.txt`)]),
) as Readonly<Record<SourceDocument, string>>;

/** A source document by its name in an address, or null. */
export const findDocument = (name: string | undefined): SourceDocument | null =>
  documents.find((known) => known === name) ?? null;

/** Its lines; the first has number 1. */
export const sourceLines = (document: SourceDocument): readonly string[] => texts[document].trimEnd().split('\n');

/** The cited words. */
export const quoted = (citation: Citation): string => quote(texts[citation.document], citation);
