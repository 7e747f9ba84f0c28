import { type Context, Hono } from 'hono';
import type { Day } from '#kernel/day.ts';
import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { one, readValues } from '#platform/form.ts';
import { askedFormat, sendTable } from '#platform/sendTable.ts';
import { Actions, Submit } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { Checkbox } from '#ui/choice.tsx';
import { Part } from '#ui/facts.tsx';
import { Field } from '#ui/field.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { formatDay } from '#ui/format.ts';
import { fileColumns, fileRows, ListFiles } from '#ui/listFile.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { arrange } from './arrange.scope.ts';
import { arrangementMessages } from './arrangement.messages.ts';
import { findArrangement, type Helper, listHelpers } from './arrangement.store.ts';
import { forArrangers, sendArrangePage, type TypedIn } from './arrangePage.view.tsx';
import { finish, readDay, reading, readPerson } from './gathering.form.ts';
import { type GatheringEnv, withGathering } from './gathering.scope.ts';
import { led } from './gatheringRefused.page.tsx';
import { changeTask, type PracticalTask, practicalTasks, type TaskChange, taskKeys } from './practical.ts';

/** The practical checklist of a gathering: what is to be done, by when and by whom. */
export const tasksPage = new Hono<GatheringEnv>()
  .get(
    paths.gatheringTasks(':meeting'),
    withGathering,
    forArrangers((c) => show(c)),
  )
  .post(
    paths.gatheringTasks(':meeting'),
    withGathering,
    forArrangers((c) => save(c)),
  );

async function save(c: Context<GatheringEnv>): Promise<Response> {
  const { db, gathering, clock, language } = c.var;
  const values = await readValues(c);
  const key = taskKeys.find((known) => known === one(values, 'task'));
  if (!key) return await c.notFound();
  const form = reading(values, language, clock.today());
  const due: Day | null = one(values, 'due').trim() === '' ? null : readDay(form, 'due');
  const person = one(values, 'owner') === '' ? null : readPerson(one(values, 'owner'));
  const { marks } = await findArrangement(db, gathering.id);
  const helpers = person === null ? [] : await listHelpers(db, gathering.network?.id ?? null, clock.today());
  const known =
    helpers.some(({ id }) => id === person) || marks.some((mark) => mark.key === key && mark.owner?.id === person);
  if (one(values, 'owner') !== '' && !known) form.errors['owner'] = form.say.person;
  const change: TaskChange = { key, owner: person, due, done: one(values, 'done') === 'yes' };
  const read = finish(form, change);
  if (!read.ok) return await show(c, { form: key, values, errors: read.errors });
  const decision = await arrange(c, gathering.id, async (fresh) =>
    changeTask(fresh, (await findArrangement(db, fresh.id)).marks, read.value),
  );
  if (!decision) return await c.notFound();
  if (decision.ok || decision.refusal.kind === 'unchanged')
    return led(c, paths.gatheringTasks(gathering.id), arrangementMessages[language].flash.tasks);
  return await show(c, { form: key, values, refusal: decision.refusal.kind });
}

async function show(c: Context<GatheringEnv>, typed?: TypedIn): Promise<Response> {
  const { db, gathering, clock, language } = c.var;
  const text = arrangementMessages[language].tasks;
  const { marks } = await findArrangement(db, gathering.id);
  const tasks = practicalTasks(gathering, marks, clock.today());
  const columns = columnsIn(language);
  const format = c.req.method === 'GET' ? askedFormat(c) : null;
  if (format) {
    const sheet = { name: text.heading, rows: fileRows(fileColumns(columns), tasks) };
    return await sendTable(c, [sheet], format, text.title(gathering.text.title));
  }
  const findHelpers = () => listHelpers(db, gathering.network?.id ?? null, clock.today());
  const page = localise(paths.gatheringTasks(gathering.id), language);
  const asked = typed?.form ?? c.req.query('att-gora');
  const open = tasks.find(({ key }) => key === asked);
  return sendArrangePage(c, {
    words: { ...text, lead: gathering.when ? text.lead : text.leadNoDate },
    typed,
    wide: true,
    children: (
      <>
        <Table
          caption={text.heading}
          captionHidden
          language={language}
          rows={tasks}
          rowKey={({ key }) => key}
          columns={[
            ...columns,
            {
              header: text.change,
              cell: ({ key }) => (
                <a href={`${page}?att-gora=${key}#andra`} aria-label={text.edit(text.names[key])}>
                  {text.change}
                </a>
              ),
              text: null,
            },
          ]}
        />
        <ListFiles path={paths.gatheringTasks(gathering.id)} language={language} />
        {open && (
          <Part title={text.edit(text.names[open.key])} id="andra">
            <TaskForm c={c} task={open} helpers={await findHelpers()} typed={typed} />
          </Part>
        )}
        <p>
          <a href={localise(paths.gathering(gathering.id), language)}>{arrangementMessages[language].back}</a>
        </p>
      </>
    ),
  });
}

function columnsIn(language: Language): readonly Column<PracticalTask>[] {
  const text = arrangementMessages[language].tasks;
  const state = ({ done, late }: PracticalTask) => (done ? text.doneBy(done.by) : late ? text.isLate : text.open);
  return [
    { header: text.task, names: true, cell: ({ key }) => text.names[key] },
    { header: text.day, cell: ({ day }) => day && formatDay(day, language) },
    { header: text.owner, cell: ({ owner }) => owner?.name ?? text.nobody },
    { header: text.state, cell: (task) => <TaskState task={task}>{state(task)}</TaskState>, text: state },
  ];
}

interface StateProps {
  readonly task: PracticalTask;
  readonly children: string;
}

function TaskState({ task: { done, late }, children }: StateProps) {
  if (done) return <Chip tone="good">{children}</Chip>;
  return late ? (
    <Chip mark="diamond" tone="warn">
      {children}
    </Chip>
  ) : (
    <Chip mark="ring">{children}</Chip>
  );
}

interface FormProps {
  readonly c: Context<GatheringEnv>;
  readonly task: PracticalTask;
  readonly helpers: readonly Helper[];
  readonly typed: TypedIn | undefined;
}

function TaskForm({ c, task, helpers, typed }: FormProps) {
  const { gathering, language } = c.var;
  const text = arrangementMessages[language].tasks;
  const owner = task.owner;
  const known = owner && !helpers.some(({ id }) => id === owner.id) ? [{ ...owner, organisation: '' }] : [];
  const values = { owner: String(owner?.id ?? ''), due: task.due ?? '', done: task.done ? 'yes' : '' };
  return (
    <Form
      id={task.key}
      action={localise(paths.gatheringTasks(gathering.id), language)}
      language={language}
      values={typed?.values ?? values}
      errors={typed?.errors}
    >
      <Hidden name="task" value={task.key} />
      <Field
        type="select"
        name="owner"
        label={text.owner}
        empty={text.nobody}
        options={[...known, ...helpers].map(({ id, name, organisation }) => ({
          value: String(id),
          label: [name, organisation].filter(Boolean).join(', '),
        }))}
        optional
      />
      <Field name="due" label={text.ownDay} hint={text.ownDayHint} width="medium" optional />
      <Checkbox name="done" label={text.isDone} />
      <Actions>
        <Submit weight="second">{text.save}</Submit>
      </Actions>
    </Form>
  );
}
