import type { Database } from '#platform/database.ts';

/** A database of its own for a test file, migrated and empty; dropped when the file is done. */
export async function testDatabase(): Promise<Database> {
  throw new Error('not yet');
}
