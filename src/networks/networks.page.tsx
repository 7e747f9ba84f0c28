import { type Context, Hono } from 'hono';
import { yearOf } from '#kernel/day.ts';
import { total } from '#kernel/money.ts';
import { type ActorEnv, toSignIn } from '#organisations/actor.scope.ts';
import { type Actor, readsForTheForum, readsProposals, voiceOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { askedFormat, sendTable, type TableFormat } from '#platform/sendTable.ts';
import { sendPage } from '#platform/web.ts';
import { LinkButton } from '#ui/button.tsx';
import { Empty } from '#ui/empty.tsx';
import { KeyFigures } from '#ui/facts.tsx';
import { formatMoney } from '#ui/format.ts';
import { fileColumns, filePart, fileRows, joinedRows, ListFiles } from '#ui/listFile.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { needsOf } from './attention.ts';
import { keeperOf } from './network.ts';
import { networkRowColumns } from './networks.export.ts';
import { messages } from './networks.messages.ts';
import { type ListedNetwork, listNetworks } from './networks.store.ts';
import { groupsOf, networkColumns, NetworkGroup, NetworkTable } from './networks.view.tsx';

/** Every network: a list for members and partners, and for the forum a table of how each of them fares. */
export const networksPage = new Hono<ActorEnv>().get(paths.networks(), async (c) => {
  const { actor, language, frame } = c.var;
  if (!actor) return await toSignIn(c);
  if (readsProposals(actor)) return await show(c, actor);
  const { title, lead } = actor.organisation ? messages[language].notReader : messages[language].noMandate;
  return sendPage(c, <Page frame={frame} title={title} lead={lead} section="networks" noindex />, 403);
});

async function show(c: Context<ActorEnv>, actor: Actor): Promise<Response> {
  const { db, clock, frame, language } = c.var;
  const text = messages[language];
  const forum = readsForTheForum(actor);
  const reader = actor.organisation?.id ?? null;
  const networks = await listNetworks(db, { today: clock.today(), at: clock.now(), reader, forum });
  const format = askedFormat(c);
  if (format) return await file(c, networks, { forum, format });
  const { running, wished, others } = groupsOf(networks);
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.title}
      lead={forum ? text.officeLead : text.lead}
      section="networks"
      action={(voiceOf(actor) ?? keeperOf(actor)) && { href: localise(paths.newNetwork(), language), label: text.wish }}
      wide={forum}
      noindex
    >
      {frame.demonstration && (
        <Notice>
          <p>{text.constructedNote}</p>
        </Notice>
      )}
      {networks.length === 0 && (
        <Empty
          title={text.none}
          action={<LinkButton href={localise(paths.newNetwork(), language)}>{text.wish}</LinkButton>}
        >
          {text.noneLead}
        </Empty>
      )}
      {forum ? (
        networks.length > 0 && <Overview c={c} networks={networks} />
      ) : (
        <>
          <NetworkGroup networks={running} language={language} group="running" />
          <NetworkGroup networks={wished} language={language} group="wished" />
          <NetworkGroup networks={others} language={language} group="others" />
        </>
      )}
      {networks.length > 0 && <ListFiles path={paths.networks()} language={language} />}
    </Page>,
  );
}

interface AsFile {
  readonly forum: boolean;
  readonly format: TableFormat;
}

/** The forum's table, or the list of everybody else. */
async function file(c: Context<ActorEnv>, networks: readonly ListedNetwork[], { forum, format }: AsFile) {
  const { language } = c.var;
  const { title, groups } = messages[language];
  const those = groupsOf(networks);
  const rows = forum
    ? fileRows(fileColumns(networkColumns(overviewOf(c))), networks)
    : joinedRows(
        (['running', 'wished', 'others'] as const).map((group) =>
          filePart(groups[group], networkRowColumns(language), those[group]),
        ),
        language,
      );
  return await sendTable(c, [{ name: title, rows }], format, title);
}

/** What the forum's table is made of. */
const overviewOf = (c: Context<ActorEnv>) => ({
  language: c.var.language,
  needs: needsIn(c),
  year: yearOf(c.var.clock.today()),
  decides: keeperOf(c.var.actor) !== null,
});

/** What each needs today. */
function needsIn(c: Context<ActorEnv>) {
  const today = c.var.clock.today();
  const most = c.var.networkVersion?.parameters.meetingsPerYearMax ?? null;
  return (network: ListedNetwork) => needsOf(network, today, most);
}

interface OverviewProps {
  readonly c: Context<ActorEnv>;
  readonly networks: readonly ListedNetwork[];
}

/** How all of them fare, and each. */
function Overview({ c, networks }: OverviewProps) {
  const { language } = c.var;
  const { figures } = messages[language];
  const needs = needsIn(c);
  const meetings = networks.reduce((sum, network) => sum + network.meetings, 0);
  return (
    <>
      <KeyFigures
        items={[
          { value: groupsOf(networks).running.length, label: figures.running },
          { value: meetings, label: figures.meetings(meetings) },
          { value: formatMoney(total(networks.map(({ cost }) => cost)), language), label: figures.cost },
          { value: networks.filter((network) => needs(network).length > 0).length, label: figures.needing },
        ]}
      />
      <NetworkTable networks={networks} {...overviewOf(c)} />
    </>
  );
}
