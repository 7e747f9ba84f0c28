import { type Context, Hono } from 'hono';
import { day } from '#kernel/day.ts';
import { type ActorEnv, setFlash } from '#organisations/actor.scope.ts';
import { localise, paths } from '#paths.ts';
import { type FieldErrors, type FormValues, readForm } from '#platform/form.ts';
import { keyedHash } from '#platform/hash.ts';
import { letter } from '#platform/mail.ts';
import { post } from '#platform/outbox.ts';
import { countTowards, type Limit, senderOf } from '#platform/rateLimit.ts';
import { type PageStatus, sendPage } from '#platform/web.ts';
import { keepObstacle } from '#provrum/publicSite/obstacle.store.ts';
import { Submit } from '#ui/button.tsx';
import { Part } from '#ui/facts.tsx';
import { Field } from '#ui/field.tsx';
import { Form } from '#ui/form.tsx';
import { formatDay } from '#ui/format.ts';
import { Notice } from '#ui/notice.tsx';
import { Page, startCrumb } from '#ui/page.tsx';
import { aboutCrumb, TextParts } from './about.page.tsx';
import { messages } from './accessibility.messages.ts';
import { obstacleForm } from './obstacle.form.ts';
import { listSecretariat } from './texts.store.ts';

type C = Context<ActorEnv>;

/** The accessibility statement that the law asks for (2018:1937), with the way to report a fault. */
export const accessibilityPage = new Hono<ActorEnv>()
  .get(paths.accessibility(), (c) => show(c))
  .post(paths.accessibility(), report);

/** When we last looked at all of it. */
const assessedOn = day('2026-11-21');

/** A person who meets obstacles may meet several; a program may not write to the secretariat all day. */
const limit: Limit = { name: 'obstacle', times: 5, seconds: 3600 };

async function report(c: C) {
  const { db, clock, config, language } = c.var;
  const { form: text } = messages[language];
  const form = await readForm(c, obstacleForm, (key) => text.errors[key] ?? key);
  if (!form.ok) return show(c, { ...form, status: 422 });
  const { values } = form;
  const wait = await countTowards(db, { secret: config.secret, now: clock.now() }, { limit, by: senderOf(c) });
  if (wait > 0) return show(c, { values, notice: text.tooMany, status: 429 });
  await tell(c, form.value.what, form.value.email ?? null);
  setFlash(c, text.done);
  return c.redirect(localise(paths.accessibility(), language), 303);
}

/** Keeps the report for the secretariat, and writes to everybody there; the same words again are no other report. */
async function tell(c: C, what: string, answerTo: string | null): Promise<void> {
  const { db, jobs, clock, config, language } = c.var;
  const receivers = await listSecretariat(db, clock.today());
  const fingerprint = keyedHash(config.secret, 'obstacle', `${answerTo}\n${what}`);
  const occurrence = fingerprint.toString('base64url');
  const mails = receivers.map((to) => {
    // Not the address itself: it is erased when the obstacle is dealt with, and a mail is not.
    const { subject, lead, answer, noAnswer } = messages[to.language].mail;
    const list = `${messages[to.language].mail.list}:\n${config.baseUrl}${localise(paths.obstacles(), to.language)}`;
    const body = letter(lead, what, answerTo === null ? noAnswer : answer, list);
    return { purpose: 'obstacle', occurrence, to, subject, body, at: clock.now() };
  });
  await db.tx(async () => {
    await keepObstacle(db, { what, answerTo, language, at: clock.now(), fingerprint });
    await post(db, jobs, ...mails);
  });
}

interface Returned {
  readonly values?: FormValues;
  readonly errors?: FieldErrors;
  readonly notice?: string;
  readonly status?: PageStatus;
}

function show(c: C, { values, errors, notice, status }: Returned = {}) {
  const { frame, language } = c.var;
  const text = messages[language];
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.title}
      lead={text.lead}
      crumbs={[startCrumb(frame), ...aboutCrumb(c)]}
      section="about"
      invalid={errors !== undefined}
    >
      {notice && (
        <Notice tone="warn" answer>
          <p>{notice}</p>
        </Notice>
      )}
      <TextParts parts={text.parts.slice(0, -1)} />
      <Part title={text.form.title} id="hinder">
        <p>{text.form.lead}</p>
        <Form action={localise(paths.accessibility(), language)} language={language} values={values} errors={errors}>
          <Field name="what" type="textarea" label={text.form.what} hint={text.form.whatHint} maxlength={4000} />
          <Field
            name="email"
            type="email"
            label={text.form.email}
            hint={text.form.emailHint}
            autocomplete="email"
            inputmode="email"
            width="medium"
            optional
          />
          <Submit>{text.form.send}</Submit>
        </Form>
      </Part>
      <TextParts parts={text.parts.slice(-1)} />
      <p class="quiet">{text.assessed(formatDay(assessedOn, language))}</p>
    </Page>,
    status,
  );
}
