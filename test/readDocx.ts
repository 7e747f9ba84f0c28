import { unzipSync } from 'fflate';

/** What Word gets out of a document. */
export interface ReadDocx {
  readonly title: string;
  readonly language: string;
  /** The paragraphs, those in tables too; a line break is a line break. */
  readonly paragraphs: readonly string[];
  /** The styles in use: `Title`, `Heading1`, … */
  readonly styles: readonly string[];
  readonly text: string;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const plain = (xml: string) => xml.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name] ?? '');

/** Opens a Word document and reads it back. Fails where it is no proper package or text. */
export function readDocx(bytes: Uint8Array): ReadDocx {
  const files = unzipSync(bytes);
  const part = (name: string) => utf8.decode(files[name]);
  const body = part('word/document.xml');
  // What no XML may hold makes Word refuse the whole document.
  // oxlint-disable-next-line no-control-regex
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(body)) throw new Error('Not XML');
  const paragraphs = [...body.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>(.*?)<\/w:t>|(<w:br\/>)/gs)]
      .map(([, words = '', pause]) => (pause ? '\n' : plain(words)))
      .join(''),
  );
  return {
    title: plain(/<dc:title>(.*?)<\/dc:title>/s.exec(part('docProps/core.xml'))?.[1] ?? ''),
    language: /<w:lang w:val="(.*?)"/.exec(part('word/styles.xml'))?.[1] ?? '',
    paragraphs,
    styles: [...body.matchAll(/<w:pStyle w:val="(.*?)"/g)].map(([, style = '']) => style),
    text: paragraphs.join('\n'),
  };
}
