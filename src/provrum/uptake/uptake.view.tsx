import type { Language } from '#kernel/text.ts';
import type { Voice } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { Submit } from '#ui/button.tsx';
import { Chip, type ChipMark, type ChipTone } from '#ui/chip.tsx';
import { Radios } from '#ui/choice.tsx';
import { Part } from '#ui/facts.tsx';
import { Field } from '#ui/field.tsx';
import { formatDay, formatList } from '#ui/format.ts';
import { type FieldErrors, type FieldValues, Form, Hidden } from '#ui/form.tsx';
import { type Column, Table } from '#ui/table.tsx';
import type { Provrum } from '../provrum.ts';
import { type SavedForm, savedFormKey } from '../savedForm.store.ts';
import { noteMax, uptakeValues } from './uptake.form.ts';
import { messages } from './uptake.messages.ts';
import type { Uptake, UptakeRow, UseLevel } from './uptake.ts';

const looks: Readonly<Record<UseLevel, readonly [ChipMark, ChipTone]>> = {
  used: ['full', 'good'],
  willUse: ['half', 'brand'],
  notForUs: ['bar', 'calm'],
  unanswered: ['ring', 'warn'],
};

/** What somebody has said about a result, by its mark first and its colour second. */
export function UseChip({ level, language }: { readonly level: UseLevel; readonly language: Language }) {
  const [mark, tone] = looks[level];
  return (
    <Chip mark={mark} tone={tone}>
      {messages[language].levels[level]}
    </Chip>
  );
}

interface FormProps {
  readonly provrum: Provrum;
  readonly voice: Voice;
  readonly own: Uptake | null;
  readonly language: Language;
  readonly values?: FieldValues | undefined;
  /** What was typed another time and never sent. */
  readonly kept?: SavedForm | null | undefined;
  readonly errors?: FieldErrors | undefined;
}

/** The answer: used, will use, or not for us and why. */
export function UptakeForm({ provrum, voice, own, language, values, kept, errors }: FormProps) {
  const text = messages[language].form;
  return (
    <Form
      action={localise(paths.uptake(provrum.id), language)}
      language={language}
      values={values ?? kept?.content ?? uptakeValues(own)}
      kept={!values && Boolean(kept)}
      autosave={localise(paths.savedForm(), language)}
      errors={errors}
      label={text.legend(voice.organisationName)}
    >
      <Hidden name="form" value={savedFormKey('uptake', voice, provrum.id).form} />
      <Hidden name="answeredAt" value={own?.changedAt ?? ''} />
      <Hidden name="organisation" value={voice.organisation} />
      <Radios
        name="answer"
        legend={text.legend(voice.organisationName)}
        choices={[
          { value: 'used', label: text.used, hint: text.usedHint },
          { value: 'willUse', label: text.willUse, hint: text.willUseHint },
          { value: 'notForUs', label: text.notForUs, hint: text.notForUsHint },
        ]}
      />
      <Field type="textarea" name="note" label={text.note} hint={text.noteHint} rows={4} maxlength={noteMax} />
      <Submit>{own ? text.sendChange : text.send}</Submit>
    </Form>
  );
}

interface AnswersProps {
  readonly rows: readonly UptakeRow[];
  readonly language: Language;
}

/** Who has said what, and which members have not said anything. Partners stand apart: they are not counted. */
export function Answers({ rows, language }: AnswersProps) {
  const text = messages[language].answers;
  const members = rows.filter(({ membership }) => membership === 'member');
  const said = members.filter(({ uptake }) => uptake !== null);
  const silent = members.filter(({ uptake }) => uptake === null).map(({ name }) => name);
  const others = rows.filter(({ membership }) => membership !== 'member');
  return (
    <>
      <Part title={text.heading} id="svar" count={said.length}>
        <p>{text.count(said.length, members.length)}</p>
        {said.length > 0 && <AnswerTable rows={said} caption={text.heading} language={language} />}
        {silent.length > 0 && said.length > 0 && <p class="quiet">{text.waiting(formatList(silent, language))}</p>}
      </Part>
      {others.length > 0 && (
        <Part title={text.others} id="andra" count={others.length}>
          <AnswerTable rows={others} caption={text.others} language={language} />
        </Part>
      )}
    </>
  );
}

function AnswerTable({ rows, caption, language }: AnswersProps & { readonly caption: string }) {
  const { answers: text } = messages[language];
  const columns: readonly Column<UptakeRow>[] = [
    { header: text.organisation, cell: ({ name }) => name, names: true },
    { header: text.answer, cell: ({ uptake }) => uptake && <UseChip level={uptake.answer} language={language} /> },
    { header: text.words, cell: ({ uptake }) => uptake?.note ?? null },
    {
      header: text.by,
      cell: ({ uptake }) => uptake && text.signed(uptake.by.name, formatDay(uptake.changedOn, language)),
    },
  ];
  return (
    <Table caption={caption} captionHidden language={language} columns={columns} rows={rows} rowKey={({ id }) => id} />
  );
}
