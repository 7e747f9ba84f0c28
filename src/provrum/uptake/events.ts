import type { State } from '../provrum.ts';

/** What an organisation says that it has done with a result. */
export const uptakeAnswers = ['used', 'willUse', 'notForUs'] as const;
export type UptakeAnswer = (typeof uptakeAnswers)[number];

export type UptakeEvent =
  | {
      readonly kind: 'uptake-answered';
      readonly answer: UptakeAnswer;
      readonly previous: UptakeAnswer | null;
      /** What happened, what is planned, or why not. */
      readonly note: string;
    }
  | {
      readonly kind: 'follow-up-closed';
      readonly reason: string;
      readonly from: FollowedState;
      readonly answered: number;
      readonly members: number;
    }
  | { readonly kind: 'follow-up-reopened'; readonly to: FollowedState };

/** Every member has answered: recorded by the program itself in the transaction of the act that turned it. */
export interface FollowUpTurned {
  readonly kind: 'follow-up-completed';
  readonly members: number;
}

/** The states in which a result's use is followed up. */
export type FollowedState = Extract<State, 'published' | 'presented'>;
