import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import type { FormValues } from '#platform/form.ts';
import { Actions, PostButton, Submit } from '#ui/button.tsx';
import { Part } from '#ui/facts.tsx';
import { Field } from '#ui/field.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { messages } from './mail.messages.ts';
import { longestHold, type MailRow, type MailState, type MailSubject } from './mail.store.ts';

interface MailActsProps {
  readonly mail: MailRow;
  /** The list that one stands in. */
  readonly back: { readonly state: MailState | null; readonly about: MailSubject | null };
  readonly language: Language;
}

type Act = 'stop' | 'hold' | 'release' | 'again';

/** What the secretariat may do with a mail as it stands. */
export function MailActs({ mail, back: { state, about }, language }: MailActsProps) {
  const text = messages[language];
  const labels: Readonly<Record<Act, readonly [string, (subject: string, to: string) => string]>> = {
    stop: [text.stop, text.stopLabel],
    hold: [text.hold, text.holdLabel],
    release: [text.release, text.releaseLabel],
    again: [text.again, text.againLabel],
  };
  const acts = actsOn(mail);
  if (acts.length === 0) return null;
  return (
    <Actions>
      {acts.map((act) => (
        <PostButton
          key={act}
          action={localise(paths.secretariatMail(), language)}
          hidden={{
            mail: mail.id,
            act,
            ...(state ? { state } : {}),
            ...(about ? { about: `${about.of}-${about.id}` } : {}),
          }}
          label={labels[act][1](mail.subject, mail.address)}
          weight={act === 'hold' || act === 'release' ? 'quiet' : 'second'}
        >
          {labels[act][0]}
        </PostButton>
      ))}
    </Actions>
  );
}

function actsOn({ state, secret, heldAt, leavesAt, carried }: MailRow): readonly Act[] {
  if (state === 'failed') return secret ? [] : ['again'];
  if (state !== 'waiting') return [];
  const waits = (heldAt !== null || leavesAt !== null) && !carried;
  return ['stop', ...(heldAt === null && !secret ? (['hold'] as const) : []), ...(waits ? (['release'] as const) : [])];
}

interface HoldFormProps {
  readonly minutes: number;
  /** What was typed, where it was no number of minutes. */
  readonly wrong: FormValues | undefined;
  readonly language: Language;
}

/** How long mail waits before it leaves. */
export function HoldForm({ minutes, wrong, language }: HoldFormProps) {
  const text = messages[language];
  return (
    <Part title={text.waitTitle} id="vantetid">
      <p>{text.waitLead}</p>
      <Form
        action={localise(paths.secretariatMail(), language)}
        language={language}
        values={wrong ?? { minutes: String(minutes) }}
        errors={wrong && { minutes: text.waitWrong(longestHold) }}
      >
        <Hidden name="act" value="wait" />
        <Field name="minutes" label={text.waitMinutes} inputmode="numeric" width="short" suffix={text.minutes} />
        <Submit weight="second">{text.waitSave}</Submit>
      </Form>
    </Part>
  );
}
