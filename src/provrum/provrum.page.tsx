import { type Context, Hono } from 'hono';
import { readsForTheForum, voiceOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { sendPage } from '#platform/web.ts';
import { Chip, StateChip } from '#ui/chip.tsx';
import { Notice } from '#ui/notice.tsx';
import { type Link, Page } from '#ui/page.tsx';
import { BudgetPanel } from './budgetPanel.view.tsx';
import { commentSection } from './comment.section.ts';
import { CommentSection } from './comment.view.tsx';
import { DecisionSection } from './decision.view.tsx';
import { standingOf } from './interest.ts';
import { InterestSection, StandingsSection } from './interest.view.tsx';
import { crumbsTo, ProposalBody } from './proposal.view.tsx';
import { LapseNotice } from './lapse/lapse.view.tsx';
import { PlanPanel } from './planPanel.view.tsx';
import { messages as proposalMessages } from './proposal.messages.ts';
import { messages } from './provrum.messages.ts';
import { givenBeforeChange, shownState, type State } from './provrum.ts';
import { type ProvrumEnv, withProvrum } from './provrum.scope.ts';
import { FactsPanel, Way, Withdrawn, WriterPanel } from './provrum.view.tsx';
import { ReportPanel } from './report/reportPanel.view.tsx';
import { ReadinessSection } from './readiness.view.tsx';
import { findSavedForm, type SavedForm, savedFormKey } from './savedForm.store.ts';
import { FollowPanel } from './subscription.view.tsx';
import type { Cancellation } from './work/cancellation.ts';
import { findCancellation } from './work/cancellation.store.ts';
import { Cancelled, CancelLink } from './work/cancellation.view.tsx';
import { findOpenQuestionnaire, type OpenQuestionnaire } from './evaluation/questionnaire.store.ts';
import { QuestionnairePanel } from './evaluation/questionnaire.view.tsx';
import { WorkPanel } from './work/work.view.tsx';
import { hasWork } from './work/workplace.ts';
import { findSurroundings, type Surroundings } from './surroundings.store.ts';
import { LinkPanel } from './links/link.view.tsx';
import { findProgress, type SpreadingProgress } from './spreading/overview.store.ts';
import { SpreadingPanel } from './spreading/spreadingPanel.view.tsx';
import { UptakePanel } from './uptake/uptakePanel.view.tsx';
import { findOwnUse, type OwnUse } from './uptake/uptakeOverview.store.ts';

/** One provrum: what it says, where it stands, who is in, and what one can do. */
export const provrumPage = new Hono<ProvrumEnv>().get(paths.provrum(':id'), withProvrum, async (c) => {
  const { db, provrum, actor, version, frame, language } = c.var;
  const [surroundings, comments, kept, use, cancellation, progress, asked] = await Promise.all([
    findSurroundings(db, provrum.id, actor.person.id),
    provrum.openedAt === null ? null : commentSection(c),
    keptAnswer(c),
    ownUse(c),
    hasWork(provrum) ? findCancellation(db, provrum.id) : null,
    withResult.includes(provrum.state) ? findProgress(db, provrum.id) : null,
    findOpenQuestionnaire(db, c.var.clock.today(), provrum, voiceOf(actor)?.organisation),
  ]);
  const { text } = provrum;
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.title || proposalMessages[language].noTitle}
      section="proposals"
      crumbs={crumbsTo(null, language)}
      chip={<StateChips c={c} />}
      lead={text.summary}
      action={mainAct(c)}
      banner={<Way provrum={provrum} days={surroundings.days} language={language} />}
      aside={
        <Aside
          c={c}
          surroundings={surroundings}
          kept={kept}
          use={use}
          cancellation={cancellation}
          progress={progress}
          asked={asked}
        />
      }
      noindex
    >
      <Cancelled provrum={provrum} cancellation={cancellation} actor={actor} language={language} />
      <Withdrawn provrum={provrum} surroundings={surroundings} actor={actor} language={language} />
      <LapseNotice provrum={provrum} quiet={surroundings.quiet} actor={actor} language={language} />
      {provrum.constructed && (
        <Notice>
          <p>{messages[language].constructed.lead}</p>
        </Notice>
      )}
      <ReadinessSection provrum={provrum} version={version} language={language} />
      <ProposalBody text={text} language={language} />
      {provrum.openedAt !== null && <StandingsSection provrum={provrum} language={language} />}
      {comments && <CommentSection {...comments} />}
    </Page>,
  );
});

function StateChips({ c }: { readonly c: Context<ProvrumEnv> }) {
  const { provrum, language } = c.var;
  return (
    <>
      <StateChip state={shownState(provrum)} language={language} />{' '}
      {provrum.constructed && (
        <Chip mark="dashed" tone="warn">
          {messages[language].constructed.chip}
        </Chip>
      )}
    </>
  );
}

/** The one thing to do here: to go on with one's draft, or to answer for one's organisation. */
function mainAct({ var: { provrum, actor, language } }: Context<ProvrumEnv>): Link | undefined {
  const text = messages[language];
  if (provrum.state === 'draft') {
    return { href: localise(paths.editProposal(provrum.id), language), label: text.draft.write };
  }
  if (provrum.state !== 'open' || !voiceOf(actor)) return undefined;
  const own = standingOf(provrum, actor.organisation?.id);
  if (!own) return { href: '#intresse', label: text.signal };
  return givenBeforeChange(provrum, own) ? { href: '#intresse', label: text.answerAgain } : undefined;
}

/** What the reader has typed in the answer that their organisation has not given yet. */
async function keptAnswer({ var: { db, provrum, actor } }: Context<ProvrumEnv>): Promise<SavedForm | null> {
  const voice = voiceOf(actor);
  if (!voice || provrum.state !== 'open' || standingOf(provrum, voice.organisation)) return null;
  return await findSavedForm(db, savedFormKey('interest', voice, provrum.id));
}

/** What the reader's organisation has said about the result, where there may be one. */
async function ownUse({ var: { db, provrum, actor, clock } }: Context<ProvrumEnv>): Promise<OwnUse | null> {
  if (!withResult.includes(provrum.state)) return null;
  return await findOwnUse(db, provrum.id, actor.organisation?.id ?? null, clock.today());
}
const withResult: readonly State[] = ['published', 'presented', 'followedUp', 'cancelled'];

interface AsideProps {
  readonly c: Context<ProvrumEnv>;
  readonly surroundings: Surroundings;
  readonly kept: SavedForm | null;
  readonly use: OwnUse | null;
  readonly progress: SpreadingProgress | null;
  readonly cancellation: Cancellation | null;
  readonly asked: OpenQuestionnaire | null;
}

function Aside({ c, surroundings, kept, use, cancellation, progress, asked }: AsideProps) {
  const { provrum, actor, version, language } = c.var;
  const text = messages[language].onlyRead;
  return (
    <>
      <DecisionSection provrum={provrum} actor={actor} version={version} language={language} />
      <QuestionnairePanel asked={asked} language={language} />
      <UptakePanel provrum={provrum} use={use} actor={actor} today={c.var.clock.today()} language={language} />
      <ReportPanel
        provrum={provrum}
        standing={surroundings.report}
        today={c.var.clock.today()}
        actor={actor}
        language={language}
      />
      <PlanPanel provrum={provrum} status={surroundings.plan} actor={actor} language={language} />
      <WorkPanel provrum={provrum} language={language} />
      <BudgetPanel provrum={provrum} language={language} />
      <InterestSection provrum={provrum} actor={actor} version={version} language={language} kept={kept} />
      {provrum.state === 'open' && readsForTheForum(actor) && <p class="quiet">{text.forum}</p>}
      <WriterPanel provrum={provrum} actor={actor} language={language} />
      <SpreadingPanel provrum={provrum} progress={progress} actor={actor} language={language} />
      <LinkPanel provrum={provrum} links={surroundings.links} actor={actor} language={language} />
      <CancelLink provrum={provrum} cancellation={cancellation} actor={actor} language={language} />
      <FactsPanel provrum={provrum} surroundings={surroundings} language={language} />
      {provrum.openedAt !== null && <FollowPanel provrum={provrum.id} level={surroundings.level} language={language} />}
    </>
  );
}
