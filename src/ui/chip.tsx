import type { ComponentChildren } from 'preact';
import type { Language } from '#kernel/text.ts';
import { messages } from './states.messages.ts';

/** Every state a provrum can show, computed ones included. */
export type ProvrumState = keyof (typeof messages)['sv']['states'];

/** Tells a state by its mark first – ring, half, full, square, bar – and by colour second. */
export type ChipMark = 'dashed' | 'ring' | 'half' | 'full' | 'square' | 'bar' | 'diamond';
export type ChipTone = 'calm' | 'good' | 'warn' | 'bad' | 'info' | 'brand';

export interface ChipProps {
  readonly mark?: ChipMark | undefined;
  readonly tone?: ChipTone | undefined;
  readonly children: ComponentChildren;
}

/** One or two words on a state. */
export const Chip = ({ mark = 'full', tone = 'calm', children }: ChipProps) => (
  <span class={`chip chip-${tone} mark-${mark}`}>{children}</span>
);

const looks: Readonly<Record<ProvrumState, readonly [ChipMark, ChipTone]>> = {
  draft: ['dashed', 'calm'],
  open: ['ring', 'info'],
  ready: ['full', 'good'],
  approved: ['diamond', 'brand'],
  planning: ['half', 'warn'],
  running: ['half', 'brand'],
  reporting: ['half', 'warn'],
  review: ['half', 'warn'],
  published: ['square', 'good'],
  presented: ['square', 'good'],
  followedUp: ['square', 'brand'],
  withdrawn: ['bar', 'calm'],
  declined: ['bar', 'bad'],
  cancelled: ['bar', 'bad'],
};

/** Where a provrum stands. */
export function StateChip({ state, language }: { readonly state: ProvrumState; readonly language: Language }) {
  const [mark, tone] = looks[state];
  return (
    <Chip mark={mark} tone={tone}>
      {messages[language].states[state]}
    </Chip>
  );
}
