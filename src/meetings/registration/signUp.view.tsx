import type { Language } from '#kernel/text.ts';
import { Checkboxes, type Choice, Checkbox, Radios } from '#ui/choice.tsx';
import { Field } from '#ui/field.tsx';
import { HintAndError } from '#ui/field.tsx';
import { Hidden, useField } from '#ui/form.tsx';
import { type AttendanceMode, modesOf } from '../gathering/gathering.ts';
import { diets } from './needs.ts';
import { answerMax, type Asked, type Question } from './questions.ts';
import { needsMax } from './registration.form.ts';
import { messages } from './registration.messages.ts';
import { countPlaces, type Desk } from './registration.ts';

interface ModeProps {
  readonly desk: Desk;
  readonly language: Language;
  /** Somebody else is signed up, and not the reader. */
  readonly others?: boolean;
}

/** How one wants to come, with how many places there are. */
export function ModeChoice({ desk, language, others }: ModeProps) {
  const text = messages[language].signUp;
  const ways = modesOf(desk.gathering);
  const [only] = ways;
  if (ways.length === 1 && only)
    return (
      <>
        <Hidden name="mode" value={only} />
        <p>
          {text.oneMode[only]} {placesInWords(desk, only, language)}.
        </p>
      </>
    );
  const choices: readonly Choice[] = ways.map((way) => ({
    value: way,
    label: messages[language].modes[way],
    hint: placesInWords(desk, way, language),
  }));
  return <Radios name="mode" legend={others ? text.modeOfOthers : text.mode} choices={choices} />;
}

/** How many places are left, or how it stands with the queue. */
export function placesInWords(desk: Desk, mode: AttendanceMode, language: Language): string {
  const text = messages[language].signUp;
  const { free, waiting } = countPlaces(desk, mode);
  if (free === Infinity) return text.unlimited;
  if (free > 0) return text.free(free);
  return desk.gathering.places.rule === 'time' ? text.full(waiting + 1) : text.fullOrLater;
}

/** A meeting's own questions. */
export function QuestionFields({
  questions,
  language,
}: {
  readonly questions: readonly Question[];
  readonly language: Language;
}) {
  return (
    <>
      {questions.map((question) => (
        <QuestionField key={question.id} question={question} language={language} />
      ))}
    </>
  );
}

function QuestionField({ question, language }: { readonly question: Question; readonly language: Language }) {
  const { kind, required, mode, choices } = question;
  const name = `q-${question.id}`;
  const label = mode ? `${question.label} (${messages[language].modes[mode].toLowerCase()})` : question.label;
  const options = choices.map((choice) => ({ value: choice, label: choice }));
  switch (kind) {
    case 'line':
      return <Field name={name} label={label} optional={!required} />;
    case 'text':
      return <Field type="textarea" name={name} label={label} optional={!required} rows={3} maxlength={answerMax} />;
    case 'choice':
      return <Radios name={name} legend={label} choices={options} optional={!required} />;
    case 'several':
      return <Checkboxes name={name} legend={label} choices={options} optional={!required} />;
    case 'yes':
      return <Checkbox name={name} label={label} />;
  }
}

interface NeedsProps {
  readonly asked: Asked;
  readonly language: Language;
  /** A heading above says the same. */
  readonly named?: boolean;
}

/** What one needs to eat and to take part: health data, so it is said who reads it and for how long. */
export function NeedsFields({ asked, language, named }: NeedsProps) {
  const text = messages[language];
  return (
    <fieldset class="field" id="behov">
      <legend class={named ? 'vh' : undefined}>{text.details.needs}</legend>
      <p class="hint">{text.details.needsLead(asked.needsDays)}</p>
      <Checkboxes
        name="diets"
        legend={text.details.diets}
        optional
        columns
        choices={diets.map((diet) => ({ value: diet, label: text.diets[diet] }))}
      />
      <Field name="food" label={text.details.food} hint={text.details.foodHint} optional maxlength={needsMax} />
      <Field
        type="textarea"
        name="access"
        label={text.details.access}
        hint={text.details.accessHint}
        optional
        rows={2}
        maxlength={needsMax}
      />
    </fieldset>
  );
}

/** An error that belongs to a group of fields. */
export function GroupError({ name }: { readonly name: string }) {
  const field = useField(name, {});
  return field.error ? <HintAndError id={field.id} error={field.error} /> : null;
}
