import fs from 'node:fs';
import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { fitToPrint, type Paper } from './paper.ts';

/**
 * Runs in a thread of its own, because the compiler blocks while it works. Loaded by Node itself, without what turns JSX: what it
 * imports is Node, the package, and a neighbour that imports nothing but types.
 */
export interface Order {
  readonly id: number;
  readonly paper: Paper;
  readonly standard: string;
}
export type Delivery =
  | { readonly id: number; readonly bytes: Uint8Array }
  | { readonly id: number; readonly fault: string };

const require = createRequire(import.meta.url);
const faces = ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold'];
const fontOf = (face: string) =>
  fs.readFileSync(require.resolve(`@expo-google-fonts/hanken-grotesk/${face}/HankenGrotesk_${face}.ttf`));

const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: faces.map(fontOf) }] });
const template = fs.readFileSync(new URL('paper.typ', import.meta.url), 'utf8');

/** What the compiler says of a sign that no font has. */
const missingSign = /the text `\\"(.+?)\\"` could not be displayed/gu;

/** Compiles; a sign that no font has is found by failing once, and shown as a question mark the second time. */
function compiled({ paper, standard }: Order, missing: ReadonlySet<string> = new Set()): Uint8Array {
  const [year, month, date] = paper.day.split('-').map(Number);
  const fit = fitToPrint(paper, (text) => Array.from(text, (sign) => (missing.has(sign) ? '?' : sign)).join(''));
  const inputs = { paper: JSON.stringify({ ...fit, year, month, date }) };
  const { result, fault } = compile(inputs);
  if (!result) throw new Error(fault);
  try {
    return new Uint8Array(compiler.pdf(result, { pdfStandard: standard, creationTimestamp: 0 }));
  } catch (error) {
    const found = [...String(error).matchAll(missingSign)].flatMap(([, text = '']) => [...text]);
    const all = new Set([...missing, ...found]);
    if (all.size === missing.size) throw error;
    return compiled({ id: 0, paper, standard }, all);
  }
}

function compile(inputs: Record<string, string>) {
  const outcome = compiler.compile({ mainFileContent: template, inputs });
  const error = outcome.takeError();
  return { result: outcome.result, fault: error ? JSON.stringify(compiler.fetchDiagnostics(error)) : 'no result' };
}

parentPort?.on('message', (order: Order) => {
  try {
    deliver({ id: order.id, bytes: compiled(order) });
  } catch (error) {
    deliver({ id: order.id, fault: String(error) });
  } finally {
    // The compiler keeps every document it has made; without this a long day fills the memory.
    compiler.evictCache(10);
  }
});

function deliver(delivery: Delivery): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(delivery);
}
