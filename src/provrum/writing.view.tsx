import type { Day } from '#kernel/day.ts';
import type { Language } from '#kernel/text.ts';
import type { Proposer } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { Radios } from '#ui/choice.tsx';
import { Actions, LinkButton, PostButton, Submit } from '#ui/button.tsx';
import { Panel, Part } from '#ui/facts.tsx';
import { Field } from '#ui/field.tsx';
import { type FieldErrors, type FieldValues, Form, Hidden } from '#ui/form.tsx';
import { formatMoment } from '#ui/format.ts';
import { Notice } from '#ui/notice.tsx';
import { limits } from './proposal.form.ts';
import { messages } from './proposal.messages.ts';
import { type Edition, ownedBy } from './proposal.ts';
import { ProposalFields, Sentence } from './proposalForm.view.tsx';
import { weigh } from './proposalText.ts';
import type { ProposalText, Provrum } from './provrum.ts';
import { SideBySide, TextDiffs } from './textChange.view.tsx';
import type { Theme } from './theme.store.ts';

/** What a form is for: a proposal that is not there yet, a draft, or a change of what is posted. */
export type Purpose = 'new' | 'draft' | 'change';

export interface WritingProps {
  readonly purpose: Purpose;
  readonly provrum: Provrum | null;
  readonly by: Proposer;
  readonly language: Language;
  readonly themes: readonly Theme[];
  readonly today: Day;
  readonly values: FieldValues;
  /** The form's own key, and the writing of the text it was opened upon. */
  readonly form: string;
  readonly edition: Edition | null;
  readonly errors?: FieldErrors | undefined;
  /** The typed text, where it is shown beside the one it would replace. */
  readonly typed?: ProposalText | null | undefined;
  /** Somebody else has written meanwhile: both texts are shown. */
  readonly stale?: boolean | undefined;
  /** The author has asked what changes, or has been asked what the change means. */
  readonly review?: boolean | undefined;
}

/** The form in which a proposal is written, with everything its writer should see above it. */
export function Writing(props: WritingProps) {
  const { purpose, provrum, by, language, themes, typed, form, edition } = props;
  const before = provrum?.text;
  return (
    <>
      {props.stale && before && typed && (
        <Meanwhile before={before} after={typed} language={language} themes={themes} />
      )}
      {!props.stale && props.review && before && typed && (
        <Part title={messages[language].review.title} id="andringen">
          <p class="quiet">{messages[language].review.lead}</p>
          <TextDiffs before={before} after={typed} language={language} themes={themes} />
        </Part>
      )}
      <Form
        action={localise(provrum ? paths.editProposal(provrum.id) : paths.newProposal(), language)}
        autosave={localise(provrum ? paths.saveProposalDraft(provrum.id) : paths.newProposal(), language)}
        language={language}
        values={withSuggestion(props)}
        errors={props.errors}
      >
        <Hidden name="form" value={form} />
        <Hidden name="organisation" value={by.organisation} />
        <Hidden name="edition" value={edition ?? ''} />
        <ProposalFields {...props} provrum={provrum?.id ?? null} wishedStart={before?.wishedStart ?? null} />
        {props.review && <ChangeNoteFields language={language} />}
        <Buttons purpose={purpose} review={props.review} language={language} />
      </Form>
    </>
  );
}

/** How much a change weighs is suggested by what it changes, until its author has said so. */
function withSuggestion({ values, review, provrum, typed }: WritingProps): FieldValues {
  if (!review || !provrum || !typed || values['importance']) return values;
  return { ...values, importance: weigh(provrum.text, typed).suggested };
}

/** Both texts, side by side and word by word. */
function Meanwhile(
  props: { readonly before: ProposalText; readonly after: ProposalText } & Pick<WritingProps, 'language' | 'themes'>,
) {
  const text = messages[props.language].comparison;
  return (
    <>
      <Notice tone="warn" title={text.title} answer>
        <p>{text.lead}</p>
      </Notice>
      <SideBySide {...props} />
      <Part title={text.difference} id="skillnad">
        <TextDiffs {...props} />
      </Part>
    </>
  );
}

/** What the author says of a change: whether others must answer again, and what is new. */
function ChangeNoteFields({ language }: { readonly language: Language }) {
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

function Buttons({ purpose, review, language }: Pick<WritingProps, 'purpose' | 'review' | 'language'>) {
  const text = messages[language].form;
  if (purpose !== 'change') {
    return (
      <Actions>
        <Submit name="act" value="preview">
          {text.preview}
        </Submit>
        <Submit name="act" value="save" weight="second">
          {text.save}
        </Submit>
      </Actions>
    );
  }
  return (
    <Actions>
      {review && (
        <Submit name="act" value="send">
          {text.sendChange}
        </Submit>
      )}
      <Submit name="act" value="review" weight={review ? 'second' : 'main'}>
        {text.review}
      </Submit>
      <Submit name="act" value="keep" weight="quiet">
        {text.keep}
      </Submit>
    </Actions>
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

/** Beside the form: what the format asks of every proposal, and who writes. */
export function WritingAside({ provrum, by, language }: Pick<WritingProps, 'provrum' | 'by' | 'language'>) {
  const text = messages[language].form;
  return (
    <>
      <Panel title={text.draftHelp}>
        <p>
          <Sentence of="proposer" language={language} />
        </p>
        <p>
          <Sentence of="participants" language={language} />
        </p>
      </Panel>
      {provrum && (
        <Panel title={text.coAuthors}>
          {provrum.coAuthors.length === 0 ? <p class="quiet">{text.noCoAuthors}</p> : <Names provrum={provrum} />}
          {ownedBy(provrum, by) && (
            <>
              <p class="quiet">{text.coAuthorsMore}</p>
              <LinkButton href={localise(paths.coAuthors(provrum.id), language)}>{text.coAuthorsLink}</LinkButton>
            </>
          )}
        </Panel>
      )}
    </>
  );
}

const Names = ({ provrum }: { readonly provrum: Provrum }) => (
  <ul>
    {provrum.coAuthors.map(({ person, organisation }) => (
      <li key={person.id}>
        {person.name}, {organisation.name}
      </li>
    ))}
  </ul>
);
