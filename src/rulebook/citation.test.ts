import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citedLines, networkLines, provrumLines, quote, shortCitation } from './citation.ts';

test('a citation is printed as lines in running text and as a short form', () => {
  assert.deepEqual(citedLines(provrumLines(92, 94)), { sv: 'rad 92–94', en: 'lines 92–94' });
  assert.deepEqual(citedLines(provrumLines(126)), { sv: 'rad 126', en: 'line 126' });
  assert.equal(shortCitation(provrumLines(92)), 'P92');
  assert.equal(shortCitation(networkLines(134, 140)), 'N134–140');
});

test('a quotation runs the lines together without the empty ones', () => {
  assert.equal(quote('one\n\n two \n\nthree', { document: 'provrum-2023', from: 1, to: 3 }), 'one two');
});
