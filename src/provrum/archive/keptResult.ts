import { signed, type KeptTable } from './keptTable.ts';

/** Of report and result, how it was spread and used. */
export const keptResult = {
  report: { readBy: 'work', goes: ['provrum_id', 'status', 'started_at'] },
  report_section: {
    readBy: 'work',
    goes: ['provrum_id', 'section', 'content', 'version', 'at'],
    stays: { technical: ['saved_with'] },
    ...signed,
  },
  report_version: {
    readBy: 'work',
    goes: [
      'provrum_id',
      'number',
      'content',
      'receipt',
      'at',
      'verdict',
      'remarks',
      'checklist',
      'verdict_receipt',
      'judged_at',
    ],
    people: ['person_id', 'judged_by'],
    organisations: ['organisation_id'],
  },
  report_due: { readBy: 'work', goes: ['provrum_id', 'due_on', 'reason', 'at'], people: ['person_id'] },
  result: {
    readBy: 'everybody',
    staged: { decided: 'published_at', announced: 'announced_at' },
    goes: [
      'id',
      'provrum_id',
      'report_number',
      'title',
      'public_summary',
      'full_report',
      'assured_at',
      'published_at',
      'announced_at',
      'receipt',
      'taken_back_at',
    ],
    people: ['assured_by', 'published_by'],
    stays: { technical: ['search'] },
  },
  uptake: {
    readBy: 'everybody',
    goes: ['provrum_id', 'answer', 'because', 'given_at', 'changed_at'],
    ...signed,
  },
  spreading: { readBy: 'spreading', goes: ['provrum_id', 'conference_year'] },
  spreading_channel: {
    readBy: 'spreading',
    goes: ['provrum_id', 'channel', 'planned_on', 'link', 'done_on', 'version'],
    people: ['responsible_id', 'done_by'],
  },
  spreading_text: {
    readBy: 'spreading',
    goes: ['provrum_id', 'purpose', 'content', 'version', 'at'],
    people: ['person_id'],
  },
  presentation: {
    readBy: 'everybody',
    goes: ['id', 'provrum_id', 'conference_year', 'presented_on', 'receipt', 'at', 'taken_back_at'],
    people: ['person_id'],
  },
  follow_up: {
    readBy: 'everybody',
    goes: ['provrum_id', 'came_from', 'reason', 'ended_at'],
    people: ['person_id'],
  },
  provrum_link: {
    readBy: 'everybody',
    goes: [
      'id',
      'provrum_id',
      'relation',
      'target',
      'target_provrum_id',
      'network_id',
      'name',
      'address',
      'at',
      'removed_at',
    ],
    ...signed,
  },
  // What an organisation thought of the format is said to the forum.
  questionnaire_answer: {
    readBy: 'forum',
    goes: ['provrum_id', 'occasion', 'marks', 'words', 'given_at', 'changed_at'],
    ...signed,
  },
  archive_request: { readBy: 'forum', goes: ['id', 'provrum_id', 'case_number', 'at'], ...signed },
} as const satisfies Readonly<Record<string, KeptTable>>;
