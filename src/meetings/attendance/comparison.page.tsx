import { type Context, Hono } from 'hono';
import { type NetworkId, parseId } from '#kernel/id.ts';
import { type ActorEnv, signedIn } from '#organisations/actor.scope.ts';
import { readsForTheForum, readsProposals } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { sendPage } from '#platform/web.ts';
import { Empty } from '#ui/empty.tsx';
import { formatDay, formatNumber } from '#ui/format.ts';
import { Page } from '#ui/page.tsx';
import { Table } from '#ui/table.tsx';
import { messages } from './gatheringEvaluation.messages.ts';
import { type ComparedMeeting, findNetworkName, listCompared } from './gatheringEvaluation.store.ts';
import { fewestShown, overall, questions, sumUp } from './gatheringEvaluation.ts';

/** What participants thought of a network's meetings, side by side: for those who may read of the network. */
export const comparisonPage = new Hono<ActorEnv>().get(paths.networkEvaluations(':network'), signedIn, (c) => show(c));

async function show(c: Context<ActorEnv>): Promise<Response> {
  const { db, language, frame, actor } = c.var;
  const network = parseId<NetworkId>(c.req.param('network'));
  const name = network && readsProposals(actor) ? await findNetworkName(db, network) : null;
  if (!network || name === null) return await c.notFound();
  const { compare: text, came, answered } = messages[language];
  const fewest = readsForTheForum(actor) ? 1 : fewestShown;
  const rows = (await listCompared(db, network)).map((meeting) => ({ ...meeting, sums: shownSums(meeting, fewest) }));
  const figure = (value: number | null | undefined) => (value == null ? null : formatNumber(value, language));
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.title(name)}
      heading={text.heading}
      lead={text.lead}
      section="networks"
      crumbs={[{ href: localise(paths.network(network), language), label: name }]}
      wide
      noindex
    >
      {rows.every(({ answers }) => answers.length === 0) ? (
        <Empty title={text.none}>{text.noneLead}</Empty>
      ) : (
        <Table
          caption={text.caption}
          language={language}
          rows={rows}
          rowKey={({ meeting }) => meeting}
          columns={[
            {
              header: text.meeting,
              names: true,
              cell: ({ meeting, title }) => (
                <a href={localise(paths.gatheringEvaluation(meeting), language)}>{title}</a>
              ),
            },
            { header: text.day, cell: ({ day }) => formatDay(day, language) },
            { header: came, numeric: true, cell: (row) => row.came },
            { header: answered, numeric: true, cell: (row) => row.answers.length },
            { header: text.overall, numeric: true, cell: ({ sums }) => figure(overall(sums)) },
            ...questions.map(({ key }, at) => ({
              header: text.short[key] ?? key,
              numeric: true,
              cell: ({ sums }: (typeof rows)[number]) => figure(sums[at]?.mean),
            })),
          ]}
        />
      )}
    </Page>,
  );
}

/** Sums of few answers are the forum's: to members they would tell who thought what. */
const shownSums = ({ answers }: ComparedMeeting, fewest: number) => (answers.length < fewest ? [] : sumUp(answers));
