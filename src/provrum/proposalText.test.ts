import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aText } from '../../test/builders.ts';
import { changedFields, rewordedFields, weigh } from './proposalText.ts';

const before = aText({ themes: ['crisis', 'digital'], wishedStart: '2027-02' });

test('the order of themes is no difference; line breaks and double spaces are one, but say nothing else', () => {
  const after = { ...before, whyNow: `  ${before.whyNow.replace(' ', '\n\n')} `, themes: ['digital', 'crisis'] };

  assert.deepEqual(changedFields(before, after), ['whyNow']);
  assert.deepEqual(rewordedFields(before, after), []);
});

test('every field is seen to change', () => {
  const after = aText({
    title: 'a',
    summary: 'b',
    question: 'c',
    whyNow: 'd',
    toTry: 'e',
    kind: 'wayOfWorking',
    themes: ['crisis'],
    wishedStart: null,
  });

  assert.deepEqual(changedFields(before, after), [
    'title',
    'summary',
    'question',
    'whyNow',
    'toTry',
    'kind',
    'themes',
    'wishedStart',
  ]);
});

test('question, kind and what to try are suggested as material; only the first two can never be small', () => {
  const weights = (['title', 'summary', 'question', 'whyNow', 'toTry'] as const).map((field) => {
    const { suggested, neverSmall } = weigh(before, { ...before, [field]: 'annat' });
    return [field, suggested, neverSmall];
  });

  assert.deepEqual(weights, [
    ['title', 'small', []],
    ['summary', 'small', []],
    ['question', 'material', ['question']],
    ['whyNow', 'small', []],
    ['toTry', 'material', []],
  ]);
  assert.deepEqual(weigh(before, { ...before, kind: 'wayOfWorking' }).neverSmall, ['kind']);
  assert.equal(weigh(before, { ...before, wishedStart: '2027-03', themes: [] }).suggested, 'small');
});
