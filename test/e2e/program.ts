import { type Database, sql } from '#platform/database.ts';
import { testDatabase, urlOf } from '../database.ts';
import { type Running, startScript } from '../processes.ts';

/** The program as anybody starts it, in a process of its own, with the demonstration's data in a database of its own. */
export interface Program {
  readonly address: string;
  readonly running: Running;
}

export interface Settings {
  /** Where its mail goes; without it, to the outbox. */
  readonly smtpUrl?: string | undefined;
}

/** Starts the demonstration on an empty database. */
export async function startProgram(settings: Settings = {}): Promise<Program & { readonly db: Database }> {
  const db = await testDatabase();
  // Mail leaves at once: a journey does not wait ten minutes for it.
  await sql`update mail_setting set hold_minutes = 0`.execute(db.q());
  return { db, ...(await startNode(db, settings)) };
}

/** What the program seals its addresses with: a test writes some of them itself. */
export const programSecret = 'only for tests '.repeat(3).trim();

/** Starts one more program on a database that is in use. */
export async function startNode(db: Database, { smtpUrl }: Settings = {}): Promise<Program> {
  const running = startScript('src/main.ts', ['demo'], {
    env: {
      PORT: '0',
      DATABASE_URL: urlOf(db),
      SECRET: programSecret,
      LOG_LEVEL: 'error',
      ...(smtpUrl && { SMTP_URL: smtpUrl }),
    },
  });
  const [, address = ''] = await running.says(/is running at (http:\S+)[^]*Ctrl-C/);
  return { address, running };
}
