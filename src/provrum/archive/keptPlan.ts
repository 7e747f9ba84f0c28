import { formKey, type KeptTable, signed } from './keptTable.ts';

/** Of plan, budget and base funding. */
export const keptPlan = {
  plan: { readBy: 'plan', goes: ['provrum_id', 'status', 'started_at'] },
  plan_section: {
    readBy: 'plan',
    goes: ['provrum_id', 'section', 'content', 'version', 'at'],
    stays: { technical: ['saved_with'] },
    ...signed,
  },
  plan_version: {
    readBy: 'plan',
    goes: ['provrum_id', 'number', 'content', 'receipt', 'at', 'verdict', 'remarks', 'verdict_receipt', 'judged_at'],
    people: ['person_id', 'judged_by'],
    organisations: ['organisation_id'],
    stays: { technical: ['reservations', 'starts', 'ends'] },
  },
  budget_line: {
    readBy: 'everybody',
    goes: ['id', 'provrum_id', 'cost', 'way', 'month', 'note', 'amount', 'version', 'changed_at', 'removed_at'],
    people: ['person_id'],
    organisations: ['payer_organisation_id'],
    stays: formKey,
  },
  budget_cost: {
    readBy: 'everybody',
    through: { table: 'budget_line', column: 'line_id' },
    goes: ['id', 'line_id', 'amount', 'on_day', 'note', 'at', 'removed_at'],
    people: ['person_id'],
    stays: formKey,
  },
  funding: {
    readBy: 'everybody',
    staged: { decided: 'decided_at', announced: 'announced_at' },
    goes: [
      'id',
      'provrum_id',
      'state',
      'asked',
      'note',
      'requested_at',
      'granted',
      'year',
      'reason',
      'receipt',
      'decided_at',
      'announced_at',
    ],
    people: ['person_id', 'decided_by'],
    organisations: ['organisation_id'],
  },
  funding_payment: {
    readBy: 'everybody',
    through: { table: 'funding', column: 'funding_id' },
    goes: ['id', 'funding_id', 'amount', 'note', 'state', 'reason', 'paid_on', 'repaid', 'at'],
    people: ['person_id'],
    stays: formKey,
  },
} as const satisfies Readonly<Record<string, KeptTable>>;
