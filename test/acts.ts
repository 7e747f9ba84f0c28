import { createFirstAdministratorToken } from '#organisations/firstAdministrator.store.ts';
import { paths } from '#paths.ts';
import { sql } from '#platform/database.ts';
import { hashToken } from '#platform/hash.ts';
import { post } from '#platform/outbox.ts';
import { seen, writeSeen } from '#provrum/seen.ts';
import { findProvrum } from '#provrum/provrum.store.ts';
import type { SendInit, TestApp } from './app.ts';
import type { PersonKey } from './cast.ts';
import { recordProposal } from './onRecord.ts';
import { openProposal } from './openProposal.ts';
import { attendanceActsOf, setAttendanceStage } from './attendanceActs.ts';
import { archiveActsOf, setArchiveStage } from './archiveActs.ts';
import { quietProposal } from './quietProposal.ts';
import { letterActsOf, setLetterStage } from './letterActs.ts';
import { mailingActsOf, setMailingStage } from './mailingActs.ts';
import { gatheringActsOf, setGatheringStage } from './gatheringActs.ts';
import { networkActsOf, setNetworkStage } from './networkActs.ts';
import { meetingActsOf, setMeetingStage } from './meetingActs.ts';
import { planActsOf, setPlanStage } from './planActs.ts';
import { registrationActsOf, setRegistrationStage } from './registrationActs.ts';
import { reportActsOf, setReportStage } from './reportActs.ts';
import { setSpreadingStage, spreadingActsOf } from './spreadingActs.ts';
import { evaluationActsOf, setEvaluationStage } from './evaluationActs.ts';
import { setUptakeStage, uptakeActsOf } from './uptakeActs.ts';
import { feeActsOf, setFeeStage } from './feeActs.ts';
import { setStatusStage, statusActsOf } from './statusActs.ts';
import { importActsOf, setImportStage } from './importActs.ts';
import { setWeeksStage, weeksActsOf } from './weeksActs.ts';
import { setWorkStage, workActsOf } from './workActs.ts';

/** Those who try every act: somebody of each kind, in their own organisation, in another, and in none. */
export const actors = ['asta', 'boel', 'cilla', 'ines', 'olle', 'mona', 'karin'] as const satisfies PersonKey[];
export type Actor = (typeof actors)[number];

/** Something that can be done, as the one who may do it sends it. */
export interface Act {
  /** As the program names it: method and pattern. */
  readonly route: string;
  readonly path: string;
  readonly form: NonNullable<SendInit['form']>;
  /** Who may; `anybody` is also for visitors. */
  readonly may: readonly Actor[] | 'anybody';
  /** Mail programs ask for it too: from no page of ours, and with a key of its own in its address. */
  readonly fromAnywhere?: boolean;
}

const everybody: readonly Actor[] = actors;
/** Those who speak for a member or a partner. */
const voices: readonly Actor[] = ['asta', 'boel', 'cilla', 'ines'];
const writers: readonly Actor[] = ['asta', 'boel'];
const members: readonly Actor[] = ['asta', 'boel', 'cilla'];
const managers: readonly Actor[] = ['asta', 'karin'];
const secretariat: readonly Actor[] = ['karin'];
const readers: readonly Actor[] = ['asta', 'boel', 'cilla', 'ines', 'mona', 'karin'];

/** What acts are done on, each in the state in which it can be. */
export type Stage = Awaited<ReturnType<typeof setStage>>;

let made = 0;

export const setStage = async (app: TestApp) => ({
  ...(await setSite(app)),
  plans: await setPlanStage(app),
  work: await setWorkStage(app),
  meetings: await setMeetingStage(app),
  gatherings: await setGatheringStage(app),
  registrations: await setRegistrationStage(app),
  networks: await setNetworkStage(app),
  archive: await setArchiveStage(app),
  report: await setReportStage(app),
  spreading: await setSpreadingStage(app),
  uptake: await setUptakeStage(app),
  evaluation: await setEvaluationStage(app),
  attendance: await setAttendanceStage(app),
  mailing: await setMailingStage(app),
  letters: await setLetterStage(app),
  imports: await setImportStage(app),
  fees: await setFeeStage(app),
  status: await setStatusStage(app),
  weeks: await setWeeksStage(app),
});

/** The ground of everything until the go-ahead. */
async function setSite(app: TestApp) {
  const { db, clock, cast, devices } = app;
  const number = async (query: ReturnType<typeof sql<{ id: number }>>) => (await query.execute(db.q())).rows[0]!.id;
  const open = await openProposal(app, { dalarna: 'lead', halland: 'participate', nordregio: 'follow' });
  const decided = await openProposal(app, { dalarna: 'lead', halland: 'participate' });
  const changed = await openProposal(app, { dalarna: 'lead', halland: 'participate' });
  await sql`update provrum set text_version = 2, material_version = 2 where id = ${changed}`.execute(db.q());
  const unanswered = await openProposal(app);
  const withdrawn = await openProposal(app);
  await sql`update provrum set state = 'withdrawn' where id = ${withdrawn}`.execute(db.q());
  const quiet = await quietProposal(app);
  const karin = await app.as('karin');
  const seenOf = async (id: typeof open) => writeSeen(seen((await findProvrum(db, id, clock.today()))!));
  const choice = {
    participants: [String(cast.organisation.dalarna), String(cast.organisation.halland)],
    lead: String(cast.organisation.dalarna),
    reason: 'Frågan är mogen.',
  };
  made += 1;
  const board = (number: number) => ({ boardOn: '2026-11-01', boardReference: `Styrelsen § ${number}` });
  await karin(paths.goAhead(decided), { form: { ...choice, ...board(made * 2), seen: await seenOf(decided) } });
  const asta = await app.as('asta');
  await asta(paths.comments(open), { form: { text: 'Bra tänkt.' } });
  await post(db, devices.jobs, {
    purpose: 'mandate-given',
    occurrence: `stage ${made}`,
    to: { person: cast.person.asta, address: 'asta@test.example', language: 'sv' },
    subject: 'Ärende',
    body: 'Brödtext',
    at: clock.now(),
  });
  return {
    open,
    decided,
    changed,
    unanswered,
    withdrawn,
    quiet,
    choice: { ...choice, ...board(made * 2 + 1), seen: await seenOf(open) },
    draft: await recordProposal(db, cast, { state: 'draft' }),
    decision: await number(sql`select id from go_ahead where provrum_id = ${decided}`),
    comment: await number(sql`select id from comment order by id desc limit 1`),
    mail: await number(sql`select id from mail where occurrence = ${`stage ${made}`}`),
    session: await number(
      sql`select id from session where person_id = ${cast.person.asta} and revoked_at is null order by id desc limit 1`,
    ),
    token: await number(sql`
      insert into api_token (person_id, name, token_hash, created_at, expires_at)
      values (${cast.person.asta}, 'Nyckel', ${hashToken(`stage ${made}`)}, ${clock.now()}, ${clock.now()}::timestamptz + interval '90 days') returning id`),
    mandate: await number(sql`select id from mandate where person_id = ${cast.person.bo}`),
    link: await createLink(app),
  };
}

/** A link to become the first administrator is only made where there is no secretariat. */
async function createLink({ db, clock }: TestApp): Promise<string> {
  await sql`update mandate set role = 'board' where role = 'secretariat'`.execute(db.q());
  const token = await createFirstAdministratorToken(db, clock);
  await sql`update mandate set role = 'secretariat' where role = 'board' and person_id <> (select id from person where email like 'mona@%')`.execute(
    db.q(),
  );
  return token!;
}

const proposal = {
  title: 'Drönare i krisberedskap',
  summary: 'Vi prövar vad drönare kan göra.',
  question: 'Vad kan drönare göra?',
  whyNow: 'Tekniken är billig.',
  toTry: 'Två regioner flyger samma sträcka.',
  kind: 'subjectMatter',
  themes: ['digital'],
  wishedStart: '',
};

const act = (pattern: string, path: string, may: Act['may'], form: Act['form'] = {}): Act => ({
  route: `POST ${pattern}`,
  path,
  may,
  form,
});

/** Every act that a page offers. */
export const actsOf = (app: TestApp, on: Stage): readonly Act[] => [
  ...siteActsOf(app, on),
  ...planActsOf(app, on.plans, act),
  ...workActsOf(app, on.work, act),
  ...meetingActsOf(app, on.meetings, act),
  ...gatheringActsOf(app, on.gatherings, act),
  ...registrationActsOf(on.registrations, act),
  ...networkActsOf(app, on.networks, act),
  ...archiveActsOf(on.archive),
  ...reportActsOf(app, on.report, act),
  ...spreadingActsOf(app, on.spreading, act),
  ...uptakeActsOf(on.uptake, act),
  ...evaluationActsOf(app, on.evaluation, act),
  ...attendanceActsOf(on.attendance, act),
  ...mailingActsOf(on.mailing, everybody, act),
  ...letterActsOf(on.letters, act),
  ...importActsOf(on.imports),
  ...feeActsOf(app, on.fees, act),
  ...statusActsOf(on.status, act),
  ...weeksActsOf(on.weeks, everybody, act),
];

/** The acts of each part, on ground that is laid anew each time. */
export const actsAnew = {
  site: async (app) => siteActsOf(app, await setSite(app)),
  plans: async (app) => planActsOf(app, await setPlanStage(app), act),
  work: async (app) => workActsOf(app, await setWorkStage(app), act),
  meetings: async (app) => meetingActsOf(app, await setMeetingStage(app), act),
  registrations: async (app) => registrationActsOf(await setRegistrationStage(app), act),
  gatherings: async (app) => gatheringActsOf(app, await setGatheringStage(app), act),
  networks: async (app) => networkActsOf(app, await setNetworkStage(app), act),
  archive: async (app) => archiveActsOf(await setArchiveStage(app)),
  imports: async (app) => importActsOf(await setImportStage(app)),
  report: async (app) => reportActsOf(app, await setReportStage(app), act),
  spreading: async (app) => spreadingActsOf(app, await setSpreadingStage(app), act),
  uptake: async (app) => uptakeActsOf(await setUptakeStage(app), act),
  letters: async (app) => letterActsOf(await setLetterStage(app), act),
  mailing: async (app) => mailingActsOf(await setMailingStage(app), everybody, act),
  attendance: async (app) => attendanceActsOf(await setAttendanceStage(app), act),
  evaluation: async (app) => evaluationActsOf(app, await setEvaluationStage(app), act),
  fees: async (app) => feeActsOf(app, await setFeeStage(app), act),
  status: async (app) => statusActsOf(await setStatusStage(app), act),
  weeks: async (app) => weeksActsOf(await setWeeksStage(app), everybody, act),
} satisfies Record<string, (app: TestApp) => Promise<readonly Act[]>>;
export type Part = keyof typeof actsAnew;

function siteActsOf(app: TestApp, on: Awaited<ReturnType<typeof setSite>>): readonly Act[] {
  const { cast } = app;
  const { open, decided, draft, decision, comment } = on;
  const { dalarna, halland } = cast.organisation;
  return [
    act(paths.signIn(), paths.signIn(), 'anybody', {
      email: 'bo@test.example',
      form: 'f'.repeat(43),
      till: '/provrum',
    }),
    act(paths.signInCode(), paths.signInCode(), 'anybody', { code: '123456', till: '/provrum' }),
    act(paths.signOut(), paths.signOut(), 'anybody'),
    act(paths.firstAdministrator(':token'), paths.firstAdministrator(on.link), 'anybody', {
      name: 'Ny Först',
      email: 'ny@test.example',
    }),
    act(paths.accessibility(), paths.accessibility(), 'anybody', {
      what: 'Jag ser inte bilden.',
      email: 'x@test.example',
    }),
    act(paths.demonstration(), paths.demonstration(), 'anybody', {
      person: String(cast.person.bo),
      organisation: String(dalarna),
    }),
    act(paths.account(), paths.account(), everybody, { name: 'Annat Namn', language: 'en' }),
    act(paths.accountSessions(), paths.accountSessions(), everybody),
    act(paths.accountSession(':id'), paths.accountSession(on.session), ['asta']),
    act(paths.accountTokens(), paths.accountTokens(), everybody, { name: 'Ny', days: '30', form: 'k'.repeat(43) }),
    act(paths.accountToken(':id'), paths.accountToken(on.token), ['asta']),
    act(paths.actFor(), paths.actFor(), writers, { organisation: String(dalarna) }),

    act(paths.newOrganisation(), paths.newOrganisation(), secretariat, {
      name: 'Region Ny',
      kind: 'region',
      orgNumber: '232100-0016',
      countyCode: '20',
    }),
    act(paths.organisationPeople(':id'), paths.organisationPeople(dalarna), managers, {
      name: 'Ny Person',
      email: 'ny@test.example',
      role: 'contact',
      from: '2026-11-21',
      to: '2027-11-21',
      replace: 'yes',
    }),
    act(paths.mandate(':id', ':mandate'), paths.mandate(dalarna, on.mandate as never), managers, {
      when: 'on',
      last: '2026-12-31',
      reason: 'Byter arbete.',
    }),
    act(paths.organisationMembership(':id'), paths.organisationMembership(cast.organisation.kalmar), secretariat, {
      kind: 'partner',
      from: '2026-11-21',
      verified: 'yes',
      note: 'Avtal.',
    }),
    act(paths.secretariatMail(), paths.secretariatMail(), secretariat, {
      mail: String(on.mail),
      act: 'stop',
      state: 'waiting',
    }),

    act(paths.newProposal(), paths.newProposal(), members, { ...proposal, act: 'save', form: 'n'.repeat(22) }),
    act(paths.editProposal(':id'), paths.editProposal(draft), writers, {
      ...proposal,
      act: 'save',
      edition: 'draft-1',
      form: 'n'.repeat(22),
    }),
    act(paths.editProposal(':id'), paths.editProposal(open), writers, {
      ...proposal,
      act: 'send',
      edition: 'text-1',
      importance: 'material',
      note: 'Ny fråga.',
    }),
    act(paths.saveProposalDraft(':id'), paths.saveProposalDraft(draft), writers, { ...proposal, edition: 'draft-1' }),
    act(paths.saveProposalDraft(':id'), paths.saveProposalDraft(open), writers, { ...proposal, edition: 'text-1' }),
    act(paths.postProposal(':id'), paths.postProposal(draft), writers, { edition: 'draft-1' }),
    act(paths.withdrawProposal(':id'), paths.withdrawProposal(open), writers, { reason: 'Vi hinner inte.' }),
    act(paths.keepProposal(':id'), paths.keepProposal(on.quiet), writers),
    act(paths.reopenProposal(':id'), paths.reopenProposal(on.withdrawn), writers),
    act(paths.coAuthors(':id'), paths.coAuthors(draft), writers, {
      act: 'add',
      person: String(cast.person.cilla),
      organisation: String(halland),
    }),
    act(paths.interest(':id'), paths.interest(on.unanswered), voices, {
      how: 'participate',
      lead: 'no',
      brings: 'En ny pilot',
      textVersion: '1',
      answeredAt: '',
    }),
    act(paths.withdrawInterest(':id'), paths.withdrawInterest(open), voices),
    act(paths.confirmInterest(':id'), paths.confirmInterest(on.changed), members, {
      textVersion: '2',
      back: 'organisation',
    }),
    act(
      paths.comments(':id'),
      paths.comments(open),
      readers.filter((who) => who !== 'mona'),
      {
        text: '<p>Hej @Bo Prov</p>',
        format: 'html',
        mention: String(cast.person.bo),
        after: '0',
      },
    ),
    act(paths.comment(':id', ':comment'), paths.comment(open, comment), ['asta'], { text: 'Ändrat.', version: '1' }),
    act(paths.withdrawComment(':id', ':comment'), paths.withdrawComment(open, comment), ['asta']),
    act(paths.subscription(':id'), paths.subscription(open), readers, { level: 'mute' }),
    act(
      paths.savedForm(),
      paths.savedForm(),
      readers.filter((who) => who !== 'mona'),
      {
        form: `comment:${open}`,
        text: 'Halvt',
        format: 'text',
        after: '0',
      },
    ),
    act(paths.goAhead(':id'), paths.goAhead(open), secretariat, on.choice),
    act(paths.decline(':id'), paths.decline(open), secretariat, {
      reason: 'Frågan hör hemma i ett nätverk.',
      seen: on.choice.seen,
    }),
    act(paths.announceGoAhead(':id'), paths.announceGoAhead(decided), secretariat, { decision: String(decision) }),
    act(paths.takeBackGoAhead(':id'), paths.takeBackGoAhead(decided), secretariat, {
      decision: String(decision),
      reason: 'Vi hade fel.',
    }),
  ];
}
