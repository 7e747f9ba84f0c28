import { type OrganisationId, parseId, type PersonId } from '#kernel/id.ts';
import type { Ore } from '#kernel/money.ts';
import { secretariatOf } from '#organisations/authority.ts';
import { once } from '#organisations/once.scope.ts';
import { listOrganisations } from '#organisations/organisations.store.ts';
import type { ApiEnv } from '#organisations/token.scope.ts';
import { accepted, asForm } from '#platform/asForm.ts';
import type { FormResult } from '#platform/form.ts';
import { newApi, operation, send, z } from '#platform/openapi.ts';
import { paginate } from '#platform/pagination.ts';
import { refuse } from '#platform/problem.ts';
import { id, iso, moment, Page, pageQuery, Text } from '#platform/shapes.ts';
import { sayIn } from './answer.view.tsx';
import { listCoOrganisers, listPlanners, listYears } from './arranging.store.ts';
import { plannableYears, planYear, removeCoOrganiser, setCoOrganiser, setPlanners } from './arranging.ts';
import { changeNetwork } from './change.store.ts';
import { messages as historyMessages, networkSentence } from './history.messages.ts';
import { entriesPerPage, findNames, listNetworkHistory } from './history.store.ts';
import { listParts, listPeopleOf } from './life.store.ts';
import { limits, readCoOrganiser, readYear } from './network.form.ts';
import { circleOf } from './network.ts';
import { networkCircumstances } from './network.scope.ts';
import {
  circleIn,
  demandKeeper,
  demandSpeaker,
  networkInPath,
  type NetworkApiContext,
  NetworkShown,
  sendNetwork,
  settled,
} from './networkShapes.api.ts';
import { changeLevel, findLevel, networkLevels } from './subscription.store.ts';
import { messages } from './talk.messages.ts';
import { cleanPost } from './post.form.ts';
import { findPost, listPosts, postGround, postsPerPage } from './talk.store.ts';
import { longestPost, withdrawPost, writePost } from './talk.ts';
import { yearPlannerOf } from './yearPlanner.scope.ts';

const CoOrganiserIn = z
  .strictObject({
    organisation: id.nullable().default(null),
    name: z.string().default('').openapi({ maxLength: limits.organiser }),
    share: z.number().int().min(0).max(100).nullable().default(null),
  })
  .openapi('NetworkCoOrganiserToSet');
const PlannersIn = z.strictObject({ people: z.array(id).max(100) }).openapi('NetworkPlannersToSet');
const YearIn = z
  .strictObject({
    themes: z.string().default('').openapi({ maxLength: limits.themes }),
    meetings: z.number().int().min(0).max(50),
    reason: z.string().default('').openapi({ maxLength: limits.why }),
    budget: z.number().int().min(0).nullable().optional(),
  })
  .openapi('NetworkYearToPlan');
const PostShown = z
  .object({
    id,
    author: z.string(),
    organisation: z.string(),
    at: moment,
    html: z.string().nullable(),
    byMail: z.boolean(),
  })
  .openapi('NetworkPost');
const Posts = z.object({ posts: z.array(PostShown), page: Page }).openapi('NetworkTalk');
const PostIn = z.strictObject({ text: z.string().openapi({ maxLength: longestPost }) }).openapi('NetworkPostToWrite');
const level = z.enum([...networkLevels, 'none']);
const LevelIn = z.strictObject({ level }).openapi('NetworkSubscriptionToSet');
const Level = z.object({ level }).openapi('NetworkSubscription');
const History = z
  .object({
    events: z.array(
      z
        .object({
          id,
          at: moment,
          kind: z.string(),
          what: Text,
          who: z.string().nullable(),
          organisation: z.string().nullable(),
          version: z.string().nullable(),
          reason: z.string().nullable(),
          source: z.string().nullable(),
        })
        .openapi('NetworkHistoryEvent'),
    ),
    page: Page,
  })
  .openapi('NetworkHistory');

const [tag, path] = ['networks', '/networks/{network}'] as const;
const answers = { 200: NetworkShown } as const;
const problems = ['not-allowed', 'conflict'] as const;
const setOrganiser = operation({
  id: 'setNetworkCoOrganiser',
  tag,
  method: 'put',
  path: `${path}/co-organisers`,
  body: CoOrganiserIn,
  answers,
  problems,
});
const removeOrganiser = operation({
  id: 'removeNetworkCoOrganiser',
  tag,
  method: 'delete',
  path: `${path}/co-organisers/{organiser}`,
  answers: { 204: null },
  problems: ['not-allowed'],
});
const planners = operation({
  id: 'setNetworkPlanners',
  tag,
  method: 'put',
  path: `${path}/planners`,
  body: PlannersIn,
  answers,
  problems,
});
const year = operation({
  id: 'planNetworkYear',
  tag,
  method: 'put',
  path: `${path}/years/{year}`,
  body: YearIn,
  answers,
  problems,
});
const talk = operation({
  id: 'listNetworkPosts',
  tag,
  method: 'get',
  path: `${path}/talk`,
  query: z.object(pageQuery),
  answers: { 200: Posts },
  problems: ['not-allowed'],
});
const write = operation({
  id: 'writeNetworkPost',
  tag,
  method: 'post',
  path: `${path}/talk`,
  body: PostIn,
  answers: { 201: PostShown },
  problems: ['not-allowed', 'wrong-state', 'conflict'],
  once: true,
});
const takeBack = operation({
  id: 'withdrawNetworkPost',
  tag,
  method: 'delete',
  path: `${path}/talk/{post}`,
  answers: { 204: null },
  problems: ['not-allowed'],
});
const subscription = operation({
  id: 'findNetworkSubscription',
  tag,
  method: 'get',
  path: `${path}/subscription`,
  answers: { 200: Level },
});
const follow = operation({
  id: 'followNetwork',
  tag,
  method: 'put',
  path: `${path}/subscription`,
  body: LevelIn,
  answers: { 204: null },
});
const history = operation({
  id: 'listNetworkHistory',
  tag,
  method: 'get',
  path: `${path}/history`,
  query: z.object(pageQuery),
  answers: { 200: History },
});

/** What is done in a network: who arranges it, what its year holds, and its talk. */
export const networkWorkApi = newApi<ApiEnv>()
  .openapi(setOrganiser, async (c) => {
    const { db, clock } = c.var;
    const network = await networkInPath(c);
    const by = demandKeeper(c);
    const say = sayIn(c.var.language);
    const { name, ...sent } = c.req.valid('json');
    const given = accepted(told(readCoOrganiser(asForm({ ...sent, organiser: name }), say), { organiser: 'name' }));
    const known = await listOrganisations(db, clock.today());
    const isKnown = (number: OrganisationId) => known.some((one) => one.id === number && one.kind !== 'forum');
    if (given.organisation !== null && !isKnown(given.organisation))
      refuse('invalid-fields', { errors: { organisation: say('coOrganiserMissing') } });
    settled(
      await changeNetwork(networkCircumstances(c, by), network.id, async (fresh) =>
        setCoOrganiser(fresh, await listCoOrganisers(db, network.id), given),
      ),
    );
    return await sendNetwork(c, network.id);
  })
  .openapi(removeOrganiser, async (c) => {
    const network = await networkInPath(c);
    const by = demandKeeper(c);
    const number = numberIn(c, 'organiser');
    settled(
      await changeNetwork(networkCircumstances(c, by), network.id, async (fresh) =>
        removeCoOrganiser(fresh, await listCoOrganisers(c.var.db, network.id), number),
      ),
    );
    return c.body(null, 204);
  })
  .openapi(planners, async (c) => {
    const { db, clock } = c.var;
    const network = await networkInPath(c);
    const by = demandKeeper(c);
    const today = clock.today();
    const now = (await listParts(db, network.id, today)).filter(
      ({ from, to }) => from <= today && (to === null || to >= today),
    );
    const people = await listPeopleOf(
      db,
      now.map(({ organisation }) => organisation.id),
      today,
    );
    const eligible = new Set(people.map((person) => person.id));
    const wanted = c.req.valid('json').people as PersonId[];
    settled(
      await changeNetwork(networkCircumstances(c, by), network.id, async (fresh) =>
        setPlanners(fresh, await listPlanners(db, network.id), wanted, eligible),
      ),
    );
    return await sendNetwork(c, network.id);
  })
  .openapi(year, async (c) => {
    const { db, clock, actor, networkVersion } = c.var;
    const network = await networkInPath(c);
    const by = (await yearPlannerOf({ var: { db, network, actor } })) ?? refuse('not-allowed');
    const number = numberIn(c, 'year');
    if (!plannableYears(clock.today()).includes(number)) refuse('not-found');
    const { reason, budget, ...sent } = c.req.valid('json');
    const planOf = async () => (await listYears(db, network.id)).find((one) => one.year === number) ?? null;
    // Money is the secretariat's: what the group sends of it is not read.
    const kept = budget === undefined || 'membership' in by ? ((await planOf())?.budget ?? null) : (budget as Ore);
    const values = asForm({ ...sent, why: reason });
    const read = readYear(values, sayIn(c.var.language), { year: number, keepBudget: kept });
    const given = accepted(told(read, { why: 'reason' }));
    const most = networkVersion?.parameters.meetingsPerYearMax ?? null;
    settled(
      await changeNetwork(networkCircumstances(c, by), network.id, async (fresh) =>
        planYear(fresh, await planOf(), given, most),
      ),
    );
    return await sendNetwork(c, network.id);
  })
  .openapi(talk, async (c) => {
    const network = await networkInPath(c);
    await circleIn(c, network);
    const { page: number } = c.req.valid('query');
    const { posts, total } = await listPosts(c.var.db, network.id, { page: number });
    const { page, headers } = paginate(c, { number, size: postsPerPage, total });
    return send(c, Posts, { posts: posts.map(shownPost), page }, { headers });
  })
  .openapi(write, (c) =>
    once(c, async () => {
      const { db } = c.var;
      const network = await networkInPath(c);
      const by = demandSpeaker(await circleIn(c, network));
      const draft = { ...cleanPost(c.req.valid('json').text, false), key: null, byMail: false };
      const { refused } = messages[c.var.language];
      const wrong = draft.text.trim() === '' ? 'empty' : draft.text.length > longestPost ? 'too-long' : null;
      if (wrong) refuse('invalid-fields', { errors: { text: refused[wrong] } });
      const ground = await postGround(db, null);
      settled(
        await changeNetwork(networkCircumstances(c, by), network.id, (fresh) => writePost(fresh, by, draft, ground)),
      );
      const post = (await findPost(db, network.id, ground.next)) ?? refuse('not-found');
      return send(c, PostShown, shownPost(post), { status: 201, etag: false });
    }),
  )
  .openapi(takeBack, async (c) => {
    const network = await networkInPath(c);
    const by = demandSpeaker(await circleIn(c, network));
    const number = numberIn(c, 'post');
    const who = { person: by.person, secretariat: secretariatOf(c.var.actor) !== null };
    settled(
      await changeNetwork(networkCircumstances(c, by), network.id, async (fresh) =>
        withdrawPost(fresh, await findPost(c.var.db, network.id, number), who),
      ),
    );
    return c.body(null, 204);
  })
  .openapi(subscription, async (c) => {
    const network = await networkInPath(c);
    return send(c, Level, { level: (await findLevel(c.var.db, network.id, c.var.actor.person.id)) ?? 'none' });
  })
  .openapi(follow, async (c) => {
    const network = await networkInPath(c);
    const { level: chosen } = c.req.valid('json');
    await changeLevel(c.var.db, network.id, c.var.actor.person.id, chosen === 'none' ? null : chosen);
    return c.body(null, 204);
  })
  .openapi(history, async (c) => {
    const { db, clock, actor, language } = c.var;
    const network = await networkInPath(c);
    const today = clock.today();
    const { inside } = circleOf(actor, await listParts(db, network.id, today), today);
    const { page: number } = c.req.valid('query');
    const { entries, total } = await listNetworkHistory(db, network.id, { inside, page: number });
    const kept = entries.map(({ event }) => event);
    const names = await findNames(db, kept, historyMessages[language].erased);
    const { page, headers } = paginate(c, { number, size: entriesPerPage, total });
    const events = entries.map(({ at, event, ...entry }) => ({
      ...entry,
      at: iso(at),
      kind: event.kind,
      what: { sv: networkSentence(event, names, 'sv'), en: networkSentence(event, names, 'en') },
    }));
    return send(c, History, { events, page }, { headers });
  });

/** A form's faults under the names that a program has sent. */
const told = <Value>(read: FormResult<Value>, names: Readonly<Record<string, string>>): FormResult<Value> =>
  read.ok
    ? read
    : {
        ...read,
        errors: Object.fromEntries(Object.entries(read.errors).map(([field, words]) => [names[field] ?? field, words])),
      };

const numberIn = (c: NetworkApiContext, name: string): number => parseId(c.req.param(name)) ?? refuse('not-found');

const shownPost = ({
  withdrawn,
  html,
  at,
  ...post
}: {
  readonly id: number;
  readonly author: string;
  readonly organisation: string;
  readonly at: Date;
  readonly html: string;
  readonly withdrawn: boolean;
  readonly byMail: boolean;
}) => ({ ...post, at: iso(at), html: withdrawn ? null : html });
