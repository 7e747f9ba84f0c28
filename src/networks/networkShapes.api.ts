import type { Context } from 'hono';
import { yearOf } from '#kernel/day.ts';
import type { Decision } from '#kernel/decision.ts';
import { type NetworkId, parseId } from '#kernel/id.ts';
import { listNetworkCosts } from '#meetings/gathering/arrangement.store.ts';
import { networkCost } from '#meetings/gathering/costs.ts';
import { type Commentator, readsProposals, type Secretariat, type Voice, voiceOf } from '#organisations/authority.ts';
import type { ApiEnv } from '#organisations/token.scope.ts';
import { send, z } from '#platform/openapi.ts';
import type { ProblemType } from '#platform/problem.messages.ts';
import { refuse } from '#platform/problem.ts';
import { day, id, orNull, Ref } from '#platform/shapes.ts';
import { listCoOrganisers, listPlanners, listYears } from './arranging.store.ts';
import { decisionKinds, messages } from './refusal.messages.ts';
import { listParts, listStateDecisions } from './life.store.ts';
import { type Circle, circleOf, keeperOf, type Network, networkStates } from './network.ts';
import { findNetwork, listLinkedProvrum } from './network.store.ts';
import { listWishes } from './wish.store.ts';
import { interestRoles } from './wish.ts';

export type NetworkApiContext = Context<ApiEnv>;

const Plan = z
  .object({
    year: z.number().int(),
    themes: z.string(),
    meetings: z.number().int(),
    reason: z.string(),
    budget: z.number().int().nullable(),
  })
  .openapi('NetworkYearPlan');

const ProvrumOfNetwork = z.object({ id, title: z.string() }).openapi('ProvrumOfNetwork');

/** A network with everything that is known of it. */
export const NetworkShown = z
  .object({
    id,
    name: z.string(),
    state: z.enum(networkStates),
    purpose: z.string(),
    note: z.string(),
    figures: z.object({
      organisations: z.number().int().nullable(),
      meetingsLeast: z.number().int().nullable(),
      meetingsMost: z.number().int().nullable(),
      asOf: z.string(),
    }),
    contact: orNull(Ref),
    revision: z.number().int(),
    organisations: z.array(
      z
        .object({
          id,
          organisation: Ref,
          from: day,
          to: day.nullable(),
          contact: orNull(Ref),
          constructed: z.boolean(),
        })
        .openapi('NetworkPart'),
    ),
    interest: z.array(
      z
        .object({ organisation: Ref, role: z.enum(interestRoles), wants: z.string(), by: Ref })
        .openapi('NetworkInterest'),
    ),
    coOrganisers: z.array(
      z
        .object({ id, organisation: id.nullable(), name: z.string(), share: z.number().int().nullable() })
        .openapi('NetworkCoOrganiser'),
    ),
    planners: z.array(z.object({ id, name: z.string(), organisation: z.string() }).openapi('NetworkPlanner')),
    years: z.array(Plan),
    cost: orNull(
      z
        .object({ soFar: z.number().int(), forecast: z.number().int().nullable(), guessed: z.number().int() })
        .openapi('NetworkCost'),
    ),
    /** The provrum that came out of the network, and those that led to it. */
    initiatives: z.array(ProvrumOfNetwork),
    origins: z.array(ProvrumOfNetwork),
    decisions: z.array(
      z
        .object({
          id,
          from: z.enum(networkStates),
          to: z.enum(networkStates),
          on: day,
          reason: z.string(),
          source: z.string(),
          by: z.string(),
        })
        .openapi('NetworkDecision'),
    ),
  })
  .openapi('Network');

/** The network of the address, for whoever reads networks. */
export async function networkInPath(c: NetworkApiContext): Promise<Network> {
  const number = parseId<NetworkId>(c.req.param('network'));
  const network = number && (await findNetwork(c.var.db, number));
  return network && readsProposals(c.var.actor) ? network : refuse('not-found');
}

export const demandKeeper = (c: NetworkApiContext): Secretariat => keeperOf(c.var.actor) ?? refuse('not-allowed');
export const demandVoice = (c: NetworkApiContext): Voice => voiceOf(c.var.actor) ?? refuse('not-allowed');

/** What the caller has to do with the network; its talk and documents are for those who are in it. */
export async function circleIn(c: NetworkApiContext, network: Network): Promise<Circle> {
  const today = c.var.clock.today();
  const circle = circleOf(c.var.actor, await listParts(c.var.db, network.id, today), today);
  return circle.inside ? circle : refuse('not-allowed');
}

export const demandSpeaker = ({ speaker }: Circle): Commentator => speaker ?? refuse('not-allowed');

type Refusal = { readonly kind: keyof typeof messages.sv };

/** What was so already is no problem: it was sent twice. */
export function settled(decision: Decision<unknown, Refusal> | null): void {
  if (!decision) return refuse('not-found');
  if (decision.ok) return;
  const { kind } = decision.refusal;
  if (sentTwice.includes(kind)) return;
  const type: ProblemType = decisionKinds[kind];
  return refuse(type, { detail: { sv: messages.sv[kind], en: messages.en[kind] }, with: { refusal: kind } });
}

const sentTwice: readonly Refusal['kind'][] = ['unchanged', 'no-standing', 'said-already', 'withdrawn'];

/** Answers with the network as it is now. */
export const sendNetwork = async (c: NetworkApiContext, number: NetworkId) =>
  send(c, NetworkShown, await shownNetwork(c, number), c.req.method === 'GET' ? {} : { etag: false });

/** Answers with a network, or a part of one, that has just been made. */
export const sendMade = async (c: NetworkApiContext, number: NetworkId) =>
  send(c, NetworkShown, await shownNetwork(c, number), { status: 201, etag: false });

/** What a year costs is told to those who are in the network. */
async function shownNetwork(c: NetworkApiContext, number: NetworkId) {
  const { db, clock, actor } = c.var;
  const today = clock.today();
  const network = (await findNetwork(db, number)) ?? refuse('not-found');
  const [organisations, interest, coOrganisers, planners, years, linked, decisions] = await Promise.all([
    listParts(db, number, today),
    listWishes(db, number),
    listCoOrganisers(db, number),
    listPlanners(db, number),
    listYears(db, number),
    listLinkedProvrum(db, number),
    listStateDecisions(db, number),
  ]);
  const { inside } = circleOf(actor, organisations, today);
  const costs = inside ? await listNetworkCosts(db, number, yearOf(today)) : null;
  return {
    ...network,
    organisations,
    interest,
    coOrganisers,
    planners,
    years: years.map((plan) => (inside ? plan : { ...plan, budget: null })),
    cost: costs && networkCost(costs.meetings, costs.earlier),
    initiatives: linked.filter(({ relation }) => relation === 'cameFrom'),
    origins: linked.filter(({ relation }) => relation === 'ledTo'),
    decisions,
  };
}
