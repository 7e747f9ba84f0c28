import { keptPlan } from './keptPlan.ts';
import { keptProposal } from './keptProposal.ts';
import { keptResult } from './keptResult.ts';
import type { KeptTable, Stays } from './keptTable.ts';
import { keptWork } from './keptWork.ts';

/**
 * The written rule of what leaves the house in an archive package, table by table and column by column. A test holds it to
 * the schema: a column that nobody has decided about is refused.
 *
 * What goes: what was said, decided, planned, spent and learned, and the names of those who acted, because they acted in
 * office. What stays: addresses, wishes and habits of people, what was never sent, and what only the program needs.
 */
export const keptTables: Readonly<Record<string, KeptTable>> = {
  ...keptProposal,
  ...keptPlan,
  ...keptWork,
  ...keptResult,
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
  calendar_answer: 'private',
  incoming_mail: 'private',
  obstacle: 'private',
  uptake_asked: 'technical',
  api_answer: 'technical',
  format_evaluation: 'elsewhere',
  fee_exemption: 'elsewhere',
  status_table: 'elsewhere',
  status_entry: 'elsewhere',
  saved_form: 'unsent',
  mention: 'private',
  subscription: 'private',
  mail: 'private',
  mail_setting: 'elsewhere',
  bounce: 'private',
  meeting_mute: 'private',
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
  undated_meeting: 'elsewhere',
  gathering_exception: 'elsewhere',
  gathering_cost: 'elsewhere',
  gathering_quality: 'elsewhere',
  gathering_task: 'elsewhere',
  gathering_session: 'elsewhere',
  venue_experience: 'elsewhere',
  venue: 'elsewhere',
  gathering_planner: 'elsewhere',
  gathering: 'elsewhere',
  check_in_mark: 'elsewhere',
  documentation: 'elsewhere',
  registration_form: 'elsewhere',
  registration_field: 'elsewhere',
  registration_answer: 'private',
  registration_need: 'private',
  gathering_evaluation_asked: 'technical',
  gathering_answer: 'private',
  network: 'elsewhere',
  network_organisation: 'elsewhere',
  registration: 'private',
  network_decision: 'elsewhere',
  network_interest: 'elsewhere',
  network_co_organiser: 'elsewhere',
  network_planner: 'elsewhere',
  network_year: 'elsewhere',
  network_post: 'elsewhere',
  network_subscription: 'private',
  network_weeks: 'elsewhere',
  school_break_import: 'elsewhere',
  school_break: 'elsewhere',
  calendar_feed: 'private',
  import: 'technical',
  import_row: 'technical',
  import_mapping: 'technical',
  provrum_tally: 'technical',
  provrum_word: 'technical',
  slot_year: 'technical',
};
