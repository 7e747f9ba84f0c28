import type { Context } from 'hono';
import type { VNode } from 'preact';
import { listExemptions } from '#billing/exemption.store.ts';
import { whyExempt } from '#billing/feeYear.ts';
import { messages } from '#billing/fees.messages.ts';
import { yearOf } from '#kernel/day.ts';
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
  const { db, clock, network, networkVersion, actor, language } = c.var;
  if (!networkVersion || network.state === 'wished') return null;
  const text = messages[language];
  const year = yearOf(clock.today());
  const { parameters } = networkVersion;
  const exempt = whyExempt(network, { year, exemptions: await listExemptions(db), parameters });
  const own = circle.takesPart && actor?.organisation ? paths.organisationFees(actor.organisation.id, year) : null;
  const link = readsForTheForum(actor) ? paths.feeYear(year) : own;
  return (
    <Panel title={text.panel.title} id="avgift">
      <p>
        {exempt
          ? exempt.reason
            ? text.exemptBecause(exempt.reason[language])
            : text.exempt
          : text.panel.each(formatMoney(parameters.fee, language), year)}
      </p>
      {link && (
        <p>
          <a href={localise(link, language)}>{readsForTheForum(actor) ? text.title(year) : text.panel.link}</a>
        </p>
      )}
    </Panel>
  );
}
