import { type Context, Hono } from 'hono';
import { type MandateId, parseId } from '#kernel/id.ts';
import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { type FieldErrors, type FormValues, readForm } from '#platform/form.ts';
import { type PageStatus, sendPage } from '#platform/web.ts';
import { Submit } from '#ui/button.tsx';
import { Radios } from '#ui/choice.tsx';
import { Field } from '#ui/field.tsx';
import { Form } from '#ui/form.tsx';
import { formatDay } from '#ui/format.ts';
import { Page } from '#ui/page.tsx';
import { type ActorEnv, setFlash } from './actor.scope.ts';
import { endMandate, type EndRefusal, type Mandate } from './mandate.ts';
import { changeMandates } from './mandate.store.ts';
import { endingForm } from './organisations.form.ts';
import { messages as organisationMessages } from './organisations.messages.ts';
import { doing, forManager, type Managed } from './organisations.scope.ts';
import { messages } from './people.messages.ts';
import { crumbs } from './people.page.tsx';
import { messages as signInMessages } from './signIn.messages.ts';

type C = Context<ActorEnv>;

/** One mandate: where it is ended. */
export const mandatePage = new Hono<ActorEnv>()
  .get(
    paths.mandate(':id', ':mandate'),
    forMandate((c, managed, mandate) => show(c, managed, mandate)),
  )
  .post(paths.mandate(':id', ':mandate'), forMandate(end));

/** Finds the mandate of the address among the organisation's own. */
function forMandate(handle: (c: C, managed: Managed, mandate: Mandate) => Response | Promise<Response>) {
  return forManager((c, managed) => {
    const id = parseId<MandateId>(c.req.param('mandate'));
    const mandate = managed.organisation.mandates.find((held) => held.id === id);
    return mandate ? handle(c, managed, mandate) : c.notFound();
  });
}

async function end(c: C, managed: Managed, mandate: Mandate) {
  const { clock, language } = c.var;
  const { organisation, manager, actor } = managed;
  const text = messages[language].ending;
  const form = await readForm(c, endingForm, (key) => text.errors[key] ?? key);
  if (!form.ok) return show(c, managed, mandate, { ...form, status: 422 });
  const { when, reason } = form.value;
  const last = when === 'on' ? form.value.last : null;
  const decision = await changeMandates(doing(c, manager), organisation.id, ({ mandates }) =>
    endMandate(mandates, manager, { mandate: mandate.id, last, reason }, clock.today()),
  );
  if (!decision) return await c.notFound();
  if (!decision.ok) {
    const errors = explain(decision.refusal, language);
    return errors ? show(c, managed, mandate, { values: form.values, errors, status: 409 }) : await c.notFound();
  }
  const { to } = decision.event;
  const over = to < clock.today();
  setFlash(c, over ? text.done(mandate.person.name) : text.doneOn(mandate.person.name, formatDay(to, language)));
  const own = over && mandate.person.id === actor.person.id;
  return c.redirect(localise(own ? paths.start() : paths.organisationPeople(organisation.id), language), 303);
}

/** A refusal in the reader's words, at the field that can mend it, or '' where none can; null where there is no such mandate. */
function explain(refusal: EndRefusal, language: Language): FieldErrors | null {
  const { refused } = messages[language].ending;
  switch (refusal.kind) {
    case 'no-such-mandate':
      return null;
    case 'too-early':
      return { last: refused.early(formatDay(refusal.earliest, language)) };
    case 'too-late':
      return { last: refused.late(formatDay(refusal.latest, language)) };
    case 'reason-missing':
      return { reason: refused[refusal.kind] };
    default:
      return { '': refused[refusal.kind] };
  }
}

interface Returned {
  readonly values?: FormValues;
  readonly errors?: FieldErrors;
  readonly status?: PageStatus;
}

function show(c: C, { organisation, manager }: Managed, mandate: Mandate, { values, errors, status }: Returned = {}) {
  const { frame, language } = c.var;
  const text = messages[language].ending;
  const role = signInMessages[language].roles[mandate.role].toLowerCase();
  const people = {
    href: localise(paths.organisationPeople(organisation.id), language),
    label: organisationMessages[language].one.people,
  };
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.title}
      lead={text.lead(mandate.person.name, role, organisation.name)}
      crumbs={[...crumbs(c, organisation), people]}
      section="organisation"
      invalid={errors !== undefined}
    >
      <Form
        action={localise(paths.mandate(organisation.id, mandate.id), language)}
        language={language}
        values={values ?? { when: 'atOnce' }}
        errors={errors}
      >
        <Radios
          name="when"
          legend={text.when}
          choices={[
            { value: 'atOnce', label: text.atOnce, hint: text.atOnceHint },
            { value: 'on', label: text.on },
          ]}
        />
        <Field name="last" type="date" label={text.last} hint={text.lastHint} width="short" optional />
        {manager.secretariat && (
          <Field
            name="reason"
            type="textarea"
            label={text.reason}
            hint={text.reasonHint}
            maxlength={1000}
            rows={3}
            optional
          />
        )}
        <Submit weight="stop">{text.send}</Submit>
      </Form>
    </Page>,
    status,
  );
}
