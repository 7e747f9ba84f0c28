import type { AttendanceEvent } from '../attendance/events.ts';
import type { AskingEvent, RegistrationEvent } from '../registration/events.ts';
import type { ReplyEvent } from '../replies/events.ts';
import type { ArrangingEvent } from './arranging.ts';

/** What happens to a gathering. Each part of the folder's feature says its own. */
export type GatheringEvent = ArrangingEvent | RegistrationEvent | AskingEvent | AttendanceEvent | ReplyEvent;
