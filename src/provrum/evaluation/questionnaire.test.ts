import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '#kernel/day.ts';
import type { OrganisationId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import { languages } from '#kernel/text.ts';
import {
  answerQuestionnaire,
  type AnswerContext,
  occasions,
  openQuestions,
  questions,
  spanOf,
} from './questionnaire.ts';

const [us, them] = [1, 2] as OrganisationId[] as [OrganisationId, OrganisationId];
const voice = { organisation: us };
const marks = { learned: 5, worth: 4, together: null, form: 3, support: 2, again: 1 } as const;
const context = (given: Partial<AnswerContext> = {}): AnswerContext => ({
  occasion: 'end',
  endedOn: day('2026-01-31'),
  today: day('2026-02-10'),
  participants: [us, them],
  own: null,
  ...given,
});
const own = {
  marks,
  words: 'Bra.',
  by: { id: 1, name: 'Åsa' } as never,
  givenAt: '2026-02-01T10:00:00.000Z' as Instant,
  changedAt: '2026-02-01T10:00:00.000Z' as Instant,
};
const kindOf = (decision: ReturnType<typeof answerQuestionnaire>) =>
  decision.ok ? decision.event.kind : decision.refusal.kind;

test('the first questionnaire opens as the provrum ends, the second half a year later, each for sixty days', () => {
  assert.deepEqual(spanOf('end', day('2026-01-31')), { from: '2026-01-31', to: '2026-04-01' });
  assert.deepEqual(spanOf('halfYear', day('2026-08-31')), { from: '2027-02-28', to: '2027-04-29' });
});

test('an answer is given from the first day to the last and neither before nor after', () => {
  const on = (today: string) =>
    kindOf(answerQuestionnaire(context({ today: day(today) }), voice, { marks, words: '' }));
  assert.equal(on('2026-01-30'), 'questionnaire-not-open');
  assert.equal(on('2026-01-31'), 'questionnaire-answered');
  assert.equal(on('2026-04-01'), 'questionnaire-answered');
  assert.equal(on('2026-04-02'), 'questionnaire-closed');
});

test('before a provrum has ended nobody is asked', () => {
  assert.equal(
    kindOf(answerQuestionnaire(context({ endedOn: null }), voice, { marks, words: '' })),
    'questionnaire-not-open',
  );
});

test('only those who took part answer', () => {
  const decision = answerQuestionnaire(context({ participants: [them] }), voice, { marks, words: '' });
  assert.equal(kindOf(decision), 'not-participant');
});

test('a colleague changes the answer, and the same answer again changes nothing', () => {
  const again = answerQuestionnaire(context({ own }), voice, { marks, words: 'Bra.', basedOn: own.changedAt });
  const changed = answerQuestionnaire(context({ own }), voice, { marks, words: 'Bättre.', basedOn: own.changedAt });

  assert.equal(kindOf(again), 'unchanged');
  assert.deepEqual(changed, {
    ok: true,
    event: { kind: 'questionnaire-answered', occasion: 'end', marks, text: 'Bättre.', changed: true },
  });
});

test('an answer that was written beside a colleague’s is not lost and writes over nothing', () => {
  const decision = answerQuestionnaire(context({ own }), voice, { marks, words: 'Annat.', basedOn: null });
  assert.deepEqual(decision, { ok: false, refusal: { kind: 'answered-so', answer: own } });
});

test('five to seven questions are asked on each occasion, in both languages, each with its sentence', () => {
  for (const occasion of occasions) {
    const asked = questions[occasion];
    assert(asked.length + 1 >= 5 && asked.length + 1 <= 7);
    assert.equal(new Set(asked.map(({ key }) => key)).size, asked.length);
    for (const language of languages) {
      assert(asked.every(({ text }) => text[language] !== ''));
      assert(openQuestions[occasion][language].endsWith('?'));
    }
  }
});
