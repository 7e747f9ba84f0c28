import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { build, type Metafile } from 'esbuild';
import { projectRoot } from './config.ts';

/** A file for the browser, as sent: its name holds a hash of its content, so it never changes. */
export interface Asset {
  readonly body: Uint8Array;
  readonly type: string;
  /** Smaller forms, made once; null where they gain nothing. */
  readonly br: Uint8Array | null;
  readonly gzip: Uint8Array | null;
}

/** The addresses a page needs, and every file behind them. */
export interface Assets {
  readonly style: string;
  readonly script: string;
  readonly icons: string;
  readonly mark: string;
  readonly font: string;
  /** The file at an address such as `/assets/app-4XKZ2B7Q.js`, or null. */
  readonly get: (address: string) => Asset | null;
}

const prefix = '/assets/';
const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.woff2': 'font/woff2',
};

/**
 * Builds stylesheet and script in memory at the start, so that there is no build step to forget and nothing built in the repository.
 *
 * The editor for rich text becomes a chunk of its own, fetched by pages that have one.
 */
export async function loadAssets(): Promise<Assets> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: projectRoot,
    entryPoints: {
      app: 'src/client/app.ts',
      style: 'public/css/style.css',
      icons: 'public/icons.svg',
      mark: 'public/mark.svg',
    },
    outdir: 'built',
    write: false,
    metafile: true,
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    target: 'esnext',
    legalComments: 'none',
    publicPath: prefix,
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    loader: { '.svg': 'copy', '.woff2': 'file' },
    logLevel: 'silent',
  });
  const files = new Map(
    await Promise.all(
      outputFiles.map(async (file) => [addressOf(file.path), await asset(file.path, file.contents)] as const),
    ),
  );
  const built = (source: string) => addressOf(outputOf(metafile, source));
  return {
    style: built('public/css/style.css'),
    script: built('src/client/app.ts'),
    icons: built('public/icons.svg'),
    mark: built('public/mark.svg'),
    font: [...files.keys()].find((address) => address.includes('latin-wght-normal')) ?? '',
    get: (address) => files.get(address) ?? null,
  };
}

const addressOf = (file: string) => prefix + path.basename(file);

function outputOf({ outputs }: Metafile, source: string): string {
  const found = Object.entries(outputs).find(
    ([, output]) =>
      output.entryPoint === source || (!output.entryPoint && Object.keys(output.inputs).join() === source),
  );
  if (!found) throw new Error(`Nothing was built of ${source}`);
  return found[0];
}

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

async function asset(file: string, body: Uint8Array): Promise<Asset> {
  const extension = path.extname(file);
  const type = types[extension] ?? 'application/octet-stream';
  if (extension === '.woff2') return { body, type, br: null, gzip: null };
  const [br, small] = await Promise.all([
    brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
    zip(body, { level: 9 }),
  ]);
  return { body, type, br, gzip: small };
}
