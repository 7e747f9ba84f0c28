import type { Day } from '#kernel/day.ts';
import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { Chip } from '#ui/chip.tsx';
import { Part } from '#ui/facts.tsx';
import { formatDay } from '#ui/format.ts';
import { Meta, Row, Rows } from '#ui/rows.tsx';
import { messages } from './reportLists.messages.ts';
import type { OwedReport } from './reportDue.store.ts';

interface OwedProps {
  readonly items: readonly OwedReport[];
  readonly today: Day;
  readonly language: Language;
}

/** Reports that an organisation owes as the one that leads, those due first, first. Nothing where there is none. */
export function OwedReports({ items, today, language }: OwedProps) {
  const text = messages[language];
  if (items.length === 0) return null;
  return (
    <Part title={text.owed} id="rapporter" count={items.length}>
      <Rows>
        {items.map((item) => (
          <OwedRow key={item.id} item={item} today={today} language={language} />
        ))}
      </Rows>
    </Part>
  );
}

/** One report that is owed: when it is due and how far it has come. */
export function OwedRow({
  item: { id, title, lead, status, dueOn },
  today,
  language,
}: Omit<OwedProps, 'items'> & { readonly item: OwedReport }) {
  const text = messages[language];
  const late = dueOn !== null && dueOn < today;
  return (
    <Row
      level={3}
      href={localise(paths.report(id), language)}
      title={title}
      chip={
        <Chip mark={late || status === null ? 'ring' : 'half'} tone={late ? 'warn' : 'brand'}>
          {late ? text.late : text.statuses[status ?? 'none']}
        </Chip>
      }
      meta={
        <>
          <Meta kind="org">{lead}</Meta>
          {dueOn !== null && <Meta kind="due">{text.due(formatDay(dueOn, language))}</Meta>}
        </>
      }
    />
  );
}
