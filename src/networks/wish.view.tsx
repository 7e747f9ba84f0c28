import type { Language } from '#kernel/text.ts';
import { Table } from '#ui/table.tsx';
import { messages } from './forms.messages.ts';
import { messages as words } from './networks.messages.ts';
import type { WishStanding } from './wish.ts';

/** The answers to a network that is wished for, one an organisation. */
export function WishList({
  wishes,
  language,
}: {
  readonly wishes: readonly WishStanding[];
  readonly language: Language;
}) {
  const { columns, answers } = messages[language].interest;
  return (
    <Table
      caption={answers}
      captionHidden
      language={language}
      rows={wishes}
      rowKey={({ organisation }) => organisation.id}
      columns={[
        { header: columns.organisation, names: true, cell: ({ organisation }) => organisation.name },
        { header: columns.role, cell: ({ role }) => words[language].roles[role] },
        { header: columns.wants, cell: ({ wants }) => wants },
        { header: columns.by, cell: ({ by }) => by.name },
      ]}
    />
  );
}
