import type { ProvrumId } from '#kernel/id.ts';
import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { Actions, PostButton } from '#ui/button.tsx';
import { Panel } from '#ui/facts.tsx';
import { levels, type Level } from './subscription.ts';
import { messages } from './subscription.messages.ts';

export interface FollowPanelProps {
  readonly provrum: ProvrumId;
  readonly level: Level | null;
  readonly language: Language;
}

const choices = [...levels, 'none'] as const;

/** Whether one is told about a provrum, and the buttons that change it. */
export function FollowPanel({ provrum, level, language }: FollowPanelProps) {
  const text = messages[language];
  const now = level ?? 'none';
  return (
    <Panel title={text.heading} id="bevaka">
      <p>{text.states[now]}</p>
      <Actions>
        {choices
          .filter((choice) => choice !== now)
          .map((choice) => (
            <PostButton
              key={choice}
              action={localise(paths.subscription(provrum), language)}
              weight={choice === 'follow' ? 'second' : 'quiet'}
              hidden={{ level: choice }}
            >
              {text.choose[now][choice]}
            </PostButton>
          ))}
      </Actions>
    </Panel>
  );
}
