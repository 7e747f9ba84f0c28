import type { Sentences } from '../gathering/history.ts';
import type { AttendanceEvent } from './events.ts';

const attendanceSv: Sentences<AttendanceEvent> = {
  'checked-in': ({ person }, names) => `Prickade av ${names.person(person)}`,
  'check-in-undone': ({ person }, names) => `Tog bort avprickningen av ${names.person(person)}`,
  'walked-in': ({ person }, names) => `Prickade av ${names.person(person)}, som inte var anmäld`,
  'absence-noted': ({ people }) => (people === 1 ? '1 anmäld kom inte' : `${people} anmälda kom inte`),
  'documentation-added': ({ title }) => `Lade till dokumentation: ${title}`,
  'documentation-removed': ({ title }) => `Tog bort dokumentation: ${title}`,
  'gathering-evaluation-asked': ({ people }) =>
    people === 1 ? 'Frågade 1 deltagare om mötet' : `Frågade ${people} deltagare om mötet`,
};
const attendanceEn: Sentences<AttendanceEvent> = {
  'checked-in': ({ person }, names) => `Checked ${names.person(person)} in`,
  'check-in-undone': ({ person }, names) => `Took back the check-in of ${names.person(person)}`,
  'walked-in': ({ person }, names) => `Checked in ${names.person(person)}, who had not registered`,
  'absence-noted': ({ people }) => (people === 1 ? '1 registered did not come' : `${people} registered did not come`),
  'documentation-added': ({ title }) => `Added documentation: ${title}`,
  'documentation-removed': ({ title }) => `Removed documentation: ${title}`,
  'gathering-evaluation-asked': ({ people }) =>
    people === 1 ? 'Asked 1 participant about the meeting' : `Asked ${people} participants about the meeting`,
};

/** What happened on the day and after it, for the history of the meeting. */
export const attendanceSentences = { sv: attendanceSv, en: attendanceEn } as const;
