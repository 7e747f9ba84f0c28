import type { Text } from '#kernel/text.ts';

/** The source documents, named as their files in docs/sources. */
export type SourceDocument = 'provrum-2023' | 'natverk-2018';

/** A span of numbered lines in a source document; both ends are included. */
export interface Citation {
  readonly document: SourceDocument;
  readonly from: number;
  readonly to: number;
}

interface DocumentEntry {
  /** The letter of the short form: P92 is line 92 of the provrum document. */
  readonly letter: string;
  readonly title: Text;
  readonly dated: Text;
}

export const sourceDocuments: Readonly<Record<SourceDocument, DocumentEntry>> = {
  'provrum-2023': {
    letter: 'P',
    title: { sv: 'Reglab provrum', en: 'Reglab provrum (the format)' },
    dated: { sv: 'daterat 8 augusti 2023', en: 'dated 8 August 2023' },
  },
  'natverk-2018': {
    letter: 'N',
    title: {
      sv: 'Reglabs nätverk – underlag för beslut inför vp 2018',
      en: 'Reglab’s networks – basis for a decision on the 2018 activity plan',
    },
    dated: { sv: 'odaterat, före 2018', en: 'undated, before 2018' },
  },
};

const cite =
  (document: SourceDocument) =>
  (from: number, to = from): Citation => ({ document, from, to });

/** Lines of the provrum document of 2023. */
export const provrumLines = cite('provrum-2023');
/** Lines of the network document made for 2018. */
export const networkLines = cite('natverk-2018');

const span = ({ from, to }: Citation) => (from === to ? `${from}` : `${from}–${to}`);

/** As it stands in running text: "rad 92–94". */
export const citedLines = (citation: Citation): Text => ({
  sv: `rad ${span(citation)}`,
  en: `${citation.from === citation.to ? 'line' : 'lines'} ${span(citation)}`,
});

/** The short form: "P92–94". */
export const shortCitation = (citation: Citation): string =>
  `${sourceDocuments[citation.document].letter}${span(citation)}`;

/** The cited words, run together; the documents' empty lines between lines are dropped. */
export const quote = (documentText: string, { from, to }: Citation): string =>
  documentText
    .split('\n')
    .slice(from - 1, to)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
