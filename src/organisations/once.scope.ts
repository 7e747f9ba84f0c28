import type { Context } from 'hono';
import { hashToken } from '#platform/hash.ts';
import { refuse } from '#platform/problem.ts';
import { claimAnswer, keepAnswer } from './apiAnswer.store.ts';
import type { ApiEnv } from './token.scope.ts';

/** A name as programs make them: a UUID, or what they count by. */
const named = /^[\x21-\x7e]{1,200}$/;
const kept = ['content-type', 'etag', 'location'];

/**
 * Does an act once, however often the same request is sent with the same Idempotency-Key: from the second time on the
 * first answer is given again. A request that was refused has not been done, and may be sent again.
 */
export async function once<Answer extends Response>(c: Context<ApiEnv>, act: () => Promise<Answer>): Promise<Answer> {
  const key = c.req.header('idempotency-key');
  if (key === undefined) return await act();
  if (!named.test(key)) refuse('invalid-header');
  const { db, clock, actor } = c.var;
  const asked = [c.req.method, c.req.path, actor.organisation?.id ?? '', await c.req.text()].join('\n');
  const request = { person: actor.person.id, key, request: hashToken(asked), at: clock.now() };
  return await db.tx(async () => {
    const before = await claimAnswer(db, request);
    if (!before) {
      const answer = await act();
      const headers = kept.flatMap((name) => [[name, answer.headers.get(name)]]).filter(([, value]) => value !== null);
      await keepAnswer(db, request, {
        status: answer.status,
        headers: Object.fromEntries(headers) as Record<string, string>,
        body: await answer.clone().text(),
      });
      return answer;
    }
    if (!before.request.equals(request.request)) refuse('key-reused');
    return new Response(before.body, { status: before.status, headers: before.headers }) as unknown as Answer;
  });
}
