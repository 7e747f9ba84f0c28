import { Fragment } from 'preact';
import type { Day } from '#kernel/day.ts';
import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { Chip, type ChipMark, type ChipTone } from '#ui/chip.tsx';
import { formatDay } from '#ui/format.ts';
import type { Link } from '#ui/page.tsx';
import { Meta, Row } from '#ui/rows.tsx';
import { spanInWords } from '../inWords.ts';
import type { MeetingState } from '../meeting.ts';
import { type Gathering, shownState } from './gathering.ts';
import type { ListedGathering } from './gatherings.store.ts';
import { messages } from './gathering.messages.ts';

/** From the start to all meetings. */
export const crumbsToGatherings = (language: Language): readonly Link[] => [
  { href: localise(paths.gatherings(), language), label: messages[language].title },
];

/** From the start to one meeting. */
export const crumbsToGathering = (
  { id, text }: Pick<Gathering, 'id' | 'text'>,
  language: Language,
): readonly Link[] => [
  ...crumbsToGatherings(language),
  { href: localise(paths.gathering(id), language), label: text.title },
];

const looks: Readonly<Record<MeetingState, readonly [ChipMark, ChipTone]>> = {
  planned: ['ring', 'calm'],
  announced: ['half', 'brand'],
  open: ['full', 'good'],
  closed: ['half', 'warn'],
  held: ['full', 'info'],
  documented: ['square', 'good'],
  cancelled: ['bar', 'bad'],
};

interface ChipProps {
  readonly state: MeetingState;
  readonly moved: boolean;
  readonly language: Language;
}

/** Where a gathering stands; that its time or place has changed is said beside it. */
export function GatheringChip({ state, moved, language }: ChipProps) {
  const text = messages[language];
  const [mark, tone] = looks[state];
  return (
    <>
      <Chip mark={mark} tone={tone}>
        {text.states[state]}
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
  readonly gathering: ListedGathering;
  readonly language: Language;
  readonly today: Day;
  readonly level?: 2 | 3;
  /** On the network's own page its name says nothing. */
  readonly ofNetwork?: boolean;
}

/** One gathering in a list: when, where, whose, and how many come. */
export function GatheringRow({ gathering, language, today, level = 2, ofNetwork = false }: RowProps) {
  const text = messages[language];
  const state = shownState(gathering, today);
  const held = state === 'held' || state === 'documented';
  const { id, title, moved, when, mode, place, network, kind, coming, waiting, lastDay } = gathering;
  return (
    <Row
      level={level}
      href={localise(paths.gathering(id), language)}
      title={title}
      chip={
        <span>
          <GatheringChip state={state} moved={moved} language={language} />
        </span>
      }
      meta={
        <>
          <Meta icon="calendar">{when ? spanInWords(when)[language] : text.noDate}</Meta>
          <Meta>{[text.modes[mode], place].filter(Boolean).join(', ')}</Meta>
          {!ofNetwork && <Meta kind="org">{network?.name ?? text.kinds[kind]}</Meta>}
          {coming > 0 && <Meta icon="people">{held ? text.came(coming) : text.coming(coming)}</Meta>}
          {waiting > 0 && <Meta kind="due">{text.waiting(waiting)}</Meta>}
          {state === 'open' && lastDay && <Meta kind="due">{text.lastDay(formatDay(lastDay, language))}</Meta>}
        </>
      }
    />
  );
}

/** Plain text as it was typed: an empty line parts paragraphs. */
export const Paragraphs = ({ text }: { readonly text: string }) => (
  <div class="prose">
    {text.split(/\n{2,}/).map((paragraph, at) => (
      <p key={at}>
        {paragraph.split('\n').map((line, number) => (
          <Fragment key={number}>
            {number > 0 && <br />}
            {line}
          </Fragment>
        ))}
      </p>
    ))}
  </div>
);
