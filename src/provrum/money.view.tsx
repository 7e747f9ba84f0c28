import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { Part } from '#ui/facts.tsx';
import { dayOfMoment, formatDay, formatMoney } from '#ui/format.ts';
import { Meta, Row, Rows } from '#ui/rows.tsx';
import { messages } from './funding.messages.ts';
import type { UsedBudget, WaitingMoney } from './fundingYear.store.ts';

/** Budgets that are nearly used, for those who answer for them. Nothing where there are none. */
export function UsedBudgets({
  items,
  language,
}: {
  readonly items: readonly UsedBudget[];
  readonly language: Language;
}) {
  const text = messages[language].year;
  if (items.length === 0) return null;
  return (
    <Part title={text.alarm} id="anvant" count={items.length}>
      <Rows>
        {items.map(({ id, title, lead, planned, actual }) => (
          <Row
            key={id}
            level={3}
            href={localise(paths.budget(id), language)}
            title={title}
            meta={
              <>
                <Meta kind="org">{lead}</Meta>
                <Meta icon="warning">{text.used(formatMoney(actual, language), formatMoney(planned, language))}</Meta>
              </>
            }
          />
        ))}
      </Rows>
    </Part>
  );
}

/** Requests and payments that wait for the secretariat, the longest first. */
export function MoneyWaiting({
  items,
  language,
}: {
  readonly items: readonly WaitingMoney[];
  readonly language: Language;
}) {
  const text = messages[language].year;
  const said = ({ what, amount, since }: WaitingMoney) =>
    text.waits(text.what[what], formatMoney(amount, language), formatDay(dayOfMoment(since), language));
  return (
    <Part title={text.waiting} id="pengar" count={items.length}>
      {items.length === 0 ? (
        <p class="quiet">{text.nothing}</p>
      ) : (
        <Rows>
          {items.map((item, at) => (
            <Row
              key={`${item.id}-${at}`}
              level={3}
              href={localise(paths.funding(item.id), language)}
              title={item.title}
              meta={
                <>
                  <Meta kind="org">{item.lead}</Meta>
                  <Meta kind="due">{said(item)}</Meta>
                </>
              }
            />
          ))}
        </Rows>
      )}
    </Part>
  );
}
