import type { Context } from 'hono';
import { localise, paths } from '#paths.ts';
import { type FormValues, many, readValues } from '#platform/form.ts';
import { htmlToText } from '#platform/richText.ts';
import { type Env, sendPage } from '#platform/web.ts';
import { Submit } from '#ui/button.tsx';
import { Part } from '#ui/facts.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import type { Frame } from '#ui/frame.ts';
import { Page } from '#ui/page.tsx';
import { messages } from './signIn.messages.ts';

interface Framed extends Env {
  Variables: Env['Variables'] & { readonly frame: Frame };
}

/**
 * Gives a form back to somebody whose session ended while they wrote: they sign in in another window and send it again
 * from here. It works without script, and whatever the form is about; who they are by then is asked where it is sent.
 */
export async function giveBack<E extends Framed>(c: Context<E>): Promise<Response> {
  const { language, frame } = c.var;
  const text = messages[language].ended;
  const values = await readValues(c);
  const typed = typedIn(values);
  return sendPage(
    c,
    <Page frame={frame} title={text.title} lead={typed.length > 0 ? text.lead : text.leadNothing} noindex>
      <ol class="steps">
        <li>
          <a href={localise(paths.signIn(), language)} target="_blank" rel="noopener">
            {text.signIn}
          </a>
        </li>
        <li>{text.comeBack}</li>
      </ol>
      <Form action={localise(frame.path, language)} language={language} label={text.again}>
        {Object.keys(values).flatMap((name) =>
          many(values, name).map((value, at) => <Hidden key={`${name} ${at}`} name={name} value={value} />),
        )}
        <Submit>{text.again}</Submit>
      </Form>
      {typed.length > 0 && (
        <Part title={text.typed}>
          {typed.map((value) => (
            <blockquote key={value}>{value}</blockquote>
          ))}
        </Part>
      )}
    </Page>,
    401,
  );
}

/** What looks written by somebody rather than chosen: it is shown, so that it can also be copied. */
function typedIn(values: FormValues): readonly string[] {
  const rich = values['format'] === 'html';
  return Object.keys(values)
    .flatMap((name) => many(values, name).map((value) => (rich && name === 'text' ? htmlToText(value) : value)))
    .filter((value) => /\s/.test(value.trim()));
}
