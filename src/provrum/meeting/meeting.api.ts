import type { Context } from 'hono';
import { decided, refused } from '#kernel/decision.ts';
import { type MeetingId, parseId } from '#kernel/id.ts';
import { reserveMeeting } from '#meetings/applyMeeting.store.ts';
import {
  announceMeeting,
  cancelMeeting,
  changeMeeting,
  documentMeeting,
  holdMeeting,
  type Meeting,
  planMeeting,
  reopenMeeting,
} from '#meetings/meeting.ts';
import { findMeeting, listDecisions, listMeetings } from '#meetings/meetings.store.ts';
import { answerPoll, chooseDate } from '#meetings/poll.ts';
import { Answers } from '#meetings/replies/replies.api.ts';
import { AgainstShown, showAgainst } from '#meetings/weeks/collision.api.ts';
import { once } from '#organisations/once.scope.ts';
import type { ApiEnv } from '#organisations/token.scope.ts';
import { accepted, asForm } from '#platform/asForm.ts';
import { demandMatch } from '#platform/etag.ts';
import type { FormResult } from '#platform/form.ts';
import { etagThrough, newApi, operation, send, type z } from '#platform/openapi.ts';
import { refuse } from '#platform/problem.ts';
import type { MeetingEvent } from '#meetings/events.ts';
import { provrumInPath } from '../provrum.api.ts';
import { asSeenBy } from '../provrum.scope.ts';
import type { Provrum } from '../provrum.ts';
import { done } from '../refused.scope.ts';
import { readsWork } from '../work/workplace.ts';
import { againstMeeting } from './against.scope.ts';
import { answersTo } from './answers.scope.ts';
import { readMeeting, readReason } from './meeting.form.ts';
import { actOnMeeting, actOnMeetings, instant } from './meeting.scope.ts';
import {
  AnswersIn,
  CancelIn,
  ChoiceIn,
  MeetingIn,
  MeetingPlanIn,
  MeetingShown,
  MeetingsShown,
  RegisterShown,
  TurnIn,
} from './meetingShapes.api.ts';
import type { MeetingRight } from './rights.ts';

type C = Context<ApiEnv>;

export const [tag, path] = ['meetings', '/provrum/{id}/meetings'] as const;
export const one = `${path}/{meeting}` as const;
export const problems = ['not-allowed', 'wrong-state', 'conflict'] as const;
const answers = { 200: MeetingShown } as const;

const all = operation({ id: 'listMeetings', tag, method: 'get', path, answers: { 200: MeetingsShown } });
const plan = operation({
  id: 'planMeeting',
  tag,
  method: 'post',
  path,
  body: MeetingPlanIn,
  answers: { 201: MeetingShown },
  problems,
  once: true,
});
const find = operation({ id: 'findMeeting', tag, method: 'get', path: one, answers });
const change = operation({
  id: 'changeMeeting',
  tag,
  method: 'put',
  path: one,
  body: MeetingIn,
  answers,
  problems,
  changes: true,
});
const act = { tag, method: 'post', answers, problems } as const;
const call = operation({ ...act, id: 'announceMeeting', path: `${one}/announcement` });
const cancel = operation({ ...act, id: 'cancelMeeting', path: `${one}/cancellation`, body: CancelIn });
const turn = operation({ ...act, id: 'turnMeeting', path: `${one}/state`, body: TurnIn });
const answerTimes = operation({
  ...act,
  id: 'answerMeetingTimes',
  method: 'put',
  path: `${one}/answers`,
  body: AnswersIn,
});
const choose = operation({ ...act, id: 'chooseMeetingTime', path: `${one}/time`, body: ChoiceIn });
const collisions = operation({
  id: 'listMeetingCollisions',
  tag,
  method: 'get',
  path: `${one}/collisions`,
  answers: { 200: AgainstShown },
  problems: ['not-allowed'],
});
const calendarAnswers = operation({
  id: 'listMeetingCalendarAnswers',
  tag,
  method: 'get',
  path: `${one}/calendar-answers`,
  answers: { 200: Answers },
});
const register = operation({
  id: 'listMeetingDecisions',
  tag,
  method: 'get',
  path: '/provrum/{id}/meeting-decisions',
  answers: { 200: RegisterShown },
});

/** A provrum's meetings: planned, called, moved, cancelled, held; and when each can come. */
export const meetingApi = newApi<ApiEnv>()
  .openapi(all, async (c) =>
    send(c, MeetingsShown, { meetings: await listMeetings(c.var.db, (await workInPath(c)).id) }),
  )
  .openapi(register, async (c) =>
    send(c, RegisterShown, { decisions: await listDecisions(c.var.db, (await workInPath(c)).id) }),
  )
  .openapi(plan, (c) =>
    once(c, async () => {
      const provrum = await workInPath(c);
      const planned = readPlan(c, c.req.valid('json'));
      const decision = await actOnMeetings(c, provrum, 'call', async () => {
        const made = planMeeting(await reserveMeeting(c.var.db), { ...planned, key: null });
        return made.ok ? decided(made.event) : refused({ kind: 'unchanged' });
      });
      const { meeting } = done(decision);
      const shown = (await findMeeting(c.var.db, provrum.id, meeting)) ?? refuse('not-found');
      const headers = { location: `${c.req.path}/${meeting}` };
      return send(c, MeetingShown, showMeeting(shown), { status: 201, headers });
    }),
  )
  .openapi(find, async (c) => sendMeeting(c, await meetingInPath(c)))
  .openapi(collisions, async (c) => {
    const { provrum, meeting } = await meetingInPath(c);
    const against = (await againstMeeting(c, provrum, meeting)) ?? refuse('not-allowed');
    return send(c, AgainstShown, showAgainst(against, c.var.language));
  })
  .openapi(calendarAnswers, async (c) => {
    const { provrum, meeting } = await meetingInPath(c);
    return send(c, Answers, { answers: await answersTo(c, provrum, meeting) });
  })
  .openapi(change, async (c) => {
    const { text, when, options } = readPlan(c, c.req.valid('json'));
    const { clock } = c.var;
    return await actOn(
      c,
      'call',
      (fresh) => changeMeeting(fresh, { text, when, options, basedOn: fresh.version }, instant(clock)),
      { matched: true },
    );
  })
  .openapi(call, (c) => actOn(c, 'call', (fresh) => announceMeeting(fresh, instant(c.var.clock))))
  .openapi(cancel, (c) => {
    const reason = accepted(readReason(asForm(c.req.valid('json')), c.var.language));
    return actOn(c, 'call', (fresh) => cancelMeeting(fresh, reason));
  })
  .openapi(turn, (c) => {
    const { state } = c.req.valid('json');
    return actOn(c, 'write', (fresh) => {
      if (state === 'held') return holdMeeting(fresh, instant(c.var.clock));
      return state === 'documented' ? documentMeeting(fresh) : reopenMeeting(fresh);
    });
  })
  .openapi(answerTimes, (c) => {
    const given = c.req.valid('json').answers.map(({ time, answer }) => ({ option: time, answer }));
    return actOn(c, 'write', (fresh) => answerPoll(fresh, c.var.actor.person.id, given));
  })
  .openapi(choose, (c) => {
    const { time } = c.req.valid('json');
    return actOn(c, 'call', (fresh) => chooseDate(fresh, time, instant(c.var.clock)));
  });

/** The provrum whose meetings these are; to whoever may not read them, there is none. */
export async function workInPath(c: C): Promise<Provrum> {
  const provrum = asSeenBy(await provrumInPath(c), c.var.actor);
  return readsWork(provrum, c.var.actor) ? provrum : refuse('not-found');
}

export interface InPath {
  readonly provrum: Provrum;
  readonly meeting: Meeting;
}

export async function meetingInPath(c: C): Promise<InPath> {
  const provrum = await workInPath(c);
  const id = parseId<MeetingId>(c.req.param('meeting'));
  const meeting = id && (await findMeeting(c.var.db, provrum.id, id));
  return meeting ? { provrum, meeting } : refuse('not-found');
}

/** Does an act on the meeting of the address and sends it as it is then. What is so already is no fault. */
export async function actOn(
  c: C,
  right: MeetingRight,
  decide: Parameters<typeof actOnMeeting<MeetingEvent>>[3],
  { matched = false } = {},
) {
  const { provrum, meeting } = await meetingInPath(c);
  const decision = await actOnMeeting<MeetingEvent>(c, { provrum, id: meeting.id }, right, async (fresh) => {
    if (matched) demandMatch(c, meetingTag(fresh));
    return await decide(fresh);
  });
  if (!decision || decision.ok || decision.refusal.kind !== 'unchanged') done(decision);
  return sendMeeting(c, await meetingInPath(c));
}

export const sendMeeting = (c: C, { meeting }: InPath) =>
  send(c, MeetingShown, showMeeting(meeting), { etag: meetingTag(meeting) });

const meetingTag = (meeting: Meeting): string => etagThrough(MeetingShown, showMeeting(meeting));

export const showMeeting = ({ text, options, notes, ...meeting }: Meeting) => ({
  ...meeting,
  ...text,
  times: options,
  minutes: notes.map((note) => ({ ...note, section: note.item === 0 ? 'meeting' : String(note.item) })),
});

/** As the form would have sent it, with each fault at its place. */
function readPlan(
  c: C,
  sent: z.output<typeof MeetingIn> & { readonly repeat?: z.output<typeof MeetingPlanIn>['repeat'] },
) {
  const { when, times, repeat, ...text } = sent;
  const asked = times.flatMap((time, at) =>
    Object.entries(time).map(([name, value]) => [`${name}-${at}`, value] as const),
  );
  const values = {
    ...text,
    when: when === null && times.length > 0 ? 'poll' : 'date',
    ...when,
    ...Object.fromEntries(asked),
    rhythm: repeat?.rhythm ?? '',
    times: repeat ? String(repeat.times) : '',
  };
  return accepted(placed(readMeeting(asForm(values), c.var.language)));
}

const placed = <Value>(read: FormResult<Value>): FormResult<Value> =>
  read.ok
    ? read
    : {
        ...read,
        errors: Object.fromEntries(
          Object.entries(read.errors).map(([field, sentence]) => [
            field
              .replace(/^times$/, 'repeat.times')
              .replace(/^(day|from|to)$/, 'when.$1')
              .replace(/^(day|from|to)-(\d+)$/, 'times.$2.$1'),
            sentence,
          ]),
        ),
      };
