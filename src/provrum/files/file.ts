import { type Decision, decided, refused } from '#kernel/decision.ts';
import type { OrganisationId, PersonId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import type { StoredFile } from '#kernel/storedFile.ts';
import type { Secretariat, Voice } from '#organisations/authority.ts';
import type { Provrum, State } from '../provrum.ts';
import { leadsWork, workOpen, worksHere } from '../work/workplace.ts';
import type { FileEvent } from './events.ts';

/** A file of the workspace. */
export interface WorkFile extends StoredFile {
  readonly id: number;
  readonly note: string;
  /** The form that sent it: sent twice, it adds one. */
  readonly createdWith: string | null;
  readonly by: { readonly id: PersonId; readonly name: string };
  readonly organisation: { readonly id: OrganisationId; readonly name: string } | null;
  readonly at: Instant;
  readonly removedAt: Instant | null;
  readonly removedBy: { readonly id: PersonId; readonly name: string } | null;
}

/** A workspace is no archive: whoever needs more has one of their own. */
export const mostFiles = 300;

type Writer = Voice | Secretariat;

interface Act {
  readonly provrum: Provrum;
  readonly files: readonly WorkFile[];
  readonly by: Writer;
  /** The secretariat helps in every workspace. */
  readonly secretariat: boolean;
}

export type FileRefusal =
  | { readonly kind: 'not-yours' }
  | { readonly kind: 'wrong-state'; readonly state: State }
  | { readonly kind: 'too-many-files' }
  | { readonly kind: 'no-such-file' }
  /** It is so already: the form was sent twice. */
  | { readonly kind: 'unchanged' };

type FileDecision = Decision<FileEvent, FileRefusal>;

/** Those who take part and the secretariat add files, until the result is out. */
export const addsFiles = (provrum: Provrum, by: Writer | null, secretariat: boolean): boolean =>
  by !== null && (secretariat || worksHere(provrum, by)) && workOpen(provrum);

/** A file is removed by the organisation that added it, by whoever leads, and by the secretariat. */
export const removesFile = (
  provrum: Provrum,
  { by, secretariat }: { readonly by: Writer | null; readonly secretariat: boolean },
  { organisation }: WorkFile,
): boolean =>
  addsFiles(provrum, by, secretariat) &&
  (secretariat || leadsWork(provrum, by) || organisation?.id === by?.organisation);

/** Adds a file to the workspace. Its content is in the storage already. */
export function addFile(act: Act, content: StoredFile, note: string, key: string | null): FileDecision {
  if (key !== null && act.files.some(({ createdWith }) => createdWith === key)) return refused({ kind: 'unchanged' });
  const obstacle = closed(act);
  if (obstacle) return refused(obstacle);
  if (inUse(act.files).length >= mostFiles) return refused({ kind: 'too-many-files' });
  return decided({ kind: 'file-added', name: content.name, note, content, key });
}

/** Takes a file out of the workspace. That it was there stays in the history. */
export function removeFile(act: Act, id: number): FileDecision {
  const file = act.files.find((one) => one.id === id);
  if (!file) return refused({ kind: 'no-such-file' });
  const obstacle = closed(act);
  if (obstacle) return refused(obstacle);
  if (!removesFile(act.provrum, act, file)) return refused({ kind: 'not-yours' });
  if (file.removedAt !== null) return refused({ kind: 'unchanged' });
  return decided({ kind: 'file-removed', file: id, name: file.name });
}

/** The files that have not been removed. */
export const inUse = (files: readonly WorkFile[]): readonly WorkFile[] =>
  files.filter(({ removedAt }) => removedAt === null);

function closed({ provrum, by, secretariat }: Act): FileRefusal | null {
  if (!secretariat && !worksHere(provrum, by)) return { kind: 'not-yours' };
  return workOpen(provrum) ? null : { kind: 'wrong-state', state: provrum.state };
}
