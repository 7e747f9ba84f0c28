import type { ArrangingEvent } from '#meetings/gathering/arranging.ts';
import { gatheringEventKinds } from '#meetings/gathering/eventKinds.ts';
import type { MeetingState } from '#meetings/meeting.ts';
import { purposes } from '#meetings/letters/telling.ts';
import { sql } from '#platform/database.ts';
import { type Invariant, invariant } from './invariant.ts';

interface OfMeeting {
  readonly meeting: number;
}
interface OfRegistration {
  readonly id: number;
  readonly state: string;
}

/** Nobody is signed up twice, and no needs are kept of those who do not come. */
const signedUpOnce = invariant<OfMeeting & { readonly person: number; readonly count: number }>(
  () => sql`
    select meeting_id as meeting, person_id as person, count(*)::int as count from registration
    where state not in ('cancelled', 'transferred') group by meeting_id, person_id having count(*) > 1
    order by meeting_id, person_id`,
  ({ meeting, person, count }) => `Person ${person} is signed up ${count} times for meeting ${meeting}.`,
);

const needsOfThoseWhoCome = invariant<OfRegistration>(
  () => sql`
    select r.id from registration r join registration_need n on n.registration_id = r.id
    where r.state in ('cancelled', 'transferred') order by r.id`,
  ({ id }) => `Registration ${id} is over, and what its person needs is kept.`,
);

/** Needs are erased when so many days have passed, or when the meeting was called off; the clock's job has a day for it. */
const needsErased = invariant<OfMeeting & { readonly people: number }>(
  (on) => sql`
    select m.id as meeting, count(*)::int as people
    from registration_need n join registration r on r.id = n.registration_id join meeting m on m.id = r.meeting_id
    left join registration_form f on f.meeting_id = m.id
    where m.ends_at::date + coalesce(f.needs_days, 14) < ${on}::date - 1
      or (m.state = 'cancelled' and m.changed_at < ${on}::date - 1)
    group by m.id order by m.id`,
  ({ meeting, people }) => `The needs of ${people} at meeting ${meeting} are kept longer than was promised.`,
);

/** More than there are places: those who came without one, on the day, are not counted. */
const withinLimits = invariant<OfMeeting & { readonly mode: string; readonly taken: number; readonly places: number }>(
  () => sql`
    select meeting_id as meeting, mode, count(*)::int as taken, places
    from registration r join gathering g using (meeting_id)
    cross join lateral (
      select case r.mode when 'physical' then g.capacity_physical else g.capacity_digital end as places) l
    where r.state in ('registered', 'offered', 'attended') and not (r.state = 'attended' and exists (
      select from check_in_mark k
      where k.registration_id = r.id and k.state_before in ('waitlisted', 'cancelled', 'transferred')))
    group by meeting_id, mode, places having count(*) > places order by meeting_id, mode`,
  ({ meeting, mode, taken, places }) => `Meeting ${meeting} has ${places} ${mode} places, and ${taken} are taken.`,
);

/**
 * A free place is never kept from somebody who waits for it. Only a quota keeps one, while others can still sign up, and
 * from those whose organisation has its share. Whoever has a place may wait for one of the other kind.
 */
const noPlaceIdle = invariant<OfMeeting & { readonly mode: string; readonly waiting: number }>(
  (on) => sql`
    with ahead as (
      select g.*, m.state = 'closed' or coalesce(g.last_day < ${on}::date - 1, false) as released
      from gathering g join meeting m on m.id = g.meeting_id
      where m.state in ('open', 'closed') and coalesce(m.starts_at::date > ${on}::date, true)
    ), entry as (
      select r.meeting_id, r.mode, r.state <> 'waitlisted' as holds,
        case when r.state = 'waitlisted' then r.mode else r.wished_mode end as sought,
        coalesce('o' || r.organisation_id, 'n' || lower(nullif(trim(r.organisation_name), '')), 'p' || r.person_id) as come_from
      from registration r join ahead using (meeting_id) where r.state not in ('cancelled', 'transferred')
    )
    select meeting_id as meeting, w.sought as mode, count(*)::int as waiting
    from entry w join ahead g using (meeting_id)
    cross join lateral (select case w.sought when 'physical' then g.capacity_physical else g.capacity_digital end as places) l
    cross join lateral (
      select count(*) as taken, count(*) filter (where e.come_from = w.come_from) as own from entry e
      where e.meeting_id = w.meeting_id and e.mode = w.sought and e.holds) held
    where w.sought is not null and (places is null or taken < places)
      and (g.queue_rule <> 'quota' or g.released or own < g.quota)
    group by meeting_id, w.sought order by meeting_id, w.sought`,
  ({ meeting, mode, waiting }) => `Meeting ${meeting} has a free ${mode} place, and ${waiting} wait who may have it.`,
);

/** Where a meeting is held in one way only, everybody comes that way and nobody waits for the other. */
const comesAsHeld = invariant<OfRegistration & { readonly held: string }>(
  () => sql`
    select r.id, m.mode as held from registration r join meeting m on m.id = r.meeting_id
    where m.mode <> 'hybrid' and r.state in ('registered', 'waitlisted', 'offered')
      and (r.mode <> m.mode or coalesce(r.wished_mode <> m.mode, false)) order by r.id`,
  ({ id, held }) => `Registration ${id} is for another kind of place than its meeting has: ${held}.`,
);

/** An offer that nobody answers runs out; the clock's job has a day for it. */
const offersRunOut = invariant<OfRegistration & { readonly until: string }>(
  (on) => sql`
    select r.id, to_char(r.offered_until at time zone 'UTC', 'YYYY-MM-DD') as until
    from registration r join meeting m on m.id = r.meeting_id
    where r.state = 'offered' and m.state in ('open', 'closed') and r.offered_until < ${on}::date - 1 order by r.id`,
  ({ id, until }) => `Registration ${id} was offered a place until ${until}, and keeps it.`,
);

/** A place that is handed over stays at its meeting and with its organisation. */
const handedOn = invariant<OfRegistration & { readonly from: number }>(
  () => sql`
    select r.id, f.id as "from" from registration r join registration f on f.id = r.handed_from
    where f.meeting_id <> r.meeting_id or f.organisation_id is distinct from r.organisation_id
      or f.state not in ('transferred', 'attended') order by r.id`,
  ({ id, from }) => `Registration ${id} was handed over from ${from}, which is not gone or is somebody else’s to give.`,
);

/** Nobody came to, or was missed at, what has not been. */
const cameToWhatHasBeen = invariant<OfRegistration & OfMeeting>(
  (on) => sql`
    select r.id, r.state, m.id as meeting from registration r join meeting m on m.id = r.meeting_id
    where r.state in ('attended', 'absent')
      and (m.state = 'planned' or coalesce(m.starts_at::date > ${on}::date, true)) order by r.id`,
  ({ id, state, meeting }) => `Registration ${id} is ${state}, and meeting ${meeting} has not been held.`,
);

/** Whoever was last marked as here is present, and whoever was last unmarked is not. */
const presentAsMarked = invariant<OfRegistration & { readonly present: boolean | null }>(
  () => sql`
    select r.id, r.state, k.present from registration r
    left join lateral (select present from check_in_mark k where k.registration_id = r.id order by marked_at desc, id desc limit 1) k
      on true
    where (r.state = 'attended') <> coalesce(k.present, false) order by r.id`,
  ({ id, state, present }) =>
    present === null
      ? `Registration ${id} is ${state}, and nobody has marked it.`
      : `Registration ${id} is ${state}, and was last marked as ${present ? 'here' : 'not here'}.`,
);

const answersOwnMeeting = invariant<OfRegistration>(
  () => sql`
    select distinct r.id from registration_answer a join registration r on r.id = a.registration_id
    join registration_field f on f.id = a.field_id where f.meeting_id <> r.meeting_id order by r.id`,
  ({ id }) => `Registration ${id} answers a question of another meeting.`,
);

/** What each act on a gathering makes of its state. Another time or words leave it as it is. */
const stateAfter = {
  'gathering-planned': 'planned',
  'gathering-announced': 'announced',
  'gathering-opened': 'open',
  'gathering-closed': 'closed',
  'gathering-cancelled': 'cancelled',
  'gathering-held': 'held',
  'gathering-documented': 'documented',
  'gathering-reopened': 'held',
} as const satisfies Partial<Record<ArrangingEvent['kind'], MeetingState>>;

/** A gathering is what its history last made it; one without a history came from a source or a table. */
const stateAsTold = invariant<OfMeeting & { readonly state: string; readonly told: string | null }>(
  () => sql`
    select m.id as meeting, m.state, said.state as told from gathering g join meeting m on m.id = g.meeting_id
    left join lateral (
      select a.state from event e join (values ${sql.join(Object.entries(stateAfter).map(([kind, state]) => sql`(${kind}, ${state})`))})
        as a (kind, state) on a.kind = e.kind
      where e.meeting_id = m.id order by e.id desc limit 1) said on true
    where m.state <> coalesce(said.state, case when g.external_key is not null or exists (
      select from import_row i where i.on_table = 'meeting' and i.row_id = m.id) then m.state else '' end) order by m.id`,
  ({ meeting, state, told }) => `Meeting ${meeting} is ${state}, and its history says ${told ?? 'nothing'}.`,
);

/** What is told of a gathering names it, and its network. */
const eventsNameMeeting = invariant<{ readonly id: number; readonly kind: string }>(
  () => sql`
    select e.id, e.kind from event e left join gathering g on g.meeting_id = e.meeting_id
    left join meeting m on m.id = g.meeting_id
    where e.kind = any(${[...gatheringEventKinds]}::text[])
      and (m.id is null or e.network_id is distinct from m.network_id) order by e.id`,
  ({ id, kind }) => `Event ${id}, ${kind}, names no gathering, or another network than its own.`,
);

const eventsNameRegistration = invariant<{ readonly id: number; readonly kind: string }>(
  () => sql`
    select e.id, e.kind from event e where e.meeting_id is not null and e.detail ->> 'registration' is not null
      and not exists (select from registration r
        where r.id = (e.detail ->> 'registration')::bigint and r.meeting_id = e.meeting_id) order by e.id`,
  ({ id, kind }) => `Event ${id}, ${kind}, names a registration that its meeting does not have.`,
);

/** Nobody’s calendar has been told of a version that is not yet. */
const calendarsAsToldOf = invariant<OfMeeting & { readonly person: number }>(
  () => sql`
    select i.meeting_id as meeting, i.person_id as person from meeting_invited i join meeting m on m.id = i.meeting_id
    where i.sequence > m.sequence order by 1, 2`,
  ({ meeting, person }) => `Person ${person} has been told of a version of meeting ${meeting} that is not there.`,
);

/** What would call people to a meeting that is called off never leaves. */
const nobodyIsCalledInVain = invariant<OfMeeting & { readonly id: number }>(
  () => sql`
    select l.id, m.id as meeting from mail l join meeting m on m.id = l.meeting_id
    where l.state = 'waiting' and m.state = 'cancelled' and l.occurrence not like '%:cancelled'
      and (l.calendar_method = 'REQUEST'
        or l.purpose = any(${[purposes.invitation, purposes.reminder, purposes.release]}::text[])) order by l.id`,
  ({ id, meeting }) => `Mail ${id} waits, and calls people to meeting ${meeting}, which is called off.`,
);

/** What must hold of the meetings that people sign up for. */
export const meetingInvariants: readonly Invariant[] = [
  presentAsMarked,
  signedUpOnce,
  needsOfThoseWhoCome,
  needsErased,
  withinLimits,
  noPlaceIdle,
  comesAsHeld,
  offersRunOut,
  handedOn,
  cameToWhatHasBeen,
  answersOwnMeeting,
  stateAsTold,
  eventsNameMeeting,
  eventsNameRegistration,
  calendarsAsToldOf,
  nobodyIsCalledInVain,
];
