import { parseDay } from '#kernel/day.ts';
import type { OrganisationId } from '#kernel/id.ts';
import type { Language } from '#kernel/text.ts';
import { type Block, figures, heading, type Paper, paragraph } from '#platform/paper.ts';
import { dayOfMoment, formatDay, formatList, formatMoment } from '#ui/format.ts';
import { messages as proposalMessages } from '../proposal.messages.ts';
import { messages as receiptMessages } from '../receipt.messages.ts';
import type { KeptDecision } from '../receipt.store.ts';
import { findingBlocks, reservationBlocks } from './findings.pdf.ts';
import { messages } from './papers.messages.ts';

/** The receipt of a decision: who decided what and why, on which text, by which rules. */
export function decisionPaper(decision: KeptDecision, language: Language): Paper {
  const { id, verdict, reason, by, organisation, decidedAt, announcedAt, takenBackAt, receipt } = decision;
  const text = messages[language];
  const words = receiptMessages[language];
  const moment = (at: Date) => formatMoment(at, language);
  return {
    title: `${words.title(id)}: ${words.verdict[verdict]}`,
    language,
    day: dayOfMoment(decidedAt),
    about: text.decision.about(receipt.text.title),
    blocks: [
      figures([
        { label: text.decidedBy, value: `${by}, ${organisation}` },
        { label: text.at, value: moment(decidedAt) },
        {
          label: text.announced,
          value: announcedAt ? moment(announcedAt) : takenBackAt ? text.takenBack : text.notAnnounced,
        },
        { label: text.version, value: receipt.version },
        ...agreed(decision, language),
      ]),
      heading(1, text.reason),
      paragraph(reason),
      heading(1, text.rules),
      ...findingBlocks(receipt.findings, language),
      ...reservationBlocks(receipt, language),
      ...textBlocks(decision, language),
    ],
  };
}

function agreed({ lead, participants, slotYear, boardDecision, receipt }: KeptDecision, language: Language) {
  const { facts, roles } = receiptMessages[language];
  const namesOf = (ids: readonly OrganisationId[]) =>
    formatList(
      receipt.standings.filter(({ organisation }) => ids.includes(organisation)).map(({ name }) => name),
      language,
    );
  const on = boardDecision && parseDay(boardDecision.on);
  const answered = receipt.standings.map(({ name, role }) => `${name} (${roles[role]})`);
  return [
    ...(lead === null ? [] : [{ label: facts.leads, value: namesOf([lead]) }]),
    ...(participants.length === 0 ? [] : [{ label: facts.participants, value: namesOf(participants) }]),
    ...(slotYear === null ? [] : [{ label: facts.slot, value: String(slotYear) }]),
    ...(boardDecision
      ? [{ label: facts.board, value: `${boardDecision.reference}${on ? ` (${formatDay(on, language)})` : ''}` }]
      : []),
    { label: facts.standings, value: answered.length === 0 ? facts.nobody : answered.join(', ') },
  ];
}

/** The text that was decided on. */
function textBlocks({ receipt: { text: said, textVersion } }: KeptDecision, language: Language): readonly Block[] {
  const { fields } = proposalMessages[language];
  const { facts } = receiptMessages[language];
  const part = (label: string, words: string): readonly Block[] =>
    words === '' ? [] : [heading(2, label), paragraph(words)];
  return [
    heading(1, `${facts.textVersion}, ${facts.textVersionValue(textVersion).toLowerCase()}`),
    ...part(fields.title.label, said.title),
    ...part(fields.summary.label, said.summary),
    ...part(fields.question.label, said.question),
    ...part(fields.whyNow.label, said.whyNow),
    ...part(fields.toTry.label, said.toTry),
  ];
}
