import type { Context } from 'hono';
import type { GatheringEnv } from '../gathering/gathering.scope.ts';
import { localise, paths } from '#paths.ts';
import type { FieldErrors, FormValues } from '#platform/form.ts';
import { type PageStatus, sendPage } from '#platform/web.ts';
import { Actions, LinkButton, Submit } from '#ui/button.tsx';
import { Field } from '#ui/field.tsx';
import { Form } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { type Gathering, modesOf } from '../gathering/gathering.ts';
import { crumbsToGathering } from '../gathering/gathering.view.tsx';
import { spanInWords } from '../inWords.ts';
import { findAsked } from './questions.store.ts';
import { messages } from './registration.messages.ts';
import { closedNow, type RegistrationRefusal } from './registration.ts';
import { openDesk } from './registration.store.ts';
import { ModeChoice, NeedsFields, QuestionFields } from './signUp.view.tsx';

export interface Typed {
  readonly values?: FormValues;
  readonly errors?: FieldErrors;
  readonly refusal?: RegistrationRefusal;
}

export interface SignUpForm extends Typed {
  readonly gathering: Gathering;
  /** Where it is sent. */
  readonly action: string;
  /** Who is signed up, where the address says it and nobody has signed in. */
  readonly name?: string;
  readonly asksOrganisation: boolean;
  readonly colleagues: boolean;
}

/** The form with which somebody signs up in their own name. */
export async function showSignUp(c: Context<GatheringEnv>, form: SignUpForm): Promise<Response> {
  const { db, clock, language, frame } = c.var;
  const { gathering, values, errors, refusal } = form;
  const text = messages[language];
  const desk = await openDesk({ db, at: clock.now(), today: clock.today() }, gathering);
  const asked = await findAsked(db, gathering.id);
  const closed = refusal ?? closedNow(desk);
  const status: PageStatus = refusal ? 409 : errors ? 422 : 200;
  const { when } = gathering;
  const ways = modesOf(gathering);
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.signUp.title(gathering.text.title)}
      heading={text.signUp.heading}
      lead={
        <>
          {gathering.text.title}
          {when && (
            <>
              <br />
              {spanInWords(when)[language]}
            </>
          )}
        </>
      }
      section="calendar"
      crumbs={crumbsToGathering(gathering, language)}
      invalid={status >= 400}
      noindex
    >
      {closed ? (
        <Notice tone="warn" answer={refusal !== undefined}>
          <p>{text.refused[closed.kind]}</p>
        </Notice>
      ) : (
        <Form action={localise(form.action, language)} language={language} values={values} errors={errors}>
          {form.name && <p>{text.signUp.as(form.name)}</p>}
          <ModeChoice desk={desk} language={language} />
          {form.asksOrganisation && (
            <Field name="organisation-name" label={text.signUp.organisation} autocomplete="organization" optional />
          )}
          <QuestionFields questions={asked.questions} language={language} />
          {asked.asksNeeds && ways.includes('physical') && <NeedsFields asked={asked} language={language} />}
          <Actions>
            <Submit>{text.signUp.send}</Submit>
            {form.colleagues && (
              <LinkButton weight="quiet" href={localise(paths.signUpColleagues(gathering.id), language)}>
                {text.signUp.colleagues}
              </LinkButton>
            )}
          </Actions>
        </Form>
      )}
    </Page>,
    status,
  );
}
