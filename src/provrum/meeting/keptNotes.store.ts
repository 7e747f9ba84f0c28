import type { Meeting } from '#meetings/meeting.ts';
import type { MeetingId } from '#kernel/id.ts';
import { noteOf } from '#meetings/minutes.ts';
import type { Database } from '#platform/database.ts';
import type { By } from '../events.ts';
import { listSavedForms, type SavedFormKey } from '../savedForm.store.ts';
import { formIds, type TypedForms } from './typed.ts';

const beginning = (meeting: MeetingId): string => `minutes:${meeting}:`;

/** The key of what somebody typed under a point and could not save. */
export const keptNote = ({ person, organisation }: By, meeting: MeetingId, item: number): SavedFormKey => ({
  person,
  organisation,
  form: `${beginning(meeting)}${item}`,
});

/** What somebody typed that could not be saved, beside what stands now. */
export async function keptNotes(db: Database, by: By, meeting: Meeting): Promise<TypedForms> {
  const kept = await listSavedForms(db, by, beginning(meeting.id));
  return Object.fromEntries(
    kept.flatMap(({ form, content, savedAt }) => {
      const item = Number(form.slice(beginning(meeting.id).length));
      const text = typeof content['text'] === 'string' ? content['text'] : '';
      if (text === noteOf(meeting, item).text) return [];
      return [[formIds.note(item), { values: content, keptAt: savedAt, beside: text }]];
    }),
  );
}
