import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { Actions, LinkButton } from '#ui/button.tsx';
import { Panel } from '#ui/facts.tsx';
import { messages } from './budget.messages.ts';
import { hasBudget } from './budget.ts';
import type { Provrum } from './provrum.ts';

/** Beside a provrum that has a budget: the way to it, and to the base funding. */
export function BudgetPanel({ provrum, language }: { readonly provrum: Provrum; readonly language: Language }) {
  const text = messages[language];
  if (!hasBudget(provrum)) return null;
  return (
    <Panel title={text.panel} id="pengar">
      <Actions>
        <LinkButton href={localise(paths.budget(provrum.id), language)}>{text.heading}</LinkButton>
        <LinkButton href={localise(paths.funding(provrum.id), language)} weight="quiet">
          {text.funding}
        </LinkButton>
      </Actions>
    </Panel>
  );
}
