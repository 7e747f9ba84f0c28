import { type Database, sql } from '#platform/database.ts';

export interface Theme {
  readonly key: string;
  readonly sv: string;
  readonly en: string;
}

/** Every theme, in Swedish order. */
export async function listThemes(db: Database): Promise<readonly Theme[]> {
  const { rows } = await sql<Theme>`select key, sv, en from theme order by sv`.execute(db.q());
  return rows;
}
