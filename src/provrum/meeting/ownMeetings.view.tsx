import type { Language } from '#kernel/text.ts';
import { spanInWords } from '#meetings/inWords.ts';
import { localise, paths } from '#paths.ts';
import { Part } from '#ui/facts.tsx';
import { Meta, Row, Rows } from '#ui/rows.tsx';
import { messages } from './meeting.messages.ts';
import { MeetingChip } from './meeting.view.tsx';
import type { OwnMeeting } from './ownMeetings.store.ts';

interface OwnMeetingsProps {
  readonly items: readonly OwnMeeting[];
  readonly language: Language;
}

/** On an organisation's own page: which meetings its people are called to, and when they have to say that they can. Nothing where there is nothing. */
export function OwnMeetings({ items, language }: OwnMeetingsProps) {
  const text = messages[language];
  if (items.length === 0) return null;
  return (
    <Part title={text.own.heading} id="moten" count={items.length}>
      <Rows>
        {items.map((meeting) => (
          <Row
            key={meeting.id}
            level={3}
            href={localise(paths.meeting(meeting.provrum, meeting.id), language)}
            title={meeting.title}
            chip={
              <span>
                <MeetingChip meeting={meeting} language={language} />
              </span>
            }
            note={meeting.unanswered ? text.own.answer : undefined}
            meta={
              <>
                <Meta icon="calendar">{meeting.when ? spanInWords(meeting.when)[language] : text.noDate}</Meta>
                <Meta>{meeting.provrumTitle}</Meta>
              </>
            }
          />
        ))}
      </Rows>
    </Part>
  );
}
