import { parseId, type ProvrumId } from '#kernel/id.ts';
import type { Language } from '#kernel/text.ts';
import { systemClock } from '#platform/clock.ts';
import { type Environment, readConfig } from '#platform/config.ts';
import { type Database, openDatabase } from '#platform/database.ts';
import { demandCurrent } from '#platform/migrate.ts';
import { PlainError } from '#platform/plainError.ts';
import type { Provrum } from '#provrum/provrum.ts';
import { findProvrum } from '#provrum/provrum.store.ts';
import { type Readiness, readiness } from '#provrum/readiness.ts';
import { shortCitation } from '#rulebook/citation.ts';
import { type Finding, forceNames } from '#rulebook/rule.ts';
import { loadVersions } from '#rulebook/rulebook.store.ts';
import { type RulebookVersion, versionInForce } from '#rulebook/version.ts';
import { messages } from './explain.messages.ts';

const usage = 'Say which: provrum explain ID [--en] [--json]';

/** What the rules in force today say of a provrum, beside a running server or without one. */
export async function explain(env: Environment, words: readonly string[]): Promise<number> {
  const id = parseId<ProvrumId>(words.find((word) => !word.startsWith('--')));
  if (id === null) throw new PlainError(usage);
  const db = await openDatabase(readConfig(env, 'command'));
  try {
    const { provrum, version } = await find(db, id);
    const found = readiness(provrum.standings, version.parameters);
    const language = words.includes('--en') ? 'en' : 'sv';
    const told = words.includes('--json') ? asJson(provrum, version, found) : asText(provrum, version, found, language);
    process.stdout.write(`${told}\n`);
    return 0;
  } finally {
    await db.close();
  }
}

async function find(db: Database, id: ProvrumId) {
  await demandCurrent(db);
  const today = systemClock.today();
  const provrum = await findProvrum(db, id, today);
  if (!provrum) throw new PlainError(`There is no provrum ${id}.`);
  const version = versionInForce(await loadVersions(db), today);
  if (!version) throw new PlainError(`No version of the rulebook is in force on ${today}.`);
  return { provrum, version };
}

/** The findings as they are kept on receipts and told by the API. */
const asJson = ({ id }: Provrum, version: RulebookVersion, { ready, findings, shortestText }: Readiness): string =>
  JSON.stringify({ provrum: id, version: version.id, ready, findings, shortest: shortestText }, null, 2);

function asText(provrum: Provrum, version: RulebookVersion, found: Readiness, language: Language): string {
  const text = messages[language];
  return [
    `${provrum.id} · ${provrum.text.title}`,
    text.version(version.id, version.inForceFrom),
    '',
    text.verdict(found.ready),
    '',
    ...found.findings.map((finding) => findingLines(finding, language)),
    ...(found.shortestText ? ['', `${text.shortest}: ${found.shortestText[language]}`] : []),
  ].join('\n');
}

function findingLines({ force, met, rule, title, because, sources }: Finding, language: Language): string {
  const cited = [rule, ...sources.map(shortCitation)].join(', ');
  return `${met ? '✔' : '✖'} ${forceNames[force][language]}, ${messages[language].met(met)}: ${title[language]} (${cited})\n  ${because[language]}`;
}
