import type { Context } from 'hono';
import type { Decision } from '#kernel/decision.ts';
import { type MeetingId, parseId, type RegistrationId } from '#kernel/id.ts';
import { readsForTheForum } from '#organisations/authority.ts';
import { once } from '#organisations/once.scope.ts';
import { listOrganisations } from '#organisations/organisations.store.ts';
import type { ApiEnv } from '#organisations/token.scope.ts';
import { readAsForm } from '#platform/asForm.ts';
import { newApi, operation, send, z } from '#platform/openapi.ts';
import type { ProblemType } from '#platform/problem.messages.ts';
import { refuse } from '#platform/problem.ts';
import { id, moment, orNull, Ref } from '#platform/shapes.ts';
import { arrangerOf, attendanceModes, type Gathering } from '../gathering/gathering.ts';
import { mayReadGathering } from '../gathering/gathering.scope.ts';
import { findGathering } from '../gathering/gathering.store.ts';
import { instant } from '../gathering/arrange.scope.ts';
import { newKey, pressedAt, walkInForm } from './attendance.form.ts';
import { messages } from './attendance.messages.ts';
import { addWalkIn, markPressed, markRoll, turnRoll } from './attendance.scope.ts';
import { listRoll } from './attendance.store.ts';
import { allPresent, type AttendanceRefusal, listed, noteAbsence, tallyOf, workplaceOf } from './attendance.ts';
import { rollStates } from './events.ts';

type C = Context<ApiEnv>;

const Attendance = z
  .object({
    attended: z.number().int(),
    absent: z.number().int(),
    open: z.number().int(),
    waiting: z.number().int(),
    people: z.array(
      z
        .object({
          registration: id,
          person: Ref,
          organisation: orNull(Ref),
          workplace: z.string(),
          mode: z.enum(attendanceModes),
          state: z.enum(rollStates),
          checkedInAt: moment.nullable(),
        })
        .openapi('Attendant'),
    ),
  })
  .openapi('Attendance');

const CheckIns = z
  .strictObject({
    marks: z
      .array(
        z
          .strictObject({
            registration: id,
            present: z.boolean(),
            key: z
              .string()
              .regex(/^[A-Za-z0-9_-]{8,64}$/)
              .openapi({ example: 'q3Zk9-2bXw1c' }),
            ago: z.number().int().min(0).default(0),
          })
          .openapi('CheckInMark'),
      )
      .min(1)
      .max(500),
  })
  .openapi('CheckIns');

const WalkInToAdd = z
  .strictObject({
    name: z.string().openapi({ maxLength: 200 }),
    email: z.string().openapi({ format: 'email' }),
    organisation: id.nullable().default(null),
    organisationName: z.string().default('').openapi({ maxLength: 200 }),
    mode: z
      .string()
      .default('physical')
      .openapi({ enum: [...attendanceModes] }),
  })
  .openapi('WalkIn');

const [tag, path] = ['gatherings', '/gatherings/{meeting}'] as const;
const problems = ['not-allowed', 'wrong-state', 'conflict'] as const;
const list = operation({
  id: 'listAttendance',
  tag,
  method: 'get',
  path: `${path}/attendance`,
  answers: { 200: Attendance },
  problems: ['not-allowed'],
});
const mark = operation({
  id: 'checkIn',
  tag,
  method: 'post',
  path: `${path}/check-ins`,
  body: CheckIns,
  answers: { 200: Attendance },
  problems,
});
const walkIn = operation({
  id: 'addWalkIn',
  tag,
  method: 'post',
  path: `${path}/walk-ins`,
  body: WalkInToAdd,
  answers: { 201: Attendance },
  problems,
  once: true,
});
const absence = operation({
  id: 'noteAbsence',
  tag,
  method: 'post',
  path: `${path}/absence`,
  answers: { 200: Attendance },
  problems,
});

const presence = operation({
  id: 'noteAllPresent',
  tag,
  method: 'post',
  path: `${path}/presence`,
  answers: { 200: Attendance },
  problems,
});

/** Who came to a meeting. A mark that is sent again under its key counts once. */
export const attendanceApi = newApi<ApiEnv>()
  .openapi(list, async (c) => {
    const gathering = await gatheringInPath(c);
    if (!arrangerOf(c.var.actor, gathering) && !readsForTheForum(c.var.actor)) refuse('not-allowed');
    return send(c, Attendance, await shown(c, gathering.id));
  })
  .openapi(mark, async (c) => {
    const gathering = await gatheringInPath(c);
    const now = c.var.clock.now();
    const marks = c.req.valid('json').marks.map(({ registration, present, key, ago }) => ({
      registration: registration as RegistrationId,
      present,
      key,
      at: pressedAt(ago, now),
    }));
    settled(await markPressed(c, gathering.id, marks));
    return send(c, Attendance, await shown(c, gathering.id), { etag: false });
  })
  .openapi(walkIn, (c) =>
    once(c, async () => {
      const gathering = await gatheringInPath(c);
      const { errors } = messages[c.var.language].walkIn;
      const given = readAsForm(walkInForm, c.req.valid('json'), (key) => errors[key] ?? key);
      if (given.organisation !== null) {
        const known = await listOrganisations(c.var.db, c.var.clock.today());
        if (!known.some((one) => one.id === given.organisation))
          refuse('invalid-fields', { errors: { organisation: errors['organisationWrong'] ?? '' } });
      }
      settled(await addWalkIn(c, gathering.id, given, { key: newKey(), at: pressedAt(0, c.var.clock.now()) }));
      return send(c, Attendance, await shown(c, gathering.id), { status: 201, etag: false });
    }),
  )
  .openapi(presence, async (c) => {
    const gathering = await gatheringInPath(c);
    const { clock } = c.var;
    const mark = { key: newKey(), at: pressedAt(0, clock.now()) };
    settled(await markRoll(c, gathering.id, (fresh, roll) => allPresent(fresh, roll, mark, clock.today())));
    return send(c, Attendance, await shown(c, gathering.id), { etag: false });
  })
  .openapi(absence, async (c) => {
    const gathering = await gatheringInPath(c);
    settled(
      await turnRoll<'absence-noted'>(c, gathering.id, (fresh, roll) => noteAbsence(fresh, roll, instant(c.var.clock))),
    );
    return send(c, Attendance, await shown(c, gathering.id), { etag: false });
  });

/** The gathering of the address, for whoever may see it. */
export async function gatheringInPath(c: C): Promise<Gathering> {
  const meeting = parseId<MeetingId>(c.req.param('meeting'));
  const gathering = meeting && (await findGathering(c.var.db, meeting));
  return gathering && mayReadGathering(gathering, c.var.actor) ? gathering : refuse('not-found');
}

const types: Readonly<Record<AttendanceRefusal['kind'], ProblemType>> = {
  'not-held': 'wrong-state',
  'too-early': 'wrong-state',
  'not-over': 'wrong-state',
  unchanged: 'conflict',
  'no-such-registration': 'conflict',
  'not-yours': 'not-allowed',
};

/** What was so already is no problem: it was sent twice. */
function settled(decision: Decision<unknown, AttendanceRefusal> | null): void {
  if (!decision) return refuse('not-found');
  if (decision.ok || decision.refusal.kind === 'unchanged') return;
  const { kind } = decision.refusal;
  const detail = { sv: messages.sv.refused[kind], en: messages.en.refused[kind] };
  return refuse(types[kind], { detail, with: { refusal: kind } });
}

async function shown(c: C, meeting: MeetingId) {
  const roll = listed(await listRoll(c.var.db, meeting));
  return {
    ...tallyOf(roll),
    people: roll.map((entry) => ({
      ...entry,
      workplace: workplaceOf(entry),
      checkedInAt: entry.state === 'attended' ? (entry.marks.findLast(({ present }) => present)?.at ?? null) : null,
    })),
  };
}
