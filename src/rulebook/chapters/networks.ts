import { weekOf } from '#kernel/day.ts';
import type { Ore } from '#kernel/money.ts';
import type { Text } from '#kernel/text.ts';
import { counted, dayInWords, figure, form, listed, money, numeral, same } from '#kernel/words.ts';
import { networkLines } from '../citation.ts';
import {
  meetingQualities,
  type MeetingQualityFacts,
  type NetworkCapacityFacts,
  type NetworkFeeFacts,
  type NetworkYearFacts,
} from '../facts.ts';
import { meetingNoun, networkNoun, qualityNames } from '../nouns.ts';
import type { Rule } from '../rule.ts';
import type { NetworkParameters } from '../version.ts';

const meetings: Rule<NetworkYearFacts, NetworkParameters> = {
  id: 'network.meetings',
  chapter: 'networks',
  force: 'should',
  sources: [networkLines(128)],
  title: { sv: 'Möten per år', en: 'Meetings per year' },
  statement: ({ meetingsPerYearMax: most }) => ({
    sv: `Ett nätverk bör ha högst ${numeral(most, 'ett').sv} ${form(most, meetingNoun).sv} per år.`,
    en: `A network should have at most ${numeral(most).en} ${form(most, meetingNoun).en} per year.`,
  }),
  parameters: ['meetingsPerYearMax'],
  holds: (facts, { meetingsPerYearMax }) => facts.meetings.length <= meetingsPerYearMax,
  because: (facts, { meetingsPerYearMax: most }) => {
    const planned = counted(facts.meetings.length, meetingNoun);
    return {
      sv: `${facts.network} har ${planned.sv} under ${facts.year} (högst ${most}).`,
      en: `${facts.network} has ${planned.en} in ${facts.year} (at most ${most}).`,
    };
  },
};

const outsideWeeks = ({ meetings: days, networkWeeks }: NetworkYearFacts) =>
  days.filter((day) => !networkWeeks.includes(weekOf(day)));

const weeks: Rule<NetworkYearFacts, NetworkParameters> = {
  id: 'network.weeks',
  chapter: 'networks',
  force: 'should',
  sources: [networkLines(130, 132)],
  title: { sv: 'Nätverksveckor', en: 'Network weeks' },
  statement: () => ({
    sv: 'Nätverksträffarna bör ligga i årets förbestämda nätverksveckor.',
    en: 'Network meetings should lie in the year’s predetermined network weeks.',
  }),
  parameters: [],
  holds: (facts) => outsideWeeks(facts).length === 0,
  because: (facts) => {
    const outside = listed(outsideWeeks(facts).toSorted().map(dayInWords));
    if (outside.sv === '') {
      return {
        sv: 'Inget möte ligger utanför nätverksveckorna.',
        en: 'No meeting lies outside the network weeks.',
      };
    }
    return {
      sv: `Utanför nätverksveckorna: ${outside.sv}.`,
      en: `Outside the network weeks: ${outside.en}.`,
    };
  },
};

type Charge = Omit<NetworkFeeFacts, 'charged'>;

const exempt = ({ network, exemption }: Charge, { exemptNetworks }: NetworkParameters): boolean =>
  exemption !== null || exemptNetworks.includes(network);

/** What an amount follows from. */
export type FeeGround = 'exempt' | 'partner' | 'lateJoiner' | 'leaver' | 'fee';

/**
 * What an organisation owes for one network and year, and from what it follows: one fee however many take part, and none in
 * part. Where several special fees fit, the lowest holds.
 */
export function feeOf(facts: Charge, parameters: NetworkParameters): { readonly ground: FeeGround; readonly due: Ore } {
  if (exempt(facts, parameters)) return { ground: 'exempt', due: 0 as Ore };
  const { partnerFee, lateJoinerFee, leaverFee, fee } = parameters;
  const special: readonly (readonly [boolean, FeeGround, Ore])[] = [
    [facts.membership === 'partner', 'partner', partnerFee],
    [facts.joinedLate, 'lateJoiner', lateJoinerFee],
    [facts.leftEarly, 'leaver', leaverFee],
  ];
  const [lowest] = special.filter(([fits]) => fits).toSorted((a, b) => a[2] - b[2]);
  return lowest ? { ground: lowest[1], due: lowest[2] } : { ground: 'fee', due: fee };
}

/** The amount alone. */
export const feeDue = (facts: Charge, parameters: NetworkParameters): Ore => feeOf(facts, parameters).due;

const feeRule: Rule<NetworkFeeFacts, NetworkParameters> = {
  id: 'network.fee',
  chapter: 'networks',
  force: 'must',
  sources: [networkLines(134, 140)],
  title: { sv: 'Nätverksavgift', en: 'Network fee' },
  statement: ({ fee: amount, exemptNetworks }) => ({
    sv: `Avgiften är ${money(amount).sv} per organisation, nätverk och kalenderår. ${exemptSaid(exemptNetworks).sv}`,
    en: `The fee is ${money(amount).en} per organisation, network and calendar year. ${exemptSaid(exemptNetworks).en}`,
  }),
  parameters: ['fee', 'partnerFee', 'lateJoinerFee', 'leaverFee', 'exemptNetworks'],
  holds: (facts, parameters) => facts.charged === feeDue(facts, parameters),
  because: (facts, parameters) => {
    const [due, charged] = [money(feeDue(facts, parameters)), money(facts.charged)];
    const why = reasonWords(facts, parameters);
    return {
      sv: `${facts.organisation} ska betala ${due.sv} för ${facts.network} ${facts.year}${why.sv}; debiterat är ${charged.sv}.`,
      en: `${facts.organisation} owes ${due.en} for ${facts.network} ${facts.year}${why.en}; ${charged.en} is charged.`,
    };
  },
};

function reasonWords(facts: NetworkFeeFacts, parameters: NetworkParameters): Text {
  const { exemption } = facts;
  if (exemption !== null) return { sv: ` (undantag: ${exemption})`, en: ` (exempt: ${exemption})` };
  if (exempt(facts, parameters)) return { sv: ' (nätverket är undantaget)', en: ' (the network is exempt)' };
  return { sv: '', en: '' };
}

function exemptSaid(networks: readonly string[]): Text {
  const listing = listed(networks.map(same));
  if (networks.length === 0) {
    return { sv: 'Undantag beviljas med ett skäl.', en: 'Exemptions are given with a reason.' };
  }
  return {
    sv: `Undantagna är ${listing.sv}; andra undantag beviljas med ett skäl.`,
    en: `Exempt are ${listing.en}; other exemptions are given with a reason.`,
  };
}

/** A rule of judgement: the software asks a named person and never decides by itself. */
const quality: Rule<MeetingQualityFacts, NetworkParameters> = {
  id: 'network.quality',
  chapter: 'networks',
  force: 'should',
  sources: [networkLines(77, 81)],
  title: { sv: 'Mötets kvalitet', en: 'Quality of the meeting' },
  statement: () => {
    const all = listed(meetingQualities.map((each) => qualityNames[each]));
    return {
      sv: `En nätverksträff bör erbjuda ${all.sv}. Det är en bedömning som en namngiven person gör.`,
      en: `A network meeting should offer ${all.en}. It is a judgement that a named person makes.`,
    };
  },
  parameters: [],
  holds: ({ judgedBy, fulfilled }) => judgedBy !== null && meetingQualities.every((each) => fulfilled.includes(each)),
  because: ({ meeting, judgedBy, fulfilled }) => {
    if (judgedBy === null)
      return { sv: `Ingen har bedömt ”${meeting}” än.`, en: `Nobody has judged “${meeting}” yet.` };
    const missing = listed(
      meetingQualities.filter((each) => !fulfilled.includes(each)).map((each) => qualityNames[each]),
    );
    if (missing.sv === '') {
      return { sv: `${judgedBy} bedömer att allt är uppfyllt.`, en: `${judgedBy} judges that all is fulfilled.` };
    }
    return {
      sv: `${judgedBy} bedömer att detta saknas: ${missing.sv}.`,
      en: `${judgedBy} judges that this is missing: ${missing.en}.`,
    };
  },
};

const capacity: Rule<NetworkCapacityFacts, NetworkParameters> = {
  id: 'network.capacity',
  chapter: 'networks',
  force: 'information',
  sources: [networkLines(113, 117)],
  title: { sv: 'Kansliets tid', en: 'The secretariat’s time' },
  statement: ({ networksMin, networksMax, postsMin, postsMax }) => ({
    sv: `Driften av ${networksMin}–${networksMax} nätverk kräver ${figure(postsMin).sv}–${figure(postsMax).sv} heltidstjänst mer på kansliet.`,
    en: `Running ${networksMin}–${networksMax} networks takes ${figure(postsMin).en}–${figure(postsMax).en} more full-time post at the secretariat.`,
  }),
  parameters: ['networksMin', 'networksMax', 'postsMin', 'postsMax'],
  holds: ({ activeNetworks }, { networksMax }) => activeNetworks <= networksMax,
  because: ({ activeNetworks: count }, { networksMin, networksMax, postsMin, postsMax }) => {
    const running = counted(count, networkNoun);
    const range = {
      sv: `${figure(postsMin).sv}–${figure(postsMax).sv}`,
      en: `${figure(postsMin).en}–${figure(postsMax).en}`,
    };
    if (count > networksMax) {
      return {
        sv: `${running.sv} är fler än de ${networksMax} som beräkningen gäller.`,
        en: `${running.en}: more than the ${networksMax} that the estimate covers.`,
      };
    }
    if (count < networksMin) {
      return {
        sv: `${running.sv} är färre än de ${networksMin} som beräkningen börjar på.`,
        en: `${running.en}: fewer than the ${networksMin} at which the estimate starts.`,
      };
    }
    return {
      sv: `${running.sv}: ${range.sv} heltidstjänst.`,
      en: `${running.en}: ${range.en} full-time post.`,
    };
  },
};

export const networkYearRules: readonly Rule<NetworkYearFacts, NetworkParameters>[] = [meetings, weeks];
export const networkFeeRules: readonly Rule<NetworkFeeFacts, NetworkParameters>[] = [feeRule];
export const meetingQualityRules: readonly Rule<MeetingQualityFacts, NetworkParameters>[] = [quality];
export const networkCapacityRules: readonly Rule<NetworkCapacityFacts, NetworkParameters>[] = [capacity];
