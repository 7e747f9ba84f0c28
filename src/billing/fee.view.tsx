import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import type { Citation } from '#rulebook/citation.ts';
import { citedLines } from '#rulebook/citation.ts';
import { networkFeeRules } from '#rulebook/chapters/networks.ts';

import { RuleSources } from '#rulebook/rulebook.view.tsx';
import type { NetworkParameters } from '#rulebook/version.ts';
import { Actions, LinkButton } from '#ui/button.tsx';
import { Part } from '#ui/facts.tsx';
import { formatDay, formatMoney } from '#ui/format.ts';
import { Notice } from '#ui/notice.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { type FeeLine, feeTotal } from './fee.ts';
import { messages, whyWords } from './fees.messages.ts';

interface LinesProps {
  readonly lines: readonly FeeLine[];
  readonly language: Language;
  readonly caption: string;
  /** Whose line it is, where the list holds those of several. */
  readonly named?: boolean;
}

/** Every line with its amount and why, and what they come to. */
export function FeeLines({ lines, language, caption, named = false }: LinesProps) {
  const text = messages[language];
  const columns: readonly Column<FeeLine>[] = [
    ...(named
      ? [{ header: text.organisation, cell: ({ organisation }: FeeLine) => organisation.name, names: true }]
      : []),
    {
      header: text.network,
      cell: ({ network }) => <a href={localise(paths.network(network.id), language)}>{network.name}</a>,
      names: !named,
    },
    { header: text.from, cell: ({ from }) => formatDay(from, language) },
    { header: text.to, cell: ({ to }) => (to === null ? text.goesOn : formatDay(to, language)) },
    { header: text.why, cell: (line) => whyWords(line, language) },
    { header: text.amount, cell: ({ amount }) => formatMoney(amount, language), numeric: true },
  ];
  return (
    <Table
      caption={caption}
      captionHidden
      language={language}
      columns={columns}
      rows={lines}
      rowKey={({ network, organisation }) => `${network.id}-${organisation.id}`}
      foot={<Sum label={text.sum} before={columns.length - 1} amount={formatMoney(feeTotal(lines), language)} />}
    />
  );
}

interface SumProps {
  readonly label: string;
  readonly before: number;
  readonly amount: string;
}

/** The last row of a table of amounts. */
export const Sum = ({ label, before, amount }: SumProps) => (
  <tr>
    <th scope="row" colSpan={before}>
      {label}
    </th>
    <td class="num" data-label={label}>
      {amount}
    </td>
  </tr>
);

/** A link to the cited lines of a source. */
export const Cited = ({ source, language }: { readonly source: Citation; readonly language: Language }) => (
  <a href={localise(paths.source(source.document, source.from), language)}>
    {messages[language].rows(citedLines(source)[language])}
  </a>
);

interface RulesProps {
  readonly year: number;
  /** Null where there are no rules at all. */
  readonly decided: boolean | null;
  readonly language: Language;
}

/** Says where no fee is decided. */
export function RulesNotice({ year, decided, language }: RulesProps) {
  const text = messages[language];
  if (decided) return null;
  return (
    <Notice>
      <p>{decided === null ? text.noRules(year) : text.proposed(year)}</p>
      <p>
        <a href={localise(paths.rule('network.fee'), language)}>{text.rule}</a>
      </p>
    </Notice>
  );
}

interface RuleProps {
  /** The figures of the version that holds for the year. */
  readonly parameters: NetworkParameters;
  readonly language: Language;
}

/** The rule that every line follows, with its figures, and the sentence behind it. */
export function FeeRule({ parameters, language }: RuleProps) {
  const text = messages[language];
  return (
    <Part title={text.because} id="regeln">
      {networkFeeRules.map((rule) => (
        <div key={rule.id}>
          <p>{rule.statement(parameters)[language]}</p>
          <RuleSources rule={rule} language={language} />
          <p>
            <a href={localise(paths.rule(rule.id), language)}>{text.rule}</a>
          </p>
        </div>
      ))}
    </Part>
  );
}

interface FilesProps {
  readonly href: (format: 'csv' | 'xlsx') => string;
  readonly language: Language;
}

/** The list as a file, in both formats. */
export const Files = ({ href, language }: FilesProps) => (
  <Actions>
    <LinkButton href={localise(href('xlsx'), language)}>{messages[language].xlsx}</LinkButton>
    <LinkButton href={localise(href('csv'), language)}>{messages[language].csv}</LinkButton>
  </Actions>
);

interface YearsProps {
  readonly year: number;
  readonly href: (year: number) => string;
  readonly language: Language;
}

/** The years beside the one that is looked at. */
export const OtherYears = ({ year, href, language }: YearsProps) => (
  <nav aria-label={messages[language].other}>
    <p>
      {messages[language].other}:{' '}
      {[year - 1, year + 1].map((other) => (
        <span key={other}>
          <a href={localise(href(other), language)}>{other}</a>{' '}
        </span>
      ))}
    </p>
  </nav>
);
