import { type Context, Hono } from 'hono';
import { type CommentId, parseId, type ProvrumId } from '#kernel/id.ts';
import type { ActorEnv } from '#organisations/actor.scope.ts';
import { type Actor, commentatorOf, secretariatOf, voiceOf } from '#organisations/authority.ts';
import { paths } from '#paths.ts';
import { type FormValues, many, one, readValues } from '#platform/form.ts';
import { readComment } from './comment.form.ts';
import { findComment, findSameComment } from './comment.store.ts';
import { typedChoice } from './goAhead.form.ts';
import { firstChoice } from './goAhead.view.tsx';
import { answeredValues, readWrittenFor, typedAnswer } from './interest.form.ts';
import { standingOf } from './interest.ts';
import type { Provrum } from './provrum.ts';
import { asSeenBy, mayRead } from './provrum.scope.ts';
import { typedReview } from './report/report.form.ts';
import { findReport } from './report/report.store.ts';
import { reportIsOpen } from './report/report.ts';
import { findProvrum } from './provrum.store.ts';
import { messages } from './savedForm.messages.ts';
import { typedUptake, uptakeValues } from './uptake/uptake.form.ts';
import { findUptake } from './uptake/uptake.store.ts';
import { changeSavedForm, type KeptForm, type SavedForm, type SavedFormKey, savedFormKey } from './savedForm.store.ts';

/** More than anybody types; the rest is not kept. */
const longestKept = 100_000;

interface Typing {
  readonly c: Context<ActorEnv>;
  readonly actor: Actor;
  readonly provrum: Provrum;
  /** The part of the provrum that the form is about, such as a comment. */
  readonly part: number;
  readonly values: FormValues;
}

/** Whose typing it is, and what of it is worth keeping. */
interface Worth extends Pick<SavedForm, 'content'> {
  readonly by: Pick<SavedFormKey, 'person' | 'organisation'>;
  readonly basedOn?: number | null;
  /** It says nothing that is not on record: the form was emptied, or has been sent meanwhile. */
  readonly nothing: boolean;
}

/** What each form keeps; null where its writer has no say in it. */
const forms: Readonly<Record<KeptForm, (typing: Typing) => Promise<Worth | null> | Worth | null>> = {
  comment: async ({ c, actor, provrum, values }) => {
    const by = commentatorOf(actor);
    if (!by) return null;
    const { html, text, after } = readComment(values);
    const sent = await findSameComment(c.var.db, { provrum: provrum.id, person: by.person, html, after });
    return { by, content: richText(values), nothing: text === '' || sent !== null };
  },
  commentChange: async ({ c, actor, provrum, part, values }) => {
    const by = commentatorOf(actor);
    const comment = by && (await findComment(c.var.db, provrum.id, part as CommentId));
    if (!comment || comment.person !== by.person) return null;
    const { html, version } = readComment(values);
    return { by, content: richText(values), basedOn: version, nothing: html === comment.html };
  },
  interest: ({ actor, provrum, values }) => {
    const by = voiceOf(actor);
    if (!by) return null;
    const content = typedAnswer(values);
    const answered = answeredValues(standingOf(provrum, by.organisation));
    return { by, content, nothing: provrum.state !== 'open' || alike(content, answered) };
  },
  goAhead: ({ c, actor, provrum, values }) => {
    const by = secretariatOf(actor);
    const content = typedChoice(values);
    const nothing = provrum.state !== 'open' || alike(content, firstChoice(provrum, c.var.version));
    return by && { by, content, nothing };
  },
  uptake: async ({ c, actor, provrum, values }) => {
    const by = voiceOf(actor);
    if (!by) return null;
    const content = typedUptake(values);
    return {
      by,
      content,
      nothing: alike(content, uptakeValues(await findUptake(c.var.db, provrum.id, by.organisation))),
    };
  },
  decline: ({ actor, provrum, values }) => {
    const by = secretariatOf(actor);
    const reason = one(values, 'reason');
    return by && { by, content: { reason }, nothing: provrum.state !== 'open' || reason.trim() === '' };
  },
  reportReview: async ({ c, actor, provrum, values }) => {
    const by = secretariatOf(actor);
    const report = await findReport(c.var.db, provrum.id);
    const content = typedReview(values);
    const nothing = !report || reportIsOpen(report) || Object.values(content).every((typed) => typed === '');
    return by && { by, content, basedOn: report?.number ?? null, nothing };
  },
};

const richText = (values: FormValues) => ({ text: one(values, 'text'), format: one(values, 'format') });

/** True where two forms hold the same; a field that is not there is an empty one. */
const alike = (first: FormValues, second: FormValues): boolean =>
  Object.keys({ ...first, ...second }).every(
    (name) => many(first, name).filter(Boolean).join('\n') === many(second, name).filter(Boolean).join('\n'),
  );

/** Keeps what the script sends while somebody writes. Sending the form itself is another matter. */
export const savedFormPage = new Hono<ActorEnv>().post(paths.savedForm(), async (c) => {
  const { db, clock, actor, language } = c.var;
  const text = messages[language];
  if (!actor) return c.json({ message: text.signedOut }, 403);
  const values = await readValues(c);
  const [name = '', id, part] = one(values, 'form').split(':');
  const about = parseId<ProvrumId>(id);
  const found = about && (await findProvrum(db, about, clock.today()));
  if (!found || !mayRead(found, actor) || !Object.hasOwn(forms, name)) return c.json({ message: text.unknown }, 404);
  const provrum = asSeenBy(found, actor);
  const worth = await forms[name as KeptForm]({ c, actor, provrum, part: parseId(part) ?? 0, values });
  if (!worth) return c.json({ message: text.noSay }, 403);
  const writtenFor = readWrittenFor(values);
  if (writtenFor !== null && writtenFor !== worth.by.organisation) {
    return c.json({ message: text.otherOrganisation }, 409);
  }
  if (JSON.stringify(worth.content).length > longestKept) return c.json({ message: text.tooLong }, 422);

  const key = savedFormKey(name as KeptForm, worth.by, provrum.id, ...(parseId(part) ? [Number(part)] : []));
  const kept = { content: worth.content, basedOn: worth.basedOn ?? null, savedAt: clock.now() };
  await changeSavedForm(db, key, worth.nothing ? null : kept);
  return c.body(null, 204);
});
