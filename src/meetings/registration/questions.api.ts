import type { Context } from 'hono';
import { parseId } from '#kernel/id.ts';
import { once } from '#organisations/once.scope.ts';
import { plainName } from '#organisations/person.ts';
import type { ApiEnv } from '#organisations/token.scope.ts';
import { accepted, asForm } from '#platform/asForm.ts';
import { newApi, operation, send, z } from '#platform/openapi.ts';
import { refuse } from '#platform/problem.ts';
import { id, orNull, Ref } from '#platform/shapes.ts';
import { gatheringInPath } from '../attendance/attendance.api.ts';
import { type Arranger, arrangerOf, attendanceModes, type Gathering, modesOf } from '../gathering/gathering.ts';
import { readSentAnswers } from './answers.form.ts';
import { keepDetails } from './answers.scope.ts';
import { askQuestion, dropQuestion, setNeedsTerms } from './asking.ts';
import { changeAsked } from './asking.scope.ts';
import { AnswersIn, registrationInPath, settled } from './registration.api.ts';
import { findAnswers, findAsked, listAnswers } from './questions.store.ts';
import { askedOf, linesOf, type Question, questionKinds } from './questions.ts';
import { readNeedsTerms, readQuestion } from './registration.form.ts';
import { messages } from './registration.messages.ts';
import { closedNow, countPlaces } from './registration.ts';
import { openDesk } from './registration.store.ts';
import { listRegistrations } from './registrations.store.ts';

type C = Context<ApiEnv>;

const question = {
  kind: z.enum(questionKinds),
  label: z.string().openapi({ maxLength: 200 }),
  choices: z.array(z.string()).max(20).default([]),
  required: z.boolean().default(false),
  mode: z.enum(attendanceModes).nullable().default(null),
};
const FormShown = z
  .object({
    /** Why nobody can sign up now; null where one can. */
    closed: z.string().nullable(),
    ways: z.array(
      z
        .object({ mode: z.enum(attendanceModes), free: z.number().int().nullable(), waiting: z.number().int() })
        .openapi('WayToTakePart'),
    ),
    asksNeeds: z.boolean(),
    needsDays: z.number().int(),
    questions: z.array(z.object({ id, ...question }).openapi('RegistrationQuestion')),
  })
  .openapi('RegistrationForm');
const QuestionIn = z.strictObject(question).openapi('RegistrationQuestionToAdd');
const FormIn = z
  .strictObject({ asksNeeds: z.boolean(), needsDays: z.number().int().min(0).max(90) })
  .openapi('RegistrationFormToSave');
const Answer = z.object({ question: id, answer: z.array(z.string()) }).openapi('RegistrationAnswer');
const Answers = z.object({ answers: z.array(Answer) }).openapi('RegistrationAnswers');
const AllAnswers = z
  .object({
    registrations: z.array(
      z
        .object({ registration: id, person: Ref, organisation: orNull(Ref), answers: z.array(Answer) })
        .openapi('AnswersOfRegistration'),
    ),
  })
  .openapi('AnswersOfRegistrations');

const tag = 'gatherings';
const path = '/gatherings/{meeting}/registration-form' as const;
const ownPath = '/gatherings/{meeting}/registrations/{registration}/answers' as const;
const find = operation({ id: 'findRegistrationForm', tag, method: 'get', path, answers: { 200: FormShown } });
const change = operation({
  id: 'changeRegistrationForm',
  tag,
  method: 'put',
  path,
  body: FormIn,
  answers: { 200: FormShown },
  problems: ['not-allowed'],
});
const add = operation({
  id: 'addRegistrationQuestion',
  tag,
  method: 'post',
  path: `${path}/questions`,
  body: QuestionIn,
  answers: { 201: FormShown },
  problems: ['not-allowed'],
  once: true,
});
const remove = operation({
  id: 'removeRegistrationQuestion',
  tag,
  method: 'delete',
  path: `${path}/questions/{question}`,
  answers: { 204: null },
  problems: ['not-allowed'],
});
const all = operation({
  id: 'listRegistrationAnswers',
  tag,
  method: 'get',
  path: '/gatherings/{meeting}/registration-answers',
  answers: { 200: AllAnswers },
  problems: ['not-allowed'],
});
const findOwn = operation({
  id: 'findRegistrationAnswers',
  tag,
  method: 'get',
  path: ownPath,
  answers: { 200: Answers },
  problems: ['not-allowed'],
});
const answer = operation({
  id: 'answerRegistrationQuestions',
  tag,
  method: 'put',
  path: ownPath,
  body: AnswersIn,
  answers: { 200: Answers },
  problems: ['not-allowed', 'conflict'],
});

/** What a meeting asks of those who sign up, and what they answer. Food and access are on the page only. */
export const questionsApi = newApi<ApiEnv>()
  .openapi(find, async (c) => sendForm(c, await gatheringInPath(c), 200))
  .openapi(change, async (c) => {
    const { gathering, by } = await arrangedInPath(c);
    const terms = accepted(readNeedsTerms(asForm(c.req.valid('json')), c.var.language));
    await changeAsked(c, gathering, by, (asked) => setNeedsTerms(gathering.id, asked, terms));
    return await sendForm(c, gathering, 200);
  })
  .openapi(add, (c) =>
    once(c, async () => {
      const { language } = c.var;
      const { gathering, by } = await arrangedInPath(c);
      const { choices, ...sent } = c.req.valid('json');
      const lines = choices.map(plainName).join('\n');
      const read = accepted(readQuestion({ ...asForm(sent), choices: lines }, language));
      const decision = await changeAsked(c, gathering, by, (asked) => askQuestion(gathering.id, asked, read));
      if (decision?.ok === false && decision.refusal.kind === 'too-many')
        refuse('invalid-fields', { errors: { label: messages[language].errors.tooManyQuestions } });
      return await sendForm(c, gathering, 201);
    }),
  )
  .openapi(remove, async (c) => {
    const { gathering, by } = await arrangedInPath(c);
    const number = parseId(c.req.param('question')) ?? 0;
    const decision = await changeAsked(c, gathering, by, (asked) => dropQuestion(gathering.id, asked, number));
    if (!decision?.ok) refuse('not-found');
    return c.body(null, 204);
  })
  .openapi(all, async (c) => {
    const { db } = c.var;
    const { id: meeting } = (await arrangedInPath(c)).gathering;
    const { questions } = await findAsked(db, meeting);
    const answers = await listAnswers(db, meeting);
    const registrations = (await listRegistrations(db, meeting)).map(({ id: registration, person, organisation }) => ({
      registration,
      person,
      organisation,
      answers: shown(questions, answers.get(registration) ?? new Map()),
    }));
    return send(c, AllAnswers, { registrations });
  })
  .openapi(findOwn, async (c) => {
    const { gathering, registration } = await registrationInPath(c);
    // Colleagues who may cancel for somebody do not read what they answered.
    if (registration.person.id !== c.var.actor.person.id && !arrangerOf(c.var.actor, gathering)) refuse('not-allowed');
    return send(c, Answers, await answersOf(c, gathering, registration));
  })
  .openapi(answer, async (c) => {
    const { db, actor, language } = c.var;
    const { gathering, registration } = await registrationInPath(c);
    if (registration.person.id !== actor.person.id) refuse('not-allowed');
    const asked = await findAsked(db, gathering.id);
    const given = accepted(readSentAnswers(c.req.valid('json').answers, language, { asked, mode: registration.mode }));
    const by = { person: actor.person.id, organisation: actor.organisation?.id ?? null };
    settled(await keepDetails(c, { meeting: gathering.id, registration: registration.id, by }, given));
    return send(c, Answers, await answersOf(c, gathering, registration), { etag: false });
  });

/** The gathering of the address, for those who arrange it. */
async function arrangedInPath(c: C): Promise<{ readonly gathering: Gathering; readonly by: Arranger }> {
  const gathering = await gatheringInPath(c);
  return { gathering, by: arrangerOf(c.var.actor, gathering) ?? refuse('not-allowed') };
}

async function sendForm<S extends 200 | 201>(c: C, gathering: Gathering, status: S) {
  const { db, clock } = c.var;
  const { questions, ...terms } = await findAsked(db, gathering.id);
  const desk = await openDesk({ db, at: clock.now(), today: clock.today() }, gathering);
  const form = {
    closed: closedNow(desk)?.kind ?? null,
    ways: modesOf(gathering).map((mode) => {
      const { free, waiting } = countPlaces(desk, mode);
      return { mode, free: Number.isFinite(free) ? free : null, waiting };
    }),
    ...terms,
    questions: questions.map((one) => ({ ...one, choices: [...one.choices] })),
  };
  return send(c, FormShown, form, c.req.method === 'GET' ? { status } : { status, etag: false });
}

type OwnRow = Awaited<ReturnType<typeof registrationInPath>>['registration'];

async function answersOf(c: C, gathering: Gathering, { id: registration, mode }: OwnRow) {
  const questions = askedOf(await findAsked(c.var.db, gathering.id), mode);
  return { answers: shown(questions, await findAnswers(c.var.db, registration)) };
}

/** The answers to the questions that are asked now, in their order. */
const shown = (questions: readonly Question[], answers: ReadonlyMap<number, string>) =>
  questions.flatMap(({ id: number, kind }) => {
    const given = answers.get(number);
    return given === undefined
      ? []
      : [{ question: number, answer: kind === 'several' ? [...linesOf(given)] : [given] }];
  });
