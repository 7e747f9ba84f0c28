import { Hono } from 'hono';
import type { Instant } from '#kernel/instant.ts';
import { instantOf } from '#kernel/localTime.ts';
import { type ListedMeeting, listDecisions, listMeetings, type RegisteredDecision } from '#meetings/meetings.store.ts';
import { spanInWords } from '#meetings/inWords.ts';
import { localise, paths } from '#paths.ts';
import { sendPage } from '#platform/web.ts';
import { Actions, LinkButton } from '#ui/button.tsx';
import { Empty } from '#ui/empty.tsx';
import { Part } from '#ui/facts.tsx';
import { Page } from '#ui/page.tsx';
import { Rows } from '#ui/rows.tsx';
import { Table } from '#ui/table.tsx';
import { crumbsTo, Paragraphs } from '../proposal.view.tsx';
import { type ProvrumEnv, withProvrum } from '../provrum.scope.ts';
import { messages } from './meeting.messages.ts';
import { instant, withMeetings } from './meeting.scope.ts';
import { crumbsToMeetings, MeetingRow } from './meeting.view.tsx';
import { mayAct } from './rights.ts';

/** Every meeting of a provrum, and the register of what they have decided. */
export const meetingsPage = new Hono<ProvrumEnv>()
  .get(paths.meetings(':id'), withProvrum, withMeetings, async (c) => {
    const { db, clock, provrum, actor, language, frame } = c.var;
    const text = messages[language];
    const { looking, coming, past } = sorted(await listMeetings(db, provrum.id), instant(clock));
    const to = (path: string) => localise(path, language);
    const part = (title: string, id: string, meetings: readonly ListedMeeting[]) =>
      meetings.length > 0 && (
        <Part title={title} id={id} count={meetings.length}>
          <Rows>
            {meetings.map((meeting) => (
              <MeetingRow key={meeting.id} provrum={provrum} meeting={meeting} language={language} />
            ))}
          </Rows>
        </Part>
      );
    return sendPage(
      c,
      <Page
        frame={frame}
        title={text.titleOf(provrum.text.title)}
        heading={text.title}
        lead={text.lead}
        section="proposals"
        crumbs={crumbsTo(provrum, language)}
        action={
          mayAct(provrum, actor, 'call') ? { href: to(paths.newMeeting(provrum.id)), label: text.plan } : undefined
        }
        noindex
      >
        {part(text.looking, 'soker-tid', looking)}
        {part(text.coming, 'kommande', coming)}
        {looking.length + coming.length === 0 && <p class="quiet">{text.noComing}</p>}
        {part(text.past, 'tidigare', past)}
        <Actions>
          <LinkButton href={to(paths.meetingDecisions(provrum.id))}>{text.toRegister}</LinkButton>
        </Actions>
      </Page>,
    );
  })
  .get(paths.meetingDecisions(':id'), withProvrum, withMeetings, async (c) => {
    const { db, provrum, language, frame } = c.var;
    const text = messages[language].decisions;
    const decisions = await listDecisions(db, provrum.id);
    return sendPage(
      c,
      <Page
        frame={frame}
        title={text.registerTitle(provrum.text.title)}
        heading={messages[language].register}
        lead={text.registerLead}
        section="proposals"
        crumbs={crumbsToMeetings(provrum, language)}
        wide
        noindex
      >
        {decisions.length === 0 ? (
          <Empty title={text.none} />
        ) : (
          <Table
            caption={messages[language].register}
            captionHidden
            language={language}
            rows={decisions}
            rowKey={({ id }) => id}
            columns={[
              { header: text.heading, names: true, cell: ({ number }) => text.number(number) },
              { header: text.text, cell: (decision) => <Paragraphs text={decision.text} /> },
              {
                header: text.meeting,
                cell: (decision: RegisteredDecision) => (
                  <>
                    <a href={localise(paths.meeting(provrum.id, decision.meeting), language)}>{decision.title}</a>
                    {decision.when && <div class="quiet">{spanInWords(decision.when)[language]}</div>}
                    <div class="quiet">{text.by(decision.by)}</div>
                  </>
                ),
              },
            ]}
          />
        )}
      </Page>,
    );
  });

/** Those that look for a time, those to come, and those that are over, the latest first. What is cancelled stays where its time puts it. */
function sorted(meetings: readonly ListedMeeting[], now: Instant) {
  const isOver = ({ state, when }: ListedMeeting) =>
    state === 'held' || state === 'documented' || (when === null ? state === 'cancelled' : instantOf(when.ends) <= now);
  return {
    looking: meetings.filter((meeting) => meeting.when === null && !isOver(meeting)),
    coming: meetings.filter((meeting) => meeting.when !== null && !isOver(meeting)),
    past: meetings.filter(isOver).toReversed(),
  };
}
