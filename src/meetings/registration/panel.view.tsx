import { readsProposals, voiceOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { Actions, LinkButton } from '#ui/button.tsx';
import { Panel, Part } from '#ui/facts.tsx';
import { modesOf } from '../gathering/gathering.ts';
import type { Slot } from '../gathering/slot.scope.ts';
import { holding, lineFor } from './queue.ts';
import { messages } from './registration.messages.ts';
import { closedNow } from './registration.ts';
import { openDesk } from './registration.store.ts';

const shownIn = ['announced', 'open', 'closed'];

/** The way to sign up, or to one's own place, on the page of a meeting. */
export const signUpSlot: Slot = async ({ c, gathering, arranger }) => {
  const { db, actor, clock, language } = c.var;
  if (!shownIn.includes(gathering.state)) return null;
  const text = messages[language];
  const desk = await openDesk({ db, at: clock.now(), today: clock.today() }, gathering);
  const own = desk.entries.find(({ person }) => person === actor?.person.id);
  const closed = closedNow(desk);
  const voice = voiceOf(actor);
  const ours = voice ? desk.entries.filter(({ organisation }) => organisation === voice.organisation).length : 0;
  const to = (path: string) => localise(path, language);
  const maySignUp = !own && !closed && (voice !== null || gathering.audience === 'public' || arranger !== null);
  return (
    <Panel title={text.panel.heading} id="anmalan" inviting={maySignUp}>
      <ul class="plain">
        {modesOf(gathering).map((mode) => {
          const waiting = lineFor(desk.entries, gathering.places, mode).length;
          return (
            <li key={mode}>
              {text.modes[mode]}:{' '}
              {text.panel.taken(holding(desk.entries, mode).length, gathering.places.capacity[mode])}
              {waiting > 0 && `, ${text.panel.waiting(waiting)}`}
            </li>
          );
        })}
      </ul>
      {closed && <p>{gathering.state === 'announced' ? text.panel.opensLater : text.refused[closed.kind]}</p>}
      {ours > 0 && <p>{text.panel.incoming(ours)}</p>}
      <Actions>
        {own && (
          <LinkButton weight="main" href={to(paths.registration(gathering.id, own.id))}>
            {text.panel.own}
          </LinkButton>
        )}
        {maySignUp && (
          <LinkButton weight="main" href={to(paths.signUp(gathering.id))}>
            {text.panel.signUp}
          </LinkButton>
        )}
        {!closed && voice && (
          <LinkButton href={to(paths.signUpColleagues(gathering.id))}>{text.panel.colleagues}</LinkButton>
        )}
        {(own || readsProposals(actor)) && (
          <LinkButton weight="quiet" href={to(paths.registrations(gathering.id))}>
            {text.panel.list}
          </LinkButton>
        )}
      </Actions>
    </Panel>
  );
};

/** What those who arrange it do with registrations, on the page of a meeting. */
export const registrationsSlot: Slot = ({ c, gathering, arranger }) => {
  const { language } = c.var;
  const text = messages[language];
  if (!arranger || gathering.state === 'cancelled') return null;
  const to = (path: string) => localise(path, language);
  return (
    <Part title={text.panel.placesHeading} id="platser">
      <Actions>
        <LinkButton href={to(paths.registrations(gathering.id))}>{text.list.heading}</LinkButton>
        <LinkButton href={to(paths.registrationForm(gathering.id))}>{text.panel.form}</LinkButton>
        <LinkButton href={to(paths.registrationNeeds(gathering.id))}>{text.panel.needs}</LinkButton>
      </Actions>
    </Part>
  );
};
