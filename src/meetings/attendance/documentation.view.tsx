import type { MeetingId } from '#kernel/id.ts';
import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { type FormValues, one } from '#platform/form.ts';
import { Actions, PostButton, Submit } from '#ui/button.tsx';
import { Radios } from '#ui/choice.tsx';
import { Part } from '#ui/facts.tsx';
import { Field } from '#ui/field.tsx';
import { FileField } from '#ui/fileField.tsx';
import { type FieldErrors, Form, Hidden } from '#ui/form.tsx';
import { dayOfMoment, formatDay, formatSize } from '#ui/format.ts';
import { Paragraphs } from '../gathering/gathering.view.tsx';
import { textMax, titleMax } from './documentation.form.ts';
import { messages } from './documentation.messages.ts';
import { accesses, type DocumentationItem, documentationKinds } from './documentation.ts';

interface ItemsProps {
  readonly items: readonly DocumentationItem[];
  readonly language: Language;
  /** Where the file of one is saved from. */
  readonly fileAt: (item: number) => string;
  /** Where one is removed, for those who may. */
  readonly removeAt?: ((item: number) => string) | undefined;
}

/** Everything that is kept, the summary first: it is what those who were not there read. */
export function Items({ items, language, fileAt, removeAt }: ItemsProps) {
  const text = messages[language];
  const inOrder = items.toSorted((a, b) => Number(b.kind === 'summary') - Number(a.kind === 'summary'));
  return (
    <>
      {inOrder.map((item) => (
        <Part
          key={item.id}
          id={`d${item.id}`}
          title={item.title}
          action={
            removeAt && (
              <PostButton
                action={localise(removeAt(item.id), language)}
                weight="quiet"
                label={text.removeLabel(item.title)}
              >
                {text.remove}
              </PostButton>
            )
          }
        >
          <p class="quiet">
            {text.kinds[item.kind]} · {text.by(item.by.name, formatDay(dayOfMoment(item.at), language))}
            {item.access === 'missing' && ` · ${text.missing}`}
          </p>
          <Content item={item} file={localise(fileAt(item.id), language)} language={language} />
        </Part>
      ))}
    </>
  );
}

interface ContentProps {
  readonly item: DocumentationItem;
  readonly file: string;
  readonly language: Language;
}

function Content({ item, file: address, language }: ContentProps) {
  const text = messages[language];
  const { file, link, text: words } = item;
  return (
    <>
      {file && (
        <p>
          <a class="file-name" href={address}>
            {file.name}
          </a>{' '}
          ({formatSize(file.size, language)})
        </p>
      )}
      {link !== '' && (
        <p>
          <a href={link} rel="noopener noreferrer nofollow">
            {link}
          </a>
        </p>
      )}
      {words !== '' &&
        (file ? (
          <details open>
            <summary>{text.instead}</summary>
            <Paragraphs text={words} />
          </details>
        ) : (
          <Paragraphs text={words} />
        ))}
    </>
  );
}

interface AddProps {
  readonly meeting: MeetingId;
  readonly language: Language;
  readonly values: FormValues;
  readonly errors: FieldErrors | undefined;
}

/** A file, a link, or words. */
export function AddDocumentation({ meeting, language, values, errors }: AddProps) {
  const { add: text, kinds, accesses: said, accessQuestion, accessHint } = messages[language];
  return (
    <Part title={text.heading} id="lagg-till">
      <Form
        action={localise(paths.documentation(meeting), language)}
        language={language}
        values={values}
        errors={errors}
        multipart
      >
        <Hidden name="key" value={one(values, 'key')} />
        <Radios
          name="kind"
          legend={text.kind}
          inline
          choices={documentationKinds.map((value) => ({ value, label: kinds[value] }))}
        />
        <Field name="title" label={text.title} maxlength={titleMax} />
        <Field
          name="text"
          type="textarea"
          label={text.text}
          hint={text.textHint}
          rows={6}
          maxlength={textMax}
          optional
        />
        <Field name="link" type="url" label={text.link} optional />
        <Radios
          name="access"
          legend={accessQuestion}
          hint={accessHint}
          optional
          choices={accesses.map((value) => ({ value, label: said[value] }))}
        />
        <FileField label={text.file} optional />
        <Actions>
          <Submit>{text.send}</Submit>
        </Actions>
      </Form>
    </Part>
  );
}
