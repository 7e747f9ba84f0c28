import type { Context } from 'hono';
import type { Decision } from '#kernel/decision.ts';
import { readsForTheForum, type Secretariat, secretariatOf, type Voice, voiceOf } from '#organisations/authority.ts';
import { doing } from '#organisations/organisations.scope.ts';
import type { ApiEnv } from '#organisations/token.scope.ts';
import { paths } from '#paths.ts';
import { accepted, asForm } from '#platform/asForm.ts';
import { demandMatch } from '#platform/etag.ts';
import { etagThrough, newApi, operation, send, z } from '#platform/openapi.ts';
import { refuse } from '#platform/problem.ts';
import { day, dayIn, id, moment, orNull, Ref } from '#platform/shapes.ts';
import { FindingShown, showFinding } from '#rulebook/finding.api.ts';
import { demandSecretariat } from '../decision.api.ts';
import { provrumInPath } from '../provrum.api.ts';
import type { Provrum } from '../provrum.ts';
import { done } from '../refused.scope.ts';
import { listConferences, saveConference } from './conference.store.ts';
import { readConference } from './conference.form.ts';
import { type Channel, channels, type SpreadingEvent, type TextPurpose, textPurposes } from './events.ts';
import { listSpread, spreadPerPage } from './overview.store.ts';
import {
  linkMax,
  readChannel,
  readChannelPlan,
  readPresentation,
  readPurpose,
  readReason,
  readText,
  readYear,
  reasonMax,
} from './spreading.form.ts';
import { textWords } from './spreading.messages.ts';
import { changeSpreading, spreadingFor } from './spreading.scope.ts';
import {
  chooseConference,
  conferenceFindings,
  conferenceOf,
  finishChannel,
  keepText,
  planChannel,
  presentationFacts,
  presentResult,
  reopenChannel,
  type Spreading,
  type SpreadingRefusal,
  takeBackPresentation,
} from './spreading.ts';
import { textLimits, textOf } from './spreadingText.ts';

type C = Context<ApiEnv>;

const year = z.number().int().openapi({ example: 2027 });
const LineShown = z
  .object({
    channel: z.enum(channels),
    plannedOn: day.nullable(),
    responsible: orNull(Ref),
    link: z.string(),
    done: orNull(z.object({ on: day, by: orNull(Ref) }).openapi('ChannelDone')),
  })
  .openapi('Channel');
const TextShown = z.object({ content: z.string(), by: orNull(Ref), at: moment.nullable() }).openapi('SpreadingText');
const SpreadingShown = z
  .object({
    title: z.string(),
    announcedOn: day.nullable(),
    channels: z.array(LineShown),
    texts: z.object({ newsletter: TextShown, abstract: TextShown }),
    conference: year,
    presentation: orNull(z.object({ year, on: day, by: Ref }).openapi('Presentation')),
    findings: z.array(FindingShown),
  })
  .openapi('Spreading');
const SpreadShown = z
  .object({
    results: z.array(
      z
        .object({
          provrum: id,
          title: z.string(),
          publishedOn: day,
          announcedOn: day.nullable(),
          presented: year.nullable(),
          channels: z.array(LineShown),
        })
        .openapi('SpreadResult'),
    ),
    more: z.boolean(),
  })
  .openapi('SpreadResults');
const ConferenceShown = z
  .object({ year, from: day.nullable(), to: day.nullable(), place: z.string(), theme: z.string() })
  .openapi('Conference');
const Conferences = z.object({ conferences: z.array(ConferenceShown) }).openapi('Conferences');

const PlanIn = z
  .strictObject({
    plannedOn: dayIn.nullable().default(null),
    responsible: id.nullable().default(null),
    link: z.string().default('').openapi({ maxLength: linkMax }),
  })
  .openapi('ChannelToPlan');
const TextIn = z
  .strictObject({ content: z.string().nullable().openapi({ maxLength: textLimits.abstract }) })
  .openapi('TextToKeep');
const YearIn = z.strictObject({ year }).openapi('ConferenceToChoose');
const PresentedIn = z.strictObject({ year, on: dayIn }).openapi('PresentationToNote');
const ReasonIn = z
  .strictObject({ reason: z.string().openapi({ maxLength: reasonMax }) })
  .openapi('PresentationToTakeBack');
const ConferenceIn = z
  .strictObject({
    from: dayIn.nullable().default(null),
    to: dayIn.nullable().default(null),
    place: z.string().default('').openapi({ maxLength: 200 }),
    theme: z.string().default('').openapi({ maxLength: 200 }),
  })
  .openapi('ConferenceToSave');

const tag = 'spreading';
const path = '/provrum/{id}/spreading' as const;
const changed = {
  tag,
  answers: { 200: SpreadingShown },
  changes: true,
  problems: ['not-allowed', 'wrong-state', 'conflict'],
} as const;
const find = operation({ id: 'findSpreading', tag, method: 'get', path, answers: { 200: SpreadingShown } });
const plan = operation({
  ...changed,
  id: 'planChannel',
  method: 'put',
  path: `${path}/channels/{channel}` as const,
  body: PlanIn,
});
const finish = operation({
  ...changed,
  id: 'finishChannel',
  method: 'post',
  path: `${path}/channels/{channel}/completion` as const,
});
const reopen = operation({
  ...changed,
  id: 'reopenChannel',
  method: 'post',
  path: `${path}/channels/{channel}/reopening` as const,
});
const keep = operation({
  ...changed,
  id: 'keepSpreadingText',
  method: 'put',
  path: `${path}/texts/{text}` as const,
  body: TextIn,
});
const choose = operation({
  ...changed,
  id: 'chooseConference',
  method: 'post',
  path: `${path}/conference` as const,
  body: YearIn,
});
const present = operation({
  ...changed,
  id: 'presentResult',
  method: 'post',
  path: `${path}/presentation` as const,
  body: PresentedIn,
});
const takeBack = operation({
  ...changed,
  id: 'takeBackPresentation',
  method: 'post',
  path: `${path}/presentation/withdrawal` as const,
  body: ReasonIn,
});
const overview = operation({
  id: 'listSpreading',
  tag: 'secretariat',
  method: 'get',
  path: '/secretariat/spreading',
  query: z.object({ page: z.coerce.number().int().min(1).max(10_000).default(1) }),
  answers: { 200: SpreadShown },
  problems: ['not-allowed'],
});
const conferences = operation({
  id: 'listConferences',
  tag,
  method: 'get',
  path: '/conferences',
  answers: { 200: Conferences },
});
const saveOne = operation({
  id: 'saveConference',
  tag,
  method: 'put',
  path: '/conferences/{year}',
  body: ConferenceIn,
  answers: { 200: ConferenceShown },
  problems: ['not-allowed'],
});

/** How results reach people: channel by channel, in texts, and at the annual conference. */
export const spreadingApi = newApi<ApiEnv>()
  .openapi(find, async (c) => await shown(c, await provrumInPath(c)))
  .openapi(plan, async (c) => {
    const [provrum, secretariat] = [await provrumInPath(c), demandSecretariat(c)];
    const read = accepted(readChannelPlan(asForm(c.req.valid('json')), channelInPath(c), c.var.language));
    return await act(c, provrum, secretariat, (spreading) =>
      planChannel(spreading, secretariat, { ...read, basedOn: null }),
    );
  })
  .openapi(finish, async (c) => {
    const provrum = await provrumInPath(c);
    const secretariat = secretariatOf(c.var.actor);
    const by = secretariat ?? voiceOf(c.var.actor) ?? refuse('not-allowed');
    const given = { channel: channelInPath(c), secretariat: secretariat !== null, today: c.var.clock.today() };
    return await act(c, provrum, by, (spreading) => finishChannel(spreading, by, given));
  })
  .openapi(reopen, async (c) => {
    const [provrum, secretariat] = [await provrumInPath(c), demandSecretariat(c)];
    const channel = channelInPath(c);
    return await act(c, provrum, secretariat, (spreading) => reopenChannel(spreading, secretariat, channel));
  })
  .openapi(keep, async (c) => {
    const [provrum, secretariat] = [await provrumInPath(c), demandSecretariat(c)];
    const purpose = readPurpose(c.req.param('text') ?? '') ?? refuse('not-found');
    const sent = c.req.valid('json').content;
    const content = sent === null ? null : accepted(readText(asForm({ content: sent }), purpose, c.var.language));
    return await act(c, provrum, secretariat, (spreading) =>
      keepText(spreading, secretariat, { purpose, content, basedOn: null }),
    );
  })
  .openapi(choose, async (c) => {
    const [provrum, secretariat] = [await provrumInPath(c), demandSecretariat(c)];
    const read = accepted(readYear(asForm(c.req.valid('json')), c.var.language));
    return await act(c, provrum, secretariat, (spreading) => chooseConference(spreading, secretariat, read));
  })
  .openapi(present, async (c) => {
    const [provrum, secretariat] = [await provrumInPath(c), demandSecretariat(c)];
    const { clock, language, version } = c.var;
    const read = accepted(readPresentation(asForm(c.req.valid('json')), clock.today(), language));
    return await act(c, provrum, secretariat, (spreading, fresh) =>
      presentResult(fresh, spreading, version, secretariat, read),
    );
  })
  .openapi(takeBack, async (c) => {
    const [provrum, secretariat] = [await provrumInPath(c), demandSecretariat(c)];
    const reason = accepted(readReason(asForm(c.req.valid('json')), c.var.language));
    return await act(c, provrum, secretariat, (spreading) => takeBackPresentation(spreading, secretariat, reason));
  })
  .openapi(overview, async (c) => {
    const { db, actor, clock } = c.var;
    if (!readsForTheForum(actor)) refuse('not-allowed');
    const found = await listSpread(db, clock.today(), c.req.valid('query').page);
    const results = found.slice(0, spreadPerPage).map(({ lines, ...result }) => ({ ...result, channels: lines }));
    return send(c, SpreadShown, { results, more: found.length > spreadPerPage });
  })
  .openapi(conferences, async (c) => send(c, Conferences, { conferences: await listConferences(c.var.db) }))
  .openapi(saveOne, async (c) => {
    const by = demandSecretariat(c);
    const { language } = c.var;
    const read = readConference(asForm({ ...c.req.valid('json'), year: c.req.param('year') }), language);
    if (!read.ok && 'year' in read.errors) refuse('not-found');
    const conference = accepted(read);
    await saveConference(doing(c, by), conference);
    return send(c, ConferenceShown, conference);
  });

const channelInPath = (c: C): Channel => readChannel(c.req.param('channel') ?? '') ?? refuse('not-found');

const inPath = async (c: C, provrum: Provrum): Promise<Spreading> =>
  (await spreadingFor(c, provrum)) ?? refuse('not-found');

const shown = async (c: C, provrum: Provrum) => send(c, SpreadingShown, show(c, await inPath(c, provrum)));

/** Does an act on what its sender has read. */
async function act(
  c: C,
  provrum: Provrum,
  by: Secretariat | Voice,
  decide: (spreading: Spreading, fresh: Provrum) => Decision<SpreadingEvent, SpreadingRefusal>,
) {
  await inPath(c, provrum);
  done(
    await changeSpreading(c, by, provrum, (spreading, fresh) => {
      demandMatch(c, etagThrough(SpreadingShown, show(c, spreading)));
      return decide(spreading, fresh);
    }),
  );
  return await shown(c, provrum);
}

function show(c: C, spreading: Spreading) {
  const { result, lines, announcedOn, presentation } = spreading;
  const text = (purpose: TextPurpose) => {
    const kept = spreading.texts[purpose];
    const content = textOf(spreading, purpose, `${c.var.config.baseUrl}${paths.result(result.provrum)}`, textWords);
    return { content, by: kept?.by ?? null, at: kept?.at ?? null };
  };
  const findings =
    presentation?.receipt.findings ?? conferenceFindings(presentationFacts(spreading, null), c.var.version);
  const [newsletter, abstract] = textPurposes;
  return {
    title: result.title,
    announcedOn,
    channels: lines,
    texts: { newsletter: text(newsletter), abstract: text(abstract) },
    conference: conferenceOf(spreading),
    presentation,
    findings: findings.map(showFinding),
  };
}
