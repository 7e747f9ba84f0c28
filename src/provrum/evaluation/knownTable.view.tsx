import type { OrganisationId } from '#kernel/id.ts';
import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { StateChip } from '#ui/chip.tsx';
import { formatDay } from '#ui/format.ts';
import { type Column, Table } from '#ui/table.tsx';
import { messages } from './evaluation.messages.ts';
import type { KnownProvrum } from './known.ts';

export type Titled = KnownProvrum & { readonly title: string };

interface KnownTableProps {
  readonly caption: string;
  readonly rows: readonly Titled[];
  readonly names: ReadonlyMap<OrganisationId, string>;
  /** What the figure counts of each, where it counts more than that it is there. */
  readonly value?: ((one: KnownProvrum) => string) | null;
  readonly language: Language;
}

/** Provrum as they were known on a day: where they stood, since when, and who led. */
export function KnownTable({ caption, rows, names, value, language }: KnownTableProps) {
  const { list, states } = messages[language];
  const columns: readonly Column<Titled>[] = [
    {
      header: states.title_,
      cell: ({ id, title }) => <a href={localise(paths.provrum(id), language)}>{title}</a>,
      names: true,
    },
    { header: list.state, cell: ({ state }) => <StateChip state={state} language={language} /> },
    { header: list.since, cell: ({ since }) => formatDay(since, language) },
    { header: states.leads, cell: ({ lead }) => (lead === null ? '' : (names.get(lead) ?? '')) },
    { header: list.opened, cell: ({ openedOn }) => formatDay(openedOn, language) },
    ...(value ? [{ header: list.value, cell: (one: Titled) => value(one), numeric: true }] : []),
  ];
  return (
    <Table caption={caption} captionHidden language={language} columns={columns} rows={rows} rowKey={({ id }) => id} />
  );
}
