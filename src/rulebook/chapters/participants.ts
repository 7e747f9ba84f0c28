import { counted, form, numeral } from '#kernel/words.ts';
import { provrumLines } from '../citation.ts';
import type { ReadinessFacts } from '../facts.ts';
import { organisationNoun, regionNoun, share } from '../nouns.ts';
import type { Rule } from '../rule.ts';
import { regionsAmong, takingPart } from '../takingPart.ts';

/**
 * Interest is never refused because the places are taken: then who signed up first would decide.
 * The upper limit therefore binds only those confirmed at the go-ahead.
 */
export const participants: Rule<ReadinessFacts> = {
  id: 'provrum.participants',
  chapter: 'readiness',
  force: 'must',
  sources: [provrumLines(92)],
  title: { sv: 'Antal organisationer', en: 'Number of organisations' },
  statement: ({ participantsMin, participantsMax }) => ({
    sv: `Ett provrum ska ha minst ${numeral(participantsMin).sv} och högst ${numeral(participantsMax).sv} deltagande organisationer, ledaren inräknad. Fler får anmäla intresse; kansliet bekräftar vilka vid klartecken.`,
    en: `A provrum must have at least ${numeral(participantsMin).en} and at most ${numeral(participantsMax).en} participating organisations, the lead included. More may signal interest; the secretariat confirms which at the go-ahead.`,
  }),
  parameters: ['participantsMin', 'participantsMax'],
  holds: ({ standings, confirmed }, { participantsMin, participantsMax }) => {
    const count = takingPart(standings).length;
    return count >= participantsMin && (!confirmed || count <= participantsMax);
  },
  because: ({ standings, confirmed }, { participantsMin, participantsMax }) => {
    const count = takingPart(standings).length;
    if (count <= participantsMax) {
      const places = `${participantsMin}–${participantsMax}`;
      return {
        sv: `${count} av ${places} organisationer.`,
        en: `${count} of ${places} organisations.`,
      };
    }
    const many = counted(count, organisationNoun);
    return confirmed
      ? {
          sv: `${many.sv} är bekräftade, högst ${participantsMax} får plats.`,
          en: `${many.en} are confirmed, there is room for at most ${participantsMax}.`,
        }
      : {
          sv: `${count} vill delta, högst ${participantsMax} får plats: kansliet bekräftar vilka vid klartecken.`,
          en: `${count} want to take part, there is room for at most ${participantsMax}: the secretariat confirms which at the go-ahead.`,
        };
  },
};

/** At least half of the participants should be regions; exactly half passes. */
export const regionShare: Rule<ReadinessFacts> = {
  id: 'provrum.regionShare',
  chapter: 'readiness',
  force: 'should',
  sources: [provrumLines(92, 94)],
  title: { sv: 'Andel regioner', en: 'Share of regions' },
  statement: ({ regionSharePercent }) => ({
    sv: `Minst ${share(regionSharePercent).sv} av de deltagande organisationerna bör vara regioner.`,
    en: `At least ${share(regionSharePercent).en} of the participating organisations should be regions.`,
  }),
  parameters: ['regionSharePercent'],
  holds: ({ standings }, { regionSharePercent }) => {
    const taking = takingPart(standings);
    return regionsAmong(taking).length * 100 >= regionSharePercent * taking.length;
  },
  because: ({ standings }, { regionSharePercent }) => {
    const taking = takingPart(standings);
    const regions = regionsAmong(taking).length;
    if (taking.length === 0) return { sv: 'Ingen deltar ännu.', en: 'Nobody takes part yet.' };
    const enough = regions * 100 >= regionSharePercent * taking.length;
    return {
      sv: `${regions} av ${taking.length} deltagare är ${form(regions, regionNoun).sv}: ${enough ? 'minst' : 'mindre än'} ${share(regionSharePercent).sv}.`,
      en: `${regions} of ${taking.length} participants ${regions === 1 ? 'is a region' : 'are regions'}: ${enough ? 'at least' : 'less than'} ${share(regionSharePercent).en}.`,
    };
  },
};
