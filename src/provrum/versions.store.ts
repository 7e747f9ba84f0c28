import type { ProvrumId } from '#kernel/id.ts';
import { type Database, sql } from '#platform/database.ts';
import type { ProposalText } from './provrum.ts';

/** One wording of a posted proposal, and who wrote it. */
export interface TextVersion {
  readonly number: number;
  readonly text: ProposalText;
  /** It changed what others had said yes to; the first one always does. */
  readonly material: boolean;
  readonly note: string;
  readonly person: string;
  readonly organisation: string;
  readonly at: Date;
}

export const versionsPerPage = 20;

/** A page of versions, the latest first, and one more: what the last of them is compared with. */
export async function listTextVersions(
  db: Database,
  provrum: ProvrumId,
  page: number,
): Promise<readonly TextVersion[]> {
  const { rows } = await sql<TextVersion>`
    select v.number, v.content as text, v.material, v.note, p.name as person, o.name as organisation, v.at
    from provrum_version v join person p on p.id = v.person_id join organisation o on o.id = v.organisation_id
    where v.provrum_id = ${provrum}
    order by v.number desc limit ${versionsPerPage + 1} offset ${(page - 1) * versionsPerPage}`.execute(db.q());
  return rows;
}
