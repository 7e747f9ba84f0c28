import { weekReasonWords } from '#meetings/weeks/weekReason.view.tsx';
import { readYear } from '#meetings/weeks/weeks.form.ts';
import type { ApiEnv } from '#organisations/token.scope.ts';
import { newApi, operation, send, z } from '#platform/openapi.ts';
import { refuse } from '#platform/problem.ts';
import { day, Ref } from '#platform/shapes.ts';
import { FindingShown, ruleId, showFinding } from '#rulebook/finding.api.ts';
import { EntryShown } from './calendar.api.ts';
import { seesOf } from './entry.ts';
import { titleOf } from './entry.view.tsx';
import { findYear } from './year.scope.ts';

const Year = z
  .object({
    year: z.number().int(),
    /** The network weeks of the year are decided. */
    decided: z.boolean(),
    schoolBreaksFrom: z.number().int().nullable(),
    weeks: z.array(
      z
        .object({
          week: z.string().openapi({ example: '2027-W12' }),
          from: day,
          to: day,
          networkWeek: z.boolean(),
          free: z.array(z.object({ kind: z.string(), words: z.string() }).openapi('FreeInWeek')),
          entries: z.array(EntryShown),
        })
        .openapi('WeekOfYear'),
    ),
    networks: z.array(
      z
        .object({
          network: Ref,
          meetings: z.array(day),
          findings: z.array(FindingShown),
          reasons: z.array(z.object({ meeting: Ref, rule: ruleId, reason: z.string() }).openapi('KeptReason')),
        })
        .openapi('NetworkInYear'),
    ),
  })
  .openapi('CalendarYear');

const find = operation({
  id: 'findCalendarYear',
  tag: 'calendar',
  method: 'get',
  path: '/calendar/years/{year}',
  answers: { 200: Year },
});

/** A year, week by week, with all that lies in it. */
export const yearApi = newApi<ApiEnv>().openapi(find, async (c) => {
  const { db, actor, language } = c.var;
  const year = readYear(c.req.param('year')) ?? refuse('not-found');
  const { decision, breaksFrom, weeks, networks, reasons } = await findYear(db, year, seesOf(actor));
  return send(c, Year, {
    year,
    decided: decision !== null,
    schoolBreaksFrom: breaksFrom,
    weeks: weeks.map(({ free, entries, ...week }) => ({
      ...week,
      free: free.map((reason) => ({ kind: reason.kind, words: weekReasonWords(reason, language) })),
      entries: entries.map((entry) => ({ ...entry, ...entry.when, title: titleOf(entry, language) })),
    })),
    networks: networks.map(({ id, name, meetings, findings }) => ({
      network: { id, name },
      meetings,
      findings: findings.map(showFinding),
      reasons: reasons
        .filter(({ network }) => network === id)
        .map(({ meeting, title, rule, reason }) => ({ meeting: { id: meeting, name: title }, rule, reason })),
    })),
  });
});
