import { type Context, Hono } from 'hono';
import { setFlash, signedIn } from '#organisations/actor.scope.ts';
import { localise, paths } from '#paths.ts';
import { type FieldErrors, type FormValues, one, readValues } from '#platform/form.ts';
import { sendPage } from '#platform/web.ts';
import { Actions, PostButton, Submit } from '#ui/button.tsx';
import { Checkbox, Radios } from '#ui/choice.tsx';
import { Empty } from '#ui/empty.tsx';
import { Part } from '#ui/facts.tsx';
import { Field } from '#ui/field.tsx';
import { Form } from '#ui/form.tsx';
import { Page } from '#ui/page.tsx';
import { type Arranger, arrangerOf, attendanceModes, modesOf } from '../gathering/gathering.ts';
import { type GatheringEnv, withGathering } from '../gathering/gathering.scope.ts';
import { crumbsToGathering } from '../gathering/gathering.view.tsx';
import { askQuestion, dropQuestion, setNeedsTerms } from './asking.ts';
import { changeAsked } from './asking.scope.ts';
import { type Question, questionKinds } from './questions.ts';
import { findAsked } from './questions.store.ts';
import { readNeedsTerms, readQuestion } from './registration.form.ts';
import { messages } from './registration.messages.ts';

/** What a meeting asks of those who sign up: its own questions, put together by those who arrange it. */
export const registrationFormPage = new Hono<GatheringEnv>()
  .get(
    paths.registrationForm(':meeting'),
    signedIn,
    withGathering,
    forArranger((c) => show(c)),
  )
  .post(paths.registrationForm(':meeting'), signedIn, withGathering, forArranger(save))
  .post(
    paths.registrationQuestion(':meeting', ':question'),
    signedIn,
    withGathering,
    forArranger(async (c, by) => {
      const { gathering } = c.var;
      const question = Number(/^\d{1,15}$/.exec(c.req.param('question') ?? '')?.[0] ?? 0);
      await changeAsked(c, gathering, by, (asked) => dropQuestion(gathering.id, asked, question));
      return done(c);
    }),
  );

function forArranger(handle: (c: Context<GatheringEnv>, by: Arranger) => Promise<Response>) {
  return async (c: Context<GatheringEnv>): Promise<Response> => {
    const by = arrangerOf(c.var.actor, c.var.gathering);
    return by ? await handle(c, by) : await c.notFound();
  };
}

function done(c: Context<GatheringEnv>): Response {
  const { gathering, language } = c.var;
  setFlash(c, messages[language].flash.formSaved);
  return c.redirect(localise(paths.registrationForm(gathering.id), language), 303);
}

async function save(c: Context<GatheringEnv>, by: Arranger): Promise<Response> {
  const { gathering, language } = c.var;
  const values = await readValues(c);
  if (one(values, 'act') === 'needs') {
    const read = readNeedsTerms(values, language);
    if (!read.ok) return await show(c, { needs: read });
    await changeAsked(c, gathering, by, (asked) => setNeedsTerms(gathering.id, asked, read.value));
    return done(c);
  }
  const read = readQuestion(values, language);
  if (!read.ok) return await show(c, { question: read });
  const decision = await changeAsked(c, gathering, by, (asked) => askQuestion(gathering.id, asked, read.value));
  if (decision?.ok === false && decision.refusal.kind === 'too-many')
    return await show(c, { question: { values, errors: { label: messages[language].errors.tooManyQuestions } } });
  return done(c);
}

interface Typed {
  readonly values: FormValues;
  readonly errors: FieldErrors;
}

async function show(
  c: Context<GatheringEnv>,
  { question, needs }: { readonly question?: Typed; readonly needs?: Typed } = {},
): Promise<Response> {
  const { db, gathering, language, frame } = c.var;
  const text = messages[language].form;
  const asked = await findAsked(db, gathering.id);
  const action = localise(paths.registrationForm(gathering.id), language);
  const wrong = question ?? needs;
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.title(gathering.text.title)}
      heading={text.heading}
      lead={text.lead}
      section="calendar"
      crumbs={crumbsToGathering(gathering, language)}
      invalid={wrong !== undefined}
      noindex
    >
      <Part title={text.questions} count={asked.questions.length} id="fragor">
        {asked.questions.length === 0 ? (
          <Empty title={text.none} />
        ) : (
          <ul class="authors">
            {asked.questions.map((one) => (
              <QuestionRow key={one.id} c={c} question={one} />
            ))}
          </ul>
        )}
      </Part>
      <Part title={text.addHeading} id="lagg-till">
        <Form id="question" action={action} language={language} values={question?.values} errors={question?.errors}>
          <Field name="label" label={text.label} />
          <Radios
            name="kind"
            legend={text.kind}
            choices={questionKinds.map((kind) => ({ value: kind, label: text.kinds[kind] }))}
          />
          <Field type="textarea" name="choices" label={text.choices} hint={text.choicesHint} optional rows={4} />
          {modesOf(gathering).length > 1 && (
            <Field
              type="select"
              name="mode"
              label={text.mode}
              empty={text.everybody}
              options={attendanceModes.map((mode) => ({ value: mode, label: messages[language].modes[mode] }))}
            />
          )}
          <Checkbox name="required" label={text.required} />
          <Actions>
            <Submit>{text.add}</Submit>
          </Actions>
        </Form>
      </Part>
      <Part title={text.needsHeading} id="behov">
        <Form
          id="needs"
          action={action}
          language={language}
          values={needs?.values ?? { asksNeeds: asked.asksNeeds ? 'yes' : '', needsDays: String(asked.needsDays) }}
          errors={needs?.errors}
        >
          <input type="hidden" name="act" value="needs" />
          <Checkbox name="asksNeeds" label={text.asksNeeds} />
          <Field name="needsDays" label={text.needsDays} width="short" inputmode="numeric" />
          <Actions>
            <Submit weight="second">{text.saveNeeds}</Submit>
          </Actions>
        </Form>
      </Part>
    </Page>,
    wrong ? 422 : 200,
  );
}

function QuestionRow({ c, question }: { readonly c: Context<GatheringEnv>; readonly question: Question }) {
  const { gathering, language } = c.var;
  const { form: text, modes } = messages[language];
  const about = [
    text.kinds[question.kind],
    question.mode && modes[question.mode],
    question.required && text.requiredMark,
    question.choices.join(', '),
  ].filter((word) => word !== '' && word !== false && word !== null);
  return (
    <li class="author">
      <p>
        <strong>{question.label}</strong>
        <br />
        <span class="quiet">{about.join(' · ')}</span>
      </p>
      <PostButton
        action={localise(paths.registrationQuestion(gathering.id, question.id), language)}
        weight="quiet"
        label={text.removeLabel(question.label)}
      >
        {text.remove}
      </PostButton>
    </li>
  );
}
