import type { ComponentChildren } from 'preact';
import { localise, paths } from '#paths.ts';
import type { Frame } from './frame.ts';
import { Footer } from './footer.tsx';
import { Header, type Section } from './header.tsx';
import { IconSheet } from './icon.tsx';
import { messages } from './page.messages.ts';
import { type Shared, SharedHead } from './shared.tsx';

/** A link with its words. Addresses given to components are final: already in the reader's language. */
export interface Link {
  readonly href: string;
  readonly label: string;
}

export interface PageProps {
  readonly frame: Frame;
  /** The `<title>`, and the heading where `heading` gives no other. */
  readonly title: string;
  readonly heading?: ComponentChildren;
  /** Which part of the site lights up in the menu. */
  readonly section?: Section | undefined;
  /** Where the page lies, from the start page down; the page itself is not named. */
  readonly crumbs?: readonly Link[] | undefined;
  /** The state of what the page is about: a `Chip`. */
  readonly chip?: ComponentChildren;
  /** One sentence on what the page is for. */
  readonly lead?: ComponentChildren;
  /** The one main thing to do here. */
  readonly action?: Link | ComponentChildren;
  /** Something as wide as the page, between heading and content: the path of a provrum, figures. */
  readonly banner?: ComponentChildren;
  /** Facts and forms beside the content; below it on a phone. */
  readonly aside?: ComponentChildren;
  /** What narrows a list; before it on a phone. */
  readonly filters?: ComponentChildren;
  /** Use the whole width. Without it (and without `aside` or `filters`) lines keep a length one can read. */
  readonly wide?: boolean | undefined;
  readonly noindex?: boolean | undefined;
  /** A page for everybody: what a search engine, a feed reader and a shared link make of it. */
  readonly shared?: Shared | undefined;
  /** The form on the page was not accepted: the browser's tab says so first. */
  readonly invalid?: boolean | undefined;
  readonly children?: ComponentChildren;
}

/** A whole page: the document around it, who reads and for whom, one heading, one main act, and the content. */
export function Page(props: PageProps) {
  const { frame, title, section, noindex, invalid } = props;
  const text = messages[frame.language];
  return (
    <html lang={frame.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${invalid ? `${text.page.invalid}: ` : ''}${title} – Provrum, Reglab`}</title>
        {noindex && <meta name="robots" content="noindex" />}
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#0e4439" />
        <link rel="stylesheet" href={frame.assets.style} />
        {frame.assets.font && (
          <link rel="preload" as="font" type="font/woff2" href={frame.assets.font} crossOrigin="anonymous" />
        )}
        {frame.assets.mark && <link rel="icon" type="image/svg+xml" href={frame.assets.mark} />}
        {props.shared ? (
          <SharedHead frame={frame} title={title} shared={props.shared} />
        ) : (
          <>
            <link rel="alternate" hreflang="sv" href={localise(frame.path, 'sv')} />
            <link rel="alternate" hreflang="en" href={localise(frame.path, 'en')} />
          </>
        )}
        <script type="module" src={frame.assets.script} />
      </head>
      <body>
        <IconSheet address={frame.assets.icons}>
          <a class="skip" href="#main">
            {text.page.skip}
          </a>
          <Header frame={frame} section={section} />
          <main id="main" tabIndex={-1}>
            <Hero {...props} />
            <Content {...props} />
          </main>
          <Footer language={frame.language} />
        </IconSheet>
      </body>
    </html>
  );
}

function Hero({ frame, title, heading, crumbs, chip, lead, action, banner }: PageProps) {
  return (
    <div class="hero">
      <div class="wrap">
        {crumbs && <Crumbs crumbs={crumbs} label={messages[frame.language].page.crumbs} />}
        <div class="hero-head">
          <div>
            {chip && <p class="hero-chip">{chip}</p>}
            <h1>{heading ?? title}</h1>
            {lead && <p class="lead">{lead}</p>}
          </div>
          {action && <div class="hero-action">{isLink(action) ? <MainLink link={action} /> : action}</div>}
        </div>
        {banner}
      </div>
    </div>
  );
}

function Content({ frame, aside, filters, wide, children }: PageProps) {
  const flash = frame.flash && (
    <p class="flash" role="status">
      {frame.flash}
    </p>
  );
  const kind = filters ? 'cols-list' : aside ? 'cols-detail' : wide ? 'whole' : 'narrow';
  return (
    <div class={`wrap ${kind}`}>
      {filters}
      <div class="content">
        {flash}
        {children}
      </div>
      {aside && <aside class="side">{aside}</aside>}
    </div>
  );
}

function Crumbs({ crumbs, label }: { readonly crumbs: readonly Link[]; readonly label: string }) {
  return (
    <nav class="crumbs" aria-label={label}>
      <ol>
        {crumbs.map(({ href, label: name }) => (
          <li key={href}>
            <a href={href}>{name}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

const MainLink = ({ link }: { readonly link: Link }) => (
  <a class="btn" href={link.href}>
    {link.label}
  </a>
);

const isLink = (action: Link | ComponentChildren): action is Link =>
  typeof action === 'object' && action !== null && 'href' in action && 'label' in action;

/** The first crumb of most pages. */
export const startCrumb = (frame: Frame): Link => ({ href: localise(paths.start(), frame.language), label: 'Start' });
