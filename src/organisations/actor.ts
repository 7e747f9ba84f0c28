import type { OrganisationId } from '#kernel/id.ts';
import type { Actor, HeldMandate } from './authority.ts';

/**
 * A person who acts for the organisation they chose last; for their first one where that mandate has ended, and for none
 * where all have.
 */
export function toActor(
  person: Actor['person'],
  mandates: readonly HeldMandate[],
  chosen: OrganisationId | null,
): Actor {
  const held = mandates.find(({ organisation }) => organisation.id === chosen) ?? mandates[0];
  const organisation = held?.organisation ?? null;
  return { person, organisation, roles: rolesIn(mandates, organisation?.id ?? null), mandates };
}

const rolesIn = (mandates: readonly HeldMandate[], organisation: OrganisationId | null) =>
  mandates.filter((held) => held.organisation.id === organisation).map(({ role }) => role);

/** The organisations that somebody may act for today, each once and with the roles held there. */
export const choicesOf = (actor: Actor) =>
  [...new Map(actor.mandates.map(({ organisation }) => [organisation.id, organisation])).values()].map(
    (organisation) => ({
      organisation,
      roles: rolesIn(actor.mandates, organisation.id),
    }),
  );
