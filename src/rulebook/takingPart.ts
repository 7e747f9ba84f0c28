import { type Language, type Text } from '#kernel/text.ts';
import { both, listed, same } from '#kernel/words.ts';
import type { Standing } from './facts.ts';
import type { Parameters } from './version.ts';

/** Those who count as participants: members and partners that take part, the willing leads included. */
export const takingPart = (standings: readonly Standing[]): readonly Standing[] =>
  standings.filter(({ membership, role }) => membership !== null && role !== 'follow');

export const regionsAmong = (standings: readonly Standing[]): readonly Standing[] =>
  standings.filter(({ kind }) => kind === 'region');

/** Those who offer to lead and may: only members lead. */
export const willingMembers = (standings: readonly Standing[]): readonly Standing[] =>
  standings.filter(({ membership, role }) => membership === 'member' && role === 'lead');

/**
 * The participating regions that count towards readiness. Where the lead is not to be counted,
 * whoever leaves most regions to count is thought to lead.
 */
export function countedRegions(standings: readonly Standing[], parameters: Parameters): number {
  const taking = takingPart(standings);
  const regions = regionsAmong(taking).length;
  const leads = willingMembers(taking);
  const leadTakesOne =
    !parameters.leadCountsAsRegion && leads.length > 0 && leads.every(({ kind }) => kind === 'region');
  return leadTakesOne ? regions - 1 : regions;
}

const swedishOrder = new Intl.Collator('sv');

/** By name, so that the order in which organisations signed up never shows. */
export const byName = <Named extends Pick<Standing, 'name' | 'organisation'>>(
  standings: readonly Named[],
): readonly Named[] =>
  [...standings].sort((a, b) => swedishOrder.compare(a.name, b.name) || a.organisation - b.organisation);

const shown = 6;
const more: Readonly<Record<Language, (count: number) => string>> = {
  sv: (count) => `${count} till`,
  en: (count) => `${count} more`,
};

/** "Region Dalarna och Region Halland"; beyond six, the rest as a number. */
export const names = (standings: readonly Pick<Standing, 'name' | 'organisation'>[]): Text =>
  listed(nameTexts(standings));

/** The names one by one, beyond six the rest as a number. */
export function nameTexts(standings: readonly Pick<Standing, 'name' | 'organisation'>[]): readonly Text[] {
  const sorted = byName(standings).map(({ name }) => same(name));
  if (sorted.length <= shown + 1) return sorted;
  return [...sorted.slice(0, shown), both((language) => more[language](sorted.length - shown))];
}
