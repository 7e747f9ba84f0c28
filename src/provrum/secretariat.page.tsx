import { Hono } from 'hono';
import type { ComponentChildren } from 'preact';
import { listUnfinished } from '#meetings/attendance/documentation.store.ts';
import { UnfinishedMeetings } from '#meetings/attendance/unfinished.view.tsx';
import { findOffice } from '#networks/office.store.ts';
import { GatheringsInNeed, NetworksInNeed, OfficeLines } from '#networks/office.view.tsx';
import { type ActorEnv, toSignIn } from '#organisations/actor.scope.ts';
import { readsForTheForum, secretariatOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { sendPage } from '#platform/web.ts';
import { Actions, LinkButton } from '#ui/button.tsx';
import { Part } from '#ui/facts.tsx';
import { Page } from '#ui/page.tsx';
import { messages as evaluationMessages } from './evaluation/evaluation.messages.ts';
import { MoneyWaiting, UsedBudgets } from './money.view.tsx';
import { notYours } from './notYours.view.tsx';
import { LateSpreading } from './spreading/late.view.tsx';
import { BrokenTeams, StagedCancellations } from './work/cancellation.view.tsx';
import { brokenTeams } from './work/participation.ts';
import { LateReports, WaitingReports } from './report/deskReports.view.tsx';
import { messages } from './secretariat.messages.ts';
import { ResultsToFollow } from './uptake/uptakeLists.view.tsx';
import { findDesk } from './secretariat.store.ts';
import { Outdated, Plans, Queue, Quiet, Staged } from './secretariat.view.tsx';
import { Aside, Figures } from './secretariatYear.view.tsx';

/** What needs the secretariat now, the longest waiting first. The board reads it too. */
export const secretariatPage = new Hono<ActorEnv>().get(paths.secretariat(), async (c) => {
  const { db, clock, actor, version, networkVersion, language, frame } = c.var;
  const text = messages[language];
  if (!actor) return await toSignIn(c);
  if (!readsForTheForum(actor)) return notYours(c, { title: text.notYours, lead: text.notYoursLead });
  const today = clock.today();
  const desk = await findDesk(db, today);
  const unfinished = await listUnfinished(db, today);
  // The board reads what waits; it neither decides here nor looks after the mail.
  const decides = secretariatOf(actor) !== null;
  const most = networkVersion?.parameters.meetingsPerYearMax ?? null;
  const office = await findOffice(db, { today, at: clock.now(), most, decides });
  const waiting: readonly Shown[] = [
    [desk.waiting, <Queue box={desk.waiting} version={version} decides={decides} language={language} />],
    [desk.staged, <Staged box={desk.staged} decides={decides} language={language} />],
  ];
  const work: readonly Shown[] = [
    [desk.plans, <Plans box={desk.plans} decides={decides} language={language} />],
    [desk.reports, <WaitingReports box={desk.reports} decides={decides} language={language} />],
    [desk.lateReports, <LateReports box={desk.lateReports} today={today} language={language} />],
  ];
  const spreading: readonly Shown[] = [[desk.late, <LateSpreading box={desk.late} language={language} />]];
  const proposals: readonly Shown[] = [
    [desk.outdated, <Outdated box={desk.outdated} language={language} />],
    [desk.quiet, <Quiet box={desk.quiet} language={language} />],
  ];
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.title}
      heading={text.heading}
      lead={text.lead}
      section="secretariat"
      banner={<Figures desk={desk} version={version} today={today} language={language} />}
      action={
        <Actions>
          <LinkButton href={localise(paths.secretariatEvents(), language)}>{text.events}</LinkButton>
          {decides && <LinkButton href={localise(paths.secretariatMail(), language)}>{text.mail}</LinkButton>}
          {decides && <LinkButton href={localise(paths.imports(), language)}>{text.imports}</LinkButton>}
          <LinkButton href={localise(paths.fees(), language)}>{text.fees}</LinkButton>
          <LinkButton href={localise(paths.stateOn(), language)}>{evaluationMessages[language].state}</LinkButton>
          <LinkButton href={localise(paths.evaluation(), language)}>{evaluationMessages[language].title}</LinkButton>
        </Actions>
      }
      aside={<Aside desk={desk} version={version} today={today} decides={decides} language={language} />}
      noindex
    >
      <Boxes boxes={waiting} />
      <StagedCancellations items={desk.cancellations} language={language} />
      <BrokenTeams items={brokenTeams(desk.changedTeams, version)} language={language} />
      <Boxes boxes={work} />
      {desk.money.length > 0 && <MoneyWaiting items={desk.money} language={language} />}
      <UsedBudgets items={desk.used} language={language} />
      <ResultsToFollow items={desk.results} language={language} />
      <Boxes boxes={spreading} />
      <GatheringsInNeed items={office.gatherings} decides={decides} language={language} />
      <UnfinishedMeetings items={unfinished} language={language} />
      <NetworksInNeed items={office.networks} today={today} decides={decides} language={language} />
      <OfficeLines items={office.lines} decides={decides} language={language} />
      <Boxes boxes={proposals} />
      <Calm boxes={[...waiting, ...work, ...spreading, ...proposals]} title={text.calm} />
    </Page>,
  );
});

type Shown = readonly [box: { readonly total: number }, view: ComponentChildren];
interface BoxesProps {
  readonly boxes: readonly Shown[];
}

/** Those in which something waits. */
const Boxes = ({ boxes }: BoxesProps) => <>{boxes.filter(([{ total }]) => total > 0).map(([, view]) => view)}</>;

/** The others, in a sentence each after all that waits. */
function Calm({ boxes, title }: BoxesProps & { readonly title: string }) {
  const calm = boxes.filter(([{ total }]) => total === 0);
  if (calm.length === 0) return null;
  return (
    <Part title={title} id="lugnt">
      {calm.map(([, view]) => view)}
    </Part>
  );
}
