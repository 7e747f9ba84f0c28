import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import type { FormValues } from '#platform/form.ts';
import { Actions, PostButton, Submit } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { Part } from '#ui/facts.tsx';
import { Field } from '#ui/field.tsx';
import { type FieldErrors, Form, Hidden } from '#ui/form.tsx';
import { formatMoment } from '#ui/format.ts';
import { Notice } from '#ui/notice.tsx';
import { indicatorFields, planLimits, sectionValues } from './plan.form.ts';
import { messages } from './plan.messages.ts';
import { type Plan, planIsOpen } from './plan.ts';
import { PlanDiffs, SectionBody, SectionHint, SectionsSideBySide } from './planContent.view.tsx';
import { PlanMoneyPart } from './planMoney.view.tsx';
import { isTextSection, type PlanContent, type SectionKey } from './planText.ts';
import { Paragraphs } from './proposal.view.tsx';
import type { Provrum } from './provrum.ts';

/** What somebody typed in a section and what became of it. */
export interface TypedSection {
  readonly values: FormValues;
  readonly errors?: FieldErrors | undefined;
  /** The whole plan as it would read with what was typed, where somebody else has saved the same section. */
  readonly beside?: PlanContent | undefined;
  /** It was kept, because it could not be saved. */
  readonly keptAt?: Date | undefined;
  /** Why it was not saved, where that belongs to no field. */
  readonly notice?: string | undefined;
}

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
  readonly typed?: TypedSection | undefined;
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
  const text = messages[language];
  return (
    <SectionPart {...props}>
      <SectionHint section={section} language={language} />
      {typed && <Answer {...props} typed={typed} />}
      <Form
        id={section}
        action={localise(paths.savePlanSection(provrum.id), language)}
        autosave={localise(paths.savePlanSection(provrum.id), language)}
        language={language}
        label={text.sections[section].title}
        values={typed?.values ?? sectionValues(section, plan.content)}
        errors={typed?.errors}
      >
        <Hidden name="section" value={section} />
        <Hidden name="version" value={plan.marks[section].version} />
        <Hidden name="form" value={form} />
        <Hidden name="organisation" value={organisation} />
        <SectionFields section={section} plan={plan} language={language} />
        <Actions>
          <Submit weight="second" name="act" value="save">
            {text.save}
            <span class="vh"> {text.sections[section].title}</span>
          </Submit>
        </Actions>
        <Mark {...props} />
      </Form>
    </SectionPart>
  );
}

/** Why it was not saved; and where somebody else was first, both texts. */
function Answer({ provrum, plan, section, language, typed }: WritingProps & { readonly typed: TypedSection }) {
  const text = messages[language];
  const { beside, keptAt, notice } = typed;
  return (
    <>
      {notice && (
        <Notice tone="bad" answer>
          <p>{notice}</p>
        </Notice>
      )}
      {keptAt && (
        <Notice tone="warn" title={text.kept.title(formatMoment(keptAt, language))}>
          <p>{text.kept.lead}</p>
          <PostButton
            action={localise(paths.savePlanSection(provrum.id), language)}
            hidden={{ act: 'discard', section }}
            weight="quiet"
          >
            {text.kept.discard}
          </PostButton>
        </Notice>
      )}
      {beside && (
        <>
          {!keptAt && (
            <Notice tone="warn" title={text.comparison.title} answer>
              <p>{text.comparison.lead}</p>
            </Notice>
          )}
          <SectionsSideBySide before={plan.content} after={beside} language={language} />
          <h3>{text.comparison.difference}</h3>
          <PlanDiffs before={plan.content} after={beside} language={language} />
        </>
      )}
    </>
  );
}

function Mark({ plan, section, language }: SectionProps) {
  const text = messages[language];
  const { by, at } = plan.marks[section];
  return <p class="quiet">{by && at ? text.savedBy(by.name, formatMoment(at, language)) : text.nobody}</p>;
}

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
