import { parseDay } from '#kernel/day.ts';
import { randomToken } from '#platform/clock.ts';
import { type Database, sql } from '#platform/database.ts';
import { readReal, type RealMeeting } from './seeds.ts';

interface Loaded {
  readonly external_key: string;
  readonly uid: string;
  readonly network: string;
  readonly state: 'held' | 'cancelled';
  readonly title: string;
  readonly mode: 'physical' | 'digital';
  readonly place: string;
  readonly about: string;
  readonly reason: string;
  readonly source: readonly string[];
  /** Null where the source does not say which day. */
  readonly starts_at: string | null;
  readonly ends_at: string | null;
  /** What it does say then. */
  readonly known: string;
}

/**
 * Loads the meetings that public pages tell of, each with its source. One whose day is not told gets none: it waits in a list of its own
 * until somebody knows.
 */
export async function loadMeetings(db: Database, at: Date): Promise<void> {
  const given = readReal().networkMeetings.map(toLoaded);
  const dated = given.filter(({ starts_at }) => starts_at !== null);
  const undated = given.filter(({ starts_at }) => starts_at === null);
  await sql`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(dated)}::jsonb) as g (external_key text, uid text, network text, state text,
        title text, mode text, place text, about text, reason text, source jsonb, starts_at timestamp, ends_at timestamp)
      where external_key not in (select external_key from gathering where external_key is not null)
    ), added as (
      insert into meeting (network_id, uid, state, title, mode, place, about, reason, starts_at, ends_at, changed_at)
      select n.id, g.uid, g.state, g.title, g.mode, g.place, g.about, g.reason, g.starts_at, g.ends_at, ${at}::timestamptz
      from given g left join network n on n.external_key = g.network
      returning id, uid, network_id
    )
    insert into gathering (meeting_id, kind, audience, source, external_key)
    select a.id, case when a.network_id is null then 'other' else 'network' end, 'public', g.source, g.external_key
    from added a join given g on g.uid = a.uid`.execute(db.q());
  await sql`
    insert into undated_meeting (external_key, network_id, title, known, place, mode, source)
    select g.external_key, n.id, g.title, g.known, g.place, g.mode, g.source
    from jsonb_to_recordset(${JSON.stringify(undated)}::jsonb) as g (external_key text, network text, title text, known text,
      place text, mode text, source jsonb)
    left join network n on n.external_key = g.network
    on conflict do nothing`.execute(db.q());
}

function toLoaded(meeting: RealMeeting): Loaded {
  const day = parseDay(meeting.date ?? '');
  const known = meeting.date ?? `--${meeting.monthDay ?? ''}`;
  return {
    external_key: `${meeting.network}-${known}`,
    uid: `${randomToken(16)}@provrum`,
    network: meeting.network,
    state: meeting.status === 'cancelled' ? 'cancelled' : 'held',
    title: meeting.shownTitle ?? meeting.title,
    mode: meeting.mode === 'digital' ? 'digital' : 'physical',
    // What we wrote in brackets is no place.
    place: meeting.place?.startsWith('(') ? '' : (meeting.place ?? ''),
    about: meeting.shownNote ?? '',
    reason: meeting.shownReason ?? '',
    source: [meeting.source],
    // Where no hours are told, it has all of its day.
    starts_at: day && `${day}T${meeting.start ?? '00:00'}`,
    ends_at: day && `${day}T${meeting.end ?? '23:59'}`,
    known,
  };
}
