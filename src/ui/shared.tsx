import { localise } from '#paths.ts';
import type { Frame } from './frame.ts';
import { messages } from './page.messages.ts';

/** A feed that a reader of the page may follow. */
export interface FeedLink {
  /** Without language prefix. */
  readonly path: string;
  readonly type: 'application/atom+xml' | 'application/feed+json';
  readonly title: string;
}

/** What is said of a page where it is found or shared. */
export interface Shared {
  /** Where people reach the program: what leaves the site has whole addresses. */
  readonly baseUrl: string;
  readonly description: string;
  /** The page's address without language prefix, where it is another than the one asked for. */
  readonly path?: string | undefined;
  readonly publishedAt?: string | undefined;
  readonly feeds?: readonly FeedLink[] | undefined;
  /** JSON-LD (schema.org). A block of data is no script: the policy on content lets it be, and nothing runs it. */
  readonly data?: Readonly<Record<string, unknown>> | undefined;
}

interface HeadProps {
  readonly frame: Frame;
  readonly title: string;
  readonly shared: Shared;
}

/** The part of a page's head that others read: canonical address, languages, Open Graph, feeds and data. */
export function SharedHead({ frame: { language, path }, title, shared }: HeadProps) {
  const { baseUrl, description, publishedAt, feeds = [], data } = shared;
  const at = (code: 'sv' | 'en') => `${baseUrl}${localise(shared.path ?? path, code)}`;
  return (
    <>
      <meta name="description" content={description} />
      <link rel="canonical" href={at(language)} />
      <link rel="alternate" hreflang="sv" href={at('sv')} />
      <link rel="alternate" hreflang="en" href={at('en')} />
      <link rel="alternate" hreflang="x-default" href={at('sv')} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={at(language)} />
      <meta property="og:type" content={publishedAt === undefined ? 'website' : 'article'} />
      <meta property="og:site_name" content={messages[language].page.siteName} />
      <meta property="og:locale" content={language === 'sv' ? 'sv_SE' : 'en_GB'} />
      {publishedAt !== undefined && <meta property="article:published_time" content={publishedAt} />}
      <meta name="twitter:card" content="summary" />
      {feeds.map((feed) => (
        <link
          key={feed.path}
          rel="alternate"
          type={feed.type}
          title={feed.title}
          href={`${baseUrl}${localise(feed.path, language)}`}
        />
      ))}
      {data && <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: writeData(data) }} />}
    </>
  );
}

/** JSON in which nothing can end the block it stands in. */
export const writeData = (data: Readonly<Record<string, unknown>>): string =>
  JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
