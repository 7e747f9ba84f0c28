import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { LinkButton, PostButton } from '#ui/button.tsx';
import { dayOfMoment, formatDay } from '#ui/format.ts';
import { messages } from './evaluation.messages.ts';
import type { FormatEvaluation } from './formatEvaluation.ts';

interface FormatEvaluationsProps {
  readonly items: readonly FormatEvaluation[];
  /** True for those who record them. */
  readonly may: boolean;
  readonly language: Language;
}

/** The evaluations of the whole format that are on record, the latest first. */
export function FormatEvaluations({ items, may, language }: FormatEvaluationsProps) {
  const text = messages[language].format;
  return (
    <>
      <h3>{text.heading}</h3>
      {items.length === 0 && <p class="quiet">{text.none}</p>}
      <ul class="plain-list">
        {items.map(({ id, on, document, note, by, recordedAt }) => (
          <li key={id}>
            <p>
              <b>{text.row(formatDay(on, language), document)}</b>
              {note && <> {note}</>}
            </p>
            <p class="quiet">{text.recorded(by.name, formatDay(dayOfMoment(recordedAt), language))}</p>
            {may && (
              <PostButton
                action={localise(paths.removeFormatEvaluation(id), language)}
                weight="quiet"
                label={text.takeBackOf(document)}
              >
                {text.takeBack}
              </PostButton>
            )}
          </li>
        ))}
      </ul>
      {may && <LinkButton href={localise(paths.formatEvaluations(), language)}>{text.record}</LinkButton>}
    </>
  );
}
