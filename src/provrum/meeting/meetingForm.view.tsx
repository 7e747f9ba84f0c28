import { modes } from '#meetings/meetingText.ts';
import type { Language } from '#kernel/text.ts';
import { mostTimes, rhythms } from '#meetings/series.ts';
import type { FormValues } from '#platform/form.ts';
import { Actions, Submit } from '#ui/button.tsx';
import { Radios } from '#ui/choice.tsx';
import { Field } from '#ui/field.tsx';
import { type FieldErrors, Form, Hidden } from '#ui/form.tsx';
import { meetingLimits, mostOptions } from './meeting.form.ts';
import { messages } from './meeting.messages.ts';

interface FormProps {
  readonly action: string;
  readonly language: Language;
  readonly values: FormValues;
  readonly errors?: FieldErrors | undefined;
  /** The key of a new meeting's form, or the version of the meeting that is changed. */
  readonly form?: string | undefined;
  readonly version?: number | undefined;
  /** Whether one may ask about times: a meeting that is called has one. */
  readonly asks: boolean;
}

/** The form that plans a meeting and the one that changes it. */
export function MeetingForm({ action, language, values, errors, form, version, asks }: FormProps) {
  const text = messages[language];
  const words = text.form;
  const isNew = form !== undefined;
  return (
    <Form action={action} language={language} values={values} errors={errors}>
      {isNew && <Hidden name="form" value={form} />}
      {version !== undefined && <Hidden name="version" value={version} />}
      <Field name="title" label={words.name} hint={words.nameHint} maxlength={meetingLimits.title} />
      <Radios
        name="mode"
        legend={words.mode}
        inline
        choices={modes.map((mode) => ({ value: mode, label: text.modes[mode] }))}
      />
      <Field name="place" label={words.place} optional />
      <Field type="url" name="link" label={words.link} hint={words.linkHint} optional />
      <Field type="textarea" name="about" label={words.about} rows={4} maxlength={meetingLimits.about} optional />
      {asks ? (
        <Radios
          name="when"
          legend={words.when}
          choices={[
            { value: 'date', label: words.date },
            { value: 'poll', label: words.poll },
          ]}
        />
      ) : (
        <Hidden name="when" value="date" />
      )}
      <fieldset class="time-box">
        <legend>{words.dateHeading}</legend>
        {asks && <p class="hint">{words.dateHint}</p>}
        <TimeFields suffix="" language={language} />
        {isNew && (
          <>
            <Field
              type="select"
              name="rhythm"
              label={words.repeat}
              empty={words.once}
              options={rhythms.map((rhythm) => ({ value: rhythm, label: words.rhythms[rhythm] }))}
            />
            <Field type="number" name="times" label={words.times} min={2} max={mostTimes} width="short" optional />
          </>
        )}
      </fieldset>
      {asks && <OptionFields values={values} language={language} />}
      <Actions>
        <Submit>{isNew ? words.save : words.change}</Submit>
      </Actions>
    </Form>
  );
}

function TimeFields({ suffix, language }: { readonly suffix: string; readonly language: Language }) {
  const words = messages[language].form;
  return (
    <div class="times">
      <Field type="date" name={`day${suffix}`} label={words.day} width="medium" />
      <Field name={`from${suffix}`} label={words.from} hint={words.hourHint} inputmode="numeric" width="short" />
      <Field name={`to${suffix}`} label={words.to} inputmode="numeric" width="short" />
    </div>
  );
}

/** The times that are asked about, and three empty rows. */
function OptionFields({ values, language }: Pick<FormProps, 'values' | 'language'>) {
  const words = messages[language].form;
  const filled = Object.keys(values).flatMap((name) => {
    const number = /^(?:day|from|to)-(\d{1,2})$/.exec(name)?.[1];
    return number === undefined ? [] : [Number(number) + 1];
  });
  const shown = Math.min(Math.max(0, ...filled.filter((count) => count <= mostOptions)) + 3, mostOptions);
  return (
    <details open={filled.length > 0}>
      <summary>{words.options}</summary>
      <p class="hint">{words.optionsHint}</p>
      {Array.from({ length: shown }, (_, at) => (
        <fieldset key={at} class="time-box">
          <legend>{words.option(at + 1)}</legend>
          <TimeFields suffix={`-${at}`} language={language} />
        </fieldset>
      ))}
    </details>
  );
}
