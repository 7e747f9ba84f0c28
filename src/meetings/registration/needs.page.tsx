import { type Context, Hono } from 'hono';
import { signedIn } from '#organisations/actor.scope.ts';
import { paths } from '#paths.ts';
import { sendPage } from '#platform/web.ts';
import { Empty } from '#ui/empty.tsx';
import { Part } from '#ui/facts.tsx';
import { Page } from '#ui/page.tsx';
import { Table } from '#ui/table.tsx';
import { arrangerOf } from '../gathering/gathering.ts';
import { type GatheringEnv, withGathering } from '../gathering/gathering.scope.ts';
import { crumbsToGathering } from '../gathering/gathering.view.tsx';
import { listNeeds } from './needs.store.ts';
import { sumNeeds } from './needs.ts';
import { findAsked } from './questions.store.ts';
import { messages } from './registration.messages.ts';

/** What those who come need, for those who arrange the meeting: sums for the venue, and who needs what. */
export const needsPage = new Hono<GatheringEnv>().get(
  paths.registrationNeeds(':meeting'),
  signedIn,
  withGathering,
  async (c) => (arrangerOf(c.var.actor, c.var.gathering) ? await show(c) : await c.notFound()),
);

async function show(c: Context<GatheringEnv>): Promise<Response> {
  const { db, config, gathering, language, frame } = c.var;
  const { needs: text, diets } = messages[language];
  const all = await listNeeds(db, config.needsKey, gathering.id);
  const { needsDays } = await findAsked(db, gathering.id);
  const sums = sumNeeds(all.flatMap(({ needs }) => needs ?? []));
  const lines = [
    ...sums.diets.map(({ diet, people }) => ({ what: diets[diet], people })),
    { what: text.otherFood, people: sums.otherFood },
    { what: text.access, people: sums.access },
  ].filter(({ people }) => people > 0);
  c.header('cache-control', 'private, no-store');
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.title(gathering.text.title)}
      heading={text.heading}
      lead={text.lead}
      section="calendar"
      crumbs={crumbsToGathering(gathering, language)}
      noindex
    >
      {all.length === 0 ? (
        <Empty title={text.none} />
      ) : (
        <>
          <Part title={text.sums} id="summor">
            <p>{text.sumsLead(sums.people)}</p>
            <Table
              caption={text.sums}
              captionHidden
              language={language}
              columns={[
                { header: text.what, names: true, cell: ({ what }) => what },
                { header: text.count, numeric: true, cell: ({ people }) => people },
              ]}
              rows={lines}
              rowKey={({ what }) => what}
            />
          </Part>
          <Part title={text.people} id="personer">
            <Table
              caption={text.people}
              captionHidden
              language={language}
              columns={[
                { header: messages[language].list.columns.name, names: true, cell: ({ person }) => person.name },
                {
                  header: messages[language].details.diets,
                  cell: ({ needs }) =>
                    needs
                      ? [...needs.diets.map((diet) => diets[diet]), needs.food].filter(Boolean).join(', ')
                      : text.unreadable,
                },
                { header: text.access, cell: ({ needs }) => needs?.access ?? '' },
              ]}
              rows={all}
              rowKey={({ registration }) => registration}
            />
          </Part>
        </>
      )}
      <p class="quiet">{text.erased(needsDays)}</p>
    </Page>,
  );
}
