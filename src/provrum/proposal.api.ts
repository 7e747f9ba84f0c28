import type { Context } from 'hono';
import { type Proposer, proposerOf } from '#organisations/authority.ts';
import { once } from '#organisations/once.scope.ts';
import type { ApiEnv } from '#organisations/token.scope.ts';
import { accepted, asForm, readAsForm } from '#platform/asForm.ts';
import { hasRead } from '#platform/etag.ts';
import { newApi, operation, send, z } from '#platform/openapi.ts';
import { refuse } from '#platform/problem.ts';
import { showFindings } from '#rulebook/finding.api.ts';
import { unmet } from '#rulebook/rule.ts';
import { changeProvrum } from './change.store.ts';
import { createDraft, keepDraft } from './draft.store.ts';
import { limits, readChange, readProposal, reasonSchema, sayProposal } from './proposal.form.ts';
import { messages } from './proposal.messages.ts';
import {
  changeProposal,
  draftProposal,
  type Edition,
  editionOf,
  postProposal,
  type ProposalRefusal,
  proposerFindings,
  reopenProposal,
  saveDraft,
  withdrawProposal,
} from './proposal.ts';
import { demandRead, ProposalTextShown, provrumInPath, ProvrumShown, sendProvrum, showProvrum } from './provrum.api.ts';
import { type Provrum, provrumKinds } from './provrum.ts';
import { circumstances } from './provrum.scope.ts';
import { findProvrum } from './provrum.store.ts';
import { done, refuseAct } from './refused.scope.ts';
import { listThemes } from './theme.store.ts';

type C = Context<ApiEnv>;

const written = (field: keyof typeof limits) => z.string().default('').openapi({ maxLength: limits[field] });
const text = {
  title: written('title'),
  summary: written('summary'),
  question: written('question'),
  whyNow: written('whyNow'),
  toTry: written('toTry'),
  kind: z.enum(provrumKinds).nullable().default(null),
  themes: z.array(z.string()).default([]),
  wishedStart: z.string().nullable().default(null).openapi({ example: '2027-02' }),
};
const TextIn = z.strictObject(text).openapi('ProposalToDraft');
/** What the change is called and what it does: asked of a posted proposal only. */
const ChangeIn = z
  .strictObject({
    ...text,
    importance: z.enum(['small', 'material']).optional(),
    note: z.string().optional().openapi({ maxLength: limits.note }),
  })
  .openapi('ProposalToWrite');
const ReasonIn = z.strictObject({ reason: z.string().openapi({ maxLength: limits.reason }) }).openapi('Withdrawal');

const tag = 'proposals';
const act = {
  tag,
  method: 'post',
  answers: { 200: ProvrumShown },
  problems: ['not-allowed', 'wrong-state'],
  changes: true,
} as const;
const draft = operation({
  id: 'draftProposal',
  tag,
  method: 'post',
  path: '/provrum',
  body: TextIn,
  answers: { 201: ProvrumShown },
  problems: ['not-allowed'],
  once: true,
});
const read = operation({
  id: 'findText',
  tag,
  method: 'get',
  path: '/provrum/{id}/text',
  answers: { 200: ProposalTextShown },
});
const write = operation({
  id: 'writeText',
  tag,
  method: 'put',
  path: '/provrum/{id}/text',
  body: ChangeIn,
  answers: { 200: ProposalTextShown },
  problems: ['not-allowed', 'wrong-state', 'conflict'],
  changes: true,
});
const post = operation({
  ...act,
  id: 'postProposal',
  path: '/provrum/{id}/posting',
  problems: [...act.problems, 'invalid-fields'],
});
const withdraw = operation({ ...act, id: 'withdrawProposal', path: '/provrum/{id}/withdrawal', body: ReasonIn });
const reopen = operation({ ...act, id: 'reopenProposal', path: '/provrum/{id}/reopening' });

/** A proposal from its first draft until it is posted, changed or withdrawn. */
export const proposalApi = newApi<ApiEnv>()
  .openapi(draft, (c) =>
    once(c, async () => {
      const by = demandProposer(c);
      const { language } = c.var;
      const typed = accepted(readProposal(asForm(c.req.valid('json')), await themesOf(c), language));
      const decision = draftProposal(by, typed);
      if (!decision.ok) return refuseWriting(decision.refusal, c);
      const { id } = await createDraft(circumstances(c, by), decision.event, null);
      const provrum = (await findAgain(c, id)) ?? refuse('not-found');
      return send(c, ProvrumShown, showProvrum(provrum, c), {
        status: 201,
        headers: { location: `${c.req.path}/${id}` },
      });
    }),
  )
  .openapi(read, async (c) => {
    const provrum = await provrumInPath(c);
    return send(c, ProposalTextShown, provrum.text, { etag: textTag(provrum) });
  })
  .openapi(write, (c) => writeText(c, c.req.valid('json')))
  .openapi(post, async (c) => {
    const by = demandProposer(c);
    const on = c.var.clock.today();
    const { id } = await provrumInPath(c);
    const decision = await changeProvrum(circumstances(c, by), id, (fresh) => {
      demandRead(fresh, c);
      return postProposal(fresh, by, { on, basedOn: editionOf(fresh) });
    });
    if (decision && !decision.ok) refuseWriting(decision.refusal, c);
    return await sendProvrum(c, id);
  })
  .openapi(withdraw, async (c) => {
    const by = demandProposer(c);
    const { reason } = readAsForm(reasonSchema, c.req.valid('json'), sayProposal(c.var.language));
    const { id } = await provrumInPath(c);
    const decision = await changeProvrum(circumstances(c, by), id, (fresh) => {
      demandRead(fresh, c);
      return withdrawProposal(fresh, by, reason);
    });
    done(decision);
    return await sendProvrum(c, id);
  })
  .openapi(reopen, async (c) => {
    const by = demandProposer(c);
    const { id } = await provrumInPath(c);
    const decision = await changeProvrum(circumstances(c, by), id, (fresh) => {
      demandRead(fresh, c);
      return reopenProposal(fresh, by);
    });
    done(decision);
    return await sendProvrum(c, id);
  });

/** Saves a draft, or makes the next version of what is posted. The same text again changes nothing. */
async function writeText(c: C, sent: z.output<typeof ChangeIn>) {
  const { language } = c.var;
  const by = demandProposer(c);
  const { id, openedAt } = await provrumInPath(c);
  const themes = await themesOf(c);
  const values = asForm(sent);
  const decision =
    openedAt === null
      ? await keepDraft(circumstances(c, by), id, null, keepingDraft(accepted(readProposal(values, themes, language))))
      : await changeProvrum(circumstances(c, by), id, changing(accepted(readChange(values, themes, language))));
  if (decision && !decision.ok && decision.refusal.kind !== 'unchanged') refuseWriting(decision.refusal, c);
  const provrum = (await findAgain(c, id)) ?? refuse('not-found');
  return send(c, ProposalTextShown, provrum.text, { etag: textTag(provrum) });

  function keepingDraft(typed: Provrum['text']) {
    return (fresh: Provrum) => saveDraft(fresh, by, { text: typed, basedOn: basisOf(c, fresh) });
  }
  function changing(change: Omit<Parameters<typeof changeProposal>[2], 'basedOn'>) {
    return (fresh: Provrum) => changeProposal(fresh, by, { ...change, basedOn: basisOf(c, fresh) });
  }
}

/** A text is known by its edition, which only writing changes: interest and comments make nobody's text stale. */
const textTag = (provrum: Provrum): string => `"${editionOf(provrum)}"`;

/** Upon what was written: the text as it stands, or one that is not it. */
const basisOf = (c: C, fresh: Provrum): Edition => (hasRead(c, textTag(fresh)) ? editionOf(fresh) : 'text-0');

/** The right to propose; whoever has none is told the rule with its sentence (P116). */
export function demandProposer(c: C): Proposer {
  const { actor, version } = c.var;
  const organisation = actor.organisation ?? { name: actor.person.name, membership: null };
  const findings = unmet(proposerFindings(organisation, version.parameters), 'must');
  return proposerOf(actor) ?? refuse('not-allowed', { with: { findings: showFindings(findings) } });
}

const themesOf = async (c: C): Promise<readonly string[]> => (await listThemes(c.var.db)).map(({ key }) => key);

const findAgain = async (c: C, id: Provrum['id']) => await findProvrum(c.var.db, id, c.var.clock.today());

/** At the field that can mend it, in the words of the page; beside a stale text the one that stands. */
function refuseWriting(refusal: ProposalRefusal, c: C): never {
  const { errors } = messages[c.var.language];
  switch (refusal.kind) {
    case 'empty':
      return refuseAct(refusal, { errors: { title: errors.empty } });
    case 'incomplete': {
      const missing = refusal.missing.map((field) => [field, errors.missing[field]]);
      const passed = refusal.startPassed ? { wishedStart: errors.startPassed } : {};
      return refuseAct(refusal, { errors: { ...(Object.fromEntries(missing) as Record<string, string>), ...passed } });
    }
    case 'not-small': {
      const fields = refusal.fields.map((field) => errors.notSmallFields[field] ?? field).join(', ');
      return refuseAct(refusal, { errors: { importance: errors.notSmall(fields) } });
    }
    case 'stale':
      return refuseAct(refusal, {
        headers: { etag: `"${refusal.edition}"` },
        with: { current: ProposalTextShown.parse(refusal.current) },
      });
    default:
      return refuseAct(refusal);
  }
}
