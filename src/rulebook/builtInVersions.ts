import { day } from '#kernel/day.ts';
import { kronor } from '#kernel/money.ts';
import type { AnyVersion, NetworkVersion, RulebookVersion } from './version.ts';

/**
 * The provrum format as its document of 8 August 2023 reads. The document names no deciding body; Reglab
 * has worked by it, and so it stands as decided, with the decider left open and said to be.
 */
const provrum2023: RulebookVersion = {
  id: 'provrum-2023',
  part: 'provrum',
  status: 'decided',
  inForceFrom: day('2023-08-08'),
  inForceTo: null,
  decidedBy: {
    sv: 'Dokumentet säger inte vem som beslutade',
    en: 'The document does not say who decided',
  },
  decidedOn: null,
  document: 'provrum-2023',
  parameters: {
    participantsMin: 2,
    participantsMax: 6,
    regionSharePercent: 50,
    readyRegionsMin: 2,
    leadCountsAsRegion: true,
    goAheadsPerYear: 2,
    monthsMin: 2,
    monthsMax: 6,
    fundingCap: kronor(100_000),
    fundingSharePercent: 50,
    // What has no kind of its own cannot be tied to developing the content (P186): it is not paid either.
    ineligibleCosts: ['travel', 'workingTime', 'venue', 'other'],
    fundingPerYear: kronor(200_000),
    developmentFrom: 2023,
    developmentTo: 2024,
  },
};

/** The working group's proposal for the networks in 2018. Whether the board decided it is not in the document. */
const network2018: NetworkVersion = {
  id: 'natverk-2018',
  part: 'networks',
  status: 'proposed',
  inForceFrom: day('2018-01-01'),
  inForceTo: day('2018-12-31'),
  decidedBy: {
    sv: 'En arbetsgrupps förslag till styrelsens möte i november 2017',
    en: 'A working group’s proposal to the board’s meeting in November 2017',
  },
  decidedOn: null,
  document: 'natverk-2018',
  parameters: {
    meetingsPerYearMax: 2,
    fee: kronor(4_000),
    partnerFee: kronor(4_000),
    lateJoinerFee: kronor(4_000),
    leaverFee: kronor(4_000),
    exemptNetworks: [
      'Kompetensförsörjningsnätverket',
      'Analytikernätverket',
      'Utvärderingsnätverket',
      'Smart specialisering',
    ],
    networksMin: 7,
    networksMax: 10,
    postsMin: 0.5,
    postsMax: 1,
  },
};

/** What a new installation starts with: the two documents, each with the status it gives itself. */
export const builtInVersions: readonly AnyVersion[] = [network2018, provrum2023];

/** So that the networks have rules today: the figures of 2018, in a version that nobody has decided anywhere. */
const networkConstructed: NetworkVersion = {
  ...network2018,
  id: 'natverk-prov',
  status: 'decided',
  inForceFrom: day('2026-01-01'),
  inForceTo: null,
  decidedBy: {
    sv: 'Konstruerad för demonstrationen: siffrorna i förslaget för 2018, som om de gällde i dag',
    en: 'Constructed for the demonstration: the figures of the proposal for 2018, as if they applied today',
  },
};

/** In the demonstration the network proposal counts as decided for 2018, and says so. */
export const demonstrationVersions: readonly AnyVersion[] = [
  networkConstructed,
  {
    ...network2018,
    status: 'decided',
    decidedBy: {
      sv: 'Räknas i demonstrationen som beslutat för 2018; dokumentet är en arbetsgrupps förslag',
      en: 'Counts in the demonstration as decided for 2018; the document is a working group’s proposal',
    },
  },
  provrum2023,
];
