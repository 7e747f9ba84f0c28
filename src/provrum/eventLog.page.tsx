import { Hono } from 'hono';
import { type EventId, parseId } from '#kernel/id.ts';
import type { Language } from '#kernel/text.ts';
import { type ActorEnv, toSignIn } from '#organisations/actor.scope.ts';
import { readsForTheForum } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { sendPage } from '#platform/web.ts';
import { Submit } from '#ui/button.tsx';
import { Empty } from '#ui/empty.tsx';
import { Field } from '#ui/field.tsx';
import { Filters } from '#ui/filters.tsx';
import { Page } from '#ui/page.tsx';
import { Timeline, type TimelineEvent } from '#ui/timeline.tsx';
import { messages } from './eventLog.messages.ts';
import { eventsPerPage, listEvents, type LogAsked, type LoggedEvent } from './eventLog.store.ts';
import { isOutside, knownKind, loggedKinds } from './eventLog.ts';
import { historyWords } from './history.messages.ts';
import { findNames } from './history.store.ts';
import { type Names, sentenceOf, wordsOf } from './history.ts';
import { notYours } from './notYours.view.tsx';
import { messages as secretariat } from './secretariat.messages.ts';

/** Everything that has happened: for the secretariat and the board. */
export const eventLogPage = new Hono<ActorEnv>().get(paths.secretariatEvents(), async (c) => {
  const { db, actor, language, frame } = c.var;
  const text = messages[language];
  const all = secretariat[language];
  if (!actor) return await toSignIn(c);
  if (!readsForTheForum(actor)) return notYours(c, { title: all.notYours, lead: all.notYoursLead });
  const asked: LogAsked = {
    kind: knownKind(c.req.query('slag')),
    before: parseId<EventId>(c.req.query('fore')),
  };
  const found = await listEvents(db, asked);
  const shown = found.slice(0, eventsPerPage);
  const about = shown.filter(inHistory).map(({ event }) => event);
  const names = await findNames(db, about, text.erased);
  const last = found.length > eventsPerPage ? shown.at(-1) : undefined;
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.heading}
      lead={text.lead}
      section="secretariat"
      crumbs={[{ href: localise(paths.secretariat(), language), label: all.title }]}
      filters={<KindFilter asked={asked} language={language} />}
      noindex
    >
      {shown.length === 0 ? (
        <Empty title={text.none} />
      ) : (
        <Timeline language={language} events={shown.map((event) => timelineEvent(event, names, language))} />
      )}
      <Onward asked={asked} last={last?.id} language={language} />
    </Page>,
  );
});

const address = ({ kind, before }: LogAsked, language: Language): string => {
  const query = new URLSearchParams({
    ...(kind && { slag: kind }),
    ...(before && { fore: String(before) }),
  }).toString();
  return localise(`${paths.secretariatEvents()}${query && `?${query}`}`, language);
};

function KindFilter({ asked, language }: { readonly asked: LogAsked; readonly language: Language }) {
  const text = messages[language];
  return (
    <Filters
      language={language}
      action={localise(paths.secretariatEvents(), language)}
      values={{ slag: asked.kind ?? '' }}
      active={asked.kind ? 1 : 0}
      clear={localise(paths.secretariatEvents(), language)}
    >
      <Field
        type="select"
        name="slag"
        label={text.kind}
        empty={text.all}
        options={loggedKinds.map((kind) => ({ value: kind, label: text.kinds[kind] }))}
      />
      <Submit weight="second">{text.filter}</Submit>
    </Filters>
  );
}

interface OnwardProps {
  readonly asked: LogAsked;
  readonly last: EventId | undefined;
  readonly language: Language;
}

/** To what came before. New events may come at any time, so pages are counted from an event and not from the top. */
function Onward({ asked, last, language }: OnwardProps) {
  const text = messages[language];
  if (last === undefined && asked.before === null) return null;
  return (
    <nav class="pager" aria-label={text.heading}>
      {asked.before !== null && <a href={address({ ...asked, before: null }, language)}>{text.newest}</a>}
      {last !== undefined && (
        <a rel="next" href={address({ ...asked, before: last }, language)}>
          {text.older} ›
        </a>
      )}
    </nav>
  );
}

function timelineEvent(logged: LoggedEvent, names: Names, language: Language): TimelineEvent {
  const text = messages[language];
  const { id, at, who, organisation, version, provrum, title, gathering, event } = logged;
  const words = inHistory(logged) ? wordsOf(event) : null;
  return {
    id,
    at,
    who: who ?? text.byTheRules,
    organisation,
    version,
    what: whatHappened(logged, names, language),
    note: (title !== null || gathering || words) && (
      <>
        {gathering && (
          <p>
            <a href={localise(paths.gathering(gathering.id), language)}>{gathering.name}</a>
          </p>
        )}
        {title !== null && provrum !== null && (
          <p>
            <a href={localise(paths.provrum(provrum), language)}>{title}</a>
          </p>
        )}
        {words && <p>{words}</p>}
      </>
    ),
  };
}

/** True for what a provrum's history tells in its own words. */
const inHistory = ({ kind }: LoggedEvent): boolean => knownKind(kind) !== null && !isOutside(kind);

/** A provrum's event in the words of its history; what happened elsewhere by its kind, and whom it is about. */
function whatHappened(logged: LoggedEvent, names: Names, language: Language): string {
  if (inHistory(logged)) return historyWords(sentenceOf(logged.event, names), language);
  const kind = knownKind(logged.kind);
  const about = [logged.aboutPerson, logged.aboutOrganisation].filter(Boolean).join(', ');
  const what = kind ? messages[language].kinds[kind] : logged.kind;
  return about === '' ? what : `${what}: ${about}`;
}
