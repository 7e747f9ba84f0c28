import { type Decision, decided, refused } from '#kernel/decision.ts';
import type { OrganisationId } from '#kernel/id.ts';
import type { Secretariat, Voice } from '#organisations/authority.ts';
import type { PersonRef, Provrum, State } from '../provrum.ts';
import type { ArchiveEvent } from './events.ts';

export const caseNumberMax = 100;

/** What an organisation has asked for, under its own case number. */
export interface ArchiveRequest {
  readonly id: number;
  /** The receiver; `forum` where it is the forum's own archive. */
  readonly organisation: { readonly id: OrganisationId; readonly name: string; readonly forum: boolean };
  readonly caseNumber: string;
  readonly by: PersonRef;
  readonly at: Date;
}

export type ArchiveRefusal =
  | { readonly kind: 'wrong-state'; readonly state: State }
  /** It has been asked for under that number already: the form was sent twice. */
  | { readonly kind: 'unchanged' };

/** True for what has been sent to other organisations at some time: a draft is nobody's record but its writer's. */
export const canBeArchived = ({ openedAt }: Pick<Provrum, 'openedAt'>): boolean => openedAt !== null;

/** Asks for the documents. Every organisation that reads the provrum may, and the forum for its own archive. */
export function requestArchive(
  provrum: Provrum,
  requests: readonly ArchiveRequest[],
  by: Voice | Secretariat,
  caseNumber: string,
): Decision<ArchiveEvent, ArchiveRefusal> {
  if (!canBeArchived(provrum)) return refused({ kind: 'wrong-state', state: provrum.state });
  const same = requests.some((one) => one.organisation.id === by.organisation && one.caseNumber === caseNumber);
  return same ? refused({ kind: 'unchanged' }) : decided({ kind: 'archive-requested', caseNumber });
}

/** Those requests that an organisation may see: its own; the forum all. */
export const requestsFor = (
  requests: readonly ArchiveRequest[],
  { organisation, forum }: { readonly organisation: OrganisationId | null; readonly forum: boolean },
): readonly ArchiveRequest[] => requests.filter((one) => forum || one.organisation.id === organisation);
