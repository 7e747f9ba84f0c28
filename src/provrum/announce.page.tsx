import { type Context, Hono } from 'hono';
import { setFlash } from '#organisations/actor.scope.ts';
import { type Secretariat, secretariatOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { type FieldErrors, type FormValues, one, readValues } from '#platform/form.ts';
import { sendPage } from '#platform/web.ts';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { AfterDecision } from './announce.view.tsx';
import { changeProvrum } from './change.store.ts';
import { Typed } from './decided.view.tsx';
import { type AfterDecisionRefusal, announceDecision, takeBackDecision } from './decision.ts';
import { readReason } from './goAhead.form.ts';
import { messages } from './goAhead.messages.ts';
import { notSecretariat } from './secretariatOnly.view.ts';
import { Decided } from './decision.view.tsx';
import { provrumCrumbs } from './interest.page.tsx';
import type { Provrum } from './provrum.ts';
import { circumstances, type ProvrumEnv, withProvrum } from './provrum.scope.ts';

/** The second step after a decision: telling everybody, or taking it back before anybody knows. */
export const announcePage = new Hono<ProvrumEnv>()
  .post(paths.announceGoAhead(':id'), withProvrum, async (c) => {
    const secretariat = secretariatOf(c.var.actor);
    return secretariat ? await announce(c, secretariat) : notSecretariat(c);
  })
  .post(paths.takeBackGoAhead(':id'), withProvrum, async (c) => {
    const secretariat = secretariatOf(c.var.actor);
    return secretariat ? await takeBack(c, secretariat) : notSecretariat(c);
  });

async function announce(c: Context<ProvrumEnv>, secretariat: Secretariat): Promise<Response> {
  const { provrum, language } = c.var;
  const text = messages[language];
  const number = decisionIn(await readValues(c));
  let current = provrum;
  const decision = await changeProvrum(circumstances(c, secretariat), provrum.id, (fresh) => {
    current = fresh;
    return announceDecision(fresh, secretariat, number);
  });
  if (!decision) return await c.notFound();
  if (decision.ok) return onward(c, text.flash['decision-announced']);
  if (decision.refusal.kind === 'announced') return onward(c, text.refused.alreadyAnnounced);
  return show(c, current, { refusal: decision.refusal });
}

async function takeBack(c: Context<ProvrumEnv>, secretariat: Secretariat): Promise<Response> {
  const { provrum, language } = c.var;
  const { errors: say, flash } = messages[language];
  const values = await readValues(c);
  const read = readReason(values, 'takeBackReason', (key) => say[key] ?? key);
  if (!read.ok) return show(c, provrum, { values, errors: read.errors });
  let current = provrum;
  const decision = await changeProvrum(circumstances(c, secretariat), provrum.id, (fresh) => {
    current = fresh;
    return takeBackDecision(fresh, secretariat, { decision: decisionIn(values), reason: read.value.reason });
  });
  if (!decision) return await c.notFound();
  if (decision.ok) return onward(c, flash['decision-taken-back']);
  return show(c, current, { values, refusal: decision.refusal });
}

function onward(c: Context<ProvrumEnv>, flash: string): Response {
  setFlash(c, flash);
  return c.redirect(localise(paths.provrum(c.var.provrum.id), c.var.language), 303);
}

const decisionIn = (values: FormValues): number => {
  const typed = one(values, 'decision');
  return /^\d{1,15}$/.test(typed) ? Number(typed) : 0;
};

interface Again {
  readonly values?: FormValues;
  readonly errors?: FieldErrors;
  readonly refusal?: AfterDecisionRefusal;
}

function show(c: Context<ProvrumEnv>, provrum: Provrum, { values, errors, refusal }: Again): Response {
  const { language, frame } = c.var;
  const text = messages[language];
  const { decision } = provrum;
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.title(provrum.text.title)}
      heading={text.heading}
      section="secretariat"
      crumbs={provrumCrumbs(provrum, language)}
      invalid
      noindex
    >
      {refusal && (
        <Notice tone="bad" answer>
          {refusal.kind === 'announced' ? text.refused.announced : text.refused.notDecided}
        </Notice>
      )}
      {decision && <Decided provrum={provrum} decision={decision} language={language} />}
      {decision?.announcedAt === null ? (
        <AfterDecision provrum={provrum} decision={decision} language={language} values={values} errors={errors} />
      ) : (
        values && <Typed reason={one(values, 'reason')} language={language} />
      )}
    </Page>,
    refusal ? 409 : 422,
  );
}
