import { type Context, Hono } from 'hono';
import { localise, paths } from '#paths.ts';
import { type FieldErrors, type FormValues, readForm } from '#platform/form.ts';
import { type PageStatus, sendPage } from '#platform/web.ts';
import { Submit } from '#ui/button.tsx';
import { Field } from '#ui/field.tsx';
import { Form } from '#ui/form.tsx';
import { Page, startCrumb } from '#ui/page.tsx';
import { type ActorEnv, setFlash } from './actor.scope.ts';
import type { Secretariat } from './authority.ts';
import { counties } from './county.messages.ts';
import { organisationForm } from './organisations.form.ts';
import { messages } from './organisations.messages.ts';
import { doing, forSecretariat } from './organisations.scope.ts';
import { createOrganisation } from './organisations.store.ts';

type C = Context<ActorEnv>;

/** Where the secretariat adds an organisation. */
export const newOrganisationPage = new Hono<ActorEnv>()
  .get(
    paths.newOrganisation(),
    forSecretariat((c) => show(c)),
  )
  .post(paths.newOrganisation(), forSecretariat(add));

const form = organisationForm(Object.keys(counties));
const kinds = ['region', 'agency', 'association', 'institute', 'other'] as const;

async function add(c: C, secretariat: Secretariat) {
  const { language } = c.var;
  const text = messages[language].adding;
  const given = await readForm(c, form, (key) => text.errors[key] ?? key);
  if (!given.ok) return show(c, { ...given, status: 422 });
  const { name, kind, orgNumber = null, countyCode = null } = given.value;
  const id = await createOrganisation(doing(c, secretariat), { name, kind, orgNumber, countyCode });
  if (id === null)
    return show(c, { values: given.values, errors: { name: text.errors['nameTaken'] ?? '' }, status: 409 });
  setFlash(c, text.done(name));
  return c.redirect(localise(paths.organisationMembership(id), language), 303);
}

interface Returned {
  readonly values?: FormValues;
  readonly errors?: FieldErrors;
  readonly status?: PageStatus;
}

function show(c: C, { values, errors, status }: Returned = {}) {
  const { frame, language } = c.var;
  const text = messages[language];
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.adding.title}
      lead={text.adding.lead}
      crumbs={[startCrumb(frame), { href: localise(paths.organisations(), language), label: text.list.title }]}
      section="organisation"
      invalid={errors !== undefined}
    >
      <Form action={localise(paths.newOrganisation(), language)} language={language} values={values} errors={errors}>
        <Field name="name" label={text.adding.name} hint={text.adding.nameHint} width="medium" />
        <Field
          name="kind"
          type="select"
          label={text.adding.kind}
          hint={text.adding.kindHint}
          options={kinds.map((kind) => ({ value: kind, label: text.kinds[kind] }))}
        />
        <Field
          name="orgNumber"
          label={text.adding.number}
          hint={text.adding.numberHint}
          inputmode="numeric"
          width="short"
          optional
        />
        <Field
          name="countyCode"
          type="select"
          label={text.adding.county}
          empty={text.adding.countyNone}
          options={Object.entries(counties)
            .map(([code, name]) => ({ value: code, label: name[language] }))
            .toSorted((a, b) => a.label.localeCompare(b.label, language))}
          optional
        />
        <Submit>{text.adding.send}</Submit>
      </Form>
    </Page>,
    status,
  );
}
