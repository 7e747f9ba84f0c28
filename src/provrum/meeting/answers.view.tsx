import type { Language } from '#kernel/text.ts';
import { messages as incoming } from '#meetings/replies/incoming.messages.ts';
import type { AnswerOnRecord } from '#meetings/replies/reply.store.ts';
import { Panel } from '#ui/facts.tsx';

interface Props {
  readonly answers: readonly AnswerOnRecord[];
  readonly language: Language;
}

/** Who has answered what, those who cannot come first, and how many are silent. Nothing before the first answer. */
export function AnswersPanel({ answers, language }: Props) {
  const { answers: text } = incoming[language];
  const given = answers.filter(({ answer }) => answer !== null);
  const silent = answers.length - given.length;
  if (given.length === 0) return null;
  return (
    <Panel title={text.heading} id="kalendersvar">
      <p>{text.workingLead}</p>
      <ul class="plain">
        {given.map(({ person, organisation, answer, comment }) => (
          <li key={person.id}>
            {text.who(person.name, organisation?.name ?? null)}: {answer && text.words[answer]}
            {comment && <span class="quiet"> – {comment}</span>}
          </li>
        ))}
        {silent > 0 && <li>{text.counts.none(silent)}</li>}
      </ul>
    </Panel>
  );
}
