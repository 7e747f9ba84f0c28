import { type Day, parseDay, yearOf } from '#kernel/day.ts';
import type { Language } from '#kernel/text.ts';
import type { NetworkCost } from '#meetings/gathering/costs.ts';
import type { ListedGathering } from '#meetings/gathering/gatherings.store.ts';
import { GatheringRow, Paragraphs } from '#meetings/gathering/gathering.view.tsx';
import { localise, paths } from '#paths.ts';
import { LinkButton } from '#ui/button.tsx';
import { CommentItem, Comments } from '#ui/comments.tsx';
import { type Fact, Facts, Panel, Part } from '#ui/facts.tsx';
import { formatDay, formatMoney, formatMonth } from '#ui/format.ts';
import type { Link } from '#ui/page.tsx';
import { Rows } from '#ui/rows.tsx';
import { Table } from '#ui/table.tsx';
import { type CoOrganiser, type Planner, sharesOf, type YearPlan } from './arranging.ts';
import type { StateDecision } from './life.store.ts';
import { messages } from './network.messages.ts';
import type { LinkedProvrum } from './network.store.ts';
import type { Network, TakingPart } from './network.ts';
import { messages as words } from './networks.messages.ts';
import type { PostPage } from './talk.store.ts';

interface Props {
  readonly network: Network;
  readonly language: Language;
}

export const crumbsToNetworks = (language: Language): readonly Link[] => [
  { href: localise(paths.networks(), language), label: messages[language].networks },
];

export const crumbsToNetwork = ({ id, name }: Pick<Network, 'id' | 'name'>, language: Language): readonly Link[] => [
  ...crumbsToNetworks(language),
  { href: localise(paths.network(id), language), label: name },
];

interface MeetingsProps extends Props {
  readonly coming: readonly ListedGathering[];
  readonly past: readonly ListedGathering[];
  readonly plans: boolean;
  readonly today: Day;
}

/** What is to come, and behind it what has been. */
export function NetworkMeetings({ network, language, coming, past, plans, today }: MeetingsProps) {
  const text = messages[language].meetings;
  const shown = past.slice(0, 5);
  return (
    <Part
      title={text.heading}
      id="moten"
      action={
        plans && (
          <LinkButton href={localise(`${paths.newGathering()}?natverk=${network.id}`, language)}>
            {text.plan}
          </LinkButton>
        )
      }
    >
      {coming.length === 0 ? (
        <p class="quiet">{text.none}</p>
      ) : (
        <Rows>
          {coming.map((gathering) => (
            <GatheringRow
              key={gathering.id}
              gathering={gathering}
              today={today}
              language={language}
              level={3}
              ofNetwork
            />
          ))}
        </Rows>
      )}
      {past.length > 0 && (
        <details open={coming.length === 0}>
          <summary>
            {text.past} ({past.length})
          </summary>
          <Rows>
            {shown.map((gathering) => (
              <GatheringRow
                key={gathering.id}
                gathering={gathering}
                today={today}
                language={language}
                level={3}
                ofNetwork
              />
            ))}
          </Rows>
          {past.length > shown.length && (
            <p>
              <a href={localise(`${paths.gatherings()}?natverk=${network.id}&tid=tidigare`, language)}>{text.all}</a>
            </p>
          )}
        </details>
      )}
    </Part>
  );
}

interface YearProps extends Props {
  readonly today: Day;
  readonly plans: readonly YearPlan[];
  /** Meetings of the year that have a date. */
  readonly set: number;
  /** Told to those who take part and to the forum; null for others. */
  readonly cost: NetworkCost | null;
  readonly organisers: readonly CoOrganiser[];
  readonly changes: boolean;
}

/** What is planned for this year, and the way to the next. */
export function NetworkYear({ network, language, today, plans, set, cost, organisers, changes }: YearProps) {
  const text = messages[language].year;
  const year = yearOf(today);
  const plan = plans.find((one) => one.year === year);
  const next = plans.find((one) => one.year === year + 1);
  const to = (of: number) => localise(paths.networkYear(network.id, of), language);
  if (!plan && !changes && network.state === 'wished') return null;
  return (
    <Part
      title={text.heading(year)}
      id="arsplan"
      action={changes && <LinkButton href={to(year)}>{plan ? text.change : text.write}</LinkButton>}
    >
      {plan ? (
        <Facts items={yearFacts({ plan, set, cost, organisers, language })} />
      ) : (
        <p class="quiet">{text.none(year)}</p>
      )}
      {(next !== undefined || changes) && (
        <p>
          <a href={to(year + 1)}>{text.next(year + 1)}</a>
        </p>
      )}
    </Part>
  );
}

interface YearFacts extends Pick<YearProps, 'set' | 'cost' | 'organisers' | 'language'> {
  readonly plan: YearPlan;
}

/** A year's plan as facts. */
export function yearFacts({ plan, set, cost, organisers, language }: YearFacts): readonly Fact[] {
  const text = messages[language].year;
  const money = (amount: Parameters<typeof formatMoney>[0]) => formatMoney(amount, language);
  const facts: Fact[] = [];
  if (plan.themes !== '') facts.push({ term: text.themes, value: <Paragraphs text={plan.themes} /> });
  facts.push({ term: text.meetings, value: text.meetingsOf(set, plan.meetings) });
  if (plan.reason !== '') facts.push({ term: text.reason, value: plan.reason });
  if (cost) {
    const forecast = cost.forecast ?? cost.soFar;
    facts.push({ term: text.budget, value: plan.budget === null ? text.noBudget : money(plan.budget) });
    facts.push({ term: text.cost, value: text.costOf(money(cost.soFar), money(forecast)) });
    const { forum, others } = sharesOf(forecast, organisers);
    if (others.length > 0) {
      const all = [...others, { name: text.forum, amount: forum }];
      facts.push({ term: text.shares, value: all.map(({ name, amount }) => `${name} ${money(amount)}`).join(', ') });
    }
  }
  return facts;
}

/** The last of what was said, for those who are in it. */
export function LatestTalk({
  network,
  language,
  talk,
  writes,
}: Props & { readonly talk: PostPage | null; readonly writes: boolean }) {
  const text = messages[language].talk;
  const to = localise(paths.networkTalk(network.id), language);
  return (
    <Part
      title={text.heading}
      id="samtal"
      count={talk?.total}
      action={writes && <LinkButton href={`${to}#skriv`}>{text.write}</LinkButton>}
    >
      {talk === null ? (
        <p class="quiet">{text.closedToYou}</p>
      ) : talk.posts.length === 0 ? (
        <p class="quiet">{text.none}</p>
      ) : (
        <>
          <Comments>
            {talk.posts.map(({ id, author, organisation, at, html, withdrawn }) => (
              <CommentItem
                key={id}
                language={language}
                id={id}
                author={author}
                organisation={organisation}
                at={at}
                html={withdrawn ? null : html}
              />
            ))}
          </Comments>
          <p>
            <a href={to}>{text.all(talk.total)}</a>
          </p>
        </>
      )}
    </Part>
  );
}

/** Which organisations take part today, since when, and who is their contact. */
export function Members({
  network,
  language,
  parts,
  manages,
}: Props & { readonly parts: readonly TakingPart[]; readonly manages: string | null }) {
  const text = messages[language].members;
  const to = localise(paths.networkParts(network.id), language);
  return (
    <Part
      title={text.heading}
      id="deltagare"
      count={parts.length}
      action={manages && <LinkButton href={to}>{manages}</LinkButton>}
    >
      {parts.length === 0 ? (
        <p class="quiet">{text.none}</p>
      ) : (
        <Table
          caption={text.heading}
          captionHidden
          language={language}
          rows={parts}
          rowKey={({ id }) => id}
          columns={[
            { header: text.organisation, names: true, cell: ({ organisation }) => organisation.name },
            { header: text.since, cell: ({ from }) => formatDay(from, language) },
            {
              header: text.contact,
              cell: ({ contact }) => contact?.name ?? <span class="quiet">{text.noContact}</span>,
            },
          ]}
        />
      )}
      <p>
        <a href={to}>{text.all}</a>
      </p>
    </Part>
  );
}

interface AboutProps extends Props {
  readonly organisers: readonly CoOrganiser[];
  readonly planners: readonly Planner[];
  readonly decisions: readonly StateDecision[];
  readonly linked: readonly LinkedProvrum[];
  /** The reader may make a proposal of an idea. */
  readonly proposes: boolean;
}

/** What is known of the network, with where it is known from. */
export function AboutNetwork(props: AboutProps) {
  const { network, language, decisions, linked, proposes } = props;
  const text = messages[language].facts;
  const to = (path: string) => localise(path, language);
  return (
    <Panel title={text.heading} id="om">
      <Facts items={aboutFacts(props)} />
      {decisions.map(({ id, to: state, on, reason, source }) => (
        <details key={id}>
          <summary>{text.decided(words[language].states[state], formatDay(on, language))}</summary>
          <p>{text.because(reason, source)}</p>
        </details>
      ))}
      <ProvrumOf title={text.initiatives} provrum={linked.filter(leftIt)} language={language} />
      <ProvrumOf title={text.origins} provrum={linked.filter(ledToIt)} language={language} />
      {proposes && (
        <p>
          <a href={to(paths.networkInitiative(network.id))}>{text.initiative}</a>
        </p>
      )}
      <p>
        <a href={to(paths.networkHistory(network.id))}>{text.history}</a>
      </p>
    </Panel>
  );
}

const leftIt = ({ relation }: LinkedProvrum): boolean => relation === 'cameFrom';
const ledToIt = ({ relation }: LinkedProvrum): boolean => relation === 'ledTo';

interface ProvrumOfProps {
  readonly title: string;
  readonly provrum: readonly LinkedProvrum[];
  readonly language: Language;
}

/** The provrum that are linked with the network in one of the two ways. */
function ProvrumOf({ title, provrum, language }: ProvrumOfProps) {
  if (provrum.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {provrum.map(({ id, title: name }) => (
          <li key={id}>
            <a href={localise(paths.provrum(id), language)}>{name}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

function aboutFacts({ network, language, organisers, planners }: AboutProps): readonly Fact[] {
  const text = messages[language].facts;
  const list = (items: readonly { readonly key: string | number; readonly words: string }[]) => (
    <ul>
      {items.map(({ key, words: line }) => (
        <li key={key}>{line}</li>
      ))}
    </ul>
  );
  const facts: Fact[] = [{ term: text.contact, value: network.contact?.name ?? text.noContact }];
  if (organisers.length > 0) {
    const lines = organisers.map(({ id, name, share }) => ({
      key: id,
      words: share === null ? name : text.share(name, share),
    }));
    facts.push({ term: text.organisers, value: list(lines) });
  }
  if (planners.length > 0) {
    const lines = planners.map(({ id, name, organisation }) => ({
      key: id,
      words: [name, organisation].filter(Boolean).join(', '),
    }));
    facts.push({ term: text.planners, value: list(lines) });
  }
  if (network.sources.length > 0)
    facts.push({ term: text.figures, value: <SourceFigures network={network} language={language} /> });
  if (network.note !== '') facts.push({ term: text.note, value: <Paragraphs text={network.note} /> });
  return facts;
}

/** A source may know no more than the month. */
const asOfWords = (asOf: string, language: Language): string => {
  const day = parseDay(asOf);
  if (day !== null) return formatDay(day, language);
  const month = parseDay(`${asOf}-01`);
  return month === null ? asOf : formatMonth(month, language);
};

/** What a source says of it: about, and as of when. */
function SourceFigures({ network, language }: Props) {
  const text = messages[language].facts;
  const { organisations, meetingsLeast, meetingsMost, asOf } = network.figures;
  const figures = [
    organisations !== null && text.about(organisations),
    meetingsLeast !== null && meetingsMost !== null && text.meetings(meetingsLeast, meetingsMost),
  ].filter((words) => words !== false);
  const document = /([^/]+)\.txt$/.exec(network.sources[0]?.source ?? '')?.[1];
  const line = network.sources[0]?.from;
  return (
    <>
      {figures.length > 0 && <p>{figures.join(', ')}</p>}
      {asOf !== '' && figures.length > 0 && <p class="quiet">{text.asOf(asOfWords(asOf, language))}</p>}
      {document && (
        <p>
          <a href={localise(paths.source(document, line), language)}>{text.source}</a>
        </p>
      )}
    </>
  );
}
