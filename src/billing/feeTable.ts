import type { Language } from '#kernel/text.ts';
import type { FeeLine, OrganisationFee } from './fee.ts';
import type { NetworkFee } from './feeYear.ts';

type Cells = readonly (string | number | null)[];

interface LineWords {
  readonly organisation: string;
  readonly network: string;
  readonly from: string;
  readonly to: string;
  readonly amountKronor: string;
  readonly why: string;
}

/** Why a line has its amount, in the reader's language. */
export type Why = (line: FeeLine) => string;

/** The lines as rows of a file, its heads first: the same as on the page. Amounts are in kronor. */
export const lineRows = (lines: readonly FeeLine[], words: LineWords, why: Why): readonly Cells[] => [
  [words.organisation, words.network, words.from, words.to, words.amountKronor, words.why],
  ...lines.map((line) => [line.organisation.name, line.network.name, line.from, line.to, line.amount / 100, why(line)]),
];

interface NetworkWords {
  readonly network: string;
  readonly organisations: string;
  readonly meetings: string;
  readonly amountKronor: string;
  readonly why: string;
  readonly exempt: string;
}

/** Every network as a row. */
export const networkRows = (fees: readonly NetworkFee[], words: NetworkWords, language: Language): readonly Cells[] => [
  [words.network, words.organisations, words.meetings, words.amountKronor, words.why],
  ...fees.map(({ network, organisations, amount, exempt }) => [
    network.name,
    organisations,
    meetingsText(network.meetings),
    amount / 100,
    exempt && (exempt.reason?.[language] ?? words.exempt),
  ]),
];

/** "3" or "3–4"; empty where none are on record. */
export const meetingsText = (meetings: { readonly min: number; readonly max: number } | null): string =>
  meetings === null ? '' : meetings.min === meetings.max ? String(meetings.min) : `${meetings.min}–${meetings.max}`;

interface OrganisationWords {
  readonly organisation: string;
  readonly networksCount: string;
  readonly amountKronor: string;
}

/** Every organisation as a row. */
export const organisationRows = (fees: readonly OrganisationFee[], words: OrganisationWords): readonly Cells[] => [
  [words.organisation, words.networksCount, words.amountKronor],
  ...fees.map(({ organisation, lines, amount }) => [organisation.name, lines.length, amount / 100]),
];
