import type { Ore } from '#kernel/money.ts';
import { formatMoney } from '#ui/format.ts';
import { type Column, Table } from '#ui/table.tsx';
import { UsedBar } from '#ui/usedBar.tsx';
import { messages } from './budget.messages.ts';
import { type BudgetProps, kindName, monthWords, usedPercent, whole } from './budget.view.tsx';
import { byKind, byMonth, type KindRow, type MonthRow } from './outlook.ts';

/** Planned against used, kind by kind: a table whose bars repeat its figures. */
export function UsedTable({ budget, language }: BudgetProps) {
  const text = messages[language].chart;
  const rows = byKind(budget);
  const longest = Math.max(...rows.map(({ planned, forecast }) => Math.max(planned, forecast)));
  const money = (amount: Ore) => formatMoney(amount, language);
  const columns: readonly Column<KindRow>[] = [
    { header: messages[language].kinds.kind, cell: ({ cost }) => kindName(cost, language), names: true },
    {
      header: text.bar,
      cell: ({ planned, actual }) => (
        <>
          <UsedBar of={longest} planned={planned} used={actual} />
          <span class="bar-words">{text.share(whole(usedPercent(planned, actual), language))}</span>
        </>
      ),
    },
    { header: text.planned, cell: ({ planned }) => money(planned), numeric: true },
    { header: text.actual, cell: ({ actual }) => money(actual), numeric: true },
    { header: text.forecast, cell: ({ forecast }) => money(forecast), numeric: true },
  ];
  return (
    <>
      <Table caption={text.caption} language={language} columns={columns} rows={rows} rowKey={({ cost }) => cost} />
      <p class="quiet">{text.lead}</p>
    </>
  );
}

/** When money is used: what is planned for each month, and what arose in it. Nothing where no line has a month. */
export function MonthTable({ budget, language }: BudgetProps) {
  const { months: text, chart, lines } = messages[language];
  const rows = byMonth(budget);
  if (budget.lines.every(({ month }) => month === null)) return null;
  const longest = Math.max(...rows.map(({ planned, actual }) => Math.max(planned, actual)));
  const show = (amount: Ore) => (amount === 0 ? null : formatMoney(amount, language));
  const columns: readonly Column<MonthRow>[] = [
    { header: lines.month, cell: ({ month }) => monthWords(month, language), names: true },
    {
      header: chart.bar,
      cell: ({ planned, actual }) => <UsedBar of={longest} planned={planned} used={actual} over={false} />,
    },
    { header: chart.planned, cell: ({ planned }) => show(planned), numeric: true },
    { header: chart.actual, cell: ({ actual }) => show(actual), numeric: true },
  ];
  return (
    <>
      <Table
        caption={text.caption}
        language={language}
        columns={columns}
        rows={rows}
        rowKey={({ month }) => month ?? 'all'}
      />
      <p class="quiet">{text.lead}</p>
    </>
  );
}
