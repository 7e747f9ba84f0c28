import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { messages } from './evaluation.messages.ts';

/** Leads a member to the figures over all provrum. */
export const EvaluationLink = ({ language }: { readonly language: Language }) => (
  <p>
    <a href={localise(paths.evaluation(), language)}>{messages[language].toMembers}</a>
  </p>
);
