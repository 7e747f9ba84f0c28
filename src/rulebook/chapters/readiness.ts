import type { Text } from '#kernel/text.ts';
import { counted, form, numeral, sentences } from '#kernel/words.ts';
import { provrumLines } from '../citation.ts';
import type { ReadinessFacts, Standing } from '../facts.ts';
import { regionNoun } from '../nouns.ts';
import type { Rule } from '../rule.ts';
import { countedRegions, names, regionsAmong, takingPart, willingMembers } from '../takingPart.ts';
import type { Parameters } from '../version.ts';
import { participants, regionShare } from './participants.ts';

const ready: Rule<ReadinessFacts> = {
  id: 'provrum.ready',
  chapter: 'readiness',
  force: 'must',
  sources: [provrumLines(126)],
  title: { sv: 'Redo att köra igång', en: 'Ready to start' },
  statement: ({ readyRegionsMin, leadCountsAsRegion }) => ({
    sv: `Provrummet är redo när det har en ledare och minst ${numeral(readyRegionsMin).sv} deltagande ${form(readyRegionsMin, regionNoun).sv}. ${leadCountsAsRegion ? 'En ledare som är region räknas med.' : 'Ledaren räknas inte som en av dem.'}`,
    en: `The provrum is ready when it has a lead and at least ${numeral(readyRegionsMin).en} participating ${form(readyRegionsMin, regionNoun).en}. ${leadCountsAsRegion ? 'A lead that is a region counts.' : 'The lead is not counted as one of them.'}`,
  }),
  parameters: ['readyRegionsMin', 'leadCountsAsRegion'],
  holds: ({ standings }, parameters) =>
    willingMembers(standings).length > 0 && countedRegions(standings, parameters) >= parameters.readyRegionsMin,
  because: ({ standings }, parameters) =>
    sentences(regionsSaid(standings, parameters), willingMembers(standings).length === 0 ? leadMissing : null),
};

const leadMissing: Text = { sv: 'Ledare saknas.', en: 'There is no lead yet.' };

/** "1 av 2 regioner – Region Halland saknar sällskap." */
function regionsSaid(standings: readonly Standing[], parameters: Parameters): Text {
  const needed = parameters.readyRegionsMin;
  const count = countedRegions(standings, parameters);
  const regions = regionsAmong(takingPart(standings));
  const who = names(regions);
  const figures = {
    sv:
      count > needed
        ? `${counted(count, regionNoun).sv}, minst ${needed} behövs`
        : `${count} av ${counted(needed, regionNoun).sv}`,
    en:
      count > needed
        ? `${counted(count, regionNoun).en}, at least ${needed} needed`
        : `${count} of ${counted(needed, regionNoun).en}`,
  };
  if (regions.length === 0) {
    return { sv: `${figures.sv}: ingen region deltar ännu.`, en: `${figures.en}: no region takes part yet.` };
  }
  if (count < regions.length) {
    return {
      sv: `${figures.sv}, ledaren inte medräknad: ${who.sv}.`,
      en: `${figures.en}, the lead not counted: ${who.en}.`,
    };
  }
  if (regions.length === 1 && needed > 1) {
    return { sv: `${figures.sv} – ${who.sv} saknar sällskap.`, en: `${figures.en} – ${who.en} is on its own.` };
  }
  return { sv: `${figures.sv}: ${who.sv}.`, en: `${figures.en}: ${who.en}.` };
}

const lead: Rule<ReadinessFacts> = {
  id: 'provrum.lead',
  chapter: 'readiness',
  force: 'must',
  sources: [provrumLines(96), provrumLines(90)],
  title: { sv: 'En ledare', en: 'One lead' },
  statement: () => ({
    sv: 'En organisation leder provrummet och kallar till möten. Den ska vara medlem i Reglab. Flera kan erbjuda sig; en bekräftas vid klartecken.',
    en: 'One organisation leads the provrum and calls its meetings. It must be a member of Reglab. Several can offer; one is confirmed at the go-ahead.',
  }),
  parameters: [],
  holds: ({ standings, confirmed }) => {
    const members = willingMembers(standings).length;
    return confirmed ? members === 1 && offers(standings).length === 1 : members > 0;
  },
  because: ({ standings, confirmed }) => (confirmed ? leadConfirmed(standings) : leadOffered(standings)),
};

/** Everybody who is down to lead, those included who may not. */
const offers = (standings: readonly Standing[]) => takingPart(standings).filter(({ role }) => role === 'lead');

function leadOffered(standings: readonly Standing[]): Text {
  const willing = willingMembers(standings);
  const barred = offers(standings);
  const who = names(willing);
  if (willing.length > 1) {
    return {
      sv: `${who.sv} vill leda: kansliet bekräftar en av dem vid klartecken.`,
      en: `${who.en} are willing to lead: the secretariat confirms one of them at the go-ahead.`,
    };
  }
  if (willing.length === 1) return { sv: `${who.sv} vill leda.`, en: `${who.en} is willing to lead.` };
  if (barred.length > 0) return onlyMembersLead(barred);
  return { sv: 'Ingen har erbjudit sig att leda.', en: 'Nobody has offered to lead.' };
}

function leadConfirmed(standings: readonly Standing[]): Text {
  const confirmed = offers(standings);
  const barred = confirmed.filter(({ membership }) => membership !== 'member');
  const who = names(confirmed);
  if (confirmed.length === 0) return { sv: 'Ingen ledare är bekräftad.', en: 'No lead is confirmed.' };
  if (confirmed.length > 1) {
    return {
      sv: `${confirmed.length} är bekräftade som ledare (${who.sv}), men en ska leda.`,
      en: `${confirmed.length} are confirmed as lead (${who.en}), but one must lead.`,
    };
  }
  if (barred.length > 0) return onlyMembersLead(barred);
  return { sv: `${who.sv} är bekräftad som ledare.`, en: `${who.en} is confirmed as lead.` };
}

function onlyMembersLead(barred: readonly Standing[]): Text {
  const who = names(barred);
  return {
    sv: `${who.sv} är partner. Bara medlemmar kan leda.`,
    en: `${who.en} ${barred.length === 1 ? 'is a partner' : 'are partners'}. Only members can lead.`,
  };
}

/** What makes a provrum ready, and what its confirmed participants obey at the go-ahead. */
export const readinessRules: readonly Rule<ReadinessFacts>[] = [ready, lead, participants, regionShare];
