import type { Ore } from '#kernel/money.ts';
import type { Text } from '#kernel/text.ts';
import { counted, figure, form, listed, money, type Noun, same } from '#kernel/words.ts';
import { type Citation, networkLines, provrumLines } from './citation.ts';
import type { CostKind } from './facts.ts';
import { costNames, meetingNoun, monthNoun, networkNoun, organisationNoun, regionNoun } from './nouns.ts';
import type { ParametersOf, Part } from './version.ts';

/** How a figure is stored, and so how it is checked, asked for and shown. */
export type FigureKind = 'count' | 'percent' | 'money' | 'flag' | 'year' | 'amount' | 'costs' | 'names';

/** A figure that the policy sets: its name, its unit, where it is written, and the values that make sense. */
export interface Figure {
  readonly kind: FigureKind;
  readonly title: Text;
  /** What it counts or is measured in. */
  readonly unit: Noun;
  readonly sources: readonly Citation[];
  readonly least: number;
  readonly most: number;
  /** Where the source is silent: what was chosen when the rulebook was written down. */
  readonly chosen?: Text;
}

export type ParameterCatalogue = {
  readonly [P in Part]: { readonly [Name in keyof ParametersOf[P]]: Figure };
};

type Written = Omit<Figure, 'kind' | 'unit' | 'least' | 'most'>;

const count = (unit: Noun, least: number, most: number, written: Written): Figure => ({
  kind: 'count',
  unit,
  least,
  most,
  ...written,
});

const unitless: Noun = { sv: ['', ''], en: ['', ''] };
const percentNoun: Noun = { sv: ['procent', 'procent'], en: ['per cent', 'per cent'] };
const kronorNoun: Noun = { sv: ['krona', 'kronor'], en: ['krona', 'kronor'] };
const yearNoun: Noun = { sv: ['år', 'år'], en: ['year', 'years'] };
const goAheadNoun: Noun = { sv: ['klartecken', 'klartecken'], en: ['go-ahead', 'go-aheads'] };
const postNoun: Noun = { sv: ['heltidstjänst', 'heltidstjänst'], en: ['full-time post', 'full-time post'] };

const percent = (written: Written): Figure => ({ kind: 'percent', unit: percentNoun, least: 0, most: 100, ...written });
const sum = (written: Written): Figure => ({ kind: 'money', unit: kronorNoun, least: 0, most: 1e12, ...written });
const year = (written: Written): Figure => ({ kind: 'year', unit: yearNoun, least: 2000, most: 2200, ...written });
const posts = (written: Written): Figure => ({ kind: 'amount', unit: postNoun, least: 0, most: 100, ...written });
const other = (kind: FigureKind, written: Written): Figure => ({ kind, unit: unitless, least: 0, most: 0, ...written });

const sameFee: Text = {
  sv: 'Källan nämner en avgift för alla; den som är partner, kommer med eller lämnar under året betalar lika mycket.',
  en: 'The source names one fee for all; partners and those who join or leave during the year pay the same.',
};

/** Every figure of both parts. */
export const parameterCatalogue: ParameterCatalogue = {
  provrum: {
    participantsMin: count(organisationNoun, 1, 20, {
      title: { sv: 'Minsta antal deltagande organisationer', en: 'Fewest participating organisations' },
      sources: [provrumLines(92)],
    }),
    participantsMax: count(organisationNoun, 1, 50, {
      title: { sv: 'Största antal deltagande organisationer', en: 'Most participating organisations' },
      sources: [provrumLines(92)],
    }),
    regionSharePercent: percent({
      title: { sv: 'Andel regioner bland deltagarna', en: 'Share of regions among the participants' },
      sources: [provrumLines(92, 94)],
    }),
    readyRegionsMin: count(regionNoun, 1, 10, {
      title: { sv: 'Minsta antal regioner för att vara redo', en: 'Fewest regions to be ready' },
      sources: [provrumLines(126)],
    }),
    leadCountsAsRegion: other('flag', {
      title: {
        sv: 'En ledare som är region räknas som en av regionerna',
        en: 'A lead that is a region counts as one of the regions',
      },
      sources: [provrumLines(126)],
      chosen: {
        sv: 'Källan säger inte om ledaren räknas. Den räknas, om den är region.',
        en: 'The source does not say whether the lead counts. It does, if it is a region.',
      },
    }),
    goAheadsPerYear: count(goAheadNoun, 0, 50, {
      title: { sv: 'Klartecken per kalenderår', en: 'Go-aheads per calendar year' },
      sources: [provrumLines(107), provrumLines(130)],
      chosen: {
        sv: 'Källan säger inte vilket år ett provrum räknas till. Det räknas till klartecknets år.',
        en: 'The source does not say to which year a provrum belongs. It belongs to the year of its go-ahead.',
      },
    }),
    monthsMin: count(monthNoun, 0, 36, {
      title: { sv: 'Kortaste tidplan', en: 'Shortest timetable' },
      sources: [provrumLines(99)],
    }),
    monthsMax: count(monthNoun, 1, 60, {
      title: { sv: 'Längsta tidplan', en: 'Longest timetable' },
      sources: [provrumLines(99)],
    }),
    fundingCap: sum({
      title: { sv: 'Högsta basfinansiering per provrum', en: 'Highest base funding per provrum' },
      sources: [provrumLines(182)],
    }),
    fundingSharePercent: percent({
      title: {
        sv: 'Basfinansieringens största andel av planerad budget',
        en: 'Largest share of the planned budget from base funding',
      },
      sources: [provrumLines(184)],
    }),
    ineligibleCosts: other('costs', {
      title: { sv: 'Kostnader som basfinansieringen inte får gå till', en: 'Costs that base funding may not go to' },
      sources: [provrumLines(186, 190)],
    }),
    fundingPerYear: sum({
      title: { sv: 'Årets ram för basfinansiering', en: 'The year’s frame for base funding' },
      sources: [provrumLines(191)],
    }),
    developmentFrom: year({
      title: { sv: 'Utvecklingsfasens första år', en: 'First year of the development phase' },
      sources: [provrumLines(109)],
    }),
    developmentTo: year({
      title: { sv: 'Utvecklingsfasens sista år', en: 'Last year of the development phase' },
      sources: [provrumLines(109)],
    }),
  },
  networks: {
    meetingsPerYearMax: count(meetingNoun, 1, 50, {
      title: { sv: 'Möten per nätverk och år', en: 'Meetings per network and year' },
      sources: [networkLines(128)],
    }),
    fee: sum({
      title: { sv: 'Avgift per organisation, nätverk och år', en: 'Fee per organisation, network and year' },
      sources: [networkLines(134)],
    }),
    partnerFee: sum({
      title: { sv: 'Avgift för partner', en: 'Fee for partners' },
      sources: [networkLines(134)],
      chosen: sameFee,
    }),
    lateJoinerFee: sum({
      title: { sv: 'Avgift för den som kommer med under året', en: 'Fee for those who join during the year' },
      sources: [networkLines(134)],
      chosen: sameFee,
    }),
    leaverFee: sum({
      title: { sv: 'Avgift för den som lämnar under året', en: 'Fee for those who leave during the year' },
      sources: [networkLines(134)],
      chosen: sameFee,
    }),
    exemptNetworks: other('names', {
      title: { sv: 'Nätverk utan avgift', en: 'Networks without a fee' },
      sources: [networkLines(134, 140)],
    }),
    networksMin: count(networkNoun, 0, 100, {
      title: {
        sv: 'Minsta antal nätverk i beräkningen av kansliets tid',
        en: 'Fewest networks in the estimate of the secretariat’s time',
      },
      sources: [networkLines(113, 115)],
    }),
    networksMax: count(networkNoun, 0, 100, {
      title: {
        sv: 'Största antal nätverk i beräkningen av kansliets tid',
        en: 'Most networks in the estimate of the secretariat’s time',
      },
      sources: [networkLines(113, 115)],
    }),
    postsMin: posts({
      title: { sv: 'Kansliets tid, minst', en: 'The secretariat’s time, at least' },
      sources: [networkLines(113, 115)],
    }),
    postsMax: posts({
      title: { sv: 'Kansliets tid, högst', en: 'The secretariat’s time, at most' },
      sources: [networkLines(113, 115)],
    }),
  },
};

/** A figure's value as it is read: "2 regioner", "100 000 kr", "ja", "resor, arbetstid och möteslokaler". */
export function figureWords(of: Figure, value: unknown): Text {
  switch (of.kind) {
    case 'count':
      return counted(Number(value), of.unit);
    case 'percent':
    case 'amount': {
      const [number, unit] = [figure(Number(value)), form(Number(value), of.unit)];
      return { sv: `${number.sv} ${unit.sv}`, en: `${number.en} ${unit.en}` };
    }
    case 'money':
      return money(Number(value) as Ore);
    case 'year':
      return same(String(value));
    case 'flag':
      return value === true ? { sv: 'ja', en: 'yes' } : { sv: 'nej', en: 'no' };
    case 'costs':
      return listed((value as readonly CostKind[]).map((cost) => costNames[cost]));
    case 'names':
      return listed((value as readonly string[]).map(same));
  }
}
