import { Hono } from 'hono';
import { type EventId, parseId } from '#kernel/id.ts';
import type { Language } from '#kernel/text.ts';
import { type ActorEnv, toSignIn } from '#organisations/actor.scope.ts';
import { readsForTheForum } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { askedFormat, sendTable } from '#platform/sendTable.ts';
import { sendPage } from '#platform/web.ts';
import { Submit } from '#ui/button.tsx';
import { Empty } from '#ui/empty.tsx';
import { Field } from '#ui/field.tsx';
import { Filters } from '#ui/filters.tsx';
import { fileRows, ListFiles, mostInFile } from '#ui/listFile.tsx';
import { Page } from '#ui/page.tsx';
import { Timeline, type TimelineEvent } from '#ui/timeline.tsx';
import { eventColumns, inHistory, saidWith, whatHappened } from './eventLog.export.ts';
import { messages } from './eventLog.messages.ts';
import { eventsPerPage, listEvents, type LogAsked, type LoggedEvent } from './eventLog.store.ts';
import { knownKind, loggedKinds } from './eventLog.ts';
import { findNames } from './history.store.ts';
import type { Names } from './history.ts';
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
  const format = askedFormat(c);
  const size = format ? mostInFile : eventsPerPage;
  const found = await listEvents(db, format ? { ...asked, before: null } : asked, size);
  const shown = found.slice(0, size);
  const about = shown.filter(inHistory).map(({ event }) => event);
  const names = await findNames(db, about, text.erased);
  if (format) {
    const rows = fileRows(eventColumns(names, language), shown);
    return await sendTable(c, [{ name: text.heading, rows }], format, text.heading);
  }
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
      {shown.length > 0 && <ListFiles path={pathOf({ ...asked, before: null })} language={language} total={null} />}
    </Page>,
  );
});

function pathOf({ kind, before }: LogAsked): string {
  const query = new URLSearchParams({
    ...(kind && { slag: kind }),
    ...(before && { fore: String(before) }),
  }).toString();
  return `${paths.secretariatEvents()}${query && `?${query}`}`;
}

const address = (asked: LogAsked, language: Language): string => localise(pathOf(asked), language);

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
  const { id, at, who, organisation, version, provrum, title, gathering } = logged;
  const words = saidWith(logged);
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
