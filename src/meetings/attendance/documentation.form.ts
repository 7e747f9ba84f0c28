import { type FieldErrors, type FormValues, one } from '#platform/form.ts';
import type { Upload } from '#platform/upload.ts';
import type { UploadFault } from '#kernel/fileType.ts';
import { accesses, documentationKinds, type DocumentationText } from './documentation.ts';

export const titleMax = 150;
export const textMax = 10_000;
const linkMax = 500;

type Fault =
  | 'kindMissing'
  | 'titleMissing'
  | 'titleLong'
  | 'linkWrong'
  | 'textLong'
  | 'nothing'
  | 'accessMissing'
  | 'textMissing'
  | 'linkMissing';

export type DocumentationRead =
  | { readonly ok: true; readonly value: DocumentationText; readonly file: Upload | null }
  | { readonly ok: false; readonly errors: FieldErrors };

interface Words {
  readonly say: (fault: Fault) => string;
  readonly sayFile: (fault: UploadFault) => string;
}

/**
 * Reads what somebody adds: a file, an address, or words, or several of them. Of a file and a recording is asked whether
 * everybody can take part of it: it may be added before that is so, and is then listed as not yet done.
 */
export function readDocumentation(
  values: FormValues,
  file: Upload | UploadFault,
  { say, sayFile }: Words,
): DocumentationRead {
  const errors: Record<string, string> = {};
  const [typed, title, link, text] = ['kind', 'title', 'link', 'text'].map((name) => one(values, name).trim()) as [
    string,
    string,
    string,
    string,
  ];
  const kind = documentationKinds.find((known) => known === typed);
  if (!kind) errors['kind'] = say('kindMissing');
  if (title === '') errors['title'] = say('titleMissing');
  if (title.length > titleMax) errors['title'] = say('titleLong');
  if (link !== '' && !writableLink(link)) errors['link'] = say('linkWrong');
  if (text.length > textMax) errors['text'] = say('textLong');
  const upload = typeof file === 'string' ? null : file;
  if (typeof file === 'string' && file !== 'missing') errors['file'] = sayFile(file);
  else if (kind === 'link' && link === '') errors['link'] ??= say('linkMissing');
  else if (!upload && link === '' && text === '') errors['text'] ??= say('nothing');
  const heard = upload !== null || (kind === 'recording' && link !== '');
  const chosen = one(values, 'access');
  const access = heard ? (accesses.find((known) => known === chosen) ?? null) : null;
  if ((heard && !access) || (chosen !== '' && !accesses.some((known) => known === chosen)))
    errors['access'] = say('accessMissing');
  if (access === 'text' && text === '') errors['text'] ??= say('textMissing');
  if (!kind || Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, value: { kind, title, link, text, access }, file: upload };
}

/** An address to be followed, never one that runs something. */
function writableLink(link: string): boolean {
  const url = URL.parse(link);
  return link.length <= linkMax && url !== null && ['http:', 'https:'].includes(url.protocol) && url.username === '';
}
