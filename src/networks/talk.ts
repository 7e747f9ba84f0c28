import { type Decision, decided, refused } from '#kernel/decision.ts';
import type { NetworkId, PersonId } from '#kernel/id.ts';
import type { Commentator } from '#organisations/authority.ts';
import { hasEnded } from './life.ts';
import type { Network, NetworkState } from './network.ts';

/** Counted as text: what the reader sees, not the tags around it. */
export const longestPost = 10_000;
const longestHtml = 40_000;

interface OfTalk {
  readonly network: NetworkId;
  readonly post: number;
}

export type NetworkTalkEvent =
  | (OfTalk & {
      readonly kind: 'network-post-written';
      readonly byMail: boolean;
      readonly content: { readonly html: string; readonly key: string | null };
    })
  | (OfTalk & { readonly kind: 'network-post-withdrawn' });

/** Something written in the talk between meetings. */
export interface WrittenPost {
  readonly id: number;
  readonly person: PersonId;
  readonly withdrawn: boolean;
}

/** What somebody has written, cleaned, and the form or message that brought it. */
export interface PostDraft {
  readonly html: string;
  readonly text: string;
  readonly key: string | null;
  readonly byMail: boolean;
}

export type TalkRefusal =
  | { readonly kind: 'closed'; readonly state: NetworkState }
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-long'; readonly length: number }
  /** The same form or message again. */
  | { readonly kind: 'said-already' }
  | { readonly kind: 'no-such-post' }
  | { readonly kind: 'not-yours' }
  | { readonly kind: 'withdrawn' };

type TalkDecision = Decision<NetworkTalkEvent, TalkRefusal>;

/** Says something to the others of the network. A network that has ended, or is only wished for, has no talk. */
export function writePost(
  network: Network,
  _by: Commentator,
  { html, text, key, byMail }: PostDraft,
  { next, same }: { readonly next: number; readonly same: boolean },
): TalkDecision {
  if (same) return refused({ kind: 'said-already' });
  if (!talks(network)) return refused({ kind: 'closed', state: network.state });
  if (text.trim() === '') return refused({ kind: 'empty' });
  if (text.length > longestPost || html.length > longestHtml) return refused({ kind: 'too-long', length: text.length });
  return decided({
    kind: 'network-post-written',
    network: network.id,
    post: next,
    byMail,
    content: { html, key },
  });
}

/** Takes one's own words back; the secretariat may take anybody's. A line is left where they stood. */
export function withdrawPost(
  network: Network,
  post: WrittenPost | null,
  by: { readonly person: PersonId; readonly secretariat: boolean },
): TalkDecision {
  if (!post) return refused({ kind: 'no-such-post' });
  if (post.person !== by.person && !by.secretariat) return refused({ kind: 'not-yours' });
  if (post.withdrawn) return refused({ kind: 'withdrawn' });
  return decided({ kind: 'network-post-withdrawn', network: network.id, post: post.id });
}

/** True while the network has a talk to write in. */
export const talks = (network: Pick<Network, 'state'>): boolean => !hasEnded(network) && network.state !== 'wished';
