import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { type Citation, citedLines, sourceDocuments } from '#rulebook/citation.ts';
import type { Finding } from '#rulebook/rule.ts';
import { Icon, type IconName } from './icon.tsx';
import { messages } from './readiness.messages.ts';

/** The cited words of a source document. */
export type Quote = (citation: Citation) => string;

export interface FindingListProps {
  readonly findings: readonly Finding[];
  readonly language: Language;
  readonly quote: Quote;
  /** Shows the sentence at once: where a rule refuses something. */
  readonly open?: boolean | undefined;
  /** Nothing is refused here: what a must asks for and is not there yet remains to be done. */
  readonly ahead?: boolean | undefined;
}

/**
 * Every rule, met or not, why, and the sentence it comes from.
 *
 * Must and should are told apart in words, in shape (full and open) and in colour, because one of them can be passed and the other cannot.
 */
export function FindingList({ findings, ...props }: FindingListProps) {
  return (
    <ol class="findings">
      {findings.map((finding) => (
        <FindingItem key={finding.rule} finding={finding} {...props} />
      ))}
    </ol>
  );
}

interface ItemProps extends Omit<FindingListProps, 'findings'> {
  readonly finding: Finding;
}

function FindingItem({ finding, language, quote, open, ahead = false }: ItemProps) {
  const { rule, force, met, title, because } = finding;
  const { icon, word, look } = verdictOf(finding, language, ahead);
  return (
    <li class={`finding finding-${look}`} data-rule={rule} data-force={force} data-met={String(met)}>
      <Icon name={icon} />
      <div class="finding-body">
        <p class="finding-head">
          <ForceMark force={force} language={language} />
          <b>{title[language]}</b>
          <span class="finding-state">{word}</span>
        </p>
        <p class="finding-because">{because[language]}</p>
      </div>
      <Law finding={finding} language={language} quote={quote} open={open} />
    </li>
  );
}

/** `SKA`, `BÖR`, `KAN`: full, outlined, dotted. */
export function ForceMark({ force, language }: { readonly force: Finding['force']; readonly language: Language }) {
  return <span class={`force force-${force}`}>{messages[language].finding.force[force]}</span>;
}

/** The rule in plain words, and the words it was taken from: one click away. */
function Law({ finding, language, quote, open }: ItemProps) {
  const text = messages[language].finding;
  return (
    <details class="law" open={open}>
      <summary>
        {text.source}
        <span class="vh">: {finding.title[language]}</span>
      </summary>
      <div class="law-text">
        <p>
          {finding.statement[language]} <span class="law-force">{text.forceMeaning[finding.force]}</span>
        </p>
        {finding.sources.map((source) => (
          <SourceQuote key={source.from} source={source} language={language} quote={quote} />
        ))}
      </div>
    </details>
  );
}

interface QuoteProps {
  readonly source: Citation;
  readonly language: Language;
  readonly quote: Quote;
}

/** A sentence of a source with its place; the words stay in the language they were written in. */
export function SourceQuote({ source, language, quote }: QuoteProps) {
  return (
    <figure class="quote">
      <blockquote lang="sv">{quote(source)}</blockquote>
      <figcaption>
        <a href={localise(paths.source(source.document, source.from), language)}>
          {sourceDocuments[source.document].title[language]}, {citedLines(source)[language]}
        </a>
      </figcaption>
    </figure>
  );
}

type Look = 'met' | 'unmet' | 'ahead' | 'warning' | 'passed' | 'offered' | 'told';

interface Verdict {
  readonly icon: IconName;
  readonly word: string;
  readonly look: Look;
}

function verdictOf({ force, met }: Finding, language: Language, ahead: boolean): Verdict {
  const text = messages[language].finding;
  switch (force) {
    case 'must':
      if (!met && ahead) return { icon: 'clock', word: text.ahead, look: 'ahead' };
      return met ? { icon: 'check', word: text.met, look: 'met' } : { icon: 'cross', word: text.unmet, look: 'unmet' };
    case 'should':
      return met
        ? { icon: 'check-open', word: text.met, look: 'passed' }
        : { icon: 'warning', word: text.warning, look: 'warning' };
    case 'may':
      return { icon: 'offer', word: text.offered, look: 'offered' };
    case 'information':
      return { icon: 'info', word: text.information, look: 'told' };
  }
}
