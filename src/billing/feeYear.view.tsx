import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { Facts, Part } from '#ui/facts.tsx';
import { formatMoney, formatShare } from '#ui/format.ts';
import { type Column, Table } from '#ui/table.tsx';
import type { OrganisationFee } from './fee.ts';
import { meetingsText } from './feeTable.ts';
import { Cited, Sum } from './fee.view.tsx';
import type { FeeFigures, NetworkExempt, NetworkFee } from './feeYear.ts';
import { messages, spanWords } from './fees.messages.ts';
import { costBefore, costOf2017 } from './sourceCost.ts';
import type { Ore } from '#kernel/money.ts';

interface NetworksProps {
  readonly fees: readonly NetworkFee[];
  readonly year: number;
  readonly language: Language;
}

/** Every network: who takes part, what it brings in, or why it brings in nothing. */
export function Networks({ fees, year, language }: NetworksProps) {
  const text = messages[language];
  if (fees.length === 0) return <p class="quiet">{text.noNetworks}</p>;
  const columns: readonly Column<NetworkFee>[] = [
    {
      header: text.network,
      cell: ({ network }) => <a href={localise(paths.network(network.id), language)}>{network.name}</a>,
      names: true,
    },
    { header: text.organisations, cell: ({ organisations }) => organisations, numeric: true },
    { header: text.meetings, cell: ({ network }) => meetingsText(network.meetings), numeric: true },
    { header: text.onRecord(year), cell: ({ network }) => network.onRecord, numeric: true },
    {
      header: text.why,
      cell: ({ exempt }) => (exempt ? <Exempt exempt={exempt} language={language} /> : text.reasons.fee),
    },
    { header: text.amount, cell: ({ amount }) => formatMoney(amount, language), numeric: true },
  ];
  return (
    <Table
      caption={text.networks}
      captionHidden
      language={language}
      columns={columns}
      rows={fees}
      rowKey={({ network }) => network.id}
      foot={<Sum label={text.sum} before={columns.length - 1} amount={formatMoney(incomeOf(fees), language)} />}
    />
  );
}

const incomeOf = (fees: readonly { readonly amount: Ore }[]) =>
  fees.reduce((sum, { amount }) => sum + amount, 0) as Ore;

function Exempt({
  exempt: { reason, source },
  language,
}: {
  readonly exempt: NetworkExempt;
  readonly language: Language;
}) {
  const text = messages[language];
  return (
    <>
      {reason ? text.exemptBecause(reason[language]) : text.exempt}
      {source && (
        <>
          {' '}
          (<Cited source={source} language={language} />)
        </>
      )}
    </>
  );
}

interface BasisProps {
  readonly figures: FeeFigures;
  readonly year: number;
  readonly language: Language;
}

/** What the decision on the fee rested on, beside what the year brings in. */
export function Basis({ figures, year, language }: BasisProps) {
  const text = messages[language];
  const { basisRows: rows } = text;
  const cited = (amount: string, source: typeof costOf2017.source) => (
    <>
      {amount} (<Cited source={source} language={language} />)
    </>
  );
  return (
    <Part title={text.basis} id="underlag">
      <p>{text.basisLead}</p>
      <Facts
        items={[
          { term: rows.income, value: formatMoney(figures.income, language) },
          {
            term: rows.cost2017,
            value: cited(text.about(spanWords(costOf2017.least, costOf2017.most, language)), costOf2017.source),
          },
          { term: rows.covers, value: formatShare(figures.income / costOf2017.least, language) },
          {
            term: rows.before,
            value: cited(spanWords(costBefore.least, costBefore.most, language), costBefore.source),
          },
          { term: rows.meetings, value: meetingsText(figures.meetings) },
          { term: rows.withEach(figures.each), value: figures.meetingsWithEach },
          { term: rows.onRecord(year), value: figures.onRecord },
        ]}
      />
    </Part>
  );
}

interface PayersProps {
  readonly fees: readonly OrganisationFee[];
  readonly year: number;
  readonly language: Language;
}

/** Every organisation that takes part, and what it is to pay in all. */
export function Payers({ fees, year, language }: PayersProps) {
  const text = messages[language];
  const columns: readonly Column<OrganisationFee>[] = [
    {
      header: text.organisation,
      cell: ({ organisation }) => (
        <a href={localise(paths.organisationFees(organisation.id, year), language)}>{organisation.name}</a>
      ),
      names: true,
    },
    { header: text.networksCount, cell: ({ lines }) => lines.length, numeric: true },
    { header: text.toPay, cell: ({ amount }) => formatMoney(amount, language), numeric: true },
  ];
  return (
    <Part title={text.payers} id="organisationer" count={fees.length}>
      {fees.length === 0 ? (
        <p class="quiet">{text.noPayers}</p>
      ) : (
        <Table
          caption={text.payers}
          captionHidden
          language={language}
          columns={columns}
          rows={fees}
          rowKey={({ organisation }) => organisation.id}
          foot={<Sum label={text.sum} before={2} amount={formatMoney(incomeOf(fees), language)} />}
        />
      )}
    </Part>
  );
}
