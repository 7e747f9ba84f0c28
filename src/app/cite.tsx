import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { citedLines, provrumLines, sourceDocuments } from '#rulebook/citation.ts';

interface CiteProps {
  readonly from: number;
  readonly to?: number | undefined;
  readonly language: Language;
}

/** Leads from what a text page says to the lines of the format's own document that say it. */
export function Cite({ from, to = from, language }: CiteProps) {
  const citation = provrumLines(from, to);
  return (
    <a
      class="cite"
      href={localise(paths.source(citation.document, from), language)}
      aria-label={`${sourceDocuments[citation.document].title[language]}, ${citedLines(citation)[language]}`}
    >
      {citedLines(citation)[language]}
    </a>
  );
}
