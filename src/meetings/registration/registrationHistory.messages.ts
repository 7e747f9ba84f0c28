import type { AttendanceMode } from '../gathering/gathering.ts';
import type { Sentences } from '../gathering/history.ts';
import type { AskingEvent, QueueReason, RegistrationEvent } from './events.ts';

type Words<Key extends string> = Readonly<Record<Key, string>>;

const waysSv: Words<AttendanceMode> = { physical: 'på plats', digital: 'digitalt' };
const waysEn: Words<AttendanceMode> = { physical: 'in person', digital: 'online' };
const reasonsSv: Words<QueueReason> = {
  cancelled: 'någon anmälde av sig',
  'limit-raised': 'det blev fler platser',
  'terms-changed': 'platserna fördelas på ett annat sätt',
  'offer-expired': 'ett erbjudande gick ut',
  'offer-declined': 'någon tackade nej',
  transferred: 'en plats lämnades över',
  changed: 'någon bytte sätt att delta',
  closed: 'anmälan stängdes',
};
const reasonsEn: Words<QueueReason> = {
  cancelled: 'somebody cancelled',
  'limit-raised': 'there are more places',
  'terms-changed': 'places are given out in another way',
  'offer-expired': 'an offer ran out',
  'offer-declined': 'somebody declined',
  transferred: 'a place was handed over',
  changed: 'somebody changed how they take part',
  closed: 'registration was closed',
};

const daysSv = (count: number) => (count === 1 ? '1 dag' : `${count} dagar`);
const daysEn = (count: number) => (count === 1 ? '1 day' : `${count} days`);

const registrationSv: Sentences<RegistrationEvent> = {
  'registration-made': ({ person, mode }, names) => `Anmälde ${names.person(person)} ${waysSv[mode]}`,
  'registration-waitlisted': ({ person, place }, names) => `Ställde ${names.person(person)} i kö som nummer ${place}`,
  'place-offered': ({ person, reason }, names) => `Erbjöd ${names.person(person)} en plats: ${reasonsSv[reason]}`,
  'offer-accepted': ({ person }, names) => `Tackade ja till platsen för ${names.person(person)}`,
  'offer-declined': ({ person }, names) => `Tackade nej till platsen för ${names.person(person)}`,
  'offer-expired': ({ person }, names) => `Erbjudandet till ${names.person(person)} gick ut`,
  'registration-cancelled': ({ person }, names) => `Avanmälde ${names.person(person)}`,
  'registration-transferred': ({ person, to }, names) =>
    `Lämnade över platsen från ${names.person(person)} till ${names.person(to)}`,
  'registration-changed': ({ person, mode, reason }, names) =>
    reason === null
      ? `Ändrade hur ${names.person(person)} deltar: ${waysSv[mode]}`
      : `Gav ${names.person(person)} en plats att delta ${waysSv[mode]} i stället: ${reasonsSv[reason]}`,
  'mode-wished': ({ person, wished }, names) =>
    wished === null
      ? `${names.person(person)} väntar inte längre på att byta sätt att delta`
      : `Ställde ${names.person(person)} i kö för att delta ${waysSv[wished]}`,
  'registration-answered': ({ person }, names) => `Svarade på mötets frågor för ${names.person(person)}`,
  'needs-erased': ({ people }) =>
    people === 1 ? 'Raderade behoven för 1 deltagare' : `Raderade behoven för ${people} deltagare`,
};
const registrationEn: Sentences<RegistrationEvent> = {
  'registration-made': ({ person, mode }, names) => `Registered ${names.person(person)} ${waysEn[mode]}`,
  'registration-waitlisted': ({ person, place }, names) => `Put ${names.person(person)} in the queue, place ${place}`,
  'place-offered': ({ person, reason }, names) => `Offered ${names.person(person)} a place: ${reasonsEn[reason]}`,
  'offer-accepted': ({ person }, names) => `Accepted the place for ${names.person(person)}`,
  'offer-declined': ({ person }, names) => `Declined the place for ${names.person(person)}`,
  'offer-expired': ({ person }, names) => `The offer to ${names.person(person)} ran out`,
  'registration-cancelled': ({ person }, names) => `Cancelled the registration of ${names.person(person)}`,
  'registration-transferred': ({ person, to }, names) =>
    `Handed the place of ${names.person(person)} over to ${names.person(to)}`,
  'registration-changed': ({ person, mode, reason }, names) =>
    reason === null
      ? `Changed how ${names.person(person)} takes part: ${waysEn[mode]}`
      : `Gave ${names.person(person)} a place to take part ${waysEn[mode]} instead: ${reasonsEn[reason]}`,
  'mode-wished': ({ person, wished }, names) =>
    wished === null
      ? `${names.person(person)} no longer waits to change how they take part`
      : `Put ${names.person(person)} in the queue to take part ${waysEn[wished]}`,
  'registration-answered': ({ person }, names) => `Answered the questions of the meeting for ${names.person(person)}`,
  'needs-erased': ({ people }) =>
    people === 1 ? 'Erased the needs of 1 participant' : `Erased the needs of ${people} participants`,
};

const askingSv: Sentences<AskingEvent> = {
  'registration-question-added': ({ label }) => `Lade till en fråga i anmälan: ”${label}”`,
  'registration-question-removed': ({ label }) => `Tog bort en fråga ur anmälan: ”${label}”`,
  'registration-needs-set': ({ asksNeeds, needsDays }) =>
    asksNeeds
      ? `Bestämde att anmälan frågar om mat och tillgänglighet, och att svaren sparas i ${daysSv(needsDays)} efter mötet`
      : 'Bestämde att anmälan inte frågar om mat och tillgänglighet',
  'guest-invited': ({ person }, names) => `Bjöd in ${names.person(person)}`,
};
const askingEn: Sentences<AskingEvent> = {
  'registration-question-added': ({ label }) => `Added a question to the registration: “${label}”`,
  'registration-question-removed': ({ label }) => `Removed a question from the registration: “${label}”`,
  'registration-needs-set': ({ asksNeeds, needsDays }) =>
    asksNeeds
      ? `Decided that registration asks about food and access, and that answers are kept for ${daysEn(needsDays)} after the meeting`
      : 'Decided that registration does not ask about food and access',
  'guest-invited': ({ person }, names) => `Invited ${names.person(person)}`,
};

/** What happened to registrations, and to what is asked of those who sign up, for the history of the meeting. */
export const registrationSentences = {
  sv: { ...registrationSv, ...askingSv },
  en: { ...registrationEn, ...askingEn },
} as const;
