import type { Context } from 'hono';
import type { ApiEnv } from '#organisations/token.scope.ts';
import { once } from '#organisations/once.scope.ts';
import { accepted, asForm } from '#platform/asForm.ts';
import { demandMatch } from '#platform/etag.ts';
import { etagThrough, newApi, operation, send, z } from '#platform/openapi.ts';
import { refuse } from '#platform/problem.ts';
import { dayIn, id } from '#platform/shapes.ts';
import { numberIn } from '../budget.api.ts';
import { addTask, changeTask, finishTask, removeTask, reopenTask, takeOverTask, type Task } from './task.ts';
import { taskContext } from './task.scope.ts';
import { listTasks } from './task.store.ts';
import { doWork, readableWorkInPath, TaskShown } from './work.api.ts';
import { readTask, workLimits, sayIn } from './work.form.ts';

type C = Context<ApiEnv>;

const TaskIn = z
  .strictObject({
    title: z.string().openapi({ maxLength: workLimits.title }),
    owner: id,
    organisation: id,
    due: dayIn.nullable().default(null),
  })
  .openapi('TaskToWrite');

const [tag, path] = ['work', '/provrum/{id}/work/tasks'] as const;
const task = `${path}/{task}` as const;
const problems = ['not-allowed', 'wrong-state', 'conflict'] as const;
const add = operation({
  id: 'addTask',
  tag,
  method: 'post',
  path,
  body: TaskIn,
  answers: { 201: TaskShown },
  problems,
  once: true,
});
const find = operation({
  id: 'findTask',
  tag,
  method: 'get',
  path: task,
  answers: { 200: TaskShown },
  problems: ['not-allowed'],
});
const change = operation({
  id: 'changeTask',
  tag,
  method: 'put',
  path: task,
  body: TaskIn,
  answers: { 200: TaskShown },
  problems,
  changes: true,
});
const posted = { tag, method: 'post', answers: { 200: TaskShown }, problems } as const;
const finish = operation({ ...posted, id: 'finishTask', path: `${task}/done` });
const reopen = operation({ ...posted, id: 'reopenTask', path: `${task}/reopening` });
const takeOver = operation({ ...posted, id: 'takeOverTask', path: `${task}/taking-over` });
const remove = operation({ id: 'removeTask', tag, method: 'delete', path: task, answers: { 204: null }, problems });

/** What is to be done, by whom and until when. */
export const taskApi = newApi<ApiEnv>()
  .openapi(add, (c) =>
    once(c, async () => {
      const { db } = c.var;
      const provrum = await readableWorkInPath(c);
      const text = textOf(c, c.req.valid('json'));
      await doWork(c, provrum, async (fresh, by) => addTask(await taskContext(c, fresh), by, text, null));
      const added = (await listTasks(db, provrum.id)).reduce((a, b) => (a.id > b.id ? a : b));
      return send(c, TaskShown, added, { status: 201, headers: { location: `${c.req.path}/${added.id}` } });
    }),
  )
  .openapi(find, async (c) => send(c, TaskShown, await taskInPath(c)))
  .openapi(change, async (c) => {
    const text = textOf(c, c.req.valid('json'));
    const { id: number } = await taskInPath(c);
    await doWork(
      c,
      await readableWorkInPath(c),
      async (fresh, by) => {
        const context = await taskContext(c, fresh);
        const current = context.tasks.find((one) => one.id === number) ?? refuse('not-found');
        demandMatch(c, etagThrough(TaskShown, current));
        return changeTask(context, by, { ...text, task: number, version: current.version });
      },
      ['unchanged'],
    );
    return send(c, TaskShown, await taskInPath(c));
  })
  .openapi(finish, (c) => act(c, finishTask))
  .openapi(reopen, (c) => act(c, reopenTask))
  .openapi(takeOver, (c) => act(c, takeOverTask))
  .openapi(remove, async (c) => {
    const { id: number } = await taskInPath(c);
    await doWork(c, await readableWorkInPath(c), async (fresh, by) =>
      removeTask(await taskContext(c, fresh), by, number),
    );
    return c.body(null, 204);
  });

async function act(c: C, decide: typeof finishTask) {
  const { id: number } = await taskInPath(c);
  await doWork(c, await readableWorkInPath(c), async (fresh, by) => decide(await taskContext(c, fresh), by, number), [
    'unchanged',
  ]);
  return send(c, TaskShown, await taskInPath(c));
}

async function taskInPath(c: C): Promise<Task> {
  const provrum = await readableWorkInPath(c);
  const number = numberIn(c, 'task');
  return (await listTasks(c.var.db, provrum.id)).find((one) => one.id === number) ?? refuse('not-found');
}

const textOf = (c: C, { owner, organisation, ...sent }: z.output<typeof TaskIn>) =>
  accepted(readTask(asForm({ ...sent, owner: `${owner}-${organisation}` }), sayIn(c.var.language)));
