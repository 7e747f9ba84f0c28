import { addDays, daysBetween } from '#kernel/day.ts';
import type { EventId } from '#kernel/id.ts';
import { dayOf } from '#platform/clock.ts';
import { type OutgoingMail, post } from '#platform/outbox.ts';
import type { Devices } from '#platform/web.ts';
import { gatheringEventQueue } from '../gathering/gathering.scope.ts';
import { findAsked, listAnswers } from '../registration/questions.store.ts';
import { answersMissing } from '../registration/questions.ts';
import { invite, tellDocumented, tellInvited } from './invited.jobs.ts';
import { writeReminder } from './letters.mail.ts';
import {
  type Attendee,
  findGatheringEvent,
  listComing,
  listInvitees,
  listTold,
  lockLetters,
  withdrawCalls,
} from './letters.store.ts';
import { askToRelease, tellCalendars, tellQueue } from './places.jobs.ts';
import { quietDays, remindersDue } from './reminders.ts';
import { beginRound, invitedAs, outgoing, readerOf, type Round, toldIn } from './round.jobs.ts';
import { purposes, readOccasion } from './telling.ts';

const nightlyQueue = 'gathering-reminders';

/** Tells people what has happened to what they sign up for, and reminds them. A job that comes twice tells nobody twice. */
export async function handleGatheringLetters(devices: Devices): Promise<void> {
  const { db, jobs } = devices;
  await jobs.handle<{ event: EventId }>(gatheringEventQueue, async ({ event }) => {
    await db.tx(() => follow(devices, event));
  });
  await jobs.handle<Record<never, never>>(nightlyQueue, async () => {
    await remindOfGatherings(devices);
    await gatheringsNightly(devices);
  });
}

async function follow(devices: Devices, id: EventId): Promise<void> {
  const record = await findGatheringEvent(devices.db, id);
  if (!record) return;
  await lockLetters(devices.db, record.meeting);
  const round = await beginRound(devices, record.meeting);
  if (!round) return;
  if (round.gathering.state === 'cancelled') await withdrawCalls(devices.db, record.meeting);
  const told = await tellCalendars(round, record);
  await tellQueue(round, record, told);
  await askToRelease(round, record);
  await tellInvited(round, record);
  await tellDocumented(round, record);
}

/** Puts the next morning's look in line; there is never more than one. */
export async function gatheringsNightly({ db, clock, jobs }: Pick<Devices, 'db' | 'clock' | 'jobs'>): Promise<void> {
  // Six or seven in the morning in Sweden: before work, and after those who begin or end by their date have.
  const startAfter = new Date(`${addDays(clock.today(), 1)}T05:00:00Z`);
  await jobs.enqueue(db, nightlyQueue, {}, { singletonKey: 'nightly', startAfter });
}

/** Reminds those who come, and those who have not signed up while they still can; whoever has joined since is invited too. */
export async function remindOfGatherings(devices: Devices): Promise<void> {
  const { db, clock } = devices;
  for (const meeting of await listComing(db, clock.today())) {
    await db.tx(async () => {
      await lockLetters(db, meeting);
      const round = await beginRound(devices, meeting);
      if (!round) return;
      const due = remindersDue(round.gathering, clock.today());
      if (due.includes('coming')) await remindComing(round);
      if (due.includes('unanswered')) await remindUnanswered(round);
      if (due.includes('answers')) await remindOfQuestions(round);
      await invite(round, { actor: null, newcomers: true });
    });
  }
}

const quiet = ({ devices: { clock } }: Round, last: Date | undefined): boolean =>
  last === undefined || daysBetween(dayOf(last), clock.today()) >= quietDays;

async function remindComing(round: Round): Promise<void> {
  const { devices, gathering, attendees } = round;
  const told = await listTold(devices.db, gathering.id, purposes.place);
  const mails = attendees
    .filter(({ state, person }) => state === 'registered' && quiet(round, told.get(person)?.at))
    .map((attendee): OutgoingMail => {
      const letter = writeReminder(toldIn(round, attendee.language), 'coming', readerOf(round, attendee));
      return outgoing(round, { purpose: purposes.reminder, what: ['coming'], to: attendee, letter, urgent: true });
    });
  await post(devices.db, devices.jobs, ...mails);
}

/** Asks those whom somebody else has signed up, or who came before a question did, once to answer what must be answered. */
async function remindOfQuestions(round: Round): Promise<void> {
  const { devices, gathering, attendees } = round;
  const { db, jobs } = devices;
  const asked = await findAsked(db, gathering.id);
  if (!asked.questions.some(({ required }) => required)) return;
  const [answers, told] = await Promise.all([
    listAnswers(db, gathering.id),
    listTold(db, gathering.id, purposes.reminder),
  ]);
  const heard = ({ person }: Attendee) =>
    told.get(person)?.occurrences.some((occasion) => readOccasion(occasion).what === 'answers') === true;
  const mails = attendees
    .filter(({ state }) => state === 'registered' || state === 'offered' || state === 'waitlisted')
    .filter(({ registration, mode }) => answersMissing(asked, mode, answers.get(registration) ?? new Map()))
    .filter((attendee) => !heard(attendee))
    .map((attendee): OutgoingMail => {
      const letter = writeReminder(toldIn(round, attendee.language), 'answers', readerOf(round, attendee));
      return outgoing(round, { purpose: purposes.reminder, what: ['answers'], to: attendee, letter });
    });
  await post(db, jobs, ...mails);
}

async function remindUnanswered(round: Round): Promise<void> {
  const { devices, gathering, attendees } = round;
  const { db, clock, jobs } = devices;
  const told = await listTold(db, gathering.id, purposes.invitation);
  // Whoever has answered, and be it with a cancellation, has answered.
  const answered = new Set(attendees.map(({ organisation }) => organisation));
  const heard = new Set(attendees.map(({ person }) => person));
  const mails = (await listInvitees(db, gathering.id, clock.today()))
    .filter(({ person }) => told.has(person) && !heard.has(person) && quiet(round, told.get(person)?.at))
    .filter(({ organisations }) => organisations.every(({ id }) => !answered.has(id)))
    .map((invitee): OutgoingMail => {
      const letter = writeReminder(toldIn(round, invitee.language), 'unanswered', invitedAs(round, invitee));
      return outgoing(round, { purpose: purposes.reminder, what: ['unanswered'], to: invitee, letter });
    });
  await post(db, jobs, ...mails);
}
