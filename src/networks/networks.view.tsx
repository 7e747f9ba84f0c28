import type { Day } from '#kernel/day.ts';
import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { Chip, type ChipMark, type ChipTone } from '#ui/chip.tsx';
import { Part } from '#ui/facts.tsx';
import { formatDay, formatMoney } from '#ui/format.ts';
import { Meta, Row, Rows } from '#ui/rows.tsx';
import { type Column, Table } from '#ui/table.tsx';
import type { Need } from './attention.ts';
import type { NetworkState } from './network.ts';
import { mendsNetwork } from './mends.view.ts';
import { messages } from './networks.messages.ts';
import type { ListedNetwork } from './networks.store.ts';

const looks: Readonly<Record<NetworkState, readonly [ChipMark, ChipTone]>> = {
  wished: ['ring', 'info'],
  active: ['full', 'good'],
  dormant: ['half', 'calm'],
  runAsProject: ['diamond', 'brand'],
  independent: ['square', 'calm'],
  moved: ['square', 'calm'],
  closed: ['bar', 'calm'],
};

/** Where a network stands. */
export function NetworkChip({ state, language }: { readonly state: NetworkState; readonly language: Language }) {
  const [mark, tone] = looks[state];
  return (
    <Chip mark={mark} tone={tone}>
      {messages[language].states[state]}
    </Chip>
  );
}

interface ListProps {
  readonly networks: readonly ListedNetwork[];
  readonly language: Language;
}

export const groupsOf = (networks: readonly ListedNetwork[]) => ({
  running: networks.filter(({ state }) => state === 'active' || state === 'runAsProject'),
  wished: networks.filter(({ state }) => state === 'wished'),
  others: networks.filter(({ state }) => !['active', 'runAsProject', 'wished'].includes(state)),
});

/** The networks of one kind under their own heading. */
export function NetworkGroup({
  networks,
  language,
  group,
}: ListProps & { readonly group: keyof ReturnType<typeof groupsOf> }) {
  if (networks.length === 0) return null;
  return (
    <Part title={messages[language].groups[group]} id={group} count={networks.length}>
      <Rows>
        {networks.map((network) => (
          <NetworkRow key={network.id} network={network} language={language} />
        ))}
      </Rows>
    </Part>
  );
}

function NetworkRow({ network, language }: { readonly network: ListedNetwork; readonly language: Language }) {
  const text = messages[language];
  const { id, name, state, purpose, members, wouldCome, next, mine, constructed } = network;
  const wished = state === 'wished';
  return (
    <Row
      level={3}
      href={localise(paths.network(id), language)}
      title={name}
      chip={<NetworkChip state={state} language={language} />}
      note={constructed && text.constructed}
      summary={purpose}
      meta={
        <>
          {mine && <Meta kind="org">{wished ? text.answered : text.mine}</Meta>}
          <Meta icon="people">{wished ? text.wouldCome(wouldCome) : text.members(members)}</Meta>
          {!wished && <Meta icon="calendar">{next ? text.next(formatDay(next.day, language)) : text.noNext}</Meta>}
        </>
      }
    />
  );
}

interface OverviewProps extends ListProps {
  readonly year: number;
  readonly needs: (network: ListedNetwork) => readonly Need[];
  /** The reader can see to it. */
  readonly decides: boolean;
}

/** Everything the secretariat needs to see of its networks, in one table. */
export const NetworkTable = ({ networks, language, year, needs, decides }: OverviewProps) => (
  <Table
    caption={messages[language].table.caption(year)}
    captionHidden
    language={language}
    rows={networks}
    rowKey={({ id }) => id}
    columns={networkColumns({ language, needs, year, decides })}
  />
);

/** What the table says of each. */
export function networkColumns({
  language,
  needs,
  year,
  decides,
}: Omit<OverviewProps, 'networks'>): readonly Column<ListedNetwork>[] {
  const text = messages[language];
  const { table } = text;
  return [
    {
      header: table.name,
      names: true,
      cell: ({ id, name, state }) => (
        <>
          <a href={localise(paths.network(id), language)}>{name}</a>{' '}
          {state !== 'active' && <NetworkChip state={state} language={language} />}
        </>
      ),
      text: ({ name, state }) => (state === 'active' ? name : `${name} (${text.states[state]})`),
    },
    {
      header: table.members,
      numeric: true,
      cell: ({ id, members, state, wouldCome }) => (
        <a href={localise(state === 'wished' ? paths.networkInterest(id) : paths.networkParts(id), language)}>
          {state === 'wished' ? wouldCome : members}
        </a>
      ),
      text: ({ members, state, wouldCome }) => (state === 'wished' ? wouldCome : members),
    },
    {
      header: table.next,
      cell: ({ next }) => next && <NextMeeting next={next} language={language} />,
      text: ({ next }) => next && formatDay(next.day, language),
    },
    {
      header: table.plan,
      numeric: true,
      cell: ({ state, meetings, planned }) =>
        state === 'wished' ? null : planned === null ? table.noPlan(meetings) : table.planOf(meetings, planned),
    },
    {
      header: table.cost,
      numeric: true,
      cell: ({ state, cost, budget }) => {
        const spent = formatMoney(cost, language);
        if (state === 'wished') return null;
        return budget === null ? table.noBudget(spent) : table.costOf(spent, formatMoney(budget, language));
      },
    },
    {
      header: table.needs,
      cell: (network) => (
        <Needs needs={needs(network)} network={decides ? network.id : null} year={year} language={language} />
      ),
      text: (network) =>
        needs(network)
          .map((need) => text.needs[need])
          .join('. ') || table.fine,
    },
  ];
}

const NextMeeting = ({
  next,
  language,
}: {
  readonly next: { readonly id: number; readonly day: Day };
  readonly language: Language;
}) => <a href={localise(paths.gathering(next.id), language)}>{formatDay(next.day, language)}</a>;

interface NeedsProps {
  readonly needs: readonly Need[];
  /** The network, where the reader can see to what it needs. */
  readonly network: ListedNetwork['id'] | null;
  readonly year: number;
  readonly language: Language;
}

/** What should be seen to, as a short list, each with the way to where it is done. */
export function Needs({ needs, network, year, language }: NeedsProps) {
  const text = messages[language];
  if (needs.length === 0) return <span class="quiet">{text.table.fine}</span>;
  return (
    <ul>
      {needs.map((need) => (
        <li key={need} data-need={need}>
          {network ? (
            <a href={localise(mendsNetwork(need, network, year), language)}>{text.needs[need]}</a>
          ) : (
            text.needs[need]
          )}
        </li>
      ))}
    </ul>
  );
}
