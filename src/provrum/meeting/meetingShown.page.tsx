import type { Context } from 'hono';
import { instantOf } from '#kernel/localTime.ts';
import { spanInWords } from '#meetings/inWords.ts';
import { isOver, type Meeting } from '#meetings/meeting.ts';
import { pollIsOpen } from '#meetings/poll.ts';
import { CollisionPanel } from '#meetings/weeks/collision.view.tsx';
import { localise, paths } from '#paths.ts';
import { type PageStatus, sendPage } from '#platform/web.ts';
import { Actions, LinkButton, PostButton } from '#ui/button.tsx';
import { Facts, Panel, Part } from '#ui/facts.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { Paragraphs } from '../proposal.view.tsx';
import type { ProvrumEnv } from '../provrum.scope.ts';
import { againstMeeting } from './against.scope.ts';
import { AgendaSection } from './agenda.view.tsx';
import { answersTo } from './answers.scope.ts';
import { AnswersPanel } from './answers.view.tsx';
import { DecisionsSection } from './decisions.view.tsx';
import { keptNotes } from './keptNotes.store.ts';
import { messages } from './meeting.messages.ts';
import { instant } from './meeting.scope.ts';
import { crumbsToMeetings, MeetingChip } from './meeting.view.tsx';
import { PollSection } from './poll.view.tsx';
import { actsOnMeetings, mayAct } from './rights.ts';
import type { TypedForms } from './typed.ts';

interface ShownProps {
  readonly c: Context<ProvrumEnv>;
  readonly meeting: Meeting;
}

/** One meeting: when and where, whom it suits, its agenda, what was said and what was decided. */
export async function showMeeting(
  c: Context<ProvrumEnv>,
  meeting: Meeting,
  typed: TypedForms = {},
  status: PageStatus = 200,
): Promise<Response> {
  const { db, clock, provrum, actor, language, frame } = c.var;
  const text = messages[language];
  const by = mayAct(provrum, actor, 'write') ? actsOnMeetings(provrum, actor, 'write') : null;
  const [kept, against, answers] = await Promise.all([
    by ? keptNotes(db, by, meeting) : {},
    againstMeeting(c, provrum, meeting),
    answersTo(c, provrum, meeting),
  ]);
  const begun = meeting.when !== null && instantOf(meeting.when.starts) <= instant(clock);
  const props = { provrum, meeting, language, organisation: by?.organisation ?? null, typed: { ...kept, ...typed } };
  return sendPage(
    c,
    <Page
      frame={frame}
      title={`${meeting.text.title}: ${provrum.text.title}`}
      heading={meeting.text.title}
      lead={meeting.when ? spanInWords(meeting.when)[language] : text.noDate}
      section="proposals"
      crumbs={crumbsToMeetings(provrum, language)}
      chip={
        <MeetingChip
          meeting={{ ...meeting, moved: meeting.movedFrom !== null && meeting.state === 'announced' }}
          language={language}
        />
      }
      aside={
        <>
          <Aside c={c} meeting={meeting} />
          <AnswersPanel answers={answers} language={language} />
          {against && <CollisionPanel {...against} language={language} />}
        </>
      }
      invalid={status >= 400}
      noindex
    >
      {meeting.state === 'cancelled' && (
        <Notice tone="warn">
          <p>{text.cancelled(meeting.reason)}</p>
        </Notice>
      )}
      {meeting.text.about && (
        <Part title={text.form.about} id="fore-motet">
          <Paragraphs text={meeting.text.about} />
        </Part>
      )}
      {pollIsOpen(meeting) && (
        <PollSection {...props} person={by?.person ?? null} chooses={mayAct(provrum, actor, 'call')} />
      )}
      <AgendaSection {...props} begun={begun || meeting.state === 'held'} />
      <DecisionsSection {...props} />
    </Page>,
    status,
  );
}

function Aside({ c, meeting }: ShownProps) {
  const { provrum, language } = c.var;
  const { facts, modes } = messages[language];
  const { mode, place, link } = meeting.text;
  const before = meeting.state === 'announced' ? meeting.movedFrom : null;
  return (
    <>
      <Acts c={c} meeting={meeting} />
      <Panel title={facts.heading} id="om-motet">
        <Facts
          items={[
            { term: facts.when, value: meeting.when ? spanInWords(meeting.when)[language] : '–' },
            ...(before ? [{ term: facts.before, value: spanInWords(before)[language] }] : []),
            { term: facts.mode, value: modes[mode] },
            ...(place ? [{ term: facts.place, value: place }] : []),
            ...(link ? [{ term: facts.link, value: <LinkOut address={link} /> }] : []),
            { term: facts.by, value: meeting.by.name },
          ]}
        />
        {meeting.when && meeting.state !== 'cancelled' && (
          <Actions>
            <LinkButton weight="quiet" href={localise(paths.meetingCalendar(provrum.id, meeting.id), language)}>
              {facts.calendar}
            </LinkButton>
          </Actions>
        )}
      </Panel>
    </>
  );
}

const LinkOut = ({ address }: { readonly address: string }) => (
  <a href={address} rel="nofollow noopener noreferrer">
    {address.replace(/^https?:\/\//i, '')}
  </a>
);

/** What one can do with the meeting now. */
function Acts({ c, meeting }: ShownProps) {
  const { provrum, actor, clock, language } = c.var;
  const text = messages[language].acts;
  const now = instant(clock);
  const [calls, writes] = [mayAct(provrum, actor, 'call'), mayAct(provrum, actor, 'write')];
  const to = (path: string) => localise(path, language);
  const { state, when } = meeting;
  const before = state === 'planned' || state === 'announced';
  const callable = calls && state === 'planned' && when !== null && !isOver(meeting, now);
  const begun = when !== null && instantOf(when.starts) <= now;
  const turn = (act: string, words: string) => (
    <PostButton action={to(paths.meetingState(provrum.id, meeting.id))} hidden={{ act }}>
      {words}
    </PostButton>
  );
  if (!calls && !writes) return null;
  return (
    <Panel title={text.heading} id="motet" inviting={callable}>
      {callable && <p>{text.callLead}</p>}
      <Actions>
        {callable && (
          <PostButton action={to(paths.announceMeeting(provrum.id, meeting.id))} weight="main">
            {text.call}
          </PostButton>
        )}
        {writes && before && begun && turn('hold', text.held)}
        {writes && state === 'held' && turn('document', text.documented)}
        {writes && state === 'documented' && turn('reopen', text.reopen)}
        {calls && before && (
          <>
            <LinkButton href={to(paths.changeMeeting(provrum.id, meeting.id))}>{text.change}</LinkButton>
            <LinkButton weight="quiet" href={to(paths.cancelMeeting(provrum.id, meeting.id))}>
              {text.cancel}
            </LinkButton>
          </>
        )}
        {calls && (
          <LinkButton weight="quiet" href={`${to(paths.newMeeting(provrum.id))}?som=${meeting.id}`}>
            {messages[language].planAgain}
          </LinkButton>
        )}
      </Actions>
    </Panel>
  );
}
