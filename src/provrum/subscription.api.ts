import type { ApiEnv } from '#organisations/token.scope.ts';
import { newApi, operation, send, z } from '#platform/openapi.ts';
import { provrumInPath } from './provrum.api.ts';
import { changeSubscription, findSubscription } from './subscription.store.ts';
import { levels } from './subscription.ts';

const level = z.enum([...levels, 'none']);
const Subscription = z.object({ level }).openapi('Subscription');
const SubscriptionIn = z.strictObject({ level }).openapi('SubscriptionToChoose');

const [tag, path] = ['subscription', '/provrum/{id}/subscription'] as const;
const find = operation({ id: 'findSubscription', tag, method: 'get', path, answers: { 200: Subscription } });
const choose = operation({
  id: 'changeSubscription',
  tag,
  method: 'put',
  path,
  body: SubscriptionIn,
  answers: { 200: Subscription },
});

/** Follow, mute, or neither: one's own choice, which nobody else can change under one's hands. */
export const subscriptionApi = newApi<ApiEnv>()
  .openapi(find, async (c) => {
    const { db, actor } = c.var;
    const provrum = await provrumInPath(c);
    return send(c, Subscription, { level: (await findSubscription(db, actor.person.id, provrum.id)) ?? 'none' });
  })
  .openapi(choose, async (c) => {
    const { db, clock, actor } = c.var;
    const provrum = await provrumInPath(c);
    const chosen = c.req.valid('json').level;
    await changeSubscription(db, actor.person.id, provrum.id, {
      level: chosen === 'none' ? null : chosen,
      at: clock.now(),
    });
    return send(c, Subscription, { level: chosen });
  });
