import { largestFile } from '#kernel/fileType.ts';
import { refuse } from './problem.ts';
import { uploadFaults } from './upload.messages.ts';
import { type Upload, uploadOf } from './upload.ts';

/** A file as the API is sent it, out of base 64; what is wrong with it stands at the field it is wrong in. */
export function readSentFile(
  { name, content: sent }: { readonly name: string; readonly content: string },
  place = '',
): Upload {
  const wrong = (field: 'name' | 'content', fault: keyof typeof uploadFaults): never =>
    refuse('invalid-fields', { errors: { [`${place}${field}`]: uploadFaults[fault] } });
  if (!/^[\w+/-]*={0,2}$/.test(sent)) return wrong('content', 'content');
  if (sent.length > Math.ceil(largestFile / 3) * 4) return wrong('content', 'too-large');
  const file = uploadOf(name, Buffer.from(sent, 'base64'));
  return typeof file === 'string' ? wrong(file === 'name' || file === 'type' ? 'name' : 'content', file) : file;
}
