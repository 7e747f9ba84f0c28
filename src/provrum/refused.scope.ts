import type { Decision } from '#kernel/decision.ts';
import type { ProblemType } from '#platform/problem.messages.ts';
import { refuse } from '#platform/problem.ts';
import { showFindings } from '#rulebook/finding.api.ts';
import type { Finding } from '#rulebook/rule.ts';
import { refusals } from './refusal.messages.ts';

export type Refusal = { readonly kind: keyof typeof refusals; readonly findings?: readonly Finding[] };

/** Which problem a refusal is; whatever is not named conflicts with what holds already. */
const types: Readonly<Partial<Record<Refusal['kind'], ProblemType>>> = {
  'wrong-state': 'wrong-state',
  closed: 'wrong-state',
  'not-yours': 'not-allowed',
  'rules-unmet': 'rules-unmet',
  'not-ready': 'rules-unmet',
  'reasons-missing': 'rules-unmet',
  stale: 'stale',
  empty: 'invalid-fields',
  incomplete: 'invalid-fields',
  'no-remarks': 'invalid-fields',
  'in-review': 'wrong-state',
  'report-in-review': 'wrong-state',
  'report-not-submitted': 'wrong-state',
  'report-incomplete': 'invalid-fields',
  'checklist-open': 'invalid-fields',
  'day-passed': 'invalid-fields',
  'not-published': 'wrong-state',
  'not-submitted': 'wrong-state',
  'not-approved': 'wrong-state',
  'no-standing': 'not-found',
  'no-such-comment': 'not-found',
  'no-co-author': 'not-found',
  'no-such-entry': 'not-found',
  'no-such-task': 'not-found',
  'no-such-arena': 'not-found',
  'no-such-measurement': 'not-found',
  'not-taking-part': 'not-found',
  'meeting-closed': 'wrong-state',
  'meeting-past': 'wrong-state',
  'no-date': 'wrong-state',
  'not-begun': 'wrong-state',
  'no-poll': 'wrong-state',
  'no-such-option': 'not-found',
  'no-such-item': 'not-found',
  'no-such-decision': 'not-found',
  'no-such-meeting': 'not-found',
  'no-such-line': 'not-found',
  'no-such-cost': 'not-found',
  'no-such-funding': 'not-found',
  'no-such-payment': 'not-found',
  'no-such-file': 'not-found',
  'plan-in-review': 'wrong-state',
  'stale-line': 'stale',
  'not-announced': 'wrong-state',
  'no-result': 'wrong-state',
  'answered-so': 'stale',
  'no-such-link': 'not-found',
  'to-itself': 'invalid-fields',
  'not-participant': 'not-allowed',
  'questionnaire-not-open': 'wrong-state',
  'questionnaire-closed': 'wrong-state',
  future: 'invalid-fields',
  gone: 'not-found',
};

interface More {
  readonly errors?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, unknown>>;
}

/** A refusal of the domain as a problem: its kind, its sentence, and where rules stand in the way, the rules. */
export function refuseAct({ kind, findings }: Refusal, more: More = {}): never {
  return refuse(types[kind] ?? 'conflict', {
    detail: refusals[kind],
    ...more,
    with: { refusal: kind, ...(findings && { findings: showFindings(findings) }), ...more.with },
  });
}

/** The event of an act that was carried out; a refusal, or a provrum that is gone, is a problem. */
export function done<Event, R extends Refusal>(decision: Decision<Event, R> | null): Event {
  if (!decision) return refuse('not-found');
  return decision.ok ? decision.event : refuseAct(decision.refusal);
}
