import type { Day } from '#kernel/day.ts';
import type { NetworkId, OrganisationId } from '#kernel/id.ts';
import { type Ore, total } from '#kernel/money.ts';
import type { MembershipKind } from '#organisations/organisation.ts';
import { type FeeGround, feeOf } from '#rulebook/chapters/networks.ts';
import type { NetworkParameters } from '#rulebook/version.ts';
import { type Exemption, exemptionFor } from './exemption.ts';

export interface Named<Id> {
  readonly id: Id;
  readonly name: string;
}

/** A time during which an organisation takes part in a network, both days included. */
export interface TakingPartSpan {
  readonly network: Named<NetworkId>;
  readonly organisation: Named<OrganisationId>;
  readonly from: Day;
  readonly to: Day | null;
  /** On its first day in the year. */
  readonly membership: MembershipKind | null;
}

/** What an organisation owes for a network and a year, and why. */
export interface FeeLine {
  readonly network: Named<NetworkId>;
  readonly organisation: Named<OrganisationId>;
  readonly membership: MembershipKind | null;
  /** The first day in the network that counts, and the last; null where it goes on. */
  readonly from: Day;
  readonly to: Day | null;
  readonly amount: Ore;
  readonly ground: FeeGround;
  /** What the secretariat has decided on; null where the amount follows from the rulebook alone. */
  readonly exemption: Exemption | null;
}

/** What a year's fees are computed from. */
export interface FeeYear {
  readonly year: number;
  readonly spans: readonly TakingPartSpan[];
  readonly exemptions: readonly Exemption[];
  readonly parameters: NetworkParameters;
}

/** One line for each organisation and network of a year, in the order of the spans: one fee however many take part or how often. */
export function feeLines(given: FeeYear): readonly FeeLine[] {
  const [first, last] = [`${given.year}-01-01`, `${given.year}-12-31`];
  const inYear = given.spans.filter(({ from, to }) => from <= last && (to === null || (to >= first && to >= from)));
  const parts = Map.groupBy(inYear, ({ network, organisation }) => `${network.id} ${organisation.id}`);
  return [...parts.values()].map((part) => feeLine(part, given));
}

function feeLine(part: readonly TakingPartSpan[], { year, exemptions, parameters }: FeeYear): FeeLine {
  const { network, organisation, membership, from } = part.reduce((a, b) => (b.from < a.from ? b : a));
  const { to } = part.reduce((a, b) => (a.to === null || (b.to !== null && b.to <= a.to) ? a : b));
  const exemption = exemptionFor(exemptions, { network: network.id, organisation: organisation.id, year });
  const facts = {
    network: network.name,
    organisation: organisation.name,
    membership,
    year,
    joinedLate: from > `${year}-01-01`,
    leftEarly: to !== null && to < `${year}-12-31`,
    exemption: exemption?.reason ?? null,
  };
  const { ground, due } = feeOf(facts, parameters);
  return { network, organisation, membership, from, to, amount: due, ground, exemption };
}

export const feeTotal = (lines: readonly FeeLine[]): Ore => total(lines.map(({ amount }) => amount));

/** What one organisation owes in all. */
export interface OrganisationFee {
  readonly organisation: Named<OrganisationId>;
  readonly membership: MembershipKind | null;
  readonly lines: readonly FeeLine[];
  readonly amount: Ore;
}

export const feesByOrganisation = (lines: readonly FeeLine[]): readonly OrganisationFee[] =>
  [...Map.groupBy(lines, ({ organisation }) => organisation.id).values()].map((own) => ({
    organisation: own[0]!.organisation,
    membership: own[0]!.membership,
    lines: own,
    amount: feeTotal(own),
  }));
