import type { Language } from '#kernel/text.ts';
import { isWritable, type Meeting } from '#meetings/meeting.ts';
import { noteOf } from '#meetings/minutes.ts';
import { localise, paths } from '#paths.ts';
import { randomToken } from '#platform/clock.ts';
import { wordDiff } from '#platform/diff.ts';
import { Actions, PostButton, Submit } from '#ui/button.tsx';
import { Diff } from '#ui/diff.tsx';
import { Field } from '#ui/field.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { formatMoment } from '#ui/format.ts';
import { Notice } from '#ui/notice.tsx';
import { Table } from '#ui/table.tsx';
import { readFormKey } from '../proposal.form.ts';
import { Paragraphs } from '../proposal.view.tsx';
import type { Provrum } from '../provrum.ts';
import { meetingLimits } from './meeting.form.ts';
import { messages } from './meeting.messages.ts';
import { formIds, type TypedForm } from './typed.ts';

interface NoteProps {
  readonly provrum: Provrum;
  readonly meeting: Meeting;
  readonly item: number;
  /** What the point is called. */
  readonly title: string;
  readonly language: Language;
  /** For whom one writes; null where one only reads. */
  readonly organisation: number | null;
  readonly typed: TypedForm | undefined;
}

/** What was said under a point: a form saved while one types, or the text. */
export function Note(props: NoteProps) {
  const { meeting, item, language, organisation, typed } = props;
  const { text, by, at } = noteOf(meeting, item);
  const words = messages[language].notes;
  if ((organisation === null || !isWritable(meeting)) && !typed) {
    return text === '' ? <p class="quiet">{words.none}</p> : <Paragraphs text={text} />;
  }
  return (
    <>
      {typed && <Answer {...props} typed={typed} text={text} />}
      <NoteForm {...props} text={text} />
      {by !== undefined && at !== undefined && <p class="quiet">{words.savedBy(by, formatMoment(at, language))}</p>}
    </>
  );
}

function NoteForm({
  provrum,
  meeting,
  item,
  title,
  language,
  organisation,
  typed,
  text,
}: NoteProps & { text: string }) {
  const words = messages[language].notes;
  const action = localise(paths.meetingMinutes(provrum.id, meeting.id), language);
  return (
    <Form
      id={formIds.note(item)}
      action={action}
      autosave={action}
      language={language}
      label={words.labelOf(title)}
      values={typed?.values ?? { text }}
      errors={typed?.errors}
    >
      <Hidden name="item" value={item} />
      <Hidden name="version" value={noteOf(meeting, item).version} />
      <Hidden name="form" value={(typed && readFormKey(typed.values)) ?? randomToken(16)} />
      <Hidden name="organisation" value={organisation ?? ''} />
      <Field type="textarea" name="text" label={words.labelOf(title)} rows={4} maxlength={meetingLimits.note} />
      <Actions>
        <Submit weight="second" name="act" value="save">
          {words.save}
          <span class="vh">: {title}</span>
        </Submit>
      </Actions>
    </Form>
  );
}

/** Why it was not saved; and where somebody else was first, both texts. */
function Answer({ provrum, meeting, item, language, typed, text }: NoteProps & { typed: TypedForm; text: string }) {
  const words = messages[language].notes;
  const { notice, keptAt, beside } = typed;
  return (
    <>
      {notice && (
        <Notice tone="bad" answer>
          <p>{notice}</p>
        </Notice>
      )}
      {keptAt && (
        <Notice tone="warn" title={words.kept(formatMoment(keptAt, language))}>
          <p>{words.keptLead}</p>
          <PostButton
            action={localise(paths.meetingMinutes(provrum.id, meeting.id), language)}
            hidden={{ act: 'discard', item }}
            weight="quiet"
          >
            {words.discard}
          </PostButton>
        </Notice>
      )}
      {beside !== undefined && (
        <>
          {!keptAt && (
            <Notice tone="warn" title={words.staleTitle} answer>
              <p>{words.staleLead}</p>
            </Notice>
          )}
          <Table
            caption={words.staleTitle}
            captionHidden
            language={language}
            rows={[{ theirs: text, yours: beside }]}
            rowKey={() => item}
            columns={[
              { header: words.theirs, names: true, cell: ({ theirs }) => <span class="as-written">{theirs}</span> },
              { header: words.yours, cell: ({ yours }) => <span class="as-written">{yours}</span> },
            ]}
          />
          <p>
            <b>{words.difference}</b>
          </p>
          <Diff language={language} parts={wordDiff(text, beside)} />
        </>
      )}
    </>
  );
}
