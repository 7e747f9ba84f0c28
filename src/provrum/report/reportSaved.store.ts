import type { Decision } from '#kernel/decision.ts';
import type { ProvrumId } from '#kernel/id.ts';
import type { Circumstances } from '../change.store.ts';
import type { Provrum } from '../provrum.ts';
import { changeWith, keepSectionOf, type Kept } from '../sectionSaved.store.ts';
import type { ReportEvent } from './events.ts';
import { findReport } from './report.store.ts';
import type { Report, ReportRefusal } from './report.ts';
import type { ReportPart } from './reportText.ts';

type Saved = Extract<ReportEvent, { readonly kind: 'report-section-saved' }>;
export type KeptReport<Event> = Kept<Event, ReportRefusal, Report>;

/**
 * Changes something of a report: the provrum is locked, the report is read fresh, and the domain decides on both. Null
 * where there is no such report.
 */
export const changeReport = async <Event extends ReportEvent>(
  circumstances: Circumstances,
  id: ProvrumId,
  decide: (
    provrum: Provrum,
    report: Report,
  ) => Decision<Event, ReportRefusal> | Promise<Decision<Event, ReportRefusal>>,
): Promise<KeptReport<Event> | null> =>
  await changeWith<Event, ReportRefusal, Report>(circumstances, id, findReport, decide);

/** Writes one part. `decide` is told whether this same form wrote it last. */
export const keepPart = async (
  circumstances: Circumstances,
  id: ProvrumId,
  { part, form }: { readonly part: ReportPart; readonly form: string | null },
  decide: (provrum: Provrum, report: Report, ownForm: boolean) => Decision<Saved, ReportRefusal>,
): Promise<KeptReport<Saved> | null> =>
  await keepSectionOf(circumstances.db, 'report_section', id, { section: part, form }, (own) =>
    changeReport<Saved>(circumstances, id, async (provrum, report) => decide(provrum, report, await own())),
  );
