import type { Decision } from '#kernel/decision.ts';
import type { PersonId } from '#kernel/id.ts';
import type { Language } from '#kernel/text.ts';
import { type Clock, randomCode, randomToken } from '#platform/clock.ts';
import { type Database, sql } from '#platform/database.ts';
import { equalHashes, hashToken, keyedHash } from '#platform/hash.ts';
import { forgetOldCounts } from '#platform/rateLimit.ts';
import { createSession } from './session.store.ts';
import { checkCode, type CodeAccepted, type CodeRefusal, issueCode } from './signIn.ts';

export interface SignInDevices {
  readonly db: Database;
  readonly clock: Clock;
  readonly secret: Uint8Array;
}

/** Whom a code is told to. */
export interface CodeReceiver {
  readonly person: PersonId | null;
  readonly address: string;
  readonly language: Language;
}
/** Writes the code to its receiver, within the transaction one stands in. */
export type TellCode = (to: CodeReceiver, code: string, id: number) => Promise<void>;

/** Who asks for a code: an address, and the form it was written in, which is new with every page. */
export interface CodeAsked {
  readonly address: string;
  readonly form: string | null;
}

/** A form sent again within so long is a double press and not a second wish. */
const secondsToRepeat = 30;

/**
 * Issues a code for an address and returns the token that binds it to the browser that asked. For an address that is nobody's
 * the same is done, and the telling undone: neither the answer nor the time it takes says whether the address is known.
 * The same form sent twice issues one code.
 */
export async function createCode(devices: SignInDevices, asked: CodeAsked, tell: TellCode): Promise<string> {
  const { db, clock } = devices;
  const browser = await db.tx(async () => {
    const first = browserOf(devices.secret, asked);
    if (await issue(devices, asked.address, first, tell)) return first;
    if (await issuedJustNow(devices, first)) return first;
    const other = randomToken();
    await issue(devices, asked.address, other, tell);
    return other;
  });
  await forgetOld(db, clock.now());
  return browser;
}

/** The form alone does not tell the token: it is made with the program's secret. */
const browserOf = (secret: Uint8Array, { address, form }: CodeAsked): string =>
  form === null ? randomToken() : keyedHash(secret, 'sign-in-browser', `${address}\n${form}`).toString('base64url');

/** False where the token has been used for another code. */
async function issue(devices: SignInDevices, address: string, browser: string, tell: TellCode): Promise<boolean> {
  const { db } = devices;
  const receiver = await findReceiver(db, address);
  const code = randomCode();
  const id = await insertCode(devices, receiver.person, code, browser);
  if (id === null) return false;
  await sql`savepoint told`.execute(db.q());
  await tell(receiver, code, id);
  if (receiver.person === null) await sql`rollback to savepoint told`.execute(db.q());
  else await sql`release savepoint told`.execute(db.q());
  return true;
}

async function issuedJustNow({ db, clock }: SignInDevices, browser: string): Promise<boolean> {
  const { rows } = await sql`
    select from sign_in_code where browser_hash = ${hashToken(browser)} and used_at is null
      and created_at > ${clock.now()}::timestamptz - make_interval(secs => ${secondsToRepeat})`.execute(db.q());
  return rows.length > 0;
}

async function findReceiver(db: Database, address: string): Promise<CodeReceiver> {
  const { rows } = await sql<CodeReceiver>`
    select id as person, email as address, language from person where email = ${address}`.execute(db.q());
  return rows[0] ?? { person: null, address, language: 'sv' };
}

async function insertCode(
  { db, clock, secret }: SignInDevices,
  person: PersonId | null,
  code: string,
  browser: string,
) {
  const { createdAt, expiresAt } = issueCode(person, clock.now().getTime());
  const { rows } = await sql<{ id: number }>`
    insert into sign_in_code (person_id, code_hash, browser_hash, created_at, expires_at)
    values (${person}, ${hashCode(secret, browser, code)}, ${hashToken(browser)}, ${new Date(createdAt)}, ${new Date(expiresAt)})
    on conflict (browser_hash) do nothing returning id`.execute(db.q());
  return rows[0]?.id ?? null;
}

const hashCode = (secret: Uint8Array, browser: string, code: string) =>
  keyedHash(secret, 'sign-in-code', `${browser}\n${code}`);

interface CodeRow {
  readonly id: number;
  readonly person: PersonId | null;
  readonly hash: Buffer;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly attempts: number;
  readonly used: boolean;
}

/** A code as it was typed in a browser. */
export interface TypedCode {
  readonly browser: string;
  readonly code: string;
  readonly device: string;
  readonly replaces: number | null;
}

export type SignedIn = CodeAccepted & { readonly token: string };

/**
 * Tries a typed code and opens the session it is good for, together or not at all. The code's row is locked: of many tries at
 * once with the right code, one opens a session. Null where this browser has asked for no code.
 */
export async function signInWithCode(
  devices: SignInDevices,
  typed: TypedCode,
): Promise<Decision<SignedIn, CodeRefusal> | null> {
  const { db, clock, secret } = devices;
  const now = clock.now();
  return await db.tx(async () => {
    const { rows } = await sql<CodeRow>`
      select id, person_id as person, code_hash as hash, created_at as "createdAt", expires_at as "expiresAt", attempts,
        used_at is not null as used
      from sign_in_code where browser_hash = ${hashToken(typed.browser)} for update`.execute(db.q());
    const row = rows[0];
    if (!row) return null;
    const matches = equalHashes(row.hash, hashCode(secret, typed.browser, typed.code));
    const decision = checkCode(
      { ...row, createdAt: row.createdAt.getTime(), expiresAt: row.expiresAt.getTime() },
      matches,
      now.getTime(),
    );
    await sql`
      update sign_in_code set attempts = attempts + 1, used_at = coalesce(used_at, ${decision.ok ? now : null}::timestamptz)
      where id = ${row.id}`.execute(db.q());
    if (!decision.ok) return decision;
    const { person } = decision.event;
    const token = await createSession(db, { ...typed, person, now, today: clock.today() });
    return { ok: true, event: { ...decision.event, token } };
  });
}

/** Forgets what can matter to nobody any more. Done here, where it is seldom: it spares a clock of its own. */
async function forgetOld(db: Database, now: Date) {
  const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 3600 * 1000);
  await sql`
    delete from sign_in_code where id in (
      select id from sign_in_code where expires_at < ${daysAgo(1)} limit 1000 for update skip locked)`.execute(db.q());
  await forgetOldCounts(db, daysAgo(2));
  await sql`delete from session where expires_at < ${daysAgo(60)}`.execute(db.q());
}
