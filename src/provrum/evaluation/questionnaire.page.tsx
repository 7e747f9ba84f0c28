import { type Context, Hono } from 'hono';
import type { Day } from '#kernel/day.ts';
import { setFlash } from '#organisations/actor.scope.ts';
import { type Voice, voiceOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { type FormValues, one, readValues } from '#platform/form.ts';
import { sendPage } from '#platform/web.ts';
import { formatDay } from '#ui/format.ts';
import type { FieldErrors } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { changeProvrum } from '../change.store.ts';
import { provrumCrumbs, writtenForAnother } from '../interest.page.tsx';
import { notYours } from '../notYours.view.tsx';
import { circumstances, type ProvrumEnv, withProvrum } from '../provrum.scope.ts';
import { answerValues, readOccasion, readQuestionnaire } from './questionnaire.form.ts';
import { messages } from './questionnaire.messages.ts';
import { type Answer, answerQuestionnaire, type Occasion, occasions, spanOf } from './questionnaire.ts';
import { findAnswer, findEnd } from './questionnaire.store.ts';
import { QuestionnaireForm, SavedAnswer } from './questionnaire.view.tsx';

/** What an organisation that took part says of the provrum: as it ended, and half a year later. */
export const questionnairePage = new Hono<ProvrumEnv>()
  .get(paths.questionnaire(':id'), withProvrum, async (c) => {
    const voice = participantOf(c);
    return voice ? await show(c, voice) : refuse(c);
  })
  .post(paths.questionnaire(':id'), withProvrum, async (c) => {
    const voice = participantOf(c);
    return voice ? await answer(c, voice) : refuse(c);
  });

/** Whoever speaks for one of those who took part, or null. */
function participantOf({ var: { actor, provrum } }: Context<ProvrumEnv>): Voice | null {
  const voice = voiceOf(actor);
  return voice && provrum.decision?.verdict === 'approved' && provrum.decision.participants.includes(voice.organisation)
    ? voice
    : null;
}

function refuse(c: Context<ProvrumEnv>): Response {
  const { actor, provrum, language } = c.var;
  const text = messages[language];
  const organisation = voiceOf(actor)?.organisationName;
  const lead = organisation === undefined ? text.noVoice : text.notYoursLead(organisation);
  return notYours(c, { title: text.notYours, lead, crumbs: provrumCrumbs(provrum, language) });
}

/** Which questionnaire is open on a day; null where none is. */
const openOccasion = (endedOn: Day | null, today: Day): Occasion | null =>
  endedOn === null
    ? null
    : (occasions.find((occasion) => {
        const { from, to } = spanOf(occasion, endedOn);
        return from <= today && today <= to;
      }) ?? null);

/** Why none is open, for the reader. */
function whyNot(endedOn: Day | null, today: Day, language: 'sv' | 'en'): string {
  const text = messages[language].notOpen;
  if (endedOn === null) return text.none;
  const next = occasions.map((occasion) => spanOf(occasion, endedOn)).find(({ from }) => from > today);
  return next
    ? text.later(formatDay(next.from, language))
    : text.closed(formatDay(spanOf('halfYear', endedOn).to, language));
}

async function answer(c: Context<ProvrumEnv>, voice: Voice): Promise<Response> {
  const { db, clock, provrum, language } = c.var;
  const text = messages[language];
  const values = await readValues(c);
  if (writtenForAnother(values, voice)) return await show(c, voice, { values, otherOrganisation: true });
  const occasion = readOccasion(one(values, 'occasion'));
  if (!occasion) return await show(c, voice, { values });
  const read = readQuestionnaire(occasion, values, (key) => text.errors[key]);
  if (!read.ok) return await show(c, voice, { values, errors: read.errors });
  const decision = await changeProvrum(circumstances(c, voice), provrum.id, async (fresh) =>
    answerQuestionnaire(
      {
        occasion,
        endedOn: await findEnd(db, fresh.id),
        today: clock.today(),
        participants: fresh.decision?.participants ?? [],
        own: await findAnswer(db, fresh.id, voice.organisation, occasion),
      },
      voice,
      read.value,
    ),
  );
  if (!decision) return await c.notFound();
  if (decision.ok) return back(c, decision.event.changed ? text.flash.changed : text.flash.saved);
  switch (decision.refusal.kind) {
    case 'unchanged':
      return back(c, text.flash.unchanged);
    case 'answered-so':
      return await show(c, voice, { values, since: decision.refusal.answer });
    case 'not-participant':
      return refuse(c);
    case 'questionnaire-not-open':
    case 'questionnaire-closed':
      return await show(c, voice, { values, closed: true });
  }
}

function back(c: Context<ProvrumEnv>, flash: string): Response {
  setFlash(c, flash);
  return c.redirect(localise(paths.provrum(c.var.provrum.id), c.var.language), 303);
}

interface Again {
  readonly values?: FormValues;
  readonly errors?: FieldErrors;
  /** A colleague's answer that came in between. */
  readonly since?: Answer;
  readonly otherOrganisation?: boolean;
  /** What was sent came too late, or too early. */
  readonly closed?: boolean;
}

async function show(c: Context<ProvrumEnv>, voice: Voice, again: Again = {}): Promise<Response> {
  const { db, clock, provrum, language, frame } = c.var;
  const text = messages[language];
  const endedOn = await findEnd(db, provrum.id);
  const occasion = openOccasion(endedOn, clock.today());
  const own = occasion && (await findAnswer(db, provrum.id, voice.organisation, occasion));
  const refused = Boolean(again.since ?? again.otherOrganisation ?? again.closed);
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.about(provrum.text.title)}
      heading={occasion ? text.headings[occasion] : text.notOpen.title}
      section="proposals"
      crumbs={provrumCrumbs(provrum, language)}
      lead={
        occasion && endedOn
          ? text.lead(voice.organisationName, formatDay(spanOf(occasion, endedOn).to, language))
          : whyNot(endedOn, clock.today(), language)
      }
      invalid={refused || again.errors !== undefined}
      noindex
    >
      {again.otherOrganisation && (
        <Notice tone="warn" answer>
          {text.otherOrganisation}
        </Notice>
      )}
      {again.since && (
        <Notice tone="warn" answer>
          <p>{text.since(again.since.by.name)}</p>
          {occasion && <SavedAnswer occasion={occasion} answer={again.since} language={language} />}
        </Notice>
      )}
      {occasion ? (
        <QuestionnaireForm
          {...{ provrum, occasion, voice, own, language }}
          values={again.values ?? answerValues(occasion, own)}
          errors={again.errors}
        />
      ) : (
        again.values && <blockquote>{one(again.values, 'words')}</blockquote>
      )}
    </Page>,
    refused ? 409 : again.errors ? 422 : 200,
  );
}
