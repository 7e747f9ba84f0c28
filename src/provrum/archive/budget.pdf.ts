import { type Day, parseDay } from '#kernel/day.ts';
import type { Ore } from '#kernel/money.ts';
import type { Language } from '#kernel/text.ts';
import { type Block, figures, heading, type Paper, quiet } from '#platform/paper.ts';
import { formatDay, formatMoney } from '#ui/format.ts';
import type { Budget } from '../budget.ts';
import { budgetBlocks } from '../plan.pdf.ts';
import type { Gathered } from './gathered.store.ts';
import type { KeptRow } from './kept.store.ts';
import { messages } from './papers.messages.ts';
import { words } from './row.ts';

/** What the provrum was planned to cost and has cost, and what became of its base funding. */
export function budgetPaper(gathered: Gathered, budget: Budget, day: Day, language: Language): Paper {
  const text = messages[language].budget;
  const { funding = [], funding_payment: payments = [] } = gathered.tables;
  const lines = budgetBlocks(budget, language);
  return {
    title: text.title(gathered.provrum.text.title),
    language,
    day,
    about: text.about(formatDay(day, language)),
    blocks: [
      ...(lines.length === 0 ? [quiet(text.nothing)] : lines),
      ...(funding.length === 0 ? [] : [heading(1, text.funding)]),
      ...funding.flatMap((one) => [request(one, language)]),
      ...(payments.length === 0 ? [] : [paymentTable(payments, language)]),
    ],
  };
}

const money = (amount: unknown, language: Language): string =>
  typeof amount === 'number' ? formatMoney(amount as Ore, language) : '';

function request(row: KeptRow, language: Language): Block {
  const { state, budget: text, reason } = messages[language];
  return figures([
    { label: state, value: text.states[String(row.state)] ?? String(row.state) },
    { label: text.asked, value: money(row.asked, language) },
    ...(row.granted === null ? [] : [{ label: text.granted, value: money(row.granted, language) }]),
    ...(row.year === null ? [] : [{ label: text.year, value: words(row.year) }]),
    ...(row.reason === '' ? [] : [{ label: reason, value: words(row.reason) }]),
  ]);
}

function paymentTable(rows: readonly KeptRow[], language: Language): Block {
  const { state, budget: text } = messages[language];
  const day = (value: unknown) => {
    const on = parseDay(String(value));
    return on ? formatDay(on, language) : '';
  };
  return {
    kind: 'table',
    caption: text.payments,
    columns: [
      { label: state },
      { label: text.paidOn },
      { label: text.amount, figures: true },
      { label: text.repaid, figures: true },
    ],
    rows: rows.map((row) => [
      text.paymentStates[String(row.state)] ?? String(row.state),
      day(row.paid_on),
      money(row.amount, language),
      row.repaid === 0 ? '' : money(row.repaid, language),
    ]),
  };
}
