import type { OperationId } from '#app/apiOperations.messages.ts';
import { sql } from '#platform/database.ts';
import type { TestApp } from './app.ts';
import { gatheringOnRecord } from './gatheringOnRecord.ts';
import type { Asked, Case } from './operationCases.ts';

type WeeksOperation = Extract<
  OperationId,
  | `${string}NetworkWeeks`
  | `${string}SchoolBreaks`
  | `${string}CalendarFeed${string}`
  | 'findCalendar'
  | 'findCalendarYear'
  | 'proposeGatheringDates'
  | 'listCollisions'
  | 'listGatheringCollisions'
>;

let year = 2150;

/** Each operation on the calendar and the network weeks as it should be asked: by whom, of what, and who may not. */
export function weeksCases({ db, cast, clock }: TestApp): Readonly<Record<WeeksOperation, Case>> {
  const at = (path: string, json?: Asked['json'], read?: string): Asked => ({
    path,
    ...(json && { json }),
    ...(read !== undefined && { read }),
  });
  async function feed(): Promise<string> {
    const { rows } = await sql<{ id: number }>`
      insert into calendar_feed (person_id, kind, language, created_at)
      values (${cast.person.asta}, 'personal', 'sv', ${clock.now()}) returning id`.execute(db.q());
    return `/calendar/feeds/${rows[0]!.id}`;
  }
  const meetings = async () => {
    for (const title of ['En träff', 'En annan']) await gatheringOnRecord(db, cast, { title });
  };

  return {
    findCalendar: {
      by: 'ines',
      status: 200,
      make: async () => (await meetings(), at('/calendar?from=2027-02-01&to=2027-02-28&kind=forum&mode=physical')),
      not: null,
    },
    findCalendarYear: {
      by: 'mona',
      status: 200,
      make: async () => (await meetings(), at('/calendar/years/2027')),
      not: null,
    },
    proposeGatheringDates: {
      by: 'karin',
      status: 200,
      make: async () => at(`/calendar/proposed-dates?like=${await gatheringOnRecord(db, cast, {})}`),
      not: ['asta', 403],
    },
    listCollisions: {
      by: 'mona',
      status: 200,
      make: async () => (await meetings(), at('/calendar/collisions?from=2027-02-01&to=2027-02-28')),
      not: ['asta', 403],
    },
    listGatheringCollisions: {
      by: 'karin',
      status: 200,
      make: async () => at(`/gatherings/${await gatheringOnRecord(db, cast, { title: 'Krockar' })}/collisions`),
      not: ['asta', 403],
    },
    listCalendarFeeds: { by: 'asta', status: 200, make: async () => (await feed(), at('/calendar/feeds')), not: null },
    createCalendarFeed: {
      by: 'asta',
      status: 201,
      make: () => at('/calendar/feeds', { kind: 'organisation', network: null }),
      not: ['karin', 403],
    },
    revokeCalendarFeed: { by: 'asta', status: 204, make: async () => at(await feed()), not: ['cilla', 404] },
    findNetworkWeeks: { by: 'cilla', status: 200, make: () => at('/network-weeks/2027'), not: null },
    decideNetworkWeeks: {
      by: 'karin',
      status: 200,
      make: () => {
        const path = `/network-weeks/${(year += 1)}`;
        return at(path, { weeks: [`${year}-W12`, `${year}-W37`], note: 'Som vanligt.' }, path);
      },
      not: ['asta', 403],
    },
    findSchoolBreaks: { by: 'ines', status: 200, make: () => at('/school-breaks/2027'), not: null },
    importSchoolBreaks: {
      by: 'karin',
      status: 200,
      make: () => {
        year += 1;
        return at(`/school-breaks/${year}`, {
          breaks: [{ county: '01', name: 'winter', week: `${year}-W09` }],
          source: 'Skolverket',
        });
      },
      not: ['mona', 403],
    },
  };
}
