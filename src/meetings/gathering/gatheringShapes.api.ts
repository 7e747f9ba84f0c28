import { z } from '#platform/openapi.ts';
import { day, dayIn, id, moment, orNull, Page, Ref } from '#platform/shapes.ts';
import { meetingQualities } from '#rulebook/facts.ts';
import { FindingShown } from '#rulebook/finding.api.ts';
import { meetingStates } from '../meeting.ts';
import { modes } from '../meetingText.ts';
import { gatheringCostKinds } from './costs.ts';
import { gatheringLimits } from './gathering.form.ts';
import { audiences, gatheringKinds, queueRules } from './gathering.ts';
import { taskKeys } from './practical.ts';

const wall = z.string().openapi({ example: '2027-02-03T09:00' });
const Span = z.object({ starts: wall, ends: wall }).openapi('GatheringTime');
const amount = z.number().int();
const places = z.number().int().nullable();

export const ListedGathering = z
  .object({
    id,
    kind: z.enum(gatheringKinds),
    state: z.enum(meetingStates),
    title: z.string(),
    mode: z.enum(modes),
    place: z.string(),
    when: orNull(Span),
    moved: z.boolean(),
    network: orNull(Ref),
    lastDay: day.nullable(),
    constructed: z.boolean(),
    coming: z.number().int(),
    waiting: z.number().int(),
  })
  .openapi('ListedGathering');
export const Gatherings = z.object({ gatherings: z.array(ListedGathering), page: Page }).openapi('Gatherings');

const Session = z
  .object({
    id,
    when: Span,
    title: z.string(),
    speaker: z.string(),
    room: z.string(),
    about: z.string(),
    version: z.number().int(),
  })
  .openapi('ProgrammeItem');
const Task = z
  .object({
    key: z.enum(taskKeys),
    day: day.nullable(),
    due: day.nullable(),
    owner: orNull(Ref),
    done: orNull(z.object({ by: z.string(), at: moment }).openapi('TaskDone')),
    late: z.boolean(),
  })
  .openapi('PracticalTask');
const Cost = z
  .object({
    id,
    kind: z.enum(gatheringCostKinds),
    what: z.string(),
    planned: amount,
    actual: amount.nullable(),
    version: z.number().int(),
  })
  .openapi('GatheringCost');
const Exception = z
  .object({ rule: z.string(), finding: FindingShown, reason: z.string(), by: z.string(), at: moment })
  .openapi('GatheringException');

/** What only those who arrange it read. */
const Arranged = z
  .object({
    link: z.string(),
    invitation: z.string(),
    tasks: z.array(Task),
    costs: z.array(Cost),
    sums: z.object({ planned: amount, actual: amount, forecast: amount }).openapi('GatheringCostSums'),
    quality: orNull(
      z
        .object({ fulfilled: z.array(z.enum(meetingQualities)), note: z.string(), by: z.string(), at: moment })
        .openapi('QualityJudgement'),
    ),
    findings: z.array(FindingShown),
    exceptions: z.array(Exception),
  })
  .openapi('GatheringArranged');

export const GatheringShown = z
  .object({
    id,
    uid: z.string(),
    kind: z.enum(gatheringKinds),
    network: orNull(Ref),
    provrum: orNull(Ref),
    state: z.enum(meetingStates),
    title: z.string(),
    mode: z.enum(modes),
    place: z.string(),
    about: z.string(),
    when: orNull(Span),
    movedFrom: orNull(Span),
    sequence: z.number().int(),
    version: z.number().int(),
    reason: z.string(),
    audience: z.enum(audiences),
    places: z
      .object({
        physical: places,
        digital: places,
        rule: z.enum(queueRules),
        quota: places,
        offerHours: z.number().int(),
        lastDay: day.nullable(),
      })
      .openapi('GatheringPlaces'),
    venue: orNull(Ref),
    where: z.string(),
    planners: z.array(Ref),
    programme: z.array(Session),
    sources: z.array(z.string()),
    constructed: z.boolean(),
    arranged: orNull(Arranged),
  })
  .openapi('Gathering');

/** A billion kronor: more than any meeting costs. */
const mostOre = 100_000_000_000;
const text = (max: number) => z.string().default('').openapi({ maxLength: max });
const written = {
  title: z.string().openapi({ maxLength: gatheringLimits.title }),
  about: text(gatheringLimits.about),
  mode: z.enum(modes),
  place: text(gatheringLimits.place),
  link: text(gatheringLimits.link),
  when: orNull(
    z
      .strictObject({
        day: z.string().openapi({ example: '2027-05-23' }),
        from: z.string().openapi({ example: '09:00' }),
        to: z.string().openapi({ example: '15:00' }),
        endDay: z.string().default(''),
      })
      .openapi('GatheringTimeToWrite'),
  ).default(null),
  audience: z.enum(audiences),
  physical: places.default(null),
  digital: places.default(null),
  rule: z.enum(queueRules).default('organisationFirst'),
  quota: places.default(null),
  offerHours: z.number().int().default(8),
  lastDay: dayIn.nullable().default(null),
  venue: id.nullable().default(null),
  invitation: text(gatheringLimits.invitation),
  reason: text(gatheringLimits.reason),
};
export const GatheringIn = z.strictObject(written).openapi('GatheringToWrite');
export const GatheringPlanIn = z
  .strictObject({
    kind: z.enum(gatheringKinds),
    network: id.nullable().default(null),
    provrum: id.nullable().default(null),
    like: id.nullable().default(null),
    ...written,
  })
  .openapi('GatheringToPlan');
export const CancelIn = z
  .strictObject({ reason: z.string().openapi({ maxLength: gatheringLimits.reason }) })
  .openapi('GatheringToCancel');
export const TurnIn = z
  .strictObject({ act: z.enum(['invite', 'announce', 'open', 'close', 'hold', 'document', 'reopen']) })
  .openapi('GatheringTurn');

const change = {
  act: z.enum(['add', 'change', 'remove']),
  item: id.nullable().default(null),
  version: z.number().int().nullable().default(null),
};
export const ProgrammeIn = z
  .strictObject({
    ...change,
    title: text(200),
    day: z.string().default(''),
    from: z.string().default(''),
    to: z.string().default(''),
    speaker: text(300),
    room: text(150),
    about: text(2000),
  })
  .openapi('ProgrammeChange');
export const CostIn = z
  .strictObject({
    ...change,
    kind: z.enum(gatheringCostKinds).default('other'),
    what: z.string().max(200).default(''),
    planned: amount.min(0).max(mostOre).default(0),
    actual: amount.min(0).max(mostOre).nullable().default(null),
  })
  .openapi('GatheringCostChange');
export const PlannerIn = z
  .strictObject({ act: z.enum(['add', 'remove']), person: id })
  .openapi('GatheringPlannerChange');
export const TaskIn = z
  .strictObject({
    task: z.enum(taskKeys),
    owner: id.nullable().default(null),
    due: dayIn.nullable().default(null),
    done: z.boolean().default(false),
  })
  .openapi('PracticalTaskChange');
export const QualityIn = z
  .strictObject({ fulfilled: z.array(z.enum(meetingQualities)), note: text(2000) })
  .openapi('QualityJudgementToMake');

export const HistoryShown = z
  .object({
    entries: z.array(
      z
        .object({
          id,
          at: moment,
          kind: z.string(),
          sentence: z.string(),
          by: z.string().nullable(),
          organisation: z.string().nullable(),
          version: z.string().nullable(),
        })
        .openapi('GatheringEntry'),
    ),
    page: Page,
  })
  .openapi('GatheringHistory');

const venue = {
  name: z.string().openapi({ maxLength: 150 }),
  address: text(300),
  seats: z.number().int().nullable().default(null),
  cost: amount.min(0).max(mostOre).nullable().default(null),
  accessibility: text(2000),
  note: text(2000),
  link: text(1000),
  retired: z.boolean().default(false),
};
export const VenueIn = z.strictObject(venue).openapi('VenueToWrite');
export const VenueShown = z
  .object({
    id,
    ...venue,
    version: z.number().int(),
    meetings: z.number().int(),
    experience: z.array(z.object({ id, text: z.string(), by: z.string(), at: moment }).openapi('VenueExperience')),
  })
  .openapi('Venue');
export const VenuesShown = z.object({ venues: z.array(VenueShown) }).openapi('Venues');
export const ExperienceIn = z
  .strictObject({ text: z.string().openapi({ maxLength: 2000 }) })
  .openapi('VenueExperienceToTell');
export const UndatedShown = z
  .object({
    meetings: z.array(
      z
        .object({
          id,
          title: z.string(),
          known: z.string().openapi({ example: '2015-10' }),
          place: z.string(),
          mode: z.enum(modes),
          network: z.string().nullable(),
          sources: z.array(z.string()),
        })
        .openapi('UndatedMeeting'),
    ),
  })
  .openapi('UndatedMeetings');
export const DayIn = z.strictObject({ day: z.string().openapi({ example: '2015-10-14' }) }).openapi('MeetingDay');
