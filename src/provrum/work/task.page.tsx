import { type Context, Hono } from 'hono';
import type { Voice } from '#organisations/authority.ts';
import { voiceOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { type FieldErrors, type FormValues, one, readValues } from '#platform/form.ts';
import { sendPage } from '#platform/web.ts';
import { Actions, PostButton } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { Facts, Part } from '#ui/facts.tsx';
import { Form } from '#ui/form.tsx';
import { dayOfMoment, formatDay } from '#ui/format.ts';
import { Page } from '#ui/page.tsx';
import { readVersion } from '../budget.form.ts';
import { numberIn } from '../budget.scope.ts';
import { changeProvrum } from '../change.store.ts';
import { circumstances, type ProvrumEnv, withProvrum } from '../provrum.scope.ts';
import { workCrumbs } from './log.page.tsx';
import { WorkRefused } from './refusedWork.view.tsx';
import {
  changeTask,
  finishTask,
  removeTask,
  reopenTask,
  takeOverTask,
  type Task,
  type TaskContext,
  type TaskRefusal,
} from './task.ts';
import { taskContext } from './task.scope.ts';
import { DueChip, TaskFields } from './task.view.tsx';
import { readTask, taskValues, sayIn } from './work.form.ts';
import { messages } from './work.messages.ts';
import { asWorker, onward, withReader, withWork } from './work.scope.ts';
import { workOpen, worksHere } from './workplace.ts';

type C = Context<ProvrumEnv>;

/** One task: read, changed, taken over, done, opened again, taken away. */
export const taskPage = new Hono<ProvrumEnv>()
  .get(paths.task(':id', ':task'), withProvrum, withWork, withReader, (c) => show(c))
  .post(paths.task(':id', ':task'), withProvrum, withWork, (c) => asWorker(c, change))
  .post(paths.taskAct(':id', ':task'), withProvrum, withWork, (c) => asWorker(c, act));

async function change(c: C, voice: Voice): Promise<Response> {
  const { provrum, language } = c.var;
  const values = await readValues(c);
  const read = readTask(values, sayIn(language));
  if (!read.ok) return await show(c, { values, errors: read.errors });
  const text = { ...read.value, task: numberIn(c, 'task'), version: readVersion(values) };
  const decision = await changeProvrum(circumstances(c, voice), provrum.id, async (fresh) =>
    changeTask(await taskContext(c, fresh), voice, text),
  );
  if (!decision) return await c.notFound();
  if (!decision.ok && decision.refusal.kind !== 'unchanged') {
    return await show(c, { values, refusal: decision.refusal });
  }
  return toTasks(c, messages[language].flash.taskChanged);
}

const acts = {
  done: { decide: finishTask, flash: 'taskDone' },
  reopen: { decide: reopenTask, flash: 'taskReopened' },
  take: { decide: takeOverTask, flash: 'taskTaken' },
  remove: { decide: removeTask, flash: 'taskRemoved' },
} as const satisfies Record<
  string,
  {
    readonly decide: (context: TaskContext, by: Voice, id: number) => ReturnType<typeof finishTask>;
    readonly flash: keyof (typeof messages)['sv']['flash'];
  }
>;

async function act(c: C, voice: Voice): Promise<Response> {
  const { provrum, language } = c.var;
  const named = one(await readValues(c), 'act');
  if (!Object.hasOwn(acts, named)) return await show(c);
  const { decide, flash } = acts[named as keyof typeof acts];
  const decision = await changeProvrum(circumstances(c, voice), provrum.id, async (fresh) =>
    decide(await taskContext(c, fresh), voice, numberIn(c, 'task')),
  );
  if (!decision) return await c.notFound();
  if (!decision.ok && !alreadySo(decision.refusal, named)) return await show(c, { refusal: decision.refusal });
  return toTasks(c, messages[language].flash[flash]);
}

/** The button was pressed twice: it is so already. */
const alreadySo = ({ kind }: TaskRefusal, act: string): boolean =>
  kind === 'unchanged' || (kind === 'no-such-task' && act === 'remove');

const toTasks = (c: C, flash: string): Response => onward(c, flash, `${paths.work(c.var.provrum.id)}#uppgifter`);

interface Again {
  readonly values?: FormValues;
  readonly errors?: FieldErrors;
  readonly refusal?: TaskRefusal;
}

async function show(c: C, again: Again = {}): Promise<Response> {
  const { clock, provrum, actor, language, frame } = c.var;
  const text = messages[language];
  const context = await taskContext(c, provrum);
  const task = context.tasks.find(({ id }) => id === numberIn(c, 'task'));
  if (!task) return await c.notFound();
  const writes = worksHere(provrum, voiceOf(actor)) && workOpen(provrum);
  const status = again.refusal ? 409 : again.errors ? 422 : 200;
  const overdue = task.due !== null && task.due < clock.today();
  return sendPage(
    c,
    <Page
      frame={frame}
      title={`${task.title}: ${provrum.text.title}`}
      heading={task.title}
      section="proposals"
      crumbs={workCrumbs(c)}
      chip={
        task.doneAt === null ? (
          <DueChip due={task.due} overdue={overdue} language={language} />
        ) : (
          <Chip mark="square" tone="good">
            {text.tasks.doneBy(task.doneBy?.name ?? '', formatDay(dayOfMoment(task.doneAt), language))}
          </Chip>
        )
      }
      invalid={status !== 200}
      noindex
    >
      {again.refusal && <WorkRefused refusal={again.refusal} language={language} />}
      {(!writes || again.refusal?.kind === 'stale') && <TaskFacts task={task} c={c} />}
      {writes && <Buttons task={task} c={c} />}
      {writes && task.doneAt === null && (
        <Part title={text.tasks.change} id="andra">
          <Form
            action={localise(paths.task(provrum.id, task.id), language)}
            language={language}
            values={again.values ?? taskValues(task)}
            errors={again.errors}
          >
            <TaskFields
              colleagues={context.colleagues}
              version={task.version}
              former={task}
              send={text.tasks.save}
              language={language}
            />
          </Form>
        </Part>
      )}
    </Page>,
    status,
  );
}

interface TaskProps {
  readonly c: C;
  readonly task: Task;
}

function TaskFacts({
  c: {
    var: { language },
  },
  task: { title, owner, organisation, due },
}: TaskProps) {
  const { tasks: text, now } = messages[language];
  return (
    <Part title={now} id="nu">
      <Facts
        items={[
          { term: text.title, value: title },
          { term: text.who, value: text.owner(owner.name, organisation.name) },
          { term: text.until, value: due === null ? text.noDay : formatDay(due, language) },
        ]}
      />
    </Part>
  );
}

function Buttons({ c, task: { id, title, doneAt, owner } }: TaskProps) {
  const { provrum, actor, language } = c.var;
  const text = messages[language].tasks;
  const action = localise(paths.taskAct(provrum.id, id), language);
  return (
    <Actions>
      {doneAt === null ? (
        <PostButton action={action} hidden={{ act: 'done' }} weight="main" label={text.finishOf(title)}>
          {text.finish}
        </PostButton>
      ) : (
        <PostButton action={action} hidden={{ act: 'reopen' }}>
          {text.reopen}
        </PostButton>
      )}
      {doneAt === null && owner.id !== actor.person.id && (
        <PostButton action={action} hidden={{ act: 'take' }}>
          {text.takeOver}
        </PostButton>
      )}
      <PostButton action={action} hidden={{ act: 'remove' }} weight="quiet">
        {text.remove}
      </PostButton>
    </Actions>
  );
}
