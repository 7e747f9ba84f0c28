import { type Context, Hono } from 'hono';
import type { ActorEnv } from '#organisations/actor.scope.ts';
import { localise, paths } from '#paths.ts';
import { sendPage } from '#platform/web.ts';
import { Part } from '#ui/facts.tsx';
import { Page, startCrumb } from '#ui/page.tsx';
import { type TextPage, type TextPart, texts } from './about.messages.ts';

/** The pages that only tell: about the site, and about people's data. */
export const aboutPage = new Hono<ActorEnv>()
  .get(paths.about(), (c) => show(c, texts.about[c.var.language]))
  .get(paths.privacy(), (c) => show(c, texts.privacy[c.var.language], aboutCrumb(c)));

/** The way to the pages under "about". */
export const aboutCrumb = (c: Context<ActorEnv>) => [
  { href: localise(paths.about(), c.var.language), label: texts.about[c.var.language].title },
];

function show(c: Context<ActorEnv>, { title, lead, parts }: TextPage, crumbs: ReturnType<typeof aboutCrumb> = []) {
  const { frame, config } = c.var;
  return sendPage(
    c,
    <Page
      frame={frame}
      title={title}
      lead={lead}
      crumbs={[startCrumb(frame), ...crumbs]}
      section="about"
      shared={{ baseUrl: config.baseUrl, description: lead }}
    >
      <TextParts parts={parts} />
    </Page>,
  );
}

/** Headings, each with its paragraphs or points. */
export const TextParts = ({ parts }: { readonly parts: readonly TextPart[] }) => (
  <>
    {parts.map(({ title, paragraphs = [], points, link }) => (
      <Part key={title} title={title}>
        <div class="prose">
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          {points && (
            <ul>
              {points.map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ul>
          )}
          {link && (
            <p>
              <a href={link.href} rel="external">
                {link.label}
              </a>
            </p>
          )}
        </div>
      </Part>
    ))}
  </>
);
