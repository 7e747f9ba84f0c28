import type { ComponentChildren } from 'preact';
import type { OrganisationId } from '#kernel/id.ts';
import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { Actions, LinkButton } from '#ui/button.tsx';
import { Chip, StateChip } from '#ui/chip.tsx';
import { Part } from '#ui/facts.tsx';
import { dayOfMoment, formatDay, type Moment } from '#ui/format.ts';
import { Meta, Row, Rows } from '#ui/rows.tsx';
import { ConfirmButton } from './interest.view.tsx';
import { messages } from './ourOrganisation.messages.ts';
import type { OwnPlan } from './plan.store.ts';
import type { OwnProposal, OwnStanding, ToldDecision } from './ourOrganisation.store.ts';

interface Items<Item> {
  readonly items: readonly Item[];
  readonly language: Language;
}

interface ListedProps<Item> {
  readonly id: string;
  readonly title: string;
  readonly items: readonly Item[];
  readonly none: ComponentChildren;
  readonly children: (item: Item) => ComponentChildren;
}

/** A part of the page with its rows, or with a sentence that there are none. */
const Listed = <Item,>({ id, title, items, none, children }: ListedProps<Item>) => (
  <Part title={title} id={id} count={items.length}>
    {items.length === 0 ? <p class="quiet">{none}</p> : <Rows>{items.map(children)}</Rows>}
  </Part>
);

const dayIn = (moment: Moment, language: Language): string => formatDay(dayOfMoment(moment), language);

/** Answers given before a text changed: one click lets each stand. Nothing where nothing is asked. */
export function AskedAgain({
  items,
  organisation,
  language,
}: Items<OwnStanding> & { readonly organisation: OrganisationId }) {
  const text = messages[language].asked;
  if (items.length === 0) return null;
  return (
    <Part title={text.heading} id="svara" count={items.length}>
      <p>{text.lead}</p>
      <Rows>
        {items.map((item) => (
          <Row
            key={item.id}
            level={3}
            href={localise(paths.provrum(item.id), language)}
            title={item.title}
            chip={<Role item={item} language={language} />}
          >
            <Actions>
              <ConfirmButton
                provrum={item.id}
                title={item.title}
                organisation={organisation}
                textVersion={item.textVersion}
                language={language}
                back="organisation"
              />
              <LinkButton weight="quiet" href={localise(paths.interest(item.id), language)}>
                {text.change}
              </LinkButton>
              <LinkButton weight="quiet" href={localise(paths.provrumVersions(item.id), language)}>
                {text.read}
              </LinkButton>
            </Actions>
          </Row>
        ))}
      </Rows>
    </Part>
  );
}

const Role = ({ item, language }: { readonly item: OwnStanding; readonly language: Language }) => (
  <Chip mark={item.role === 'lead' ? 'full' : item.role === 'participate' ? 'half' : 'ring'} tone="brand">
    {messages[language].standings.roles[item.role]}
  </Chip>
);

/** Plans that the organisation leads or writes on, and what each waits for. Nothing where there is none. */
export function Plans({ items, language }: Items<OwnPlan>) {
  const text = messages[language].plans;
  if (items.length === 0) return null;
  return (
    <Listed title={text.heading} id="planer" items={items} none="">
      {({ id, title, leads, status }) => (
        <Row
          key={id}
          level={3}
          href={localise(paths.plan(id), language)}
          title={title}
          chip={
            <Chip
              mark={status === 'returned' || status === null ? 'ring' : 'half'}
              tone={status === 'returned' ? 'warn' : 'brand'}
            >
              {text.statuses[status ?? 'none']}
            </Chip>
          }
          meta={<Meta icon="flag">{leads ? text.leads : text.writes}</Meta>}
        />
      )}
    </Listed>
  );
}

/** Where the organisation is confirmed: as lead or as participant, with what it said it would bring. */
export function Promised({ items, language }: Items<OwnStanding>) {
  const text = messages[language].promised;
  return (
    <Listed title={text.heading} id="lovat" items={items} none={text.none}>
      {(item) => (
        <Row
          key={item.id}
          level={3}
          href={localise(paths.provrum(item.id), language)}
          title={item.title}
          chip={
            <Chip mark="diamond" tone="brand">
              {item.decision?.leads ? text.leads : text.takesPart}
            </Chip>
          }
          summary={item.brings && `${text.brings}: ${item.brings}`}
          meta={item.decision && <Meta icon="calendar">{text.since(dayIn(item.decision.announcedAt, language))}</Meta>}
        />
      )}
    </Listed>
  );
}

/** What has been answered and is not decided. */
export function Standings({ items, language }: Items<OwnStanding>) {
  const text = messages[language].standings;
  return (
    <Listed
      title={text.heading}
      id="svarat"
      items={items}
      none={
        <>
          {text.none} <a href={localise(paths.provrums(), language)}>{text.find}</a>
        </>
      }
    >
      {(item) => (
        <Row
          key={item.id}
          level={3}
          href={localise(paths.provrum(item.id), language)}
          title={item.title}
          chip={<StateChip state={item.state} language={language} />}
          summary={item.brings}
          meta={
            <>
              <Meta icon={item.role === 'lead' ? 'flag' : item.role === 'participate' ? 'people' : 'bell'}>
                {text.roles[item.role]}
              </Meta>
              <Meta icon="person">{text.by(item.person, dayIn(item.changedAt, language))}</Meta>
            </>
          }
        />
      )}
    </Listed>
  );
}

/** What the organisation has proposed; drafts first, because somebody has to finish them. */
export function Proposals({ items, organisation, language }: Items<OwnProposal> & { readonly organisation: string }) {
  const text = messages[language].proposals;
  return (
    <Listed title={text.heading} id="forslag" items={items} none={text.none}>
      {(item) => (
        <Row
          key={item.id}
          level={3}
          href={localise(item.state === 'draft' ? paths.editProposal(item.id) : paths.provrum(item.id), language)}
          title={item.title || text.untitled}
          chip={<StateChip state={item.state} language={language} />}
          meta={
            <>
              {item.by !== organisation && <Meta kind="org">{text.with(item.by)}</Meta>}
              <Meta icon="clock">{text.changed(dayIn(item.changedAt, language))}</Meta>
              {item.state !== 'draft' && <Meta icon="people">{text.interested(item.interested)}</Meta>}
            </>
          }
        />
      )}
    </Listed>
  );
}

interface Decidable {
  readonly id: OwnStanding['id'];
  readonly title: string;
  readonly decision: ToldDecision | null;
}

/** What was decided about anything the organisation proposed or answered, each once, the latest first. */
export function Decided({ items, language }: Items<Decidable>) {
  const text = messages[language].decided;
  const told = new Map(
    items.flatMap(({ id, title, decision }) => (decision ? [[id, { id, title, decision }] as const] : [])),
  );
  const latest = [...told.values()].toSorted((a, b) => (a.decision.announcedAt < b.decision.announcedAt ? 1 : -1));
  return (
    <Listed title={text.heading} id="beslutat" items={latest} none={text.none}>
      {({ id, title, decision }) => (
        <Row
          key={id}
          level={3}
          href={localise(paths.receipt(id, decision.id), language)}
          title={title}
          chip={
            <Chip
              mark={decision.verdict === 'approved' ? 'diamond' : 'bar'}
              tone={decision.verdict === 'approved' ? 'brand' : 'bad'}
            >
              {text.verdict[decision.verdict]}
            </Chip>
          }
          meta={<Meta icon="calendar">{text.announced(dayIn(decision.announcedAt, language))}</Meta>}
        />
      )}
    </Listed>
  );
}
