import type { Day } from '#kernel/day.ts';
import type { Language } from '#kernel/text.ts';
import type { Voice } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { Actions, PostButton, Submit } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { Field } from '#ui/field.tsx';
import { Hidden } from '#ui/form.tsx';
import { dayOfMoment, formatDay } from '#ui/format.ts';
import { Meta, Row, Rows } from '#ui/rows.tsx';
import type { Provrum } from '../provrum.ts';
import { type Colleague, ownerHere, type Task } from './task.ts';
import { ownerValue, workLimits } from './work.form.ts';
import { messages } from './work.messages.ts';

interface TasksProps {
  readonly provrum: Provrum;
  readonly tasks: readonly Task[];
  readonly colleagues: readonly Colleague[];
  readonly today: Day;
  /** Who may do something about them; null for those who read. */
  readonly by: Voice | null;
  readonly language: Language;
}

/** What is to be done, what is due first comes first; what is done stands folded below. */
export function TaskList(props: TasksProps) {
  const { tasks, language } = props;
  const text = messages[language].tasks;
  const open = tasks.filter(({ doneAt }) => doneAt === null);
  const done = tasks.filter(({ doneAt }) => doneAt !== null);
  return (
    <>
      {open.length === 0 ? (
        <p class="quiet">{text.none}</p>
      ) : (
        <Rows>
          {open.map((task) => (
            <OpenTask key={task.id} task={task} {...props} />
          ))}
        </Rows>
      )}
      {done.length > 0 && (
        <details class="folded">
          <summary>{text.finished(done.length)}</summary>
          <Rows>
            {done.map(({ id, title, doneAt, doneBy }) => (
              <Row
                key={id}
                level={3}
                href={localise(paths.task(props.provrum.id, id), language)}
                title={title}
                chip={
                  <Chip mark="square" tone="good">
                    {text.done}
                  </Chip>
                }
                meta={
                  doneAt !== null && (
                    <Meta icon="tick">{text.doneBy(doneBy?.name ?? '', formatDay(dayOfMoment(doneAt), language))}</Meta>
                  )
                }
              />
            ))}
          </Rows>
        </details>
      )}
    </>
  );
}

function OpenTask({ task, provrum, colleagues, today, by, language }: TasksProps & { readonly task: Task }) {
  const text = messages[language].tasks;
  const { id, title, owner, organisation, due, offered } = task;
  const act = localise(paths.taskAct(provrum.id, id), language);
  const gone = !ownerHere(task, colleagues);
  const overdue = due !== null && due < today;
  const takes = by !== null && (gone || offered?.id === by.organisation) && owner.id !== by.person;
  return (
    <Row
      level={3}
      href={localise(paths.task(provrum.id, id), language)}
      title={title}
      note={gone ? text.gone : offered ? text.offered(offered.name) : undefined}
      chip={<DueChip due={due} overdue={overdue} language={language} />}
      meta={<Meta icon="person">{text.owner(owner.name, organisation.name)}</Meta>}
    >
      {by !== null && (
        <Actions>
          <PostButton action={act} hidden={{ act: 'done' }} label={text.finishOf(title)}>
            {text.finish}
          </PostButton>
          {takes && (
            <PostButton action={act} hidden={{ act: 'take' }} label={text.takeOverOf(title)}>
              {text.takeOver}
            </PostButton>
          )}
        </Actions>
      )}
    </Row>
  );
}

interface DueProps {
  readonly due: Day | null;
  readonly overdue: boolean;
  readonly language: Language;
}

/** Until when; an overdue one says so in words. */
export function DueChip({ due, overdue, language }: DueProps) {
  const text = messages[language].tasks;
  if (due === null) return <Chip mark="ring">{text.noDay}</Chip>;
  const day = formatDay(due, language);
  return (
    <Chip mark={overdue ? 'bar' : 'half'} tone={overdue ? 'bad' : 'info'}>
      {overdue ? text.overdue(day) : text.due(day)}
    </Chip>
  );
}

interface FieldsProps {
  readonly colleagues: readonly Colleague[];
  readonly send: string;
  readonly language: Language;
  readonly form?: string | undefined;
  readonly version?: number | undefined;
  /** Answers for it and is not here any longer: still the choice of the form. */
  readonly former?: Task | undefined;
}

/** The fields of a task, and the button that sends them. */
export function TaskFields({ colleagues, send, language, form, version, former }: FieldsProps) {
  const text = messages[language].tasks;
  const all =
    former && !ownerHere(former, colleagues)
      ? [...colleagues, { person: former.owner, organisation: former.organisation }]
      : colleagues;
  return (
    <>
      {form !== undefined && <Hidden name="form" value={form} />}
      {version !== undefined && <Hidden name="version" value={version} />}
      <Field name="title" label={text.title} maxlength={workLimits.title} />
      <Field
        name="owner"
        type="select"
        label={text.who}
        empty={text.choose}
        options={all.map(({ person, organisation }) => ({
          value: ownerValue(person, organisation),
          label: text.owner(person.name, organisation.name),
        }))}
      />
      <Field name="due" type="date" label={text.until} hint={text.untilHint} width="medium" optional />
      <Submit>{send}</Submit>
    </>
  );
}
