import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '#kernel/day.ts';
import type { OrganisationId, PersonId } from '#kernel/id.ts';
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

/** One of every kind: an event that is missing here does not compile. */
const every: { readonly [Kind in KeptEvent['kind']]: KeptEvent & { readonly kind: Kind } } = {
  'proposal-drafted': { kind: 'proposal-drafted' },
  'draft-saved': { kind: 'draft-saved' },
  'proposal-posted': { kind: 'proposal-posted' },
  'proposal-changed': { kind: 'proposal-changed', version: 2, material: true, note: 'Ny fråga' },
  'proposal-withdrawn': { kind: 'proposal-withdrawn', reason: 'Hinner inte' },
  'proposal-reopened': { kind: 'proposal-reopened' },
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
  'comment-written': { kind: 'comment-written', comment: 1, mentions: [] },
  'comment-edited': { kind: 'comment-edited', comment: 1, mentions: [] },
  'comment-withdrawn': { kind: 'comment-withdrawn', comment: 1 },
  'budget-line-added': { kind: 'budget-line-added', ...line, month: null, note: 'Konsult', key: null },
  'budget-line-changed': { kind: 'budget-line-changed', ...line, line: 1, month: null, note: '', previous: kronor(50) },
  'budget-line-removed': { kind: 'budget-line-removed', ...line, line: 1 },
  'cost-recorded': { kind: 'cost-recorded', ...paid, line: 1, note: '', key: null },
  'cost-removed': { kind: 'cost-removed', ...paid, line: 1, expense: 1 },
  'funding-requested': { kind: 'funding-requested', amount: kronor(100), note: '' },
  'funding-withdrawn': { kind: 'funding-withdrawn', funding: 1, amount: kronor(100) },
  'funding-granted': { kind: 'funding-granted', funding: 1, amount: kronor(100), year: 2026, reason: 'Ryms' },
  'funding-declined': { kind: 'funding-declined', funding: 1, amount: kronor(100), reason: 'Ryms inte' },
  'payment-requested': { kind: 'payment-requested', funding: 1, amount: kronor(100), note: '', key: null },
  'payment-approved': { kind: 'payment-approved', payment: 1, amount: kronor(100) },
  'payment-declined': { kind: 'payment-declined', payment: 1, amount: kronor(100), reason: 'Fel' },
  'payment-paid': { kind: 'payment-paid', payment: 1, amount: kronor(100), on: day('2026-11-21') },
  'payment-repaid': { kind: 'payment-repaid', payment: 1, amount: kronor(100), on: day('2026-11-21') },
  'planning-started': { kind: 'planning-started' },
  'plan-section-saved': { kind: 'plan-section-saved', section: 'purpose', version: 1 },
  'plan-submitted': { kind: 'plan-submitted', number: 1 },
  'plan-returned': { kind: 'plan-returned', number: 1 },
  'plan-approved': { kind: 'plan-approved', number: 1 },
  'provrum-started': { kind: 'provrum-started' },
  'readiness-reached': { kind: 'readiness-reached' },
  'readiness-lost': { kind: 'readiness-lost' },
  'uptake-answered': { kind: 'uptake-answered', answer: 'used', previous: null, note: 'Det gick' },
  'follow-up-completed': { kind: 'follow-up-completed', members: 24 },
  'follow-up-closed': { kind: 'follow-up-closed', reason: 'Nog', from: 'presented', answered: 20, members: 24 },
  'follow-up-reopened': { kind: 'follow-up-reopened', to: 'presented' },
  'link-added': { kind: 'link-added', relation: 'ledTo', target: 'network', other: null, name: 'N', address: '' },
  'link-removed': { kind: 'link-removed', relation: 'cameFrom', target: 'network', other: null, name: 'N', address: '' },
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
