import type { Day } from '#kernel/day.ts';
import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { Actions, PostButton, Submit } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { Facts, Part } from '#ui/facts.tsx';
import { Field } from '#ui/field.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { formatDay } from '#ui/format.ts';
import { linkMax } from './spreading.form.ts';
import { messages } from './spreading.messages.ts';
import { isLate, type Line } from './spreading.ts';
import type { PartProps } from './part.view.ts';

type ChannelProps = PartProps & { readonly line: Line };

/** One channel: what is planned, whether it is done, and the form of those who may change it. */
export function ChannelPart(props: ChannelProps) {
  const { c, line, decides } = props;
  const { provrum, actor, clock, language } = c.var;
  const text = messages[language];
  const { channel, done } = line;
  const action = localise(paths.spreadingChannel(provrum.id), language);
  const answers = line.responsible?.id === actor.person.id;
  return (
    <Part title={text.channels[channel]} id={`kanal-${channel}`}>
      <p>
        <LineChip line={line} today={clock.today()} language={language} />
      </p>
      <LineFacts line={line} language={language} />
      {decides && <ChannelForm {...props} />}
      {!decides && answers && !done && channel !== 'conference' && (
        <PostButton action={action} weight="main" hidden={{ channel, act: 'done' }}>
          {text.markDone}
        </PostButton>
      )}
      {decides && done?.by && channel !== 'conference' && (
        <PostButton
          action={action}
          weight="quiet"
          hidden={{ channel, act: 'reopen' }}
          label={text.reopenOf(text.channels[channel])}
        >
          {text.reopen}
        </PostButton>
      )}
    </Part>
  );
}

/** Where a channel stands, by mark first and by colour second. */
export function LineChip({
  line,
  today,
  language,
}: {
  readonly line: Pick<Line, 'plannedOn' | 'done'>;
  readonly today: Day;
  readonly language: Language;
}) {
  const { chip } = messages[language];
  if (line.done) return <Chip tone="good">{chip.done}</Chip>;
  if (isLate(line, today))
    return (
      <Chip mark="bar" tone="bad">
        {chip.late}
      </Chip>
    );
  return (
    <Chip mark={line.plannedOn ? 'half' : 'ring'} tone={line.plannedOn ? 'info' : 'calm'}>
      {line.plannedOn ? chip.planned : chip.open}
    </Chip>
  );
}

function LineFacts({ line, language }: { readonly line: Line; readonly language: Language }) {
  const text = messages[language];
  const { plannedOn, responsible, link, done } = line;
  const told =
    done &&
    (done.by ? text.done(formatDay(done.on, language), done.by.name) : text.doneByItself(formatDay(done.on, language)));
  return (
    <Facts
      items={[
        { term: text.facts.plannedOn, value: plannedOn ? formatDay(plannedOn, language) : text.none },
        { term: text.facts.responsible, value: responsible?.name ?? text.nobody },
        ...(link === ''
          ? []
          : [
              {
                term: text.facts.link,
                value: (
                  <a href={link} rel="external">
                    {link}
                  </a>
                ),
              },
            ]),
        ...(told ? [{ term: text.facts.done, value: told }] : []),
      ]}
    />
  );
}

/** Folded until it is wanted; open where what was sent was not accepted. */
function ChannelForm({ c, spreading, returned, line }: ChannelProps) {
  const { provrum, language } = c.var;
  const text = messages[language];
  const { channel, done } = line;
  const mine = returned?.form === channel ? returned : undefined;
  return (
    <details open={mine !== undefined}>
      <summary>{text.change(text.channels[channel])}</summary>
      <Form
        id={channel}
        action={localise(paths.spreadingChannel(provrum.id), language)}
        language={language}
        values={
          mine?.values ?? {
            plannedOn: line.plannedOn ?? '',
            responsible: String(line.responsible?.id ?? ''),
            link: line.link,
          }
        }
        errors={mine?.errors}
      >
        <Hidden name="channel" value={channel} />
        <Hidden name="version" value={line.version} />
        <Field name="plannedOn" type="date" label={text.fields.plannedOn} width="medium" optional />
        <Field
          name="responsible"
          type="select"
          label={text.fields.responsible}
          hint={text.fields.responsibleHint}
          empty={text.nobody}
          options={peopleFor(spreading, line).map(({ id, name }) => ({ value: String(id), label: name }))}
          optional
        />
        <Field
          name="link"
          type="url"
          label={text.fields.link}
          hint={text.fields.linkHint}
          maxlength={linkMax}
          optional
        />
        <Actions>
          <Submit name="act" value="plan">
            {text.save}
          </Submit>
          {!done && channel !== 'conference' && spreading.announcedOn !== null && (
            <Submit name="act" value="done" weight="second">
              {text.markDone}
            </Submit>
          )}
        </Actions>
      </Form>
    </details>
  );
}

/** Those who may answer for it, and whoever does already. */
const peopleFor = ({ people }: PartProps['spreading'], { responsible }: Line) =>
  responsible && !people.some(({ id }) => id === responsible.id) ? [...people, responsible] : people;
