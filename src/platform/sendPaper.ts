import type { Context } from 'hono';
import { docxType, writeDocx } from './docx.ts';
import { attachment } from './download.ts';
import type { Paper } from './paper.ts';
import { writePdf } from './pdf.ts';

/** In which formats a document is given to its reader. */
export const paperFormats = ['pdf', 'docx'] as const;
export type PaperFormat = (typeof paperFormats)[number];

/** Writes a document and sends it to be saved, under a name without its ending. */
export const sendPaper = async (c: Context, paper: Paper, format: PaperFormat, name: string): Promise<Response> =>
  format === 'pdf'
    ? sendMade(c, { name: `${name}.pdf`, media: 'application/pdf', content: await writePdf(paper) })
    : sendMade(c, { name: `${name}.docx`, media: docxType, content: await writeDocx(paper) });

interface Made {
  readonly name: string;
  readonly media: string;
  readonly content: Uint8Array;
}

/** Sends what was made in memory, to be saved and never shown. What it says may change any time: it is not kept. */
export const sendMade = (c: Context, { name, media, content }: Made): Response =>
  c.body(new Uint8Array(content), 200, {
    'content-type': media,
    'content-disposition': attachment(name),
    'content-length': String(content.byteLength),
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  });
