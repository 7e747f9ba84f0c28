import { type Context, Hono } from 'hono';
import type { ComponentChildren } from 'preact';
import { dayOfLocal, hourOfLocal } from '#kernel/localTime.ts';
import { localise, paths } from '#paths.ts';
import { randomToken } from '#platform/clock.ts';
import { type FormValues, one, readValues } from '#platform/form.ts';
import { Actions, PostButton, Submit } from '#ui/button.tsx';
import { Field } from '#ui/field.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { arrange } from './arrange.scope.ts';
import { arrangementMessages } from './arrangement.messages.ts';
import { findArrangement } from './arrangement.store.ts';
import { Programme } from './arrangement.view.tsx';
import { forArrangers, sendArrangePage, type TypedIn } from './arrangePage.view.tsx';
import { readBasedOn, readFormKey, readNumber } from './gathering.form.ts';
import { type GatheringEnv, withGathering } from './gathering.scope.ts';
import { led } from './gatheringRefused.page.tsx';
import { changeProgramme, overlaps, type Session } from './programme.ts';
import { readSession, sessionLimits } from './programme.form.ts';

/** The programme of a gathering, as those who arrange it write it. */
export const programmePage = new Hono<GatheringEnv>()
  .get(
    paths.gatheringProgramme(':meeting'),
    withGathering,
    forArrangers((c) => show(c)),
  )
  .post(
    paths.gatheringProgramme(':meeting'),
    withGathering,
    forArrangers((c) => save(c)),
  );

async function save(c: Context<GatheringEnv>): Promise<Response> {
  const { db, gathering, clock, language } = c.var;
  const values = await readValues(c);
  const [act, id] = [one(values, 'act'), readNumber(one(values, 'item'))];
  if (act !== 'add' && act !== 'change' && act !== 'remove') return await c.notFound();
  const form = act === 'add' ? 'ny' : `punkt-${id}`;
  const read = act === 'remove' ? null : readSession(values, gathering, language, clock.today());
  if (read && !read.ok) return await show(c, { form, values, errors: read.errors });
  const decision = await arrange(c, gathering.id, async (fresh) => {
    const { sessions } = await findArrangement(db, fresh.id);
    if (!read) return changeProgramme(fresh, sessions, { act: 'remove', id });
    if (act === 'add') return changeProgramme(fresh, sessions, { act, key: readFormKey(values), ...read.value });
    return changeProgramme(fresh, sessions, { act: 'change', id, basedOn: readBasedOn(values), ...read.value });
  });
  if (!decision) return await c.notFound();
  if (
    decision.ok ||
    decision.refusal.kind === 'unchanged' ||
    (act === 'remove' && decision.refusal.kind === 'no-such-item')
  )
    return led(c, paths.gatheringProgramme(gathering.id), arrangementMessages[language].flash.programme);
  return await show(c, { form, values, refusal: decision.refusal.kind });
}

async function show(c: Context<GatheringEnv>, typed?: TypedIn): Promise<Response> {
  const { db, gathering, language } = c.var;
  const text = arrangementMessages[language].programme;
  const { sessions } = await findArrangement(db, gathering.id);
  const action = localise(paths.gatheringProgramme(gathering.id), language);
  const clashes = overlaps(sessions);
  return sendArrangePage(c, {
    words: text,
    typed,
    children: (
      <>
        {clashes.length > 0 && (
          <Notice tone="warn">
            {clashes.map(([a, b]) => (
              <p key={`${a.id}-${b.id}`}>{text.overlap(a.title, b.title)}</p>
            ))}
          </Notice>
        )}
        {sessions.length === 0 ? (
          <p class="quiet">{text.none}</p>
        ) : (
          <Programme
            sessions={sessions}
            language={language}
            under={(session) => <EditSession c={c} session={session} typed={typed} />}
          />
        )}
        <h2>{text.add}</h2>
        {gathering.when ? (
          <SessionForm
            c={c}
            id="ny"
            values={
              typed?.form === 'ny'
                ? typed.values
                : { day: nextDay(gathering.when, sessions), ...nextHour(gathering.when, sessions) }
            }
            errors={typed?.form === 'ny' ? typed.errors : undefined}
          >
            <Hidden name="act" value="add" />
            <Hidden name="form" value={(typed?.form === 'ny' && readFormKey(typed.values)) || randomToken(16)} />
            <Actions>
              <Submit>{text.addButton}</Submit>
            </Actions>
          </SessionForm>
        ) : (
          <p>{text.noDate}</p>
        )}
        <p>
          <a href={localise(paths.gathering(gathering.id), language)}>{arrangementMessages[language].back}</a>
        </p>
      </>
    ),
  });

  function EditSession({
    c: of,
    session,
    typed: was,
  }: {
    c: Context<GatheringEnv>;
    session: Session;
    typed: TypedIn | undefined;
  }) {
    const id = `punkt-${session.id}`;
    const mine = was?.form === id ? was : undefined;
    return (
      <details open={mine !== undefined}>
        <summary>{text.about(text.edit, session.title)}</summary>
        <SessionForm c={of} id={id} values={mine?.values ?? sessionValues(session)} errors={mine?.errors}>
          <Hidden name="act" value="change" />
          <Hidden name="item" value={session.id} />
          <Hidden name="version" value={session.version} />
          <Actions>
            <Submit>{text.editButton}</Submit>
          </Actions>
        </SessionForm>
        <PostButton
          action={action}
          hidden={{ act: 'remove', item: session.id }}
          weight="quiet"
          label={text.about(text.remove, session.title)}
        >
          {text.remove}
        </PostButton>
      </details>
    );
  }
}

/** A new point begins where the last one ended. */
const nextDay = (when: NonNullable<GatheringEnv['Variables']['gathering']['when']>, sessions: readonly Session[]) =>
  dayOfLocal(sessions.at(-1)?.when.ends ?? when.starts);
const nextHour = (when: NonNullable<GatheringEnv['Variables']['gathering']['when']>, sessions: readonly Session[]) => ({
  from: hourOfLocal(sessions.at(-1)?.when.ends ?? when.starts),
});

const sessionValues = ({ when, title, speaker, room, about }: Session): FormValues => ({
  day: dayOfLocal(when.starts),
  from: hourOfLocal(when.starts),
  to: hourOfLocal(when.ends),
  title,
  speaker,
  room,
  about,
});

interface FormProps {
  readonly c: Context<GatheringEnv>;
  readonly id: string;
  readonly values: FormValues;
  readonly errors: TypedIn['errors'];
  readonly children: ComponentChildren;
}

function SessionForm({ c, id, values, errors, children }: FormProps) {
  const { gathering, language } = c.var;
  const text = arrangementMessages[language].programme;
  const severalDays = gathering.when && dayOfLocal(gathering.when.starts) !== dayOfLocal(gathering.when.ends);
  return (
    <Form
      id={id}
      action={localise(paths.gatheringProgramme(gathering.id), language)}
      language={language}
      values={values}
      errors={errors}
    >
      <Field name="title" label={text.name} maxlength={sessionLimits.title} />
      {severalDays ? (
        <Field name="day" label={text.day} width="medium" />
      ) : (
        <Hidden name="day" value={gathering.when ? dayOfLocal(gathering.when.starts) : ''} />
      )}
      <div class="times">
        <Field name="from" label={text.from} inputmode="numeric" width="short" />
        <Field name="to" label={text.to} inputmode="numeric" width="short" />
      </div>
      <Field name="speaker" label={text.speaker} optional />
      <Field name="room" label={text.room} hint={text.roomHint} optional />
      <Field type="textarea" name="about" label={text.text} rows={3} maxlength={sessionLimits.about} optional />
      {children}
    </Form>
  );
}
