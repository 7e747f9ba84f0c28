import { Hono } from 'hono';
import { within } from '#kernel/day.ts';
import { parseId } from '#kernel/id.ts';
import type { Secretariat } from '#organisations/authority.ts';
import { listOrganisations } from '#organisations/organisations.store.ts';
import { localise, paths } from '#paths.ts';
import { type FormValues, one, readValues } from '#platform/form.ts';
import { sendPage } from '#platform/web.ts';
import { PostButton, Submit } from '#ui/button.tsx';
import { Checkboxes } from '#ui/choice.tsx';
import { Part } from '#ui/facts.tsx';
import { Field } from '#ui/field.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { Page } from '#ui/page.tsx';
import { Table } from '#ui/table.tsx';
import { type Again, backTo, invalid, type NetworkContext, sayIn, statusOf } from './answer.view.tsx';
import { listCoOrganisers, listPlanners } from './arranging.store.ts';
import { type CoOrganiser, removeCoOrganiser, setCoOrganiser, setPlanners } from './arranging.ts';
import { changeNetwork } from './change.store.ts';
import { messages } from './forms.messages.ts';
import { asKeeper } from './life.page.tsx';
import { listParts, listPeopleOf } from './life.store.ts';
import { limits, readCoOrganiser, readPlanners } from './network.form.ts';
import { networkCircumstances, type NetworkEnv, withNetwork } from './network.scope.ts';
import { crumbsToNetwork } from './network.view.tsx';

/** Who arranges a network: co-organisers with their share of the cost, and the planning group. */
export const networkArrangersPage = new Hono<NetworkEnv>()
  .get(paths.networkArrangers(':network'), withNetwork, (c) => asKeeper(c, () => show(c)))
  .post(paths.networkArrangers(':network'), withNetwork, (c) =>
    asKeeper(c, async (_, by) => {
      const values = await readValues(c);
      const act = one(values, 'act');
      if (act === 'planners') return await plan(c, by, values);
      return act === 'remove' ? await remove(c, by, values) : await add(c, by, values);
    }),
  );

async function add(c: NetworkContext, by: Secretariat, values: FormValues): Promise<Response> {
  const { db, clock, network, language } = c.var;
  const say = sayIn(language);
  const read = readCoOrganiser(values, say);
  if (!read.ok) return await show(c, { values, errors: read.errors });
  const { organisation } = read.value;
  const known = await listOrganisations(db, clock.today());
  if (organisation !== null && !known.some(({ id, kind }) => id === organisation && kind !== 'forum')) {
    return await show(c, { values, errors: { organisation: say('coOrganiserMissing') } });
  }
  const decision = await changeNetwork(networkCircumstances(c, by), network.id, async (fresh) =>
    setCoOrganiser(fresh, await listCoOrganisers(db, network.id), read.value),
  );
  if (!decision) return await c.notFound();
  if (decision.ok || decision.refusal.kind === 'unchanged') {
    return backTo(c, paths.networkArrangers(network.id), messages[language].arrangers.saved);
  }
  const field = decision.refusal.kind === 'shares-over' ? 'share' : 'organisation';
  return await show(c, { values, errors: { [field]: say(decision.refusal.kind) } });
}

async function remove(c: NetworkContext, by: Secretariat, values: FormValues): Promise<Response> {
  const { db, network, language } = c.var;
  const number = parseId(one(values, 'number')) ?? 0;
  const decision = await changeNetwork(networkCircumstances(c, by), network.id, async (fresh) =>
    removeCoOrganiser(fresh, await listCoOrganisers(db, network.id), number),
  );
  if (!decision) return await c.notFound();
  // Gone already: somebody else, or the same button twice.
  return backTo(c, paths.networkArrangers(network.id), messages[language].arrangers.removed);
}

async function plan(c: NetworkContext, by: Secretariat, values: FormValues): Promise<Response> {
  const { db, network, language } = c.var;
  const people = readPlanners(values);
  const eligible = new Set((await listEligible(c)).map(({ id }) => id));
  const decision = await changeNetwork(networkCircumstances(c, by), network.id, async (fresh) =>
    setPlanners(fresh, await listPlanners(db, network.id), people, eligible),
  );
  if (!decision) return await c.notFound();
  if (decision.ok || decision.refusal.kind === 'unchanged') {
    return backTo(c, paths.networkArrangers(network.id), messages[language].arrangers.plannersSaved);
  }
  return await show(c, { values, errors: { person: sayIn(language)(decision.refusal.kind) } });
}

/** The people of the organisations that take part today. */
async function listEligible(c: NetworkContext) {
  const { db, clock, network } = c.var;
  const today = clock.today();
  const now = (await listParts(db, network.id, today)).filter(({ from, to }) => within(today, from, to));
  return await listPeopleOf(
    db,
    now.map(({ organisation }) => organisation.id),
    today,
  );
}

async function show(c: NetworkContext, again: Again = {}): Promise<Response> {
  const { db, clock, network, language, frame } = c.var;
  const text = messages[language].arrangers;
  const [organisers, planners, eligible, organisations] = await Promise.all([
    listCoOrganisers(db, network.id),
    listPlanners(db, network.id),
    listEligible(c),
    listOrganisations(db, clock.today()),
  ]);
  const planning = again.values !== undefined && one(again.values, 'act') === 'planners';
  const action = localise(paths.networkArrangers(network.id), language);
  const inGroup = new Set(planners.map(({ id }) => id));
  const gone = planners.filter(({ id }) => !eligible.some((person) => person.id === id));
  return sendPage(
    c,
    <Page
      frame={frame}
      title={`${text.title}: ${network.name}`}
      heading={text.title}
      lead={text.lead}
      section="networks"
      crumbs={crumbsToNetwork(network, language)}
      invalid={invalid(again)}
      noindex
    >
      <Part title={text.organisers} id="samarrangorer" count={organisers.length}>
        {organisers.length === 0 ? <p class="quiet">{text.none}</p> : <Organisers c={c} organisers={organisers} />}
        <h3>{text.add}</h3>
        <Form
          id="samarrangor"
          action={action}
          language={language}
          values={planning ? {} : again.values}
          errors={planning ? undefined : again.errors}
        >
          <Hidden name="act" value="add" />
          <Field
            type="select"
            name="organisation"
            label={text.organisation}
            empty={text.other}
            options={organisations
              .filter(({ kind }) => kind !== 'forum')
              .map(({ id, name }) => ({ value: String(id), label: name }))}
          />
          <Field name="organiser" label={text.name} maxlength={limits.organiser} optional />
          <Field name="share" label={text.share} inputmode="numeric" width="short" suffix="%" optional />
          <Submit>{text.send}</Submit>
        </Form>
      </Part>
      <Part title={text.planners} id="planeringsgrupp" count={planners.length}>
        <p>{text.plannersLead}</p>
        {eligible.length + gone.length === 0 ? (
          <p class="quiet">{text.nobody}</p>
        ) : (
          <Form
            id="gruppen"
            action={action}
            language={language}
            values={planning && again.values ? again.values : { person: [...inGroup].map(String) }}
            errors={planning ? again.errors : undefined}
          >
            <Hidden name="act" value="planners" />
            <Checkboxes
              name="person"
              legend={text.who}
              hint={text.whoHint}
              columns
              choices={[
                ...gone.map(({ id, name }) => ({ value: String(id), label: name })),
                ...onceEach(eligible).map(({ id, name, organisation }) => ({
                  value: String(id),
                  label: `${name}, ${organisation.name}`,
                })),
              ]}
            />
            <Submit>{text.plannersSend}</Submit>
          </Form>
        )}
      </Part>
    </Page>,
    statusOf(again),
  );
}

/** Somebody with mandates in two organisations of the network is one choice. */
const onceEach = <Person extends { readonly id: number }>(people: readonly Person[]): readonly Person[] => [
  ...new Map(people.map((person) => [person.id, person])).values(),
];

function Organisers({ c, organisers }: { readonly c: NetworkContext; readonly organisers: readonly CoOrganiser[] }) {
  const { network, language } = c.var;
  const text = messages[language].arrangers;
  return (
    <Table
      caption={text.organisers}
      captionHidden
      language={language}
      rows={organisers}
      rowKey={({ id }) => id}
      columns={[
        { header: text.columns.name, names: true, cell: ({ name }) => name },
        {
          header: text.columns.share,
          numeric: true,
          cell: ({ share }) => (share === null ? text.noShare : `${share} %`),
        },
        {
          header: text.columns.act,
          cell: ({ id, name }) => (
            <PostButton
              action={localise(paths.networkArrangers(network.id), language)}
              weight="quiet"
              hidden={{ act: 'remove', number: id }}
              label={text.removeLabel(name)}
            >
              {text.remove}
            </PostButton>
          ),
        },
      ]}
    />
  );
}
