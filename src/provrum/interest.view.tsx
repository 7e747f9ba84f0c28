import type { OrganisationId } from '#kernel/id.ts';
import type { Language } from '#kernel/text.ts';
import { voiceOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { Actions, LinkButton, PostButton } from '#ui/button.tsx';
import { Panel, Part } from '#ui/facts.tsx';
import { dayOfMoment, formatDay } from '#ui/format.ts';
import { Notice } from '#ui/notice.tsx';
import { type StandingItem, Standings } from '#ui/standings.tsx';
import { messages } from './interest.messages.ts';
import { standingOf } from './interest.ts';
import { InterestForm, type InterestProps } from './interestForm.view.tsx';
import { givenBeforeChange, type Provrum, type ProvrumStanding } from './provrum.ts';

/** Beside a proposal: what one's own organisation has answered, or the form to answer. Nothing for those who have no say. */
export function InterestSection(props: InterestProps) {
  const { provrum, actor, language } = props;
  const text = messages[language];
  const voice = voiceOf(actor);
  const own = standingOf(provrum, actor.organisation?.id);
  if (!voice || (provrum.state !== 'open' && !own)) return null;
  return (
    <Panel
      title={own ? text.current.heading : text.heading}
      id="intresse"
      inviting={!own || givenBeforeChange(provrum, own)}
    >
      {own ? <OwnAnswer {...props} own={own} /> : <InterestForm {...props} voice={voice} compact />}
    </Panel>
  );
}

interface OwnProps extends Pick<InterestProps, 'provrum' | 'language'> {
  readonly own: ProvrumStanding;
}

/** What one's organisation has said, and by whom; asked again where the text has changed since. */
export function OwnAnswer({ provrum, own, language }: OwnProps) {
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
      {asked && <AskedAgain provrum={provrum} own={own} language={language} />}
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
function AskedAgain({ provrum, own, language }: OwnProps) {
  const text = messages[language].current;
  return (
    <Notice tone="warn">
      <p>
        {text.beforeChange} <a href={localise(paths.provrumVersions(provrum.id), language)}>{text.readChange}</a>
      </p>
      <ConfirmButton
        provrum={provrum.id}
        title={provrum.text.title}
        organisation={own.organisation}
        textVersion={provrum.textVersion}
        language={language}
      />
    </Notice>
  );
}

interface ConfirmProps {
  readonly provrum: Provrum['id'];
  readonly title: string;
  /** Whose answer: the reader may act for several organisations. */
  readonly organisation: OrganisationId;
  /** The text that the reader has before them. */
  readonly textVersion: number;
  readonly language: Language;
  /** Where it leads afterwards. */
  readonly back?: 'organisation' | undefined;
}

/** Lets a former answer stand. */
export const ConfirmButton = ({ provrum, title, organisation, textVersion, language, back }: ConfirmProps) => (
  <PostButton
    action={localise(paths.confirmInterest(provrum), language)}
    hidden={{ organisation, textVersion, ...(back && { back }) }}
    label={`${messages[language].current.confirm}: ${title}`}
  >
    {messages[language].current.confirm}
  </PostButton>
);

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
