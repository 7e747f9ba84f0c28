import type { Context } from 'hono';
import type { OrganisationId } from '#kernel/id.ts';
import type { Secretariat, Voice } from '#organisations/authority.ts';
import { membershipKind } from '#organisations/organisation.api.ts';
import { once } from '#organisations/once.scope.ts';
import type { ApiEnv } from '#organisations/token.scope.ts';
import { accepted, asForm } from '#platform/asForm.ts';
import { newApi, operation, send, z } from '#platform/openapi.ts';
import { refuse } from '#platform/problem.ts';
import { day, id, orNull, Ref } from '#platform/shapes.ts';
import { FindingShown, showFinding } from '#rulebook/finding.api.ts';
import { numberIn } from '../budget.api.ts';
import type { Provrum } from '../provrum.ts';
import { findProvrum } from '../provrum.store.ts';
import { done } from '../refused.scope.ts';
import { changeLead, joinProvrum, leaveProvrum, teamFindings } from './participation.ts';
import { changeTeam, teamAuthority } from './participation.scope.ts';
import { findCandidate, findTeam, listParticipations } from './participation.store.ts';
import { workInPath } from './work.api.ts';
import { readChange, workLimits, sayIn } from './work.form.ts';

type C = Context<ApiEnv>;

const ParticipantsShown = z
  .object({
    lead: orNull(Ref),
    participants: z.array(
      z.object({ id, name: z.string(), membership: membershipKind.nullable() }).openapi('Participant'),
    ),
    times: z.array(
      z
        .object({
          organisation: Ref,
          from: day,
          to: day.nullable(),
          joinReason: z.string(),
          leaveReason: z.string(),
        })
        .openapi('Participation'),
    ),
    findings: z.array(FindingShown),
  })
  .openapi('Participants');

const reason = z.string().openapi({ maxLength: workLimits.reason });
const ChangeIn = z.strictObject({ organisation: id, reason }).openapi('ParticipantToChange');
const LeaveIn = z.strictObject({ reason }).openapi('ReasonToLeave');

const [tag, path] = ['participants', '/provrum/{id}/participants'] as const;
const posted = {
  tag,
  method: 'post',
  answers: { 200: ParticipantsShown },
  problems: ['not-allowed', 'rules-unmet', 'wrong-state', 'conflict'],
  once: true,
} as const;
const list = operation({ id: 'listParticipants', tag, method: 'get', path, answers: { 200: ParticipantsShown } });
const add = operation({ ...posted, id: 'addParticipant', path, body: ChangeIn });
const leave = operation({
  ...posted,
  id: 'leaveProvrum',
  path: `${path}/{organisation}/leaving`,
  body: LeaveIn,
});
const lead = operation({ ...posted, id: 'changeLead', path: '/provrum/{id}/lead', body: ChangeIn });

/** Who takes part and who leads, how that changes, and what the rules say of it. */
export const participationApi = newApi<ApiEnv>()
  .openapi(list, async (c) => await shown(c, await workInPath(c)))
  .openapi(add, (c) =>
    once(c, async () => {
      const [provrum, by] = [await workInPath(c), authority(c)];
      const read = changeOf(c, c.req.valid('json'));
      const decision = await changeTeam(c, by, provrum.id, async (context) =>
        joinProvrum(context, by, await findCandidate(c.var.db, read.organisation, context.on), read.reason),
      );
      done(decision);
      return await shown(c, provrum);
    }),
  )
  .openapi(leave, (c) =>
    once(c, async () => {
      const [provrum, by] = [await workInPath(c), authority(c)];
      const organisation = numberIn(c, 'organisation') as OrganisationId;
      const { reason: why } = changeOf(c, { ...c.req.valid('json'), organisation });
      done(await changeTeam(c, by, provrum.id, (context) => leaveProvrum(context, by, organisation, why)));
      return await shown(c, provrum);
    }),
  )
  .openapi(lead, (c) =>
    once(c, async () => {
      const [provrum, by] = [await workInPath(c), authority(c)];
      const { organisation, reason: why } = changeOf(c, c.req.valid('json'));
      done(await changeTeam(c, by, provrum.id, (context) => changeLead(context, by, organisation, why)));
      return await shown(c, provrum);
    }),
  );

const authority = (c: C): Voice | Secretariat => teamAuthority(c.var.actor) ?? refuse('not-allowed');

const changeOf = (c: C, sent: { readonly organisation: number; readonly reason: string }) =>
  accepted(readChange(asForm(sent), sayIn(c.var.language)));

async function shown(c: C, { id: provrum }: Provrum) {
  const { db, clock, version } = c.var;
  const today = clock.today();
  const now = (await findProvrum(db, provrum, today)) ?? refuse('not-found');
  const team = await findTeam(db, now, today);
  const times = await listParticipations(db, provrum);
  return send(c, ParticipantsShown, {
    lead: now.decision?.lead ?? null,
    participants: team.members.map(({ organisation, name, membership }) => ({ id: organisation, name, membership })),
    times: times.map(({ organisation, name, ...time }) => ({ ...time, organisation: { id: organisation, name } })),
    findings: teamFindings(team, version.parameters).map(showFinding),
  });
}
