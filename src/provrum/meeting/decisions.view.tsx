import type { Language } from '#kernel/text.ts';
import { isWritable, type Meeting, type MeetingDecision } from '#meetings/meeting.ts';
import { localise, paths } from '#paths.ts';
import { randomToken } from '#platform/clock.ts';
import { Actions, LinkButton, PostButton, Submit } from '#ui/button.tsx';
import { Part } from '#ui/facts.tsx';
import { Field } from '#ui/field.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { readFormKey } from '../proposal.form.ts';
import { Paragraphs } from '../proposal.view.tsx';
import type { Provrum } from '../provrum.ts';
import { meetingLimits } from './meeting.form.ts';
import { messages } from './meeting.messages.ts';
import { formIds, type TypedForms } from './typed.ts';

interface DecisionsProps {
  readonly provrum: Provrum;
  readonly meeting: Meeting;
  readonly language: Language;
  readonly organisation: number | null;
  readonly typed: TypedForms;
}

/** Decisions under no point in particular, and the form that notes another. */
export function DecisionsSection(props: DecisionsProps) {
  const { provrum, meeting, language, organisation, typed } = props;
  const text = messages[language].decisions;
  const mine = typed[formIds.addDecision];
  return (
    <Part title={text.heading} id="beslut" count={meeting.decisions.length}>
      {meeting.decisions.length === 0 && <p class="quiet">{text.none}</p>}
      <DecisionList {...props} decisions={meeting.decisions.filter(({ item }) => item === null)} />
      {organisation !== null && isWritable(meeting) && (
        <details open={mine !== undefined}>
          <summary>{text.add}</summary>
          {mine?.notice && <Refused sentence={mine.notice} />}
          <Form
            id={formIds.addDecision}
            action={localise(paths.noteDecision(provrum.id, meeting.id), language)}
            language={language}
            label={text.add}
            values={mine?.values ?? {}}
            errors={mine?.errors}
          >
            <Hidden name="act" value="note" />
            <Hidden name="form" value={(mine && readFormKey(mine.values)) ?? randomToken(16)} />
            <Field type="textarea" name="text" label={text.text} rows={3} maxlength={meetingLimits.decision} />
            {meeting.agenda.length > 0 && (
              <Field
                type="select"
                name="item"
                label={text.item}
                empty={text.noItem}
                options={meeting.agenda.map((item, at) => ({
                  value: String(item.id),
                  label: `${at + 1}. ${item.title}`,
                }))}
              />
            )}
            <Actions>
              <Submit weight="second">{text.note}</Submit>
            </Actions>
          </Form>
        </details>
      )}
      <Actions>
        <LinkButton weight="quiet" href={localise(paths.meetingDecisions(provrum.id), language)}>
          {messages[language].toRegister}
        </LinkButton>
      </Actions>
    </Part>
  );
}

/** Decisions by their numbers, each with a form that writes it otherwise. */
export const DecisionList = ({
  decisions,
  ...props
}: DecisionsProps & { readonly decisions: readonly MeetingDecision[] }) => (
  <>
    {decisions.map((decision) => (
      <Decision key={decision.id} {...props} decision={decision} />
    ))}
  </>
);

function Decision({
  provrum,
  meeting,
  language,
  organisation,
  typed,
  decision,
}: DecisionsProps & { readonly decision: MeetingDecision }) {
  const text = messages[language].decisions;
  const mine = typed[formIds.decision(decision.id)];
  const action = localise(paths.noteDecision(provrum.id, meeting.id), language);
  return (
    <div class="decision" id={`beslut-${decision.number}`}>
      <h3>{text.number(decision.number)}</h3>
      <Paragraphs text={decision.text} />
      {((organisation !== null && isWritable(meeting)) || mine) && (
        <details open={mine !== undefined}>
          <summary>
            {text.change}
            <span class="vh"> {decision.number}</span>
          </summary>
          {mine?.notice && <Refused sentence={mine.notice} />}
          <Form
            id={formIds.decision(decision.id)}
            action={action}
            language={language}
            label={`${text.change} ${decision.number}`}
            values={mine?.values ?? { text: decision.text }}
            errors={mine?.errors}
          >
            <Hidden name="act" value="change" />
            <Hidden name="decision" value={decision.id} />
            <Hidden name="version" value={decision.version} />
            <Field type="textarea" name="text" label={text.text} rows={3} maxlength={meetingLimits.decision} />
            <Actions>
              <Submit weight="second">{text.changeButton}</Submit>
            </Actions>
          </Form>
          <PostButton
            action={action}
            hidden={{ act: 'remove', decision: decision.id, version: decision.version }}
            weight="quiet"
            label={`${text.remove} ${decision.number}`}
          >
            {text.remove}
          </PostButton>
        </details>
      )}
    </div>
  );
}

const Refused = ({ sentence }: { readonly sentence: string }) => (
  <Notice tone="bad" answer>
    <p>{sentence}</p>
  </Notice>
);
