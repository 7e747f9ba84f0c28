import type { ComponentChildren } from 'preact';
import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import type { Finding } from '#rulebook/rule.ts';
import { Chip } from './chip.tsx';
import { Facts, type Fact } from './facts.tsx';
import { FindingList, type Quote } from './finding.tsx';
import { formatMoment, isoMoment, type Moment } from './format.ts';
import { Mark } from './mark.tsx';
import { messages } from './ui.messages.ts';

export interface ReceiptProps {
  readonly language: Language;
  /** What was decided: "Klartecken". */
  readonly decision: string;
  /** About what: the title of the provrum. */
  readonly about: ComponentChildren;
  readonly number: number | string;
  readonly by: string;
  readonly organisation: string;
  readonly at: Moment;
  readonly version: string;
  readonly reason: string;
  /** The findings exactly as they were shown to the one who decided. */
  readonly findings: readonly Finding[];
  readonly quote: Quote;
  /** What the rules were told: who took part, how many slots were used. */
  readonly facts?: readonly Fact[] | undefined;
  /** Decide and announce are two steps; a decision can be taken back in between. */
  readonly standing?: 'staged' | 'announced' | 'withdrawn' | undefined;
}

/** What was decided, by whom and why, with the rules and the facts of that day. */
export function Receipt(props: ReceiptProps) {
  const { language, decision, about, number, reason, findings, quote, facts, standing } = props;
  const text = messages[language].receipt;
  return (
    <article class="receipt" aria-label={`${text.label}: ${decision}`}>
      <div class="receipt-paper">
        <header class="receipt-head">
          <Mark />
          <div>
            <p class="receipt-kind">{text.label}</p>
            <h2>{decision}</h2>
            <p class="receipt-about">{about}</p>
          </div>
          <p class="receipt-number">{text.number(String(number))}</p>
        </header>
        {standing && <Standing standing={standing} language={language} />}
        <Facts items={signature(props)} />
        <h3>{text.reason}</h3>
        <blockquote class="receipt-reason">{reason}</blockquote>
        {facts && facts.length > 0 && (
          <>
            <h3>{text.facts}</h3>
            <Facts items={facts} />
          </>
        )}
        <h3>{text.findings}</h3>
        <FindingList findings={findings} language={language} quote={quote} />
      </div>
    </article>
  );
}

function signature({ language, by, organisation, at, version }: ReceiptProps): readonly Fact[] {
  const text = messages[language].receipt;
  return [
    { term: text.by, value: by },
    { term: text.organisation, value: organisation },
    { term: text.when, value: <time dateTime={isoMoment(at)}>{formatMoment(at, language)}</time> },
    { term: text.version, value: <a href={localise(paths.rulebook(), language)}>{version}</a> },
  ];
}

function Standing({
  standing,
  language,
}: {
  readonly standing: 'staged' | 'announced' | 'withdrawn';
  readonly language: Language;
}) {
  const looks = { staged: ['half', 'warn'], announced: ['full', 'good'], withdrawn: ['bar', 'bad'] } as const;
  const [mark, tone] = looks[standing];
  return (
    <p class="receipt-standing">
      <Chip mark={mark} tone={tone}>
        {messages[language].receipt[standing]}
      </Chip>
    </p>
  );
}
