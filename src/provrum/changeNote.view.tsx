import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { PostButton } from '#ui/button.tsx';
import { Radios } from '#ui/choice.tsx';
import { Field } from '#ui/field.tsx';
import { formatMoment } from '#ui/format.ts';
import { Notice } from '#ui/notice.tsx';
import { limits } from './proposal.form.ts';
import type { Provrum } from './provrum.ts';
import { messages } from './writing.messages.ts';

/** What the author says of a change: whether others must answer again, and what is new. */
export function ChangeNoteFields({ language }: { readonly language: Language }) {
  const text = messages[language];
  return (
    <>
      <Field name="note" label={text.note.label} hint={text.note.hint} maxlength={limits.note} />
      <Radios
        name="importance"
        legend={text.importance.legend}
        hint={text.importance.hint}
        choices={[
          { value: 'material', label: text.importance.material, hint: text.importance.materialHint },
          { value: 'small', label: text.importance.small, hint: text.importance.smallHint },
        ]}
      />
    </>
  );
}

/** What was typed at another time and not sent: it is what the form shows, until its writer throws it away. */
export function KeptNotice(props: {
  readonly provrum: Provrum;
  readonly savedAt: Date;
  readonly outdated: boolean;
  readonly language: Language;
}) {
  const text = messages[props.language].kept;
  return (
    <Notice tone={props.outdated ? 'warn' : 'info'} title={text.title(formatMoment(props.savedAt, props.language))}>
      <p>{props.outdated ? text.outdated : text.shown}</p>
      <PostButton
        action={localise(paths.editProposal(props.provrum.id), props.language)}
        hidden={{ act: 'discard' }}
        weight="quiet"
      >
        {text.discard}
      </PostButton>
    </Notice>
  );
}
