import { attendanceModes } from '#meetings/gathering/gathering.ts';
import { modes } from '#meetings/meetingText.ts';
import { z } from '#platform/openapi.ts';
import { day, id, moment, orNull, Ref } from '#platform/shapes.ts';
import type { Ours } from './ours.ts';

/** What of networks and meetings concerns an organisation now. */
export const OursShown = z
  .object({
    networks: z.array(z.object({ network: id, name: z.string(), contact: orNull(Ref) }).openapi('OwnNetwork')),
    meetings: z.array(
      z
        .object({
          meeting: id,
          title: z.string(),
          network: z.string().nullable(),
          starts: z.string(),
          ends: z.string(),
          mode: z.enum(modes),
          place: z.string(),
          open: z.boolean(),
          lastDay: day.nullable(),
          people: z.array(
            z
              .object({
                registration: id,
                person: Ref,
                state: z.enum(['registered', 'offered', 'waitlisted']),
                mode: z.enum(attendanceModes),
                until: moment.nullable(),
              })
              .openapi('OwnPlace'),
          ),
        })
        .openapi('OwnNetworkMeeting'),
    ),
    tables: z.array(
      z.object({ table: id, network: Ref, title: z.string(), due: day.nullable() }).openapi('StatusTableToFill'),
    ),
    evaluations: z.array(z.object({ meeting: id, title: z.string(), day }).openapi('EvaluationToAnswer')),
  })
  .openapi('OwnNetworks');

export const showOurs = ({ networks, gatherings, tables, evaluations }: Ours) => ({
  networks: networks.map(({ id: network, name, contact }) => ({ network, name, contact })),
  meetings: gatherings.map(({ id: meeting, when, people, ...gathering }) => ({
    meeting,
    ...gathering,
    ...when,
    people: [...people],
  })),
  tables: tables.map(({ id: table, network, title, due }) => ({ table, network, title, due })),
  evaluations: [...evaluations],
});
