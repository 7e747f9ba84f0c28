import { type Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ApiEnv } from '#organisations/token.scope.ts';
import { localise, paths } from '#paths.ts';
import { acceptedLanguage } from '#platform/acceptLanguage.ts';
import { Problem, problemAnswer, problemTypes, refuse } from '#platform/problem.ts';
import { describeApi } from './apiDocument.ts';
import { unreadable } from './guard.ts';
import { operations } from './operations.ts';

/**
 * Everything under `/api` but its page. It is mounted before any cookie is read: a token says who asks, and no other site
 * can send it for its holder.
 */
export function createApi(): Hono<ApiEnv> {
  const api = new Hono<ApiEnv>();
  api.use(async (c, next) => {
    if (c.req.path !== paths.apiPage()) c.set('language', acceptedLanguage(c.req.header('accept-language')));
    if (unreadable(c.req.url)) refuse('not-found');
    await next();
  });
  api.get('/openapi.json', (c) => {
    const { language, config } = c.var;
    c.header('Content-Language', language);
    c.header('Vary', 'Accept-Language');
    return c.json(describeApi(operations, { language, baseUrl: config.baseUrl }));
  });
  api.get('/problems/:type', (c) => {
    const type = problemTypes.find((known) => known === c.req.param('type')) ?? refuse('not-found');
    return c.redirect(`${localise(paths.apiPage(), c.var.language)}#problem-${type}`, 303);
  });
  api.route('/v1', operations);
  api.all('/:rest{.+}', () => refuse('not-found'));
  api.onError(answerFailure);
  return api;
}

/** Every failure as a problem; what nobody foresaw is on record and says nothing of itself. */
function answerFailure(error: Error, c: Context<ApiEnv>): Response {
  const { language, log, requestId } = c.var;
  if (error instanceof Problem) return problemAnswer(c, error, language);
  if (error instanceof HTTPException && error.status === 415)
    return problemAnswer(c, new Problem('media-type'), language);
  if (error instanceof HTTPException && error.status === 400)
    return problemAnswer(c, new Problem('invalid-json'), language);
  log.error({ err: error, requestId, route: c.req.routePath }, 'request failed');
  return problemAnswer(c, new Problem('failed', { with: { requestId } }), language);
}
