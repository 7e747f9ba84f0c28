import fs from 'node:fs';
import path from 'node:path';
import type { Day } from '#kernel/day.ts';
import type { Text } from '#kernel/text.ts';
import type { MandateRole } from '#organisations/authority.ts';
import type { MembershipKind } from '#organisations/organisation.ts';
import { projectRoot } from '#platform/config.ts';
import type { InterestRole } from '#provrum/events.ts';
import type { LinkRelation } from '#provrum/links/events.ts';
import type { ProposalText } from '#provrum/provrum.ts';
import type { PlayedNetworks } from './networkSeeds.ts';
import type { PlayedMail } from './mailSeeds.ts';
import type { PlayedGathering, PlayedVenue } from './meetingSeeds.ts';
import type { PlayedWork } from './workSeeds.ts';

/** What the program starts with is data beside the program: `seeds/`, every record with its source. */
function read<Seed>(name: string): Seed {
  return JSON.parse(fs.readFileSync(path.join(projectRoot, 'seeds', `${name}.json`), 'utf8')) as Seed;
}

interface Evidence {
  readonly year: number | null;
  /** Where the source tells the day itself. */
  readonly day?: Day;
  readonly source: string;
}

export interface RealMember {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly orgNumber: string;
  readonly countyCode?: string;
  readonly webDomains: readonly string[];
  readonly reglab: { readonly status: string; readonly evidence: readonly Evidence[] };
  readonly source: Readonly<Record<string, string>>;
}

export interface RealPartner {
  readonly name: string;
  readonly kind: string;
  readonly orgNumber: string | null;
  readonly years: readonly number[];
  readonly source: readonly string[];
  readonly formalPartnerContractVerified: boolean;
  /** What the secretariat should know before it confirms the partner. */
  readonly note: string;
}

export interface RealConference {
  readonly year: number;
  readonly dates: readonly Day[] | null;
  readonly place: string | null;
  readonly theme?: string;
  readonly source: string | readonly string[];
}

/** A network as the board's paper describes it. */
export interface RealNetwork {
  readonly id: string;
  readonly name: string;
  readonly approxOrganisations: number | null;
  readonly meetingsPerYear: { readonly min: number; readonly max: number } | null;
  readonly statusInSource: string;
  readonly coOrganisers: readonly string[];
  readonly note: string;
  readonly source: string;
  readonly figuresAsOf: string;
}

/** An agency that has met the networks; nothing shows that it is a member or a partner. */
export interface RealAgency {
  readonly name: string;
  readonly orgNumber: string;
  readonly webDomain: string;
  readonly why: string;
  readonly source: string;
}

export interface RealBreaks {
  readonly year: number;
  readonly hostlovWeek: number;
  /** Weeks by the county's code. */
  readonly sportlovByCounty: Readonly<Record<string, readonly number[]>>;
  readonly pasklovByCounty: Readonly<Record<string, readonly number[]>>;
  readonly source: string;
}

/** A meeting of a network that a public page tells of. */
export interface RealMeeting {
  readonly network: string;
  /** A day; a month, where the source says no day; null where it says no year. */
  readonly date: string | null;
  /** `11-22`: what the source does say where it says no year. */
  readonly monthDay?: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly title: string;
  /** As it is shown here, where the source's record has words of ours in it. */
  readonly shownTitle?: string;
  readonly shownNote?: string;
  readonly shownReason?: string;
  readonly place: string | null;
  readonly mode: string;
  readonly status: string;
  readonly source: string;
}

interface Real {
  readonly networkMeetings: readonly RealMeeting[];
  readonly schoolBreaks: RealBreaks;
  readonly organisations: readonly RealMember[];
  readonly partnersNamedInSources: readonly RealPartner[];
  readonly networks: readonly RealNetwork[];
  readonly networkWishes: readonly { readonly id: string; readonly name: string; readonly source: string }[];
  readonly relatedAgencies: readonly RealAgency[];
  readonly annualConferences: readonly RealConference[];
  readonly provrumExampleTopics: readonly {
    readonly no: number;
    readonly title: string;
    readonly sourceLine: number;
  }[];
}

export interface Theme extends Text {
  readonly key: string;
}

export interface Word extends Text {
  readonly identifier: string;
  readonly explanation: Text;
}

/** What an organisation's details rest on, as it is kept with the organisation. */
export interface Source {
  readonly about: 'orgNumber' | 'nameAndCounty' | 'domain' | MembershipKind;
  readonly year?: number;
  readonly source: string;
}

export const readReal = (): Real => read('real');
export const readThemes = (): readonly Theme[] => read('themes');
export const readWords = (): readonly Word[] => read('words');

/** A constructed person's mandate. Days are counted back from the day of loading, so that the demonstration is never old. */
export interface PlayedPerson {
  readonly name: string;
  readonly role: MandateRole;
  /** Two years where nothing is said. */
  readonly fromDaysAgo?: number;
  readonly toDaysAgo?: number;
}

export interface PlayedOrganisation {
  readonly organisation: string;
  /** Where the name makes too long an address. */
  readonly mailDomain?: string;
  readonly people: readonly PlayedPerson[];
}

/** Who does something in the demonstration, for whom and how many days ago. */
interface Doing {
  readonly by: string;
  readonly organisation: string;
  readonly daysAgo: number;
}

type TextChange = Partial<Pick<ProposalText, 'summary' | 'question' | 'whyNow' | 'toTry'>>;

/** What a provrum came out of or led to: a network, by the key of its record. */
export interface PlayedLink {
  readonly act: 'link';
  readonly relation: LinkRelation;
  readonly network: string;
}

export type PlayedAct = Doing &
  (
    | { readonly act: 'interest'; readonly role: InterestRole; readonly brings: string }
    | { readonly act: 'withdrawInterest' }
    | { readonly act: 'comment'; readonly text: string }
    | ({ readonly act: 'change'; readonly note: string; readonly material: boolean } & TextChange)
    | PlayedLink
    /** `thisYear`: takes a slot of this year, however young the year is. */
    | { readonly act: 'goAhead'; readonly lead: string; readonly reason: string; readonly thisYear?: boolean }
    | { readonly act: 'announce'; readonly thisYear?: boolean }
    | PlayedWork
  );

export interface PlayedProposal extends Omit<ProposalText, 'wishedStart'> {
  readonly by: string;
  readonly organisation: string;
  /** Days ago; a draft is never posted. */
  readonly posted?: number;
  readonly drafted?: number;
  /** Months from the day of loading. */
  readonly wishedStart: number;
  readonly acts: readonly PlayedAct[];
}

export const readPlayedPeople = (): readonly PlayedOrganisation[] => read('demonstration/people');
export const readPlayedMeetings = (): readonly PlayedGathering[] => read('demonstration/meetings');
export const readPlayedVenues = (): readonly PlayedVenue[] => read('demonstration/venues');
export const readPlayedMail = (): PlayedMail => read('demonstration/mail');
/** A file that somebody of the demonstration has added to a meeting. */
export const readPlayedFile = (name: string): Uint8Array =>
  fs.readFileSync(path.join(projectRoot, 'seeds/demonstration/files', name));
export const readPlayedNetworks = (): PlayedNetworks => read('demonstration/networks');
/** Proposals, and after them the provrum that came further. */
export const readPlayedProposals = (): readonly PlayedProposal[] => [
  ...read<readonly PlayedProposal[]>('demonstration/proposals'),
  ...read<readonly PlayedProposal[]>('demonstration/provrums'),
];
