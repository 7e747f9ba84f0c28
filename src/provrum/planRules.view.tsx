import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { unmet } from '#rulebook/rule.ts';
import type { RulebookVersion } from '#rulebook/version.ts';
import { FindingList } from '#ui/finding.tsx';
import { messages } from './plan.messages.ts';
import { type Plan, planFindings } from './plan.ts';
import type { Provrum } from './provrum.ts';
import { quoted } from './quoted.store.ts';

interface RulesProps {
  readonly provrum: Provrum;
  readonly plan: Plan;
  readonly version: RulebookVersion;
  readonly language: Language;
  /** While it is written the panel is kept fresh: a colleague's saving is seen at once. */
  readonly live?: boolean | undefined;
}

/** What stands in the way of submitting, and every rule of the plan with its sentence. */
export function PlanRules({ provrum, plan, version, language, live }: RulesProps) {
  const text = messages[language].rules;
  const findings = planFindings(plan, version);
  const [musts, shoulds] = [unmet(findings, 'must').length, unmet(findings, 'should').length];
  return (
    <section
      class="panel plan-rules"
      id="plan-rules"
      aria-labelledby="plan-rules-verdict"
      data-ready={String(musts === 0)}
      data-live={live ? localise(paths.planRules(provrum.id), language) : undefined}
      data-live-events={live ? localise(`${paths.live(provrum.id)}?revision=${provrum.revision}`, language) : undefined}
      data-live-says={live && text.updated}
      data-live-gone={live && text.movedOn}
    >
      <h2 id="plan-rules-verdict">{musts > 0 ? text.blocked(musts) : live ? text.open : text.met}</h2>
      {shoulds > 0 && <p class="quiet">{text.warnings(shoulds)}</p>}
      <FindingList findings={findings} language={language} quote={quoted} />
    </section>
  );
}
