import type { Language } from '#kernel/text.ts';
import { wordDiff } from '#platform/diff.ts';
import { Diff } from '#ui/diff.tsx';
import { formatList, formatMonth } from '#ui/format.ts';
import { Table } from '#ui/table.tsx';
import type { Day } from '#kernel/day.ts';
import { messages } from './proposal.messages.ts';
import { changedFields, type TextField, textFields } from './proposalText.ts';
import type { ProposalText } from './provrum.ts';
import type { Theme } from './theme.store.ts';
import { messages as words } from './writing.messages.ts';

interface Words {
  readonly language: Language;
  readonly themes: readonly Theme[];
}

/** What a field says, in words; empty where it says nothing. */
export function fieldWords(text: ProposalText, field: TextField, { language, themes }: Words): string {
  switch (field) {
    case 'kind':
      return text.kind === null ? '' : messages[language].kinds[text.kind];
    case 'themes':
      return formatList(themeNames(text.themes, { language, themes }), language);
    case 'wishedStart':
      return text.wishedStart === null ? '' : formatMonth(`${text.wishedStart}-01` as Day, language);
    default:
      return text[field];
  }
}

/** The themes by name; one that is no longer among the themes keeps its key. */
export const themeNames = (keys: readonly string[], { language, themes }: Words): readonly string[] =>
  keys.map((key) => themes.find((theme) => theme.key === key)?.[language] ?? key);

interface ChangeProps extends Words {
  readonly before: ProposalText;
  readonly after: ProposalText;
}

/** Each field that says something else, word by word. */
export function TextDiffs({ before, after, language, themes }: ChangeProps) {
  const fields = changedFields(before, after);
  if (fields.length === 0) return <p class="quiet">{words[language].review.same}</p>;
  return (
    <dl class="diffs">
      {fields.map((field) => (
        <div key={field} data-field={field}>
          <dt>{messages[language].fields[field].label}</dt>
          <dd>
            <Diff
              language={language}
              parts={wordDiff(
                fieldWords(before, field, { language, themes }),
                fieldWords(after, field, { language, themes }),
              )}
            />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A text as a whole, field by field; what says nothing is left out. */
export function WholeText({ text, language, themes }: Words & { readonly text: ProposalText }) {
  return (
    <dl class="diffs">
      {textFields
        .map((field) => ({ field, said: fieldWords(text, field, { language, themes }) }))
        .filter(({ said }) => said !== '')
        .map(({ field, said }) => (
          <div key={field} data-field={field}>
            <dt>{messages[language].fields[field].label}</dt>
            <dd class="as-written">{said}</dd>
          </div>
        ))}
    </dl>
  );
}

/** Two versions of a text side by side, field by field: nothing of either is lost. */
export function SideBySide({ before, after, language, themes }: ChangeProps) {
  const text = words[language].comparison;
  const named = { language, themes };
  const cell = (version: ProposalText) => (field: TextField) => (
    <span class="as-written">{fieldWords(version, field, named) || <i>{text.nothing}</i>}</span>
  );
  return (
    <Table
      caption={text.caption}
      language={language}
      captionHidden
      rows={changedFields(before, after)}
      rowKey={(field) => field}
      columns={[
        { header: text.field, names: true, cell: (field) => messages[language].fields[field].label },
        { header: text.current, cell: cell(before) },
        { header: text.yours, cell: cell(after) },
      ]}
    />
  );
}
