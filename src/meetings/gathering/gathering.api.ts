import type { Context } from 'hono';
import { daysBetween } from '#kernel/day.ts';
import type { Decision } from '#kernel/decision.ts';
import type { MeetingId, NetworkId } from '#kernel/id.ts';
import { dayOfLocal } from '#kernel/localTime.ts';
import { readsForTheForum, secretariatOf } from '#organisations/authority.ts';
import { once } from '#organisations/once.scope.ts';
import type { ApiEnv } from '#organisations/token.scope.ts';
import { accepted, asForm } from '#platform/asForm.ts';
import { demandMatch } from '#platform/etag.ts';
import type { FormResult } from '#platform/form.ts';
import { etagThrough, newApi, operation, send, z } from '#platform/openapi.ts';
import type { ProblemType } from '#platform/problem.messages.ts';
import { refuse } from '#platform/problem.ts';
import { pageQuery } from '#platform/shapes.ts';
import { showFinding, showFindings } from '#rulebook/finding.api.ts';
import type { Finding } from '#rulebook/rule.ts';
import { gatheringInPath } from '../attendance/attendance.api.ts';
import { arrange, instant } from './arrange.scope.ts';
import { findArrangement } from './arrangement.store.ts';
import type { ArrangingEvent } from './arranging.ts';
import { copyArrangement, listChoices } from './choices.store.ts';
import { sumCosts } from './costs.ts';
import { findExceptions, reasonGiven } from './exceptions.scope.ts';
import { readGathering, readGatheringChange, readReason } from './gathering.form.ts';
import { type Turn, turns } from './turns.ts';
import { gatheringCircumstances } from './gathering.scope.ts';
import { findGathering } from './gathering.store.ts';
import { arrangerOf, type Gathering, gatheringKinds } from './gathering.ts';
import { messages } from './gathering.messages.ts';
import {
  CancelIn,
  GatheringIn,
  GatheringPlanIn,
  Gatherings,
  GatheringShown,
  HistoryShown,
  TurnIn,
} from './gatheringShapes.api.ts';
import { gatheringReader } from './gatherings.ts';
import { gatheringsPerPage, listGatherings } from './gatherings.store.ts';
import { gatheringSentence, messages as historyMessages } from './history.messages.ts';
import { entriesPerPage, findHistoryNames, listGatheringHistory } from './history.store.ts';
import { type ArrangingRefusal, cancelGathering, changeGatheringPlan } from './plan.ts';
import { countTaken, planGathering } from './plan.store.ts';
import { practicalTasks } from './practical.ts';
import { qualityFindings } from './quality.ts';

type C = Context<ApiEnv>;

const [tag, path] = ['gatherings', '/gatherings'] as const;
export const onePath = `${path}/{meeting}` as const;
export const arrangingProblems = ['not-allowed', 'wrong-state', 'conflict', 'rules-unmet'] as const;
const answers = { 200: GatheringShown } as const;

const query = z.object({
  ...pageQuery,
  time: z.enum(['coming', 'past']).default('coming'),
  network: z.coerce.number().int().positive().optional(),
  kind: z.enum(gatheringKinds).optional(),
  year: z.coerce.number().int().min(2000).max(2100).optional(),
  q: z.string().max(100).default(''),
});
const list = operation({ id: 'listGatherings', tag, method: 'get', path, query, answers: { 200: Gatherings } });
const plan = operation({
  id: 'planGathering',
  tag,
  method: 'post',
  path,
  body: GatheringPlanIn,
  answers: { 201: GatheringShown },
  problems: arrangingProblems,
  once: true,
});
const find = operation({ id: 'findGathering', tag, method: 'get', path: onePath, answers });
const change = operation({
  id: 'changeGathering',
  tag,
  method: 'put',
  path: onePath,
  body: GatheringIn,
  answers,
  problems: arrangingProblems,
  changes: true,
});
const act = { tag, method: 'post', answers, problems: arrangingProblems } as const;
const cancel = operation({ ...act, id: 'cancelGathering', path: `${onePath}/cancellation`, body: CancelIn });
const turn = operation({ ...act, id: 'turnGathering', path: `${onePath}/state`, body: TurnIn });
const history = operation({
  id: 'findGatheringHistory',
  tag,
  method: 'get',
  path: `${onePath}/history`,
  query: z.object(pageQuery),
  answers: { 200: HistoryShown },
});

/** Meetings that people sign up for, as those who arrange them and those who come read and turn them. */
export const gatheringApi = newApi<ApiEnv>()
  .openapi(list, async (c) => {
    const { page, network, kind, year, q: search, ...asked } = c.req.valid('query');
    const { gatherings, total } = await listGatherings(c.var.db, gatheringReader(c.var.actor), {
      ...asked,
      search,
      network: (network ?? null) as NetworkId | null,
      kind: kind ?? null,
      year: year ?? null,
      at: c.var.clock.now(),
      page,
    });
    return send(c, Gatherings, { gatherings, page: pageOf(page, gatheringsPerPage, total) });
  })
  .openapi(plan, (c) =>
    once(c, async () => {
      const { db, clock, actor, language } = c.var;
      const by = secretariatOf(actor) ?? refuse('not-allowed');
      const sent = c.req.valid('json');
      const choices = await listChoices(db);
      const values = asForm(flat(sent));
      const read = accepted(placed(readGathering(values, choices, language, clock.today())));
      const name = choices.networks.find(({ id }) => id === read.network)?.name ?? '';
      const about = { network: read.network, name, when: read.plan.when, except: null };
      const exceptions = excepted(await findExceptions(c, about), values, language);
      const like = sent.like === null ? null : await findGathering(db, sent.like as MeetingId);
      const id = await db.tx(async () => {
        const made = await planGathering(gatheringCircumstances(c, by), {
          ...read,
          plan: { ...read.plan, exceptions },
          key: null,
        });
        if (like) {
          const { when } = read.plan;
          const days = like.when && when && daysBetween(dayOfLocal(like.when.starts), dayOfLocal(when.starts));
          await copyArrangement(db, like.id, made, { days, at: clock.now() });
        }
        return made;
      });
      const shown = await showGathering(c, (await findGathering(db, id)) ?? refuse('not-found'));
      return send(c, GatheringShown, shown, { status: 201, headers: { location: `${c.req.path}/${id}` } });
    }),
  )
  .openapi(find, async (c) => sendGathering(c, await gatheringInPath(c)))
  .openapi(change, async (c) => {
    const { db, clock, language } = c.var;
    const gathering = await gatheringInPath(c);
    if (!arrangerOf(c.var.actor, gathering)) refuse('not-allowed');
    const values = asForm(flat(c.req.valid('json')));
    const read = accepted(
      placed(readGatheringChange(values, gathering, await listChoices(db, gathering), language, clock.today())),
    );
    const { id, network, when } = gathering;
    const about = { network: network?.id ?? null, name: network?.name ?? '', when: read.when, except: id };
    const findings = read.when?.starts === when?.starts ? [] : await findExceptions(c, about);
    const exceptions = excepted(findings, values, language);
    return await actOn(c, async (fresh) => {
      demandMatch(c, etagThrough(GatheringShown, await showGathering(c, fresh)));
      const taken = await countTaken(db, id);
      return changeGatheringPlan(
        fresh,
        { plan: { ...read, exceptions }, basedOn: fresh.version, taken },
        instant(clock),
      );
    });
  })
  .openapi(cancel, (c) => {
    const reason = accepted(readReason(asForm(c.req.valid('json')), c.var.language));
    return actOn(c, (fresh) => cancelGathering(fresh, reason));
  })
  .openapi(turn, (c) => {
    const [turned]: readonly [Turn, string] = turns[c.req.valid('json').act];
    return actOn(c, (fresh) => turned(fresh, instant(c.var.clock)));
  })
  .openapi(history, async (c) => {
    const gathering = await gatheringInPath(c);
    const { page } = c.req.valid('query');
    const { db, actor, language } = c.var;
    const all = arrangerOf(actor, gathering) !== null || readsForTheForum(actor);
    const { entries, total } = await listGatheringHistory(db, gathering.id, { all, page });
    const events = entries.map(({ event }) => event);
    const names = await findHistoryNames(db, events, historyMessages[language].erased);
    return send(c, HistoryShown, {
      entries: entries.map(({ id, at, event, who, organisation, version }) => ({
        id,
        at: at.toISOString(),
        kind: event.kind,
        sentence: gatheringSentence(event, names, language),
        by: who,
        organisation,
        version,
      })),
      page: pageOf(page, entriesPerPage, total),
    });
  });

const pageOf = (number: number, size: number, total: number) => ({
  number,
  size,
  pages: Math.ceil(total / size),
  total,
});

/** As the form would have sent it. */
const flat = ({ when, ...sent }: Partial<z.output<typeof GatheringPlanIn>>) => ({ ...sent, ...when });

/** Each fault at its place in what was sent. */
const placed = <Value>(read: FormResult<Value>): FormResult<Value> =>
  read.ok
    ? read
    : {
        ...read,
        errors: Object.fromEntries(
          Object.entries(read.errors).map(([field, sentence]) => [
            field.replace(/^(day|from|to|endDay)$/, 'when.$1'),
            sentence,
          ]),
        ),
      };

/** The exceptions with their reason; without one the rules say no. */
function excepted(
  findings: readonly Finding[],
  values: ReturnType<typeof asForm>,
  language: ApiEnv['Variables']['language'],
) {
  const given = reasonGiven(findings, { ...values, reason: values['reason'] ?? '' }, language);
  return given.ok ? given.value : refuse('rules-unmet', { with: { findings: showFindings(findings) } });
}

/** Does an act on the gathering of the address and sends it as it is then. What is so already is no fault. */
export async function actOn(
  c: C,
  decide: (
    fresh: Gathering,
  ) =>
    | Decision<ArrangingEvent | readonly ArrangingEvent[], ArrangingRefusal>
    | Promise<Decision<ArrangingEvent | readonly ArrangingEvent[], ArrangingRefusal>>,
) {
  const { id } = await gatheringInPath(c);
  settled(await arrange<ArrangingEvent>(c, id, decide));
  return await sendGathering(c, await gatheringInPath(c));
}

const types: Readonly<Record<ArrangingRefusal['kind'], ProblemType>> = {
  'gathering-over': 'wrong-state',
  'gathering-past': 'wrong-state',
  'no-date': 'wrong-state',
  'not-announced': 'wrong-state',
  'not-begun': 'wrong-state',
  stale: 'conflict',
  unchanged: 'conflict',
  'capacity-taken': 'conflict',
  'not-yours': 'not-allowed',
  'no-such-item': 'conflict',
  'list-full': 'conflict',
};

function settled(decision: Decision<unknown, ArrangingRefusal> | null): void {
  if (!decision) return refuse('not-found');
  if (decision.ok || decision.refusal.kind === 'unchanged') return;
  const { kind } = decision.refusal;
  const detail = { sv: messages.sv.refused[kind], en: messages.en.refused[kind] };
  return refuse(types[kind], { detail, with: { refusal: kind } });
}

const sendGathering = async (c: C, gathering: Gathering) => send(c, GatheringShown, await showGathering(c, gathering));

/** A gathering as it is sent: how it is arranged is for those who do. */
async function showGathering(c: C, gathering: Gathering): Promise<z.input<typeof GatheringShown>> {
  const { db, clock, actor, networkVersion } = c.var;
  const kept = await findArrangement(db, gathering.id);
  const { text, places, planners, ...rest } = gathering;
  const { link, ...shown } = text;
  const { capacity, ...rules } = places;
  const arranges = arrangerOf(actor, gathering) !== null;
  return {
    ...rest,
    ...shown,
    planners: [...planners],
    places: { ...capacity, ...rules },
    programme: [...kept.sessions],
    sources: [...kept.sources],
    arranged: arranges
      ? {
          link,
          invitation: gathering.invitation,
          tasks: [...practicalTasks(gathering, kept.marks, clock.today())],
          costs: [...kept.costs],
          sums: sumCosts(kept.costs),
          quality: kept.judged && { ...kept.judged, fulfilled: [...kept.judged.fulfilled] },
          findings: qualityFindings(gathering, kept.judged, networkVersion).map(showFinding),
          exceptions: kept.exceptions.map((one) => ({ ...one, finding: showFinding(one.finding) })),
        }
      : null,
  };
}
