import type { OrganisationId } from '#kernel/id.ts';
import type { Language } from '#kernel/text.ts';
import type { Secretariat } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { type Finding, unmet } from '#rulebook/rule.ts';
import type { RulebookVersion } from '#rulebook/version.ts';
import { Actions, LinkButton, Submit } from '#ui/button.tsx';
import { Checkboxes, Radios } from '#ui/choice.tsx';
import { Part } from '#ui/facts.tsx';
import { Field } from '#ui/field.tsx';
import { FindingList } from '#ui/finding.tsx';
import { type FieldErrors, type FieldValues, Form, Hidden } from '#ui/form.tsx';
import { passedField, passedMax, reasonMax, referenceMax } from './goAhead.form.ts';
import { messages } from './goAhead.messages.ts';
import { confirmable, offering } from './goAhead.ts';
import { messages as interestMessages } from './interest.messages.ts';
import { givenBeforeChange, type Provrum, type ProvrumStanding } from './provrum.ts';
import { quoted } from './quoted.store.ts';
import { savedFormKey } from './savedForm.store.ts';
import { seen, writeSeen } from './seen.ts';

export interface GoAheadFormProps {
  readonly provrum: Provrum;
  readonly version: RulebookVersion;
  readonly language: Language;
  /** The rules for the choice as it stands in the form; null before anything is chosen. */
  readonly findings: readonly Finding[] | null;
  readonly values: FieldValues;
  /** The values were typed another time and never sent. */
  readonly kept: boolean;
  readonly errors: FieldErrors;
  readonly secretariat: Secretariat;
  readonly year: number;
  readonly goAheadsInYear: number;
}

/** The choice, the rules for it, and why. What is passed or opened is asked for only where it is needed. */
export function GoAheadForm(props: GoAheadFormProps) {
  const { provrum, version, language, findings, values, errors, year, goAheadsInYear } = props;
  const text = messages[language];
  const { participantsMin, participantsMax, goAheadsPerYear } = version.parameters;
  return (
    <Form
      action={localise(paths.goAhead(provrum.id), language)}
      language={language}
      values={values}
      errors={errors}
      kept={props.kept}
      autosave={localise(paths.savedForm(), language)}
    >
      <Hidden name="form" value={savedFormKey('goAhead', props.secretariat, provrum.id).form} />
      <Hidden name="seen" value={writeSeen(seen(provrum))} />
      <Checkboxes
        name="participants"
        legend={text.participants.legend}
        hint={text.participants.hint(participantsMin, participantsMax)}
        choices={confirmable(provrum).map((standing) => candidate(provrum, standing, language))}
      />
      <Radios
        name="lead"
        legend={text.leader.legend}
        hint={text.leader.hint}
        choices={offering(provrum).map(({ organisation, name }) => ({ value: String(organisation), label: name }))}
      />
      <Part title={text.findings} id="regler">
        {findings ? <FindingList findings={findings} language={language} quote={quoted} /> : <p>{text.chooseFirst}</p>}
        <Actions>
          <Submit weight="second" name="act" value="try">
            {text.try}
          </Submit>
        </Actions>
      </Part>
      {unmet(findings ?? [], 'should').map(({ rule, title }) => (
        <Field
          key={rule}
          type="textarea"
          name={passedField(rule)}
          label={text.passed(title[language])}
          hint={text.passedHint}
          rows={3}
          maxlength={passedMax}
        />
      ))}
      {goAheadsInYear >= goAheadsPerYear && <BoardFields year={year} language={language} />}
      <Field
        type="textarea"
        name="reason"
        label={text.reason.label}
        hint={text.reason.hint}
        rows={6}
        maxlength={reasonMax}
      />
      <Actions>
        <Submit>{text.give}</Submit>
        <LinkButton weight="quiet" href={localise(paths.decline(provrum.id), language)}>
          {text.orDecline}
        </LinkButton>
      </Actions>
    </Form>
  );
}

function BoardFields({ year, language }: { readonly year: number; readonly language: Language }) {
  const text = messages[language].board;
  return (
    <Part title={text.heading(year)} id="styrelsen">
      <Field type="date" name="boardOn" label={text.on} width="medium" />
      <Field name="boardReference" label={text.reference} hint={text.referenceHint} maxlength={referenceMax} />
    </Part>
  );
}

function candidate(provrum: Provrum, standing: ProvrumStanding, language: Language) {
  const text = messages[language];
  const { organisation, name, kind, membership, role, brings } = standing;
  const about = [
    interestMessages[language].organisationKinds[kind],
    membership === 'partner' && text.partner,
    role === 'lead' && text.participants.willing,
  ];
  return {
    value: String(organisation),
    label: name,
    hint: (
      <>
        {about.filter(Boolean).join(', ')}. {brings}{' '}
        {givenBeforeChange(provrum, standing) && <b>{text.participants.beforeChange}</b>}
      </>
    ),
  };
}

/** What the form holds before anything is typed: everybody where there is room, and the only one who offers to lead. */
export function firstChoice(provrum: Provrum, { parameters }: RulebookVersion): FieldValues {
  const everybody = confirmable(provrum).map(({ organisation }) => String(organisation));
  const leads = offering(provrum).map(({ organisation }) => String(organisation));
  return {
    participants: everybody.length <= parameters.participantsMax ? everybody : [],
    lead: leads.length === 1 ? (leads[0] ?? '') : '',
  };
}

export const nameIn =
  (provrum: Provrum, others: ReadonlyMap<OrganisationId, string>) =>
  (id: OrganisationId): string =>
    provrum.standings.find(({ organisation }) => organisation === id)?.name ?? others.get(id) ?? String(id);
