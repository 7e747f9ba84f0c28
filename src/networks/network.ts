import { type Day, within } from '#kernel/day.ts';
import type { NetworkId, OrganisationId, PersonId } from '#kernel/id.ts';
import { choicesOf, toActor } from '#organisations/actor.ts';
import { type Actor, type Commentator, readsForTheForum, secretariatOf, voiceOf } from '#organisations/authority.ts';

/** Networks are mortal and movable: each change of state is dated and has its reason. */
export const networkStates = ['wished', 'active', 'dormant', 'runAsProject', 'independent', 'moved', 'closed'] as const;
export type NetworkState = (typeof networkStates)[number];

/** An organisation's part in a network. Days are included; no last day means that it goes on. */
export interface TakingPart {
  readonly id: number;
  readonly organisation: { readonly id: OrganisationId; readonly name: string };
  readonly from: Day;
  readonly to: Day | null;
  readonly contact: { readonly id: PersonId; readonly name: string } | null;
  readonly constructed: boolean;
}

/** Colleagues with the same task who meet a couple of times a year (N37). */
export interface Network {
  readonly id: NetworkId;
  readonly name: string;
  readonly state: NetworkState;
  readonly purpose: string;
  /** As a source gives them, about, and as of when: never counted from what is on record here. */
  readonly figures: {
    readonly organisations: number | null;
    readonly meetingsLeast: number | null;
    readonly meetingsMost: number | null;
    readonly asOf: string;
  };
  readonly note: string;
  /** Where it is described: a document and its lines. */
  readonly sources: readonly { readonly source: string; readonly from: number; readonly to: number }[];
  /** Who at the secretariat looks after it. */
  readonly contact: { readonly id: PersonId; readonly name: string } | null;
  readonly revision: number;
  readonly constructed: boolean;
}

/** Somebody who may change a network: the secretariat. */
export const keeperOf = (actor: Actor | null) => secretariatOf(actor);

/** What somebody has to do with a network today. */
export interface Circle {
  /** Their organisation takes part. */
  readonly takesPart: boolean;
  /** They read its talk and its documents: who takes part, the secretariat and the board. */
  readonly inside: boolean;
  /** They write there. */
  readonly speaker: Commentator | null;
}

export function circleOf(actor: Actor | null, parts: readonly TakingPart[], today: Day): Circle {
  const organisations = new Set(
    parts.filter(({ from, to }) => within(today, from, to)).map(({ organisation }) => organisation.id),
  );
  const voice = voiceOf(actor);
  const takesPart = voice !== null && organisations.has(voice.organisation);
  const speaker = takesPart ? voice : secretariatOf(actor);
  return { takesPart, inside: takesPart || readsForTheForum(actor), speaker };
}

/**
 * In whose voice somebody writes who has not said for whom they act: that of an organisation which takes part, the one whose
 * contact they are before others, or else the secretariat's; null where they may not write for any.
 */
export function speakerAmong(actor: Actor, parts: readonly TakingPart[], today: Day): Commentator | null {
  const own = parts.filter(({ contact }) => contact?.id === actor.person.id).map(({ organisation }) => organisation.id);
  const circles = choicesOf(actor)
    .toSorted((a, b) => Number(own.includes(b.organisation.id)) - Number(own.includes(a.organisation.id)))
    .map(({ organisation }) => circleOf(toActor(actor.person, actor.mandates, organisation.id), parts, today));
  const first = circles.find(({ takesPart }) => takesPart) ?? circles.find(({ speaker }) => speaker !== null);
  return first?.speaker ?? null;
}
