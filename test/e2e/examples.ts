import type { Browser } from 'playwright-core';
import type { MeetingId, OrganisationId, ProvrumId } from '#kernel/id.ts';
import { paths } from '#paths.ts';
import { type Database, sql } from '#platform/database.ts';
import {
  findGatheringExamples,
  type GatheringExamples,
  meetingForEverybody,
  openForEverybody,
} from './gatheringExamples.ts';
import { findNetworkExamples, meetingsToBringIn, type NetworkExamples } from './networkExamples.ts';
import { become, type Player } from './people.ts';

/** Proposals in states of their own: the demonstration's, and what is done to them here. */
export interface Examples extends GatheringExamples, NetworkExamples {
  readonly ready: ProvrumId;
  readonly waiting: ProvrumId;
  /** Ready too, and changed since some have answered. */
  readonly changed: ProvrumId;
  readonly draft: ProvrumId;
  readonly removed: ProvrumId;
  /** Declined, and nobody has been told. */
  readonly declined: ProvrumId;
  /** Has its go-ahead and a plan that is being written. */
  readonly planned: ProvrumId;
  readonly decision: number;
  /** A meeting to come, with something of everything; and one that looks for a date. */
  readonly meeting: MeetingId;
  readonly looking: MeetingId;
  readonly line: number;
  /** Of the plan's provrum: something noted, something to do and somewhere to try it. */
  readonly entry: number;
  readonly task: number;
  readonly arena: number;
  readonly comment: number;
  /** Everybody has been told of its result. */
  readonly announced: ProvrumId;
  /** Its report is being written, led by Region Skåne; and one whose report waits for review. */
  readonly reporting: ProvrumId;
  /** One of the costs of it. */
  readonly cost: { readonly id: number; readonly line: number };
  readonly reviewed: ProvrumId;
  readonly dalarna: OrganisationId;
  readonly partner: OrganisationId;
}

interface Stage {
  readonly browser: Browser;
  readonly address: string;
  readonly db: Database;
}

/** Brings about what the demonstration has no example of, and finds the rest. */
export async function makeExamples(stage: Stage): Promise<Examples> {
  const { db } = stage;
  const titled = (title: string) => one(sql<{ id: ProvrumId }>`select id from provrum where title = ${title}`, db);
  const organisation = (name: string) =>
    one(sql<{ id: OrganisationId }>`select id from organisation where name = ${name}`, db);
  const [dalarna, stockholm] = [await organisation('Region Dalarna'), await organisation('Region Stockholm')];
  const jurist = await one(
    sql<{ id: number }>`select person_id as id from mandate where organisation_id = ${stockholm} limit 1`,
    db,
  );
  const [declined, planned] = [await titled('Effektivt påverkansarbete'), await titled('Klarspråk i beslutsunderlag')];

  await sendAs(stage, 'secretariat', [
    [paths.decline(declined), { reason: 'Frågan är för bred.' }],
    [paths.newGathering(), meetingForEverybody],
    [paths.imports(), { kind: 'meetings', form: 'f'.repeat(22) }, meetingsToBringIn],
  ]);
  await sendAs(stage, 'secretariat', [[await openForEverybody(db), { act: 'invite' }]]);
  await sendAs(stage, 'stockholm', [
    [paths.startPlanning(planned), {}],
    [paths.budgetLines(planned), { cost: 'expert', payer: `cash-${stockholm}`, amount: '40 000' }],
    [paths.log(planned), { what: 'problem', on: '2026-11-01', text: 'Avtalet dröjer.' }],
    [paths.tasks(planned), { title: 'Ring juristen', owner: `${jurist}-${stockholm}`, due: '2026-11-02' }],
    [
      paths.arenas(planned),
      { name: 'Kista science city', host: 'Stockholms stad', tested: 'Texter', from: '', to: '' },
    ],
    [paths.interest(await titled('Drönare - nya frågeställningar')), { how: 'follow' }],
  ]);
  const hours = { title: 'Avstämning', mode: 'physical', place: 'Kista', when: 'date', from: '9', to: '11' };
  await sendAs(stage, 'stockholm', [[paths.meetings(planned), { ...hours, day: '2027-02-03' }]]);
  const meeting = await one(sql<{ id: MeetingId }>`select id from meeting where provrum_id = ${planned}`, db);
  await sendAs(stage, 'stockholm', [
    [paths.meetings(planned), { ...hours, when: 'poll', 'day-0': '2027-03-03', 'from-0': '9', 'to-0': '10' }],
    [paths.meetingAgenda(planned, meeting), { act: 'add', title: 'Läget', minutes: '10' }],
    [paths.noteDecision(planned, meeting), { act: 'note', text: 'Vi kör.' }],
    [paths.announceMeeting(planned, meeting), {}],
  ]);
  await sendAs(stage, 'dalarna', [[paths.newProposal(), { title: 'Ett utkast till', organisation: String(dalarna) }]]);
  const removed = await titled('Ett utkast till');
  await sendAs(stage, 'dalarna', [[paths.withdrawProposal(removed), { reason: 'Det blev inget.' }]]);

  const reporting = await titled('Visa jobben som finns nära när elever väljer program');
  await sendAs(stage, 'skane', [[paths.startReport(reporting), {}]]);

  return {
    ready: await titled('AI och visualisering som verktyg i regional utveckling'),
    waiting: await titled('Cirkularitet i näringslivet'),
    changed: await titled('Genomförandet av RUS'),
    draft: await titled('Att mäta nyttan av ett nätverk'),
    removed,
    declined,
    planned,
    decision: await one(sql<{ id: number }>`select id from go_ahead where provrum_id = ${planned}`, db),
    entry: await one(sql<{ id: number }>`select id from log_entry where provrum_id = ${planned}`, db),
    task: await one(sql<{ id: number }>`select id from task where provrum_id = ${planned}`, db),
    arena: await one(sql<{ id: number }>`select id from arena where provrum_id = ${planned}`, db),
    meeting,
    looking: await one(sql<{ id: MeetingId }>`select max(id) as id from meeting where provrum_id = ${planned}`, db),
    line: await one(sql<{ id: number }>`select id from budget_line where provrum_id = ${planned}`, db),
    comment: await one(
      sql<{ id: number }>`
        select c.id from comment c join person p on p.id = c.person_id
        where p.name = 'Cecilia Tyle' and c.provrum_id = ${planned}`,
      db,
    ),
    announced: await one(
      sql<{ id: ProvrumId }>`select provrum_id as id from result where announced_at is not null order by id limit 1`,
      db,
    ),
    reporting,
    cost: await findCost(db, reporting),
    reviewed: await titled('Testmiljöer som går att boka på en halv dag'),
    dalarna,
    partner: await organisation('Nordregio'),
    ...(await findGatheringExamples(db)),
    ...(await findNetworkExamples(db)),
  };
}

type Form = readonly [path: string, fields: Readonly<Record<string, string>>, file?: typeof meetingsToBringIn];

/** Sends forms as somebody. They must be taken: what comes after them stands on them. */
async function sendAs({ browser, address }: Stage, player: Player, forms: readonly Form[]): Promise<void> {
  const context = await browser.newContext({ baseURL: address });
  await become(await context.newPage(), player);
  for (const [path, form, file] of forms) {
    const sent = file ? { multipart: { ...form, file } } : { form };
    const answer = await context.request.post(path, { ...sent, headers: { origin: address }, maxRedirects: 0 });
    if (answer.status() !== 303) throw new Error(`${path} answered ${answer.status()}`);
  }
  await context.close();
}

async function one<T>(query: ReturnType<typeof sql<{ id: T }>>, db: Database): Promise<T> {
  const { rows } = await query.execute(db.q());
  if (!rows[0]) throw new Error('There is no example of it');
  return rows[0].id;
}

async function findCost(db: Database, provrum: ProvrumId): Promise<Examples['cost']> {
  const { rows } = await sql<Examples['cost']>`
    select c.id, c.line_id as line from budget_cost c join budget_line l on l.id = c.line_id
    where l.provrum_id = ${provrum} and c.removed_at is null order by c.id limit 1`.execute(db.q());
  return rows[0]!;
}
