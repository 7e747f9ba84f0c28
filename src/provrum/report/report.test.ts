import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '#kernel/day.ts';
import type { Instant } from '#kernel/instant.ts';
import { builtInVersions } from '#rulebook/builtInVersions.ts';
import { versionInForce } from '#rulebook/version.ts';
import { aProvrum, aSecretariat, aVoice, parties } from '../../../test/aProvrum.ts';
import type { Provrum, State } from '../provrum.ts';
import { type Checklist, checklistItems, openItems } from './checklist.ts';
import {
  announceResult,
  approveReport,
  publishResult,
  type Report,
  reportFindings,
  returnReport,
  saveReportPart,
  startReport,
  submitReport,
  takeBackResult,
} from './report.ts';
import { moveReportDue, reminderOn } from './reportDue.ts';
import { appended, contentFrom, missingParts, paragraphsOf, reportParts } from './reportText.ts';

const today = day('2027-06-01');
const version = versionInForce(builtInVersions, today)!;
const moment = '2026-11-02T09:00:00.000Z' as Instant;
const secretariat = aSecretariat();
const lead = aVoice('dalarna');

const aRunning = (state: State): Provrum =>
  aProvrum(
    { dalarna: 'lead', halland: 'participate' },
    {
      state,
      decision: {
        id: 1,
        verdict: 'approved',
        reason: 'Mogen.',
        by: aProvrum().createdBy,
        organisation: aProvrum().organisation,
        decidedAt: moment,
        announcedAt: moment,
        slotYear: 2026,
        lead: parties.dalarna,
        participants: [parties.dalarna.id, parties.halland.id],
      },
    },
  );
const complete = contentFrom(
  { tried: 'a', happened: 'b', learned: 'c', useful: 'd', notWorked: 'e', summary: 'f' },
  'Rubrik',
);
const aReport = (extra: Partial<Report> = {}): Report => ({
  status: 'writing',
  content: complete,
  marks: Object.fromEntries(reportParts.map((key) => [key, { version: 0, by: null, at: null }])) as Report['marks'],
  number: 0,
  submittedOn: null,
  remarks: [],
  assuredBy: null,
  presentedYear: null,
  result: null,
  ...extra,
});
const submitted = aReport({ status: 'submitted', number: 1, submittedOn: today });
const approved = aReport({ ...submitted, status: 'approved', assuredBy: aProvrum().createdBy });
const staged = aReport({ ...approved, result: { id: 7, publishedAt: moment, announcedAt: null } });
const announced = aReport({ ...approved, result: { id: 7, publishedAt: moment, announcedAt: moment } });
const kind = (decision: { ok: true; event: { kind: string } } | { ok: false; refusal: { kind: string } }) =>
  decision.ok ? decision.event.kind : decision.refusal.kind;
const yes = Object.fromEntries(checklistItems.map((item) => [item, 'yes'])) as Checklist;

test('the lead alone begins a report, once, of what runs or was cancelled', () => {
  for (const state of ['running', 'cancelled'] as const) {
    assert.equal(kind(startReport(aRunning(state), null, lead)), 'report-started');
  }
  for (const state of ['approved', 'planning', 'published'] as const) {
    assert.equal(kind(startReport(aRunning(state), null, lead)), 'wrong-state');
  }
  assert.equal(kind(startReport(aRunning('running'), null, aVoice('halland'))), 'not-yours');
  assert.equal(kind(startReport(aRunning('running'), aReport(), lead)), 'unchanged');
});

test('everybody who takes part writes, and who writes in the same part is told of the other', () => {
  const edit = { part: 'tried', text: 'Nytt', basedOn: 0 } as const;
  const save = (report: Report, by = lead, state: State = 'reporting') =>
    kind(saveReportPart(aRunning(state), report, by, edit));
  assert.equal(save(aReport()), 'report-section-saved');
  assert.equal(save(aReport(), aVoice('halland')), 'report-section-saved');
  assert.equal(save(aReport(), aVoice('skane')), 'not-yours');
  assert.equal(save(submitted), 'report-in-review');
  assert.equal(save(aReport(), lead, 'cancelled'), 'report-section-saved');
  const overtaken = { ...aReport().marks, tried: { version: 1, by: null, at: null } };
  assert.equal(save(aReport({ marks: overtaken })), 'stale');
});

test('a report is submitted when all of it is written; each public section may be left out', () => {
  const submit = (report: Report) => submitReport(aRunning('reporting'), report, lead, { edition: 0, today, version });
  assert.equal(kind(submit(aReport())), 'report-submitted');
  const without = aReport({ content: { ...complete, notWorked: ' ', summary: '', 'public-learned': '' } });
  const decision = submit(without);
  assert.deepEqual(!decision.ok && decision.refusal, { kind: 'report-incomplete', parts: ['notWorked', 'summary'] });
  const done = submit(aReport());
  assert.equal(done.ok && done.event.receipt.facts.deliveredToReglab, today);
});

test('a named person approves when every question is answered and none with no', () => {
  const approve = (checklist: Checklist, report = submitted) =>
    approveReport(aRunning('review'), report, secretariat, { number: 1, checklist, version });
  const decision = approve({ ...yes, sources: 'notRelevant' });
  assert.ok(decision.ok);
  assert.equal(decision.event.receipt.facts.qualityAssuredBy, secretariat.personName);
  assert.equal(decision.event.receipt.findings.find(({ rule }) => rule === 'report.quality')?.met, true);
  assert.equal(kind(approve({ ...yes, useful: 'no' })), 'checklist-open');
  assert.deepEqual(openItems({}), checklistItems);
  assert.equal(kind(approve(yes, aReport())), 'report-not-submitted');
  assert.equal(kind(approve(yes, { ...submitted, number: 2 })), 'stale');
});

test('a report is returned with a remark, also after the approval, until it is published', () => {
  const giveBack = (report: Report, remarks = [{ part: 'tried', paragraph: 1, remark: 'Hur?' }] as const) =>
    kind(returnReport(aRunning('review'), report, secretariat, { number: 1, checklist: {}, remarks }));
  assert.equal(giveBack(submitted), 'report-returned');
  assert.equal(giveBack(approved), 'report-returned');
  assert.equal(giveBack(staged), 'result-published');
  assert.equal(giveBack(announced), 'result-announced');
  assert.equal(
    kind(returnReport(aRunning('review'), submitted, secretariat, { number: 1, checklist: {}, remarks: [] })),
    'no-remarks',
  );
});

test('nothing is published that nobody at the secretariat answers for', () => {
  const publish = (report: Report, state: State = 'review') =>
    publishResult(aRunning(state), report, secretariat, { number: 1, version });
  assert.equal(kind(publish(approved)), 'result-published');
  assert.equal(kind(publish(approved, 'cancelled')), 'result-published');
  assert.equal(kind(publish(approved, 'running')), 'wrong-state');
  assert.equal(kind(publish(staged)), 'result-published');
  assert.equal(publish(staged).ok, false);
  const early = publish(submitted);
  assert.ok(!early.ok && early.refusal.kind === 'rules-unmet');
  assert.deepEqual(
    early.refusal.findings.map(({ rule }) => rule),
    ['report.quality'],
  );
});

test('a result is announced once, and taken back only before', () => {
  const provrum = aRunning('review');
  const announce = (report: Report) => announceResult(provrum, report, secretariat, { result: 7, today, version });
  const takeBack = (report: Report) => takeBackResult(provrum, report, secretariat, { result: 7, reason: 'Fel.' });
  const decision = announce(staged);
  assert.ok(decision.ok);
  assert.equal(decision.event.receipt.findings.find(({ rule }) => rule === 'report.delivered')?.met, true);
  assert.equal(kind(takeBack(staged)), 'result-taken-back');
  assert.equal(kind(announce(announced)), 'result-announced');
  assert.equal(announce(announced).ok, false);
  assert.equal(kind(takeBack(announced)), 'result-announced');
  assert.equal(kind(announce(approved)), 'not-published');
});

test('before it is delivered no rule of the report is met', () => {
  assert.deepEqual(
    reportFindings(aReport(), version).map(({ met }) => met),
    [false, false, false],
  );
});

test('where a report is presented is said in the reader’s language', () => {
  const presented = reportFindings(aReport({ presentedYear: 2027 }), version).at(-1);
  assert.equal(presented?.because.en, 'Presented at Reglab’s annual conference 2027.');
});

test('the secretariat sets another day, and none that has passed', () => {
  const move = (due: string, state: State = 'running') =>
    kind(
      moveReportDue(aRunning(state), { current: { dueOn: day('2027-06-27'), reason: null }, today }, secretariat, {
        due: day(due),
        reason: 'Semester.',
      }),
    );
  assert.equal(move('2027-06-01'), 'report-due-moved');
  assert.equal(move('2027-05-31'), 'day-passed');
  assert.equal(move('2027-06-27'), 'unchanged');
  assert.equal(move('2027-08-31', 'review'), 'wrong-state');
});

test('whoever leads is reminded two weeks before the day and the day after it, until the report is delivered', () => {
  const dueOn = day('2027-06-27');
  const on = (text: string, state: State = 'running') => reminderOn(day(text), { state, dueOn });
  assert.equal(on('2027-06-12'), null);
  assert.equal(on('2027-06-13'), 'before');
  assert.equal(on('2027-06-27', 'reporting'), 'before');
  assert.equal(on('2027-06-28'), 'after');
  assert.equal(on('2027-06-28', 'review'), null);
  assert.equal(on('2027-06-28', 'cancelled'), null);
  assert.equal(reminderOn(today, { state: 'running', dueOn: null }), null);
});

test('what is brought in stands below what was written', () => {
  assert.equal(appended('', 'Nytt'), 'Nytt');
  assert.equal(appended('Först', 'Nytt'), 'Först\n\nNytt');
  assert.deepEqual(paragraphsOf('Ett\nsamma\n\nTvå'), ['Ett\nsamma', 'Två']);
  assert.deepEqual(missingParts(contentFrom({}, 'Rubrik')), [
    'tried',
    'happened',
    'learned',
    'useful',
    'notWorked',
    'summary',
  ]);
});
