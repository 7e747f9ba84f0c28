import { type Decision, decided, refused } from '#kernel/decision.ts';
import type { Voice } from '#organisations/authority.ts';
import type { Indicator } from '../planText.ts';
import type { PersonRef, Provrum } from '../provrum.ts';
import type { IndicatorEvent, MeasurementText } from './events.ts';
import { type Closed, closedFor } from './workplace.ts';

export interface Measurement extends Omit<MeasurementText, 'indicator'> {
  readonly id: number;
  readonly by: PersonRef;
  readonly key: string | null;
}

/** An indicator of the approved plan with what has been measured, the first day first. */
export interface MeasuredIndicator extends Indicator {
  readonly measurements: readonly Measurement[];
}

export type IndicatorRefusal =
  | Closed
  | { readonly kind: 'no-such-indicator' }
  | { readonly kind: 'no-such-measurement' }
  | { readonly kind: 'unchanged' };

/** Notes what an indicator of the plan was on a day. Anybody who takes part may. */
export function measureIndicator(
  provrum: Provrum,
  indicators: readonly MeasuredIndicator[],
  by: Voice,
  text: MeasurementText,
  key: string | null,
): Decision<IndicatorEvent, IndicatorRefusal> {
  const closed = closedFor(provrum, by);
  if (closed) return refused(closed);
  const indicator = indicators.find(({ name }) => name === text.indicator);
  if (!indicator) return refused({ kind: 'no-such-indicator' });
  if (key !== null && indicator.measurements.some((one) => one.key === key)) return refused({ kind: 'unchanged' });
  return decided({ kind: 'indicator-measured', ...text, key });
}

/** Takes back a measurement that was wrong; the history keeps it. */
export function removeMeasurement(
  provrum: Provrum,
  indicators: readonly MeasuredIndicator[],
  by: Voice,
  id: number,
): Decision<IndicatorEvent, IndicatorRefusal> {
  const closed = closedFor(provrum, by);
  if (closed) return refused(closed);
  for (const { name, measurements } of indicators) {
    const wrong = measurements.find((one) => one.id === id);
    if (!wrong) continue;
    const { value, on } = wrong;
    return decided({ kind: 'measurement-removed', measurement: id, indicator: name, value, on });
  }
  return refused({ kind: 'no-such-measurement' });
}

/** The figure that a text begins with: `1,5 h` is 1.5; null where it begins with words. */
export function figureIn(text: string): number | null {
  const figure = /^[\s≈~<>≤≥]*([-−]?\d{1,3}(?:[\s\u00a0]\d{3})+|[-−]?\d+)(?:[.,](\d+))?/.exec(text);
  if (!figure?.[1]) return null;
  const whole = figure[1].replace(/[\s\u00a0]/g, '').replace('−', '-');
  return Number(figure[2] === undefined ? whole : `${whole}.${figure[2]}`);
}
