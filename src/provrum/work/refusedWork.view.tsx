import type { Language } from '#kernel/text.ts';
import { FindingList } from '#ui/finding.tsx';
import { Notice } from '#ui/notice.tsx';
import { quoted } from '../quoted.store.ts';
import { refusals } from '../refusal.messages.ts';
import type { Refusal } from '../refused.scope.ts';

interface RefusedProps {
  readonly refusal: Refusal;
  readonly language: Language;
}

/** Why it was not done, and the rules where they stand in the way. */
export const WorkRefused = ({ refusal: { kind, findings }, language }: RefusedProps) => (
  <Notice tone="bad" title={refusals[kind][language]} answer>
    {findings && <FindingList findings={findings} language={language} quote={quoted} open />}
  </Notice>
);
