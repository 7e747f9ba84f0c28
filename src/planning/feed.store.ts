import { addDays, type Day } from '#kernel/day.ts';
import type { NetworkId, OrganisationId, PersonId } from '#kernel/id.ts';
import type { Language } from '#kernel/text.ts';
import { whereHeld } from '#meetings/gathering/where.store.ts';
import { type Database, sql } from '#platform/database.ts';
import { active, ofOrganisations, ofPerson, seenBy, wall } from './calendar.store.ts';
import type { Feed, FeedKind, FeedMeeting, OpenFeed } from './feed.ts';

const columns = sql`f.id, f.kind, f.language, f.created_at as "createdAt",
  case when n.id is not null then json_build_object('id', n.id, 'name', n.name) end as network,
  case when o.id is not null then json_build_object('id', o.id, 'name', o.name) end as organisation`;

/** So many addresses may one person have at once. */
export const mostFeeds = 30;

/** The addresses that somebody follows calendars at, the newest first. */
export async function listFeeds(db: Database, person: PersonId): Promise<readonly Feed[]> {
  const { rows } = await sql<Feed>`
    select ${columns} from calendar_feed f left join network n on n.id = f.network_id
    left join organisation o on o.id = f.organisation_id
    where f.person_id = ${person} and f.revoked_at is null order by f.id desc`.execute(db.q());
  return rows;
}

export interface NewFeed {
  readonly person: PersonId;
  readonly kind: FeedKind;
  readonly network: NetworkId | null;
  readonly organisation: OrganisationId | null;
  readonly language: Language;
  /** Made with the form: sent twice, it makes one address. */
  readonly form: string;
  readonly at: Date;
}

/** Makes an address; null where its owner has too many already, or the network is none. */
export async function createFeed(db: Database, given: NewFeed): Promise<number | null> {
  const { person, kind, network, organisation, language, form, at } = given;
  const key = `${person} ${form}`;
  await sql`
    insert into calendar_feed (person_id, kind, network_id, organisation_id, language, created_with, created_at)
    select ${person}, ${kind}, ${network}::bigint, ${organisation}::bigint, ${language}, ${key}, ${at}
    where (select count(*) from calendar_feed where person_id = ${person} and revoked_at is null) < ${mostFeeds}
      and (${network}::bigint is null or exists (select from network where id = ${network} and state <> 'wished'))
    on conflict (created_with) do nothing`.execute(db.q());
  const { rows } = await sql<{ id: number }>`
    select id from calendar_feed where created_with = ${key} and revoked_at is null`.execute(db.q());
  return rows[0]?.id ?? null;
}

/** Takes an address away: it answers nobody from now on. False where it was none of theirs, or gone already. */
export async function revokeFeed(db: Database, person: PersonId, feed: number, at: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update calendar_feed set revoked_at = ${at}
    where id = ${feed} and person_id = ${person} and revoked_at is null`.execute(db.q());
  return numAffectedRows === 1n;
}

/** A feed and what its owner may read on a day; null where it is none, or taken away. */
export async function findFeed(db: Database, id: number, today: Day): Promise<OpenFeed | null> {
  const { rows } = await sql<OpenFeed>`
    select ${columns}, f.person_id as person,
      array(select distinct d.organisation_id from mandate d join membership s on s.organisation_id = d.organisation_id
        where d.person_id = f.person_id and d.from_day <= ${today}::date and (d.to_day is null or d.to_day >= ${today}::date)
          and s.from_day <= ${today}::date and (s.to_day is null or s.to_day >= ${today}::date)) as "speaksFor",
      exists (select from mandate d join organisation x on x.id = d.organisation_id
        where d.person_id = f.person_id and x.kind = 'forum' and d.role in ('secretariat', 'board')
          and d.from_day <= ${today}::date and (d.to_day is null or d.to_day >= ${today}::date)) as forum
    from calendar_feed f left join network n on n.id = f.network_id left join organisation o on o.id = f.organisation_id
    where f.id = ${id} and f.revoked_at is null`.execute(db.q());
  return rows[0] ?? null;
}

/** A feed tells of the last year and of all to come. */
const daysBack = 365;
const mostMeetings = 2_000;

/** The meetings of a feed, in one query. */
export async function listFeedMeetings(db: Database, feed: OpenFeed, today: Day): Promise<readonly FeedMeeting[]> {
  const sees = { person: feed.person, organisation: feed.speaksFor[0] ?? null, forum: feed.forum, secretariat: false };
  const of = {
    personal: () => ofPerson(feed.person, feed.speaksFor, feed.forum),
    network: () => sql`m.network_id = ${feed.network?.id ?? null} and ${seenBy(sees)}`,
    organisation: () => {
      const own = feed.organisation ? [feed.organisation.id] : [];
      return sql`${ofOrganisations(own)} and ${seenBy({ ...sees, organisation: own[0] ?? null })}`;
    },
  }[feed.kind]();
  const { rows } = await sql<FeedMeeting>`
    select m.id, m.uid, m.sequence, m.state, m.title, ${whereHeld} as place, m.link, g.meeting_id is not null as gathering,
      json_build_object('starts', ${wall('m.starts_at')}, 'ends', ${wall('m.ends_at')}) as "when", n.name as network,
      case when p.id is not null then json_build_object('id', p.id, 'name', p.title) end as provrum,
      (select r.state from registration r where r.meeting_id = m.id and r.person_id = ${feed.person}
        and r.state in ${active}) as own, m.changed_at as "changedAt"
    from meeting m left join gathering g on g.meeting_id = m.id
    left join network n on n.id = m.network_id left join provrum p on p.id = m.provrum_id
    where m.starts_at is not null and m.ends_at >= ${addDays(today, -daysBack)}::date and ${of}
    order by m.starts_at, m.id limit ${mostMeetings}`.execute(db.q());
  return rows;
}
