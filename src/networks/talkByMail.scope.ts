import type { AnswerTaker } from '#organisations/mailing/answering.scope.ts';
import { loadVersions } from '#rulebook/rulebook.store.ts';
import { networkVersionInForce } from '#rulebook/version.ts';
import { changeNetwork } from './change.store.ts';
import { listParts } from './life.store.ts';
import { networkCircumstances } from './network.scope.ts';
import { speakerAmong } from './network.ts';
import { cleanPost } from './post.form.ts';
import { postGround, saidLately } from './talk.store.ts';
import { writePost } from './talk.ts';

/** An answer by mail to a post becomes a post in the same talk, written by whoever may write there as it arrives. */
export const takePostByMail: AnswerTaker = async (devices, { actor, about, answered, text, key }) => {
  const { db, clock } = devices;
  const today = clock.today();
  const id = about.network;
  const by = id && speakerAmong(actor, await listParts(db, id, today), today);
  if (!by) return 'no-right';
  const draft = { ...cleanPost(text, false), key, byMail: true };
  const networkVersion = networkVersionInForce(await loadVersions(db), today);
  const decision = await changeNetwork(
    networkCircumstances({ var: { ...devices, networkVersion } }, by),
    id,
    async (network) => {
      const { next, same } = await postGround(db, key);
      const words = { network: id, person: by.person, html: draft.html, after: answered, now: clock.now() };
      return writePost(network, by, draft, { next, same: same || (await saidLately(db, words)) });
    },
  );
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
