import type { Context } from 'hono';
import { setFlash } from '#organisations/actor.scope.ts';
import type { GatheringEnv } from '../gathering/gathering.scope.ts';
import { localise } from '#paths.ts';
import { type FieldErrors, type FormValues, one, readValues } from '#platform/form.ts';
import { sendPage } from '#platform/web.ts';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { crumbsToGathering } from '../gathering/gathering.view.tsx';
import { keepDetails } from './answers.scope.ts';
import type { RegistrationEvent } from './events.ts';
import { spanInWords } from '../inWords.ts';
import { findOrCreateKnown } from './guest.store.ts';
import { findNeeds } from './needs.store.ts';
import { findAnswers, findAsked } from './questions.store.ts';
import { readDetails, readModeChange, readSuccessor, readWhy } from './registration.form.ts';
import { messages } from './registration.messages.ts';
import { answerOffer, cancel, changeMode, type Desk, handOver, type RegistrationRefusal } from './registration.ts';
import { actOnRegistrations, type Done, inLine, type Seat, type SeatAct, seatActs } from './registration.scope.ts';
import { keepNumbers, openDesk } from './registration.store.ts';
import { findRegistration, listColleagues } from './registrations.store.ts';
import { SeatActs, SeatFacts, type SeatShown, SeatStanding } from './seat.view.tsx';

interface Again {
  readonly refusal?: RegistrationRefusal;
  readonly typed?: { readonly act: SeatAct; readonly values: FormValues; readonly errors?: FieldErrors };
}

/** One registration: where one stands, and all that can be done with it. */
export async function showSeat(
  c: Context<GatheringEnv>,
  seat: Seat,
  { refusal, typed }: Again = {},
): Promise<Response> {
  const { frame, language } = c.var;
  const text = messages[language];
  const { gathering, registration, own } = seat;
  const shown: SeatShown = { ...(await findShown(c, seat)), ...(typed && { typed }) };
  const { name } = registration.person;
  c.header('cache-control', 'private, no-store');
  return sendPage(
    c,
    <Page
      frame={frame}
      title={own ? text.own.title(gathering.text.title) : text.own.theirs(name, gathering.text.title)}
      heading={own ? text.own.heading : text.own.theirHeading(name)}
      lead={
        <>
          {gathering.text.title}
          <br />
          {gathering.when && spanInWords(gathering.when)[language]}
        </>
      }
      section="calendar"
      crumbs={crumbsToGathering(gathering, language)}
      aside={<SeatFacts {...shown} />}
      invalid={refusal !== undefined || typed?.errors !== undefined}
      noindex
    >
      {refusal && (
        <Notice tone="warn" answer>
          <p>{text.refused[refusal.kind]}</p>
        </Notice>
      )}
      <SeatStanding {...shown} />
      <SeatActs {...shown} />
    </Page>,
    refusal ? 409 : typed?.errors ? 422 : 200,
  );
}

async function findShown(c: Context<GatheringEnv>, seat: Seat): Promise<SeatShown> {
  const { db, clock, config, language } = c.var;
  const { gathering, registration, own } = seat;
  return {
    seat,
    language,
    desk: await openDesk({ db, at: clock.now(), today: clock.today() }, gathering),
    asked: await findAsked(db, gathering.id),
    answers: await findAnswers(db, registration.id),
    needs: own ? await findNeeds(db, config.needsKey, registration.id) : null,
    colleagues: await findSuccessors(c, seat),
  };
}

/** Colleagues who have no place: those without an account of their organisation's are named by hand. */
async function findSuccessors(c: Context<GatheringEnv>, { gathering, registration, by, own }: Seat) {
  const { organisation, person } = registration;
  // By an address without an account nobody gets a list of who works where.
  if (!organisation || !c.var.actor || (own && by.organisation !== organisation.id)) return [];
  const all = await listColleagues(c.var.db, {
    meeting: gathering.id,
    organisation: organisation.id,
    today: c.var.clock.today(),
  });
  return all.filter(({ id }) => id !== person.id);
}

/** Does what the last word of an address says. */
export async function actOnSeat(c: Context<GatheringEnv>, seat: Seat, word: string): Promise<Response> {
  const values = await readValues(c);
  switch (word) {
    case seatActs.cancel:
      return await takeOff(c, seat, values);
    case seatActs.offer:
      return await answer(c, seat, one(values, 'answer'));
    case seatActs.mode:
      return await change(c, seat, values);
    case seatActs.handOver:
      return await hand(c, seat, values);
    case seatActs.details:
      return await writeDetails(c, seat, values);
    default:
      return await c.notFound();
  }
}

const entryIn = (desk: Desk, { registration: { id } }: Seat) => desk.entries.find((entry) => entry.id === id) ?? null;

/** Takes somebody off. Whoever does that for another may say why, and the other is told. */
async function takeOff(c: Context<GatheringEnv>, seat: Seat, values: FormValues): Promise<Response> {
  const { language } = c.var;
  const read = readWhy(values, language);
  if (!read.ok) return await showSeat(c, seat, { typed: { act: 'cancel', ...read } });
  const decision = await inLine(seat.gathering.id, () =>
    actOnRegistrations(c, seat.gathering.id, seat.by, (desk) => cancel(desk, entryIn(desk, seat), false, read.value)),
  );
  return await answerSeat(c, seat, decision, messages[language].flash.cancelled, { act: 'cancel', values });
}

async function answer(c: Context<GatheringEnv>, seat: Seat, typed: string): Promise<Response> {
  if (typed !== 'yes' && typed !== 'no') return await c.notFound();
  const { flash } = messages[c.var.language];
  const decision = await inLine(seat.gathering.id, () =>
    actOnRegistrations<RegistrationEvent>(c, seat.gathering.id, seat.by, (desk) =>
      answerOffer(desk, entryIn(desk, seat), typed === 'yes'),
    ),
  );
  if (decision?.ok && 'kind' in decision.event && decision.event.kind === 'offer-expired')
    return await showFresh(c, seat, { refusal: { kind: 'offer-gone' } });
  return await answerSeat(c, seat, decision, typed === 'yes' ? flash.accepted : flash.declined);
}

async function change(c: Context<GatheringEnv>, seat: Seat, values: FormValues): Promise<Response> {
  const { language } = c.var;
  const read = readModeChange(values, language);
  if (!read.ok) return await showSeat(c, seat, { typed: { act: 'mode', ...read } });
  const { mode, waits } = read.value;
  const decision = await inLine(seat.gathering.id, () =>
    actOnRegistrations<RegistrationEvent>(c, seat.gathering.id, seat.by, (desk) =>
      changeMode(desk, entryIn(desk, seat), mode, waits),
    ),
  );
  const { flash } = messages[language];
  const wished =
    decision?.ok && 'kind' in decision.event && decision.event.kind === 'mode-wished' && decision.event.wished;
  return await answerSeat(c, seat, decision, wished ? flash.wished : flash.changed, { act: 'mode', values });
}

async function hand(c: Context<GatheringEnv>, seat: Seat, values: FormValues): Promise<Response> {
  const { db, clock, language } = c.var;
  const text = messages[language];
  const colleagues = await findSuccessors(c, seat);
  const read = readSuccessor(
    values,
    language,
    colleagues.map(({ id }) => id),
  );
  if (!read.ok) return await showSeat(c, seat, { typed: { act: 'handOver', ...read } });
  const typed = read.value;
  let [name, elsewhere] = ['', false];
  const decision = await inLine(seat.gathering.id, () =>
    db.tx(async () => {
      const known =
        'known' in typed
          ? colleagues.find(({ id }) => id === typed.known)!
          : await findOrCreateKnown(db, typed, { at: clock.now(), today: clock.today() });
      name = known.name;
      const { organisation } = seat.registration;
      const others = 'organisations' in known ? known.organisations : [];
      elsewhere = others.length > 0 && (organisation === null || !others.includes(organisation.id));
      if (elsewhere) return null;
      return await actOnRegistrations<RegistrationEvent>(c, seat.gathering.id, seat.by, async (desk) => {
        const [registration] = await keepNumbers(db, 1);
        return handOver(desk, entryIn(desk, seat), { registration: registration!, person: known.id });
      });
    }),
  );
  if (elsewhere)
    return await showSeat(c, seat, { typed: { act: 'handOver', values, errors: { email: text.errors.elsewhere } } });
  return await answerSeat(c, seat, decision, text.flash.handedOver(name), { act: 'handOver', values });
}

async function writeDetails(c: Context<GatheringEnv>, seat: Seat, values: FormValues): Promise<Response> {
  const { db, language } = c.var;
  if (!seat.own) return await c.notFound();
  const asked = await findAsked(db, seat.gathering.id);
  const read = readDetails(values, language, { asked, mode: seat.registration.mode });
  if (!read.ok) return await showSeat(c, seat, { typed: { act: 'details', ...read } });
  const { gathering, registration, by } = seat;
  const decision = await keepDetails(c, { meeting: gathering.id, registration: registration.id, by }, read.value);
  return await answerSeat(c, seat, decision, messages[language].flash.saved);
}

/** Back to the registration with a word; what is so already is no fault: a form was sent twice. */
async function answerSeat(
  c: Context<GatheringEnv>,
  seat: Seat,
  decision: Done<RegistrationEvent> | null,
  flash: string,
  typed?: Again['typed'],
): Promise<Response> {
  if (!decision) return await c.notFound();
  if (!decision.ok && decision.refusal.kind !== 'unchanged')
    return await showFresh(c, seat, { refusal: decision.refusal, ...(typed && { typed }) });
  setFlash(c, flash);
  return c.redirect(localise(seat.path(), c.var.language), 303);
}

/** The registration as it is now: it may have changed since the page was asked for. */
async function showFresh(c: Context<GatheringEnv>, seat: Seat, again: Again): Promise<Response> {
  const registration = await findRegistration(c.var.db, seat.gathering.id, seat.registration.id);
  return await showSeat(c, registration ? { ...seat, registration } : seat, again);
}
