import type { Context } from 'hono';
import type { VNode } from 'preact';
import { type CostOfNetwork, findCostOfNetwork } from '#billing/fee.store.ts';
import { messages, whyWords } from '#billing/fees.messages.ts';
import { yearOf } from '#kernel/day.ts';
import type { Language } from '#kernel/text.ts';
import { readsForTheForum } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { Panel } from '#ui/facts.tsx';
import { formatMoney } from '#ui/format.ts';
import type { Circle } from './network.ts';
import type { NetworkEnv } from './network.scope.ts';

interface FeeSlotProps {
  readonly c: Context<NetworkEnv>;
  readonly circle: Circle;
}

/** What taking part costs this year, or why it costs nothing; and the way to one's own fees. */
export async function feeSlot({ c, circle }: FeeSlotProps): Promise<VNode | null> {
  const { db, clock, network, actor, language } = c.var;
  if (network.state === 'wished') return null;
  const year = yearOf(clock.today());
  const organisation = circle.takesPart ? (actor?.organisation?.id ?? null) : null;
  const cost = await findCostOfNetwork(db, network, { year, organisation });
  if (!cost) return null;
  const text = messages[language];
  const own = organisation === null ? null : paths.organisationFees(organisation, year);
  const link = readsForTheForum(actor) ? paths.feeYear(year) : own;
  return (
    <Panel title={text.panel.title} id="avgift">
      <p>{costWords(cost, language)}</p>
      {cost.own && !cost.exempt && <p>{whyWords(cost.own, language)}</p>}
      {link && (
        <p>
          <a href={localise(link, language)}>{readsForTheForum(actor) ? text.title(year) : text.panel.link}</a>
        </p>
      )}
    </Panel>
  );
}

/** What the reader's own organisation pays; to those who take no part, what one would pay. */
function costWords({ year, parameters, exempt, own }: CostOfNetwork, language: Language): string {
  const text = messages[language];
  const money = (amount: CostOfNetwork['parameters']['fee']) => formatMoney(amount, language);
  if (exempt) return exempt.reason ? text.exemptBecause(exempt.reason[language]) : text.exempt;
  if (own) return own.amount > 0 ? text.panel.owes(year, money(own.amount)) : text.panel.nothing(year);
  const { fee, partnerFee } = parameters;
  const each = text.panel.each(money(fee), year);
  return fee === partnerFee ? each : `${each}, ${text.panel.partner(money(partnerFee))}`;
}
