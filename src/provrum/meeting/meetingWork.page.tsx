import { type Context, Hono } from 'hono';
import { type AgendaWish, carryItem, changeAgenda } from '#meetings/agenda.ts';
import type { MeetingEvent } from '#meetings/events.ts';
import type { Meeting } from '#meetings/meeting.ts';
import { findLastNumber, listMeetings } from '#meetings/meetings.store.ts';
import { changeDecision, noteDecision } from '#meetings/minutes.ts';
import { answerPoll, chooseDate } from '#meetings/poll.ts';
import { paths } from '#paths.ts';
import { type FormValues, one, readValues } from '#platform/form.ts';
import type { PageStatus } from '#platform/web.ts';
import { readFormKey } from '../proposal.form.ts';
import { type ProvrumEnv, withProvrum } from '../provrum.scope.ts';
import { readAnswers, readBasedOn, readDecision, readItem, readNumber } from './meeting.form.ts';
import { messages } from './meeting.messages.ts';
import { actOnMeeting, instant, onMeeting, withMeetings } from './meeting.scope.ts';
import { led, refuseMeeting } from './meetingRefused.page.tsx';
import { showMeeting } from './meetingShown.page.tsx';
import { closedTo, type MeetingActRefusal } from './rights.ts';
import { formIds, type TypedForm } from './typed.ts';

/** What those who take part do with a meeting: say when they can come, write its agenda, note its decisions. */
export const meetingWorkPage = new Hono<ProvrumEnv>()
  .post(paths.meetingPoll(':id', ':meeting'), withProvrum, withMeetings, onMeeting(answer))
  .post(paths.chooseMeetingDate(':id', ':meeting'), withProvrum, withMeetings, onMeeting(choose))
  .post(paths.meetingAgenda(':id', ':meeting'), withProvrum, withMeetings, onMeeting(agenda))
  .post(paths.noteDecision(':id', ':meeting'), withProvrum, withMeetings, onMeeting(decide));

type C = Context<ProvrumEnv>;
const target = ({ var: { provrum } }: C, { id }: Meeting) => ({ provrum, id });
const pageOf = ({ var: { provrum } }: C, { id }: Meeting, part: string): string =>
  `${paths.meeting(provrum.id, id)}#${part}`;

/** The page again with what was typed in one of its forms. */
const again = async (c: C, meeting: Meeting, form: string, typed: TypedForm, status: PageStatus) =>
  await showMeeting(c, meeting, { [form]: typed }, status);

async function answer(c: C, meeting: Meeting): Promise<Response> {
  const { actor, provrum, language } = c.var;
  const closed = closedTo(provrum, actor, 'write');
  if (closed) return refuseMeeting(c, closed);
  const values = await readValues(c);
  const read = readAnswers(values, meeting.options, language);
  if (!read.ok) return await again(c, meeting, formIds.poll, { values, errors: read.errors }, 422);
  const decision = await actOnMeeting(c, target(c, meeting), 'write', (fresh) =>
    answerPoll(fresh, actor.person.id, read.value),
  );
  if (!decision) return await c.notFound();
  const page = pageOf(c, meeting, 'tider-del');
  if (decision.ok || decision.refusal.kind === 'unchanged') return led(c, page, messages[language].flash.answered);
  return refuseMeeting(c, decision.refusal, page);
}

async function choose(c: C, meeting: Meeting): Promise<Response> {
  const option = readNumber(one(await readValues(c), 'option'));
  const decision = await actOnMeeting(c, target(c, meeting), 'call', (fresh) =>
    chooseDate(fresh, option, instant(c.var.clock)),
  );
  if (!decision) return await c.notFound();
  const page = paths.meeting(c.var.provrum.id, meeting.id);
  return decision.ok ? led(c, page, messages[c.var.language].flash.chosen) : refuseMeeting(c, decision.refusal, page);
}

const simple = ['remove', 'settle', 'open', 'up', 'down'] as const;

async function agenda(c: C, meeting: Meeting): Promise<Response> {
  const { provrum, actor } = c.var;
  const closed = closedTo(provrum, actor, 'write');
  if (closed) return refuseMeeting(c, closed);
  const values = await readValues(c);
  const [act, item] = [one(values, 'act'), readNumber(one(values, 'item'))];
  if (act === 'carry') return await carry(c, meeting, item);
  const plain = simple.find((known) => known === act);
  if (plain) return await saveAgenda(c, meeting, { act: plain, item }, null);
  if (act !== 'add' && act !== 'change') return await c.notFound();
  const form = act === 'add' ? formIds.addItem : formIds.item(item);
  const read = readItem(values, c.var.language);
  if (!read.ok) return await again(c, meeting, form, { values, errors: read.errors }, 422);
  const wish: AgendaWish =
    act === 'add'
      ? { act, key: readFormKey(values), ...read.value }
      : { act, item, basedOn: readBasedOn(values), ...read.value };
  return await saveAgenda(c, meeting, wish, { form, values });
}

/** Saves a change of the agenda; where it was overtaken, what was typed is shown upon what stands now. */
async function saveAgenda(
  c: C,
  meeting: Meeting,
  wish: AgendaWish,
  typed: { readonly form: string; readonly values: FormValues } | null,
): Promise<Response> {
  const { flash, refused: say } = messages[c.var.language];
  let current = meeting;
  const decision = await actOnMeeting(c, target(c, meeting), 'write', (fresh) => {
    current = fresh;
    return changeAgenda(fresh, wish);
  });
  if (!decision) return await c.notFound();
  const page = pageOf(c, meeting, wish.act === 'add' ? 'dagordning' : `punkt-${wish.item}`);
  if (decision.ok || isDone(wish, decision.refusal)) return led(c, page, flash.agenda);
  const { kind } = decision.refusal;
  if (typed && kind === 'stale') {
    return await again(c, current, typed.form, { values: typed.values, notice: say[kind] }, 409);
  }
  return refuseMeeting(c, decision.refusal, page);
}

/** What is so already: the form was sent twice, or a colleague did the same. */
const isDone = ({ act }: AgendaWish, { kind }: MeetingActRefusal): boolean =>
  kind === 'unchanged' ||
  (act === 'remove' && kind === 'no-such-item') ||
  (act === 'settle' && kind === 'item-settled');

async function carry(c: C, meeting: Meeting, item: number): Promise<Response> {
  const { db, provrum, language } = c.var;
  const { flash } = messages[language];
  let to = '';
  const decision = await actOnMeeting(c, target(c, meeting), 'write', async (fresh) => {
    const others = await listMeetings(db, provrum.id);
    const carried = carryItem(fresh, item, others);
    const next = carried.ok ? carried.event.to : fresh.agenda.find(({ id }) => id === item)?.to?.id;
    to = others.find(({ id }) => id === next)?.title ?? '';
    return carried;
  });
  if (!decision) return await c.notFound();
  const page = pageOf(c, meeting, `punkt-${item}`);
  const again = !decision.ok && decision.refusal.kind === 'item-settled' && to !== '';
  return decision.ok || again ? led(c, page, flash.carried(to)) : refuseMeeting(c, decision.refusal, page);
}

async function decide(c: C, meeting: Meeting): Promise<Response> {
  const { provrum, actor, language } = c.var;
  const closed = closedTo(provrum, actor, 'write');
  if (closed) return refuseMeeting(c, closed);
  const values = await readValues(c);
  const [act, id] = [one(values, 'act'), readNumber(one(values, 'decision'))];
  if (act === 'remove') return await changeOne(c, meeting, { id, text: null, values });
  if (act !== 'note' && act !== 'change') return await c.notFound();
  const form = act === 'note' ? formIds.addDecision : formIds.decision(id);
  const read = readDecision(values, language);
  if (!read.ok) return await again(c, meeting, form, { values, errors: read.errors }, 422);
  return act === 'note'
    ? await note(c, meeting, { ...read.value, key: readFormKey(values) })
    : await changeOne(c, meeting, { id, text: read.value.text, values });
}

async function note(c: C, meeting: Meeting, noted: Parameters<typeof noteDecision>[1]): Promise<Response> {
  const { db, provrum, language } = c.var;
  const decision = await actOnMeeting(c, target(c, meeting), 'write', async (fresh) =>
    noteDecision(fresh, noted, await findLastNumber(db, provrum.id)),
  );
  if (!decision) return await c.notFound();
  const page = pageOf(c, meeting, 'beslut');
  if (decision.ok || decision.refusal.kind === 'unchanged') return led(c, page, messages[language].flash.decided);
  return refuseMeeting(c, decision.refusal, page);
}

interface ChangedDecision {
  readonly id: number;
  readonly text: string | null;
  readonly values: FormValues;
}

async function changeOne(c: C, meeting: Meeting, { id, text, values }: ChangedDecision): Promise<Response> {
  const { flash, refused: say } = messages[c.var.language];
  let current = meeting;
  const decision = await actOnMeeting<MeetingEvent>(c, target(c, meeting), 'write', (fresh) => {
    current = fresh;
    return changeDecision(fresh, id, { text, basedOn: readBasedOn(values) });
  });
  if (!decision) return await c.notFound();
  const page = pageOf(c, meeting, 'beslut');
  const removes = text === null;
  if (
    decision.ok ||
    decision.refusal.kind === 'unchanged' ||
    (removes && decision.refusal.kind === 'no-such-decision')
  ) {
    return led(c, page, removes ? flash.decisionRemoved : flash.decisionChanged);
  }
  const { kind } = decision.refusal;
  if (kind === 'stale' && !removes) {
    return await again(c, current, formIds.decision(id), { values, notice: say[kind] }, 409);
  }
  return refuseMeeting(c, decision.refusal, page);
}
