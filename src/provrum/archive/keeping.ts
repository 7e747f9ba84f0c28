/**
 * The written rule of what leaves the house in an archive package, table by table and column by column. A test holds it to
 * the schema: a column that nobody has decided about is refused.
 *
 * What goes: what was said, decided, planned, spent and learned, and the names of those who acted, because they acted in
 * office. What stays: addresses, wishes and habits of people, what was never sent, and what only the program needs.
 */
export type Stays =
  /** Of a person, and nothing that was done in office: addresses, answers about a calendar, what somebody follows. */
  | 'private'
  /** Typed and never sent, or superseded by what goes. */
  | 'unsent'
  /** Keys, counters and search words: the program's own. */
  | 'technical'
  /** It belongs to no provrum. */
  | 'elsewhere';

/** Who may read a table's rows. Work: those who take part, and the forum. Plan: they, and everybody once it is approved. */
export type ReadBy = 'everybody' | 'plan' | 'work' | 'forum';

export interface KeptTable {
  readonly readBy: ReadBy;
  /** How its rows hang on the provrum, where not by a column `provrum_id` of their own. */
  readonly through?: { readonly table: string; readonly column: string };
  /** Decided and not yet announced: for the forum only. */
  readonly staged?: { readonly decided: string; readonly announced: string };
  /** Taken back by whoever said it: that it was said goes, what was said does not. */
  readonly withdrawn?: { readonly at: string; readonly words: readonly string[] };
  readonly goes: readonly string[];
  /** Columns that name people or organisations: they go as numbers, whose names stand in files of their own. */
  readonly people?: readonly string[];
  readonly organisations?: readonly string[];
  readonly stays?: Readonly<Partial<Record<Stays, readonly string[]>>>;
}

const signed = { people: ['person_id'], organisations: ['organisation_id'] } as const;
const formKey = { technical: ['created_with'] } as const;

export const keptTables: Readonly<Record<string, KeptTable>> = {
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
    withdrawn: { at: 'withdrawn_at', words: ['html'] },
    ...signed,
  },
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
  cancellation: {
    readBy: 'everybody',
    staged: { decided: 'decided_at', announced: 'announced_at' },
    goes: ['id', 'provrum_id', 'reason', 'decided_at', 'announced_at', 'taken_back_at', 'take_back_reason'],
    ...signed,
  },
  participation: {
    readBy: 'everybody',
    goes: ['id', 'provrum_id', 'from_day', 'to_day', 'join_reason', 'leave_reason', 'join_receipt', 'leave_receipt'],
    organisations: ['organisation_id'],
  },
  lead_change: {
    readBy: 'everybody',
    goes: ['id', 'provrum_id', 'reason', 'receipt', 'at'],
    people: ['person_id'],
    organisations: ['organisation_id', 'from_organisation_id', 'to_organisation_id'],
  },
  log_entry: {
    readBy: 'work',
    withdrawn: { at: 'withdrawn_at', words: ['text'] },
    goes: ['id', 'provrum_id', 'kind', 'on_day', 'text', 'version', 'created_at', 'edited_at', 'withdrawn_at'],
    stays: formKey,
    ...signed,
  },
  task: {
    readBy: 'work',
    goes: ['id', 'provrum_id', 'title', 'due_on', 'version', 'created_at', 'done_at', 'removed_at'],
    people: ['person_id', 'owner_id', 'done_by'],
    organisations: ['owner_organisation_id', 'offered_to'],
    stays: formKey,
  },
  arena: {
    readBy: 'work',
    goes: ['id', 'provrum_id', 'name', 'host', 'tested', 'from_day', 'to_day', 'version', 'changed_at', 'removed_at'],
    stays: formKey,
    ...signed,
  },
  measurement: {
    readBy: 'work',
    goes: ['id', 'provrum_id', 'indicator', 'on_day', 'value', 'note', 'at', 'removed_at'],
    stays: formKey,
    ...signed,
  },
  // What is in a file nobody has looked through: its name and checksum go, so that it can be asked for by itself.
  file: {
    readBy: 'work',
    goes: [
      'id',
      'provrum_id',
      'purpose',
      'cost_id',
      'meeting_id',
      'name',
      'note',
      'media',
      'size',
      'sha256',
      'at',
      'removed_at',
    ],
    people: ['person_id', 'removed_by'],
    organisations: ['organisation_id'],
    stays: { technical: ['storage_key', 'created_with', 'purged_at'] },
  },
  // The link of a digital meeting lets its holder in.
  meeting: {
    readBy: 'work',
    goes: [
      'id',
      'provrum_id',
      'series_id',
      'state',
      'title',
      'mode',
      'place',
      'about',
      'starts_at',
      'ends_at',
      'moved_from',
      'moved_from_end',
      'version',
      'reason',
      'changed_at',
    ],
    stays: { private: ['link'], technical: ['uid', 'sequence', 'created_with'] },
    ...signed,
  },
  meeting_item: {
    readBy: 'work',
    through: { table: 'meeting', column: 'meeting_id' },
    goes: [
      'id',
      'meeting_id',
      'position',
      'title',
      'minutes',
      'outcome',
      'carried_from',
      'version',
      'changed_at',
      'removed_at',
    ],
    people: ['person_id'],
    stays: formKey,
  },
  meeting_note: {
    readBy: 'work',
    through: { table: 'meeting', column: 'meeting_id' },
    goes: ['meeting_id', 'item_id', 'text', 'version', 'at'],
    stays: { technical: ['saved_with'] },
    ...signed,
  },
  meeting_decision: {
    readBy: 'work',
    through: { table: 'meeting', column: 'meeting_id' },
    goes: ['id', 'meeting_id', 'provrum_id', 'item_id', 'number', 'text', 'version', 'at', 'removed_at'],
    stays: formKey,
    ...signed,
  },
  spreading: { readBy: 'work', goes: ['provrum_id', 'conference_year'] },
  spreading_channel: {
    readBy: 'work',
    goes: ['provrum_id', 'channel', 'planned_on', 'link', 'done_on', 'version'],
    people: ['responsible_id', 'done_by'],
  },
  spreading_text: {
    readBy: 'work',
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
    goes: ['id', 'provrum_id', 'relation', 'target', 'target_provrum_id', 'name', 'address', 'at', 'removed_at'],
    ...signed,
  },
  // What an organisation thought of the format is said to the forum.
  questionnaire_answer: {
    readBy: 'forum',
    goes: ['provrum_id', 'occasion', 'marks', 'words', 'given_at', 'changed_at'],
    ...signed,
  },
  archive_request: { readBy: 'everybody', goes: ['id', 'provrum_id', 'case_number', 'at'], ...signed },
};

/** Tables of which nothing goes row by row, and why. What a provrum is itself, and its events, go in forms of their own. */
export const tablesThatStay: Readonly<Record<string, Stays | 'own form'>> = {
  provrum: 'own form',
  event: 'own form',
  person: 'own form',
  organisation: 'own form',
  rulebook_version: 'own form',
  comment_version: 'unsent',
  log_entry_version: 'unsent',
  meeting_option: 'unsent',
  meeting_answer: 'private',
  meeting_invited: 'private',
  obstacle: 'private',
  uptake_asked: 'technical',
  api_answer: 'technical',
  format_evaluation: 'elsewhere',
  saved_form: 'unsent',
  mention: 'private',
  subscription: 'private',
  mail: 'private',
  membership: 'elsewhere',
  mandate: 'elsewhere',
  sign_in_code: 'private',
  one_time_link: 'technical',
  session: 'private',
  api_token: 'private',
  rate_limit: 'technical',
  word: 'elsewhere',
  theme: 'elsewhere',
  annual_conference: 'elsewhere',
  provrum_tally: 'technical',
  provrum_word: 'technical',
  slot_year: 'technical',
};

const address = /[\p{L}\p{N}._%+'-]+@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}/gu;
/** Year, month and day, and four digits: an organisation number has no such month. */
const identityNumber =
  /(?<!\d)(?:(?:19|20)\d{2}|\d{2})(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])[-+]\d{4}(?!\d)/g;

/** A text without what the rule keeps here even where somebody has written it into a sentence. */
export const withoutPrivate = (text: string): string =>
  text.replace(address, '[…@…]').replace(identityNumber, '[……-….]');

/** The same for everything inside a value. */
export function valueWithoutPrivate(value: unknown): unknown {
  if (typeof value === 'string') return withoutPrivate(value);
  if (Array.isArray(value)) return value.map(valueWithoutPrivate);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, valueWithoutPrivate(one)]));
}
