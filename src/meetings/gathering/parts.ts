import type { GatheringPlan } from './plan.ts';

/** What is changed about a gathering without anybody having to be told: which part, and how. */
export type GatheringPart = { readonly part: 'plan'; readonly content: GatheringPlan };
