import { localise, paths } from '#paths.ts';
import { Actions, PostButton, Submit } from '#ui/button.tsx';
import { Part } from '#ui/facts.tsx';
import { Field } from '#ui/field.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { formatMoment } from '#ui/format.ts';
import { Paragraphs } from '../proposal.view.tsx';
import type { TextPurpose } from './events.ts';
import { messages, textWords } from './spreading.messages.ts';
import type { PartProps } from './part.view.ts';
import { textLimits, textOf } from './spreadingText.ts';

/** A text for others to use: the secretariat edits it, everybody copies it. */
export function TextPart({ c, spreading, returned, decides, purpose }: PartProps & { readonly purpose: TextPurpose }) {
  const { provrum, config, language } = c.var;
  const text = messages[language];
  const { title, label } = text.texts[purpose];
  const kept = spreading.texts[purpose];
  const content = textOf(spreading, purpose, `${config.baseUrl}${paths.result(provrum.id)}`, textWords);
  const mine = returned?.form === `text-${purpose}` ? returned : undefined;
  const shown = `skriv-${purpose}-content`;
  const action = localise(paths.spreadingText(provrum.id), language);
  return (
    <Part title={title} id={`text-${purpose}`}>
      <p class="quiet">
        {kept ? text.texts.kept(kept.by.name, formatMoment(kept.at, language)) : text.texts.generated}
      </p>
      {decides ? (
        <>
          <Form
            id={`skriv-${purpose}`}
            action={action}
            language={language}
            values={mine?.values ?? { content }}
            errors={mine?.errors}
          >
            <Hidden name="purpose" value={purpose} />
            <Hidden name="version" value={kept?.version ?? 0} />
            <Field name="content" type="textarea" label={label} rows={14} maxlength={textLimits[purpose]} />
            <Submit weight="second">{text.save}</Submit>
          </Form>
          {kept && (
            <Actions>
              <PostButton
                action={action}
                weight="quiet"
                hidden={{ purpose, act: 'renew', version: kept.version }}
                label={text.texts.renewOf(title)}
              >
                {text.texts.renew}
              </PostButton>
            </Actions>
          )}
        </>
      ) : (
        <div id={shown} lang={language === 'sv' ? undefined : 'sv'}>
          <Paragraphs text={content} />
        </div>
      )}
      <p role="status">
        <button type="button" class="linklike" data-copy={shown} data-copied={text.texts.copied} hidden>
          {text.texts.copy(title)}
        </button>
      </p>
    </Part>
  );
}
