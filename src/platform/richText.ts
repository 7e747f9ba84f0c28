import sanitize from 'sanitize-html';

/** What a comment may be made of. Everything else loses its tags and keeps its words; scripts and styles lose both. */
const allowedTags = ['p', 'br', 'strong', 'em', 'ul', 'ol', 'li', 'blockquote', 'a'];
const outwards = /^(?:https?:\/\/|mailto:)[^\s]+$/i;

/** Deeper than anybody writes; a page of a thousand nested quotes would hang the reader's browser. */
const deepest = 10;

const options: sanitize.IOptions = {
  allowedTags,
  allowedAttributes: { a: ['href', 'rel'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  nestingLimit: deepest,
  transformTags: {
    b: 'strong',
    i: 'em',
    div: 'p',
    // A link leads out of here, or it is no link: its words stay.
    a: (_, { href = '' }) =>
      outwards.test(href)
        ? { tagName: 'a', attribs: { href, rel: 'nofollow noopener noreferrer ugc' } }
        : { tagName: 'span', attribs: {} },
  },
};

const block = /<(?:p|ul|ol|blockquote)>/;

/** White space that says nothing: runs of it, lines left empty, empty paragraphs. Runs go first, so that no pattern reads one twice. */
const tidy = (html: string): string =>
  html
    .replace(/[ \t\n\f\r]+/g, ' ')
    .replace(/(?: ?\u00a0){2,} ?/g, ' ')
    .replace(/(?:<br \/> ?){3,}/g, '<br /><br />')
    .replace(/<p>(?:<br \/>|[ \u00a0])*<\/p>/g, '')
    .replace(/^(?:<br \/>|[ \u00a0])+|(?:<br \/>|[ \u00a0])+$/g, '');

/** HTML from anywhere, made safe to show and to keep. Cleaning twice changes nothing. */
export function cleanHtml(html: string): string {
  const cleaned = tidy(sanitize(html, options));
  return cleaned === '' || block.test(cleaned) ? cleaned : `<p>${cleaned}</p>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const characters = Object.fromEntries(Object.entries(entities).map(([character, entity]) => [entity, character]));

const escape = (text: string) => text.replace(/[&<>"]/g, (character) => entities[character] ?? '');
const unescape = (text: string) => text.replace(/&(?:amp|lt|gt|quot);/g, (entity) => characters[entity] ?? '');

/** A full stop or bracket after an address belongs to the sentence. */
const address = /\bhttps?:\/\/[^\s<>"]*[^\s<>".,:;!?)\]}'”’]/gi;

function linked(line: string): string {
  let html = '';
  let from = 0;
  for (const { index, 0: url } of line.matchAll(address)) {
    html += `${escape(line.slice(from, index))}<a href="${escape(url)}">${escape(url)}</a>`;
    from = index + url.length;
  }
  return html + escape(line.slice(from));
}

/** Plain text as HTML: empty lines part paragraphs, and addresses become links. */
export const textToHtml = (text: string): string =>
  cleanHtml(
    text
      .trim()
      .split(/\n[^\S\n]*\n\s*/)
      .map((paragraph) => `<p>${paragraph.split('\n').map(linked).join('<br>')}</p>`)
      .join(''),
  );

/** HTML of a mail program as plain text, quotations marked as plain mail marks them. */
export function foreignHtmlToText(html: string): string {
  const cleaned = tidy(sanitize(html, { ...options, nonTextTags: ['script', 'style', 'textarea', 'option', 'title'] }));
  let depth = 0;
  const said = cleaned.split(/(<\/?blockquote>)/).flatMap((part) => {
    if (part === '<blockquote>' || part === '</blockquote>') {
      depth += part === '<blockquote>' ? 1 : -1;
      return [];
    }
    const text = htmlToText(part);
    return text === '' ? [] : [depth > 0 ? text.replace(/^/gm, `${'>'.repeat(depth)} `) : text];
  });
  return said.join('\n\n');
}

const link = /<a href="([^"]*)"[^>]*>(.*?)<\/a>/g;

/** Cleaned HTML as plain text: for mail, for counting, and for editing without the script. */
export const htmlToText = (html: string): string =>
  unescape(
    html
      .replace(link, (_, href: string, words: string) => (words === href ? href : `${words} (${href})`))
      .replace(/<li>/g, '– ')
      .replace(/<br \/>|<\/li>/g, '\n')
      .replace(/<\/(?:p|ul|ol|blockquote)>/g, '\n\n')
      .replace(/<[^>]*>/g, ''),
  )
    .replace(/\n{3,}/g, '\n\n')
    .trim();
