import { paths } from '#paths.ts';
import { sql } from '#platform/database.ts';
import type { Act } from './acts.ts';
import type { TestApp } from './app.ts';
import { networkOnRecord } from './gatheringOnRecord.ts';

export type FeeStage = Awaited<ReturnType<typeof setFeeStage>>;

let made = 0;

/** A network whose members can be let off, and one that is. */
export async function setFeeStage({ db, cast, clock }: TestApp) {
  const network = await networkOnRecord(db, cast, { name: `Avgiftsscen ${(made += 1)}` });
  const { rows } = await sql<{ id: number }>`
    insert into fee_exemption (network_id, organisation_id, from_year, reason, person_id, at)
    values (${network}, ${cast.organisation.dalarna}, 2026, 'värd', ${cast.person.karin}, ${clock.now()}) returning id`.execute(
    db.q(),
  );
  return { network, exemption: rows[0]!.id };
}

type Describe = (pattern: string, path: string, may: Act['may'], form?: Act['form']) => Act;

/** Every act on network fees. */
export function feeActsOf({ cast }: TestApp, { network, exemption }: FeeStage, act: Describe): readonly Act[] {
  return [
    act(paths.feeExemptions(), paths.feeExemptions(), ['karin'], {
      network: String(network),
      organisation: String(cast.organisation.halland),
      fromYear: '2026',
      toYear: '',
      reason: 'De är värdar.',
      form: 'u'.repeat(22),
    }),
    act(paths.feeExemption(':exemption'), paths.feeExemption(exemption), ['karin'], {
      how: 'last',
      lastYear: '2027',
      reason: 'De är inte värdar längre.',
    }),
  ];
}
