import { fileEndings } from '#kernel/fileType.ts';
import { messages } from './form.messages.ts';
import { useField } from './form.tsx';
import { HintAndError } from './field.tsx';

interface FileFieldProps {
  readonly name?: string | undefined;
  readonly label: string;
  readonly optional?: boolean | undefined;
  /** Where not every kind of file will do: what may be chosen, and what is said of it. */
  readonly hint?: string | undefined;
  readonly accept?: readonly string[] | undefined;
}

/** Where one chooses a file. It stands last in a form that is `multipart`: what is typed before it is kept when it is too large. */
export function FileField({ name = 'file', label, optional, hint, accept = fileEndings }: FileFieldProps) {
  const field = useField(name, {});
  const text = messages[field.language].form;
  return (
    <div class={field.error ? 'field field-wrong' : 'field'}>
      <label for={field.id}>
        {label}
        {optional && <span class="optional"> ({text.optional})</span>}
      </label>
      <HintAndError id={field.id} hint={hint ?? text.file} error={field.error} />
      <input
        type="file"
        id={field.id}
        name={name}
        accept={accept.map((ending) => `.${ending}`).join(',')}
        aria-describedby={[`${field.id}-hint`, field.error && `${field.id}-error`].filter(Boolean).join(' ')}
        aria-invalid={field.error ? 'true' : undefined}
      />
    </div>
  );
}
