import type { Context } from 'hono';
import type { ActorEnv } from '#organisations/actor.scope.ts';
import { localise } from '#paths.ts';
import { type FormValues, many, type UnreadableText } from '#platform/form.ts';
import { replacement } from '#platform/multipart.ts';
import { sendPage } from '#platform/web.ts';
import { asksForJson } from '#provrum/proposal.scope.ts';
import { Submit } from '#ui/button.tsx';
import { Field } from '#ui/field.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { Page } from '#ui/page.tsx';
import { messages } from './app.messages.ts';

/**
 * Gives a form back whose text is no text. No browser sends such a thing, so it is one page for all forms: it shows what has to be
 * mended, carries the rest along unseen, and sends it all to where it was sent. The script that saves while one types is told the sentence.
 */
export function unreadablePage(c: Context<ActorEnv>, { values, fields }: UnreadableText): Response {
  const { language, frame } = c.var;
  const text = messages[language].unreadable;
  if (asksForJson(c)) return c.json({ message: text.error }, 422);
  const wrong = [...new Set(fields)];
  return sendPage(
    c,
    <Page frame={frame} title={text.title} lead={text.lead} invalid noindex>
      <Form
        action={localise(frame.path, language)}
        language={language}
        errors={Object.fromEntries(wrong.map((name) => [name, text.error]))}
      >
        {wrong.map((name, at) => (
          <Field
            key={name}
            type="textarea"
            name={name}
            label={text.label(at + 1, wrong.length)}
            hint={text.hint}
            value={many(values, name)[toMend(values, name)]}
          />
        ))}
        {Object.keys(values).flatMap((name) =>
          many(values, name).map(
            (value, at) =>
              !(wrong.includes(name) && at === toMend(values, name)) && (
                <Hidden key={`${name} ${at}`} name={name} value={value} />
              ),
          ),
        )}
        <Submit>{text.send}</Submit>
      </Form>
    </Page>,
    422,
  );
}

/** Which of a field's values stands in the box. */
const toMend = (values: FormValues, name: string): number =>
  Math.max(
    0,
    many(values, name).findIndex((value) => value.includes(replacement)),
  );
