import { Worker } from 'node:worker_threads';
import type { Paper } from './paper.ts';
import type { Delivery, Order } from './pdfWorker.ts';

/** For a reader: PDF/UA-1, read aloud and navigated. For an archive: PDF/A-2a, tagged as well, and whole in itself. */
export type PdfStandard = 'ua-1' | 'a-2a';

/** Far longer than any document takes: then something hangs, and the thread is ended. */
const patience = 30_000;

interface Waiting {
  readonly done: (bytes: Uint8Array) => void;
  readonly failed: (error: Error) => void;
}

let thread: Worker | null = null;
const waiting = new Map<number, Waiting>();
let orders = 0;

/** Writes a document as PDF, in a thread of its own. */
export async function writePdf(paper: Paper, standard: PdfStandard = 'ua-1'): Promise<Uint8Array> {
  const id = ++orders;
  const worker = (thread ??= startThread());
  const late = setTimeout(() => worker === thread && stopThread('A PDF took too long.'), patience);
  try {
    return await new Promise<Uint8Array>((done, failed) => {
      waiting.set(id, { done, failed });
      worker.ref();
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      worker.postMessage({ id, paper, standard } satisfies Order);
    });
  } finally {
    clearTimeout(late);
    waiting.delete(id);
    // An idle thread does not keep the program alive.
    if (waiting.size === 0) worker.unref();
  }
}

function startThread(): Worker {
  const worker = new Worker(new URL('pdfWorker.ts', import.meta.url), { execArgv: [] });
  worker.on('message', (delivery: Delivery) => {
    const one = waiting.get(delivery.id);
    if ('bytes' in delivery) one?.done(delivery.bytes);
    else one?.failed(new Error(`PDF: ${delivery.fault}`));
  });
  worker.on('error', (error) => worker === thread && stopThread(String(error)));
  worker.on('exit', () => worker === thread && stopThread('The thread that writes PDF ended.'));
  return worker;
}

/** Ends the thread and tells everybody who waited; the next document gets a new one. */
function stopThread(why: string): void {
  const ended = thread;
  thread = null;
  for (const { failed } of waiting.values()) failed(new Error(why));
  void ended?.terminate();
}
