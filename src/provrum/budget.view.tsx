import type { ProvrumId } from '#kernel/id.ts';
import type { Language } from '#kernel/text.ts';
import { capital } from '#kernel/words.ts';
import { localise, paths } from '#paths.ts';
import { type CostKind, costKinds } from '#rulebook/facts.ts';
import { costNames } from '#rulebook/nouns.ts';
import { KeyFigures } from '#ui/facts.tsx';
import { formatMoney, formatMonth, formatShare } from '#ui/format.ts';
import { Notice } from '#ui/notice.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { less, type Ore } from '#kernel/money.ts';
import type { Day } from '#kernel/day.ts';
import { messages } from './budget.messages.ts';
import { type Budget, type BudgetLine, budgetFacts, sumOf } from './budget.ts';
import { alarmPercent, byKind, byPayer, cashPercent, outlookOf, type PayerRow } from './outlook.ts';

export interface BudgetProps {
  readonly budget: Budget;
  readonly language: Language;
}

/** "Experter": a kind of cost where it begins a cell. */
export const kindName = (cost: CostKind, language: Language): string => capital(costNames[cost])[language];

export const whole = (percent: number, language: Language): string => formatShare(percent / 100, language);

export const usedPercent = (planned: Ore, actual: Ore): number =>
  planned === 0 ? 0 : Math.floor((actual * 100) / planned);

/** The budget at a glance: what it is, how much of it is money, what lacks, and what is used. */
export function BudgetFigures({ budget, language }: BudgetProps) {
  const text = messages[language].figures;
  const { planned, actual } = outlookOf(budget.lines);
  const { contributions, baseFunding } = budgetFacts(budget);
  const given = contributions.reduce((sum, { cash, inKind }) => sum + cash + inKind, 0) + baseFunding;
  const money = less(planned, sumOf(budget.lines, 'inKind'));
  const show = (amount: Ore) => formatMoney(amount, language);
  return (
    <KeyFigures
      money
      items={[
        { value: show(planned), label: text.planned },
        { value: show(money), label: text.cash(whole(cashPercent(budget) ?? 0, language)) },
        { value: show(Math.max(0, planned - given) as Ore), label: text.lacking },
        { value: show(actual), label: text.used(whole(usedPercent(planned, actual), language)) },
      ]}
    />
  );
}

/** A word where much of the budget is used, or it will not be enough. */
export function BudgetAlarm({ budget, language }: BudgetProps) {
  const text = messages[language];
  const { planned, actual, forecast, alarm } = outlookOf(budget.lines);
  if (!alarm && forecast <= planned) return null;
  const show = (amount: Ore) => formatMoney(amount, language);
  return (
    <Notice tone="warn" title={alarm ? text.alarm(alarmPercent) : undefined}>
      {alarm && <p>{text.alarmLead(show(actual), show(planned))}</p>}
      {forecast > planned && <p>{text.over(show(less(forecast, planned)))}</p>}
    </Notice>
  );
}

/** Who pays what: a row for each payer, a column for each kind of cost, with the sums of both. */
export function PayerTable({ budget, language }: BudgetProps) {
  const text = messages[language].kinds;
  const kinds = costKinds.filter((cost) => budget.lines.some((line) => line.cost === cost));
  const show = (amount: Ore) => (amount === 0 ? null : formatMoney(amount, language));
  const columns: readonly Column<PayerRow>[] = [
    { header: messages[language].lines.payer, cell: ({ payer }) => payer ?? text.base, names: true },
    ...kinds.map((cost) => ({
      header: kindName(cost, language),
      cell: ({ by }: PayerRow) => show(by[cost]),
      numeric: true,
    })),
    { header: text.sum, cell: ({ all }) => formatMoney(all, language), numeric: true },
    { header: text.cash, cell: ({ all, inKind }) => formatMoney(less(all, inKind), language), numeric: true },
  ];
  const rows = byPayer(budget);
  const sums = byKind(budget);
  const all = sumOf(budget.lines);
  return (
    <Table
      caption={text.caption}
      language={language}
      columns={columns}
      rows={rows}
      rowKey={({ payer }) => payer ?? 'base'}
      foot={
        <tr>
          <th scope="row">{text.all}</th>
          {sums.map(({ cost, planned }) => (
            <td key={cost} class="num" data-label={kindName(cost, language)}>
              {formatMoney(planned, language)}
            </td>
          ))}
          <td class="num" data-label={text.sum}>
            {formatMoney(all, language)}
          </td>
          <td class="num" data-label={text.cash}>
            {formatMoney(less(all, sumOf(budget.lines, 'inKind')), language)}
          </td>
        </tr>
      }
    />
  );
}

/** What was approved and what is budgeted now, where they differ. */
export function SinceApproval({ budget, language }: BudgetProps) {
  const { approved = null } = budget.plan ?? {};
  const now = sumOf(budget.lines);
  if (approved === null || approved === now) return null;
  return <p>{messages[language].sinceApproval(formatMoney(approved, language), formatMoney(now, language))}</p>;
}

interface LinesProps extends BudgetProps {
  readonly provrum: ProvrumId;
}

/** Every line, by kind of cost. */
export function LineTable({ budget, provrum, language }: LinesProps) {
  const { lines: text, ways, kinds } = messages[language];
  const rows = costKinds.flatMap((cost) => budget.lines.filter((line) => line.cost === cost));
  const columns: readonly Column<BudgetLine>[] = [
    {
      header: text.kind,
      names: true,
      cell: ({ id, cost, amount }) => (
        <a
          href={localise(paths.budgetLine(provrum, id), language)}
          aria-label={text.openLabel(kindName(cost, language), formatMoney(amount, language))}
        >
          {kindName(cost, language)}
        </a>
      ),
    },
    {
      header: text.payer,
      cell: ({ payerName, way }) => (payerName === null ? kinds.base : `${payerName}, ${ways[way]}`),
    },
    { header: text.month, cell: ({ month }) => monthWords(month, language) },
    { header: text.note, cell: ({ note }) => note },
    { header: text.amount, cell: ({ amount }) => formatMoney(amount, language), numeric: true },
    {
      header: text.actual,
      cell: (line) => (line.costs.length === 0 ? null : formatMoney(outlookOf([line]).actual, language)),
      numeric: true,
    },
  ];
  return <Table caption={text.caption} language={language} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}

export const monthWords = (month: string | null, language: Language): string =>
  month === null ? messages[language].lines.whole : formatMonth(`${month}-01` as Day, language);
