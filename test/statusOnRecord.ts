import type { NetworkId } from '#kernel/id.ts';
import type { StatusColumn } from '#networks/status/definition.ts';
import { sql } from '#platform/database.ts';
import type { TestApp } from './app.ts';
import type { OrganisationKey, PersonKey } from './cast.ts';

/** How far one has come, when it will be done, and in own words. */
export const statusColumns: readonly StatusColumn[] = [
  { key: 'k1', title: 'Läge', kind: 'choice', choices: ['Inte börjat', 'På väg', 'Klart'] },
  { key: 'k2', title: 'Klart när', kind: 'date', choices: [] },
  { key: 'k3', title: 'Kommentar', kind: 'text', choices: [] },
];

/** A table that asks a network's organisations, as if it had been made earlier. */
export async function statusOnRecord(
  { db, cast }: TestApp,
  network: NetworkId,
  told: { readonly audience?: string; readonly due?: string | null; readonly at?: string } = {},
): Promise<number> {
  const { audience = 'network', due = null, at = '2026-11-10T09:00:00Z' } = told;
  const { rows } = await sql<{ id: number }>`
    insert into status_table (network_id, title, audience, due_on, columns, asked_at, person_id, created_at)
    values (${network}, 'Var är vi i RUS-arbetet?', ${audience}, ${due}, ${JSON.stringify(statusColumns)}::jsonb, ${at},
      ${cast.person.karin}, ${at}) returning id`.execute(db.q());
  return rows[0]!.id;
}

/** What an organisation told. */
export async function entryOnRecord(
  { db, cast }: TestApp,
  table: number,
  by: readonly [OrganisationKey, PersonKey],
  answers: Readonly<Record<string, string>>,
  at = '2026-11-12T09:00:00Z',
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into status_entry (table_id, organisation_id, answers, person_id, at)
    values (${table}, ${cast.organisation[by[0]]}, ${JSON.stringify(answers)}::jsonb, ${cast.person[by[1]]}, ${at})
    returning id`.execute(db.q());
  return rows[0]!.id;
}
