import { type Decision, decided, refused } from '#kernel/decision.ts';
import type { PersonId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import type { StoredFile } from '#kernel/storedFile.ts';
import type { Gathering } from '../gathering/gathering.ts';
import type { Named } from '../meeting.ts';
import type { AttendanceEvent, DocumentationText } from './events.ts';

export { type Access, accesses, type DocumentationKind, documentationKinds, type DocumentationText } from './events.ts';

/** One thing that is kept of a meeting. */
export interface DocumentationItem extends DocumentationText {
  readonly id: number;
  readonly file: (StoredFile & { readonly id: number }) | null;
  readonly key: string | null;
  readonly by: Named<PersonId>;
  readonly at: Instant;
}

export const mostItems = 100;

export type DocumentationRefusal = {
  readonly kind: 'not-held' | 'too-many' | 'unchanged' | 'no-such-documentation' | 'not-yours';
};

type Event<Kind extends AttendanceEvent['kind']> = Extract<AttendanceEvent, { readonly kind: Kind }>;

interface Given {
  readonly text: DocumentationText;
  readonly file: StoredFile | null;
  readonly key: string | null;
  /** The number that is kept for it. */
  readonly item: number;
}

/** While something can be added: the slides may be there before the meeting is. */
export const takesDocumentation = ({ state }: Pick<Gathering, 'state'>): boolean => state !== 'cancelled';

/** Adds to what is kept of a meeting. The same form sent again adds nothing. */
export function addDocumentation(
  gathering: Pick<Gathering, 'id' | 'state'>,
  items: readonly DocumentationItem[],
  { text, file, key, item }: Given,
): Decision<Event<'documentation-added'>, DocumentationRefusal> {
  if (!takesDocumentation(gathering)) return refused({ kind: 'not-held' });
  if (key !== null && items.some((each) => each.key === key)) return refused({ kind: 'unchanged' });
  if (items.length >= mostItems) return refused({ kind: 'too-many' });
  return decided({
    kind: 'documentation-added',
    meeting: gathering.id,
    item,
    title: text.title,
    content: { text, file, key },
  });
}

/** Takes something out of what is kept. */
export function removeDocumentation(
  gathering: Pick<Gathering, 'id'>,
  items: readonly DocumentationItem[],
  item: number,
): Decision<Event<'documentation-removed'>, DocumentationRefusal> {
  const found = items.find(({ id }) => id === item);
  if (!found) return refused({ kind: 'no-such-documentation' });
  return decided({ kind: 'documentation-removed', meeting: gathering.id, item, title: found.title });
}

/** What not everybody can read yet. */
export const unreadable = (items: readonly DocumentationItem[]): readonly DocumentationItem[] =>
  items.filter(({ access }) => access === 'missing');
