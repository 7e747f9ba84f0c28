import type { Day } from '#kernel/day.ts';
import type { PersonId } from '#kernel/id.ts';
import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { Chip } from '#ui/chip.tsx';
import { formatDay } from '#ui/format.ts';
import { fileColumns, type FilePart, filePart } from '#ui/listFile.tsx';
import { type Column, Table } from '#ui/table.tsx';
import type { Mandate } from './mandate.ts';
import { messages as bounceMessages } from './mailing/bounces.messages.ts';
import { messages } from './organisations.messages.ts';
import type { WholeOrganisation } from './organisations.store.ts';
import { messages as peopleMessages } from './people.messages.ts';
import { messages as signInMessages } from './signIn.messages.ts';

interface PeopleTableProps {
  readonly caption: string;
  readonly organisation: Pick<WholeOrganisation, 'id'>;
  readonly mandates: readonly Mandate[];
  readonly language: Language;
  /** For those who look after these people only. */
  readonly addresses?: boolean;
  /** Those whom mail does not reach. */
  readonly unreached?: ReadonlySet<PersonId>;
  /** Offer to end each. */
  readonly ending?: boolean;
}

/** Who acts for an organisation, as what and when. */
export function PeopleTable(props: PeopleTableProps) {
  const { caption, mandates, language } = props;
  if (mandates.length === 0) return <p class="quiet">{messages[language].one.noPeople}</p>;
  return (
    <Table
      caption={caption}
      captionHidden
      language={language}
      columns={columnsOf(props)}
      rows={mandates}
      rowKey={({ id }) => id}
    />
  );
}

/** The same as a part of a file. */
export const peoplePart = (props: PeopleTableProps): FilePart =>
  filePart(props.caption, fileColumns(columnsOf(props)), props.mandates);

function columnsOf({
  organisation,
  language,
  addresses,
  unreached,
  ending,
}: PeopleTableProps): readonly Column<Mandate>[] {
  const text = messages[language];
  const { people } = peopleMessages[language];
  const { roles } = signInMessages[language];
  const { peopleColumns: header } = text.one;
  const columns: readonly (Column<Mandate> | false | undefined)[] = [
    { header: header.name, names: true, cell: ({ person }) => person.name },
    { header: header.role, cell: ({ role }) => roles[role] },
    addresses && {
      header: people.email,
      cell: ({ person }) => <Address person={person} unreached={unreached?.has(person.id)} language={language} />,
      text: ({ person: { id, email } }) =>
        unreached?.has(id) ? `${email} (${bounceMessages[language].unreached})` : email,
    },
    { header: header.from, cell: ({ from }) => formatDay(from, language) },
    {
      header: header.to,
      cell: ({ from, to }) => (to !== null && to < from ? people.takenBack : lastDay(to, language)),
    },
    ending && {
      header: people.end,
      cell: ({ id, person, role }) => (
        <a
          href={localise(paths.mandate(organisation.id, id), language)}
          aria-label={people.endOf(person.name, roles[role].toLowerCase())}
        >
          {people.end}
        </a>
      ),
      text: null,
    },
  ];
  return columns.filter((column) => !!column);
}

interface AddressProps {
  readonly person: Mandate['person'];
  readonly unreached: boolean | undefined;
  readonly language: Language;
}

const Address = ({ person, unreached, language }: AddressProps) => (
  <>
    {person.email}
    {unreached && (
      <>
        {' '}
        <Chip mark="bar" tone="bad">
          {bounceMessages[language].unreached}
        </Chip>
      </>
    )}
  </>
);

/** `31 januari 2027`, or "until further notice" where no last day is set. */
export const lastDay = (to: Day | null, language: Language): string =>
  to === null ? messages[language].untilFurtherNotice : formatDay(to, language);
