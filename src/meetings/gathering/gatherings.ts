import type { PersonId } from '#kernel/id.ts';
import { type Actor, readsForTheForum, voiceOf } from '#organisations/authority.ts';

/** For whom the list is: what is only planned is for the forum and those who plan it, and visitors see what is public. */
export interface GatheringReader {
  readonly forum: boolean;
  readonly speaks: boolean;
  readonly person: PersonId | null;
}

/** For whom a list of gatherings is made. */
export const gatheringReader = (actor: Actor | null): GatheringReader => ({
  forum: readsForTheForum(actor),
  speaks: voiceOf(actor) !== null,
  person: actor?.person.id ?? null,
});
