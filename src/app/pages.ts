import type { Hono } from 'hono';
import { exemptionsPage } from '#billing/exemptions.page.tsx';
import { feeYearPage } from '#billing/feeYear.page.tsx';
import { organisationFeesPage } from '#billing/organisationFees.page.tsx';
import { accountPage } from '#organisations/account.page.tsx';
import { accountSessionsPage } from '#organisations/accountSessions.page.tsx';
import { accountTokensPage } from '#organisations/accountTokens.page.tsx';
import { demonstrationPage } from '#organisations/demonstration.page.tsx';
import { demonstrationMailPage } from '#organisations/demonstrationMail.page.tsx';
import { firstAdministratorPage } from '#organisations/firstAdministrator.page.tsx';
import { mailChoicePage } from '#organisations/mailing/choice.page.tsx';
import { incomingPage } from '#meetings/replies/incoming.page.tsx';
import { bouncesPage } from '#organisations/mailing/bounces.page.tsx';
import { unsubscribePage } from '#organisations/mailing/unsubscribe.page.tsx';
import { mandatePage } from '#organisations/mandate.page.tsx';
import { membershipPage } from '#organisations/membership.page.tsx';
import { newOrganisationPage } from '#organisations/newOrganisation.page.tsx';
import { organisationPage } from '#organisations/organisation.page.tsx';
import { organisationsPage } from '#organisations/organisations.page.tsx';
import { peoplePage } from '#organisations/people.page.tsx';
import { askForLinkPage } from '#meetings/registration/askForLink.page.tsx';
import { colleaguesPage } from '#meetings/registration/colleagues.page.tsx';
import { needsPage } from '#meetings/registration/needs.page.tsx';
import { ownRegistrationPage } from '#meetings/registration/ownRegistration.page.tsx';
import { registrationFormPage } from '#meetings/registration/registrationForm.page.tsx';
import { registrationsPage } from '#meetings/registration/registrations.page.tsx';
import { signUpPage } from '#meetings/registration/signUp.page.tsx';
import { actForPage } from '#organisations/actFor.page.tsx';
import type { ActorEnv } from '#organisations/actor.scope.ts';
import { breaksPage } from '#meetings/weeks/breaks.page.tsx';
import { weeksPage } from '#meetings/weeks/weeks.page.tsx';
import { comparisonPage } from '#meetings/attendance/comparison.page.tsx';
import { documentationPage } from '#meetings/attendance/documentation.page.tsx';
import { gatheringEvaluationPage } from '#meetings/attendance/gatheringEvaluation.page.tsx';
import { attendancePage } from '#meetings/attendance/attendance.page.tsx';
import { checkInPage } from '#meetings/attendance/checkIn.page.tsx';
import { gatheringPage } from '#meetings/gathering/gathering.page.tsx';
import { changeGatheringPage, newGatheringPage } from '#meetings/gathering/planGathering.page.tsx';
import { costsPage } from '#meetings/gathering/costs.page.tsx';
import { plannersPage } from '#meetings/gathering/planners.page.tsx';
import { programmePage } from '#meetings/gathering/programme.page.tsx';
import { qualityPage } from '#meetings/gathering/quality.page.tsx';
import { tasksPage } from '#meetings/gathering/tasks.page.tsx';
import { undatedPage } from '#meetings/gathering/undated.page.tsx';
import { venuePage } from '#meetings/gathering/venue.page.tsx';
import { gatheringsPage } from '#meetings/gathering/gatherings.page.tsx';
import { gatheringHistoryPage } from '#meetings/gathering/history.page.tsx';
import type { GatheringEnv } from '#meetings/gathering/gathering.scope.ts';
import { announcePage } from '#provrum/announce.page.tsx';
import { budgetPage } from '#provrum/budget.page.tsx';
import { budgetCostPage } from '#provrum/budgetCost.page.tsx';
import { budgetLinePage } from '#provrum/budgetLine.page.tsx';
import { budgetReceiptPage } from '#provrum/budgetReceipt.page.tsx';
import { filePage } from '#provrum/files/file.page.tsx';
import { fundingAnnouncePage } from '#provrum/fundingAnnounce.page.tsx';
import { fundingPage } from '#provrum/funding.page.tsx';
import { fundingPaymentPage } from '#provrum/fundingPayment.page.tsx';
import { fundingYearPage } from '#provrum/fundingYear.page.tsx';
import { historyPage } from '#provrum/history.page.tsx';
import { savedFormPage } from '#provrum/savedForm.page.ts';
import { commentPage } from '#provrum/comment.page.tsx';
import { declinePage } from '#provrum/decline.page.tsx';
import { eventLogPage } from '#provrum/eventLog.page.tsx';
import { goAheadPage } from '#provrum/goAhead.page.tsx';
import { interestPage } from '#provrum/interest.page.tsx';
import { meetingPage } from '#provrum/meeting/meeting.page.tsx';
import { meetingsPage } from '#provrum/meeting/meetings.page.tsx';
import { meetingWorkPage } from '#provrum/meeting/meetingWork.page.tsx';
import { minutesPage } from '#provrum/meeting/minutes.page.tsx';
import { planMeetingPage } from '#provrum/meeting/planMeeting.page.tsx';
import { oneCommentPage } from '#provrum/oneComment.page.tsx';
import { coAuthorsPage } from '#provrum/coAuthors.page.tsx';
import { editProposalPage } from '#provrum/editProposal.page.tsx';
import { lapsePage } from '#provrum/lapse/lapse.page.ts';
import { newProposalPage } from '#provrum/newProposal.page.tsx';
import { planPage } from '#provrum/plan.page.tsx';
import { planFilePage } from '#provrum/planFile.page.ts';
import { archivePage } from '#provrum/archive/archive.page.tsx';
import { planReviewPage } from '#provrum/planReview.page.tsx';
import { planSavingPage } from '#provrum/planSaving.page.tsx';
import { planSubmissionPage } from '#provrum/planSubmission.page.tsx';
import { planVersionsPage } from '#provrum/planVersions.page.tsx';
import { postingPage } from '#provrum/posting.page.tsx';
import { provrumPage } from '#provrum/provrum.page.tsx';
import type { ProvrumEnv } from '#provrum/provrum.scope.ts';
import { provrumsPage } from '#provrum/provrums.page.tsx';
import { arenaPage } from '#provrum/work/arena.page.tsx';
import { cancellationPage } from '#provrum/work/cancellation.page.tsx';
import { logPage } from '#provrum/work/log.page.tsx';
import { participationPage } from '#provrum/work/participation.page.tsx';
import { taskPage } from '#provrum/work/task.page.tsx';
import { workPage } from '#provrum/work/work.page.tsx';
import { similarPage } from '#provrum/similar.page.tsx';
import { versionsPage } from '#provrum/versions.page.tsx';
import { evaluationPage } from '#provrum/evaluation/evaluation.page.tsx';
import { evaluationFilesPage } from '#provrum/evaluation/evaluationFiles.page.ts';
import { evaluationListPage } from '#provrum/evaluation/evaluationList.page.tsx';
import { evaluationWordsPage } from '#provrum/evaluation/evaluationWords.page.tsx';
import { formatEvaluationPage } from '#provrum/evaluation/formatEvaluation.page.tsx';
import { questionnairePage } from '#provrum/evaluation/questionnaire.page.tsx';
import { stateOnPage } from '#provrum/evaluation/stateOn.page.tsx';
import { secretariatUptakePage } from '#provrum/uptake/secretariatUptake.page.tsx';
import { linkPage } from '#provrum/links/link.page.tsx';
import { uptakePage } from '#provrum/uptake/uptake.page.tsx';
import { withdrawalPage } from '#provrum/withdrawal.page.tsx';
import { ourOrganisationPage } from '#provrum/ourOrganisation.page.tsx';
import { readinessPage } from '#provrum/readiness.page.tsx';
import { receiptPage } from '#provrum/receipt.page.tsx';
import { calendarPage } from '#planning/calendar.page.tsx';
import { calendarFeedPage } from '#planning/feed.page.ts';
import { feedsPage } from '#planning/feeds.page.tsx';
import { yearPage } from '#planning/year.page.tsx';
import { feedPage } from '#provrum/publicSite/feed.page.ts';
import { obstaclesPage } from '#provrum/publicSite/obstacles.page.tsx';
import { spreadingOverviewPage } from '#provrum/spreading/spreadingOverview.page.tsx';
import { spreadingPage } from '#provrum/spreading/spreading.page.tsx';
import { networkInitiativePage } from '#provrum/networkInitiative.page.tsx';
import { networksPage } from '#networks/networks.page.tsx';
import { networkArrangersPage } from '#networks/arrangers.page.tsx';
import { networkDocumentPage } from '#networks/document.page.tsx';
import { networkHistoryPage } from '#networks/history.page.tsx';
import { networkLifePage } from '#networks/life.page.tsx';
import { networkPage } from '#networks/network.page.tsx';
import { statusHistoryPage } from '#networks/status/statusHistory.page.tsx';
import { statusTablePage } from '#networks/status/statusTable.page.tsx';
import { statusTablesPage } from '#networks/status/statusTables.page.tsx';
import type { NetworkEnv } from '#networks/network.scope.ts';
import { networkPartsPage } from '#networks/parts.page.tsx';
import { networkSubscriptionPage } from '#networks/subscription.page.tsx';
import { networkTalkPage } from '#networks/talk.page.tsx';
import { interestInNetworkPage, wishPage } from '#networks/wish.page.tsx';
import { networkYearPage } from '#networks/year.page.tsx';
import { resultPage } from '#provrum/publicSite/result.page.tsx';
import { resultsPage } from '#provrum/publicSite/results.page.tsx';
import { runningPage } from '#provrum/publicSite/running.page.tsx';
import { sitemapPage } from '#provrum/publicSite/sitemap.page.ts';
import { publishingPage } from '#provrum/report/publishing.page.ts';
import { reportPage } from '#provrum/report/report.page.tsx';
import { reportDuePage } from '#provrum/report/reportDue.page.tsx';
import { reportFilePage } from '#provrum/report/reportFile.page.ts';
import { reportPreviewPage } from '#provrum/report/reportPreview.page.tsx';
import { reportReviewPage } from '#provrum/report/reportReview.page.tsx';
import { reportSavingPage } from '#provrum/report/reportSaving.page.tsx';
import { reportSubmissionPage } from '#provrum/report/reportSubmission.page.tsx';
import { reportVersionsPage } from '#provrum/report/reportVersions.page.tsx';
import { secretariatPage } from '#provrum/secretariat.page.tsx';
import { subscriptionPage } from '#provrum/subscription.page.tsx';
import { withdrawInterestPage } from '#provrum/withdrawInterest.page.tsx';
import { secretariatMailPage } from '#organisations/secretariatMail.page.tsx';
import { importPage } from '#networks/import/import.page.tsx';
import { rulebookPage } from '#rulebook/rulebook.page.tsx';
import { rulePage } from '#rulebook/rule.page.tsx';
import { sourcePage } from '#rulebook/source.page.tsx';
import { signInPage } from '#organisations/signIn.page.tsx';
import { signInCodePage } from '#organisations/signInCode.page.tsx';
import { aboutPage } from './about.page.tsx';
import { accessibilityPage } from './accessibility.page.tsx';
import { apiPage } from './apiPage.page.tsx';
import { conferencesPage } from './conferences.page.tsx';
import { answerTakers } from './answers.ts';
import { startPage } from './start.page.tsx';
import { wordsPage } from './words.page.tsx';

/** Every page of the program; the first that matches answers. */
export const pages: readonly Hono<ActorEnv>[] = [
  startPage,
  aboutPage,
  accessibilityPage,
  wordsPage,
  conferencesPage,
  resultsPage,
  feedPage,
  resultPage,
  runningPage,
  calendarPage,
  comparisonPage,
  yearPage,
  feedsPage,
  calendarFeedPage,
  weeksPage,
  breaksPage,
  sitemapPage,
  apiPage,
  signInPage,
  signInCodePage,
  actForPage,
  savedFormPage,
  rulebookPage,
  rulePage,
  sourcePage,
  accountPage,
  accountSessionsPage,
  accountTokensPage,
  mailChoicePage,
  bouncesPage,
  incomingPage(answerTakers),
  unsubscribePage,
  demonstrationPage,
  demonstrationMailPage,
  firstAdministratorPage,
  secretariatMailPage,
  organisationsPage,
  newOrganisationPage,
  organisationPage,
  peoplePage,
  membershipPage,
  mandatePage,
  exemptionsPage,
  feeYearPage,
  organisationFeesPage,
  ourOrganisationPage,
  provrumsPage,
  newProposalPage,
  similarPage,
  secretariatPage,
  eventLogPage,
  obstaclesPage,
  importPage,
  spreadingOverviewPage,
  fundingYearPage,
  secretariatUptakePage,
  evaluationPage,
  evaluationListPage,
  evaluationWordsPage,
  evaluationFilesPage,
  formatEvaluationPage,
  stateOnPage,
  networksPage,
  wishPage,
  gatheringsPage,
  newGatheringPage,
  undatedPage,
  venuePage,
];

/** The pages of one network. They come after the others: `/natverk/onska` is no number. */
export const networkPages: readonly Hono<NetworkEnv>[] = [
  networkPage,
  networkLifePage,
  networkPartsPage,
  networkArrangersPage,
  networkYearPage,
  networkTalkPage,
  networkDocumentPage,
  networkSubscriptionPage,
  networkHistoryPage,
  statusTablesPage,
  statusTablePage,
  statusHistoryPage,
  interestInNetworkPage,
  networkInitiativePage,
];

/** The pages of one gathering. They come after the others: `/moten/nytt` is no number. */
export const gatheringPages: readonly Hono<GatheringEnv>[] = [
  gatheringPage,
  changeGatheringPage,
  programmePage,
  plannersPage,
  tasksPage,
  qualityPage,
  costsPage,
  gatheringHistoryPage,
  colleaguesPage,
  askForLinkPage,
  signUpPage,
  registrationsPage,
  needsPage,
  registrationFormPage,
  ownRegistrationPage,
  checkInPage,
  attendancePage,
  documentationPage,
  gatheringEvaluationPage,
];

/** The pages of one provrum, each behind the scope that finds it. They come after the others: `/provrum/nytt` is no number. */
export const provrumPages: readonly Hono<ProvrumEnv>[] = [
  provrumPage,
  editProposalPage,
  postingPage,
  withdrawalPage,
  lapsePage,
  coAuthorsPage,
  versionsPage,
  commentPage,
  oneCommentPage,
  subscriptionPage,
  historyPage,
  interestPage,
  withdrawInterestPage,
  readinessPage,
  goAheadPage,
  declinePage,
  announcePage,
  receiptPage,
  planPage,
  planSavingPage,
  planSubmissionPage,
  planReviewPage,
  planVersionsPage,
  planFilePage,
  archivePage,
  reportPage,
  reportSavingPage,
  reportPreviewPage,
  reportSubmissionPage,
  reportReviewPage,
  publishingPage,
  reportVersionsPage,
  reportDuePage,
  reportFilePage,
  workPage,
  logPage,
  taskPage,
  arenaPage,
  participationPage,
  cancellationPage,
  meetingsPage,
  planMeetingPage,
  meetingPage,
  meetingWorkPage,
  minutesPage,
  budgetPage,
  budgetLinePage,
  budgetCostPage,
  budgetReceiptPage,
  fundingPage,
  fundingAnnouncePage,
  fundingPaymentPage,
  spreadingPage,
  filePage,
  uptakePage,
  questionnairePage,
  linkPage,
];
