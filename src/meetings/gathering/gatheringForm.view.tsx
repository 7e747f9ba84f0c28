import type { Language } from '#kernel/text.ts';
import { type FormValues, one } from '#platform/form.ts';
import type { Finding } from '#rulebook/rule.ts';
import { quoted } from '#rulebook/source.store.ts';
import { Actions, Submit } from '#ui/button.tsx';
import { Radios } from '#ui/choice.tsx';
import { Field } from '#ui/field.tsx';
import { FindingList } from '#ui/finding.tsx';
import { type FieldErrors, Form, Hidden } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { modes } from '../meetingText.ts';
import type { Choices } from './choices.ts';
import { gatheringLimits } from './gathering.form.ts';
import { audiences, gatheringKinds, queueRules } from './gathering.ts';
import { messages } from './gathering.messages.ts';
import { formMessages } from './gatheringForm.messages.ts';

interface FormProps {
  readonly action: string;
  readonly language: Language;
  readonly values: FormValues;
  readonly errors?: FieldErrors | undefined;
  readonly choices: Choices;
  /** The key of a new meeting's form, or the version of the one that is changed. */
  readonly form?: string | undefined;
  readonly version?: number | undefined;
  /** A meeting of a network may be for its organisations only. */
  readonly ofNetwork: boolean;
  /** Rules that should be followed and are not: a reason is asked for. */
  readonly findings?: readonly Finding[] | undefined;
}

/** The form that plans a gathering and the one that changes it. */
export function GatheringForm({ action, language, values, errors, choices, form, version, ...rest }: FormProps) {
  const text = messages[language];
  const words = formMessages[language];
  const isNew = form !== undefined;
  const { findings = [], ofNetwork } = rest;
  const options = (list: Choices[keyof Choices]) => list.map(({ id, name }) => ({ value: String(id), label: name }));
  return (
    <Form action={action} language={language} values={values} errors={errors}>
      {isNew && <Hidden name="form" value={form} />}
      {isNew && one(values, 'like') !== '' && <Hidden name="like" value={one(values, 'like')} />}
      {version !== undefined && <Hidden name="version" value={version} />}
      {/* A reason that was typed is there again, also where something else has to be put right first. */}
      {(findings.length > 0 || 'reason' in values) && (
        <Notice tone="warn" title={words.exceptionTitle} answer={errors === undefined}>
          <p>{words.exceptionLead}</p>
          {findings.length > 0 && <FindingList findings={findings} language={language} quote={quoted} />}
          <Field
            type="textarea"
            name="reason"
            label={words.exceptionReason}
            rows={3}
            maxlength={gatheringLimits.reason}
          />
        </Notice>
      )}
      <h2>{words.whatHeading}</h2>
      {isNew && (
        <>
          <Field
            type="select"
            name="kind"
            label={words.kind}
            empty={false}
            options={gatheringKinds.map((kind) => ({ value: kind, label: text.kinds[kind] }))}
          />
          <Field
            type="select"
            name="network"
            label={words.network}
            empty={words.noNetwork}
            options={options(choices.networks)}
            optional
          />
          {choices.provrums.length > 0 && (
            <Field
              type="select"
              name="provrum"
              label={words.provrum}
              empty={words.noProvrum}
              options={options(choices.provrums)}
              optional
            />
          )}
        </>
      )}
      <Field name="title" label={words.name} maxlength={gatheringLimits.title} />
      <Field
        type="textarea"
        name="about"
        label={words.about}
        hint={words.aboutHint}
        rows={5}
        maxlength={gatheringLimits.about}
        optional
      />
      <h2>{words.whenHeading}</h2>
      <Field name="day" label={words.day} hint={words.dayHint} width="medium" optional />
      <div class="times">
        <Field name="from" label={words.from} hint={words.hourHint} inputmode="numeric" width="short" />
        <Field name="to" label={words.to} inputmode="numeric" width="short" />
      </div>
      <Field name="endDay" label={words.endDay} width="medium" optional />
      <h2>{words.whereHeading}</h2>
      <Radios
        name="mode"
        legend={words.mode}
        inline
        choices={modes.map((mode) => ({ value: mode, label: text.modes[mode] }))}
      />
      {choices.venues.length > 0 && (
        <Field
          type="select"
          name="venue"
          label={words.venue}
          empty={words.noVenue}
          options={options(choices.venues)}
          optional
        />
      )}
      <Field name="place" label={words.place} hint={words.placeHint} optional />
      <Field type="url" name="link" label={words.link} hint={words.linkHint} optional />
      <h2>{words.whoHeading}</h2>
      <Radios
        name="audience"
        legend={words.audience}
        choices={audiences
          .filter((audience) => isNew || ofNetwork || audience !== 'network')
          .map((audience) => ({ value: audience, label: text.audiences[audience] }))}
      />
      <Field
        name="physical"
        label={words.physical}
        hint={words.capacityHint}
        inputmode="numeric"
        width="short"
        optional
      />
      <Field name="digital" label={words.digital} inputmode="numeric" width="short" optional />
      <Radios
        name="rule"
        legend={words.rule}
        choices={queueRules.map((rule) => ({ value: rule, label: text.rules[rule] }))}
      />
      <Field name="quota" label={words.quota} hint={words.quotaHint} inputmode="numeric" width="short" optional />
      <Field name="offerHours" label={words.offerHours} inputmode="numeric" width="short" />
      <Field name="lastDay" label={words.lastDay} hint={words.lastDayHint} width="medium" optional />
      <h2>{words.wordsHeading}</h2>
      <Field
        type="textarea"
        name="invitation"
        label={words.invitation}
        hint={words.invitationHint}
        rows={6}
        maxlength={gatheringLimits.invitation}
        optional
      />
      <Actions>
        <Submit>{isNew ? words.save : words.change}</Submit>
      </Actions>
    </Form>
  );
}
