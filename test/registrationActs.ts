import type { RegistrationId } from '#kernel/id.ts';
import { linkKey } from '#meetings/registration/registration.link.ts';
import { seatActs } from '#meetings/registration/registration.scope.ts';
import { paths } from '#paths.ts';
import { sql } from '#platform/database.ts';
import type { Act } from './acts.ts';
import type { TestApp } from './app.ts';
import { gatheringOnRecord, guestOnRecord, registrationOnRecord } from './gatheringOnRecord.ts';

/** Those who speak for a member or a partner, or arrange. */
const all: Act['may'] = ['asta', 'boel', 'cilla', 'ines', 'karin'];
const voices: Act['may'] = ['asta', 'boel', 'cilla', 'ines'];
/** Who has the place, who looks after their organisation, and the secretariat. */
const holders: Act['may'] = ['asta', 'boel', 'karin'];

export type RegistrationStage = Awaited<ReturnType<typeof setRegistrationStage>>;

let made = 0;

/** A meeting to sign up for, one for everybody, Boel's place at another, and a guest's. */
export async function setRegistrationStage({ db, cast, devices }: TestApp) {
  made += 1;
  const place = await gatheringOnRecord(db, cast, { mode: 'hybrid', physical: 5 });
  const own = async (person: 'boel' | 'asta') =>
    await registrationOnRecord(db, place, { person: cast.person[person], organisation: cast.organisation.dalarna });
  const guest = await guestOnRecord(db, 'Greta Gäst', `greta.stage${made}@bolaget.example`);
  const invited = await guestOnRecord(db, 'Isa Gäst', `isa.stage${made}@bolaget.example`);
  const registration: RegistrationId = await own('boel');
  const { rows } = await sql<{ id: number }>`
    insert into registration_field (meeting_id, position, kind, label) values (${place}, 1, 'line', 'Tåg?')
    returning id`.execute(db.q());
  const key = async () => {
    const id = await registrationOnRecord(db, place, { person: guest });
    return linkKey(devices.config.secret, { to: 'registration', id, person: guest });
  };
  return {
    open: await gatheringOnRecord(db, cast, {}),
    everybodys: await gatheringOnRecord(db, cast, { audience: 'public' }),
    place,
    registration,
    question: rows[0]!.id,
    guestKey: await key(),
    invitedKey: linkKey(devices.config.secret, { to: 'meeting', id: place, person: invited }),
  };
}

type Describe = (pattern: string, path: string, may: Act['may'], form?: Act['form']) => Act;

/** Every act on registrations. */
export function registrationActsOf(on: RegistrationStage, act: Describe): readonly Act[] {
  const { open, everybodys, place, registration, question, guestKey, invitedKey } = on;
  const of = ':meeting' as const;
  const details = { 'q-1': 'x', food: 'Utan kiwi' };
  return [
    act(paths.signUp(of), paths.signUp(open), all, { mode: 'physical' }),
    act(paths.signUpColleagues(of), paths.signUpColleagues(open), voices, {
      mode: 'physical',
      'name-0': 'Nya Kollegan',
      'email-0': `ny.kollega${made}@egen.example`,
    }),
    act(paths.askForLink(of), paths.askForLink(everybodys), 'anybody', {
      name: 'Vera Vid',
      email: `vera${made}@vid.example`,
    }),
    act(
      paths.registrationAct(of, ':registration', ':act'),
      paths.registrationAct(place, registration, seatActs.mode),
      holders,
      { mode: 'digital' },
    ),
    act(paths.addRegistration(of), paths.addRegistration(open), ['karin'], {
      act: 'add',
      name: 'Gäst Prov',
      email: `gast.prov${made}@annan.example`,
      mode: 'physical',
    }),
    act(paths.registrationForm(of), paths.registrationForm(open), ['karin'], { label: 'Hur kommer du?', kind: 'line' }),
    act(paths.registrationQuestion(of, ':question'), paths.registrationQuestion(place, question), ['karin']),
    act(paths.ownRegistration(':key'), paths.ownRegistration(invitedKey), 'anybody', { mode: 'physical', ...details }),
    act(paths.ownRegistrationAct(':key', ':act'), paths.ownRegistrationAct(guestKey, seatActs.mode), 'anybody', {
      mode: 'digital',
    }),
  ];
}
