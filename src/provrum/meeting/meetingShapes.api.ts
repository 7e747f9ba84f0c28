import { answers, modes } from '#meetings/meetingText.ts';
import { meetingStates, outcomes } from '#meetings/meeting.ts';
import { rhythms } from '#meetings/series.ts';
import { z } from '#platform/openapi.ts';
import { id, moment, orNull, Ref } from '#platform/shapes.ts';
import { meetingLimits } from './meeting.form.ts';

/** A time as it stands on Swedish walls. */
const wall = z.string().openapi({ example: '2027-02-03T09:00' });
const SpanShown = z.object({ starts: wall, ends: wall }).openapi('MeetingTime');
const mode = z.enum(modes);

const listed = {
  id,
  title: z.string(),
  state: z.enum(meetingStates),
  mode,
  place: z.string(),
  link: z.string(),
  when: orNull(SpanShown),
  series: id.nullable(),
};
export const MeetingsShown = z
  .object({
    meetings: z.array(
      z
        .object({ ...listed, answered: z.number().int(), openItems: z.number().int(), decisions: z.number().int() })
        .openapi('ListedMeeting'),
    ),
  })
  .openapi('Meetings');

const DecisionShown = z
  .object({
    id,
    number: z.number().int(),
    item: id.nullable(),
    text: z.string(),
    version: z.number().int(),
    by: z.string(),
  })
  .openapi('MeetingDecision');
export const MinutesShown = z
  .object({ section: z.string(), text: z.string(), version: z.number().int(), by: z.string(), at: moment.nullable() })
  .openapi('Minutes');

export const MeetingShown = z
  .object({
    ...listed,
    about: z.string(),
    movedFrom: orNull(SpanShown),
    uid: z.string(),
    sequence: z.number().int(),
    reason: z.string(),
    by: Ref,
    times: z.array(
      z
        .object({
          id,
          starts: wall,
          ends: wall,
          answers: z.array(z.object({ person: Ref, organisation: Ref, answer: z.enum(answers) })),
        })
        .openapi('MeetingTimeAsked'),
    ),
    agenda: z.array(
      z
        .object({
          id,
          title: z.string(),
          minutes: z.number().int().nullable(),
          outcome: z.enum(outcomes),
          from: orNull(Ref),
          to: orNull(Ref),
        })
        .openapi('AgendaItem'),
    ),
    minutes: z.array(MinutesShown),
    decisions: z.array(DecisionShown),
  })
  .openapi('Meeting');

export const RegisterShown = z
  .object({
    decisions: z.array(
      z
        .object({
          id,
          number: z.number().int(),
          text: z.string(),
          item: z.string().nullable(),
          meeting: id,
          title: z.string(),
          when: orNull(SpanShown),
          by: z.string(),
        })
        .openapi('RegisteredDecision'),
    ),
  })
  .openapi('DecisionRegister');

const TimeIn = z
  .strictObject({
    day: z.string().openapi({ format: 'date', example: '2027-02-03' }),
    from: z.string().openapi({ example: '09:00' }),
    to: z.string().openapi({ example: '11:00' }),
  })
  .openapi('MeetingTimeToWrite');
const written = {
  title: z.string().openapi({ maxLength: meetingLimits.title }),
  mode,
  place: z.string().default('').openapi({ maxLength: meetingLimits.place }),
  link: z.string().default('').openapi({ maxLength: meetingLimits.link }),
  about: z.string().default('').openapi({ maxLength: meetingLimits.about }),
  when: orNull(TimeIn).default(null),
  times: z.array(TimeIn).max(12).default([]),
};
export const MeetingIn = z.strictObject(written).openapi('MeetingToWrite');
export const MeetingPlanIn = z
  .strictObject({
    ...written,
    repeat: orNull(z.strictObject({ rhythm: z.enum(rhythms), times: z.number().int() })).default(null),
  })
  .openapi('MeetingToPlan');
export const CancelIn = z
  .strictObject({ reason: z.string().openapi({ maxLength: meetingLimits.reason }) })
  .openapi('MeetingToCancel');
export const TurnIn = z.strictObject({ state: z.enum(['held', 'documented', 'reopened']) }).openapi('MeetingTurn');
export const AnswersIn = z
  .strictObject({ answers: z.array(z.strictObject({ time: id, answer: z.enum(answers) })).max(12) })
  .openapi('MeetingAnswers');
export const ChoiceIn = z.strictObject({ time: id }).openapi('MeetingTimeChoice');
export const ItemIn = z
  .strictObject({
    title: z.string().openapi({ maxLength: meetingLimits.item }),
    minutes: z.number().int().nullable().default(null),
  })
  .openapi('AgendaItemToWrite');
export const ItemTurnIn = z
  .strictObject({ act: z.enum(['settle', 'open', 'up', 'down', 'carry']) })
  .openapi('AgendaItemTurn');
export const NoteIn = z
  .strictObject({ text: z.string().openapi({ maxLength: meetingLimits.note }) })
  .openapi('MinutesToWrite');
export const DecisionIn = z
  .strictObject({
    text: z.string().openapi({ maxLength: meetingLimits.decision }),
    item: id.nullable().default(null),
  })
  .openapi('MeetingDecisionToNote');
export const DecisionTextIn = z
  .strictObject({ text: z.string().openapi({ maxLength: meetingLimits.decision }) })
  .openapi('MeetingDecisionToWrite');
