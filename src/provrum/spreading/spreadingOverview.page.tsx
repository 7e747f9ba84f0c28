import { type Context, Hono } from 'hono';
import { type ActorEnv, setFlash, toSignIn } from '#organisations/actor.scope.ts';
import { readsForTheForum, secretariatOf } from '#organisations/authority.ts';
import { doing } from '#organisations/organisations.scope.ts';
import { localise, paths } from '#paths.ts';
import { type FieldErrors, type FormValues, readValues } from '#platform/form.ts';
import { sendPage } from '#platform/web.ts';
import { Empty } from '#ui/empty.tsx';
import { Page } from '#ui/page.tsx';
import { Pager } from '#ui/pager.tsx';
import { notYours } from '../notYours.view.tsx';
import { readConference } from './conference.form.ts';
import { listConferences, saveConference } from './conference.store.ts';
import { listSpread, listUnpresented, spreadPerPage } from './overview.store.ts';
import { ConferenceForm, NotPresented, SpreadTable } from './overview.view.tsx';
import { messages } from './spreading.messages.ts';

type C = Context<ActorEnv>;

/** All results and channels at once, and what is still to be presented; the board reads it too. */
export const spreadingOverviewPage = new Hono<ActorEnv>()
  .get(paths.secretariatSpreading(), (c) => show(c))
  .post(paths.secretariatSpreading(), save);

async function save(c: C): Promise<Response> {
  const { actor, language } = c.var;
  if (!actor) return await toSignIn(c);
  const by = secretariatOf(actor);
  if (!by) return refusedPage(c);
  const read = readConference(await readValues(c), language);
  if (!read.ok) return await show(c, { values: read.values, errors: read.errors });
  await saveConference(doing(c, by), read.value);
  setFlash(c, messages[language].flash.conferenceSaved);
  return c.redirect(localise(paths.secretariatSpreading(), language), 303);
}

function refusedPage(c: C): Response {
  const { notYours: title, notYoursLead: lead } = messages[c.var.language].overview;
  return notYours(c, { title, lead });
}

interface Returned {
  readonly values: FormValues;
  readonly errors: FieldErrors;
}

async function show(c: C, returned?: Returned): Promise<Response> {
  const { db, clock, actor, frame, language } = c.var;
  const text = messages[language].overview;
  if (!actor) return await toSignIn(c);
  if (!readsForTheForum(actor)) return refusedPage(c);
  const page = Number(/^[1-9]\d{0,3}$/.exec(c.req.query('sida') ?? '')?.[0] ?? 1);
  const [found, waiting, conferences] = await Promise.all([
    listSpread(db, clock.today(), page),
    listUnpresented(db),
    listConferences(db),
  ]);
  const more = found.length > spreadPerPage;
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.title}
      lead={text.lead}
      section="secretariat"
      crumbs={[{ href: localise(paths.secretariat(), language), label: text.secretariat }]}
      invalid={returned !== undefined}
      wide
      noindex
    >
      {found.length === 0 ? (
        <Empty title={text.none} />
      ) : (
        <SpreadTable rows={found.slice(0, spreadPerPage)} today={clock.today()} language={language} />
      )}
      <Pager
        language={language}
        page={page}
        pages={page + (more ? 1 : 0)}
        href={(to) => localise(`${paths.secretariatSpreading()}?sida=${to}`, language)}
      />
      <NotPresented rows={waiting} conferences={conferences} today={clock.today()} language={language} />
      {secretariatOf(actor) && <ConferenceForm returned={returned} language={language} />}
    </Page>,
    returned ? 422 : 200,
  );
}
