import type { Text } from '#kernel/text.ts';
import { figure, money, same } from '#kernel/words.ts';
import type { Ore } from '#kernel/money.ts';
import { costKinds } from './facts.ts';
import { type Figure, parameterCatalogue } from './parameterCatalogue.ts';
import type { ParametersOf, Part } from './version.ts';

/** A figure that cannot stand, and why. */
export interface ParameterProblem {
  readonly parameter: string;
  readonly problem: Text;
}

type Stored = Readonly<Record<string, unknown>>;

/** Pairs in which the first figure may not be larger than the second. */
const ordered: readonly (readonly [string, string])[] = [
  ['participantsMin', 'participantsMax'],
  ['readyRegionsMin', 'participantsMax'],
  ['monthsMin', 'monthsMax'],
  ['developmentFrom', 'developmentTo'],
  ['networksMin', 'networksMax'],
  ['postsMin', 'postsMax'],
];

/** Everything that is wrong with a set of figures; empty where they can stand. */
export function checkParameters(part: Part, stored: unknown): readonly ParameterProblem[] {
  const catalogue: Readonly<Record<string, Figure>> = { ...parameterCatalogue[part] };
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) {
    return [{ parameter: '', problem: { sv: 'Siffrorna saknas.', en: 'The figures are missing.' } }];
  }
  const given = stored as Stored;
  const wrong = Object.entries(catalogue).flatMap(([parameter, expected]) => {
    const problem = Object.hasOwn(given, parameter) ? problemWith(given[parameter], expected) : missing;
    return problem === null ? [] : [{ parameter, problem }];
  });
  const unknown = Object.keys(given)
    .filter((name) => !Object.hasOwn(catalogue, name))
    .map((parameter) => ({ parameter, problem: unheardOf }));
  return wrong.length + unknown.length > 0 ? [...wrong, ...unknown] : disorder(given, catalogue);
}

/**
 * Reads a version's figures as they are stored. A figure that is missing or makes no sense stops the reading:
 * a rule must never decide on a figure that nobody has set.
 */
export function parseParameters<P extends Part>(part: P, stored: unknown): ParametersOf[P] {
  const problems = checkParameters(part, stored);
  if (problems.length === 0) return stored as ParametersOf[P];
  const said = problems.map(({ parameter, problem }) => `${parameter}: ${problem.en}`).join(' ');
  throw new Error(`The rulebook's figures cannot stand. ${said}`);
}

const missing: Text = { sv: 'Siffran saknas.', en: 'The figure is missing.' };
const unheardOf: Text = { sv: 'Ingen regel använder den siffran.', en: 'No rule uses this figure.' };
const wrongKind: Text = { sv: 'Värdet är av fel slag.', en: 'The value is of the wrong kind.' };

function problemWith(value: unknown, expected: Figure): Text | null {
  switch (expected.kind) {
    case 'flag':
      return typeof value === 'boolean' ? null : wrongKind;
    case 'costs':
      return listOf(value, (item) => costKinds.some((kind) => kind === item)) ? null : wrongKind;
    case 'names':
      return listOf(value, (item) => typeof item === 'string' && item.trim() !== '') ? null : wrongKind;
    case 'amount':
      return typeof value === 'number' ? outside(value, expected) : wrongKind;
    default:
      return Number.isSafeInteger(value) ? outside(Number(value), expected) : wrongKind;
  }
}

const listOf = (value: unknown, allowed: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(allowed) && new Set(value).size === value.length;

function outside(value: number, expected: Figure): Text | null {
  if (value >= expected.least && value <= expected.most) return null;
  const [least, most] = [expected.least, expected.most].map((limit) => limitWords(limit, expected)) as [Text, Text];
  return {
    sv: `Värdet ska ligga mellan ${least.sv} och ${most.sv}.`,
    en: `The value must lie between ${least.en} and ${most.en}.`,
  };
}

const limitWords = (limit: number, { kind }: Figure): Text => {
  if (kind === 'money') return money(limit as Ore);
  return kind === 'year' ? same(String(limit)) : figure(limit);
};

const disorder = (given: Stored, catalogue: Readonly<Record<string, Figure>>): readonly ParameterProblem[] =>
  ordered.flatMap(([smaller, larger]) => {
    const above = catalogue[larger];
    if (!above || !(Number(given[smaller]) > Number(given[larger]))) return [];
    return [
      {
        parameter: smaller,
        problem: {
          sv: `Värdet är större än ”${above.title.sv}”.`,
          en: `The value is larger than “${above.title.en}”.`,
        },
      },
    ];
  });
