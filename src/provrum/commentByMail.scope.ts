import { choicesOf, toActor } from '#organisations/actor.ts';
import { type Actor, type Commentator, commentatorOf } from '#organisations/authority.ts';
import type { AnswerTaker } from '#organisations/mailing/answering.scope.ts';
import { loadVersions } from '#rulebook/rulebook.store.ts';
import { versionInForce } from '#rulebook/version.ts';
import { cleanComment } from './comment.form.ts';
import { addComment } from './commenting.store.ts';
import { circumstances, mayRead } from './provrum.scope.ts';
import type { Provrum } from './provrum.ts';
import { findProvrum } from './provrum.store.ts';

/** An answer by mail to a comment becomes a comment, written by whoever may comment as it arrives. */
export const takeCommentByMail: AnswerTaker = async (devices, { actor, about, answered, text }) => {
  const { db, clock } = devices;
  const today = clock.today();
  const provrum = about.provrum && (await findProvrum(db, about.provrum, today));
  const by = provrum && commentatorAmong(actor, provrum);
  const version = versionInForce(await loadVersions(db), today);
  if (!by || !version) return 'no-right';
  const said = { ...cleanComment(text, false), chosen: [], writtenFor: by.organisation, byMail: true, after: answered };
  const decision = await addComment(circumstances({ var: { ...devices, version } }, by), provrum.id, by, said);
  if (!decision) return 'ended';
  if (decision.ok) return 'posted';
  switch (decision.refusal.kind) {
    case 'said-already':
      return 'repeated';
    case 'empty':
    case 'too-long':
      return decision.refusal.kind;
    default:
      return 'ended';
  }
};

/** In whose voice somebody comments who has not said for whom they act: for one that has to do with it before others. */
function commentatorAmong(actor: Actor, provrum: Provrum): Commentator | null {
  const near = [provrum.organisation.id, ...provrum.standings.map(({ organisation }) => organisation)];
  const acting = choicesOf(actor)
    .toSorted((a, b) => Number(near.includes(b.organisation.id)) - Number(near.includes(a.organisation.id)))
    .map(({ organisation }) => toActor(actor.person, actor.mandates, organisation.id))
    .find((one) => mayRead(provrum, one) && commentatorOf(one) !== null);
  return commentatorOf(acting ?? null);
}
