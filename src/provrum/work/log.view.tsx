import type { PersonId } from '#kernel/id.ts';
import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { Submit } from '#ui/button.tsx';
import { Chip, type ChipMark, type ChipTone } from '#ui/chip.tsx';
import { Radios } from '#ui/choice.tsx';
import { Field } from '#ui/field.tsx';
import { Hidden } from '#ui/form.tsx';
import { formatDay, formatMoment } from '#ui/format.ts';
import { Meta, Rows } from '#ui/rows.tsx';
import { Paragraphs } from '../proposal.view.tsx';
import type { Provrum } from '../provrum.ts';
import type { LogKind } from './events.ts';
import { type LogEntry, logKinds } from './log.ts';
import { workLimits } from './work.form.ts';
import { messages } from './work.messages.ts';

const looks: Readonly<Record<LogKind, readonly [ChipMark, ChipTone]>> = {
  step: ['half', 'brand'],
  observation: ['ring', 'info'],
  decision: ['diamond', 'good'],
  problem: ['bar', 'bad'],
};

export function LogChip({ what, language }: { readonly what: LogKind; readonly language: Language }) {
  const [mark, tone] = looks[what];
  return (
    <Chip mark={mark} tone={tone}>
      {messages[language].log.kinds[what]}
    </Chip>
  );
}

interface LogProps {
  readonly provrum: Provrum;
  readonly entries: readonly LogEntry[];
  /** Who reads, where they may write: their own entries are theirs to edit. */
  readonly writer: PersonId | null;
  /** The level of each day's heading: 3 under the heading of a part. */
  readonly level?: 2 | 3;
  readonly language: Language;
}

/** Entries of the log, the latest day first. */
export function LogList({ provrum, entries, writer, level = 3, language }: LogProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  const text = messages[language].log;
  return (
    <Rows>
      {entries.map(({ id, what, on, text: words, by, organisation, editedAt, version }) => (
        <li class="row" key={id} id={`anteckning-${id}`}>
          <div class="row-head">
            <Heading class="row-title">
              <time dateTime={on}>{formatDay(on, language)}</time>
            </Heading>
            <LogChip what={what} language={language} />
          </div>
          <Paragraphs text={words} />
          <ul class="meta">
            <Meta icon="person">{text.by(by.name, organisation.name)}</Meta>
            {editedAt !== null && <Meta icon="pen">{text.edited(formatMoment(editedAt, language))}</Meta>}
            {(by.id === writer || version > 1) && (
              <Meta>
                <a href={localise(paths.logEntry(provrum.id, id), language)}>
                  {by.id === writer ? text.change : text.former}
                </a>
              </Meta>
            )}
          </ul>
        </li>
      ))}
    </Rows>
  );
}

/** The fields of an entry, and the button that sends them. */
export function LogFields({
  form,
  send,
  language,
}: {
  readonly form?: string | undefined;
  readonly send: string;
  readonly language: Language;
}) {
  const text = messages[language].log;
  return (
    <>
      {form !== undefined && <Hidden name="form" value={form} />}
      <Radios
        name="what"
        legend={text.kind}
        choices={logKinds.map((value) => ({ value, label: text.kinds[value] }))}
        inline
      />
      <Field name="on" type="date" label={text.on} width="medium" />
      <Field name="text" type="textarea" label={text.text} hint={text.textHint} rows={5} maxlength={workLimits.log} />
      <Submit>{send}</Submit>
    </>
  );
}
