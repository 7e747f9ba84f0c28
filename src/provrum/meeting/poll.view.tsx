import { answers } from '#meetings/meetingText.ts';
import type { PersonId } from '#kernel/id.ts';
import type { Language } from '#kernel/text.ts';
import { spanInWords } from '#meetings/inWords.ts';
import { type Meeting, type PollOption } from '#meetings/meeting.ts';
import { bestOptions, ownAnswer, tally } from '#meetings/poll.ts';
import { localise, paths } from '#paths.ts';
import { Actions, PostButton, Submit } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { Radios } from '#ui/choice.tsx';
import { Part } from '#ui/facts.tsx';
import { Form } from '#ui/form.tsx';
import { Table } from '#ui/table.tsx';
import type { Provrum } from '../provrum.ts';
import { messages } from './meeting.messages.ts';
import { formIds, type TypedForms } from './typed.ts';

interface PollProps {
  readonly provrum: Provrum;
  readonly meeting: Meeting;
  readonly language: Language;
  /** Who answers for themselves; null where the reader only reads. */
  readonly person: PersonId | null;
  readonly chooses: boolean;
  readonly typed: TypedForms;
}

/** Which times suit whom: one's own answers first, then everybody's, and the choice for whoever makes it. */
export function PollSection(props: PollProps) {
  const { provrum, meeting, language, person, typed } = props;
  const text = messages[language].poll;
  const mine = typed[formIds.poll];
  return (
    <>
      {person !== null && (
        <Part title={text.heading} id="tider-del">
          <p>{text.lead}</p>
          <Form
            id={formIds.poll}
            action={localise(paths.meetingPoll(provrum.id, meeting.id), language)}
            language={language}
            label={text.heading}
            values={mine?.values ?? ownValues(meeting.options, person)}
            errors={mine?.errors}
          >
            {meeting.options.map((option) => (
              <Radios
                key={option.id}
                name={`answer-${option.id}`}
                legend={spanInWords(option)[language]}
                inline
                choices={answers.map((answer) => ({ value: answer, label: text.answers[answer] }))}
              />
            ))}
            <Actions>
              <Submit>{text.send}</Submit>
            </Actions>
          </Form>
        </Part>
      )}
      <Part title={text.results} id="svaren">
        <Results {...props} />
      </Part>
    </>
  );
}

const ownValues = (options: readonly PollOption[], person: PersonId): Record<string, string> =>
  Object.fromEntries(options.map((option) => [`answer-${option.id}`, ownAnswer(option, person) ?? '']));

function Results({ provrum, meeting, language, chooses }: PollProps) {
  const text = messages[language].poll;
  const best = bestOptions(meeting.options).map(({ id }) => id);
  if (meeting.options.every((option) => option.answers.length === 0) && !chooses)
    return <p class="quiet">{text.nobody}</p>;
  return (
    <Table
      caption={text.results}
      captionHidden
      language={language}
      rows={meeting.options}
      rowKey={({ id }) => id}
      columns={[
        {
          header: text.time,
          names: true,
          cell: (option) => (
            <>
              {spanInWords(option)[language]} {best.includes(option.id) && <Chip tone="good">{text.best}</Chip>}
            </>
          ),
        },
        ...answers.map((answer) => ({
          header: text.answers[answer],
          numeric: true,
          cell: (option: PollOption) => tally(option)[answer],
        })),
        { header: text.who, cell: (option: PollOption) => <Who option={option} language={language} /> },
        ...(chooses
          ? [
              {
                header: text.choose,
                cell: (option: PollOption) => (
                  <PostButton
                    action={localise(paths.chooseMeetingDate(provrum.id, meeting.id), language)}
                    hidden={{ option: option.id }}
                    label={text.chooseLabel(spanInWords(option)[language])}
                  >
                    {text.choose}
                  </PostButton>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

function Who({ option, language }: { readonly option: PollOption; readonly language: Language }) {
  const text = messages[language].poll;
  if (option.answers.length === 0) return <span class="quiet">–</span>;
  return (
    <>
      {option.answers
        .map(({ person, organisation, answer }) => `${person.name}, ${organisation.name}: ${text.answers[answer]}`)
        .map((said) => (
          <div key={said}>{said}</div>
        ))}
    </>
  );
}
