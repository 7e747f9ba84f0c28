import { handleGatheringEvaluations } from '#meetings/attendance/gatheringEvaluation.jobs.ts';
import { handleOutbox } from '#organisations/mailing/outbox.jobs.ts';
import { handleRegistrations } from '#meetings/registration/registration.jobs.ts';
import { handleGatheringLetters } from '#meetings/letters/letters.jobs.ts';
import { handleReplies } from '#meetings/replies/replies.jobs.ts';
import { handleStatus } from '#networks/status/status.jobs.ts';
import { handleNetworkEvents } from '#networks/networks.jobs.ts';
import type { Devices } from '#platform/web.ts';
import { handleQuestionnaires } from '#provrum/evaluation/evaluation.jobs.ts';
import { handleLapse } from '#provrum/lapse/lapse.jobs.ts';
import { handleWorkingAnswers } from '#provrum/meeting/answered.jobs.ts';
import { handleProvrumEvents } from '#provrum/provrum.jobs.ts';
import { handleReadiness } from '#provrum/refresh.jobs.ts';
import { handleSpreading } from '#provrum/spreading/spreading.jobs.ts';
import { handleUptake } from '#provrum/uptake/uptake.jobs.ts';
import { answerTakers } from './answers.ts';

/** Says which job does what: every queue of the program is named here. Returns the act that stops listening. */
export async function handleJobs(devices: Devices): Promise<() => void> {
  await handleProvrumEvents(devices);
  await handleReplies(devices, answerTakers);
  await handleWorkingAnswers(devices);
  await handleGatheringLetters(devices);
  await handleNetworkEvents(devices);
  await handleStatus(devices);
  await handleLapse(devices);
  await handleOutbox(devices);
  await handleUptake(devices);
  await handleQuestionnaires(devices);
  await handleSpreading(devices);
  await handleGatheringEvaluations(devices);
  await handleRegistrations(devices);
  return await handleReadiness(devices);
}
