import { addMonths, type Day, day } from '#kernel/day.ts';
import type { ProvrumId } from '#kernel/id.ts';
import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { Checkboxes, Radios } from '#ui/choice.tsx';
import { Field } from '#ui/field.tsx';
import { formatMonth } from '#ui/format.ts';
import { limits } from './proposal.form.ts';
import { guidance, messages } from './proposal.messages.ts';
import { type ProposalText, provrumKinds } from './provrum.ts';
import type { TextField } from './proposalText.ts';
import type { Theme } from './theme.store.ts';

export interface ProposalFieldsProps {
  readonly language: Language;
  readonly themes: readonly Theme[];
  readonly today: Day;
  /** Left out of what is similar. */
  readonly provrum: ProvrumId | null;
  /** A month that has been chosen stays a choice, however long ago it was. */
  readonly wishedStart: ProposalText['wishedStart'];
}

/** The fields of a proposal, each with what it is for and the sentence of the format that says so. */
export function ProposalFields({ language, themes, today, provrum, wishedStart }: ProposalFieldsProps) {
  const { fields, kinds, noWish } = messages[language];
  const written = (name: 'title' | 'summary' | 'question' | 'whyNow' | 'toTry') => ({
    name,
    label: fields[name].label,
    hint: <Guided field={name} language={language} />,
    maxlength: limits[name],
  });
  const similar = `${localise(paths.similarProposals(), language)}${provrum === null ? '' : `?utom=${provrum}`}`;
  return (
    <>
      <Field {...written('title')} similar={similar} />
      <Field {...written('summary')} type="textarea" rows={3} />
      <Field {...written('question')} type="textarea" rows={2} />
      <Field {...written('whyNow')} type="textarea" rows={6} />
      <Field {...written('toTry')} type="textarea" rows={6} />
      <Radios
        name="kind"
        legend={fields.kind.label}
        hint={<Guided field="kind" language={language} />}
        choices={provrumKinds.map((kind) => ({ value: kind, label: kinds[kind] }))}
        inline
      />
      {themes.length > 0 && (
        <Checkboxes
          name="themes"
          legend={fields.themes.label}
          hint={fields.themes.hint}
          choices={themes.map((theme) => ({ value: theme.key, label: theme[language] }))}
          columns
          optional
        />
      )}
      <Field
        type="select"
        name="wishedStart"
        label={fields.wishedStart.label}
        hint={<Guided field="wishedStart" language={language} />}
        options={months(today, wishedStart).map((month) => ({
          value: month,
          label: formatMonth(firstOf(month), language),
        }))}
        empty={noWish}
        optional
      />
    </>
  );
}

const monthsAhead = 24;
const firstOf = (month: string): Day => day(`${month}-01`);

function months(today: Day, chosen: string | null): readonly string[] {
  const ahead = Array.from({ length: monthsAhead }, (_, at) => addMonths(firstOf(today.slice(0, 7)), at).slice(0, 7));
  return chosen === null || ahead.includes(chosen) ? ahead : [chosen, ...ahead].sort();
}

/** What a field is for, and the sentence of the format behind it with its line. */
function Guided({
  field,
  language,
}: {
  readonly field: TextField & keyof typeof guidance;
  readonly language: Language;
}) {
  return (
    <>
      {messages[language].fields[field].hint} <Sentence of={field} language={language} />
    </>
  );
}

/** Words from within a sentence are shown to be that. */
const begins = (words: string): string => (/^\p{Ll}/u.test(words) ? `… ${words}` : words);

/** A sentence of the format, in its own language, and where it stands. */
export function Sentence({ of, language }: { readonly of: keyof typeof guidance; readonly language: Language }) {
  const { words, from, to } = guidance[of];
  return (
    <span class="sourced">
      <q lang="sv">{begins(words)}</q>{' '}
      <a href={localise(paths.source('provrum-2023', from), language)}>{messages[language].sourceLine(from, to)}</a>
    </span>
  );
}
