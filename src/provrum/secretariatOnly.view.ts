import type { Context } from 'hono';
import type { Secretariat } from '#organisations/authority.ts';
import { goAheadChapter } from '#rulebook/chapters/goAhead.ts';
import { assess } from '#rulebook/rule.ts';
import { messages } from './goAhead.messages.ts';
import { goAheadFacts, type GoAheadRefusal } from './goAhead.ts';
import { provrumCrumbs } from './interest.page.tsx';
import { notYours } from './notYours.view.tsx';
import type { ProvrumEnv } from './provrum.scope.ts';

/** The very same decision, by the same person and in the same words: the form was sent twice. */
export const sentTwice = (
  refusal: GoAheadRefusal,
  verdict: 'approved' | 'declined',
  { person }: Secretariat,
  reason: string,
): boolean =>
  refusal.kind === 'already-decided' &&
  refusal.decision.verdict === verdict &&
  refusal.decision.by.id === person &&
  refusal.decision.reason === reason;

/** To everybody else: who decides, with the sentence. */
export function notSecretariat(c: Context<ProvrumEnv>): Response {
  const { provrum, version, language, clock } = c.var;
  const text = messages[language];
  const nobody = goAheadFacts(
    provrum,
    null,
    { lead: null, participants: [], boardDecision: null },
    {
      on: clock.today(),
      goAheadsInYear: 0,
      boardDecisionsUsed: [],
    },
  );
  const findings = assess(goAheadChapter, nobody, version.parameters).filter(({ rule }) => rule === 'provrum.goAhead');
  return notYours(c, {
    title: text.notYours,
    lead: text.notYoursLead,
    findings,
    crumbs: provrumCrumbs(provrum, language),
  });
}
