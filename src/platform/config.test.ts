import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { temporaryFolder } from '../../test/processes.ts';
import { ConfigError, type Environment, type Mode, projectRoot, readConfig } from './config.ts';

const DATA_DIR = temporaryFolder();

/** What the start would say, a sentence a fault. */
function faultsOf(env: Environment, mode: Mode): readonly string[] {
  try {
    readConfig({ DATA_DIR, ...env }, mode);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
}

const production = { BASE_URL: 'https://provrum.example.se', SMTP_URL: 'smtps://mail.example.se' };

test('the demonstration starts without any setting, on this machine only', () => {
  const config = readConfig({ DATA_DIR }, 'demo');

  assert.equal(config.host, '127.0.0.1');
  assert.equal(config.port, 3000);
  assert.equal(config.baseUrl, 'http://localhost:3000');
  assert.equal(config.databaseUrl, null);
  assert.equal(config.smtpUrl, null);
  assert.equal(config.secureCookies, false);
});

test('the data lies in the project unless said otherwise, whatever folder one stands in', () => {
  assert.equal(readConfig({ SECRET: 'x'.repeat(32) }, 'command').dataDir, path.join(projectRoot, 'data'));
  assert.equal(
    readConfig({ SECRET: 'x'.repeat(32), DATA_DIR: 'elsewhere' }, 'command').dataDir,
    path.join(projectRoot, 'elsewhere'),
  );
});

test('the demonstration refuses to be reached from other machines', () => {
  assert.deepEqual(faultsOf({ HOST: '0.0.0.0' }, 'demo'), [
    'HOST is "0.0.0.0", but the demonstration lets anybody in and listens on 127.0.0.1 only. Leave HOST out.',
  ]);
  assert.deepEqual(faultsOf({ ...production, HOST: '0.0.0.0' }, 'production'), []);
});

test('files lie in a bucket when all of its settings are there, and half of them is a fault', () => {
  const bucket = {
    S3_ENDPOINT: 'https://s3.example.se/',
    S3_BUCKET: 'provrum',
    S3_ACCESS_KEY: 'a',
    S3_SECRET_KEY: 'b',
  };
  assert.equal(readConfig({ DATA_DIR }, 'demo').bucket, null);
  assert.deepEqual(readConfig({ DATA_DIR, ...bucket }, 'demo').bucket, {
    endpoint: 'https://s3.example.se',
    name: 'provrum',
    region: 'us-east-1',
    accessKey: 'a',
    secretKey: 'b',
  });
  assert.deepEqual(faultsOf({ ...bucket, S3_BUCKET: '', S3_SECRET_KEY: '' }, 'demo'), [
    'S3_BUCKET, S3_SECRET_KEY is missing: files lie in a bucket when all of S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY, S3_SECRET_KEY are set.',
  ]);
  assert.deepEqual(faultsOf({ ...bucket, S3_BUCKET: 'Mina Filer' }, 'demo'), [
    'S3_BUCKET is "Mina Filer", but should be the name of a bucket.',
  ]);
});

test('production wants an address and mail, and says so at once', () => {
  assert.deepEqual(faultsOf({}, 'production'), [
    'BASE_URL is missing: it should be the address people use, such as https://provrum.example.se.',
    'SMTP_URL is missing: without mail nobody can sign in. It should look like smtps://user:password@mail.example.se.',
  ]);
  const config = readConfig({ DATA_DIR, ...production, BASE_URL: 'https://provrum.example.se/' }, 'production');
  assert.equal(config.baseUrl, 'https://provrum.example.se');
  assert.equal(config.mailFrom, 'Provrum <provrum@provrum.example.se>');
  assert.equal(config.secureCookies, true);
});

const wrong: readonly (readonly [Environment, RegExp])[] = [
  [{ PORT: 'eighty' }, /^PORT is "eighty", but should be a whole number from 0 to 65535\.$/],
  [{ PORT: '65536' }, /^PORT is "65536"/],
  [{ BASE_URL: 'provrum.example.se' }, /^BASE_URL is "provrum.example.se", but should be an address without a path/],
  [{ BASE_URL: 'https://example.se/provrum' }, /^BASE_URL .* without a path/],
  [{ BASE_URL: 'http://provrum.example.se' }, /^BASE_URL .* should start with https/],
  [{ DATABASE_URL: 'mysql://localhost/x' }, /^DATABASE_URL is not an address .* should start with postgres:\/\//],
  [{ DATABASE_DIRECT_URL: 'postgres://localhost/x' }, /^DATABASE_DIRECT_URL is set, but DATABASE_URL is not/],
  [{ SMTP_URL: 'mail.example.se' }, /^SMTP_URL is not an address/],
  [{ MAIL_FROM: 'Provrum' }, /^MAIL_FROM is "Provrum", but should be an e-mail address/],
  [{ MAIL_FROM: 'a@b.se\nBcc: c@d.se' }, /^MAIL_FROM is/],
  [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL is "loud", but should be one of fatal, error/],
  [{ TRUST_PROXY: 'yes' }, /^TRUST_PROXY is "yes", but should be a whole number from 0 to 10\.$/],
  [{ SECRET: 'short' }, /^SECRET is too short/],
];

for (const [env, sentence] of wrong) {
  test(`a wrong value is told in one sentence: ${JSON.stringify(env)}`, () => {
    const faults = faultsOf({ ...production, ...env }, 'production');

    assert.equal(faults.length, 1);
    assert.match(faults[0] ?? '', sentence);
  });
}

test('a password in an address is never repeated', () => {
  assert.doesNotMatch(faultsOf({ DATABASE_URL: 'mysql://me:hemligt@localhost/x' }, 'command').join(), /hemligt/);
});

test('the secret is made once, is kept for its owner only, and another directory has another', () => {
  const first = readConfig({ DATA_DIR }, 'demo').secret;

  assert.equal(first.length, 32);
  assert.deepEqual(readConfig({ DATA_DIR }, 'demo').secret, first);
  assert.equal(fs.statSync(path.join(DATA_DIR, 'secret')).mode & 0o777, 0o600);
  assert.notDeepEqual(readConfig({ DATA_DIR: temporaryFolder() }, 'demo').secret, first);
});

test('nodes that are given the same SECRET share it, and keep no file', () => {
  const [one, two] = [temporaryFolder(), temporaryFolder()];
  const SECRET = 'a sentence that nobody guesses, ever';

  assert.deepEqual(
    readConfig({ DATA_DIR: one, SECRET }, 'demo').secret,
    readConfig({ DATA_DIR: two, SECRET }, 'demo').secret,
  );
  assert.deepEqual(fs.readdirSync(one), []);
});

test('a data directory that cannot be made is told in a sentence', () => {
  const file = path.join(temporaryFolder(), 'file');
  fs.writeFileSync(file, '');

  assert.throws(
    () => readConfig({ DATA_DIR: path.join(file, 'data') }, 'demo'),
    /^PlainError: The data directory .* cannot be made/,
  );
});

test('every variable that is read is told of in docs/operating.md', () => {
  const asked = new Set<string>();
  const env = new Proxy({ ...production, DATA_DIR } as Record<string, string>, {
    get: (given, name: string) => (asked.add(name), given[name]),
  });
  for (const mode of ['demo', 'production', 'command', 'test'] as const) readConfig(env, mode);
  const manual = fs.readFileSync(path.join(projectRoot, 'docs/operating.md'), 'utf8');

  assert.ok(asked.size > 10);
  assert.deepEqual(
    [...asked].filter((name) => !manual.includes(`| \`${name}\` |`)),
    [],
  );
});
