import type { Language } from '#kernel/text.ts';
import type { ListedMeeting } from '#meetings/meetings.store.ts';
import type { Actor } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { Actions, LinkButton } from '#ui/button.tsx';
import { Part } from '#ui/facts.tsx';
import { Rows } from '#ui/rows.tsx';
import type { Provrum } from '../provrum.ts';
import { messages } from './meeting.messages.ts';
import { MeetingRow } from './meeting.view.tsx';
import { mayAct } from './rights.ts';

interface SectionProps {
  readonly provrum: Provrum;
  /** From `listNextMeetings`. */
  readonly meetings: readonly ListedMeeting[];
  readonly actor: Actor;
  readonly language: Language;
}

/** The next meetings of a provrum, and the way to all of them. */
export function MeetingSection({ provrum, meetings, actor, language }: SectionProps) {
  const text = messages[language];
  return (
    <Part title={text.section.heading} id="moten" count={meetings.length}>
      {meetings.length === 0 ? (
        <p class="quiet">{text.section.none}</p>
      ) : (
        <Rows>
          {meetings.map((meeting) => (
            <MeetingRow key={meeting.id} provrum={provrum} meeting={meeting} language={language} />
          ))}
        </Rows>
      )}
      <Actions>
        {mayAct(provrum, actor, 'call') && (
          <LinkButton href={localise(paths.newMeeting(provrum.id), language)}>{text.plan}</LinkButton>
        )}
        <LinkButton weight="quiet" href={localise(paths.meetings(provrum.id), language)}>
          {text.section.all}
        </LinkButton>
      </Actions>
    </Part>
  );
}
