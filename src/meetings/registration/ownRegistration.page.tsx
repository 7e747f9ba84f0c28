import { type Context, Hono } from 'hono';
import { setFlash } from '#organisations/actor.scope.ts';
import { addDays, type Day } from '#kernel/day.ts';
import { dayOfLocal } from '#kernel/localTime.ts';
import type { GatheringEnv } from '../gathering/gathering.scope.ts';
import { localise, paths } from '#paths.ts';
import { readValues } from '#platform/form.ts';
import { type Gathering, modesOf } from '../gathering/gathering.ts';
import { findGathering } from '../gathering/gathering.store.ts';
import { findKnown, type Known } from './guest.store.ts';
import { type LinkTarget, readLinkKey } from './registration.link.ts';
import { findAsked } from './questions.store.ts';
import { readSignUp } from './registration.form.ts';
import { messages } from './registration.messages.ts';
import { eventsOf, inLine, type Seat, seatActs } from './registration.scope.ts';
import { findMeetingOf, findOwn } from './registrations.store.ts';
import { actOnSeat, showSeat } from './seat.page.tsx';
import { isGone } from './signUp.page.tsx';
import { type SignUpForm, showSignUp, type Typed } from './signUpForm.page.tsx';
import { signPeopleUp } from './signUp.scope.ts';

/** What stands behind an address of one's own: a meeting, oneself, and one's registration there if there is one. */
interface Own {
  readonly key: string;
  readonly gathering: Gathering;
  readonly person: Known;
  readonly seat: Seat | null;
}

/**
 * One's own registration by the address in a mail, without an account. Reading changes nothing: programs that look at
 * mail open every address in it. It leads to one's own row, and to nothing else.
 */
export const ownRegistrationPage = new Hono<GatheringEnv>()
  .get(paths.ownRegistration(':key'), async (c) => {
    const own = await findByKey(c);
    if (!own) return await c.notFound();
    c.header('cache-control', 'private, no-store');
    const again = own.seat && isGone(own.seat.registration.state) && c.req.query('igen') !== undefined;
    return own.seat && !again ? await showSeat(c, own.seat) : await showSignUp(c, formFor(own));
  })
  .post(paths.ownRegistration(':key'), async (c) => {
    const own = await findByKey(c);
    return own ? await signUpByKey(c, own) : await c.notFound();
  })
  .post(paths.ownRegistrationAct(':key', ':act'), async (c) => {
    const own = await findByKey(c);
    return own?.seat ? await actOnSeat(c, own.seat, c.req.param('act') ?? '') : await c.notFound();
  });

async function findByKey(c: Context<GatheringEnv>): Promise<Own | null> {
  const { db, config, clock } = c.var;
  const key = c.req.param('key') ?? '';
  const target = readLinkKey(config.secret, key);
  const meeting = target && (await meetingOf(c, target));
  const gathering = meeting && (await findGathering(db, meeting));
  if (!target || !gathering || gathering.state === 'planned' || isStale(gathering, clock.today())) return null;
  const person = await findKnown(db, target.person, clock.today());
  if (!person) return null;
  c.set('gathering', gathering);
  const registration = await findOwn(db, gathering.id, person.id);
  // Whoever is counted with an organisation acts for it only with a mandate there.
  const organisation = person.organisations.find((id) => id === registration?.organisation?.id);
  const by = { person: person.id, organisation: organisation ?? person.organisations[0] ?? null };
  const seat: Seat | null = registration && {
    gathering,
    registration,
    by,
    own: true,
    path: (act) => (act ? paths.ownRegistrationAct(key, seatActs[act]) : paths.ownRegistration(key)),
  };
  return { key, gathering, person, seat };
}

/** Mails lie about for years, and are forwarded: so long after the meeting their addresses lead nowhere. */
const daysOpen = 90;
const isStale = ({ when }: Gathering, today: Day): boolean =>
  when !== null && addDays(dayOfLocal(when.ends), daysOpen) < today;

async function meetingOf(c: Context<GatheringEnv>, target: LinkTarget) {
  if (target.to === 'meeting') return target.id;
  const row = await findMeetingOf(c.var.db, target.id);
  return row?.person === target.person ? row.meeting : null;
}

const formFor = ({ key, gathering, person }: Own, typed: Typed = {}): SignUpForm => ({
  gathering,
  action: paths.ownRegistration(key),
  name: person.name,
  asksOrganisation: person.organisations.length === 0,
  colleagues: false,
  ...typed,
});

async function signUpByKey(c: Context<GatheringEnv>, own: Own): Promise<Response> {
  const { db, language } = c.var;
  const { gathering, person } = own;
  const values = await readValues(c);
  const asked = await findAsked(db, gathering.id);
  const read = readSignUp(values, language, { ways: modesOf(gathering), asked });
  if (!read.ok) return await showSignUp(c, formFor(own, read));
  const { mode, organisationName, ...details } = read.value;
  const organisation = person.organisations[0] ?? null;
  const decision = await inLine(gathering.id, () =>
    signPeopleUp(c, gathering.id, { person: person.id, organisation }, [
      { person: person.id, organisation, organisationName: organisation ? '' : organisationName, mode, details },
    ]),
  );
  if (!decision) return await c.notFound();
  if (!decision.ok && decision.refusal.kind !== 'unchanged')
    return await showSignUp(c, formFor(own, { values, refusal: decision.refusal }));
  const { flash } = messages[language];
  const [event] = decision.ok ? eventsOf(decision) : [];
  const word = event?.kind === 'registration-waitlisted' ? flash.waitlisted(event.place) : flash.registered;
  setFlash(c, event ? word : flash.already);
  return c.redirect(localise(paths.ownRegistration(own.key), language), 303);
}
