import type { Context, MiddlewareHandler } from 'hono';
import type { Voice } from '#organisations/authority.ts';
import { type BudgetAct, hasBudget, payersOf } from './budget.ts';
import { findBudget } from './budget.store.ts';
import { changeProvrum } from './change.store.ts';
import type { ActEvent } from './events.ts';
import { findNames } from './goAhead.store.ts';
import type { OrganisationRef, Provrum } from './provrum.ts';
import { circumstances, type ProvrumEnv } from './provrum.scope.ts';
import type { Decision } from '#kernel/decision.ts';

/** Lets through to the budget of a provrum that has one; behind `withProvrum`. */
export const withBudget: MiddlewareHandler<ProvrumEnv> = async (c, next) =>
  hasBudget(c.var.provrum) ? await next() : await c.notFound();

/** Those who may pay, by name. */
export const payersIn = async (c: Context<ProvrumEnv>, provrum: Provrum): Promise<readonly OrganisationRef[]> =>
  payersOf(provrum, await findNames(c.var.db, provrum.decision?.participants ?? []));

/** Does an act on the budget as it is now, while the provrum is locked. */
export const changeBudget = async <Event extends ActEvent, Refusal>(
  c: Context<ProvrumEnv>,
  voice: Voice,
  decide: (act: BudgetAct) => Decision<Event, Refusal>,
) =>
  await changeProvrum(circumstances(c, voice), c.var.provrum.id, async (provrum) =>
    decide({ provrum, budget: await findBudget(c.var.db, provrum.id), version: c.var.version, by: voice }),
  );

/** A number of an address, or 0 where it is none. */
export const numberIn = (c: Context<ProvrumEnv>, name: string): number =>
  Number(/^[1-9]\d{0,14}$/.exec(c.req.param(name) ?? '')?.[0] ?? 0);
