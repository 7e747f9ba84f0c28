import type { Day } from '#kernel/day.ts';
import type { Language } from '#kernel/text.ts';
import { type Actor, proposerOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { Actions, LinkButton, PostButton } from '#ui/button.tsx';
import { type Fact, Facts, Panel } from '#ui/facts.tsx';
import { dayOfMoment, formatDay, formatList, formatMoment, formatMonth } from '#ui/format.ts';
import { Notice } from '#ui/notice.tsx';
import { ProvrumPath, type Step, steps } from '#ui/path.tsx';
import { messages as archiveMessages } from './archive/archive.messages.ts';
import { messages as lapseMessages } from './lapse/lapse.messages.ts';
import { messages as proposalMessages } from './proposal.messages.ts';
import { ownedBy, writtenBy } from './proposal.ts';
import { messages } from './provrum.messages.ts';
import { type Provrum, shownState } from './provrum.ts';
import type { Surroundings } from './surroundings.store.ts';
import { themeNames } from './textChange.view.tsx';

export interface ProvrumProps {
  readonly provrum: Provrum;
  readonly surroundings: Surroundings;
  readonly actor: Actor;
  readonly language: Language;
}

/** Where the provrum is on its way, and where it ended if it did. */
export function Way({
  provrum,
  days: begun,
  language,
}: Pick<ProvrumProps, 'provrum' | 'language'> & Pick<Surroundings, 'days'>) {
  const { state, openedAt, readySince, decision } = provrum;
  const shown = shownState(provrum);
  const at = steps.find((step) => step === shown);
  const last: Step = openedAt === null ? 'draft' : readySince === null ? 'open' : 'ready';
  const days: Partial<Record<Step, Day>> = {
    ...(openedAt && { open: dayOfMoment(openedAt) }),
    ...(readySince && { ready: dayOfMoment(readySince) }),
    ...(decision?.verdict === 'approved' && { approved: dayOfMoment(decision.decidedAt) }),
    ...begun,
  };
  const ended = state === 'withdrawn' || state === 'declined' || state === 'cancelled' ? state : undefined;
  return <ProvrumPath language={language} at={at ?? last} ended={ended} days={days} />;
}

/** Who proposes it, since when, and in which version. */
export function FactsPanel({ provrum, surroundings, language }: Omit<ProvrumProps, 'actor'>) {
  const text = messages[language].facts;
  return (
    <Panel title={text.heading} id="fakta">
      <Facts items={facts(provrum, surroundings, language)} />
      <p>
        <a href={localise(paths.provrumHistory(provrum.id), language)}>{text.history}</a>
        {provrum.openedAt !== null && (
          <>
            <br />
            <a href={localise(paths.archive(provrum.id), language)}>{archiveMessages[language].toArchive}</a>
          </>
        )}
      </p>
    </Panel>
  );
}

function facts(provrum: Provrum, { themes }: Surroundings, language: Language): readonly Fact[] {
  const { facts: text } = messages[language];
  const { text: said, organisation, createdBy, coAuthors, openedAt, textVersion } = provrum;
  const organisationLink = <a href={localise(paths.organisation(organisation.id), language)}>{organisation.name}</a>;
  const items: readonly (Fact | false)[] = [
    { term: text.proposer, value: [organisationLink, <br key="br" />, createdBy.name] },
    coAuthors.length > 0 && {
      term: text.coAuthors,
      value: formatList(
        coAuthors.map((author) => `${author.person.name} (${author.organisation.name})`),
        language,
      ),
    },
    openedAt !== null && { term: text.posted, value: formatDay(dayOfMoment(openedAt), language) },
    said.wishedStart !== null && {
      term: text.wishedStart,
      value: formatMonth(`${said.wishedStart}-01` as Day, language),
    },
    said.kind !== null && { term: text.kind, value: proposalMessages[language].kinds[said.kind] },
    said.themes.length > 0 && {
      term: text.themes,
      value: themeNames(said.themes, { language, themes }).map((name) => <div key={name}>{name}</div>),
    },
    textVersion > 0 && {
      term: text.version,
      value: <a href={localise(paths.provrumVersions(provrum.id), language)}>{text.versionLink(textVersion)}</a>,
    },
  ];
  return items.filter((item) => item !== false);
}

/** What those who write it can do with it; nothing for the rest. */
export function WriterPanel({ provrum, actor, language }: Pick<ProvrumProps, 'provrum' | 'actor' | 'language'>) {
  const text = messages[language];
  const by = proposerOf(actor);
  if (!by || !writtenBy(provrum, by) || (provrum.state !== 'draft' && provrum.state !== 'open')) return null;
  const draft = provrum.state === 'draft';
  const own = ownedBy(provrum, by);
  const to = (path: string) => localise(path, language);
  return (
    <Panel title={own ? text.act.heading : text.act.coAuthorHeading} id="andra">
      {draft && <p>{text.draft.lead}</p>}
      <Actions>
        <LinkButton href={to(paths.editProposal(provrum.id))}>{draft ? text.draft.write : text.act.change}</LinkButton>
        {draft && <LinkButton href={to(paths.previewProposal(provrum.id))}>{text.draft.preview}</LinkButton>}
        <LinkButton href={to(paths.coAuthors(provrum.id))} weight="quiet">
          {text.act.coAuthors}
        </LinkButton>
        {own && (
          <LinkButton href={to(paths.withdrawProposal(provrum.id))} weight="quiet">
            {draft ? text.act.withdrawDraft : text.act.withdraw}
          </LinkButton>
        )}
      </Actions>
    </Panel>
  );
}

/** That it is withdrawn and why, and for its organisation the way back. */
export function Withdrawn({ provrum, surroundings, actor, language }: ProvrumProps) {
  const text = messages[language].withdrawn;
  if (provrum.state !== 'withdrawn') return null;
  const by = proposerOf(actor);
  const draft = provrum.openedAt === null;
  const { withdrawal, lapsed } = surroundings;
  return (
    <Notice title={draft ? text.draftTitle : text.title}>
      {lapsed && <p>{lapseMessages[language].lapsed(formatDay(lapsed, language))}</p>}
      {withdrawal && !lapsed && (
        <>
          <blockquote>{withdrawal.reason}</blockquote>
          <p class="quiet">
            {text.by(withdrawal.person, withdrawal.organisation, formatMoment(withdrawal.at, language))}
          </p>
        </>
      )}
      {by && ownedBy(provrum, by) && (
        <PostButton action={localise(paths.reopenProposal(provrum.id), language)}>
          {draft ? text.reopenDraft : text.reopen}
        </PostButton>
      )}
    </Notice>
  );
}
