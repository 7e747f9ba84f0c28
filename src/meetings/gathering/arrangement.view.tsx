import { type ComponentChildren, Fragment } from 'preact';
import type { Language } from '#kernel/text.ts';
import { money } from '#kernel/words.ts';
import { localise, paths } from '#paths.ts';
import { quoted } from '#rulebook/source.store.ts';
import type { Finding } from '#rulebook/rule.ts';
import { Actions, LinkButton } from '#ui/button.tsx';
import { Facts, Panel, Part } from '#ui/facts.tsx';
import { FindingList } from '#ui/finding.tsx';
import { formatDay, formatMoment } from '#ui/format.ts';
import { hourOfLocal, dayOfLocal } from '#kernel/localTime.ts';
import { arrangementMessages } from './arrangement.messages.ts';
import type { Arrangement, KeptException } from './arrangement.store.ts';
import { sumCosts } from './costs.ts';
import type { Gathering } from './gathering.ts';
import { Paragraphs } from './gathering.view.tsx';
import { formMessages } from './gatheringForm.messages.ts';
import type { PracticalTask } from './practical.ts';
import { type Session, slotsOf } from './programme.ts';

interface SessionsProps {
  readonly sessions: readonly Session[];
  readonly language: Language;
  /** Under each session: what those who arrange it can do with it. */
  readonly under?: (session: Session) => ComponentChildren;
}

/** The programme by day and hour; what goes on at once stands together. */
export function Programme({ sessions, language, under }: SessionsProps) {
  const days = Map.groupBy(slotsOf(sessions), (slot) => dayOfLocal(slot[0]!.when.starts));
  return (
    <>
      {[...days].map(([day, slots]) => (
        <div key={day}>
          {days.size > 1 && <h3>{formatDay(day, language)}</h3>}
          <ol class="programme">
            {slots.map((slot) => (
              <li key={slot[0]?.when.starts}>
                {slot.map((session) => (
                  <div key={session.id} class="programme-item">
                    <p>
                      <span class="programme-time">
                        {hourOfLocal(session.when.starts)}–{hourOfLocal(session.when.ends)}
                      </span>{' '}
                      <b>{session.title}</b>
                    </p>
                    {(session.speaker || session.room) && (
                      <p class="quiet">{[session.speaker, session.room].filter(Boolean).join(' · ')}</p>
                    )}
                    {session.about && <Paragraphs text={session.about} />}
                    {under?.(session)}
                  </div>
                ))}
              </li>
            ))}
          </ol>
        </div>
      ))}
    </>
  );
}

/** The programme on the page of the meeting: for everybody who may read it. */
export function ProgrammePart({ gathering, sessions, arranges, language }: PartProps) {
  const text = arrangementMessages[language].programme;
  if (sessions.length === 0 && !arranges) return null;
  return (
    <Part title={text.heading} id="program">
      {sessions.length === 0 ? <p class="quiet">{text.none}</p> : <Programme sessions={sessions} language={language} />}
      {arranges && (
        <Actions>
          <LinkButton href={localise(paths.gatheringProgramme(gathering.id), language)}>{text.change}</LinkButton>
        </Actions>
      )}
    </Part>
  );
}

interface PartProps {
  readonly gathering: Gathering;
  readonly sessions: readonly Session[];
  readonly arranges: boolean;
  readonly language: Language;
}

interface BoardProps {
  readonly gathering: Gathering;
  readonly arrangement: Arrangement;
  readonly tasks: readonly PracticalTask[];
  readonly findings: readonly Finding[];
  readonly language: Language;
}

/** What those who arrange a meeting look after: checklist, costs, quality, and exceptions with their reasons. */
export function ArrangementPart({ gathering, arrangement, tasks, findings, language }: BoardProps) {
  const text = arrangementMessages[language];
  const to = (path: string) => localise(path, language);
  const open = tasks.filter(({ done }) => done === null);
  const next = open[0];
  const late = open.filter((task) => task.late).length;
  const sum = sumCosts(arrangement.costs);
  const { judged, exceptions } = arrangement;
  return (
    <Part title={text.heading} id="arrangemang">
      <Facts
        items={[
          {
            term: text.tasks.heading,
            value: (
              <>
                <a href={to(paths.gatheringTasks(gathering.id))}>
                  {text.tasks.done(tasks.length - open.length, tasks.length)}
                </a>
                {late > 0 && <>, {text.tasks.late(late)}</>}
                {next && (
                  <>
                    . {text.tasks.next}: {text.tasks.names[next.key]}
                    {next.day && <> ({formatDay(next.day, language)})</>}
                  </>
                )}
              </>
            ),
          },
          {
            term: text.costs.heading,
            value: (
              <a href={to(paths.gatheringCosts(gathering.id))}>
                {arrangement.costs.length === 0
                  ? text.costs.none
                  : text.costs.sum(money(sum.actual)[language], money(sum.forecast)[language])}
              </a>
            ),
          },
          {
            term: text.planners.heading,
            value: (
              <a href={to(paths.gatheringPlanners(gathering.id))}>
                {gathering.planners.length === 0
                  ? text.planners.none
                  : gathering.planners.map(({ name }) => name).join(', ')}
              </a>
            ),
          },
          {
            term: text.quality.heading,
            value: (
              <a href={to(paths.gatheringQuality(gathering.id))}>
                {judged ? text.quality.judged(judged.by, formatMoment(judged.at, language)) : text.quality.notJudged}
              </a>
            ),
          },
        ]}
      />
      {findings.some(({ met }) => !met) && judged && (
        <FindingList findings={findings.filter(({ met }) => !met)} language={language} quote={quoted} />
      )}
      {exceptions.length > 0 && <Exceptions exceptions={exceptions} language={language} />}
      {gathering.invitation !== '' && (
        <details>
          <summary>{text.invitation}</summary>
          <Paragraphs text={gathering.invitation} />
        </details>
      )}
    </Part>
  );
}

function Exceptions({
  exceptions,
  language,
}: {
  readonly exceptions: readonly KeptException[];
  readonly language: Language;
}) {
  const words = formMessages[language];
  return (
    <>
      <h3>{words.exceptions}</h3>
      {exceptions.map(({ rule, finding, reason, by }) => (
        <div key={rule}>
          <FindingList findings={[finding]} language={language} quote={quoted} />
          <Paragraphs text={reason} />
          <p class="quiet">{words.exceptionBy(by)}</p>
        </div>
      ))}
    </>
  );
}

interface SourcesProps {
  readonly sources: readonly string[];
  readonly language: Language;
}

/** Where an imported meeting is told of, in a box of its own. */
export function Sources({ sources, language }: SourcesProps) {
  if (sources.length === 0) return null;
  return (
    <Panel title={arrangementMessages[language].sources} id="kalla">
      <ul class="plain">
        {sources.map((source) => (
          <li key={source}>
            <Source source={source} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** The same as one line. */
export function SourceLine({ sources, language }: SourcesProps) {
  if (sources.length === 0) return null;
  return (
    <p class="quiet">
      {arrangementMessages[language].sources}:{' '}
      {sources.map((source, at) => (
        <Fragment key={source}>
          {at > 0 && ', '}
          <Source source={source} />
        </Fragment>
      ))}
    </p>
  );
}

function Source({ source }: { readonly source: string }) {
  const address = /^https?:\/\/\S+/.exec(source)?.[0];
  if (!address) return <>{source}</>;
  return (
    <a href={address} rel="nofollow noopener noreferrer">
      {new URL(address).hostname}
    </a>
  );
}
