import { Hono } from 'hono';
import { parseDay, yearOf } from '#kernel/day.ts';
import { listNetworkCosts } from '#meetings/gathering/arrangement.store.ts';
import { networkCost } from '#meetings/gathering/costs.ts';
import { gatheringReader } from '#meetings/gathering/gatherings.ts';
import { listGatherings } from '#meetings/gathering/gatherings.store.ts';
import { GatheringRow } from '#meetings/gathering/gathering.view.tsx';
import { networkYearFindings } from '#meetings/weeks/networkYear.ts';
import { decidedWeeks } from '#meetings/weeks/weeks.store.ts';
import { localise, paths } from '#paths.ts';
import { readValues } from '#platform/form.ts';
import { sendPage } from '#platform/web.ts';
import { quoted } from '#rulebook/source.store.ts';
import { Submit } from '#ui/button.tsx';
import { Facts, Part } from '#ui/facts.tsx';
import { Field } from '#ui/field.tsx';
import { FindingList } from '#ui/finding.tsx';
import { Form } from '#ui/form.tsx';
import { Page } from '#ui/page.tsx';
import { Rows } from '#ui/rows.tsx';
import { type Again, backTo, invalid, type NetworkContext, refuseHere, sayIn, statusOf } from './answer.view.tsx';
import { listCoOrganisers, listYears } from './arranging.store.ts';
import { plannableYears, planYear } from './arranging.ts';
import { changeNetwork } from './change.store.ts';
import { messages } from './forms.messages.ts';
import { hasEnded } from './life.ts';
import { listParts } from './life.store.ts';
import { limits, plannedValues, readYear } from './network.form.ts';
import { circleOf } from './network.ts';
import { networkCircumstances, type NetworkEnv, withNetwork } from './network.scope.ts';
import { crumbsToNetwork, yearFacts } from './network.view.tsx';
import { yearPlannerOf } from './yearPlanner.scope.ts';

/** A network's plan for a year: read by all who read the network, written by the secretariat and the planning group. */
export const networkYearPage = new Hono<NetworkEnv>()
  .get(paths.networkYear(':network', ':year'), withNetwork, (c) => withYear(c, (year) => show(c, year)))
  .post(paths.networkYear(':network', ':year'), withNetwork, (c) => withYear(c, (year) => save(c, year)));

async function withYear(c: NetworkContext, act: (year: number) => Promise<Response>): Promise<Response> {
  const year = /^20\d\d$/.exec(c.req.param('year') ?? '')?.[0];
  return year === undefined ? await c.notFound() : await act(Number(year));
}

/** As many meetings a year as there should be at the most (N128); null where no rulebook holds. */
const mostOf = (c: NetworkContext): number | null => c.var.networkVersion?.parameters.meetingsPerYearMax ?? null;

async function save(c: NetworkContext, year: number): Promise<Response> {
  const { db, clock, network, language } = c.var;
  const by = await yearPlannerOf(c);
  if (!by) return refuseHere(c, 'planner');
  if (!plannableYears(clock.today()).includes(year)) return await c.notFound();
  const say = sayIn(language);
  const values = await readValues(c);
  const plans = await listYears(db, network.id);
  const planOf = (all: typeof plans) => all.find((plan) => plan.year === year) ?? null;
  // Money is the secretariat's: what the group sends of it is not read.
  const keepBudget = 'membership' in by ? (planOf(plans)?.budget ?? null) : undefined;
  const read = readYear(values, say, { year, keepBudget });
  if (!read.ok) return await show(c, year, { values, errors: read.errors });
  const decision = await changeNetwork(networkCircumstances(c, by), network.id, async (fresh) =>
    planYear(fresh, planOf(await listYears(db, network.id)), read.value, mostOf(c)),
  );
  if (!decision) return await c.notFound();
  if (decision.ok || decision.refusal.kind === 'unchanged') {
    return backTo(c, paths.network(network.id), messages[language].year.done);
  }
  return await show(c, year, { values, errors: { why: say('whyNeeded') } });
}

async function show(c: NetworkContext, year: number, again: Again = {}): Promise<Response> {
  const { db, clock, network, actor, language, frame } = c.var;
  const text = messages[language].year;
  const today = clock.today();
  const reader = gatheringReader(actor);
  const asked = { network: network.id, year, at: clock.now(), page: 1 };
  const [plans, coming, past, organisers, costs, parts, planner, weeks] = await Promise.all([
    listYears(db, network.id),
    listGatherings(db, reader, { ...asked, time: 'coming' }),
    listGatherings(db, reader, { ...asked, time: 'past' }),
    listCoOrganisers(db, network.id),
    listNetworkCosts(db, network.id, year),
    listParts(db, network.id, today),
    yearPlannerOf(c),
    decidedWeeks(db, year),
  ]);
  const meetings = [...past.gatherings.toReversed(), ...coming.gatherings];
  const days = meetings.flatMap(({ when, state }) =>
    state === 'cancelled' ? [] : (parseDay(when?.starts.slice(0, 10) ?? '') ?? []),
  );
  const plan = plans.find((one) => one.year === year);
  const cost = circleOf(actor, parts, today).inside ? networkCost(costs.meetings, costs.earlier) : null;
  const told = { network: network.name, year, meetings: days, weeks };
  const findings = days.length === 0 ? [] : networkYearFindings(told, c.var.networkVersion);
  const writes = planner !== null && plannableYears(today).includes(year) && !hasEnded(network);
  const years = [...new Set([...plans.map((one) => one.year), yearOf(today), yearOf(today) + 1])].sort();
  return sendPage(
    c,
    <Page
      frame={frame}
      title={`${text.title(year)}: ${network.name}`}
      heading={text.title(year)}
      lead={text.lead}
      section="networks"
      crumbs={crumbsToNetwork(network, language)}
      invalid={invalid(again)}
      noindex
    >
      {plan && <Facts items={yearFacts({ plan, set: days.length, cost, organisers, language })} />}
      {findings.length > 0 && <FindingList findings={findings} language={language} quote={quoted} />}
      {writes && (
        <PlanForm
          c={c}
          year={year}
          again={again}
          values={plannedValues(plan ?? null)}
          budget={!('membership' in planner)}
        />
      )}
      <Part title={text.meetingsHeading(year)} id="moten" count={meetings.length}>
        {meetings.length === 0 ? (
          <p class="quiet">{text.noMeetings}</p>
        ) : (
          <Rows>
            {meetings.map((gathering) => (
              <GatheringRow
                key={gathering.id}
                gathering={gathering}
                today={today}
                language={language}
                level={3}
                ofNetwork
              />
            ))}
          </Rows>
        )}
      </Part>
      <Part title={text.others} id="ar">
        <ul>
          {years
            .filter((one) => one !== year)
            .map((one) => (
              <li key={one}>
                <a href={localise(paths.networkYear(network.id, one), language)}>{text.title(one)}</a>
              </li>
            ))}
        </ul>
      </Part>
    </Page>,
    statusOf(again),
  );
}

interface FormProps {
  readonly c: NetworkContext;
  readonly year: number;
  readonly again: Again;
  readonly values: NonNullable<Again['values']>;
  /** The reader sets the budget too. */
  readonly budget: boolean;
}

function PlanForm({ c, year, again, values, budget }: FormProps) {
  const { network, language } = c.var;
  const text = messages[language].year;
  const most = mostOf(c);
  return (
    <Form
      action={localise(paths.networkYear(network.id, year), language)}
      language={language}
      values={again.values ?? values}
      errors={again.errors}
    >
      <Field type="textarea" name="themes" label={text.themes} maxlength={limits.themes} optional />
      <Field name="meetings" label={text.meetings} inputmode="numeric" width="short" />
      <Field
        type="textarea"
        name="why"
        label={text.why}
        hint={most === null ? undefined : text.whyHint(most)}
        rows={2}
        maxlength={limits.why}
        optional
      />
      {budget ? (
        <Field name="budget" label={text.budget} inputmode="decimal" width="medium" suffix="kr" optional />
      ) : (
        <p class="hint">{text.budgetByOffice}</p>
      )}
      <Submit>{text.send}</Submit>
    </Form>
  );
}
