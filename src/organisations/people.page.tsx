import { type Context, Hono } from 'hono';
import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { type FieldErrors, type FormValues, readForm } from '#platform/form.ts';
import { askedFormat, sendTable } from '#platform/sendTable.ts';
import { type PageStatus, sendPage } from '#platform/web.ts';
import { Submit } from '#ui/button.tsx';
import { Checkbox, Radios } from '#ui/choice.tsx';
import { Part } from '#ui/facts.tsx';
import { Field } from '#ui/field.tsx';
import { Form } from '#ui/form.tsx';
import { formatDay, formatList } from '#ui/format.ts';
import { joinedRows, ListFiles } from '#ui/listFile.tsx';
import { Page, startCrumb } from '#ui/page.tsx';
import { type ActorEnv, setFlash } from './actor.scope.ts';
import { tellByMail } from './inviting.scope.ts';
import { giveMandate, type GiveRefusal, type MandateGiven, over, rolesIn } from './mandate.ts';
import { listUnreached } from './mailing/bounce.store.ts';
import { changeMandates } from './mandate.store.ts';
import { mandateForm } from './organisations.form.ts';
import { messages as organisationMessages } from './organisations.messages.ts';
import { doing, forManager, type Managed } from './organisations.scope.ts';
import type { WholeOrganisation } from './organisations.store.ts';
import { messages } from './people.messages.ts';
import { peoplePart, PeopleTable } from './people.view.tsx';
import { messages as signInMessages } from './signIn.messages.ts';

type C = Context<ActorEnv>;

/** An organisation's people, for those who look after them: who may act for it, and how one more comes to. */
export const peoplePage = new Hono<ActorEnv>()
  .get(
    paths.organisationPeople(':id'),
    forManager((c, managed) => show(c, managed)),
  )
  .post(paths.organisationPeople(':id'), forManager(give));

async function give(c: C, managed: Managed) {
  const { clock, language } = c.var;
  const { organisation, manager } = managed;
  const text = messages[language].people;
  const form = await readForm(c, mandateForm, (key) => text.errors[key] ?? key);
  if (!form.ok) return show(c, managed, { ...form, status: 422 });
  const asked = { ...form.value, to: form.value.to ?? null };
  const decision = await changeMandates(
    doing(c, manager),
    organisation.id,
    ({ mandates, kind }) => giveMandate(mandates, kind, asked, clock.today()),
    tellByMail(c, managed, asked),
  );
  if (!decision) return await c.notFound();
  if (!decision.ok)
    return show(c, managed, { values: form.values, errors: explain(decision.refusal, language), status: 409 });
  setFlash(c, text.given(asked.name, signInMessages[language].roles[asked.role].toLowerCase()));
  return c.redirect(localise(afterwards(managed, decision.event, c), language), 303);
}

/** Whoever has handed over as of today no longer looks after these people. */
const afterwards = ({ actor, organisation }: Managed, { replaces }: MandateGiven, c: C): string =>
  replaces.some(({ mandate, to }) => mandate.person.id === actor.person.id && to < c.var.clock.today())
    ? paths.start()
    : paths.organisationPeople(organisation.id);

/** A refusal in the reader's words, at the field that can mend it. */
function explain(refusal: GiveRefusal, language: Language): FieldErrors {
  const { refused } = messages[language].people;
  const { roles } = signInMessages[language];
  switch (refusal.kind) {
    case 'role-not-here':
      return { role: refused[refusal.kind] };
    case 'begins-in-the-past':
      return { from: refused[refusal.kind] };
    case 'ends-before-it-begins':
    case 'representative-has-no-end':
      return { to: refused[refusal.kind] };
    case 'already-held': {
      const { person, role, from } = refusal.mandate;
      return { role: refused.held(person.name, roles[role].toLowerCase(), formatDay(from, language)) };
    }
    case 'representative-held':
      return {
        replace: refused.representative(
          formatList(
            refusal.mandates.map(({ person }) => person.name),
            language,
          ),
        ),
      };
  }
}

interface Returned {
  readonly values?: FormValues;
  readonly errors?: FieldErrors;
  readonly status?: PageStatus;
}

async function show(c: C, { organisation }: Managed, { values, errors, status }: Returned = {}) {
  const { db, frame, language, clock } = c.var;
  const text = messages[language].people;
  const today = clock.today();
  const unreached = await listUnreached(db, organisation.id);
  const now = organisation.mandates.filter((mandate) => !over(mandate, today));
  const past = organisation.mandates.filter((mandate) => over(mandate, today));
  const tables = {
    now: { caption: text.now, organisation, mandates: now, language, addresses: true, unreached, ending: true },
    past: { caption: text.past, organisation, mandates: past, language, addresses: true },
  };
  const format = c.req.method === 'GET' ? askedFormat(c) : null;
  if (format) {
    const rows = joinedRows([peoplePart(tables.now), peoplePart(tables.past)], language);
    return await sendTable(c, [{ name: text.file, rows }], format, text.title(organisation.name));
  }
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.title(organisation.name)}
      lead={text.lead}
      crumbs={crumbs(c, organisation)}
      section="organisation"
      invalid={errors !== undefined}
      wide
    >
      <Part title={text.now} count={now.length}>
        <PeopleTable {...tables.now} />
      </Part>
      <Part title={text.give} id="ge">
        <p>{text.giveLead}</p>
        <GiveForm organisation={organisation} language={language} values={values ?? { from: today }} errors={errors} />
      </Part>
      {past.length > 0 && (
        <Part title={text.past} count={past.length}>
          <PeopleTable {...tables.past} />
        </Part>
      )}
      <ListFiles path={paths.organisationPeople(organisation.id)} language={language} />
    </Page>,
    status,
  );
}

/** The way to an organisation's pages. */
export const crumbs = (c: C, organisation: WholeOrganisation) => [
  startCrumb(c.var.frame),
  { href: localise(paths.organisations(), c.var.language), label: organisationMessages[c.var.language].list.title },
  { href: localise(paths.organisation(organisation.id), c.var.language), label: organisation.name },
];

interface GiveFormProps {
  readonly organisation: WholeOrganisation;
  readonly language: Language;
  readonly values: FormValues;
  readonly errors: FieldErrors | undefined;
}

function GiveForm({ organisation, language, values, errors }: GiveFormProps) {
  const text = messages[language].people;
  const { roles } = signInMessages[language];
  const offered = rolesIn(organisation.kind);
  return (
    <Form
      action={localise(paths.organisationPeople(organisation.id), language)}
      language={language}
      values={values}
      errors={errors}
    >
      <Field name="name" label={text.name} autocomplete="off" width="medium" />
      <Field
        name="email"
        type="email"
        label={text.email}
        hint={text.emailHint}
        inputmode="email"
        spellcheck={false}
        autocomplete="off"
        width="medium"
      />
      <Radios
        name="role"
        legend={text.role}
        choices={offered.map((role) => ({ value: role, label: roles[role], hint: text.roleHints[role] }))}
      />
      <Field name="from" type="date" label={text.from} width="short" />
      <Field name="to" type="date" label={text.to} hint={text.toHint} width="short" optional />
      {offered.includes('representative') && <Checkbox name="replace" label={text.replace} hint={text.replaceHint} />}
      <Submit>{text.send}</Submit>
    </Form>
  );
}
