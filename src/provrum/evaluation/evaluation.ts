import { yearOf } from '#kernel/day.ts';
import { type Ore, total } from '#kernel/money.ts';
import type { OrganisationId, ProvrumId } from '#kernel/id.ts';
import { type OrganisationKind, organisationKinds } from '#organisations/organisation.ts';
import { ruleIds, type RuleId } from '#rulebook/rule.ts';
import { useLevels, type UseLevel } from '../uptake/uptake.ts';
import {
  amountOf,
  type Basis,
  daysOfWork,
  daysUntil,
  type End,
  ends,
  type FigureKey,
  type Fit,
  fits,
  type LengthKind,
  lengths,
  membershipOf,
  type Step,
  steps,
  type Sum,
  sums,
  type Wait,
  waits,
} from './figure.ts';
import type { KnownOrganisation, KnownProvrum, PassedRule } from './known.ts';
import { type Occasion, occasions, questions } from './questionnaire.ts';
import { type Spread, spreadOf } from './spread.ts';

/** How many provrum a figure is made of, and its name. */
export interface Counted<Key> {
  readonly of: Key;
  readonly figure: FigureKey;
  readonly provrum: number;
}

export interface Lengths extends Counted<LengthKind> {
  readonly spread: Spread | null;
  readonly fits: readonly Counted<Fit>[];
}
export interface Taking extends Counted<OrganisationKind> {
  /** Different organisations of the kind that have taken part, and how many there are of it. */
  readonly organisations: number;
  readonly all: number;
  /** How often one of them took part. */
  readonly times: number;
}
export interface RegionTaking extends Counted<OrganisationId> {
  readonly name: string;
  readonly led: number;
}
export interface Money extends Counted<Sum> {
  readonly amount: Ore;
  readonly median: Ore | null;
}
export interface Uses extends Counted<UseLevel> {
  readonly answers: number;
}
export interface Passed extends Counted<RuleId> {
  readonly times: number;
  readonly reasons: readonly (PassedRule & { readonly provrum: ProvrumId })[];
}
export interface QuestionMarks extends Counted<string> {
  readonly spread: Spread | null;
  /** How many marked 1, 2, 3, 4 and 5. */
  readonly marks: readonly number[];
  readonly cannotSay: number;
}
export interface OccasionMarks extends Counted<Occasion> {
  readonly answers: number;
  readonly questions: readonly QuestionMarks[];
}

/** The format in figures, over some provrum as they were known on a day. */
export interface Evaluation {
  readonly provrum: number;
  readonly steps: readonly Counted<Step>[];
  readonly ends: readonly Counted<End>[];
  readonly waits: readonly (Counted<Wait> & { readonly spread: Spread | null })[];
  readonly lengths: readonly Lengths[];
  readonly kinds: readonly Taking[];
  readonly regions: readonly RegionTaking[];
  readonly money: readonly Money[];
  readonly uses: readonly Uses[];
  readonly passed: readonly Passed[];
  readonly occasions: readonly OccasionMarks[];
}

/** The provrum whose proposals were posted in a year; all of them where none is named. */
export const ofYear = (all: readonly KnownProvrum[], year: number | null): readonly KnownProvrum[] =>
  year === null ? all : all.filter(({ openedOn }) => yearOf(openedOn) === year);

/** The years in which something was posted, the latest first. */
export const yearsOf = (all: readonly KnownProvrum[]): readonly number[] =>
  [...new Set(all.map(({ openedOn }) => yearOf(openedOn)))].sort((a, b) => b - a);

/** The provrum behind a figure; null where there is no such figure. */
export function listBehind(all: readonly KnownProvrum[], key: string, basis: Basis): readonly KnownProvrum[] | null {
  const belongs = membershipOf(key, basis);
  return belongs && all.filter(belongs);
}

/** Every figure of the evaluation; each is made of exactly the provrum that `listBehind` lists under its name. */
export function evaluate(
  all: readonly KnownProvrum[],
  organisations: readonly KnownOrganisation[],
  basis: Basis,
): Evaluation {
  const behind = (figure: FigureKey) => listBehind(all, figure, basis) ?? [];
  const counted = <Key>(of: Key, figure: FigureKey): Counted<Key> => ({ of, figure, provrum: behind(figure).length });
  return {
    provrum: all.length,
    steps: steps.map((step) => counted(step, step)),
    ends: ends.map((end) => counted(end, end)),
    waits: waits.map((wait) => {
      const members = behind(`wait.${wait}`);
      return {
        ...counted(wait, `wait.${wait}`),
        spread: spreadOf(members.flatMap((one) => daysUntil(one, wait) ?? [])),
      };
    }),
    lengths: lengths.map((kind) => ({
      ...counted(kind, `length.${kind}`),
      spread: spreadOf(behind(`length.${kind}`).flatMap((one) => daysOfWork(one, kind) ?? [])),
      fits: fits.map((fit) => counted(fit, `length.${kind}.${fit}`)),
    })),
    kinds: takingByKind(all, organisations, counted),
    regions: takingByRegion(all, organisations, counted),
    money: sums.map((sum) => {
      const amounts = behind(`money.${sum}`).map((one) => amountOf(one, sum));
      const middle = spreadOf(amounts)?.median;
      return {
        ...counted(sum, `money.${sum}`),
        amount: total(amounts),
        median: middle === undefined ? null : (Math.round(middle) as Ore),
      };
    }),
    uses: useLevels.map((level) => ({
      ...counted(level, `uptake.${level}`),
      answers: behind(`uptake.${level}`).reduce((sum, { uptake }) => sum + (uptake?.[level] ?? 0), 0),
    })),
    passed: passedRules(behind, counted),
    occasions: occasions.map((occasion) => marksOf(occasion, behind, counted)),
  };
}

type Behind = (figure: FigureKey) => readonly KnownProvrum[];
type Count = <Key>(of: Key, figure: FigureKey) => Counted<Key>;

/** The forum itself takes part in none; a kind that nobody is of is left out. */
function takingByKind(
  all: readonly KnownProvrum[],
  organisations: readonly KnownOrganisation[],
  counted: Count,
): readonly Taking[] {
  const times = timesOf(all);
  return organisationKinds.flatMap((kind) => {
    const ofKind = organisations.filter((one) => one.kind === kind);
    const taking = ofKind.filter(({ id }) => times.has(id));
    if (kind === 'forum' || ofKind.length === 0) return [];
    const often = taking.reduce((sum, { id }) => sum + (times.get(id) ?? 0), 0);
    return [{ ...counted(kind, `kind.${kind}`), organisations: taking.length, all: ofKind.length, times: often }];
  });
}

/** Every region, those that have not taken part too: they are why one looks. */
function takingByRegion(
  all: readonly KnownProvrum[],
  organisations: readonly KnownOrganisation[],
  counted: Count,
): readonly RegionTaking[] {
  const led = Map.groupBy(all, ({ lead }) => lead);
  return organisations
    .filter(({ kind }) => kind === 'region')
    .map(({ id, name }) => ({ ...counted(id, `organisation.${id}`), name, led: led.get(id)?.length ?? 0 }));
}

function timesOf(all: readonly KnownProvrum[]): ReadonlyMap<OrganisationId, number> {
  const times = new Map<OrganisationId, number>();
  for (const { participants } of all) for (const id of participants) times.set(id, (times.get(id) ?? 0) + 1);
  return times;
}

function passedRules(behind: Behind, counted: Count): readonly Passed[] {
  return ruleIds.flatMap((rule) => {
    const members = behind(`passed.${rule}`);
    const reasons = members.flatMap(({ id, passed }) =>
      passed.filter((one) => one.rule === rule).map((one) => ({ ...one, provrum: id })),
    );
    return reasons.length === 0 ? [] : [{ ...counted(rule, `passed.${rule}`), times: reasons.length, reasons }];
  });
}

function marksOf(occasion: Occasion, behind: Behind, counted: Count): OccasionMarks {
  const given = behind(`answers.${occasion}`).flatMap(({ answers }) =>
    answers.filter((one) => one.occasion === occasion).map(({ marks }) => marks),
  );
  return {
    ...counted(occasion, `answers.${occasion}`),
    answers: given.length,
    questions: questions[occasion].map(({ key }) => {
      const marks = given.flatMap((one) => one[key] ?? []);
      return {
        ...counted(key, `answers.${occasion}.${key}`),
        spread: spreadOf(marks),
        marks: [1, 2, 3, 4, 5].map((mark) => marks.filter((one) => one === mark).length),
        cannotSay: given.length - marks.length,
      };
    }),
  };
}
