import type { Context } from 'hono';
import { parseWeek, type Week, yearOfWeek } from '#kernel/isoWeek.ts';
import type { Language } from '#kernel/text.ts';
import { counties } from '#organisations/county.messages.ts';
import { demandSecretariat } from '#organisations/organisation.api.ts';
import { doing } from '#organisations/organisations.scope.ts';
import type { ApiEnv } from '#organisations/token.scope.ts';
import { accepted, asForm } from '#platform/asForm.ts';
import { demandMatch } from '#platform/etag.ts';
import { etagThrough, newApi, operation, send, z } from '#platform/openapi.ts';
import { refuse } from '#platform/problem.ts';
import { iso, moment, orNull } from '#platform/shapes.ts';
import { messages as breakMessages } from './breaks.messages.ts';
import { sourceMax } from './breaks.form.ts';
import { importBreaks } from './breaks.store.ts';
import { decideWeeks, type WeeksDecision } from './decideWeeks.ts';
import { mostWeeks, proposeWeeks } from './proposeWeeks.ts';
import { breakNames, breaksFor, type SchoolBreak } from './schoolBreak.ts';
import { weekReasonWords } from './weekReason.view.tsx';
import { assessYear, type YearKnown } from './weekReasons.ts';
import { noteMax, readWeeks, readYear } from './weeks.form.ts';
import { messages } from './weeks.messages.ts';
import { changeWeeks, findYearKnown, listSchoolBreaks, listWeeksDecisions } from './weeks.store.ts';

type C = Context<ApiEnv>;

const week = z.string().openapi({ example: '2027-W12' });
const reasonKinds = ['conference', 'holiday', 'squeezed', 'schoolBreak', 'meetings', 'offSeason'] as const;
const NetworkWeeks = z
  .object({
    year: z.number().int(),
    decision: orNull(
      z
        .object({ weeks: z.array(week), note: z.string(), by: z.string().nullable(), at: moment })
        .openapi('NetworkWeeksDecision'),
    ),
    proposed: z.array(week),
    assessed: z.array(
      z
        .object({
          week,
          workingDays: z.number().int(),
          against: z.array(z.object({ kind: z.enum(reasonKinds), words: z.string() }).openapi('WeekReason')),
        })
        .openapi('AssessedWeek'),
    ),
  })
  .openapi('NetworkWeeks');
const NetworkWeeksIn = z
  .strictObject({
    weeks: z.array(week).openapi({ maxItems: mostWeeks }),
    note: z.string().default('').openapi({ maxLength: noteMax }),
  })
  .openapi('NetworkWeeksToDecide');

const Break = z
  .object({ county: z.string().openapi({ example: '01' }), name: z.enum(breakNames), week })
  .openapi('SchoolBreak');
const Breaks = z
  .object({ year: z.number().int(), from: z.number().int().nullable(), breaks: z.array(Break) })
  .openapi('SchoolBreaks');
const BreaksIn = z
  .strictObject({
    breaks: z
      .array(z.strictObject({ county: z.string(), name: z.enum(breakNames), week }).openapi('SchoolBreakToImport'))
      .min(1)
      .max(1000),
    source: z.string().max(sourceMax).default(''),
  })
  .openapi('SchoolBreaksToImport');

const tag = 'calendar';
const find = operation({
  id: 'findNetworkWeeks',
  tag,
  method: 'get',
  path: '/network-weeks/{year}',
  answers: { 200: NetworkWeeks },
});
const decide = operation({
  id: 'decideNetworkWeeks',
  tag,
  method: 'put',
  path: '/network-weeks/{year}',
  body: NetworkWeeksIn,
  answers: { 200: NetworkWeeks },
  problems: ['not-allowed'],
  changes: true,
});
const list = operation({
  id: 'findSchoolBreaks',
  tag,
  method: 'get',
  path: '/school-breaks/{year}',
  answers: { 200: Breaks },
});
const take = operation({
  id: 'importSchoolBreaks',
  tag,
  method: 'put',
  path: '/school-breaks/{year}',
  body: BreaksIn,
  answers: { 200: Breaks },
  problems: ['not-allowed'],
});

/** The weeks of a year in which networks meet, and the school breaks that they keep away from. */
export const weeksApi = newApi<ApiEnv>()
  .openapi(find, async (c) => send(c, NetworkWeeks, await weeksInPath(c)))
  .openapi(decide, async (c) => {
    const { db, clock, language, networkVersion } = c.var;
    const by = demandSecretariat(c);
    const year = yearInPath(c);
    const text = messages[language].errors;
    const sent = c.req.valid('json');
    const read = readWeeks(asForm(sent), year, (key) => (key === 'tooMany' ? text.tooMany(mostWeeks) : text[key]));
    const typed = accepted(read);
    const circumstances = { db, by, at: clock.now(), version: networkVersion?.id ?? null };
    await changeWeeks(circumstances, year, (current, known) => {
      demandMatch(c, etagThrough(NetworkWeeks, shown(year, current, known, language)));
      return decideWeeks(current, assessYear(known), by, { year, ...typed, read: current?.id ?? 0 });
    });
    return send(c, NetworkWeeks, await weeksInPath(c));
  })
  .openapi(list, async (c) => send(c, Breaks, await breaksInPath(c)))
  .openapi(take, async (c) => {
    const by = demandSecretariat(c);
    const year = yearInPath(c);
    const { breaks, source } = c.req.valid('json');
    await importBreaks(doing(c, by), {
      year,
      source,
      breaks: breaks.map((one, at) => readBreak(c, one, at, year)),
    });
    return send(c, Breaks, await breaksInPath(c));
  });

const yearInPath = (c: C): number => readYear(c.req.param('year')) ?? refuse('not-found');

async function weeksInPath(c: C) {
  const { db, language } = c.var;
  const year = yearInPath(c);
  const [decisions, known] = await Promise.all([listWeeksDecisions(db, year), findYearKnown(db, year)]);
  return shown(year, decisions[0] ?? null, known, language);
}

function shown(year: number, decision: WeeksDecision | null, known: YearKnown, language: Language) {
  const assessed = assessYear(known);
  return {
    year,
    decision: decision && {
      weeks: decision.weeks,
      note: decision.note,
      by: decision.by?.name ?? null,
      at: iso(decision.at),
    },
    proposed: proposeWeeks(assessed),
    assessed: assessed.map(({ week: of, workingDays, reasons }) => ({
      week: of,
      workingDays,
      against: reasons.map((reason) => ({ kind: reason.kind, words: weekReasonWords(reason, language) })),
    })),
  };
}

async function breaksInPath(c: C) {
  const year = yearInPath(c);
  const { breaks, from } = breaksFor(year, await listSchoolBreaks(c.var.db));
  return { year, from, breaks };
}

interface SentBreak {
  readonly county: string;
  readonly name: SchoolBreak['name'];
  readonly week: string;
}

function readBreak(c: C, { county, name, week: typed }: SentBreak, at: number, year: number): SchoolBreak {
  const text = breakMessages[c.var.language].errors;
  const of: Week | null = parseWeek(typed);
  if (!Object.hasOwn(counties, county)) {
    return refuse('invalid-fields', {
      errors: { [`breaks.${at}.county`]: text.line(at + 1, 'county', county.slice(0, 80)) },
    });
  }
  if (of === null || yearOfWeek(of) !== year) {
    return refuse('invalid-fields', {
      errors: { [`breaks.${at}.week`]: text.line(at + 1, 'notInYear', typed.slice(0, 80)) },
    });
  }
  return { county, name, week: of };
}
