import type { Context } from 'hono';
import { instantOf } from '#kernel/localTime.ts';
import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { type PageStatus, sendPage } from '#platform/web.ts';
import { Actions, LinkButton, PostButton } from '#ui/button.tsx';
import { type Fact, Facts, Panel, Part } from '#ui/facts.tsx';
import { formatDay } from '#ui/format.ts';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { messages as attendanceMessages } from '../attendance/attendance.messages.ts';
import { spanInWords } from '../inWords.ts';
import { messages as registrationMessages } from '../registration/registration.messages.ts';
import { instant } from './arrange.scope.ts';
import { findArrangement } from './arrangement.store.ts';
import { ArrangementPart, ProgrammePart, Sources } from './arrangement.view.tsx';
import { type Arranger, arrangerOf, type Gathering, modesOf, shownState } from './gathering.ts';
import type { GatheringEnv } from './gathering.scope.ts';
import { crumbsToGatherings, GatheringChip, Paragraphs } from './gathering.view.tsx';
import { messages } from './gathering.messages.ts';
import { isAhead } from './plan.ts';
import { practicalTasks } from './practical.ts';
import { qualityFindings } from './quality.ts';
import type { SlotProps } from './slot.scope.ts';
import { mainSlots, sideSlots } from './slots.tsx';

/** One gathering: what it is, when and where, and what each part of the program has to say of it. */
export async function showGathering(c: Context<GatheringEnv>, status: PageStatus = 200): Promise<Response> {
  const { db, clock, gathering, actor, networkVersion, language, frame } = c.var;
  const text = messages[language];
  const arranger = arrangerOf(actor, gathering);
  const props: SlotProps = { c, gathering, arranger };
  const [arrangement, main, side] = await Promise.all([
    findArrangement(db, gathering.id),
    ...[mainSlots, sideSlots].map((slots) => Promise.all(slots.map(async (slot) => await slot(props)))),
  ]);
  const tasks = practicalTasks(gathering, arrangement.marks, clock.today());
  const findings = qualityFindings(gathering, arrangement.judged, networkVersion);
  const [signUp, afterwards] = side ?? [];
  const state = shownState({ ...gathering, lastDay: gathering.places.lastDay }, clock.today());
  const moved = gathering.movedFrom !== null && gathering.state !== 'planned' && isAhead(gathering);
  return sendPage(
    c,
    <Page
      frame={frame}
      title={gathering.text.title}
      lead={gathering.when ? spanInWords(gathering.when)[language] : text.noDate}
      section="calendar"
      crumbs={crumbsToGatherings(language)}
      chip={<GatheringChip state={state} moved={moved} language={language} />}
      action={
        <ToPanels
          panels={[
            signUp && { id: 'anmalan', name: registrationMessages[language].panel.heading },
            afterwards && { id: 'efter', name: attendanceMessages[language].panel.heading },
            arranger && { id: 'arrangera', name: text.acts.heading },
          ]}
        />
      }
      aside={
        <>
          {arranger && <Acts c={c} gathering={gathering} />}
          {side}
          <GatheringFacts gathering={gathering} arranger={arranger} language={language} />
          <Sources sources={arrangement.sources} language={language} />
        </>
      }
      invalid={status >= 400}
      noindex={gathering.audience !== 'public' || gathering.state === 'planned'}
    >
      {gathering.state === 'cancelled' && (
        <Notice tone="warn">
          <p>{text.cancelled(gathering.reason)}</p>
        </Notice>
      )}
      {gathering.constructed && <p class="quiet">{text.constructed}</p>}
      {gathering.text.about && (
        <Part title={text.about} id="om-motet">
          <Paragraphs text={gathering.text.about} />
        </Part>
      )}
      <ProgrammePart
        gathering={gathering}
        sessions={arrangement.sessions}
        arranges={arranger !== null}
        language={language}
      />
      {main}
      {arranger && (
        <ArrangementPart
          gathering={gathering}
          arrangement={arrangement}
          tasks={tasks}
          findings={findings}
          language={language}
        />
      )}
    </Page>,
    status,
  );
}

/** On a phone the boxes stand below the content: the way to them from the top. */
function ToPanels({
  panels,
}: {
  readonly panels: readonly (Readonly<Record<'id' | 'name', string>> | null | undefined)[];
}) {
  const shown = panels.filter((panel) => panel !== null && panel !== undefined);
  if (shown.length === 0) return null;
  return (
    <div class="to-side">
      {shown.map(({ id, name }, at) => (
        <LinkButton key={id} weight={at === 0 ? 'main' : 'second'} href={`#${id}`}>
          {name}
        </LinkButton>
      ))}
    </div>
  );
}

interface FactsProps {
  readonly gathering: Gathering;
  readonly language: Language;
}

function GatheringFacts({ gathering, arranger, language }: FactsProps & { readonly arranger: Arranger | null }) {
  const { facts, kinds, modes, audiences } = messages[language];
  const { kind, network, when, movedFrom, text, venue, where, places, planners, audience } = gathering;
  const named = (path: string, name: string) => <a href={localise(path, language)}>{name}</a>;
  const items: readonly (Fact | null | false | undefined)[] = [
    { term: facts.kind, value: kinds[kind] },
    network && { term: facts.network, value: named(paths.network(network.id), network.name) },
    gathering.provrum && {
      term: facts.provrum,
      value: named(paths.provrum(gathering.provrum.id), gathering.provrum.name),
    },
    { term: facts.when, value: when ? spanInWords(when)[language] : '–' },
    isAhead(gathering) && movedFrom && { term: facts.before, value: spanInWords(movedFrom)[language] },
    { term: facts.mode, value: modes[text.mode] },
    where !== '' && { term: facts.place, value: where },
    venue && arranger?.secretariat && { term: facts.venue, value: named(paths.venue(venue.id), venue.name) },
    arranger && text.link !== '' && { term: facts.link, value: <a href={text.link}>{text.link}</a> },
    isAhead(gathering) && { term: facts.audience, value: audiences[audience] },
    isAhead(gathering) && { term: facts.places, value: <PlacesInWords gathering={gathering} language={language} /> },
    isAhead(gathering) && isLimited(gathering) && { term: facts.rule, value: ruleInWords(gathering, language) },
    isAhead(gathering) && places.lastDay && { term: facts.lastDay, value: formatDay(places.lastDay, language) },
    planners.length > 0 && { term: facts.planners, value: planners.map(({ name }) => name).join(', ') },
  ];
  return (
    <Panel title={facts.heading} id="fakta">
      <Facts items={items.filter((item) => item !== null && item !== false && item !== undefined)} />
      <Actions>
        <LinkButton weight="quiet" href={localise(paths.gatheringHistory(gathering.id), language)}>
          {facts.history}
        </LinkButton>
      </Actions>
    </Panel>
  );
}

/** How many may come, each way that one can. */
function PlacesInWords({ gathering, language }: FactsProps) {
  const { facts, modes } = messages[language];
  const ways = modesOf(gathering);
  const words = (limit: number | null) => (limit === null ? facts.unlimited : facts.count(limit));
  if (ways.length === 1 && ways[0]) return <>{words(gathering.places.capacity[ways[0]])}</>;
  return (
    <ul class="plain">
      {ways.map((way) => (
        <li key={way}>
          {modes[way]}: {words(gathering.places.capacity[way])}
        </li>
      ))}
    </ul>
  );
}

/** A queue forms only where somebody may be left without a place. */
const isLimited = (gathering: Gathering): boolean =>
  modesOf(gathering).some((way) => gathering.places.capacity[way] !== null);

function ruleInWords({ places: { rule, quota } }: Gathering, language: Language): string {
  const { facts, rules } = messages[language];
  return rule === 'quota' && quota !== null ? facts.quota(quota) : rules[rule];
}

/** What those who arrange it can do with it now. */
function Acts({ c, gathering }: { readonly c: Context<GatheringEnv>; readonly gathering: Gathering }) {
  const { clock, language } = c.var;
  const text = messages[language].acts;
  const { id, state, when } = gathering;
  const now = instant(clock);
  const over = when !== null && instantOf(when.ends) <= now;
  const begun = when !== null && instantOf(when.starts) <= now;
  const to = (path: string) => localise(path, language);
  const turn = (act: string, words: string, weight: 'main' | 'second' = 'second') => (
    <PostButton action={to(paths.gatheringState(id))} hidden={{ act }} weight={weight}>
      {words}
    </PostButton>
  );
  return (
    <Panel title={text.heading} id="arrangera" inviting={state === 'planned' && when !== null && !over}>
      {state === 'planned' && !over && <p>{when ? text.inviteLead : text.noDate}</p>}
      <Actions>
        {state === 'planned' && when && !over && turn('invite', text.invite, 'main')}
        {state === 'planned' && when && !over && turn('announce', text.announce)}
        {state === 'announced' && !over && turn('open', text.open, 'main')}
        {state === 'closed' && !over && turn('open', text.openAgain)}
        {state === 'open' && turn('close', text.close)}
        {isAhead(gathering) && begun && turn('hold', text.hold, 'main')}
        {state === 'held' && turn('document', text.document)}
        {state === 'documented' && turn('reopen', text.reopen)}
        {isAhead(gathering) && (
          <>
            <LinkButton href={to(paths.changeGathering(id))}>{text.change}</LinkButton>
            <LinkButton weight="quiet" href={to(paths.cancelGathering(id))}>
              {text.cancel}
            </LinkButton>
          </>
        )}
        <LinkButton weight="quiet" href={`${to(paths.newGathering())}?som=${id}`}>
          {messages[language].planAgain}
        </LinkButton>
      </Actions>
    </Panel>
  );
}
