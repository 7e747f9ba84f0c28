import type { ComponentChildren } from 'preact';
import { useField } from './form.tsx';
import { useIcons } from './icon.tsx';
import { messages } from './form.messages.ts';

interface Common {
  readonly name: string;
  readonly label: string;
  readonly hint?: ComponentChildren;
  /** Overrides what the form says was typed. */
  readonly value?: string | undefined;
  readonly error?: string | undefined;
  /** Said in words after the label; every other field is needed. */
  readonly optional?: boolean | undefined;
}

interface TextField extends Common {
  readonly type?: 'text' | 'email' | 'number' | 'date' | 'month' | 'search' | 'url' | 'tel' | undefined;
  readonly autocomplete?: string | undefined;
  readonly inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'search' | undefined;
  readonly spellcheck?: boolean | undefined;
  readonly min?: string | number | undefined;
  readonly max?: string | number | undefined;
  /** Told in words and counted down; the server refuses more, the browser never cuts what is pasted. */
  readonly maxlength?: number | undefined;
  /** As wide as what it holds. */
  readonly width?: 'code' | 'short' | 'medium' | undefined;
  /** A unit after the box: kr, %, månader. */
  readonly suffix?: string | undefined;
  /** Where to look up similar things while one types (a fragment of HTML). */
  readonly similar?: string | undefined;
}

interface AreaField extends Common {
  readonly type: 'textarea';
  readonly rows?: number | undefined;
  readonly maxlength?: number | undefined;
  /** Offers bold, lists and links where the script runs; `html` is the cleaned text as it was saved. */
  readonly rich?: { readonly html?: string | undefined } | undefined;
  /** Where to look up people to mention (JSON). */
  readonly mentions?: string | undefined;
  readonly similar?: string | undefined;
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

interface SelectField extends Common {
  readonly type: 'select';
  readonly options: readonly Option[];
  /** The words of the empty choice; false where one must always be chosen. */
  readonly empty?: string | false | undefined;
}

export type FieldProps = TextField | AreaField | SelectField;

/** A label, a hint, what was wrong, and a box to write in – in that order, tied together for every reader. */
export function Field(props: FieldProps) {
  const field = useField(props.name, props);
  const text = messages[field.language].form;
  const counted = 'maxlength' in props ? props.maxlength : undefined;
  const described = [
    props.hint && `${field.id}-hint`,
    field.error && `${field.id}-error`,
    counted && `${field.id}-count`,
  ];
  const shared = {
    id: field.id,
    name: props.name,
    'aria-describedby': described.filter(Boolean).join(' ') || undefined,
    'aria-invalid': field.error ? ('true' as const) : undefined,
  };
  return (
    <div class={field.error ? 'field field-wrong' : 'field'}>
      <label for={field.id}>
        {props.label}
        {props.optional && <span class="optional"> ({text.optional})</span>}
      </label>
      <HintAndError id={field.id} hint={props.hint} error={field.error} />
      {props.type === 'textarea' ? (
        <Area {...props} shared={shared} value={field.value} text={text} />
      ) : props.type === 'select' ? (
        <Select {...props} shared={shared} value={field.value} />
      ) : (
        <Input {...props} shared={shared} value={field.value} />
      )}
      {counted && <Counter id={field.id} limit={counted} text={text} />}
      {'similar' in props && props.similar && <div class="similar" id={`${field.id}-similar`} aria-live="polite" />}
    </div>
  );
}

interface Shared {
  readonly id: string;
  readonly name: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': 'true' | undefined;
}

function Input({ shared, value, ...props }: TextField & { readonly shared: Shared; readonly value: string }) {
  const input = (
    <input
      {...shared}
      type={(props.type ?? 'text') as 'text'}
      class={props.width && `w-${props.width}`}
      value={value}
      autocomplete={props.autocomplete}
      inputmode={props.inputmode}
      spellcheck={props.spellcheck}
      min={props.min}
      max={props.max}
      data-max={props.maxlength}
      data-similar={props.similar}
    />
  );
  if (!props.suffix) return input;
  return (
    <span class="with-suffix">
      {input}
      <span aria-hidden="true">{props.suffix}</span>
    </span>
  );
}

type Texts = (typeof messages)['sv']['form'];

function Area({
  shared,
  value,
  text,
  ...props
}: AreaField & { readonly shared: Shared; readonly value: string; readonly text: Texts }) {
  const icons = useIcons();
  return (
    <textarea
      {...shared}
      rows={props.rows ?? 5}
      data-max={props.maxlength}
      data-similar={props.similar}
      data-mentions={props.mentions}
      data-mentions-label={props.mentions && text.mentions}
      data-rich={props.rich && JSON.stringify({ ...text.rich, icons })}
      data-html={props.rich?.html}
    >
      {value}
    </textarea>
  );
}

function Select({ shared, value, ...props }: SelectField & { readonly shared: Shared; readonly value: string }) {
  return (
    <select {...shared}>
      {props.empty !== false && <option value="">{props.empty ?? ''}</option>}
      {props.options.map((option) => (
        <option key={option.value} value={option.value} selected={option.value === value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

/** Says the limit without the script, and what is left of it with. */
function Counter({ id, limit, text }: { readonly id: string; readonly limit: number; readonly text: Texts }) {
  return (
    <p class="hint counter" id={`${id}-count`} data-left={text.left('{count}')} data-over={text.over('{count}')}>
      {text.atMost(limit)}
    </p>
  );
}

/** What helps before and what helps after: shared by fields and groups. */
export function HintAndError(props: {
  readonly id: string;
  readonly hint?: ComponentChildren;
  readonly error?: string | undefined;
}) {
  return (
    <>
      {props.hint && (
        <p class="hint" id={`${props.id}-hint`}>
          {props.hint}
        </p>
      )}
      {props.error && (
        <p class="err" id={`${props.id}-error`}>
          {props.error}
        </p>
      )}
    </>
  );
}
