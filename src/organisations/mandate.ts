import { addDays, type Day, within } from '#kernel/day.ts';
import { type Decision, decided, refused } from '#kernel/decision.ts';
import type { MandateId, PersonId } from '#kernel/id.ts';
import type { MandateRole, Manager } from './authority.ts';
import type { OrganisationKind } from './organisation.ts';

/** A person's right to act for an organisation, from one day to another; both are included. */
export interface Mandate {
  readonly id: MandateId;
  readonly person: { readonly id: PersonId; readonly name: string; readonly email: string };
  readonly role: MandateRole;
  readonly from: Day;
  /** The last day. The day before the first where the mandate was taken back before it began. */
  readonly to: Day | null;
}

/** Who is invited to act for the organisation, as what and when. The address says who it is. */
export interface MandateAsked {
  readonly name: string;
  readonly email: string;
  readonly role: MandateRole;
  readonly from: Day;
  readonly to: Day | null;
  /** Whoever is representative then hands over. */
  readonly replace: boolean;
}

/** A mandate that gives way: its new last day. */
export interface Shortened {
  readonly mandate: Mandate;
  readonly to: Day;
}

export interface MandateGiven extends Pick<MandateAsked, 'name' | 'email' | 'role' | 'from' | 'to'> {
  readonly kind: 'mandate-given';
  readonly replaces: readonly Shortened[];
}
export interface MandateEnded extends Shortened {
  readonly kind: 'mandate-ended';
  readonly reason: string;
}
export type MandateEvent = MandateGiven | MandateEnded;

export type GiveRefusal =
  | { readonly kind: 'role-not-here' }
  | { readonly kind: 'begins-in-the-past' }
  | { readonly kind: 'ends-before-it-begins' }
  /** A representative acts until the next one takes over: the organisation is never without. */
  | { readonly kind: 'representative-has-no-end' }
  | { readonly kind: 'already-held'; readonly mandate: Mandate }
  | { readonly kind: 'representative-held'; readonly mandates: readonly Mandate[] };

export type EndRefusal =
  | { readonly kind: 'no-such-mandate' }
  | { readonly kind: 'ended-already'; readonly mandate: Mandate }
  | { readonly kind: 'too-early'; readonly earliest: Day }
  | { readonly kind: 'too-late'; readonly latest: Day }
  | { readonly kind: 'last-representative' }
  | { readonly kind: 'reason-missing' }
  | { readonly kind: 'last-of-secretariat' };

/** What one can be: secretariat and board sit in the forum, the others in its members and partners. */
export const rolesIn = (kind: OrganisationKind): readonly MandateRole[] =>
  kind === 'forum' ? ['secretariat', 'board'] : ['representative', 'substitute', 'contact'];

/** True where the mandate gives rights that day. */
export const inForce = ({ from, to }: Pick<Mandate, 'from' | 'to'>, on: Day): boolean => within(on, from, to);

/** True where it is over, or was taken back before it began. */
export const over = ({ from, to }: Pick<Mandate, 'from' | 'to'>, on: Day): boolean =>
  to !== null && (to < on || to < from);

/**
 * Gives somebody a mandate. An organisation has one representative at a time: a new one takes over from the one before,
 * who acts until the day before. Nothing is given for days that have passed: what was done then was done without it.
 */
export function giveMandate(
  mandates: readonly Mandate[],
  kind: OrganisationKind,
  asked: MandateAsked,
  today: Day,
): Decision<MandateGiven, GiveRefusal> {
  const { replace: _, ...given } = asked;
  const wrong = wrongSpan(kind, asked, today);
  if (wrong) return refused({ kind: wrong });
  const held = mandates.find((mandate) => sameRole(mandate, asked) && overlap(mandate, asked));
  if (held) return refused({ kind: 'already-held', mandate: held });
  const before =
    asked.role === 'representative' ? mandates.filter((mandate) => representsFrom(mandate, asked.from)) : [];
  if (before.length > 0 && !asked.replace) return refused({ kind: 'representative-held', mandates: before });
  return decided({
    kind: 'mandate-given',
    ...given,
    replaces: before.map((mandate) => ({ mandate, to: lastBefore(mandate, asked.from) })),
  });
}

function wrongSpan(kind: OrganisationKind, { role, from, to }: MandateAsked, today: Day) {
  if (!rolesIn(kind).includes(role)) return 'role-not-here';
  if (from < today) return 'begins-in-the-past';
  if (role === 'representative' && to !== null) return 'representative-has-no-end';
  return to !== null && to < from ? 'ends-before-it-begins' : null;
}

const sameRole = ({ person, role }: Mandate, asked: MandateAsked) =>
  person.email === asked.email && role === asked.role;

/** True where the two have a day in common. A mandate taken back has none. */
const overlap = (held: Mandate, asked: Pick<Mandate, 'from' | 'to'>): boolean =>
  !(held.to !== null && (held.to < held.from || held.to < asked.from)) && (asked.to === null || held.from <= asked.to);

const representsFrom = (mandate: Mandate, day: Day): boolean =>
  mandate.role === 'representative' && overlap(mandate, { from: day, to: null });

/** The day before, or the day before its own first day where it has not begun by then. */
function lastBefore({ from }: Mandate, day: Day): Day {
  const [before, never] = [addDays(day, -1), addDays(from, -1)];
  return before > never ? before : never;
}

/** When a mandate ends: on a day, or before anything more is done under it. */
export interface Ending {
  readonly mandate: MandateId;
  /** The last day; null ends it at once. */
  readonly last: Day | null;
  readonly reason: string;
}

/**
 * Ends a mandate, or takes it back before it begins. The last representative hands over to another instead; the
 * secretariat may end that one too, with a reason. The secretariat itself never ends its own last mandate: nobody could
 * let anybody in again.
 */
export function endMandate(
  mandates: readonly Mandate[],
  by: Manager,
  { mandate: id, last, reason }: Ending,
  today: Day,
): Decision<MandateEnded, EndRefusal> {
  const mandate = mandates.find((held) => held.id === id);
  if (!mandate) return refused({ kind: 'no-such-mandate' });
  if (over(mandate, today)) return refused({ kind: 'ended-already', mandate });
  const earliest = lastBefore(mandate, today);
  const to = last ?? earliest;
  if (to < earliest) return refused({ kind: 'too-early', earliest });
  if (mandate.to !== null && to >= mandate.to) return refused({ kind: 'too-late', latest: mandate.to });
  const others = mandates.filter((held) => held.id !== id && held.role === mandate.role);
  const followed = others.some((other) => overlap(other, { from: addDays(to, 1), to: addDays(to, 1) }));
  if (mandate.role === 'secretariat' && !followed) return refused({ kind: 'last-of-secretariat' });
  if (mandate.role === 'representative' && !followed) {
    if (!by.secretariat) return refused({ kind: 'last-representative' });
    if (reason === '') return refused({ kind: 'reason-missing' });
  }
  return decided({ kind: 'mandate-ended', mandate, to, reason });
}
