import type { Text } from '#kernel/text.ts';
import { both, capital, either, form, listed, type Noun, numeral } from '#kernel/words.ts';
import { nameTexts, names, regionsAmong, takingPart } from '#rulebook/takingPart.ts';
import { organisationNoun, regionNoun } from '#rulebook/nouns.ts';
import type { Standing } from '#rulebook/facts.ts';
import type { Step } from './shortestChange.ts';

const memberNoun: Noun = { sv: ['medlem', 'medlemmar'], en: ['member', 'members'] };

const nouns: Readonly<Record<Step['who'], Noun>> = {
  region: regionNoun,
  member: memberNoun,
  organisation: organisationNoun,
};

/** One alternative as part of a sentence: "en region till och att Region Halland leder". */
export function changeWords(steps: readonly Step[], standings: readonly Standing[]): Text {
  const together = regionsOfWhichOneLeads(steps, standings);
  return together ?? listed(steps.map((step) => (step.act === 'join' ? joinWords(step, standings) : offerWords(step))));
}

/** All alternatives in one sentence: "En region till, eller att Region Halland leder." */
export const alternatives = (changes: readonly Text[]): Text =>
  capital({
    sv: `${changes.map(({ sv }) => sv).join(', eller ')}.`,
    en: `${changes.map(({ en }) => en).join(', or ')}.`,
  });

/** "två regioner till, varav en leder": shorter than to name the two steps apart. */
function regionsOfWhichOneLeads(steps: readonly Step[], standings: readonly Standing[]): Text | null {
  const [first, second] = steps;
  if (steps.length !== 2 || first?.act !== 'join' || second?.act !== 'join') return null;
  if (first.who !== 'region' || second.who !== 'region' || first.lead === second.lead) return null;
  const widest = first.lead ? second : first;
  const all = joinWords({ ...widest, count: first.count + second.count }, standings);
  return { sv: `${all.sv}, varav en leder`, en: `${all.en}, one of them leading` };
}

function joinWords(step: Step, standings: readonly Standing[]): Text {
  const { who, lead, count } = step;
  const taking = takingPart(standings);
  const further = (who === 'region' ? regionsAmong(taking) : taking).length > 0;
  const noun = form(count, nouns[who]);
  const number = numeral(count);
  const hint = followersHint(step);
  return {
    sv: `${number.sv} ${noun.sv}${further ? ' till' : ''}${lead ? ' som leder' : ''}${hint.sv}`,
    en: `${number.en}${further ? ' more' : ''} ${noun.en}${lead ? ' that leads' : ''}${hint.en}`,
  };
}

/** Who could do it at once: "(Region Skåne följer redan)". */
function followersHint({ candidates }: Step): Text {
  if (candidates.length === 0) return { sv: '', en: '' };
  const who = names(candidates);
  return {
    sv: ` (${who.sv} följer redan)`,
    en: ` (${who.en} already ${candidates.length === 1 ? 'follows' : 'follow'})`,
  };
}

const offerWords = ({ candidates }: Step): Text => {
  const who = either(nameTexts(candidates));
  return both((language) => (language === 'sv' ? `att ${who.sv} leder` : `${who.en} leading`));
};
