import type { VenueId } from '#kernel/id.ts';
import type { Doing } from '#organisations/organisations.store.ts';
import { type Database, sql } from '#platform/database.ts';
import { recordEvent } from '../record.store.ts';
import { fieldsChanged, type Venue, type VenueEvent, type VenueText } from './venue.ts';

const moment = sql.raw(`to_char(x.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);

const venue = sql`
  select v.id, v.name, v.address, v.seats, v.cost, v.accessibility, v.note, v.link, v.retired, v.version,
    (select count(*) from gathering g where g.venue_id = v.id) as meetings,
    (select coalesce(json_agg(json_build_object('id', x.id, 'text', x.text, 'by', coalesce(p.name, ''), 'at', ${moment})
        order by x.id desc), '[]')
      from venue_experience x left join person p on p.id = x.person_id where x.venue_id = v.id) as experience
  from venue v`;

/** Every venue, those in use first. */
export async function listVenues(db: Database): Promise<readonly Venue[]> {
  const { rows } = await sql<Venue>`${venue} order by v.retired, v.name, v.id`.execute(db.q());
  return rows;
}

export async function findVenue(db: Database, id: VenueId): Promise<Venue | null> {
  const { rows } = await sql<Venue>`${venue} where v.id = ${id}`.execute(db.q());
  return rows[0] ?? null;
}

/** Adds a venue, once for each form. */
export async function addVenue(doing: Doing, text: VenueText, key: string | null): Promise<VenueId> {
  const { db } = doing;
  return await db.tx(async () => {
    const { rows } = await sql<{ id: VenueId; added: boolean }>`
      insert into venue (name, address, seats, cost, accessibility, note, link, retired, created_with)
      values (${text.name}, ${text.address}, ${text.seats}, ${text.cost}, ${text.accessibility}, ${text.note}, ${text.link},
        ${text.retired}, ${key})
      on conflict (created_with) do update set created_with = excluded.created_with returning id, xmax = 0 as added`.execute(
      db.q(),
    );
    const [venue] = rows;
    if (!venue) throw new Error('No venue was added');
    if (venue.added) await tell(doing, { kind: 'venue-added', venue: venue.id });
    return venue.id;
  });
}

/** Changes a venue that was read in a version: false where somebody else has changed it since. */
export async function changeVenue(doing: Doing, before: Venue, text: VenueText, basedOn: number): Promise<boolean> {
  const { db } = doing;
  const { id } = before;
  return await db.tx(async () => {
    const { rows } = await sql`
      update venue set name = ${text.name}, address = ${text.address}, seats = ${text.seats}, cost = ${text.cost},
        accessibility = ${text.accessibility}, note = ${text.note}, link = ${text.link}, retired = ${text.retired},
        version = version + 1
      where id = ${id} and version = ${basedOn} returning id`.execute(db.q());
    if (rows.length === 0) return false;
    const kind = text.retired && !before.retired ? 'venue-retired' : 'venue-changed';
    await tell(doing, { kind, venue: id, fields: fieldsChanged(before, text) });
    return true;
  });
}

/** Keeps what somebody found out about a venue, once for each form. */
export async function addExperience(
  doing: Doing,
  venue: VenueId,
  { text, key }: { readonly text: string; readonly key: string | null },
): Promise<void> {
  const { db, by, at } = doing;
  await db.tx(async () => {
    const { rows } = await sql<{ id: number }>`
      insert into venue_experience (venue_id, text, person_id, organisation_id, created_with, at)
      values (${venue}, ${text}, ${by.person}, ${by.organisation}, ${key}, ${at})
      on conflict (created_with) do nothing returning id`.execute(db.q());
    if (rows[0]) await tell(doing, { kind: 'venue-experience-told', venue, experience: rows[0].id });
  });
}

/** Puts on record what happened to a venue. */
const tell = ({ db, by, at, version }: Doing, event: VenueEvent) =>
  recordEvent(db, { event, about: {}, by, at, version });
