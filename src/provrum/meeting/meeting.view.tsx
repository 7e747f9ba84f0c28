import type { Language } from '#kernel/text.ts';
import { spanInWords } from '#meetings/inWords.ts';
import type { Meeting } from '#meetings/meeting.ts';
import type { ListedMeeting } from '#meetings/meetings.store.ts';
import { localise, paths } from '#paths.ts';
import { Chip, type ChipMark, type ChipTone } from '#ui/chip.tsx';
import type { Link } from '#ui/page.tsx';
import { Meta, Row } from '#ui/rows.tsx';
import { crumbsTo } from '../proposal.view.tsx';
import type { Provrum } from '../provrum.ts';
import { messages } from './meeting.messages.ts';

/** From the list of provrum to its meetings. */
export const crumbsToMeetings = (provrum: Provrum, language: Language): readonly Link[] => [
  ...crumbsTo(provrum, language),
  { href: localise(paths.meetings(provrum.id), language), label: messages[language].title },
];

const looks: Readonly<Record<Meeting['state'], readonly [ChipMark, ChipTone]>> = {
  planned: ['ring', 'calm'],
  announced: ['half', 'brand'],
  open: ['half', 'brand'],
  closed: ['half', 'warn'],
  held: ['full', 'info'],
  documented: ['square', 'good'],
  cancelled: ['bar', 'bad'],
};

interface ChipProps {
  readonly meeting: Pick<Meeting, 'state' | 'when'> & { readonly moved: boolean };
  readonly language: Language;
}

/** Where a meeting stands; that its time or place has changed is said beside it. */
export function MeetingChip({ meeting: { state, when, moved }, language }: ChipProps) {
  const text = messages[language];
  const [mark, tone] = looks[state];
  const asks = state === 'planned' && when === null;
  return (
    <>
      <Chip mark={mark} tone={asks ? 'info' : tone}>
        {asks ? text.asking : text.states[state]}
      </Chip>
      {moved && (
        <>
          {' '}
          <Chip mark="diamond" tone="warn">
            {text.moved}
          </Chip>
        </>
      )}
    </>
  );
}

interface RowProps {
  readonly provrum: Pick<Provrum, 'id'>;
  readonly meeting: ListedMeeting;
  readonly language: Language;
}

/** One meeting in a list: when, where, and what of it is unfinished. */
export function MeetingRow({ provrum, meeting, language }: RowProps) {
  const text = messages[language];
  const { when, options, answered, openItems, decisions } = meeting;
  const over = meeting.state === 'held' || meeting.state === 'documented';
  return (
    <Row
      level={3}
      href={localise(paths.meeting(provrum.id, meeting.id), language)}
      title={meeting.title}
      chip={
        <span>
          <MeetingChip meeting={meeting} language={language} />
        </span>
      }
      meta={
        <>
          <Meta icon="calendar">{when ? spanInWords(when)[language] : text.noDate}</Meta>
          <Meta>{[text.modes[meeting.mode], meeting.place].filter(Boolean).join(', ')}</Meta>
          {when === null && options > 0 && <Meta icon="people">{text.answered(answered)}</Meta>}
          {over && openItems > 0 && <Meta kind="due">{text.openItems(openItems)}</Meta>}
          {decisions > 0 && <Meta>{text.decisionCount(decisions)}</Meta>}
        </>
      }
    />
  );
}
