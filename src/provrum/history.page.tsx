import { type Context, Hono } from 'hono';
import type { Language } from '#kernel/text.ts';
import { readsForTheForum } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { sendPage } from '#platform/web.ts';
import { Empty } from '#ui/empty.tsx';
import type { IconName } from '#ui/icon.tsx';
import { Page } from '#ui/page.tsx';
import { Pager } from '#ui/pager.tsx';
import { Timeline, type TimelineEvent } from '#ui/timeline.tsx';
import { historyWords, messages } from './history.messages.ts';
import { entriesPerPage, findNames, type HistoryEntry, listHistory } from './history.store.ts';
import { type Names, sentenceOf, type SentenceKey, wordsOf } from './history.ts';
import type { Provrum } from './provrum.ts';
import { type ProvrumEnv, withProvrum } from './provrum.scope.ts';
import { readsWork } from './work/workplace.ts';

/** What happened to a provrum: for everybody who may read it. */
export const historyPage = new Hono<ProvrumEnv>().get(paths.provrumHistory(':id'), withProvrum, (c) => show(c));

async function show(c: Context<ProvrumEnv>) {
  const { db, provrum, actor, language, frame } = c.var;
  const text = messages[language];
  const page = Number(/^[1-9]\d{0,5}$/.exec(c.req.query('sida') ?? '1')?.[0] ?? 1);
  const { entries, total } = await listHistory(db, provrum.id, {
    page,
    forum: readsForTheForum(actor),
    inside: readsWork(provrum, actor),
  });
  if (entries.length === 0 && page > 1) return await c.notFound();
  const names = await findNames(
    db,
    entries.map(({ event }) => event),
    text.erased,
  );
  return sendPage(
    c,
    <Page
      frame={frame}
      title={`${text.title}: ${provrum.text.title}`}
      heading={text.title}
      lead={text.lead}
      section="proposals"
      crumbs={[
        { href: localise(paths.provrums(), language), label: text.proposals },
        { href: localise(paths.provrum(provrum.id), language), label: provrum.text.title },
      ]}
      noindex
    >
      {entries.length === 0 ? (
        <Empty title={text.none} />
      ) : (
        <Timeline language={language} events={entries.map((entry) => timelineEvent(entry, provrum, names, language))} />
      )}
      <Pager
        language={language}
        page={page}
        pages={Math.ceil(total / entriesPerPage)}
        href={(number) => localise(`${paths.provrumHistory(provrum.id)}?sida=${number}`, language)}
      />
    </Page>,
  );
}

function timelineEvent(entry: HistoryEntry, provrum: Provrum, names: Names, language: Language): TimelineEvent {
  const { id, at, who, organisation, version, event } = entry;
  const text = messages[language];
  const sentence = sentenceOf(event, names);
  const link = linkOf(entry, provrum, language);
  return {
    id,
    at,
    what: (
      <>
        {historyWords(sentence, language)} {link && <a href={link.href}>{link.label}</a>}
      </>
    ),
    who: who ?? text.byTheRules,
    organisation,
    version,
    note: wordsOf(event),
    icon: icons[sentence.key],
    strong: strong.includes(sentence.key),
  };
}

function linkOf({ event, decision }: HistoryEntry, provrum: Provrum, language: Language) {
  const { links } = messages[language];
  if (event.kind === 'comment-written' || event.kind === 'comment-edited') {
    return { href: localise(paths.comment(provrum.id, event.comment), language), label: links.comment };
  }
  if (event.kind === 'proposal-changed') {
    return { href: localise(paths.provrumVersions(provrum.id), language), label: links.versions };
  }
  if (event.kind === 'plan-submitted' || event.kind === 'plan-returned' || event.kind === 'plan-approved') {
    return { href: localise(`${paths.planVersions(provrum.id)}#version-${event.number}`, language), label: links.plan };
  }
  if (event.kind === 'report-submitted' || event.kind === 'report-returned' || event.kind === 'report-approved') {
    const path = `${paths.reportVersions(provrum.id)}#version-${event.number}`;
    return { href: localise(path, language), label: links.report };
  }
  // Outside the work there is neither a title nor a way to the meeting.
  if ('meeting' in event && !('title' in event && event.title === '')) {
    return { href: localise(paths.meeting(provrum.id, event.meeting), language), label: links.meeting };
  }
  return decision === null
    ? null
    : { href: localise(paths.receipt(provrum.id, decision), language), label: links.receipt };
}

const strong: readonly SentenceKey[] = [
  'posted',
  'goAheadGiven',
  'declined',
  'announced',
  'readinessReached',
  'readinessLost',
  'withdrawn',
  'lapsed',
  'planSubmitted',
  'planApproved',
  'provrumStarted',
  'participantLeft',
  'leadChanged',
  'cancellationAnnounced',
  'reportSubmitted',
  'reportApproved',
  'resultAnnounced',
  'followUpCompleted',
  'followUpClosed',
];

const icons: Readonly<Record<SentenceKey, IconName>> = {
  drafted: 'pen',
  saved: 'pen',
  posted: 'flag',
  changed: 'pen',
  changedMaterially: 'pen',
  withdrawn: 'out',
  reopened: 'flag',
  kept: 'flag',
  lapseReminded: 'clock',
  lapsed: 'out',
  coAuthorAdded: 'people',
  coAuthorRemoved: 'people',
  interestGiven: 'offer',
  interestChanged: 'offer',
  interestConfirmed: 'check',
  interestWithdrawn: 'out',
  goAheadGiven: 'check',
  declined: 'cross',
  takenBack: 'swap',
  announced: 'bell',
  commented: 'talk',
  commentEdited: 'talk',
  commentWithdrawn: 'talk',
  planningStarted: 'pen',
  planSectionSaved: 'pen',
  planSubmitted: 'flag',
  planReturned: 'swap',
  planApproved: 'check',
  provrumStarted: 'flag',
  budgetLineAdded: 'plus',
  budgetLineChanged: 'pen',
  budgetLineRemoved: 'cross',
  costRecorded: 'plus',
  costRemoved: 'cross',
  fundingRequested: 'offer',
  fundingWithdrawn: 'out',
  fundingDecided: 'flag',
  fundingTakenBack: 'out',
  fundingGranted: 'check',
  fundingDeclined: 'cross',
  paymentRequested: 'offer',
  paymentApproved: 'check',
  paymentDeclined: 'cross',
  paymentPaid: 'check',
  paymentRepaid: 'out',
  budgetAlarmRaised: 'bell',
  budgetAlarmCleared: 'bell',
  receiptAdded: 'document',
  fileAdded: 'document',
  fileRemoved: 'cross',
  reportStarted: 'pen',
  reportSectionSaved: 'pen',
  reportSubmitted: 'flag',
  reportReturned: 'swap',
  reportApproved: 'check',
  reportDueMoved: 'calendar',
  reportReminded: 'bell',
  resultPublished: 'check',
  resultTakenBack: 'swap',
  resultAnnounced: 'bell',
  meetingPlanned: 'calendar',
  meetingChanged: 'pen',
  meetingMoved: 'calendar',
  meetingAnnounced: 'calendar',
  meetingCancelled: 'cross',
  meetingHeld: 'check',
  meetingDocumented: 'document',
  meetingReopened: 'pen',
  meetingPollAnswered: 'offer',
  meetingDateChosen: 'calendar',
  meetingCalendarAnswered: 'offer',
  meetingAgendaSaved: 'pen',
  meetingItemCarried: 'arrow',
  meetingMinutesSaved: 'pen',
  meetingDecisionNoted: 'check',
  meetingDecisionChanged: 'pen',
  meetingDecisionRemoved: 'cross',
  readinessReached: 'check',
  readinessLost: 'dash',
  logWritten: 'pen',
  logEdited: 'pen',
  logWithdrawn: 'cross',
  taskAdded: 'plus',
  taskChanged: 'pen',
  taskHanded: 'swap',
  taskTakenOver: 'swap',
  taskDone: 'tick',
  taskReopened: 'flag',
  taskRemoved: 'cross',
  arenaAdded: 'plus',
  arenaChanged: 'pen',
  arenaRemoved: 'cross',
  indicatorMeasured: 'plus',
  measurementRemoved: 'cross',
  participantJoined: 'people',
  participantLeft: 'out',
  leadChanged: 'swap',
  provrumCancelled: 'cross',
  cancellationAnnounced: 'bell',
  cancellationTakenBack: 'swap',
  questionnaireAnswered: 'pen',
  uptakeAnswered: 'offer',
  followUpCompleted: 'check',
  followUpClosed: 'flag',
  followUpReopened: 'swap',
  linkAdded: 'plus',
  linkRemoved: 'cross',
  spreadingPlanned: 'calendar',
  spreadingDone: 'tick',
  spreadingReopened: 'swap',
  spreadingTextKept: 'pen',
  spreadingTextRenewed: 'pen',
  conferenceChosen: 'calendar',
  resultPresented: 'talk',
  presentationTakenBack: 'swap',
  archiveRequested: 'document',
};
