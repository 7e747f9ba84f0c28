import type { Instant } from '#kernel/instant.ts';
import type { Language } from '#kernel/text.ts';

/** A feed before it is written in one format or the other. All addresses are whole. */
export interface Feed {
  readonly title: string;
  readonly description: string;
  readonly author: string;
  readonly language: Language;
  /** The page that the feed follows, and the feed itself. */
  readonly page: string;
  readonly self: string;
  readonly items: readonly FeedItem[];
  /** Said where there is no item yet. */
  readonly began: Instant;
}

export interface FeedItem {
  /** Never another: the Swedish address. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly publishedAt: Instant;
  readonly authors: readonly string[];
  readonly themes: readonly string[];
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
/** Text as XML holds it; what XML 1.0 has no place for is left out. */
export const xml = (text: string): string =>
  text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (sign) => escapes[sign] ?? '');

const names = (authors: readonly string[]) =>
  authors.map((name) => `<author><name>${xml(name)}</name></author>`).join('');

/** The feed as Atom 1.0 (RFC 4287). */
export function writeAtom({ title, description, author, language, page, self, items, began }: Feed): string {
  const entries = items.map(
    (item) => `
  <entry>
    <id>${xml(item.id)}</id>
    <title>${xml(item.title)}</title>
    <link rel="alternate" type="text/html" href="${xml(item.url)}"/>
    <published>${item.publishedAt}</published>
    <updated>${item.publishedAt}</updated>
    ${names(item.authors)}
    <summary xml:lang="sv">${xml(item.summary)}</summary>${item.themes.map((theme) => `\n    <category term="${xml(theme)}"/>`).join('')}
  </entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
  <id>${xml(self)}</id>
  <title>${xml(title)}</title>
  <subtitle>${xml(description)}</subtitle>
  <updated>${items[0]?.publishedAt ?? began}</updated>
  <link rel="self" type="application/atom+xml" href="${xml(self)}"/>
  <link rel="alternate" type="text/html" href="${xml(page)}"/>
  ${names([author])}${entries.join('')}
</feed>
`;
}

/** The feed as JSON Feed 1.1 (jsonfeed.org). */
export const writeJsonFeed = ({ title, description, author, language, page, self, items }: Feed): string =>
  JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title,
      description,
      home_page_url: page,
      feed_url: self,
      language,
      authors: [{ name: author }],
      items: items.map((item) => ({
        id: item.id,
        url: item.url,
        title: item.title,
        summary: item.summary,
        content_text: item.summary,
        date_published: item.publishedAt,
        authors: item.authors.map((name) => ({ name })),
        tags: item.themes,
        language: 'sv',
      })),
    },
    null,
    2,
  );
