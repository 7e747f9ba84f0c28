import { costKinds } from './facts.ts';
import type { ParametersOf, Part } from './version.ts';

type Check = (value: unknown) => boolean;
type Checks = { readonly [P in Part]: Readonly<Record<keyof ParametersOf[P], Check>> };

const count: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const share: Check = (value) => typeof value === 'number' && value >= 0 && value <= 100;
const amount: Check = (value) => typeof value === 'number' && Number.isFinite(value) && value >= 0;
const yesNo: Check = (value) => typeof value === 'boolean';
const listOf =
  (item: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(item);

const checks: Checks = {
  provrum: {
    participantsMin: count,
    participantsMax: count,
    regionSharePercent: share,
    readyRegionsMin: count,
    leadCountsAsRegion: yesNo,
    goAheadsPerYear: count,
    monthsMin: count,
    monthsMax: count,
    fundingCap: count,
    fundingSharePercent: share,
    ineligibleCosts: listOf((cost) => costKinds.some((kind) => kind === cost)),
    fundingPerYear: count,
    developmentFrom: count,
    developmentTo: count,
  },
  networks: {
    meetingsPerYearMax: count,
    fee: count,
    partnerFee: count,
    lateJoinerFee: count,
    exemptNetworks: listOf((network) => typeof network === 'string'),
    networksMin: count,
    networksMax: count,
    postsMin: amount,
    postsMax: amount,
  },
};

/**
 * Reads a version's figures as they are stored. A figure that is missing or of the wrong kind stops the reading:
 * a rule must never decide on a figure that nobody has set.
 */
export function parseParameters<P extends Part>(part: P, stored: unknown): ParametersOf[P] {
  const given = (stored ?? {}) as Readonly<Record<string, unknown>>;
  const wrong = Object.entries<Check>(checks[part]).filter(([name, check]) => !check(given[name]));
  if (wrong.length > 0) throw new Error(`Rulebook figures missing or wrong: ${wrong.map(([name]) => name).join(', ')}`);
  return given as unknown as ParametersOf[P];
}
