import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { addDays, yearOf } from '#kernel/day.ts';
import type { MeetingId } from '#kernel/id.ts';
import { messages as attendanceWords } from '#meetings/attendance/attendance.messages.ts';
import { messages as gatheringWords } from '#meetings/gathering/gathering.messages.ts';
import { messages as registrationWords } from '#meetings/registration/registration.messages.ts';
import { messages as weeksWords } from '#meetings/weeks/weeks.messages.ts';
import { paths } from '#paths.ts';
import { systemClock } from '#platform/clock.ts';
import { sql } from '#platform/database.ts';
import { mailServer } from '../mailServer.ts';
import { press } from './acts.ts';
import { until } from './mailbox.ts';
import { become } from './people.ts';
import { startProgram } from './program.ts';
import { openStage } from './stage.ts';

const mail = await mailServer();
const program = await startProgram({ smtpUrl: mail.url });
const { journey } = await openStage(program);
const { db } = program;
const today = systemClock.today();
const year = yearOf(today);
const [arranging, signing, door] = [gatheringWords.sv, registrationWords.sv, attendanceWords.sv.checkIn];

const field = (page: Page, name: string) => page.locator(`main [name="${name}"]`);

/** The number of the meeting whose page is open. */
const meetingOf = (page: Page): MeetingId =>
  Number(/\/moten\/(\d+)/.exec(new URL(page.url()).pathname)?.[1]) as MeetingId;

/** Who stands how at a meeting, by address. */
async function standing(meeting: MeetingId): Promise<Readonly<Record<string, string>>> {
  const { rows } = await sql<{ email: string; state: string }>`
    select p.email, r.state from registration r join person p on p.id = r.person_id
    where r.meeting_id = ${meeting} order by r.id`.execute(db.q());
  return Object.fromEntries(rows.map(({ email, state }) => [email, state]));
}

/** The own address in the last mail to somebody about the meeting. */
const linkTo = async (address: string): Promise<string> =>
  await until(`a mail with a link to ${address}`, () => {
    const last = mail.received.findLast(({ to, text }) => to?.[0]?.address === address && text?.includes('/anmalan/'));
    return /http\S+\/anmalan\/[^\s>]+/.exec(last?.text ?? '')?.[0];
  });

/** How many have been told by mail what their calendars shall do. */
const calendarMail = async (meeting: MeetingId, method: 'REQUEST' | 'CANCEL'): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from mail where meeting_id = ${meeting} and calendar_method = ${method} and state = 'sent'`.execute(
    db.q(),
  );
  return rows[0]!.count;
};

async function planHybrid(page: Page): Promise<MeetingId> {
  await page.goto(paths.newGathering());
  await field(page, 'kind').selectOption('network');
  await field(page, 'network').selectOption({ label: 'Ung region' });
  await field(page, 'title').fill('Unga i regionens planer');
  const weeks = await sql<{ day: string }>`
    select to_char(to_date(w, 'IYYY"-W"IW') + 2, 'YYYY-MM-DD') as day
    from network_weeks n, unnest(n.weeks) w where n.year = ${year + 1} order by 1 limit 1`.execute(db.q());
  await field(page, 'day').fill(weeks.rows[0]!.day);
  await field(page, 'from').fill('10:00');
  await field(page, 'to').fill('15:00');
  await page.locator('main [name=mode][value=hybrid]').check();
  await field(page, 'place').fill('Stockholm');
  await field(page, 'link').fill('https://mote.example/unga');
  await page.locator('main [name=audience][value=public]').check();
  await field(page, 'physical').fill('3');
  await field(page, 'digital').fill('20');
  await page.locator('main [name=rule][value=time]').check();
  await page.locator('main form:has([name=title]) button[type=submit]').last().click();
  await page.getByRole('heading', { level: 1, name: 'Unga i regionens planer' }).waitFor();
  return meetingOf(page);
}

journey(
  'a year of weeks is decided, a hybrid meeting is planned, filled, queued for, moved and cancelled',
  async (enter) => {
    const office = await enter();
    await become(office, 'secretariat');
    await office.goto(paths.networkWeeks(year + 2));
    await press(office, weeksWords.sv.decide);
    await office.getByText(weeksWords.sv.flash).waitFor();
    const meeting = await planHybrid(office);
    await press(office, arranging.acts.invite);
    await office.getByText(arranging.states.open, { exact: true }).first().waitFor();

    // A representative signs up three colleagues at once: the room is full.
    const dalarna = await enter();
    await become(dalarna, 'dalarna');
    await dalarna.goto(paths.signUpColleagues(meeting));
    await dalarna.locator('main [name=mode][value=physical]').check();
    const colleagues = ['anna', 'bengt', 'carin'].map((name) => `${name}@unga.example`);
    for (const [row, email] of colleagues.entries()) {
      await field(dalarna, `name-${row}`).fill(`Kollega ${row + 1}`);
      await field(dalarna, `email-${row}`).fill(email);
    }
    await press(dalarna, signing.colleagues.send);
    await dalarna.getByText('Kollega 3').first().waitFor();
    assert.deepEqual(Object.values(await standing(meeting)), ['registered', 'registered', 'registered']);

    // A guest without account asks for a link, signs up and stands in line.
    const guest = await enter();
    await guest.goto(paths.signUp(meeting));
    await field(guest, 'name').fill('Greta Gäst');
    await field(guest, 'email').fill('greta@gast.example');
    await press(guest, signing.link.send);
    await guest.getByText(signing.link.sent).waitFor();
    await guest.goto(await linkTo('greta@gast.example'));
    await guest.locator('main [name=mode][value=physical]').check();
    await press(guest, signing.signUp.send);
    await guest.getByText(signing.own.waitlisted(1, 1)).waitFor();

    // A colleague cancels with the address in the mail; the place is offered on, taken, and handed to somebody else.
    const anna = await enter();
    await anna.goto(await linkTo(colleagues[0]!));
    await press(anna, signing.cancel.send);
    await anna.getByText(signing.own.cancelled).first().waitFor();
    await until('an offer', async () => (await standing(meeting))['greta@gast.example'] === 'offered');
    await guest.reload();
    await press(guest, signing.offer.accept);
    await guest.getByText(signing.own.registered.physical).waitFor();
    const hand = guest.locator('#lamna-over');
    await hand.locator('[name=name]').fill('Helge Handsk');
    await hand.locator('[name=email]').fill('helge@gast.example');
    await press(hand, signing.handOver.send);
    await guest.getByText(signing.own.transferred('Helge Handsk')).first().waitFor();
    assert.deepEqual(await standing(meeting), {
      [colleagues[0]!]: 'cancelled',
      [colleagues[1]!]: 'registered',
      [colleagues[2]!]: 'registered',
      'greta@gast.example': 'transferred',
      'helge@gast.example': 'registered',
    });

    // It is moved: registrations stay, and those who come are asked again. Then it is cancelled, and leaves their calendars.
    await until('calendars', async () => (await calendarMail(meeting, 'REQUEST')) >= 4);
    const before = await calendarMail(meeting, 'REQUEST');
    const gone = await calendarMail(meeting, 'CANCEL');
    await office.goto(paths.changeGathering(meeting));
    await field(office, 'from').fill('11:00');
    await office.locator('main form:has([name=title]) button[type=submit]').last().click();
    await office.getByText('11:00–15:00').first().waitFor();
    await until('those who come are asked again', async () => (await calendarMail(meeting, 'REQUEST')) >= before + 3);
    await office.goto(paths.cancelGathering(meeting));
    await field(office, 'reason').fill('För få kan komma.');
    await office.locator('main form:has([name=reason]) button[type=submit]').click();
    await office.getByText(arranging.cancelled('För få kan komma.')).waitFor();
    await until('it leaves calendars', async () => (await calendarMail(meeting, 'CANCEL')) >= gone + 3);
  },
);

/** A meeting of today with three who come: nothing that one could plan in time. */
async function meetingOfToday(uid: string): Promise<MeetingId> {
  const { rows } = await sql<{ id: MeetingId }>`
    insert into meeting (uid, state, title, mode, place, starts_at, ends_at, person_id, organisation_id, changed_at)
    select ${uid}, 'open', 'Dagens träff', 'physical', 'Stockholm', ${today}::date, ${addDays(today, 1)}::date, p.id, o.id, now()
    from person p, organisation o where p.name = 'Annika Rydholm' and o.kind = 'forum' returning id`.execute(db.q());
  const id = rows[0]!.id;
  await sql`insert into gathering (meeting_id, kind, audience) values (${id}, 'other', 'forum')`.execute(db.q());
  await sql`
    insert into registration (meeting_id, person_id, mode, state, queued_at, registered_by, created_at, changed_at)
    select ${id}, id, 'physical', 'registered', now(), id, now(), now() from person
    where name in ('Åsa Siljeby', 'Cecilia Tyle', 'Emil Glimmert')`.execute(db.q());
  return id;
}

const row = (page: Page, name: string) => page.locator('[data-person]', { hasText: name });
const attendedAt = async (meeting: MeetingId) =>
  Object.values(await standing(meeting)).filter((state) => state === 'attended').length;

journey('those at the door check people in on a phone, and nothing is lost when the network is', async (enter) => {
  const meeting = await meetingOfToday('door@test');
  const phone = await enter({ viewport: { width: 390, height: 844 } });
  await become(phone, 'secretariat');
  await phone.goto(paths.checkIn(meeting));
  const one = (name: string) => row(phone, name);
  const attended = () => attendedAt(meeting);
  await one('Åsa Siljeby').getByRole('button').click();
  await until('the first is in', async () => (await attended()) === 1);
  await phone.context().setOffline(true);
  await one('Cecilia Tyle').getByRole('button').click();
  await one('Emil Glimmert').getByRole('button').click();
  await one('Emil Glimmert')
    .getByRole('button', { name: door.outLabel('Emil Glimmert') })
    .waitFor();
  assert.equal(await attended(), 1);
  await phone.context().setOffline(false);
  await until('the others are in', async () => (await attended()) === 3);
  await field(phone, 'sok').fill('tyle');
  await one('Åsa Siljeby').waitFor({ state: 'hidden' });
  await one('Cecilia Tyle').waitFor();
});

journey('two pages of the list share what is not sent, and it outlives both', async (enter) => {
  const meeting = await meetingOfToday('two-pages@test');
  const first = await enter();
  await become(first, 'secretariat');
  await first.goto(paths.checkIn(meeting));
  const second = await first.context().newPage();
  await second.goto(paths.checkIn(meeting));
  const waits = (page: Page, name: string) => page.locator('.door-waits', { hasText: name }).waitFor();

  // The page that was opened first keeps a press after the other has kept one, and the other is closed.
  await first.context().setOffline(true);
  await row(second, 'Cecilia Tyle').getByRole('button').click();
  await waits(first, 'Cecilia Tyle');
  await row(first, 'Emil Glimmert').getByRole('button').click();
  await waits(second, 'Emil Glimmert');
  await second.close();
  await row(first, 'Åsa Siljeby').getByRole('button').click();
  await first.locator('[data-roll-status]', { hasText: door.waiting('3') }).waitFor();

  // Loaded anew without a network there is no page; what was pressed is sent once there is one again.
  await assert.rejects(first.reload(), /ERR_INTERNET_DISCONNECTED/);
  assert.equal(await attendedAt(meeting), 0);
  await first.context().setOffline(false);
  await first.goto(paths.checkIn(meeting));
  await until('all three are in', async () => (await attendedAt(meeting)) === 3);
  await first.locator('.door-waits').waitFor({ state: 'detached' });
});
