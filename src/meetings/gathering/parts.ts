import type {
  CostChange,
  GatheringPlan,
  PlannerChange,
  QualityJudgement,
  SessionChange,
  TaskChange,
} from './contents.ts';

/** What is changed about a gathering without anybody having to be told: which part, and how. */
export type GatheringPart =
  | { readonly part: 'plan'; readonly content: GatheringPlan }
  | { readonly part: 'programme'; readonly content: SessionChange }
  | ({ readonly part: 'planners' } & PlannerChange)
  | { readonly part: 'tasks'; readonly content: TaskChange }
  | { readonly part: 'quality'; readonly content: QualityJudgement }
  | { readonly part: 'costs'; readonly content: CostChange };
