import { Hono } from 'hono';
import { findFees } from '#billing/fee.store.ts';
import { FeePanel } from '#billing/feePanel.view.tsx';
import { type Day, yearOf } from '#kernel/day.ts';
import type { Language } from '#kernel/text.ts';
import { type ActorEnv, toSignIn } from '#organisations/actor.scope.ts';
import { type Actor, managerOf, proposerOf, voiceOf } from '#organisations/authority.ts';
import { over } from '#organisations/mandate.ts';
import { findOrganisation } from '#organisations/organisations.store.ts';
import { messages as signInMessages } from '#organisations/signIn.messages.ts';
import { findOurs } from '#networks/ours.store.ts';
import { toAnswer } from '#networks/ours.ts';
import { OurGatherings, OurNetworks, OursToAnswer } from '#networks/ours.view.tsx';
import { localise, paths } from '#paths.ts';
import { sendPage } from '#platform/web.ts';
import { Actions, LinkButton } from '#ui/button.tsx';
import { Facts, Panel } from '#ui/facts.tsx';
import { formatDay } from '#ui/format.ts';
import { Page } from '#ui/page.tsx';
import { listUsedBudgets } from './fundingYear.store.ts';
import { UsedBudgets } from './money.view.tsx';
import { notYours } from './notYours.view.tsx';
import { messages } from './ourOrganisation.messages.ts';
import { listOwnPlans } from './plan.store.ts';
import { listOwnProposals, listOwnStandings } from './ourOrganisation.store.ts';
import { listOpenQuestions } from './uptake/uptakeOverview.store.ts';
import { listLate } from './spreading/overview.store.ts';
import { OwnLateSpreading } from './spreading/late.view.tsx';
import { listOwnMeetings } from './meeting/ownMeetings.store.ts';
import { OwnMeetings } from './meeting/ownMeetings.view.tsx';
import { OwnTasks, OwnWorkplaces } from './work/ownTasks.view.tsx';
import { listOwnWork } from './work/participation.store.ts';
import { listOwnTasks } from './work/task.store.ts';
import { EvaluationLink } from './evaluation/evaluationLink.view.tsx';
import { Questionnaires } from './evaluation/questionnaire.view.tsx';
import { listOpenQuestionnaires } from './evaluation/questionnaire.store.ts';
import { ResultsToConsider } from './uptake/uptakeLists.view.tsx';
import { OwedReports } from './report/ownReports.view.tsx';
import { listOwedReports } from './report/reportDue.store.ts';
import { AskedAgain, Decided, Plans, Promised, Proposals, Standings } from './ourOrganisation.view.tsx';

/** One page for an organisation's people: what they owe an answer to, what they have promised, and who they are. */
export const ourOrganisationPage = new Hono<ActorEnv>().get(paths.ourOrganisation(), async (c) => {
  const { db, clock, actor, language, frame } = c.var;
  const text = messages[language];
  if (!actor) return await toSignIn(c);
  const organisation = actor.organisation && (await findOrganisation(db, actor.organisation.id));
  if (!organisation) return notYours(c, { title: text.noOrganisation, lead: text.noOrganisationLead, status: 200 });
  const standings = await listOwnStandings(db, organisation.id);
  const proposals = await listOwnProposals(db, { organisation: organisation.id, person: actor.person.id });
  const used = voiceOf(actor) ? await listUsedBudgets(db, organisation.id) : [];
  const plans = await listOwnPlans(db, organisation.id);
  const { items: reports } = await listOwedReports(db, { lead: organisation.id });
  const results = proposerOf(actor) ? await listOpenQuestions(db, organisation.id) : [];
  const own = { organisation: organisation.id, person: actor.person.id };
  const meetings = voiceOf(actor) ? await listOwnMeetings(db, own, clock.now()) : [];
  const work = voiceOf(actor) ? await listOwnWork(db, organisation.id) : [];
  const tasks = voiceOf(actor) ? await listOwnTasks(db, organisation.id, clock.today()) : [];
  const asked = voiceOf(actor) ? await listOpenQuestionnaires(db, clock.today(), organisation.id) : [];
  const late = await listLate(db, clock.today(), { of: actor.person.id });
  const fees = voiceOf(actor) ? await findFees(db, yearOf(clock.today()), organisation.id) : null;
  const ours = voiceOf(actor) ? await findOurs(db, own, { today: clock.today(), at: clock.now() }) : null;
  const held = organisation.mandates.filter((mandate) => !over(mandate, clock.today()));
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.title}
      heading={organisation.name}
      lead={text.lead(organisation.name)}
      section="organisation"
      action={
        proposerOf(actor) ? { href: localise(paths.newProposal(), language), label: text.proposals.write } : undefined
      }
      aside={
        <>
          <People actor={actor} mandates={held} today={clock.today()} language={language} />
          {ours && <OurNetworks items={ours.networks} language={language} />}
          <FeePanel organisation={organisation.id} fees={fees} language={language} />
        </>
      }
      noindex
    >
      <AskedAgain items={standings.filter(({ asked }) => asked)} organisation={organisation.id} language={language} />
      {ours && <OursToAnswer items={toAnswer(ours)} today={clock.today()} language={language} />}
      {ours && <OurGatherings items={ours.gatherings} language={language} />}
      <OwnMeetings items={meetings} language={language} />
      <OwnTasks
        items={tasks}
        person={actor.person.id}
        organisation={organisation.name}
        today={clock.today()}
        language={language}
      />
      <ResultsToConsider items={results} today={clock.today()} language={language} />
      <Questionnaires items={asked} language={language} />
      {voiceOf(actor) && (
        <>
          <Plans items={plans} language={language} />
          <OwedReports items={reports} today={clock.today()} language={language} />
        </>
      )}
      <OwnLateSpreading items={late.items} language={language} />
      <UsedBudgets items={used} language={language} />
      <OwnWorkplaces items={work} language={language} />
      {voiceOf(actor) && (
        <>
          <Promised
            items={standings.filter(({ decision }) => decision?.leads || decision?.takesPart)}
            language={language}
          />
          <Standings items={standings.filter(({ decision }) => !decision)} language={language} />
        </>
      )}
      {(proposerOf(actor) || proposals.length > 0) && (
        <Proposals items={proposals} organisation={organisation.name} language={language} />
      )}
      {voiceOf(actor) && <Decided items={[...standings, ...proposals]} language={language} />}
      {proposerOf(actor) && <EvaluationLink language={language} />}
    </Page>,
  );
});

interface PeopleProps {
  readonly actor: Actor;
  readonly mandates: NonNullable<Awaited<ReturnType<typeof findOrganisation>>>['mandates'];
  readonly today: Day;
  readonly language: Language;
}

/** Who may act for the organisation, and as what; those who cannot yet stand with the day from which they can. */
function People({ actor, mandates, today, language }: PeopleProps) {
  const text = messages[language].people;
  const { roles } = signInMessages[language];
  if (!actor.organisation) return null;
  const { id } = actor.organisation;
  return (
    <Panel title={text.heading} id="personer">
      <Facts
        items={mandates.map(({ person, role, from }) => ({
          term: roles[role],
          value: from > today ? text.toCome(person.name, formatDay(from, language)) : person.name,
        }))}
      />
      <Actions>
        {managerOf(actor, id) && (
          <LinkButton href={localise(paths.organisationPeople(id), language)}>{text.manage}</LinkButton>
        )}
        <LinkButton weight="quiet" href={localise(paths.organisation(id), language)}>
          {text.about}
        </LinkButton>
      </Actions>
    </Panel>
  );
}
