import type { Context } from 'hono';
import { type OrganisationId, parseId, type NetworkId } from '#kernel/id.ts';
import { readsProposals, type Secretariat, secretariatOf, type Voice, voiceOf } from '#organisations/authority.ts';
import { once } from '#organisations/once.scope.ts';
import type { ApiEnv } from '#organisations/token.scope.ts';
import { accepted } from '#platform/asForm.ts';
import { demandMatch } from '#platform/etag.ts';
import type { FieldErrors, FormValues } from '#platform/form.ts';
import { etagThrough, newApi, operation, send, z } from '#platform/openapi.ts';
import { refuse } from '#platform/problem.ts';
import { day, dayIn, id, moment, orNull, Ref } from '#platform/shapes.ts';
import { changeNetwork } from '../change.store.ts';
import { networkCircumstances } from '../network.scope.ts';
import { findNetwork } from '../network.store.ts';
import type { Network } from '../network.ts';
import { choiceMax, columnTitleMax, introMax, readAnswers, readDefinition, titleMax } from './status.form.ts';
import { messages } from './status.messages.ts';
import {
  findTable,
  historyPerPage,
  listStatusHistory,
  listStatusRows,
  listTables,
  reserveTable,
} from './status.store.ts';
import {
  answerMax,
  choicesMost,
  columnKinds,
  columnsMost,
  statusAudiences,
  type StatusDefinition,
} from './definition.ts';
import {
  changeTable,
  closeTable,
  fillStatus,
  makeTable,
  reopenTable,
  type StatusRefusal,
  type StatusTable,
} from './status.ts';

type C = Context<ApiEnv>;

const Column = z
  .object({ key: z.string(), title: z.string(), kind: z.enum(columnKinds), choices: z.array(z.string()) })
  .openapi('StatusColumn');
const answers = z.record(z.string(), z.string());
const described = {
  id,
  title: z.string(),
  intro: z.string(),
  audience: z.enum(statusAudiences),
  due: day.nullable(),
  columns: z.array(Column),
  closed: z.boolean(),
  askedOn: day,
};
const Tables = z
  .object({
    tables: z.array(
      z
        .object({ ...described, asked: z.number().int(), told: z.number().int(), waits: z.boolean() })
        .openapi('StatusTableInList'),
    ),
  })
  .openapi('StatusTables');
const Entry = z.object({ answers, by: z.string(), at: moment }).openapi('StatusEntry');
const Table = z
  .object({
    ...described,
    rows: z.array(
      z.object({ organisation: Ref, county: z.string().nullable(), entry: orNull(Entry) }).openapi('StatusRow'),
    ),
  })
  .openapi('StatusTable');
const History = z
  .object({
    entries: z.array(
      z
        .object({
          id,
          organisation: Ref,
          answers,
          before: orNull(answers),
          confirmed: z.boolean(),
          by: z.string(),
          at: moment,
        })
        .openapi('StatusHistoryEntry'),
    ),
  })
  .openapi('StatusHistory');
const DefinitionIn = z
  .strictObject({
    title: z.string().openapi({ maxLength: titleMax }),
    intro: z.string().default('').openapi({ maxLength: introMax }),
    audience: z.enum(statusAudiences),
    due: dayIn.nullable().default(null),
    columns: z
      .array(
        z
          .strictObject({
            key: z.string().max(5).default(''),
            title: z.string().openapi({ maxLength: columnTitleMax }),
            kind: z.enum(columnKinds),
            choices: z
              .array(z.string().openapi({ maxLength: choiceMax }))
              .max(choicesMost)
              .default([]),
          })
          .openapi('StatusColumnToWrite'),
      )
      .max(columnsMost),
  })
  .openapi('StatusTableToWrite');
const AnswersIn = z
  .strictObject({ answers: z.record(z.string(), z.string().openapi({ maxLength: answerMax })) })
  .openapi('StatusToTell');

const tag = 'statusTables';
const path = '/networks/{network}/status-tables';
const list = operation({ id: 'listStatusTables', tag, method: 'get', path, answers: { 200: Tables } });
const make = operation({
  id: 'makeStatusTable',
  tag,
  method: 'post',
  path,
  body: DefinitionIn,
  answers: { 201: Table },
  problems: ['not-allowed', 'conflict'],
  once: true,
});
const one = operation({ id: 'findStatusTable', tag, method: 'get', path: `${path}/{table}`, answers: { 200: Table } });
const change = operation({
  id: 'changeStatusTable',
  tag,
  method: 'put',
  path: `${path}/{table}`,
  body: DefinitionIn,
  answers: { 200: Table },
  problems: ['not-allowed', 'conflict'],
  changes: true,
});
const close = operation({
  id: 'closeStatusTable',
  tag,
  method: 'post',
  path: `${path}/{table}/closing`,
  answers: { 200: Table },
  problems: ['not-allowed', 'conflict'],
});
const reopen = operation({
  id: 'reopenStatusTable',
  tag,
  method: 'post',
  path: `${path}/{table}/reopening`,
  answers: { 200: Table },
  problems: ['not-allowed', 'conflict'],
});
const tell = operation({
  id: 'tellStatus',
  tag,
  method: 'put',
  path: `${path}/{table}/own`,
  body: AnswersIn,
  answers: { 200: Table },
  problems: ['not-allowed', 'conflict'],
});
const history = operation({
  id: 'listStatusHistory',
  tag,
  method: 'get',
  path: `${path}/{table}/history`,
  query: z.object({
    organisation: z.coerce.number().int().positive().optional(),
    before: z.coerce.number().int().positive().optional(),
  }),
  answers: { 200: History },
});

/** Where each member of a network stands. */
export const statusApi = newApi<ApiEnv>()
  .openapi(list, async (c) => {
    const { db, clock, actor } = c.var;
    const network = await networkInPath(c);
    const organisation = voiceOf(actor)?.organisation ?? null;
    return send(c, Tables, { tables: await listTables(db, network.id, clock.today(), organisation) });
  })
  .openapi(make, (c) =>
    once(c, async () => {
      const { db } = c.var;
      const network = await networkInPath(c);
      const by = demandSecretariat(c);
      const given = readSent(c, c.req.valid('json'));
      const table = await reserveTable(db);
      done(
        c,
        await changeNetwork(networkCircumstances(c, by), network.id, (fresh) =>
          makeTable(by, fresh, table, given, null),
        ),
      );
      return send(c, Table, await shown(c, await freshTable(c, network.id, table)), { status: 201 });
    }),
  )
  .openapi(one, async (c) => send(c, Table, await shown(c, await tableInPath(c, await networkInPath(c)))))
  .openapi(change, async (c) => {
    const { db, clock } = c.var;
    const network = await networkInPath(c);
    const table = await tableInPath(c, network);
    const by = demandSecretariat(c);
    const given = readSent(c, c.req.valid('json'));
    const decision = await changeNetwork(networkCircumstances(c, by), network.id, async () => {
      const fresh = await freshTable(c, network.id, table.id);
      demandMatch(c, etagThrough(Table, await shown(c, fresh)));
      return changeTable(by, fresh, given, { rows: await listStatusRows(db, fresh.id, clock.today()), revision: null });
    });
    done(c, decision);
    return send(c, Table, await shown(c, await freshTable(c, network.id, table.id)));
  })
  .openapi(close, (c) => turn(c, closeTable))
  .openapi(reopen, (c) => turn(c, reopenTable))
  .openapi(tell, async (c) => {
    const { db, clock, language } = c.var;
    const network = await networkInPath(c);
    const table = await tableInPath(c, network);
    const voice: Voice = voiceOf(c.var.actor) ?? refuse('not-allowed');
    const { answers: sent } = c.req.valid('json');
    const rows = await listStatusRows(db, table.id, clock.today());
    if (!rows.some((row) => row.id === voice.organisation)) refuse('not-allowed');
    const read = readAnswers(table.columns, sent, (problem) => messages[language].problems[problem]);
    const told = accepted(read.ok ? read : { ...read, errors: prefixed(read.errors) });
    const decision = await changeNetwork(networkCircumstances(c, voice), network.id, async () =>
      fillStatus(voice, await freshTable(c, network.id, table.id), await listStatusRows(db, table.id, clock.today()), {
        answers: told,
        basedOn: undefined,
      }),
    );
    done(c, decision);
    return send(c, Table, await shown(c, table));
  })
  .openapi(history, async (c) => {
    const table = await tableInPath(c, await networkInPath(c));
    const { organisation = null, before = null } = c.req.valid('query');
    const asked = { organisation: organisation as OrganisationId | null, before };
    const entries = (await listStatusHistory(c.var.db, table.id, asked)).slice(0, historyPerPage);
    return send(c, History, { entries });
  });

async function turn(c: C, decide: (by: Secretariat, table: StatusTable) => ReturnType<typeof closeTable>) {
  const network = await networkInPath(c);
  const table = await tableInPath(c, network);
  const by = demandSecretariat(c);
  const decision = await changeNetwork(networkCircumstances(c, by), network.id, async () =>
    decide(by, await freshTable(c, network.id, table.id)),
  );
  done(c, decision);
  return send(c, Table, await shown(c, await freshTable(c, network.id, table.id)));
}

/** The network of the address, for those who read what is posted; to others it is not there. */
async function networkInPath(c: C): Promise<Network> {
  const number = parseId<NetworkId>(c.req.param('network'));
  if (!number || !readsProposals(c.var.actor)) return refuse('not-found');
  return (await findNetwork(c.var.db, number)) ?? refuse('not-found');
}

async function tableInPath(c: C, network: Network): Promise<StatusTable> {
  const number = parseId(c.req.param('table'));
  return (number && (await findTable(c.var.db, network.id, number))) || refuse('not-found');
}

const freshTable = async (c: C, network: NetworkId, table: number): Promise<StatusTable> =>
  (await findTable(c.var.db, network, table)) ?? refuse('not-found');

const demandSecretariat = (c: C): Secretariat => secretariatOf(c.var.actor) ?? refuse('not-allowed');

async function shown(c: C, table: StatusTable) {
  const rows = await listStatusRows(c.var.db, table.id, c.var.clock.today());
  return { ...table, rows: rows.map(({ entry, county, ...organisation }) => ({ organisation, county, entry })) };
}

/** Reads a body as the page's form: columns stand in numbered places there, and errors come back at theirs. */
function readSent(c: C, { columns, due, ...sent }: z.output<typeof DefinitionIn>): StatusDefinition {
  const values: FormValues = {
    ...sent,
    due: due ?? '',
    ...Object.fromEntries(
      columns.flatMap(({ key, title, kind, choices }, at) => [
        [`key${at + 1}`, key],
        [`title${at + 1}`, title],
        [`kind${at + 1}`, kind],
        [`choices${at + 1}`, choices.join('\n')],
      ]),
    ),
  };
  const read = readDefinition(values, (key) => messages[c.var.language].errors[key] ?? key);
  return accepted(read.ok ? read : { ...read, errors: renamed(read.errors) });
}

const renamed = (errors: FieldErrors): FieldErrors =>
  Object.fromEntries(
    Object.entries(errors).map(([field, error]) => {
      const place = /^(title|kind|choices)(\d)$/.exec(field);
      return [place ? `columns.${Number(place[2]) - 1}.${place[1]}` : field, error];
    }),
  );
const prefixed = (errors: FieldErrors): FieldErrors =>
  Object.fromEntries(Object.entries(errors).map(([key, error]) => [`answers.${key}`, error]));

/** Says why something was not done. What stands already as it was sent is done. */
function done(
  c: C,
  decision: { readonly ok: true } | { readonly ok: false; readonly refusal: StatusRefusal } | null,
): void {
  if (!decision) return refuse('not-found');
  if (decision.ok || decision.refusal.kind === 'unchanged') return;
  const { refused } = messages[c.var.language];
  const { refusal } = decision;
  const words =
    refusal.kind === 'column-answered'
      ? { columns: refused.columnAnswered(refusal.column.title) }
      : refusal.kind === 'choice-answered'
        ? { columns: refused.choiceAnswered(refusal.choice, refusal.names.join(', ')) }
        : null;
  refuse('conflict', { ...(words && { errors: words }), with: { refusal: refusal.kind } });
}
