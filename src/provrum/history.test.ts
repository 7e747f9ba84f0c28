import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '#kernel/day.ts';
import type { MeetingId, OrganisationId, PersonId } from '#kernel/id.ts';
import { local } from '#kernel/localTime.ts';
import { kronor } from '#kernel/money.ts';
import { languages } from '#kernel/text.ts';
import { historyWords } from './history.messages.ts';
import { type KeptEvent, namedIn, type Names, sentenceOf, wordsOf } from './history.ts';

const person = 7 as PersonId;
const lead = 1 as OrganisationId;
const other = 2 as OrganisationId;
const names: Names = { person: (id) => `P${id}`, organisation: (id) => `O${id}` };

const line = { cost: 'expert', way: 'cash', payer: lead, amount: kronor(100) } as const;
const paid = { cost: 'expert', amount: kronor(100), on: day('2026-11-21') } as const;

const meeting = 4 as MeetingId;
const ofMeeting = { meeting, title: 'Avstämning' };
const when = { starts: local('2027-02-03T09:00'), ends: local('2027-02-03T11:00') };

/** One of every kind: an event that is missing here does not compile. */
const every: { readonly [Kind in KeptEvent['kind']]: KeptEvent & { readonly kind: Kind } } = {
  'proposal-drafted': { kind: 'proposal-drafted' },
  'draft-saved': { kind: 'draft-saved' },
  'proposal-posted': { kind: 'proposal-posted' },
  'proposal-changed': { kind: 'proposal-changed', version: 2, material: true, note: 'Ny fråga' },
  'proposal-withdrawn': { kind: 'proposal-withdrawn', reason: 'Hinner inte' },
  'proposal-reopened': { kind: 'proposal-reopened' },
  'proposal-kept': { kind: 'proposal-kept' },
  'lapse-reminded': { kind: 'lapse-reminded', quietSince: day('2025-11-21'), lapsesOn: day('2026-12-21') },
  'proposal-lapsed': { kind: 'proposal-lapsed', quietSince: day('2025-11-21') },
  'co-author-added': { kind: 'co-author-added', person, organisation: other },
  'co-author-removed': { kind: 'co-author-removed', person },
  'interest-given': { kind: 'interest-given', role: 'lead', brings: 'Tid', textVersion: 1, previous: null },
  'interest-changed': { kind: 'interest-changed', role: 'follow', brings: '', textVersion: 1, previous: 'lead' },
  'interest-confirmed': { kind: 'interest-confirmed', textVersion: 2 },
  'interest-withdrawn': { kind: 'interest-withdrawn', previous: 'lead' },
  'go-ahead-given': {
    kind: 'go-ahead-given',
    reason: 'Angeläget',
    slotYear: 2026,
    lead,
    participants: [lead, other],
    boardDecision: null,
  },
  'proposal-declined': { kind: 'proposal-declined', reason: 'Pågår redan' },
  'decision-taken-back': { kind: 'decision-taken-back', decision: 1, reason: 'Fel år' },
  'decision-announced': { kind: 'decision-announced', decision: 1 },
  'comment-written': { kind: 'comment-written', comment: 1, mentions: [], byMail: false },
  'comment-edited': { kind: 'comment-edited', comment: 1, mentions: [] },
  'comment-withdrawn': { kind: 'comment-withdrawn', comment: 1 },
  'budget-line-added': { kind: 'budget-line-added', ...line, month: null, note: 'Konsult', key: null },
  'budget-line-changed': { kind: 'budget-line-changed', ...line, line: 1, month: null, note: '', previous: kronor(50) },
  'budget-line-removed': { kind: 'budget-line-removed', ...line, line: 1 },
  'cost-recorded': { kind: 'cost-recorded', ...paid, line: 1, note: '', key: null },
  'cost-removed': { kind: 'cost-removed', ...paid, line: 1, expense: 1 },
  'budget-alarm-raised': { kind: 'budget-alarm-raised', planned: kronor(100), actual: kronor(80) },
  'budget-alarm-cleared': { kind: 'budget-alarm-cleared' },
  'receipt-added': {
    kind: 'receipt-added',
    line: 1,
    expense: 1,
    cost: 'expert',
    amount: kronor(100),
    name: 'kvitto.pdf',
    replaces: null,
  },
  'funding-requested': { kind: 'funding-requested', amount: kronor(100), note: '' },
  'funding-withdrawn': { kind: 'funding-withdrawn', funding: 1, amount: kronor(100) },
  'funding-decided': {
    kind: 'funding-decided',
    funding: 1,
    verdict: 'granted',
    amount: kronor(100),
    year: 2026,
    reason: 'Räcker',
  },
  'funding-taken-back': { kind: 'funding-taken-back', funding: 1, reason: 'Fel' },
  'funding-granted': { kind: 'funding-granted', funding: 1, amount: kronor(100), year: 2026, reason: 'Ryms' },
  'funding-declined': { kind: 'funding-declined', funding: 1, amount: kronor(100), reason: 'Ryms inte' },
  'payment-requested': { kind: 'payment-requested', funding: 1, amount: kronor(100), note: '', key: null },
  'payment-approved': { kind: 'payment-approved', payment: 1, amount: kronor(100) },
  'payment-declined': { kind: 'payment-declined', payment: 1, amount: kronor(100), reason: 'Fel' },
  'payment-paid': { kind: 'payment-paid', payment: 1, amount: kronor(100), on: day('2026-11-21') },
  'payment-repaid': { kind: 'payment-repaid', payment: 1, amount: kronor(100), on: day('2026-11-21') },
  'file-added': { kind: 'file-added', name: 'plan.pdf', note: '', key: null },
  'file-removed': { kind: 'file-removed', file: 1, name: 'plan.pdf' },
  'planning-started': { kind: 'planning-started' },
  'plan-section-saved': { kind: 'plan-section-saved', section: 'purpose', version: 1 },
  'plan-submitted': { kind: 'plan-submitted', number: 1 },
  'plan-returned': { kind: 'plan-returned', number: 1 },
  'plan-approved': { kind: 'plan-approved', number: 1 },
  'provrum-started': { kind: 'provrum-started' },
  'log-written': { kind: 'log-written', what: 'step', on: day('2026-11-21'), key: null },
  'log-edited': { kind: 'log-edited', entry: 1, version: 2, what: 'problem', on: day('2026-11-21') },
  'log-withdrawn': { kind: 'log-withdrawn', entry: 1 },
  'task-added': { kind: 'task-added', title: 'Boka', owner: person, ownerOrganisation: lead, due: null, key: null },
  'task-changed': {
    kind: 'task-changed',
    task: 1,
    handed: true,
    title: 'Boka',
    owner: person,
    ownerOrganisation: lead,
    due: null,
  },
  'task-taken-over': { kind: 'task-taken-over', task: 1, previous: person },
  'task-done': { kind: 'task-done', task: 1 },
  'task-reopened': { kind: 'task-reopened', task: 1 },
  'task-removed': { kind: 'task-removed', task: 1 },
  'arena-added': {
    kind: 'arena-added',
    name: 'Testbädd',
    host: 'Rise',
    tested: 'Allt',
    from: null,
    to: null,
    key: null,
  },
  'arena-changed': {
    kind: 'arena-changed',
    arena: 1,
    name: 'Testbädd',
    host: 'Rise',
    tested: 'Allt',
    from: null,
    to: null,
  },
  'arena-removed': { kind: 'arena-removed', arena: 1, name: 'Testbädd' },
  'indicator-measured': {
    kind: 'indicator-measured',
    indicator: 'Tid',
    on: day('2026-11-21'),
    value: '2 h',
    note: '',
    key: null,
  },
  'measurement-removed': {
    kind: 'measurement-removed',
    measurement: 1,
    indicator: 'Tid',
    on: day('2026-11-21'),
    value: '2 h',
  },
  'participant-joined': {
    kind: 'participant-joined',
    organisation: other,
    on: day('2026-11-21'),
    reason: 'Kan frågan',
  },
  'participant-left': { kind: 'participant-left', organisation: other, on: day('2026-11-21'), reason: 'Hinner inte' },
  'lead-changed': { kind: 'lead-changed', from: lead, to: other, reason: 'Bytt arbete' },
  'provrum-cancelled': { kind: 'provrum-cancelled', reason: 'Ingen kan längre' },
  'cancellation-announced': { kind: 'cancellation-announced', cancellation: 1 },
  'cancellation-taken-back': { kind: 'cancellation-taken-back', cancellation: 1, reason: 'De kan' },
  'meeting-planned': { kind: 'meeting-planned', ...ofMeeting, dates: [when, when], options: [], key: null },
  'meeting-changed': { kind: 'meeting-changed', ...ofMeeting, when, options: [], asks: false },
  'meeting-moved': { kind: 'meeting-moved', ...ofMeeting, from: null, when, sequence: 1 },
  'meeting-announced': { kind: 'meeting-announced', ...ofMeeting, when },
  'meeting-cancelled': { kind: 'meeting-cancelled', ...ofMeeting, reason: 'Förkylning', sequence: 2 },
  'meeting-held': { kind: 'meeting-held', ...ofMeeting },
  'meeting-documented': { kind: 'meeting-documented', ...ofMeeting },
  'meeting-reopened': { kind: 'meeting-reopened', ...ofMeeting },
  'meeting-poll-answered': { kind: 'meeting-poll-answered', ...ofMeeting, answers: [] },
  'meeting-date-chosen': { kind: 'meeting-date-chosen', ...ofMeeting, when },
  'meeting-calendar-answered': {
    kind: 'meeting-calendar-answered',
    ...ofMeeting,
    person,
    answer: 'declined',
    sequence: 0,
  },
  'meeting-agenda-saved': { kind: 'meeting-agenda-saved', ...ofMeeting, act: 'settle', point: 'Budget', item: 1 },
  'meeting-item-carried': { kind: 'meeting-item-carried', ...ofMeeting, item: 1, to: meeting },
  'meeting-minutes-saved': { kind: 'meeting-minutes-saved', meeting, item: 1, version: 1 },
  'meeting-decision-noted': { kind: 'meeting-decision-noted', ...ofMeeting, item: null, number: 3, key: null },
  'meeting-decision-changed': { kind: 'meeting-decision-changed', ...ofMeeting, decision: 1, number: 3 },
  'meeting-decision-removed': { kind: 'meeting-decision-removed', ...ofMeeting, decision: 1, number: 3 },
  'spreading-planned': {
    kind: 'spreading-planned',
    channel: 'newsletter',
    plannedOn: day('2026-11-21'),
    responsible: person,
    link: '',
  },
  'spreading-done': { kind: 'spreading-done', channel: 'web', on: day('2026-11-21'), plannedOn: null },
  'spreading-reopened': { kind: 'spreading-reopened', channel: 'networkMeeting' },
  'spreading-text-kept': { kind: 'spreading-text-kept', purpose: 'abstract', renewed: false },
  'conference-chosen': { kind: 'conference-chosen', year: 2027 },
  'result-presented': { kind: 'result-presented', year: 2027, on: day('2027-03-10') },
  'presentation-taken-back': { kind: 'presentation-taken-back', year: 2027, reason: 'Fel konferens' },
  'readiness-reached': { kind: 'readiness-reached' },
  'readiness-lost': { kind: 'readiness-lost' },
  'report-started': { kind: 'report-started' },
  'report-section-saved': { kind: 'report-section-saved', section: 'tried', version: 2 },
  'report-submitted': { kind: 'report-submitted', number: 1 },
  'report-returned': { kind: 'report-returned', number: 1, checklist: {} },
  'report-approved': { kind: 'report-approved', number: 1, checklist: {} },
  'report-due-moved': { kind: 'report-due-moved', due: day('2027-06-30'), previous: null, reason: 'Semester' },
  'report-reminded': { kind: 'report-reminded', when: 'before', due: day('2027-06-30') },
  'result-published': { kind: 'result-published', number: 1 },
  'result-taken-back': { kind: 'result-taken-back', result: 1, reason: 'Fel' },
  'result-announced': { kind: 'result-announced', result: 1 },
  'questionnaire-answered': { kind: 'questionnaire-answered', occasion: 'end', marks: {}, changed: false },
  'uptake-answered': { kind: 'uptake-answered', answer: 'used', previous: null, note: 'Det gick' },
  'follow-up-completed': { kind: 'follow-up-completed', members: 24 },
  'follow-up-closed': { kind: 'follow-up-closed', reason: 'Nog', from: 'presented', answered: 20, members: 24 },
  'follow-up-reopened': { kind: 'follow-up-reopened', to: 'presented' },
  'link-added': {
    kind: 'link-added',
    relation: 'ledTo',
    target: 'network',
    other: null,
    network: null,
    name: 'N',
    address: '',
  },
  'link-removed': {
    kind: 'link-removed',
    relation: 'cameFrom',
    target: 'network',
    other: null,
    network: null,
    name: 'N',
    address: '',
  },
  'archive-requested': { kind: 'archive-requested', caseNumber: 'RS 2027-0412' },
};

test('every kind of event has a sentence of its own in both languages', () => {
  for (const language of languages) {
    const said = Object.values(every).map((event) => historyWords(sentenceOf(event, names), language));
    assert.equal(new Set(said).size, said.length);
    for (const sentence of said) assert.match(sentence, /^\p{Lu}.*[^.]$/u);
  }
});

test('a sentence names whom and what it is about', () => {
  const sv = (kind: KeptEvent['kind']) => historyWords(sentenceOf(every[kind], names), 'sv');
  assert.equal(sv('go-ahead-given'), 'Gav klartecken för 2026. O1 leder, O2 deltar');
  assert.equal(sv('co-author-added'), 'Lade till P7, O2, som medförfattare');
  assert.equal(sv('interest-changed'), 'Ändrade sitt svar från ”vill delta och kan leda” till ”vill följa”');
});

test('a correction is not called a change of substance', () => {
  const small = sentenceOf({ ...every['proposal-changed'], material: false }, names);
  assert.equal(historyWords(small, 'en'), 'Corrected the text (version 2)');
});

test('the words of an act go with it, and the names that its sentence needs are known', () => {
  assert.equal(wordsOf(every['interest-given']), 'Tid');
  assert.equal(wordsOf(every['interest-changed']), null);
  assert.equal(wordsOf(every['proposal-withdrawn']), 'Hinner inte');
  assert.deepEqual(namedIn(every['go-ahead-given']), { people: [], organisations: [lead, lead, other] });
});
