import { type Context, Hono } from 'hono';
import { setFlash, signedIn } from '#organisations/actor.scope.ts';
import { readsProposals } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { type FieldErrors, type FormValues, readValues } from '#platform/form.ts';
import { askedFormat, sendTable } from '#platform/sendTable.ts';
import { sendPage } from '#platform/web.ts';
import { Actions, LinkButton, Submit } from '#ui/button.tsx';
import { Empty } from '#ui/empty.tsx';
import { Part } from '#ui/facts.tsx';
import { Field } from '#ui/field.tsx';
import { Form } from '#ui/form.tsx';
import { joinedRows, ListFiles } from '#ui/listFile.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { arrangerOf, modesOf } from '../gathering/gathering.ts';
import { type GatheringEnv, withGathering } from '../gathering/gathering.scope.ts';
import { crumbsToGathering } from '../gathering/gathering.view.tsx';
import { inviteGuest } from './asking.scope.ts';
import { findOrCreateKnown } from './guest.store.ts';
import { findAsked, listAnswers } from './questions.store.ts';
import { readGuest } from './registration.form.ts';
import { messages } from './registration.messages.ts';
import type { RegistrationRefusal } from './registration.ts';
import { eventsOf, inLine } from './registration.scope.ts';
import { openDesk } from './registration.store.ts';
import { findOwn, listRegistrations } from './registrations.store.ts';
import { AnswersTable, PlacesTable, QueueTables, registrationParts } from './registrations.view.tsx';
import { ModeChoice } from './signUp.view.tsx';
import { signPeopleUp } from './signUp.scope.ts';

/** Who comes and who waits, in order; and where those who arrange it add somebody. */
export const registrationsPage = new Hono<GatheringEnv>()
  .get(paths.registrations(':meeting'), signedIn, withGathering, async (c) =>
    (await readsList(c)) ? await show(c) : await c.notFound(),
  )
  .post(paths.addRegistration(':meeting'), signedIn, withGathering, (c) => add(c));

/** Who comes is told to members and partners, to the forum, and to whoever is on the list: not to everybody with an account. */
async function readsList({ var: { db, gathering, actor } }: Context<GatheringEnv>): Promise<boolean> {
  if (!actor) return false;
  if (arrangerOf(actor, gathering) || readsProposals(actor)) return true;
  return (await findOwn(db, gathering.id, actor.person.id)) !== null;
}

async function add(c: Context<GatheringEnv>): Promise<Response> {
  const { db, gathering, clock, actor, language } = c.var;
  const arranger = arrangerOf(actor, gathering);
  if (!arranger) return await c.notFound();
  const values = await readValues(c);
  const read = readGuest(values, language, modesOf(gathering));
  if (!read.ok) return await show(c, read);
  const { invites, mode, organisationName, ...contact } = read.value;
  const { flash } = messages[language];
  const done = await inLine(gathering.id, () =>
    db.tx(async () => {
      if (invites) return { known: await inviteGuest(c, gathering, arranger, contact), decision: null };
      const known = await findOrCreateKnown(db, contact, { at: clock.now(), today: clock.today() });
      const organisation = known.organisations[0] ?? null;
      const one = { person: known.id, organisation, organisationName: organisation ? '' : organisationName, mode };
      return { known, decision: await signPeopleUp(c, gathering.id, arranger, [{ ...one, details: null }]) };
    }),
  );
  const { known, decision } = done;
  if (decision && !decision.ok && decision.refusal.kind !== 'unchanged')
    return await show(c, { values, refusal: decision.refusal });
  const [event] = decision?.ok ? eventsOf(decision) : [];
  setFlash(
    c,
    invites
      ? flash.invited(known.name)
      : !event
        ? flash.alreadyAll
        : event.kind === 'registration-made'
          ? flash.added(known.name)
          : flash.addedWaiting(known.name),
  );
  return c.redirect(localise(paths.registrations(gathering.id), language), 303);
}

interface Again {
  readonly values?: FormValues;
  readonly errors?: FieldErrors;
  readonly refusal?: RegistrationRefusal;
}

async function show(c: Context<GatheringEnv>, { values, errors, refusal }: Again = {}): Promise<Response> {
  const { db, gathering, actor, clock, language, frame } = c.var;
  const text = messages[language];
  const arranger = arrangerOf(actor, gathering);
  const rows = await listRegistrations(db, gathering.id);
  const desk = await openDesk({ db, at: clock.now(), today: clock.today() }, gathering);
  const answered = arranger && {
    questions: (await findAsked(db, gathering.id)).questions,
    answers: await listAnswers(db, gathering.id),
  };
  const shown = { gathering, rows, desk, arranges: arranger !== null, answered, actor, language };
  const format = c.req.method === 'GET' ? askedFormat(c) : null;
  if (format) {
    const table = { name: text.list.heading, rows: joinedRows(registrationParts(shown), language) };
    return await sendTable(c, [table], format, text.list.heading);
  }
  const to = (path: string) => localise(path, language);
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.list.title(gathering.text.title)}
      heading={text.list.heading}
      lead={text.list.lead}
      section="calendar"
      crumbs={crumbsToGathering(gathering, language)}
      action={
        arranger && (
          <Actions>
            <LinkButton href={to(paths.registrationNeeds(gathering.id))}>{text.list.needs}</LinkButton>
            <LinkButton href={to(paths.registrationForm(gathering.id))}>{text.list.questions}</LinkButton>
          </Actions>
        )
      }
      invalid={errors !== undefined || refusal !== undefined}
      wide
      noindex
    >
      {rows.length === 0 && <Empty title={text.list.nobody} />}
      <PlacesTable {...shown} />
      <QueueTables {...shown} />
      <AnswersTable {...shown} />
      {rows.length > 0 && <ListFiles path={paths.registrations(gathering.id)} language={language} />}
      {arranger && (
        <Part title={text.list.addHeading} id="lagg-till">
          <p>{text.list.addLead}</p>
          {refusal && (
            <Notice tone="warn" answer>
              <p>{text.refused[refusal.kind]}</p>
            </Notice>
          )}
          <Form action={to(paths.addRegistration(gathering.id))} language={language} values={values} errors={errors}>
            <Field name="name" label={text.signUp.name} />
            <Field name="email" type="email" label={text.signUp.email} />
            <Field name="organisation-name" label={text.list.organisation} optional />
            <ModeChoice desk={desk} language={language} others />
            <Actions>
              <Submit name="act" value="add">
                {text.list.add}
              </Submit>
              <Submit name="act" value="invite" weight="second">
                {text.list.invite}
              </Submit>
            </Actions>
          </Form>
        </Part>
      )}
    </Page>,
    refusal ? 409 : errors ? 422 : 200,
  );
}
