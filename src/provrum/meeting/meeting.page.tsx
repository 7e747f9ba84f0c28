import { type Context, Hono } from 'hono';
import type { Decision } from '#kernel/decision.ts';
import type { MeetingEvent } from '#meetings/events.ts';
import { calendarOf } from '#meetings/invitation.mail.ts';
import {
  announceMeeting,
  cancelMeeting,
  documentMeeting,
  holdMeeting,
  type Meeting,
  reopenMeeting,
} from '#meetings/meeting.ts';
import { localise, paths } from '#paths.ts';
import { calendarType, organiserOf } from '#platform/calendar.ts';
import { type FieldErrors, type FormValues, one, readValues } from '#platform/form.ts';
import { type PageStatus, sendPage } from '#platform/web.ts';
import { Actions, Submit } from '#ui/button.tsx';
import { Field } from '#ui/field.tsx';
import { Form } from '#ui/form.tsx';
import { Page } from '#ui/page.tsx';
import { type ProvrumEnv, withProvrum } from '../provrum.scope.ts';
import { meetingLimits, readReason } from './meeting.form.ts';
import { messages } from './meeting.messages.ts';
import { actOnMeeting, instant, onMeeting, withMeetings } from './meeting.scope.ts';
import { crumbsToMeetings } from './meeting.view.tsx';
import { led, refuseMeeting } from './meetingRefused.page.tsx';
import { showMeeting } from './meetingShown.page.tsx';
import { closedTo, type MeetingActRefusal } from './rights.ts';

/** One meeting, from the call to it to its minutes. */
export const meetingPage = new Hono<ProvrumEnv>()
  .get(
    paths.meeting(':id', ':meeting'),
    withProvrum,
    withMeetings,
    onMeeting((c, meeting) => showMeeting(c, meeting)),
  )
  .post(
    paths.announceMeeting(':id', ':meeting'),
    withProvrum,
    withMeetings,
    onMeeting(async (c, meeting) => {
      const decision = await actOnMeeting(c, target(c, meeting), 'call', (fresh) =>
        announceMeeting(fresh, instant(c.var.clock)),
      );
      return await answer(c, meeting, decision, messages[c.var.language].flash.called);
    }),
  )
  .get(
    paths.cancelMeeting(':id', ':meeting'),
    withProvrum,
    withMeetings,
    onMeeting((c, meeting) => {
      const closed = closedTo(c.var.provrum, c.var.actor, 'call');
      return closed ? refuseMeeting(c, closed) : showCancel(c, meeting, { values: {} });
    }),
  )
  .post(paths.cancelMeeting(':id', ':meeting'), withProvrum, withMeetings, onMeeting(cancel))
  .post(paths.meetingState(':id', ':meeting'), withProvrum, withMeetings, onMeeting(turn))
  .get(
    paths.meetingCalendar(':id', ':meeting'),
    withProvrum,
    withMeetings,
    onMeeting((c, meeting) => {
      const { provrum, config, clock, language } = c.var;
      if (!meeting.when) return c.notFound();
      const called = {
        meeting,
        of: provrum.text.title,
        url: `${config.baseUrl}${localise(paths.meeting(provrum.id, meeting.id), language)}`,
        organiser: organiserOf(config),
        stamp: clock.now(),
      };
      return c.body(calendarOf(called, 'PUBLISH', null), 200, {
        'content-type': calendarType('PUBLISH'),
        'content-disposition': `attachment; filename="${messages[language].facts.calendarName}-${meeting.id}.ics"`,
      });
    }),
  );

const target = ({ var: { provrum } }: Context<ProvrumEnv>, { id }: Meeting) => ({ provrum, id });

/** To the meeting with a word; what is so already is no fault: a form was sent twice, or a colleague was first. */
async function answer(
  c: Context<ProvrumEnv>,
  meeting: Meeting,
  decision: Decision<MeetingEvent, MeetingActRefusal> | null,
  flash: string,
): Promise<Response> {
  if (!decision) return await c.notFound();
  const page = paths.meeting(c.var.provrum.id, meeting.id);
  if (decision.ok || decision.refusal.kind === 'unchanged') return led(c, page, flash);
  return refuseMeeting(c, decision.refusal, page);
}

async function cancel(c: Context<ProvrumEnv>, meeting: Meeting): Promise<Response> {
  const { provrum, actor, language } = c.var;
  const closed = closedTo(provrum, actor, 'call');
  if (closed) return refuseMeeting(c, closed);
  const values = await readValues(c);
  const read = readReason(values, language);
  if (!read.ok) return showCancel(c, meeting, { values, errors: read.errors }, 422);
  const decision = await actOnMeeting(c, target(c, meeting), 'call', (fresh) => cancelMeeting(fresh, read.value));
  return await answer(c, meeting, decision, messages[language].flash.cancelled);
}

const turns = { hold: 'held', document: 'documented', reopen: 'reopened' } as const;

async function turn(c: Context<ProvrumEnv>, meeting: Meeting): Promise<Response> {
  const asked = one(await readValues(c), 'act');
  if (!Object.hasOwn(turns, asked)) return await c.notFound();
  const act = asked as keyof typeof turns;
  const decision = await actOnMeeting<MeetingEvent>(c, target(c, meeting), 'write', (fresh) => {
    if (act === 'hold') return holdMeeting(fresh, instant(c.var.clock));
    return act === 'document' ? documentMeeting(fresh) : reopenMeeting(fresh);
  });
  return await answer(c, meeting, decision, messages[c.var.language].flash[turns[act]]);
}

interface Typed {
  readonly values: FormValues;
  readonly errors?: FieldErrors;
}

function showCancel(
  c: Context<ProvrumEnv>,
  meeting: Meeting,
  { values, errors }: Typed,
  status: PageStatus = 200,
): Response {
  const { provrum, language, frame } = c.var;
  const text = messages[language].cancel;
  const page = paths.meeting(provrum.id, meeting.id);
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.title(meeting.text.title)}
      heading={text.heading}
      lead={text.lead}
      section="proposals"
      crumbs={[...crumbsToMeetings(provrum, language), { href: localise(page, language), label: meeting.text.title }]}
      invalid={status >= 400}
      noindex
    >
      <Form
        action={localise(paths.cancelMeeting(provrum.id, meeting.id), language)}
        language={language}
        values={values}
        errors={errors}
      >
        <Field type="textarea" name="reason" label={text.reason} rows={3} maxlength={meetingLimits.reason} />
        <Actions>
          <Submit weight="stop">{text.button}</Submit>
        </Actions>
      </Form>
    </Page>,
    status,
  );
}
