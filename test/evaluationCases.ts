import type { OperationId } from '#app/apiOperations.messages.ts';
import { questions } from '#provrum/evaluation/questionnaire.ts';
import { sql } from '#platform/database.ts';
import type { TestApp } from './app.ts';
import type { Asked, Case } from './operationCases.ts';
import { resultOnRecord } from './resultOnRecord.ts';

type EvaluationOperation = Extract<
  OperationId,
  'listEvaluated' | 'findStateOn' | `${string}Evaluation` | `${string}Questionnaire`
>;

/** Each operation of the evaluation as it should be asked: by whom, of what, and who may not. */
export function evaluationCases(app: TestApp): Readonly<Record<EvaluationOperation, Case>> {
  const { db, cast, clock } = app;
  const at = (path: string, json?: Asked['json']): Asked => ({ path, ...(json && { json }) });
  const questionnaire = async () => `/provrum/${await resultOnRecord(app)}/questionnaire`;
  async function recorded(): Promise<number> {
    const { rows } = await sql<{ id: number }>`
      insert into format_evaluation (evaluated_on, document, person_id, organisation_id, recorded_at)
      values ('2025-03-01', 'Protokoll 1', ${cast.person.karin}, ${cast.organisation.reglab}, ${clock.now()}) returning id`.execute(
      db.q(),
    );
    return rows[0]!.id;
  }
  const marks = Object.fromEntries(questions.end.map(({ key }) => [key, key === 'worth' ? null : 4]));

  return {
    findEvaluation: {
      by: 'asta',
      status: 200,
      make: () => at('/evaluation?date=2026-11-20&year=2026'),
      not: ['ines', 403],
    },
    listEvaluated: {
      by: 'mona',
      status: 200,
      make: () => at('/evaluation/provrum?figure=proposals'),
      not: ['ines', 403],
    },
    findStateOn: { by: 'mona', status: 200, make: () => at('/evaluation/state'), not: ['asta', 403] },
    recordFormatEvaluation: {
      by: 'mona',
      status: 201,
      make: () => at('/evaluation/format', { on: '2025-02-01', document: 'Dnr 12', note: 'Läst i styrelsen.' }),
      not: ['asta', 403],
    },
    removeFormatEvaluation: {
      by: 'karin',
      status: 204,
      make: async () => at(`/evaluation/format/${await recorded()}`),
      not: ['asta', 403],
    },
    findQuestionnaire: { by: 'cilla', status: 200, make: async () => at(await questionnaire()), not: ['david', 403] },
    answerQuestionnaire: {
      by: 'bo',
      status: 200,
      make: async () => {
        const path = await questionnaire();
        return { ...at(path, { occasion: 'end', marks, words: 'Bra stöd.' }), read: path };
      },
      not: ['david', 403],
    },
  };
}
