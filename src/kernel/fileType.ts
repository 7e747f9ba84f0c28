/** The largest file that is taken in. */
export const largestFile = 20 * 1024 * 1024;

/** Why a file is not taken in. */
export type UploadFault = 'missing' | 'empty' | 'too-large' | 'name' | 'type' | 'content';

/** A kind of file that is taken in: how its name ends, what it is called among programs, and how its content begins. */
interface FileType {
  readonly endings: readonly string[];
  readonly media: string;
  readonly holds: (content: Uint8Array) => boolean;
}

/**
 * What is taken in: documents, tables, slides, pictures and plain text. Nothing that a browser or a computer runs (HTML, SVG,
 * programs, macros), and nothing that hides what it holds (archives).
 */
const fileTypes: readonly FileType[] = [
  { endings: ['pdf'], media: 'application/pdf', holds: (content) => at(content, '%PDF-', 0, 1024) },
  office('docx', 'wordprocessingml.document', 'word/'),
  office('xlsx', 'spreadsheetml.sheet', 'xl/'),
  office('pptx', 'presentationml.presentation', 'ppt/'),
  openDocument('odt', 'text'),
  openDocument('ods', 'spreadsheet'),
  openDocument('odp', 'presentation'),
  { endings: ['png'], media: 'image/png', holds: (content) => at(content, '\x89PNG\r\n\x1a\n') },
  { endings: ['jpg', 'jpeg'], media: 'image/jpeg', holds: (content) => at(content, '\xff\xd8\xff') },
  { endings: ['gif'], media: 'image/gif', holds: (content) => at(content, 'GIF87a') || at(content, 'GIF89a') },
  { endings: ['webp'], media: 'image/webp', holds: (content) => at(content, 'RIFF') && at(content, 'WEBP', 8) },
  { endings: ['txt', 'md'], media: 'text/plain', holds: plainText },
  { endings: ['csv'], media: 'text/csv', holds: plainText },
];

/** Every ending that is taken in, as a file field lists them. */
export const fileEndings: readonly string[] = fileTypes.flatMap(({ endings }) => endings);

/** What a file is, when its name and its content agree on it: `type` where its name's ending is not taken in, `content` where it holds something else. */
export function mediaTypeOf(name: string, content: Uint8Array): { readonly media: string } | 'type' | 'content' {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase();
  const type = fileTypes.find(({ endings }) => ending !== undefined && endings.includes(ending));
  if (!type) return 'type';
  return type.holds(content) ? { media: type.media } : 'content';
}

const longestName = 200;

/** A name as it is kept: its last part only, on one line, not too long and with its ending. Empty where nothing is left. */
export function fileName(given: string): string {
  const name = (given.split(/[/\\]/).at(-1) ?? '').replace(/\s+/g, ' ').trim();
  const ending = /\.[^.]{1,10}$/.exec(name)?.[0] ?? '';
  const short = [...name].length <= longestName ? name : shortened(name, ending);
  return /^\.*$/.test(short) ? '' : short;
}

const shortened = (name: string, ending: string): string =>
  `${[...name]
    .slice(0, longestName - ending.length)
    .join('')
    .trimEnd()}${ending}`;

/** Word and its kin are archives that name their parts; one with a macro in it is a program. */
function office(ending: string, kind: string, folder: string): FileType {
  return {
    endings: [ending],
    media: `application/vnd.openxmlformats-officedocument.${kind}`,
    holds: (content) =>
      at(content, 'PK\x03\x04') &&
      has(content, '[Content_Types].xml') &&
      has(content, folder) &&
      !has(content, 'vbaProject'),
  };
}

/** An OpenDocument says what it is in its first part, unpacked. */
function openDocument(ending: string, kind: string): FileType {
  const media = `application/vnd.oasis.opendocument.${kind}`;
  return {
    endings: [ending],
    media,
    holds: (content) =>
      at(content, 'PK\x03\x04') && at(content, `mimetype${media}`, 30) && !has(content, 'Basic/script'),
  };
}

/** No NUL or other character of control, and no page or picture in disguise. */
function plainText(content: Uint8Array): boolean {
  // "Unicode text", as Excel calls it: two bytes a letter.
  if (content[0] === 0xff && content[1] === 0xfe) return plainText(oneByteEach(content.subarray(2)));
  const start = [...content.subarray(0, 300)].map((code) => String.fromCharCode(code)).join('');
  if (/^(\xef\xbb\xbf)?\s*<(!doctype|!--|\?xml|html|head|body|svg|script|iframe)/i.test(start)) return false;
  return content.every((code) => code >= 32 || (code >= 9 && code <= 13));
}

const oneByteEach = (content: Uint8Array): Uint8Array =>
  Uint8Array.from({ length: content.length >> 1 }, (_, at) => (content[2 * at + 1] ? 65 : (content[2 * at] ?? 0)));

/** True where the bytes stand at a place, or at one of the places up to `until`. */
function at(content: Uint8Array, bytes: string, from = 0, until = from): boolean {
  for (let start = from; start <= until && start + bytes.length <= content.length; start++) {
    let same = 0;
    while (same < bytes.length && content[start + same] === bytes.charCodeAt(same)) same++;
    if (same === bytes.length) return true;
  }
  return false;
}

const has = (content: Uint8Array, bytes: string): boolean => at(content, bytes, 0, content.length);
