import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { PostButton, Submit } from '#ui/button.tsx';
import { Part } from '#ui/facts.tsx';
import { Field } from '#ui/field.tsx';
import { type FieldErrors, type FieldValues, Form, Hidden } from '#ui/form.tsx';
import { reasonMax } from './goAhead.form.ts';
import { messages } from './goAhead.messages.ts';
import type { CurrentDecision, Provrum } from './provrum.ts';

interface AfterDecisionProps {
  readonly provrum: Provrum;
  readonly decision: CurrentDecision;
  readonly language: Language;
  readonly values?: FieldValues | undefined;
  readonly errors?: FieldErrors | undefined;
}

/** A decision that nobody knows of yet: announce it, or take it back. */
export function AfterDecision({ provrum, decision, language, values, errors }: AfterDecisionProps) {
  const { announce, takeBack } = messages[language];
  return (
    <>
      <Part title={announce.heading} id="meddela">
        <p>{announce.lead}</p>
        <PostButton
          action={localise(paths.announceGoAhead(provrum.id), language)}
          weight="main"
          hidden={{ decision: decision.id }}
        >
          {announce.send}
        </PostButton>
      </Part>
      <Part title={takeBack.heading} id="ta-tillbaka">
        <p>{takeBack.lead}</p>
        <Form
          action={localise(paths.takeBackGoAhead(provrum.id), language)}
          language={language}
          values={values}
          errors={errors}
        >
          <Hidden name="decision" value={decision.id} />
          <Field type="textarea" name="reason" label={takeBack.reason} rows={3} maxlength={reasonMax} />
          <Submit weight="stop">{takeBack.send}</Submit>
        </Form>
      </Part>
    </>
  );
}
