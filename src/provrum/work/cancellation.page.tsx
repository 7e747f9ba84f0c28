import { type Context, Hono } from 'hono';
import type { Decision } from '#kernel/decision.ts';
import { type Secretariat, secretariatOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { type FieldErrors, type FormValues, one, readValues } from '#platform/form.ts';
import { sendPage } from '#platform/web.ts';
import { PostButton, Submit } from '#ui/button.tsx';
import { Field } from '#ui/field.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { formatMoment } from '#ui/format.ts';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { changeProvrum } from '../change.store.ts';
import { readReason, reasonMax } from '../goAhead.form.ts';
import { crumbsTo } from '../proposal.view.tsx';
import { circumstances, type ProvrumEnv, withProvrum } from '../provrum.scope.ts';
import type { Provrum } from '../provrum.ts';
import { notSecretariat } from '../secretariatOnly.view.ts';
import {
  announceCancellation,
  canBeCancelled,
  type Cancellation,
  type CancellationRefusal,
  cancelProvrum,
  takeBackCancellation,
} from './cancellation.ts';
import { messages } from './cancellation.messages.ts';
import { findCancellation } from './cancellation.store.ts';
import type { CancellationEvent } from './events.ts';
import { WorkRefused } from './refusedWork.view.tsx';
import { onward, withWork } from './work.scope.ts';

type C = Context<ProvrumEnv>;
type Act = (c: C, secretariat: Secretariat) => Promise<Response>;

/** The secretariat breaks a provrum off: decides, and then announces or takes back. */
export const cancellationPage = new Hono<ProvrumEnv>()
  .get(paths.cancelProvrum(':id'), withProvrum, withWork, (c) => asSecretariat(c, async () => await show(c)))
  .post(paths.cancelProvrum(':id'), withProvrum, withWork, (c) => asSecretariat(c, cancel))
  .post(paths.announceCancellation(':id'), withProvrum, withWork, (c) => asSecretariat(c, announce))
  .post(paths.takeBackCancellation(':id'), withProvrum, withWork, (c) => asSecretariat(c, takeBack));

async function asSecretariat(c: C, act: Act): Promise<Response> {
  const secretariat = secretariatOf(c.var.actor);
  return secretariat ? await act(c, secretariat) : notSecretariat(c);
}

type Decided = Decision<CancellationEvent, CancellationRefusal>;

const change = async (
  c: C,
  by: Secretariat,
  decide: (fresh: Provrum, current: Cancellation | null) => Decided,
): Promise<Decided | null> =>
  await changeProvrum(circumstances(c, by), c.var.provrum.id, async (fresh) =>
    decide(fresh, await findCancellation(c.var.db, fresh.id)),
  );

async function cancel(c: C, secretariat: Secretariat): Promise<Response> {
  const { provrum, language } = c.var;
  const { errors: say, flash } = messages[language];
  const values = await readValues(c);
  const read = readReason(values, 'missing', (key) => say[key] ?? key);
  if (!read.ok) return await show(c, { values, errors: read.errors });
  const { reason } = read.value;
  const decision = await change(c, secretariat, (fresh, current) => cancelProvrum(fresh, current, secretariat, reason));
  if (!decision) return await c.notFound();
  if (!decision.ok && !sentTwice(decision.refusal, secretariat, reason)) {
    return await show(c, { values, refusal: decision.refusal });
  }
  return onward(c, flash.cancelled, paths.cancelProvrum(provrum.id));
}

/** The very same decision, by the same person and in the same words. */
const sentTwice = (refusal: CancellationRefusal, { person }: Secretariat, reason: string): boolean =>
  refusal.kind === 'already-cancelled' &&
  refusal.cancellation.by.id === person &&
  refusal.cancellation.reason === reason;

async function announce(c: C, secretariat: Secretariat): Promise<Response> {
  const { provrum, language } = c.var;
  const number = numberOf(await readValues(c));
  const decision = await change(c, secretariat, (fresh, current) =>
    announceCancellation(fresh, current, secretariat, number),
  );
  if (!decision) return await c.notFound();
  if (!decision.ok && decision.refusal.kind !== 'cancellation-told') return await show(c, decision);
  return onward(c, messages[language].flash.announced, paths.provrum(provrum.id));
}

async function takeBack(c: C, secretariat: Secretariat): Promise<Response> {
  const { provrum, language } = c.var;
  const { errors: say, flash } = messages[language];
  const values = await readValues(c);
  const read = readReason(values, 'missing', (key) => say[key] ?? key);
  if (!read.ok) return await show(c, { values, errors: read.errors });
  const back = { cancellation: numberOf(values), reason: read.value.reason };
  const decision = await change(c, secretariat, (_, current) => takeBackCancellation(current, secretariat, back));
  if (!decision) return await c.notFound();
  if (!decision.ok) return await show(c, { values, refusal: decision.refusal });
  return onward(c, flash.takenBack, paths.provrum(provrum.id));
}

const numberOf = (values: FormValues): number => Number(/^\d{1,15}$/.exec(one(values, 'cancellation'))?.[0] ?? 0);

interface Again {
  readonly values?: FormValues;
  readonly errors?: FieldErrors;
  readonly refusal?: CancellationRefusal;
}

async function show(c: C, again: Again = {}): Promise<Response> {
  const { db, provrum, language, frame } = c.var;
  const text = messages[language];
  const current = await findCancellation(db, provrum.id);
  const status = again.refusal ? 409 : again.errors ? 422 : 200;
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.title(provrum.text.title)}
      heading={text.heading}
      lead={text.lead}
      section="secretariat"
      crumbs={crumbsTo(provrum, language)}
      invalid={status !== 200}
      noindex
    >
      {again.refusal && <WorkRefused refusal={again.refusal} language={language} />}
      {current?.announcedAt === null && <Staged c={c} current={current} again={again} />}
      {current && current.announcedAt !== null && (
        <Notice title={text.told.title}>
          <blockquote>{current.reason}</blockquote>
        </Notice>
      )}
      {!current && (canBeCancelled(provrum) ? <CancelForm c={c} again={again} /> : <p>{text.closed}</p>)}
    </Page>,
    status,
  );
}

interface FormProps {
  readonly c: C;
  readonly again: Again;
}

function CancelForm({ c, again: { values, errors } }: FormProps) {
  const { provrum, language } = c.var;
  const text = messages[language];
  return (
    <Form
      action={localise(paths.cancelProvrum(provrum.id), language)}
      language={language}
      values={values}
      errors={errors}
    >
      <Field type="textarea" name="reason" label={text.reason} hint={text.hint} rows={6} maxlength={reasonMax} />
      <Submit weight="stop">{text.send}</Submit>
    </Form>
  );
}

function Staged({ c, current, again: { values, errors } }: FormProps & { readonly current: Cancellation }) {
  const { provrum, language } = c.var;
  const text = messages[language].staged;
  return (
    <>
      <Notice tone="warn" title={text.title}>
        <p>{text.lead}</p>
        <blockquote>{current.reason}</blockquote>
        <p class="quiet">{text.by(current.by.name, formatMoment(current.decidedAt, language))}</p>
      </Notice>
      <PostButton
        action={localise(paths.announceCancellation(provrum.id), language)}
        hidden={{ cancellation: current.id }}
        weight="main"
      >
        {text.announce}
      </PostButton>
      <Form
        id="ta-tillbaka"
        action={localise(paths.takeBackCancellation(provrum.id), language)}
        language={language}
        values={values}
        errors={errors}
      >
        <Hidden name="cancellation" value={current.id} />
        <Field type="textarea" name="reason" label={text.why} rows={3} maxlength={reasonMax} />
        <Submit weight="second">{text.takeBack}</Submit>
      </Form>
    </>
  );
}
