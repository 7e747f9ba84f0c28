import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { Chip } from '#ui/chip.tsx';
import { Part } from '#ui/facts.tsx';
import { Field } from '#ui/field.tsx';
import { Notice } from '#ui/notice.tsx';
import { indicatorFields, planLimits, sectionValues } from './plan.form.ts';
import { messages } from './plan.messages.ts';
import { type Plan, planIsOpen } from './plan.ts';
import { PlanDiffs, SectionBody, SectionHint, SectionsSideBySide } from './planContent.view.tsx';
import { PlanMoneyPart } from './planMoney.view.tsx';
import { isTextSection, type PlanContent, type SectionKey } from './planText.ts';
import { Paragraphs } from './proposal.view.tsx';
import type { Provrum } from './provrum.ts';
import { messages as savingMessages } from './sectionForm.messages.ts';
import { SectionForm, type TypedSection } from './sectionForm.view.tsx';

export interface SectionProps {
  readonly provrum: Provrum;
  readonly plan: Plan;
  readonly section: SectionKey;
  readonly language: Language;
}

interface WritingProps extends SectionProps {
  /** For whom one writes, and the key of this form. */
  readonly organisation: number;
  readonly form: string;
  readonly typed?: TypedSection<PlanContent> | undefined;
}

/** A section of the plan under its heading: whether it must be there, what it is for, and what was remarked on it. */
export function SectionPart({
  provrum,
  plan,
  section,
  language,
  children,
}: SectionProps & { readonly children: preact.ComponentChildren }) {
  const text = messages[language];
  const remark = plan.remarks[section];
  return (
    <Part
      title={text.sections[section].title}
      id={`del-${section}`}
      action={
        planIsOpen(plan) && (
          <Chip mark={required(section) ? 'full' : 'ring'}>{required(section) ? text.required : text.expected}</Chip>
        )
      }
    >
      {remark && (
        <Notice tone="warn" title={text.remark}>
          <Paragraphs text={remark} />
        </Notice>
      )}
      {(section === 'budget' || section === 'resources') && (
        <PlanMoneyPart provrum={provrum} money={plan.money} language={language} />
      )}
      {children}
    </Part>
  );
}

const required = (section: SectionKey): boolean => isTextSection(section) || section === 'timetable';

/** A section to be read. */
export const SectionToRead = (props: SectionProps) => (
  <SectionPart {...props}>
    <SectionBody section={props.section} content={props.plan.content} language={props.language} />
  </SectionPart>
);

/** A section to be written: a form of its own, saved while one types. */
export function SectionToWrite(props: WritingProps) {
  const { provrum, plan, section, language, organisation, form, typed } = props;
  return (
    <SectionPart {...props}>
      <SectionHint section={section} language={language} />
      <SectionForm
        section={section}
        title={messages[language].sections[section].title}
        action={localise(paths.savePlanSection(provrum.id), language)}
        mark={plan.marks[section]}
        values={sectionValues(section, plan.content)}
        organisation={organisation}
        form={form}
        typed={typed}
        compare={(beside) => <Comparison before={plan.content} after={beside} language={language} />}
        language={language}
      >
        <SectionFields section={section} plan={plan} language={language} />
      </SectionForm>
    </SectionPart>
  );
}

interface ComparisonProps {
  readonly before: PlanContent;
  readonly after: PlanContent;
  readonly language: Language;
}

const Comparison = (props: ComparisonProps) => (
  <>
    <SectionsSideBySide {...props} />
    <h3>{savingMessages[props.language].comparison.difference}</h3>
    <PlanDiffs {...props} />
  </>
);

function SectionFields({ section, plan, language }: Omit<SectionProps, 'provrum'>) {
  const { fields, sections } = messages[language];
  if (isTextSection(section)) {
    // The heading above says the same as the label: it is there for those who listen.
    return (
      <div class="plan-text">
        <Field
          type="textarea"
          name="text"
          label={sections[section].title}
          rows={rowsOf[section] ?? 5}
          maxlength={planLimits.text}
        />
      </div>
    );
  }
  switch (section) {
    case 'timetable':
      return (
        <>
          <Field type="date" name="start" label={fields.start} width="medium" />
          <Field type="date" name="end" label={fields.end} width="medium" />
          <Field
            type="textarea"
            name="milestones"
            label={fields.milestones}
            hint={fields.milestonesHint}
            rows={4}
            optional
          />
        </>
      );
    case 'meetings':
      return (
        <>
          <Field name="physical" label={fields.physical} inputmode="numeric" width="short" />
          <Field name="digital" label={fields.digital} inputmode="numeric" width="short" />
        </>
      );
    case 'criteria':
      return <Field type="textarea" name="criteria" label={fields.criteria} rows={4} />;
    case 'indicators':
      return <IndicatorFields plan={plan} language={language} />;
  }
}

const rowsOf: Readonly<Partial<Record<SectionKey, number>>> = { mainQuestion: 2, limits: 4 };

/** The signs there are, and an empty one. */
function IndicatorFields({ plan, language }: Pick<SectionProps, 'plan' | 'language'>) {
  const { fields } = messages[language];
  const shown = Math.min(plan.content.indicators.length + 1, planLimits.indicators);
  return (
    <>
      {Array.from({ length: shown }, (_, at) => (
        <fieldset key={at} class="indicator">
          <legend>{fields.indicator(at + 1)}</legend>
          {indicatorFields.map((field) => (
            <Field key={field} name={`${field}-${at}`} label={fields[field]} />
          ))}
        </fieldset>
      ))}
      <p class="hint">{fields.moreIndicators}</p>
    </>
  );
}
