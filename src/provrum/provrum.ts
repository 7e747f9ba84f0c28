import type { OrganisationId, PersonId, ProvrumId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import type { OrganisationKind } from '#organisations/organisation.ts';
import type { Standing } from '#rulebook/facts.ts';

/** The states that are stored. `ready` is none of them: it is computed from the rules, and shown. */
export const states = [
  'draft',
  'open',
  'approved',
  'planning',
  'running',
  'reporting',
  'review',
  'published',
  'presented',
  'followedUp',
  'withdrawn',
  'declined',
  'cancelled',
] as const;
export type State = (typeof states)[number];

/** What a list or a chip shows: a state, or that an open proposal is ready. */
export type ShownState = State | 'ready';
export const shownState = (provrum: { readonly state: State; readonly readySince: Instant | null }): ShownState =>
  provrum.state === 'open' && provrum.readySince !== null ? 'ready' : provrum.state;

/** A provrum is about a subject matter or about a way of working (P61–P63). */
export const provrumKinds = ['subjectMatter', 'wayOfWorking'] as const;
export type ProvrumKind = (typeof provrumKinds)[number];

/** What a proposal says. Plain text: paragraphs are separated by empty lines. */
export interface ProposalText {
  readonly title: string;
  readonly summary: string;
  readonly question: string;
  readonly whyNow: string;
  readonly toTry: string;
  readonly kind: ProvrumKind | null;
  readonly themes: readonly string[];
  /** A month, `2027-02`, or null. */
  readonly wishedStart: string | null;
}

export interface PersonRef {
  readonly id: PersonId;
  readonly name: string;
}
export interface OrganisationRef {
  readonly id: OrganisationId;
  readonly name: string;
}

/** What one organisation has answered: one standing per organisation, changed by any mandated colleague. */
export interface ProvrumStanding extends Standing {
  readonly organisation: OrganisationId;
  readonly brings: string;
  /** The version of the text that the answer was given to. */
  readonly textVersion: number;
  readonly by: PersonRef;
  readonly givenAt: Instant;
  readonly changedAt: Instant;
}

/** The decision in force about a proposal: go-ahead or decline, not taken back. */
export interface CurrentDecision {
  readonly id: number;
  readonly verdict: 'approved' | 'declined';
  readonly reason: string;
  readonly by: PersonRef;
  /** For which organisation it was decided. */
  readonly organisation: OrganisationRef;
  readonly decidedAt: Instant;
  readonly announcedAt: Instant | null;
  readonly slotYear: number | null;
  readonly lead: OrganisationRef | null;
  readonly participants: readonly OrganisationId[];
}

export interface CoAuthor {
  readonly person: PersonRef;
  readonly organisation: OrganisationRef;
}

/** A provrum with what was answered and decided about it: what every act decides on. */
export interface Provrum {
  readonly id: ProvrumId;
  readonly state: State;
  readonly text: ProposalText;
  readonly organisation: OrganisationRef & { readonly kind: OrganisationKind };
  readonly createdBy: PersonRef;
  readonly coAuthors: readonly CoAuthor[];
  /** 0 while a draft; 1 when posted; raised by each change. */
  readonly textVersion: number;
  /** The last version that changed the text materially: answers given before it are asked again. */
  readonly materialVersion: number;
  readonly revision: number;
  readonly standings: readonly ProvrumStanding[];
  readonly decision: CurrentDecision | null;
  readonly readySince: Instant | null;
  readonly openedAt: Instant | null;
  readonly changedAt: Instant;
  readonly commented: number;
  readonly constructed: boolean;
}

/** True where an answer was given before the text changed materially (insight: support belongs to a version of the text). */
export const givenBeforeChange = (provrum: Provrum, standing: ProvrumStanding): boolean =>
  standing.textVersion < provrum.materialVersion;
