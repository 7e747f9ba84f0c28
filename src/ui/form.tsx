import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '#kernel/text.ts';
import { messages } from './form.messages.ts';

/** What is wrong, by field, in the reader's language. The key '' is for what belongs to no field. */
export type FieldErrors = Readonly<Record<string, string>>;
/** What was typed, by field: always shown again. */
export type FieldValues = Readonly<Record<string, string | readonly string[]>>;

interface FormState {
  readonly language: Language;
  readonly values: FieldValues;
  readonly errors: FieldErrors;
  readonly prefix: string;
}

const FormContext = createContext<FormState>({ language: 'sv', values: {}, errors: {}, prefix: '' });

export interface FormProps {
  readonly action: string;
  readonly method?: 'post' | 'get' | undefined;
  readonly language: Language;
  readonly values?: FieldValues | undefined;
  readonly errors?: FieldErrors | undefined;
  /** Needed where a page has several forms: it keeps their fields' ids apart. */
  readonly id?: string | undefined;
  /** Where a draft is saved while one types. */
  readonly autosave?: string | undefined;
  /** What stands in it was typed another time and never sent: it is said. */
  readonly kept?: boolean | undefined;
  /** A name for the form where no heading stands over it. */
  readonly label?: string | undefined;
  /** Show the summary of errors elsewhere on the page instead. */
  readonly noSummary?: boolean | undefined;
  readonly multipart?: boolean | undefined;
  readonly children: ComponentChildren;
}

/**
 * The one way to build a form: it hands values and errors to the fields inside it, and puts the summary of errors first.
 * The browser's own validation is off, because it shows one error at a time, in its own words and language.
 */
export function Form(props: FormProps) {
  const { action, method = 'post', language, values = {}, errors = {}, id, autosave, label } = props;
  const text = messages[language].form;
  return (
    <form
      id={id}
      class="form"
      action={action}
      method={method}
      aria-label={label}
      noValidate
      encType={props.multipart ? 'multipart/form-data' : undefined}
      data-autosave={autosave}
      data-saved={autosave && text.saved('{time}')}
      data-saving={autosave && text.saving}
      data-not-saved={autosave && text.notSaved}
    >
      <FormContext.Provider value={{ language, values, errors, prefix: id ? `${id}-` : '' }}>
        {!props.noSummary && <ErrorSummary language={language} errors={errors} prefix={id ? `${id}-` : ''} />}
        {props.kept && <p class="quiet">{text.kept}</p>}
        {props.children}
        {autosave && <output class="autosave" />}
      </FormContext.Provider>
    </form>
  );
}

interface SummaryProps {
  readonly language: Language;
  readonly errors: FieldErrors;
  /** The `id` of the form and a hyphen, where the form has one. */
  readonly prefix?: string | undefined;
}

/** Every error at once, each a link to its field. Takes the focus, so that nobody has to look for what went wrong. */
export function ErrorSummary({ language, errors, prefix = '' }: SummaryProps) {
  const list = Object.entries(errors);
  if (list.length === 0) return null;
  const heading = `${prefix}errors`;
  return (
    <div class="errsum" role="alert" tabIndex={-1} autofocus aria-labelledby={heading}>
      <h2 id={heading}>{messages[language].form.errors(list.length)}</h2>
      <ul>
        {list.map(([name, error]) => (
          <li key={name}>{name === '' ? error : <a href={`#${prefix}${name}`}>{error}</a>}</li>
        ))}
      </ul>
    </div>
  );
}

/** What a field needs to know of the form around it. */
export function useField(name: string, given: { value?: string | undefined; error?: string | undefined }) {
  const { language, values, errors, prefix } = useContext(FormContext);
  const typed = values[name];
  return {
    language,
    id: `${prefix}${name}`,
    value: given.value ?? (typeof typed === 'string' ? typed : (typed?.[0] ?? '')),
    chosen: given.value !== undefined ? [given.value] : typeof typed === 'string' ? [typed] : (typed ?? []),
    error: given.error ?? errors[name],
  };
}

/** A value that travels with the form unseen. */
export const Hidden = ({ name, value }: { readonly name: string; readonly value: string | number }) => (
  <input type="hidden" name={name} value={String(value)} />
);
