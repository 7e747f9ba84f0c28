import type { Day } from '#kernel/day.ts';
import type { OrganisationId } from '#kernel/id.ts';
import type { Database } from '#platform/database.ts';
import { loadVersions } from '#rulebook/rulebook.store.ts';
import { unmet } from '#rulebook/rule.ts';
import { versionInForce } from '#rulebook/version.ts';
import { findOrganisationNames } from '../audience.store.ts';
import { type KeptEvent, namedIn, sentenceOf } from '../history.ts';
import type { Explained, News, Signature } from '../news.ts';
import type { Provrum } from '../provrum.ts';
import { findCancellation } from './cancellation.store.ts';
import { teamFindings } from './participation.ts';
import { findTeam } from './participation.store.ts';
import { listTasks } from './task.store.ts';

type Told = Extract<
  KeptEvent,
  {
    readonly kind:
      | 'task-added'
      | 'task-changed'
      | 'participant-joined'
      | 'participant-left'
      | 'lead-changed'
      | 'cancellation-announced';
  }
>;

interface WorkNews {
  readonly news: News;
  readonly occurrence?: string;
  readonly by?: Signature;
}

const acts = { 'participant-joined': 'joined', 'participant-left': 'left', 'lead-changed': 'lead' } as const;

/** What there is to tell of an act in the workspace, seen from now; null where something later has overtaken it. */
export async function workNews(
  db: Database,
  on: Day,
  { event, organisation }: { readonly event: Told; readonly organisation: OrganisationId | null },
  provrum: Provrum,
): Promise<WorkNews | null> {
  switch (event.kind) {
    case 'task-added':
    case 'task-changed':
      return await taskGiven(db, event, provrum);
    case 'participant-joined':
    case 'participant-left':
    case 'lead-changed': {
      const { kind, reason } = event;
      const said = sentenceOf(event, await namesOf(db, event));
      return { news: { kind: 'work', act: acts[kind], said, reason, broken: await brokenNow(db, on, provrum) } };
    }
    case 'cancellation-announced': {
      const cancellation = await findCancellation(db, provrum.id);
      if (!cancellation?.announcedAt) return null;
      const said = sentenceOf(event, { person: String, organisation: String });
      const names = await findOrganisationNames(db, organisation === null ? [] : [organisation]);
      return {
        news: { kind: 'work', act: 'cancelled', said, reason: cancellation.reason, broken: [] },
        occurrence: `cancellation:${cancellation.id}`,
        by: { who: cancellation.by.name, organisation: [...names.values()][0] ?? null },
      };
    }
  }
}

/** A task that has been given to somebody, and is theirs still. */
async function taskGiven(
  db: Database,
  event: Extract<Told, { kind: 'task-added' | 'task-changed' }>,
  provrum: Provrum,
): Promise<WorkNews | null> {
  if (event.kind === 'task-changed' && !event.handed) return null;
  const tasks = await listTasks(db, provrum.id);
  const task = tasks.find(({ id, key, title }) =>
    event.kind === 'task-changed' ? id === event.task : key === event.key && title === event.title,
  );
  if (!task || task.doneAt !== null || task.owner.id !== event.owner) return null;
  const { id, title, due } = task;
  return { news: { kind: 'task', act: 'given', task: id, title, due } };
}

/** The musts about who takes part that are not met now. */
async function brokenNow(db: Database, on: Day, provrum: Provrum): Promise<readonly Explained[]> {
  const version = versionInForce(await loadVersions(db), on);
  if (!version) return [];
  const findings = teamFindings(await findTeam(db, provrum, on), version.parameters);
  return unmet(findings, 'must').map(({ because, sources }) => ({ because, source: sources[0] ?? null }));
}

async function namesOf(db: Database, event: Told) {
  const names = await findOrganisationNames(db, namedIn(event).organisations);
  return { person: String, organisation: (id: OrganisationId) => names.get(id) ?? '' };
}
