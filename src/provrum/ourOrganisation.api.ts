import { feeTotal } from '#billing/fee.ts';
import { findFees } from '#billing/fee.store.ts';
import { yearOf } from '#kernel/day.ts';
import { OursShown, showOurs } from '#networks/ours.api.ts';
import { findOurs } from '#networks/ours.store.ts';
import { proposerOf, voiceOf } from '#organisations/authority.ts';
import type { ApiEnv } from '#organisations/token.scope.ts';
import { newApi, operation, send, z } from '#platform/openapi.ts';
import { refuse } from '#platform/problem.ts';
import { day, id, iso, moment, orNull, Ref } from '#platform/shapes.ts';
import { listOwnProposals, listOwnStandings } from './ourOrganisation.store.ts';
import { listOwnPlans } from './plan.store.ts';
import { planStatuses } from './plan.ts';
import { listOwnTasks } from './work/task.store.ts';
import { interestRole, shown } from './provrum.api.ts';
import { uptakeAnswers } from './uptake/events.ts';
import { askedAgain } from './uptake/uptake.ts';
import { listOpenQuestions } from './uptake/uptakeOverview.store.ts';
import { OwedReport } from './report/reportShapes.api.ts';
import { listOwedReports } from './report/reportDue.store.ts';

const decision = orNull(
  z
    .object({
      id,
      verdict: z.enum(['approved', 'declined']),
      announcedAt: z.string(),
      leads: z.boolean(),
      takesPart: z.boolean(),
    })
    .openapi('OwnDecision'),
);

const OurOrganisation = z
  .object({
    standings: z.array(
      z
        .object({
          provrum: id,
          title: z.string(),
          by: z.string(),
          state: shown,
          textVersion: z.number().int(),
          role: interestRole,
          brings: z.string(),
          person: z.string(),
          changedAt: moment,
          asked: z.boolean(),
          decision,
        })
        .openapi('OwnStanding'),
    ),
    reports: z.array(OwedReport),
    plans: z.array(
      z
        .object({
          provrum: id,
          title: z.string(),
          leads: z.boolean(),
          state: z.enum(['approved', 'planning']),
          status: z.enum(planStatuses).nullable(),
        })
        .openapi('OwnPlan'),
    ),
    tasks: z.array(
      z
        .object({
          id,
          provrum: id,
          provrumTitle: z.string(),
          title: z.string(),
          due: day.nullable(),
          owner: Ref,
          ownerHere: z.boolean(),
          offered: z.boolean(),
        })
        .openapi('OwnTask'),
    ),
    proposals: z.array(
      z
        .object({
          provrum: id,
          title: z.string(),
          by: z.string(),
          state: shown,
          changedAt: moment,
          interested: z.number().int(),
          decision,
        })
        .openapi('OwnProposal'),
    ),
    results: z.array(
      z
        .object({ provrum: id, title: z.string(), announcedAt: moment, answer: z.enum(uptakeAnswers).nullable() })
        .openapi('ResultToConsider'),
    ),
    networks: orNull(OursShown),
    fee: orNull(z.object({ year: z.number().int(), amount: z.number().int(), decided: z.boolean() }).openapi('OwnFee')),
  })
  .openapi('OurOrganisation');

const find = operation({
  id: 'findOurOrganisation',
  tag: 'organisations',
  method: 'get',
  path: '/our-organisation',
  answers: { 200: OurOrganisation },
  problems: ['not-allowed'],
});

/** What the organisation acted for has answered, promised and proposed. */
export const ourOrganisationApi = newApi<ApiEnv>().openapi(find, async (c) => {
  const { db, actor, clock } = c.var;
  const organisation = actor.organisation?.id ?? refuse('not-allowed');
  const standings = await listOwnStandings(db, organisation);
  const proposals = await listOwnProposals(db, { organisation, person: actor.person.id });
  const plans = await listOwnPlans(db, organisation);
  const tasks = voiceOf(actor) ? await listOwnTasks(db, organisation, clock.today()) : [];
  const { items: reports } = await listOwedReports(db, { lead: organisation });
  const results = proposerOf(actor) ? await listOpenQuestions(db, organisation) : [];
  const at = { today: clock.today(), at: clock.now() };
  const ours = voiceOf(actor) ? await findOurs(db, { organisation, person: actor.person.id }, at) : null;
  const fees = voiceOf(actor) ? await findFees(db, yearOf(clock.today()), organisation) : null;
  return send(c, OurOrganisation, {
    tasks,
    networks: ours && showOurs(ours),
    fee: fees && { year: fees.year, amount: feeTotal(fees.lines), decided: fees.decided },
    reports: reports.map(({ id: provrum, ...report }) => ({ ...report, provrum })),
    results: results
      .filter(({ own }) => own === null || askedAgain(own, clock.today()))
      .map(({ id: provrum, title, announcedAt, own }) => ({
        provrum,
        title,
        announcedAt: iso(announcedAt),
        answer: own?.answer ?? null,
      })),
    plans: plans.map(({ id: provrum, ...plan }) => ({ ...plan, provrum })),
    standings: standings.map(({ id: provrum, changedAt, ...standing }) => ({
      ...standing,
      provrum,
      changedAt: iso(changedAt),
    })),
    proposals: proposals.map(({ id: provrum, changedAt, ...proposal }) => ({
      ...proposal,
      provrum,
      changedAt: iso(changedAt),
    })),
  });
});
