import type { Context } from 'hono';
import { yearOf } from '#kernel/day.ts';
import { once } from '#organisations/once.scope.ts';
import type { ApiEnv } from '#organisations/token.scope.ts';
import { accepted, asForm } from '#platform/asForm.ts';
import { newApi, operation, send, z } from '#platform/openapi.ts';
import { refuse } from '#platform/problem.ts';
import { dayIn, id } from '#platform/shapes.ts';
import { goAheadRules } from '#rulebook/chapters/goAhead.ts';
import { FindingShown, showFinding } from '#rulebook/finding.api.ts';
import { assess } from '#rulebook/rule.ts';
import type { GoAheadEvent } from './events.ts';
import { changeProvrum } from './change.store.ts';
import { DecisionShown, demandSecretariat, showDecision } from './decision.api.ts';
import {
  choiceSoFar,
  passedField,
  passedMax,
  readChoice,
  readReason,
  reasonMax,
  referenceMax,
} from './goAhead.form.ts';
import { messages } from './goAhead.messages.ts';
import { findGoAheadYear } from './goAhead.store.ts';
import { declineProposal, type GoAheadRefusal, giveGoAhead, goAheadFacts } from './goAhead.ts';
import { demandRead, provrumInPath } from './provrum.api.ts';
import { circumstances } from './provrum.scope.ts';
import type { Provrum } from './provrum.ts';
import { listDecisions } from './receipt.store.ts';
import { done, refuseAct } from './refused.scope.ts';
import type { Decision } from '#kernel/decision.ts';

type C = Context<ApiEnv>;

const choice = {
  lead: id.nullable().default(null),
  participants: z.array(id).max(100),
  boardDecision: z
    .strictObject({ on: dayIn, reference: z.string().openapi({ maxLength: referenceMax }) })
    .nullable()
    .default(null),
};
const ChoiceIn = z.strictObject(choice).openapi('ChoiceToTry');
const GoAheadIn = z
  .strictObject({
    ...choice,
    reason: z.string().openapi({ maxLength: reasonMax }),
    passed: z
      .record(z.string().regex(/^[a-zA-Z.]{1,60}$/), z.string().openapi({ maxLength: passedMax }))
      .default({})
      .openapi({ example: { 'provrum.regionShare': 'Två av fem är regioner; de andra är med för sakens skull.' } }),
  })
  .openapi('GoAheadToGive');
const DeclineIn = z.strictObject({ reason: z.string().openapi({ maxLength: reasonMax }) }).openapi('ProposalToDecline');
const Tried = z
  .object({ findings: z.array(FindingShown), goAheadsInYear: z.number().int(), year: z.number().int() })
  .openapi('TriedChoice');

const shared = { tag: 'decisions', method: 'post' } as const;
const deciding = {
  ...shared,
  answers: { 201: DecisionShown },
  problems: ['not-allowed', 'rules-unmet', 'wrong-state', 'conflict'],
  changes: true,
  once: true,
} as const;
const give = operation({ ...deciding, id: 'giveGoAhead', path: '/provrum/{id}/go-ahead', body: GoAheadIn });
const decline = operation({ ...deciding, id: 'declineProposal', path: '/provrum/{id}/decline', body: DeclineIn });
const tried = operation({
  ...shared,
  id: 'tryGoAhead',
  path: '/provrum/{id}/go-ahead/trial',
  body: ChoiceIn,
  answers: { 200: Tried },
  problems: ['not-allowed'],
});

/** The secretariat's yes and no (P128). Both are staged: nobody is told before they are announced. */
export const goAheadApi = newApi<ApiEnv>()
  .openapi(give, (c) => once(c, () => giveOne(c, c.req.valid('json'))))
  .openapi(decline, (c) => once(c, () => declineOne(c, c.req.valid('json'))))
  .openapi(tried, async (c) => {
    const { db, clock, version } = c.var;
    const secretariat = demandSecretariat(c);
    const provrum = await provrumInPath(c);
    const on = clock.today();
    const year = await findGoAheadYear(db, yearOf(on));
    const facts = goAheadFacts(provrum, secretariat, choiceSoFar(valuesOf(c.req.valid('json')), on), { on, ...year });
    const findings = assess(goAheadRules, facts, version.parameters).map(showFinding);
    return send(c, Tried, { findings, goAheadsInYear: year.goAheadsInYear, year: yearOf(on) }, { etag: false });
  });

async function giveOne(c: C, sent: z.output<typeof GoAheadIn>) {
  const { db, clock, version, language } = c.var;
  const secretariat = demandSecretariat(c);
  const provrum = await provrumInPath(c);
  const on = clock.today();
  const { errors: say } = messages[language];
  const read = readChoice(valuesOf(sent), on, (key) => say[key] ?? key);
  if (!read.ok) return refuse('invalid-fields', { errors: placed(read.errors) });
  const decision = await changeProvrum(
    circumstances(c, secretariat),
    provrum.id,
    async (fresh) => {
      demandRead(fresh, c);
      return giveGoAhead(fresh, version, secretariat, read.value, { on, ...(await findGoAheadYear(db, yearOf(on))) });
    },
    yearOf(on),
  );
  return await sendDecided(c, provrum, decision);
}

async function declineOne(c: C, sent: z.output<typeof DeclineIn>) {
  const { version, language } = c.var;
  const secretariat = demandSecretariat(c);
  const provrum = await provrumInPath(c);
  const { errors: say } = messages[language];
  const read = accepted(readReason(asForm(sent), 'declineReason', (key) => say[key] ?? key));
  const decision = await changeProvrum(circumstances(c, secretariat), provrum.id, (fresh) => {
    demandRead(fresh, c);
    return declineProposal(fresh, version, secretariat, read);
  });
  return await sendDecided(c, provrum, decision);
}

async function sendDecided(c: C, { id: provrum }: Provrum, decision: Decision<GoAheadEvent, GoAheadRefusal> | null) {
  if (decision && !decision.ok && decision.refusal.kind === 'not-offered') {
    refuseAct(decision.refusal, { with: { organisations: decision.refusal.organisations } });
  }
  done(decision);
  const [latest] = await listDecisions(c.var.db, provrum);
  const decided = latest ?? refuse('not-found');
  const headers = { location: `${c.req.path.replace(/\/[^/]+$/, '')}/decisions/${decided.id}` };
  return send(c, DecisionShown, showDecision(decided), { status: 201, headers });
}

/** As the page's form would have sent it. */
function valuesOf({
  boardDecision,
  passed = {},
  ...sent
}: z.output<typeof ChoiceIn> & Partial<z.output<typeof GoAheadIn>>) {
  const reasons = Object.fromEntries(Object.entries(passed).map(([rule, reason]) => [passedField(rule), reason]));
  return asForm({
    ...sent,
    ...reasons,
    boardOn: boardDecision?.on ?? '',
    boardReference: boardDecision?.reference ?? '',
  });
}

/** A fault in the form's field, at the place where the API has it. */
const placed = (errors: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(errors).map(([field, sentence]) => [
      field
        .replace('boardOn', 'boardDecision.on')
        .replace('boardReference', 'boardDecision.reference')
        .replace(/^passed-/, 'passed.'),
      sentence,
    ]),
  );
