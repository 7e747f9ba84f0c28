import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { type MeetingId, type OrganisationId, parseId } from '#kernel/id.ts';
import { type ActorEnv, setFlash, signedIn, toSignIn } from '#organisations/actor.scope.ts';
import { type Actor, voiceOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { readValues } from '#platform/form.ts';
import { sendPage } from '#platform/web.ts';
import { Actions, LinkButton } from '#ui/button.tsx';
import { Page } from '#ui/page.tsx';
import { arrangerOf, modesOf } from '../gathering/gathering.ts';
import { findGathering } from '../gathering/gathering.store.ts';
import { type GatheringEnv, mayReadGathering, withGathering } from '../gathering/gathering.scope.ts';
import { crumbsToGathering } from '../gathering/gathering.view.tsx';
import { findAsked } from './questions.store.ts';
import { readSignUp } from './registration.form.ts';
import { messages } from './registration.messages.ts';
import { eventsOf, findSeat, inLine } from './registration.scope.ts';
import { findOwn, isInvited } from './registrations.store.ts';
import { actOnSeat, showSeat } from './seat.page.tsx';
import { type SignUpForm, showSignUp, type Typed } from './signUpForm.page.tsx';
import { signPeopleUp } from './signUp.scope.ts';
import { showAskForLink } from './askForLink.page.tsx';

/** A visitor is led to sign in, but to a meeting for everybody. */
const reader: MiddlewareHandler<ActorEnv> = async (c, next) => {
  if (c.var.actor) return await next();
  const id = parseId<MeetingId>(c.req.param('meeting'));
  const gathering = id && (await findGathering(c.var.db, id));
  return gathering && mayReadGathering(gathering, null) ? await next() : await toSignIn(c);
};

/** Signing up in one's own name, and one's own registration afterwards. */
export const signUpPage = new Hono<GatheringEnv>()
  .get(paths.signUp(':meeting'), reader, withGathering, async (c) => {
    const { actor, gathering, db, language } = c.var;
    if (!actor) return showAskForLink(c);
    const own = await findOwn(db, gathering.id, actor.person.id);
    const again = c.req.query('igen') !== undefined;
    if (own && (!isGone(own.state) || !again))
      return c.redirect(localise(paths.registration(gathering.id, own.id), language), 303);
    return (await closedTo(c, actor)) ?? (await showSignUp(c, formFor(c)));
  })
  .post(paths.signUp(':meeting'), signedIn, withGathering, (c) => signUpSelf(c))
  .get(paths.registration(':meeting', ':registration'), signedIn, withGathering, async (c) => {
    const seat = await findSeat(c);
    return seat ? await showSeat(c, seat) : await c.notFound();
  })
  .post(paths.registrationAct(':meeting', ':registration', ':act'), signedIn, withGathering, async (c) => {
    const seat = await findSeat(c);
    return seat ? await actOnSeat(c, seat, c.req.param('act') ?? '') : await c.notFound();
  });

export const isGone = (state: string): boolean => state === 'cancelled' || state === 'transferred';

const formFor = (c: Context<GatheringEnv>, typed: Typed = {}): SignUpForm => ({
  gathering: c.var.gathering,
  action: paths.signUp(c.var.gathering.id),
  asksOrganisation: !c.var.actor?.organisation,
  colleagues: voiceOf(c.var.actor) !== null,
  ...typed,
});

/** For whom somebody signs up: the organisation they act for now. */
export const organisationFor = (actor: Actor): OrganisationId | null => actor.organisation?.id ?? null;

/** Says to somebody who may not sign up why; null to everybody else. */
export async function closedTo(c: Context<GatheringEnv>, actor: Actor): Promise<Response | null> {
  const { gathering, db, clock, language, frame } = c.var;
  if (arrangerOf(actor, gathering) || gathering.audience === 'public') return null;
  const organisation = voiceOf(actor)?.organisation;
  if (organisation && (await isInvited(db, gathering, organisation, clock.today()))) return null;
  const text = messages[language];
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.notDone}
      lead={text.panel.notInvited}
      section="calendar"
      crumbs={crumbsToGathering(gathering, language)}
      noindex
    >
      <Actions>
        <LinkButton href={localise(paths.gathering(gathering.id), language)}>{text.toMeeting}</LinkButton>
      </Actions>
    </Page>,
    403,
  );
}

async function signUpSelf(c: Context<GatheringEnv>): Promise<Response> {
  const { db, gathering, language } = c.var;
  const actor = c.var.actor!;
  const closed = await closedTo(c, actor);
  if (closed) return closed;
  const values = await readValues(c);
  const asked = await findAsked(db, gathering.id);
  const read = readSignUp(values, language, { ways: modesOf(gathering), asked });
  if (!read.ok) return await showSignUp(c, formFor(c, read));
  const { mode, organisationName, ...details } = read.value;
  const organisation = organisationFor(actor);
  const one = { person: actor.person.id, organisation, organisationName: organisation ? '' : organisationName, mode };
  const decision = await inLine(gathering.id, () =>
    signPeopleUp(c, gathering.id, { person: actor.person.id, organisation }, [{ ...one, details }]),
  );
  if (!decision) return await c.notFound();
  if (!decision.ok && decision.refusal.kind !== 'unchanged')
    return await showSignUp(c, formFor(c, { values, refusal: decision.refusal }));
  const { flash } = messages[language];
  const [event] = decision.ok ? eventsOf(decision) : [];
  setFlash(
    c,
    !event ? flash.already : event.kind === 'registration-made' ? flash.registered : flash.waitlisted(event.place),
  );
  const own = await findOwn(db, gathering.id, actor.person.id);
  const to = own ? paths.registration(gathering.id, own.id) : paths.gathering(gathering.id);
  return c.redirect(localise(to, language), 303);
}
