import type { ImportId, NetworkId } from '#kernel/id.ts';
import { type Database, sql } from '#platform/database.ts';

/** Networks, what belongs to them, and a table that waits to be brought in. */
export interface NetworkExamples {
  /** With meetings, talk, members and a status table; and one that is wished for. */
  readonly network: NetworkId;
  readonly wished: NetworkId;
  readonly part: number;
  readonly statusTable: number;
  /** With a line to bring in, and lines that are unclear. */
  readonly import: ImportId;
}

/** A table that the secretariat brings in. */
export const meetingsToBringIn = {
  name: 'möten.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    'Nätverk;Rubrik;Datum\nRUS-nätverket;Vad är nytt?;2027-03-10\nRUS-nätverket;Utan år;23 maj\nSaknas;Fel;2027-03-11\n',
  ),
};

/** Finds them in the demonstration; the table has been read by now. */
export async function findNetworkExamples(db: Database): Promise<NetworkExamples> {
  const { rows } = await sql<NetworkExamples>`
    select t.id as "statusTable", t.network_id as network,
      (select min(id) from network_organisation where network_id = t.network_id and to_day is null) as part,
      (select min(id) from network where state = 'wished') as wished,
      (select max(id) from import) as import
    from status_table t order by t.id limit 1`.execute(db.q());
  if (!rows[0]) throw new Error('There is no status table');
  return rows[0];
}
