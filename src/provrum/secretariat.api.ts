import { yearOf } from '#kernel/day.ts';
import { parseId, type EventId } from '#kernel/id.ts';
import { readsForTheForum, secretariatOf } from '#organisations/authority.ts';
import { membershipKind } from '#organisations/organisation.api.ts';
import type { ApiEnv } from '#organisations/token.scope.ts';
import { newApi, operation, send, z } from '#platform/openapi.ts';
import { refuse } from '#platform/problem.ts';
import { day, id, iso, moment } from '#platform/shapes.ts';
import { OfficeShown, showOffice } from '#networks/office.api.ts';
import { findOffice } from '#networks/office.store.ts';
import { FindingShown, showFinding } from '#rulebook/finding.api.ts';
import { eventsPerPage, listEvents, type LoggedEvent } from './eventLog.store.ts';
import { isOutside, knownKind, loggedKinds } from './eventLog.ts';
import { HistoryEvent, tell } from './history.api.ts';
import { messages as historyMessages } from './history.messages.ts';
import { findNames } from './history.store.ts';
import { leftOf } from './pot.ts';
import { ReadinessShown, showReadiness } from './provrum.api.ts';
import { readiness } from './readiness.ts';
import { messages } from './eventLog.messages.ts';
import { findDesk } from './secretariat.store.ts';
import { brokenTeams } from './work/participation.ts';
import { channels } from './spreading/events.ts';
import { OwedReport, WaitingReport } from './report/reportShapes.api.ts';

const named = { id, title: z.string(), organisation: z.string() };
const boxOf = <Item extends z.ZodType>(item: Item) => z.object({ total: z.number().int(), items: z.array(item) });

/** What needs the secretariat now. Money is in öre. */
const Desk = z
  .object({
    waiting: boxOf(
      z
        .object({ ...named, readySince: moment, outdated: z.number().int(), readiness: ReadinessShown })
        .openapi('WaitingProposal'),
    ),
    year: z
      .object({
        year: z.number().int(),
        slots: z.number().int(),
        used: z.number().int(),
        goAheads: z.array(
          z.object({ ...named, announced: z.boolean(), granted: z.number().int() }).openapi('YearGoAhead'),
        ),
        funding: z.number().int(),
        fundingLeft: z.number().int(),
      })
      .openapi('SlotYear'),
    staged: boxOf(
      z
        .object({
          ...named,
          verdict: z.enum(['approved', 'declined']),
          by: z.string(),
          byOrganisation: z.string(),
          decidedAt: moment,
        })
        .openapi('StagedDecision'),
    ),
    plans: boxOf(z.object({ ...named, by: z.string(), submittedAt: moment }).openapi('SubmittedPlan')),
    cancellations: z.array(z.object({ ...named, by: z.string(), decidedAt: moment }).openapi('StagedCancellation')),
    brokenTeams: z.array(
      z.object({ id, title: z.string(), lead: z.string(), findings: z.array(FindingShown) }).openapi('BrokenTeam'),
    ),
    reports: boxOf(WaitingReport),
    lateReports: boxOf(OwedReport),
    results: z.array(
      z
        .object({ id, title: z.string(), announcedAt: moment, members: z.number().int(), answered: z.number().int() })
        .openapi('ResultToFollow'),
    ),
    late: boxOf(
      z
        .object({
          provrum: id,
          channel: z.enum(channels),
          plannedOn: day,
          title: z.string(),
          responsible: z.string().nullable(),
        })
        .openapi('LateChannel'),
    ),
    outdated: boxOf(z.object({ ...named, waitsFor: z.array(z.string()) }).openapi('OutdatedProposal')),
    quiet: boxOf(z.object({ ...named, lastAt: moment }).openapi('QuietProposal')),
    unverified: boxOf(z.object({ id, name: z.string(), kind: membershipKind }).openapi('UnverifiedMembership')),
    failedMail: boxOf(
      z.object({ id, address: z.string(), subject: z.string(), at: moment }).openapi('FailedMail'),
    ).nullable(),
    office: OfficeShown,
  })
  .openapi('Desk');

const Events = z
  .object({
    events: z.array(
      z
        .object({
          ...HistoryEvent,
          provrum: id.nullable(),
          title: z.string().nullable(),
          aboutOrganisation: z.string().nullable(),
          aboutPerson: z.string().nullable(),
        })
        .openapi('LoggedEvent'),
    ),
  })
  .openapi('Events');

const shared = { tag: 'secretariat', method: 'get', problems: ['not-allowed'] } as const;
const desk = operation({ ...shared, id: 'findDesk', path: '/secretariat', answers: { 200: Desk } });
const events = operation({
  ...shared,
  id: 'listEvents',
  path: '/secretariat/events',
  query: z.object({
    kind: z.enum(loggedKinds).optional(),
    before: z
      .string()
      .regex(/^[1-9]\d{0,14}$/)
      .optional(),
  }),
  answers: { 200: Events },
});

/** The secretariat's desk and everything that has happened. The board reads them too. */
export const secretariatApi = newApi<ApiEnv>()
  .openapi(desk, async (c) => {
    const { db, clock, actor, version, networkVersion } = c.var;
    if (!readsForTheForum(actor)) refuse('not-allowed');
    const decides = secretariatOf(actor) !== null;
    const most = networkVersion?.parameters.meetingsPerYearMax ?? null;
    const office = await findOffice(db, { today: clock.today(), at: clock.now(), most, decides });
    const {
      cancellations,
      changedTeams,
      waiting,
      year,
      pot,
      staged,
      plans,
      results,
      quiet,
      failedMail,
      reports,
      lateReports,
      ...rest
    } = await findDesk(db, clock.today());
    const { goAheadsPerYear, fundingPerYear, ...parameters } = version.parameters;
    return send(c, Desk, {
      ...rest,
      waiting: mapped(waiting, ({ readySince, standings, ...item }) => ({
        ...item,
        readySince: iso(readySince),
        readiness: showReadiness(readiness(standings, { goAheadsPerYear, fundingPerYear, ...parameters }), c),
      })),
      year: {
        year: yearOf(clock.today()),
        slots: goAheadsPerYear,
        used: year.length,
        goAheads: year,
        funding: fundingPerYear,
        fundingLeft: leftOf(pot, fundingPerYear),
      },
      staged: mapped(staged, ({ decidedAt, ...item }) => ({ ...item, decidedAt: iso(decidedAt) })),
      reports: mapped(reports, ({ id: provrum, submittedAt, ...item }) => ({
        ...item,
        provrum,
        submittedAt: iso(submittedAt),
      })),
      lateReports: mapped(lateReports, ({ id: provrum, ...item }) => ({ ...item, provrum })),
      cancellations: cancellations.map(({ decidedAt, ...item }) => ({ ...item, decidedAt: iso(decidedAt) })),
      brokenTeams: brokenTeams(changedTeams, version).map(({ id: provrum, title, leadName, findings }) => ({
        id: provrum,
        title,
        lead: leadName,
        findings: findings.map(showFinding),
      })),
      plans: mapped(plans, ({ submittedAt, ...item }) => ({ ...item, submittedAt: iso(submittedAt) })),
      results: results
        .map(({ used, willUse, notForUs, ...result }) => ({ ...result, answered: used + willUse + notForUs }))
        .filter(({ over, answered, members }) => !over && answered < members)
        .map(({ announcedAt, ...result }) => ({ ...result, announcedAt: iso(announcedAt) })),
      quiet: mapped(quiet, ({ lastAt, ...item }) => ({ ...item, lastAt: iso(lastAt) })),
      // The board neither decides here nor looks after the mail.
      failedMail: decides ? mapped(failedMail, ({ at, ...item }) => ({ ...item, at: iso(at) })) : null,
      office: showOffice(office),
    });
  })
  .openapi(events, async (c) => {
    const { db, actor, config, language } = c.var;
    if (!readsForTheForum(actor)) refuse('not-allowed');
    const { kind = null, before } = c.req.valid('query');
    const found = await listEvents(db, { kind, before: parseId<EventId>(before) });
    const shown = found.slice(0, eventsPerPage);
    const names = await findNames(
      db,
      shown.filter(inHistory).map(({ event }) => event),
      historyMessages[language].erased,
    );
    const last = found.length > eventsPerPage ? shown.at(-1) : undefined;
    const next =
      last &&
      `${config.baseUrl}${c.req.path}?${new URLSearchParams({ ...(kind && { kind }), before: String(last.id) })}`;
    const headers = next === undefined ? {} : { link: `<${next}>; rel="next"` };
    return send(
      c,
      Events,
      { events: shown.map((event) => ({ ...event, at: iso(event.at), ...toldOf(event) })) },
      { headers },
    );

    function toldOf(logged: LoggedEvent) {
      if (inHistory(logged)) return tell(logged.event, names);
      const known = knownKind(logged.kind);
      const what = known
        ? { sv: messages.sv.kinds[known], en: messages.en.kinds[known] }
        : { sv: logged.kind, en: logged.kind };
      return { what, words: null };
    }
  });

/** True for what a provrum's history tells in its own words. */
const inHistory = ({ kind }: LoggedEvent): boolean => knownKind(kind) !== null && !isOutside(kind);

const mapped = <Item, Shown>(
  { total: amount, items }: { readonly total: number; readonly items: readonly Item[] },
  show: (item: Item) => Shown,
) => ({ total: amount, items: items.map(show) });
