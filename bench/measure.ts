import autocannon from 'autocannon';
import type { Child } from './child.ts';

export interface Load {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Milliseconds of the server's processor time a request. */
  readonly cpu: number;
}

const connections = 16;

/** Loads one address for some seconds over sixteen connections, after a second to warm up. */
export async function loadPage(child: Child, path: string, cookie: string, seconds: number): Promise<Load> {
  const url = `http://127.0.0.1:${child.port}${path}`;
  await fire({ url, duration: 1, headers: { cookie } });
  const before = await child.cpu();
  const result = await fire({ url, duration: seconds, headers: { cookie } });
  const used = (await child.cpu()) - before;
  return summary(result, used);
}

async function fire(options: Pick<autocannon.Options, 'url' | 'duration' | 'headers'>): Promise<autocannon.Result> {
  const result = await autocannon({ ...options, connections });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${options.url}: ${result.non2xx} answers were no success`);
  return result;
}

const summary = ({ requests, latency }: autocannon.Result, cpu: number): Load => ({
  perSecond: requests.average,
  p50: latency.p50,
  p99: latency.p99,
  cpu: cpu / requests.total,
});

/** Sends each request once, some at a time, and times each. Every answer must lead on (303). */
export async function sendEach(child: Child, requests: readonly (() => Request)[], atATime: number): Promise<Load> {
  const times: number[] = [];
  const waiting = [...requests];
  const before = await child.cpu();
  const started = performance.now();
  await Promise.all(
    Array.from({ length: atATime }, async () => {
      for (let next = waiting.pop(); next; next = waiting.pop()) {
        const begun = performance.now();
        const response = await fetch(next(), { redirect: 'manual' });
        if (response.status !== 303)
          throw new Error(
            `${response.url} answered ${response.status}: ${(await response.text()).replace(/^[^]*?class="errsum"/, '').slice(0, 900)}`,
          );
        times.push(performance.now() - begun);
      }
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  const cpu = (await child.cpu()) - before;
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { perSecond: times.length / seconds, p50: at(0.5), p99: at(0.99), cpu: cpu / times.length };
}
