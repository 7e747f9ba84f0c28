import { type Context, Hono } from 'hono';
import { setFlash, signedIn } from '#organisations/actor.scope.ts';
import { type Voice, voiceOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { one, readValues } from '#platform/form.ts';
import { sendPage } from '#platform/web.ts';
import { Actions, Submit } from '#ui/button.tsx';
import { Checkboxes } from '#ui/choice.tsx';
import { Field } from '#ui/field.tsx';
import { Form } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { modesOf } from '../gathering/gathering.ts';
import { type GatheringEnv, withGathering } from '../gathering/gathering.scope.ts';
import { crumbsToGathering } from '../gathering/gathering.view.tsx';
import { findOrCreateKnown } from './guest.store.ts';
import { mostRows, readColleagues } from './registration.form.ts';
import { messages } from './registration.messages.ts';
import { closedNow } from './registration.ts';
import { eventsOf, inLine } from './registration.scope.ts';
import { openDesk } from './registration.store.ts';
import { listColleagues } from './registrations.store.ts';
import { GroupError, ModeChoice } from './signUp.view.tsx';
import { closedTo } from './signUp.page.tsx';
import type { Typed } from './signUpForm.page.tsx';
import { signPeopleUp } from './signUp.scope.ts';

/** Signing up colleagues, one or several at once, for the organisation one acts for. */
export const colleaguesPage = new Hono<GatheringEnv>()
  .get(paths.signUpColleagues(':meeting'), signedIn, withGathering, async (c) => {
    const voice = voiceOf(c.var.actor);
    if (!voice) return await c.notFound();
    return (await closedTo(c, c.var.actor!)) ?? (await show(c, voice));
  })
  .post(paths.signUpColleagues(':meeting'), signedIn, withGathering, async (c) => {
    const voice = voiceOf(c.var.actor);
    if (!voice) return await c.notFound();
    return (await closedTo(c, c.var.actor!)) ?? (await signUpSeveral(c, voice));
  });

const colleaguesOf = ({ var: { db, gathering, clock } }: Context<GatheringEnv>, { organisation }: Voice) =>
  listColleagues(db, { meeting: gathering.id, organisation, today: clock.today() });

async function signUpSeveral(c: Context<GatheringEnv>, voice: Voice): Promise<Response> {
  const { db, gathering, clock, language } = c.var;
  const values = await readValues(c);
  if (one(values, 'rader') !== '') return await show(c, voice, { values });
  const colleagues = await colleaguesOf(c, voice);
  const known = colleagues.map(({ id }) => id);
  const read = readColleagues(values, language, { ways: modesOf(gathering), known });
  if (!read.ok) return await show(c, voice, read);
  const { mode, chosen, others } = read.value;
  const { organisation, person } = voice;
  const elsewhere: Record<string, string> = {};
  const decision = await inLine(gathering.id, () =>
    db.tx(async () => {
      const people = known.filter((id) => chosen.includes(id));
      for (const { row, ...contact } of others) {
        const found = await findOrCreateKnown(db, contact, { at: clock.now(), today: clock.today() });
        // Somebody of another organisation signs up for it, and not for ours.
        if (found.organisations.length > 0 && !found.organisations.includes(organisation))
          elsewhere[`email-${row}`] = messages[language].errors.elsewhere;
        people.push(found.id);
      }
      if (Object.keys(elsewhere).length > 0) return null;
      const toSignUp = people.map((id) => ({ person: id, organisation, organisationName: '', mode, details: null }));
      return await signPeopleUp(c, gathering.id, { person, organisation }, toSignUp);
    }),
  );
  if (Object.keys(elsewhere).length > 0) return await show(c, voice, { values, errors: elsewhere });
  if (!decision) return await c.notFound();
  if (!decision.ok && decision.refusal.kind !== 'unchanged')
    return await show(c, voice, { values, refusal: decision.refusal });
  const events = decision.ok ? eventsOf(decision) : [];
  const placed = events.filter(({ kind }) => kind === 'registration-made').length;
  const { flash } = messages[language];
  setFlash(c, events.length === 0 ? flash.alreadyAll : flash.several(placed, events.length - placed));
  return c.redirect(localise(paths.registrations(gathering.id), language), 303);
}

async function show(c: Context<GatheringEnv>, voice: Voice, { values = {}, errors, refusal }: Typed = {}) {
  const { db, gathering, clock, language, frame } = c.var;
  const text = messages[language];
  const colleagues = await colleaguesOf(c, voice);
  const desk = await openDesk({ db, at: clock.now(), today: clock.today() }, gathering);
  const closed = refusal ?? closedNow(desk);
  const rows = rowsOf(one(values, 'rader'), values);
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.colleagues.title(gathering.text.title)}
      heading={text.colleagues.heading}
      lead={text.colleagues.lead}
      section="calendar"
      crumbs={crumbsToGathering(gathering, language)}
      invalid={errors !== undefined || refusal !== undefined}
      noindex
    >
      {closed && (
        <Notice tone="warn" answer={refusal !== undefined}>
          <p>{text.refused[closed.kind]}</p>
        </Notice>
      )}
      {!closed && (
        <Form
          action={localise(paths.signUpColleagues(gathering.id), language)}
          language={language}
          values={values}
          errors={errors}
        >
          <ModeChoice desk={desk} language={language} others />
          {colleagues.length > 0 ? (
            <Checkboxes
              name="person"
              legend={text.colleagues.known(voice.organisationName)}
              hint={text.colleagues.order}
              choices={colleagues.map(({ id, name, registered }) => ({
                value: String(id),
                label: name,
                disabled: registered,
                ...(registered && { hint: text.colleagues.already }),
              }))}
            />
          ) : (
            <GroupError name="person" />
          )}
          <h2>{text.colleagues.others}</h2>
          {Array.from({ length: rows }, (_, row) => (
            <fieldset key={row} class="time-box">
              <legend>{text.colleagues.other(row + 1)}</legend>
              <Field name={`name-${row}`} label={text.signUp.name} optional />
              <Field name={`email-${row}`} type="email" label={text.signUp.email} optional />
            </fieldset>
          ))}
          <Actions>
            <Submit>{text.colleagues.send}</Submit>
            {rows < mostRows && (
              <Submit weight="quiet" name="rader" value={String(Math.min(mostRows, rows + 5))}>
                {text.colleagues.more}
              </Submit>
            )}
          </Actions>
        </Form>
      )}
    </Page>,
    refusal ? 409 : errors ? 422 : 200,
  );
}

/** Three rows, as many as were asked for, and never fewer than were written. */
function rowsOf(asked: string, values: Typed['values'] = {}): number {
  const written = Array.from({ length: mostRows }, (_, row) => row + 1).findLast(
    (row) => one(values, `name-${row - 1}`) !== '' || one(values, `email-${row - 1}`) !== '',
  );
  const wanted = /^\d{1,2}$/.test(asked) ? Number(asked) : 3;
  return Math.min(mostRows, Math.max(1, wanted, written ?? 0));
}
