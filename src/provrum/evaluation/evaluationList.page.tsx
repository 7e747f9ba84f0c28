import { type Context, Hono } from 'hono';
import type { ActorEnv } from '#organisations/actor.scope.ts';
import { localise, paths } from '#paths.ts';
import { sendPage } from '#platform/web.ts';
import { formatDay } from '#ui/format.ts';
import { Page } from '#ui/page.tsx';
import { Pager } from '#ui/pager.tsx';
import { notYours } from '../notYours.view.tsx';
import { evaluationCrumbs, readerOfFigures } from './evaluation.page.tsx';
import { messages } from './evaluation.messages.ts';
import { loadKnown, readAsked, type Reading, ruleTitleIn, withTitles } from './evaluation.scope.ts';
import { namesOf } from './known.ts';
import { carried } from './evaluationFilter.view.tsx';
import { listBehind } from './evaluation.ts';
import { figureLabel, valueIn } from './figureLabel.view.ts';
import { KnownTable } from './knownTable.view.tsx';

const size = 100;

/** The provrum that one figure of the evaluation is made of. */
export const evaluationListPage = new Hono<ActorEnv>().get(paths.evaluationList(), async (c) => {
  const reading = await readerOfFigures(c);
  return reading instanceof Response ? reading : await show(c, reading);
});

async function show(c: Context<ActorEnv>, reading: Reading): Promise<Response> {
  const { clock, language, frame } = c.var;
  const text = messages[language];
  const asked = readAsked(c);
  const key = (c.req.query('tal') ?? '').slice(0, 80);
  const known = await loadKnown(c, asked);
  const back = localise(`${paths.evaluation()}${carried(asked, clock.today())}`, language);
  const crumbs = [...evaluationCrumbs(reading, language), { href: back, label: text.title }];
  const listed = listBehind(known.all, key, known.basis);
  if (!listed) return notYours(c, { title: text.list.noFigure, lead: text.list.noFigureLead, crumbs, status: 404 });
  const names = namesOf(known.organisations);
  const label = figureLabel(key, {
    language,
    parameters: known.version.parameters,
    names,
    ruleTitle: ruleTitleIn(language),
  });
  const pages = Math.max(1, Math.ceil(listed.length / size));
  const page = Math.min(pages, Number(/^[1-9]\d{0,5}$/.exec(c.req.query('sida') ?? '')?.[0] ?? 1));
  const rows = await withTitles(c, known.on, listed.slice((page - 1) * size, page * size));
  const value = valueIn(key, language);
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.list.title(label)}
      lead={text.list.lead(formatDay(known.on, language), listed.length)}
      section={reading === 'whole' ? 'secretariat' : 'proposals'}
      crumbs={crumbs}
      wide
      noindex
    >
      {rows.length === 0 ? (
        <p class="quiet">{text.list.empty}</p>
      ) : (
        <KnownTable caption={label} rows={rows} names={names} value={value} language={language} />
      )}
      <Pager
        language={language}
        page={page}
        pages={pages}
        href={(to) =>
          localise(
            `${paths.evaluationList()}${carried(asked, clock.today(), { tal: key, sida: String(to) })}`,
            language,
          )
        }
      />
    </Page>,
  );
}
