import type { Day } from '#kernel/day.ts';
import type { Language } from '#kernel/text.ts';
import type { ProvrumState } from './chip.tsx';
import { formatDay } from './format.ts';
import { messages } from './states.messages.ts';

/** The steps of a provrum that goes well, in order. */
export const steps = [
  'draft',
  'open',
  'ready',
  'approved',
  'planning',
  'running',
  'reporting',
  'review',
  'published',
  'presented',
  'followedUp',
] as const satisfies readonly ProvrumState[];
export type Step = (typeof steps)[number];

export interface ProvrumPathProps {
  readonly language: Language;
  /** Where it stands, or where it stood when it ended. */
  readonly at: Step;
  /** How it ended, where it did before its time. */
  readonly ended?: 'withdrawn' | 'declined' | 'cancelled' | undefined;
  /** When each step was reached, as far as known. */
  readonly days?: Readonly<Partial<Record<Step, Day>>> | undefined;
}

/** The whole way from draft to used result, and the step where the provrum is now. */
export function ProvrumPath({ language, at, ended, days = {} }: ProvrumPathProps) {
  const text = messages[language];
  const now = steps.indexOf(at);
  return (
    <div class={ended ? 'path path-ended' : 'path'}>
      <p class="path-now" aria-hidden="true">
        <b>{text.states[ended ?? at]}</b> <span>{text.path.step(now + 1, steps.length)}</span>
      </p>
      <ol aria-label={text.path.heading}>
        {steps.map((step, number) => (
          <li
            key={step}
            class={`step step-${number < now ? 'done' : number > now ? 'next' : ended ? 'ended' : 'now'}`}
            aria-current={number === now ? 'step' : undefined}
          >
            <span class="step-name">{number === now && ended ? text.states[ended] : text.steps[step]}</span>
            <StepState number={number} now={now} ended={ended !== undefined} language={language} />
            {days[step] && <time dateTime={days[step]}>{formatDay(days[step], language)}</time>}
          </li>
        ))}
      </ol>
    </div>
  );
}

interface StepStateProps {
  readonly number: number;
  readonly now: number;
  readonly ended: boolean;
  readonly language: Language;
}

function StepState({ number, now, ended, language }: StepStateProps) {
  const text = messages[language].path;
  const words = number < now ? text.done : number > now ? text.next : ended ? text.ended : text.now;
  return <span class="vh"> – {words}</span>;
}
