import { gatheringNeeds } from '#meetings/gathering/attention.ts';
import { z } from '#platform/openapi.ts';
import { day, id, orNull } from '#platform/shapes.ts';
import { needs } from './attention.ts';
import type { findOffice } from './office.store.ts';

const lineKinds = [
  'tableLate',
  'weeksUndecided',
  'rulesUndecided',
  'exemptionsEnd',
  'bounces',
  'unplaced',
  'undated',
] as const;

/** What of networks and meetings waits for the secretariat, the most pressing first. */
export const OfficeShown = z
  .object({
    meetings: z.array(
      z
        .object({
          meeting: id,
          title: z.string(),
          network: z.string().nullable(),
          starts: z.string().nullable(),
          needs: z.array(z.enum(gatheringNeeds)),
          lateTasks: z.number().int(),
        })
        .openapi('MeetingInNeed'),
    ),
    networks: z.array(
      z.object({ network: id, name: z.string(), needs: z.array(z.enum(needs)) }).openapi('NetworkInNeed'),
    ),
    other: z.array(
      z
        .object({
          kind: z.enum(lineKinds),
          year: z.number().int().nullable(),
          amount: z.number().int().nullable(),
          table: orNull(
            z
              .object({ id, network: id, title: z.string(), due: day, missing: z.array(z.string()) })
              .openapi('LateStatusTable'),
          ),
        })
        .openapi('OfficeLine'),
    ),
  })
  .openapi('Office');

export const showOffice = ({ gatherings, networks, lines }: Awaited<ReturnType<typeof findOffice>>) => ({
  meetings: gatherings.map(({ id: meeting, title, network, when, needs: lacks, late }) => ({
    meeting,
    title,
    network,
    starts: when?.starts ?? null,
    needs: [...lacks],
    lateTasks: late,
  })),
  networks: networks.map(({ network: { id: network, name }, needs: lacks }) => ({ network, name, needs: [...lacks] })),
  other: lines.map((line) => ({
    kind: line.kind,
    year: 'year' in line ? line.year : null,
    amount: 'amount' in line ? line.amount : null,
    table: line.kind === 'tableLate' ? { ...line.table, missing: [...line.table.missing] } : null,
  })),
});
