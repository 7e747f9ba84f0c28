import { z } from '#platform/openapi.ts';
import { day, dayIn, moment, orNull, Ref } from '#platform/shapes.ts';
import { FindingShown } from '#rulebook/finding.api.ts';
import { passedMax } from './goAhead.form.ts';
import { planLimits } from './plan.form.ts';
import { planStatuses } from './plan.ts';
import { sectionKeys } from './planText.ts';

const Indicator = z
  .object({ name: z.string(), measured: z.string(), baseline: z.string(), target: z.string() })
  .openapi('Indicator');
const Milestone = z.object({ day: day.nullable(), what: z.string() }).openapi('Milestone');
const Content = z
  .object({
    purpose: z.string(),
    expectedResult: z.string(),
    mainQuestion: z.string(),
    limits: z.string(),
    timetable: z.object({
      start: day.nullable(),
      end: day.nullable(),
      milestones: z.array(Milestone),
    }),
    budget: z.string(),
    resources: z.string(),
    criteria: z.array(z.string()),
    indicators: z.array(Indicator),
    meetings: z.object({ physical: z.number().int(), digital: z.number().int() }),
  })
  .openapi('PlanContent');
const section = z.enum(sectionKeys);
const anySection = new RegExp(`^(${sectionKeys.join('|')})$`);
const Mark = z
  .object({ section, version: z.number().int(), by: orNull(Ref), at: z.string().nullable() })
  .openapi('PlanSectionMark');
const remarks = z.record(z.string(), z.string());
const reservations = z.array(z.object({ rule: z.string(), reason: z.string() }));

/** The plan as it is written now, section by section, with the verdict of the rules. */
export const PlanShown = z
  .object({
    status: z.enum(planStatuses),
    number: z.number().int(),
    content: Content,
    sections: z.array(Mark),
    remarks,
    reservations,
    findings: z.array(FindingShown),
  })
  .openapi('Plan');

/** One section; what it says stands under the names with which it is written. */
export const SectionShown = z
  .object({
    ...Mark.shape,
    text: z.string().optional(),
    start: day.nullable().optional(),
    end: day.nullable().optional(),
    milestones: z.array(Milestone).optional(),
    physical: z.number().int().optional(),
    digital: z.number().int().optional(),
    criteria: z.array(z.string()).optional(),
    indicators: z.array(Indicator).optional(),
  })
  .openapi('PlanSection');
const text = z.string().openapi({ maxLength: planLimits.text });
export const SectionIn = z
  .strictObject({
    text: text.optional(),
    start: dayIn.nullable().optional(),
    end: dayIn.nullable().optional(),
    milestones: z
      .array(z.strictObject({ day: dayIn.nullable().default(null), what: z.string() }))
      .max(100)
      .optional(),
    physical: z.number().int().optional(),
    digital: z.number().int().optional(),
    criteria: z.array(z.string()).max(100).optional(),
    indicators: z
      .array(
        z.strictObject({
          name: z.string(),
          measured: z.string().default(''),
          baseline: z.string().default(''),
          target: z.string().default(''),
        }),
      )
      .max(planLimits.indicators)
      .optional(),
  })
  .openapi('PlanSectionToWrite');
export const SubmissionIn = z
  .strictObject({
    passed: z.record(z.string().regex(/^[a-zA-Z.]{1,60}$/), z.string().openapi({ maxLength: passedMax })).default({}),
  })
  .openapi('PlanToSubmit');
export const ReturnIn = z
  .strictObject({
    remarks: z.record(z.string().regex(anySection), z.string().openapi({ maxLength: planLimits.remark })).default({}),
    overall: z.string().default('').openapi({ maxLength: planLimits.remark }),
  })
  .openapi('PlanToReturn');
export const Versions = z
  .object({
    versions: z.array(
      z
        .object({
          number: z.number().int(),
          content: Content,
          findings: z.array(FindingShown),
          reservations,
          person: z.string(),
          organisation: z.string(),
          at: moment,
          verdict: z.enum(['returned', 'approved']).nullable(),
          remarks,
          judgedBy: z.string().nullable(),
          judgedAt: moment.nullable(),
        })
        .openapi('PlanVersion'),
    ),
  })
  .openapi('PlanVersions');
