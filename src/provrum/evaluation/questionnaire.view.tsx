import type { Language } from '#kernel/text.ts';
import type { Voice } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import type { FormValues } from '#platform/form.ts';
import { LinkButton, Submit } from '#ui/button.tsx';
import { Radios } from '#ui/choice.tsx';
import { Facts, Panel, Part } from '#ui/facts.tsx';
import { Field } from '#ui/field.tsx';
import { dayOfMoment, formatDay } from '#ui/format.ts';
import { type FieldErrors, Form, Hidden } from '#ui/form.tsx';
import { Meta, Row, Rows } from '#ui/rows.tsx';
import type { Provrum } from '../provrum.ts';
import { messages } from './questionnaire.messages.ts';
import { type Answer, type Occasion, openQuestions, questions, scale, wordsMax } from './questionnaire.ts';
import type { OpenQuestionnaire } from './questionnaire.store.ts';

interface QuestionnaireFormProps {
  readonly provrum: Provrum;
  readonly occasion: Occasion;
  readonly voice: Voice;
  readonly own: Answer | null;
  readonly language: Language;
  readonly values: FormValues;
  readonly errors?: FieldErrors | undefined;
}

/** The statements to mark, and one question to answer in words. */
export function QuestionnaireForm({ provrum, occasion, voice, own, language, values, errors }: QuestionnaireFormProps) {
  const text = messages[language];
  return (
    <>
      <p>{text.why}</p>
      {own && <p class="quiet">{text.answered(own.by.name, formatDay(dayOfMoment(own.changedAt), language))}</p>}
      <Form
        action={localise(paths.questionnaire(provrum.id), language)}
        language={language}
        values={values}
        errors={errors}
      >
        <Hidden name="occasion" value={occasion} />
        <Hidden name="organisation" value={voice.organisation} />
        <Hidden name="answeredAt" value={own?.changedAt ?? ''} />
        <p>{text.scale}</p>
        {questions[occasion].map(({ key, text: statement }) => (
          <Radios
            key={key}
            name={key}
            legend={statement[language]}
            inline
            choices={[...scale.map(String), 'none'].map((value) => ({
              value,
              label: text.marks[value as keyof typeof text.marks],
            }))}
          />
        ))}
        <Field
          name="words"
          type="textarea"
          label={openQuestions[occasion][language]}
          hint={text.words}
          maxlength={wordsMax}
          optional
        />
        <Submit>{own ? text.change : text.send}</Submit>
      </Form>
    </>
  );
}

interface SavedAnswerProps {
  readonly occasion: Occasion;
  readonly answer: Answer;
  readonly language: Language;
}

/** An answer as it is saved, beside the one that somebody else was writing. */
export const SavedAnswer = ({ occasion, answer, language }: SavedAnswerProps) => {
  const text = messages[language];
  return (
    <>
      <h2>{text.theirs}</h2>
      <Facts
        items={questions[occasion].map(({ key, text: statement }) => ({
          term: statement[language],
          value: text.marks[String(answer.marks[key] ?? 'none') as keyof typeof text.marks],
        }))}
      />
      {answer.words && <blockquote>{answer.words}</blockquote>}
    </>
  );
};

/** The questionnaires that an organisation can answer, those not answered first. Nothing where there is none. */
export function Questionnaires({
  items,
  language,
}: {
  readonly items: readonly OpenQuestionnaire[];
  readonly language: Language;
}) {
  const text = messages[language];
  if (items.length === 0) return null;
  return (
    <Part title={text.own.heading} id="enkater" count={items.length}>
      <Rows>
        {items
          .toSorted((a, b) => Number(a.answered) - Number(b.answered))
          .map(({ provrum, title, occasion, to, answered }) => (
            <Row
              key={`${provrum}-${occasion}`}
              level={3}
              href={localise(paths.questionnaire(provrum), language)}
              title={title}
              summary={text.headings[occasion]}
              meta={<Meta icon="calendar">{answered ? text.own.done : text.own.until(formatDay(to, language))}</Meta>}
            />
          ))}
      </Rows>
    </Part>
  );
}

/** Asks those who took part to answer, on the provrum's own page. */
export function QuestionnairePanel({
  asked,
  language,
}: {
  readonly asked: OpenQuestionnaire | null;
  readonly language: Language;
}) {
  const text = messages[language];
  if (!asked) return null;
  return (
    <Panel title={text.title} id="enkat" inviting={!asked.answered}>
      <p>{asked.answered ? text.own.done : text.own.until(formatDay(asked.to, language))}</p>
      <LinkButton href={localise(paths.questionnaire(asked.provrum), language)}>
        {asked.answered ? text.change : text.headings[asked.occasion]}
      </LinkButton>
    </Panel>
  );
}
