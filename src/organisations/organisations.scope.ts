import type { Context } from 'hono';
import { type OrganisationId, parseId } from '#kernel/id.ts';
import { type ActorEnv, toSignIn } from './actor.scope.ts';
import { type Actor, type Manager, managerOf, type Secretariat, secretariatOf } from './authority.ts';
import { type Doing, findOrganisation, type WholeOrganisation } from './organisations.store.ts';

type C = Context<ActorEnv>;
type Answer = Response | Promise<Response>;

/** The organisation of the address, and who asks for it. */
export interface Found {
  readonly organisation: WholeOrganisation;
  readonly actor: Actor;
  /** Null for those who may read it only. */
  readonly manager: Manager | null;
}
export interface Managed extends Found {
  readonly manager: Manager;
}

/** Lets in whoever holds a mandate anywhere; to everybody else there are no organisations to read about. */
export const forReader =
  (handle: (c: C, actor: Actor) => Answer) =>
  async (c: C): Promise<Response> => {
    const { actor } = c.var;
    if (!actor) return await toSignIn(c);
    return actor.organisation ? await handle(c, actor) : await c.notFound();
  };

/** Finds the organisation of the address for somebody who may read about it. */
export const forOrganisation = (handle: (c: C, found: Found) => Answer) =>
  forReader(async (c, actor) => {
    const id = parseId<OrganisationId>(c.req.param('id'));
    const organisation = id && (await findOrganisation(c.var.db, id));
    if (!organisation) return await c.notFound();
    return await handle(c, { organisation, actor, manager: managerOf(actor, organisation.id) });
  });

/** The same for those who look after its people; to others the page does not exist. */
export const forManager = (handle: (c: C, managed: Managed) => Answer) =>
  forOrganisation((c, { manager, ...found }) => (manager ? handle(c, { ...found, manager }) : c.notFound()));

/** Lets the secretariat in; to others the page does not exist. */
export const forSecretariat = (handle: (c: C, secretariat: Secretariat) => Answer) =>
  forReader((c, actor) => {
    const secretariat = secretariatOf(actor);
    return secretariat ? handle(c, secretariat) : c.notFound();
  });

/** The circumstances of what somebody does in this request. */
export function doing(
  { var: { db, clock, version } }: { readonly var: Pick<ActorEnv['Variables'], 'db' | 'clock' | 'version'> },
  { person, organisation }: Pick<Manager | Secretariat, 'person' | 'organisation'>,
): Doing {
  return { db, by: { person, organisation }, at: clock.now(), today: clock.today(), version: version.id };
}
