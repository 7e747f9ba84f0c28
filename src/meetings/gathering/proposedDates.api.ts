import type { MeetingId } from '#kernel/id.ts';
import { demandSecretariat } from '#organisations/organisation.api.ts';
import type { ApiEnv } from '#organisations/token.scope.ts';
import { newApi, operation, send, z } from '#platform/openapi.ts';
import { refuse } from '#platform/problem.ts';
import { day } from '#platform/shapes.ts';
import { dateReasonWords } from '../weeks/dates.messages.ts';
import { findDates } from '../weeks/weeks.store.ts';
import { mayReadGathering } from './gathering.scope.ts';
import { findGathering } from './gathering.store.ts';

const wall = z.string().openapi({ example: '2027-02-03T09:00' });
const Dates = z
  .object({
    dates: z.array(
      z
        .object({
          day,
          week: z.string().openapi({ example: '2027-W12' }),
          starts: wall.nullable(),
          ends: wall.nullable(),
          reasons: z.array(z.object({ kind: z.string(), words: z.string() }).openapi('DateReason')),
        })
        .openapi('ProposedDate'),
    ),
  })
  .openapi('ProposedDates');

const propose = operation({
  id: 'proposeGatheringDates',
  tag: 'gatherings',
  method: 'get',
  path: '/calendar/proposed-dates',
  query: z.object({ like: z.coerce.number().int().positive().optional() }),
  answers: { 200: Dates },
  problems: ['not-allowed', 'not-found'],
});

/** Days for the next meeting of a network, out of the decided network weeks. */
export const proposedDatesApi = newApi<ApiEnv>().openapi(propose, async (c) => {
  const { db, clock, actor, language } = c.var;
  demandSecretariat(c);
  const { like } = c.req.valid('query');
  const last = like === undefined ? null : await findGathering(db, like as MeetingId);
  if (like !== undefined && (!last || !mayReadGathering(last, actor))) refuse('not-found');
  const dates = await findDates(db, { today: clock.today(), last: last?.when ?? null });
  return send(c, Dates, {
    dates: dates.map(({ day: on, week, span, reasons }) => ({
      day: on,
      week,
      starts: span?.starts ?? null,
      ends: span?.ends ?? null,
      reasons: reasons.map((reason) => ({ kind: reason.kind, words: dateReasonWords(reason, language) })),
    })),
  });
});
