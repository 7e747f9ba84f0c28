import type { Day } from '#kernel/day.ts';
import type { NetworkId, OrganisationId, PersonId } from '#kernel/id.ts';
import { type Actor, secretariatOf, voiceOf } from '#organisations/authority.ts';

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
  /** Who at the secretariat looks after it. */
  readonly contact: { readonly id: PersonId; readonly name: string } | null;
  readonly revision: number;
  readonly constructed: boolean;
}

/** Somebody who may change a network: the secretariat. */
export const keeperOf = (actor: Actor | null) => secretariatOf(actor);

/** Somebody who may write to a network: the secretariat, or who speaks for an organisation in it. */
export function speakerIn(actor: Actor | null, organisations: ReadonlySet<OrganisationId>) {
  const voice = voiceOf(actor);
  return voice && organisations.has(voice.organisation) ? voice : secretariatOf(actor);
}
