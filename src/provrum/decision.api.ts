import type { Context } from 'hono';
import { readsForTheForum, type Secretariat, secretariatOf } from '#organisations/authority.ts';
import { membershipKind } from '#organisations/organisation.api.ts';
import type { ApiEnv } from '#organisations/token.scope.ts';
import { accepted, asForm } from '#platform/asForm.ts';
import { demandMatch } from '#platform/etag.ts';
import { etagThrough, newApi, operation, send, z } from '#platform/openapi.ts';
import { refuse } from '#platform/problem.ts';
import { day, id, iso, moment, orNull } from '#platform/shapes.ts';
import { FindingShown, ruleId, showFinding } from '#rulebook/finding.api.ts';
import { changeProvrum } from './change.store.ts';
import { announceDecision, takeBackDecision } from './decision.ts';
import { readReason, reasonMax } from './goAhead.form.ts';
import { messages } from './goAhead.messages.ts';
import { interestRole, ProposalTextShown, provrumInPath } from './provrum.api.ts';
import { circumstances } from './provrum.scope.ts';
import type { Provrum } from './provrum.ts';
import { findDecision, type KeptDecision, listDecisions } from './receipt.store.ts';
import { done } from './refused.scope.ts';

type C = Context<ApiEnv>;

/** What the rules were told; a decline knows no year. */
const Facts = z
  .object({
    standings: z.array(
      z
        .object({
          organisation: id,
          name: z.string(),
          kind: z.string(),
          membership: membershipKind.nullable(),
          role: interestRole,
        })
        .openapi('StandingFact'),
    ),
    confirmed: z.boolean(),
    bySecretariat: z.boolean().optional(),
    year: z.number().int().optional(),
    goAheadsInYear: z.number().int().optional(),
    boardDecision: z.string().nullable().optional(),
  })
  .openapi('Facts');

/** What was decided, and everything it was decided from: it can be read and replayed years later. */
export const DecisionShown = z
  .object({
    id,
    verdict: z.enum(['approved', 'declined']),
    standing: z.enum(['staged', 'announced', 'takenBack']),
    reason: z.string(),
    by: z.string(),
    organisation: z.string(),
    decidedAt: moment,
    announcedAt: moment.nullable(),
    takenBackAt: moment.nullable(),
    slotYear: z.number().int().nullable(),
    lead: id.nullable(),
    participants: z.array(id),
    boardDecision: orNull(z.object({ on: day, reference: z.string() }).openapi('BoardDecision')),
    receipt: z
      .object({
        version: z.string(),
        facts: Facts,
        findings: z.array(FindingShown),
        reservations: z.array(z.object({ rule: ruleId, reason: z.string() }).openapi('Reservation')),
        text: ProposalTextShown,
        textVersion: z.number().int(),
        standings: z.array(
          z
            .object({ organisation: id, name: z.string(), membership: membershipKind.nullable(), role: interestRole })
            .openapi('StandingOnReceipt'),
        ),
      })
      .openapi('Receipt'),
  })
  .openapi('Decision');
const Decisions = z.object({ decisions: z.array(DecisionShown) }).openapi('Decisions');

const ReasonIn = z.strictObject({ reason: z.string().openapi({ maxLength: reasonMax }) }).openapi('DecisionToTakeBack');

const [tag, path] = ['decisions', '/provrum/{id}/decisions'] as const;
const afterwards = {
  tag,
  method: 'post',
  answers: { 200: DecisionShown },
  problems: ['not-allowed', 'conflict'],
  changes: true,
} as const;
const list = operation({ id: 'listDecisions', tag, method: 'get', path, answers: { 200: Decisions } });
const one = operation({
  id: 'findDecision',
  tag,
  method: 'get',
  path: `${path}/{decision}`,
  answers: { 200: DecisionShown },
});
const announce = operation({ ...afterwards, id: 'announceDecision', path: `${path}/{decision}/announcement` });
const takeBack = operation({
  ...afterwards,
  id: 'takeBackDecision',
  path: `${path}/{decision}/taking-back`,
  body: ReasonIn,
});

/** Decisions about a provrum. Until it is announced a decision is for the forum alone, and can be taken back. */
export const decisionApi = newApi<ApiEnv>()
  .openapi(list, async (c) => {
    const { db, actor } = c.var;
    const decisions = await listDecisions(db, (await provrumInPath(c)).id);
    const readable = decisions.filter(({ announcedAt }) => announcedAt !== null || readsForTheForum(actor));
    return send(c, Decisions, { decisions: readable.map(showDecision) });
  })
  .openapi(one, async (c) => {
    const { actor } = c.var;
    const decision = await decisionInPath(c, await provrumInPath(c));
    if (decision.announcedAt === null && !readsForTheForum(actor)) refuse('not-found');
    return send(c, DecisionShown, showDecision(decision));
  })
  .openapi(announce, async (c) => {
    const secretariat = demandSecretariat(c);
    const provrum = await provrumInPath(c);
    const { id: number } = await decisionInPath(c, provrum);
    const decision = await changeProvrum(circumstances(c, secretariat), provrum.id, async (fresh) => {
      demandMatch(c, tagOf(await decisionInPath(c, fresh)));
      return announceDecision(fresh, secretariat, number);
    });
    done(decision);
    return send(c, DecisionShown, showDecision(await decisionInPath(c, provrum)));
  })
  .openapi(takeBack, async (c) => {
    const secretariat = demandSecretariat(c);
    const { errors } = messages[c.var.language];
    const read = readReason(asForm(c.req.valid('json')), 'takeBackReason', (key) => errors[key] ?? key);
    const { reason } = accepted(read);
    const provrum = await provrumInPath(c);
    const { id: number } = await decisionInPath(c, provrum);
    const decision = await changeProvrum(circumstances(c, secretariat), provrum.id, async (fresh) => {
      demandMatch(c, tagOf(await decisionInPath(c, fresh)));
      return takeBackDecision(fresh, secretariat, { decision: number, reason });
    });
    done(decision);
    return send(c, DecisionShown, showDecision(await decisionInPath(c, provrum)));
  });

export const demandSecretariat = (c: C): Secretariat => secretariatOf(c.var.actor) ?? refuse('not-allowed');

export function showDecision({ decidedAt, announcedAt, takenBackAt, receipt, ...decision }: KeptDecision) {
  return {
    ...decision,
    standing: takenBackAt ? ('takenBack' as const) : announcedAt ? ('announced' as const) : ('staged' as const),
    decidedAt: iso(decidedAt),
    announcedAt: announcedAt && iso(announcedAt),
    takenBackAt: takenBackAt && iso(takenBackAt),
    receipt: {
      ...receipt,
      findings: receipt.findings.map(showFinding),
      reservations: receipt.reservations as readonly {
        readonly rule: (typeof ruleId.options)[number];
        readonly reason: string;
      }[],
    },
  };
}

const tagOf = (decision: KeptDecision): string => etagThrough(DecisionShown, showDecision(decision));

async function decisionInPath(c: C, { id: provrum }: Provrum): Promise<KeptDecision> {
  const number = c.req.param('decision') ?? '';
  const decision = /^[1-9]\d{0,14}$/.test(number) ? await findDecision(c.var.db, provrum, Number(number)) : null;
  return decision ?? refuse('not-found');
}
