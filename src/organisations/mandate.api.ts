import type { Context } from 'hono';
import { type MandateId, parseId } from '#kernel/id.ts';
import { readAsForm } from '#platform/asForm.ts';
import { demandMatch } from '#platform/etag.ts';
import { etagThrough, newApi, operation, send, z } from '#platform/openapi.ts';
import { refuse } from '#platform/problem.ts';
import { day, dayIn, id } from '#platform/shapes.ts';
import type { Manager } from './authority.ts';
import { tellByMail } from './inviting.scope.ts';
import { endMandate, type EndRefusal, giveMandate, type GiveRefusal, type Mandate, over } from './mandate.ts';
import { changeMandates } from './mandate.store.ts';
import { once } from './once.scope.ts';
import { demandManager, findInPath, role } from './organisation.api.ts';
import { endingForm, mandateForm } from './organisations.form.ts';
import { doing } from './organisations.scope.ts';
import { findOrganisation, type WholeOrganisation } from './organisations.store.ts';
import { messages } from './people.messages.ts';
import { longestEmail, longestName } from './person.ts';
import type { ApiEnv } from './token.scope.ts';

type C = Context<ApiEnv>;

/** With the address: for those who look after the organisation's people, and nobody else. */
const MandateShown = z
  .object({
    id,
    person: z.object({ id, name: z.string(), email: z.string() }).openapi('PersonWithEmail'),
    role,
    from: day,
    to: day.nullable(),
    over: z.boolean(),
  })
  .openapi('Mandate');
const Mandates = z.object({ mandates: z.array(MandateShown) }).openapi('Mandates');

const MandateIn = z
  .strictObject({
    name: z.string().openapi({ maxLength: longestName, example: 'Anna Berg' }),
    email: z.string().openapi({ maxLength: longestEmail, format: 'email', example: 'anna.berg@region.example' }),
    role,
    from: dayIn,
    to: dayIn.nullable().default(null),
    replace: z.boolean().default(false),
  })
  .openapi('MandateToGive');
const EndingIn = z
  .strictObject({ last: dayIn.nullable().default(null), reason: z.string().default('').openapi({ maxLength: 1000 }) })
  .openapi('MandateToEnd');

const tag = 'organisations';
const list = operation({
  id: 'listMandates',
  tag,
  method: 'get',
  path: '/organisations/{id}/mandates',
  answers: { 200: Mandates },
  problems: ['not-allowed'],
});
const give = operation({
  id: 'giveMandate',
  tag,
  method: 'post',
  path: '/organisations/{id}/mandates',
  body: MandateIn,
  answers: { 201: MandateShown },
  problems: ['not-allowed', 'conflict'],
  once: true,
});
const one = operation({
  id: 'findMandate',
  tag,
  method: 'get',
  path: '/organisations/{id}/mandates/{mandate}',
  answers: { 200: MandateShown },
  problems: ['not-allowed'],
});
const end = operation({
  id: 'endMandate',
  tag,
  method: 'post',
  path: '/organisations/{id}/mandates/{mandate}/ending',
  body: EndingIn,
  answers: { 200: MandateShown },
  problems: ['not-allowed', 'conflict'],
  changes: true,
});

const shown = (mandate: Mandate, c: C) => ({ ...mandate, over: over(mandate, c.var.clock.today()) });

/** Who acts for an organisation, as those see and change it who look after its people. */
export const mandateApi = newApi<ApiEnv>()
  .openapi(list, async (c) => {
    const organisation = await findInPath(c);
    demandManager(c, organisation);
    return send(c, Mandates, { mandates: organisation.mandates.map((mandate) => shown(mandate, c)) });
  })
  .openapi(give, (c) => once(c, () => giveOne(c, c.req.valid('json'))))
  .openapi(one, async (c) => send(c, MandateShown, shown((await findOne(c)).mandate, c)))
  .openapi(end, (c) => endOne(c, c.req.valid('json')));

async function giveOne(c: C, sent: z.output<typeof MandateIn>) {
  const { clock, language, actor } = c.var;
  const organisation = await findInPath(c);
  const manager = demandManager(c, organisation);
  const read = readAsForm(mandateForm, sent, (key) => messages[language].people.errors[key] ?? key);
  const asked = { ...read, to: read.to ?? null };
  let given: MandateId | null = null;
  const tell = tellByMail(c, { actor, organisation }, asked);
  const decision = await changeMandates(
    doing(c, manager),
    organisation.id,
    ({ mandates, kind }) => giveMandate(mandates, kind, asked, clock.today()),
    async (invited) => {
      given = invited.mandate;
      await tell(invited);
    },
  );
  if (!decision) return refuse('not-found');
  if (!decision.ok) return refuseGiving(decision.refusal, c);
  const mandate = mandateOf(await findAgain(c, organisation), given);
  return send(c, MandateShown, shown(mandate, c), {
    status: 201,
    headers: { location: `${c.req.path}/${mandate.id}` },
  });
}

async function endOne(c: C, sent: z.output<typeof EndingIn>) {
  const { clock, language } = c.var;
  const { organisation, manager, mandate } = await findOne(c);
  const { reason, ...when } = readAsForm(
    endingForm,
    { when: sent.last === null ? 'atOnce' : 'on', ...sent },
    (key) => messages[language].ending.errors[key] ?? key,
  );
  const last = when.when === 'on' ? when.last : null;
  const decision = await changeMandates(doing(c, manager), organisation.id, ({ mandates }) => {
    demandMatch(c, etagThrough(MandateShown, shown(mandates.find((held) => held.id === mandate.id) ?? mandate, c)));
    return endMandate(mandates, manager, { mandate: mandate.id, last, reason }, clock.today());
  });
  if (!decision) return refuse('not-found');
  if (!decision.ok) return refuseEnding(decision.refusal, c);
  return send(c, MandateShown, shown(mandateOf(await findAgain(c, organisation), mandate.id), c));
}

interface FoundMandate {
  readonly organisation: WholeOrganisation;
  readonly manager: Manager;
  readonly mandate: Mandate;
}

async function findOne(c: C): Promise<FoundMandate> {
  const organisation = await findInPath(c);
  const manager = demandManager(c, organisation);
  return { organisation, manager, mandate: mandateOf(organisation, parseId<MandateId>(c.req.param('mandate'))) };
}

const findAgain = async (c: C, { id: number }: WholeOrganisation) =>
  (await findOrganisation(c.var.db, number)) ?? refuse('not-found');

const mandateOf = ({ mandates }: WholeOrganisation, number: MandateId | null): Mandate =>
  mandates.find((held) => held.id === number) ?? refuse('not-found');

/** At the field that can mend it, in the words of the page. */
function refuseGiving(refusal: GiveRefusal, c: C): never {
  const { refused } = messages[c.var.language].people;
  const at = (field: string, sentence: string) =>
    refuse('conflict', { errors: { [field]: sentence }, with: { refusal: refusal.kind } });
  switch (refusal.kind) {
    case 'role-not-here':
      return at('role', refused[refusal.kind]);
    case 'begins-in-the-past':
      return at('from', refused[refusal.kind]);
    case 'ends-before-it-begins':
    case 'representative-has-no-end':
      return at('to', refused[refusal.kind]);
    case 'already-held':
      return at('role', refused.held(refusal.mandate.person.name, refusal.mandate.role, refusal.mandate.from));
    case 'representative-held':
      return at('replace', refused.representative(refusal.mandates.map(({ person }) => person.name).join(', ')));
  }
}

function refuseEnding(refusal: EndRefusal, c: C): never {
  const { refused } = messages[c.var.language].ending;
  const at = (field: string, sentence: string) =>
    refuse('conflict', { errors: { [field]: sentence }, with: { refusal: refusal.kind } });
  switch (refusal.kind) {
    case 'no-such-mandate':
      return refuse('not-found');
    case 'too-early':
      return at('last', refused.early(refusal.earliest));
    case 'too-late':
      return at('last', refused.late(refusal.latest));
    case 'reason-missing':
      return at('reason', refused[refusal.kind]);
    default:
      return at('', refused[refusal.kind]);
  }
}
