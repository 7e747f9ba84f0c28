import type { Context } from 'hono';
import { type Voice, voiceOf } from '#organisations/authority.ts';
import type { ApiEnv } from '#organisations/token.scope.ts';
import { accepted, asForm } from '#platform/asForm.ts';
import { demandMatch } from '#platform/etag.ts';
import { etagThrough, newApi, operation, send, z } from '#platform/openapi.ts';
import { refuse } from '#platform/problem.ts';
import { day, moment, orNull, Ref, Text } from '#platform/shapes.ts';
import { changeProvrum } from '../change.store.ts';
import { provrumInPath } from '../provrum.api.ts';
import { asSeenBy, circumstances } from '../provrum.scope.ts';
import { done } from '../refused.scope.ts';
import { readQuestionnaire } from './questionnaire.form.ts';
import { messages } from './questionnaire.messages.ts';
import {
  type Answer,
  answerQuestionnaire,
  type Occasion,
  occasions,
  openQuestions,
  questions,
  spanOf,
  wordsMax,
} from './questionnaire.ts';
import { findAnswer, findEnd } from './questionnaire.store.ts';

type C = Context<ApiEnv>;

const mark = z.number().int().min(1).max(5).nullable();
const AnswerShown = z
  .object({ marks: z.record(z.string(), mark), words: z.string(), by: Ref, givenAt: moment, changedAt: moment })
  .openapi('QuestionnaireAnswer');
const Shown = z
  .object({
    occasions: z.array(
      z
        .object({
          occasion: z.enum(occasions),
          from: day.nullable(),
          to: day.nullable(),
          open: z.boolean(),
          questions: z.array(z.object({ key: z.string(), text: Text }).openapi('Question')),
          inWords: Text,
          answer: orNull(AnswerShown),
        })
        .openapi('Questionnaire'),
    ),
  })
  .openapi('Questionnaires');
const AnswerIn = z
  .strictObject({
    occasion: z.enum(occasions),
    marks: z.record(z.string().max(40), mark),
    words: z.string().default('').openapi({ maxLength: wordsMax }),
  })
  .openapi('QuestionnaireToAnswer');

const [tag, path] = ['evaluation', '/provrum/{id}/questionnaire'] as const;
const find = operation({
  id: 'findQuestionnaire',
  tag,
  method: 'get',
  path,
  answers: { 200: Shown },
  problems: ['not-allowed'],
});
const give = operation({
  id: 'answerQuestionnaire',
  tag,
  method: 'put',
  path,
  body: AnswerIn,
  answers: { 200: Shown },
  problems: ['not-allowed', 'wrong-state', 'conflict'],
  changes: true,
});

/** What those who took part are asked, and what one's own organisation has answered. */
export const questionnaireApi = newApi<ApiEnv>()
  .openapi(find, async (c) => {
    const { provrum, voice } = await demandParticipant(c);
    return send(c, Shown, await shown(c, provrum.id, voice));
  })
  .openapi(give, async (c) => {
    const { db, clock, language } = c.var;
    const { provrum, voice } = await demandParticipant(c);
    const { occasion, marks, words } = c.req.valid('json');
    const unknown = Object.keys(marks).find((key) => !questions[occasion].some((question) => question.key === key));
    if (unknown !== undefined) refuse('invalid-fields', { errors: { [unknown]: messages[language].errors.mark } });
    const typed = Object.fromEntries(Object.entries(marks).map(([key, value]) => [key, value ?? 'none']));
    const given = accepted(
      readQuestionnaire(occasion, asForm({ ...typed, words }), (key) => messages[language].errors[key]),
    );
    const decision = await changeProvrum(circumstances(c, voice), provrum.id, async (fresh) => {
      const context = {
        occasion,
        endedOn: await findEnd(db, fresh.id),
        today: clock.today(),
        participants: fresh.decision?.participants ?? [],
        own: await findAnswer(db, fresh.id, voice.organisation, occasion),
      };
      const decided = answerQuestionnaire(context, voice, given);
      // The same again changes nothing, whatever was read before it.
      if (decided.ok) demandMatch(c, etagThrough(Shown, await shown(c, fresh.id, voice)));
      return decided;
    });
    if (!decision || decision.ok || decision.refusal.kind !== 'unchanged') done(decision);
    return send(c, Shown, await shown(c, provrum.id, voice));
  });

async function demandParticipant(c: C) {
  const { actor } = c.var;
  const provrum = asSeenBy(await provrumInPath(c), actor);
  const voice = voiceOf(actor);
  const takesPart =
    voice !== null &&
    provrum.decision?.verdict === 'approved' &&
    provrum.decision.participants.includes(voice.organisation);
  return takesPart ? { provrum, voice } : refuse('not-allowed');
}

async function shown(c: C, provrum: Parameters<typeof findEnd>[1], voice: Voice) {
  const { db, clock } = c.var;
  const endedOn = await findEnd(db, provrum);
  const answers = new Map<Occasion, Answer | null>();
  for (const occasion of occasions) answers.set(occasion, await findAnswer(db, provrum, voice.organisation, occasion));
  const today = clock.today();
  return {
    occasions: occasions.map((occasion) => {
      const span = endedOn && spanOf(occasion, endedOn);
      return {
        occasion,
        from: span?.from ?? null,
        to: span?.to ?? null,
        open: span !== null && span.from <= today && today <= span.to,
        questions: questions[occasion].map(({ key, text }) => ({ key, text })),
        inWords: openQuestions[occasion],
        answer: answers.get(occasion) ?? null,
      };
    }),
  };
}
