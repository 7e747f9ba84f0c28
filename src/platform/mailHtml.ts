import type { Language } from '#kernel/text.ts';

/**
 * A letter's text as HTML: the same words, never more. Everything is escaped, so nothing that somebody typed becomes markup;
 * no pictures, nothing fetched from elsewhere, and links say in words where they lead.
 */
export function mailHtml(subject: string, text: string, language: Language): string {
  const [words = '', foot = ''] = text.replaceAll('\r\n', '\n').split(/\n-- ?\n/);
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">',
    `<title>${escape(subject)}</title></head>`,
    '<body style="font:16px/1.5 sans-serif;max-width:40em;margin:0 auto;padding:16px">',
    blocksOf(words).map(block).join('\n'),
    foot.trim() && `<hr><p style="font-size:14px">${inline(foot.trim())}</p>`,
    '</body></html>',
  ]
    .filter(Boolean)
    .join('\n');
}

const blocksOf = (text: string): readonly string[] =>
  text
    .split(/\n{2,}/)
    .map((part) => part.replace(/^\n+|\s+$/g, ''))
    .filter(Boolean);

const heading = /^(.+)\n(={1,60}|-{2,60})$/;
const linkLine = /^([^\n]{1,200}):\n(https?:\/\/\S+)$/;

function block(part: string): string {
  const [, title, mark = ''] = heading.exec(part) ?? [];
  if (title !== undefined)
    return mark.startsWith('=')
      ? `<h1 style="font-size:22px">${escape(title)}</h1>`
      : `<h2 style="font-size:18px">${escape(title)}</h2>`;
  const [, words, url] = linkLine.exec(part) ?? [];
  if (words !== undefined && url !== undefined) return `<p>${link(url, words)}</p>`;
  return runsOf(part.split('\n')).map(run).join('\n');
}

type Kind = 'quote' | 'item' | 'words';
interface Run {
  readonly kind: Kind;
  readonly lines: readonly string[];
}

const kindOf = (line: string): Kind => (/^>( |$)/.test(line) ? 'quote' : /^[–•*-] /.test(line) ? 'item' : 'words');

/** Lines of a kind that follow each other. */
function runsOf(lines: readonly string[]): readonly Run[] {
  const runs: { readonly kind: Kind; readonly lines: string[] }[] = [];
  for (const line of lines) {
    const kind = kindOf(line);
    const bare = kind === 'words' ? line : line.slice(2);
    const last = runs.at(-1);
    if (last?.kind === kind) last.lines.push(bare);
    else runs.push({ kind, lines: [bare] });
  }
  return runs;
}

function run({ kind, lines }: Run): string {
  if (kind === 'item') return `<ul>${lines.map((line) => `<li>${inline(line)}</li>`).join('')}</ul>`;
  const words = inline(lines.join('\n'));
  return kind === 'quote'
    ? `<blockquote style="margin:0;padding-left:12px;border-left:3px solid">${words}</blockquote>`
    : `<p>${words}</p>`;
}

const labelled = /^(.{1,120}?): (https?:\/\/\S+)$/;

/** Words with their line ends kept and their addresses made links; one that stands alone behind its words takes their name. */
const inline = (text: string): string =>
  text
    .split('\n')
    .map((line) => {
      const [, words, url] = labelled.exec(line) ?? [];
      return words !== undefined && url !== undefined ? link(url, words) : linked(line);
    })
    .join('<br>');

/** The stop that ends a sentence is not part of the address in it. */
const linked = (line: string): string =>
  line
    .split(/(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]])/)
    .map((part, at) => (at % 2 === 1 ? link(part, part) : escape(part)))
    .join('');

const link = (url: string, words: string) => `<a href="${escape(url)}">${escape(words)}</a>`;

const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string): string => text.replace(/[&<>"']/g, (letter) => names[letter] ?? letter);
