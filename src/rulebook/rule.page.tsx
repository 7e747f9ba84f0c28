import { type Context, Hono } from 'hono';
import type { Language } from '#kernel/text.ts';
import type { ActorEnv } from '#organisations/actor.scope.ts';
import { localise, paths } from '#paths.ts';
import { sendPage } from '#platform/web.ts';
import { Facts, Panel, Part as PagePart } from '#ui/facts.tsx';
import { ForceMark } from '#ui/finding.tsx';
import { formatDay } from '#ui/format.ts';
import { Page } from '#ui/page.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { applying } from './applies.ts';
import { messages } from './rulebook.messages.ts';
import { loadVersions } from './rulebook.store.ts';
import { type AnyRule, chapterOf, ruleById, rulebook } from './rulebook.ts';
import { figuresOf, RuleSources, stated, versionFacts } from './rulebook.view.tsx';
import type { AnyVersion } from './version.ts';

/** One rule: what it says, what it looks at, where it comes from and how its figures have changed. */
export const rulePage = new Hono<ActorEnv>().get(paths.rule(':rule'), async (c) => {
  const rule = ruleById(c.req.param('rule') ?? '');
  return rule ? await show(c, rule) : await c.notFound();
});

async function show(c: Context<ActorEnv>, rule: AnyRule) {
  const { db, clock, language, frame } = c.var;
  const text = messages[language];
  const chapter = chapterOf(rule);
  const versions = (await loadVersions(db)).filter(({ part }) => part === chapter.part);
  const applies = applying(versions, chapter.part, clock.today());
  const title = rule.title[language];
  return sendPage(
    c,
    <Page
      frame={frame}
      title={title}
      lead={applies && stated(rule, applies.version, language)}
      chip={<ForceMark force={rule.force} language={language} />}
      section="rulebook"
      crumbs={[
        { href: localise(paths.rulebook(), language), label: text.title },
        { href: localise(`${paths.rulebook()}#${chapter.id}`, language), label: chapter.title[language] },
      ]}
      aside={
        applies && (
          <Panel title={text.version.heading[chapter.part]}>
            {!applies.inForce && <p>{text.version.notInForce}</p>}
            <Facts items={versionFacts(applies.version, language)} />
          </Panel>
        )
      }
    >
      <p>{text.forces.meaning[rule.force]}</p>
      <p class="quiet">{text.waits[chapter.id] ?? text.tried}</p>
      <p class="quiet">
        {text.rule.id}: <code>{rule.id}</code>
      </p>
      <PagePart title={text.rule.source}>
        <RuleSources rule={rule} language={language} />
      </PagePart>
      <PagePart title={text.rule.facts}>
        <div class="prose">
          <ul>
            {text.facts[rule.id].map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
        </div>
      </PagePart>
      <FigureHistory rule={rule} versions={versions} language={language} />
      <Neighbours rule={rule} language={language} />
    </Page>,
  );
}

interface HistoryProps {
  readonly rule: AnyRule;
  readonly versions: readonly AnyVersion[];
  readonly language: Language;
}

/** Each version in a row, each figure in a column. */
function FigureHistory({ rule, versions, language }: HistoryProps) {
  const text = messages[language];
  const figures = figuresOf(rule, chapterOf(rule).part, language);
  const columns: readonly Column<AnyVersion>[] = [
    { header: text.version.name, cell: ({ id }) => id, names: true },
    { header: text.version.state, cell: ({ status }) => text.version.status[status] },
    { header: text.version.inForce, cell: (version) => spanOf(version, language) },
    ...figures.map(({ figure, value }) => ({ header: figure.title[language], cell: value })),
  ];
  return (
    <PagePart title={text.rule.history}>
      {figures.length === 0 ? <p>{text.rule.noFigures}</p> : <p>{text.rule.historyLead}</p>}
      <Table
        caption={text.rule.history}
        captionHidden
        language={language}
        columns={columns}
        rows={versions}
        rowKey={({ id }) => id}
      />
    </PagePart>
  );
}

function spanOf({ inForceFrom: from, inForceTo: to }: AnyVersion, language: Language): string {
  const text = messages[language].version;
  return to ? text.until(formatDay(from, language), formatDay(to, language)) : text.from(formatDay(from, language));
}

/** The rule before and the one after, in the order of the rulebook. */
function Neighbours({ rule, language }: { readonly rule: AnyRule; readonly language: Language }) {
  const text = messages[language].rule;
  const at = rulebook.indexOf(rule);
  const link = (other: AnyRule, words: string, rel: 'prev' | 'next') => (
    <a rel={rel} href={localise(paths.rule(other.id), language)}>
      {words}: {other.title[language]}
    </a>
  );
  const [before, after] = [rulebook[at - 1], rulebook[at + 1]];
  return (
    <nav class="neighbours" aria-label={text.between}>
      {before && link(before, text.previous, 'prev')}
      {after && link(after, text.next, 'next')}
    </nav>
  );
}
