import type { Context } from 'hono';
import { parseId, type PersonId, type RegistrationId } from '#kernel/id.ts';
import { voiceOf } from '#organisations/authority.ts';
import { once } from '#organisations/once.scope.ts';
import { emailWritable, longestName, plainEmail, plainName } from '#organisations/person.ts';
import type { ApiEnv } from '#organisations/token.scope.ts';
import { accepted, asForm } from '#platform/asForm.ts';
import { newApi, operation, send, z } from '#platform/openapi.ts';
import type { ProblemType } from '#platform/problem.messages.ts';
import { refuse } from '#platform/problem.ts';
import { id, moment, orNull, Ref } from '#platform/shapes.ts';
import { gatheringInPath } from '../attendance/attendance.api.ts';
import { arrangerOf, attendanceModes, type Gathering } from '../gathering/gathering.ts';
import { readSentAnswers } from './answers.form.ts';
import { inviteGuest } from './asking.scope.ts';
import type { RegistrationEvent } from './events.ts';
import { findKnown, findOrCreateKnown } from './guest.store.ts';
import { lineFor, positionIn, waitsSince } from './queue.ts';
import { findAsked } from './questions.store.ts';
import { answerMax, mostQuestions } from './questions.ts';
import { mostAtOnce, readContactForm, readWhy, whyMax } from './registration.form.ts';
import { messages } from './registration.messages.ts';
import { answerOffer, cancel, changeMode, type Desk, handOver, type RegistrationRefusal } from './registration.ts';
import { actOnRegistrations, type Done, eventsOf, inLine, mayActFor } from './registration.scope.ts';
import { keepNumbers, openDesk } from './registration.store.ts';
import { findRegistration, isInvited, listRegistrations, type Registered } from './registrations.store.ts';
import { signPeopleUp } from './signUp.scope.ts';

type C = Context<ApiEnv>;

const mode = z.string().openapi({ enum: [...attendanceModes] });

const Registration = z
  .object({
    id,
    person: Ref,
    organisation: orNull(Ref),
    organisationName: z.string(),
    mode: z.enum(attendanceModes),
    state: z.enum(['registered', 'waitlisted', 'offered', 'cancelled', 'transferred', 'attended', 'absent']),
    queuedAt: moment,
    offeredUntil: moment.nullable(),
    wished: z.enum(attendanceModes).nullable(),
    position: z.number().int().nullable(),
  })
  .openapi('Registration');
const Registrations = z.object({ registrations: z.array(Registration) }).openapi('Registrations');

const Somebody = z
  .strictObject({
    person: id.nullable().default(null),
    name: z.string().default('').openapi({ maxLength: 200 }),
    email: z.string().default('').openapi({ maxLength: 254 }),
  })
  .openapi('Colleague');
const sentAnswers = z
  .array(
    z
      .strictObject({ question: id, answer: z.array(z.string().openapi({ maxLength: answerMax })).max(20) })
      .openapi('RegistrationAnswerToGive'),
  )
  .max(mostQuestions);
export const AnswersIn = z.strictObject({ answers: sentAnswers }).openapi('RegistrationAnswersToGive');
const SignUp = z
  .strictObject({
    mode,
    organisationName: z.string().default('').openapi({ maxLength: longestName }),
    answers: sentAnswers.default([]),
    people: z.array(Somebody).max(mostAtOnce).default([]),
  })
  .openapi('SignUp');
const GuestIn = z
  .strictObject({
    name: z.string().openapi({ maxLength: longestName }),
    email: z.string().openapi({ format: 'email' }),
  })
  .openapi('GuestToInvite');
const Cancellation = z
  .strictObject({ reason: z.string().default('').openapi({ maxLength: whyMax }) })
  .openapi('RegistrationToCancel');
const OfferAnswer = z.strictObject({ accept: z.boolean() }).openapi('OfferAnswer');
const ModeChange = z.strictObject({ mode, waits: z.boolean().default(false) }).openapi('ModeChange');

const [tag, path] = ['gatherings', '/gatherings/{meeting}/registrations'] as const;
const one = `${path}/{registration}` as const;
const problems = ['not-allowed', 'wrong-state', 'conflict'] as const;

const list = operation({
  id: 'listRegistrations',
  tag,
  method: 'get',
  path,
  answers: { 200: Registrations },
  problems: ['not-allowed'],
});
const find = operation({
  id: 'findRegistration',
  tag,
  method: 'get',
  path: one,
  answers: { 200: Registration },
});
const signUpOf = operation({
  id: 'signUp',
  tag,
  method: 'post',
  path,
  body: SignUp,
  answers: { 201: Registrations },
  problems,
  once: true,
});
const inviteOf = operation({
  id: 'inviteGuest',
  tag,
  method: 'post',
  path: '/gatherings/{meeting}/invitations',
  body: GuestIn,
  answers: { 204: null },
  problems: ['not-allowed'],
});
const cancelOf = operation({
  id: 'cancelRegistration',
  tag,
  method: 'post',
  path: `${one}/cancellation`,
  body: Cancellation,
  answers: { 200: Registration },
  problems,
});
const answerOf = operation({
  id: 'answerOffer',
  tag,
  method: 'post',
  path: `${one}/offer`,
  body: OfferAnswer,
  answers: { 200: Registration },
  problems,
});
const changeOf = operation({
  id: 'changeRegistration',
  tag,
  method: 'post',
  path: `${one}/mode`,
  body: ModeChange,
  answers: { 200: Registration },
  problems,
});
const handOf = operation({
  id: 'handOverRegistration',
  tag,
  method: 'post',
  path: `${one}/successor`,
  body: Somebody,
  answers: { 200: Registration },
  problems,
});

/** Signing up for a meeting. What people need to eat and to take part is not read or written here, by anybody. */
export const registrationApi = newApi<ApiEnv>()
  .openapi(list, async (c) => {
    const gathering = await gatheringInPath(c);
    if (!voiceOf(c.var.actor) && !arrangerOf(c.var.actor, gathering)) refuse('not-allowed');
    const rows = await listRegistrations(c.var.db, gathering.id);
    return send(c, Registrations, { registrations: await shown(c, gathering, rows) });
  })
  .openapi(find, async (c) => {
    const { gathering, registration } = await registrationInPath(c);
    return send(c, Registration, (await shown(c, gathering, [registration]))[0]!);
  })
  .openapi(signUpOf, (c) => once(c, () => signSeveralUp(c, c.req.valid('json'))))
  .openapi(inviteOf, async (c) => {
    const gathering = await gatheringInPath(c);
    const by = arrangerOf(c.var.actor, gathering) ?? refuse('not-allowed');
    await inviteGuest(c, gathering, by, accepted(readContactForm(asForm(c.req.valid('json')), c.var.language)));
    return c.body(null, 204);
  })
  .openapi(cancelOf, (c) => {
    const reason = accepted(readWhy(asForm(c.req.valid('json')), c.var.language));
    return act(c, (desk, entry) => cancel(desk, entry, false, reason));
  })
  .openapi(answerOf, (c) => {
    const { accept } = c.req.valid('json');
    return act(c, (desk, entry) => answerOffer(desk, entry, accept));
  })
  .openapi(changeOf, (c) => {
    const { mode: sent, waits } = c.req.valid('json');
    return act(c, (desk, entry) => changeMode(desk, entry, modeOf(sent), waits));
  })
  .openapi(handOf, async (c) => {
    const { db } = c.var;
    const sent = c.req.valid('json');
    const { gathering, registration } = await registrationInPath(c);
    const found = await somebody(c, sent, '');
    const organisation = registration.organisation?.id;
    if (found.organisations.length > 0 && (!organisation || !found.organisations.includes(organisation)))
      refuse('invalid-fields', {
        errors: { email: { sv: messages.sv.errors.elsewhere, en: messages.en.errors.elsewhere } },
      });
    return await actOn(c, { gathering, registration }, async (desk, entry) => {
      const [number] = await keepNumbers(db, 1);
      return handOver(desk, entry, { registration: number!, person: found.id });
    });
  });

type Entry = Desk['entries'][number];
type Deciding = (desk: Desk, entry: Entry | null) => Done<RegistrationEvent> | Promise<Done<RegistrationEvent>>;

const act = async (c: C, decide: Deciding) => actOn(c, await registrationInPath(c), decide);

interface InPath {
  readonly gathering: Gathering;
  readonly registration: Registered;
}

async function actOn(c: C, { gathering, registration }: InPath, decide: Deciding) {
  const { actor } = c.var;
  const by = { person: actor.person.id, organisation: actor.organisation?.id ?? null };
  const decision = await inLine(gathering.id, () =>
    actOnRegistrations<RegistrationEvent>(c, gathering.id, by, (desk) =>
      decide(desk, desk.entries.find(({ id: number }) => number === registration.id) ?? null),
    ),
  );
  settled(decision);
  const fresh = await findRegistration(c.var.db, gathering.id, registration.id);
  if (decision?.ok && eventsOf(decision)[0]?.kind === 'offer-expired')
    settled({ ok: false, refusal: { kind: 'offer-gone' } });
  return send(c, Registration, (await shown(c, gathering, [fresh!]))[0]!, { etag: false });
}

async function signSeveralUp(c: C, sent: z.output<typeof SignUp>) {
  const { db, clock, actor, language } = c.var;
  const gathering = await gatheringInPath(c);
  const way = modeOf(sent.mode);
  const voice = voiceOf(actor);
  const arranger = arrangerOf(actor, gathering);
  const invited = voice !== null && (await isInvited(db, gathering, voice.organisation, clock.today()));
  if (!invited && !arranger && gathering.audience !== 'public') refuse('not-allowed');
  // Others are signed up by those who speak for an organisation, as on the page.
  if (sent.people.length > 0 && !voice && !arranger) refuse('not-allowed');
  const organisation = actor.organisation?.id ?? null;
  const name = plainName(sent.organisationName);
  const { errors, details: words } = messages[language];
  if (name.length > longestName) refuse('invalid-fields', { errors: { organisationName: errors.organisation } });
  // Each answers for themselves: those who are signed up by others are asked by mail.
  const alone = sent.people.length === 0;
  if (!alone && sent.answers.length > 0) refuse('invalid-fields', { errors: { answers: words.theirs } });
  const asked = await findAsked(db, gathering.id);
  const details = alone ? accepted(readSentAnswers(sent.answers, language, { asked, mode: way })) : null;
  const decision = await inLine(gathering.id, () =>
    db.tx(async () => {
      const people = [];
      if (sent.people.length === 0) people.push({ person: actor.person.id, organisation });
      for (const [at, one] of sent.people.entries()) {
        const found = await somebody(c, one, `people.${at}.`);
        if (!arranger && found.organisations.length > 0 && !found.organisations.includes(organisation!))
          refuse('invalid-fields', {
            errors: { [`people.${at}.email`]: { sv: messages.sv.errors.elsewhere, en: messages.en.errors.elsewhere } },
          });
        const own =
          arranger && !found.organisations.includes(organisation!) ? (found.organisations[0] ?? null) : organisation;
        people.push({ person: found.id, organisation: own });
      }
      return await signPeopleUp(
        c,
        gathering.id,
        { person: actor.person.id, organisation },
        people.map((one) => ({ ...one, organisationName: one.organisation ? '' : name, mode: way, details })),
      );
    }),
  );
  settled(decision);
  const made: readonly RegistrationId[] = decision?.ok
    ? eventsOf(decision).map(({ registration }) => registration)
    : [];
  const rows = (await listRegistrations(db, gathering.id)).filter(({ id: number }) => made.includes(number));
  return send(c, Registrations, { registrations: await shown(c, gathering, rows) }, { status: 201, etag: false });
}

const refuseField = (field: string, error: 'name' | 'email'): never =>
  refuse('invalid-fields', { errors: { [field]: { sv: messages.sv.errors[error], en: messages.en.errors[error] } } });

/** A colleague by number, or by name and address. */
async function somebody(c: C, { person, name, email }: z.output<typeof Somebody>, at: string) {
  const { db, clock } = c.var;
  // Who is named by number needs no other name.
  if (person !== null && name !== '') refuseField(`${at}name`, 'name');
  if (person !== null && email !== '') refuseField(`${at}email`, 'email');
  if (person !== null) {
    const known = await findKnown(db, person as PersonId, clock.today());
    const organisation = c.var.actor.organisation?.id;
    // Who works elsewhere is not told by a number.
    if (!known || !organisation || !known.organisations.includes(organisation))
      return refuse('invalid-fields', {
        errors: { [`${at}person`]: { sv: messages.sv.errors.to, en: messages.en.errors.to } },
      });
    return known;
  }
  const contact = { name: plainName(name), email: plainEmail(email) };
  if (contact.name === '' || contact.name.length > 200)
    refuse('invalid-fields', {
      errors: { [`${at}name`]: { sv: messages.sv.errors.name, en: messages.en.errors.name } },
    });
  if (!emailWritable(contact.email))
    refuse('invalid-fields', {
      errors: { [`${at}email`]: { sv: messages.sv.errors.email, en: messages.en.errors.email } },
    });
  return await findOrCreateKnown(db, contact, { at: clock.now(), today: clock.today() });
}

const modeOf = (sent: string) =>
  attendanceModes.find((known) => known === sent) ??
  refuse('invalid-fields', { errors: { mode: { sv: messages.sv.errors.mode, en: messages.en.errors.mode } } });

export async function registrationInPath(c: C): Promise<InPath> {
  const gathering = await gatheringInPath(c);
  const number = parseId<RegistrationId>(c.req.param('registration'));
  const registration = number && (await findRegistration(c.var.db, gathering.id, number));
  if (!registration || !mayActFor(c.var.actor, gathering, registration)) return refuse('not-found');
  return { gathering, registration };
}

const wrongState: readonly RegistrationRefusal['kind'][] = [
  'not-open',
  'last-day-passed',
  'begun',
  'called-off',
  'offer-gone',
];

/** What was so already is no problem: it was sent twice. */
export function settled(decision: Done<RegistrationEvent> | null): void {
  if (!decision) return refuse('not-found');
  if (decision.ok || decision.refusal.kind === 'unchanged') return;
  const { kind } = decision.refusal;
  const type: ProblemType = wrongState.includes(kind) ? 'wrong-state' : 'conflict';
  const detail = { sv: messages.sv.refused[kind], en: messages.en.refused[kind] };
  return refuse(type, { detail, with: { refusal: kind } });
}

/** Registrations with the place in line of those who wait. */
async function shown(c: C, gathering: Gathering, rows: readonly Registered[]) {
  const { db, clock } = c.var;
  const { entries } = await openDesk({ db, at: clock.now(), today: clock.today() }, gathering);
  return rows.map((row) => {
    const entry = entries.find(({ id: number }) => number === row.id);
    const sought = attendanceModes.find((way) => entry && waitsSince(entry, way) !== null);
    return {
      ...row,
      // Beside the number in line it tells since when they stand there.
      queuedAt: (entry && sought && waitsSince(entry, sought)) ?? row.queuedAt.toISOString(),
      offeredUntil: row.offeredUntil?.toISOString() ?? null,
      position: sought ? positionIn(lineFor(entries, gathering.places, sought), row.id) : null,
    };
  });
}
