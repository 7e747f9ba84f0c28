import type { Language } from '#kernel/text.ts';
import { Panel } from '#ui/facts.tsx';
import type { Slot } from '../gathering/slot.scope.ts';
import { calendarAnswers } from './events.ts';
import { messages } from './incoming.messages.ts';
import { type AnswerOnRecord, listAnswers } from './reply.store.ts';

/** What calendars have answered, for those who arrange the meeting; nothing before the first answer. */
export const answersSlot: Slot = async ({ c, gathering, arranger }) => {
  if (!arranger || !['announced', 'open', 'closed'].includes(gathering.state)) return null;
  const answers = await listAnswers(c.var.db, gathering.id);
  return answers.some(({ answer }) => answer !== null) ? (
    <AnswersPanel answers={answers} language={c.var.language} />
  ) : null;
};

interface Props {
  readonly answers: readonly AnswerOnRecord[];
  readonly language: Language;
}

/** How many of those who have a place have answered what, and by name those who said no or maybe. */
export function AnswersPanel({ answers, language }: Props) {
  const { answers: text } = messages[language];
  const silent = answers.filter(({ answer }) => answer === null).length;
  const unsure = answers.filter(({ answer }) => answer === 'declined' || answer === 'tentative');
  return (
    <Panel title={text.heading} id="kalendersvar">
      <p>{text.lead}</p>
      <ul class="plain">
        {calendarAnswers.map((known) => (
          <li key={known}>{text.counts[known](answers.filter(({ answer }) => answer === known).length)}</li>
        ))}
        {silent > 0 && <li>{text.counts.none(silent)}</li>}
      </ul>
      {unsure.length > 0 && (
        <ul>
          {unsure.map(({ person, organisation, answer, comment }) => (
            <li key={person.id}>
              {text.who(person.name, organisation?.name ?? null)}: {answer && text.words[answer]}
              {comment && <span class="quiet"> – {comment}</span>}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
