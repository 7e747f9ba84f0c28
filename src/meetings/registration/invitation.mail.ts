import type { GatheringEnv } from '../gathering/gathering.scope.ts';
import type { Gathering } from '../gathering/gathering.ts';
import { post } from '#platform/outbox.ts';
import { spanInWords } from '../inWords.ts';
import type { Known } from './guest.store.ts';
import { invitationLink } from './registration.link.ts';
import { messages } from './registration.messages.ts';

export type Inviting = {
  readonly var: Pick<GatheringEnv['Variables'], 'db' | 'jobs' | 'config' | 'clock' | 'language'>;
};

/** Sends somebody the address with which they sign up; once an hour is enough: false where it was sent before. */
export async function sendInvitation({ var: of }: Inviting, gathering: Gathering, person: Known): Promise<boolean> {
  const at = of.clock.now();
  const { link: text } = messages[of.language];
  const when = gathering.when ? spanInWords(gathering.when)[of.language] : text.undated;
  const link = invitationLink(of.config, gathering.id, person.id, of.language);
  const written = await post(of.db, of.jobs, {
    purpose: 'gatheringLink',
    occurrence: `${gathering.id}.${at.toISOString().slice(0, 13)}`,
    to: { person: person.id, address: person.email, language: of.language },
    subject: text.subject(gathering.text.title),
    body: text.body(person.name, gathering.text.title, when, link),
    meeting: gathering.id,
    at,
  });
  return written > 0;
}
