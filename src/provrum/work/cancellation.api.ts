import type { Context } from 'hono';
import type { Decision } from '#kernel/decision.ts';
import { readsForTheForum, type Secretariat } from '#organisations/authority.ts';
import type { ApiEnv } from '#organisations/token.scope.ts';
import { accepted, asForm } from '#platform/asForm.ts';
import { demandMatch } from '#platform/etag.ts';
import { etagThrough, newApi, operation, send, z } from '#platform/openapi.ts';
import { refuse } from '#platform/problem.ts';
import { id, moment, Ref } from '#platform/shapes.ts';
import { changeProvrum } from '../change.store.ts';
import { demandSecretariat } from '../decision.api.ts';
import { readReason, reasonMax } from '../goAhead.form.ts';
import { demandRead } from '../provrum.api.ts';
import { circumstances } from '../provrum.scope.ts';
import type { Provrum } from '../provrum.ts';
import { done } from '../refused.scope.ts';
import {
  announceCancellation,
  type Cancellation,
  type CancellationRefusal,
  cancelProvrum,
  takeBackCancellation,
} from './cancellation.ts';
import { messages } from './cancellation.messages.ts';
import { findCancellation } from './cancellation.store.ts';
import type { CancellationEvent } from './events.ts';
import { workInPath } from './work.api.ts';

type C = Context<ApiEnv>;

const CancellationShown = z
  .object({ id, reason: z.string(), by: Ref, decidedAt: moment, announcedAt: moment.nullable() })
  .openapi('Cancellation');
const CancelIn = z.strictObject({ reason: z.string().openapi({ maxLength: reasonMax }) }).openapi('ReasonToCancel');

const [tag, path] = ['decisions', '/provrum/{id}/cancellation'] as const;
const problems = ['not-allowed', 'wrong-state', 'conflict'] as const;
const find = operation({ id: 'findCancellation', tag, method: 'get', path, answers: { 200: CancellationShown } });
const cancel = operation({
  id: 'cancelProvrum',
  tag,
  method: 'post',
  path,
  body: CancelIn,
  answers: { 201: CancellationShown },
  problems,
  changes: true,
});
const announce = operation({
  id: 'announceCancellation',
  tag,
  method: 'post',
  path: `${path}/announcement`,
  answers: { 200: CancellationShown },
  problems,
  changes: true,
});
const takeBack = operation({
  id: 'takeBackCancellation',
  tag,
  method: 'post',
  path: `${path}/taking-back`,
  body: CancelIn,
  answers: { 204: null },
  problems,
  changes: true,
});

/** The secretariat's decision to break off. Until it is announced it is for the forum alone, and can be taken back. */
export const cancellationApi = newApi<ApiEnv>()
  .openapi(find, async (c) => {
    const cancellation = await findCancellation(c.var.db, (await workInPath(c)).id);
    if (!cancellation || (cancellation.announcedAt === null && !readsForTheForum(c.var.actor))) refuse('not-found');
    return send(c, CancellationShown, cancellation);
  })
  .openapi(cancel, async (c) => {
    const [secretariat, provrum] = [demandSecretariat(c), await workInPath(c)];
    const reason = reasonOf(c, c.req.valid('json'));
    await act(c, provrum, secretariat, (fresh, current) => {
      demandRead(fresh, c);
      return cancelProvrum(fresh, current, secretariat, reason);
    });
    return send(c, CancellationShown, await current(c, provrum), { status: 201 });
  })
  .openapi(announce, async (c) => {
    const [secretariat, provrum] = [demandSecretariat(c), await workInPath(c)];
    await act(c, provrum, secretariat, (fresh, staged) =>
      announceCancellation(fresh, staged, secretariat, matched(c, staged)),
    );
    return send(c, CancellationShown, await current(c, provrum));
  })
  .openapi(takeBack, async (c) => {
    const [secretariat, provrum] = [demandSecretariat(c), await workInPath(c)];
    const reason = reasonOf(c, c.req.valid('json'));
    await act(c, provrum, secretariat, (_, staged) =>
      takeBackCancellation(staged, secretariat, { cancellation: matched(c, staged), reason }),
    );
    return c.body(null, 204);
  });

type Decided = Decision<CancellationEvent, CancellationRefusal>;

async function act(
  c: C,
  provrum: Provrum,
  by: Secretariat,
  decide: (fresh: Provrum, current: Cancellation | null) => Decided,
): Promise<void> {
  const decision = await changeProvrum(circumstances(c, by), provrum.id, async (fresh) =>
    decide(fresh, await findCancellation(c.var.db, fresh.id)),
  );
  done(decision);
}

/** The decision whose sender has read it as it is. */
function matched(c: C, staged: Cancellation | null): number {
  const known = staged ?? refuse('not-found');
  demandMatch(c, etagThrough(CancellationShown, known));
  return known.id;
}

const current = async (c: C, { id: provrum }: Provrum): Promise<Cancellation> =>
  (await findCancellation(c.var.db, provrum)) ?? refuse('not-found');

const reasonOf = (c: C, sent: { readonly reason: string }): string => {
  const { errors } = messages[c.var.language];
  return accepted(readReason(asForm(sent), 'missing', (key) => errors[key] ?? key)).reason;
};
