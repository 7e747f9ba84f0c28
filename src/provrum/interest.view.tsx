import type { Language } from '#kernel/text.ts';
import { type Actor, type Voice, voiceOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import type { Role } from '#rulebook/facts.ts';
import { ruleById } from '#rulebook/rulebook.ts';
import type { RulebookVersion } from '#rulebook/version.ts';
import { Actions, LinkButton, PostButton, Submit } from '#ui/button.tsx';
import { Radios } from '#ui/choice.tsx';
import { Panel, Part } from '#ui/facts.tsx';
import { Field } from '#ui/field.tsx';
import { SourceQuote } from '#ui/finding.tsx';
import { type FieldErrors, type FieldValues, Form, Hidden } from '#ui/form.tsx';
import { dayOfMoment, formatDay } from '#ui/format.ts';
import { Notice } from '#ui/notice.tsx';
import { type StandingItem, Standings } from '#ui/standings.tsx';
import { answeredValues, bringsMax } from './interest.form.ts';
import { messages } from './interest.messages.ts';
import { effectOfAnswer, standingOf } from './interest.ts';
import { givenBeforeChange, type Provrum, type ProvrumStanding } from './provrum.ts';
import { quoted } from './quoted.store.ts';

export interface InterestProps {
  readonly provrum: Provrum;
  readonly actor: Actor;
  readonly version: RulebookVersion;
  readonly language: Language;
}

/** Beside a proposal: what one's own organisation has answered, or the form to answer. Nothing for those who have no say. */
export function InterestSection(props: InterestProps) {
  const { provrum, actor, language } = props;
  const text = messages[language];
  const voice = voiceOf(actor);
  const own = standingOf(provrum, actor.organisation?.id);
  if (!voice || (provrum.state !== 'open' && !own)) return null;
  return (
    <Panel title={own ? text.current.heading : text.heading} id="intresse" inviting={!own || givenBeforeChange(provrum, own)}>
      {own ? <OwnAnswer {...props} own={own} /> : <InterestForm {...props} voice={voice} compact />}
    </Panel>
  );
}

/** What one's organisation has said, and by whom; asked again where the text has changed since. */
export function OwnAnswer({ provrum, own, language }: Omit<InterestProps, 'actor' | 'version'> & { readonly own: ProvrumStanding }) {
  const text = messages[language].current;
  const changed = formatDay(dayOfMoment(own.changedAt), language);
  const asked = provrum.state === 'open' && givenBeforeChange(provrum, own);
  return (
    <>
      <p>
        <b>{text.answered[own.role]}</b>
      </p>
      {own.brings && <p class="standing-brings">{own.brings}</p>}
      <p class="quiet">{text.by(own.by.name, changed)}</p>
      {asked && <AskedAgain provrum={provrum} language={language} />}
      {provrum.state === 'open' && (
        <Actions>
          <LinkButton href={localise(paths.interest(provrum.id), language)}>{text.change}</LinkButton>
          <LinkButton href={localise(paths.withdrawInterest(provrum.id), language)} weight="quiet">
            {text.withdraw}
          </LinkButton>
        </Actions>
      )}
    </>
  );
}

/** The text has changed materially since the answer: one click lets it stand. */
function AskedAgain({ provrum, language }: Pick<InterestProps, 'provrum' | 'language'>) {
  const text = messages[language].current;
  return (
    <Notice tone="warn">
      <p>
        {text.beforeChange} <a href={localise(paths.provrumVersions(provrum.id), language)}>{text.readChange}</a>
      </p>
      <ConfirmButton provrum={provrum.id} title={provrum.text.title} textVersion={provrum.textVersion} language={language} />
    </Notice>
  );
}

interface ConfirmProps {
  readonly provrum: Provrum['id'];
  readonly title: string;
  /** The text that the reader has before them. */
  readonly textVersion: number;
  readonly language: Language;
  /** Where it leads afterwards. */
  readonly back?: 'organisation' | undefined;
}

/** Lets a former answer stand. */
export const ConfirmButton = ({ provrum, title, textVersion, language, back }: ConfirmProps) => (
  <PostButton
    action={localise(paths.confirmInterest(provrum), language)}
    hidden={{ textVersion, ...(back && { back }) }}
    label={`${messages[language].current.confirm}: ${title}`}
  >
    {messages[language].current.confirm}
  </PostButton>
);

export interface InterestFormProps extends InterestProps {
  readonly voice: Voice;
  /** What was typed; without it the former answer. */
  readonly values?: FieldValues | undefined;
  readonly errors?: FieldErrors | undefined;
  /** Where it stands beside other things. */
  readonly compact?: boolean | undefined;
}

/** The answer: whether to take part, whether to lead, and what one brings – each with what it would do. */
export function InterestForm({ provrum, voice, version, language, values, errors, ...props }: InterestFormProps) {
  const text = messages[language];
  const own = standingOf(provrum, voice.organisation);
  const effect = effectIn({ provrum, version, language, actor: props.actor });
  const member = voice.membership === 'member';
  return (
    <Form
      action={localise(paths.interest(provrum.id), language)}
      language={language}
      values={values ?? answeredValues(own)}
      errors={errors}
      id={props.compact ? 'svar' : undefined}
    >
      <Hidden name="textVersion" value={provrum.textVersion} />
      <Hidden name="answeredAt" value={own?.changedAt ?? ''} />
      <Hidden name="organisation" value={voice.organisation} />
      <Radios
        name="how"
        legend={text.how.legend(voice.organisationName)}
        choices={[
          { value: 'participate', label: text.how.participate, hint: member ? text.how.participateHint : effect('participate') },
          { value: 'follow', label: text.how.follow, hint: own && own.role !== 'follow' ? effect('follow') : text.how.followHint },
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
      <Field type="textarea" name="brings" label={text.brings.label} hint={text.brings.hint} rows={3} maxlength={bringsMax} optional />
      <Submit>{own ? text.sendChange : text.send}</Submit>
    </Form>
  );
}

/** What each answer would do to readiness, said by the rules that will judge it. */
function effectIn({ provrum, actor, version, language }: InterestProps) {
  const words = messages[language];
  return (role: Role): string | undefined => {
    if (!actor.organisation) return undefined;
    const { before, after, text } = effectOfAnswer(provrum, actor.organisation, role, version.parameters);
    if (before.ready) return text[language];
    return after.shortestText ? words.stillNeeded(after.shortestText[language]) : words.becomesReady;
  };
}

/** A partner sees why the lead question is missing, in the words of the source. */
function WhyNotAsked({ version, language }: Pick<InterestProps, 'version' | 'language'>) {
  const rule = ruleById('provrum.interest');
  if (!rule) return null;
  return (
    <details class="law" data-rule={rule.id}>
      <summary>{messages[language].leadQuestion.partner}</summary>
      <p>{rule.statement(version.parameters as never)[language]}</p>
      {rule.sources.map((source) => (
        <SourceQuote key={source.from} source={source} language={language} quote={quoted} />
      ))}
    </details>
  );
}

/** Everybody who has answered: who answers for whom, since when, and what was given before the text changed. */
export function StandingsSection({ provrum, language }: Pick<InterestProps, 'provrum' | 'language'>) {
  return (
    <Part title={messages[language].standings} id="organisationer" count={provrum.standings.length}>
      <Standings items={provrum.standings.map((standing) => itemOf(provrum, standing, language))} language={language} />
    </Part>
  );
}

function itemOf(provrum: Provrum, standing: ProvrumStanding, language: Language): StandingItem {
  const text = messages[language];
  const kind = text.organisationKinds[standing.kind];
  return {
    organisation: standing.name,
    href: localise(paths.organisation(standing.organisation), language),
    kind: standing.membership === 'partner' ? `${kind}, ${text.partner}` : kind,
    region: standing.kind === 'region',
    role: standing.role,
    brings: standing.brings,
    on: dayOfMoment(standing.givenAt),
    person: standing.by.name,
    beforeChange: givenBeforeChange(provrum, standing),
  };
}
