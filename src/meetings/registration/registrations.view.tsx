import type { Language } from '#kernel/text.ts';
import type { Actor } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { Part } from '#ui/facts.tsx';
import { formatMoment } from '#ui/format.ts';
import { type Column, Table } from '#ui/table.tsx';
import { type Gathering, modesOf } from '../gathering/gathering.ts';
import { lineFor } from './queue.ts';
import { messages } from './registration.messages.ts';
import type { Desk } from './registration.ts';
import { mayActFor } from './registration.scope.ts';
import type { Registered } from './registrations.store.ts';

interface Shown {
  readonly gathering: Gathering;
  readonly rows: readonly Registered[];
  readonly desk: Desk;
  readonly arranges: boolean;
  readonly actor: Actor | null;
  readonly language: Language;
}

const organisationOf = ({ organisation, organisationName }: Registered, language: Language) =>
  organisation?.name ?? (organisationName || messages[language].organisationUnknown);

/** The way to a registration, for whoever may change it. */
const openColumn = ({ gathering, actor, language }: Shown): Column<Registered> => ({
  header: messages[language].list.columns.open,
  cell: (row) =>
    mayActFor(actor, gathering, row) ? (
      <a
        href={localise(paths.registration(gathering.id, row.id), language)}
        aria-label={messages[language].list.changeLabel(row.person.name)}
      >
        {messages[language].list.change}
      </a>
    ) : (
      ''
    ),
});

/** Those who have a place, and those whose offer waits for an answer. */
export function PlacesTable(shown: Shown) {
  const { rows, arranges, language } = shown;
  const { list, modes } = messages[language];
  const coming = rows.filter(({ state }) => ['registered', 'attended', 'absent'].includes(state));
  const offered = rows.filter(({ state }) => state === 'offered');
  const name: Column<Registered> = { header: list.columns.name, names: true, cell: ({ person }) => person.name };
  const organisation: Column<Registered> = {
    header: list.columns.organisation,
    cell: (row) => organisationOf(row, language),
  };
  const email: readonly Column<Registered>[] = arranges
    ? [{ header: list.columns.email, cell: (row) => <a href={`mailto:${row.email}`}>{row.email}</a> }]
    : [];
  const mode: Column<Registered> = { header: list.columns.mode, cell: (row) => modes[row.mode] };
  const until: Column<Registered> = {
    header: list.columns.until,
    cell: ({ offeredUntil }) => (offeredUntil ? formatMoment(offeredUntil, language) : ''),
  };
  return (
    <>
      {coming.length > 0 && (
        <Part title={list.coming} count={coming.length} id="kommer">
          <Table
            caption={list.coming}
            captionHidden
            language={language}
            columns={[name, organisation, mode, ...email, openColumn(shown)]}
            rows={coming}
            rowKey={({ id }) => id}
          />
        </Part>
      )}
      {offered.length > 0 && (
        <Part title={list.offered} count={offered.length} id="erbjudna">
          <Table
            caption={list.offered}
            captionHidden
            language={language}
            columns={[name, organisation, mode, until, ...email, openColumn(shown)]}
            rows={offered}
            rowKey={({ id }) => id}
          />
        </Part>
      )}
    </>
  );
}

/** The queues, with the number and the reason of each: the rule is open to everybody it binds. */
export function QueueTables(shown: Shown) {
  const { gathering, rows, desk, language } = shown;
  const { list, modes, standings, rules } = messages[language];
  const { columns } = list;
  const byId = new Map(rows.map((row) => [row.id, row]));
  return (
    <>
      {modesOf(gathering).map((mode) => {
        const line = lineFor(desk.entries, gathering.places, mode).flatMap(({ entry, standing }, at) => {
          const row = byId.get(entry.id);
          return row ? [{ row, standing, number: at + 1 }] : [];
        });
        if (line.length === 0) return null;
        const open = openColumn(shown);
        return (
          <Part key={mode} title={list.queue(modes[mode])} count={line.length} id={`ko-${mode}`}>
            <p>{rules[gathering.places.rule]}</p>
            <Table
              caption={list.queue(modes[mode])}
              captionHidden
              language={language}
              columns={[
                { header: columns.number, numeric: true, cell: ({ number }) => number },
                { header: columns.name, names: true, cell: ({ row }) => row.person.name },
                { header: columns.organisation, cell: ({ row }) => organisationOf(row, language) },
                { header: columns.why, cell: ({ standing }) => standings[standing] },
                { header: columns.since, cell: ({ row }) => formatMoment(row.queuedAt, language) },
                { header: open.header, cell: ({ row }) => open.cell(row) },
              ]}
              rows={line}
              rowKey={({ row }) => row.id}
            />
          </Part>
        );
      })}
    </>
  );
}
