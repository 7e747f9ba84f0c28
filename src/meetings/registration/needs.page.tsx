import { type Context, Hono } from 'hono';
import type { Language } from '#kernel/text.ts';
import { signedIn } from '#organisations/actor.scope.ts';
import { localise, paths } from '#paths.ts';
import { sendPaper } from '#platform/sendPaper.ts';
import { sendPage } from '#platform/web.ts';
import { Actions, LinkButton } from '#ui/button.tsx';
import { Empty } from '#ui/empty.tsx';
import { Part } from '#ui/facts.tsx';
import { Page } from '#ui/page.tsx';
import { Table } from '#ui/table.tsx';
import { arrangerOf, type Gathering } from '../gathering/gathering.ts';
import { type GatheringEnv, withGathering } from '../gathering/gathering.scope.ts';
import { crumbsToGathering } from '../gathering/gathering.view.tsx';
import { sumLines, venuePaper } from './forVenue.pdf.ts';
import { listNeeds, type NamedNeeds } from './needs.store.ts';
import { type NeedsSum, sumNeeds } from './needs.ts';
import { findAsked } from './questions.store.ts';
import { messages } from './registration.messages.ts';

type C = Context<GatheringEnv>;

/** What those who come need, for those who arrange the meeting: sums that stand by themselves for the venue, and who needs what. */
export const needsPage = new Hono<GatheringEnv>()
  .get(paths.registrationNeeds(':meeting'), signedIn, withGathering, (c) => toArranger(c, show))
  .get(paths.needsForVenue(':meeting'), signedIn, withGathering, (c) => toArranger(c, sendToVenue));

const toArranger = async (c: C, send: (c: C) => Promise<Response>): Promise<Response> =>
  arrangerOf(c.var.actor, c.var.gathering) ? await send(c) : await c.notFound();

const needsOf = async (c: C): Promise<readonly NamedNeeds[]> =>
  await listNeeds(c.var.db, c.var.config.needsKey, c.var.gathering.id);
const sumsOf = (all: readonly NamedNeeds[]): NeedsSum => sumNeeds(all.flatMap(({ needs }) => needs ?? []));

async function sendToVenue(c: C): Promise<Response> {
  const { gathering, language, clock } = c.var;
  const given = { gathering, sums: sumsOf(await needsOf(c)), day: clock.today() };
  return await sendPaper(c, venuePaper(given, language), 'pdf', `${messages[language].needs.file}-${gathering.id}`);
}

async function show(c: C): Promise<Response> {
  const { db, gathering, language, frame } = c.var;
  const { needs: text, diets } = messages[language];
  const all = await needsOf(c);
  const { needsDays } = await findAsked(db, gathering.id);
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
          <Sums gathering={gathering} all={all} language={language} />
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

interface SumsProps {
  readonly gathering: Gathering;
  readonly all: readonly NamedNeeds[];
  readonly language: Language;
}

/** What the venue may be told, and the same as a file to send. */
function Sums({ gathering, all, language }: SumsProps) {
  const { needs: text } = messages[language];
  const sums = sumsOf(all);
  const unreadable = all.filter(({ needs }) => needs === null).length;
  return (
    <Part title={text.sums} id="summor">
      <p>{text.sumsLead(sums.people)}</p>
      {unreadable > 0 && <p>{text.leftOut(unreadable)}</p>}
      <Table
        caption={text.sums}
        captionHidden
        language={language}
        columns={[
          { header: text.what, names: true, cell: ({ what }) => what },
          { header: text.count, numeric: true, cell: ({ people }) => people },
        ]}
        rows={sumLines(sums, language)}
        rowKey={({ what }) => what}
      />
      <p>{text.downloadLead}</p>
      <Actions>
        <LinkButton weight="second" href={localise(paths.needsForVenue(gathering.id), language)}>
          {text.download}
        </LinkButton>
      </Actions>
    </Part>
  );
}
