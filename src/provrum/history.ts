import type { OrganisationId, PersonId } from '#kernel/id.ts';
import type { Ore } from '#kernel/money.ts';
import type { Text } from '#kernel/text.ts';
import { spanInWords } from '#meetings/inWords.ts';
import type { AgendaChange } from '#meetings/meetingText.ts';
import { type CalendarAnswer, calendarAnswers } from '#meetings/replies/events.ts';
import { dayInWords, money } from '#kernel/words.ts';
import type { CostKind } from '#rulebook/facts.ts';
import { costNames } from '#rulebook/nouns.ts';
import type { InterestRole, ProvrumEvent } from './events.ts';
import type { Channel, TextPurpose } from './spreading/events.ts';
import type { LinkRelation } from './links/events.ts';
import type { Occasion } from './evaluation/questionnaire.ts';
import type { UptakeAnswer } from './uptake/events.ts';
import { namedInWork, type WorkArguments, workSentence } from './work/sentence.ts';

type Without<Event, Key extends string> = Event extends unknown ? Omit<Event, Key> : never;

/** What an event keeps of itself: texts and receipts stand elsewhere. */
export type KeptEvent = Without<ProvrumEvent, 'text' | 'html' | 'receipt' | 'content' | 'remarks'>;

/** The names behind an event's numbers. Somebody who has been erased has none. */
export interface Names {
  readonly person: (id: PersonId) => string;
  readonly organisation: (id: OrganisationId) => string;
}

interface OfMeeting {
  readonly title: string;
}

/** Every sentence of the history, and what it speaks of. */
export interface SentenceArguments extends WorkArguments {
  readonly drafted: Record<never, never>;
  readonly saved: Record<never, never>;
  readonly posted: Record<never, never>;
  readonly changed: { readonly version: number };
  readonly changedMaterially: { readonly version: number };
  readonly withdrawn: Record<never, never>;
  readonly reopened: Record<never, never>;
  readonly kept: Record<never, never>;
  readonly lapseReminded: { readonly day: Text };
  readonly lapsed: { readonly since: Text };
  readonly coAuthorAdded: { readonly person: string; readonly organisation: string };
  readonly coAuthorRemoved: { readonly person: string };
  readonly interestGiven: { readonly role: InterestRole };
  readonly interestChanged: { readonly role: InterestRole; readonly previous: InterestRole | null };
  readonly interestConfirmed: Record<never, never>;
  readonly interestWithdrawn: Record<never, never>;
  readonly goAheadGiven: { readonly lead: string; readonly participants: readonly string[]; readonly year: number };
  readonly declined: Record<never, never>;
  readonly takenBack: Record<never, never>;
  readonly announced: Record<never, never>;
  readonly commented: Record<never, never>;
  readonly commentEdited: Record<never, never>;
  readonly commentWithdrawn: Record<never, never>;
  readonly planningStarted: Record<never, never>;
  readonly planSectionSaved: Record<never, never>;
  readonly planSubmitted: { readonly number: number };
  readonly planReturned: { readonly number: number };
  readonly planApproved: { readonly number: number };
  readonly provrumStarted: Record<never, never>;
  readonly budgetLineAdded: { readonly cost: Text; readonly amount: Text; readonly payer: string | null };
  readonly budgetLineChanged: { readonly cost: Text; readonly amount: Text; readonly previous: Text };
  readonly budgetLineRemoved: { readonly cost: Text; readonly amount: Text };
  readonly costRecorded: { readonly cost: Text; readonly amount: Text };
  readonly costRemoved: { readonly cost: Text; readonly amount: Text };
  readonly budgetAlarmRaised: { readonly planned: Text; readonly actual: Text };
  readonly budgetAlarmCleared: Record<never, never>;
  readonly receiptAdded: { readonly cost: Text; readonly amount: Text };
  readonly fundingRequested: { readonly amount: Text };
  readonly fundingWithdrawn: { readonly amount: Text };
  readonly fundingDecided: { readonly verdict: 'granted' | 'declined'; readonly amount: Text };
  readonly fundingTakenBack: Record<never, never>;
  readonly fundingGranted: { readonly amount: Text; readonly year: number };
  readonly fundingDeclined: { readonly amount: Text };
  readonly paymentRequested: { readonly amount: Text };
  readonly paymentApproved: { readonly amount: Text };
  readonly paymentDeclined: { readonly amount: Text };
  readonly paymentPaid: { readonly amount: Text; readonly on: Text };
  readonly paymentRepaid: { readonly amount: Text; readonly on: Text };
  readonly reportStarted: Record<never, never>;
  readonly reportSectionSaved: Record<never, never>;
  readonly reportSubmitted: { readonly number: number };
  readonly reportReturned: { readonly number: number };
  readonly reportApproved: { readonly number: number };
  readonly reportDueMoved: { readonly due: Text };
  readonly reportReminded: { readonly when: 'before' | 'after'; readonly due: Text };
  readonly resultPublished: Record<never, never>;
  readonly resultTakenBack: Record<never, never>;
  readonly resultAnnounced: Record<never, never>;
  readonly fileAdded: { readonly name: string };
  readonly fileRemoved: { readonly name: string };
  readonly meetingPlanned: { readonly title: string; readonly times: number; readonly asks: boolean };
  readonly meetingChanged: OfMeeting;
  readonly meetingMoved: OfMeeting & { readonly when: Text };
  readonly meetingAnnounced: OfMeeting & { readonly when: Text };
  readonly meetingCancelled: OfMeeting;
  readonly meetingHeld: OfMeeting;
  readonly meetingDocumented: OfMeeting;
  readonly meetingReopened: OfMeeting;
  readonly meetingPollAnswered: OfMeeting;
  readonly meetingDateChosen: OfMeeting & { readonly when: Text };
  readonly meetingCalendarAnswered: OfMeeting & { readonly answer: CalendarAnswer | null };
  readonly meetingAgendaSaved: OfMeeting & { readonly act: AgendaChange['act']; readonly point: string };
  readonly meetingItemCarried: OfMeeting;
  readonly meetingMinutesSaved: Record<never, never>;
  readonly meetingDecisionNoted: OfMeeting & { readonly number: number };
  readonly meetingDecisionChanged: OfMeeting & { readonly number: number };
  readonly meetingDecisionRemoved: OfMeeting & { readonly number: number };
  readonly spreadingPlanned: { readonly channel: Channel };
  readonly spreadingDone: { readonly channel: Channel };
  readonly spreadingReopened: { readonly channel: Channel };
  readonly spreadingTextKept: { readonly purpose: TextPurpose };
  readonly spreadingTextRenewed: { readonly purpose: TextPurpose };
  readonly conferenceChosen: { readonly year: number };
  readonly resultPresented: { readonly year: number; readonly on: Text };
  readonly presentationTakenBack: { readonly year: number };
  readonly readinessReached: Record<never, never>;
  readonly readinessLost: Record<never, never>;
  readonly questionnaireAnswered: { readonly occasion: Occasion; readonly changed: boolean };
  readonly uptakeAnswered: { readonly answer: UptakeAnswer; readonly previous: UptakeAnswer | null };
  readonly followUpCompleted: { readonly members: number };
  readonly followUpClosed: { readonly answered: number; readonly members: number };
  readonly followUpReopened: Record<never, never>;
  readonly linkAdded: { readonly relation: LinkRelation; readonly name: string };
  readonly linkRemoved: { readonly relation: LinkRelation; readonly name: string };
  readonly archiveRequested: Record<never, never>;
}
export type SentenceKey = keyof SentenceArguments;

/** A sentence of the history: which, and what it names. */
export type Sentence = {
  [Key in SentenceKey]: { readonly key: Key; readonly of: SentenceArguments[Key] };
}[SentenceKey];

/** What happened, as a sentence to be said in any language. An event without a sentence does not compile. */
export function sentenceOf(event: KeptEvent, names: Names): Sentence {
  switch (event.kind) {
    case 'proposal-drafted':
      return { key: 'drafted', of: {} };
    case 'draft-saved':
      return { key: 'saved', of: {} };
    case 'proposal-posted':
      return { key: 'posted', of: {} };
    case 'proposal-changed':
      return { key: event.material ? 'changedMaterially' : 'changed', of: { version: event.version } };
    case 'proposal-withdrawn':
      return { key: 'withdrawn', of: {} };
    case 'proposal-reopened':
      return { key: 'reopened', of: {} };
    case 'proposal-kept':
      return { key: 'kept', of: {} };
    case 'lapse-reminded':
      return { key: 'lapseReminded', of: { day: dayInWords(event.lapsesOn) } };
    case 'proposal-lapsed':
      return { key: 'lapsed', of: { since: dayInWords(event.quietSince) } };
    case 'co-author-added': {
      const { person, organisation } = event;
      return {
        key: 'coAuthorAdded',
        of: { person: names.person(person), organisation: names.organisation(organisation) },
      };
    }
    case 'co-author-removed':
      return { key: 'coAuthorRemoved', of: { person: names.person(event.person) } };
    case 'interest-given':
      return { key: 'interestGiven', of: { role: event.role } };
    case 'interest-changed':
      return { key: 'interestChanged', of: { role: event.role, previous: event.previous } };
    case 'interest-confirmed':
      return { key: 'interestConfirmed', of: {} };
    case 'interest-withdrawn':
      return { key: 'interestWithdrawn', of: {} };
    case 'go-ahead-given': {
      const { lead, participants, slotYear: year } = event;
      const others = participants.filter((id) => id !== lead).map(names.organisation);
      return { key: 'goAheadGiven', of: { lead: names.organisation(lead), participants: others, year } };
    }
    case 'proposal-declined':
      return { key: 'declined', of: {} };
    case 'decision-taken-back':
      return { key: 'takenBack', of: {} };
    case 'decision-announced':
      return { key: 'announced', of: {} };
    case 'comment-written':
      return { key: 'commented', of: {} };
    case 'comment-edited':
      return { key: 'commentEdited', of: {} };
    case 'comment-withdrawn':
      return { key: 'commentWithdrawn', of: {} };
    case 'planning-started':
      return { key: 'planningStarted', of: {} };
    case 'plan-section-saved':
      return { key: 'planSectionSaved', of: {} };
    case 'plan-submitted':
      return { key: 'planSubmitted', of: { number: event.number } };
    case 'plan-returned':
      return { key: 'planReturned', of: { number: event.number } };
    case 'plan-approved':
      return { key: 'planApproved', of: { number: event.number } };
    case 'provrum-started':
      return { key: 'provrumStarted', of: {} };
    case 'budget-line-added': {
      const payer = event.payer === null ? null : names.organisation(event.payer);
      return { key: 'budgetLineAdded', of: { ...moneyOf(event), payer } };
    }
    case 'budget-line-changed':
      return { key: 'budgetLineChanged', of: { ...moneyOf(event), previous: money(event.previous) } };
    case 'budget-line-removed':
      return { key: 'budgetLineRemoved', of: moneyOf(event) };
    case 'cost-recorded':
      return { key: 'costRecorded', of: moneyOf(event) };
    case 'cost-removed':
      return { key: 'costRemoved', of: moneyOf(event) };
    case 'budget-alarm-raised':
      return { key: 'budgetAlarmRaised', of: { planned: money(event.planned), actual: money(event.actual) } };
    case 'budget-alarm-cleared':
      return { key: 'budgetAlarmCleared', of: {} };
    case 'receipt-added':
      return { key: 'receiptAdded', of: moneyOf(event) };
    case 'funding-requested':
      return { key: 'fundingRequested', of: { amount: money(event.amount) } };
    case 'funding-withdrawn':
      return { key: 'fundingWithdrawn', of: { amount: money(event.amount) } };
    case 'funding-decided':
      return { key: 'fundingDecided', of: { verdict: event.verdict, amount: money(event.amount) } };
    case 'funding-taken-back':
      return { key: 'fundingTakenBack', of: {} };
    case 'funding-granted':
      return { key: 'fundingGranted', of: { amount: money(event.amount), year: event.year } };
    case 'funding-declined':
      return { key: 'fundingDeclined', of: { amount: money(event.amount) } };
    case 'payment-requested':
      return { key: 'paymentRequested', of: { amount: money(event.amount) } };
    case 'payment-approved':
      return { key: 'paymentApproved', of: { amount: money(event.amount) } };
    case 'payment-declined':
      return { key: 'paymentDeclined', of: { amount: money(event.amount) } };
    case 'payment-paid':
      return { key: 'paymentPaid', of: { amount: money(event.amount), on: dayInWords(event.on) } };
    case 'payment-repaid':
      return { key: 'paymentRepaid', of: { amount: money(event.amount), on: dayInWords(event.on) } };
    case 'report-started':
      return { key: 'reportStarted', of: {} };
    case 'report-section-saved':
      return { key: 'reportSectionSaved', of: {} };
    case 'report-submitted':
      return { key: 'reportSubmitted', of: { number: event.number } };
    case 'report-returned':
      return { key: 'reportReturned', of: { number: event.number } };
    case 'report-approved':
      return { key: 'reportApproved', of: { number: event.number } };
    case 'report-due-moved':
      return { key: 'reportDueMoved', of: { due: dayInWords(event.due) } };
    case 'report-reminded':
      return { key: 'reportReminded', of: { when: event.when, due: dayInWords(event.due) } };
    case 'result-published':
      return { key: 'resultPublished', of: {} };
    case 'result-taken-back':
      return { key: 'resultTakenBack', of: {} };
    case 'result-announced':
      return { key: 'resultAnnounced', of: {} };
    case 'file-added':
      return { key: 'fileAdded', of: { name: event.name } };
    case 'file-removed':
      return { key: 'fileRemoved', of: { name: event.name } };
    case 'meeting-planned': {
      const { title, dates, options } = event;
      return { key: 'meetingPlanned', of: { title, times: dates.length, asks: options.length > 0 } };
    }
    case 'meeting-changed':
      return { key: 'meetingChanged', of: { title: event.title } };
    case 'meeting-moved':
      return { key: 'meetingMoved', of: { title: event.title, when: spanInWords(event.when) } };
    case 'meeting-announced':
      return { key: 'meetingAnnounced', of: { title: event.title, when: spanInWords(event.when) } };
    case 'meeting-cancelled':
      return { key: 'meetingCancelled', of: { title: event.title } };
    case 'meeting-held':
      return { key: 'meetingHeld', of: { title: event.title } };
    case 'meeting-documented':
      return { key: 'meetingDocumented', of: { title: event.title } };
    case 'meeting-reopened':
      return { key: 'meetingReopened', of: { title: event.title } };
    case 'meeting-poll-answered':
      return { key: 'meetingPollAnswered', of: { title: event.title } };
    case 'meeting-date-chosen':
      return { key: 'meetingDateChosen', of: { title: event.title, when: spanInWords(event.when) } };
    case 'meeting-calendar-answered': {
      // Outside the work, and in what is archived, nobody is told what was answered.
      const answer = calendarAnswers.find((known) => known === event.answer) ?? null;
      return { key: 'meetingCalendarAnswered', of: { title: event.title, answer } };
    }
    case 'meeting-agenda-saved':
      return { key: 'meetingAgendaSaved', of: { title: event.title, act: event.act, point: event.point } };
    case 'meeting-item-carried':
      return { key: 'meetingItemCarried', of: { title: event.title } };
    case 'meeting-minutes-saved':
      return { key: 'meetingMinutesSaved', of: {} };
    case 'meeting-decision-noted':
      return { key: 'meetingDecisionNoted', of: { title: event.title, number: event.number } };
    case 'meeting-decision-changed':
      return { key: 'meetingDecisionChanged', of: { title: event.title, number: event.number } };
    case 'meeting-decision-removed':
      return { key: 'meetingDecisionRemoved', of: { title: event.title, number: event.number } };
    case 'spreading-planned':
      return { key: 'spreadingPlanned', of: { channel: event.channel } };
    case 'spreading-done':
      return { key: 'spreadingDone', of: { channel: event.channel } };
    case 'spreading-reopened':
      return { key: 'spreadingReopened', of: { channel: event.channel } };
    case 'spreading-text-kept':
      return {
        key: event.renewed ? 'spreadingTextRenewed' : 'spreadingTextKept',
        of: { purpose: event.purpose },
      };
    case 'conference-chosen':
      return { key: 'conferenceChosen', of: { year: event.year } };
    case 'result-presented':
      return { key: 'resultPresented', of: { year: event.year, on: dayInWords(event.on) } };
    case 'presentation-taken-back':
      return { key: 'presentationTakenBack', of: { year: event.year } };
    case 'readiness-reached':
      return { key: 'readinessReached', of: {} };
    case 'readiness-lost':
      return { key: 'readinessLost', of: {} };
    case 'questionnaire-answered':
      return { key: 'questionnaireAnswered', of: { occasion: event.occasion, changed: event.changed } };
    case 'uptake-answered':
      return { key: 'uptakeAnswered', of: { answer: event.answer, previous: event.previous } };
    case 'follow-up-completed':
      return { key: 'followUpCompleted', of: { members: event.members } };
    case 'follow-up-closed':
      return { key: 'followUpClosed', of: { answered: event.answered, members: event.members } };
    case 'follow-up-reopened':
      return { key: 'followUpReopened', of: {} };
    case 'link-added':
      return { key: 'linkAdded', of: { relation: event.relation, name: event.name } };
    case 'link-removed':
      return { key: 'linkRemoved', of: { relation: event.relation, name: event.name } };
    case 'archive-requested':
      return { key: 'archiveRequested', of: {} };
    case 'log-written':
    case 'log-edited':
    case 'log-withdrawn':
    case 'task-added':
    case 'task-changed':
    case 'task-taken-over':
    case 'task-done':
    case 'task-reopened':
    case 'task-removed':
    case 'arena-added':
    case 'arena-changed':
    case 'arena-removed':
    case 'indicator-measured':
    case 'measurement-removed':
    case 'participant-joined':
    case 'participant-left':
    case 'lead-changed':
    case 'provrum-cancelled':
    case 'cancellation-announced':
    case 'cancellation-taken-back':
      return workSentence(event, names);
  }
}

const moneyOf = ({ cost, amount }: { readonly cost: CostKind; readonly amount: Ore }) => ({
  cost: costNames[cost],
  amount: money(amount),
});

/** The words an act carried with it: a reason, a note, what an organisation brings. */
export function wordsOf(event: KeptEvent): string | null {
  if ('reason' in event) return event.reason || null;
  if ('note' in event) return event.note || null;
  if ('brings' in event) return event.brings || null;
  return null;
}

/** The organisations and people whose names an event's sentence needs. */
export function namedIn(event: KeptEvent): {
  readonly people: readonly PersonId[];
  readonly organisations: readonly OrganisationId[];
} {
  switch (event.kind) {
    case 'co-author-added':
      return { people: [event.person], organisations: [event.organisation] };
    case 'co-author-removed':
      return { people: [event.person], organisations: [] };
    case 'go-ahead-given':
      return { people: [], organisations: [event.lead, ...event.participants] };
    case 'budget-line-added':
      return { people: [], organisations: event.payer === null ? [] : [event.payer] };
    case 'task-changed':
    case 'task-taken-over':
    case 'participant-joined':
    case 'participant-left':
    case 'lead-changed':
      return namedInWork(event);
    default:
      return { people: [], organisations: [] };
  }
}
