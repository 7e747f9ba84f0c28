import type { AnswerTakers } from '#organisations/mailing/answering.scope.ts';
import { demandSecretariat } from '#organisations/organisation.api.ts';
import { doing } from '#organisations/organisations.scope.ts';
import type { ApiEnv } from '#organisations/token.scope.ts';
import { readAsForm } from '#platform/asForm.ts';
import { newApi, operation, send, z } from '#platform/openapi.ts';
import { refuse } from '#platform/problem.ts';
import { id, moment, orNull, Ref } from '#platform/shapes.ts';
import { gatheringInPath } from '../attendance/attendance.api.ts';
import { arrangerOf } from '../gathering/gathering.ts';
import { calendarAnswers } from './events.ts';
import { incomingForm, messageMax } from './incoming.form.ts';
import { messages } from './incoming.messages.ts';
import { takeMail } from './incoming.scope.ts';
import { incomingPerPage, listIncoming } from './incoming.store.ts';
import { outcomes } from './outcome.ts';
import { listAnswers } from './reply.store.ts';

const outcome = z.enum(outcomes);
const MessageIn = z
  .strictObject({ message: z.string().openapi({ maxLength: messageMax }) })
  .openapi('IncomingMailToTake');
const Taken = z
  .object({
    outcome,
    meeting: id.nullable(),
    network: id.nullable(),
    provrum: id.nullable(),
    person: id.nullable(),
  })
  .openapi('IncomingMailTaken');
const Incoming = z
  .object({
    mails: z.array(
      z
        .object({
          id,
          at: moment,
          byHand: z.boolean(),
          outcome,
          sender: z.string(),
          subject: z.string(),
          meeting: orNull(Ref),
          network: orNull(Ref),
          provrum: orNull(Ref),
          person: orNull(Ref),
        })
        .openapi('IncomingMail'),
    ),
    more: z.boolean(),
  })
  .openapi('IncomingMails');
/** What calendars have answered to a meeting, one line a person. */
export const Answers = z
  .object({
    answers: z.array(
      z
        .object({
          person: Ref,
          organisation: orNull(Ref),
          answer: z.enum(calendarAnswers).nullable(),
          comment: z.string(),
          at: moment.nullable(),
        })
        .openapi('CalendarAnswer'),
    ),
  })
  .openapi('CalendarAnswers');

const list = operation({
  id: 'listIncomingMail',
  tag: 'mail',
  method: 'get',
  path: '/mail/incoming',
  query: z.object({ page: z.coerce.number().int().min(1).max(10_000).default(1) }),
  answers: { 200: Incoming },
  problems: ['not-allowed'],
});
const take = operation({
  id: 'takeIncomingMail',
  tag: 'mail',
  method: 'post',
  path: '/mail/incoming',
  body: MessageIn,
  answers: { 200: Taken },
  problems: ['not-allowed'],
});
const answersOf = operation({
  id: 'listCalendarAnswers',
  tag: 'gatherings',
  method: 'get',
  path: '/gatherings/{meeting}/calendar-answers',
  answers: { 200: Answers },
  problems: ['not-allowed'],
});

/** What calendars answer, and what else comes in by mail. */
export const repliesApi = (takers: AnswerTakers) =>
  newApi<ApiEnv>()
    .openapi(list, async (c) => {
      demandSecretariat(c);
      const found = await listIncoming(c.var.db, c.req.valid('query').page);
      return send(c, Incoming, { mails: found.slice(0, incomingPerPage), more: found.length > incomingPerPage });
    })
    .openapi(take, async (c) => {
      const by = demandSecretariat(c);
      const { errors } = messages[c.var.language];
      const { message } = readAsForm(incomingForm, c.req.valid('json'), (key) => errors[key as keyof typeof errors]);
      const taken = await takeMail(c.var, Buffer.from(message), { byHand: doing(c, by), takers });
      if (taken.outcome === 'unread') refuse('invalid-fields', { errors: { message: errors.unread } });
      return send(c, Taken, taken);
    })
    .openapi(answersOf, async (c) => {
      const gathering = await gatheringInPath(c);
      if (!arrangerOf(c.var.actor, gathering)) refuse('not-allowed');
      return send(c, Answers, { answers: await listAnswers(c.var.db, gathering.id) });
    });
