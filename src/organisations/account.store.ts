import type { PersonId } from '#kernel/id.ts';
import type { Language } from '#kernel/text.ts';
import { type Database, sql } from '#platform/database.ts';

export interface Account {
  readonly name: string;
  readonly email: string;
  readonly language: Language;
}

/** What a person has on record about themselves. */
export async function findAccount(db: Database, person: PersonId): Promise<Account> {
  const { rows } = await sql<Account>`select name, email, language from person where id = ${person}`.execute(db.q());
  const account = rows[0];
  if (!account) throw new Error('A signed-in person is not on record');
  return account;
}

/** Changes a person's own name, and the language of what is sent to them. */
export async function changeAccount(
  db: Database,
  person: PersonId,
  { name, language }: Omit<Account, 'email'>,
): Promise<void> {
  await sql`update person set name = ${name}, language = ${language} where id = ${person}`.execute(db.q());
}
