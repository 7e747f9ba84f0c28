import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { Part } from '#ui/facts.tsx';
import { formatDay } from '#ui/format.ts';
import { Meta, Row, Rows } from '#ui/rows.tsx';
import { messages } from './documentation.messages.ts';
import type { Unfinished } from './documentation.store.ts';

/** Meetings that are over and wait to be put in order. Nothing where none does. */
export function UnfinishedMeetings({
  items,
  language,
}: {
  readonly items: readonly Unfinished[];
  readonly language: Language;
}) {
  const { unfinished: text } = messages[language];
  if (items.length === 0) return null;
  return (
    <Part title={text.heading} id="moten-att-avsluta" count={items.length}>
      <Rows>
        {items.map(({ id, title, day, unmarked, undocumented, unreadable }) => (
          <Row
            key={id}
            level={3}
            href={localise(unmarked > 0 ? paths.attendance(id) : paths.documentation(id), language)}
            title={title}
            meta={
              <>
                <Meta icon="calendar">{formatDay(day, language)}</Meta>
                {unmarked > 0 && <Meta>{text.unmarked(unmarked)}</Meta>}
                {undocumented && <Meta>{text.undocumented}</Meta>}
                {unreadable > 0 && <Meta>{text.unreadable(unreadable)}</Meta>}
              </>
            }
          />
        ))}
      </Rows>
    </Part>
  );
}
