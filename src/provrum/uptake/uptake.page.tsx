import { type Context, Hono } from 'hono';
import { setFlash } from '#organisations/actor.scope.ts';
import { type Secretariat, secretariatOf, type Voice, voiceOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { type FormValues, readValues } from '#platform/form.ts';
import { sendPage } from '#platform/web.ts';
import { PostButton, Submit } from '#ui/button.tsx';
import { Panel } from '#ui/facts.tsx';
import { Field } from '#ui/field.tsx';
import { dayOfMoment, formatDay } from '#ui/format.ts';
import { type FieldErrors, Form } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { changeProvrum } from '../change.store.ts';
import { noVoice, provrumCrumbs, writtenForAnother } from '../interest.page.tsx';
import { notYours } from '../notYours.view.tsx';
import { circumstances, type ProvrumEnv, withProvrum } from '../provrum.scope.ts';
import { findProvrum } from '../provrum.store.ts';
import { changeSavedForm, findSavedForm, forgetWhenDone, savedFormKey } from '../savedForm.store.ts';
import { readClosing, readUptake, reasonMax } from './uptake.form.ts';
import { messages } from './uptake.messages.ts';
import { countAnswered, findFollowUp, findUptake, isAnnounced, listUptake } from './uptake.store.ts';
import { askedAgain, closeFollowUp, type FollowUp, giveUptake, isFollowed, reopenFollowUp } from './uptake.ts';
import { Answers, UptakeForm } from './uptake.view.tsx';

/** What the members do with a result: each organisation's answer, and the secretariat's closing of the follow-up. */
export const uptakePage = new Hono<ProvrumEnv>()
  .get(paths.uptake(':id'), withProvrum, (c) => show(c))
  .post(paths.uptake(':id'), withProvrum, async (c) => {
    const voice = voiceOf(c.var.actor);
    return voice ? await answer(c, voice) : noVoice(c);
  })
  .post(paths.closeFollowUp(':id'), withProvrum, async (c) => {
    const secretariat = secretariatOf(c.var.actor);
    return secretariat ? await close(c, secretariat) : notSecretariat(c);
  })
  .post(paths.reopenFollowUp(':id'), withProvrum, async (c) => {
    const secretariat = secretariatOf(c.var.actor);
    return secretariat ? await reopen(c, secretariat) : notSecretariat(c);
  });

async function answer(c: Context<ProvrumEnv>, voice: Voice): Promise<Response> {
  const { db, provrum, clock, language } = c.var;
  const text = messages[language];
  const values = await readValues(c);
  if (writtenForAnother(values, voice)) {
    return await show(c, { values, notice: text.refused.otherOrganisation(voice.organisationName) });
  }
  const read = readUptake(values, say(c));
  if (!read.ok) return await show(c, { values, errors: read.errors });
  const typing = savedFormKey('uptake', voice, provrum.id);
  const decision = await forgetWhenDone(db, typing, () =>
    changeProvrum(circumstances(c, voice), provrum.id, async () =>
      giveUptake(
        {
          announced: await isAnnounced(db, provrum.id),
          own: await findUptake(db, provrum.id, voice.organisation),
          today: clock.today(),
        },
        voice,
        read.value,
      ),
    ),
  );
  if (!decision) return await c.notFound();
  if (decision.ok) return back(c, text.flash.answered);
  switch (decision.refusal.kind) {
    case 'unchanged':
      await changeSavedForm(db, typing, null);
      return back(c, text.flash.unchanged);
    case 'no-result':
      return await c.notFound();
    case 'answered-so': {
      const { by, answer: said } = decision.refusal.uptake;
      return await show(c, { values, notice: text.refused.answered(by.name, text.levels[said]) });
    }
  }
}

async function close(c: Context<ProvrumEnv>, secretariat: Secretariat): Promise<Response> {
  const { db, provrum, clock, language } = c.var;
  const { flash, refused } = messages[language];
  const values = await readValues(c);
  const read = readClosing(values, say(c));
  if (!read.ok) return await show(c, { closing: values, errors: read.errors });
  const { reason } = read.value;
  const decision = await changeProvrum(circumstances(c, secretariat), provrum.id, async (fresh) => {
    const counted = await countAnswered(db, provrum.id, clock.today());
    return closeFollowUp(fresh, { ...counted, announced: await isAnnounced(db, provrum.id) }, secretariat, reason);
  });
  if (!decision) return await c.notFound();
  // Sent twice, it is closed once.
  if (decision.ok || (await findFollowUp(db, provrum.id))?.reason === reason) return back(c, flash.closed);
  return await show(c, { closing: values, notice: refused.over });
}

async function reopen(c: Context<ProvrumEnv>, secretariat: Secretariat): Promise<Response> {
  const { db, provrum, language } = c.var;
  const { flash, refused } = messages[language];
  let open = false;
  const decision = await changeProvrum(circumstances(c, secretariat), provrum.id, async (fresh) => {
    open = isFollowed(fresh.state);
    return reopenFollowUp(fresh, await findFollowUp(db, provrum.id), secretariat);
  });
  if (!decision) return await c.notFound();
  return decision.ok || open ? back(c, flash.reopened) : await show(c, { notice: refused.cannotReopen });
}

function back(c: Context<ProvrumEnv>, flash: string): Response {
  setFlash(c, flash);
  return c.redirect(localise(paths.uptake(c.var.provrum.id), c.var.language), 303);
}

const say =
  ({ var: { language } }: Context<ProvrumEnv>) =>
  (key: string) =>
    messages[language].errors[key] ?? key;

function notSecretariat(c: Context<ProvrumEnv>): Response {
  const { provrum, language } = c.var;
  const { notSecretariat: title, notSecretariatLead: lead } = messages[language].refused;
  return notYours(c, { title, lead, crumbs: provrumCrumbs(provrum, language) });
}

interface Again {
  readonly values?: FormValues;
  /** What was typed in the secretariat's form. */
  readonly closing?: FormValues;
  readonly errors?: FieldErrors;
  /** What stood in the way. */
  readonly notice?: string;
}

async function show(c: Context<ProvrumEnv>, again: Again = {}): Promise<Response> {
  const { db, actor, clock, language, frame } = c.var;
  const text = messages[language];
  if (!(await isAnnounced(db, c.var.provrum.id))) return await c.notFound();
  const provrum = (await findProvrum(db, c.var.provrum.id, clock.today())) ?? c.var.provrum;
  const rows = await listUptake(db, provrum.id, clock.today());
  const followUp = await findFollowUp(db, provrum.id);
  const voice = voiceOf(actor);
  const own = rows.find(({ id }) => id === voice?.organisation)?.uptake ?? null;
  const secretariat = secretariatOf(actor) !== null;
  const kept = voice && !again.values && (await findSavedForm(db, savedFormKey('uptake', voice, provrum.id)));
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.title(provrum.text.title)}
      heading={voice ? text.heading : text.headingRead}
      lead={voice ? text.lead : text.leadRead}
      section="proposals"
      crumbs={provrumCrumbs(provrum, language)}
      aside={secretariat && isFollowed(provrum.state) ? <Closing c={c} again={again} /> : undefined}
      wide
      invalid={Boolean(again.errors ?? again.notice)}
      noindex
    >
      {again.notice && (
        <Notice tone="warn" answer>
          {again.notice}
        </Notice>
      )}
      {followUp && <Over c={c} followUp={followUp} reopens={secretariat && provrum.state === 'followedUp'} />}
      {voice && own && askedAgain(own, clock.today()) && <Notice>{text.again}</Notice>}
      {voice?.membership === 'partner' && <p class="quiet">{text.partner}</p>}
      {voice ? (
        <UptakeForm
          {...{ provrum, voice, own, language, values: again.values }}
          kept={kept || null}
          errors={again.closing ? undefined : again.errors}
        />
      ) : (
        !secretariat && <p class="quiet">{text.noVoice}</p>
      )}
      <Answers rows={rows} language={language} />
    </Page>,
    again.notice ? 409 : again.errors ? 422 : 200,
  );
}

/** The secretariat ends the follow-up with a reason. */
function Closing({ c, again }: { readonly c: Context<ProvrumEnv>; readonly again: Again }) {
  const { provrum, language } = c.var;
  const text = messages[language].close;
  return (
    <Panel title={text.heading} id="avsluta">
      <p>{text.lead}</p>
      <Form
        action={localise(paths.closeFollowUp(provrum.id), language)}
        language={language}
        values={again.closing}
        errors={again.closing ? again.errors : undefined}
        label={text.heading}
      >
        <Field
          type="textarea"
          name="reason"
          label={text.reason}
          hint={text.reasonHint}
          rows={3}
          maxlength={reasonMax}
        />
        <Submit weight="second">{text.button}</Submit>
      </Form>
    </Panel>
  );
}

interface OverProps {
  readonly c: Context<ProvrumEnv>;
  readonly followUp: FollowUp;
  readonly reopens: boolean;
}

/** How the follow-up ended. */
function Over({ c, followUp, reopens }: OverProps) {
  const { provrum, language } = c.var;
  const { over, close: text } = messages[language];
  const { reason, by, endedAt } = followUp;
  const on = formatDay(dayOfMoment(endedAt), language);
  return (
    <Notice tone="good">
      <p>{by && reason ? over.closed(by.name, on) : over.complete(on)}</p>
      {reason && <blockquote>{reason}</blockquote>}
      {reason && reopens && (
        <PostButton action={localise(paths.reopenFollowUp(provrum.id), language)}>{text.reopen}</PostButton>
      )}
    </Notice>
  );
}
