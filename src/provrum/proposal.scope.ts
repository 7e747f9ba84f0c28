import type { Context, Next } from 'hono';
import { type OrganisationId, parseId } from '#kernel/id.ts';
import { type ActorEnv, toSignIn } from '#organisations/actor.scope.ts';
import { type Proposer, proposerOf, voiceOf } from '#organisations/authority.ts';
import { type FormValues, one } from '#platform/form.ts';
import { messages } from './proposal.messages.ts';
import { notYours } from './notYours.view.tsx';
import { proposerFindings, writtenBy } from './proposal.ts';
import { crumbsTo } from './proposal.view.tsx';
import type { ProvrumEnv } from './provrum.scope.ts';
import { messages as words } from './writing.messages.ts';

/** True where the script asks: it saves while somebody types, and shows what it is told beside the form. */
export const asksForJson = (c: Context): boolean => (c.req.header('accept') ?? '').startsWith('application/json');

/** Lets signed-in people through. The script is told in words that nothing was saved, not led to another page. */
export async function signedInToWrite<E extends ActorEnv>(c: Context<E>, next: Next): Promise<Response | void> {
  if (c.var.actor) return await next();
  return asksForJson(c)
    ? c.json({ message: words[c.var.language].refused.signedOut }, 401)
    : await toSignIn(c as unknown as Context<ActorEnv>);
}

/** The right to propose, or the page that says why there is none: the rule with its sentence (P116). */
export function proposerOr<E extends ActorEnv>(c: Context<E>): Proposer | Response {
  const { actor, version, language } = c.var;
  const by = proposerOf(actor);
  if (by) return by;
  const text = messages[language].notProposer;
  const organisation = actor?.organisation;
  if (asksForJson(c)) return c.json({ message: text.title }, 403);
  if (!organisation) return notYours(c, messages[language].noMandate);
  const { title, lead, leadNoVoice } = text;
  const findings = proposerFindings(organisation, version.parameters);
  return notYours(c, { title, lead: voiceOf(actor) ? lead : leadNoVoice, findings });
}

/** True where the form was opened for another organisation than the one acted for now. */
export function writtenForAnother(values: FormValues, by: Proposer): boolean {
  const writtenFor = parseId<OrganisationId>(one(values, 'organisation'));
  return writtenFor !== null && writtenFor !== by.organisation;
}

/** Who may write on a proposal, or the page that says who else does. */
export function writerOr(c: Context<ProvrumEnv>): Proposer | Response {
  const { provrum, language } = c.var;
  const by = proposerOr(c);
  if (by instanceof Response || writtenBy(provrum, by)) return by;
  const { title, lead } = messages[language].notWriter;
  if (asksForJson(c)) return c.json({ message: title }, 403);
  return notYours(c, { title, lead: lead(provrum.organisation.name), crumbs: crumbsTo(provrum, language) });
}
