import type { Context } from 'hono';
import { parseId } from '#kernel/id.ts';
import { demandMatch } from '#platform/etag.ts';
import { etagThrough, newApi, operation, send, z } from '#platform/openapi.ts';
import { refuse } from '#platform/problem.ts';
import { id, iso, moment, orNull, Page, pageQuery } from '#platform/shapes.ts';
import {
  changeHold,
  findHold,
  holdMail,
  isMail,
  listMail,
  longestHold,
  type MailAct,
  type MailRow,
  mailsPerPage,
  mailStates,
  mailSubjects,
  releaseMail,
  resendMail,
  stopMail,
  stopMailAbout,
} from '../mail.store.ts';
import { demandSecretariat } from '../organisation.api.ts';
import { doing } from '../organisations.scope.ts';
import type { ApiEnv } from '../token.scope.ts';
import { causeOf } from './bounce.ts';
import { clearBounce, isBounce, listBounces } from './bounce.store.ts';
import { changeNews, findMailChoice } from './choice.store.ts';
import { newsRhythms } from './newsRhythm.ts';

const news = z.enum(newsRhythms);
const About = z.object({ of: z.enum(mailSubjects), id, name: z.string() }).openapi('MailSubject');

const MyMail = z
  .object({
    news,
    following: z.array(About),
    muted: z.array(About),
    bouncedAt: moment.nullable(),
  })
  .openapi('MyMail');
const MyMailIn = z.strictObject({ news }).openapi('MyMailToChoose');

const Mail = z
  .object({
    id,
    purpose: z.string(),
    name: z.string().nullable(),
    address: z.string(),
    subject: z.string(),
    body: z.string(),
    state: z.enum(mailStates),
    attempts: z.number().int(),
    failure: z.string().nullable(),
    createdAt: moment,
    sentAt: moment.nullable(),
    leavesAt: moment.nullable(),
    heldAt: moment.nullable(),
    bouncedAt: moment.nullable(),
    digest: z.boolean(),
    about: orNull(About),
  })
  .openapi('OutgoingMail');
const Mails = z.object({ page: Page, holdMinutes: z.number().int(), mails: z.array(Mail) }).openapi('OutgoingMails');
const Stopped = z.object({ stopped: z.number().int() }).openapi('MailsStopped');
const AboutIn = z
  .strictObject({ of: z.enum(mailSubjects), id: z.number().int().min(1).max(Number.MAX_SAFE_INTEGER) })
  .openapi('MailSubjectToStop');
const HoldIn = z.strictObject({ minutes: z.number().int().min(0).max(longestHold) }).openapi('MailHoldToSet');
const Hold = z.object({ minutes: z.number().int() }).openapi('MailHold');
const Bounces = z
  .object({
    bounces: z.array(
      z
        .object({
          id,
          address: z.string(),
          person: orNull(z.object({ id, name: z.string() }).openapi('BouncedPerson')),
          kind: z.enum(['failed', 'delayed']),
          cause: z.enum(['unknownAddress', 'fullMailbox', 'refused', 'delayed', 'other']),
          status: z.string(),
          reason: z.string(),
          subject: z.string().nullable(),
          at: moment,
          amount: z.number().int(),
        })
        .openapi('ReturnedMail'),
    ),
  })
  .openapi('ReturnedMails');

const findMine = operation({ id: 'findMyMail', tag: 'me', method: 'get', path: '/me/mail', answers: { 200: MyMail } });
const changeMine = operation({
  id: 'changeMyMail',
  tag: 'me',
  method: 'put',
  path: '/me/mail',
  body: MyMailIn,
  answers: { 200: MyMail },
  changes: true,
});

const shared = { tag: 'mail', problems: ['not-allowed'] } as const;
const list = operation({
  ...shared,
  id: 'listOutgoingMail',
  method: 'get',
  path: '/mail',
  query: z.object({
    state: z.enum(mailStates).optional(),
    of: z.enum(mailSubjects).optional(),
    subject: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional(),
    ...pageQuery,
  }),
  answers: { 200: Mails },
});
const onMail = {
  tag: 'mail',
  problems: ['not-allowed', 'wrong-state'],
  method: 'post',
  answers: { 204: null },
} as const;
const stop = operation({ ...onMail, id: 'stopOutgoingMail', path: '/mail/{mail}/stop' });
const hold = operation({ ...onMail, id: 'holdOutgoingMail', path: '/mail/{mail}/hold' });
const release = operation({ ...onMail, id: 'releaseOutgoingMail', path: '/mail/{mail}/release' });
const resend = operation({ ...onMail, id: 'resendOutgoingMail', path: '/mail/{mail}/resend' });
const stopAbout = operation({
  ...shared,
  id: 'stopOutgoingMailAbout',
  method: 'post',
  path: '/mail/stop',
  body: AboutIn,
  answers: { 200: Stopped },
});
const showHold = operation({
  ...shared,
  id: 'findMailHold',
  method: 'get',
  path: '/mail/hold',
  answers: { 200: Hold },
});
const setHold = operation({
  ...shared,
  id: 'changeMailHold',
  method: 'put',
  path: '/mail/hold',
  body: HoldIn,
  answers: { 200: Hold },
  changes: true,
});
const bounces = operation({
  ...shared,
  id: 'listReturnedMail',
  method: 'get',
  path: '/mail/returned',
  answers: { 200: Bounces },
});
const clear = operation({ ...onMail, id: 'clearReturnedMail', path: '/mail/returned/{bounce}/clear' });

/** How one gets mail oneself. */
export const myMailApi = newApi<ApiEnv>()
  .openapi(findMine, async (c) => send(c, MyMail, await mine(c)))
  .openapi(changeMine, async (c) => {
    const { db, jobs, clock, actor } = c.var;
    const demandRead = async () => demandMatch(c, etagThrough(MyMail, await mine(c)));
    await changeNews(db, jobs, actor.person.id, { news: c.req.valid('json').news, at: clock.now(), demandRead });
    return send(c, MyMail, await mine(c));
  });

/** The outbox and what came back, for the secretariat. */
export const outboxApi = newApi<ApiEnv>()
  .openapi(list, async (c) => {
    demandSecretariat(c);
    const { state = null, of, subject, page } = c.req.valid('query');
    const asked = of !== undefined && subject !== undefined ? { of, id: subject } : null;
    const { mails, counts, holdMinutes } = await listMail(c.var.db, { state, about: asked, page, withCodes: false });
    const total = state ? counts[state] : mailStates.reduce((sum, known) => sum + counts[known], 0);
    const pages = Math.ceil(total / mailsPerPage);
    return send(c, Mails, {
      page: { number: page, size: mailsPerPage, pages, total },
      holdMinutes,
      mails: mails.map(show),
    });
  })
  .openapi(stop, async (c) => await done(c, await stopMail(acting(c), mailOf(c))))
  .openapi(hold, async (c) => await done(c, await holdMail(acting(c), mailOf(c))))
  .openapi(release, async (c) => await done(c, await releaseMail(acting(c), c.var.jobs, mailOf(c))))
  .openapi(resend, async (c) => await done(c, await resendMail(acting(c), c.var.jobs, mailOf(c))))
  .openapi(stopAbout, async (c) => send(c, Stopped, { stopped: await stopMailAbout(acting(c), c.req.valid('json')) }))
  .openapi(showHold, async (c) => {
    demandSecretariat(c);
    return send(c, Hold, { minutes: await findHold(c.var.db) });
  })
  .openapi(setHold, async (c) => {
    const { minutes } = c.req.valid('json');
    await changeHold(acting(c), minutes, (before) => demandMatch(c, etagThrough(Hold, { minutes: before })));
    return send(c, Hold, { minutes });
  })
  .openapi(bounces, async (c) => {
    demandSecretariat(c);
    const rows = await listBounces(c.var.db);
    return send(c, Bounces, { bounces: rows.map((row) => ({ ...row, cause: causeOf(row), at: iso(row.at) })) });
  })
  .openapi(clear, async (c) => {
    const bounce = parseId(c.req.param('bounce')) ?? refuse('not-found');
    if (await clearBounce(acting(c), bounce)) return c.body(null, 204);
    return refuse((await isBounce(c.var.db, bounce)) ? 'wrong-state' : 'not-found');
  });

/** What could not be done is not there, or is no longer as it must be. */
async function done(c: Context<ApiEnv>, changed: boolean) {
  if (changed) return c.body(null, 204);
  return refuse((await isMail(c.var.db, mailOf(c))) ? 'wrong-state' : 'not-found');
}

const acting = (c: Context<ApiEnv>): MailAct => doing(c, demandSecretariat(c));

const mailOf = (c: Context<ApiEnv>): number => parseId(c.req.param('mail')) ?? refuse('not-found');

async function mine(c: Context<ApiEnv>) {
  const { news: rhythm, chosen, bounced } = await findMailChoice(c.var.db, c.var.actor.person.id);
  return {
    news: rhythm,
    following: chosen.filter(({ level }) => level === 'follow'),
    muted: chosen.filter(({ level }) => level === 'mute'),
    bouncedAt: bounced && iso(bounced.at),
  };
}

const show = ({ createdAt, sentAt, leavesAt, heldAt, bouncedAt, ...mail }: MailRow) => ({
  ...mail,
  createdAt: iso(createdAt),
  sentAt: sentAt && iso(sentAt),
  leavesAt: leavesAt && iso(leavesAt),
  heldAt: heldAt && iso(heldAt),
  bouncedAt: bouncedAt && iso(bouncedAt),
});
