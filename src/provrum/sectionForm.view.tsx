import type { ComponentChildren } from 'preact';
import type { Language } from '#kernel/text.ts';
import type { FormValues } from '#platform/form.ts';
import { Actions, PostButton, Submit } from '#ui/button.tsx';
import { type FieldErrors, Form, Hidden } from '#ui/form.tsx';
import { formatMoment } from '#ui/format.ts';
import { Notice } from '#ui/notice.tsx';
import type { SectionMark } from './plan.ts';
import { messages } from './sectionForm.messages.ts';

/** What somebody typed in a section and what became of it. */
export interface TypedSection<Whole> {
  readonly values: FormValues;
  readonly errors?: FieldErrors | undefined;
  /** The whole text as it would read with what was typed, where somebody else has saved the same section. */
  readonly beside?: Whole | undefined;
  /** It was kept, because it could not be saved. */
  readonly keptAt?: Date | undefined;
  /** Why it was not saved, where that belongs to no field. */
  readonly notice?: string | undefined;
}

interface FormProps<Whole> {
  readonly section: string;
  readonly title: string;
  /** Where it is saved, by its button and while one types. */
  readonly action: string;
  readonly mark: SectionMark;
  /** What stands in it unless something was typed. */
  readonly values: FormValues;
  /** For whom one writes, and the key of this form. */
  readonly organisation: number;
  readonly form: string;
  readonly typed?: TypedSection<Whole> | undefined;
  /** Both texts, where somebody else was first. */
  readonly compare: (beside: Whole) => ComponentChildren;
  readonly language: Language;
  readonly children: ComponentChildren;
}

/** A section to be written: a form of its own, saved while one types, with what became of the last saving. */
export function SectionForm<Whole>(props: FormProps<Whole>) {
  const { section, title, action, mark, values, organisation, form, typed, language, children } = props;
  const text = messages[language];
  return (
    <>
      {typed && <Answer {...props} typed={typed} />}
      <Form
        id={section}
        action={action}
        autosave={action}
        language={language}
        label={title}
        values={typed?.values ?? values}
        errors={typed?.errors}
      >
        <Hidden name="section" value={section} />
        <Hidden name="version" value={mark.version} />
        <Hidden name="form" value={form} />
        <Hidden name="organisation" value={organisation} />
        {children}
        <Actions>
          <Submit weight="second" name="act" value="save">
            {text.save}
            <span class="vh"> {title}</span>
          </Submit>
        </Actions>
        <p class="quiet">
          {mark.by && mark.at ? text.savedBy(mark.by.name, formatMoment(mark.at, language)) : text.nobody}
        </p>
      </Form>
    </>
  );
}

/** Why it was not saved; and where somebody else was first, both texts. */
function Answer<Whole>({
  section,
  action,
  typed: { beside, keptAt, notice },
  compare,
  language,
}: FormProps<Whole> & { readonly typed: TypedSection<Whole> }) {
  const text = messages[language];
  return (
    <>
      {notice && (
        <Notice tone="bad" answer>
          <p>{notice}</p>
        </Notice>
      )}
      {keptAt && (
        <Notice tone="warn" title={text.kept.title(formatMoment(keptAt, language))}>
          <p>{text.kept.lead}</p>
          <PostButton action={action} hidden={{ act: 'discard', section }} weight="quiet">
            {text.kept.discard}
          </PostButton>
        </Notice>
      )}
      {beside && (
        <>
          {!keptAt && (
            <Notice tone="warn" title={text.comparison.title} answer>
              <p>{text.comparison.lead}</p>
            </Notice>
          )}
          {compare(beside)}
        </>
      )}
    </>
  );
}
