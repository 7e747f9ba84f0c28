import { type Context, Hono } from 'hono';
import { paths, localise } from '#paths.ts';
import { sendPage } from '#platform/web.ts';
import { Chip } from '#ui/chip.tsx';
import { Empty } from '#ui/empty.tsx';
import { Part } from '#ui/facts.tsx';
import { formatMoment, isoMoment } from '#ui/format.ts';
import { Page } from '#ui/page.tsx';
import { Pager } from '#ui/pager.tsx';
import { crumbsTo } from './proposal.view.tsx';
import { type ProvrumEnv, withProvrum } from './provrum.scope.ts';
import { TextDiffs, WholeText } from './textChange.view.tsx';
import { listThemes, type Theme } from './theme.store.ts';
import { messages } from './versions.messages.ts';
import { listTextVersions, type TextVersion, versionsPerPage } from './versions.store.ts';

/** Every version of a posted text, and what each changed word by word. */
export const versionsPage = new Hono<ProvrumEnv>().get(paths.provrumVersions(':id'), withProvrum, async (c) => {
  const { db, provrum, frame, language } = c.var;
  const text = messages[language];
  const page = Number(/^[1-9]\d{0,3}$/.exec(c.req.query('sida') ?? '1')?.[0] ?? 1);
  const [versions, themes] = await Promise.all([listTextVersions(db, provrum.id, page), listThemes(db)]);
  if (versions.length === 0 && page > 1) return await c.notFound();
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.title(provrum.text.title)}
      heading={text.heading}
      lead={text.lead}
      section="proposals"
      crumbs={crumbsTo(provrum, language)}
      noindex
    >
      {versions.length === 0 && <Empty title={text.notPosted} />}
      {versions.slice(0, versionsPerPage).map((version, at) => (
        <Version key={version.number} c={c} version={version} before={versions[at + 1]} themes={themes} />
      ))}
      <Pager
        language={language}
        page={page}
        pages={Math.ceil(provrum.textVersion / versionsPerPage)}
        href={(number) => localise(`${paths.provrumVersions(provrum.id)}?sida=${number}`, language)}
      />
    </Page>,
  );
});

interface VersionProps {
  readonly c: Context<ProvrumEnv>;
  readonly version: TextVersion;
  readonly before: TextVersion | undefined;
  readonly themes: readonly Theme[];
}

/** One version: who wrote it and when, whether it asked others again, and what it changed. */
function Version({ c, version, before, themes }: VersionProps) {
  const { provrum, language } = c.var;
  const text = messages[language];
  const { number, material, note, person, organisation, at } = version;
  return (
    <Part title={text.version(number)} id={`version-${number}`}>
      <p class="quiet">
        <time dateTime={isoMoment(at)}>{formatMoment(at, language)}</time> · {text.by(person, organisation)}
      </p>
      <p>
        {number === provrum.textVersion && (
          <Chip mark="full" tone="good">
            {text.current}
          </Chip>
        )}{' '}
        {material && before && (
          <Chip mark="half" tone="warn">
            {text.material}
          </Chip>
        )}
      </p>
      {note && <p>{note}</p>}
      {before ? (
        <TextDiffs before={before.text} after={version.text} language={language} themes={themes} />
      ) : (
        <>
          <p>{text.first}</p>
          <WholeText text={version.text} language={language} themes={themes} />
        </>
      )}
    </Part>
  );
}
