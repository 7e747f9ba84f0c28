import { paths } from '#paths.ts';
import { questions } from '#provrum/evaluation/questionnaire.ts';
import { sql } from '#platform/database.ts';
import type { Act } from './acts.ts';
import type { TestApp } from './app.ts';
import { resultOnRecord } from './resultOnRecord.ts';

export type EvaluationStage = Awaited<ReturnType<typeof setEvaluationStage>>;

/** What a questionnaire is answered with. */
export const answered = {
  occasion: 'end',
  ...Object.fromEntries(questions.end.map(({ key }, at) => [key, at === 0 ? 'none' : '4'])),
  words: 'Behåll det korta formatet.',
};

/** A result whose questionnaire is open, and an evaluation of the format that can be taken back. */
export async function setEvaluationStage(app: TestApp) {
  const { db, cast, clock } = app;
  const { rows } = await sql<{ id: number }>`
    insert into format_evaluation (evaluated_on, document, person_id, organisation_id, recorded_at)
    values ('2025-03-01', 'Protokoll 1', ${cast.person.karin}, ${cast.organisation.reglab}, ${clock.now()}) returning id`.execute(
    db.q(),
  );
  return { ended: await resultOnRecord(app), evaluation: rows[0]!.id };
}

type Describe = (pattern: string, path: string, may: Act['may'], form?: Act['form']) => Act;

/** Every act of the evaluation. */
export const evaluationActsOf = ({ cast }: TestApp, on: EvaluationStage, act: Describe): readonly Act[] => [
  act(paths.questionnaire(':id'), paths.questionnaire(on.ended), ['asta', 'boel', 'cilla'], {
    ...answered,
    answeredAt: '',
  }),
  act(paths.formatEvaluations(), paths.formatEvaluations(), ['karin', 'mona'], {
    on: '2025-02-01',
    document: 'Utvärdering av provrum 2023–24, dnr 12',
    note: `Styrelsen för ${cast.organisation.reglab} läste den.`,
    form: 'e'.repeat(16),
  }),
  act(paths.removeFormatEvaluation(':evaluation'), paths.removeFormatEvaluation(on.evaluation), ['karin', 'mona']),
];
