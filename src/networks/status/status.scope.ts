import type { Context } from 'hono';
import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import type { Network } from '../network.ts';
import type { NetworkEnv } from '../network.scope.ts';
import { messages } from './status.messages.ts';
import { findTable } from './status.store.ts';
import type { StatusTable } from './status.ts';

/** The table of the address, where the network has it. */
export async function findTableInPath(c: Context<NetworkEnv>): Promise<StatusTable | null> {
  const number = /^[1-9]\d{0,14}$/.exec(c.req.param('table') ?? '')?.[0];
  return number === undefined ? null : await findTable(c.var.db, c.var.network.id, Number(number));
}

/** The way to a network's tables, under the network itself. */
export const statusCrumbs = ({ id }: Pick<Network, 'id'>, language: Language) => [
  { href: localise(paths.statusTables(id), language), label: messages[language].tables },
];
