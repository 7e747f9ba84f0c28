import { type Context, Hono } from 'hono';
import { decided, refused } from '#kernel/decision.ts';
import { type MeetingId, parseId } from '#kernel/id.ts';
import { laterSpan } from '#kernel/localTime.ts';
import { reserveMeeting } from '#meetings/applyMeeting.store.ts';
import { changeMeeting, type Meeting, planMeeting } from '#meetings/meeting.ts';
import { findMeeting, findPlanned } from '#meetings/meetings.store.ts';
import { localise, paths } from '#paths.ts';
import { randomToken } from '#platform/clock.ts';
import { type FieldErrors, type FormValues, readValues } from '#platform/form.ts';
import { type PageStatus, sendPage } from '#platform/web.ts';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { readFormKey } from '../proposal.form.ts';
import { type ProvrumEnv, withProvrum } from '../provrum.scope.ts';
import { meetingValues, readBasedOn, readMeeting } from './meeting.form.ts';
import { messages } from './meeting.messages.ts';
import { actOnMeeting, actOnMeetings, instant, onMeeting, withMeetings } from './meeting.scope.ts';
import { crumbsToMeetings } from './meeting.view.tsx';
import { MeetingForm } from './meetingForm.view.tsx';
import { led, refuseMeeting } from './meetingRefused.page.tsx';
import { closedTo } from './rights.ts';

/** Plans a meeting or a series, and changes one. */
export const planMeetingPage = new Hono<ProvrumEnv>()
  .get(paths.newMeeting(':id'), withProvrum, withMeetings, async (c) => {
    const closed = closedTo(c.var.provrum, c.var.actor, 'call');
    return closed ? refuseMeeting(c, closed) : showNew(c, { values: await likeLastTime(c) });
  })
  .post(paths.meetings(':id'), withProvrum, withMeetings, (c) => plan(c))
  .get(
    paths.changeMeeting(':id', ':meeting'),
    withProvrum,
    withMeetings,
    onMeeting((c, meeting) => {
      const closed = closedTo(c.var.provrum, c.var.actor, 'call');
      if (closed) return refuseMeeting(c, closed);
      if (meeting.state !== 'planned' && meeting.state !== 'announced')
        return refuseMeeting(c, { kind: 'meeting-closed' });
      return showChange(c, meeting, { values: meetingValues(meeting) });
    }),
  )
  .post(paths.changeMeeting(':id', ':meeting'), withProvrum, withMeetings, onMeeting(change));

interface Typed {
  readonly values: FormValues;
  readonly errors?: FieldErrors;
  readonly notice?: string;
}

async function plan(c: Context<ProvrumEnv>): Promise<Response> {
  const { db, provrum, language } = c.var;
  const { flash, refused: say } = messages[language];
  const values = await readValues(c);
  const closed = closedTo(provrum, c.var.actor, 'call');
  if (closed) return refuseMeeting(c, closed);
  const read = readMeeting(values, language);
  if (!read.ok) return showNew(c, { values, errors: read.errors }, 422);
  const key = readFormKey(values);
  const decision = await actOnMeetings(c, provrum, 'call', async () => {
    // The same form twice plans one meeting.
    if (key !== null && (await findPlanned(db, provrum.id, key)) !== null) return refused({ kind: 'unchanged' });
    const planned = planMeeting(await reserveMeeting(db), { ...read.value, key });
    return planned.ok ? decided(planned.event) : refused({ kind: 'unchanged' });
  });
  if (!decision) return await c.notFound();
  if (!decision.ok) {
    const before =
      decision.refusal.kind === 'unchanged' && key !== null ? await findPlanned(db, provrum.id, key) : null;
    if (before !== null) return led(c, paths.meeting(provrum.id, before), flash.planned);
    return showNew(c, { values, notice: say[decision.refusal.kind] }, 409);
  }
  const { meeting, dates, options } = decision.event;
  if (dates.length > 1) return led(c, paths.meetings(provrum.id), flash.series(dates.length));
  return led(c, paths.meeting(provrum.id, meeting), options.length > 0 ? flash.asked : flash.planned);
}

async function change(c: Context<ProvrumEnv>, meeting: Meeting): Promise<Response> {
  const { provrum, clock, language } = c.var;
  const { flash, refused: say } = messages[language];
  const values = await readValues(c);
  const closed = closedTo(provrum, c.var.actor, 'call');
  if (closed) return refuseMeeting(c, closed);
  const read = readMeeting(values, language);
  if (!read.ok) return showChange(c, meeting, { values, errors: read.errors }, 422);
  const { text, when, options } = read.value;
  const decision = await actOnMeeting(c, { provrum, id: meeting.id }, 'call', (fresh) =>
    changeMeeting(fresh, { text, when, options, basedOn: readBasedOn(values) }, instant(clock)),
  );
  if (!decision) return await c.notFound();
  const page = paths.meeting(provrum.id, meeting.id);
  if (!decision.ok) {
    const { kind } = decision.refusal;
    return kind === 'unchanged'
      ? led(c, page, flash.unchanged)
      : showChange(c, meeting, { values, notice: say[kind] }, 409);
  }
  const { event } = decision;
  const asked = event.kind === 'meeting-changed' && event.asks;
  return led(c, page, event.kind === 'meeting-moved' ? flash.moved : asked ? flash.asked : flash.changed);
}

/** What a new meeting begins with: the last one's place and hours, four weeks later, where one asks for the same again. */
async function likeLastTime(c: Context<ProvrumEnv>): Promise<FormValues> {
  const id = parseId<MeetingId>(c.req.query('som'));
  const last = id && (await findMeeting(c.var.db, c.var.provrum.id, id));
  if (!last) return { when: 'date' };
  return meetingValues({ text: last.text, when: last.when && laterSpan(last.when, 28), options: [] });
}

function showNew(c: Context<ProvrumEnv>, { values, errors, notice }: Typed, status: PageStatus = 200): Response {
  const { provrum, language, frame } = c.var;
  const text = messages[language];
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.form.newTitle}
      lead={text.form.newLead}
      section="proposals"
      crumbs={crumbsToMeetings(provrum, language)}
      invalid={status >= 400}
      noindex
    >
      {notice && <Refused sentence={notice} />}
      <MeetingForm
        action={localise(paths.meetings(provrum.id), language)}
        language={language}
        values={values}
        errors={errors}
        form={readFormKey(values) ?? randomToken(16)}
        asks
      />
    </Page>,
    status,
  );
}

function showChange(
  c: Context<ProvrumEnv>,
  meeting: Meeting,
  { values, errors, notice }: Typed,
  status: PageStatus = 200,
): Response {
  const { provrum, language, frame } = c.var;
  const text = messages[language].form;
  const back = { href: localise(paths.meeting(provrum.id, meeting.id), language), label: meeting.text.title };
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.changeTitle(meeting.text.title)}
      heading={text.changeHeading}
      lead={text.changeLead}
      section="proposals"
      crumbs={[...crumbsToMeetings(provrum, language), back]}
      invalid={status >= 400}
      noindex
    >
      {notice && <Refused sentence={notice} />}
      <MeetingForm
        action={localise(paths.changeMeeting(provrum.id, meeting.id), language)}
        language={language}
        values={values}
        errors={errors}
        version={meeting.version}
        asks={meeting.state === 'planned'}
      />
    </Page>,
    status,
  );
}

const Refused = ({ sentence }: { readonly sentence: string }) => (
  <Notice tone="bad" answer>
    <p>{sentence}</p>
  </Notice>
);
