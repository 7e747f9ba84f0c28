import { planRules } from '#rulebook/chapters/plan.ts';
import type { PlanFacts } from '#rulebook/facts.ts';
import { assess, type Finding } from '#rulebook/rule.ts';
import type { RulebookVersion } from '#rulebook/version.ts';
import { type Budget, budgetFacts } from './budget.ts';

/** The rest of a plan, which the rules of its budget do not ask about. */
export const elsewhere: Omit<PlanFacts, keyof ReturnType<typeof budgetFacts>> = {
  written: [],
  start: null,
  end: null,
  physicalMeetings: 0,
  digitalMeetings: 0,
  successCriteria: 0,
  indicators: 0,
};

const aboutBudget = planRules.filter(({ id }) => id === 'plan.financed' || id === 'plan.expert');

/** What the rules of the plan say of its budget: that it is covered (P180), and that experts have a part in it (P153). */
export const budgetFindings = (budget: Budget, version: RulebookVersion): readonly Finding[] =>
  assess(aboutBudget, { ...elsewhere, ...budgetFacts(budget) }, version.parameters);
