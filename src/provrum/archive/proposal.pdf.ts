import type { Day } from '#kernel/day.ts';
import type { Language } from '#kernel/text.ts';
import { type Block, figures, heading, type Paper, paragraph, quiet } from '#platform/paper.ts';
import { dayOfMoment, formatDay, formatMonth } from '#ui/format.ts';
import { messages as stateMessages } from '#ui/states.messages.ts';
import { messages as proposalMessages } from '../proposal.messages.ts';
import { type Provrum, shownState } from '../provrum.ts';
import { messages as receiptMessages } from '../receipt.messages.ts';
import { messages } from './papers.messages.ts';

/** What was proposed, by whom, and who has answered what. */
export function proposalPaper(provrum: Provrum, day: Day, language: Language): Paper {
  const { text: said, organisation, createdBy, openedAt, textVersion } = provrum;
  const text = messages[language];
  const { fields, kinds, noWish } = proposalMessages[language];
  const start = said.wishedStart === null ? noWish : formatMonth(`${said.wishedStart}-01` as Day, language);
  const part = (label: string, words: string): readonly Block[] =>
    words === '' ? [] : [heading(1, label), paragraph(words)];
  return {
    title: text.proposal.title(said.title),
    language,
    day,
    about: text.proposal.about(formatDay(day, language)),
    blocks: [
      figures([
        { label: text.state, value: stateMessages[language].states[shownState(provrum)] },
        { label: text.proposal.proposer, value: `${organisation.name}, ${createdBy.name}` },
        ...(openedAt ? [{ label: text.proposal.opened, value: formatDay(dayOfMoment(openedAt), language) }] : []),
        { label: text.proposal.textVersion, value: String(textVersion) },
        ...(said.kind ? [{ label: fields.kind.label, value: kinds[said.kind] }] : []),
        { label: fields.wishedStart.label, value: start },
      ]),
      ...part(fields.summary.label, said.summary),
      ...part(fields.question.label, said.question),
      ...part(fields.whyNow.label, said.whyNow),
      ...part(fields.toTry.label, said.toTry),
      heading(1, text.proposal.answers),
      answers(provrum, language),
    ],
  };
}

function answers({ standings }: Provrum, language: Language): Block {
  const { proposal, by, at } = messages[language];
  const { roles, facts } = receiptMessages[language];
  if (standings.length === 0) return quiet(facts.nobody);
  return {
    kind: 'table',
    caption: proposal.answers,
    columns: [
      { label: proposal.organisation, width: 1.4 },
      { label: proposal.answer },
      { label: proposal.brings, width: 2 },
      { label: by },
      { label: at },
    ],
    rows: standings.map(({ name, role, brings, by: person, changedAt }) => [
      name,
      roles[role],
      brings,
      person.name,
      formatDay(dayOfMoment(changedAt), language),
    ]),
  };
}
