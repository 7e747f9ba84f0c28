import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { largestFile } from '#kernel/fileType.ts';
import { repliesApi } from '#meetings/replies/replies.api.ts';
import { myMailApi, outboxApi } from '#organisations/mailing/mailing.api.ts';
import { questionsApi } from '#meetings/registration/questions.api.ts';
import { registrationApi } from '#meetings/registration/registration.api.ts';
import { gatheringApi } from '#meetings/gathering/gathering.api.ts';
import { proposedDatesApi } from '#meetings/gathering/proposedDates.api.ts';
import { gatheringWorkApi } from '#meetings/gathering/gatheringWork.api.ts';
import { venueApi } from '#meetings/gathering/venue.api.ts';
import { attendanceApi } from '#meetings/attendance/attendance.api.ts';
import { attendancePaperApi } from '#meetings/attendance/attendancePaper.api.ts';
import { collisionApi } from '#meetings/weeks/collision.api.ts';
import { documentationApi } from '#meetings/attendance/documentation.api.ts';
import { gatheringEvaluationApi } from '#meetings/attendance/gatheringEvaluation.api.ts';
import { mandateApi } from '#organisations/mandate.api.ts';
import { meApi } from '#organisations/me.api.ts';
import { membershipApi } from '#organisations/membership.api.ts';
import { myKeysApi } from '#organisations/myKeys.api.ts';
import { newOrganisationApi } from '#organisations/newOrganisation.api.ts';
import { organisationApi } from '#organisations/organisation.api.ts';
import { type ApiEnv, withoutToken, withToken } from '#organisations/token.scope.ts';
import { paths } from '#paths.ts';
import { largestForm } from '#platform/form.ts';
import { jsonBody } from '#platform/jsonBody.ts';
import { newApi, type OpenAPIHono } from '#platform/openapi.ts';
import { refuse } from '#platform/problem.ts';
import type { Env } from '#platform/web.ts';
import { feeApi } from '#billing/fee.api.ts';
import { statusApi } from '#networks/status/status.api.ts';
import { archiveApi } from '#provrum/archive/archive.api.ts';
import { budgetApi } from '#provrum/budget.api.ts';
import { coAuthorApi } from '#provrum/coAuthors.api.ts';
import { commentApi } from '#provrum/comment.api.ts';
import { decisionApi } from '#provrum/decision.api.ts';
import { fileApi } from '#provrum/files/file.api.ts';
import { fundingApi } from '#provrum/funding.api.ts';
import { goAheadApi } from '#provrum/goAhead.api.ts';
import { historyApi } from '#provrum/history.api.ts';
import { interestApi } from '#provrum/interest.api.ts';
import { meetingApi } from '#provrum/meeting/meeting.api.ts';
import { minutesApi } from '#provrum/meeting/minutes.api.ts';
import { ourOrganisationApi } from '#provrum/ourOrganisation.api.ts';
import { lapseApi } from '#provrum/lapse/lapse.api.ts';
import { networkInitiativeApi } from '#provrum/networkInitiative.api.ts';
import { planApi } from '#provrum/plan.api.ts';
import { proposalApi } from '#provrum/proposal.api.ts';
import { spreadingApi } from '#provrum/spreading/spreading.api.ts';
import { resultsApi } from '#provrum/publicSite/results.api.ts';
import { provrumApi } from '#provrum/provrum.api.ts';
import { provrumsApi } from '#provrum/provrums.api.ts';
import { reportApi } from '#provrum/report/report.api.ts';
import { reportReviewApi } from '#provrum/report/reportReview.api.ts';
import { secretariatApi } from '#provrum/secretariat.api.ts';
import { subscriptionApi } from '#provrum/subscription.api.ts';
import { linkApi } from '#provrum/links/link.api.ts';
import { evaluationApi } from '#provrum/evaluation/evaluation.api.ts';
import { questionnaireApi } from '#provrum/evaluation/questionnaire.api.ts';
import { uptakeApi } from '#provrum/uptake/uptake.api.ts';
import { versionApi } from '#provrum/versions.api.ts';
import { arenaApi } from '#provrum/work/arena.api.ts';
import { cancellationApi } from '#provrum/work/cancellation.api.ts';
import { participationApi } from '#provrum/work/participation.api.ts';
import { taskApi } from '#provrum/work/task.api.ts';
import { workApi } from '#provrum/work/work.api.ts';
import { networksApi } from '#networks/networks.api.ts';
import { networkFilesApi } from '#networks/networkFiles.api.ts';
import { networkWorkApi } from '#networks/networkWork.api.ts';
import { importApi } from '#networks/import/import.api.ts';
import { rulebookApi } from '#rulebook/rulebook.api.ts';
import { sourceApi } from '#rulebook/source.api.ts';
import { weeksApi } from '#meetings/weeks/weeks.api.ts';
import { calendarApi } from '#planning/calendar.api.ts';
import { yearApi } from '#planning/year.api.ts';
import { answerTakers } from './answers.ts';
import { describeProblems } from './apiDocument.ts';

/** What anybody may read, with or without a token. */
const openParts: readonly OpenAPIHono<Env>[] = [rulebookApi, sourceApi, resultsApi];

/** What a token opens; the first operation that matches answers. */
const parts: readonly OpenAPIHono<ApiEnv>[] = [
  meApi,
  myKeysApi,
  myMailApi,
  organisationApi,
  newOrganisationApi,
  mandateApi,
  membershipApi,
  feeApi,
  statusApi,
  networksApi,
  networkWorkApi,
  networkFilesApi,
  ourOrganisationApi,
  provrumsApi,
  provrumApi,
  proposalApi,
  networkInitiativeApi,
  planApi,
  calendarApi,
  yearApi,
  proposedDatesApi,
  weeksApi,
  collisionApi,
  meetingApi,
  minutesApi,
  reportApi,
  reportReviewApi,
  workApi,
  taskApi,
  arenaApi,
  participationApi,
  cancellationApi,
  registrationApi,
  questionsApi,
  gatheringApi,
  gatheringWorkApi,
  venueApi,
  attendanceApi,
  attendancePaperApi,
  documentationApi,
  gatheringEvaluationApi,
  budgetApi,
  fundingApi,
  spreadingApi,
  fileApi,
  uptakeApi,
  evaluationApi,
  questionnaireApi,
  linkApi,
  lapseApi,
  coAuthorApi,
  versionApi,
  interestApi,
  goAheadApi,
  decisionApi,
  commentApi,
  subscriptionApi,
  historyApi,
  archiveApi,
  secretariatApi,
  outboxApi,
  repliesApi(answerTakers),
  importApi,
];

/** The operations of the API, behind what every request to them passes. */
function createOperations(): OpenAPIHono<ApiEnv> {
  const api = newApi<ApiEnv>();
  describeProblems(api);
  api.use(knownAddress(api));
  api.use('/rulebook/*', withoutToken);
  api.use('/results/*', withoutToken);
  for (const part of openParts) api.route('/', part);
  api.use(withToken, limitBody, jsonBody);
  for (const part of parts) api.route('/', part);
  return api;
}

const tooLarge = () => refuse('too-large');
const limitText = bodyLimit({ maxSize: largestForm, onError: tooLarge });
/** A file travels as text in base 64: four letters for three bytes. */
const limitFile = bodyLimit({ maxSize: Math.ceil(largestFile / 3) * 4 + largestForm, onError: tooLarge });

const limitBody: MiddlewareHandler<ApiEnv> = async (c, next) =>
  /\/(files|costs|receipt|imports|documentation)$/.test(c.req.path)
    ? await limitFile(c, next)
    : await limitText(c, next);

/** Refuses an address that is none of the API's, and a method that it does not take, before anybody is asked who they are. */
function knownAddress(api: OpenAPIHono<ApiEnv>): MiddlewareHandler<ApiEnv> {
  let known: readonly { readonly pattern: RegExp; readonly method: string }[] | null = null;
  return async (c, next) => {
    known ??= addressesOf(api);
    const methods = known.filter(({ pattern }) => pattern.test(c.req.path)).map(({ method }) => method);
    if (methods.length === 0) refuse('not-found');
    const allowed = [...new Set([...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'])]
      .sort()
      .join(', ');
    if (c.req.method === 'OPTIONS') return c.body(null, 204, { allow: allowed });
    if (!allowed.split(', ').includes(c.req.method)) refuse('method-not-allowed', { headers: { allow: allowed } });
    return await next();
  };
}

const addressesOf = (api: OpenAPIHono<ApiEnv>) =>
  api.openAPIRegistry.definitions.flatMap((definition) =>
    definition.type === 'route'
      ? [
          {
            method: definition.route.method.toUpperCase(),
            pattern: new RegExp(
              `^${paths
                .api(definition.route.path)
                .replaceAll('.', '\\.')
                .replaceAll(/\{\w+\}/g, '[^/]+')}$`,
            ),
          },
        ]
      : [],
  );

/** Made once: an operation keeps nothing between requests. */
export const operations = createOperations();
