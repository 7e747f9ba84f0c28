import { type Context, Hono } from 'hono';
import type { Language } from '#kernel/text.ts';
import type { ActorEnv } from '#organisations/actor.scope.ts';
import { localise, paths } from '#paths.ts';
import { type FeedEntry, mailboxOf, writeFeed } from '#platform/calendar.ts';
import { sendTagged } from '#platform/web.ts';
import { type FeedMeeting, mayFollow, type OpenFeed, tellsLink } from './feed.ts';
import { readFeedKey } from './feedAddress.scope.ts';
import { messages } from './feed.messages.ts';
import { findFeed, listFeedMeetings } from './feed.store.ts';

type C = Context<ActorEnv>;

/** A calendar for programs: whoever has the address reads it, as far as its owner may today. */
export const calendarFeedPage = new Hono<ActorEnv>().get(paths.calendarFeed(':key'), send);

async function send(c: C): Promise<Response> {
  const { db, clock, config } = c.var;
  const id = readFeedKey(config.secret, c.req.param('key') ?? '');
  const feed = id === null ? null : await findFeed(db, id, clock.today());
  if (!feed || !mayFollow(feed)) return await c.notFound();
  const meetings = await listFeedMeetings(db, feed, clock.today());
  const entries = meetings.map((meeting) => entryOf(c, feed.language, meeting));
  return sendTagged(c, writeFeed(entries, nameOf(feed)), 'text/calendar; charset=utf-8');
}

function nameOf({ kind, language, network, organisation }: OpenFeed): string {
  const text = messages[language].nameOf;
  if (kind === 'personal') return text.personal;
  return kind === 'network' ? text.network(network?.name ?? '') : text.organisation(organisation?.name ?? '');
}

function entryOf(c: C, language: Language, meeting: FeedMeeting): FeedEntry {
  const { config } = c.var;
  const { id, uid, sequence, state, when, place, link, network, provrum, own, changedAt } = meeting;
  const page = provrum && !meeting.gathering ? paths.meeting(provrum.id, id) : paths.gathering(id);
  const url = `${config.baseUrl}${localise(page, language)}`;
  return {
    ...when,
    uid,
    sequence,
    cancelled: state === 'cancelled',
    tentative: state === 'planned' || own === 'waitlisted' || own === 'offered',
    summary: titleOf(meeting, language),
    description: [network ?? provrum?.name, tellsLink(meeting) ? link : '', url].filter(Boolean).join('\n'),
    place,
    url,
    organiser: mailboxOf(config.mailFrom),
    attendee: null,
    stamp: changedAt,
  };
}

function titleOf({ title, state, own }: FeedMeeting, language: Language): string {
  const text = messages[language];
  if (state === 'planned') return text.preliminary(title);
  if (own === 'waitlisted') return text.queued(title);
  return own === 'offered' ? text.offered(title) : title;
}
