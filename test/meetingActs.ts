import { findMeeting, listMeetings } from '#meetings/meetings.store.ts';
import { paths } from '#paths.ts';
import type { Act } from './acts.ts';
import type { TestApp } from './app.ts';
import { runningOnRecord } from './resultOnRecord.ts';

/** The lead and the secretariat call; all who take part write. */
const callers: Act['may'] = ['asta', 'boel', 'karin'];
const writers: Act['may'] = ['asta', 'boel', 'cilla', 'karin'];

const aMeeting = { title: 'Avstämning', mode: 'physical', place: 'Falun', when: 'date', from: '9', to: '11' };

export type MeetingStage = Awaited<ReturnType<typeof setMeetingStage>>;

/** A meeting to come, one that looks for a date, and one that has been and is not yet noted as held. */
export async function setMeetingStage(app: TestApp) {
  const { db } = app;
  const asta = await app.as('asta');
  const provrum = await runningOnRecord(app);
  const plan = async (fields: Record<string, string>) => {
    await asta(paths.meetings(provrum), { form: { ...aMeeting, ...fields } });
    return (await listMeetings(db, provrum)).reduce((a, b) => (a.id > b.id ? a : b)).id;
  };
  const coming = await plan({ day: '2027-02-03' });
  const been = await plan({ day: '2026-11-03', title: 'Första mötet' });
  const looking = await plan({ when: 'poll', 'day-0': '2027-03-03', 'from-0': '9', 'to-0': '10', title: 'Halvvägs' });
  await asta(paths.meetingAgenda(provrum, coming), { form: { act: 'add', title: 'Läget', minutes: '10' } });
  return {
    provrum,
    coming,
    been,
    looking,
    option: (await findMeeting(db, provrum, looking))!.options[0]!.id,
    item: (await findMeeting(db, provrum, coming))!.agenda[0]!.id,
  };
}

type Describe = (pattern: string, path: string, may: Act['may'], form?: Act['form']) => Act;

/** Every act on a meeting. */
export function meetingActsOf({ cast }: TestApp, on: MeetingStage, act: Describe): readonly Act[] {
  const { provrum, coming, been, looking, option, item } = on;
  const of = [':id', ':meeting'] as const;
  return [
    act(paths.meetings(':id'), paths.meetings(provrum), callers, {
      ...aMeeting,
      day: '2027-04-07',
      form: 'm'.repeat(16),
    }),
    act(paths.changeMeeting(...of), paths.changeMeeting(provrum, coming), callers, {
      ...aMeeting,
      day: '2027-02-04',
      version: '1',
    }),
    act(paths.announceMeeting(...of), paths.announceMeeting(provrum, coming), callers),
    act(paths.cancelMeeting(...of), paths.cancelMeeting(provrum, coming), callers, { reason: 'Snöstorm.' }),
    act(paths.meetingState(...of), paths.meetingState(provrum, been), writers, { act: 'hold' }),
    act(paths.meetingPoll(...of), paths.meetingPoll(provrum, looking), writers, { [`answer-${option}`]: 'yes' }),
    act(paths.chooseMeetingDate(...of), paths.chooseMeetingDate(provrum, looking), callers, { option: String(option) }),
    act(paths.meetingAgenda(...of), paths.meetingAgenda(provrum, coming), writers, {
      act: 'change',
      item: String(item),
      title: 'Läget nu',
      minutes: '15',
      version: '1',
    }),
    act(paths.meetingMinutes(...of), paths.meetingMinutes(provrum, coming), ['asta', 'boel'], {
      item: String(item),
      version: '0',
      form: 'n'.repeat(22),
      organisation: String(cast.organisation.dalarna),
      text: 'Alla är med.',
    }),
    act(paths.noteDecision(...of), paths.noteDecision(provrum, coming), writers, {
      act: 'note',
      text: 'Vi kör.',
      item: String(item),
      form: 'd'.repeat(16),
    }),
  ];
}
