import { Hono } from 'hono';
import { listUnfinished } from '#meetings/attendance/documentation.store.ts';
import { UnfinishedMeetings } from '#meetings/attendance/unfinished.view.tsx';
import { findOffice } from '#networks/office.store.ts';
import { GatheringsInNeed, NetworksInNeed, OfficeLines } from '#networks/office.view.tsx';
import { type ActorEnv, toSignIn } from '#organisations/actor.scope.ts';
import { readsForTheForum, secretariatOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { sendPage } from '#platform/web.ts';
import { Actions, LinkButton } from '#ui/button.tsx';
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
      <Queue box={desk.waiting} version={version} decides={decides} language={language} />
      <Staged box={desk.staged} decides={decides} language={language} />
      <StagedCancellations items={desk.cancellations} language={language} />
      <BrokenTeams items={brokenTeams(desk.changedTeams, version)} language={language} />
      <Plans box={desk.plans} decides={decides} language={language} />
      <WaitingReports box={desk.reports} decides={decides} language={language} />
      <LateReports box={desk.lateReports} today={today} language={language} />
      {desk.money.length > 0 && <MoneyWaiting items={desk.money} language={language} />}
      <UsedBudgets items={desk.used} language={language} />
      <ResultsToFollow items={desk.results} language={language} />
      <LateSpreading box={desk.late} language={language} />
      <GatheringsInNeed items={office.gatherings} decides={decides} language={language} />
      <UnfinishedMeetings items={unfinished} language={language} />
      <NetworksInNeed items={office.networks} today={today} decides={decides} language={language} />
      <OfficeLines items={office.lines} decides={decides} language={language} />
      <Outdated box={desk.outdated} language={language} />
      <Quiet box={desk.quiet} language={language} />
    </Page>,
  );
});
