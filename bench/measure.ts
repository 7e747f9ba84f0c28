import fs from 'node:fs';
import autocannon from 'autocannon';
import type { Child } from './child.ts';

export interface Load {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Milliseconds of the server's processor time a request. */
  readonly cpu: number;
  /** The share of processor time that the machine's host gave to others meanwhile; null where nobody tells. */
  readonly stolen: number | null;
}

const connections = 16;

/**
 * Loads one address for some rounds of two seconds over sixteen connections, after a second to warm up. What is told is the round from which
 * the host took least: what it takes is no property of the program, and is told beside it.
 */
export async function loadPage(child: Child, path: string, cookie: string, rounds: number): Promise<Load> {
  const url = `http://127.0.0.1:${child.port}${path}`;
  await fire({ url, duration: 1, headers: { cookie } });
  const loads: Load[] = [];
  while (loads.length < rounds) {
    const [before, begun] = [await child.cpu(), hostTimes()];
    const result = await fire({ url, duration: 2, headers: { cookie } });
    const [used, ended] = [(await child.cpu()) - before, hostTimes()];
    loads.push(summary(result, used, begun && ended && shareStolen(begun, ended)));
  }
  return loads.toSorted((a, b) => (a.stolen ?? 0) - (b.stolen ?? 0))[0]!;
}

interface HostTimes {
  readonly all: number;
  readonly stolen: number;
}

/** Time of all processors since the machine started, and what of it the host gave to others; null where it is not told. */
export function hostTimes(): HostTimes | null {
  if (!fs.existsSync('/proc/stat')) return null;
  const [, ...times] = fs.readFileSync('/proc/stat', 'utf8').split('\n', 1)[0]!.split(/\s+/).map(Number);
  // user, nice, system, idle, iowait, irq, softirq, steal; what guests used is counted in the first.
  const all = times.slice(0, 8).reduce((sum, time) => sum + time, 0);
  return { all, stolen: times[7] ?? 0 };
}

export const shareStolen = (begun: HostTimes, ended: HostTimes): number =>
  (ended.stolen - begun.stolen) / Math.max(1, ended.all - begun.all);

async function fire(options: Pick<autocannon.Options, 'url' | 'duration' | 'headers'>): Promise<autocannon.Result> {
  const result = await autocannon({ ...options, connections });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${options.url}: ${result.non2xx} answers were no success`);
  return result;
}

const summary = ({ requests, latency }: autocannon.Result, cpu: number, stolen: number | null): Load => ({
  perSecond: requests.average,
  p50: latency.p50,
  p99: latency.p99,
  cpu: cpu / requests.total,
  stolen,
});

/** Sends each request once, some at a time, and times each. Every answer must lead on (303). */
export async function sendEach(child: Child, requests: readonly (() => Request)[], atATime: number): Promise<Load> {
  const times: number[] = [];
  const waiting = [...requests];
  const [before, begun] = [await child.cpu(), hostTimes()];
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
  const [cpu, ended] = [(await child.cpu()) - before, hostTimes()];
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return {
    perSecond: times.length / seconds,
    p50: at(0.5),
    p99: at(0.99),
    cpu: cpu / times.length,
    stolen: begun && ended && shareStolen(begun, ended),
  };
}
