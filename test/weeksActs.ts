import { paths } from '#paths.ts';
import { sql } from '#platform/database.ts';
import type { Act } from './acts.ts';
import type { TestApp } from './app.ts';

export type WeeksStage = Awaited<ReturnType<typeof setWeeksStage>>;

/** An address at which Asta follows her calendar. */
export async function setWeeksStage({ db, cast, clock }: TestApp) {
  const { rows } = await sql<{ id: number }>`
    insert into calendar_feed (person_id, kind, language, created_at)
    values (${cast.person.asta}, 'personal', 'sv', ${clock.now()}) returning id`.execute(db.q());
  return { feed: rows[0]!.id };
}

type Describe = (pattern: string, path: string, may: Act['may'], form?: Act['form']) => Act;

let year = 2100;

/** Every act on network weeks, school breaks and calendar addresses. */
export function weeksActsOf({ feed }: WeeksStage, everybody: Act['may'], act: Describe): readonly Act[] {
  year += 1;
  return [
    act(paths.networkWeeks(':year'), paths.networkWeeks(year), ['karin'], {
      weeks: [`${year}-W12`, `${year}-W37`],
      note: 'Efter årskonferensen.',
      read: '0',
    }),
    act(paths.schoolBreaks(':year'), paths.schoolBreaks(year), ['karin'], {
      table: 'Stockholms län;sportlov;9\nSkåne län;höstlov;44',
      source: 'Skolverket',
    }),
    act(paths.calendarFeeds(), paths.calendarFeeds(), everybody, { kind: 'personal', form: 'w'.repeat(43) }),
    act(paths.revokeCalendarFeed(':feed'), paths.revokeCalendarFeed(feed), ['asta']),
  ];
}
