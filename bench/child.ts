import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** A server in a process of its own, asked one thing at a time. */
export interface Child {
  readonly port: number;
  readonly ask: <Answer>(question: object) => Promise<Answer>;
  /** Milliseconds of processor time so far, user and system. */
  readonly cpu: () => Promise<number>;
  readonly stop: () => Promise<void>;
}

/** Starts `bench/NAME.ts` and waits for its port. */
export async function startChild(name: 'server' | 'raw', env: Readonly<Record<string, string>>): Promise<Child> {
  const child = fork(path.join(import.meta.dirname, `${name}.ts`), {
    execArgv: ['--import', path.join(import.meta.dirname, '../src/platform/jsx.ts')],
    env: { ...process.env, ...env },
    // Bytes and moments among a statement's values come over as what they are.
    serialization: 'advanced',
  });
  const { port } = await answerOf<{ readonly port: number }>(child);
  const ask = async <Answer>(question: object) => {
    const answer = answerOf<Answer>(child);
    child.send(question);
    return await answer;
  };
  return {
    port,
    ask,
    cpu: async () => {
      const { user, system } = await ask<NodeJS.CpuUsage>({ ask: 'cpu' });
      return (user + system) / 1000;
    },
    stop: async () => {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}

const answerOf = <Answer>(child: ChildProcess): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const ended = () => reject(new Error('The measured process ended by itself'));
    child.once('exit', ended);
    child.once('message', (answer) => {
      child.off('exit', ended);
      resolve(answer as Answer);
    });
  });
