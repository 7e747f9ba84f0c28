import type { Language } from '#kernel/text.ts';
import type { Actor, Voice } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import type { Role } from '#rulebook/facts.ts';
import { ruleById } from '#rulebook/rulebook.ts';
import type { RulebookVersion } from '#rulebook/version.ts';
import { Submit } from '#ui/button.tsx';
import { Radios } from '#ui/choice.tsx';
import { Field } from '#ui/field.tsx';
import { SourceQuote } from '#ui/finding.tsx';
import { type FieldErrors, type FieldValues, Form, Hidden } from '#ui/form.tsx';
import { answeredValues, bringsMax } from './interest.form.ts';
import { messages } from './interest.messages.ts';
import { effectOfAnswer, standingOf } from './interest.ts';
import type { Provrum } from './provrum.ts';
import { quoted } from './quoted.store.ts';
import { type SavedForm, savedFormKey } from './savedForm.store.ts';

export interface InterestProps {
  readonly provrum: Provrum;
  readonly actor: Actor;
  readonly version: RulebookVersion;
  readonly language: Language;
}

export interface InterestFormProps extends InterestProps {
  readonly voice: Voice;
  /** What was typed; without it the former answer. */
  readonly values?: FieldValues | undefined;
  /** What was typed another time and never sent. */
  readonly kept?: SavedForm | null | undefined;
  readonly errors?: FieldErrors | undefined;
  /** Where it stands beside other things. */
  readonly compact?: boolean | undefined;
}

/** The answer: whether to take part, whether to lead, and what one brings – each with what it would do. */
export function InterestForm({ provrum, voice, version, language, values, kept, errors, ...props }: InterestFormProps) {
  const text = messages[language];
  const own = standingOf(provrum, voice.organisation);
  const effect = effectIn({ provrum, version, language, actor: props.actor });
  const member = voice.membership === 'member';
  return (
    <Form
      action={localise(paths.interest(provrum.id), language)}
      language={language}
      values={values ?? kept?.content ?? answeredValues(own)}
      kept={!values && Boolean(kept)}
      autosave={localise(paths.savedForm(), language)}
      errors={errors}
      id={props.compact ? 'svar' : undefined}
    >
      <Hidden name="form" value={savedFormKey('interest', voice, provrum.id).form} />
      <Hidden name="textVersion" value={provrum.textVersion} />
      <Hidden name="answeredAt" value={own?.changedAt ?? ''} />
      <Hidden name="organisation" value={voice.organisation} />
      <Radios
        name="how"
        legend={text.how.legend(voice.organisationName)}
        choices={[
          {
            value: 'participate',
            label: text.how.participate,
            hint: member ? text.how.participateHint : effect('participate'),
          },
          {
            value: 'follow',
            label: text.how.follow,
            hint: own && own.role !== 'follow' ? effect('follow') : text.how.followHint,
          },
        ]}
      />
      {member ? (
        <Radios
          name="lead"
          legend={text.leadQuestion.legend}
          hint={text.leadQuestion.hint}
          choices={[
            { value: 'yes', label: text.leadQuestion.yes, hint: effect('lead') },
            { value: 'no', label: text.leadQuestion.no, hint: effect('participate') },
          ]}
        />
      ) : (
        <WhyNotAsked version={version} language={language} />
      )}
      <Field
        type="textarea"
        name="brings"
        label={text.brings.label}
        hint={text.brings.hint}
        rows={3}
        maxlength={bringsMax}
        optional
      />
      <Submit>{own ? text.sendChange : text.send}</Submit>
    </Form>
  );
}

/** What each answer would do to readiness, said by the rules that will judge it. */
function effectIn({ provrum, actor, version, language }: InterestProps) {
  const words = messages[language];
  return (role: Role): string | undefined => {
    if (!actor.organisation) return undefined;
    const { before, after, lost, text } = effectOfAnswer(provrum, actor.organisation, role, version.parameters);
    if (before.ready) return lost.length > 0 ? text[language] : undefined;
    return after.shortestText ? words.stillNeeded(after.shortestText[language]) : words.becomesReady;
  };
}

/** A partner sees why the lead question is missing, in the words of the source. */
function WhyNotAsked({ version, language }: Pick<InterestProps, 'version' | 'language'>) {
  const rule = ruleById('provrum.interest');
  if (!rule) return null;
  return (
    <div class="field">
      <details class="law" data-rule={rule.id}>
        <summary>{messages[language].leadQuestion.partner}</summary>
        <p>{rule.statement(version.parameters as never)[language]}</p>
        {rule.sources.map((source) => (
          <SourceQuote key={source.from} source={source} language={language} quote={quoted} />
        ))}
      </details>
    </div>
  );
}
