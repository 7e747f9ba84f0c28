import { demo } from './cli/demo.ts';
import { explain } from './cli/explain.ts';
import { help } from './cli/help.ts';
import { migrate } from './cli/migrate.ts';
import { serve } from './cli/serve.ts';
import { type Environment } from '#platform/config.ts';
import { PlainError } from '#platform/plainError.ts';

/** A command: the environment and its own words in, an exit code out. */
type Command = (env: Environment, words: readonly string[]) => Promise<number>;

const commands: Readonly<Record<string, Command>> = { demo, serve, migrate, explain, help, '--help': help };

async function run([name = 'help', ...words]: readonly string[]): Promise<number> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new PlainError(`There is no command "${name}". Try: provrum help`);
  return await command(process.env, words);
}

try {
  process.exit(await run(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`${error instanceof PlainError ? error.message : ((error as Error).stack ?? String(error))}\n`);
  process.exit(1);
}
