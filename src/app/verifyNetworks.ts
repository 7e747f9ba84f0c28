import { networkEventKinds } from '#networks/eventKinds.ts';
import { isAskedOn } from '#networks/status/status.store.ts';
import { sql } from '#platform/database.ts';
import { type Invariant, invariant } from './invariant.ts';

interface OfNetwork {
  readonly network: number;
}
interface OfPart extends OfNetwork {
  readonly organisation: number;
}

/** A network is what was last decided of it. One that nothing is decided of is wished for, unless a source tells of it. */
const stateAsDecided = invariant<OfNetwork & { readonly state: string; readonly decided: string | null }>(
  () => sql`
    select n.id as network, n.state, d.to_state as decided from network n
    left join lateral (
      select to_state from network_decision d where d.network_id = n.id order by d.id desc limit 1) d on true
    where n.state <> coalesce(d.to_state,
      case when n.external_key is null and not n.constructed then 'wished' else n.state end) order by n.id`,
  ({ network, state, decided }) => `Network ${network} is ${state}, and ${decided ?? 'nothing'} is decided.`,
);

/** Each decision goes on where the last one ended, and holds from no earlier day. */
const decisionsInOrder = invariant<OfNetwork & { readonly id: number }>(
  () => sql`
    select network_id as network, id from (
      select *, lag(to_state) over w as before, lag(on_day) over w as day_before
      from network_decision window w as (partition by network_id order by id)) d
    where from_state <> before or on_day < day_before order by id`,
  ({ network, id }) => `Decision ${id} on network ${network} does not follow on the one before it.`,
);

const decisionsTold = invariant<OfNetwork & { readonly id: number }>(
  () => sql`
    select d.id, d.network_id as network from network_decision d where not exists (
      select from event e where e.network_id = d.network_id and e.kind = 'network-state-decided'
        and (e.detail ->> 'decision')::bigint = d.id and e.detail ->> 'to' = d.to_state) order by d.id`,
  ({ id, network }) => `Decision ${id} is not in the history of network ${network}.`,
);

/** Nobody takes part in what is only wished for, or has ended. */
const partsOfTheLiving = invariant<OfPart & { readonly state: string }>(
  (on) => sql`
    select p.network_id as network, p.organisation_id as organisation, n.state
    from network_organisation p join network n on n.id = p.network_id
    where n.state in ('wished', 'independent', 'moved', 'closed') and coalesce(p.to_day >= greatest(p.from_day, ${on}::date), true)
    order by 1, 2`,
  ({ network, organisation, state }) =>
    `Organisation ${organisation} takes part in network ${network}, which is ${state}.`,
);

/** On each day an organisation takes part once, or not at all. A part that ends before it begins is none. */
const partsApart = invariant<OfPart>(
  () => sql`
    select distinct a.network_id as network, a.organisation_id as organisation
    from network_organisation a join network_organisation b on b.network_id = a.network_id
      and b.organisation_id = a.organisation_id and b.id > a.id
      and daterange(a.from_day, a.to_day + 1) && daterange(b.from_day, b.to_day + 1) order by 1, 2`,
  ({ network, organisation }) =>
    `Organisation ${organisation} takes part in network ${network} twice on the same days.`,
);

/** A contact speaks for the organisation, now or then; only a table that was brought in may name somebody else who is known. */
const contactsSpeak = invariant<OfPart & { readonly person: number }>(
  () => sql`
    select p.network_id as network, p.organisation_id as organisation, p.contact_person_id as person
    from network_organisation p where p.contact_person_id is not null
      and not exists (select from mandate m
        where m.person_id = p.contact_person_id and m.organisation_id = p.organisation_id)
      and not exists (select from import_row i where i.on_table = 'network_organisation' and i.row_id = p.id)
    order by 1, 2`,
  ({ network, organisation, person }) =>
    `Person ${person} is the contact of organisation ${organisation} in network ${network}, and has never spoken for it.`,
);

const sharesWithinTheCost = invariant<OfNetwork & { readonly share: number }>(
  () => sql`
    select network_id as network, sum(share)::int as share from network_co_organiser
    group by network_id having sum(share) > 100 order by network_id`,
  ({ network, share }) => `Those who arrange network ${network} carry ${share} per cent of its cost.`,
);

/** What is told of a network names it. */
const eventsNameNetwork = invariant<{ readonly id: number; readonly kind: string }>(
  () => sql`
    select id, kind from event
    where (kind = any(${[...networkEventKinds]}::text[]) or kind like 'status-%')
      and (network_id is null or (detail ->> 'network')::bigint <> network_id) order by id`,
  ({ id, kind }) => `Event ${id}, ${kind}, names no network, or two.`,
);

/** Two exemptions for the same never cover the same year. */
const exemptionsApart = invariant<{ readonly id: number; readonly other: number }>(
  () => sql`
    select a.id, b.id as other from fee_exemption a join fee_exemption b on b.id > a.id
      and b.network_id is not distinct from a.network_id and b.organisation_id is not distinct from a.organisation_id
      and int4range(a.from_year, a.to_year, '[]') && int4range(b.from_year, b.to_year, '[]')
    where not a.taken_back and not b.taken_back order by a.id, b.id`,
  ({ id, other }) => `Exemptions ${id} and ${other} are for the same and cover a year both.`,
);

/** The forum owes itself nothing. */
const exemptionsOfPayers = invariant<{ readonly id: number }>(
  () => sql`
    select e.id from fee_exemption e join organisation o on o.id = e.organisation_id
    where o.kind = 'forum' and not e.taken_back order by e.id`,
  ({ id }) => `Exemption ${id} lets off the forum, which owes no fee.`,
);

/** What a member that is asked told last stands in columns that there are, and is something that can be chosen there. */
const answersInColumns = invariant<{ readonly table: number; readonly organisation: number; readonly key: string }>(
  (on) => sql`
    select t.id as table, o.id as organisation, a.key from status_table t
    cross join organisation o
    cross join lateral (select answers from status_entry e
      where e.table_id = t.id and e.organisation_id = o.id order by e.id desc limit 1) told
    cross join lateral jsonb_each_text(told.answers) a
    where ${isAskedOn(on)} and a.value <> '' and not exists (
      select from jsonb_array_elements(t.columns) c
      where c ->> 'key' = a.key and (c ->> 'kind' <> 'choice' or c -> 'choices' @> to_jsonb(a.value)))
    order by 1, 2, 3`,
  ({ table, organisation, key }) =>
    `Organisation ${organisation} has an answer in table ${table} that ${key} does not have.`,
);

/** The rows that a table brought in, by where they stand. */
const brought = ['organisation', 'person', 'mandate', 'membership', 'network_organisation', 'meeting'] as const;

/** What was taken back has left nothing of what it put in. */
const undoneIsGone = invariant<{ readonly id: number; readonly rows: number }>(
  () => sql`
    select i.id, count(*)::int as rows from import i join import_row w on w.import_id = i.id
    where i.state = 'undone' and w.before is null and (${sql.join(
      brought.map(
        (table) => sql`w.on_table = ${table} and exists (select from ${sql.table(table)} t where t.id = w.row_id)`,
      ),
      sql` or `,
    )})
    group by i.id order by i.id`,
  ({ id, rows }) => `Import ${id} was taken back, and ${rows} of its rows are there.`,
);

/** What was carried out is kept line by line, so that it can be taken back. */
const doneIsKept = invariant<{ readonly id: number; readonly told: number; readonly kept: number }>(
  () => sql`
    select * from (
      select i.id, (i.counts ->> 'new')::int + (i.counts ->> 'changed')::int as told,
        (select count(distinct line)::int from import_row w where w.import_id = i.id) as kept
      from import i where i.state in ('done', 'undone')) i
    where told is distinct from kept order by id`,
  ({ id, told, kept }) => `Import ${id} says that it wrote ${told} lines, and ${kept} are kept.`,
);

/** A mail is about one thing: a provrum, a network, or a meeting with the network that it is of. */
const mailAboutOne = invariant<{ readonly id: number }>(
  () => sql`
    select l.id from mail l left join meeting m on m.id = l.meeting_id
    where num_nonnulls(l.provrum_id, coalesce(l.meeting_id, l.network_id)) > 1
      or (l.meeting_id is not null and l.network_id is not null and l.network_id is distinct from m.network_id)
    order by l.id`,
  ({ id }) => `Mail ${id} is about more than one thing.`,
);

/** Of a network that has ended nothing leaves but that it has. Its meetings have mail of their own. */
const endedIsSilent = invariant<OfNetwork & { readonly id: number }>(
  () => sql`
    select l.id, n.id as network from mail l join network n on n.id = l.network_id
    where l.state = 'waiting' and l.meeting_id is null and n.state in ('independent', 'moved', 'closed')
      and l.purpose <> 'networkState' order by l.id`,
  ({ id, network }) => `Mail ${id} waits, and is about network ${network}, which has ended.`,
);

/** What must hold of the networks, their fees and tables, of what was brought in, and of mail. */
export const networkInvariants: readonly Invariant[] = [
  stateAsDecided,
  decisionsInOrder,
  decisionsTold,
  partsOfTheLiving,
  partsApart,
  contactsSpeak,
  sharesWithinTheCost,
  eventsNameNetwork,
  exemptionsApart,
  exemptionsOfPayers,
  answersInColumns,
  undoneIsGone,
  doneIsKept,
  mailAboutOne,
  endedIsSilent,
];
