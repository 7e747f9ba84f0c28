import { addDays, type Day, yearOf } from '#kernel/day.ts';
import type { Decision } from '#kernel/decision.ts';
import type { NetworkId } from '#kernel/id.ts';
import { kronor } from '#kernel/money.ts';
import { listYears } from '#networks/arranging.store.ts';
import { planYear } from '#networks/arranging.ts';
import { changeNetwork } from '#networks/change.store.ts';
import type { NetworkCircumstances } from '#networks/effect.store.ts';
import { findTable, listStatusRows, reserveTable } from '#networks/status/status.store.ts';
import { fillStatus, makeTable } from '#networks/status/status.ts';
import { postGround } from '#networks/talk.store.ts';
import { writePost } from '#networks/talk.ts';
import { listWishes } from '#networks/wish.store.ts';
import { giveWish } from '#networks/wish.ts';
import type { Actor } from '#organisations/authority.ts';
import { sql } from '#platform/database.ts';
import { textToHtml } from '#platform/richText.ts';
import { networkVersionInForce } from '#rulebook/version.ts';
import type { PlayedDoing, PlayedNetwork, PlayedPost, PlayedTable, PlayedWish } from './networkSeeds.ts';
import { commentator, secretariat, type Stage, voice } from './played.ts';
import { storyDay } from './playedWork.ts';
import { readPlayedNetworks } from './seeds.ts';

/** Something that somebody did in a network, on its day. */
interface Act extends Pick<PlayedDoing, 'by' | 'organisation'> {
  readonly network: string;
  readonly what: string;
  readonly on: Day;
  readonly perform: (doing: Doing) => Promise<Decision<unknown, unknown> | null>;
}

interface Doing {
  readonly circumstances: NetworkCircumstances;
  readonly id: NetworkId;
  readonly actor: Actor;
}

/** Plays what has happened in the networks, day by day, the way the page of each act does it. */
export async function playNetworkActs(stage: Stage): Promise<void> {
  const { db, today } = stage;
  const { networks, wished, talk, tables } = readPlayedNetworks();
  const ids = await listIds(stage);
  const acts = [
    ...networks.flatMap((one) => plans(one, today)),
    ...wished.flatMap((one) => wishes(one, today)),
    ...talk.map((one) => post(one, today)),
    ...tables.flatMap((one) => table(one, today)),
  ].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  let [day, done] = ['', 0];
  for (const act of acts) {
    done = act.on === day ? done + 1 : 0;
    day = act.on;
    const at = new Date(Date.parse(`${act.on}T07:20:00Z`) + done * 7 * 60_000);
    const id = ids.get(act.network);
    if (id === undefined) throw new Error(`The demonstration speaks of the network ${act.network}, which is not there`);
    const decision = await perform(stage, act, { id, at });
    if (!decision?.ok) throw new Error(`${act.by} could not ${act.what}: ${JSON.stringify(decision)}`);
  }
  await sql`update network_year set constructed = true`.execute(db.q());
}

interface Moment {
  readonly id: NetworkId;
  readonly at: Date;
}

async function perform({ db, players, versions }: Stage, act: Act, { id, at }: Moment) {
  const actor = players.actor(act.by, act.organisation, act.on);
  const by = { person: actor.person.id, organisation: actor.organisation?.id ?? null };
  const version = networkVersionInForce(versions, act.on)?.id ?? null;
  const circumstances = { db, by, at, today: act.on, version, follow: async () => {} };
  return await act.perform({ circumstances, id, actor });
}

async function listIds({ db }: Stage): Promise<ReadonlyMap<string, NetworkId>> {
  const { rows } = await sql<{ key: string; id: NetworkId }>`
    select external_key as key, id from network where external_key is not null`.execute(db.q());
  return new Map(rows.map(({ key, id }) => [key, id]));
}

/** The plans of this year and the next, each made in the autumn before. */
function plans({ network, contact, plan }: PlayedNetwork, today: Day): readonly Act[] {
  if (!plan) return [];
  return [yearOf(today), yearOf(today) + 1].map((year) => {
    const autumn = `${year - 1}-10-05` as Day;
    const on = storyDay(autumn < today ? autumn : addDays(today, -20), 0);
    const given = {
      year,
      themes: plan.themes,
      meetings: plan.meetings,
      reason: plan.reason ?? '',
      budget: plan.budget === undefined ? null : kronor(plan.budget),
    };
    return {
      network,
      what: `plan ${year}`,
      by: contact,
      organisation: 'Reglab',
      on,
      perform: ({ circumstances, id }) =>
        changeNetwork(circumstances, id, async (fresh) => {
          const before = (await listYears(circumstances.db, id)).find((one) => one.year === year);
          return planYear(fresh, before ?? null, given, null);
        }),
    };
  });
}

/** How the organisations answer to a network that is wished for. */
const wishes = ({ network, interest }: PlayedWish, today: Day): readonly Act[] =>
  interest.map(({ by, organisation, daysAgo, role, wants }) => ({
    network,
    what: 'answer',
    by,
    organisation,
    on: storyDay(today, daysAgo),
    perform: ({ circumstances, id, actor }) =>
      changeNetwork(circumstances, id, async (fresh) =>
        giveWish(fresh, await listWishes(circumstances.db, id), voice(actor), { role, wants }),
      ),
  }));

const post = ({ network, by, organisation, daysAgo, text }: PlayedPost, today: Day): Act => ({
  network,
  what: 'write',
  by,
  organisation,
  on: storyDay(today, daysAgo),
  perform: ({ circumstances, id, actor }) =>
    changeNetwork(circumstances, id, async (fresh) => {
      const said = { html: textToHtml(text), text, key: null, byMail: false };
      return writePost(fresh, commentator(actor), said, await postGround(circumstances.db, null));
    }),
});

/** A table is made, and those whom it asks tell where they stand, some of them more than once. */
function table(played: PlayedTable, today: Day): readonly Act[] {
  const { network, by, title, intro, audience, columns } = played;
  const due = addDays(today, -played.dueDaysAgo);
  let number = 0;
  const made: Act = {
    network,
    what: `make ${title}`,
    by,
    organisation: 'Reglab',
    on: storyDay(today, played.daysAgo),
    perform: async ({ circumstances, id, actor }) => {
      number = await reserveTable(circumstances.db);
      return await changeNetwork(circumstances, id, (fresh) =>
        makeTable(secretariat(actor), fresh, number, { title, intro, audience, due, columns }, null),
      );
    },
  };
  const [state, day, words] = columns.map(({ key }) => key) as [string, string, string];
  const told = played.told.map((entry): Act => {
    const on = storyDay(today, entry.daysAgo);
    const answers = {
      [state]: entry.state,
      ...(entry.decidedInDays !== undefined && { [day]: storyDay(today, -entry.decidedInDays) }),
      ...(entry.note && { [words]: entry.note }),
    };
    return {
      network,
      what: `fill in ${title}`,
      by: entry.by,
      organisation: entry.organisation,
      on,
      perform: ({ circumstances, id, actor }) =>
        changeNetwork(circumstances, id, async () => {
          const found = await findTable(circumstances.db, id, number);
          if (!found) throw new Error('The table of the demonstration is not there');
          const rows = await listStatusRows(circumstances.db, number, on);
          return fillStatus(voice(actor), found, rows, { answers, basedOn: undefined });
        }),
    };
  });
  return [made, ...told];
}
