import type { Language } from '#kernel/text.ts';
import { paths } from '#paths.ts';
import type { Examples } from './examples.ts';
import type { Player } from './people.ts';

export type Reader = 'visitor' | Player;

export interface Visit {
  readonly path: string;
  readonly language: Language;
  readonly status: number;
  /** The first who comes there looks at it in every way: colours do not depend on who looks. */
  readonly first: boolean;
}

/** Where a page is, and who goes there; one that says no is a page too, and has its status. */
type Place = readonly [path: string, by: readonly Reader[], status?: number];

/** All that somebody visits, first in Swedish and then in English: there each page by its first reader, who reads the same words. */
export function visitsOf(reader: Reader, examples: Examples): readonly Visit[] {
  const places = Object.values(sitePlaces(examples)).flat();
  return (['sv', 'en'] as const).flatMap((language) =>
    places
      .filter(([, by]) => (language === 'sv' ? by.includes(reader) : by[0] === reader))
      .map(([path, by, status = 200]) => ({ path, language, status, first: by[0] === reader })),
  );
}

const everybody: readonly Reader[] = ['visitor', 'secretariat', 'dalarna', 'partner', 'board'];
const signedIn: readonly Reader[] = ['secretariat', 'dalarna', 'partner', 'board'];
const visitor: readonly Reader[] = ['visitor'];
const secretariat: readonly Reader[] = ['secretariat'];
const dalarna: readonly Reader[] = ['dalarna'];
const partner: readonly Reader[] = ['partner'];

/** Takes what is posted, answers a script, or leads on at once: an address that nobody looks at. */
const noPage: readonly Place[] = [];

/** Every address of the site map with those who see something of their own there. The type asks for each new one. */
const sitePlaces = (is: Examples): Record<keyof typeof paths, readonly Place[]> => ({
  start: [[paths.start(), everybody]],
  about: [[paths.about(), visitor]],
  accessibility: [[paths.accessibility(), visitor]],
  privacy: [[paths.privacy(), visitor]],
  words: [[paths.words(), visitor]],
  conferences: [[paths.conferences(), visitor]],
  results: [
    [paths.results(), ['visitor', 'dalarna']],
    [`${paths.results()}?sok=xyzzy`, visitor],
  ],
  result: [[paths.result(is.announced), ['visitor', 'dalarna']]],
  resultFeed: noPage,
  running: [[paths.running(), visitor]],
  calendar: [[paths.calendar(), ['visitor', 'dalarna']]],
  calendarYear: [[paths.calendarYear(2027), ['visitor', 'secretariat']]],
  networkWeeks: [[paths.networkWeeks(2027), secretariat]],
  schoolBreaks: [[paths.schoolBreaks(2021), secretariat]],
  calendarFeeds: [[paths.calendarFeeds(), ['dalarna', 'secretariat']]],
  revokeCalendarFeed: noPage,
  calendarFeed: noPage,
  sitemap: noPage,
  robots: noPage,

  signIn: [[paths.signIn(), visitor]],
  signInCode: noPage, // waits for a code: looked at while one signs in
  signOut: noPage,
  firstAdministrator: [[paths.firstAdministrator('x'.repeat(43)), visitor, 410]],
  demonstration: [[paths.demonstration(), ['visitor', 'board']]],
  demonstrationMail: [[paths.demonstrationMail(), visitor]],
  account: [[paths.account(), ['dalarna', 'partner']]],
  accountSessions: noPage,
  accountSession: noPage,
  secretariatBounces: [[paths.secretariatBounces(), secretariat]],
  incomingMail: [[paths.incomingMail(), secretariat]],
  accountMail: [[paths.accountMail(), dalarna]],
  accountTokens: [[paths.accountTokens(), dalarna]],
  accountToken: noPage,
  actFor: [[paths.actFor(), dalarna]],
  unsubscribe: [[paths.unsubscribe('1.digest.' + 'x'.repeat(43)), visitor, 404]],

  organisations: [[paths.organisations(), everybody]],
  newOrganisation: [[paths.newOrganisation(), secretariat]],
  organisation: [
    [paths.organisation(is.dalarna), everybody],
    [paths.organisation(is.partner), secretariat],
  ],
  organisationPeople: [[paths.organisationPeople(is.dalarna), ['secretariat', 'dalarna']]],
  organisationMembership: [[paths.organisationMembership(is.dalarna), secretariat]],
  mandate: noPage,
  ourOrganisation: [[paths.ourOrganisation(), signedIn]],
  secretariat: [[paths.secretariat(), ['secretariat', 'board']]],
  secretariatEvents: [[paths.secretariatEvents(), ['secretariat', 'board']]],
  secretariatMail: [[paths.secretariatMail(), secretariat]],
  secretariatSpreading: [[paths.secretariatSpreading(), ['secretariat', 'board']]],
  obstacles: [[paths.obstacles(), secretariat]],
  secretariatFunding: [[paths.secretariatFunding(), ['secretariat', 'board']]],
  secretariatUptake: [
    [paths.secretariatUptake(), ['secretariat', 'board']],
    [`${paths.secretariatUptake()}?provrum=${is.announced}`, ['board']],
  ],
  secretariatUptakeTable: noPage,
  evaluation: [
    [paths.evaluation(), ['secretariat', 'board', 'dalarna']],
    [paths.evaluation(), partner, 403],
  ],
  evaluationList: [[`${paths.evaluationList()}?tal=proposals`, ['board', 'dalarna']]],
  evaluationWords: [[paths.evaluationWords(), ['board']]],
  evaluationPaper: noPage,
  evaluationTable: noPage,
  formatEvaluations: [[paths.formatEvaluations(), ['board']]],
  removeFormatEvaluation: noPage,
  stateOn: [[paths.stateOn(), ['secretariat', 'board']]],
  stateOnPaper: noPage,

  provrums: [
    [paths.provrums(), everybody],
    [`${paths.provrums()}?sok=kattungar`, partner],
  ],
  newProposal: [
    [paths.newProposal(), dalarna],
    [paths.newProposal(), partner, 403],
  ],
  similarProposals: noPage,
  provrum: [
    [paths.provrum(is.ready), signedIn],
    [paths.provrum(is.waiting), ['dalarna', 'partner']],
    [paths.provrum(is.changed), dalarna],
    [paths.provrum(is.draft), dalarna],
    [paths.provrum(is.removed), dalarna],
    [paths.provrum(is.declined), ['secretariat', 'partner']],
    [paths.provrum(is.planned), ['secretariat', 'partner', 'stockholm']],
    [paths.provrum(999_999 as typeof is.ready), partner, 404],
  ],
  editProposal: [
    [paths.editProposal(is.draft), dalarna],
    [paths.editProposal(is.changed), dalarna],
  ],
  saveProposalDraft: noPage,
  previewProposal: [[paths.previewProposal(is.draft), dalarna]],
  postProposal: noPage,
  withdrawProposal: [[paths.withdrawProposal(is.changed), dalarna]],
  reopenProposal: noPage,
  keepProposal: noPage,
  coAuthors: [[`${paths.coAuthors(is.draft)}?sok=an`, dalarna]],
  provrumVersions: [[paths.provrumVersions(is.changed), dalarna]],
  provrumHistory: [
    [paths.provrumHistory(is.changed), partner],
    [paths.provrumHistory(is.planned), ['board']],
  ],
  interest: [
    [paths.interest(is.waiting), ['dalarna', 'partner']],
    [paths.interest(is.planned), dalarna],
  ],
  withdrawInterest: [[paths.withdrawInterest(is.changed), dalarna]],
  confirmInterest: noPage,
  readiness: noPage,
  live: noPage,
  goAhead: [
    [paths.goAhead(is.ready), secretariat],
    [paths.goAhead(is.ready), partner, 403],
    [paths.goAhead(is.declined), secretariat],
  ],
  decline: [[paths.decline(is.waiting), secretariat]],
  takeBackGoAhead: noPage,
  announceGoAhead: noPage,
  receipt: [[paths.receipt(is.planned, is.decision), ['secretariat', 'partner']]],
  comments: [[paths.comments(is.ready), partner]],
  comment: [[paths.comment(is.planned, is.comment), partner]],
  withdrawComment: noPage,
  mentionable: noPage,
  subscription: [[paths.subscription(is.waiting), dalarna]],
  plan: [[paths.plan(is.planned), ['secretariat', 'stockholm']]],
  startPlanning: noPage,
  savePlanSection: noPage,
  planRules: noPage,
  submitPlan: [[paths.submitPlan(is.planned), ['stockholm']]],
  reviewPlan: [[paths.reviewPlan(is.planned), secretariat, 409]], // with its form in the journey of a plan
  planVersions: [[paths.planVersions(is.planned), ['stockholm']]],
  planFile: noPage, // saved, not looked at
  archive: [
    [paths.archive(is.planned), ['secretariat', 'partner', 'board']],
    [paths.archive(is.draft), dalarna, 404],
  ],
  archivePackage: noPage, // saved, not looked at
  startProvrum: noPage,
  report: [
    [paths.report(is.reporting), ['skane', 'board']],
    [paths.report(is.announced), ['secretariat', 'partner']],
    [paths.report(is.reviewed), partner, 403],
  ],
  startReport: noPage,
  saveReportPart: noPage,
  previewReport: [[paths.previewReport(is.reviewed), secretariat]],
  submitReport: [[paths.submitReport(is.reporting), ['skane']]],
  reviewReport: [[paths.reviewReport(is.reviewed), secretariat]],
  reportVersions: [[paths.reportVersions(is.announced), partner]],
  reportDue: [[paths.reportDue(is.reporting), secretariat]],
  reportFile: noPage, // saved, not looked at
  publishResult: noPage,
  takeBackResult: noPage,
  announceResult: noPage,
  work: [[paths.work(is.planned), ['secretariat', 'stockholm', 'partner']]],
  log: [
    [paths.log(is.planned), ['stockholm']],
    [paths.log(is.planned), partner, 403],
  ],
  logEntry: [[paths.logEntry(is.planned, is.entry), ['secretariat', 'stockholm']]],
  withdrawLogEntry: noPage,
  tasks: noPage,
  task: [[paths.task(is.planned, is.task), ['secretariat', 'stockholm']]],
  taskAct: noPage,
  arenas: noPage,
  arena: [[paths.arena(is.planned, is.arena), ['stockholm', 'partner']]],
  removeArena: noPage,
  measurements: noPage,
  removeMeasurement: noPage,
  participants: [[paths.participants(is.planned), ['secretariat', 'stockholm', 'partner']]],
  leaveProvrum: noPage,
  changeLead: noPage,
  cancelProvrum: [
    [paths.cancelProvrum(is.planned), secretariat],
    [paths.cancelProvrum(is.planned), partner, 403],
  ],
  announceCancellation: noPage,
  takeBackCancellation: noPage,
  meetings: [
    [paths.meetings(is.planned), ['secretariat', 'stockholm']],
    [paths.meetings(is.planned), partner, 403],
  ],
  newMeeting: [[paths.newMeeting(is.planned), ['stockholm']]],
  meetingDecisions: [[paths.meetingDecisions(is.planned), ['stockholm']]],
  meeting: [
    [paths.meeting(is.planned, is.meeting), ['secretariat', 'stockholm']],
    [paths.meeting(is.planned, is.looking), ['stockholm']],
  ],
  changeMeeting: [[paths.changeMeeting(is.planned, is.looking), ['stockholm']]],
  announceMeeting: noPage,
  cancelMeeting: [[paths.cancelMeeting(is.planned, is.meeting), ['stockholm']]],
  meetingState: noPage,
  meetingPoll: noPage,
  chooseMeetingDate: noPage,
  meetingAgenda: noPage,
  meetingMinutes: noPage,
  noteDecision: noPage,
  meetingCalendar: noPage, // a file for the calendar
  budget: [[paths.budget(is.planned), ['secretariat', 'stockholm']]],
  budgetLines: noPage,
  budgetLine: [[paths.budgetLine(is.planned, is.line), ['stockholm']]],
  removeBudgetLine: noPage,
  budgetCosts: noPage,
  removeBudgetCost: noPage,
  announceFunding: noPage,
  takeBackFunding: noPage,
  budgetCost: [[paths.budgetCost(is.reporting, is.cost.line, is.cost.id), ['skane', 'secretariat']]],
  budgetReceipt: noPage,
  funding: [[paths.funding(is.planned), ['secretariat', 'stockholm']]],
  withdrawFunding: noPage,
  decideFunding: noPage,
  fundingPayments: noPage,
  fundingPayment: noPage,
  questionnaire: [[paths.questionnaire(is.planned), dalarna, 403]],
  uptake: [
    [paths.uptake(is.announced), ['secretariat', 'dalarna', 'partner', 'board']],
    [paths.uptake(is.planned), dalarna, 404],
  ],
  closeFollowUp: noPage,
  reopenFollowUp: noPage,
  links: [[paths.links(is.planned), ['secretariat', 'partner', 'stockholm']]],
  removeLink: noPage,
  files: [[paths.files(is.planned), ['secretariat', 'stockholm']]],
  file: noPage,
  removeFile: noPage,
  spreading: [[paths.spreading(is.announced), ['secretariat', 'partner']]],
  spreadingChannel: noPage,
  spreadingText: noPage,
  spreadingConference: noPage,
  presentation: noPage,
  savedForm: noPage,

  statusTables: [[paths.statusTables(is.network), secretariat]],
  newStatusTable: [[paths.newStatusTable(is.network), secretariat]],
  statusTable: [[paths.statusTable(is.network, is.statusTable), dalarna]],
  fillStatus: noPage,
  editStatusTable: [[paths.editStatusTable(is.network, is.statusTable), secretariat]],
  closeStatusTable: noPage,
  reopenStatusTable: noPage,
  statusHistory: [[paths.statusHistory(is.network, is.statusTable), dalarna]],
  statusFile: noPage,
  fees: noPage, // leads on to the year
  feeExemptions: [[paths.feeExemptions(), ['secretariat', 'board']]],
  feeExemption: noPage,
  feeYear: [
    [paths.feeYear(2018), ['secretariat', 'board']],
    [paths.feeYear(2018), dalarna, 403],
  ],
  feeFile: noPage,
  organisationFees: [
    [paths.organisationFees(is.dalarna, 2018), ['secretariat', 'dalarna']],
    [paths.organisationFees(is.dalarna, 2018), partner, 403],
  ],
  organisationFeeFile: noPage,

  imports: [[paths.imports(), secretariat]],
  import: [[paths.import(is.import), secretariat]],
  carryOutImport: noPage,
  undoImport: noPage,
  dropImport: noPage,

  networks: [[paths.networks(), signedIn]],
  network: [
    [paths.network(is.network), ['secretariat', 'dalarna']],
    [paths.network(is.wished), dalarna],
  ],
  newNetwork: [[paths.newNetwork(), dalarna]],
  editNetwork: [[paths.editNetwork(is.network), secretariat]],
  networkState: [[paths.networkState(is.network), secretariat]],
  networkParts: [[paths.networkParts(is.network), secretariat]],
  networkPart: [[paths.networkPart(is.network, is.part), secretariat]],
  networkInterest: [[paths.networkInterest(is.wished), dalarna]],
  withdrawNetworkInterest: noPage,
  networkArrangers: [[paths.networkArrangers(is.network), secretariat]],
  networkYear: [[paths.networkYear(is.network, 2027), secretariat]],
  networkTalk: [[paths.networkTalk(is.network), dalarna]],
  withdrawNetworkPost: noPage,
  networkFiles: [[paths.networkFiles(is.network), dalarna]],
  networkFile: noPage,
  removeNetworkFile: noPage,
  networkSubscription: [[paths.networkSubscription(is.network), dalarna]],
  networkHistory: [[paths.networkHistory(is.network), dalarna]],
  networkInitiative: [[paths.networkInitiative(is.network), dalarna]],
  gatherings: [[paths.gatherings(), signedIn]],
  gathering: [
    [paths.gathering(is.gathering), ['secretariat', 'dalarna']],
    [paths.gathering(is.forEverybody), visitor],
  ],
  newGathering: [[`${paths.newGathering()}?som=${is.gathering}`, secretariat]],
  undatedMeetings: [[paths.undatedMeetings(), secretariat]],
  venues: [[paths.venues(), secretariat]],
  venue: [[paths.venue(is.venue), secretariat]],
  venueExperience: noPage,
  changeGathering: [[paths.changeGathering(is.gathering), secretariat]],
  cancelGathering: [[paths.cancelGathering(is.gathering), secretariat]],
  gatheringState: noPage,
  gatheringHistory: [[paths.gatheringHistory(is.gathering), dalarna]],
  signUp: [
    [paths.signUp(is.gathering), secretariat],
    [paths.signUp(is.forEverybody), visitor],
  ],
  signUpColleagues: [[paths.signUpColleagues(is.gathering), dalarna]],
  askForLink: noPage, // asked for where one signs up
  registration: [[paths.registration(is.gathering, is.seat), dalarna]],
  registrationAct: noPage,
  registrations: [[paths.registrations(is.gathering), secretariat]],
  addRegistration: noPage,
  registrationNeeds: [[paths.registrationNeeds(is.gathering), secretariat]],
  needsForVenue: noPage,
  registrationForm: [[paths.registrationForm(is.gathering), secretariat]],
  registrationQuestion: noPage,
  ownRegistration: [[paths.ownRegistration(is.ownKey), visitor]],
  ownRegistrationAct: noPage,
  gatheringProgramme: [[paths.gatheringProgramme(is.gathering), secretariat]],
  gatheringPlanners: [[paths.gatheringPlanners(is.gathering), secretariat]],
  gatheringTasks: [[`${paths.gatheringTasks(is.gathering)}?att-gora=food`, secretariat]],
  gatheringQuality: [[paths.gatheringQuality(is.held), secretariat]],
  gatheringCosts: [[paths.gatheringCosts(is.gathering), secretariat]],
  checkIn: [[paths.checkIn(is.held), secretariat]],
  walkIn: noPage,
  attendance: [[paths.attendance(is.held), secretariat]],
  attendanceFile: noPage,
  documentation: [[paths.documentation(is.held), secretariat]],
  documentationFile: noPage,
  removeDocumentation: noPage,
  gatheringEvaluation: [[paths.gatheringEvaluation(is.held), secretariat]],
  ownEvaluation: [[is.ownEvaluation, visitor]],
  ownDocumentation: noPage,
  networkEvaluations: [[paths.networkEvaluations(is.evaluated), dalarna]],

  rulebook: [[paths.rulebook(), ['visitor', 'secretariat']]],
  rule: [[paths.rule('provrum.ready'), visitor]],
  source: [[paths.source('provrum-2023'), visitor]],

  assets: noPage,
  openapi: noPage,
  apiPage: [
    [paths.apiPage(), ['visitor', 'dalarna']],
    [`${paths.apiPage()}?grupp=proposals`, visitor],
    [`${paths.apiPage()}?grupp=former`, visitor],
  ],
  api: noPage,
});
