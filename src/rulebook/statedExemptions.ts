import type { Text } from '#kernel/text.ts';
import { type Citation, networkLines } from './citation.ts';

interface StatedExemption {
  readonly reason: Text;
  readonly source: Citation;
}

const joint: StatedExemption = {
  reason: { sv: 'samarrangemang med andra organisationer', en: 'arranged together with other organisations' },
  source: networkLines(134, 138),
};

/** Why the source lets networks off the fee, by the name that the rulebook has for them. */
const stated: Readonly<Record<string, StatedExemption>> = {
  Kompetensförsörjningsnätverket: joint,
  Analytikernätverket: joint,
  Utvärderingsnätverket: joint,
  'Smart specialisering': {
    reason: { sv: 'marginell verksamhet', en: 'marginal activity' },
    source: networkLines(138, 140),
  },
};

/** Why a network that the rulebook lets off pays nothing; null for one that a later version has added without a source here. */
export const statedExemption = (network: string): StatedExemption | null =>
  Object.hasOwn(stated, network) ? (stated[network] ?? null) : null;
