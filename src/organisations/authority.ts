import type { OrganisationId, PersonId } from '#kernel/id.ts';
import type { Language } from '#kernel/text.ts';
import type { MembershipKind, Organisation } from './organisation.ts';

/** In which capacity a person acts for an organisation. Secretariat and board are mandates in the forum itself. */
export const mandateRoles = ['representative', 'substitute', 'contact', 'secretariat', 'board'] as const;
export type MandateRole = (typeof mandateRoles)[number];

/** A mandate in force today. */
export interface HeldMandate {
  readonly organisation: Organisation;
  readonly role: MandateRole;
}

/** A signed-in person, and the organisation they act for at this moment; rights are derived, never stored. */
export interface Actor {
  readonly person: { readonly id: PersonId; readonly name: string; readonly language: Language };
  /** Null for somebody whose mandates have all ended: they may read their account and sign out. */
  readonly organisation: Organisation | null;
  /** The roles held today in that organisation. */
  readonly roles: readonly MandateRole[];
  /** Every mandate in force today, for the switch. */
  readonly mandates: readonly HeldMandate[];
}

declare const made: unique symbol;

/** A right, held by a person for an organisation. Only this file makes one: an act that demands it cannot be reached without the check. */
interface Authority<Name extends string> {
  readonly person: PersonId;
  readonly personName: string;
  readonly organisation: OrganisationId;
  readonly organisationName: string;
  readonly [made]: Name;
}

/** May speak for a member or partner: comment and signal interest (P116–P122). */
export interface Voice extends Authority<'voice' | 'proposer'> {
  readonly membership: MembershipKind;
}
/** May propose: speaks for a member (P116). */
export interface Proposer extends Authority<'proposer'> {
  readonly membership: 'member';
}
/** Acts for the secretariat: go-ahead, quality, everybody's people (P128, P163). */
export type Secretariat = Authority<'secretariat'>;
/** Acts for the forum itself: the board or the secretariat. */
export type ForumReader = Authority<'forum' | 'secretariat'>;
/** May look after one organisation's people and mandates. */
export interface Manager extends Authority<'manager'> {
  readonly manages: OrganisationId;
  /** True where the secretariat does it: it may what the organisation itself may not. */
  readonly secretariat: boolean;
}
/** May write a comment: a voice, or the secretariat. */
export type Commentator = Voice | Secretariat;

const grant = <A extends Authority<string>>(actor: Actor, organisation: Organisation, extra: object): A =>
  ({
    person: actor.person.id,
    personName: actor.person.name,
    organisation: organisation.id,
    organisationName: organisation.name,
    ...extra,
  }) as unknown as A;

/** The right to speak for the organisation acted for, or null. */
export function voiceOf(actor: Actor | null): Voice | null {
  const organisation = actor?.organisation;
  if (!actor || !organisation?.membership || actor.roles.length === 0) return null;
  return grant<Voice>(actor, organisation, { membership: organisation.membership });
}

/** The right to propose, or null: partners may not (P116). */
export function proposerOf(actor: Actor | null): Proposer | null {
  const voice = voiceOf(actor);
  return voice?.membership === 'member' ? (voice as unknown as Proposer) : null;
}

/** The secretariat's right, or null. Held only while acting for the forum itself. */
export function secretariatOf(actor: Actor | null): Secretariat | null {
  const organisation = actor?.organisation;
  if (!actor || organisation?.kind !== 'forum' || !actor.roles.includes('secretariat')) return null;
  return grant<Secretariat>(actor, organisation, {});
}

/** True for the board and the secretariat: they read what the forum decides on. */
export const readsForTheForum = (actor: Actor | null): boolean =>
  actor?.organisation?.kind === 'forum' && actor.roles.some((role) => role === 'board' || role === 'secretariat');

/** The forum's own right, of the board or the secretariat, or null: what both of them may record. */
export function forumOf(actor: Actor | null): ForumReader | null {
  const organisation = actor?.organisation;
  return actor && organisation && readsForTheForum(actor) ? grant<ForumReader>(actor, organisation, {}) : null;
}

/** The right to look after an organisation's people: its representative, their substitute, or the secretariat. */
export function managerOf(actor: Actor | null, manages: OrganisationId): Manager | null {
  const organisation = actor?.organisation;
  if (!actor || !organisation) return null;
  const own =
    organisation.id === manages && actor.roles.some((role) => role === 'representative' || role === 'substitute');
  const secretariat = secretariatOf(actor) !== null;
  return own || secretariat ? grant<Manager>(actor, organisation, { manages, secretariat }) : null;
}

/** The right to comment, or null: members, partners and the secretariat (P120–P122). */
export const commentatorOf = (actor: Actor | null): Commentator | null => voiceOf(actor) ?? secretariatOf(actor);

/** True for whoever may read what is posted to members and partners: voices, secretariat and board. */
export const readsProposals = (actor: Actor | null): boolean => voiceOf(actor) !== null || readsForTheForum(actor);
