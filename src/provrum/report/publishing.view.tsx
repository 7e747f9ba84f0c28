import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { PostButton, Submit } from '#ui/button.tsx';
import { Part } from '#ui/facts.tsx';
import { Field } from '#ui/field.tsx';
import { type FieldErrors, type FieldValues, Form, Hidden } from '#ui/form.tsx';
import { reasonMax } from '../goAhead.form.ts';
import type { Provrum } from '../provrum.ts';
import type { Report } from './report.ts';
import { messages } from './reportReview.messages.ts';

interface PublishingProps {
  readonly provrum: Provrum;
  readonly report: Report;
  readonly language: Language;
  readonly values?: FieldValues | undefined;
  readonly errors?: FieldErrors | undefined;
}

/** The steps after the approval: publish for the forum's eyes, then tell everybody, or take back before anybody knows. */
export function PublishingPart({ provrum, report, language, values, errors }: PublishingProps) {
  const text = messages[language];
  const to = (path: string) => localise(path, language);
  if (report.result === null) {
    return (
      <Part title={text.publish.heading} id="publicera">
        <p>{text.publish.lead}</p>
        <PostButton action={to(paths.publishResult(provrum.id))} weight="main" hidden={{ number: report.number }}>
          {text.publish.button}
        </PostButton>
      </Part>
    );
  }
  if (report.result.announcedAt !== null) return <p>{text.announced}</p>;
  const { id } = report.result;
  return (
    <>
      <Part title={text.announce.heading} id="meddela">
        <p>{text.announce.lead}</p>
        <PostButton action={to(paths.announceResult(provrum.id))} weight="main" hidden={{ result: id }}>
          {text.announce.button}
        </PostButton>
      </Part>
      <Part title={text.takeBack.heading} id="ta-tillbaka">
        <p>{text.takeBack.lead}</p>
        <Form
          id="back"
          action={to(paths.takeBackResult(provrum.id))}
          language={language}
          values={values}
          errors={errors}
        >
          <Hidden name="result" value={id} />
          <Field type="textarea" name="reason" label={text.takeBack.reason} rows={3} maxlength={reasonMax} />
          <Submit weight="stop">{text.takeBack.button}</Submit>
        </Form>
      </Part>
    </>
  );
}
