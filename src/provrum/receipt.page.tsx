import { Hono } from 'hono';
import { parseDay } from '#kernel/day.ts';
import type { OrganisationId } from '#kernel/id.ts';
import type { Language } from '#kernel/text.ts';
import { readsForTheForum } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { sendPage } from '#platform/web.ts';
import type { Fact } from '#ui/facts.tsx';
import { formatDay, formatList } from '#ui/format.ts';
import { Page } from '#ui/page.tsx';
import { Receipt } from '#ui/receipt.tsx';
import { provrumCrumbs } from './interest.page.tsx';
import { type ProvrumEnv, withProvrum } from './provrum.scope.ts';
import { quoted } from './quoted.store.ts';
import { messages } from './receipt.messages.ts';
import { findDecision, type KeptDecision } from './receipt.store.ts';

/** The receipt of a decision: for everybody once it is announced, and for the forum before that and after it was taken back. */
export const receiptPage = new Hono<ProvrumEnv>().get(paths.receipt(':id', ':decision'), withProvrum, async (c) => {
  const { db, provrum, actor, language, frame } = c.var;
  const number = c.req.param('decision') ?? '';
  const decision = /^[1-9]\d{0,14}$/.test(number) ? await findDecision(db, provrum.id, Number(number)) : null;
  if (!decision || (decision.announcedAt === null && !readsForTheForum(actor))) return await c.notFound();
  const text = messages[language];
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.title(decision.id)}
      section="proposals"
      crumbs={provrumCrumbs(provrum, language)}
      lead={text.lead}
      noindex
    >
      <Receipt
        language={language}
        decision={text.verdict[decision.verdict]}
        about={<a href={localise(paths.provrum(provrum.id), language)}>{decision.receipt.text.title}</a>}
        number={decision.id}
        by={decision.by}
        organisation={decision.organisation}
        at={decision.decidedAt}
        version={decision.receipt.version}
        reason={decision.reason}
        findings={decision.receipt.findings}
        quote={quoted}
        facts={factsOf(decision, language)}
        standing={decision.takenBackAt ? 'withdrawn' : decision.announcedAt ? 'announced' : 'staged'}
      />
    </Page>,
  );
});

function factsOf(
  { verdict, lead, participants, slotYear, boardDecision, receipt }: KeptDecision,
  language: Language,
): readonly Fact[] {
  const text = messages[language].facts;
  const namesOf = (ids: readonly OrganisationId[]) =>
    receipt.standings.filter(({ organisation }) => ids.includes(organisation)).map(({ name }) => name);
  const approved: readonly Fact[] =
    verdict === 'declined' || lead === null
      ? []
      : [
          { term: text.leads, value: namesOf([lead]) },
          { term: text.participants, value: formatList(namesOf(participants), language) },
          ...('goAheadsInYear' in receipt.facts && slotYear !== null
            ? [{ term: text.slot, value: text.slotValue(receipt.facts.goAheadsInYear + 1, slotYear) }]
            : []),
        ];
  return [
    ...approved,
    ...(boardDecision ? [{ term: text.board, value: boardWords(boardDecision, language) }] : []),
    { term: text.standings, value: standingsOf(receipt, language) },
    { term: text.textVersion, value: text.textVersionValue(receipt.textVersion) },
    ...reservationsOf(receipt, language),
  ];
}

/** What should have been and was not, and why it was passed. */
function reservationsOf({ reservations, findings }: KeptDecision['receipt'], language: Language): readonly Fact[] {
  const titleOf = (rule: string) => findings.find((finding) => finding.rule === rule)?.title[language] ?? rule;
  return reservations.map(({ rule, reason }) => ({ term: messages[language].passed(titleOf(rule)), value: reason }));
}

function boardWords({ on, reference }: NonNullable<KeptDecision['boardDecision']>, language: Language): string {
  const day = parseDay(on);
  return day ? `${reference} (${formatDay(day, language)})` : reference;
}

function standingsOf({ standings }: KeptDecision['receipt'], language: Language): string {
  const text = messages[language];
  if (standings.length === 0) return text.facts.nobody;
  return standings.map(({ name, role }) => `${name} (${text.roles[role]})`).join(', ');
}
