import { type Context, Hono } from 'hono';
import { type Day, within, yearOf } from '#kernel/day.ts';
import { listNetworkCosts } from '#meetings/gathering/arrangement.store.ts';
import { networkCost } from '#meetings/gathering/costs.ts';
import { listGatherings } from '#meetings/gathering/gatherings.store.ts';
import { type Actor, managerOf, proposerOf, readsForTheForum, voiceOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { sendPage } from '#platform/web.ts';
import { LinkButton } from '#ui/button.tsx';
import { Panel, Part } from '#ui/facts.tsx';
import { Notice } from '#ui/notice.tsx';
import { type Link, Page } from '#ui/page.tsx';
import { listCoOrganisers, listPlanners, listYears } from './arranging.store.ts';
import { listDocuments } from './document.store.ts';
import { here } from './document.ts';
import { hasEnded, takesMembers } from './life.ts';
import { listParts, listStateDecisions } from './life.store.ts';
import { messages } from './network.messages.ts';
import { type Circle, circleOf, keeperOf, type Network, type TakingPart } from './network.ts';
import { type NetworkEnv, withNetwork } from './network.scope.ts';
import { listLinkedProvrum } from './network.store.ts';
import { AboutNetwork, crumbsToNetworks, LatestTalk, Members, NetworkMeetings, NetworkYear } from './network.view.tsx';
import { NetworkChip } from './networks.view.tsx';
import type { NetworkSlotProps } from './slot.scope.ts';
import { mainSlots, sideSlots } from './slots.tsx';
import { FollowNetwork } from './subscription.page.tsx';
import { findLevel } from './subscription.store.ts';
import { listPosts } from './talk.store.ts';
import { talks } from './talk.ts';
import { listWishes } from './wish.store.ts';
import { wishCounts, wishOf } from './wish.ts';
import { WishList } from './wish.view.tsx';

type C = Context<NetworkEnv>;

/** One network: what it is for, its meetings, its year, its talk, and who takes part. */
export const networkPage = new Hono<NetworkEnv>().get(paths.network(':network'), withNetwork, (c) => show(c));

/** All that the page shows, asked for at once: as many queries however much there is. */
async function load(c: C, actor: Actor) {
  const { db, clock, network } = c.var;
  const { id } = network;
  const [today, at] = [clock.today(), clock.now()];
  const reader = { forum: readsForTheForum(actor), speaks: voiceOf(actor) !== null, person: actor.person.id };
  const parts = await listParts(db, id, today);
  const circle = circleOf(actor, parts, today);
  const [coming, past, plans, costs, organisers, planners, decisions, linked, wishes, level] = await Promise.all([
    listGatherings(db, reader, { time: 'coming', network: id, at, page: 1 }),
    listGatherings(db, reader, { time: 'past', network: id, at, page: 1 }),
    listYears(db, id),
    circle.inside ? listNetworkCosts(db, id, yearOf(today)) : null,
    listCoOrganisers(db, id),
    listPlanners(db, id),
    listStateDecisions(db, id),
    listLinkedProvrum(db, id),
    network.state === 'wished' ? listWishes(db, id) : null,
    findLevel(db, id, actor.person.id),
  ]);
  const [talk, documents] = circle.inside
    ? await Promise.all([listPosts(db, id, { page: 1, limit: latest }), listDocuments(db, id)])
    : [null, null];
  const slot: NetworkSlotProps = { c, parts, circle };
  const fill = (slots: typeof mainSlots) => Promise.all(slots.map(async (make) => await make(slot)));
  return {
    parts,
    circle,
    coming: coming.gatherings,
    past: past.gatherings,
    plans,
    cost: costs && networkCost(costs.meetings, costs.earlier),
    organisers,
    planners,
    decisions,
    linked,
    wishes,
    level,
    talk,
    documents,
    main: await fill(mainSlots),
    side: await fill(sideSlots),
  };
}

/** As much of the talk as stands on the page itself. */
const latest = 3;

async function show(c: C): Promise<Response> {
  const { network, actor, language, frame, clock } = c.var;
  if (!actor) return await c.notFound();
  const text = messages[language];
  const today = clock.today();
  const on = await load(c, actor);
  const now = on.parts.filter(({ from, to }) => within(today, from, to));
  const keeper = keeperOf(actor);
  const all = [...on.coming, ...on.past];
  const set = all.filter(({ when, state }) => state !== 'cancelled' && yearIs(when?.starts, today)).length;
  const plansYear = keeper !== null || on.planners.some(({ id }) => id === actor.person.id && on.circle.takesPart);
  const wished = network.state === 'wished';
  const shared = { network, language };
  return sendPage(
    c,
    <Page
      frame={frame}
      title={network.name}
      lead={network.purpose.split('\n')[0]}
      chip={<NetworkChip state={network.state} language={language} />}
      section="networks"
      crumbs={crumbsToNetworks(language)}
      action={mainAct(actor, network, on, language)}
      aside={
        <>
          {on.side}
          <AboutNetwork
            {...shared}
            organisers={on.organisers}
            planners={on.planners}
            decisions={on.decisions}
            linked={on.linked}
            proposes={proposerOf(actor) !== null && !wished}
          />
          {keeper && <Manage {...shared} />}
          <FollowNetwork network={network.id} level={on.level} language={language} />
        </>
      }
      noindex
    >
      {frame.demonstration && now.some(({ constructed }) => constructed) && (
        <Notice>
          <p>{text.constructed}</p>
        </Notice>
      )}
      {hasEnded(network) && (
        <Notice>
          <p>{text.ended}</p>
        </Notice>
      )}
      {on.wishes && (
        <Part
          title={text.wishes.heading}
          id="intresse"
          count={wishCounts(on.wishes).come}
          action={
            <LinkButton href={localise(paths.networkInterest(network.id), language)}>{text.wishes.all}</LinkButton>
          }
        >
          {on.wishes.length === 0 ? (
            <p class="quiet">{text.wishes.none}</p>
          ) : (
            <WishList wishes={on.wishes} language={language} />
          )}
        </Part>
      )}
      {!wished && (
        <NetworkMeetings {...shared} coming={on.coming} past={on.past} plans={keeper !== null} today={today} />
      )}
      {!wished && (
        <NetworkYear
          {...shared}
          today={today}
          plans={on.plans}
          set={set}
          cost={on.cost}
          organisers={on.organisers}
          changes={plansYear && !hasEnded(network)}
        />
      )}
      {on.main}
      {!wished && <LatestTalk {...shared} talk={on.talk} writes={on.circle.speaker !== null && talks(network)} />}
      {on.documents && <Documents {...shared} names={here(on.documents)} writes={on.circle.speaker !== null} />}
      {!wished && <Members {...shared} parts={now} manages={managesParts(actor, network, on.parts, language)} />}
    </Page>,
  );
}

const yearIs = (starts: string | undefined, today: Day): boolean => starts?.slice(0, 4) === today.slice(0, 4);

/** The one thing a reader is most likely here to do. */
function mainAct(
  actor: Actor,
  network: Network,
  { circle, wishes }: { readonly circle: Circle; readonly wishes: Awaited<ReturnType<typeof listWishes>> | null },
  language: keyof typeof messages,
): Link | undefined {
  const text = messages[language].act;
  const voice = voiceOf(actor);
  if (wishes) {
    const answered = wishOf(wishes, voice?.organisation) !== null;
    return voice && !answered
      ? { href: localise(paths.networkInterest(network.id), language), label: text.interest }
      : undefined;
  }
  const manages = voice && managerOf(actor, voice.organisation);
  if (!manages || circle.takesPart || !takesMembers(network)) return undefined;
  return { href: localise(paths.networkParts(network.id), language), label: text.join };
}

/** What to call the way to who takes part, for whoever can change something there. */
function managesParts(
  actor: Actor,
  network: Network,
  parts: readonly TakingPart[],
  language: keyof typeof messages,
): string | null {
  const text = messages[language];
  if (keeperOf(actor)) return text.manage.parts;
  const own = actor.organisation && managerOf(actor, actor.organisation.id);
  return own && takesMembers(network) && parts.some(({ organisation }) => organisation.id === own.manages)
    ? text.members.own
    : null;
}

function Manage({ network, language }: { readonly network: Network; readonly language: keyof typeof messages }) {
  const text = messages[language].manage;
  const links = [
    [paths.editNetwork(network.id), text.text],
    [paths.networkState(network.id), text.state],
    [paths.networkArrangers(network.id), text.arrangers],
    [paths.networkParts(network.id), text.parts],
  ] as const;
  return (
    <Panel title={text.heading} id="skot">
      <ul class="links">
        {links.map(([path, label]) => (
          <li key={path}>
            <a href={localise(path, language)}>{label}</a>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

interface DocumentsProps {
  readonly network: Network;
  readonly language: keyof typeof messages;
  readonly names: readonly { readonly id: number; readonly name: string }[];
  readonly writes: boolean;
}

function Documents({ network, language, names, writes }: DocumentsProps) {
  const text = messages[language].documents;
  const all = localise(paths.networkFiles(network.id), language);
  return (
    <Part
      title={text.heading}
      id="dokument"
      count={names.length}
      action={writes && <LinkButton href={`${all}#lagg-till`}>{text.add}</LinkButton>}
    >
      {names.length === 0 ? (
        <p class="quiet">{text.none}</p>
      ) : (
        <ul>
          {names.slice(0, 5).map(({ id, name }) => (
            <li key={id}>
              <a href={localise(paths.networkFile(network.id, id), language)}>{name}</a>
            </li>
          ))}
        </ul>
      )}
      {names.length > 5 && (
        <p>
          <a href={all}>{text.all}</a>
        </p>
      )}
    </Part>
  );
}
