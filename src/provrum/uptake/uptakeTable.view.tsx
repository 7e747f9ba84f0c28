import type { Language } from '#kernel/text.ts';
import { counties } from '#organisations/county.messages.ts';
import { localise, paths } from '#paths.ts';
import { swedenShapes, swedenViewBox } from '#platform/swedenMap.ts';
import { formatDay } from '#ui/format.ts';
import { MapLegend, type MapFill, SwedenMap } from '#ui/swedenMap.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { messages } from './uptake.messages.ts';
import { countLevels, strongest, type UseLevel, useLevels } from './uptake.ts';
import { UseChip } from './uptake.view.tsx';
import type { MemberUse, ResultUse } from './uptakeOverview.store.ts';

const fills: Readonly<Record<UseLevel, MapFill>> = {
  used: 'full',
  willUse: 'lines',
  notForUs: 'dots',
  unanswered: 'empty',
};

interface MembersProps<Row = MemberUse> {
  readonly members: readonly Row[];
  /** One result is looked at, and not all. */
  readonly one: boolean;
  readonly language: Language;
}

/** The 21 regions, each filled by what it has said. The table beside the map says the same. */
export function UptakeMap({ members, one, language }: MembersProps) {
  const { map: text } = messages[language].board;
  const { levels } = messages[language];
  const regions = new Map(members.filter(({ kind, county }) => kind === 'region' && county).map((r) => [r.county, r]));
  const counted = countLevels(
    [...regions.values()].map(strongest).map((level) => (level === 'unanswered' ? null : level)),
  );
  const areas = swedenShapes.map(({ code, letter, path, at }) => {
    const region = regions.get(code);
    const level = region && strongest(region);
    return {
      key: code,
      path,
      letter,
      at,
      fill: level ? fills[level] : ('none' as const),
      title: `${region?.name ?? counties[code]?.[language] ?? letter}: ${level ? levels[level] : text.missing}`,
    };
  });
  const missing = regions.size < swedenShapes.length;
  return (
    <figure class="map-figure">
      <MapLegend
        label={text.legend}
        items={[
          ...useLevels.map((level) => ({ fill: fills[level], label: levels[level] })),
          ...(missing ? [{ fill: 'none' as const, label: text.missing }] : []),
        ]}
      />
      <SwedenMap viewBox={swedenViewBox} areas={areas} label={text.about(counted)} />
      <figcaption>
        {!one && `${text.strongest} `}
        {text.beside} {text.credit}{' '}
        <a href="https://creativecommons.org/licenses/by/4.0/" rel="license">
          {text.licence}
        </a>
        .
      </figcaption>
    </figure>
  );
}

/** Every member with its answers: counted over all results, or in its own words about one. */
export function MemberTable({
  rows,
  one,
  language,
}: {
  readonly rows: readonly MemberUse[];
  readonly one: boolean;
  readonly language: Language;
}) {
  const { board: text, levels, answers } = messages[language];
  if (rows.length === 0) return <p class="quiet">{text.noMembers}</p>;
  const named: readonly Column<MemberUse>[] = [
    { header: text.organisation, cell: ({ name }) => name, names: true },
    { header: text.letter, cell: ({ letter }) => letter },
  ];
  const counted: readonly Column<MemberUse>[] = useLevels.map((level) => ({
    header: levels[level],
    cell: (row) => row[level],
    numeric: true,
  }));
  const said: readonly Column<MemberUse>[] = [
    { header: answers.words, cell: ({ uptake }) => uptake?.note ?? null },
    {
      header: answers.by,
      cell: ({ uptake }) => uptake && answers.signed(uptake.by.name, formatDay(uptake.changedOn, language)),
    },
  ];
  const word: Column<MemberUse> = {
    header: one ? answers.answer : text.inAll,
    cell: (row) => <UseChip level={strongest(row)} language={language} />,
  };
  return (
    <Table
      caption={text.members}
      captionHidden
      language={language}
      columns={one ? [...named, word, ...said] : [...named, word, ...counted]}
      rows={rows}
      rowKey={({ id }) => id}
    />
  );
}

/** Every announced result with its answers. */
export function ResultTable({ rows, language }: { readonly rows: readonly ResultUse[]; readonly language: Language }) {
  const { board: text, levels } = messages[language];
  const columns: readonly Column<ResultUse>[] = [
    {
      header: text.result,
      cell: ({ id, title }) => <a href={localise(`${paths.secretariatUptake()}?provrum=${id}`, language)}>{title}</a>,
      names: true,
    },
    ...(['used', 'willUse', 'notForUs'] as const).map((level) => ({
      header: levels[level],
      cell: (row: ResultUse) => row[level],
      numeric: true,
    })),
    {
      header: levels.unanswered,
      cell: ({ members, used, willUse, notForUs }) => members - used - willUse - notForUs,
      numeric: true,
    },
  ];
  return (
    <Table
      caption={text.results}
      captionHidden
      language={language}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
    />
  );
}
