import type { Context } from 'hono';
import { type NetworkId, parseId } from '#kernel/id.ts';
import { readsForTheForum, readsProposals } from '#organisations/authority.ts';
import type { ApiEnv } from '#organisations/token.scope.ts';
import { accepted, asForm } from '#platform/asForm.ts';
import { newApi, operation, send, z } from '#platform/openapi.ts';
import { refuse } from '#platform/problem.ts';
import { day, id, orNull, Text } from '#platform/shapes.ts';
import { arrangerOf, type Gathering } from '../gathering/gathering.ts';
import { gatheringInPath } from './attendance.api.ts';
import { readAnswer } from './gatheringEvaluation.form.ts';
import { messages } from './gatheringEvaluation.messages.ts';
import {
  findEvaluated,
  findNetworkName,
  findOwnAnswer,
  keepAnswer,
  listCompared,
} from './gatheringEvaluation.store.ts';
import {
  type AnswerGiven,
  fewestShown,
  openSpan,
  overall,
  questions,
  sumUp,
  takesAnswers,
  wordsMax,
} from './gatheringEvaluation.ts';

type C = Context<ApiEnv>;

const mark = z.number().int().min(1).max(5).nullable();
const Sum = z
  .object({
    key: z.string(),
    text: Text,
    answers: z.number().int(),
    mean: z.number().nullable(),
    counts: z.array(z.number().int()),
  })
  .openapi('EvaluationSum');
const Sums = z
  .object({
    came: z.number().int(),
    answered: z.number().int(),
    /** Null where too few have answered for this reader. */
    mean: z.number().nullable(),
    questions: z.array(Sum),
    good: z.array(z.string()),
    better: z.array(z.string()),
  })
  .openapi('GatheringEvaluation');
const AnswerIn = z
  .strictObject({
    marks: z.record(z.string().max(40), mark),
    good: z.string().default('').openapi({ maxLength: wordsMax }),
    better: z.string().default('').openapi({ maxLength: wordsMax }),
  })
  .openapi('GatheringAnswerToGive');
const AnswerShown = z
  .object({ marks: z.record(z.string(), mark), good: z.string(), better: z.string() })
  .openapi('GatheringAnswer');
const OwnShown = z
  .object({ open: z.boolean(), from: day.nullable(), to: day.nullable(), answer: orNull(AnswerShown) })
  .openapi('OwnGatheringAnswer');
const Compared = z
  .object({
    meetings: z.array(
      z
        .object({
          meeting: id,
          title: z.string(),
          day,
          came: z.number().int(),
          answered: z.number().int(),
          mean: z.number().nullable(),
          means: z.record(z.string(), z.number().nullable()),
        })
        .openapi('ComparedMeeting'),
    ),
  })
  .openapi('EvaluationComparison');

const tag = 'gatherings';
const path = '/gatherings/{meeting}/evaluation';
const find = operation({ id: 'findGatheringAnswers', tag, method: 'get', path, answers: { 200: Sums } });
const findOwn = operation({
  id: 'findOwnGatheringAnswer',
  tag,
  method: 'get',
  path: `${path}/answer`,
  answers: { 200: OwnShown },
  problems: ['not-allowed'],
});
const give = operation({
  id: 'answerOnGathering',
  tag,
  method: 'put',
  path: `${path}/answer`,
  body: AnswerIn,
  answers: { 200: AnswerShown },
  problems: ['not-allowed', 'wrong-state'],
});
const compare = operation({
  id: 'compareGatherings',
  tag,
  method: 'get',
  path: '/networks/{network}/evaluations',
  answers: { 200: Compared },
});

/** What those who came thought: summed, without names. */
export const gatheringEvaluationApi = newApi<ApiEnv>()
  .openapi(find, async (c) => {
    const gathering = await gatheringInPath(c);
    return send(c, Sums, await sums(c, gathering));
  })
  .openapi(findOwn, async (c) => {
    const { db, clock, actor } = c.var;
    const gathering = await gatheringInPath(c);
    const own = (await findOwnAnswer(db, gathering.id, { person: actor.person.id })) ?? refuse('not-allowed');
    const { from, to } = openSpan(gathering) ?? { from: null, to: null };
    return send(c, OwnShown, { open: takesAnswers(gathering, clock.today()), from, to, answer: own.answer });
  })
  .openapi(give, async (c) => {
    const { db, clock, actor, language } = c.var;
    const gathering = await gatheringInPath(c);
    const own = (await findOwnAnswer(db, gathering.id, { person: actor.person.id })) ?? refuse('not-allowed');
    if (!takesAnswers(gathering, clock.today())) refuse('wrong-state');
    const { marks, good, better } = c.req.valid('json');
    const typed = Object.fromEntries(Object.entries(marks).map(([key, value]) => [key, value ?? 'none']));
    const { errors } = messages[language].own;
    const unknown = Object.keys(marks).find((key) => !questions.some((question) => question.key === key));
    if (unknown !== undefined) refuse('invalid-fields', { errors: { [unknown]: errors.mark } });
    const answer: AnswerGiven = accepted(readAnswer(asForm({ ...typed, good, better }), (key) => errors[key]));
    await keepAnswer(db, own.registration, answer, clock.now());
    return send(c, AnswerShown, answer, { etag: false });
  })
  .openapi(compare, async (c) => {
    const { db, actor } = c.var;
    const network = parseId<NetworkId>(c.req.param('network'));
    if (!network || !readsProposals(actor) || (await findNetworkName(db, network)) === null) return refuse('not-found');
    const fewest = readsForTheForum(actor) ? 1 : fewestShown;
    const meetings = (await listCompared(db, network)).map(({ answers, ...meeting }) => {
      const summed = answers.length < fewest ? [] : sumUp(answers);
      const means = Object.fromEntries(summed.map(({ key, mean }) => [key, mean]));
      return { ...meeting, answered: answers.length, mean: overall(summed), means };
    });
    return send(c, Compared, { meetings });
  });

async function sums(c: C, gathering: Gathering) {
  const { db, actor } = c.var;
  const reads = arrangerOf(actor, gathering) !== null || readsForTheForum(actor);
  const { came, answers } = await findEvaluated(db, gathering.id);
  const summed = answers.length >= (reads ? 1 : fewestShown) ? sumUp(answers) : [];
  const words = (which: 'good' | 'better') =>
    reads ? answers.flatMap((one) => (one[which] === '' ? [] : [one[which]])) : [];
  return {
    came,
    answered: answers.length,
    mean: overall(summed),
    questions: summed.map((sum) => ({ ...sum, text: questions.find(({ key }) => key === sum.key)!.text })),
    good: words('good'),
    better: words('better'),
  };
}
