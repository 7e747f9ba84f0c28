import { type Context, Hono } from 'hono';
import { parseId, type ProvrumId } from '#kernel/id.ts';
import type { ActorEnv } from '#organisations/actor.scope.ts';
import { readsProposals } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { sendSharedPage } from '#platform/web.ts';
import { LinkButton } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { Facts, Panel, Part } from '#ui/facts.tsx';
import { dayOfMoment, formatDay, formatList } from '#ui/format.ts';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { Paragraphs } from '../proposal.view.tsx';
import { reportSections } from '../report/reportText.ts';
import { themeNames } from '../textChange.view.tsx';
import { listThemes } from '../theme.store.ts';
import { messages } from './publicSite.messages.ts';
import { findPublicResult, type PublicResult } from './results.store.ts';
import { feedLinks } from './results.view.tsx';

/** One result as everybody may read it. What is not announced does not exist here, whoever asks. */
export const resultPage = new Hono<ActorEnv>().get(paths.result(':id'), async (c) => {
  const id = parseId<ProvrumId>(c.req.param('id'));
  const result = id && (await findPublicResult(c.var.db, id));
  return result ? await show(c, result) : await c.notFound();
});

async function show(c: Context<ActorEnv>, result: PublicResult): Promise<Response> {
  const { db, frame, language } = c.var;
  const text = messages[language];
  const themes = themeNames(result.themes, { language, themes: await listThemes(db) });
  const { sections, summary } = result.text;
  const inOwnWords = language === 'sv' ? undefined : 'sv';
  return sendSharedPage(
    c,
    <Page
      frame={frame}
      title={result.title}
      heading={<span lang={inOwnWords}>{result.title}</span>}
      lead={<span lang={inOwnWords}>{summary}</span>}
      section="results"
      crumbs={[{ href: localise(paths.results(), language), label: text.results.title }]}
      chip={
        result.constructed && (
          <Chip mark="dashed" tone="warn">
            {text.results.constructed}
          </Chip>
        )
      }
      aside={<Aside c={c} result={result} themes={themes} />}
      shared={sharedOf(c, result, themes)}
    >
      {result.constructed && (
        <Notice>
          <p>{text.result.constructed}</p>
        </Notice>
      )}
      {text.result.swedish && <p class="quiet">{text.result.swedish}</p>}
      {reportSections
        .filter((section) => sections[section].trim() !== '')
        .map((section) => (
          <Part key={section} title={text.result.sections[section]} id={section}>
            <div lang={inOwnWords}>
              <Paragraphs text={sections[section]} />
            </div>
          </Part>
        ))}
      <p class="on-paper">
        {text.result.address} {`${c.var.config.baseUrl}${localise(paths.result(result.provrum), language)}`}
      </p>
    </Page>,
  );
}

interface AsideProps {
  readonly c: Context<ActorEnv>;
  readonly result: PublicResult;
  readonly themes: readonly string[];
}

function Aside({ c: { var: at }, result, themes }: AsideProps) {
  const { language, actor } = at;
  const text = messages[language].result;
  const others = result.participants.filter(({ id }) => id !== result.lead.id).map(({ name }) => name);
  return (
    <>
      <Panel title={text.facts}>
        <Facts
          items={[
            { term: text.lead, value: result.lead.name },
            ...(others.length > 0 ? [{ term: text.participants, value: formatList(others, language) }] : []),
            { term: text.published, value: formatDay(dayOfMoment(result.announcedAt), language) },
            ...(themes.length > 0 ? [{ term: text.themes, value: formatList(themes, language) }] : []),
            { term: text.quality, value: text.secretariat },
          ]}
        />
      </Panel>
      {readsProposals(actor) && (
        <Panel title={text.members}>
          <p>{text.membersLead}</p>
          <LinkButton href={localise(paths.provrum(result.provrum), language)}>{text.toProvrum}</LinkButton>
        </Panel>
      )}
    </>
  );
}

/** The result as other programs read it: what a shared link shows, and schema.org's words for it. */
function sharedOf(c: Context<ActorEnv>, result: PublicResult, themes: readonly string[]) {
  const { config, language } = c.var;
  const { title, text, lead, participants, provrum, announcedAt } = result;
  const path = paths.result(provrum);
  const organisation = (name: string) => ({ '@type': 'Organization', name });
  return {
    baseUrl: config.baseUrl,
    description: text.summary,
    path,
    publishedAt: announcedAt,
    feeds: feedLinks(language),
    data: {
      '@context': 'https://schema.org',
      '@type': 'Report',
      '@id': `${config.baseUrl}${path}`,
      url: `${config.baseUrl}${localise(path, language)}`,
      name: title,
      headline: title,
      abstract: text.summary,
      datePublished: announcedAt,
      inLanguage: 'sv',
      isAccessibleForFree: true,
      ...(themes.length > 0 && { keywords: themes }),
      author: [lead, ...participants.filter(({ id }) => id !== lead.id)].map(({ name }) => organisation(name)),
      publisher: organisation(messages[language].feed.author),
    },
  };
}
