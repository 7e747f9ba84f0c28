import type { Language } from '#kernel/text.ts';
import { localise } from '#paths.ts';
import { PostButton, Submit } from '#ui/button.tsx';
import { Part } from '#ui/facts.tsx';
import { Field } from '#ui/field.tsx';
import { type FieldErrors, type FieldValues, Form, Hidden } from '#ui/form.tsx';
import { reasonMax } from './goAhead.form.ts';

interface Words {
  readonly heading: string;
  readonly lead: string;
  readonly button: string;
}
interface AnnounceOrTakeBackProps {
  /** Which decision it is about: the name and number that both forms carry. */
  readonly about: readonly [name: string, id: number];
  readonly announce: Words;
  readonly takeBack: Words & { readonly reason: string };
  /** Where the two are sent. */
  readonly to: { readonly announce: string; readonly takeBack: string };
  readonly language: Language;
  readonly values?: FieldValues | undefined;
  readonly errors?: FieldErrors | undefined;
  /** Of the form, where its page has others. */
  readonly id?: string | undefined;
}

/** A decision that only the forum knows of yet: announce it, or take it back with a reason. */
export function AnnounceOrTakeBack(props: AnnounceOrTakeBackProps) {
  const { about, announce, takeBack, to, language, values, errors, id } = props;
  const [name, decision] = about;
  return (
    <>
      <Part title={announce.heading} id="meddela">
        <p>{announce.lead}</p>
        <PostButton action={localise(to.announce, language)} weight="main" hidden={{ [name]: decision }}>
          {announce.button}
        </PostButton>
      </Part>
      <Part title={takeBack.heading} id="ta-tillbaka">
        <p>{takeBack.lead}</p>
        <Form id={id} action={localise(to.takeBack, language)} language={language} values={values} errors={errors}>
          <Hidden name={name} value={decision} />
          <Field type="textarea" name="reason" label={takeBack.reason} rows={3} maxlength={reasonMax} />
          <Submit weight="stop">{takeBack.button}</Submit>
        </Form>
      </Part>
    </>
  );
}
