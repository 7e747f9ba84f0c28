import type { Text } from '#kernel/text.ts';
import { feeOperationWords } from '#billing/feeOperations.messages.ts';
import { attendanceOperationWords } from '#meetings/attendance/attendanceOperations.messages.ts';
import { gatheringOperationWords } from '#meetings/gathering/gatheringOperations.messages.ts';
import { registrationOperationWords } from '#meetings/registration/registrationOperations.messages.ts';
import { repliesOperationWords } from '#meetings/replies/repliesOperations.messages.ts';
import { weeksOperationWords } from '#meetings/weeks/weeksOperations.messages.ts';
import { importOperationWords } from '#networks/import/importOperations.messages.ts';
import { networkOperationWords } from '#networks/networkOperations.messages.ts';
import { statusOperationWords } from '#networks/status/statusOperations.messages.ts';
import { mailingOperationWords } from '#organisations/mailing/mailingOperations.messages.ts';
import { organisationOperationWords } from '#organisations/organisationOperations.messages.ts';
import { planningOperationWords } from '#planning/planningOperations.messages.ts';
import { archiveOperationWords } from '#provrum/archive/archiveOperations.messages.ts';
import { deskOperationWords } from '#provrum/deskOperations.messages.ts';
import { evaluationOperationWords } from '#provrum/evaluation/evaluationOperations.messages.ts';
import { fileOperationWords } from '#provrum/files/fileOperations.messages.ts';
import { linkOperationWords } from '#provrum/links/linkOperations.messages.ts';
import { meetingOperationWords } from '#provrum/meeting/meetingOperations.messages.ts';
import { planOperationWords } from '#provrum/planOperations.messages.ts';
import { proposalOperationWords } from '#provrum/proposalOperations.messages.ts';
import { publicSiteOperationWords } from '#provrum/publicSite/publicSiteOperations.messages.ts';
import { reportOperationWords } from '#provrum/report/reportOperations.messages.ts';
import { spreadingOperationWords } from '#provrum/spreading/spreadingOperations.messages.ts';
import { uptakeOperationWords } from '#provrum/uptake/uptakeOperations.messages.ts';
import { workOperationWords } from '#provrum/work/workOperations.messages.ts';
import { ruleOperationWords } from '#rulebook/ruleOperations.messages.ts';

interface OperationWords {
  readonly summary: Text;
  /** What would surprise. */
  readonly more?: Text;
}

/** What each operation does, by its id. */
export const operationWords = {
  ...ruleOperationWords,
  ...publicSiteOperationWords,
  ...spreadingOperationWords,
  ...mailingOperationWords,
  ...repliesOperationWords,
  ...organisationOperationWords,
  ...deskOperationWords,
  ...proposalOperationWords,
  ...planOperationWords,
  ...attendanceOperationWords,
  ...fileOperationWords,
  ...gatheringOperationWords,
  ...meetingOperationWords,
  ...reportOperationWords,
  ...evaluationOperationWords,
  ...uptakeOperationWords,
  ...statusOperationWords,
  ...feeOperationWords,
  ...linkOperationWords,
  ...archiveOperationWords,
  ...workOperationWords,
  ...planningOperationWords,
  ...weeksOperationWords,
  ...registrationOperationWords,
  ...networkOperationWords,
  ...importOperationWords,
} as const satisfies Readonly<Record<string, OperationWords>>;

export type OperationId = keyof typeof operationWords;

export const wordsOfOperation = (id: string): OperationWords | null =>
  (operationWords as Readonly<Record<string, OperationWords>>)[id] ?? null;
