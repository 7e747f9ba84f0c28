import type { NetworkId } from '#kernel/id.ts';
import { paths } from '#paths.ts';
import { sql } from '#platform/database.ts';
import type { Act } from './acts.ts';
import type { TestApp } from './app.ts';
import { networkOnRecord } from './gatheringOnRecord.ts';

const secretariat: Act['may'] = ['karin'];
const voices: Act['may'] = ['asta', 'boel', 'cilla', 'ines'];
const writers: Act['may'] = ['asta', 'boel', 'cilla', 'ines', 'karin'];
const readers: Act['may'] = ['asta', 'boel', 'cilla', 'ines', 'mona', 'karin'];
/** Dalarna takes part, Halland does not. */
const inside: Act['may'] = ['asta', 'boel', 'karin'];

export type NetworkStage = Awaited<ReturnType<typeof setNetworkStage>>;

let made = 0;

/** A network of two organisations with something of everything, and one that is wished for and has an answer. */
export async function setNetworkStage(app: TestApp) {
  const { db, cast, clock } = app;
  const number = async (query: ReturnType<typeof sql<{ id: number }>>) => (await query.execute(db.q())).rows[0]!.id;
  const name = () => `Scenens nätverk ${(made += 1)}`;
  const network = await networkOnRecord(db, cast, { name: name(), organisations: ['dalarna', 'skane'] });
  const wished = await networkOnRecord(db, cast, { name: name(), state: 'wished', organisations: [] });
  const by = sql`${cast.person.asta}, ${cast.organisation.dalarna}`;
  for (const organisation of [cast.organisation.dalarna, cast.organisation.halland, cast.organisation.nordregio]) {
    await sql`
      insert into network_interest (network_id, organisation_id, role, person_id, given_at, changed_at)
      values (${wished}, ${organisation}, 'follow', ${cast.person.asta}, ${clock.now()}, ${clock.now()})`.execute(
      db.q(),
    );
  }
  return {
    network,
    wished,
    part: await number(
      sql`select id from network_organisation where network_id = ${network} and organisation_id = ${cast.organisation.dalarna}`,
    ),
    post: await number(sql`
      insert into network_post (network_id, person_id, organisation_id, html, created_at)
      values (${network}, ${by}, '<p>Hur gör ni?</p>', ${clock.now()}) returning id`),
    file: await fileIn(app, network),
  };
}

async function fileIn(app: TestApp, network: NetworkId): Promise<number> {
  const asta = await app.as('asta');
  const file = new File(['En anteckning.'], 'anteckning.txt', { type: 'text/plain' });
  await asta(paths.networkFiles(network), { form: { note: '', file } });
  const { rows } = await sql<{ id: number }>`select id from file where network_id = ${network}`.execute(app.db.q());
  return rows[0]!.id;
}

type Describe = (pattern: string, path: string, may: Act['may'], form?: Act['form']) => Act;

/** Every act on a network. */
export function networkActsOf({ cast }: TestApp, on: NetworkStage, act: Describe): readonly Act[] {
  const { network, wished, part, post, file } = on;
  const { organisation, person } = cast;
  return [
    act(paths.newNetwork(), paths.newNetwork(), writers, {
      name: `Önskat nätverk ${(made += 1)}`,
      purpose: 'Vi vill mötas.',
      form: `w${made}`.padEnd(22, 'w'),
    }),
    act(paths.networkInterest(':network'), paths.networkInterest(wished), voices, {
      role: 'participate',
      wants: 'Lära av andra',
    }),
    act(paths.withdrawNetworkInterest(':network'), paths.withdrawNetworkInterest(wished), voices),
    act(paths.editNetwork(':network'), paths.editNetwork(network), secretariat, {
      name: `Ändrat nätverk ${(made += 1)}`,
      purpose: 'Ett syfte.',
      note: '',
      contact: String(person.karin),
      revision: '1',
    }),
    act(paths.networkState(':network'), paths.networkState(network), secretariat, {
      to: 'dormant',
      on: '2026-11-20',
      reason: 'Ingen hinner.',
      source: 'Styrelsen 2026-11-20',
    }),
    act(paths.networkParts(':network'), paths.networkParts(network), secretariat, {
      organisation: String(organisation.gotland),
      from: '2026-11-21',
    }),
    act(paths.networkPart(':network', ':part'), paths.networkPart(network, part), ['asta', 'karin'], {
      act: 'contact',
      contact: String(person.boel),
    }),
    act(paths.networkArrangers(':network'), paths.networkArrangers(network), secretariat, {
      act: 'add',
      organisation: String(organisation.tillvaxtverket),
      organiser: '',
      share: '50',
    }),
    act(paths.networkYear(':network', ':year'), paths.networkYear(network, 2027), secretariat, {
      themes: 'Mått',
      meetings: '2',
      why: '',
      budget: '50 000',
    }),
    act(paths.networkTalk(':network'), paths.networkTalk(network), inside, {
      text: 'Så här gör vi.',
      form: 't'.repeat(22),
    }),
    act(paths.withdrawNetworkPost(':network', ':post'), paths.withdrawNetworkPost(network, post), ['asta', 'karin']),
    act(paths.networkFiles(':network'), paths.networkFiles(network), inside, {
      note: 'Från mötet',
      form: 'f'.repeat(22),
      file: new File(['Text.'], 'text.txt', { type: 'text/plain' }),
    }),
    act(paths.removeNetworkFile(':network', ':file'), paths.removeNetworkFile(network, file), inside),
    act(paths.networkInitiative(':network'), paths.networkInitiative(network), ['asta', 'boel', 'cilla'], {
      title: 'Tre mått i ett halvår',
      why: 'En fråga i nätverket.',
      form: 'i'.repeat(22),
    }),
    act(paths.networkSubscription(':network'), paths.networkSubscription(network), readers, { level: 'follow' }),
  ];
}
