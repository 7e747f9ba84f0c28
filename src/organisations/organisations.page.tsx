import { type Context, Hono } from 'hono';
import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { askedFormat, sendTable } from '#platform/sendTable.ts';
import { sendPage } from '#platform/web.ts';
import { Chip } from '#ui/chip.tsx';
import { Empty } from '#ui/empty.tsx';
import { Part } from '#ui/facts.tsx';
import { formatDay } from '#ui/format.ts';
import { fileColumns, filePart, joinedRows, ListFiles } from '#ui/listFile.tsx';
import { Page, startCrumb } from '#ui/page.tsx';
import { type Column, Table } from '#ui/table.tsx';
import type { ActorEnv } from './actor.scope.ts';
import { type Actor, secretariatOf } from './authority.ts';
import { counties } from './county.messages.ts';
import type { MembershipKind } from './organisation.ts';
import { messages } from './organisations.messages.ts';
import { forReader } from './organisations.scope.ts';
import { listOrganisations, type OrganisationRow } from './organisations.store.ts';

/** Every organisation, as it stands today. */
export const organisationsPage = new Hono<ActorEnv>().get(paths.organisations(), forReader(show));

async function show(c: Context<ActorEnv>, actor: Actor) {
  const { db, clock, frame, language } = c.var;
  const text = messages[language].list;
  const all = await listOrganisations(db, clock.today());
  const those = (membership: MembershipKind | null) => all.filter((row) => row.membership === membership);
  const groups = (
    [
      ['member', text.since],
      ['partner', text.partners],
      ['none', undefined],
    ] as const
  )
    .map(([of, note]) => ({ title: text.groups[of], rows: those(of === 'none' ? null : of), note }))
    .filter(({ rows }) => rows.length > 0);
  const format = askedFormat(c);
  if (format) {
    const parts = groups.map(({ title, rows }) => filePart(title, fileColumns(columnsOf(rows, language)), rows));
    return await sendTable(c, [{ name: text.title, rows: joinedRows(parts, language) }], format, text.title);
  }
  const action = secretariatOf(actor)
    ? { href: localise(paths.newOrganisation(), language), label: text.add }
    : undefined;
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.title}
      lead={text.lead(those('member').length, those('partner').length)}
      crumbs={[startCrumb(frame)]}
      section="organisation"
      action={action}
      wide
    >
      {all.length === 0 && <Empty title={text.none} />}
      {groups.map((group) => (
        <Group key={group.title} {...group} language={language} />
      ))}
      {all.length > 0 && <ListFiles path={paths.organisations()} language={language} />}
    </Page>,
  );
}

interface GroupProps {
  readonly rows: readonly OrganisationRow[];
  readonly title: string;
  readonly note: string | undefined;
  readonly language: Language;
}

function Group({ rows, title, note, language }: GroupProps) {
  return (
    <Part title={title} count={rows.length}>
      <Table
        caption={title}
        captionHidden
        language={language}
        columns={columnsOf(rows, language)}
        rows={rows}
        rowKey={({ id }) => id}
      />
      {note && <p class="quiet">{note}</p>}
    </Part>
  );
}

const columnsOf = (rows: readonly OrganisationRow[], language: Language): readonly Column<OrganisationRow>[] =>
  rows.some(({ membership }) => membership !== null)
    ? [...described(language), ...dated(language)]
    : described(language);

function described(language: Language): readonly Column<OrganisationRow>[] {
  const text = messages[language];
  return [
    {
      header: text.list.columns.name,
      names: true,
      cell: ({ id, name, constructed }) => (
        <>
          <a href={localise(paths.organisation(id), language)}>{name}</a>{' '}
          {constructed && <Chip mark="dashed">{text.constructed}</Chip>}
        </>
      ),
      text: ({ name, constructed }) => (constructed ? `${name} (${text.constructed})` : name),
    },
    { header: text.list.columns.kind, cell: ({ kind }) => text.kinds[kind] },
    {
      header: text.list.columns.county,
      cell: ({ countyCode }) => (countyCode && counties[countyCode]?.[language]) ?? text.one.noCounty,
    },
  ];
}

function dated(language: Language): readonly Column<OrganisationRow>[] {
  const text = messages[language];
  return [
    { header: text.list.columns.since, cell: ({ since }) => since && formatDay(since, language) },
    { header: text.list.columns.verified, cell: ({ verified }) => (verified ? text.confirmed.yes : text.confirmed.no) },
  ];
}
