import { refused } from '#kernel/decision.ts';
import type { PersonId } from '#kernel/id.ts';
import type { Ore } from '#kernel/money.ts';
import type { ApiEnv } from '#organisations/token.scope.ts';
import { accepted, asForm } from '#platform/asForm.ts';
import { newApi, operation } from '#platform/openapi.ts';
import { refuse } from '#platform/problem.ts';
import { gatheringInPath } from '../attendance/attendance.api.ts';
import { findArrangement, listHelpers } from './arrangement.store.ts';
import { changeCosts } from './costs.ts';
import { actOn, arrangingProblems, onePath } from './gathering.api.ts';
import { finish, readDay, reading } from './gathering.form.ts';
import { arrangerOf } from './gathering.ts';
import { formMessages } from './gatheringForm.messages.ts';
import { CostIn, GatheringShown, PlannerIn, ProgrammeIn, QualityIn, TaskIn } from './gatheringShapes.api.ts';
import { changePlanners } from './planners.ts';
import { changeTask } from './practical.ts';
import { changeProgramme } from './programme.ts';
import { readSession } from './programme.form.ts';
import { judgeQuality } from './quality.ts';

const act = {
  tag: 'gatherings',
  method: 'post',
  answers: { 200: GatheringShown },
  problems: arrangingProblems,
} as const;
const programme = operation({ ...act, id: 'changeProgramme', path: `${onePath}/programme`, body: ProgrammeIn });
const costs = operation({ ...act, id: 'changeGatheringCosts', path: `${onePath}/costs`, body: CostIn });
const planners = operation({ ...act, id: 'changeGatheringPlanners', path: `${onePath}/planners`, body: PlannerIn });
const tasks = operation({ ...act, id: 'changeChecklist', path: `${onePath}/tasks`, body: TaskIn });
const quality = operation({ ...act, id: 'judgeGathering', method: 'put', path: `${onePath}/quality`, body: QualityIn });

/** What those who arrange a meeting look after. */
export const gatheringWorkApi = newApi<ApiEnv>()
  .openapi(programme, async (c) => {
    const { db, clock, language } = c.var;
    const { act: asked, item, version, ...sent } = c.req.valid('json');
    const gathering = await gatheringInPath(c);
    const session = asked === 'remove' ? null : accepted(readSession(asForm(sent), gathering, language, clock.today()));
    return await actOn(c, async (fresh) => {
      const { sessions } = await findArrangement(db, fresh.id);
      if (!session) return changeProgramme(fresh, sessions, { act: 'remove', id: item ?? 0 });
      if (asked === 'add') return changeProgramme(fresh, sessions, { act: asked, key: null, ...session });
      return changeProgramme(fresh, sessions, { act: 'change', id: item ?? 0, basedOn: version ?? -1, ...session });
    });
  })
  .openapi(costs, async (c) => {
    const { act: asked, item, version, ...sent } = c.req.valid('json');
    const line = { ...sent, planned: sent.planned as Ore, actual: sent.actual as Ore | null };
    return await actOn(c, async (fresh) => {
      const { costs: lines } = await findArrangement(c.var.db, fresh.id);
      if (asked === 'remove') return changeCosts(fresh, lines, { act: asked, id: item ?? 0 });
      if (asked === 'add') return changeCosts(fresh, lines, { act: asked, key: null, line });
      return changeCosts(fresh, lines, { act: 'change', id: item ?? 0, basedOn: version ?? -1, line });
    });
  })
  .openapi(planners, async (c) => {
    const { db, clock, actor, language } = c.var;
    const { act: asked, person } = c.req.valid('json');
    const { network } = await gatheringInPath(c);
    const known =
      asked === 'remove' ||
      (await listHelpers(db, network?.id ?? null, clock.today())).some(({ id }) => (id as number) === person);
    if (!known) refuse('invalid-fields', { errors: { person: formMessages[language].errors.person } });
    return await actOn(c, (fresh) => {
      const by = arrangerOf(actor, fresh);
      return by
        ? changePlanners(fresh, { act: asked, person: person as PersonId }, by)
        : refused({ kind: 'not-yours' });
    });
  })
  .openapi(tasks, async (c) => {
    const { db, clock, language } = c.var;
    const { task: key, owner, due, done } = c.req.valid('json');
    const { network } = await gatheringInPath(c);
    const form = reading({ due: due ?? '' }, language, clock.today());
    const day = due === null ? null : readDay(form, 'due');
    const helpers = owner === null ? [] : await listHelpers(db, network?.id ?? null, clock.today());
    if (owner !== null && !helpers.some(({ id }) => (id as number) === owner)) form.errors['owner'] = form.say.person;
    const change = accepted(finish(form, { key, owner: owner as PersonId | null, due: day, done }));
    return await actOn(c, async (fresh) => changeTask(fresh, (await findArrangement(db, fresh.id)).marks, change));
  })
  .openapi(quality, async (c) => {
    const { fulfilled, note } = c.req.valid('json');
    const judgement = { fulfilled: [...new Set(fulfilled)], note };
    if (note.length > 2000)
      refuse('invalid-fields', { errors: { note: formMessages[c.var.language].errors.long(2000) } });
    return await actOn(c, async (fresh) =>
      judgeQuality(fresh, judgement, (await findArrangement(c.var.db, fresh.id)).judged),
    );
  });
