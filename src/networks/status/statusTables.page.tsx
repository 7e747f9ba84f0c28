import { Hono } from 'hono';
import { refused } from '#kernel/decision.ts';
import type { Language } from '#kernel/text.ts';
import { type Secretariat, secretariatOf, voiceOf } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { type FieldErrors, readValues } from '#platform/form.ts';
import { sendPage } from '#platform/web.ts';
import { LinkButton } from '#ui/button.tsx';
import { Empty } from '#ui/empty.tsx';
import { Page } from '#ui/page.tsx';
import { type Again, backTo, invalid, type NetworkContext, refuseHere, statusOf } from '../answer.view.tsx';
import { changeNetwork } from '../change.store.ts';
import { networkCircumstances, type NetworkEnv, withNetwork } from '../network.scope.ts';
import { crumbsToNetwork } from '../network.view.tsx';
import { definitionValues, readDefinition, readRevision, readTableKey } from './status.form.ts';
import { messages } from './status.messages.ts';
import { findTableInPath, statusCrumbs } from './status.scope.ts';
import { findMadeWith, findTable, listStatusRows, listTables, reserveTable } from './status.store.ts';
import {
  changeTable,
  closeTable,
  makeTable,
  reopenTable,
  type StatusRefusal,
  type StatusTable,
  takesTables,
} from './status.ts';
import { DefinitionForm, TableList } from './statusForm.view.tsx';

/** A network's tables: read by all who read the network, made and changed by the secretariat. */
export const statusTablesPage = new Hono<NetworkEnv>()
  .get(paths.statusTables(':network'), withNetwork, (c) => list(c))
  .get(paths.newStatusTable(':network'), withNetwork, (c) => (bySecretariat(c) ? showNew(c) : refuseHere(c, 'office')))
  .post(paths.newStatusTable(':network'), withNetwork, async (c) => {
    const by = bySecretariat(c);
    return by ? await make(c, by) : refuseHere(c, 'office');
  })
  .get(paths.editStatusTable(':network', ':table'), withNetwork, (c) =>
    withTable(c, (table) => showEdit(c, table, { values: valuesOf(table) })),
  )
  .post(paths.editStatusTable(':network', ':table'), withNetwork, (c) =>
    withTable(c, (table, by) => change(c, table, by)),
  )
  .post(paths.closeStatusTable(':network', ':table'), withNetwork, (c) =>
    withTable(c, (table, by) => turn(c, table, by, closeTable)),
  )
  .post(paths.reopenStatusTable(':network', ':table'), withNetwork, (c) =>
    withTable(c, (table, by) => turn(c, table, by, reopenTable)),
  );

const bySecretariat = (c: NetworkContext): Secretariat | null => secretariatOf(c.var.actor);

async function withTable(
  c: NetworkContext,
  act: (table: StatusTable, by: Secretariat) => Response | Promise<Response>,
): Promise<Response> {
  const table = await findTableInPath(c);
  if (!table) return await c.notFound();
  const by = bySecretariat(c);
  return by ? await act(table, by) : refuseHere(c, 'office');
}

const say = (c: NetworkContext) => (key: string) => messages[c.var.language].errors[key] ?? key;
const valuesOf = (table: StatusTable) => ({ ...definitionValues(table), revision: String(table.revision) });

/** Several columns may be wrong in the same way: each error says which it is about. */
function byColumn(errors: FieldErrors, language: Language): FieldErrors {
  const { form, errors: known } = messages[language];
  const named = Object.entries(errors).map(([field, error]) => {
    const place = /^(?:title|kind|choices)(\d)$/.exec(field)?.[1];
    return [field, place && error !== known['columns'] ? `${form.column(Number(place))}: ${error}` : error];
  });
  return Object.fromEntries(named) as FieldErrors;
}

async function make(c: NetworkContext, by: Secretariat): Promise<Response> {
  const { db, network, language } = c.var;
  const text = messages[language];
  const values = await readValues(c);
  const read = readDefinition(values, say(c));
  if (!read.ok) return showNew(c, { values, errors: byColumn(read.errors, language) });
  const key = readTableKey(values);
  let table = await findMadeWith(db, key);
  const decision = await changeNetwork(networkCircumstances(c, by), network.id, async (fresh) => {
    // Sent twice, it makes one: the second waits for the first, and finds what it made.
    table = await findMadeWith(db, key);
    if (table !== null) return refused<StatusRefusal>({ kind: 'unchanged' });
    table = await reserveTable(db);
    return makeTable(by, fresh, table, read.value, key);
  });
  if (!decision || table === null) return await c.notFound();
  if (!decision.ok && decision.refusal.kind === 'network-over') {
    return showNew(c, { values, notice: text.refused.networkOver });
  }
  return backTo(c, paths.statusTable(network.id, table), text.form.saved);
}

async function change(c: NetworkContext, table: StatusTable, by: Secretariat): Promise<Response> {
  const { db, clock, network, language } = c.var;
  const text = messages[language];
  const values = await readValues(c);
  const read = readDefinition(values, say(c));
  if (!read.ok) return showEdit(c, table, { values, errors: byColumn(read.errors, language) });
  const decision = await changeNetwork(networkCircumstances(c, by), network.id, async () =>
    changeTable(by, (await findTable(db, network.id, table.id)) ?? table, read.value, {
      rows: await listStatusRows(db, table.id, clock.today()),
      revision: readRevision(values),
    }),
  );
  if (!decision) return await c.notFound();
  const home = paths.statusTable(network.id, table.id);
  if (decision.ok) return backTo(c, home, text.form.saved);
  if (decision.refusal.kind === 'unchanged') return backTo(c, home, text.form.unchanged);
  return showEdit(c, table, { values, notice: refusalWords(decision.refusal, language) });
}

/** Why a table cannot be changed so, in the reader's language. */
function refusalWords(refusal: StatusRefusal, language: Language): string {
  const { refused } = messages[language];
  switch (refusal.kind) {
    case 'column-answered':
      return refused.columnAnswered(refusal.column.title);
    case 'choice-answered':
      return refused.choiceAnswered(refusal.choice, refusal.names.join(', '));
    case 'changed-since':
      return refused.changedSince;
    default:
      return refused.closed;
  }
}

async function turn(
  c: NetworkContext,
  table: StatusTable,
  by: Secretariat,
  decide: typeof closeTable,
): Promise<Response> {
  const { db, network, language } = c.var;
  const text = messages[language];
  const decision = await changeNetwork(networkCircumstances(c, by), network.id, async () =>
    decide(by, (await findTable(db, network.id, table.id)) ?? table),
  );
  if (!decision) return await c.notFound();
  // Sent twice, it stands as it was sent.
  const flash = decide === closeTable ? text.closedDone : text.reopened;
  return backTo(c, paths.statusTable(network.id, table.id), flash);
}

async function list(c: NetworkContext): Promise<Response> {
  const { db, clock, network, actor, language, frame } = c.var;
  const text = messages[language];
  const tables = await listTables(db, network.id, clock.today(), voiceOf(actor)?.organisation ?? null);
  const makes = bySecretariat(c) !== null && takesTables(network);
  return sendPage(
    c,
    <Page
      frame={frame}
      title={`${text.tables}: ${network.name}`}
      heading={text.tables}
      lead={text.tablesLead(network.name)}
      section="networks"
      crumbs={crumbsToNetwork(network, language)}
      action={
        makes && (
          <LinkButton weight="main" href={localise(paths.newStatusTable(network.id), language)}>
            {text.add}
          </LinkButton>
        )
      }
      noindex
    >
      {tables.length === 0 ? (
        <Empty title={text.none} />
      ) : (
        <TableList tables={tables} today={c.var.clock.today()} language={language} />
      )}
    </Page>,
  );
}

function showNew(c: NetworkContext, again: Again = {}): Response {
  const { network, language, frame } = c.var;
  const text = messages[language].form;
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.newTitle}
      lead={text.newLead}
      section="networks"
      crumbs={[...crumbsToNetwork(network, language), ...statusCrumbs(network, language)]}
      invalid={invalid(again)}
      noindex
    >
      <DefinitionForm action={paths.newStatusTable(network.id)} again={again} language={language} />
    </Page>,
    statusOf(again),
  );
}

function showEdit(c: NetworkContext, table: StatusTable, again: Again): Response {
  const { network, language, frame } = c.var;
  const text = messages[language];
  const shown = table.closed && !again.notice ? { ...again, notice: text.refused.closed } : again;
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.form.editTitle(table.title)}
      section="networks"
      crumbs={[
        ...crumbsToNetwork(network, language),
        ...statusCrumbs(network, language),
        { href: localise(paths.statusTable(network.id, table.id), language), label: table.title },
      ]}
      invalid={invalid(again)}
      noindex
    >
      <DefinitionForm action={paths.editStatusTable(network.id, table.id)} again={shown} language={language} />
    </Page>,
    c.req.method === 'GET' ? 200 : statusOf(again),
  );
}
