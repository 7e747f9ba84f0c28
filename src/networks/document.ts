import { type Decision, decided, refused } from '#kernel/decision.ts';
import type { NetworkId, OrganisationId, PersonId } from '#kernel/id.ts';
import type { StoredFile } from '#kernel/storedFile.ts';
import { hasEnded } from './life.ts';
import type { Network, NetworkState } from './network.ts';

export type NetworkDocumentEvent =
  | {
      readonly kind: 'network-file-added';
      readonly network: NetworkId;
      readonly title: string;
      readonly content: { readonly file: StoredFile; readonly note: string; readonly key: string | null };
    }
  | {
      readonly kind: 'network-file-removed';
      readonly network: NetworkId;
      readonly file: number;
      readonly title: string;
    };

/** A document as far as a decision needs it. */
export interface NetworkFile {
  readonly id: number;
  readonly name: string;
  readonly organisation: { readonly id: OrganisationId } | null;
  readonly createdWith: string | null;
  readonly removedAt: string | null;
}

/** Who writes in a network: for an organisation that takes part, or for the secretariat. */
export interface NetworkWriter {
  readonly person: PersonId;
  readonly organisation: OrganisationId;
  readonly secretariat: boolean;
}

export const mostNetworkFiles = 300;
export const documentNoteMax = 500;

export type DocumentRefusal =
  | { readonly kind: 'closed'; readonly state: NetworkState }
  | { readonly kind: 'too-many-files' }
  | { readonly kind: 'no-such-file' }
  | { readonly kind: 'not-yours' }
  | { readonly kind: 'unchanged' };

type DocumentDecision = Decision<NetworkDocumentEvent, DocumentRefusal>;

/** Adds a document to a network. Its content is in the storage already. */
export function addDocument(
  network: Network,
  files: readonly NetworkFile[],
  content: { readonly file: StoredFile; readonly note: string; readonly key: string | null },
): DocumentDecision {
  const { key, file } = content;
  if (key !== null && files.some(({ createdWith }) => createdWith === key)) return refused({ kind: 'unchanged' });
  if (hasEnded(network)) return refused({ kind: 'closed', state: network.state });
  if (here(files).length >= mostNetworkFiles) return refused({ kind: 'too-many-files' });
  return decided({ kind: 'network-file-added', network: network.id, title: file.name, content });
}

/** Removes a document: the organisation that added it may, and the secretariat. */
export function removeDocument(
  network: Network,
  files: readonly NetworkFile[],
  by: NetworkWriter,
  number: number,
): DocumentDecision {
  const file = files.find(({ id }) => id === number);
  if (!file) return refused({ kind: 'no-such-file' });
  if (!removesDocument(by, file)) return refused({ kind: 'not-yours' });
  if (file.removedAt !== null) return refused({ kind: 'unchanged' });
  return decided({ kind: 'network-file-removed', network: network.id, file: number, title: file.name });
}

export const removesDocument = (by: NetworkWriter, { organisation }: Pick<NetworkFile, 'organisation'>): boolean =>
  by.secretariat || organisation?.id === by.organisation;

/** The documents that have not been removed. */
export const here = <File extends Pick<NetworkFile, 'removedAt'>>(files: readonly File[]): readonly File[] =>
  files.filter(({ removedAt }) => removedAt === null);
