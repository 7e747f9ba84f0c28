import { readAsForm } from '#platform/asForm.ts';
import { demandMatch } from '#platform/etag.ts';
import { newApi, operation, send, z } from '#platform/openapi.ts';
import { refuse } from '#platform/problem.ts';
import { dayIn } from '#platform/shapes.ts';
import { changeMembership, type MembershipRefusal } from './membership.ts';
import { changeMemberships } from './membership.store.ts';
import { demandSecretariat, findInPath, Organisation, organisationTag, showOrganisation } from './organisation.api.ts';
import { membershipForm } from './organisations.form.ts';
import { messages } from './organisations.messages.ts';
import { doing } from './organisations.scope.ts';
import { findOrganisation } from './organisations.store.ts';
import type { ApiEnv } from './token.scope.ts';

const MembershipIn = z
  .strictObject({
    kind: z.enum(['member', 'partner', 'none']),
    from: dayIn,
    verified: z.boolean().default(false),
    note: z.string().default('').openapi({ maxLength: 500 }),
  })
  .openapi('MembershipToSet');

const change = operation({
  id: 'changeMembership',
  tag: 'organisations',
  method: 'post',
  path: '/organisations/{id}/memberships',
  body: MembershipIn,
  answers: { 200: Organisation },
  problems: ['not-allowed', 'conflict'],
  changes: true,
});

/** What an organisation is from a day on, as the secretariat says. */
export const membershipApi = newApi<ApiEnv>().openapi(change, async (c) => {
  const { db, clock, language } = c.var;
  const today = clock.today();
  const { id: number } = await findInPath(c);
  const secretariat = demandSecretariat(c);
  const text = messages[language].membership;
  const asked = readAsForm(membershipForm, c.req.valid('json'), (key) => text.errors[key] ?? key);
  const decision = await changeMemberships(doing(c, secretariat), number, (organisation) => {
    demandMatch(c, organisationTag(organisation, today));
    return changeMembership(organisation.memberships, organisation.kind, secretariat, asked);
  });
  if (!decision) return refuse('not-found');
  if (!decision.ok)
    return refuse('conflict', {
      errors: explain(decision.refusal, text.refused),
      with: { refusal: decision.refusal.kind },
    });
  return send(c, Organisation, showOrganisation((await findOrganisation(db, number)) ?? refuse('not-found'), today));
});

type Words = (typeof messages)['sv']['membership']['refused'];

/** At the field that can mend it, in the words of the page. */
const explain = (refusal: MembershipRefusal, words: Words): Readonly<Record<string, string>> =>
  refusal.kind === 'changed-later' ? { from: words.later(refusal.from) } : { kind: words[refusal.kind] };
