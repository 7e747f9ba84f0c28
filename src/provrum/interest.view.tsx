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
import { InterestForm, type InterestFormProps, type InterestProps } from './interestForm.view.tsx';
import { givenBeforeChange, type Provrum, type ProvrumStanding } from './provrum.ts';
import { JoinedLater } from './work/work.view.tsx';

/** Beside a proposal: what one's own organisation has answered, or the form to answer. Nothing for those who have no say. */
export function InterestSection({ kept, ...props }: InterestProps & Pick<InterestFormProps, 'kept'>) {
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
      {own ? <OwnAnswer {...props} own={own} /> : <InterestForm {...props} voice={voice} kept={kept} compact />}
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

/**
 * Everybody who has answered: who answers for whom, since when, and what was given before the text changed. Once some of
 * them are confirmed, they stand first and as what they are.
 */
export function StandingsSection({ provrum, language }: Pick<InterestProps, 'provrum' | 'language'>) {
  const text = messages[language];
  const { decision, standings } = provrum;
  if (decision?.verdict !== 'approved') {
    return <StandingsPart title={text.standings} items={itemsOf(provrum, standings, language)} language={language} />;
  }
  const confirmed = standings.filter(({ organisation }) => decision.participants.includes(organisation));
  const others = standings.filter((standing) => !confirmed.includes(standing));
  const roleOf = ({ organisation }: ProvrumStanding) => (organisation === decision.lead?.id ? 'lead' : 'participate');
  const items = confirmed.map((standing) => ({ ...standing, role: roleOf(standing) }) satisfies ProvrumStanding);
  return (
    <>
      <StandingsPart title={text.confirmed} items={itemsOf(provrum, items, language)} language={language} confirmed />
      <JoinedLater provrum={provrum} count={decision.participants.length - confirmed.length} language={language} />
      {others.length > 0 && (
        <StandingsPart id="andra" title={text.others} items={itemsOf(provrum, others, language)} language={language} />
      )}
    </>
  );
}

interface StandingsPartProps {
  readonly id?: string;
  readonly title: string;
  readonly items: readonly StandingItem[];
  readonly language: Language;
  readonly confirmed?: boolean;
}

const StandingsPart = ({ id = 'organisationer', title, items, language, confirmed }: StandingsPartProps) => (
  <Part title={title} id={id} count={items.length}>
    <Standings items={items} language={language} confirmed={confirmed} />
  </Part>
);

const itemsOf = (provrum: Provrum, standings: readonly ProvrumStanding[], language: Language) =>
  standings.map((standing) => itemOf(provrum, standing, language));

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
