import type { Environment } from '#platform/config.ts';
import { PlainError } from '#platform/plainError.ts';

/** A command: the environment and its own words in, an exit code out. */
type Command = (env: Environment, words: readonly string[]) => Promise<number>;

/** Each brings what it needs: help does not wait for the whole program to load. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  demo: async () => (await import('./cli/demo.ts')).demo,
  serve: async () => (await import('./cli/serve.ts')).serve,
  migrate: async () => (await import('./cli/migrate.ts')).migrate,
  explain: async () => (await import('./cli/explain.ts')).explain,
  export: async () => (await import('./cli/export.ts')).exportArchive,
  help: async () => (await import('./cli/help.ts')).help,
};

async function run([name = 'help', ...words]: readonly string[]): Promise<number> {
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) throw new PlainError(`There is no command "${name}". Try: provrum help`);
  const command = await load();
  return await command(process.env, words);
}

try {
  process.exit(await run(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`${error instanceof PlainError ? error.message : ((error as Error).stack ?? String(error))}\n`);
  process.exit(1);
}
