import type { Language } from '#kernel/text.ts';
import { type Actor, readsForTheForum, secretariatOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { Actions, LinkButton } from '#ui/button.tsx';
import { Part } from '#ui/facts.tsx';
import { FindingList } from '#ui/finding.tsx';
import { formatMoment } from '#ui/format.ts';
import { Notice } from '#ui/notice.tsx';
import { Meta, Row, Rows } from '#ui/rows.tsx';
import type { Finding } from '#rulebook/rule.ts';
import type { Provrum } from '../provrum.ts';
import { quoted } from '../quoted.store.ts';
import { type Cancellation, canBeCancelled } from './cancellation.ts';
import type { StagedCancellation } from './cancellation.store.ts';
import { messages } from './cancellation.messages.ts';
import type { ChangedTeam } from './participation.store.ts';

interface CancelledProps {
  readonly provrum: Provrum;
  readonly cancellation: Cancellation | null;
  readonly actor: Actor;
  readonly language: Language;
}

/** On a provrum's page: that it is cancelled and why; before that is announced, for the forum alone. */
export function Cancelled({ provrum, cancellation, actor, language }: CancelledProps) {
  const text = messages[language];
  if (!cancellation) return null;
  const staged = cancellation.announcedAt === null;
  if (staged && !readsForTheForum(actor)) return null;
  const { reason, by, decidedAt, announcedAt } = cancellation;
  return (
    <Notice tone="warn" title={staged ? text.staged.title : text.told.title}>
      <blockquote>{reason}</blockquote>
      <p class="quiet">
        {staged
          ? text.staged.by(by.name, formatMoment(decidedAt, language))
          : text.told.by(by.name, formatMoment(announcedAt ?? decidedAt, language))}
      </p>
      {!staged && <p>{text.told.still}</p>}
      {staged && secretariatOf(actor) && (
        <p>
          <a href={localise(paths.cancelProvrum(provrum.id), language)}>{text.toStaged}</a>
        </p>
      )}
    </Notice>
  );
}

/** For the secretariat, where it can be done: the way to break off. */
export function CancelLink({ provrum, cancellation, actor, language }: CancelledProps) {
  if (cancellation || !secretariatOf(actor) || !canBeCancelled(provrum)) return null;
  return (
    <Actions>
      <LinkButton href={localise(paths.cancelProvrum(provrum.id), language)} weight="quiet">
        {messages[language].panel.go}
      </LinkButton>
    </Actions>
  );
}

interface DeskProps<Item> {
  readonly items: readonly Item[];
  readonly language: Language;
}

/** At the secretariat's: cancellations that nobody has been told of. Nothing where there are none. */
export function StagedCancellations({ items, language }: DeskProps<StagedCancellation>) {
  const text = messages[language].desk;
  if (items.length === 0) return null;
  return (
    <Part title={text.heading} id="avbrott" count={items.length}>
      <Rows>
        {items.map(({ id, title, organisation, by, decidedAt }) => (
          <Row
            key={id}
            level={3}
            href={localise(paths.cancelProvrum(id), language)}
            title={title}
            meta={
              <>
                <Meta kind="org">{organisation}</Meta>
                <Meta icon="person">{text.by(by, formatMoment(decidedAt, language))}</Meta>
              </>
            }
          />
        ))}
      </Rows>
    </Part>
  );
}

/** At the secretariat's: provrum that lack somebody by the rules, with what they lack. Nothing where there are none. */
export function BrokenTeams({ items, language }: DeskProps<ChangedTeam & { readonly findings: readonly Finding[] }>) {
  const text = messages[language].teams;
  if (items.length === 0) return null;
  return (
    <Part title={text.heading} id="lamnat" count={items.length}>
      <p>{text.lead}</p>
      <Rows>
        {items.map(({ id, title, leadName, findings }) => (
          <Row
            key={id}
            level={3}
            href={localise(paths.participants(id), language)}
            title={title}
            meta={<Meta kind="org">{leadName}</Meta>}
          >
            <FindingList findings={findings} language={language} quote={quoted} />
          </Row>
        ))}
      </Rows>
    </Part>
  );
}
