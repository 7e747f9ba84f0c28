import { addMonths, type Day } from '#kernel/day.ts';
import { type Decision, decided, refused } from '#kernel/decision.ts';
import type { NetworkId, OrganisationId, PersonId } from '#kernel/id.ts';
import type { Secretariat } from '#organisations/authority.ts';
import type { Network, NetworkState, TakingPart } from './network.ts';

interface OfNetwork {
  readonly network: NetworkId;
}

/** What one can say of a network. */
export interface NetworkText {
  readonly name: string;
  readonly purpose: string;
  readonly note: string;
}

/** Words and choices travel as `content`: they stand in tables of their own and are left out of what is kept of the event. */
export type NetworkLifeEvent =
  | (OfNetwork & { readonly kind: 'network-wished' })
  | (OfNetwork & {
      readonly kind: 'network-changed';
      readonly content: NetworkText & { readonly contact: PersonId | null };
    })
  | (OfNetwork & {
      readonly kind: 'network-state-decided';
      readonly from: NetworkState;
      readonly to: NetworkState;
      readonly on: Day;
      /** Its number among the decisions. */
      readonly decision: number;
      readonly content: { readonly reason: string; readonly source: string };
    })
  | (OfNetwork & {
      readonly kind: 'network-joined';
      readonly organisation: OrganisationId;
      readonly from: Day;
      readonly contact: PersonId | null;
    })
  | (OfNetwork & {
      readonly kind: 'network-left';
      readonly organisation: OrganisationId;
      readonly part: number;
      readonly to: Day;
    })
  | (OfNetwork & {
      readonly kind: 'network-contact-changed';
      readonly organisation: OrganisationId;
      readonly part: number;
      readonly contact: PersonId | null;
    });

/** What may follow on what: networks end in several ways, and any of them may be taken up again. */
export const nextStates: Readonly<Record<NetworkState, readonly NetworkState[]>> = {
  wished: ['active', 'closed'],
  active: ['dormant', 'runAsProject', 'independent', 'moved', 'closed'],
  dormant: ['active', 'runAsProject', 'independent', 'moved', 'closed'],
  runAsProject: ['active', 'dormant', 'independent', 'moved', 'closed'],
  independent: ['active'],
  moved: ['active'],
  closed: ['active', 'wished'],
};

const ends: readonly NetworkState[] = ['independent', 'moved', 'closed'];

/** True where nobody takes part any more. */
export const hasEnded = ({ state }: Pick<Network, 'state'>): boolean => ends.includes(state);

/** True where an organisation can begin to take part. */
export const takesMembers = ({ state }: Pick<Network, 'state'>): boolean =>
  state === 'active' || state === 'runAsProject' || state === 'dormant';

export type LifeRefusal =
  /** It is so already: the form was sent twice. */
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'wrong-state'; readonly state: NetworkState }
  /** Somebody else has changed it since it was opened. */
  | { readonly kind: 'stale' }
  | { readonly kind: 'name-taken' }
  /** A decision that was made before the one that holds, or that lies ahead. */
  | { readonly kind: 'day-order' }
  | { readonly kind: 'day-ahead' }
  | { readonly kind: 'takes-part' }
  | { readonly kind: 'no-such-part' }
  | { readonly kind: 'day-past' }
  | { readonly kind: 'day-far' }
  | { readonly kind: 'day-before-start' };

type LifeDecision = Decision<NetworkLifeEvent, LifeRefusal>;

/** Changes what a network is called, what it is for, and who looks after it. */
export function changeText(
  network: Network,
  _by: Secretariat,
  given: { readonly text: NetworkText; readonly contact: PersonId | null; readonly revision: number | null },
  nameTaken: boolean,
): LifeDecision {
  const { text, contact, revision } = given;
  const same =
    network.name === text.name &&
    network.purpose === text.purpose &&
    network.note === text.note &&
    (network.contact?.id ?? null) === contact;
  if (same) return refused({ kind: 'unchanged' });
  if (revision !== null && revision !== network.revision) return refused({ kind: 'stale' });
  if (nameTaken) return refused({ kind: 'name-taken' });
  return decided({ kind: 'network-changed', network: network.id, content: { ...text, contact } });
}

/** A decision on a network's state as it was typed. */
export interface StateGiven {
  readonly to: NetworkState;
  /** From when it holds. */
  readonly on: Day;
  readonly reason: string;
  /** Where it was decided: a meeting's minutes, a document. */
  readonly source: string;
}

/** What must be known beside it. */
export interface StateGround {
  readonly today: Day;
  /** From when the present state holds, where that was decided here. */
  readonly last: Day | null;
  /** The number that the decision gets. */
  readonly next: number;
}

/** Starts, pauses or ends a network: always with a day, a reason and a source. */
export function decideState(
  network: Network,
  _by: Secretariat,
  { to, on, reason, source }: StateGiven,
  { today, last, next }: StateGround,
): LifeDecision {
  const { id, state } = network;
  if (to === state) return refused({ kind: 'unchanged' });
  if (!nextStates[state].includes(to)) return refused({ kind: 'wrong-state', state });
  if (on > today) return refused({ kind: 'day-ahead' });
  if (last !== null && on < last) return refused({ kind: 'day-order' });
  const content = { reason, source };
  return decided({ kind: 'network-state-decided', network: id, from: state, to, on, decision: next, content });
}

/** Who acts on an organisation's part: the secretariat may put right what was, the organisation only what is to come. */
export interface PartKeeper {
  readonly manages: OrganisationId;
  readonly secretariat: boolean;
}

interface PartAct {
  readonly network: Network;
  readonly parts: readonly TakingPart[];
  readonly by: PartKeeper;
  readonly today: Day;
}

/** Further ahead nobody plans. */
const monthsAhead = 18;

type Days = Pick<TakingPart, 'from' | 'to'>;

/** True where two parts have a day in common. One that ends before it begins has none. */
const meets = (part: Days, other: Days): boolean =>
  (part.to === null || (part.to >= part.from && part.to >= other.from)) && (other.to === null || part.from <= other.to);

/** Lets an organisation take part from a day on. */
export function join(
  { network, parts, by, today }: PartAct,
  { from, contact }: { readonly from: Day; readonly contact: PersonId | null },
): LifeDecision {
  const { manages: organisation, secretariat } = by;
  if (!takesMembers(network)) return refused({ kind: 'wrong-state', state: network.state });
  if (parts.some((part) => part.organisation.id === organisation && meets(part, { from, to: null })))
    return refused({ kind: 'takes-part' });
  if (from < today && !secretariat) return refused({ kind: 'day-past' });
  if (from > addMonths(today, monthsAhead)) return refused({ kind: 'day-far' });
  return decided({ kind: 'network-joined', network: network.id, organisation, from, contact });
}

/** Ends an organisation's part with a last day. */
export function leave({ network, parts, by, today }: PartAct, number: number, to: Day): LifeDecision {
  const part = ownPart(parts, by, number);
  if (!part) return refused({ kind: 'no-such-part' });
  if (part.to === to) return refused({ kind: 'unchanged' });
  if (!by.secretariat && (to < today || (part.to !== null && part.to < today))) return refused({ kind: 'day-past' });
  if (to < part.from) return refused({ kind: 'day-before-start' });
  if (to > addMonths(today, monthsAhead)) return refused({ kind: 'day-far' });
  // What has ended takes nobody back.
  if (hasEnded(network) && (part.to === null || to > part.to))
    return refused({ kind: 'wrong-state', state: network.state });
  const others = parts.filter(({ id, organisation }) => id !== part.id && organisation.id === part.organisation.id);
  if (others.some((other) => meets(other, { from: part.from, to }))) return refused({ kind: 'takes-part' });
  return decided({
    kind: 'network-left',
    network: network.id,
    organisation: part.organisation.id,
    part: part.id,
    to,
  });
}

/** Names who is the organisation's contact in the network. */
export function nameContact({ network, parts, by }: PartAct, number: number, contact: PersonId | null): LifeDecision {
  const part = ownPart(parts, by, number);
  if (!part) return refused({ kind: 'no-such-part' });
  if ((part.contact?.id ?? null) === contact) return refused({ kind: 'unchanged' });
  const organisation = part.organisation.id;
  return decided({ kind: 'network-contact-changed', network: network.id, organisation, part: part.id, contact });
}

const ownPart = (parts: readonly TakingPart[], by: PartKeeper, number: number): TakingPart | undefined =>
  parts.find(({ id, organisation }) => id === number && organisation.id === by.manages);
