import { addMonths, type Day, day, yearOf } from '#kernel/day.ts';
import type { Decision } from '#kernel/decision.ts';
import type { ProvrumId } from '#kernel/id.ts';
import type { Actor } from '#organisations/authority.ts';
import type { Clock } from '#platform/clock.ts';
import { type Database, sql } from '#platform/database.ts';
import type { Storage } from '#platform/storage.ts';
import { changeProvrum, type Circumstances } from '#provrum/change.store.ts';
import { sayComment } from '#provrum/commenting.store.ts';
import { announceDecision } from '#provrum/decision.ts';
import { createDraft } from '#provrum/draft.store.ts';
import { findGoAheadYear } from '#provrum/goAhead.store.ts';
import { confirmable, giveGoAhead } from '#provrum/goAhead.ts';
import { giveInterest, withdrawInterest } from '#provrum/interest.ts';
import { changeProposal, draftProposal, editionOf, postProposal } from '#provrum/proposal.ts';
import type { ProposalText } from '#provrum/provrum.ts';
import { demonstrationVersions } from '#rulebook/builtInVersions.ts';
import { createVersion, loadVersions } from '#rulebook/rulebook.store.ts';
import { versionInForce } from '#rulebook/version.ts';
import { commentator, loadPlayers, proposer, secretariat, type Stage, voice } from './played.ts';
import { playLink } from './playedLinks.ts';
import { playMail } from './playedMail.ts';
import { playMeetings } from './playedMeetings.ts';
import { playNetworkActs } from './playedNetworkActs.ts';
import { playNetworks } from './playedNetworks.ts';
import { playWork, storyDay } from './playedWork.ts';
import { type PlayedAct, type PlayedProposal, readPlayedProposals } from './seeds.ts';

/**
 * Loads the constructed people and a year of what they did, once: real organisations and the topics that the source
 * itself lists (P210–P238), but nothing that anybody has said. Every act goes the way a reader's own would, on its
 * day and under that day's rules, so that history, counts and readiness are what the program itself makes of them.
 */
export async function loadDemonstration(db: Database, clock: Clock, storage: Storage): Promise<void> {
  await db.tx(async () => {
    await sql`lock table person in share row exclusive mode`.execute(db.q());
    const { rows } = await sql`select from person where constructed limit 1`.execute(db.q());
    if (rows.length > 0) return;
    await decideNetworks(db);
    const today = clock.today();
    const players = await loadPlayers(db, today, clock.now());
    await playNetworks(db, clock.now());
    const stage: Stage = { db, today, players, versions: await loadVersions(db), storage };
    await playNetworkActs(stage);
    await playMeetings(stage);
    await playMail(stage);
    const ids = new Map<PlayedProposal, ProvrumId>();
    for (const { proposal, act, on, at } of schedule(readPlayedProposals(), today)) {
      const id = await perform(stage, proposal, act, { on, at, id: ids.get(proposal) });
      ids.set(proposal, id);
    }
  });
}

/** The network proposal counts as decided here, and says so. */
async function decideNetworks(db: Database) {
  for (const version of demonstrationVersions) {
    const { id, status, decidedBy } = version;
    await createVersion(db, version);
    await sql`
      update rulebook_version set status = ${status}, decided_by = ${JSON.stringify(decidedBy)}::jsonb
      where id = ${id} and status = 'proposed'`.execute(db.q());
  }
}

type Act = PlayedAct | (Pick<PlayedAct, 'by' | 'organisation' | 'daysAgo'> & { readonly act: 'draft' | 'post' });

interface Scheduled {
  readonly proposal: PlayedProposal;
  readonly act: Act;
  readonly on: Day;
  readonly at: Date;
}

/** A draft is begun two days before it is posted. */
const daysOfWriting = 2;

/** Everything that happens, in the order in which it happened; on working days, in the daytime. */
function schedule(proposals: readonly PlayedProposal[], today: Day): readonly Scheduled[] {
  const acts = proposals.flatMap((proposal) =>
    actsOf(proposal).map((act) => ({ proposal, act, on: workday(act, today) })),
  );
  const sorted = acts.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return sorted.map((entry, at) => {
    const before = sorted.slice(0, at).filter(({ on }) => on === entry.on).length;
    return { ...entry, at: new Date(Date.parse(`${entry.on}T07:10:00Z`) + before * 23 * 60_000) };
  });
}

function actsOf({ by, organisation, posted, drafted, acts }: PlayedProposal): readonly Act[] {
  const draft: Act = { act: 'draft', by, organisation, daysAgo: drafted ?? (posted ?? 0) + daysOfWriting };
  return posted === undefined
    ? [draft]
    : [draft, { act: 'post', by, organisation, daysAgo: posted }, ...acts.flatMap(withMinutes)];
}

/** The minutes of a meeting are written three days after it. */
const withMinutes = (act: PlayedAct): readonly PlayedAct[] =>
  act.act === 'meeting' && act.heldDaysAgo !== undefined
    ? [act, { ...act, act: 'minutes', daysAgo: act.heldDaysAgo - 3 }]
    : [act];

/** A weekend's act is done on the Friday; where a slot of this year is taken, in this year, however young it is. */
function workday(act: Act, today: Day): Day {
  const on = storyDay(today, act.daysAgo);
  const newYear = day(`${yearOf(today)}-01-01`);
  return 'thisYear' in act && act.thisYear && on < newYear ? newYear : on;
}

interface Moment {
  readonly on: Day;
  readonly at: Date;
  readonly id: ProvrumId | undefined;
}

async function perform(stage: Stage, proposal: PlayedProposal, act: Act, { on, at, id }: Moment): Promise<ProvrumId> {
  const actor = stage.players.actor(act.by, act.organisation, on);
  const circumstances = circumstancesOf(stage, actor, on, at);
  if (id === undefined) return await draft(circumstances, actor, textOf(proposal, stage.today));
  const done = await carryOut(stage, circumstances, actor, act, id);
  if (!done?.ok)
    throw new Error(`${act.by} could not ${act.act} “${proposal.title}”: ${JSON.stringify(done?.refusal)}`);
  return id;
}

/** Nobody is sent anything about what happened in a made-up past. */
const follow = async () => {};

function circumstancesOf({ db, versions }: Stage, actor: Actor, on: Day, at: Date): Circumstances {
  const version = versionInForce(versions, on);
  if (!version || !actor.organisation) throw new Error(`Nothing can be decided on ${on}`);
  return { db, by: { person: actor.person.id, organisation: actor.organisation.id }, at, today: on, version, follow };
}

const textOf = (
  { title, summary, question, whyNow, toTry, kind, themes, wishedStart }: PlayedProposal,
  today: Day,
): ProposalText => ({
  title,
  summary,
  question,
  whyNow,
  toTry,
  kind,
  themes,
  wishedStart: addMonths(today, wishedStart).slice(0, 7),
});

async function draft(circumstances: Circumstances, actor: Actor, text: ProposalText): Promise<ProvrumId> {
  const drafted = draftProposal(proposer(actor), text);
  if (!drafted.ok) throw new Error('An empty proposal');
  const { id } = await createDraft(circumstances, drafted.event, null);
  await sql`update provrum set constructed = true where id = ${id}`.execute(circumstances.db.q());
  return id;
}

type Done = Decision<unknown, unknown> | null;

async function carryOut(
  stage: Stage,
  circumstances: Circumstances,
  actor: Actor,
  act: Act,
  id: ProvrumId,
): Promise<Done> {
  const { db, today: on, version } = circumstances;
  switch (act.act) {
    case 'draft':
      throw new Error('A proposal is drafted once');
    case 'post':
      return await changeProvrum(circumstances, id, (provrum) =>
        postProposal(provrum, proposer(actor), { on, basedOn: editionOf(provrum) }),
      );
    case 'interest':
      return await changeProvrum(circumstances, id, (provrum) =>
        giveInterest(provrum, version, voice(actor), { ...act, basedOn: null }),
      );
    case 'withdrawInterest':
      return await changeProvrum(circumstances, id, (provrum) => withdrawInterest(provrum, voice(actor)));
    case 'comment': {
      const said = { html: `<p>${act.text}</p>`, text: act.text, chosen: [], writtenFor: null, after: 0 };
      return await sayComment(circumstances, id, commentator(actor), said);
    }
    case 'change': {
      const { note, material, act: _, by: __, organisation: ___, daysAgo: ____, ...change } = act;
      return await changeProvrum(circumstances, id, (provrum) =>
        changeProposal(provrum, proposer(actor), {
          text: { ...provrum.text, ...change },
          basedOn: editionOf(provrum),
          importance: material ? 'material' : 'small',
          note,
        }),
      );
    }
    case 'link':
      return await playLink(circumstances, actor, id, act);
    case 'goAhead': {
      const lead = stage.players.organisation(act.lead).id;
      const context = { on, ...(await findGoAheadYear(db, yearOf(on))) };
      return await changeProvrum(
        circumstances,
        id,
        (provrum) => {
          const participants = confirmable(provrum).map(({ organisation }) => organisation);
          const choice = { lead, participants, reason: act.reason, passed: {}, boardDecision: null, seen: null };
          return giveGoAhead(provrum, version, secretariat(actor), choice, context);
        },
        yearOf(on),
      );
    }
    case 'announce':
      return await changeProvrum(circumstances, id, (provrum) =>
        announceDecision(provrum, secretariat(actor), provrum.decision?.id ?? 0),
      );
    default:
      return await playWork({ circumstances, players: stage.players, actor, id, today: stage.today }, act);
  }
}
