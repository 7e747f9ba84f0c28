import type { Day } from '#kernel/day.ts';
import { type Decision, decided, refused } from '#kernel/decision.ts';
import type { Proposer } from '#organisations/authority.ts';
import { proposer } from '#rulebook/chapters/proposer.ts';
import type { ProposerFacts } from '#rulebook/facts.ts';
import { assess, type Finding } from '#rulebook/rule.ts';
import type { Parameters } from '#rulebook/version.ts';
import type { ProposalEvent } from './events.ts';
import {
  changedFields,
  emptyText,
  type Importance,
  missingFields,
  rewordedFields,
  startPassed,
  type TextField,
  weigh,
} from './proposalText.ts';
import type { ProposalText, Provrum, State } from './provrum.ts';

/** Which writing of the text somebody had before them: `draft-5` of a draft, `text-2` of a posted proposal. */
export type Edition = `draft-${number}` | `text-${number}`;

export const editionOf = ({
  state,
  revision,
  textVersion,
}: Pick<Provrum, 'state' | 'revision' | 'textVersion'>): Edition =>
  state === 'draft' ? `draft-${revision}` : `text-${textVersion}`;

/** What was written, and upon what. */
export interface Edit {
  readonly text: ProposalText;
  readonly basedOn: Edition;
}

type Event<Kind extends ProposalEvent['kind']> = Extract<ProposalEvent, { readonly kind: Kind }>;

export type ProposalRefusal =
  | { readonly kind: 'wrong-state'; readonly state: State }
  /** Only the proposing organisation, or for the text its co-authors too. */
  | { readonly kind: 'not-yours' }
  /** Nothing is written at all. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'incomplete'; readonly missing: readonly TextField[]; readonly startPassed: boolean }
  /** Somebody else has written since: both texts are to be seen. */
  | { readonly kind: 'stale'; readonly current: ProposalText; readonly edition: Edition }
  /** The text is this already: as after a form sent twice. */
  | { readonly kind: 'unchanged' }
  /** Called small, though it changes what others have said yes to. */
  | { readonly kind: 'not-small'; readonly fields: readonly TextField[] };

/** Why an organisation may or may not propose, in the rule's own words (P116). */
export const proposerFindings = (organisation: ProposerFacts, parameters: Parameters): readonly Finding[] =>
  assess(proposer, organisation, parameters);

/** The proposal is the organisation's: its people post it, withdraw it and choose who else writes. */
export const ownedBy = (provrum: Pick<Provrum, 'organisation'>, by: Pick<Proposer, 'organisation'>): boolean =>
  provrum.organisation.id === by.organisation;

/** The text is written by the organisation's people and by co-authors. */
export const writtenBy = (
  provrum: Pick<Provrum, 'organisation' | 'coAuthors'>,
  by: Pick<Proposer, 'organisation' | 'person'>,
): boolean => ownedBy(provrum, by) || provrum.coAuthors.some(({ person }) => person.id === by.person);

/** Starts a draft. It is seen by the own organisation and its co-authors only. */
export const draftProposal = (
  _by: Proposer,
  text: ProposalText,
): Decision<Event<'proposal-drafted'>, ProposalRefusal> =>
  rewordedFields(emptyText, text).length === 0
    ? refused({ kind: 'empty' })
    : decided({ kind: 'proposal-drafted', text });

/** Saves a draft, as unfinished as it is. Refused where somebody else saved meanwhile: both texts are then shown. */
export function saveDraft(
  provrum: Provrum,
  by: Proposer,
  { text, basedOn }: Edit,
): Decision<Event<'draft-saved'>, ProposalRefusal> {
  if (!writtenBy(provrum, by)) return refused({ kind: 'not-yours' });
  if (provrum.state !== 'draft') return refused({ kind: 'wrong-state', state: provrum.state });
  if (changedFields(provrum.text, text).length === 0) return refused({ kind: 'unchanged' });
  return staleness(provrum, basedOn) ?? decided({ kind: 'draft-saved', text });
}

/** Posts a draft to all members and partners, as its poster has read it. All that is missing is told, not the first. */
export function postProposal(
  provrum: Provrum,
  by: Proposer,
  { on, basedOn }: { readonly on: Day; readonly basedOn: Edition },
): Decision<Event<'proposal-posted'>, ProposalRefusal> {
  if (!ownedBy(provrum, by)) return refused({ kind: 'not-yours' });
  if (provrum.state !== 'draft') return refused({ kind: 'wrong-state', state: provrum.state });
  return (
    staleness(provrum, basedOn) ??
    incompleteness(provrum.text, on) ??
    decided({ kind: 'proposal-posted', text: provrum.text })
  );
}

/** What the author says of a change: whether it changes what others have said yes to, and in words what it does. */
export interface ChangeNote {
  readonly importance: Importance;
  readonly note: string;
}

/**
 * Changes an open proposal: a new version of its text, with a note on what is new.
 *
 * Support belongs to a version of the text, so a change of the question or the kind is never small, whatever its
 * author says: those who said yes are asked again.
 */
export function changeProposal(
  provrum: Provrum,
  by: Proposer,
  { text, basedOn, importance, note }: Edit & ChangeNote,
): Decision<Event<'proposal-changed'>, ProposalRefusal> {
  if (!writtenBy(provrum, by)) return refused({ kind: 'not-yours' });
  if (provrum.state !== 'open') return refused({ kind: 'wrong-state', state: provrum.state });
  const missing = missingFields(text);
  if (missing.length > 0) return refused({ kind: 'incomplete', missing, startPassed: false });
  if (changedFields(provrum.text, text).length === 0) return refused({ kind: 'unchanged' });
  const stale = staleness(provrum, basedOn);
  if (stale) return stale;
  const { neverSmall } = weigh(provrum.text, text);
  if (importance === 'small' && neverSmall.length > 0) return refused({ kind: 'not-small', fields: neverSmall });
  const version = provrum.textVersion + 1;
  return decided({ kind: 'proposal-changed', text, version, material: importance === 'material', note });
}

/** Withdraws a draft or an open proposal, with a reason. Nothing is deleted, and it can be taken back. */
export function withdrawProposal(
  provrum: Provrum,
  by: Proposer,
  reason: string,
): Decision<Event<'proposal-withdrawn'>, ProposalRefusal> {
  if (!ownedBy(provrum, by)) return refused({ kind: 'not-yours' });
  if (provrum.state !== 'draft' && provrum.state !== 'open') {
    return refused({ kind: 'wrong-state', state: provrum.state });
  }
  return decided({ kind: 'proposal-withdrawn', reason });
}

/** Takes a withdrawal back: the proposal is what it was before, with the interest it had. */
export function reopenProposal(provrum: Provrum, by: Proposer): Decision<Event<'proposal-reopened'>, ProposalRefusal> {
  if (!ownedBy(provrum, by)) return refused({ kind: 'not-yours' });
  if (provrum.state !== 'withdrawn') return refused({ kind: 'wrong-state', state: provrum.state });
  return decided({ kind: 'proposal-reopened' });
}

function incompleteness(text: ProposalText, on: Day) {
  const missing = missingFields(text);
  const passed = startPassed(text, on);
  return missing.length > 0 || passed ? refused({ kind: 'incomplete' as const, missing, startPassed: passed }) : null;
}

function staleness(provrum: Provrum, basedOn: Edition) {
  const edition = editionOf(provrum);
  return basedOn === edition ? null : refused({ kind: 'stale' as const, current: provrum.text, edition });
}
