import type { ComponentChildren } from 'preact';
import type { Language } from '#kernel/text.ts';
import { type AgendaItem, isWritable, type Meeting, type Outcome } from '#meetings/meeting.ts';
import { localise, paths } from '#paths.ts';
import { randomToken } from '#platform/clock.ts';
import { Actions, PostButton, Submit } from '#ui/button.tsx';
import { Chip, type ChipMark, type ChipTone } from '#ui/chip.tsx';
import { Part } from '#ui/facts.tsx';
import { Field } from '#ui/field.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import type { Provrum } from '../provrum.ts';
import { readFormKey } from '../proposal.form.ts';
import { DecisionList } from './decisions.view.tsx';
import { messages } from './meeting.messages.ts';
import { Note } from './note.view.tsx';
import { formIds, type TypedForm, type TypedForms } from './typed.ts';

export interface MinutesProps {
  readonly provrum: Provrum;
  readonly meeting: Meeting;
  readonly language: Language;
  /** For whom one writes; null where one only reads, or nothing can be written now. */
  readonly organisation: number | null;
  /** It has begun: what is written now are minutes. */
  readonly begun: boolean;
  readonly typed: TypedForms;
}

/** Every point with what was said and decided under it; then of the meeting as a whole, and a form for another point. */
export function AgendaSection(props: MinutesProps) {
  const { meeting, language, organisation } = props;
  const text = messages[language].agenda;
  const total = meeting.agenda.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
  return (
    <>
      <Part title={text.heading} id="dagordning" count={meeting.agenda.length}>
        {meeting.agenda.length === 0 && <p class="quiet">{text.none}</p>}
        {total > 0 && <p class="quiet">{text.total(total)}</p>}
        {organisation !== null && <AddItem {...props} />}
      </Part>
      {meeting.agenda.map((item, at) => (
        <Item key={item.id} {...props} item={item} number={at + 1} />
      ))}
      <Part title={text.general} id="helheten">
        <MayWrite {...props} item={0}>
          <Note {...props} item={0} title={text.general} typed={props.typed[formIds.note(0)]} />
        </MayWrite>
      </Part>
    </>
  );
}

const looks: Readonly<Record<Outcome, readonly [ChipMark, ChipTone]>> = {
  open: ['ring', 'calm'],
  done: ['full', 'good'],
  carried: ['half', 'info'],
};

function Item({ item, number, ...props }: MinutesProps & { readonly item: AgendaItem; readonly number: number }) {
  const { provrum, meeting, language, organisation } = props;
  const text = messages[language].agenda;
  const [mark, tone] = looks[item.outcome];
  const link = (to: { id: number; name: string }, words: string) => (
    <p class="quiet">
      <a href={localise(paths.meeting(provrum.id, to.id), language)}>{words}</a>
    </p>
  );
  return (
    <Part
      title={`${number}. ${item.title}`}
      id={`punkt-${item.id}`}
      action={
        <span>
          {item.minutes !== null && <span class="quiet">{text.minutes(item.minutes)} </span>}
          <Chip mark={mark} tone={tone}>
            {text.outcomes[item.outcome]}
          </Chip>
        </span>
      }
    >
      {item.from && link(item.from, text.from(item.from.name))}
      {item.to && link(item.to, text.to(item.to.name))}
      <MayWrite {...props} item={item.id}>
        <Note {...props} item={item.id} title={item.title} typed={props.typed[formIds.note(item.id)]} />
      </MayWrite>
      <DecisionList {...props} decisions={meeting.decisions.filter((decision) => decision.item === item.id)} />
      <ItemActs {...props} item={item} organisation={organisation} />
    </Part>
  );
}

/** Before a meeting has begun minutes are seldom written: their form is folded away, unless something stands in it. */
function MayWrite({
  meeting,
  item,
  language,
  organisation,
  begun,
  typed,
  children,
}: MinutesProps & { readonly item: number; readonly children: ComponentChildren }) {
  const written = meeting.notes.some((note) => note.item === item && note.text !== '');
  const open = begun || written || typed[formIds.note(item)] !== undefined;
  if (organisation === null || open || !isWritable(meeting)) return children;
  return (
    <details>
      <summary>{messages[language].notes.label}</summary>
      {children}
    </details>
  );
}

function ItemActs({
  provrum,
  meeting,
  language,
  organisation,
  typed,
  item,
}: MinutesProps & { readonly item: AgendaItem }) {
  const text = messages[language].agenda;
  const action = localise(paths.meetingAgenda(provrum.id, meeting.id), language);
  const act = (name: string, words: string) => (
    <PostButton
      action={action}
      hidden={{ act: name, item: item.id }}
      weight="quiet"
      label={text.about(words, item.title)}
    >
      {words}
    </PostButton>
  );
  const mine = typed[formIds.item(item.id)];
  if (organisation === null) return null;
  return (
    <>
      <Actions>
        {isWritable(meeting) && item.outcome === 'open' && act('settle', text.settle)}
        {isWritable(meeting) && item.outcome === 'done' && act('open', text.open)}
        {/* Also from a meeting that is cancelled or whose minutes are done. */}
        {item.outcome === 'open' && act('carry', text.carry)}
        {isWritable(meeting) && (
          <>
            {meeting.agenda[0]?.id !== item.id && act('up', text.up)}
            {meeting.agenda.at(-1)?.id !== item.id && act('down', text.down)}
            {act('remove', text.remove)}
          </>
        )}
      </Actions>
      {isWritable(meeting) && (
        <details open={mine !== undefined}>
          <summary>{text.change}</summary>
          <ItemForm
            action={action}
            language={language}
            id={formIds.item(item.id)}
            values={mine?.values ?? { title: item.title, minutes: item.minutes === null ? '' : String(item.minutes) }}
            typed={mine}
            button={text.changeButton}
            hidden={{ act: 'change', item: item.id, version: item.version }}
          />
        </details>
      )}
    </>
  );
}

function AddItem({ provrum, meeting, language, typed }: MinutesProps) {
  const text = messages[language].agenda;
  const mine = typed[formIds.addItem];
  if (!isWritable(meeting)) return null;
  return (
    <details open={mine !== undefined || meeting.agenda.length === 0}>
      <summary>{text.add}</summary>
      <ItemForm
        action={localise(paths.meetingAgenda(provrum.id, meeting.id), language)}
        language={language}
        id={formIds.addItem}
        values={mine?.values ?? {}}
        typed={mine}
        button={text.addButton}
        hidden={{ act: 'add', form: (mine && readFormKey(mine.values)) ?? randomToken(16) }}
      />
    </details>
  );
}

interface ItemFormProps {
  readonly action: string;
  readonly language: Language;
  readonly id: string;
  readonly values: TypedForm['values'];
  readonly typed: TypedForm | undefined;
  readonly button: string;
  readonly hidden: Readonly<Record<string, string | number>>;
}

function ItemForm({ action, language, id, values, typed, button, hidden }: ItemFormProps) {
  const text = messages[language].agenda;
  return (
    <>
      {typed?.notice && (
        <Notice tone="bad" answer>
          <p>{typed.notice}</p>
        </Notice>
      )}
      <Form id={id} action={action} language={language} label={button} values={values} errors={typed?.errors}>
        {Object.entries(hidden).map(([name, value]) => (
          <Hidden key={name} name={name} value={value} />
        ))}
        <Field name="title" label={text.title} />
        <Field name="minutes" label={text.length} inputmode="numeric" width="short" optional />
        <Actions>
          <Submit weight="second">{button}</Submit>
        </Actions>
      </Form>
    </>
  );
}
