import { type Day, parseDay } from '#kernel/day.ts';
import { type ForumReader, forumOf } from '#organisations/authority.ts';
import { once } from '#organisations/once.scope.ts';
import type { ApiEnv } from '#organisations/token.scope.ts';
import { accepted, asForm } from '#platform/asForm.ts';
import { newApi, operation, send, z } from '#platform/openapi.ts';
import { refuse } from '#platform/problem.ts';
import { day, dayIn, id, orNull, Ref } from '#platform/shapes.ts';
import { FindingShown, showFinding } from '#rulebook/finding.api.ts';
import { ore } from '../budget.api.ts';
import { leftOf, reservedOf } from '../pot.ts';
import { shown } from '../provrum.api.ts';
import { done } from '../refused.scope.ts';
import { listBehind } from './evaluation.ts';
import { messages } from './evaluation.messages.ts';
import { loadEvaluated, loadKnown, readingOf, withTitles } from './evaluation.scope.ts';
import { namesOf } from './known.ts';
import { readFormatEvaluation } from './formatEvaluation.form.ts';
import { documentMax, formatFindings, noteMax, recordEvaluation, removeEvaluation } from './formatEvaluation.ts';
import { changeFormatEvaluations } from './formatEvaluation.store.ts';
import type { Titled } from './knownTable.view.tsx';
import { findPotOn } from './stateOn.store.ts';
import { countStates } from './stateOn.ts';

const whole = z.number().int();
const counted = { of: z.string(), figure: z.string(), provrum: whole };
const Spread = z
  .object({ n: whole, least: z.number(), lower: z.number(), median: z.number(), upper: z.number(), most: z.number() })
  .openapi('Spread');
const Counted = z.object(counted).openapi('CountedFigure');
const FormatEvaluationShown = z
  .object({ id, on: day, document: z.string(), note: z.string(), by: Ref })
  .openapi('FormatEvaluation');

const EvaluationShown = z
  .object({
    on: day,
    year: whole.nullable(),
    version: z.string(),
    format: z.object({ findings: z.array(FindingShown), evaluations: z.array(FormatEvaluationShown) }),
    provrum: whole,
    steps: z.array(Counted),
    ends: z.array(Counted),
    waits: z.array(z.object({ ...counted, spread: orNull(Spread) }).openapi('Wait')),
    lengths: z.array(z.object({ ...counted, spread: orNull(Spread), fits: z.array(Counted) }).openapi('WorkLength')),
    kinds: z.array(z.object({ ...counted, organisations: whole, all: whole, times: whole }).openapi('KindTaking')),
    regions: z.array(
      z.object({ of: id, figure: z.string(), provrum: whole, name: z.string(), led: whole }).openapi('RegionTaking'),
    ),
    money: z.array(z.object({ ...counted, amount: ore, median: ore.nullable() }).openapi('MoneyFigure')),
    uses: z.array(z.object({ ...counted, answers: whole }).openapi('UseFigure')),
    passed: z.array(
      z
        .object({
          ...counted,
          times: whole,
          reasons: z.array(z.object({ provrum: id, reason: z.string() }).openapi('PassedReason')),
        })
        .openapi('PassedRule'),
    ),
    occasions: z.array(
      z
        .object({
          ...counted,
          answers: whole,
          questions: z.array(
            z
              .object({ ...counted, spread: orNull(Spread), marks: z.array(whole), cannotSay: whole })
              .openapi('QuestionMarks'),
          ),
        })
        .openapi('OccasionMarks'),
    ),
  })
  .openapi('Evaluation');

const KnownShown = z
  .object({
    id,
    title: z.string(),
    state: shown,
    since: day,
    openedOn: day,
    readyOn: day.nullable(),
    goAheadOn: day.nullable(),
    startedOn: day.nullable(),
    endedOn: day.nullable(),
    resultOn: day.nullable(),
    lead: orNull(Ref),
    participants: z.array(Ref),
    planned: ore,
    used: ore,
    granted: ore,
    paid: ore,
    repaid: ore,
  })
  .openapi('KnownProvrum');
const KnownList = z.object({ on: day, total: whole, provrum: z.array(KnownShown) }).openapi('KnownProvrumList');
const StateShown = z
  .object({
    on: day,
    states: z.array(z.object({ state: shown, count: whole }).openapi('StateCount')),
    funding: z.object({ year: whole, frame: ore, reserved: ore, paid: ore, left: ore }).openapi('FundingOn'),
    total: whole,
    provrum: z.array(KnownShown),
  })
  .openapi('StateOn');
const EvaluationIn = z
  .strictObject({
    on: dayIn,
    document: z.string().openapi({ maxLength: documentMax }),
    note: z.string().default('').openapi({ maxLength: noteMax }),
  })
  .openapi('FormatEvaluationToRecord');

const date = z.string().max(10).optional().openapi({ format: 'date' });
const year = z.coerce.number().int().min(2000).max(2099).optional();
const [tag, path] = ['evaluation', '/evaluation'] as const;
const read = { tag, method: 'get', problems: ['not-allowed'] } as const;
const find = operation({
  ...read,
  id: 'findEvaluation',
  path,
  query: z.object({ date, year }),
  answers: { 200: EvaluationShown },
});
const list = operation({
  ...read,
  id: 'listEvaluated',
  path: `${path}/provrum`,
  query: z.object({ figure: z.string().max(80), date, year }),
  answers: { 200: KnownList },
  problems: ['not-allowed', 'not-found'],
});
const stateOn = operation({
  ...read,
  id: 'findStateOn',
  path: `${path}/state`,
  query: z.object({ date }),
  answers: { 200: StateShown },
});
const record = operation({
  id: 'recordFormatEvaluation',
  tag,
  method: 'post',
  path: `${path}/format`,
  body: EvaluationIn,
  answers: { 201: FormatEvaluationShown },
  problems: ['not-allowed'],
  once: true,
});
const remove = operation({
  id: 'removeFormatEvaluation',
  tag,
  method: 'delete',
  path: `${path}/format/{evaluation}`,
  answers: { 204: null },
  problems: ['not-allowed'],
});

/** As many provrum as one answer holds; the export has them all. */
const most = 1_000;

type Reached = Parameters<typeof loadKnown>[0] & {
  readonly var: Pick<ApiEnv['Variables'], 'clock' | 'actor' | 'language'>;
};

/** The evaluation of the format, and the state of everything, as of a day. Amounts are whole öre. */
export const evaluationApi = newApi<ApiEnv>()
  .openapi(find, async (c) => {
    const reading = demandReading(c);
    const { date: typed, year: asked = null } = c.req.valid('query');
    const { evaluation, formatEvaluations, on, version } = await loadEvaluated(c, {
      on: readDay(c, typed),
      year: asked,
    });
    return send(c, EvaluationShown, {
      ...evaluation,
      passed: evaluation.passed.map((one) => (reading === 'whole' ? one : { ...one, reasons: [] })),
      on,
      year: asked,
      version: version.id,
      format: {
        findings: formatFindings(on, formatEvaluations, version.parameters).map(showFinding),
        evaluations: formatEvaluations,
      },
    });
  })
  .openapi(list, async (c) => {
    demandReading(c);
    const { figure, date: typed, year: asked = null } = c.req.valid('query');
    const known = await loadKnown(c, { on: readDay(c, typed), year: asked });
    const listed = listBehind(known.all, figure, known.basis) ?? refuse('not-found');
    const rows = await withTitles(c, known.on, listed.slice(0, most));
    const names = namesOf(known.organisations);
    return send(c, KnownList, { on: known.on, total: listed.length, provrum: rows.map((one) => named(one, names)) });
  })
  .openapi(stateOn, async (c) => {
    if (demandReading(c) !== 'whole') refuse('not-allowed');
    const known = await loadKnown(c, { on: readDay(c, c.req.valid('query').date), year: null });
    const frame = known.version.parameters.fundingPerYear;
    const pot = await findPotOn(c.var.db, Number(known.on.slice(0, 4)), known.on);
    const rows = await withTitles(c, known.on, known.all.slice(0, most));
    const names = namesOf(known.organisations);
    return send(c, StateShown, {
      on: known.on,
      states: countStates(known.all),
      funding: { year: pot.year, frame, reserved: reservedOf(pot), paid: pot.paid, left: leftOf(pot, frame) },
      total: known.all.length,
      provrum: rows.map((one) => named(one, names)),
    });
  })
  .openapi(record, (c) =>
    once(c, async () => {
      const forum = demandForum(c);
      const { errors: say } = messages[c.var.language].format;
      const given = accepted(readFormatEvaluation(asForm(c.req.valid('json')), (key) => say[key as keyof typeof say]));
      const decision = await changeFormatEvaluations(doing(c, forum), null, () =>
        recordEvaluation(forum, given, c.var.clock.today()),
      );
      done(decision);
      const { formatEvaluations } = await loadEvaluated(c, { on: c.var.clock.today(), year: null });
      const recorded = formatEvaluations.toSorted((a, b) => b.id - a.id)[0] ?? refuse('not-found');
      return send(c, FormatEvaluationShown, recorded, { status: 201 });
    }),
  )
  .openapi(remove, async (c) => {
    const forum = demandForum(c);
    const number = Number(/^[1-9]\d{0,14}$/.exec(c.req.param('evaluation'))?.[0] ?? 0);
    const decision = await changeFormatEvaluations(doing(c, forum), null, (known) =>
      removeEvaluation(forum, known.find((one) => one.id === number) ?? null),
    );
    done(decision);
    return c.body(null, 204);
  });

const demandReading = ({ var: { actor } }: Reached) => readingOf(actor) ?? refuse('not-allowed');
const demandForum = ({ var: { actor } }: Reached): ForumReader => forumOf(actor) ?? refuse('not-allowed');

/** The day asked for; what is none, or has not been, is a fault of the field. */
function readDay({ var: { clock, language } }: Reached, typed: string | undefined): Day {
  const today = clock.today();
  if (typed === undefined) return today;
  const { filter } = messages[language];
  const on = parseDay(typed);
  if (!on || on < '2000-01-01') return refuse('invalid-fields', { errors: { date: filter.wrongDay } });
  return on > today ? refuse('invalid-fields', { errors: { date: filter.future } }) : on;
}

const named = (one: Titled, names: ReturnType<typeof namesOf>) => ({
  ...one,
  lead: one.lead === null ? null : { id: one.lead, name: names.get(one.lead) ?? '' },
  participants: one.participants.map((number) => ({ id: number, name: names.get(number) ?? '' })),
});

const doing = ({ var: { db, clock } }: Reached, by: ForumReader) => ({
  db,
  by: { person: by.person, organisation: by.organisation },
  at: clock.now(),
  on: clock.today(),
});
