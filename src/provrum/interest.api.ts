import type { Context } from 'hono';
import type { Instant } from '#kernel/instant.ts';
import { type Voice, voiceOf } from '#organisations/authority.ts';
import type { ApiEnv } from '#organisations/token.scope.ts';
import { accepted, asForm } from '#platform/asForm.ts';
import { demandMatch } from '#platform/etag.ts';
import { etagThrough, newApi, operation, send, z } from '#platform/openapi.ts';
import { refuse } from '#platform/problem.ts';
import type { Role } from '#rulebook/facts.ts';
import { changeProvrum } from './change.store.ts';
import { bringsMax, readAnswer } from './interest.form.ts';
import { messages } from './interest.messages.ts';
import { confirmInterest, effectOfAnswer, giveInterest, standingOf, withdrawInterest } from './interest.ts';
import { EffectShown, interestRole, provrumInPath, showEffect, showStandings, StandingShown } from './provrum.api.ts';
import type { Provrum, ProvrumStanding } from './provrum.ts';
import { asSeenBy, circumstances } from './provrum.scope.ts';
import { findProvrum } from './provrum.store.ts';
import { done, refuseAct } from './refused.scope.ts';

type C = Context<ApiEnv>;

/** An organisation's answer, whole. The lead question has a place of its own: it is answered each time (P122). */
const AnswerIn = z
  .strictObject({
    role: z.enum(['participate', 'follow']),
    lead: z.boolean().nullable().default(null),
    brings: z.string().default('').openapi({ maxLength: bringsMax }),
    textVersion: z.number().int().min(0).max(999_999_999).nullable().default(null),
  })
  .openapi('Answer');

const [tag, path] = ['interest', '/provrum/{id}/interest'] as const;
const find = operation({
  id: 'findInterest',
  tag,
  method: 'get',
  path,
  answers: { 200: StandingShown },
  problems: ['not-allowed'],
});
const give = operation({
  id: 'giveInterest',
  tag,
  method: 'put',
  path,
  body: AnswerIn,
  answers: { 200: StandingShown, 201: StandingShown },
  problems: ['not-allowed', 'rules-unmet', 'wrong-state', 'conflict'],
  changes: true,
});
const withdraw = operation({
  id: 'withdrawInterest',
  tag,
  method: 'delete',
  path,
  answers: { 204: null },
  problems: ['not-allowed', 'wrong-state'],
  changes: true,
});
const confirm = operation({
  id: 'confirmInterest',
  tag,
  method: 'post',
  path: `${path}/confirmation`,
  answers: { 200: StandingShown },
  problems: ['not-allowed', 'wrong-state', 'conflict'],
  changes: true,
});
const effect = operation({
  id: 'tryInterest',
  tag,
  method: 'get',
  path: `${path}/effect`,
  query: z.object({ role: z.enum([...interestRole.options, 'none']) }),
  answers: { 200: EffectShown },
  problems: ['not-allowed'],
});

/** The answer of the organisation that the sender acts for: one, whoever of its people gives it. */
export const interestApi = newApi<ApiEnv>()
  .openapi(find, async (c) => {
    const voice = demandVoice(c);
    return send(c, StandingShown, standingIn(await provrumInPath(c), voice));
  })
  .openapi(give, (c) => answer(c, c.req.valid('json')))
  .openapi(withdraw, async (c) => {
    const voice = demandVoice(c);
    const { id } = await provrumInPath(c);
    const decision = await changeProvrum(circumstances(c, voice), id, (fresh) => {
      const own = ownTag(fresh, voice);
      if (own !== null) demandMatch(c, own);
      return withdrawInterest(fresh, voice);
    });
    done(decision);
    return c.body(null, 204);
  })
  .openapi(confirm, async (c) => {
    const voice = demandVoice(c);
    const { id } = await provrumInPath(c);
    const decision = await changeProvrum(circumstances(c, voice), id, (fresh) => {
      const own = ownTag(fresh, voice);
      if (own !== null) demandMatch(c, own);
      return confirmInterest(fresh, voice);
    });
    if (!decision || decision.ok || decision.refusal.kind !== 'unchanged') done(decision);
    return send(c, StandingShown, standingIn(await findAgain(c, id), voice));
  })
  .openapi(effect, async (c) => {
    const voice = demandVoice(c);
    const { actor, version } = c.var;
    const provrum = asSeenBy(await provrumInPath(c), actor);
    const { role } = c.req.valid('query');
    const party = actor.organisation!;
    if (provrum.state !== 'open') refuseAct({ kind: 'wrong-state' });
    const tried: Role | null = role === 'none' ? null : role;
    return send(
      c,
      EffectShown,
      showEffect(effectOfAnswer(provrum, { ...party, id: voice.organisation }, tried, version.parameters), c),
    );
  });

/** Gives the answer or changes it. What was sent once and sent again says the same, and answers the same. */
async function answer(c: C, sent: z.output<typeof AnswerIn>) {
  const { version, language } = c.var;
  const voice = demandVoice(c);
  const { id } = await provrumInPath(c);
  const { errors } = messages[language];
  const lead = sent.lead === null ? {} : { lead: sent.lead ? 'yes' : 'no' };
  const values = asForm({ how: sent.role, brings: sent.brings, ...lead });
  const read = accepted(readAnswer(values, voice.membership === 'member', (key) => errors[key] ?? key));
  const decision = await changeProvrum(circumstances(c, voice), id, (fresh) => {
    const before = standingOf(fresh, voice.organisation);
    const decided = giveInterest(fresh, version, voice, { ...read, basedOn: basisOf(sent.textVersion, fresh, before) });
    // The same again changes nothing, whatever was read before it.
    if (!decided.ok && decided.refusal.kind === 'unchanged') return decided;
    demandMatch(c, ownTag(fresh, voice));
    return decided;
  });
  if (!decision || decision.ok || decision.refusal.kind !== 'unchanged') done(decision);
  const given = decision?.ok === true && decision.event.kind === 'interest-given';
  return send(c, StandingShown, standingIn(await findAgain(c, id), voice), { status: given ? 201 : 200 });
}

/** The text that was answered, where the sender says which; their own former answer is in If-Match. */
const basisOf = (textVersion: number | null, fresh: Provrum, before: ProvrumStanding | null) => ({
  textVersion: textVersion ?? fresh.textVersion,
  answeredAt: before?.changedAt ?? (null as Instant | null),
});

const demandVoice = (c: C): Voice => voiceOf(c.var.actor) ?? refuse('not-allowed');

const findStanding = (provrum: Provrum, { organisation }: Voice) =>
  showStandings(provrum).find((standing) => standing.organisation.id === organisation) ?? null;

const standingIn = (provrum: Provrum, voice: Voice) =>
  findStanding(provrum, voice) ?? refuseAct({ kind: 'no-standing' });

function ownTag(provrum: Provrum, voice: Voice): string | null {
  const own = findStanding(provrum, voice);
  return own && etagThrough(StandingShown, own);
}

const findAgain = async (c: C, id: Provrum['id']) =>
  (await findProvrum(c.var.db, id, c.var.clock.today())) ?? refuse('not-found');
