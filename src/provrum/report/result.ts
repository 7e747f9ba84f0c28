import type { ProvrumId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import type { OrganisationRef, PersonRef } from '../provrum.ts';
import type { PublicSummary } from './reportText.ts';

/** A published result as everybody may know it. */
export interface Result {
  readonly provrum: ProvrumId;
  readonly title: string;
  readonly text: PublicSummary;
  readonly themes: readonly string[];
  readonly lead: OrganisationRef;
  readonly participants: readonly OrganisationRef[];
  readonly assuredBy: PersonRef;
  readonly publishedAt: Instant;
  /** Null until announced: until then the forum alone sees it. */
  readonly announcedAt: Instant | null;
  readonly constructed: boolean;
}
