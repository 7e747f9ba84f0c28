import { type Day, weekdayOf, addDays } from '#kernel/day.ts';
import { type Decision, decided, refused } from '#kernel/decision.ts';
import type { ProvrumId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import { localTime } from '#kernel/localTime.ts';
import { kronor } from '#kernel/money.ts';
import { changeAgenda } from '#meetings/agenda.ts';
import { reserveMeeting } from '#meetings/applyMeeting.store.ts';
import type { MeetingEvent } from '#meetings/events.ts';
import {
  announceMeeting,
  documentMeeting,
  holdMeeting,
  type Meeting,
  type MeetingRefusal,
  planMeeting,
} from '#meetings/meeting.ts';
import { findLastNumber, findMeeting, listMeetings } from '#meetings/meetings.store.ts';
import { noteDecision, saveNote } from '#meetings/minutes.ts';
import type { Actor } from '#organisations/authority.ts';
import { type BudgetAct } from '#provrum/budget.ts';
import { recordCost } from '#provrum/budgetCost.ts';
import { addLine } from '#provrum/budgetLine.ts';
import { findBudget } from '#provrum/budget.store.ts';
import { changeProvrum, type Circumstances } from '#provrum/change.store.ts';
import type { BudgetEvent, FundingEvent } from '#provrum/events.ts';
import { findFunding, findPot, planApproved } from '#provrum/funding.store.ts';
import { type FundingContext, type FundingRefusal, fundingYear, requestFunding } from '#provrum/funding.ts';
import { announceFunding, grantFunding } from '#provrum/fundingDecision.ts';
import { actOnPayment, requestPayment } from '#provrum/fundingPayment.ts';
import { approvePlan, planEdition, savePlanSection, startPlanning, startProvrum, submitPlan } from '#provrum/plan.ts';
import { changePlan } from '#provrum/planSaved.store.ts';
import type { SectionContent } from '#provrum/planText.ts';
import type { Provrum } from '#provrum/provrum.ts';
import { type Checklist, checklistItems } from '#provrum/report/checklist.ts';
import { changeReport } from '#provrum/report/reportSaved.store.ts';
import { findReport } from '#provrum/report/report.store.ts';
import {
  announceResult,
  approveReport,
  publishResult,
  reportEdition,
  returnReport,
  saveReportPart,
  startReport,
  submitReport,
} from '#provrum/report/report.ts';
import { findUptake } from '#provrum/uptake/uptake.store.ts';
import { giveUptake } from '#provrum/uptake/uptake.ts';
import { addArena } from '#provrum/work/arena.ts';
import { listArenas } from '#provrum/work/arena.store.ts';
import { listIndicators } from '#provrum/work/indicator.store.ts';
import { measureIndicator } from '#provrum/work/indicator.ts';
import { listLog } from '#provrum/work/log.store.ts';
import { writeLog } from '#provrum/work/log.ts';
import { addTask, finishTask, type TaskContext } from '#provrum/work/task.ts';
import { listColleagues, listTasks } from '#provrum/work/task.store.ts';
import { type Players, secretariat, voice } from './played.ts';
import type { PlayedMeeting, PlayedWork } from './workSeeds.ts';

/** A played act with who does it and where it belongs. */
export interface Playing {
  readonly circumstances: Circumstances;
  readonly players: Players;
  readonly actor: Actor;
  readonly id: ProvrumId;
  /** The day from which the story counts back. */
  readonly today: Day;
}

type Done = Decision<unknown, unknown> | null;

/** A day of the story; a weekend's is the Friday before. */
export function storyDay(today: Day, daysAgo: number): Day {
  const on = addDays(today, -daysAgo);
  return addDays(on, -Math.max(0, weekdayOf(on) - 5));
}

/** Does one act after the go-ahead, the way the page of that act does it. */
export async function playWork(playing: Playing, act: PlayedWork): Promise<Done> {
  switch (act.act) {
    case 'startPlanning':
    case 'planSection':
    case 'planTimetable':
    case 'planMeetings':
    case 'planCriteria':
    case 'planIndicators':
    case 'submitPlan':
    case 'approvePlan':
    case 'start':
      return await playPlan(playing, act);
    case 'budgetLine':
    case 'cost':
      return await playBudget(playing, act);
    case 'requestFunding':
    case 'grantFunding':
    case 'announceFunding':
    case 'requestPayment':
    case 'approvePayment':
    case 'payPayment':
      return await playFunding(playing, act);
    case 'log':
    case 'task':
    case 'taskDone':
    case 'arena':
    case 'measure':
      return await playDaily(playing, act);
    case 'meeting':
      return await call(playing, act);
    case 'minutes':
      return await hold(playing, act);
    default:
      return await playReport(playing, act);
  }
}

type Of<Kind extends PlayedWork['act']> = Extract<PlayedWork, { readonly act: Kind }>;

type PlanAct = Of<
  | 'startPlanning'
  | 'planSection'
  | 'planTimetable'
  | 'planMeetings'
  | 'planCriteria'
  | 'planIndicators'
  | 'submitPlan'
  | 'approvePlan'
  | 'start'
>;

async function playPlan(playing: Playing, act: PlanAct): Promise<Done> {
  const { circumstances, actor, id } = playing;
  const { version } = circumstances;
  const kept = async (decide: Parameters<typeof changePlan>[2]) =>
    (await changePlan(circumstances, id, decide))?.decision ?? null;
  switch (act.act) {
    case 'startPlanning':
      return await changeProvrum(circumstances, id, (provrum) => startPlanning(provrum, voice(actor)));
    case 'submitPlan': {
      const { passed } = act;
      return await kept((provrum, plan) =>
        submitPlan(provrum, plan, version, voice(actor), { passed, edition: planEdition(plan) }),
      );
    }
    case 'approvePlan':
      return await kept((provrum, plan) => approvePlan(provrum, plan, version, secretariat(actor), plan.number));
    case 'start':
      return await kept((provrum, plan) => startProvrum(provrum, plan, version, voice(actor)));
    default: {
      const written = sectionOf(act, playing.today);
      return await kept((provrum, plan) => {
        const basedOn = plan.marks[written.section].version;
        return savePlanSection(provrum, plan, voice(actor), { ...written, basedOn });
      });
    }
  }
}

type SectionAct = Exclude<PlanAct, Of<'startPlanning' | 'submitPlan' | 'approvePlan' | 'start'>>;

function sectionOf(act: SectionAct, today: Day): SectionContent {
  switch (act.act) {
    case 'planSection':
      return { section: act.section, content: act.text };
    case 'planTimetable': {
      const milestones = act.milestones.map(({ daysAgo, what }) => ({ day: storyDay(today, daysAgo), what }));
      const [start, end] = [storyDay(today, act.startsDaysAgo), storyDay(today, act.endsDaysAgo)];
      return { section: 'timetable', content: { start, end, milestones } };
    }
    case 'planMeetings':
      return { section: 'meetings', content: { physical: act.physical, digital: act.digital } };
    case 'planCriteria':
      return { section: 'criteria', content: act.criteria };
    case 'planIndicators':
      return { section: 'indicators', content: act.indicators };
  }
}

async function playBudget(playing: Playing, act: Of<'budgetLine' | 'cost'>): Promise<Done> {
  const { circumstances, players, actor, id } = playing;
  const { db, version, today } = circumstances;
  const change = async (decide: (of: BudgetAct) => Decision<BudgetEvent, unknown>) =>
    await changeProvrum(circumstances, id, async (provrum) =>
      decide({ provrum, budget: await findBudget(db, id), version, by: voice(actor) }),
    );
  if (act.act === 'cost') {
    return await change((of) => {
      const line = of.budget.lines.find(({ note }) => note === act.line);
      const text = { amount: kronor(act.amount), on: today, note: act.note };
      return recordCost(of, line?.id ?? 0, text, { key: null, content: null });
    });
  }
  const payer = act.payer === undefined ? null : players.organisation(act.payer).id;
  const { cost, way, amount, note } = act;
  return await change((of) => addLine(of, { cost, way, payer, amount: kronor(amount), month: null, note }, null));
}

type FundingAct = Of<
  'requestFunding' | 'grantFunding' | 'announceFunding' | 'requestPayment' | 'approvePayment' | 'payPayment'
>;

async function playFunding({ circumstances, actor, id }: Playing, act: FundingAct): Promise<Done> {
  const { db, version, today } = circumstances;
  const year = fundingYear(today);
  const decide = (context: FundingContext): Decision<FundingEvent, FundingRefusal> => {
    const funding = context.funding?.id ?? 0;
    const payment = context.funding?.payments.at(-1)?.id ?? 0;
    switch (act.act) {
      case 'requestFunding':
        return requestFunding(context, voice(actor), { amount: kronor(act.amount), note: act.note });
      case 'grantFunding':
        return grantFunding(context, secretariat(actor), { amount: kronor(act.amount), reason: act.reason, funding });
      case 'announceFunding':
        return announceFunding(context, secretariat(actor), funding);
      case 'requestPayment':
        return requestPayment(context, voice(actor), { amount: kronor(act.amount), note: act.note, key: null });
      case 'approvePayment':
        return actOnPayment(context, secretariat(actor), payment, { act: 'approve' }, today);
      case 'payPayment':
        return actOnPayment(context, secretariat(actor), payment, { act: 'pay', on: today }, today);
    }
  };
  return await changeProvrum(
    circumstances,
    id,
    async (provrum) =>
      decide({
        provrum,
        budget: await findBudget(db, id),
        funding: await findFunding(db, id),
        planApproved: await planApproved(db, id),
        pot: await findPot(db, year),
        version,
      }),
    year,
  );
}

async function playDaily(playing: Playing, act: Of<'log' | 'task' | 'taskDone' | 'arena' | 'measure'>): Promise<Done> {
  const { circumstances, players, actor, id } = playing;
  const { db, today: on } = circumstances;
  const by = voice(actor);
  const tasks = async (provrum: Provrum): Promise<TaskContext> => ({
    provrum,
    tasks: await listTasks(db, id),
    colleagues: await listColleagues(db, provrum.decision?.participants ?? [], on),
  });
  switch (act.act) {
    case 'log':
      return await changeProvrum(circumstances, id, async (provrum) =>
        writeLog(provrum, await listLog(db, id), by, { what: act.what, on, text: act.text }, null),
      );
    case 'task': {
      const { person } = players.actor(act.owner, act.ownerOrganisation, on);
      const ownerOrganisation = players.organisation(act.ownerOrganisation).id;
      const due = storyDay(playing.today, act.dueDaysAgo);
      const text = { title: act.title, owner: person.id, ownerOrganisation, due };
      return await changeProvrum(circumstances, id, async (provrum) => addTask(await tasks(provrum), by, text, null));
    }
    case 'taskDone':
      return await changeProvrum(circumstances, id, async (provrum) => {
        const context = await tasks(provrum);
        return finishTask(context, by, context.tasks.find(({ title }) => title === act.title)?.id ?? 0);
      });
    case 'arena': {
      const { name, host, tested, fromDaysAgo, toDaysAgo } = act;
      const from = storyDay(playing.today, fromDaysAgo);
      const to = toDaysAgo === null ? null : storyDay(playing.today, toDaysAgo);
      return await changeProvrum(circumstances, id, async (provrum) =>
        addArena(provrum, await listArenas(db, id), by, { name, host, tested, from, to }, null),
      );
    }
    case 'measure': {
      const { indicator, value, note } = act;
      return await changeProvrum(circumstances, id, async (provrum) =>
        measureIndicator(provrum, await listIndicators(db, id), by, { indicator, on, value, note }, null),
      );
    }
  }
}

const nowOf = ({ at }: Circumstances): Instant => at.toISOString() as Instant;

const onMeeting = async (
  { circumstances, id }: Playing,
  title: string,
  decide: (
    meeting: Meeting,
  ) => Decision<MeetingEvent, MeetingRefusal> | Promise<Decision<MeetingEvent, MeetingRefusal>>,
): Promise<Done> => {
  const { db } = circumstances;
  return await changeProvrum(circumstances, id, async () => {
    const listed = (await listMeetings(db, id)).find((one) => one.title === title);
    const meeting = listed && (await findMeeting(db, id, listed.id));
    return meeting ? await decide(meeting) : refused({ kind: 'no-such-item' as const });
  });
};

/** Calls to a meeting, with its agenda. */
async function call(playing: Playing, meeting: PlayedMeeting): Promise<Done> {
  const { circumstances, id, today } = playing;
  const { db } = circumstances;
  const { title, mode, place = '', link = '', heldDaysAgo = 0, inDays = 0 } = meeting;
  const on = storyDay(today, heldDaysAgo - inDays);
  const when = { starts: localTime(on, '10:00')!, ends: localTime(on, '12:00')! };
  const planned = planMeeting(await reserveMeeting(db), {
    text: { title, mode, place, link, about: '' },
    when,
    options: [],
    repetition: null,
    key: null,
  });
  if (!planned.ok) return planned;
  let done: Done = await changeProvrum(circumstances, id, () => decided(planned.event));
  for (const point of meeting.agenda) {
    const wish = { act: 'add', title: point, minutes: 30, key: null } as const;
    if (done?.ok) done = await onMeeting(playing, title, (one) => changeAgenda(one, wish));
  }
  return done?.ok ? await onMeeting(playing, title, (one) => announceMeeting(one, nowOf(circumstances))) : done;
}

/** Writes the minutes of a meeting that was held. */
async function hold(playing: Playing, { title, minutes = [], decisions = [] }: PlayedMeeting): Promise<Done> {
  const { circumstances, id } = playing;
  const { db } = circumstances;
  let done = await onMeeting(playing, title, (meeting) => holdMeeting(meeting, nowOf(circumstances)));
  for (const [at, text] of minutes.entries()) {
    if (!done?.ok) return done;
    done = await onMeeting(playing, title, (meeting) =>
      saveNote(meeting, { item: meeting.agenda[at]?.id ?? 0, text, basedOn: 0 }),
    );
    if (!done?.ok) return done;
    done = await onMeeting(playing, title, (meeting) =>
      changeAgenda(meeting, { act: 'settle', item: meeting.agenda[at]?.id ?? 0 }),
    );
  }
  for (const text of decisions) {
    if (!done?.ok) return done;
    done = await onMeeting(playing, title, async (meeting) =>
      noteDecision(meeting, { text, item: null, key: null }, await findLastNumber(db, id)),
    );
  }
  return done?.ok ? await onMeeting(playing, title, documentMeeting) : done;
}

type ReportAct = Of<
  | 'startReport'
  | 'reportPart'
  | 'submitReport'
  | 'returnReport'
  | 'approveReport'
  | 'publish'
  | 'announceResult'
  | 'uptake'
>;

const allYes: Checklist = Object.fromEntries(checklistItems.map((item) => [item, 'yes' as const]));

async function playReport({ circumstances, actor, id }: Playing, act: ReportAct): Promise<Done> {
  const { db, version, today } = circumstances;
  const kept = async (decide: Parameters<typeof changeReport>[2]) =>
    (await changeReport(circumstances, id, decide))?.decision ?? null;
  switch (act.act) {
    case 'startReport':
      return await changeProvrum(circumstances, id, async (provrum) =>
        startReport(provrum, await findReport(db, id), voice(actor)),
      );
    case 'reportPart':
      return await kept((provrum, report) => {
        const basedOn = report.marks[act.part].version;
        return saveReportPart(provrum, report, voice(actor), { part: act.part, text: act.text, basedOn });
      });
    case 'submitReport':
      return await kept((provrum, report) =>
        submitReport(provrum, report, voice(actor), { edition: reportEdition(report), today, version }),
      );
    case 'returnReport':
      return await kept((provrum, report) =>
        returnReport(provrum, report, secretariat(actor), {
          number: report.number,
          checklist: { ...allYes, sources: 'no' },
          remarks: act.remarks,
        }),
      );
    case 'approveReport':
      return await kept((provrum, report) =>
        approveReport(provrum, report, secretariat(actor), { number: report.number, checklist: allYes, version }),
      );
    case 'publish':
      return await kept((provrum, report) =>
        publishResult(provrum, report, secretariat(actor), { number: report.number, version }),
      );
    case 'announceResult':
      return await kept((provrum, report) =>
        announceResult(provrum, report, secretariat(actor), { result: report.result?.id ?? 0, today, version }),
      );
    case 'uptake': {
      const { answer, note } = act;
      return await changeProvrum(circumstances, id, async () => {
        const own = await findUptake(db, id, circumstances.by.organisation);
        return giveUptake({ announced: true, own, today }, voice(actor), { answer, note });
      });
    }
  }
}
