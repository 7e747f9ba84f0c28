import { addDays, type Day, parseDay } from '#kernel/day.ts';
import { type Decision, decided, refused } from '#kernel/decision.ts';
import type { NetworkId, OrganisationId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Secretariat, Voice } from '#organisations/authority.ts';
import type { OrganisationKind } from '#organisations/organisation.ts';
import type { Network } from '../network.ts';
import { type StatusColumn, answerMax, type StatusDefinition, type StatusAnswers } from './definition.ts';
import type { StatusEvent } from './events.ts';

export interface StatusTable extends StatusDefinition {
  readonly id: number;
  readonly network: NetworkId;
  readonly closed: boolean;
  /** When everybody was last asked: what was told before is asked for again. */
  readonly askedAt: Instant;
  readonly askedOn: Day;
  readonly revision: number;
}

/** What a member has told, and when. */
export interface StatusEntry {
  readonly id: number;
  readonly answers: StatusAnswers;
  readonly by: string;
  readonly at: Instant;
  readonly on: Day;
}

/** A member that is asked, with what it told last. */
export interface StatusRow {
  readonly id: OrganisationId;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly county: string | null;
  readonly entry: StatusEntry | null;
}

export type StatusRefusal =
  | { readonly kind: 'network-over' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'open' }
  /** Somebody has changed the table since it was read. */
  | { readonly kind: 'changed-since' }
  | { readonly kind: 'unchanged' }
  /** Members have answered in a column that would go, or be of another kind. */
  | { readonly kind: 'column-answered'; readonly column: StatusColumn }
  /** Members have chosen what would go. */
  | {
      readonly kind: 'choice-answered';
      readonly column: StatusColumn;
      readonly choice: string;
      readonly names: readonly string[];
    }
  /** The organisation is not among those that are asked. */
  | { readonly kind: 'not-asked' }
  /** A colleague has filled it in since it was read. */
  | { readonly kind: 'filled-since'; readonly entry: StatusEntry };

type StatusDecision = Decision<StatusEvent, StatusRefusal>;

const living = ({ state }: Network): boolean => state === 'active' || state === 'dormant' || state === 'runAsProject';

/** True where tables can be made for a network: it is alive. */
export const takesTables = living;

/** Makes a table for a network that is alive. Its number is reserved beforehand. */
export function makeTable(
  _by: Secretariat,
  network: Network,
  table: number,
  definition: StatusDefinition,
  key: string | null,
): StatusDecision {
  if (!living(network)) return refused({ kind: 'network-over' });
  return decided({
    kind: 'status-table-made',
    network: network.id,
    table,
    title: definition.title,
    content: { ...definition, key },
  });
}

/** Changes a table; what members have answered is never taken from them. Another due date asks everybody anew. */
export function changeTable(
  _by: Secretariat,
  table: StatusTable,
  definition: StatusDefinition,
  { rows, revision }: { readonly rows: readonly StatusRow[]; readonly revision: number | null },
): StatusDecision {
  if (table.closed) return refused({ kind: 'closed' });
  const { id, network } = table;
  if (sameDefinition(table, definition)) return refused({ kind: 'unchanged' });
  if (revision !== null && revision !== table.revision) return refused({ kind: 'changed-since' });
  const lost = lostAnswers(table.columns, definition.columns, rows);
  if (lost) return refused(lost);
  const asksAgain = definition.due !== null && definition.due !== table.due;
  return decided({
    kind: 'status-table-changed',
    network,
    table: id,
    title: definition.title,
    content: definition,
    asksAgain,
  });
}

const sameDefinition = (a: StatusDefinition, b: StatusDefinition): boolean =>
  JSON.stringify(plain(a)) === JSON.stringify(plain(b));
const plain = ({ title, intro, audience, due, columns }: StatusDefinition) => [
  title,
  intro,
  audience,
  due,
  columns.map((column) => [column.key, column.title, column.kind, column.choices]),
];

function lostAnswers(
  before: readonly StatusColumn[],
  after: readonly StatusColumn[],
  rows: readonly StatusRow[],
): StatusRefusal | null {
  for (const column of before) {
    const answered = rows.filter(({ entry }) => entry?.answers[column.key]);
    const next = after.find(({ key }) => key === column.key);
    if (answered.length > 0 && next?.kind !== column.kind) return { kind: 'column-answered', column };
    const gone = column.choices.find(
      (choice) =>
        !next?.choices.includes(choice) && answered.some(({ entry }) => entry?.answers[column.key] === choice),
    );
    if (gone === undefined) continue;
    const names = answered.filter(({ entry }) => entry?.answers[column.key] === gone).map(({ name }) => name);
    return { kind: 'choice-answered', column, choice: gone, names };
  }
  return null;
}

/** Closes a table: it is kept as it was, and nobody is asked any more. */
export const closeTable = (_by: Secretariat, { id, network, title, closed }: StatusTable): StatusDecision =>
  closed ? refused({ kind: 'closed' }) : decided({ kind: 'status-table-closed', network, table: id, title });

export const reopenTable = (_by: Secretariat, { id, network, title, closed }: StatusTable): StatusDecision =>
  closed ? decided({ kind: 'status-table-reopened', network, table: id, title }) : refused({ kind: 'open' });

/** Tells where an organisation stands. The same again confirms it, where everybody has been asked since. */
export function fillStatus(
  voice: Voice,
  table: StatusTable,
  rows: readonly StatusRow[],
  { answers, basedOn }: { readonly answers: StatusAnswers; readonly basedOn: number | null | undefined },
): StatusDecision {
  if (table.closed) return refused({ kind: 'closed' });
  const own = rows.find(({ id }) => id === voice.organisation);
  if (!own) return refused({ kind: 'not-asked' });
  const { entry } = own;
  const same = entry !== null && table.columns.every(({ key }) => (entry.answers[key] ?? '') === (answers[key] ?? ''));
  if (same && !isAsked(table, own)) return refused({ kind: 'unchanged' });
  if (entry && basedOn !== undefined && basedOn !== entry.id) return refused({ kind: 'filled-since', entry });
  return decided({
    kind: 'status-filled',
    network: table.network,
    table: table.id,
    title: table.title,
    organisation: voice.organisation,
    confirmed: same,
    answers,
  });
}

/** True where a member has told nothing since everybody was asked. */
export const isAsked = ({ askedAt, closed }: Pick<StatusTable, 'askedAt' | 'closed'>, { entry }: StatusRow): boolean =>
  !closed && (entry === null || entry.at < askedAt);

export type AnswerProblem = 'choose' | 'day' | 'long';

/** What is wrong with an answer, by column; empty where it can stand. A choice must be made, the rest is as one likes. */
export function answerProblems(
  columns: readonly StatusColumn[],
  answers: StatusAnswers,
): Readonly<Record<string, AnswerProblem>> {
  const problems: Record<string, AnswerProblem> = {};
  for (const column of columns) {
    const problem = problemWith(column, answers[column.key] ?? '');
    if (problem) problems[column.key] = problem;
  }
  return problems;
}

function problemWith({ kind, choices }: StatusColumn, answer: string): AnswerProblem | null {
  if (kind === 'choice') return choices.includes(answer) ? null : 'choose';
  if (kind === 'date') return answer === '' || parseDay(answer) !== null ? null : 'day';
  return answer.length > answerMax ? 'long' : null;
}

/** The column that the map shows: the one that is asked for, or the first with choices. */
export const mapColumn = ({ columns }: StatusDefinition, asked: string | null): StatusColumn | null =>
  columns.find(({ key, kind }) => kind === 'choice' && key === asked) ??
  columns.find(({ kind }) => kind === 'choice') ??
  null;

/** What changed from one entry to the next: each column whose answer is another. */
export interface StatusStep {
  readonly column: StatusColumn;
  readonly from: string;
  readonly to: string;
}

export const stepsBetween = (
  columns: readonly StatusColumn[],
  before: StatusAnswers | null,
  after: StatusAnswers,
): readonly StatusStep[] =>
  columns.flatMap((column) => {
    const [from, to] = [before?.[column.key] ?? '', after[column.key] ?? ''];
    return from === to ? [] : [{ column, from, to }];
  });

/** A week before a table should be filled in those who have not are reminded, and once more when the day has passed. */
export type Reminding = 'asked' | 'soon' | 'late';
const daysBefore = 7;
/** What was forgotten for longer is left alone. */
const daysAfter = 21;

/** Which mail is due about a table on a day; the first asks, the others remind. */
export function remindingOn(
  { askedOn, due, closed }: Pick<StatusTable, 'askedOn' | 'due' | 'closed'>,
  today: Day,
): Reminding | null {
  if (closed) return null;
  if (due === null) return today <= addDays(askedOn, daysAfter) ? 'asked' : null;
  if (today > due) return today <= addDays(due, daysAfter) ? 'late' : null;
  return today >= addDays(due, -daysBefore) && today > askedOn ? 'soon' : 'asked';
}
