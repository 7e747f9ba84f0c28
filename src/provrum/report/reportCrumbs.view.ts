import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { crumbsTo } from '../proposal.view.tsx';
import type { Provrum } from '../provrum.ts';
import { messages } from './report.messages.ts';

/** From the list over the provrum to its report. */
export const crumbsToReport = (provrum: Provrum, language: Language) => [
  ...crumbsTo(provrum, language),
  { href: localise(paths.report(provrum.id), language), label: messages[language].heading },
];
