import type { PersonId } from '#kernel/id.ts';
import { answerText } from '#platform/answerText.ts';
import { writtenByProgram } from '#platform/automaticMail.ts';
import { hashToken } from '#platform/hash.ts';
import type { IncomingMail } from '#platform/incomingMail.ts';
import { answeredLetter } from '#platform/letterName.ts';
import { post } from '#platform/outbox.ts';
import type { Devices } from '#platform/web.ts';
import { findWriter } from '../actor.store.ts';
import type { Actor } from '../authority.ts';
import { writeAnswerMail } from './answer.mail.ts';
import {
  type AnswerByMail,
  type AnsweredLetter,
  type AnswerOutcome,
  isTold,
  type LetterAbout,
  mostADay,
  type Taking,
} from './answering.ts';
import { countPostedByMail, findAnsweredLetter } from './answering.store.ts';

export type AnswerDevices = Pick<Devices, 'db' | 'clock' | 'jobs' | 'config'>;

/** Makes an answer part of what was answered, as the page would, with the rights that the writer has now. */
export type AnswerTaker = (devices: AnswerDevices, answer: AnswerByMail) => Promise<Taking>;

/** Who takes answers, by the purpose of the mail that is answered. */
export type AnswerTakers = Readonly<Record<string, AnswerTaker>>;

/** What became of a mail that answers a letter of ours. */
export interface AnswerTaken extends LetterAbout {
  readonly outcome: AnswerOutcome | 'automatic';
  /** Null where it is not certain who wrote. */
  readonly person: PersonId | null;
}

/**
 * Takes a mail that answers a letter of ours, within the transaction one stands in; null where it answers none. Only whoever got
 * the letter knows its name, and only from their own address is the answer theirs: a letter is soon sent on.
 */
export async function takeAnswerByMail(
  devices: AnswerDevices,
  mail: IncomingMail,
  takers: AnswerTakers,
): Promise<AnswerTaken | null> {
  const { db, clock, config } = devices;
  const named = answeredLetter(config, mail.headers);
  if (!named) return null;
  const unknown = { person: null, network: null, provrum: null };
  if (writtenByProgram(mail)) return { ...unknown, outcome: 'automatic' };
  if (named.sign === 'none') return { ...unknown, outcome: 'other-letter' };
  const letter = named.sign === 'right' ? await findAnsweredLetter(db, named) : null;
  if (!letter) return { ...unknown, outcome: 'no-letter' };
  const actor = mail.forged ? null : await findWriter(db, letter.person, mail.from, clock.today());
  if (!actor) return { ...letter.about, person: null, outcome: 'not-receiver' };
  // A thumb that Gmail sends as a mail of its own is no words.
  const thumb = mail.parts.some(({ type }) => type.startsWith('text/vnd.google.email-reaction'));
  const answer: AnswerByMail = {
    actor,
    about: letter.about,
    answered: Number(/\d{1,15}$/.exec(letter.answerable?.occurrence ?? '')?.[0] ?? 0),
    text: thumb ? '' : answerText(mail.text, letter.body),
    key: keyOf(mail, letter),
  };
  const outcome = await judge(devices, letter, answer, takers);
  await tell(devices, { mail, letter, actor, outcome, key: answer.key });
  return { ...letter.about, person: actor.person.id, outcome };
}

/** Without a name of its own a mail is known by its words. */
const keyOf = ({ messageId, text }: IncomingMail, { person }: AnsweredLetter): string =>
  `mail.${hashToken(`${person}\n${messageId || text}`).toString('base64url')}`;

const aDay = 24 * 3_600_000;

async function judge(
  devices: AnswerDevices,
  { several, answerable }: AnsweredLetter,
  answer: AnswerByMail,
  takers: AnswerTakers,
): Promise<AnswerOutcome> {
  const { db, clock } = devices;
  const take = answerable ? takers[answerable.purpose] : undefined;
  if (!take) return 'other-letter';
  if (answer.text === '') return 'empty';
  if (several) return 'several';
  const since = new Date(clock.now().getTime() - aDay);
  if ((await countPostedByMail(db, answer.actor.person.id, since)) >= mostADay) return 'too-many';
  return await take(devices, answer);
}

interface Said {
  readonly mail: IncomingMail;
  readonly letter: AnsweredLetter;
  readonly actor: Actor;
  readonly outcome: AnswerOutcome;
  readonly key: string;
}

/** Tells the writer what did not come in: at the address that we know, never at one that the mail names. */
async function tell({ db, jobs, clock, config }: AnswerDevices, { mail, letter, actor, outcome, key }: Said) {
  const files = mail.parts.flatMap(({ file }) => file ?? []);
  if (!isTold(outcome, { files: files.length })) return;
  const { id: person, language } = actor.person;
  const { network, provrum } = letter.about;
  await post(db, jobs, {
    purpose: 'mailAnswer',
    occurrence: key,
    to: { person, address: mail.from, language },
    ...writeAnswerMail({ outcome, subject: letter.subject, about: letter.about, files }, language, config.baseUrl),
    ...(network !== null && { network }),
    ...(provrum !== null && { provrum }),
    urgent: true,
    at: clock.now(),
  });
}
