import { type Context, Hono } from 'hono';
import { setFlash } from '#organisations/actor.scope.ts';
import { type Voice, voiceOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { type FormValues, one, readValues } from '#platform/form.ts';
import { sendPage } from '#platform/web.ts';
import { FindingList } from '#ui/finding.tsx';
import type { FieldErrors } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { changeProvrum } from './change.store.ts';
import { readAnswer, readWrittenFor } from './interest.form.ts';
import { messages } from './interest.messages.ts';
import { confirmInterest, giveInterest, type InterestRefusal, standingOf } from './interest.ts';
import { StandingsSection } from './interest.view.tsx';
import { InterestForm } from './interestForm.view.tsx';
import { notYours } from './notYours.view.tsx';
import type { Provrum } from './provrum.ts';
import { crumbsTo } from './proposal.view.tsx';
import { asSeenBy, circumstances, type ProvrumEnv, withProvrum } from './provrum.scope.ts';
import { quoted } from './quoted.store.ts';
import { ReadinessSection } from './readiness.view.tsx';
import { changeSavedForm, findSavedForm, forgetWhenDone, savedFormKey } from './savedForm.store.ts';

/** An organisation's answer to a proposal: given, changed and confirmed. */
export const interestPage = new Hono<ProvrumEnv>()
  .get(paths.interest(':id'), withProvrum, (c) => show(c, c.var.provrum))
  .post(paths.interest(':id'), withProvrum, async (c) => {
    const voice = voiceOf(c.var.actor);
    return voice ? await answer(c, voice) : noVoice(c);
  })
  .post(paths.confirmInterest(':id'), withProvrum, async (c) => {
    const voice = voiceOf(c.var.actor);
    return voice ? await confirm(c, voice) : noVoice(c);
  });

async function answer(c: Context<ProvrumEnv>, voice: Voice): Promise<Response> {
  const { db, provrum, version, language } = c.var;
  const values = await readValues(c);
  if (writtenForAnother(values, voice)) return await show(c, provrum, { values, otherOrganisation: true });
  const { errors: say } = messages[language];
  const read = readAnswer(values, voice.membership === 'member', (key) => say[key] ?? key);
  if (!read.ok) return await show(c, provrum, { values, errors: read.errors });
  const typing = savedFormKey('interest', voice, provrum.id);
  let current = provrum;
  const decision = await forgetWhenDone(db, typing, () =>
    changeProvrum(circumstances(c, voice), provrum.id, (fresh) => {
      current = fresh;
      return giveInterest(fresh, version, voice, read.value);
    }),
  );
  if (!decision) return await c.notFound();
  if (decision.ok) return back(c, messages[language].flash[decision.event.kind]);
  if (decision.refusal.kind === 'unchanged') {
    await changeSavedForm(db, typing, null);
    return back(c, messages[language].flash.unchanged);
  }
  return await show(c, current, { values, refusal: decision.refusal });
}

async function confirm(c: Context<ProvrumEnv>, voice: Voice): Promise<Response> {
  const { provrum, language } = c.var;
  const values = await readValues(c);
  if (writtenForAnother(values, voice)) return await show(c, provrum, { otherOrganisation: true });
  const typed = one(values, 'textVersion');
  const textVersion = /^\d{1,9}$/.test(typed) ? Number(typed) : null;
  let current = provrum;
  const decision = await changeProvrum(circumstances(c, voice), provrum.id, (fresh) => {
    current = fresh;
    return confirmInterest(fresh, voice, textVersion);
  });
  if (!decision) return await c.notFound();
  const to = one(values, 'back') === 'organisation' ? paths.ourOrganisation() : paths.provrum(provrum.id);
  if (decision.ok) return back(c, messages[language].flash[decision.event.kind], to);
  if (decision.refusal.kind === 'unchanged') return back(c, messages[language].flash.unchanged, to);
  return await show(c, current, { refusal: decision.refusal });
}

function back(c: Context<ProvrumEnv>, flash: string, to = paths.provrum(c.var.provrum.id)): Response {
  setFlash(c, flash);
  return c.redirect(localise(to, c.var.language), 303);
}

/** True where a form was filled in while one acted for another organisation. */
export const writtenForAnother = (values: FormValues, voice: Voice): boolean =>
  one(values, 'organisation') !== '' && readWrittenFor(values) !== voice.organisation;

/** The way to the page of a provrum, from the list. */
export const provrumCrumbs = crumbsTo;

export const noVoice = (c: Context<ProvrumEnv>): Response => {
  const { provrum, language } = c.var;
  const { refused, noVoice: lead } = messages[language];
  return notYours(c, { title: refused.notYours, lead, crumbs: provrumCrumbs(provrum, language) });
};

interface Again {
  readonly values?: FormValues;
  readonly errors?: FieldErrors;
  readonly refusal?: InterestRefusal;
  /** The form was filled in for another organisation than the one acted for now. */
  readonly otherOrganisation?: boolean;
}

async function show(c: Context<ProvrumEnv>, current: Provrum, again: Again = {}): Promise<Response> {
  const { db, actor, version, language, frame } = c.var;
  const text = messages[language];
  const provrum = asSeenBy(current, actor);
  const voice = voiceOf(actor);
  const own = standingOf(provrum, voice?.organisation);
  // While a decision waits to be announced, this is all that is told of it: no more answers are taken.
  const open = provrum.state === 'open' && again.refusal?.kind !== 'wrong-state';
  const errors = { ...again.errors, ...leadUnanswered(again, text.errors['lead'] ?? '') };
  const refused = Boolean(again.refusal ?? again.otherOrganisation);
  const kept = voice && open && !again.values && (await findSavedForm(db, savedFormKey('interest', voice, provrum.id)));
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.about(provrum.text.title)}
      heading={voice && open ? (own ? text.change : text.heading) : text.standings}
      section="proposals"
      crumbs={provrumCrumbs(provrum, language)}
      lead={voice && open ? text.lead : text.closedLead}
      aside={open && <ReadinessSection provrum={provrum} version={version} language={language} />}
      invalid={refused || Boolean(again.errors)}
      noindex
    >
      <Refused c={c} again={again} />
      {!voice && <Notice>{text.noVoice}</Notice>}
      {voice && open && (
        <InterestForm
          {...{ provrum, actor, voice, version, language, values: again.values, errors }}
          kept={kept || null}
        />
      )}
      {voice && !open && <Closed typed={again.values && one(again.values, 'brings')} language={language} />}
      <StandingsSection provrum={provrum} language={language} />
    </Page>,
    refused ? 409 : again.errors ? 422 : 200,
  );
}

const leadUnanswered = ({ refusal, values }: Again, words: string): FieldErrors =>
  refusal?.kind === 'rules-unmet' && values && one(values, 'lead') === '' ? { lead: words } : {};

/** What stood in the way, and what to do about it. */
function Refused({ c, again }: { readonly c: Context<ProvrumEnv>; readonly again: Again }) {
  const { language, actor } = c.var;
  const text = messages[language];
  const { refusal } = again;
  if (again.otherOrganisation) {
    return (
      <Notice tone="warn" answer>
        {text.refused.otherOrganisation(actor.organisation?.name ?? '')}
      </Notice>
    );
  }
  switch (refusal?.kind) {
    case 'rules-unmet':
      return (
        <Notice tone="bad" answer>
          <p>{text.refused.rules}</p>
          <FindingList findings={refusal.findings} language={language} quote={quoted} open />
        </Notice>
      );
    case 'text-changed':
      return (
        <Notice tone="warn" answer>
          {text.refused.textChanged}
        </Notice>
      );
    case 'answered-meanwhile':
      return (
        <Notice tone="warn" answer>
          {refusal.standing
            ? text.refused.answered(refusal.standing.by.name, text.current.answered[refusal.standing.role])
            : text.refused.answeredWithdrawn}
        </Notice>
      );
    case 'no-standing':
      return (
        <Notice tone="warn" answer>
          {text.withdraw.none(actor.organisation?.name ?? '')}
        </Notice>
      );
    default:
      return null;
  }
}

/** Too late: what was typed is shown, so that it is not lost. */
function Closed({ typed, language }: { readonly typed: string | undefined; readonly language: 'sv' | 'en' }) {
  const text = messages[language];
  return (
    <Notice tone="warn" answer={typed !== undefined}>
      <p>{text.closed}</p>
      {typed && (
        <>
          <p>{text.typed}:</p>
          <blockquote>{typed}</blockquote>
        </>
      )}
    </Notice>
  );
}
