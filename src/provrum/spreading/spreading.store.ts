import type { Day } from '#kernel/day.ts';
import type { ProvrumId } from '#kernel/id.ts';
import { type Database, sql } from '#platform/database.ts';
import type { PersonRef } from '../provrum.ts';
import { findResult } from '../report/result.store.ts';
import { listConferences } from './conference.store.ts';
import type { TextPurpose } from './events.ts';
import { checklist, type KeptText, type Presentation, type Spreading, type WrittenLine } from './spreading.ts';

interface AroundRow {
  readonly lines: readonly WrittenLine[];
  readonly texts: readonly (KeptText & { readonly purpose: TextPurpose })[];
  readonly presentation: Presentation | null;
  readonly chosenYear: number | null;
  readonly publishedOn: Day;
  readonly announcedOn: Day | null;
}

const iso = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);
const swedishDay = (column: string) => sql.raw(`(${column} at time zone 'Europe/Stockholm')::date`);
const person = (alias: string) =>
  sql.raw(
    `case when ${alias}.id is null then null else json_build_object('id', ${alias}.id, 'name', ${alias}.name) end`,
  );

/** How the result of a provrum is spread; null where there is no result. */
export async function findSpreading(db: Database, provrum: ProvrumId, today: Day): Promise<Spreading | null> {
  const result = await findResult(db, provrum);
  if (!result) return null;
  const { rows } = await sql<AroundRow>`
    select ${swedishDay('r.published_at')} as "publishedOn", ${swedishDay('r.announced_at')} as "announcedOn",
      (select conference_year from spreading s where s.provrum_id = r.provrum_id) as "chosenYear",
      (select coalesce(json_agg(json_build_object('channel', c.channel, 'plannedOn', c.planned_on, 'link', c.link,
          'responsible', ${person('w')}, 'version', c.version, 'doneOn', c.done_on, 'doneBy', ${person('d')})), '[]')
        from spreading_channel c left join person w on w.id = c.responsible_id left join person d on d.id = c.done_by
        where c.provrum_id = r.provrum_id) as lines,
      (select coalesce(json_agg(json_build_object('purpose', t.purpose, 'content', t.content, 'version', t.version,
          'by', ${person('w')}, 'at', ${iso('t.at')})), '[]')
        from spreading_text t join person w on w.id = t.person_id where t.provrum_id = r.provrum_id) as texts,
      (select json_build_object('year', n.conference_year, 'on', n.presented_on, 'by', ${person('w')}, 'at', ${iso('n.at')},
          'receipt', n.receipt)
        from presentation n join person w on w.id = n.person_id
        where n.provrum_id = r.provrum_id and n.taken_back_at is null) as presentation
    from result r where r.provrum_id = ${provrum} and r.taken_back_at is null`.execute(db.q());
  const around = rows[0];
  if (!around) return null;
  const { lines, texts, ...rest } = around;
  const text = (purpose: TextPurpose): KeptText | null => texts.find((one) => one.purpose === purpose) ?? null;
  return {
    ...rest,
    result,
    lines: checklist(lines, rest),
    texts: { newsletter: text('newsletter'), abstract: text('abstract') },
    conferences: await listConferences(db),
    people: await listPeople(db, provrum, today),
  };
}

/** Those who may answer for a channel: everybody at the secretariat, and of the organisations that took part. */
async function listPeople(db: Database, provrum: ProvrumId, on: Day): Promise<readonly PersonRef[]> {
  const { rows } = await sql<PersonRef>`
    select p.id, p.name from person p
    where exists (select from mandate m join organisation o on o.id = m.organisation_id
      where m.person_id = p.id and m.from_day <= ${on}::date and (m.to_day is null or m.to_day >= ${on}::date)
        and (o.kind = 'forum' and m.role = 'secretariat' or m.organisation_id in (
          select unnest(participants_now(g.provrum_id, g.participants)) from go_ahead g
          where g.provrum_id = ${provrum} and g.verdict = 'approved' and g.taken_back_at is null)))
    order by p.name, p.id`.execute(db.q());
  return rows;
}
