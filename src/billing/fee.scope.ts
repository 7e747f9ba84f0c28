import type { Context } from 'hono';
import { yearOf } from '#kernel/day.ts';
import { type OrganisationId, parseId } from '#kernel/id.ts';
import type { ActorEnv } from '#organisations/actor.scope.ts';
import { type Actor, readsForTheForum, type Secretariat } from '#organisations/authority.ts';
import type { FeeDoing } from './exemption.store.ts';

/** The year of the address; null for what is none. */
export const yearInPath = (text: string | undefined): number | null =>
  /^20\d{2}$/.test(text ?? '') ? Number(text) : null;

export const currentYear = (c: Pick<Context<ActorEnv>, 'var'>): number => yearOf(c.var.clock.today());

/** True for those to whom an organisation's fees are shown: its own people, the secretariat and the board. */
export const readsFees = (actor: Actor | null, organisation: OrganisationId): boolean =>
  actor?.organisation?.id === organisation || readsForTheForum(actor);

export const organisationInPath = (text: string | undefined) => parseId<OrganisationId>(text);

/** The number of an exemption in an address; null for what is none. */
export const exemptionInPath = (text: string | undefined): number | null =>
  /^[1-9]\d{0,14}$/.test(text ?? '') ? Number(text) : null;

/** The circumstances of what the secretariat does to fees in this request. */
export const feeDoing = (
  {
    var: { db, clock, networkVersion },
  }: { readonly var: Pick<ActorEnv['Variables'], 'db' | 'clock' | 'networkVersion'> },
  { person, organisation }: Secretariat,
  key: string | null = null,
): FeeDoing => ({ db, by: { person, organisation }, at: clock.now(), version: networkVersion?.id ?? null, key });
