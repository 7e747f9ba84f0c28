import type { ProvrumId } from '#kernel/id.ts';
import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { messages } from './evaluation.messages.ts';

export interface RuleReasons {
  readonly rule: string;
  readonly reasons: readonly { readonly provrum: ProvrumId; readonly title: string; readonly reason: string }[];
}

/** As many reasons as one reads through; the list behind the figure has all their provrum. */
const most = 50;

/** Why a rule was passed, each time: the words that were written then. */
export const Reasons = ({
  rules,
  language,
}: {
  readonly rules: readonly RuleReasons[];
  readonly language: Language;
}) => (
  <>
    {rules.map(({ rule, reasons }) => (
      <details key={rule} class="law">
        <summary>
          {messages[language].headings.reasons}: {rule} ({reasons.length})
        </summary>
        <ul>
          {reasons.slice(0, most).map(({ provrum, title, reason }, at) => (
            <li key={at}>
              <a href={localise(paths.provrum(provrum), language)}>{title}</a>: {reason}
            </li>
          ))}
        </ul>
      </details>
    ))}
  </>
);
