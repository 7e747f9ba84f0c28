import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReportFacts } from '../facts.ts';
import { reportRules } from './report.ts';

const rule = reportRules.find(({ id }) => id === 'report.conference')!;
const presented = (presentedAt: ReportFacts['presentedAt']) =>
  rule.because(
    { deliveredToReglab: null, deliveredToMembers: null, qualityAssuredBy: null, presentedAt },
    {} as Parameters<typeof rule.because>[1],
  );

test('the annual conference has its name in the reader’s language', () => {
  assert.deepEqual(presented(2027), {
    sv: 'Redovisat på Reglabs årskonferens 2027.',
    en: 'Presented at Reglab’s annual conference 2027.',
  });
});

test('a receipt that holds the conference’s name says it as it stands', () => {
  assert.deepEqual(presented('Reglabs årskonferens 2026'), {
    sv: 'Redovisat på Reglabs årskonferens 2026.',
    en: 'Presented at Reglabs årskonferens 2026.',
  });
});
