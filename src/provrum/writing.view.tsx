import type { Day } from '#kernel/day.ts';
import type { Language } from '#kernel/text.ts';
import type { Proposer } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { Actions, Submit } from '#ui/button.tsx';
import { Part } from '#ui/facts.tsx';
import { type FieldErrors, type FieldValues, Form, Hidden } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { ChangeNoteFields } from './changeNote.view.tsx';
import type { Edition } from './proposal.ts';
import { ProposalFields } from './proposalForm.view.tsx';
import { weigh } from './proposalText.ts';
import type { ProposalText, Provrum } from './provrum.ts';
import { SideBySide, TextDiffs } from './textChange.view.tsx';
import type { Theme } from './theme.store.ts';
import { messages } from './writing.messages.ts';

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
  const text = messages[language].form;
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
        {props.review && (
          <>
            <ChangeNoteFields language={language} />
            <Actions>
              <Submit name="act" value="send">
                {text.sendChange}
              </Submit>
              <Keep language={language} />
            </Actions>
            <h2 class="write-on">{text.more}</h2>
          </>
        )}
        <ProposalFields {...props} provrum={provrum?.id ?? null} wishedStart={before?.wishedStart ?? null} />
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
      <Submit name="act" value="review" weight={review ? 'second' : 'main'}>
        {text.review}
      </Submit>
      {!review && <Keep language={language} />}
    </Actions>
  );
}

/** Without the script: what is typed is kept when one asks for it. */
const Keep = ({ language }: Pick<WritingProps, 'language'>) => (
  <Submit name="act" value="keep" weight="quiet">
    {messages[language].form.keep}
  </Submit>
);
