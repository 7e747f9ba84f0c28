import { total } from '#kernel/money.ts';
import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { formatMoney } from '#ui/format.ts';
import { messages } from './plan.messages.ts';
import type { PlanMoney } from './plan.ts';
import type { Provrum } from './provrum.ts';

interface MoneyProps {
  readonly provrum: Pick<Provrum, 'id'>;
  readonly money: PlanMoney;
  readonly language: Language;
}

/** What is budgeted and by whom it is paid, in one sentence where there are figures, and the way to them. */
export function PlanMoneyPart({ provrum, money, language }: MoneyProps) {
  const text = messages[language];
  const say = (amounts: Parameters<typeof total>[0]) => formatMoney(total(amounts), language);
  const planned = say(money.budget.map(({ amount }) => amount));
  const promised = say(money.contributions.flatMap(({ cash, inKind }) => [cash, inKind]));
  const figures = money.budget.length > 0 || money.contributions.length > 0;
  return (
    <p>
      {figures && text.money(planned, promised, formatMoney(money.baseFunding, language))}{' '}
      <a href={localise(paths.budget(provrum.id), language)}>{text.toBudget}</a>
    </p>
  );
}
