import type { Day } from '#kernel/day.ts';
import type { Text } from '#kernel/text.ts';
import { type Database, sql } from '#platform/database.ts';
import { type Listener, notify } from '#platform/listen.ts';
import { parseParameters } from './parameters.ts';
import {
  type AnyVersion,
  type NetworkVersion,
  networkVersionInForce,
  type Part,
  type RulebookVersion,
  versionInForce,
  type VersionStatus,
} from './version.ts';

interface VersionRow {
  readonly id: string;
  readonly part: Part;
  readonly status: VersionStatus;
  readonly inForceFrom: Day;
  readonly inForceTo: Day | null;
  readonly decidedBy: Text;
  readonly decidedOn: Day | null;
  readonly document: string;
  readonly parameters: unknown;
}

/** The channel on which every node hears that the rulebook's versions have changed. */
export const rulebookChannel = 'rulebook';

/** Every version of both parts, the oldest first. */
export async function loadVersions(db: Database): Promise<readonly AnyVersion[]> {
  const { rows } = await sql<VersionRow>`
    select id, part, status, in_force_from as "inForceFrom", in_force_to as "inForceTo", decided_by as "decidedBy",
      decided_on as "decidedOn", document, parameters
    from rulebook_version order by in_force_from, id`.execute(db.q());
  return rows.map(toVersion);
}

const toVersion = ({ part, parameters, ...rest }: VersionRow): AnyVersion =>
  part === 'provrum'
    ? { ...rest, part, parameters: parseParameters(part, parameters) }
    : { ...rest, part, parameters: parseParameters(part, parameters) };

/** Puts a version on record and tells every node. A version that is there already is left as it was decided. */
export async function createVersion(db: Database, version: AnyVersion): Promise<void> {
  await db.tx(async () => {
    await sql`
      insert into rulebook_version (id, part, status, in_force_from, in_force_to, decided_by, decided_on, document, parameters)
      values (${version.id}, ${version.part}, ${version.status}, ${version.inForceFrom}, ${version.inForceTo},
        ${JSON.stringify(version.decidedBy)}::jsonb, ${version.decidedOn}, ${version.document},
        ${JSON.stringify(version.parameters)}::jsonb)
      on conflict (id) do nothing`.execute(db.q());
    await notify(db, rulebookChannel, version.id);
  });
}

/** The versions held in memory, so that no request asks the database which law applies. */
export interface Versions {
  /** The provrum version in force on a day. Throws where none is: without a law nothing can be decided. */
  readonly current: (on: Day) => RulebookVersion;
  /** The version of the networks' part in force on a day; null where none is, and then its rules say nothing. */
  readonly network: (on: Day) => NetworkVersion | null;
  readonly all: () => readonly AnyVersion[];
  readonly close: () => Promise<void>;
}

/** Loads the versions and keeps them fresh: read again whenever one changes, on any node, and after a lost connection. */
export async function openVersions(db: Database, listener: Listener): Promise<Versions> {
  let versions = await loadVersions(db);
  let reading = Promise.resolve();
  const read = async () => {
    versions = await loadVersions(db);
  };
  const stop = listener.on(rulebookChannel, () => {
    // What fails here fails with the connection, and is read again over the next one.
    reading = reading.then(read).catch(() => {});
  });
  return {
    current: (on) => {
      const version = versionInForce(versions, on);
      if (!version) throw new Error(`No version of the rulebook is in force on ${on}`);
      return version;
    },
    network: (on) => networkVersionInForce(versions, on),
    all: () => versions,
    close: async () => {
      stop();
      await reading;
    },
  };
}
