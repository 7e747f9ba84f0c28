import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '#kernel/day.ts';
import type { NetworkId, OrganisationId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Secretariat, Voice } from '#organisations/authority.ts';
import { statusColumns } from '../../../test/statusOnRecord.ts';
import type { StatusAnswers } from './definition.ts';
import {
  answerProblems,
  changeTable,
  closeTable,
  fillStatus,
  mapColumn,
  remindingOn,
  reopenTable,
  type StatusRow,
  type StatusTable,
  stepsBetween,
} from './status.ts';

const karin = {} as Secretariat;
const asta = { organisation: 1 as OrganisationId } as Voice;
const table: StatusTable = {
  id: 1,
  network: 1 as NetworkId,
  title: 'Var är vi?',
  intro: '',
  audience: 'network',
  due: null,
  columns: statusColumns,
  closed: false,
  askedAt: '2026-11-10T09:00:00.000Z' as Instant,
  askedOn: day('2026-11-10'),
  revision: 3,
};
const row = (id: number, answers?: StatusAnswers, at = '2026-11-12T09:00:00.000Z'): StatusRow => ({
  id: id as OrganisationId,
  name: `Region ${id}`,
  kind: 'region',
  county: '20',
  entry: answers ? { id: id * 10, answers, by: 'Åsta', at: at as Instant, on: day(at.slice(0, 10)) } : null,
});
const refusal = (decision: ReturnType<typeof fillStatus>) => (decision.ok ? null : decision.refusal.kind);

test('one tells where one’s own organisation stands; whoever is not asked does not', () => {
  const answers = { k1: 'På väg' };
  const decision = fillStatus(asta, table, [row(1), row(2)], { answers, basedOn: null });
  assert.deepEqual(decision, {
    ok: true,
    event: {
      kind: 'status-filled',
      network: 1,
      table: 1,
      title: 'Var är vi?',
      organisation: 1,
      confirmed: false,
      answers,
    },
  });
  assert.equal(refusal(fillStatus(asta, table, [row(2)], { answers, basedOn: null })), 'not-asked');
  assert.equal(refusal(fillStatus(asta, { ...table, closed: true }, [row(1)], { answers, basedOn: null })), 'closed');
});

test('the same again is nothing new, until everybody is asked again: then it confirms', () => {
  const answers = { k1: 'På väg' };
  const rows = [row(1, answers)];
  assert.equal(refusal(fillStatus(asta, table, rows, { answers, basedOn: 10 })), 'unchanged');
  const again = { ...table, askedAt: '2026-11-20T09:00:00.000Z' as Instant };
  const decision = fillStatus(asta, again, rows, { answers, basedOn: 10 });
  assert.ok(decision.ok && decision.event.kind === 'status-filled' && decision.event.confirmed);
});

test('what a colleague told meanwhile is not written over', () => {
  const rows = [row(1, { k1: 'Klart' })];
  assert.equal(refusal(fillStatus(asta, table, rows, { answers: { k1: 'På väg' }, basedOn: null })), 'filled-since');
  assert.equal(refusal(fillStatus(asta, table, rows, { answers: { k1: 'På väg' }, basedOn: 10 })), null);
});

test('what members have answered is never taken from them', () => {
  const rows = [row(1, { k1: 'På väg' }), row(2)];
  const change = (columns: StatusTable['columns']) =>
    changeTable(karin, table, { ...table, columns }, { rows, revision: 3 });
  const [state, ...rest] = statusColumns as [StatusTable['columns'][number], ...StatusTable['columns'][number][]];
  const gone = change([{ ...state, choices: ['Inte börjat', 'Klart'] }, ...rest]);
  assert.ok(!gone.ok && gone.refusal.kind === 'choice-answered');
  assert.deepEqual([gone.refusal.choice, gone.refusal.names], ['På väg', ['Region 1']]);
  assert.equal(refusal(change(rest)), 'column-answered');
  assert.equal(refusal(change([{ ...state, kind: 'text', choices: [] }, ...rest])), 'column-answered');
  assert.equal(refusal(change([{ ...state, title: 'Hur långt?' }, ...rest])), null);
  assert.equal(refusal(change([{ ...state, choices: ['På väg', 'Framme'] }, ...rest])), null);
  assert.equal(refusal(change([state])), null);
});

test('another due date asks everybody again; what was changed since it was read is not written over', () => {
  const change = (more: Partial<StatusTable>, revision = 3) =>
    changeTable(karin, table, { ...table, ...more }, { rows: [], revision });
  const later = change({ due: day('2026-12-15') });
  assert.ok(later.ok && later.event.kind === 'status-table-changed' && later.event.asksAgain);
  const renamed = change({ title: 'Hur långt?' });
  assert.ok(renamed.ok && renamed.event.kind === 'status-table-changed' && !renamed.event.asksAgain);
  assert.equal(refusal(change({ title: 'Hur långt?' }, 2)), 'changed-since');
  assert.equal(refusal(change({}, 2)), 'unchanged');
});

test('a table is closed once and opened once', () => {
  assert.equal(refusal(closeTable(karin, table)), null);
  assert.equal(refusal(closeTable(karin, { ...table, closed: true })), 'closed');
  assert.equal(refusal(reopenTable(karin, table)), 'open');
  assert.equal(refusal(reopenTable(karin, { ...table, closed: true })), null);
});

test('a choice must be made among those there are, and a day must exist', () => {
  assert.deepEqual(answerProblems(statusColumns, { k1: 'Klart', k2: '2026-12-01' }), {});
  assert.deepEqual(answerProblems(statusColumns, { k1: 'Annat', k2: '2026-02-30', k3: 'x'.repeat(301) }), {
    k1: 'choose',
    k2: 'day',
    k3: 'long',
  });
});

test('the map shows the first column with choices, or the one that is asked for', () => {
  assert.equal(mapColumn(table, null)?.key, 'k1');
  assert.equal(mapColumn(table, 'k2')?.key, 'k1');
  assert.equal(mapColumn({ ...table, columns: statusColumns.slice(1) }, null), null);
});

test('history tells what changed from one time to the next', () => {
  assert.deepEqual(
    stepsBetween(statusColumns, { k1: 'På väg', k3: 'Snart' }, { k1: 'Klart', k3: 'Snart' }).map(
      ({ column, from, to }) => [column.title, from, to],
    ),
    [['Läge', 'På väg', 'Klart']],
  );
});

test('one is asked when a table is made, reminded a week before its day and once after, and then left alone', () => {
  const due = day('2026-12-15');
  const at = (on: string, more: Partial<StatusTable> = {}) => remindingOn({ ...table, due, ...more }, day(on));
  assert.equal(at('2026-11-10'), 'asked');
  assert.equal(at('2026-12-07'), 'asked');
  assert.equal(at('2026-12-08'), 'soon');
  assert.equal(at('2026-12-15'), 'soon');
  assert.equal(at('2026-12-16'), 'late');
  assert.equal(at('2027-01-06'), null);
  assert.equal(at('2026-12-08', { closed: true }), null);
  assert.equal(at('2026-11-30', { due: null }), 'asked');
  assert.equal(at('2026-12-02', { due: null }), null);
});
