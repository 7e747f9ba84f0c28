import { type Context, Hono } from 'hono';
import { type NetworkId, parseId } from '#kernel/id.ts';
import type { Language } from '#kernel/text.ts';
import { type ActorEnv, signedIn } from '#organisations/actor.scope.ts';
import { readsForTheForum, readsProposals } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { askedFormat, sendTable } from '#platform/sendTable.ts';
import { sendPage } from '#platform/web.ts';
import { Empty } from '#ui/empty.tsx';
import { formatDay, formatNumber } from '#ui/format.ts';
import { fileColumns, fileRows, ListFiles } from '#ui/listFile.tsx';
import { Page } from '#ui/page.tsx';
import { type Column, Table } from '#ui/table.tsx';
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
  const { compare: text } = messages[language];
  const fewest = readsForTheForum(actor) ? 1 : fewestShown;
  const rows = (await listCompared(db, network)).map((meeting) => ({ ...meeting, sums: shownSums(meeting, fewest) }));
  const columns = columnsIn(language);
  const format = askedFormat(c);
  if (format) {
    const sheet = { name: text.caption, rows: fileRows(fileColumns(columns), rows) };
    return await sendTable(c, [sheet], format, text.title(name));
  }
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.title(name)}
      heading={text.heading}
      lead={text.lead}
      section="networks"
      crumbs={[
        { href: localise(paths.networks(), language), label: text.networks },
        { href: localise(paths.network(network), language), label: name },
      ]}
      wide
      noindex
    >
      {rows.every(({ answers }) => answers.length === 0) ? (
        <Empty title={text.none}>{text.noneLead}</Empty>
      ) : (
        <>
          <Table
            caption={text.caption}
            language={language}
            rows={rows}
            rowKey={({ meeting }) => meeting}
            columns={columns}
          />
          <ListFiles path={paths.networkEvaluations(network)} language={language} />
        </>
      )}
    </Page>,
  );
}

type Row = ComparedMeeting & { readonly sums: ReturnType<typeof sumUp> };

function columnsIn(language: Language): readonly Column<Row>[] {
  const { compare: text, came, answered } = messages[language];
  const figure = (header: string, value: (row: Row) => number | null): Column<Row> => ({
    header,
    numeric: true,
    cell: (row) => {
      const found = value(row);
      return found === null ? null : formatNumber(found, language);
    },
    text: value,
  });
  return [
    {
      header: text.meeting,
      names: true,
      cell: ({ meeting, title }) => <a href={localise(paths.gatheringEvaluation(meeting), language)}>{title}</a>,
      text: ({ title }) => title,
    },
    { header: text.day, cell: ({ day }) => formatDay(day, language) },
    { header: came, numeric: true, cell: (row) => row.came },
    { header: answered, numeric: true, cell: (row) => row.answers.length },
    figure(text.overall, ({ sums }) => overall(sums)),
    ...questions.map(({ key }, at) => figure(text.short[key] ?? key, ({ sums }) => sums[at]?.mean ?? null)),
  ];
}

/** Sums of few answers are the forum's: to members they would tell who thought what. */
const shownSums = ({ answers }: ComparedMeeting, fewest: number) => (answers.length < fewest ? [] : sumUp(answers));
