import type { Day } from '#kernel/day.ts';
import type { PersonId } from '#kernel/id.ts';
import type { Language, Text } from '#kernel/text.ts';
import { type Database, sql } from '#platform/database.ts';

/** A word of ours, in both languages and explained. */
export interface WordRow {
  readonly identifier: string;
  readonly word: Text;
  readonly explanation: Text;
}

/** The word list in the order of the reader's language. */
export async function listWords(db: Database, language: Language): Promise<readonly WordRow[]> {
  const order = language === 'sv' ? sql`sv` : sql`lower(en)`;
  const { rows } = await sql<WordRow>`
    select identifier, json_build_object('sv', sv, 'en', en) as word,
      json_build_object('sv', explanation_sv, 'en', explanation_en) as explanation
    from word order by ${order}, identifier`.execute(db.q());
  return rows;
}

export interface ConferenceRow {
  readonly year: number;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly place: string;
  readonly theme: string;
  readonly sources: readonly string[];
}

/** The annual conferences that are known, the latest first. */
export async function listConferences(db: Database): Promise<readonly ConferenceRow[]> {
  const { rows } = await sql<ConferenceRow>`
    select year, from_day as from, to_day as to, place, theme, string_to_array(source, ' ') as sources
    from annual_conference order by year desc`.execute(db.q());
  return rows;
}

/** Whom one writes to at the secretariat today. */
export interface SecretariatMember {
  readonly person: PersonId;
  readonly address: string;
  readonly language: Language;
}

export async function listSecretariat(db: Database, on: Day): Promise<readonly SecretariatMember[]> {
  const { rows } = await sql<SecretariatMember>`
    select distinct p.id as person, p.email as address, p.language from person p join mandate m on m.person_id = p.id
    where m.role = 'secretariat' and m.from_day <= ${on}::date and (m.to_day is null or m.to_day >= ${on}::date)
    order by p.id`.execute(db.q());
  return rows;
}
