import type { Context } from 'hono';
import { fileName, largestFile, mediaTypeOf, type UploadFault } from '#kernel/fileType.ts';
import { clean, type FormValues, legible, readValues } from './form.ts';
import { readParts } from './multipart.ts';

/** A file that may be kept. */
export interface Upload {
  readonly name: string;
  readonly media: string;
  readonly content: Uint8Array;
}

/** A form with a file, as it was sent: what was typed is there whatever is wrong with the file. */
export interface Sent {
  readonly values: FormValues;
  readonly file: Upload | UploadFault;
}

/** Beside the file there is room for as much as in any other form. */
const mostSent = largestFile + 1024 * 1024;

type Taking = (given: string, content: Uint8Array) => Upload | UploadFault;

/** Reads a form with a file. The file stands last in the form: where it is too large, all the rest has been read. */
export async function readUpload(c: Context, field = 'file', taking: Taking = uploadOf): Promise<Sent> {
  if (!/^multipart\/form-data\b/i.test(c.req.header('content-type') ?? '')) {
    return { values: await readValues(c), file: 'missing' };
  }
  const { entries, cut, unreadable } = await readParts(c.req.raw, mostSent);
  const sent = entries.find(([name, value]) => name === field && typeof value !== 'string')?.[1];
  const values = legible({ entries, unreadable });
  if (cut) return { values, file: 'too-large' };
  if (!(sent instanceof File) || (sent.name === '' && sent.size === 0)) return { values, file: 'missing' };
  if (sent.size > largestFile) return { values, file: 'too-large' };
  return { values, file: taking(sent.name, new Uint8Array(await sent.arrayBuffer())) };
}

/** A file of this name and content, or why it is not taken in. */
export function uploadOf(given: string, content: Uint8Array): Upload | UploadFault {
  if (content.length === 0) return 'empty';
  if (content.length > largestFile) return 'too-large';
  const name = fileName(clean(given));
  if (name === '') return 'name';
  const type = mediaTypeOf(name, content);
  return typeof type === 'string' ? type : { name, media: type.media, content };
}

/** A mail as a mail program saves it (.eml): read as it is, byte for byte, and never given to anybody as a file. */
export const letterOf: Taking = (given, content) =>
  content.length === 0 ? 'empty' : { name: fileName(clean(given)), media: 'message/rfc822', content };
