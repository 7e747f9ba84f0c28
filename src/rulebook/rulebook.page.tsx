import { type Context, Hono } from 'hono';
import type { Language } from '#kernel/text.ts';
import type { ActorEnv } from '#organisations/actor.scope.ts';
import { localise, paths } from '#paths.ts';
import { sendPage } from '#platform/web.ts';
import { Facts, Panel } from '#ui/facts.tsx';
import { ForceMark } from '#ui/finding.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { type Applying, applying } from './applies.ts';
import { sourceDocuments } from './citation.ts';
import { messages } from './rulebook.messages.ts';
import { loadVersions } from './rulebook.store.ts';
import { type Chapter, chapters } from './rulebook.ts';
import { RuleCard, versionFacts } from './rulebook.view.tsx';
import type { Force } from './rule.ts';
import type { Part } from './version.ts';
import { documents } from './source.store.ts';

/** The whole rulebook, for everybody: each rule beside its sentence. */
export const rulebookPage = new Hono<ActorEnv>().get(paths.rulebook(), (c) => show(c));

const parts: readonly Part[] = ['provrum', 'networks'];
const forces: readonly Force[] = ['must', 'should', 'may', 'information'];

async function show(c: Context<ActorEnv>) {
  const { db, clock, language, frame } = c.var;
  const text = messages[language];
  const versions = await loadVersions(db);
  const of = (part: Part) => applying(versions, part, clock.today());
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.title}
      lead={text.lead}
      section="rulebook"
      aside={
        <>
          {parts.map((part) => (
            <VersionPanel key={part} part={part} applying={of(part)} language={language} />
          ))}
          <Panel title={text.source.heading}>
            <ul>
              {documents.map((document) => (
                <li key={document}>
                  <a href={localise(paths.source(document), language)}>{sourceDocuments[document].title[language]}</a>
                </li>
              ))}
            </ul>
          </Panel>
        </>
      }
    >
      <Contents language={language} />
      <Legend language={language} />
      {chapters.map((chapter) => (
        <ChapterPart key={chapter.id} chapter={chapter} applying={of(chapter.part)} language={language} />
      ))}
    </Page>,
  );
}

/** The chapters, each a jump away. */
const Contents = ({ language }: { readonly language: Language }) => (
  <nav class="contents" aria-label={messages[language].chapters}>
    <ol>
      {chapters.map(({ id, title }) => (
        <li key={id}>
          <a href={`#${id}`}>{title[language]}</a>
        </li>
      ))}
    </ol>
  </nav>
);

const Legend = ({ language }: { readonly language: Language }) => (
  <section class="legend" aria-labelledby="forces">
    <h2 id="forces">{messages[language].forces.heading}</h2>
    <dl>
      {forces.map((force) => (
        <div key={force}>
          <dt>
            <ForceMark force={force} language={language} />
          </dt>
          <dd>{messages[language].forces.meaning[force]}</dd>
        </div>
      ))}
    </dl>
  </section>
);

interface ChapterProps {
  readonly chapter: Chapter;
  readonly applying: Applying | null;
  readonly language: Language;
}

function ChapterPart({ chapter, applying: applies, language }: ChapterProps) {
  const text = messages[language];
  return (
    <section class="part" id={chapter.id}>
      <h2>{chapter.title[language]}</h2>
      <p class="quiet">{text.waits[chapter.id] ?? text.tried}</p>
      {!applies?.inForce && (
        <Notice>
          <p>{text.version.notInForce}</p>
        </Notice>
      )}
      {applies &&
        chapter.rules.map((rule) => (
          <RuleCard key={rule.id} rule={rule} chapter={chapter} version={applies.version} language={language} />
        ))}
    </section>
  );
}

function VersionPanel({
  part,
  applying: applies,
  language,
}: {
  readonly part: Part;
  readonly applying: Applying | null;
  readonly language: Language;
}) {
  const text = messages[language].version;
  return (
    <Panel title={text.heading[part]}>
      {!applies?.inForce && <p>{text.notInForce}</p>}
      {applies && <Facts items={versionFacts(applies.version, language)} />}
    </Panel>
  );
}
