import { type Decision, refused } from '#kernel/decision.ts';
import type { MeetingId } from '#kernel/id.ts';
import type { StoredFile } from '#kernel/storedFile.ts';
import { withStored } from '#platform/file.ts';
import type { Storage } from '#platform/storage.ts';
import type { Upload } from '#platform/upload.ts';
import { changeGathering } from '../gathering/change.store.ts';
import { arrangerOf, type Gathering } from '../gathering/gathering.ts';
import { gatheringCircumstances } from '../gathering/gathering.scope.ts';
import type { Asking } from './attendance.scope.ts';
import { listDocumentation, reserveDocumentation, wasAdded } from './documentation.store.ts';
import {
  addDocumentation,
  type DocumentationItem,
  type DocumentationRefusal,
  type DocumentationText,
  removeDocumentation,
} from './documentation.ts';
import type { AttendanceEvent } from './events.ts';

type Event = Extract<AttendanceEvent, { readonly kind: `documentation-${string}` }>;
type Outcome = Decision<Event | readonly Event[], DocumentationRefusal>;

async function changeDocumentation(
  c: Asking,
  id: MeetingId,
  decide: (fresh: Gathering, items: readonly DocumentationItem[]) => Outcome | Promise<Outcome>,
): Promise<Outcome | null> {
  const { actor, db } = c.var;
  const by = actor && { person: actor.person.id, organisation: actor.organisation?.id ?? null };
  return await changeGathering<Event, DocumentationRefusal>(gatheringCircumstances(c, by), id, async (fresh) =>
    arrangerOf(actor, fresh) ? await decide(fresh, await listDocumentation(db, id)) : refused({ kind: 'not-yours' }),
  );
}

interface Adding {
  readonly text: DocumentationText;
  readonly file: Upload | null;
  /** The form that sent it. */
  readonly key: string | null;
}

/** Adds to what is kept of a meeting; the content of a file is stored first, and goes again where nothing came of it. */
export async function addTo(
  c: Asking & { readonly var: { readonly storage: Storage } },
  id: MeetingId,
  { text, file, key }: Adding,
): Promise<Outcome | null> {
  const { db, storage } = c.var;
  const add = (stored: StoredFile | null) =>
    changeDocumentation(c, id, async (fresh, items) => {
      if (key !== null && (await wasAdded(db, id, key))) return refused({ kind: 'unchanged' });
      return addDocumentation(fresh, items, { text, file: stored, key, item: await reserveDocumentation(db) });
    });
  return file ? await withStored(storage, file, add) : await add(null);
}

export const removeFrom = (c: Asking, id: MeetingId, item: number): Promise<Outcome | null> =>
  changeDocumentation(c, id, (fresh, items) => removeDocumentation(fresh, items, item));
