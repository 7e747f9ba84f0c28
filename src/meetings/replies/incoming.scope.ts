import type { Instant } from '#kernel/instant.ts';
import { type AnswerTakers, takeAnswerByMail } from '#organisations/mailing/answering.scope.ts';
import { takeBounce } from '#organisations/mailing/bounce.store.ts';
import type { Doing } from '#organisations/organisations.store.ts';
import { isAutomatic } from '#platform/automaticMail.ts';
import { type CalendarAnswer, readAnswers } from '#platform/calendarAnswer.ts';
import { hashToken } from '#platform/hash.ts';
import { type IncomingMail, readMail } from '#platform/incomingMail.ts';
import type { Devices } from '#platform/web.ts';
import { loadVersions } from '#rulebook/rulebook.store.ts';
import { networkVersionInForce } from '#rulebook/version.ts';
import { changeGathering } from '../gathering/change.store.ts';
import { gatheringCircumstances } from '../gathering/gathering.scope.ts';
import { recordEvent } from '../record.store.ts';
import { claimIncoming, findIncoming, forgetIncoming, settleIncoming, type Settled } from './incoming.store.ts';
import type { Outcome } from './outcome.ts';
import { noteAnswer } from './reply.ts';
import { findAnswering, findByUid } from './reply.store.ts';
import { takeWorkingAnswer } from './working.scope.ts';

type Needed = Pick<Devices, 'db' | 'clock' | 'jobs' | 'config'>;

/**
 * Takes a mail that came in, from the mailbox or by hand: an answer to an invitation is noted, one to something that
 * somebody wrote becomes a post, a report of what did not arrive is kept. The same mail counts once, however often and on
 * however many nodes it is read. Its text is not kept, but for what is posted.
 */
export async function takeMail(
  devices: Needed,
  raw: Uint8Array,
  { byHand, takers }: { readonly byHand: Doing | null; readonly takers: AnswerTakers },
): Promise<Settled> {
  const { db, clock } = devices;
  const mail = await readMail(raw);
  // Pasted in a form it has other line ends than in the mailbox.
  const hash = hashToken(Buffer.from(raw).toString('latin1').replaceAll('\r', '').trim());
  return await db.tx(async () => {
    const { from: sender, subject } = mail;
    const id = await claimIncoming(db, {
      hash,
      at: clock.now(),
      byHand: byHand !== null,
      sender,
      subject: oneLine(subject),
    });
    if (id === null) return (await findIncoming(db, hash)) ?? unread;
    const settled = await settle(devices, mail, takers);
    if (byHand && settled.outcome === 'unread') {
      await forgetIncoming(db, hash);
      return settled;
    }
    await settleIncoming(db, hash, settled);
    if (byHand) await tellOf(byHand, id, settled);
    return settled;
  });
}

/** Puts on record who put a mail in; what its sender did thereby is told beside it, in their name. */
async function tellOf({ db, by, at, version }: Doing, mail: number, { person, ...settled }: Settled) {
  const event = { kind: 'mail-put-in', mail, ...settled };
  await recordEvent(db, { event, about: {}, by, at, version, subject: { person } });
}

const unread: Settled = { outcome: 'unread', meeting: null, network: null, provrum: null, person: null };
const oneLine = (text: string) => text.replace(/[^\P{Cc}]/gu, ' ').trim();

async function settle(devices: Needed, mail: IncomingMail, takers: AnswerTakers): Promise<Settled> {
  const [answer] = mail.parts
    .filter(({ type }) => type === 'text/calendar' || type === 'application/ics')
    .flatMap(({ content }) => readAnswers(content));
  if (answer) return await takeAnswer(devices, mail, answer);
  if (await takeBounce(devices.db, mail, devices.clock.now())) return { ...unread, outcome: 'bounce' };
  const answered = await takeAnswerByMail(devices, mail, takers);
  if (answered) return { ...unread, ...answered };
  return { ...unread, outcome: isAutomatic(mail) ? 'automatic' : 'unread' };
}

async function takeAnswer(devices: Needed, mail: IncomingMail, answer: CalendarAnswer): Promise<Settled> {
  const { db, clock, jobs } = devices;
  const known = await findByUid(db, answer.uid);
  if (!known) return { ...unread, outcome: 'no-meeting' };
  const { id: meeting, owner } = known;
  const whose = await findAnswering(db, meeting, addressesOf(mail, answer));
  if (!whose) return { ...unread, outcome: 'no-person', meeting };
  const now = clock.now().toISOString() as Instant;
  // A calendar whose clock is ahead must not silence what it answers later.
  const said = answer.stamp?.toISOString() ?? now;
  const at = (said < now ? said : now) as Instant;
  const given = { answer: answer.answer, sequence: answer.sequence, comment: answer.comment, at };
  if (owner !== null) {
    const taken = await takeWorkingAnswer({ db, jobs }, { owner, meeting, whose, given, now });
    const outcome = taken === null ? 'no-meeting' : taken.ok ? 'answered' : taken.refusal.kind;
    return { ...unread, outcome, meeting, provrum: owner, person: whose.person };
  }
  const networkVersion = networkVersionInForce(await loadVersions(db), clock.today());
  const by = { person: whose.person, organisation: whose.organisation };
  const decision = await changeGathering(
    gatheringCircumstances({ var: { db, clock, jobs, networkVersion } }, by),
    meeting,
    (gathering) => noteAnswer(gathering, whose, given, now),
  );
  return { ...unread, outcome: outcomeOf(decision, answer), meeting, person: whose.person };
}

/**
 * Whose answer it may be. Whoever sends it answers for themselves; in another's name only from the same domain, as an alias or a
 * colleague does: what a stranger writes of somebody is not their answer.
 */
function addressesOf({ from }: IncomingMail, { attendee }: CalendarAnswer): readonly string[] {
  const near = from !== '' && domainOf(from) === domainOf(attendee);
  return [near ? attendee : '', from].filter(Boolean);
}

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);

function outcomeOf(
  decision:
    | { readonly ok: true }
    | { readonly ok: false; readonly refusal: { readonly kind: 'outdated' | 'no-place' } }
    | null,
  { answer }: CalendarAnswer,
): Outcome {
  if (!decision) return 'no-meeting';
  if (!decision.ok) return decision.refusal.kind;
  return answer === 'declined' ? 'asked' : 'answered';
}
