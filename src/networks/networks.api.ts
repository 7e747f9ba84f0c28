import type { NetworkId, OrganisationId, PersonId } from '#kernel/id.ts';
import { parseId } from '#kernel/id.ts';
import { commentatorOf, managerOf, readsForTheForum, readsProposals } from '#organisations/authority.ts';
import { once } from '#organisations/once.scope.ts';
import { listOrganisations } from '#organisations/organisations.store.ts';
import type { ApiEnv } from '#organisations/token.scope.ts';
import { accepted, asForm } from '#platform/asForm.ts';
import { newApi, operation, send, z } from '#platform/openapi.ts';
import { refuse } from '#platform/problem.ts';
import { day, dayIn, id, orNull } from '#platform/shapes.ts';
import { sayIn } from './answer.view.tsx';
import { needs, needsOf } from './attention.ts';
import { changeNetwork } from './change.store.ts';
import { changeText, decideState, join, leave, nameContact } from './life.ts';
import { decisionGround, isNameTaken, listOffice, listParts, listPeopleOf } from './life.store.ts';
import { limits, readJoining, readLeaving, readState, readText, readWish, readWished } from './network.form.ts';
import { networkStates } from './network.ts';
import { networkCircumstances } from './network.scope.ts';
import { listNetworks } from './networks.store.ts';
import {
  demandKeeper,
  demandVoice,
  networkInPath,
  type NetworkApiContext,
  NetworkShown,
  sendMade,
  sendNetwork,
  settled,
} from './networkShapes.api.ts';
import { giveWish, interestRoles, withdrawWish } from './wish.ts';
import { createWish, listWishes } from './wish.store.ts';

const Networks = z
  .object({
    networks: z.array(
      z
        .object({
          id,
          name: z.string(),
          state: z.enum(networkStates),
          purpose: z.string(),
          members: z.number().int(),
          wouldCome: z.number().int(),
          mine: z.boolean(),
          next: orNull(z.object({ id, title: z.string(), day, announced: z.boolean() }).openapi('NextNetworkMeeting')),
          meetings: z.number().int(),
          planned: z.number().int().nullable(),
          cost: z.number().int().nullable(),
          budget: z.number().int().nullable(),
          needs: z.array(z.enum(needs)),
          constructed: z.boolean(),
        })
        .openapi('ListedNetwork'),
    ),
  })
  .openapi('Networks');
const WishIn = z
  .strictObject({
    name: z.string().openapi({ maxLength: limits.name }),
    purpose: z.string().openapi({ maxLength: limits.purpose }),
  })
  .openapi('NetworkToWish');
const TextIn = z
  .strictObject({
    name: z.string().openapi({ maxLength: limits.name }),
    purpose: z.string().default('').openapi({ maxLength: limits.purpose }),
    note: z.string().default('').openapi({ maxLength: limits.note }),
    contact: id.nullable().default(null),
    revision: z.number().int(),
  })
  .openapi('NetworkToSave');
const StateIn = z
  .strictObject({
    to: z.enum(networkStates),
    on: dayIn,
    reason: z.string().openapi({ maxLength: limits.reason }),
    source: z.string().openapi({ maxLength: limits.source }),
  })
  .openapi('NetworkStateToDecide');
const AnswerIn = z
  .strictObject({ role: z.enum(interestRoles), wants: z.string().default('').openapi({ maxLength: limits.wants }) })
  .openapi('NetworkInterestToGive');
const JoiningIn = z
  .strictObject({ organisation: id, from: dayIn, contact: id.nullable().default(null) })
  .openapi('NetworkToJoin');
const ContactIn = z.strictObject({ contact: id.nullable() }).openapi('NetworkContactToName');
const LeavingIn = z.strictObject({ last: dayIn }).openapi('NetworkToLeave');

const [tag, path] = ['networks', '/networks/{network}'] as const;
const problems = ['not-allowed', 'wrong-state', 'conflict'] as const;
const answers = { 200: NetworkShown } as const;
const list = operation({
  id: 'listNetworks',
  tag,
  method: 'get',
  path: '/networks',
  answers: { 200: Networks },
  problems: ['not-allowed'],
});
const wish = operation({
  id: 'wishForNetwork',
  tag,
  method: 'post',
  path: '/networks',
  body: WishIn,
  answers: { 201: NetworkShown },
  problems: ['not-allowed'],
  once: true,
});
const find = operation({ id: 'findNetwork', tag, method: 'get', path, answers });
const change = operation({ id: 'changeNetwork', tag, method: 'put', path, body: TextIn, answers, problems });
const decide = operation({
  id: 'decideNetworkState',
  tag,
  method: 'post',
  path: `${path}/state`,
  body: StateIn,
  answers,
  problems,
});
const answer = operation({
  id: 'answerNetworkWish',
  tag,
  method: 'put',
  path: `${path}/interest`,
  body: AnswerIn,
  answers,
  problems,
});
const withdraw = operation({
  id: 'withdrawNetworkInterest',
  tag,
  method: 'delete',
  path: `${path}/interest`,
  answers: { 204: null },
  problems: ['not-allowed', 'wrong-state'],
});
const joining = operation({
  id: 'joinNetwork',
  tag,
  method: 'post',
  path: `${path}/organisations`,
  body: JoiningIn,
  answers: { 201: NetworkShown },
  problems,
});
const contact = operation({
  id: 'nameNetworkContact',
  tag,
  method: 'put',
  path: `${path}/organisations/{participation}/contact`,
  body: ContactIn,
  answers,
  problems: ['not-allowed'],
});
const leaving = operation({
  id: 'leaveNetwork',
  tag,
  method: 'put',
  path: `${path}/organisations/{participation}/last-day`,
  body: LeavingIn,
  answers,
  problems,
});

/** Networks: who takes part, what is decided on them, and what is wished for. */
export const networksApi = newApi<ApiEnv>()
  .openapi(list, async (c) => {
    const { db, clock, actor, networkVersion } = c.var;
    if (!readsProposals(actor)) refuse('not-allowed');
    const forum = readsForTheForum(actor);
    const [today, at, reader] = [clock.today(), clock.now(), actor.organisation?.id ?? null];
    const networks = await listNetworks(db, { today, at, reader, forum });
    const most = networkVersion?.parameters.meetingsPerYearMax ?? null;
    const shown = networks.map((network) => ({
      ...network,
      cost: forum ? network.cost : null,
      budget: forum ? network.budget : null,
      needs: forum ? needsOf(network, today, most) : [],
    }));
    return send(c, Networks, { networks: shown });
  })
  .openapi(wish, (c) =>
    once(c, async () => {
      const by = commentatorOf(c.var.actor) ?? refuse('not-allowed');
      const say = sayIn(c.var.language);
      const given = accepted(readWished(asForm(c.req.valid('json')), say));
      const made = await createWish(networkCircumstances(c, by), { ...given, key: null });
      return made === null ? refuse('invalid-fields', { errors: { name: say('nameTaken') } }) : await sendMade(c, made);
    }),
  )
  .openapi(find, async (c) => await sendNetwork(c, (await networkInPath(c)).id))
  .openapi(change, async (c) => {
    const { db, clock, language } = c.var;
    const network = await networkInPath(c);
    const by = demandKeeper(c);
    const say = sayIn(language);
    const given = accepted(readText(asForm(c.req.valid('json')), say));
    const office = await listOffice(db, clock.today());
    if (given.contact !== null && !office.some((one) => one.id === given.contact))
      refuse('invalid-fields', { errors: { contact: say('personUnknown') } });
    settled(
      await changeNetwork(networkCircumstances(c, by), network.id, async (fresh) =>
        changeText(fresh, by, given, await isNameTaken(db, given.text.name, network.id)),
      ),
    );
    return await sendNetwork(c, network.id);
  })
  .openapi(decide, async (c) => {
    const { db, clock } = c.var;
    const network = await networkInPath(c);
    const by = demandKeeper(c);
    const given = accepted(readState(asForm(c.req.valid('json')), sayIn(c.var.language)));
    settled(
      await changeNetwork(networkCircumstances(c, by), network.id, async (fresh) =>
        decideState(fresh, by, given, { today: clock.today(), ...(await decisionGround(db, network.id)) }),
      ),
    );
    return await sendNetwork(c, network.id);
  })
  .openapi(answer, async (c) => {
    const network = await networkInPath(c);
    const by = demandVoice(c);
    const given = accepted(readWish(asForm(c.req.valid('json')), sayIn(c.var.language)));
    settled(
      await changeNetwork(networkCircumstances(c, by), network.id, async (fresh) =>
        giveWish(fresh, await listWishes(c.var.db, network.id), by, given),
      ),
    );
    return await sendNetwork(c, network.id);
  })
  .openapi(withdraw, async (c) => {
    const network = await networkInPath(c);
    const by = demandVoice(c);
    settled(
      await changeNetwork(networkCircumstances(c, by), network.id, async (fresh) =>
        withdrawWish(fresh, await listWishes(c.var.db, network.id), by),
      ),
    );
    return c.body(null, 204);
  })
  .openapi(joining, async (c) => {
    const { db, clock, language, actor } = c.var;
    const network = await networkInPath(c);
    const say = sayIn(language);
    const given = accepted(readJoining(asForm(c.req.valid('json')), say));
    const today = clock.today();
    const organisation = given.organisation ?? refuse('not-found');
    const by = managerOf(actor, organisation) ?? refuse('not-allowed');
    const known = (await listOrganisations(db, today)).some((one) => one.id === organisation && one.kind !== 'forum');
    if (!known) refuse('invalid-fields', { errors: { organisation: say('organisationMissing') } });
    await knownContact(c, organisation, given.contact);
    settled(
      await changeNetwork(networkCircumstances(c, by), network.id, async (fresh) =>
        join({ network: fresh, parts: await listParts(db, network.id, today), by, today }, given),
      ),
    );
    return await sendMade(c, network.id);
  })
  .openapi(contact, async (c) => {
    const { db, clock } = c.var;
    const { network, part, by } = await partInPath(c);
    const { contact: person } = c.req.valid('json');
    await knownContact(c, by.manages, person);
    const today = clock.today();
    settled(
      await changeNetwork(networkCircumstances(c, by), network, async (fresh) => {
        const parts = await listParts(db, network, today);
        return nameContact({ network: fresh, parts, by, today }, part, person as PersonId | null);
      }),
    );
    return await sendNetwork(c, network);
  })
  .openapi(leaving, async (c) => {
    const { db, clock } = c.var;
    const { network, part, by } = await partInPath(c);
    const last = accepted(readLeaving(asForm(c.req.valid('json')), sayIn(c.var.language)));
    const today = clock.today();
    settled(
      await changeNetwork(networkCircumstances(c, by), network, async (fresh) =>
        leave({ network: fresh, parts: await listParts(db, network, today), by, today }, part, last),
      ),
    );
    return await sendNetwork(c, network);
  });

/** A contact is one of the organisation's own people. */
async function knownContact(c: NetworkApiContext, organisation: OrganisationId, person: number | null): Promise<void> {
  if (person === null) return;
  const people = await listPeopleOf(c.var.db, [organisation], c.var.clock.today());
  if (people.some(({ id: one }) => one === person)) return;
  refuse('invalid-fields', { errors: { contact: sayIn(c.var.language)('personUnknown') } });
}

/** The part of the address, for whoever keeps it. */
async function partInPath(c: NetworkApiContext) {
  const { id: network }: { readonly id: NetworkId } = await networkInPath(c);
  const number = parseId(c.req.param('participation'));
  const parts = await listParts(c.var.db, network, c.var.clock.today());
  const part = parts.find((one) => one.id === number) ?? refuse('not-found');
  const by = managerOf(c.var.actor, part.organisation.id) ?? refuse('not-allowed');
  return { network, part: part.id, by };
}
