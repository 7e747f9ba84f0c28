/** What a form with a file sent: its parts, and whether it was more than was read. */
export interface Parts {
  readonly entries: readonly (readonly [string, FormDataEntryValue])[];
  /** The last of the entries is cut off. */
  readonly cut: boolean;
  /** The names of those that hold bytes which are no UTF-8. */
  readonly unreadable: readonly string[];
}

/** What a decoder writes in the place of bytes that are no UTF-8. */
export const replacement = '\ufffd';

/** More than this is not even waited for. */
const mostWaited = 200 * 1024 * 1024;

const readOnce = new WeakMap<Request, Promise<Parts>>();

/**
 * Reads a form with a file, at most so much of it. What comes after is let through unread, so that the sender gets an answer; and
 * what was typed before the file is kept. A request is read once: who asks again gets the same.
 */
export async function readParts(request: Request, most: number): Promise<Parts> {
  const before = readOnce.get(request);
  if (before) return await before;
  const reading = read(request, most);
  readOnce.set(request, reading);
  return await reading;
}

async function read(request: Request, most: number): Promise<Parts> {
  const type = request.headers.get('content-type') ?? '';
  const boundary = /boundary="?([^";,]{1,70})"?/i.exec(type)?.[1];
  if (!request.body || boundary === undefined) return { entries: [], cut: false, unreadable: [] };
  const { chunks, cut } = await take(request.body, most);
  const body = new Blob(cut ? [...chunks, `\r\n--${boundary}--\r\n`] : chunks);
  const entries = await new Response(body, { headers: { 'content-type': type } })
    .formData()
    .then((form) => [...form])
    .catch(() => []);
  return { entries, cut, unreadable: unreadableOf(cut ? entries.slice(0, -1) : entries, chunks) };
}

/** A text that was sent as it reads stands among the bytes as it is. */
function unreadableOf(entries: Parts['entries'], chunks: readonly Uint8Array[]): readonly string[] {
  const doubtful = entries.filter(([, value]) => typeof value === 'string' && value.includes(replacement));
  if (doubtful.length === 0) return [];
  const bytes = Buffer.concat(chunks);
  return doubtful.filter(([, value]) => !bytes.includes(value as string)).map(([name]) => name);
}

async function take(body: ReadableStream<Uint8Array>, most: number) {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const chunk of body) {
    if (size < most) chunks.push(new Uint8Array(chunk.subarray(0, most - size)));
    size += chunk.length;
    if (size > mostWaited) break;
  }
  return { chunks, cut: size > most };
}
