import { type Day, yearOf } from '#kernel/day.ts';
import { type Decision, decided, refused } from '#kernel/decision.ts';
import type { PersonId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Secretariat, Voice } from '#organisations/authority.ts';
import { reportRules } from '#rulebook/chapters/report.ts';
import type { ReportFacts } from '#rulebook/facts.ts';
import { assess, type Finding } from '#rulebook/rule.ts';
import type { RulebookVersion } from '#rulebook/version.ts';
import type { PersonRef, Provrum, State } from '../provrum.ts';
import type { Result } from '../report/result.ts';
import { type Conference, conferenceAfter, heldOn } from './conference.ts';
import { type Channel, channels, type PresentationReceipt, type SpreadingEvent, type TextPurpose } from './events.ts';

/** One way in which a result is spread: when, by whom, where it can be seen, and whether it is done. */
export interface Line {
  readonly channel: Channel;
  readonly plannedOn: Day | null;
  readonly responsible: PersonRef | null;
  readonly link: string;
  /** By nobody where it came about by itself: the page on the web, when the result was announced. */
  readonly done: { readonly on: Day; readonly by: PersonRef | null } | null;
  /** Raised by each change; 0 where nothing has been written. */
  readonly version: number;
}

export interface KeptText {
  readonly content: string;
  readonly version: number;
  readonly by: PersonRef;
  readonly at: Instant;
}

export interface Presentation {
  readonly year: number;
  readonly on: Day;
  readonly by: PersonRef;
  readonly at: Instant;
  readonly receipt: PresentationReceipt;
}

/** Everything about how a result reaches people. */
export interface Spreading {
  readonly result: Result;
  readonly publishedOn: Day;
  readonly announcedOn: Day | null;
  /** All channels, in their order. */
  readonly lines: readonly Line[];
  readonly texts: Readonly<Record<TextPurpose, KeptText | null>>;
  readonly presentation: Presentation | null;
  /** Chosen by the secretariat; null where it is the next after publication. */
  readonly chosenYear: number | null;
  readonly conferences: readonly Conference[];
  /** Those who may answer for a channel today. */
  readonly people: readonly PersonRef[];
}

export type SpreadingRefusal =
  | { readonly kind: 'wrong-state'; readonly state: State }
  | { readonly kind: 'not-yours' }
  /** Nothing is spread before everybody has been told. */
  | { readonly kind: 'not-announced' }
  | { readonly kind: 'not-yet' }
  | { readonly kind: 'no-such-person' }
  | { readonly kind: 'present-instead' }
  | { readonly kind: 'settled' }
  | { readonly kind: 'not-done' }
  | { readonly kind: 'not-that-conference'; readonly year: number }
  | { readonly kind: 'already-presented'; readonly presentation: Presentation }
  | { readonly kind: 'not-presented' }
  | { readonly kind: 'stale' }
  | { readonly kind: 'unchanged' };

type Event<Kind extends SpreadingEvent['kind']> = Extract<SpreadingEvent, { readonly kind: Kind }>;
type Decided<Kind extends SpreadingEvent['kind']> = Decision<Event<Kind>, SpreadingRefusal>;

/** What somebody has written about a channel; the rest is as it follows from the result. */
export type WrittenLine = Omit<Line, 'done'> & { readonly doneOn: Day | null; readonly doneBy: PersonRef | null };

/** The whole checklist. The page on the web is there when the result is announced, and the conference when it is presented. */
export function checklist(
  written: readonly WrittenLine[],
  { announcedOn, presentation }: Pick<Spreading, 'announcedOn' | 'presentation'>,
): readonly Line[] {
  return channels.map((channel) => {
    const { doneOn, doneBy, ...line } = written.find((one) => one.channel === channel) ?? empty(channel);
    const byItself: Readonly<Partial<Record<Channel, Line['done']>>> = {
      web: announcedOn === null ? null : { on: announcedOn, by: null },
      conference: presentation && { on: presentation.on, by: presentation.by },
    };
    return { ...line, done: doneOn === null ? (byItself[channel] ?? null) : { on: doneOn, by: doneBy } };
  });
}

const empty = (channel: Channel): WrittenLine => ({
  channel,
  plannedOn: null,
  responsible: null,
  link: '',
  version: 0,
  doneOn: null,
  doneBy: null,
});

/** The annual conference that the result belongs to: the chosen one, or the next after publication (P158). */
export const conferenceOf = ({ presentation, chosenYear, conferences, publishedOn }: Spreading): number =>
  presentation?.year ?? chosenYear ?? conferenceAfter(conferences, publishedOn);

const knownConference = ({ conferences }: Spreading, year: number): Conference | undefined =>
  conferences.find((conference) => conference.year === year);

/** A channel whose day has passed without its being done. */
export const isLate = ({ plannedOn, done }: Pick<Line, 'plannedOn' | 'done'>, today: Day): boolean =>
  done === null && plannedOn !== null && plannedOn < today;

const lineOf = ({ lines }: Spreading, channel: Channel): Line =>
  lines.find((line) => line.channel === channel) ?? checklist([], { announcedOn: null, presentation: null })[0]!;

export interface ChannelPlan {
  readonly channel: Channel;
  readonly plannedOn: Day | null;
  readonly responsible: PersonId | null;
  readonly link: string;
  /** Which version of the line its sender has read; null where it was read just now. */
  readonly basedOn: number | null;
}

/** Plans one channel: when, by whom, and where it will be seen. */
export function planChannel(
  spreading: Spreading,
  _secretariat: Secretariat,
  { channel, plannedOn, responsible, link, basedOn }: ChannelPlan,
): Decided<'spreading-planned'> {
  const line = lineOf(spreading, channel);
  const same = line.plannedOn === plannedOn && (line.responsible?.id ?? null) === responsible && line.link === link;
  if (same) return refused({ kind: 'unchanged' });
  if (basedOn !== null && basedOn !== line.version) return refused({ kind: 'stale' });
  const known = responsible === null || spreading.people.some(({ id }) => id === responsible);
  // Whoever answered for it already goes on doing so, though their mandate has ended.
  if (!known && line.responsible?.id !== responsible) return refused({ kind: 'no-such-person' });
  return decided({ kind: 'spreading-planned', channel, plannedOn, responsible, link });
}

/** Notes that a channel is done: the secretariat, or whoever answers for it. */
export function finishChannel(
  spreading: Spreading,
  by: Secretariat | Voice,
  { channel, secretariat, today }: { readonly channel: Channel; readonly secretariat: boolean; readonly today: Day },
): Decided<'spreading-done'> {
  const line = lineOf(spreading, channel);
  if (!secretariat && line.responsible?.id !== by.person) return refused({ kind: 'not-yours' });
  if (line.done) return refused({ kind: line.done.by?.id === by.person ? 'unchanged' : 'settled' });
  if (channel === 'conference') return refused({ kind: 'present-instead' });
  if (spreading.announcedOn === null) return refused({ kind: 'not-announced' });
  return decided({ kind: 'spreading-done', channel, on: today, plannedOn: line.plannedOn });
}

/** Takes back that a channel is done. What came about by itself is not taken back here. */
export function reopenChannel(
  spreading: Spreading,
  _secretariat: Secretariat,
  channel: Channel,
): Decided<'spreading-reopened'> {
  const { done } = lineOf(spreading, channel);
  if (!done || done.by === null || channel === 'conference') return refused({ kind: 'not-done' });
  return decided({ kind: 'spreading-reopened', channel });
}

export interface TextEdit {
  readonly purpose: TextPurpose;
  /** Null to have it written from the summary again. */
  readonly content: string | null;
  readonly basedOn: number | null;
}

/** Keeps a text for the newsletter or the conference as it was edited. */
export function keepText(
  { texts }: Spreading,
  _secretariat: Secretariat,
  { purpose, content, basedOn }: TextEdit,
): Decided<'spreading-text-kept'> {
  const kept = texts[purpose];
  if ((kept?.content ?? null) === content) return refused({ kind: 'unchanged' });
  if (basedOn !== null && basedOn !== (kept?.version ?? 0)) return refused({ kind: 'stale' });
  return decided({ kind: 'spreading-text-kept', purpose, content, renewed: content === null });
}

/** Chooses at which annual conference the result is to be presented. */
export function chooseConference(
  spreading: Spreading,
  _secretariat: Secretariat,
  year: number,
): Decided<'conference-chosen'> {
  const { presentation, publishedOn } = spreading;
  if (presentation) return refused({ kind: 'already-presented', presentation });
  if (year === conferenceOf(spreading)) return refused({ kind: 'unchanged' });
  if (year < yearOf(publishedOn)) return refused({ kind: 'not-that-conference', year });
  return decided({ kind: 'conference-chosen', year });
}

/** In these states there is a result that can be presented; a cancelled provrum may have told what it taught. */
const presentable: readonly State[] = ['published', 'presented', 'followedUp', 'cancelled'];

export interface Told {
  readonly year: number;
  readonly on: Day;
  readonly today: Day;
}

/** Records that the result was presented at an annual conference (P158), with the rule and what it rests on. */
export function presentResult(
  provrum: Pick<Provrum, 'state'>,
  spreading: Spreading,
  version: RulebookVersion,
  _secretariat: Secretariat,
  { year, on, today }: Told,
): Decided<'result-presented'> {
  const { presentation, announcedOn } = spreading;
  if (presentation) {
    const same = presentation.year === year && presentation.on === on;
    return refused(same ? { kind: 'unchanged' } : { kind: 'already-presented', presentation });
  }
  if (!presentable.includes(provrum.state)) return refused({ kind: 'wrong-state', state: provrum.state });
  if (announcedOn === null) return refused({ kind: 'not-announced' });
  if (on > today) return refused({ kind: 'not-yet' });
  if (!heldOn(knownConference(spreading, year), year, on)) return refused({ kind: 'not-that-conference', year });
  const facts = presentationFacts(spreading, year);
  const findings = conferenceFindings(facts, version);
  return decided({ kind: 'result-presented', year, on, receipt: { version: version.id, facts, findings } });
}

/** Takes back that the result was presented: it was noted in error. */
export function takeBackPresentation(
  { presentation }: Spreading,
  _secretariat: Secretariat,
  reason: string,
): Decided<'presentation-taken-back'> {
  if (!presentation) return refused({ kind: 'not-presented' });
  return decided({ kind: 'presentation-taken-back', year: presentation.year, reason });
}

/** What the rules know of a result that was presented in a year; null where it was not. */
export const presentationFacts = (
  { result, publishedOn, announcedOn }: Spreading,
  year: number | null,
): ReportFacts => ({
  deliveredToReglab: publishedOn,
  deliveredToMembers: announcedOn,
  qualityAssuredBy: result.assuredBy.name,
  presentedAt: year,
});

/** The rule that a result is presented, met or not. */
export const conferenceFindings = (facts: ReportFacts, { parameters }: RulebookVersion): readonly Finding[] =>
  assess(
    reportRules.filter(({ id }) => id === 'report.conference'),
    facts,
    parameters,
  );
