import type { Context } from 'hono';
import { type Day, parseDay } from '#kernel/day.ts';
import type { ProvrumId } from '#kernel/id.ts';
import { type Actor, readsForTheForum, voiceOf } from '#organisations/authority.ts';
import type { ActorEnv } from '#organisations/actor.scope.ts';
import type { Database } from '#platform/database.ts';
import { findSight, keeping, type Sight } from '#platform/sight.ts';
import { ruleById } from '#rulebook/rulebook.ts';
import { loadVersions } from '#rulebook/rulebook.store.ts';
import { type RulebookVersion, versionInForce } from '#rulebook/version.ts';
import { evaluate, type Evaluation, ofYear, yearsOf } from './evaluation.ts';
import { type Basis, basisOf } from './figure.ts';
import type { FormatEvaluation } from './formatEvaluation.ts';
import { listFormatEvaluations } from './formatEvaluation.store.ts';
import type { KnownOrganisation, KnownProvrum } from './known.ts';
import { findTitles, listKnown, listKnownOrganisations } from './known.store.ts';

/** Who reads the evaluation: board and secretariat the whole of it, members the sums. Others nothing. */
export type Reading = 'whole' | 'sums';
export function readingOf(actor: Actor): Reading | null {
  if (readsForTheForum(actor)) return 'whole';
  return voiceOf(actor)?.membership === 'member' ? 'sums' : null;
}

export interface Asked {
  readonly on: Day;
  readonly year: number | null;
  /** What was written where no day that has been stands. */
  readonly wrong: { readonly typed: string; readonly why: 'wrongDay' | 'future' } | null;
}

/** Reads the day and the year that are asked for; today and all years where nothing is. */
export function readAsked(c: Context<ActorEnv>): Asked {
  const today = c.var.clock.today();
  const typed = (c.req.query('datum') ?? '').trim().slice(0, 40);
  const year = Number(/^20\d{2}$/.exec(c.req.query('ar') ?? '')?.[0] ?? 0) || null;
  if (typed === '') return { on: today, year, wrong: null };
  const on = parseDay(typed);
  if (!on || on < '2000-01-01') return { on: today, year, wrong: { typed, why: 'wrongDay' } };
  return on > today ? { on: today, year, wrong: { typed, why: 'future' } } : { on, year, wrong: null };
}

export interface Known extends Pick<Asked, 'on' | 'year'> {
  /** Those of the year asked for, and every year there is one of. */
  readonly all: readonly KnownProvrum[];
  readonly years: readonly number[];
  readonly organisations: readonly KnownOrganisation[];
  readonly basis: Basis;
  /** The rules in force that day; today's where none were. */
  readonly version: RulebookVersion;
}

/** As much of a request, of a page or the API, as is read from. */
interface Reached {
  readonly var: Pick<ActorEnv['Variables'], 'db' | 'version'> & {
    /** What the database showed to the reader; nothing is kept for those who come without. */
    readonly sight?: Sight | null;
  };
}

/** Five thousand provrum each: few are kept at once. */
const kept = keeping<Known>(8);

/**
 * What was known on a day. Seven queries and the versions, however many provrum there are; none where nobody has written
 * since somebody looked last.
 */
export const loadKnown = (c: Reached, asked: Pick<Asked, 'on' | 'year'>): Promise<Known> =>
  kept(c.var.db, c.var.sight ?? null, `${asked.on} ${asked.year}`, async () => {
    const value = await readKnown(c.var.db, asked, c.var.version);
    return { sight: await findSight(c.var.db), value };
  });

async function readKnown(
  db: Database,
  { on, year }: Pick<Asked, 'on' | 'year'>,
  today: RulebookVersion,
): Promise<Known> {
  const version = versionInForce(await loadVersions(db), on) ?? today;
  const everything = await listKnown(db, on);
  const organisations = await listKnownOrganisations(db);
  const basis = basisOf(organisations, version.parameters);
  return { on, year, all: ofYear(everything, year), years: yearsOf(everything), organisations, basis, version };
}

export interface Evaluated extends Known {
  readonly evaluation: Evaluation;
  readonly formatEvaluations: readonly FormatEvaluation[];
}

/** The same facts make the same figures. */
const evaluations = new WeakMap<Known, Evaluation>();

export async function loadEvaluated(c: Reached, asked: Pick<Asked, 'on' | 'year'>): Promise<Evaluated> {
  const known = await loadKnown(c, asked);
  const evaluation = evaluations.get(known) ?? evaluate(known.all, known.organisations, known.basis);
  evaluations.set(known, evaluation);
  return { ...known, evaluation, formatEvaluations: await listFormatEvaluations(c.var.db, asked.on) };
}

/** Some provrum with the titles they had that day. */
export async function withTitles<One extends { readonly id: ProvrumId }>(
  c: Reached,
  on: Day,
  some: readonly One[],
): Promise<readonly (One & { readonly title: string })[]> {
  const titles = await findTitles(
    c.var.db,
    on,
    some.map(({ id }) => id),
  );
  return some.map((one) => ({ ...one, title: titles.get(one.id) ?? '' }));
}

/** A rule's short name in the reader's language. */
export const ruleTitleIn = (language: 'sv' | 'en') => (id: string) => ruleById(id)?.title[language] ?? id;
