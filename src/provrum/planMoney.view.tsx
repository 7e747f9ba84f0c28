import type { Language } from '#kernel/text.ts';
import { total } from '#kernel/money.ts';
import { formatMoney } from '#ui/format.ts';
import { messages } from './plan.messages.ts';
import type { PlanMoney } from './plan.ts';

/** What is budgeted and by whom it is paid, in one sentence; nothing where no figures are given. */
export function PlanMoneyPart({ money, language }: { readonly money: PlanMoney; readonly language: Language }) {
  if (money.budget.length === 0 && money.contributions.length === 0) return null;
  const say = (amounts: Parameters<typeof total>[0]) => formatMoney(total(amounts), language);
  const planned = say(money.budget.map(({ amount }) => amount));
  const promised = say(money.contributions.flatMap(({ cash, inKind }) => [cash, inKind]));
  return <p>{messages[language].money(planned, promised, formatMoney(money.baseFunding, language))}</p>;
}
