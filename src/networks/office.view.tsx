import type { ComponentChildren } from 'preact';
import { type Day, yearOf } from '#kernel/day.ts';
import { dayOfLocal } from '#kernel/localTime.ts';
import type { Language } from '#kernel/text.ts';
import type { GatheringInNeed, GatheringNeed } from '#meetings/gathering/attention.ts';
import { localise, paths } from '#paths.ts';
import { Part } from '#ui/facts.tsx';
import { formatDay } from '#ui/format.ts';
import { Meta, Row, Rows } from '#ui/rows.tsx';
import type { networksInNeed } from './attention.ts';
import { mendsNetwork } from './mends.view.ts';
import { messages as words } from './networks.messages.ts';
import type { ListedNetwork } from './networks.store.ts';
import { messages } from './office.messages.ts';
import type { OfficeLine } from './office.ts';

interface Props<Item> {
  readonly items: readonly Item[];
  /** False for the board, who read what waits and do not do it. */
  readonly decides: boolean;
  readonly language: Language;
}

/** So many are shown; the rest is a click away. */
const most = 8;

interface InNeedProps<Item> extends Props<Item> {
  readonly id: string;
  readonly title: string;
  readonly all: { readonly href: string; readonly label: string };
  readonly children: (item: Item) => ComponentChildren;
}

/** The first of those that need a hand, and the way to all. Nothing where none does. */
function InNeed<Item>({ items, id, title, all, language, children }: InNeedProps<Item>) {
  if (items.length === 0) return null;
  const hidden = items.length - most;
  return (
    <Part title={title} id={id} count={items.length}>
      <Rows>{items.slice(0, most).map(children)}</Rows>
      <p>
        {hidden > 0 && `${messages[language].more(hidden)} `}
        <a href={localise(all.href, language)}>{all.label}</a>
      </p>
    </Part>
  );
}

/** Meetings to come with what each lacks, each a link to where one mends it. */
export function GatheringsInNeed(props: Props<GatheringInNeed>) {
  const { decides, language } = props;
  const { heading, all, needs: said } = messages[language].meetings;
  return (
    <InNeed {...props} id="moten-en-hand" title={heading} all={{ href: paths.gatherings(), label: all }}>
      {({ id, title, network, when, needs, late }) => (
        <Row
          key={id}
          level={3}
          href={localise(paths.gathering(id), language)}
          title={title}
          meta={
            <>
              {network && <Meta kind="org">{network}</Meta>}
              {when && <Meta icon="calendar">{formatDay(dayOfLocal(when.starts), language)}</Meta>}
              {needs.map((need) => (
                <Due key={need} href={decides ? localise(mends[need](id), language) : null}>
                  {need === 'tasksLate' ? said.tasksLate(late) : said[need]}
                </Due>
              ))}
            </>
          }
        />
      )}
    </InNeed>
  );
}

/** Where one does what a meeting lacks. */
const mends: Readonly<Record<GatheringNeed, (id: GatheringInNeed['id']) => string>> = {
  queueStuck: paths.registrations,
  notAnnounced: paths.gathering,
  noPlace: paths.changeGathering,
  noLink: paths.changeGathering,
  tasksLate: paths.gatheringTasks,
  noDay: paths.changeGathering,
};

const Due = ({ href, children }: { readonly href: string | null; readonly children: ComponentChildren }) => (
  <Meta kind="due">{href === null ? children : <a href={href}>{children}</a>}</Meta>
);

interface NetworksProps extends Props<ReturnType<typeof networksInNeed<ListedNetwork>>[number]> {
  readonly today: Day;
}

/** The same of the networks. */
export function NetworksInNeed({ today, ...props }: NetworksProps) {
  const { decides, language } = props;
  const { heading, all } = messages[language].networks;
  return (
    <InNeed {...props} id="natverk-en-hand" title={heading} all={{ href: paths.networks(), label: all }}>
      {({ network: { id, name }, needs }) => (
        <Row
          key={id}
          level={3}
          href={localise(paths.network(id), language)}
          title={name}
          meta={needs.map((need) => (
            <Due key={need} href={decides ? localise(mendsNetwork(need, id, yearOf(today)), language) : null}>
              {words[language].needs[need]}
            </Due>
          ))}
        />
      )}
    </InNeed>
  );
}

/** What else there is to see to, a line each. Nothing where there is nothing. */
export function OfficeLines({ items, decides, language }: Props<OfficeLine>) {
  const text = messages[language].lines;
  if (items.length === 0) return null;
  return (
    <Part title={text.heading} id="mer" count={items.length}>
      <ul class="plain">
        {items.map((line) => (
          <li key={keyOf(line)} data-line={line.kind}>
            <a href={localise(placeOf(line, decides), language)}>{lineWords(line, language)}</a>
          </li>
        ))}
      </ul>
    </Part>
  );
}

const keyOf = (line: OfficeLine): string =>
  line.kind === 'tableLate' ? `table ${line.table.id}` : `${line.kind} ${'year' in line ? line.year : ''}`;

function lineWords(line: OfficeLine, language: Language): string {
  const text = messages[language].lines;
  switch (line.kind) {
    case 'tableLate':
      return text.tableLate(line.table.title, formatDay(line.table.due, language), line.table.missing.length);
    case 'weeksUndecided':
    case 'rulesUndecided':
      return text[line.kind](line.year);
    case 'exemptionsEnd':
      return text.exemptionsEnd(line.amount, line.year);
    case 'bounces':
    case 'unplaced':
    case 'undated':
      return text[line.kind](line.amount);
  }
}

function placeOf(line: OfficeLine, decides: boolean): string {
  switch (line.kind) {
    case 'tableLate':
      return paths.statusTable(line.table.network, line.table.id);
    case 'weeksUndecided':
      return decides ? paths.networkWeeks(line.year) : paths.calendarYear(line.year);
    case 'rulesUndecided':
      return paths.feeYear(line.year);
    case 'exemptionsEnd':
      return paths.feeExemptions();
    case 'bounces':
      return paths.secretariatBounces();
    case 'unplaced':
      return paths.incomingMail();
    case 'undated':
      return decides ? paths.undatedMeetings() : paths.gatherings();
  }
}
