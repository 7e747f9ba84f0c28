import { paths } from '#paths.ts';
import { readSection, readSectionKey } from './plan.form.ts';
import { messages } from './plan.messages.ts';
import { findPlan } from './plan.store.ts';
import { type Plan, type PlanRefusal, savePlanSection } from './plan.ts';
import { noPlan, refusePlan } from './planRefused.page.tsx';
import { keepSection } from './planSaved.store.ts';
import { showPlan } from './planShown.page.tsx';
import type { PlanContent, SectionContent, SectionKey } from './planText.ts';
import { circumstances } from './provrum.scope.ts';
import { sectionSaving } from './sectionSaving.page.ts';

/** One section of the plan, saved by its button or while somebody types in it. */
export const { page: planSavingPage, kept: keptSections } = sectionSaving<
  Plan,
  SectionKey,
  SectionContent,
  PlanRefusal,
  PlanContent
>({
  name: 'plan',
  page: paths.plan,
  savedAt: paths.savePlanSection,
  find: findPlan,
  readKey: readSectionKey,
  read: readSection,
  keep: async (c, by, { section, form, basedOn }, written) =>
    await keepSection(circumstances(c, by), c.var.provrum.id, { section, form }, (fresh, plan, own) =>
      savePlanSection(fresh, plan, by, { ...written, basedOn: own ? plan.marks[section].version : basedOn }),
    ),
  versionOf: (plan, section) => plan.marks[section].version,
  beside: ({ content }, written) => ({ ...content, [written.section]: written.content }),
  refused: (language) => messages[language].refused,
  show: showPlan,
  refuse: (c, { kind }) => refusePlan(c, { kind } as PlanRefusal),
  none: noPlan,
  notYours: 'not-yours',
  noneKind: 'wrong-state',
});
