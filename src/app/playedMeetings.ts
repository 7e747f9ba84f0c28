import { addDays, type Day, weekdayOf, yearOf } from '#kernel/day.ts';
import type { Decision } from '#kernel/decision.ts';
import { isWorkingDay } from '#kernel/holidays.ts';
import type { MeetingId, NetworkId, OrganisationId, PersonId, VenueId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import { mondayOf } from '#kernel/isoWeek.ts';
import { instantOf, local, type LocalTime, type Span } from '#kernel/localTime.ts';
import { kronor } from '#kernel/money.ts';
import type { StoredFile } from '#kernel/storedFile.ts';
import { noteAbsence } from '#meetings/attendance/attendance.ts';
import { listRoll } from '#meetings/attendance/attendance.store.ts';
import { addDocumentation } from '#meetings/attendance/documentation.ts';
import { listDocumentation, reserveDocumentation } from '#meetings/attendance/documentation.store.ts';
import { questions, scale } from '#meetings/attendance/gatheringEvaluation.ts';
import { keepAnswer } from '#meetings/attendance/gatheringEvaluation.store.ts';
import { changeGathering, type GatheringCircumstances } from '#meetings/gathering/change.store.ts';
import { changeCosts } from '#meetings/gathering/costs.ts';
import type { GatheringEvent } from '#meetings/gathering/events.ts';
import type { Gathering } from '#meetings/gathering/gathering.ts';
import { announceAndOpen, documentGathering, holdGathering } from '#meetings/gathering/plan.ts';
import { planGathering } from '#meetings/gathering/plan.store.ts';
import { changePlanners } from '#meetings/gathering/planners.ts';
import { changeTask } from '#meetings/gathering/practical.ts';
import { changeProgramme } from '#meetings/gathering/programme.ts';
import { judgeQuality } from '#meetings/gathering/quality.ts';
import { addExperience, addVenue } from '#meetings/gathering/venue.store.ts';
import { cancel, signUp } from '#meetings/registration/registration.ts';
import { keepNumbers, openDesk } from '#meetings/registration/registration.store.ts';
import { decideWeeks } from '#meetings/weeks/decideWeeks.ts';
import { proposeWeeks } from '#meetings/weeks/proposeWeeks.ts';
import { assessYear } from '#meetings/weeks/weekReasons.ts';
import { changeWeeks, decidedWeeksFrom } from '#meetings/weeks/weeks.store.ts';
import type { Doing } from '#organisations/organisations.store.ts';
import { type Database, sql } from '#platform/database.ts';
import { newKey, sha256 } from '#platform/storage.ts';
import { uploadOf } from '#platform/upload.ts';
import { meetingQualities } from '#rulebook/facts.ts';
import { networkVersionInForce, versionInForce } from '#rulebook/version.ts';
import { secretariat, type Stage } from './played.ts';
import { storyDay } from './playedWork.ts';
import type { PlayedGathering } from './meetingSeeds.ts';
import { readPlayedFile, readPlayedMeetings, readPlayedVenues } from './seeds.ts';

/** Who does it for the secretariat. */
const office = ['Annika Rydholm', 'Reglab'] as const;

/** Decides the network weeks of this year and the next, and plays the meetings in them. */
export async function playMeetings(stage: Stage): Promise<void> {
  await decideAllWeeks(stage);
  const venues = await addVenues(stage);
  for (const played of readPlayedMeetings()) await play(stage, played, venues.get(played.venue ?? '') ?? null);
}

/** Places where meetings can be held, and what somebody found out about them. */
async function addVenues(stage: Stage): Promise<ReadonlyMap<string, VenueId>> {
  const { db } = stage;
  const venues = new Map<string, VenueId>();
  for (const { experience, cost, ...venue } of readPlayedVenues()) {
    const told = experience.toSorted((a, b) => b.daysAgo - a.daysAgo);
    const added = officeActs(stage, office, (told[0]?.daysAgo ?? 0) + 7);
    const id = await addVenue(added, { ...venue, cost: kronor(cost), link: '', retired: false }, null);
    venues.set(venue.name, id);
    for (const { by, organisation, daysAgo, text } of told)
      await addExperience(officeActs(stage, [by, organisation], daysAgo), id, { text, key: null });
  }
  await sql`update venue set constructed = true where id = any(${[...venues.values()]}::bigint[])`.execute(db.q());
  return venues;
}

/** What the secretariat does outside any meeting, so many days ago. */
function officeActs(
  { db, players, today, versions }: Stage,
  [person, organisation]: readonly [string, string],
  daysAgo: number,
): Doing {
  const on = storyDay(today, daysAgo);
  const by = secretariat(players.actor(person, organisation, on));
  const version = versionInForce(versions, on);
  if (!version) throw new Error(`The story needs a rulebook on ${on}`);
  return { db, by, at: morning(on, 14), today: on, version: version.id };
}

async function decideAllWeeks({ db, players, today, versions }: Stage): Promise<void> {
  for (const year of [yearOf(today), yearOf(today) + 1]) {
    const on = `${year - 1}-10-05` as Day;
    const when = storyDay(on < today ? on : addDays(today, -20), 0);
    const by = secretariat(players.actor(...office, when));
    const version = networkVersionInForce(versions, when)?.id ?? null;
    const circumstances = { db, by, at: morning(when, 9), version };
    const decision = await changeWeeks(circumstances, year, (current, known) => {
      const assessed = assessYear(known);
      return decideWeeks(current, assessed, by, {
        year,
        weeks: proposeWeeks(assessed),
        note: 'Som kansliet föreslog.',
        read: current?.id ?? 0,
      });
    });
    done(`network weeks ${year}`, decision);
    await sql`update network_weeks set constructed = true where year = ${year}`.execute(db.q());
  }
}

const morning = (on: Day, hour: number): Date =>
  new Date(instantOf(local(`${on}T${String(hour).padStart(2, '0')}:10`)));

function done(what: string, decision: Decision<unknown, unknown> | null): void {
  if (!decision?.ok) throw new Error(`The demonstration could not do this: ${what}: ${JSON.stringify(decision)}`);
}

/** Weeks closer than this are not chosen: there is time to sign up, and to have answered afterwards. */
const roomBefore = 24;
/** Where no week fits, since the year has just begun. */
const daysAround = 42;

async function dayOf({ db, today }: Stage, { when }: PlayedGathering): Promise<Day> {
  if ('daysAhead' in when) {
    let on = addDays(today, when.daysAhead);
    while (!isWorkingDay(on)) on = addDays(on, -1);
    return on;
  }
  const days = (await decidedWeeksFrom(db, yearOf(today)))
    .map((week) => addDays(mondayOf(week), when.weekday - 1))
    .sort();
  const found =
    when.week > 0
      ? days.filter((on) => on > addDays(today, roomBefore))[when.week - 1]
      : days.filter((on) => on < addDays(today, -roomBefore)).at(when.week);
  const around = addDays(today, Math.sign(when.week) * daysAround * Math.abs(when.week));
  return found ?? addDays(around, when.weekday - weekdayOf(around));
}

interface Signed {
  readonly person: PersonId;
  readonly organisation: OrganisationId;
}

/** Those who would come: the people of the network's organisations, or of all; several of one organisation come after the others. */
async function listPeople(db: Database, network: NetworkId | null): Promise<readonly Signed[]> {
  const { rows } = await sql<Signed>`
    select distinct on (turn, o.name) person, organisation from (
      select m.person_id as person, m.organisation_id as organisation,
        row_number() over (partition by m.organisation_id order by m.id) as turn
      from mandate m join organisation o on o.id = m.organisation_id
      where m.to_day is null and o.kind <> 'forum' and (${network}::bigint is null or exists (
        select from network_organisation n
        where n.network_id = ${network} and n.organisation_id = m.organisation_id and n.to_day is null))
    ) people join organisation o on o.id = people.organisation
    where turn <= 2 order by turn, o.name, person`.execute(db.q());
  return [...new Map(rows.map((row) => [row.person, row])).values()];
}

async function play(stage: Stage, played: PlayedGathering, venue: VenueId | null): Promise<void> {
  const { db, players, today } = stage;
  const on = await dayOf(stage, played);
  const announced = addDays(on < today ? on : today, on < today ? -45 : -14);
  const when: Span = { starts: at(on, played.when.from), ends: at(on, played.when.to) };
  const network = played.network === null ? null : await findNetworkOf(db, played.network);
  const acting = (day: Day, hour = 9) => circumstancesOf(stage, day, hour);
  const id = await planGathering(acting(addDays(announced, -21)), {
    kind: played.kind ?? 'network',
    network,
    provrum: null,
    key: null,
    plan: {
      text: { title: played.title, mode: played.mode, place: played.place, link: played.link, about: played.about },
      when,
      audience: network === null ? 'forum' : 'network',
      places: {
        capacity: { physical: played.physical, digital: played.digital },
        rule: 'organisationFirst',
        quota: null,
        offerHours: 16,
        lastDay: addDays(on, -5),
      },
      venue,
      invitation: played.invitation,
    },
  });
  await sql`update gathering set constructed = true where meeting_id = ${id}`.execute(db.q());
  const change = async <Event extends GatheringEvent>(
    what: string,
    circumstances: GatheringCircumstances,
    decide: (
      gathering: Gathering,
    ) => Promise<Decision<Event | readonly Event[], unknown>> | Decision<Event | readonly Event[], unknown>,
  ) => done(`${what}: ${played.title}`, await changeGathering<Event, unknown>(circumstances, id, decide));

  const people = await listPeople(db, network);
  const by = { ...secretariat(players.actor(...office, announced)), secretariat: true };
  for (const { person } of people.slice(0, played.planners))
    await change('planner', acting(addDays(announced, -20)), (gathering) =>
      changePlanners(gathering, { act: 'add', person }, by),
    );
  for (const [from, to, title, speaker] of played.programme ?? [])
    await change('programme', acting(addDays(announced, -4)), (gathering) =>
      changeProgramme(gathering, [], {
        act: 'add',
        key: null,
        when: { starts: at(on, from), ends: at(on, to) },
        text: { title, speaker, room: '', about: '' },
      }),
    );
  for (const [kind, what, planned, actual] of played.costs)
    await change('cost', acting(addDays(announced, -3)), (gathering) =>
      changeCosts(gathering, [], {
        act: 'add',
        key: null,
        line: { kind, what, planned: kronor(planned), actual: actual === null ? null : kronor(actual) },
      }),
    );
  const marking = { change, acting, played };
  if (!played.open) return await markTasks({ ...marking, on: addDays(today, -1) });
  await change('open', acting(announced), (gathering) => announceAndOpen(gathering, iso(morning(announced, 9))));
  await signAllUp({ stage, change, people, played, announced });
  if (on < today) return await hold({ stage, change, id, played, on, marking });
  await cancelSome({ stage, change, people, played });
  await markTasks({ ...marking, on: addDays(today, -1) });
}

/** Some who had a place cannot come after all: yesterday, so that the offer of it still stands. */
async function cancelSome({ stage, change, people, played }: Omit<SigningUp, 'announced'>): Promise<void> {
  const day = addDays(stage.today, -1);
  for (const { person, organisation } of people.slice(0, played.cancelled ?? 0)) {
    const circumstances = { ...circumstancesOf(stage, day, 15), by: { person, organisation } };
    await change('cancel', circumstances, async (gathering) => {
      const desk = await openDesk(circumstances, gathering);
      return cancel(desk, desk.entries.find((entry) => entry.person === person) ?? null, false);
    });
  }
}

interface Marking extends Pick<SigningUp, 'change' | 'played'> {
  readonly acting: (day: Day, hour?: number) => GatheringCircumstances;
  readonly on: Day;
}

/** What of the checklist is done, and the judgement of the meeting. */
async function markTasks({ change, acting, played, on }: Marking): Promise<void> {
  const { tasksDone = [], quality } = played;
  for (const key of tasksDone)
    await change('checklist', acting(on, 16), (gathering) =>
      changeTask(gathering, [], { key, owner: null, due: null, done: true }),
    );
  if (quality)
    await change('quality', acting(on, 17), (gathering) =>
      judgeQuality(gathering, { fulfilled: meetingQualities, note: quality.note }, null),
    );
}

type Change = <Event extends GatheringEvent>(
  what: string,
  circumstances: GatheringCircumstances,
  decide: (
    gathering: Gathering,
  ) => Promise<Decision<Event | readonly Event[], unknown>> | Decision<Event | readonly Event[], unknown>,
) => Promise<void>;

interface SigningUp {
  readonly stage: Stage;
  readonly change: Change;
  readonly people: readonly Signed[];
  readonly played: PlayedGathering;
  readonly announced: Day;
}

/** Each signs themselves up, two a day. */
async function signAllUp({ stage, change, people, played, announced }: SigningUp): Promise<void> {
  const { physical = 0, digital = 0 } = played.signedUp ?? {};
  for (const [order, { person, organisation }] of people.slice(0, physical + digital).entries()) {
    // Past the weekend that may follow: what is done on one is done on the Friday before.
    const on = addDays(announced, 3 + Math.floor(order / 2));
    const day = on < stage.today ? on : addDays(stage.today, -1);
    const circumstances = {
      ...circumstancesOf(stage, day, 8, order * 25),
      by: { person, organisation },
    };
    await change('sign up', circumstances, async (gathering) => {
      const [registration] = await keepNumbers(stage.db, 1);
      const mode = order < physical ? 'physical' : 'digital';
      const newcomer = {
        registration: registration!,
        person,
        organisation,
        organisationName: '',
        mode,
        key: null,
      } as const;
      return signUp(await openDesk(circumstances, gathering), [newcomer]);
    });
  }
}

interface Holding extends Pick<SigningUp, 'stage' | 'change' | 'played'> {
  readonly id: MeetingId;
  readonly on: Day;
  readonly marking: Omit<Marking, 'on'>;
}

/** The day itself, and what was written after it. */
async function hold({ stage, change, id, played, on, marking }: Holding): Promise<void> {
  const { db } = stage;
  const after = addDays(on, 1);
  const roll = (await listRoll(db, id)).filter(({ state }) => state === 'registered');
  const here = roll.slice(0, roll.length - (played.absent ?? 0));
  const arrived = iso(morning(on, 9));
  for (const { registration, person, organisation, state } of here) {
    const content = { registration, present: true, key: `played-${registration}`, at: arrived, before: state };
    await change('check in', circumstancesOf(stage, on, 9), () => ({
      ok: true,
      event: {
        kind: 'checked-in',
        meeting: id,
        registration,
        person: person.id,
        organisation: organisation?.id ?? null,
        content,
      },
    }));
  }
  await change('hold', circumstancesOf(stage, on, 16), (gathering) => holdGathering(gathering, iso(morning(on, 16))));
  if (played.absent)
    await change('absent', circumstancesOf(stage, after, 9), async (gathering) =>
      noteAbsence(gathering, await listRoll(db, id), iso(morning(after, 9))),
    );
  for (const [kind, title, text, name] of played.documentation ?? [])
    await change('documentation', circumstancesOf(stage, after, 10), async (gathering) =>
      addDocumentation(gathering, await listDocumentation(db, id), {
        item: await reserveDocumentation(db),
        text: { kind, title, link: '', text, access: name === undefined ? null : 'text' },
        file: name === undefined ? null : await store(stage, name),
        key: null,
      }),
    );
  await markTasks({ ...marking, on: addDays(on, 2) });
  if (played.documented) await change('document', circumstancesOf(stage, addDays(on, 5), 10), documentGathering);
  for (const [order, given] of (played.answers ?? []).entries()) {
    const registration = here[order]?.registration;
    if (registration === undefined) throw new Error(`More have answered than came: ${played.title}`);
    const marks = Object.fromEntries(questions.map(({ key }, at) => [key, scale[Number(given[at]) - 1] ?? null]));
    const [good, better] = played.words?.[order] ?? ['', ''];
    await keepAnswer(db, registration, { marks, good, better }, morning(addDays(on, 2), 9));
  }
}

/** Puts a file of the demonstration in the storage, as one that somebody sends is. */
async function store({ storage }: Stage, name: string): Promise<StoredFile> {
  const upload = uploadOf(name, readPlayedFile(name));
  if (typeof upload === 'string') throw new Error(`The demonstration's file ${name} is not taken in: ${upload}`);
  const { content, media } = upload;
  const key = newKey();
  await storage.put(key, content);
  return { key, name: upload.name, media, size: content.length, sha256: sha256(content) };
}

const at = (on: Day, hour: string): LocalTime => local(`${on}T${hour}`);
const iso = (moment: Date): Instant => moment.toISOString() as Instant;

/** The circumstances of an act that the secretariat did. Nobody is sent anything about a made-up past. */
function circumstancesOf(
  { db, players, versions }: Stage,
  day: Day,
  hour: number,
  minutes = 0,
): GatheringCircumstances {
  const on = storyDay(day, 0);
  const { person, organisation } = secretariat(players.actor(...office, on));
  const version = networkVersionInForce(versions, on)?.id ?? null;
  return {
    db,
    by: { person, organisation },
    at: new Date(morning(on, hour).getTime() + minutes * 60_000),
    today: on,
    version,
    follow: async () => {},
  };
}

/** The number of a network by the key of its record. */
export async function findNetworkOf(db: Database, key: string): Promise<NetworkId> {
  const { rows } = await sql<{ id: NetworkId }>`select id from network where external_key = ${key}`.execute(db.q());
  if (!rows[0]) throw new Error(`The demonstration speaks of the network ${key}, which is not there`);
  return rows[0].id;
}
