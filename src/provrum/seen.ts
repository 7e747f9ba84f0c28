import type { OrganisationId } from '#kernel/id.ts';
import type { Role } from '#rulebook/facts.ts';
import type { Provrum } from './provrum.ts';

/** What somebody had before them when they decided: who stood where, and which text. */
export interface Seen {
  readonly textVersion: number;
  readonly standings: readonly { readonly organisation: OrganisationId; readonly role: Role }[];
}

/** One organisation's move since; null where it had or has no standing. */
export interface Move {
  readonly organisation: OrganisationId;
  readonly before: Role | null;
  readonly after: Role | null;
}

export interface SeenChange {
  readonly moves: readonly Move[];
  readonly text: boolean;
}

/** What a form carries along, so that its answer can tell what has changed meanwhile. */
export const seen = ({ textVersion, standings }: Pick<Provrum, 'textVersion' | 'standings'>): Seen => ({
  textVersion,
  standings: standings.map(({ organisation, role }) => ({ organisation, role })),
});

/** What has changed since; null where nothing that bears on a decision has. */
export function seenChange(provrum: Pick<Provrum, 'textVersion' | 'standings'>, before: Seen): SeenChange | null {
  const now = seen(provrum);
  const organisations = new Set([...before.standings, ...now.standings].map(({ organisation }) => organisation));
  const moves = [...organisations]
    .map((organisation): Move => ({
      organisation,
      before: roleIn(before, organisation),
      after: roleIn(now, organisation),
    }))
    .filter((move) => move.before !== move.after);
  const text = before.textVersion !== now.textVersion;
  return moves.length > 0 || text ? { moves, text } : null;
}

const roleIn = ({ standings }: Seen, organisation: OrganisationId): Role | null =>
  standings.find((standing) => standing.organisation === organisation)?.role ?? null;

/** As it travels in a form: `3;12:lead,15:participate`. */
export const writeSeen = ({ textVersion, standings }: Seen): string =>
  `${textVersion};${standings.map(({ organisation, role }) => `${organisation}:${role}`).join(',')}`;

/** Reads what `writeSeen` wrote; null for anything else. */
export function readSeen(written: string): Seen | null {
  const parts = /^(\d{1,9});((?:\d{1,15}:(?:lead|participate|follow),?)*)$/.exec(written);
  if (!parts) return null;
  const standings = (parts[2] ?? '')
    .split(',')
    .filter((pair) => pair !== '')
    .map(readPair);
  return { textVersion: Number(parts[1]), standings };
}

function readPair(pair: string): Seen['standings'][number] {
  const [organisation, role] = pair.split(':');
  return { organisation: Number(organisation) as OrganisationId, role: role as Role };
}
