import type { ComponentChildren } from 'preact';
import { HintAndError } from './field.tsx';
import { useField } from './form.tsx';
import { messages } from './form.messages.ts';

export interface Choice {
  readonly value: string;
  readonly label: ComponentChildren;
  readonly hint?: ComponentChildren;
  readonly disabled?: boolean | undefined;
}

export interface GroupProps {
  readonly name: string;
  /** The question the group asks. */
  readonly legend: string;
  readonly choices: readonly Choice[];
  readonly hint?: ComponentChildren;
  readonly value?: string | undefined;
  readonly error?: string | undefined;
  readonly optional?: boolean | undefined;
  /** Side by side where there is room: for short choices. */
  readonly inline?: boolean | undefined;
  /** In two columns on a desk, read downwards: for many short choices. */
  readonly columns?: boolean | undefined;
}

/** One of several. */
export const Radios = (props: GroupProps) => <Group {...props} type="radio" />;

/** Any of several. */
export const Checkboxes = (props: GroupProps) => <Group {...props} type="checkbox" />;

function Group({ type, ...props }: GroupProps & { readonly type: 'radio' | 'checkbox' }) {
  const field = useField(props.name, props);
  const described = [props.hint && `${field.id}-hint`, field.error && `${field.id}-error`].filter(Boolean).join(' ');
  return (
    <fieldset class={field.error ? 'field field-wrong' : 'field'} aria-describedby={described || undefined}>
      <legend>
        {props.legend}
        {props.optional && <span class="optional"> ({messages[field.language].form.optional})</span>}
      </legend>
      <HintAndError id={field.id} hint={props.hint} error={field.error} />
      <div class={props.inline ? 'choices choices-inline' : props.columns ? 'choices choices-columns' : 'choices'}>
        {props.choices.map((choice, at) => (
          <Box
            key={choice.value}
            {...choice}
            type={type}
            name={props.name}
            id={at === 0 ? field.id : `${field.id}-${choice.value}`}
            checked={field.chosen.includes(choice.value)}
            invalid={field.error !== undefined}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface BoxProps extends Choice {
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly id: string;
  readonly checked: boolean;
  readonly invalid: boolean;
}

function Box({ type, id, name, value, label, hint, checked, disabled, invalid }: BoxProps) {
  return (
    <div class="choice">
      <input
        type={type as 'radio'}
        id={id}
        name={name}
        value={value}
        checked={checked}
        disabled={disabled}
        aria-invalid={invalid ? 'true' : undefined}
        aria-describedby={hint ? `${id}-more` : undefined}
      />
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-more`}>
          {hint}
        </p>
      )}
    </div>
  );
}

export interface CheckboxProps {
  readonly name: string;
  readonly label: ComponentChildren;
  readonly hint?: ComponentChildren;
  /** What is sent when it is ticked. */
  readonly value?: string | undefined;
  readonly error?: string | undefined;
}

/** A yes that stands alone. */
export function Checkbox({ name, label, hint, value = 'yes', error }: CheckboxProps) {
  const field = useField(name, { error });
  return (
    <div class={field.error ? 'field field-wrong' : 'field'}>
      <HintAndError id={field.id} error={field.error} />
      <Box
        type="checkbox"
        id={field.id}
        name={name}
        value={value}
        label={label}
        hint={hint}
        checked={field.chosen.includes(value)}
        invalid={field.error !== undefined}
      />
    </div>
  );
}
