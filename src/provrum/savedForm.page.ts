import { Hono } from 'hono';
import { parseId, type ProvrumId } from '#kernel/id.ts';
import type { ActorEnv } from '#organisations/actor.scope.ts';
import { commentatorOf } from '#organisations/authority.ts';
import { paths } from '#paths.ts';
import { one, readValues } from '#platform/form.ts';
import { readComment } from './comment.form.ts';
import { findSameComment } from './comment.store.ts';
import { commentFormOf } from './commenting.store.ts';
import { mayRead } from './provrum.scope.ts';
import { findProvrum } from './provrum.store.ts';
import { messages } from './savedForm.messages.ts';
import { changeSavedForm } from './savedForm.store.ts';

/** More than anybody types; the rest is not kept. */
const longestKept = 100_000;

/** Keeps what the script sends while somebody writes a comment. Sending the form itself is another matter. */
export const savedFormPage = new Hono<ActorEnv>().post(paths.savedForm(), async (c) => {
  const { db, clock, actor, language } = c.var;
  const text = messages[language];
  const by = commentatorOf(actor);
  if (!actor || !by) return c.json({ message: text.signedOut }, 403);
  const values = await readValues(c);
  const id = parseId<ProvrumId>(/^comment:(.*)$/.exec(one(values, 'form'))?.[1]);
  const provrum = id && (await findProvrum(db, id, clock.today()));
  if (!provrum || !mayRead(provrum, actor)) return c.json({ message: text.unknown }, 404);
  if (one(values, 'text').length > longestKept) return c.json({ message: text.tooLong }, 422);

  const said = readComment(values);
  if (said.writtenFor !== null && said.writtenFor !== by.organisation)
    return c.json({ message: text.otherOrganisation }, 409);
  // Typed before the comment was sent, and heard after: there is nothing left to keep.
  const sent = await findSameComment(db, {
    provrum: provrum.id,
    person: by.person,
    html: said.html,
    after: said.after,
  });
  const kept = {
    content: { text: one(values, 'text'), format: one(values, 'format') },
    basedOn: null,
    savedAt: clock.now(),
  };
  await changeSavedForm(db, commentFormOf(provrum.id, by), said.text === '' || sent ? null : kept);
  return c.body(null, 204);
});
