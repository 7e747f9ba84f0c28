import { signed, type KeptTable } from './keptTable.ts';

/** Of the proposal, what was said about it and what was decided. */
export const keptProposal = {
  provrum_version: {
    readBy: 'everybody',
    goes: ['provrum_id', 'number', 'content', 'material', 'note', 'at'],
    ...signed,
  },
  co_author: { readBy: 'everybody', goes: ['provrum_id'], ...signed },
  interest: {
    readBy: 'everybody',
    goes: ['provrum_id', 'role', 'brings', 'text_version', 'given_at', 'changed_at', 'withdrawn_at'],
    withdrawn: { at: 'withdrawn_at', words: ['brings'] },
    ...signed,
  },
  go_ahead: {
    readBy: 'everybody',
    staged: { decided: 'decided_at', announced: 'announced_at' },
    goes: [
      'id',
      'provrum_id',
      'verdict',
      'reason',
      'slot_year',
      'board_decision',
      'receipt',
      'decided_at',
      'announced_at',
      'taken_back_at',
    ],
    people: ['person_id'],
    organisations: ['organisation_id', 'lead_organisation_id', 'participants'],
    stays: { technical: ['reservations'] },
  },
  comment: {
    readBy: 'everybody',
    goes: ['id', 'provrum_id', 'html', 'version', 'created_at', 'edited_at', 'withdrawn_at'],
    stays: { technical: ['by_mail'] },
    withdrawn: { at: 'withdrawn_at', words: ['html'] },
    ...signed,
  },
} as const satisfies Readonly<Record<string, KeptTable>>;
