import type { NetworkState } from '#networks/network.ts';
import { type Database, sql } from '#platform/database.ts';
import { readReal, type RealNetwork } from './seeds.ts';

/** In which lines of the board's paper a network is described (N47–N72). */
const lines: Readonly<Record<string, readonly [from: number, to: number]>> = {
  analytiker: [47, 49],
  kompetensforsorjning: [51, 53],
  utvardering: [55, 57],
  'smart-specialisering': [59, 61],
  'ung-region': [63, 63],
  rus: [65, 65],
  'fysisk-planering': [67, 67],
  integration: [69, 69],
  naringslivsutveckling: [72, 72],
  kommunikation: [72, 72],
};

interface Loaded {
  readonly external_key: string;
  readonly name: string;
  readonly state: NetworkState;
  readonly about_organisations: number | null;
  readonly meetings_least: number | null;
  readonly meetings_most: number | null;
  readonly figures_as_of: string;
  readonly note: string;
  readonly source: readonly { readonly source: string; readonly from: number; readonly to: number }[];
}

/** Loads the eight networks and the two that are wished for; figures are those of the source, about and dated, never counted here. */
export async function loadNetworks(db: Database, at: Date): Promise<void> {
  const { networks, networkWishes } = readReal();
  const given = [...networks.map(running), ...networkWishes.map(wished)];
  await sql`
    insert into network (external_key, name, state, about_organisations, meetings_least, meetings_most, figures_as_of, note,
      source, created_at, changed_at)
    select g.*, ${at}::timestamptz, ${at}::timestamptz from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as g (external_key text,
      name text, state text, about_organisations integer, meetings_least integer, meetings_most integer, figures_as_of text,
      note text, source jsonb)
    on conflict do nothing`.execute(db.q());
  await loadCoOrganisers(db, networks);
}

const running = (network: RealNetwork): Loaded => ({
  ...noFigures,
  ...named(network),
  state: 'active',
  about_organisations: network.approxOrganisations,
  meetings_least: network.meetingsPerYear?.min ?? null,
  meetings_most: network.meetingsPerYear?.max ?? null,
  figures_as_of: network.figuresAsOf.slice(0, '2017-11'.length),
});

const wished = (network: { readonly id: string; readonly name: string; readonly source: string }): Loaded => ({
  ...noFigures,
  ...named(network),
  state: 'wished',
});

const noFigures = {
  about_organisations: null,
  meetings_least: null,
  meetings_most: null,
  figures_as_of: '',
  note: '',
} as const;

function named({ id, name, source }: { readonly id: string; readonly name: string; readonly source: string }) {
  const [from, to] = lines[id] ?? [1, 1];
  // The source has two names for one thing; the first is the network's, the other that of its days.
  return { external_key: id, name: name.split(' / ')[0] ?? name, source: [{ source, from, to }] };
}

/** The ones a source names, once: whoever was removed by hand stays removed, because only a network without any gets them. */
async function loadCoOrganisers(db: Database, networks: readonly RealNetwork[]) {
  const given = networks.flatMap(({ id, coOrganisers }) =>
    coOrganisers.filter((name) => !name.includes('does not name')).map((name) => ({ network: id, name })),
  );
  await sql`
    insert into network_co_organiser (network_id, organisation_id)
    select n.id, o.id from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as g (network text, name text)
    join network n on n.external_key = g.network and n.revision = 1
    join organisation o on o.name = g.name
    where not exists (select from network_co_organiser c where c.network_id = n.id)`.execute(db.q());
}
