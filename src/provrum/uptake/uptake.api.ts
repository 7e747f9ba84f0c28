import type { Context } from 'hono';
import type { ProvrumId } from '#kernel/id.ts';
import { readsForTheForum, type Voice, voiceOf } from '#organisations/authority.ts';
import type { ApiEnv } from '#organisations/token.scope.ts';
import { accepted, asForm } from '#platform/asForm.ts';
import { demandMatch } from '#platform/etag.ts';
import { etagThrough, newApi, operation, send, z } from '#platform/openapi.ts';
import { refuse } from '#platform/problem.ts';
import { id, iso, moment, orNull, Ref } from '#platform/shapes.ts';
import { changeProvrum } from '../change.store.ts';
import { demandSecretariat } from '../decision.api.ts';
import { provrumInPath } from '../provrum.api.ts';
import type { Provrum } from '../provrum.ts';
import { circumstances } from '../provrum.scope.ts';
import { done } from '../refused.scope.ts';
import { uptakeAnswers } from './events.ts';
import { noteMax, readClosing, readUptake, reasonMax } from './uptake.form.ts';
import { messages } from './uptake.messages.ts';
import { countAnswered, findFollowUp, findUptake, isAnnounced, listUptake } from './uptake.store.ts';
import { askedAgain, closeFollowUp, giveUptake, reopenFollowUp, type Uptake } from './uptake.ts';
import { listMemberUse, listResultUse } from './uptakeOverview.store.ts';

type C = Context<ApiEnv>;

const answer = z.enum(uptakeAnswers);
const UptakeShown = z
  .object({ answer, note: z.string(), by: Ref, givenAt: moment, changedAt: moment, askedAgain: z.boolean() })
  .openapi('Uptake');
const FollowUpShown = z.object({ reason: z.string().nullable(), by: orNull(Ref), endedAt: moment }).openapi('FollowUp');
const membership = z.enum(['member', 'partner']).nullable();
const UptakesShown = z
  .object({
    members: z.number().int(),
    answered: z.number().int(),
    followUp: orNull(FollowUpShown),
    answers: z.array(
      z
        .object({ organisation: Ref, county: z.string().nullable(), membership, uptake: orNull(UptakeShown) })
        .openapi('OrganisationUptake'),
    ),
  })
  .openapi('Uptakes');
const counts = {
  used: z.number().int(),
  willUse: z.number().int(),
  notForUs: z.number().int(),
};
const UseShown = z
  .object({
    results: z.array(
      z
        .object({ id, title: z.string(), announcedAt: moment, members: z.number().int(), ...counts, over: z.boolean() })
        .openapi('ResultUse'),
    ),
    members: z.array(
      z
        .object({
          id,
          name: z.string(),
          county: z.string().nullable(),
          ...counts,
          unanswered: z.number().int(),
        })
        .openapi('MemberUse'),
    ),
  })
  .openapi('UseOfResults');

const AnswerIn = z
  .strictObject({ answer, note: z.string().default('').openapi({ maxLength: noteMax }) })
  .openapi('UptakeToGive');
const ClosingIn = z.strictObject({ reason: z.string().openapi({ maxLength: reasonMax }) }).openapi('FollowUpToClose');

const [tag, path] = ['uptake', '/provrum/{id}/uptake'] as const;
const list = operation({ id: 'listUptake', tag, method: 'get', path, answers: { 200: UptakesShown } });
const find = operation({
  id: 'findUptake',
  tag,
  method: 'get',
  path: `${path}/own`,
  answers: { 200: UptakeShown },
  problems: ['not-allowed'],
});
const give = operation({
  id: 'giveUptake',
  tag,
  method: 'put',
  path: `${path}/own`,
  body: AnswerIn,
  answers: { 200: UptakeShown, 201: UptakeShown },
  problems: ['not-allowed', 'wrong-state', 'conflict'],
  changes: true,
});
const close = operation({
  id: 'closeFollowUp',
  tag,
  method: 'post',
  path: '/provrum/{id}/follow-up',
  body: ClosingIn,
  answers: { 201: FollowUpShown },
  problems: ['not-allowed', 'wrong-state', 'conflict'],
});
const reopen = operation({
  id: 'reopenFollowUp',
  tag,
  method: 'delete',
  path: '/provrum/{id}/follow-up',
  answers: { 204: null },
  problems: ['not-allowed', 'wrong-state'],
});
const use = operation({
  id: 'findUseOfResults',
  tag,
  method: 'get',
  path: '/secretariat/uptake',
  query: z.object({ provrum: z.coerce.number().int().positive().optional() }),
  answers: { 200: UseShown },
  problems: ['not-allowed', 'not-found'],
});

/** What the members do with the results: each organisation's answer, the follow-up, and all of it counted. */
export const uptakeApi = newApi<ApiEnv>()
  .openapi(list, async (c) => {
    const { db, clock } = c.var;
    const provrum = await resultInPath(c);
    const rows = await listUptake(db, provrum.id, clock.today());
    return send(c, UptakesShown, {
      ...(await countAnswered(db, provrum.id, clock.today())),
      followUp: await findFollowUp(db, provrum.id),
      answers: rows.map(({ uptake, ...organisation }) => ({
        organisation,
        county: organisation.county,
        membership: organisation.membership,
        uptake: uptake && shown(uptake, c),
      })),
    });
  })
  .openapi(find, async (c) => {
    const voice = demandVoice(c);
    const own = await findUptake(c.var.db, (await resultInPath(c)).id, voice.organisation);
    return send(c, UptakeShown, shown(own ?? refuse('not-found'), c));
  })
  .openapi(give, (c) => answerWith(c, c.req.valid('json')))
  .openapi(close, async (c) => {
    const { db, clock } = c.var;
    const secretariat = demandSecretariat(c);
    const { id: number } = await provrumInPath(c);
    const { reason } = accepted(readClosing(asForm(c.req.valid('json')), say(c)));
    const decision = await changeProvrum(circumstances(c, secretariat), number, async (fresh) => {
      const counted = await countAnswered(db, number, clock.today());
      return closeFollowUp(fresh, { ...counted, announced: await isAnnounced(db, number) }, secretariat, reason);
    });
    done(decision);
    return send(c, FollowUpShown, (await findFollowUp(db, number)) ?? refuse('not-found'), { status: 201 });
  })
  .openapi(reopen, async (c) => {
    const secretariat = demandSecretariat(c);
    const { id: number } = await provrumInPath(c);
    const decision = await changeProvrum(circumstances(c, secretariat), number, async (fresh) =>
      reopenFollowUp(fresh, await findFollowUp(c.var.db, number), secretariat),
    );
    done(decision);
    return c.body(null, 204);
  })
  .openapi(use, async (c) => {
    const { db, clock, actor } = c.var;
    if (!readsForTheForum(actor)) refuse('not-allowed');
    const asked = (c.req.valid('query').provrum ?? null) as ProvrumId | null;
    const results = await listResultUse(db, clock.today());
    if (asked !== null && !results.some((one) => one.id === asked)) refuse('not-found');
    return send(c, UseShown, {
      results: results
        .filter((one) => asked === null || one.id === asked)
        .map(({ announcedAt, ...result }) => ({ ...result, announcedAt: iso(announcedAt) })),
      members: await listMemberUse(db, clock.today(), asked),
    });
  });

/** Gives the answer or changes it. What was sent once and sent again says the same, and answers the same. */
async function answerWith(c: C, sent: z.output<typeof AnswerIn>) {
  const { db, clock } = c.var;
  const voice = demandVoice(c);
  const { id: number } = await provrumInPath(c);
  const given = accepted(readUptake(asForm(sent), say(c)));
  const decision = await changeProvrum(circumstances(c, voice), number, async (fresh) => {
    const own = await findUptake(db, fresh.id, voice.organisation);
    const context = { announced: await isAnnounced(db, fresh.id), own, today: clock.today() };
    const decided = giveUptake(context, voice, given);
    // The same again changes nothing, whatever was read before it.
    if (decided.ok) demandMatch(c, own && etagThrough(UptakeShown, shown(own, c)));
    return decided;
  });
  if (!decision || decision.ok || decision.refusal.kind !== 'unchanged') done(decision);
  const first = decision?.ok === true && decision.event.previous === null;
  const own = await findUptake(db, number, voice.organisation);
  return send(c, UptakeShown, shown(own ?? refuse('not-found'), c), { status: first ? 201 : 200 });
}

const shown = (uptake: Uptake, c: C) => ({ ...uptake, askedAgain: askedAgain(uptake, c.var.clock.today()) });

const say = (c: C) => (key: string) => messages[c.var.language].errors[key] ?? key;

const demandVoice = (c: C): Voice => voiceOf(c.var.actor) ?? refuse('not-allowed');

/** A provrum whose result everybody has been told of. */
async function resultInPath(c: C): Promise<Provrum> {
  const provrum = await provrumInPath(c);
  return (await isAnnounced(c.var.db, provrum.id)) ? provrum : refuse('not-found');
}
