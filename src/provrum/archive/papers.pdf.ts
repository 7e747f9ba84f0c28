import type { Day } from '#kernel/day.ts';
import type { Language } from '#kernel/text.ts';
import type { Paper } from '#platform/paper.ts';
import { messages as planMessages } from '../plan.messages.ts';
import { planPaper, sectionBlocks } from '../plan.pdf.ts';
import type { PlanVersion } from '../plan.store.ts';
import { sectionKeys } from '../planText.ts';
import { heading, paragraph, quiet } from '#platform/paper.ts';
import { dayOfMoment, formatMoment } from '#ui/format.ts';
import { budgetPaper } from './budget.pdf.ts';
import { commentsPaper, historyPaper } from './conversation.pdf.ts';
import { decisionPaper } from './decision.pdf.ts';
import { findingBlocks, remarkBlocks, reservationBlocks } from './findings.pdf.ts';
import type { Gathered } from './gathered.store.ts';
import { messages } from './papers.messages.ts';
import { proposalPaper } from './proposal.pdf.ts';
import { workPapers } from './work.pdf.ts';
import { reportPapers } from './report.pdf.ts';

/** A document of the package, and what its file is called. */
export interface NamedPaper {
  readonly name: string;
  readonly paper: Paper;
}

/** Every document of a provrum, in the order in which it came to be. */
export function papersOf(gathered: Gathered, day: Day, language: Language): readonly NamedPaper[] {
  const { files } = messages[language];
  const { decisions, planVersions, budget, provrum } = gathered;
  return [
    { name: files.proposal, paper: proposalPaper(provrum, day, language) },
    ...decisions.map((decision) => ({
      name: files.decision(decision.id),
      paper: decisionPaper(decision, language),
    })),
    ...planVersions.map((version) => ({
      name: files.planVersion(version.number),
      paper: versionPaper(provrum.text.title, version, language),
    })),
    ...currentPlan(gathered, day, language),
    ...(budget ? [{ name: files.budget, paper: budgetPaper(gathered, budget, day, language) }] : []),
    ...workPapers(gathered, day, language),
    ...reportPapers(gathered, language),
    { name: files.comments, paper: commentsPaper(gathered, day, language) },
    { name: files.history, paper: historyPaper(gathered, day, language) },
  ];
}

function currentPlan({ provrum, plan, budget, organisations }: Gathered, day: Day, language: Language) {
  if (!plan) return [];
  const { lead, participants = [] } = provrum.decision ?? {};
  const given = {
    title: provrum.text.title,
    lead: lead?.name ?? provrum.organisation.name,
    participants: participants.flatMap((id) => organisations.find((one) => one.id === id)?.name ?? []),
    plan,
    budget: budget ?? { lines: [] },
    day,
  };
  return [{ name: messages[language].files.plan, paper: planPaper(given, language) }];
}

/** A submission of the plan: what it said, by which rules, and what the secretariat answered. */
function versionPaper(title: string, version: PlanVersion, language: Language): Paper {
  const { number, person, organisation, at, content, receipt, verdict, judgedBy, judgedAt, remarks } = version;
  const text = messages[language];
  const { sections, versions } = planMessages[language];
  const said = Object.entries(remarks).map(
    ([section, remark]) =>
      [section === '' ? text.plan.overall : (sections[section as 'limits']?.title ?? section), remark] as const,
  );
  return {
    title: text.plan.version(number, title),
    language,
    day: dayOfMoment(at),
    about: text.plan.submitted(person, organisation, formatMoment(at, language)),
    blocks: [
      verdict && judgedBy && judgedAt
        ? paragraph(`${versions[verdict](judgedBy, formatMoment(judgedAt, language))}.`)
        : quiet(versions.waiting),
      ...sectionKeys.flatMap((section) => sectionBlocks(section, content, language)),
      ...remarkBlocks(said, language),
      heading(1, text.rules),
      ...findingBlocks(receipt.findings, language),
      ...reservationBlocks(receipt, language),
    ],
  };
}
