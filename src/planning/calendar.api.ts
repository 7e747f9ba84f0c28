import type { Context } from 'hono';
import { addDays, type Day, daysBetween, parseDay } from '#kernel/day.ts';
import type { NetworkId } from '#kernel/id.ts';
import {
  CollidingMeeting,
  CollisionReason,
  DayReason,
  showColliding,
  showCollision,
  showDayClash,
} from '#meetings/weeks/collision.api.ts';
import { warningsOf } from '#meetings/weeks/collision.ts';
import { listPairsBetween } from '#meetings/weeks/collision.store.ts';
import { readsForTheForum, voiceOf } from '#organisations/authority.ts';
import { once } from '#organisations/once.scope.ts';
import type { ApiEnv } from '#organisations/token.scope.ts';
import { randomToken } from '#platform/clock.ts';
import { newApi, operation, send, z } from '#platform/openapi.ts';
import { refuse } from '#platform/problem.ts';
import { day, id, iso, moment, orNull, Ref } from '#platform/shapes.ts';
import { firstOf, lastOf } from './asked.ts';
import { listEntries } from './calendar.store.ts';
import { entryKinds, entryModes, everything, seesOf, whose } from './entry.ts';
import { titleOf } from './entry.view.tsx';
import { type Feed, feedKinds } from './feed.ts';
import { feedAddress } from './feedAddress.scope.ts';
import { messages } from './feed.messages.ts';
import { createFeed, listFeeds, mostFeeds, revokeFeed } from './feed.store.ts';
import { badDays } from './year.ts';

type C = Context<ApiEnv>;

const wall = z.string().openapi({ example: '2027-02-03T09:00' });
export const EntryShown = z
  .object({
    kind: z.enum(entryKinds),
    meeting: id.nullable(),
    title: z.string(),
    state: z.string(),
    starts: wall,
    ends: wall,
    allDay: z.boolean(),
    place: z.string(),
    mode: z.enum(entryModes).nullable(),
    network: orNull(Ref),
    provrum: orNull(Ref),
    own: z.enum(['registered', 'waitlisted', 'offered', 'attended']).nullable(),
  })
  .openapi('CalendarEntry');
const Calendar = z.object({ from: day, to: day, entries: z.array(EntryShown) }).openapi('Calendar');

const Collisions = z
  .object({
    days: z.array(
      z
        .object({
          meeting: CollidingMeeting,
          reasons: z.array(DayReason),
        })
        .openapi('MeetingOnBadDay'),
    ),
    collisions: z.array(
      z
        .object({
          meeting: CollidingMeeting,
          other: CollidingMeeting,
          reasons: z.array(CollisionReason),
        })
        .openapi('Collision'),
    ),
  })
  .openapi('Collisions');

const FeedShown = z
  .object({
    id,
    kind: z.enum(feedKinds),
    network: orNull(Ref),
    organisation: orNull(Ref),
    address: z.string(),
    createdAt: moment,
  })
  .openapi('CalendarFeed');
const Feeds = z.object({ feeds: z.array(FeedShown) }).openapi('CalendarFeeds');
const FeedIn = z
  .strictObject({ kind: z.enum(feedKinds), network: id.nullable().default(null) })
  .openapi('CalendarFeedToCreate');

const aDay = z
  .string()
  .refine((typed) => parseDay(typed) !== null)
  .optional();
const span = { from: aDay, to: aDay };
const query = z.object({
  ...span,
  kind: z.enum(entryKinds).optional(),
  mode: z.enum(entryModes).optional(),
  network: z.coerce.number().int().positive().optional(),
  whose: z.enum(whose).optional(),
});

const tag = 'calendar';
const find = operation({
  id: 'findCalendar',
  tag,
  method: 'get',
  path: '/calendar',
  query,
  answers: { 200: Calendar },
});
const collide = operation({
  id: 'listCollisions',
  tag,
  method: 'get',
  path: '/calendar/collisions',
  query: z.object(span),
  answers: { 200: Collisions },
  problems: ['not-allowed'],
});
const list = operation({
  id: 'listCalendarFeeds',
  tag,
  method: 'get',
  path: '/calendar/feeds',
  answers: { 200: Feeds },
});
const create = operation({
  id: 'createCalendarFeed',
  tag,
  method: 'post',
  path: '/calendar/feeds',
  body: FeedIn,
  answers: { 201: FeedShown },
  problems: ['not-allowed'],
  once: true,
});
const revoke = operation({
  id: 'revokeCalendarFeed',
  tag,
  method: 'delete',
  path: '/calendar/feeds/{feed}',
  answers: { 204: null },
});

/** The one calendar, what collides in it, and the addresses at which it is followed. */
export const calendarApi = newApi<ApiEnv>()
  .openapi(find, async (c) => {
    const { db, actor, language } = c.var;
    const { kind, mode, network, whose: of, ...asked } = c.req.valid('query');
    const { from, to } = spanOf(c, asked);
    const narrowing = {
      kind: kind ?? null,
      mode: mode ?? null,
      network: (network ?? null) as NetworkId | null,
      whose: of ?? 'all',
    };
    const entries = await listEntries(db, { from, to, sees: seesOf(actor), narrowing });
    const shown = entries.map((entry) => ({ ...entry, ...entry.when, title: titleOf(entry, language) }));
    return send(c, Calendar, { from, to, entries: shown });
  })
  .openapi(collide, async (c) => {
    const { db, actor, language } = c.var;
    if (!readsForTheForum(actor)) return refuse('not-allowed');
    const { from, to } = spanOf(c, c.req.valid('query'));
    const [pairs, entries] = await Promise.all([
      listPairsBetween(db, from, to),
      listEntries(db, { from, to, sees: seesOf(actor), narrowing: everything }),
    ]);
    const collisions = warningsOf(pairs).map(({ meeting, other, collisions: found }) => ({
      meeting: showColliding(meeting, language),
      other: showColliding(other, language),
      reasons: found.map((one) => showCollision(one, language)),
    }));
    const days = badDays(entries).map(({ entry, clashes }) => ({
      meeting: { id: entry.meeting, title: titleOf(entry, language), ...entry.when },
      reasons: clashes.map((clash) => showDayClash(clash, language)),
    }));
    return send(c, Collisions, { days, collisions });
  })
  .openapi(list, async (c) => {
    const feeds = await listFeeds(c.var.db, c.var.actor.person.id);
    return send(c, Feeds, { feeds: feeds.map((feed) => showFeed(c, feed)) });
  })
  .openapi(create, (c) =>
    once(c, async () => {
      const { db, clock, actor, language } = c.var;
      const { kind, network } = c.req.valid('json');
      const { errors } = messages[language];
      const organisation = voiceOf(actor)?.organisation ?? null;
      if (kind === 'organisation' && organisation === null) refuse('not-allowed');
      if (kind === 'network' && network === null) refuse('invalid-fields', { errors: { network: errors.network } });
      const made = await createFeed(db, {
        person: actor.person.id,
        kind,
        network: kind === 'network' ? (network as NetworkId) : null,
        organisation: kind === 'organisation' ? organisation : null,
        language,
        form: randomToken(),
        at: clock.now(),
      });
      const feed = (await listFeeds(db, actor.person.id)).find((each) => each.id === made);
      if (!feed) {
        const wrong = kind === 'network' ? { network: errors.network } : { kind: errors.tooMany(mostFeeds) };
        return refuse('invalid-fields', { errors: wrong });
      }
      return send(c, FeedShown, showFeed(c, feed), { status: 201, headers: { location: `${c.req.path}/${feed.id}` } });
    }),
  )
  .openapi(revoke, async (c) => {
    const { db, clock, actor } = c.var;
    const feed = /^[1-9]\d{0,14}$/.exec(c.req.param('feed'))?.[0];
    if (!feed || !(await revokeFeed(db, actor.person.id, Number(feed), clock.now()))) refuse('not-found');
    return c.body(null, 204);
  });

const showFeed = (c: C, { createdAt, ...feed }: Feed) => ({
  ...feed,
  address: feedAddress(c.var.config, feed.id),
  createdAt: iso(createdAt),
});

const mostDays = 400;

/** The days asked for; the month of today where none are, and never more than a year and a bit. */
function spanOf(c: C, asked: { readonly from?: string | undefined; readonly to?: string | undefined }) {
  const from = (asked.from as Day | undefined) ?? firstOf(c.var.clock.today());
  const to = (asked.to as Day | undefined) ?? lastOf(firstOf(from));
  const last = daysBetween(from, to) > mostDays ? addDays(from, mostDays) : to;
  return { from, to: last < from ? from : last };
}
