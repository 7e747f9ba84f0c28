import type { OrganisationId } from '#kernel/id.ts';
import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { Panel } from '#ui/facts.tsx';
import { formatMoney } from '#ui/format.ts';
import { feeTotal } from './fee.ts';
import type { FeesOfYear } from './fee.store.ts';
import { messages } from './fees.messages.ts';

interface FeePanelProps {
  readonly organisation: OrganisationId;
  /** Null where there are no rules for the year. */
  readonly fees: FeesOfYear | null;
  readonly language: Language;
}

/** What an organisation owes this year in one line; nothing where no fee is decided or it is in no network. */
export function FeePanel({ organisation, fees, language }: FeePanelProps) {
  const text = messages[language].panel;
  if (!fees?.decided || fees.lines.length === 0) return null;
  const amount = feeTotal(fees.lines);
  return (
    <Panel title={text.title} id="avgift">
      <p>{amount > 0 ? text.owes(fees.year, formatMoney(amount, language)) : text.nothing(fees.year)}</p>
      <p>
        <a href={localise(paths.organisationFees(organisation, fees.year), language)}>{text.link}</a>
      </p>
    </Panel>
  );
}
