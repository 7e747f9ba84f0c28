import type { PersonId } from '#kernel/id.ts';
import { type Database, sql } from '#platform/database.ts';

/** A request that its sender has given a name of its own, so that it can be sent again. */
export interface NamedRequest {
  readonly person: PersonId;
  readonly key: string;
  /** Of everything that was asked: the same name for something else is a mistake. */
  readonly request: Buffer;
  readonly at: Date;
}

/** What was answered the first time. */
export interface KeptAnswer {
  readonly request: Buffer;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * Takes a name, within the transaction of the act. Null where it was free; else what was answered to the first. Whoever
 * comes at the same moment waits here until the first is done. A name is free again after a day.
 */
export async function claimAnswer(
  db: Database,
  { person, key, request, at }: NamedRequest,
): Promise<KeptAnswer | null> {
  await sql`delete from api_answer where at < ${at}::timestamptz - interval '1 day'`.execute(db.q());
  const { numAffectedRows } = await sql`
    insert into api_answer (person_id, key, request_hash, at) values (${person}, ${key}, ${request}, ${at})
    on conflict do nothing`.execute(db.q());
  if (numAffectedRows === 1n) return null;
  const { rows } = await sql<KeptAnswer>`
    select request_hash as request, status, headers, body from api_answer where person_id = ${person} and key = ${key}`.execute(
    db.q(),
  );
  return rows[0]!;
}

/** Keeps what is answered, with the act itself. */
export async function keepAnswer(
  db: Database,
  { person, key }: Pick<NamedRequest, 'person' | 'key'>,
  { status, headers, body }: Omit<KeptAnswer, 'request'>,
): Promise<void> {
  await sql`
    update api_answer set status = ${status}, headers = ${JSON.stringify(headers)}::jsonb, body = ${body}
    where person_id = ${person} and key = ${key}`.execute(db.q());
}
