import { type Context, Hono } from 'hono';
import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { type FieldErrors, type FormValues, one, readForm } from '#platform/form.ts';
import { type PageStatus, sendPage } from '#platform/web.ts';
import { Submit } from '#ui/button.tsx';
import { Checkbox, Radios } from '#ui/choice.tsx';
import { Field } from '#ui/field.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { formatDay } from '#ui/format.ts';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { type ActorEnv, setFlash } from './actor.scope.ts';
import { type Secretariat, secretariatOf } from './authority.ts';
import { changeMembership, membershipOn, type MembershipRefusal, writingOf } from './membership.ts';
import { changeMemberships } from './membership.store.ts';
import { Memberships } from './organisation.page.tsx';
import { membershipForm } from './organisations.form.ts';
import { messages } from './organisations.messages.ts';
import { doing, forOrganisation, type Found } from './organisations.scope.ts';
import type { WholeOrganisation } from './organisations.store.ts';
import { crumbs } from './people.page.tsx';

type C = Context<ActorEnv>;

/** Where the secretariat says what an organisation is, and since when. */
export const membershipPage = new Hono<ActorEnv>()
  .get(
    paths.organisationMembership(':id'),
    forSecretariatOf((c, { organisation }) => show(c, organisation)),
  )
  .post(paths.organisationMembership(':id'), forSecretariatOf(change));

function forSecretariatOf(handle: (c: C, found: Found, secretariat: Secretariat) => Response | Promise<Response>) {
  return forOrganisation((c, found) => {
    const secretariat = secretariatOf(found.actor);
    return secretariat && found.organisation.kind !== 'forum' ? handle(c, found, secretariat) : c.notFound();
  });
}

async function change(c: C, { organisation }: Found, secretariat: Secretariat) {
  const { language } = c.var;
  const text = messages[language].membership;
  const form = await readForm(c, membershipForm, (key) => text.errors[key] ?? key);
  if (!form.ok) return show(c, organisation, { ...form, status: 422 });
  const basedOn = one(form.values, 'writing');
  const asked = { ...form.value, ...(basedOn && { basedOn }) };
  let current = organisation;
  const decision = await changeMemberships(doing(c, secretariat), organisation.id, (fresh) => {
    current = fresh;
    return changeMembership(fresh.memberships, fresh.kind, secretariat, asked);
  });
  if (!decision) return await c.notFound();
  if (!decision.ok)
    return show(c, current, { values: form.values, errors: explain(decision.refusal, language), status: 409 });
  setFlash(c, text.done);
  return c.redirect(localise(paths.organisation(organisation.id), language), 303);
}

function explain(refusal: MembershipRefusal, language: Language): FieldErrors {
  const { refused } = messages[language].membership;
  if (refusal.kind === 'stale') return {};
  if (refusal.kind === 'changed-later') return { from: refused.later(formatDay(refusal.from, language)) };
  return { kind: refused[refusal.kind] };
}

interface Returned {
  readonly values?: FormValues;
  readonly errors?: FieldErrors;
  readonly status?: PageStatus;
}

function show(c: C, organisation: WholeOrganisation, { values, errors, status }: Returned = {}) {
  const { frame, language, clock } = c.var;
  const text = messages[language];
  const today = clock.today();
  const current = membershipOn(organisation.memberships, today);
  const writing = writingOf(organisation.memberships);
  const read = (values && one(values, 'writing')) || writing;
  const asItIs = {
    kind: current?.kind ?? 'none',
    from: today,
    note: current?.note ?? '',
    ...(current?.verified && { verified: 'yes' }),
  };
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.membership.title(organisation.name)}
      lead={text.membership.lead}
      crumbs={crumbs(c, organisation)}
      section="organisation"
      invalid={errors !== undefined}
    >
      {read !== writing && <Meanwhile organisation={organisation} language={language} />}
      <Form
        action={localise(paths.organisationMembership(organisation.id), language)}
        language={language}
        values={values ?? asItIs}
        errors={errors}
      >
        <Hidden name="writing" value={writing} />
        <Radios
          name="kind"
          legend={text.membership.kind}
          choices={(['member', 'partner', 'none'] as const).map((kind) => ({
            value: kind,
            label: text.memberships[kind],
          }))}
        />
        <Field name="from" type="date" label={text.membership.from} width="short" />
        <Checkbox name="verified" label={text.membership.verified} hint={text.membership.verifiedHint} />
        <Field name="note" type="textarea" label={text.membership.note} maxlength={500} rows={3} optional />
        <Submit>{text.membership.send}</Submit>
      </Form>
    </Page>,
    status,
  );
}

interface MeanwhileProps {
  readonly organisation: WholeOrganisation;
  readonly language: Language;
}

/** What somebody else has made of it meanwhile, beside what was typed. */
function Meanwhile({ organisation, language }: MeanwhileProps) {
  const text = messages[language].membership;
  return (
    <Notice tone="warn" title={text.refused.stale} answer>
      <p>{text.staleLead}</p>
      <Memberships organisation={organisation} language={language} />
    </Notice>
  );
}
