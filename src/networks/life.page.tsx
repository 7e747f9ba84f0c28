import { Hono } from 'hono';
import type { Secretariat } from '#organisations/authority.ts';
import { localise, paths } from '#paths.ts';
import { readValues } from '#platform/form.ts';
import { sendPage } from '#platform/web.ts';
import { Submit } from '#ui/button.tsx';
import { Radios } from '#ui/choice.tsx';
import { Field } from '#ui/field.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { Page } from '#ui/page.tsx';
import { type Again, backTo, invalid, type NetworkContext, refuseHere, sayIn, statusOf } from './answer.view.tsx';
import { changeNetwork } from './change.store.ts';
import { messages } from './forms.messages.ts';
import { changeText, decideState, type LifeRefusal, nextStates } from './life.ts';
import { decisionGround, isNameTaken, listOffice } from './life.store.ts';
import { limits, readState, readText } from './network.form.ts';
import { keeperOf } from './network.ts';
import { networkCircumstances, type NetworkEnv, withNetwork } from './network.scope.ts';
import { crumbsToNetwork } from './network.view.tsx';
import { messages as words } from './networks.messages.ts';
import { listWishes } from './wish.store.ts';
import { wishCounts } from './wish.ts';
import { Stopped } from './wish.page.tsx';

/** What the secretariat says of a network, and what has been decided on it. */
export const networkLifePage = new Hono<NetworkEnv>()
  .get(paths.editNetwork(':network'), withNetwork, (c) => asKeeper(c, () => showText(c)))
  .post(paths.editNetwork(':network'), withNetwork, (c) => asKeeper(c, edit))
  .get(paths.networkState(':network'), withNetwork, (c) => asKeeper(c, () => showState(c)))
  .post(paths.networkState(':network'), withNetwork, (c) => asKeeper(c, decide));

/** Does an act as the secretariat, or says that only it can. */
export async function asKeeper(
  c: NetworkContext,
  act: (c: NetworkContext, by: Secretariat) => Promise<Response>,
): Promise<Response> {
  const by = keeperOf(c.var.actor);
  return by ? await act(c, by) : refuseHere(c, 'office');
}

async function edit(c: NetworkContext, by: Secretariat): Promise<Response> {
  const { db, clock, network, language } = c.var;
  const say = sayIn(language);
  const values = await readValues(c);
  const read = readText(values, say);
  if (!read.ok) return await showText(c, { values, errors: read.errors });
  const { contact, text } = read.value;
  const office = await listOffice(db, clock.today());
  if (contact !== null && contact !== network.contact?.id && !office.some(({ id }) => id === contact)) {
    return await showText(c, { values, errors: { contact: say('personUnknown') } });
  }
  const decision = await changeNetwork(networkCircumstances(c, by), network.id, async (fresh) =>
    changeText(fresh, by, read.value, await isNameTaken(db, text.name, network.id)),
  );
  if (!decision) return await c.notFound();
  if (decision.ok || decision.refusal.kind === 'unchanged') {
    return backTo(c, paths.network(network.id), messages[language].edit.done);
  }
  return decision.refusal.kind === 'name-taken'
    ? await showText(c, { values, errors: { name: say('nameTaken') } })
    : await showText(c, { values, notice: refusedIn(decision.refusal, language) });
}

/** Why an act on a network's life cannot be done now. */
export function refusedIn(refusal: LifeRefusal, language: keyof typeof messages): string {
  const { answers } = messages[language];
  return refusal.kind === 'wrong-state' ? answers.wrongState(words[language].states[refusal.state]) : answers.stale;
}

async function showText(c: NetworkContext, again: Again = {}): Promise<Response> {
  const { db, clock, network, language, frame } = c.var;
  const text = messages[language].edit;
  const office = await listOffice(db, clock.today());
  const { contact } = network;
  const options = contact && !office.some(({ id }) => id === contact.id) ? [contact, ...office] : office;
  return sendPage(
    c,
    <Page
      frame={frame}
      title={text.title}
      section="networks"
      crumbs={crumbsToNetwork(network, language)}
      invalid={invalid(again)}
      noindex
    >
      <Stopped again={again} />
      <Form
        action={localise(paths.editNetwork(network.id), language)}
        language={language}
        values={
          again.values ?? {
            name: network.name,
            purpose: network.purpose,
            note: network.note,
            contact: String(contact?.id ?? ''),
          }
        }
        errors={again.errors}
      >
        <Hidden name="revision" value={network.revision} />
        <Field name="name" label={text.name} maxlength={limits.name} />
        <Field
          type="textarea"
          name="purpose"
          label={text.purpose}
          hint={text.purposeHint}
          maxlength={limits.purpose}
          optional
        />
        <Field
          type="select"
          name="contact"
          label={text.contact}
          empty={text.nobody}
          options={options.map(({ id, name }) => ({ value: String(id), label: name }))}
        />
        <Field type="textarea" name="note" label={text.note} rows={3} maxlength={limits.note} optional />
        <Submit>{text.send}</Submit>
      </Form>
    </Page>,
    statusOf(again),
  );
}

async function decide(c: NetworkContext, by: Secretariat): Promise<Response> {
  const { db, clock, network, language } = c.var;
  const say = sayIn(language);
  const values = await readValues(c);
  const read = readState(values, say);
  if (!read.ok) return await showState(c, { values, errors: read.errors });
  const today = clock.today();
  const decision = await changeNetwork(networkCircumstances(c, by), network.id, async (fresh) =>
    decideState(fresh, by, read.value, { today, ...(await decisionGround(db, network.id)) }),
  );
  if (!decision) return await c.notFound();
  if (decision.ok || decision.refusal.kind === 'unchanged') {
    return backTo(c, paths.network(network.id), messages[language].state.done);
  }
  const { refusal } = decision;
  return refusal.kind === 'day-ahead' || refusal.kind === 'day-order'
    ? await showState(c, { values, errors: { on: say(refusal.kind) } })
    : await showState(c, { values, notice: refusedIn(refusal, language) });
}

async function showState(c: NetworkContext, again: Again = {}): Promise<Response> {
  const { db, clock, network, language, frame } = c.var;
  const text = messages[language].state;
  const wished = network.state === 'wished';
  const come = wished ? wishCounts(await listWishes(db, network.id)).come : 0;
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
      <Stopped again={again} />
      <p>
        {text.now(words[language].states[network.state])} {wished ? come > 0 && text.starts(come) : text.ends}
      </p>
      <Form
        action={localise(paths.networkState(network.id), language)}
        language={language}
        values={again.values ?? { on: clock.today() }}
        errors={again.errors}
      >
        <Radios
          name="to"
          legend={text.to}
          choices={nextStates[network.state].map((state) => ({ value: state, label: text.choices[state] }))}
        />
        <Field type="date" name="on" label={text.on} width="medium" />
        <Field type="textarea" name="reason" label={text.reason} rows={3} maxlength={limits.reason} />
        <Field name="source" label={text.source} hint={text.sourceHint} maxlength={limits.source} />
        <Submit>{text.send}</Submit>
      </Form>
    </Page>,
    statusOf(again),
  );
}
