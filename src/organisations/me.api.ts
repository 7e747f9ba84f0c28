import type { Context } from 'hono';
import { languages } from '#kernel/text.ts';
import { readAsForm } from '#platform/asForm.ts';
import { demandMatch } from '#platform/etag.ts';
import { etagThrough, newApi, operation, send, z } from '#platform/openapi.ts';
import { id, orNull } from '#platform/shapes.ts';
import { accountForm } from './account.form.ts';
import { type AccountErrorKey, messages } from './account.messages.ts';
import { changeAccount, findAccount } from './account.store.ts';
import { commentatorOf, proposerOf, readsForTheForum, secretariatOf, voiceOf } from './authority.ts';
import { kind, membershipKind, role } from './organisation.api.ts';
import { longestName } from './person.ts';
import type { ApiEnv } from './token.scope.ts';

const language = z.enum(languages);
const OrganisationActedFor = z
  .object({ id, name: z.string(), kind, membership: membershipKind.nullable() })
  .openapi('OrganisationActedFor');

const Me = z
  .object({
    person: z.object({ id, name: z.string(), email: z.string(), language }),
    organisation: orNull(OrganisationActedFor),
    roles: z.array(role),
    mandates: z.array(z.object({ organisation: OrganisationActedFor, role }).openapi('HeldMandate')),
    may: z
      .object({
        propose: z.boolean(),
        signalInterest: z.boolean(),
        comment: z.boolean(),
        decide: z.boolean(),
        readForTheForum: z.boolean(),
      })
      .openapi('Rights'),
  })
  .openapi('Me');

const MeIn = z.strictObject({ name: z.string().openapi({ maxLength: longestName }), language }).openapi('MeToChange');

const find = operation({ id: 'findMe', tag: 'me', method: 'get', path: '/me', answers: { 200: Me } });
const change = operation({
  id: 'changeMe',
  tag: 'me',
  method: 'put',
  path: '/me',
  body: MeIn,
  answers: { 200: Me },
  changes: true,
});

/** Whoever holds the token: their own particulars, and what they may do for the organisation they act for. */
export const meApi = newApi<ApiEnv>()
  .openapi(find, async (c) => send(c, Me, await showMe(c)))
  .openapi(change, async (c) => {
    const { db, actor } = c.var;
    const { errors } = messages[c.var.language];
    const given = readAsForm(accountForm, c.req.valid('json'), (key) => errors[key as AccountErrorKey]);
    await db.tx(async () => {
      demandMatch(c, etagThrough(Me, await showMe(c)));
      await changeAccount(db, actor.person.id, given);
    });
    return send(c, Me, await showMe(c));
  });

async function showMe(c: Context<ApiEnv>) {
  const { db, actor } = c.var;
  return {
    ...actor,
    person: { ...(await findAccount(db, actor.person.id)), id: actor.person.id },
    may: {
      propose: proposerOf(actor) !== null,
      signalInterest: voiceOf(actor) !== null,
      comment: commentatorOf(actor) !== null,
      decide: secretariatOf(actor) !== null,
      readForTheForum: readsForTheForum(actor),
    },
  };
}
