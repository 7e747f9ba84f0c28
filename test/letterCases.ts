import type { OperationId } from '#app/apiOperations.messages.ts';
import type { TestApp } from './app.ts';
import { setLetterStage } from './letterActs.ts';
import type { Case } from './operationCases.ts';

type LetterOperation = Extract<OperationId, `${string}IncomingMail` | 'listCalendarAnswers'>;

/** Each operation on what comes in by mail as it should be asked: by whom, of what, and who may not. */
export function letterCases(app: TestApp): Readonly<Record<LetterOperation, Case>> {
  return {
    listIncomingMail: { by: 'karin', status: 200, make: () => ({ path: '/mail/incoming' }), not: ['asta', 403] },
    takeIncomingMail: {
      by: 'karin',
      status: 200,
      make: async () => ({ path: '/mail/incoming', json: { message: (await setLetterStage(app)).reply } }),
      not: ['asta', 403],
    },
    listCalendarAnswers: {
      by: 'karin',
      status: 200,
      make: async () => ({ path: `/gatherings/${(await setLetterStage(app)).meeting}/calendar-answers` }),
      not: ['asta', 403],
    },
  };
}
