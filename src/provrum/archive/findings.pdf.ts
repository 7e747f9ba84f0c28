import type { Language } from '#kernel/text.ts';
import { type Block, figures, heading, list, paragraph } from '#platform/paper.ts';
import { shortCitation } from '#rulebook/citation.ts';
import type { Finding } from '#rulebook/rule.ts';
import { messages as readinessMessages } from '#ui/readiness.messages.ts';
import { messages as receiptMessages } from '../receipt.messages.ts';
import { messages } from './papers.messages.ts';

/** Every rule that was tried: whether it was met, why, and where its sentence stands. */
export function findingBlocks(findings: readonly Finding[], language: Language): readonly Block[] {
  const { force: forces, met: yes, unmet: no } = readinessMessages[language].finding;
  const line = ({ rule, force, met, title, because, sources }: Finding) =>
    `${forces[force]}, ${(met ? yes : no).toLowerCase()}: ${title[language]}. ${because[language]} (${[...sources.map(shortCitation), rule].join(', ')})`;
  return findings.length === 0 ? [] : [list(findings.map(line))];
}

interface Reserved {
  readonly findings: readonly Finding[];
  readonly reservations: readonly { readonly rule: string; readonly reason: string }[];
}

/** What should have been and was not, and why it was passed. */
export const reservationBlocks = ({ findings, reservations }: Reserved, language: Language): readonly Block[] =>
  reservations.length === 0
    ? []
    : [
        figures(
          reservations.map(({ rule, reason }) => ({
            label: receiptMessages[language].passed(
              findings.find((finding) => finding.rule === rule)?.title[language] ?? rule,
            ),
            value: reason,
          })),
        ),
      ];

/** What the secretariat said, by the part that it is about. */
export const remarkBlocks = (
  remarks: readonly (readonly [part: string, remark: string])[],
  language: Language,
): readonly Block[] =>
  remarks.length === 0
    ? []
    : [
        heading(1, messages[language].remarks),
        ...remarks.flatMap(([part, remark]) => [heading(2, part), paragraph(remark)]),
      ];
