import { Hono } from 'hono';
import { type Day, within, yearOf } from '#kernel/day.ts';
import { type OrganisationId, parseId } from '#kernel/id.ts';
import { type Manager, managerOf, voiceOf } from '#organisations/authority.ts';
import { listOrganisations } from '#organisations/organisations.store.ts';
import { localise, paths } from '#paths.ts';
import { type FormValues, one, readValues } from '#platform/form.ts';
import { askedFormat, sendTable } from '#platform/sendTable.ts';
import { sendPage } from '#platform/web.ts';
import { feeDue } from '#rulebook/chapters/networks.ts';
import { Submit } from '#ui/button.tsx';
import { Part } from '#ui/facts.tsx';
import { Field, type Option } from '#ui/field.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { formatDay, formatMoney } from '#ui/format.ts';
import { fileColumns, filePart, joinedRows, ListFiles } from '#ui/listFile.tsx';
import { Page } from '#ui/page.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { type Again, backTo, invalid, type NetworkContext, refuseHere, sayIn, statusOf } from './answer.view.tsx';
import { changeNetwork } from './change.store.ts';
import { messages } from './forms.messages.ts';
import { join, leave, type LifeRefusal, nameContact, takesMembers } from './life.ts';
import { refusedIn } from './life.page.tsx';
import { listParts, listPeopleOf } from './life.store.ts';
import { readContact, readJoining, readLeaving } from './network.form.ts';
import { keeperOf, type TakingPart } from './network.ts';
import { networkCircumstances, type NetworkEnv, withNetwork } from './network.scope.ts';
import { crumbsToNetwork } from './network.view.tsx';
import { Stopped } from './wish.page.tsx';

/** Which organisations take part, with dates and contact persons. The secretariat keeps all, each organisation its own. */
export const networkPartsPage = new Hono<NetworkEnv>()
  .get(paths.networkParts(':network'), withNetwork, (c) => show(c))
  .post(paths.networkParts(':network'), withNetwork, (c) => add(c))
  .get(paths.networkPart(':network', ':part'), withNetwork, (c) => withPart(c, (part) => showOne(c, part)))
  .post(paths.networkPart(':network', ':part'), withNetwork, (c) =>
    withPart(c, async (part, by) => {
      const values = await readValues(c);
      return one(values, 'act') === 'leave' ? await end(c, part, by, values) : await change(c, part, by, values);
    }),
  );

/** The right to keep an organisation's part: its representative's and their substitute's, and the secretariat's. */
const partKeeper = (c: NetworkContext, organisation: OrganisationId): Manager | null =>
  managerOf(c.var.actor, organisation);

async function add(c: NetworkContext): Promise<Response> {
  const { db, clock, network, language, actor } = c.var;
  const say = sayIn(language);
  if (!keeperOf(actor) && !ownKeeper(c)) return refuseHere(c, 'part');
  const values = await readValues(c);
  const read = readJoining(values, say);
  if (!read.ok || read.value.organisation === null) {
    return await show(c, { values, errors: read.ok ? {} : read.errors });
  }
  const { organisation, from, contact } = read.value;
  const by = partKeeper(c, organisation);
  if (!by) return refuseHere(c, 'part');
  const today = clock.today();
  const known = (await listOrganisations(db, today)).some(({ id, kind }) => id === organisation && kind !== 'forum');
  if (!known) return await show(c, { values, errors: { organisation: say('organisationMissing') } });
  if (contact !== null && !(await isOf(c, organisation, contact))) {
    return await show(c, { values, errors: { contact: say('personUnknown') } });
  }
  const decision = await changeNetwork(networkCircumstances(c, by), network.id, async (fresh) =>
    join({ network: fresh, parts: await listParts(db, network.id, today), by, today }, { from, contact }),
  );
  if (!decision) return await c.notFound();
  const { join: text } = messages[language].parts;
  if (decision.ok) return backTo(c, paths.networkParts(network.id), text.done);
  // Sent twice, it is done once.
  if (decision.refusal.kind === 'takes-part' && (await takesPartFrom(c, organisation, from))) {
    return backTo(c, paths.networkParts(network.id), text.done);
  }
  return await show(c, { values, ...faultOf(decision.refusal, language, 'from') });
}

async function takesPartFrom(c: NetworkContext, organisation: OrganisationId, from: Day): Promise<boolean> {
  const parts = await listParts(c.var.db, c.var.network.id, c.var.clock.today());
  return parts.some((part) => part.organisation.id === organisation && part.from === from);
}

const isOf = async (c: NetworkContext, organisation: OrganisationId, person: number): Promise<boolean> =>
  (await listPeopleOf(c.var.db, [organisation], c.var.clock.today())).some(({ id }) => id === person);

/** What is wrong with a day, or why nothing can be done now. */
function faultOf(refusal: LifeRefusal, language: keyof typeof messages, field: string): Again {
  const say = sayIn(language);
  switch (refusal.kind) {
    case 'takes-part':
    case 'day-past':
    case 'day-before-start':
      return { errors: { [field]: say(refusal.kind) } };
    case 'day-far':
      return { errors: { [field]: say('day-far-ahead') } };
    default:
      return { notice: refusedIn(refusal, language) };
  }
}

async function withPart(
  c: NetworkContext,
  act: (part: TakingPart, by: Manager) => Promise<Response>,
): Promise<Response> {
  const { db, clock, network } = c.var;
  const number = parseId(c.req.param('part'));
  const part = (await listParts(db, network.id, clock.today())).find(({ id }) => id === number);
  if (!part) return await c.notFound();
  const by = partKeeper(c, part.organisation.id);
  return by ? await act(part, by) : refuseHere(c, 'part');
}

async function change(c: NetworkContext, part: TakingPart, by: Manager, values: FormValues): Promise<Response> {
  const { db, clock, network, language } = c.var;
  const say = sayIn(language);
  const read = readContact(values, say);
  if (!read.ok) return await showOne(c, part, { values, errors: read.errors });
  const contact = read.value;
  if (contact !== null && contact !== part.contact?.id && !(await isOf(c, part.organisation.id, contact))) {
    return await showOne(c, part, { values, errors: { contact: say('personUnknown') } });
  }
  const today = clock.today();
  const decision = await changeNetwork(networkCircumstances(c, by), network.id, async (fresh) =>
    nameContact({ network: fresh, parts: await listParts(db, network.id, today), by, today }, part.id, contact),
  );
  if (!decision) return await c.notFound();
  if (decision.ok || decision.refusal.kind === 'unchanged') {
    return backTo(c, paths.networkParts(network.id), messages[language].parts.one.saved);
  }
  return await showOne(c, part, { values, ...faultOf(decision.refusal, language, 'contact') });
}

async function end(c: NetworkContext, part: TakingPart, by: Manager, values: FormValues): Promise<Response> {
  const { db, clock, network, language } = c.var;
  const read = readLeaving(values, sayIn(language));
  if (!read.ok) return await showOne(c, part, { values, errors: read.errors });
  const today = clock.today();
  const decision = await changeNetwork(networkCircumstances(c, by), network.id, async (fresh) =>
    leave({ network: fresh, parts: await listParts(db, network.id, today), by, today }, part.id, read.value),
  );
  if (!decision) return await c.notFound();
  if (decision.ok || decision.refusal.kind === 'unchanged') {
    return backTo(c, paths.networkParts(network.id), messages[language].parts.one.left);
  }
  return await showOne(c, part, { values, ...faultOf(decision.refusal, language, 'last') });
}

async function show(c: NetworkContext, again: Again = {}): Promise<Response> {
  const { db, clock, network, language, frame } = c.var;
  const text = messages[language].parts;
  const today = clock.today();
  const parts = await listParts(db, network.id, today);
  const earlier = parts.filter(({ to }) => to !== null && to < today);
  const now = parts.filter((part) => !earlier.includes(part));
  const format = c.req.method === 'GET' ? askedFormat(c) : null;
  if (format) {
    const columns = fileColumns(columnsIn(c));
    const rows = joinedRows([filePart(text.now, columns, now), filePart(text.earlier, columns, earlier)], language);
    return await sendTable(c, [{ name: text.title, rows }], format, `${text.title} ${network.name}`);
  }
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
      wide
      noindex
    >
      <Stopped again={again} />
      <Part title={text.now} id="nu" count={now.length}>
        {now.length === 0 ? <p class="quiet">{text.none}</p> : <PartTable c={c} parts={now} caption={text.now} />}
      </Part>
      {takesMembers(network) && <Joining c={c} again={again} people={await joiningChoices(c, now)} />}
      {earlier.length > 0 && (
        <Part title={text.earlier} id="tidigare" count={earlier.length}>
          <PartTable c={c} parts={earlier} caption={text.earlier} />
        </Part>
      )}
      {parts.length > 0 && <ListFiles path={paths.networkParts(network.id)} language={language} />}
    </Page>,
    statusOf(again),
  );
}

interface TableProps {
  readonly c: NetworkContext;
  readonly parts: readonly TakingPart[];
  readonly caption: string;
}

function PartTable({ c, parts, caption }: TableProps) {
  const { network, language } = c.var;
  const text = messages[language].parts;
  const changes = parts.some(({ organisation }) => partKeeper(c, organisation.id));
  return (
    <Table
      caption={caption}
      captionHidden
      language={language}
      rows={parts}
      rowKey={({ id }) => id}
      columns={[
        ...columnsIn(c),
        ...(changes
          ? [
              {
                header: text.columns.act,
                cell: ({ id, organisation }: TakingPart) =>
                  partKeeper(c, organisation.id) && (
                    <a
                      href={localise(paths.networkPart(network.id, id), language)}
                      aria-label={text.changeLabel(organisation.name)}
                    >
                      {text.change}
                    </a>
                  ),
              },
            ]
          : []),
      ]}
    />
  );
}

/** An organisation's part as everybody reads it, on the page and in a file. */
function columnsIn(c: NetworkContext): readonly Column<TakingPart>[] {
  const { language } = c.var;
  const text = messages[language].parts;
  return [
    {
      header: text.columns.organisation,
      names: true,
      cell: ({ organisation, constructed }) => (
        <>
          {organisation.name} {constructed && <span class="quiet">({text.constructed})</span>}
        </>
      ),
      text: ({ organisation, constructed }) => `${organisation.name}${constructed ? ` (${text.constructed})` : ''}`,
    },
    { header: text.columns.from, cell: ({ from }) => formatDay(from, language) },
    { header: text.columns.to, cell: ({ to }) => to && formatDay(to, language) },
    { header: text.columns.contact, cell: ({ contact }) => contact?.name ?? null },
  ];
}

/** The right to let one's own organisation join: for whoever manages a member or partner. */
const ownKeeper = (c: NetworkContext): Manager | null => {
  const voice = voiceOf(c.var.actor);
  return voice && managerOf(c.var.actor, voice.organisation);
};

interface Choices {
  readonly organisations: readonly Option[];
  /** Null where the contact is chosen afterwards. */
  readonly contacts: readonly Option[] | null;
}

/** Whom the reader may let join: the secretariat any that does not take part, others their own. */
async function joiningChoices(c: NetworkContext, now: readonly TakingPart[]): Promise<Choices | null> {
  const { db, clock, actor } = c.var;
  const today = clock.today();
  if (keeperOf(actor)) {
    const taken = new Set(now.map(({ organisation }) => organisation.id));
    const all = await listOrganisations(db, today);
    const organisations = all.filter(({ id, kind }) => kind !== 'forum' && !taken.has(id));
    return { organisations: organisations.map(({ id, name }) => ({ value: String(id), label: name })), contacts: null };
  }
  const own = ownKeeper(c);
  if (!own || now.some(({ organisation }) => organisation.id === own.manages)) return null;
  const people = await listPeopleOf(db, [own.manages], today);
  return {
    organisations: [{ value: String(own.manages), label: own.organisationName }],
    contacts: people.map(({ id, name }) => ({ value: String(id), label: name })),
  };
}

function Joining({
  c,
  again,
  people,
}: {
  readonly c: NetworkContext;
  readonly again: Again;
  readonly people: Choices | null;
}) {
  const { network, language, clock } = c.var;
  const { join: text } = messages[language].parts;
  if (!people) return null;
  const { organisations, contacts } = people;
  const own = contacts !== null;
  return (
    <Part title={own ? text.own(organisations[0]?.label ?? '') : text.heading} id="ga-med">
      {own && <Fee c={c} />}
      <Form
        action={localise(paths.networkParts(network.id), language)}
        language={language}
        values={again.values ?? { from: clock.today() }}
        errors={again.errors}
      >
        {own ? (
          <Hidden name="organisation" value={organisations[0]?.value ?? ''} />
        ) : (
          <Field type="select" name="organisation" label={text.organisation} options={organisations} />
        )}
        <Field type="date" name="from" label={text.from} width="medium" />
        {own ? (
          <Field type="select" name="contact" label={text.contact} empty={text.nobody} options={contacts} />
        ) : (
          <p class="hint">{text.contactLater}</p>
        )}
        <Submit>{own ? text.send : text.add}</Submit>
      </Form>
    </Part>
  );
}

/** What it costs to take part, as the rulebook says it today. */
function Fee({ c }: { readonly c: NetworkContext }) {
  const { network, networkVersion, actor, clock, language } = c.var;
  const { join: text } = messages[language].parts;
  const membership = actor?.organisation?.membership;
  if (!networkVersion || !membership) return null;
  const fee = feeDue(
    {
      network: network.name,
      organisation: actor.organisation?.name ?? '',
      year: yearOf(clock.today()),
      membership,
      exemption: null,
      joinedLate: false,
      leftEarly: false,
    },
    networkVersion.parameters,
  );
  return <p>{fee === 0 ? text.noFee : text.fee(formatMoney(fee, language))}</p>;
}

async function showOne(c: NetworkContext, part: TakingPart, again: Again = {}): Promise<Response> {
  const { db, clock, network, language, frame } = c.var;
  const { one: text, join: joining } = messages[language].parts;
  const today = clock.today();
  const people = await listPeopleOf(db, [part.organisation.id], today);
  const { contact } = part;
  const options = contact && !people.some(({ id }) => id === contact.id) ? [contact, ...people] : people;
  const action = localise(paths.networkPart(network.id, part.id), language);
  const ending = again.values !== undefined && one(again.values, 'act') === 'leave';
  const leaves = within(today, part.from, part.to) || part.from > today || keeperOf(c.var.actor) !== null;
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.title(part.organisation.name, network.name)}
      section="networks"
      crumbs={crumbsToNetwork(network, language)}
      invalid={invalid(again)}
      noindex
    >
      <Stopped again={again} />
      <Form
        id="kontakt"
        action={action}
        language={language}
        values={!ending && again.values ? again.values : { contact: String(contact?.id ?? '') }}
        errors={ending ? undefined : again.errors}
      >
        <Hidden name="act" value="contact" />
        <Field
          type="select"
          name="contact"
          label={text.contact}
          empty={joining.nobody}
          options={options.map(({ id, name }) => ({ value: String(id), label: name }))}
        />
        <Submit>{text.save}</Submit>
      </Form>
      {leaves && (
        <Part title={text.leave} id="sluta">
          <Form
            id="slut"
            action={action}
            language={language}
            values={ending && again.values ? again.values : { last: part.to ?? `${yearOf(today)}-12-31` }}
            errors={ending ? again.errors : undefined}
          >
            <Hidden name="act" value="leave" />
            <Field type="date" name="last" label={text.to} hint={text.leaveHint} width="medium" />
            <Submit weight="stop">{text.send}</Submit>
          </Form>
        </Part>
      )}
    </Page>,
    statusOf(again),
  );
}
