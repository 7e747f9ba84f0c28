import { yearOf } from '#kernel/day.ts';
import type { MeetingId, NetworkId } from '#kernel/id.ts';
import { dayOfLocal, type Span } from '#kernel/localTime.ts';
import type { Language } from '#kernel/text.ts';
import type { ActorEnv } from '#organisations/actor.scope.ts';
import { clean, type FieldErrors, type FormValues, one } from '#platform/form.ts';
import type { Finding } from '#rulebook/rule.ts';
import { decidedWeeks } from '../weeks/weeks.store.ts';
import { listNetworkDays } from './choices.store.ts';
import { exceptionsOf } from './exceptions.ts';
import { gatheringLimits } from './gathering.form.ts';
import { formMessages } from './gatheringForm.messages.ts';
import type { Exception } from './plan.ts';

interface Asked {
  readonly network: NetworkId | null;
  readonly name: string;
  readonly when: Span | null;
  /** The meeting itself, where it is there already. */
  readonly except: MeetingId | null;
}

/** Which rules should be followed and are not, if a network met then. None for what is no network's or has no date. */
export async function findExceptions(
  { var: { db, networkVersion } }: { readonly var: Pick<ActorEnv['Variables'], 'db' | 'networkVersion'> },
  { network, name, when, except }: Asked,
): Promise<readonly Finding[]> {
  if (network === null || when === null || networkVersion === null) return [];
  const day = dayOfLocal(when.starts);
  const [others, weeks] = await Promise.all([
    listNetworkDays(db, network, yearOf(day), except),
    decidedWeeks(db, yearOf(day)),
  ]);
  return exceptionsOf({ network: name, day, others, weeks }, networkVersion);
}

/** The reason that was given for them; without one the form is shown again, with what the rulebook says. */
export function reasonGiven(
  findings: readonly Finding[],
  values: FormValues,
  language: Language,
): { readonly ok: true; readonly value: readonly Exception[] } | { readonly ok: false; readonly errors?: FieldErrors } {
  if (findings.length === 0) return { ok: true, value: [] };
  const reason = clean(one(values, 'reason')).trim();
  const say = formMessages[language].errors;
  // Nobody was asked yet: that is no fault.
  if (!('reason' in values)) return { ok: false };
  if (reason === '') return { ok: false, errors: { reason: say.reason } };
  if (reason.length > gatheringLimits.reason)
    return { ok: false, errors: { reason: say.long(gatheringLimits.reason) } };
  return { ok: true, value: findings.map((finding) => ({ rule: finding.rule, finding, reason })) };
}
