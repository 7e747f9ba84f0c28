/** What a form with a file sent: its parts, and whether it was more than was read. */
export interface Parts {
  readonly entries: readonly (readonly [string, FormDataEntryValue])[];
  /** The last of the entries is cut off. */
  readonly cut: boolean;
}

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
  if (!request.body || boundary === undefined) return { entries: [], cut: false };
  const { chunks, cut } = await take(request.body, most);
  const body = new Blob(cut ? [...chunks, `\r\n--${boundary}--\r\n`] : chunks);
  const entries = await new Response(body, { headers: { 'content-type': type } })
    .formData()
    .then((form) => [...form])
    .catch(() => []);
  return { entries, cut };
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
