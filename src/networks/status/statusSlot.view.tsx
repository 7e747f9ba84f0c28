import type { Context } from 'hono';
import type { VNode } from 'preact';
import { secretariatOf, voiceOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { LinkButton } from '#ui/button.tsx';
import { Part } from '#ui/facts.tsx';
import type { NetworkEnv } from '../network.scope.ts';
import { messages } from './status.messages.ts';
import { listTables } from './status.store.ts';
import { takesTables } from './status.ts';
import { TableList } from './statusForm.view.tsx';

/** A network's tables on its own page: those that are open; nothing where there are none and the reader can make none. */
export async function statusSlot({ c }: { readonly c: Context<NetworkEnv> }): Promise<VNode | null> {
  const { db, clock, network, actor, language } = c.var;
  const text = messages[language];
  const makes = secretariatOf(actor) !== null && takesTables(network);
  const tables = await listTables(db, network.id, clock.today(), voiceOf(actor)?.organisation ?? null);
  if (tables.length === 0 && !makes) return null;
  const open = tables.filter(({ closed }) => !closed);
  const [path, label] = makes
    ? [paths.newStatusTable(network.id), text.add]
    : [paths.statusTables(network.id), text.tables];
  return (
    <Part
      title={text.heading}
      id="lage"
      count={open.length}
      action={<LinkButton href={localise(path, language)}>{label}</LinkButton>}
    >
      {open.length === 0 ? (
        <p class="quiet">{text.panelLead}</p>
      ) : (
        <TableList tables={open} today={clock.today()} language={language} level={3} />
      )}
      {makes && tables.length > open.length && (
        <p>
          <a href={localise(paths.statusTables(network.id), language)}>{text.tables}</a>
        </p>
      )}
    </Part>
  );
}
