import { type Context, Hono } from 'hono';
import { daysBetween } from '#kernel/day.ts';
import { type MeetingId, type NetworkId, parseId } from '#kernel/id.ts';
import { dayOfLocal, spanOn } from '#kernel/localTime.ts';
import { readTypedDay } from '#kernel/typedDay.ts';
import { type ActorEnv, toSignIn } from '#organisations/actor.scope.ts';
import { secretariatOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { randomToken } from '#platform/clock.ts';
import { type FieldErrors, type FormValues, one, readValues } from '#platform/form.ts';
import { type PageStatus, sendPage } from '#platform/web.ts';
import type { Finding } from '#rulebook/rule.ts';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { spanInWords } from '../inWords.ts';
import { dateReasonWords } from '../weeks/dates.messages.ts';
import type { ProposedDate } from '../weeks/proposeDates.ts';
import { findDates } from '../weeks/weeks.store.ts';
import { arrange, instant } from './arrange.scope.ts';
import type { Choices } from './choices.ts';
import { copyArrangement, listChoices } from './choices.store.ts';
import { findExceptions, reasonGiven } from './exceptions.scope.ts';
import { arrangerOf, type Gathering } from './gathering.ts';
import {
  gatheringValues,
  readBasedOn,
  readFormKey,
  readGathering,
  readGatheringChange,
  whenValues,
} from './gathering.form.ts';
import { gatheringCircumstances, type GatheringEnv, mayReadGathering, withGathering } from './gathering.scope.ts';
import { findGathering } from './gathering.store.ts';
import { crumbsToGathering, crumbsToGatherings } from './gathering.view.tsx';
import { messages } from './gathering.messages.ts';
import { formMessages } from './gatheringForm.messages.ts';
import { GatheringForm } from './gatheringForm.view.tsx';
import { led, refuseGathering } from './gatheringRefused.page.tsx';
import { changeGatheringPlan, isAhead } from './plan.ts';
import { countTaken, findPlannedGathering, lockForm, planGathering } from './plan.store.ts';

/** Plans a gathering, like the last one too. Before the pages of one gathering. */
export const newGatheringPage = new Hono<ActorEnv>()
  .get(paths.newGathering(), async (c) => {
    if (!c.var.actor) return await toSignIn(c);
    if (!secretariatOf(c.var.actor)) return refuseGathering(c, { kind: 'not-yours' });
    return await showNew(c, await begin(c));
  })
  .post(paths.newGathering(), (c) => plan(c));

/** Changes one, or moves it. */
export const changeGatheringPage = new Hono<GatheringEnv>()
  .get(paths.changeGathering(':meeting'), withGathering, async (c) => {
    const { gathering } = c.var;
    return closed(c) ?? (await showChange(c, { values: gatheringValues(gathering) }));
  })
  .post(paths.changeGathering(':meeting'), withGathering, (c) => change(c));

interface Typed {
  readonly values: FormValues;
  readonly errors?: FieldErrors;
  readonly notice?: string;
  readonly findings?: readonly Finding[];
  /** The meeting it is to be like. */
  readonly like?: Gathering | null;
  readonly dates?: readonly ProposedDate[];
}

/** What a new meeting begins with: the last one's, on the first proposed day, where one asks for the same again. */
async function begin(c: Context<ActorEnv>): Promise<Typed> {
  const { db, clock } = c.var;
  const like = await likeIn(c, c.req.query('som'));
  const network = parseId<NetworkId>(c.req.query('natverk')) ?? like?.network?.id ?? null;
  const dates = network ? await findDates(db, { today: clock.today(), last: like?.when ?? null }) : [];
  const asked = readTypedDay(c.req.query('dag') ?? '', clock.today());
  const day = asked.kind === 'day' ? asked.day : (like && dates[0]?.day) || null;
  const common = { network: String(network ?? ''), ...(day ? { day } : {}) };
  if (!like) {
    const kind = network ? 'network' : 'memberMeeting';
    const values = { kind, mode: 'physical', audience: network ? 'network' : 'forum', ...defaults, ...common };
    return { values, dates };
  }
  const when = like.when && day ? spanOn(like.when, day) : null;
  const { from = '', to = '' } = whenValues(like.when);
  return {
    like,
    dates,
    values: {
      ...gatheringValues({ ...like, when, places: { ...like.places, lastDay: null } }),
      ...(when ? {} : { from, to }),
      ...common,
      kind: like.kind,
      provrum: String(like.provrum?.id ?? ''),
      like: String(like.id),
    },
  };
}

const defaults = { rule: 'organisationFirst', offerHours: '8' } as const;

async function likeIn(c: Context<ActorEnv>, typed: string | undefined): Promise<Gathering | null> {
  const id = parseId<MeetingId>(typed);
  const like = id && (await findGathering(c.var.db, id));
  return like && mayReadGathering(like, c.var.actor) ? like : null;
}

async function plan(c: Context<ActorEnv>): Promise<Response> {
  const { db, clock, actor, language } = c.var;
  if (!actor) return await toSignIn(c);
  const by = secretariatOf(actor);
  if (!by) return refuseGathering(c, { kind: 'not-yours' });
  const values = await readValues(c);
  const key = readFormKey(values);
  const done = key === null ? null : await findPlannedGathering(db, key);
  if (done !== null) return led(c, paths.gathering(done), messages[language].flash.planned);
  const choices = await listChoices(db);
  const read = readGathering(values, choices, language, clock.today());
  if (!read.ok) return await showNew(c, { values, errors: read.errors }, 422, choices);
  const { network } = read.value;
  const name = choices.networks.find(({ id }) => id === network)?.name ?? '';
  const findings = await findExceptions(c, { network, name, when: read.value.plan.when, except: null });
  const exceptions = reasonGiven(findings, values, language);
  if (!exceptions.ok) return await showNew(c, { values, ...exceptions, findings }, 409, choices);
  const like = await likeIn(c, one(values, 'like'));
  const planned = { ...read.value, plan: { ...read.value.plan, exceptions: exceptions.value }, key };
  const id = await db.tx(async () => {
    const before = await lockForm(db, key);
    if (before !== null) return before;
    const made = await planGathering(gatheringCircumstances(c, by), planned);
    if (like) await copyArrangement(db, like.id, made, { days: daysLater(like, planned.plan), at: clock.now() });
    return made;
  });
  return led(c, paths.gathering(id), messages[language].flash.planned);
}

const daysLater = ({ when: last }: Gathering, { when }: Pick<Gathering, 'when'>): number | null =>
  last && when && daysBetween(dayOfLocal(last.starts), dayOfLocal(when.starts));

/** Why this one may not be changed by the reader now; undefined where it may. */
function closed(c: Context<GatheringEnv>): Response | undefined {
  const { gathering, actor } = c.var;
  const back = paths.gathering(gathering.id);
  if (!arrangerOf(actor, gathering)) return refuseGathering(c, { kind: 'not-yours' }, back);
  return isAhead(gathering) ? undefined : refuseGathering(c, { kind: 'gathering-over' }, back);
}

async function change(c: Context<GatheringEnv>): Promise<Response> {
  const { db, clock, gathering, language } = c.var;
  const { flash, refused: say } = messages[language];
  const values = await readValues(c);
  const not = closed(c);
  if (not) return not;
  const choices = await listChoices(db, gathering);
  const read = readGatheringChange(values, gathering, choices, language, clock.today());
  if (!read.ok) return await showChange(c, { values, errors: read.errors }, 422, choices);
  const { id, network, when: before } = gathering;
  const moved = read.value.when?.starts !== before?.starts;
  const about = { network: network?.id ?? null, name: network?.name ?? '', when: read.value.when, except: id };
  const findings = moved ? await findExceptions(c, about) : [];
  const exceptions = reasonGiven(findings, values, language);
  if (!exceptions.ok) return await showChange(c, { values, ...exceptions, findings }, 409, choices);
  const decision = await arrange(c, id, async (fresh) =>
    changeGatheringPlan(
      fresh,
      {
        plan: { ...read.value, exceptions: exceptions.value },
        basedOn: readBasedOn(values),
        taken: await countTaken(db, id),
      },
      instant(clock),
    ),
  );
  if (!decision) return await c.notFound();
  const page = paths.gathering(id);
  if (!decision.ok) {
    const { kind } = decision.refusal;
    if (kind === 'unchanged') return led(c, page, flash.unchanged);
    return await showChange(c, { values, notice: say[kind] }, kind === 'not-yours' ? 403 : 409, choices);
  }
  const events = [decision.event].flat();
  return led(c, page, events.some(({ kind }) => kind === 'gathering-moved') ? flash.moved : flash.changed);
}

async function showNew(
  c: Context<ActorEnv>,
  { values, errors, notice, findings, like, dates = [] }: Typed,
  status: PageStatus = 200,
  choices?: Choices,
): Promise<Response> {
  const { db, language, frame } = c.var;
  const words = formMessages[language];
  return sendPage(
    c,
    <Page
      frame={frame}
      title={words.newTitle}
      lead={words.newLead}
      section="calendar"
      crumbs={crumbsToGatherings(language)}
      invalid={status >= 400}
      noindex
    >
      {notice && <Refused sentence={notice} />}
      {like && (
        <Notice>
          <p>{words.like(like.text.title)}</p>
        </Notice>
      )}
      {dates.length > 0 && <Dates c={c} dates={dates} />}
      <GatheringForm
        action={localise(paths.newGathering(), language)}
        language={language}
        values={values}
        errors={errors}
        choices={choices ?? (await listChoices(db))}
        form={readFormKey(values) ?? randomToken(16)}
        findings={findings}
        ofNetwork
      />
    </Page>,
    status,
  );
}

/** The days that the network weeks propose, each a press away, with the reasons. */
function Dates({ c, dates }: { readonly c: Context<ActorEnv>; readonly dates: readonly ProposedDate[] }) {
  const { language } = c.var;
  const words = formMessages[language];
  const kept = ['som', 'natverk'].flatMap((name) => {
    const value = c.req.query(name);
    return value === undefined ? [] : [[name, value] as [string, string]];
  });
  const at = (day: string) => `${paths.newGathering()}?${new URLSearchParams([...kept, ['dag', day]]).toString()}`;
  const said = ({ day, span }: ProposedDate) =>
    spanInWords(span ?? ({ starts: `${day}T00:00`, ends: `${day}T23:59` } as never))[language];
  return (
    <details open class="proposed-days">
      <summary>{words.proposals}</summary>
      <ul class="plain">
        {dates.map((date) => (
          <li key={date.day}>
            <a href={localise(at(date.day), language)}>{said(date)}</a>
            <br />
            <span class="quiet">{date.reasons.map((reason) => dateReasonWords(reason, language)).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

async function showChange(
  c: Context<GatheringEnv>,
  { values, errors, notice, findings }: Typed,
  status: PageStatus = 200,
  choices?: Choices,
): Promise<Response> {
  const { db, gathering, language, frame } = c.var;
  const words = formMessages[language];
  return sendPage(
    c,
    <Page
      frame={frame}
      title={words.changeTitle(gathering.text.title)}
      heading={words.changeHeading}
      lead={words.changeLead}
      section="calendar"
      crumbs={crumbsToGathering(gathering, language)}
      invalid={status >= 400}
      noindex
    >
      {notice && <Refused sentence={notice} />}
      <GatheringForm
        action={localise(paths.changeGathering(gathering.id), language)}
        language={language}
        values={values}
        errors={errors}
        choices={choices ?? (await listChoices(db, gathering))}
        version={gathering.version}
        findings={findings}
        ofNetwork={gathering.network !== null}
      />
    </Page>,
    status,
  );
}

const Refused = ({ sentence }: { readonly sentence: string }) => (
  <Notice tone="bad" answer>
    <p>{sentence}</p>
  </Notice>
);
