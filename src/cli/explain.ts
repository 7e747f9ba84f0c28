import { type Environment, readConfig } from '#platform/config.ts';
import { PlainError } from '#platform/plainError.ts';

/** What the rules say of a provrum, beside a running server or without one. */
export async function explain(env: Environment, [id]: readonly string[]): Promise<number> {
  readConfig(env, 'command');
  throw new PlainError(`There is no provrum ${id ?? ''}.`);
}
