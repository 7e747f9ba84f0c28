import { type Context, Hono } from 'hono';
import type { Meeting } from '#meetings/meeting.ts';
import { findNoteForm, markNoteForm } from '#meetings/meetings.store.ts';
import { noteOf, saveNote } from '#meetings/minutes.ts';
import { paths } from '#paths.ts';
import { one, readValues } from '#platform/form.ts';
import { readFormKey } from '../proposal.form.ts';
import { asksForJson, signedInToWrite } from '../proposal.scope.ts';
import { type ProvrumEnv, withProvrum } from '../provrum.scope.ts';
import { changeSavedForm } from '../savedForm.store.ts';
import { keptNote } from './keptNotes.store.ts';
import { readBasedOn, readNote, readNumber } from './meeting.form.ts';
import { messages } from './meeting.messages.ts';
import { actOnMeeting, onMeeting, withMeetings } from './meeting.scope.ts';
import { led, refuseMeeting } from './meetingRefused.page.tsx';
import { showMeeting } from './meetingShown.page.tsx';
import { actsOnMeetings, type MeetingActRefusal } from './rights.ts';
import { formIds, type TypedForm } from './typed.ts';

/** Minutes under one point, saved by their button or while somebody types. */
export const minutesPage = new Hono<ProvrumEnv>().post(
  paths.meetingMinutes(':id', ':meeting'),
  signedInToWrite,
  withProvrum,
  withMeetings,
  onMeeting(save),
);

type C = Context<ProvrumEnv>;

async function save(c: C, meeting: Meeting): Promise<Response> {
  const { db, clock, provrum, actor, language } = c.var;
  const text = messages[language].notes;
  const by = actsOnMeetings(provrum, actor, 'write');
  if (!by) return refuse(c, { kind: 'not-yours' });
  const values = await readValues(c);
  const item = readNumber(one(values, 'item'));
  const page = `${paths.meeting(provrum.id, meeting.id)}#${item === 0 ? 'helheten' : `punkt-${item}`}`;
  if (one(values, 'act') === 'discard') {
    await changeSavedForm(db, keptNote(by, meeting.id, item), null);
    return led(c, page, messages[language].flash.discarded);
  }
  const again = async (current: Meeting, typed: Omit<TypedForm, 'values'>, status: 409 | 422, at = item) => {
    if (!asksForJson(c)) return await showMeeting(c, current, { [formIds.note(at)]: { values, ...typed } }, status);
    return c.json({ message: typed.notice ?? Object.values(typed.errors ?? {})[0] ?? text.staleWhileTyping }, status);
  };
  if (one(values, 'organisation') !== String(by.organisation)) {
    return await again(meeting, { notice: text.otherOrganisation(actor.organisation?.name ?? '') }, 409);
  }
  const read = readNote(values, language);
  if (!read.ok) return await again(meeting, { errors: read.errors }, 422);
  const form = readFormKey(values);
  let current = meeting;
  const decision = await db.tx(async () => {
    const decided = await actOnMeeting(c, { provrum, id: meeting.id }, 'write', async (fresh) => {
      current = fresh;
      const own = form !== null && (await findNoteForm(db, fresh.id, item)) === form;
      return saveNote(fresh, {
        item,
        text: read.value,
        basedOn: own ? noteOf(fresh, item).version : readBasedOn(values),
      });
    });
    if (decided?.ok) await markNoteForm(db, meeting.id, item, form);
    return decided;
  });
  if (!decision) return await c.notFound();
  const { version } = noteOf(current, item);
  if (decision.ok || decision.refusal.kind === 'unchanged') {
    await changeSavedForm(db, keptNote(by, meeting.id, item), null);
    if (asksForJson(c)) return c.json({ values: { version: String(decision.ok ? decision.event.version : version) } });
    return led(c, page, messages[language].flash.noted);
  }
  const { refusal } = decision;
  if (refusal.kind === 'not-yours') return refuse(c, refusal);
  // What could not be saved is kept for its writer: it is there when the page is opened again. Where the point is gone it
  // stands beside what was said of the meeting as a whole.
  const place = refusal.kind === 'no-such-item' ? 0 : item;
  await changeSavedForm(db, keptNote(by, meeting.id, place), {
    content: values,
    basedOn: version,
    savedAt: clock.now(),
  });
  const { refused: say } = messages[language];
  return await again(
    current,
    refusal.kind === 'stale' ? { beside: read.value } : { notice: say[refusal.kind] },
    409,
    place,
  );
}

function refuse(c: C, refusal: MeetingActRefusal): Response {
  if (!asksForJson(c)) return refuseMeeting(c, refusal);
  return c.json({ message: messages[c.var.language].refused[refusal.kind] }, refusal.kind === 'not-yours' ? 403 : 409);
}
