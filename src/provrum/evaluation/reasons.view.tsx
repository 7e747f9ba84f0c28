import type { ProvrumId } from '#kernel/id.ts';
import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { messages } from './evaluation.messages.ts';

export interface RuleReasons {
  readonly rule: string;
  /** How often it was passed; the reasons are as many as one reads through. */
  readonly times: number;
  readonly reasons: readonly { readonly provrum: ProvrumId; readonly title: string; readonly reason: string }[];
}

/** As many reasons as one reads through; the list behind the figure has all their provrum. */
export const mostReasons = 50;

/** Why a rule was passed, each time: the words that were written then. */
export const Reasons = ({
  rules,
  language,
}: {
  readonly rules: readonly RuleReasons[];
  readonly language: Language;
}) => (
  <>
    {rules.map(({ rule, times, reasons }) => (
      <details key={rule} class="law">
        <summary>
          {messages[language].headings.reasons}: {rule} ({times})
        </summary>
        <ul>
          {reasons.map(({ provrum, title, reason }, at) => (
            <li key={at}>
              <a href={localise(paths.provrum(provrum), language)}>{title}</a>: {reason}
            </li>
          ))}
        </ul>
      </details>
    ))}
  </>
);
