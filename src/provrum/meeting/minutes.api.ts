import type { Context } from 'hono';
import { type AgendaWish, carryItem, changeAgenda } from '#meetings/agenda.ts';
import type { Meeting } from '#meetings/meeting.ts';
import { findLastNumber, listMeetings, markNoteForm } from '#meetings/meetings.store.ts';
import { changeDecision, noteDecision, noteOf, saveNote } from '#meetings/minutes.ts';
import { once } from '#organisations/once.scope.ts';
import type { ApiEnv } from '#organisations/token.scope.ts';
import { accepted, asForm } from '#platform/asForm.ts';
import { hasRead } from '#platform/etag.ts';
import { newApi, operation, send } from '#platform/openapi.ts';
import { refuse } from '#platform/problem.ts';
import { done, refuseAct } from '../refused.scope.ts';
import { actOn, meetingInPath, one, problems, showMeeting, tag } from './meeting.api.ts';
import { readDecision, readItem, readNote, readNumber } from './meeting.form.ts';
import { actOnMeeting } from './meeting.scope.ts';
import {
  DecisionIn,
  DecisionTextIn,
  ItemIn,
  ItemTurnIn,
  MeetingShown,
  MinutesShown,
  NoteIn,
} from './meetingShapes.api.ts';

type C = Context<ApiEnv>;

const [agenda, item] = [`${one}/agenda`, `${one}/agenda/{item}`] as const;
const [decisions, decision] = [`${one}/decisions`, `${one}/decisions/{decision}`] as const;
const minutes = `${one}/minutes/{section}` as const;
const answers = { 200: MeetingShown } as const;
const add = operation({
  id: 'addAgendaItem',
  tag,
  method: 'post',
  path: agenda,
  body: ItemIn,
  answers: { 201: MeetingShown },
  problems,
  once: true,
});
const changeItem = operation({
  id: 'changeAgendaItem',
  tag,
  method: 'put',
  path: item,
  body: ItemIn,
  answers,
  problems,
  changes: true,
});
const removeItem = operation({ id: 'removeAgendaItem', tag, method: 'delete', path: item, answers, problems });
const turnItem = operation({
  id: 'turnAgendaItem',
  tag,
  method: 'post',
  path: `${item}/state`,
  body: ItemTurnIn,
  answers,
  problems,
});
const findNote = operation({ id: 'findMinutes', tag, method: 'get', path: minutes, answers: { 200: MinutesShown } });
const writeNote = operation({
  id: 'writeMinutes',
  tag,
  method: 'put',
  path: minutes,
  body: NoteIn,
  answers: { 200: MinutesShown },
  problems,
  changes: true,
});
const note = operation({
  id: 'noteMeetingDecision',
  tag,
  method: 'post',
  path: decisions,
  body: DecisionIn,
  answers: { 201: MeetingShown },
  problems,
  once: true,
});
const changed = { tag, path: decision, answers, problems, changes: true } as const;
const write = operation({ ...changed, id: 'changeMeetingDecision', method: 'put', body: DecisionTextIn });
const remove = operation({ ...changed, id: 'removeMeetingDecision', method: 'delete' });

/** Agenda, minutes and decisions of a meeting. */
export const minutesApi = newApi<ApiEnv>()
  .openapi(add, (c) =>
    once(c, async () => {
      const text = accepted(readItem(asForm(c.req.valid('json')), c.var.language));
      await actOn(c, 'write', (fresh) => changeAgenda(fresh, { act: 'add', key: null, ...text }));
      return await sendCreated(c);
    }),
  )
  .openapi(changeItem, (c) => {
    const text = accepted(readItem(asForm(c.req.valid('json')), c.var.language));
    const number = numberOf(c, 'item');
    const wish = (fresh: Meeting): AgendaWish => ({
      act: 'change',
      item: number,
      basedOn: fresh.agenda.find(({ id }) => id === number)?.version ?? -1,
      ...text,
    });
    return actOn(c, 'write', (fresh) => changeAgenda(fresh, wish(fresh)), { matched: true });
  })
  .openapi(removeItem, (c) =>
    actOn(c, 'write', (fresh) => changeAgenda(fresh, { act: 'remove', item: numberOf(c, 'item') })),
  )
  .openapi(turnItem, (c) => {
    const { act } = c.req.valid('json');
    const number = numberOf(c, 'item');
    return actOn(c, 'write', async (fresh) =>
      act === 'carry'
        ? carryItem(fresh, number, await listMeetings(c.var.db, (await meetingInPath(c)).provrum.id))
        : changeAgenda(fresh, { act, item: number }),
    );
  })
  .openapi(findNote, async (c) => {
    const { meeting } = await meetingInPath(c);
    return sendNote(c, meeting, sectionInPath(c, meeting));
  })
  .openapi(writeNote, async (c) => {
    const text = accepted(readNote(asForm(c.req.valid('json')), c.var.language));
    const { provrum, meeting } = await meetingInPath(c);
    const section = sectionInPath(c, meeting);
    const saved = await c.var.db.tx(async () => {
      const decided = await actOnMeeting(c, { provrum, id: meeting.id }, 'write', (fresh) => {
        const { version } = noteOf(fresh, section);
        const basedOn = hasRead(c, noteTag(section, version)) ? version : -1;
        return saveNote(fresh, { item: section, text, basedOn });
      });
      if (decided?.ok) await markNoteForm(c.var.db, meeting.id, section, null);
      return decided;
    });
    const now = (await meetingInPath(c)).meeting;
    if (saved && !saved.ok && saved.refusal.kind === 'stale') {
      return refuseAct(saved.refusal, { headers: { etag: noteTag(section, noteOf(now, section).version) } });
    }
    if (!saved || saved.ok || saved.refusal.kind !== 'unchanged') done(saved);
    return sendNote(c, now, section);
  })
  .openapi(note, (c) =>
    once(c, async () => {
      const { text, item: under } = accepted(readDecision(asForm(c.req.valid('json')), c.var.language));
      const { provrum } = await meetingInPath(c);
      await actOn(c, 'write', async (fresh) =>
        noteDecision(fresh, { text, item: under, key: null }, await findLastNumber(c.var.db, provrum.id)),
      );
      return await sendCreated(c);
    }),
  )
  .openapi(write, (c) => {
    const { text } = accepted(readDecision(asForm(c.req.valid('json')), c.var.language));
    return actOn(c, 'write', (fresh) => changeDecision(fresh, numberOf(c, 'decision'), { text, ...onRead(c, fresh) }), {
      matched: true,
    });
  })
  .openapi(remove, (c) =>
    actOn(c, 'write', (fresh) => changeDecision(fresh, numberOf(c, 'decision'), { text: null, ...onRead(c, fresh) }), {
      matched: true,
    }),
  );

const numberOf = (c: C, name: string): number => readNumber(c.req.param(name) ?? '');

/** The whole meeting has been read: and so the decision as it stands. */
const onRead = (c: C, fresh: Meeting) => ({
  basedOn: fresh.decisions.find(({ id }) => id === numberOf(c, 'decision'))?.version ?? -1,
});

async function sendCreated(c: C) {
  const { meeting } = await meetingInPath(c);
  return send(c, MeetingShown, showMeeting(meeting), { status: 201 });
}

/** Under which point: `meeting` is the meeting as a whole. */
function sectionInPath(c: C, { agenda: items }: Meeting): number {
  const named = c.req.param('section') ?? '';
  if (named === 'meeting') return 0;
  const number = readNumber(named);
  return items.some(({ id }) => id === number) ? number : refuse('not-found');
}

const noteTag = (section: number, version: number): string => `"${section}-${version}"`;

function sendNote(c: C, meeting: Meeting, section: number) {
  const { text, version, by = '', at = null } = noteOf(meeting, section);
  const shown = { section: section === 0 ? 'meeting' : String(section), text, version, by, at };
  return send(c, MinutesShown, shown, { etag: noteTag(section, version) });
}
