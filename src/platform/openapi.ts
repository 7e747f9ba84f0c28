import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context, Env as HonoEnv, TypedResponse } from 'hono';
import type { JSONParsed } from 'hono/utils/types';
import type { ZodType } from 'zod';
import { etagOf, readAlready } from './etag.ts';
import { fieldProblemsOf } from './fieldProblem.ts';
import { refuse, statusOf } from './problem.ts';
import type { ProblemType } from './problem.messages.ts';

export { OpenAPIHono, z };

/** A part of the API: its operations, and what the document says of them. */
export const newApi = <E extends HonoEnv>() =>
  new OpenAPIHono<E>({
    defaultHook: (result) => {
      if (result.success) return;
      refuse('invalid-fields', { errors: fieldProblemsOf(result.error, (result as { readonly data?: unknown }).data) });
    },
  });

type Status = 200 | 201 | 204;
/** What an operation answers with, by status; null where the answer has no body. */
type Answers = Readonly<Partial<Record<Status, ZodType | null>>>;

/** One operation. Its words stand in the messages, by its id. */
interface Operation<Path extends string, Query, Body, A extends Answers> {
  readonly id: string;
  readonly tag: string;
  readonly method: 'get' | 'put' | 'post' | 'delete';
  readonly path: Path;
  readonly query?: Query;
  readonly body?: Body;
  readonly answers: A;
  /** Problems of this operation's own; those that follow from its shape are added. */
  readonly problems?: readonly ProblemType[];
  /** It changes what exists: its sender says what was read. */
  readonly changes?: boolean;
  /** It may be sent again under the same Idempotency-Key. */
  readonly once?: boolean;
  /** Anybody may read it, without a token. */
  readonly open?: boolean;
}

type Route<Path extends string, Query, Body, A extends Answers> = {
  readonly method: 'get' | 'put' | 'post' | 'delete';
  readonly path: Path;
  readonly request: (Query extends ZodType ? { query: Query } : object) &
    (Body extends ZodType ? { body: { required: true; content: { 'application/json': { schema: Body } } } } : object);
  readonly responses: {
    [S in keyof A]: A[S] extends ZodType
      ? { description: string; content: { 'application/json': { schema: A[S] } } }
      : { description: string };
  };
};

/** Describes an operation for router and document alike. */
export function operation<
  const Path extends string,
  const A extends Answers,
  Query extends ZodType | undefined = undefined,
  Body extends ZodType | undefined = undefined,
>(described: Operation<Path, Query, Body, A>): Route<Path, Query, Body, A> {
  const { id, tag, method, path, query, body, answers, open = false } = described;
  const route = createRoute({
    operationId: id,
    tags: [tag],
    method,
    path,
    security: open ? [] : [{ token: [] }],
    parameters: parametersOf(described),
    request: {
      ...(query && { query: query as never }),
      ...(body && { body: { required: true, content: { 'application/json': { schema: body } } } }),
    },
    responses: { ...answersOf(answers), ...problemsOf(described) },
  });
  return route as unknown as Route<Path, Query, Body, A>;
}

const ref = (kind: string, name: string) => ({ $ref: `#/components/${kind}/${name}` });

/** What an address names by a word instead of a number. */
const words: readonly string[] = ['rule', 'version', 'document', 'section', 'channel', 'text'];

function parametersOf({ path, method, changes, once, open, answers }: Operation<string, unknown, unknown, Answers>) {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path' as const,
    required: true,
    schema: words.includes(name) ? { type: 'string' as const } : { type: 'integer' as const, minimum: 1 },
  }));
  const readsOne = method === 'get' && answers[200] != null;
  const headers = [
    ...(open ? [] : ['organisation']),
    ...(changes ? ['ifMatch'] : []),
    ...(readsOne ? ['ifNoneMatch'] : []),
    ...(once ? ['idempotencyKey'] : []),
  ];
  return [...inPath, ...headers.map((name) => ref('parameters', name))];
}

const answersOf = (answers: Answers) =>
  Object.fromEntries(
    Object.entries(answers).map(([status, schema]) => [
      status,
      { description: '', ...(schema && { content: { 'application/json': { schema } } }) },
    ]),
  );

/** Every way in which an operation may fail, by status; the words are put in later. */
function problemsOf({
  path,
  query,
  body,
  changes,
  once,
  open,
  problems = [],
}: Operation<string, unknown, unknown, Answers>) {
  const types: readonly ProblemType[] = [
    ...(open ? [] : (['no-token', 'invalid-token', 'foreign-organisation', 'invalid-header'] as const)),
    ...(body === undefined ? [] : (['invalid-json', 'too-large', 'media-type', 'invalid-fields'] as const)),
    ...(query === undefined ? [] : (['invalid-fields'] as const)),
    ...(path.includes('{') ? (['not-found'] as const) : []),
    ...(changes ? (['if-match-missing', 'stale'] as const) : []),
    ...(once ? (['key-reused'] as const) : []),
    ...problems,
    'too-many-requests',
    'failed',
  ];
  const byStatus = Map.groupBy(new Set(types), statusOf);
  return Object.fromEntries(
    [...byStatus].map(([status, alike]) => [
      status,
      {
        description: '',
        'x-problems': alike,
        content: { 'application/problem+json': { schema: ref('schemas', 'Problem') } },
      },
    ]),
  );
}

/** What a schema takes in, which may as well be read-only. */
type Given<T> = T extends readonly (infer Item)[]
  ? readonly Given<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Given<T[Key]> }
    : T;

interface Sending<S extends 200 | 201> {
  readonly status?: S;
  /** The tag of what is sent; `false` for lists of what changes all the time. */
  readonly etag?: string | false;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Sends an answer through its schema: a field that the schema does not name is left out, whatever the domain knows. What
 * the reader has already is not sent again.
 */
export function send<Schema extends ZodType, S extends 200 | 201 = 200>(
  c: Context,
  schema: Schema,
  value: Given<z.input<Schema>>,
  { status = 200 as S, etag, headers = {} }: Sending<S> = {},
): TypedResponse<JSONParsed<z.output<Schema>>, S, 'json'> & Response {
  const shown: unknown = schema.parse(value);
  const tag = etag === false ? null : (etag ?? etagOf(shown));
  const sent = { 'cache-control': 'private, no-cache', ...(tag && { etag: tag }), ...headers };
  const same = tag !== null && c.req.method !== 'PUT' && status === 200 && readAlready(c, tag);
  const answer = same
    ? c.body(null, 304, sent)
    : c.body(JSON.stringify(shown), status, { 'content-type': 'application/json; charset=utf-8', ...sent });
  return answer as unknown as TypedResponse<JSONParsed<z.output<Schema>>, S, 'json'> & Response;
}

/** The tag that `send` gives what is shown through a schema. */
export const etagThrough = <Schema extends ZodType>(schema: Schema, value: Given<z.input<Schema>>): string =>
  etagOf(schema.parse(value));
