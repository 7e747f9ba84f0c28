import type { Context } from 'hono';
import { parseId, type ProvrumId } from '#kernel/id.ts';
import { kind as organisationKind, membershipKind } from '#organisations/organisation.api.ts';
import type { ApiEnv } from '#organisations/token.scope.ts';
import { demandMatch } from '#platform/etag.ts';
import { etagThrough, newApi, operation, send, z } from '#platform/openapi.ts';
import { refuse } from '#platform/problem.ts';
import { id, moment, orNull, Ref, Text } from '#platform/shapes.ts';
import { FindingShown, showFinding } from '#rulebook/finding.api.ts';
import { givenBeforeChange, type Provrum, provrumKinds, shownState, states } from './provrum.ts';
import { asSeenBy, mayRead } from './provrum.scope.ts';
import { findProvrum } from './provrum.store.ts';
import { type Effect, readiness, type Readiness } from './readiness.ts';

type C = Context<ApiEnv>;

export const state = z.enum(states);
export const shown = z.enum([...states, 'ready']);
export const interestRole = z.enum(['lead', 'participate', 'follow']);

export const ProposalTextShown = z
  .object({
    title: z.string(),
    summary: z.string(),
    question: z.string(),
    whyNow: z.string(),
    toTry: z.string(),
    kind: z.enum(provrumKinds).nullable(),
    themes: z.array(z.string()),
    wishedStart: z.string().nullable().openapi({ example: '2027-02' }),
  })
  .openapi('ProposalText');

export const StandingShown = z
  .object({
    organisation: Ref,
    kind: z.enum(['region', 'agency', 'association', 'institute', 'other']),
    membership: membershipKind.nullable(),
    role: interestRole,
    brings: z.string(),
    textVersion: z.number().int(),
    beforeChange: z.boolean(),
    by: Ref,
    givenAt: moment,
    changedAt: moment,
  })
  .openapi('Standing');

const Step = z
  .object({
    act: z.enum(['join', 'offer']),
    who: z.enum(['region', 'member', 'organisation']),
    lead: z.boolean(),
    count: z.number().int(),
    candidates: z.array(z.object({ organisation: id, name: z.string() }).openapi('Candidate')),
  })
  .openapi('Step');

/** The verdict of the rules, as page and command line tell it. */
export const ReadinessShown = z
  .object({
    ready: z.boolean(),
    version: z.string(),
    regions: z.number().int(),
    participants: z.number().int(),
    willing: z.array(z.object({ organisation: id, name: z.string() })),
    findings: z.array(FindingShown),
    shortest: z.array(z.object({ steps: z.array(Step), text: Text }).openapi('Change')),
    shortestText: orNull(Text),
  })
  .openapi('Readiness');

export const EffectShown = z
  .object({
    before: ReadinessShown,
    after: ReadinessShown,
    breaks: z.boolean(),
    lost: z.array(FindingShown),
    text: Text,
  })
  .openapi('Effect');

const CurrentDecisionShown = z
  .object({
    id,
    verdict: z.enum(['approved', 'declined']),
    reason: z.string(),
    by: Ref,
    organisation: Ref,
    decidedAt: moment,
    announcedAt: moment.nullable(),
    slotYear: z.number().int().nullable(),
    lead: orNull(Ref),
    participants: z.array(id),
  })
  .openapi('CurrentDecision');

export const ProvrumShown = z
  .object({
    id,
    state,
    shown,
    text: ProposalTextShown,
    textVersion: z.number().int(),
    materialVersion: z.number().int(),
    organisation: z.object({ id, name: z.string(), kind: organisationKind }),
    createdBy: Ref,
    coAuthors: z.array(z.object({ person: Ref, organisation: Ref }).openapi('CoAuthor')),
    standings: z.array(StandingShown),
    readiness: orNull(ReadinessShown),
    readySince: moment.nullable(),
    decision: orNull(CurrentDecisionShown),
    openedAt: moment.nullable(),
    constructed: z.boolean(),
  })
  .openapi('Provrum');

export const showReadiness = (found: Readiness, c: C) => ({
  ...found,
  version: c.var.version.id,
  findings: found.findings.map(showFinding),
});

export const showEffect = (effect: Effect, c: C) => ({
  ...effect,
  before: showReadiness(effect.before, c),
  after: showReadiness(effect.after, c),
  lost: effect.lost.map(showFinding),
});

export const showStandings = (provrum: Provrum) =>
  provrum.standings.map((standing) => ({
    ...standing,
    organisation: { id: standing.organisation, name: standing.name },
    beforeChange: givenBeforeChange(provrum, standing),
  }));

/** A provrum as its reader may know it: what is not announced is for the forum alone. */
export function showProvrum(current: Provrum, c: C) {
  const provrum = asSeenBy(current, c.var.actor);
  return {
    ...provrum,
    shown: shownState(provrum),
    standings: showStandings(provrum),
    readiness:
      provrum.state === 'open' ? showReadiness(readiness(provrum.standings, c.var.version.parameters), c) : null,
  };
}

/** Lets an act through only where its sender has read the provrum as it is now. */
export const demandRead = (current: Provrum, c: C): void =>
  demandMatch(c, etagThrough(ProvrumShown, showProvrum(current, c)));

/** The provrum of the address as it is; to whoever may not read it, there is none. */
export async function provrumInPath(c: C): Promise<Provrum> {
  const { db, clock, actor } = c.var;
  const number = parseId<ProvrumId>(c.req.param('id'));
  const provrum = number && (await findProvrum(db, number, clock.today()));
  return provrum && mayRead(provrum, actor) ? provrum : refuse('not-found');
}

/** The provrum as it reads after an act. */
export const sendProvrum = async (c: C, number: ProvrumId) =>
  send(
    c,
    ProvrumShown,
    showProvrum((await findProvrum(c.var.db, number, c.var.clock.today())) ?? refuse('not-found'), c),
  );

const tag = 'provrum';
const one = operation({ id: 'findProvrum', tag, method: 'get', path: '/provrum/{id}', answers: { 200: ProvrumShown } });
const verdict = operation({
  id: 'findReadiness',
  tag,
  method: 'get',
  path: '/provrum/{id}/readiness',
  answers: { 200: ReadinessShown },
  problems: ['wrong-state'],
});

/** One provrum, and what the rules say of it. */
export const provrumApi = newApi<ApiEnv>()
  .openapi(one, async (c) => send(c, ProvrumShown, showProvrum(await provrumInPath(c), c)))
  .openapi(verdict, async (c) => {
    const { actor, version } = c.var;
    const provrum = asSeenBy(await provrumInPath(c), actor);
    if (provrum.state !== 'open') refuse('wrong-state', { with: { refusal: 'wrong-state' } });
    return send(c, ReadinessShown, showReadiness(readiness(provrum.standings, version.parameters), c));
  });
