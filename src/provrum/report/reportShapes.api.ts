import { z } from '#platform/openapi.ts';
import { day, dayIn, moment, orNull, Ref } from '#platform/shapes.ts';
import { FindingShown } from '#rulebook/finding.api.ts';
import { reasonMax } from '../goAhead.form.ts';
import { checklistAnswers, checklistItems } from './checklist.ts';
import { reportLimits } from './report.form.ts';
import { reportStatuses } from './report.ts';
import { reportParts } from './reportText.ts';

const part = z.enum(reportParts as unknown as readonly [string, ...string[]]);
const content = z.record(part, z.string()).openapi('ReportContent');
const mark = { version: z.number().int(), by: orNull(Ref), at: z.string().nullable() };
const remark = z.object({ part: z.string(), paragraph: z.number().int(), remark: z.string() }).openapi('ReportRemark');
const checklist = z.partialRecord(z.enum(checklistItems), z.enum(checklistAnswers)).openapi('QualityChecklist');

/** The report as it is written or as it was approved, with the verdict of the rules and what is published of it. */
export const ReportShown = z
  .object({
    status: z.enum(reportStatuses),
    number: z.number().int(),
    content,
    parts: z.array(z.object({ part, ...mark }).openapi('ReportPartMark')),
    remarks: z.array(remark),
    submittedOn: day.nullable(),
    assuredBy: orNull(Ref),
    dueOn: day.nullable(),
    presentedYear: z.number().int().nullable(),
    result: orNull(
      z
        .object({ id: z.number().int(), publishedAt: z.string(), announcedAt: z.string().nullable() })
        .openapi('PublishedResult'),
    ),
    findings: z.array(FindingShown),
  })
  .openapi('Report');

export const PartShown = z.object({ part, ...mark, text: z.string() }).openapi('ReportPart');
export const PartIn = z
  .strictObject({ text: z.string().openapi({ maxLength: reportLimits.text }) })
  .openapi('ReportPartToWrite');
export const Materials = z
  .object({
    parts: z.array(
      z
        .object({
          part,
          material: z.array(
            z.object({ key: z.string(), title: z.string(), text: z.string() }).openapi('ReportMaterial'),
          ),
        })
        .openapi('ReportPartMaterial'),
    ),
  })
  .openapi('ReportMaterials');

const anyItem = new RegExp(`^(${checklistItems.join('|')})$`);
const checklistIn = z.record(z.string().regex(anyItem), z.enum(checklistAnswers)).default({});
export const ReturnIn = z
  .strictObject({
    remarks: z
      .array(
        z.strictObject({
          part,
          paragraph: z.number().int().min(1).max(9999),
          remark: z.string().openapi({ maxLength: reportLimits.remark }),
        }),
      )
      .max(500)
      .default([]),
    overall: z.string().default('').openapi({ maxLength: reportLimits.remark }),
    checklist: checklistIn,
  })
  .openapi('ReportToReturn');
export const ApprovalIn = z.strictObject({ checklist: checklistIn }).openapi('ReportToApprove');
export const ReasonIn = z
  .strictObject({ reason: z.string().openapi({ maxLength: reasonMax }) })
  .openapi('ResultToTakeBack');
export const DueIn = z
  .strictObject({ due: dayIn, reason: z.string().openapi({ maxLength: reasonMax }) })
  .openapi('ReportDueToMove');
export const DueShown = z.object({ dueOn: day.nullable(), reason: z.string().nullable() }).openapi('ReportDue');

export const Versions = z
  .object({
    versions: z.array(
      z
        .object({
          number: z.number().int(),
          content,
          findings: z.array(FindingShown),
          person: z.string(),
          organisation: z.string(),
          at: moment,
          verdict: z.enum(['returned', 'approved']).nullable(),
          remarks: z.array(remark),
          checklist,
          judgedBy: z.string().nullable(),
          judgedAt: moment.nullable(),
        })
        .openapi('ReportVersion'),
    ),
  })
  .openapi('ReportVersions');

/** A report that somebody owes, in lists. */
export const OwedReport = z
  .object({
    provrum: z.number().int(),
    title: z.string(),
    lead: z.string(),
    status: z.enum(reportStatuses).nullable(),
    dueOn: day.nullable(),
  })
  .openapi('OwedReport');

/** A report that waits for the secretariat, and for which step. */
export const WaitingReport = z
  .object({
    provrum: z.number().int(),
    title: z.string(),
    organisation: z.string(),
    by: z.string(),
    submittedAt: moment,
    step: z.enum(['review', 'publish', 'announce']),
  })
  .openapi('WaitingReport');
