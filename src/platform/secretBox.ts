import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** AES-256-GCM with an own beginning each time; the first byte says how it was made, should that change. */
const [way, beginning, mark] = [1, 12, 16];

/** A key for one use, from key material that may have others. */
export const keyFor = (material: Uint8Array, use: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', material, new Uint8Array(), use, 32));

/** Seals words so that whoever reads the database cannot read them, nor move them to another row: the place is sealed with them. */
export function sealBox(key: Uint8Array, place: string, words: string): Buffer {
  const start = randomBytes(beginning);
  const cipher = createCipheriv('aes-256-gcm', key, start).setAAD(Buffer.from(place));
  const content = Buffer.concat([cipher.update(words, 'utf8'), cipher.final()]);
  return Buffer.concat([Buffer.of(way), start, cipher.getAuthTag(), content]);
}

/** Opens what was sealed for a place; null where the key is another or a bit was changed. */
export function openBox(key: Uint8Array, place: string, box: Uint8Array): string | null {
  if (box[0] !== way || box.length < 1 + beginning + mark) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(1, 1 + beginning), { authTagLength: mark });
  decipher.setAAD(Buffer.from(place)).setAuthTag(box.subarray(1 + beginning, 1 + beginning + mark));
  try {
    return decipher.update(box.subarray(1 + beginning + mark), undefined, 'utf8') + decipher.final('utf8');
  } catch {
    return null;
  }
}
