import path from 'node:path';
import { PlainError } from './plainError.ts';
import { keepSecret } from './secret.ts';
import { keyFor } from './secretBox.ts';

/** `command` is a command line beside the server: it neither listens nor sends mail. */
export type Mode = 'demo' | 'production' | 'command' | 'test';
export type LogLevel = (typeof logLevels)[number];

/** Everything the program is told from outside, read once at the start. */
export interface Config {
  readonly mode: Mode;
  readonly host: string;
  /** 0 takes any free port; the server then hands on a config with the one it got. */
  readonly port: number;
  readonly dataDir: string;
  /** Where people reach the program, without a slash at the end. */
  readonly baseUrl: string;
  /** Null: the program starts and stops its own PostgreSQL in the data directory. */
  readonly databaseUrl: string | null;
  /** Past a transaction-pooling pgbouncer, for LISTEN; the same as `databaseUrl` where there is none. */
  readonly databaseDirectUrl: string | null;
  /** Null: mail stays in the outbox. */
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  /** The mailbox where answers to invitations and returned mail arrive; null: nobody reads one. */
  readonly imapUrl: string | null;
  /** The address of that mailbox, which calendars answer to; null: the sender's. */
  readonly answersTo: string | null;
  /** Null: files lie in the data directory. */
  readonly bucket: Bucket | null;
  readonly logLevel: LogLevel;
  /** 32 bytes for keyed hashes; the same on every node. */
  readonly secret: Uint8Array;
  /** Seals what only a meeting's arrangers may read; never in the database, and the same on every node. */
  readonly needsKey: Uint8Array;
  readonly secureCookies: boolean;
  /** So many days after a result is announced each member that has not said whether it uses it is reminded, once. */
  readonly uptakeReminderDays: number;
  /** How many proxies stand in front and add to X-Forwarded-For. */
  readonly trustProxy: number;
}

/** A place for files that speaks S3. */
export interface Bucket {
  /** Without a slash at the end; the bucket's name follows in the path. */
  readonly endpoint: string;
  readonly name: string;
  readonly region: string;
  readonly accessKey: string;
  readonly secretKey: string;
}

/** What is wrong with the settings, one plain sentence a fault. */
export class ConfigError extends PlainError {
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.faults = faults;
  }
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** The project's root, from this file's own place: the program works from any folder. */
export const projectRoot = path.resolve(import.meta.dirname, '../..');

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const defaultLogLevel: Readonly<Record<Mode, LogLevel>> = {
  demo: 'warn',
  production: 'info',
  command: 'warn',
  test: 'silent',
};
const loopback = ['127.0.0.1', '::1', 'localhost'];

/** Reads and checks the environment. Throws a `ConfigError` that names every fault at once. */
export function readConfig(env: Environment, mode: Mode): Config {
  const faults: string[] = [];
  const fault = (sentence: string) => void faults.push(sentence);
  const text = (name: string) => env[name]?.trim() || null;

  const port = wholeNumber('PORT', text('PORT') ?? (mode === 'test' ? '0' : '3000'), 65535, fault);
  const host = text('HOST') ?? '127.0.0.1';
  if (mode === 'demo' && !loopback.includes(host)) {
    fault(`HOST is "${host}", but the demonstration lets anybody in and listens on 127.0.0.1 only. Leave HOST out.`);
  }
  const baseUrl = readBaseUrl(text('BASE_URL'), mode, port, fault);
  const databaseUrl = address('DATABASE_URL', text('DATABASE_URL'), ['postgres:', 'postgresql:'], fault);
  const directUrl = address('DATABASE_DIRECT_URL', text('DATABASE_DIRECT_URL'), ['postgres:', 'postgresql:'], fault);
  if (directUrl && !databaseUrl) fault('DATABASE_DIRECT_URL is set, but DATABASE_URL is not: set both or neither.');
  const smtpUrl = address('SMTP_URL', text('SMTP_URL'), ['smtp:', 'smtps:'], fault);
  if (mode === 'production' && !text('SMTP_URL')) {
    fault(
      'SMTP_URL is missing: without mail nobody can sign in. It should look like smtps://user:password@mail.example.se.',
    );
  }
  const dataDir = path.resolve(projectRoot, text('DATA_DIR') ?? (mode === 'test' ? '.cache/test-data' : 'data'));
  const config = {
    mode,
    host,
    port,
    dataDir,
    baseUrl,
    databaseUrl,
    databaseDirectUrl: directUrl ?? databaseUrl,
    smtpUrl,
    mailFrom: readSender(text('MAIL_FROM'), baseUrl, fault),
    imapUrl: address('IMAP_URL', text('IMAP_URL'), ['imap:', 'imaps:'], fault),
    answersTo: readAnswersTo(text('ANSWERS_TO'), fault),
    bucket: readBucket(text, fault),
    logLevel: readLogLevel(text('LOG_LEVEL'), mode, fault),
    secureCookies: baseUrl.startsWith('https:'),
    // The sources are silent on when: three weeks lie between a newsletter and a meeting of one's own.
    uptakeReminderDays: wholeNumber('UPTAKE_REMINDER_DAYS', text('UPTAKE_REMINDER_DAYS') ?? '21', 365, fault),
    trustProxy: wholeNumber('TRUST_PROXY', text('TRUST_PROXY') ?? '0', 10, fault),
  };
  const given = text('SECRET');
  if (given && given.length < 32) fault('SECRET is too short: it should be at least 32 random characters.');
  const needs = text('NEEDS_KEY');
  if (needs && needs.length < 32) fault('NEEDS_KEY is too short: it should be at least 32 random characters.');
  if (faults.length > 0) throw new ConfigError(faults);
  const secret = keepSecret(given, mode === 'test' ? null : dataDir);
  return { ...config, secret, needsKey: keyFor(needs ? keepSecret(needs, null) : secret, 'needs') };
}

type Fault = (sentence: string) => void;

function wholeNumber(name: string, value: string, most: number, fault: Fault): number {
  if (/^\d{1,9}$/.test(value) && Number(value) <= most) return Number(value);
  fault(`${name} is "${value}", but should be a whole number from 0 to ${most}.`);
  return 0;
}

/** Never repeats the value: it may hold a password. */
function address(name: string, value: string | null, schemes: readonly string[], fault: Fault): string | null {
  if (value === null) return null;
  const url = URL.parse(value);
  if (url && schemes.includes(url.protocol) && url.host) return value;
  fault(
    `${name} is not an address that the program understands: it should start with ${schemes[0]}// and name a host.`,
  );
  return null;
}

function readBaseUrl(value: string | null, mode: Mode, port: number, fault: Fault): string {
  if (value === null) {
    if (mode === 'production') {
      fault('BASE_URL is missing: it should be the address people use, such as https://provrum.example.se.');
    }
    return `http://localhost:${port}`;
  }
  const url = URL.parse(value);
  const bare = url !== null && ['http:', 'https:'].includes(url.protocol) && url.pathname === '/';
  if (!bare || url.search || url.hash || url.username) {
    fault(`BASE_URL is "${value}", but should be an address without a path, such as https://provrum.example.se.`);
    return '';
  }
  if (mode === 'production' && url.protocol === 'http:' && !loopback.includes(url.hostname)) {
    fault(`BASE_URL is "${value}", but should start with https://: signing in over plain http can be listened to.`);
  }
  return url.origin;
}

function readSender(value: string | null, baseUrl: string, fault: Fault): string {
  if (value === null) return `Provrum <provrum@${URL.parse(baseUrl)?.hostname ?? 'localhost'}>`;
  if (!/^[^\r\n<>]*<[^\s<>@]+@[^\s<>@]+>$|^[^\s<>@]+@[^\s<>@]+$/.test(value)) {
    fault(`MAIL_FROM is "${value}", but should be an e-mail address, such as Provrum <provrum@example.se>.`);
  }
  return value;
}

function readAnswersTo(value: string | null, fault: Fault): string | null {
  if (value !== null && !/^[^\s<>@]+@[^\s<>@]+$/.test(value))
    fault(`ANSWERS_TO is "${value}", but should be the address of a mailbox, such as provrum@example.se.`);
  return value;
}

/** All of it or nothing: half a setting would put files where nobody looks for them. */
function readBucket(text: (name: string) => string | null, fault: Fault): Bucket | null {
  const endpoint = address('S3_ENDPOINT', text('S3_ENDPOINT'), ['https:', 'http:'], fault);
  const names = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY', 'S3_SECRET_KEY'];
  const missing = names.filter((name) => text(name) === null);
  if (missing.length === names.length) return null;
  if (missing.length > 0)
    fault(`${missing.join(', ')} is missing: files lie in a bucket when all of ${names.join(', ')} are set.`);
  const name = text('S3_BUCKET') ?? '';
  if (name !== '' && !/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(name))
    fault(`S3_BUCKET is "${name}", but should be the name of a bucket.`);
  return {
    endpoint: (endpoint ?? '').replace(/\/+$/, ''),
    name,
    region: text('S3_REGION') ?? 'us-east-1',
    accessKey: text('S3_ACCESS_KEY') ?? '',
    secretKey: text('S3_SECRET_KEY') ?? '',
  };
}

function readLogLevel(value: string | null, mode: Mode, fault: Fault): LogLevel {
  const level = logLevels.find((known) => known === value);
  if (value !== null && !level) fault(`LOG_LEVEL is "${value}", but should be one of ${logLevels.join(', ')}.`);
  return level ?? defaultLogLevel[mode];
}
