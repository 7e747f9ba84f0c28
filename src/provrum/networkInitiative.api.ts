import { networkInPath } from '#networks/networkShapes.api.ts';
import { once } from '#organisations/once.scope.ts';
import type { ApiEnv } from '#organisations/token.scope.ts';
import { paths } from '#paths.ts';
import { accepted, asForm } from '#platform/asForm.ts';
import { newApi, operation, send, z } from '#platform/openapi.ts';
import { refuse } from '#platform/problem.ts';
import { readIdea } from './networkInitiative.form.ts';
import { messages } from './networkInitiative.messages.ts';
import { createInitiative } from './networkInitiative.store.ts';
import { demandProposer } from './proposal.api.ts';
import { limits } from './proposal.form.ts';
import { ProvrumShown, showProvrum } from './provrum.api.ts';
import { circumstances } from './provrum.scope.ts';
import { findProvrum } from './provrum.store.ts';

const InitiativeIn = z
  .strictObject({
    title: z.string().openapi({ maxLength: limits.title }),
    why: z.string().default('').openapi({ maxLength: limits.whyNow }),
  })
  .openapi('NetworkInitiative');

const carry = operation({
  id: 'proposeFromNetwork',
  tag: 'networks',
  method: 'post',
  path: '/networks/{network}/initiatives',
  body: InitiativeIn,
  answers: { 201: ProvrumShown },
  problems: ['not-allowed'],
  once: true,
});

/** Carries an idea in a network to a draft of a proposal. */
export const networkInitiativeApi = newApi<ApiEnv>().openapi(carry, (c) =>
  once(c, async () => {
    const { db, clock, language } = c.var;
    const { id, name } = await networkInPath(c);
    const by = demandProposer(c);
    const idea = accepted(readIdea(asForm(c.req.valid('json')), language));
    const made = await createInitiative(circumstances(c, by), by, { network: { id, name }, idea, form: null });
    if (made === null) return refuse('invalid-fields', { errors: { title: messages[language].missing } });
    const provrum = (await findProvrum(db, made, clock.today())) ?? refuse('not-found');
    return send(c, ProvrumShown, showProvrum(provrum, c), {
      status: 201,
      headers: { location: paths.api(`/provrum/${made}`) },
    });
  }),
);
