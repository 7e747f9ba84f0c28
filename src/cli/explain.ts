import { isDeepStrictEqual } from 'node:util';
import { parseId, type ProvrumId } from '#kernel/id.ts';
import type { Language } from '#kernel/text.ts';
import { systemClock } from '#platform/clock.ts';
import { type Environment, readConfig } from '#platform/config.ts';
import { type Database, openDatabase } from '#platform/database.ts';
import { demandCurrent } from '#platform/migrate.ts';
import { PlainError } from '#platform/plainError.ts';
import type { Provrum } from '#provrum/provrum.ts';
import { replayDecision } from '#provrum/decision.ts';
import { findProvrum } from '#provrum/provrum.store.ts';
import { quoted } from '#provrum/quoted.store.ts';
import { type Readiness, readiness } from '#provrum/readiness.ts';
import { type KeptDecision, listDecisions } from '#provrum/receipt.store.ts';
import { shortCitation } from '#rulebook/citation.ts';
import { type Finding, forceNames } from '#rulebook/rule.ts';
import { loadVersions } from '#rulebook/rulebook.store.ts';
import { type AnyVersion, type RulebookVersion, versionInForce } from '#rulebook/version.ts';
import { messages as stateNames } from '#ui/states.messages.ts';
import { messages } from './explain.messages.ts';

const usage = 'Say which: provrum explain ID [--en] [--json]';

/** What the rules in force today say of a provrum, and what was decided about it: beside a running server or without one. */
export async function explain(env: Environment, words: readonly string[]): Promise<number> {
  const id = parseId<ProvrumId>(words.find((word) => !word.startsWith('--')));
  if (id === null) throw new PlainError(usage);
  const db = await openDatabase(readConfig(env, 'command'));
  try {
    const explained = await find(db, id);
    const told = words.includes('--json') ? asJson(explained) : asText(explained, words.includes('--en') ? 'en' : 'sv');
    process.stdout.write(`${told}\n`);
    return 0;
  } finally {
    await db.close();
  }
}

/** A decision, and whether the rules of its day say the same today of the facts it was made from. */
interface Replayed extends KeptDecision {
  readonly replays: boolean;
}

interface Explained {
  readonly provrum: Provrum;
  readonly version: RulebookVersion;
  readonly found: Readiness;
  readonly decisions: readonly Replayed[];
}

async function find(db: Database, id: ProvrumId): Promise<Explained> {
  await demandCurrent(db);
  const today = systemClock.today();
  const provrum = await findProvrum(db, id, today);
  if (!provrum) throw new PlainError(`There is no provrum ${id}.`);
  const versions = await loadVersions(db);
  const version = versionInForce(versions, today);
  if (!version) throw new PlainError(`No version of the rulebook is in force on ${today}.`);
  const decisions = await listDecisions(db, id);
  return {
    provrum,
    version,
    found: readiness(provrum.standings, version.parameters),
    decisions: decisions.map((decision) => ({ ...decision, replays: replays(decision, versions) })),
  };
}

function replays({ receipt }: KeptDecision, versions: readonly AnyVersion[]): boolean {
  const version = versions.find(({ id }) => id === receipt.version);
  return version?.part === 'provrum' && isDeepStrictEqual(replayDecision(receipt, version), receipt.findings);
}

/** The findings as they are kept on receipts and told by the API. */
const asJson = ({ provrum, version, found: { ready, findings, shortestText }, decisions }: Explained): string =>
  JSON.stringify(
    {
      provrum: provrum.id,
      state: provrum.state,
      version: version.id,
      ready,
      findings,
      shortest: shortestText,
      decisions,
    },
    null,
    2,
  );

function asText({ provrum, version, found, decisions }: Explained, language: Language): string {
  const text = messages[language];
  return [
    `${provrum.id} · ${provrum.text.title}`,
    `${text.state}: ${stateNames[language].states[provrum.state]}`,
    text.version(version.id, version.inForceFrom),
    '',
    text.verdict(found.ready),
    '',
    ...found.findings.map((finding) => findingLines(finding, language)),
    ...(found.shortestText ? ['', `${text.shortest}: ${found.shortestText[language]}`] : []),
    ...decisions.flatMap((decision) => ['', decisionLines(decision, language)]),
  ].join('\n');
}

function findingLines({ force, met, rule, title, because, sources }: Finding, language: Language): string {
  const cited = [rule, ...sources.map(shortCitation)].join(', ');
  return [
    `${met ? '✔' : '✖'} ${forceNames[force][language]}, ${messages[language].met(met)}: ${title[language]} (${cited})`,
    `  ${because[language]}`,
    ...sources.map((source) => `  ${shortCitation(source)}: ”${quoted(source)}”`),
  ].join('\n');
}

/** The receipt: who decided what, why, under which version, and what the rules said then. */
function decisionLines({ receipt, ...decision }: Replayed, language: Language): string {
  const text = messages[language].decision;
  const { announcedAt, takenBackAt } = decision;
  return [
    `${text.number(decision.id)}: ${text.verdict[decision.verdict]}, ${decision.by} (${decision.organisation}), ${decision.decidedAt.toISOString()}`,
    takenBackAt
      ? text.takenBack(takenBackAt.toISOString())
      : announcedAt
        ? text.announced(announcedAt.toISOString())
        : text.staged,
    `${text.reason}: ${decision.reason}`,
    `${text.version}: ${receipt.version}`,
    ...receipt.findings.map((finding) => findingLines(finding, language)),
    ...receipt.reservations.map(({ rule, reason }) => `${text.passed(rule)}: ${reason}`),
    decision.replays ? text.replays : text.replaysNot,
  ].join('\n');
}
