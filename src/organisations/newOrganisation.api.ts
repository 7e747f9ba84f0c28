import { readAsForm } from '#platform/asForm.ts';
import { newApi, operation, send, z } from '#platform/openapi.ts';
import { refuse } from '#platform/problem.ts';
import { counties } from './county.messages.ts';
import { once } from './once.scope.ts';
import { demandSecretariat, Organisation, showOrganisation } from './organisation.api.ts';
import { organisationForm } from './organisations.form.ts';
import { messages } from './organisations.messages.ts';
import { doing } from './organisations.scope.ts';
import { createOrganisation, findOrganisation } from './organisations.store.ts';
import { longestName } from './person.ts';
import type { ApiEnv } from './token.scope.ts';

const form = organisationForm(Object.keys(counties));

const OrganisationIn = z
  .strictObject({
    name: z.string().openapi({ maxLength: longestName, example: 'Region Exempel' }),
    kind: z.enum(['region', 'agency', 'association', 'institute', 'other']),
    orgNumber: z.string().nullable().default(null).openapi({ example: '232100-0016' }),
    countyCode: z.string().nullable().default(null).openapi({ example: '20' }),
  })
  .openapi('OrganisationToAdd');

const add = operation({
  id: 'addOrganisation',
  tag: 'organisations',
  method: 'post',
  path: '/organisations',
  body: OrganisationIn,
  answers: { 201: Organisation },
  problems: ['not-allowed', 'conflict'],
  once: true,
});

/** A new organisation, as the secretariat enters it. */
export const newOrganisationApi = newApi<ApiEnv>().openapi(add, (c) =>
  once(c, async () => {
    const { db, clock, language } = c.var;
    const secretariat = demandSecretariat(c);
    const { errors } = messages[language].adding;
    const {
      orgNumber = null,
      countyCode = null,
      ...given
    } = readAsForm(form, c.req.valid('json'), (key) => errors[key] ?? key);
    const number = await createOrganisation(doing(c, secretariat), { ...given, orgNumber, countyCode });
    if (number === null)
      return refuse('conflict', { errors: { name: errors['nameTaken'] ?? '' }, with: { refusal: 'name-taken' } });
    const organisation = (await findOrganisation(db, number)) ?? refuse('not-found');
    const headers = { location: `${c.req.path}/${number}` };
    return send(c, Organisation, showOrganisation(organisation, clock.today()), { status: 201, headers });
  }),
);
