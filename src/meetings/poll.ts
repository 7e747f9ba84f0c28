import type { Answer } from './meetingText.ts';
import { type Decision, decided, refused } from '#kernel/decision.ts';
import type { PersonId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import { instantOf } from '#kernel/localTime.ts';
import type { MeetingEvent } from './events.ts';
import type { Meeting, MeetingRefusal, PollOption } from './meeting.ts';

type Event<Kind extends MeetingEvent['kind']> = Extract<MeetingEvent, { readonly kind: Kind }>;

/** While a date is looked for. */
export const pollIsOpen = ({ state, when, options }: Pick<Meeting, 'state' | 'when' | 'options'>): boolean =>
  state === 'planned' && when === null && options.length > 0;

/** Answers for oneself to some of the times, or to all; what is left out stays as it was. */
export function answerPoll(
  meeting: Meeting,
  person: PersonId,
  given: readonly { readonly option: number; readonly answer: Answer }[],
): Decision<Event<'meeting-poll-answered'>, MeetingRefusal> {
  if (!pollIsOpen(meeting)) return refused({ kind: 'no-poll' });
  const options = new Map(meeting.options.map((option) => [option.id, option]));
  if (given.some(({ option }) => !options.has(option))) return refused({ kind: 'no-such-option' });
  const news = given.filter(({ option, answer }) => ownAnswer(options.get(option), person) !== answer);
  if (news.length === 0) return refused({ kind: 'unchanged' });
  return decided({ kind: 'meeting-poll-answered', meeting: meeting.id, title: meeting.text.title, answers: news });
}

/** What somebody has answered to one time. */
export const ownAnswer = (option: PollOption | undefined, person: PersonId): Answer | null =>
  option?.answers.find((given) => given.person.id === person)?.answer ?? null;

/** Makes one of the times the meeting's date. */
export function chooseDate(
  meeting: Meeting,
  chosen: number,
  now: Instant,
): Decision<Event<'meeting-date-chosen'>, MeetingRefusal> {
  if (!pollIsOpen(meeting)) return refused({ kind: 'no-poll' });
  const option = meeting.options.find(({ id }) => id === chosen);
  if (!option) return refused({ kind: 'no-such-option' });
  if (instantOf(option.ends) <= now) return refused({ kind: 'meeting-past' });
  const { starts, ends } = option;
  return decided({
    kind: 'meeting-date-chosen',
    meeting: meeting.id,
    title: meeting.text.title,
    when: { starts, ends },
  });
}

/** How many can come, could if they must, and cannot. */
export const tally = ({ answers }: PollOption): Readonly<Record<Answer, number>> => {
  const count = (answer: Answer) => answers.filter((given) => given.answer === answer).length;
  return { yes: count('yes'), ifNeeded: count('ifNeeded'), no: count('no') };
};

/** The times that suit best: most who can come, less those who cannot; of times alike in that, most who gladly can. */
export function bestOptions(options: readonly PollOption[]): readonly PollOption[] {
  const answered = options.filter((option) => option.answers.length > 0);
  const worth = (option: PollOption) => {
    const { yes, ifNeeded, no } = tally(option);
    return (yes + ifNeeded - no) * 1_000 + yes;
  };
  const best = Math.max(...answered.map(worth));
  return answered.filter((option) => worth(option) === best);
}
