import { paths } from '#paths.ts';
import { randomToken } from '#platform/clock.ts';
import { sql } from '#platform/database.ts';
import { hashToken } from '#platform/hash.ts';
import type { TestApp } from './app.ts';
import type { OrganisationKey, PersonKey } from './cast.ts';

/** A problem as the API tells it. */
export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly errors?: Readonly<Record<string, string>>;
  readonly refusal?: string;
  readonly findings?: readonly { readonly rule: string; readonly sources: readonly { readonly quote: string }[] }[];
}

export interface Answer<Body> {
  readonly status: number;
  readonly headers: Headers;
  readonly etag: string;
  readonly body: Body;
  /** As it was sent, for what must not be in it. */
  readonly text: string;
}

export interface Asking {
  readonly json?: unknown;
  /** Sent as it is, in place of `json`. */
  readonly body?: BodyInit;
  readonly match?: string | undefined;
  readonly language?: 'sv' | 'en';
  readonly headers?: Readonly<Record<string, string>>;
}

/** Asks the API: `GET /provrum/1`. Nothing is read of a cookie, so none is sent. */
export type Ask = <Body = ProblemBody>(request: string, asking?: Asking) => Promise<Answer<Body>>;

/** A token of somebody of the cast, that outlives every test. */
export async function giveToken({ db, clock, cast }: TestApp, person: PersonKey): Promise<string> {
  const token = `provrum_${randomToken()}`;
  await sql`
    insert into api_token (person_id, name, token_hash, created_at, expires_at)
    values (${cast.person[person]}, 'Test', ${hashToken(token)}, ${clock.now()}, '2099-12-31T12:00:00Z')`.execute(
    db.q(),
  );
  return token;
}

/** Asks as somebody with a token, for one of their organisations. */
export async function apiAs(app: TestApp, person: PersonKey, organisation?: OrganisationKey): Promise<Ask> {
  const token = await giveToken(app, person);
  return asking(app, {
    authorization: `Bearer ${token}`,
    ...(organisation && { 'provrum-organisation': String(app.cast.organisation[organisation]) }),
  });
}

export const asking =
  (app: TestApp, always: Readonly<Record<string, string>>): Ask =>
  async <Body>(request: string, { json, body, match, language, headers }: Asking = {}) => {
    const [method = '', address = ''] = request.split(' ');
    const sent = body ?? (json === undefined ? undefined : JSON.stringify(json));
    const response = await app.send(paths.api(address), {
      method,
      ...(sent !== undefined && { body: sent }),
      headers: {
        ...always,
        ...(sent !== undefined && { 'content-type': 'application/json' }),
        ...(match !== undefined && { 'if-match': match }),
        ...(language && { 'accept-language': language }),
        ...headers,
      },
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      etag: response.headers.get('etag') ?? '',
      body: (text === '' ? null : JSON.parse(text)) as Body,
      text,
    };
  };
