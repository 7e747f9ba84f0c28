import { day } from '#kernel/day.ts';
import { kronor, type Ore } from '#kernel/money.ts';
import { builtInVersions } from '#rulebook/builtInVersions.ts';
import { formatRules } from '#rulebook/chapters/format.ts';
import { fundingRules } from '#rulebook/chapters/funding.ts';
import { goAheadRules } from '#rulebook/chapters/goAhead.ts';
import { interest } from '#rulebook/chapters/interest.ts';
import {
  meetingQualityRules,
  networkCapacityRules,
  networkFeeRules,
  networkYearRules,
} from '#rulebook/chapters/networks.ts';
import { planRules } from '#rulebook/chapters/plan.ts';
import { proposer } from '#rulebook/chapters/proposer.ts';
import { readinessRules } from '#rulebook/chapters/readiness.ts';
import { reportRules } from '#rulebook/chapters/report.ts';
import {
  type BudgetLine,
  type FundingFacts,
  type GoAheadFacts,
  type InterestFacts,
  type NetworkFeeFacts,
  type NetworkYearFacts,
  type OrganisationKind,
  type PlanFacts,
  planSections,
  type ReportFacts,
  type Role,
  type Standing,
} from '#rulebook/facts.ts';
import { assess, type Finding, type Rule, type RuleId } from '#rulebook/rule.ts';
import { networkVersionInForce, type NetworkParameters, type Parameters, versionInForce } from '#rulebook/version.ts';

export const provrum2023: Parameters = versionInForce(builtInVersions, day('2023-08-08'))!.parameters;

export const networks2018: NetworkParameters = networkVersionInForce(
  builtInVersions.map((version) => ({ ...version, status: 'decided' })),
  day('2018-01-01'),
)!.parameters;

let last = 0;

/** An organisation's standing: "Region 1" and so on where no name matters. */
export function aStanding(of: Partial<Standing> = {}): Standing {
  last += 1;
  const kind: OrganisationKind = of.kind ?? 'region';
  return { organisation: last, name: `${kind} ${last}`, kind, membership: 'member', role: 'participate', ...of };
}

export const aRegion = (role: Role = 'participate', name?: string): Standing =>
  aStanding(name === undefined ? { role } : { role, name });
export const anAgency = (role: Role = 'participate', name = 'Tillväxtverket'): Standing =>
  aStanding({ kind: 'agency', role, name });
export const aPartner = (role: Role = 'participate'): Standing =>
  aStanding({ kind: 'institute', membership: 'partner', role });

export const many = <Made>(count: number, make: () => Made): readonly Made[] => Array.from({ length: count }, make);

/** A go-ahead that nothing speaks against. */
export const aGoAhead = (of: Partial<GoAheadFacts> = {}): GoAheadFacts => ({
  standings: [aRegion('lead'), aRegion(), anAgency()],
  confirmed: true,
  bySecretariat: true,
  year: 2026,
  goAheadsInYear: 0,
  boardDecision: null,
  ...of,
});

const line = (cost: BudgetLine['cost'], amount: number): BudgetLine => ({ cost, amount: kronor(amount) });

/** A plan that nothing speaks against: 180 000 kr, four months. */
export const aPlan = (of: Partial<PlanFacts> = {}): PlanFacts => ({
  written: planSections,
  start: day('2026-02-01'),
  end: day('2026-05-31'),
  physicalMeetings: 2,
  digitalMeetings: 3,
  successCriteria: 2,
  indicators: 2,
  budget: [line('expert', 60_000), line('development', 60_000), line('workingTime', 60_000)],
  contributions: [
    { name: 'Region Dalarna', cash: kronor(30_000), inKind: kronor(30_000) },
    { name: 'Region Halland', cash: kronor(30_000), inKind: kronor(30_000) },
  ],
  baseFunding: kronor(60_000),
  ...of,
});

/** An application of 50 000 kr on a budget of 200 000 kr, all of it eligible, in an untouched year. */
export const aFunding = (of: Partial<FundingFacts> = {}): FundingFacts => ({
  budget: [line('development', 200_000)],
  requested: kronor(50_000),
  year: 2026,
  grantedInYear: kronor(0),
  ...of,
});

const report: ReportFacts = {
  deliveredToReglab: day('2026-06-01'),
  deliveredToMembers: day('2026-06-02'),
  qualityAssuredBy: 'Kim Lind',
  presentedAt: 'Årskonferensen 2027',
};

const interested: InterestFacts = { name: 'Region Halland', membership: 'member', role: 'participate' };

const networkYear: NetworkYearFacts = {
  network: 'RUS-nätverket',
  year: 2018,
  meetings: [day('2018-03-20'), day('2018-10-10')],
  networkWeeks: ['2018-W12', '2018-W41'],
};

const charged: NetworkFeeFacts = {
  network: 'RUS-nätverket',
  organisation: 'Region Halland',
  membership: 'member',
  year: 2018,
  joinedLate: false,
  leftEarly: false,
  exemption: null,
  charged: kronor(4_000),
};

const plusOne = (amount: number): Ore => (kronor(amount) + 1) as Ore;

/** What a rule said of the cases on either side of its limit, and which figures it looked at. */
export interface RuleCases {
  readonly id: RuleId;
  readonly declared: readonly string[];
  readonly read: ReadonlySet<string>;
  readonly inside: readonly Finding[];
  readonly outside: readonly Finding[];
}

function cases<Facts, Figures extends object>(
  rules: readonly Rule<Facts, Figures>[],
  parameters: Figures,
  id: RuleId,
  facts: { readonly inside: readonly Facts[]; readonly outside: readonly Facts[] },
): RuleCases {
  const rule = rules.filter((each) => each.id === id);
  const read = new Set<string>();
  const watched = new Proxy(parameters, {
    get: (target, name) => {
      read.add(String(name));
      return Reflect.get(target, name) as unknown;
    },
  });
  const findings = (each: readonly Facts[]) => each.flatMap((one) => assess(rule, one, watched));
  return {
    id,
    declared: rule.flatMap((each) => each.parameters.map(String)),
    read,
    inside: findings(facts.inside),
    outside: findings(facts.outside),
  };
}

const p = provrum2023;
const n = networks2018;

/** For every rule the cases just inside and just outside its limits. */
export const ruleCases: readonly RuleCases[] = [
  cases(proposer, p, 'provrum.proposer', {
    inside: [{ name: 'Region Dalarna', membership: 'member' }],
    outside: [
      { name: 'RISE', membership: 'partner' },
      { name: 'Ett företag', membership: null },
    ],
  }),
  cases(interest, p, 'provrum.interest', {
    inside: [
      interested,
      { ...interested, role: 'lead' },
      { ...interested, role: 'follow' },
      { ...interested, membership: 'partner' },
      { ...interested, membership: 'partner', role: 'follow' },
    ],
    outside: [
      { ...interested, role: null },
      { ...interested, membership: null },
      { ...interested, membership: 'partner', role: 'lead' },
    ],
  }),
  cases(readinessRules, p, 'provrum.ready', {
    inside: [
      { standings: [aRegion('lead'), aRegion()], confirmed: false },
      { standings: [anAgency('lead'), aRegion(), aRegion()], confirmed: false },
      { standings: [aRegion('lead'), aRegion('lead'), aRegion()], confirmed: false },
    ],
    outside: [
      { standings: [], confirmed: false },
      { standings: [aRegion('lead'), anAgency()], confirmed: false },
      { standings: [aRegion(), aRegion()], confirmed: false },
      { standings: [aRegion('lead'), aRegion('follow')], confirmed: false },
      { standings: [aRegion('lead'), aStanding({ membership: null })], confirmed: false },
    ],
  }),
  cases(readinessRules, p, 'provrum.lead', {
    inside: [
      { standings: [aRegion('lead')], confirmed: false },
      { standings: [aRegion('lead'), anAgency('lead')], confirmed: false },
      { standings: [aRegion('lead'), aPartner('lead')], confirmed: false },
      { standings: [aRegion('lead'), aRegion()], confirmed: true },
    ],
    outside: [
      { standings: [aRegion(), aRegion()], confirmed: false },
      { standings: [aPartner('lead'), aRegion()], confirmed: false },
      { standings: [aRegion()], confirmed: true },
      { standings: [aRegion('lead'), aRegion('lead')], confirmed: true },
      { standings: [aRegion('lead'), aPartner('lead')], confirmed: true },
      { standings: [aPartner('lead'), aRegion()], confirmed: true },
    ],
  }),
  cases(readinessRules, p, 'provrum.participants', {
    inside: [
      { standings: many(2, aRegion), confirmed: true },
      { standings: many(6, aRegion), confirmed: true },
      { standings: many(7, aRegion), confirmed: false },
    ],
    outside: [
      { standings: many(1, aRegion), confirmed: false },
      { standings: many(1, aRegion), confirmed: true },
      { standings: many(7, aRegion), confirmed: true },
    ],
  }),
  cases(readinessRules, p, 'provrum.regionShare', {
    inside: [
      { standings: [aRegion(), anAgency()], confirmed: false },
      { standings: [aRegion(), aRegion(), anAgency(), aPartner()], confirmed: true },
      { standings: [], confirmed: false },
    ],
    outside: [
      { standings: [aRegion(), anAgency(), aPartner()], confirmed: false },
      { standings: [...many(2, aRegion), ...many(3, anAgency)], confirmed: true },
    ],
  }),
  cases(goAheadRules, p, 'provrum.goAhead', {
    inside: [aGoAhead()],
    outside: [aGoAhead({ bySecretariat: false })],
  }),
  cases(goAheadRules, p, 'provrum.perYear', {
    inside: [
      aGoAhead({ goAheadsInYear: 0 }),
      aGoAhead({ goAheadsInYear: 1 }),
      aGoAhead({ goAheadsInYear: 2, boardDecision: 'Styrelsen 2026-05-04, § 7' }),
    ],
    outside: [aGoAhead({ goAheadsInYear: 2 }), aGoAhead({ goAheadsInYear: 2, boardDecision: '  ' })],
  }),
  cases(planRules, p, 'provrum.duration', {
    inside: [
      aPlan({ start: day('2026-01-01'), end: day('2026-02-28') }),
      aPlan({ start: day('2026-01-15'), end: day('2026-03-15') }),
      aPlan({ start: day('2026-01-01'), end: day('2026-06-30') }),
      aPlan({ start: day('2026-01-01'), end: day('2026-07-01') }),
    ],
    outside: [
      aPlan({ start: day('2026-01-02'), end: day('2026-02-28') }),
      aPlan({ start: day('2026-01-01'), end: day('2026-07-02') }),
      aPlan({ start: day('2026-03-01'), end: day('2026-02-01') }),
      aPlan({ start: null }),
      aPlan({ end: null }),
    ],
  }),
  cases(planRules, p, 'provrum.meetingModes', {
    inside: [aPlan({ physicalMeetings: 1, digitalMeetings: 1 })],
    outside: [aPlan({ physicalMeetings: 0 }), aPlan({ digitalMeetings: 0 })],
  }),
  cases(planRules, p, 'plan.sections', {
    inside: [aPlan()],
    outside: [
      ...planSections.map((missing) => aPlan({ written: planSections.filter((section) => section !== missing) })),
      aPlan({ written: [] }),
    ],
  }),
  cases(planRules, p, 'plan.success', {
    inside: [aPlan({ successCriteria: 1, indicators: 1 })],
    outside: [aPlan({ successCriteria: 0 }), aPlan({ indicators: 0 })],
  }),
  cases(planRules, p, 'plan.expert', {
    inside: [aPlan({ budget: [{ cost: 'expert', amount: 1 as Ore }] })],
    outside: [aPlan({ budget: [line('development', 1)] }), aPlan({ budget: [line('expert', 0)] })],
  }),
  cases(planRules, p, 'plan.financed', {
    inside: [aPlan(), aPlan({ baseFunding: kronor(60_001) })],
    outside: [aPlan({ baseFunding: (kronor(60_000) - 1) as Ore }), aPlan({ contributions: [] })],
  }),
  cases(fundingRules, p, 'funding.cap', {
    inside: [aFunding({ requested: kronor(100_000) })],
    outside: [aFunding({ requested: plusOne(100_000) })],
  }),
  cases(fundingRules, p, 'funding.share', {
    inside: [aFunding({ budget: [line('expert', 180_000)], requested: kronor(90_000) })],
    outside: [aFunding({ budget: [line('expert', 180_000)], requested: plusOne(90_000) })],
  }),
  cases(fundingRules, p, 'funding.eligible', {
    inside: [
      aFunding({
        budget: [line('expert', 10_000), line('communication', 10_000), line('development', 10_000)],
        requested: kronor(30_000),
      }),
    ],
    outside: [
      aFunding({
        budget: [line('expert', 29_999), line('travel', 9_000), line('workingTime', 9_000), line('venue', 9_000)],
        requested: kronor(30_000),
      }),
    ],
  }),
  cases(fundingRules, p, 'funding.yearFrame', {
    inside: [aFunding({ grantedInYear: kronor(150_000) })],
    outside: [aFunding({ grantedInYear: kronor(150_001) })],
  }),
  cases(reportRules, p, 'report.delivered', {
    inside: [report],
    outside: [
      { ...report, deliveredToReglab: null },
      { ...report, deliveredToMembers: null },
    ],
  }),
  cases(reportRules, p, 'report.quality', { inside: [report], outside: [{ ...report, qualityAssuredBy: null }] }),
  cases(reportRules, p, 'report.conference', { inside: [report], outside: [{ ...report, presentedAt: null }] }),
  cases(formatRules, p, 'format.evaluation', {
    inside: [
      { on: day('2024-12-31'), evaluatedOn: null },
      { on: day('2025-01-01'), evaluatedOn: day('2024-12-01') },
      { on: day('2026-01-01'), evaluatedOn: day('2025-06-01') },
    ],
    outside: [
      { on: day('2025-01-01'), evaluatedOn: null },
      { on: day('2025-01-01'), evaluatedOn: day('2023-12-31') },
    ],
  }),
  cases(networkYearRules, n, 'network.meetings', {
    inside: [networkYear, { ...networkYear, meetings: [] }],
    outside: [{ ...networkYear, meetings: [...networkYear.meetings, day('2018-12-03')] }],
  }),
  cases(networkYearRules, n, 'network.weeks', {
    inside: [networkYear, { ...networkYear, meetings: [day('2018-03-19'), day('2018-03-25')] }],
    outside: [
      { ...networkYear, meetings: [day('2018-03-18')] },
      { ...networkYear, meetings: [day('2018-03-26'), day('2018-01-09')] },
    ],
  }),
  cases(networkFeeRules, n, 'network.fee', {
    inside: [
      charged,
      { ...charged, membership: 'partner' },
      { ...charged, joinedLate: true },
      { ...charged, leftEarly: true },
      { ...charged, membership: null },
      { ...charged, exemption: 'samarrangemang', charged: kronor(0) },
      { ...charged, network: 'Smart specialisering', charged: kronor(0) },
    ],
    outside: [
      { ...charged, charged: kronor(3_999) },
      { ...charged, charged: plusOne(4_000) },
      { ...charged, charged: kronor(0) },
      { ...charged, exemption: 'samarrangemang' },
      { ...charged, network: 'Analytikernätverket' },
    ],
  }),
  cases(meetingQualityRules, n, 'network.quality', {
    inside: [
      {
        meeting: 'Träffen 20 mars 2018',
        judgedBy: 'Kim Lind',
        fulfilled: ['exchange', 'practiceNear', 'learningSetting'],
      },
    ],
    outside: [
      { meeting: 'Träffen 20 mars 2018', judgedBy: 'Kim Lind', fulfilled: ['exchange', 'learningSetting'] },
      { meeting: 'Träffen 20 mars 2018', judgedBy: null, fulfilled: ['exchange', 'practiceNear', 'learningSetting'] },
    ],
  }),
  cases(networkCapacityRules, n, 'network.capacity', {
    inside: [{ activeNetworks: 6 }, { activeNetworks: 7 }, { activeNetworks: 10 }],
    outside: [{ activeNetworks: 11 }],
  }),
];
