import type { Context } from 'hono';
import { yearOf } from '#kernel/day.ts';
import { demandSecretariat, findInPath, membershipKind } from '#organisations/organisation.api.ts';
import { readsForTheForum } from '#organisations/authority.ts';
import { once } from '#organisations/once.scope.ts';
import type { ApiEnv } from '#organisations/token.scope.ts';
import { accepted, asForm } from '#platform/asForm.ts';
import { newApi, operation, send, z } from '#platform/openapi.ts';
import { refuse } from '#platform/problem.ts';
import { day, id, orNull, Ref } from '#platform/shapes.ts';
import { endExemption, type Exemption, exemptionReasonMax, giveExemption } from './exemption.ts';
import { readEnding, readExemption } from './exemption.form.ts';
import { messages } from './exemption.messages.ts';
import { changeExemptions, listExemptions, unknownSubject } from './exemption.store.ts';
import { type FeeLine, feesByOrganisation, feeTotal } from './fee.ts';
import { exemptionInPath, feeDoing, readsFees } from './fee.scope.ts';
import { type FeesOfYear, findFees, listNetworksOfYear } from './fee.store.ts';
import { feeFigures, feesByNetwork } from './feeYear.ts';
import { messages as feeMessages, whyWords } from './fees.messages.ts';

type C = Context<ApiEnv>;

const amount = z.number().int();
const Line = z
  .object({
    network: Ref,
    organisation: Ref,
    membership: membershipKind.nullable(),
    from: day,
    to: day.nullable(),
    amount,
    ground: z.enum(['exempt', 'partner', 'lateJoiner', 'leaver', 'fee']),
    exemption: id.nullable(),
    why: z.string(),
  })
  .openapi('FeeLine');
const rules = { year: z.number().int(), decided: z.boolean(), version: z.string().nullable() };
const OrganisationFees = z.object({ ...rules, amount, lines: z.array(Line) }).openapi('OrganisationFees');
const range = z.object({ min: z.number().int(), max: z.number().int() }).openapi('MeetingsAYear');
const Fees = z
  .object({
    ...rules,
    amount,
    meetings: orNull(range),
    meetingsWithEach: z.number().int().nullable(),
    networks: z.array(
      z
        .object({
          network: Ref,
          organisations: z.number().int(),
          meetings: orNull(range),
          onRecord: z.number().int(),
          amount,
          exempt: z.boolean(),
          reason: z.string().nullable(),
        })
        .openapi('NetworkFee'),
    ),
    organisations: z.array(
      z.object({ organisation: Ref, networks: z.number().int(), amount }).openapi('OrganisationFee'),
    ),
    lines: z.array(Line),
  })
  .openapi('Fees');

const year = z.number().int().min(2000).max(2199);
const ExemptionShown = z
  .object({
    id,
    network: orNull(Ref),
    organisation: orNull(Ref),
    fromYear: z.number().int(),
    toYear: z.number().int().nullable(),
    reason: z.string(),
    by: Ref,
    on: day,
    takenBack: z.boolean(),
    ended: orNull(z.object({ by: z.string(), on: day, reason: z.string() }).openapi('FeeExemptionEnding')),
  })
  .openapi('FeeExemption');
const Exemptions = z.object({ exemptions: z.array(ExemptionShown) }).openapi('FeeExemptions');
const ExemptionIn = z
  .strictObject({
    network: id.nullable().default(null),
    organisation: id.nullable().default(null),
    fromYear: year,
    toYear: year.nullable().default(null),
    reason: z.string().openapi({ maxLength: exemptionReasonMax }),
  })
  .openapi('FeeExemptionToGive');
const EndingIn = z
  .strictObject({ lastYear: year.nullable(), reason: z.string().openapi({ maxLength: exemptionReasonMax }) })
  .openapi('FeeExemptionToEnd');

const query = z.object({ year: z.coerce.number().int().min(2000).max(2099).optional() });
const tag = 'fees';
const sum = operation({
  id: 'findFees',
  tag,
  method: 'get',
  path: '/fees',
  query,
  answers: { 200: Fees },
  problems: ['not-allowed'],
});
const own = operation({
  id: 'findOrganisationFees',
  tag,
  method: 'get',
  path: '/organisations/{id}/fees',
  query,
  answers: { 200: OrganisationFees },
  problems: ['not-allowed'],
});
const list = operation({
  id: 'listFeeExemptions',
  tag,
  method: 'get',
  path: '/fees/exemptions',
  answers: { 200: Exemptions },
  problems: ['not-allowed'],
});
const give = operation({
  id: 'giveFeeExemption',
  tag,
  method: 'post',
  path: '/fees/exemptions',
  body: ExemptionIn,
  answers: { 201: Exemptions },
  problems: ['not-allowed', 'conflict'],
  once: true,
});
const end = operation({
  id: 'endFeeExemption',
  tag,
  method: 'post',
  path: '/fees/exemptions/{exemption}/ending',
  body: EndingIn,
  answers: { 200: Exemptions },
  problems: ['not-allowed', 'conflict'],
});

/** Network fees: what each organisation owes and why, and who is let off. */
export const feeApi = newApi<ApiEnv>()
  .openapi(sum, async (c) => {
    const { db, actor } = c.var;
    if (!readsForTheForum(actor)) refuse('not-allowed');
    const asked = c.req.valid('query').year ?? thisYear(c);
    const fees = await findFees(db, asked);
    const networks = fees ? feesByNetwork(await listNetworksOfYear(db, asked), fees.lines, fees) : [];
    const figures = fees && feeFigures(networks, fees.parameters);
    return send(c, Fees, {
      ...rulesShown(fees, asked),
      amount: feeTotal(fees?.lines ?? []),
      meetings: figures?.meetings ?? null,
      meetingsWithEach: figures?.meetingsWithEach ?? null,
      networks: networks.map(({ network, exempt, ...fee }) => ({
        ...fee,
        network,
        meetings: network.meetings,
        onRecord: network.onRecord,
        exempt: exempt !== null,
        reason: exempt?.reason?.[c.var.language] ?? null,
      })),
      organisations: feesByOrganisation(fees?.lines ?? []).map(({ organisation, lines, amount: owed }) => ({
        organisation,
        networks: lines.length,
        amount: owed,
      })),
      lines: shown(c, fees),
    });
  })
  .openapi(own, async (c) => {
    const { id: organisation } = await findInPath(c);
    if (!readsFees(c.var.actor, organisation)) refuse('not-allowed');
    const asked = c.req.valid('query').year ?? thisYear(c);
    const fees = await findFees(c.var.db, asked, organisation);
    return send(c, OrganisationFees, {
      ...rulesShown(fees, asked),
      amount: feeTotal(fees?.lines ?? []),
      lines: shown(c, fees),
    });
  })
  .openapi(list, async (c) => {
    if (!readsForTheForum(c.var.actor)) refuse('not-allowed');
    return send(c, Exemptions, { exemptions: await listExemptions(c.var.db) });
  })
  .openapi(give, (c) =>
    once(c, async () => {
      const { db, language } = c.var;
      const secretariat = demandSecretariat(c);
      const { network, organisation, ...sent } = c.req.valid('json');
      const values = asForm({ ...sent, network, organisation });
      const given = accepted(readExemption(values, say(c)));
      const { refused } = messages[language];
      const unknown = await unknownSubject(db, given);
      if (unknown.length > 0) {
        refuse('invalid-fields', { errors: Object.fromEntries(unknown.map((field) => [field, refused.unknown])) });
      }
      const decision = await changeExemptions(feeDoing(c, secretariat), (known) =>
        giveExemption(secretariat, given, known),
      );
      if (decision && !decision.ok && decision.refusal.kind === 'overlaps') {
        const { fromYear, toYear, reason } = decision.refusal.exemption;
        const words = refused.overlaps(feeMessages[language].years(fromYear, toYear), reason);
        refuse('conflict', { errors: { fromYear: words }, with: { refusal: 'overlaps' } });
      }
      return send(c, Exemptions, { exemptions: await listExemptions(db) }, { status: 201 });
    }),
  )
  .openapi(end, async (c) => {
    const { db, language } = c.var;
    const secretariat = demandSecretariat(c);
    const exemption = await exemptionOf(c);
    const { lastYear, reason } = c.req.valid('json');
    const how = lastYear === null ? 'back' : 'last';
    const read = accepted(readEnding(asForm({ how, lastYear, reason }), say(c)));
    const decision = await changeExemptions(feeDoing(c, secretariat), (known) => {
      const fresh = known.find((one) => one.id === exemption.id);
      return fresh ? endExemption(secretariat, fresh, read) : null;
    });
    if (decision && !decision.ok) {
      const { refused, takenBack } = messages[language];
      const { refusal } = decision;
      const words = refusal.kind === 'ended' ? refused.ended(refusal.toYear) : takenBack;
      refuse('conflict', { errors: { lastYear: words }, with: { refusal: refusal.kind } });
    }
    return send(c, Exemptions, { exemptions: await listExemptions(db) });
  });

const thisYear = (c: C): number => yearOf(c.var.clock.today());
const say = (c: C) => (key: string) => messages[c.var.language].errors[key] ?? key;

const rulesShown = (fees: FeesOfYear | null, asked: number) => ({
  year: asked,
  decided: fees?.decided ?? false,
  version: fees?.version.id ?? null,
});

const shown = (c: C, fees: FeesOfYear | null) =>
  (fees?.lines ?? []).map((line: FeeLine) => ({
    ...line,
    exemption: line.exemption?.id ?? null,
    why: whyWords(line, c.var.language),
  }));

async function exemptionOf(c: C): Promise<Exemption> {
  const number = exemptionInPath(c.req.param('exemption'));
  return (await listExemptions(c.var.db)).find((one) => one.id === number) ?? refuse('not-found');
}
