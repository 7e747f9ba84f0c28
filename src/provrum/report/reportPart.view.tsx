import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { wordDiff } from '#platform/diff.ts';
import { Submit } from '#ui/button.tsx';
import { Diff } from '#ui/diff.tsx';
import { Part } from '#ui/facts.tsx';
import { Field } from '#ui/field.tsx';
import { Notice } from '#ui/notice.tsx';
import { Table } from '#ui/table.tsx';
import { Paragraphs } from '../proposal.view.tsx';
import type { Provrum } from '../provrum.ts';
import { messages as savingMessages } from '../sectionForm.messages.ts';
import { SectionForm, type TypedSection } from '../sectionForm.view.tsx';
import type { ParagraphRemark } from './events.ts';
import type { Material } from './material.view.ts';
import { limitOf } from './report.form.ts';
import { messages } from './report.messages.ts';
import type { Report } from './report.ts';
import { changedParts, paragraphsOf, type ReportContent, type ReportPart, sectionBehind } from './reportText.ts';

interface PartProps {
  readonly report: Report;
  readonly part: ReportPart;
  readonly language: Language;
}

interface WritingProps extends PartProps {
  readonly provrum: Provrum;
  readonly materials: readonly Material[];
  /** For whom one writes, and the key of this form. */
  readonly organisation: number;
  readonly form: string;
  readonly typed?: TypedSection<ReportContent> | undefined;
}

/** A part to be read. One of the public text that is left empty is not shown to its readers, and said to be. */
export function PartToRead({ report, part, language }: PartProps) {
  const text = messages[language];
  const words = report.content[part];
  return (
    <Part title={text.parts[part].title} id={`del-${part}`}>
      <PartRemarks report={report} part={part} language={language} />
      {words ? <Paragraphs text={words} /> : <p class="quiet">{sectionBehind(part) ? text.leftOut : text.nothing}</p>}
    </Part>
  );
}

/** A part to be written, with what was written elsewhere beside it. */
export function PartToWrite(props: WritingProps) {
  const { provrum, report, part, language, materials, organisation, form, typed } = props;
  const text = messages[language];
  const { title, hint } = text.parts[part];
  const follows = sectionBehind(part) !== null && report.marks[part].version === 0;
  return (
    <Part title={title} id={`del-${part}`}>
      <PartRemarks report={report} part={part} language={language} />
      {hint && <p class="hint">{hint}</p>}
      {follows && <p class="hint">{text.public.follows}</p>}
      <SectionForm
        section={part}
        title={title}
        action={localise(paths.saveReportPart(provrum.id), language)}
        mark={report.marks[part]}
        values={{ text: report.content[part] }}
        organisation={organisation}
        form={form}
        typed={typed}
        compare={(beside) => <Comparison before={report.content} after={beside} language={language} />}
        language={language}
      >
        <PartField part={part} title={title} />
        <Materials materials={materials} language={language} />
      </SectionForm>
    </Part>
  );
}

/** The heading above says the same as the label: it is there for those who listen. */
const PartField = ({ part, title }: { readonly part: ReportPart; readonly title: string }) => (
  <div class="plan-text">
    {part === 'title' ? (
      <Field name="text" label={title} maxlength={limitOf(part)} />
    ) : (
      <Field
        type="textarea"
        name="text"
        label={title}
        rows={part === 'summary' || sectionBehind(part) ? 4 : 8}
        maxlength={limitOf(part)}
      />
    )}
  </div>
);

/** What is written already: each is put below the text with one button, which saves what was typed too. */
function Materials({ materials, language }: { readonly materials: readonly Material[]; readonly language: Language }) {
  const text = messages[language].material;
  if (materials.length === 0) return null;
  return (
    <details class="materials">
      <summary>{text.summary(materials.length)}</summary>
      <p class="hint">{text.hint}</p>
      <dl class="diffs">
        {materials.map(({ key, title, text: words }) => (
          <div key={key}>
            <dt>{title}</dt>
            <dd>
              <Paragraphs text={words} />
              <Submit weight="quiet" name="act" value={`bring-${key}`}>
                {text.bring}
                <span class="vh">: {title}</span>
              </Submit>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** What the secretariat said of a part, each with the number of its paragraph. */
function PartRemarks({ report, part, language }: PartProps) {
  const text = messages[language];
  const remarks = report.remarks.filter((remark) => remark.part === part);
  if (remarks.length === 0) return null;
  return (
    <Notice tone="warn" title={text.remark}>
      <RemarkList remarks={remarks} language={language} />
    </Notice>
  );
}

/** Remarks under the name and paragraph that they are about. */
export const RemarkList = ({
  remarks,
  language,
}: {
  readonly remarks: readonly ParagraphRemark[];
  readonly language: Language;
}) => {
  const { where, parts } = messages[language];
  return (
    <ul class="remarks">
      {remarks.map(({ part, paragraph, remark }) => (
        <li key={`${part}-${paragraph}`}>
          <b>{part === '' ? where.whole : where.paragraph(parts[part].title, paragraph)}</b>
          <Paragraphs text={remark} />
        </li>
      ))}
    </ul>
  );
};

interface ChangeProps {
  readonly before: ReportContent;
  readonly after: ReportContent;
  readonly language: Language;
}

/** Both texts side by side, and what differs: nothing of either is lost. */
function Comparison(props: ChangeProps) {
  const { before, after, language } = props;
  const { comparison } = savingMessages[language];
  const cell = (content: ReportContent) => (part: ReportPart) => (
    <span class="as-written">{content[part] || <i>{comparison.nothing}</i>}</span>
  );
  return (
    <>
      <Table
        caption={comparison.caption}
        captionHidden
        language={language}
        rows={changedParts(before, after)}
        rowKey={(part) => part}
        columns={[
          { header: comparison.part, names: true, cell: (part) => messages[language].parts[part].title },
          { header: comparison.current, cell: cell(before) },
          { header: comparison.yours, cell: cell(after) },
        ]}
      />
      <h3>{comparison.difference}</h3>
      <ReportDiffs {...props} />
    </>
  );
}

/** Each part that says something else, word by word. */
export function ReportDiffs({ before, after, language }: ChangeProps) {
  const { parts, versions } = messages[language];
  const changed = changedParts(before, after);
  if (changed.length === 0) return <p class="quiet">{versions.same}</p>;
  return (
    <dl class="diffs">
      {changed.map((part) => (
        <div key={part} data-section={part}>
          <dt>{parts[part].title}</dt>
          <dd>
            <Diff language={language} parts={wordDiff(before[part], after[part])} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A text with the number of each paragraph, as remarks name them. */
export const NumberedParagraphs = ({
  text,
  children,
}: {
  readonly text: string;
  readonly children: (paragraph: number) => preact.ComponentChildren;
}) => (
  <ol class="numbered">
    {paragraphsOf(text).map((paragraph, at) => (
      <li key={at}>
        <Paragraphs text={paragraph} />
        {children(at + 1)}
      </li>
    ))}
  </ol>
);
