import type { Context } from 'hono';
import type { Day } from '#kernel/day.ts';
import { type OrganisationId, parseId } from '#kernel/id.ts';
import { etagThrough, newApi, operation, send, z } from '#platform/openapi.ts';
import { refuse } from '#platform/problem.ts';
import { day, id, Ref } from '#platform/shapes.ts';
import { type Manager, mandateRoles, managerOf, type Secretariat, secretariatOf } from './authority.ts';
import { over } from './mandate.ts';
import { membershipOn } from './membership.ts';
import { organisationKinds } from './organisation.ts';
import { findOrganisation, listOrganisations, type WholeOrganisation } from './organisations.store.ts';
import type { ApiEnv } from './token.scope.ts';

export const kind = z.enum(organisationKinds);
export const membershipKind = z.enum(['member', 'partner']);
export const role = z.enum(mandateRoles);

const listed = {
  id,
  name: z.string(),
  kind,
  membership: membershipKind.nullable(),
  countyCode: z.string().nullable(),
  constructed: z.boolean(),
};

const Organisations = z
  .object({
    organisations: z.array(
      z.object({ ...listed, since: day.nullable(), verified: z.boolean().nullable() }).openapi('OrganisationInList'),
    ),
  })
  .openapi('Organisations');

/** What everybody may read who holds a mandate: names, but nobody's address. */
export const Organisation = z
  .object({
    ...listed,
    orgNumber: z.string().nullable(),
    webDomains: z.array(z.string()),
    sources: z.array(z.object({ about: z.string(), year: z.number().optional(), source: z.string() })),
    memberships: z.array(
      z
        .object({ kind: membershipKind, from: day, to: day.nullable(), verified: z.boolean(), note: z.string() })
        .openapi('Membership'),
    ),
    people: z.array(
      z.object({ mandate: id, person: Ref, role, from: day, to: day.nullable() }).openapi('PersonOfOrganisation'),
    ),
  })
  .openapi('Organisation');

/** An organisation as it is shown: with the mandates that are in force or to come. */
export const showOrganisation = (organisation: WholeOrganisation, today: Day) => ({
  ...organisation,
  membership: membershipOn(organisation.memberships, today)?.kind ?? null,
  people: organisation.mandates
    .filter((mandate) => !over(mandate, today))
    .map(({ id: mandate, ...held }) => ({ mandate, ...held })),
});

export const organisationTag = (organisation: WholeOrganisation, today: Day): string =>
  etagThrough(Organisation, showOrganisation(organisation, today));

const list = operation({
  id: 'listOrganisations',
  tag: 'organisations',
  method: 'get',
  path: '/organisations',
  answers: { 200: Organisations },
  problems: ['not-allowed'],
});

const one = operation({
  id: 'findOrganisation',
  tag: 'organisations',
  method: 'get',
  path: '/organisations/{id}',
  answers: { 200: Organisation },
});

/** Who exists, and who acts for them. */
export const organisationApi = newApi<ApiEnv>()
  .openapi(list, async (c) => {
    const { db, clock, actor } = c.var;
    if (!actor.organisation) refuse('not-allowed');
    return send(c, Organisations, { organisations: await listOrganisations(db, clock.today()) });
  })
  .openapi(one, async (c) => send(c, Organisation, showOrganisation(await findInPath(c), c.var.clock.today())));

/** The organisation of the address, for whoever holds a mandate anywhere. */
export async function findInPath(c: Context<ApiEnv>): Promise<WholeOrganisation> {
  const { db, actor } = c.var;
  const number = actor.organisation && parseId<OrganisationId>(c.req.param('id'));
  return (number && (await findOrganisation(db, number))) || refuse('not-found');
}

/** The right to look after the organisation's people. */
export const demandManager = (c: Context<ApiEnv>, organisation: WholeOrganisation): Manager =>
  managerOf(c.var.actor, organisation.id) ?? refuse('not-allowed');

export const demandSecretariat = (c: Context<ApiEnv>): Secretariat =>
  secretariatOf(c.var.actor) ?? refuse('not-allowed');
