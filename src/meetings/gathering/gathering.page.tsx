import { type Context, Hono } from 'hono';
import { paths, localise } from '#paths.ts';
import { type FieldErrors, type FormValues, clean, one, readValues } from '#platform/form.ts';
import { type PageStatus, sendPage } from '#platform/web.ts';
import { Actions, Submit } from '#ui/button.tsx';
import { Field } from '#ui/field.tsx';
import { Form } from '#ui/form.tsx';
import { Page } from '#ui/page.tsx';
import { answerArranging, arrange, instant } from './arrange.scope.ts';
import type { ArrangingEvent } from './arranging.ts';
import { arrangerOf } from './gathering.ts';
import { type GatheringEnv, withGathering } from './gathering.scope.ts';
import { crumbsToGathering } from './gathering.view.tsx';
import { messages } from './gathering.messages.ts';
import { refuseGathering } from './gatheringRefused.page.tsx';
import { showGathering } from './gatheringShown.page.tsx';
import { cancelGathering, isAhead } from './plan.ts';
import { type Turn, turns } from './turns.ts';

/** One gathering, from the invitation to its documentation. */
export const gatheringPage = new Hono<GatheringEnv>()
  .get(paths.gathering(':meeting'), withGathering, (c) => showGathering(c))
  .post(paths.gatheringState(':meeting'), withGathering, (c) => turn(c))
  .get(paths.cancelGathering(':meeting'), withGathering, (c) => {
    const { gathering, actor } = c.var;
    if (!arrangerOf(actor, gathering)) return refuseGathering(c, { kind: 'not-yours' }, paths.gathering(gathering.id));
    if (!isAhead(gathering)) return refuseGathering(c, { kind: 'gathering-over' }, paths.gathering(gathering.id));
    return showCancel(c, { values: {} });
  })
  .post(paths.cancelGathering(':meeting'), withGathering, (c) => cancel(c));

async function turn(c: Context<GatheringEnv>): Promise<Response> {
  const asked = one(await readValues(c), 'act');
  if (!Object.hasOwn(turns, asked)) return await c.notFound();
  const [act, flash]: readonly [Turn, keyof (typeof messages)['sv']['flash']] = turns[asked as keyof typeof turns];
  const decision = await arrange<ArrangingEvent>(c, c.var.gathering.id, (fresh) => act(fresh, instant(c.var.clock)));
  return await answerArranging(c, decision, messages[c.var.language].flash[flash]);
}

async function cancel(c: Context<GatheringEnv>): Promise<Response> {
  const { gathering, actor, language } = c.var;
  const text = messages[language];
  if (!arrangerOf(actor, gathering)) return refuseGathering(c, { kind: 'not-yours' }, paths.gathering(gathering.id));
  const values = await readValues(c);
  const reason = clean(one(values, 'reason')).trim();
  if (reason === '' || reason.length > 2000) {
    const error = reason === '' ? text.cancel.empty : text.cancel.long;
    return showCancel(c, { values, errors: { reason: error } }, 422);
  }
  const decision = await arrange(c, gathering.id, (fresh) => cancelGathering(fresh, reason));
  return await answerArranging(c, decision, text.flash.cancelled);
}

interface Typed {
  readonly values: FormValues;
  readonly errors?: FieldErrors;
}

function showCancel(c: Context<GatheringEnv>, { values, errors }: Typed, status: PageStatus = 200): Response {
  const { gathering, language, frame } = c.var;
  const text = messages[language].cancel;
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.title(gathering.text.title)}
      heading={text.heading}
      lead={text.lead}
      section="calendar"
      crumbs={crumbsToGathering(gathering, language)}
      invalid={status >= 400}
      noindex
    >
      <Form
        action={localise(paths.cancelGathering(gathering.id), language)}
        language={language}
        values={values}
        errors={errors}
      >
        <Field type="textarea" name="reason" label={text.reason} rows={3} maxlength={2000} />
        <Actions>
          <Submit weight="stop">{text.button}</Submit>
        </Actions>
      </Form>
    </Page>,
    status,
  );
}
