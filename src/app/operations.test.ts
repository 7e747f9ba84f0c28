import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countTowards } from '#platform/rateLimit.ts';
import { sql } from '#platform/database.ts';
import { hashToken } from '#platform/hash.ts';
import { tokenLimit } from '#organisations/token.scope.ts';
import { type Ask, apiAs, asking, giveToken, type ProblemBody } from '../../test/api.ts';
import { testApp } from '../../test/app.ts';
import type { OrganisationKey, PersonKey } from '../../test/cast.ts';
import { type Asked, operationCases } from '../../test/operationCases.ts';
import { conforms, refsIn } from '../../test/jsonSchema.ts';
import type { ApiDocument, ApiOperation, ApiSchema } from './apiDocument.ts';
import { bodyOf, parameterOf } from './apiExample.ts';
import { type OperationId, operationWords } from './apiOperations.messages.ts';

/** Every operation of the API, each asked as it should be and in the ways in which it should not. */
const app = await testApp();
const { db, cast } = app;
const { dalarna, vinnova } = cast.organisation;
const cases = operationCases(app);
const document = (await (await app.send('/api/openapi.json')).json()) as ApiDocument;

interface Called {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly operation: ApiOperation;
}
const called: readonly Called[] = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    id: operation.operationId,
    method: method.toUpperCase(),
    path,
    operation,
  })),
);

const answerSchema = ({ operation }: Called, status: number): ApiSchema | null => {
  const content = operation.responses[String(status)]?.content;
  return content ? (Object.values(content)[0]?.schema ?? null) : null;
};

const asks = new Map<string, Ask>();
async function ask(person: PersonKey, organisation?: OrganisationKey): Promise<Ask> {
  const key = `${person} ${organisation ?? ''}`;
  const known = asks.get(key) ?? (await apiAs(app, person, organisation));
  asks.set(key, known);
  return known;
}

/** The ETag that goes along: of what was read. */
const matchOf = async (by: Ask, { read }: Asked): Promise<string | undefined> =>
  read === undefined ? undefined : (await by(`GET ${read}`)).etag;

const isProblem = (called: Called, { status, text: sent }: { readonly status: number; readonly text: string }) => {
  const problem = JSON.parse(sent) as ProblemBody;
  assert.equal(problem.status, status);
  assert.match(problem.type, /^\/api\/problems\/[a-z-]+$/);
  const schema = answerSchema(called, status);
  assert.ok(schema, `${called.id} does not say that it answers ${status}`);
  assert.deepEqual(conforms(problem, schema, document), []);
};

test('every operation is in words and tried here', () => {
  const ids = called.map(({ id }) => id).toSorted();
  assert.deepEqual(ids, Object.keys(operationWords).toSorted());
  assert.deepEqual(ids, Object.keys(cases).toSorted());
  assert.deepEqual(ids, [...new Set(ids)]);
});

test('the document is OpenAPI 3.1: each reference leads somewhere, each operation says what it answers and takes its path’s names', () => {
  assert.match(document.openapi, /^3\.1\./);
  for (const ref of refsIn(document)) {
    const found = ref
      .slice(2)
      .split('/')
      .reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], document);
    assert.ok(found, ref);
  }
  const tags = document.tags.map(({ name }) => name);
  for (const { id, path, operation } of called) {
    const inPath = (operation.parameters ?? [])
      .map((given) => parameterOf(given, document))
      .filter((each) => each.in === 'path');
    assert.deepEqual(
      inPath.map(({ name }) => name),
      [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name),
      id,
    );
    assert.ok(
      inPath.every(({ required, description }) => required && description),
      id,
    );
    assert.ok(
      Object.keys(operation.responses).some((status) => status.startsWith('2')),
      id,
    );
    assert.ok(
      Object.values(operation.responses).every(({ description }) => description !== ''),
      id,
    );
    assert.ok(
      operation.tags.every((tag) => tags.includes(tag)),
      id,
    );
    assert.ok(operation.summary !== id, id);
  }
});

test('what may be null says so: neither lost beside a reference nor hidden in the form that is referred to', () => {
  assert.doesNotMatch(JSON.stringify(document), /"allOf"/);
  for (const [name, { type }] of Object.entries(document.components.schemas)) assert.equal(type, 'object', name);
});

for (const one of called) {
  const { id, method, path, operation } = one;
  const tried = cases[id as OperationId];
  const openToAll = operation.security.length === 0;
  const body = bodyOf(operation);
  const changes = (operation.parameters ?? []).some((given) => parameterOf(given, document).name === 'If-Match');

  test(`${id}: does what it says, and answers as it says`, async () => {
    const by = await ask(tried.by);
    const asked = await tried.make();
    const match = await matchOf(by, asked);
    const answer = await by(`${method} ${asked.path}`, { json: asked.json, match });
    assert.equal(answer.status, tried.status, answer.text);
    const schema = answerSchema(one, answer.status);
    if (schema) assert.deepEqual(conforms(answer.body, schema, document), []);
    else assert.equal(answer.text, '');
    if (method === 'GET') {
      const again = await by(`GET ${asked.path}`, { headers: { 'if-none-match': answer.etag } });
      assert.deepEqual([again.status, again.text], [304, '']);
    }
  });

  if (!openToAll) {
    test(`${id}: nobody comes in without a token that holds, nor for a foreign organisation`, async () => {
      const { path: asked, json } = await tried.make();
      app.clock.advance(60); // Whoever has no token is counted by where they come from.
      const visitor = await asking(app, {})(`${method} ${asked}`, { json });
      isProblem(one, visitor);
      assert.deepEqual([visitor.status, visitor.headers.get('www-authenticate')], [401, 'Bearer']);
      const unknown = await asking(app, { authorization: 'Bearer provrum_x' })(`${method} ${asked}`, { json });
      assert.equal(unknown.status, 401);
      const foreign = await (
        await ask(tried.by)
      )(`${method} ${asked}`, {
        json,
        headers: { 'provrum-organisation': String(cast.organisation.skr) },
      });
      isProblem(one, foreign);
      assert.equal(foreign.body.type, '/api/problems/foreign-organisation');
    });
  }

  if (tried.not) {
    const [who, status] = tried.not;
    test(`${id}: not for everybody`, async () => {
      const asked = await tried.make();
      const before = await matchOf(await ask(tried.by), asked);
      const answer = await (await ask(who))(`${method} ${asked.path}`, { json: asked.json, match: before });
      isProblem(one, answer);
      assert.equal(answer.status, status, answer.text);
    });
  }

  if (path.includes('{')) {
    test(`${id}: what is not there is not found`, async () => {
      const by = await ask(tried.by);
      const { json } = await tried.make();
      for (const id of ['999999999', '0', '-1', 'abc', '99999999999999999999', '%00']) {
        const answer = await by(`${method} ${path.replaceAll(/\{\w+\}/g, id)}${query(operation)}`, {
          json,
          match: '*',
        });
        assert.equal(answer.status, 404, `${id}: ${answer.text}`);
        isProblem(one, answer);
      }
    });
  }

  if (changes && id !== 'giveInterest') {
    test(`${id}: says what was read, and is refused where it was changed since`, async () => {
      const by = await ask(tried.by);
      const { path: asked, json } = await tried.make();
      const unsaid = await by(`${method} ${asked}`, { json });
      isProblem(one, unsaid);
      assert.equal(unsaid.status, 428, unsaid.text);
      const stale = await by(`${method} ${asked}`, { json, match: '"something-else"' });
      isProblem(one, stale);
      assert.equal(stale.status, 412, stale.text);
      assert.equal((await by(`${method} ${asked}`, { json, match: stale.etag })).status, tried.status);
    });
  }

  if (body) {
    test(`${id}: a body that cannot be read or makes no sense is refused at its field, in both languages`, async () => {
      const by = await ask(tried.by);
      const asked = await tried.make();
      const send = (sent: BodyInit, type = 'application/json') =>
        by(`${method} ${asked.path}`, { body: sent, match: '*', headers: { 'content-type': type } });
      for (const [sent, type, status] of [
        ['{', 'application/json', 400],
        [new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), 'application/json', 400],
        ['<p>', 'text/html', 415],
        ['a=1', 'application/x-www-form-urlencoded', 415],
        ['[]', 'application/json', 422],
        ['null', 'application/json', 422],
        ['"x"', 'application/json', 422],
        [JSON.stringify({ ...asked.json, unknownField: 1 }), 'application/json', 422],
      ] as const) {
        const answer = await send(sent, type);
        assert.equal(answer.status, status, `${String(sent)}: ${answer.text}`);
        isProblem(one, answer);
      }
      for (const [field, { additionalProperties }] of Object.entries(schemaOf(body).properties ?? {})) {
        for (const wrong of [additionalProperties ? null : {}, [[]], 12.5, 'ö'.repeat(50_000)]) {
          const answer = await send(JSON.stringify({ ...asked.json, [field]: wrong }));
          assert.ok(
            [409, 422].includes(answer.status),
            `${field}: ${JSON.stringify(wrong).slice(0, 20)} → ${answer.text}`,
          );
          isProblem(one, answer);
          assert.ok(
            Object.keys(answer.body.errors ?? {}).some((place) => place.split('.')[0] === field || field === 'html'),
            `${field}: ${answer.text}`,
          );
        }
      }
      const wrong = { json: { ...asked.json, unknownField: 1 }, match: '*' };
      assert.equal((await by(`${method} ${asked.path}`, wrong)).body.errors?.['unknownField'], 'Fältet finns inte.');
      const english = await by(`${method} ${asked.path}`, { ...wrong, language: 'en' });
      assert.equal(english.body.errors?.['unknownField'], 'There is no such field.');
      assert.equal(english.headers.get('content-language'), 'en');
    });
  }
}

const schemaOf = (schema: ApiSchema): ApiSchema =>
  schema.$ref ? (document.components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? schema) : schema;

/** The query without which an operation is not asked. */
function query(operation: ApiOperation): string {
  const needed = (operation.parameters ?? [])
    .map((given) => parameterOf(given, document))
    .filter((parameter) => parameter.in === 'query' && parameter.required);
  return needed.length === 0
    ? ''
    : `?${needed.map(({ name, schema }) => `${name}=${schema.enum ? schema.enum.map(String)[0] : 'x'}`).join('&')}`;
}

test('ten megabytes are refused, named or not', async () => {
  const asta = await ask('asta');
  const answer = await asta('POST /provrum', { body: JSON.stringify({ title: 'x'.repeat(10_000_000) }) });
  assert.deepEqual([answer.status, answer.body.type], [413, '/api/problems/too-large']);
});

test('a wrong method says which are right, before anybody is asked who they are', async () => {
  for (const { path } of called) {
    const answer = await asking(app, {})(`PATCH ${path.replaceAll(/\{\w+\}/g, '1')}`);
    const methods = called.filter((other) => other.path === path).map(({ method }) => method);
    assert.equal(answer.status, 405);
    assert.ok(
      methods.every((method) => answer.headers.get('allow')?.split(', ').includes(method)),
      path,
    );
  }
  const options = await asking(app, {})('OPTIONS /provrum');
  assert.deepEqual([options.status, options.headers.get('allow')], [204, 'GET, HEAD, OPTIONS, POST']);
  const head = await (await ask('asta'))('HEAD /themes');
  assert.deepEqual([head.status, head.text], [200, '']);
});

test('an unknown address is a problem and no page', async () => {
  for (const path of ['/api/v1', '/api/v1/nothing', '/api/nothing', '/api/v1/provrum/', '/api/problems/nothing']) {
    const answer = await app.send(path);
    assert.deepEqual(
      [answer.status, answer.headers.get('content-type')],
      [404, 'application/problem+json; charset=utf-8'],
      path,
    );
  }
});

test('a cookie is no key, and no cookie is set', async () => {
  app.clock.advance(60);
  const signedIn = await app.as('asta');
  const answer = await signedIn('/api/v1/me');
  assert.deepEqual([answer.status, answer.headers.get('set-cookie')], [401, null]);
  const posted = await signedIn('/api/v1/provrum', {
    body: '{"title":"x"}',
    headers: { 'content-type': 'application/json' },
  });
  assert.equal(posted.status, 401);
});

test('a token that was revoked or is too old opens nothing', async () => {
  app.clock.advance(60);
  for (const ending of [sql`revoked_at = now()`, sql`expires_at = '2026-11-20T12:00:00Z'`]) {
    const token = await giveToken(app, 'asta');
    const asta = asking(app, { authorization: `Bearer ${token}` });
    assert.equal((await asta('GET /me')).status, 200);
    await sql`update api_token set ${ending} where token_hash = ${hashToken(token)}`.execute(db.q());
    assert.deepEqual(
      [(await asta('GET /me')).status, (await asta('GET /me')).body.type],
      [401, '/api/problems/invalid-token'],
    );
  }
});

test('a token acts for its holder’s first organisation, or for the one that is named', async () => {
  type Me = { readonly organisation: { readonly id: number } };
  assert.equal((await (await apiAs(app, 'nils'))<Me>('GET /me')).body.organisation.id, dalarna);
  assert.equal((await (await apiAs(app, 'nils', 'vinnova'))<Me>('GET /me')).body.organisation.id, vinnova);
  const wrong = await (await apiAs(app, 'nils'))('GET /me', { headers: { 'provrum-organisation': 'vinnova' } });
  assert.deepEqual([wrong.status, wrong.body.type], [400, '/api/problems/invalid-header']);
});

test('who asks too often is told when to ask again', async () => {
  const token = await giveToken(app, 'vera');
  const { secret } = app.devices.config;
  const vera = asking(app, { authorization: `Bearer ${token}` });
  assert.equal((await vera('GET /me')).status, 200);
  for (let times = 0; times < tokenLimit.times; times += 1) {
    await countTowards(db, { secret, now: app.clock.now() }, { limit: tokenLimit, by: token });
  }
  const refused = await vera('GET /me');
  assert.deepEqual([refused.status, refused.body.type], [429, '/api/problems/too-many-requests']);
  assert.match(refused.headers.get('retry-after') ?? '', /^\d+$/);
});

test('what nobody foresaw is a problem with a number, and tells nothing else', async () => {
  const asta = await apiAs(app, 'asta');
  await sql`alter table theme rename to theme_gone`.execute(db.q());
  const answer = await asta('GET /themes');
  await sql`alter table theme_gone rename to theme`.execute(db.q());
  assert.equal(answer.status, 500);
  assert.deepEqual(Object.keys(answer.body), ['type', 'title', 'status', 'detail', 'requestId']);
  assert.doesNotMatch(answer.text, /theme|relation|select|at /i);
});

test('an answer of the API carries the same protection as a page', async () => {
  const answer = await app.send('/api/v1/rulebook');
  assert.match(answer.headers.get('content-security-policy') ?? '', /default-src 'none'/);
  assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
});
