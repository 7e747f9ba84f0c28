import type { Context } from 'hono';
import { localise, paths } from '#paths.ts';
import type { FieldErrors, FormValues } from '#platform/form.ts';
import { type PageStatus, sendPage } from '#platform/web.ts';
import { Actions, LinkButton, Submit } from '#ui/button.tsx';
import { Radios } from '#ui/choice.tsx';
import { Panel, Part } from '#ui/facts.tsx';
import { Field } from '#ui/field.tsx';
import { FindingList } from '#ui/finding.tsx';
import { Form, Hidden } from '#ui/form.tsx';
import { dayOfMoment } from '#ui/format.ts';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import type { ProvrumEnv } from '../provrum.scope.ts';
import { quoted } from '../quoted.store.ts';
import { checklistAnswers, checklistItems } from './checklist.ts';
import { PublishingPart } from './publishing.view.tsx';
import { itemField, overallField, paragraphField, reportLimits } from './report.form.ts';
import { messages as reportMessages } from './report.messages.ts';
import { type Report, reportFindings, reportIsOpen, type ReportRefusal } from './report.ts';
import { crumbsToReport } from './reportCrumbs.view.ts';
import { NumberedParagraphs } from './reportPart.view.tsx';
import { refuseReport } from './reportRefused.page.tsx';
import { messages } from './reportReview.messages.ts';
import { reportParts } from './reportText.ts';

interface Again {
  readonly values?: FormValues | undefined;
  readonly errors?: FieldErrors | undefined;
  readonly refusal?: ReportRefusal | undefined;
}

/** The report as the secretariat reads it: the checklist, the text paragraph by paragraph, and the steps to publishing. */
export function showReview(c: Context<ProvrumEnv>, report: Report, again: Again = {}): Response {
  const { provrum, version, frame, language } = c.var;
  const text = messages[language];
  const { values, errors = {}, refusal } = again;
  if (reportIsOpen(report)) return refuseReport(c, { kind: 'report-not-submitted' });
  const { submitted, approved } = { submitted: report.status === 'submitted', approved: report.status === 'approved' };
  const status: PageStatus = refusal ? 409 : Object.keys(errors).length > 0 ? 422 : 200;
  const toldOn = report.result?.announcedAt ? dayOfMoment(report.result.announcedAt) : null;
  const { refused, errors: say, rules } = reportMessages[language];
  const open = refusal?.kind === 'checklist-open' ? refusal.items : [];
  const answers = open.map((item) => [itemField(item), values?.[itemField(item)] === 'no' ? say.no : say.answer]);
  const allErrors = { ...errors, ...(Object.fromEntries(answers) as Record<string, string>) };
  const publishes = approved && !('reason' in errors) ? {} : { values, errors };
  return sendPage(
    c,
    <Page
      frame={frame}
      title={`${text.heading}: ${provrum.text.title}`}
      heading={text.heading}
      lead={text.lead}
      section="secretariat"
      crumbs={crumbsToReport(provrum, language)}
      aside={
        <Panel title={rules.heading} id="regler">
          <FindingList ahead findings={reportFindings(report, version, toldOn)} language={language} quote={quoted} />
        </Panel>
      }
      invalid={status >= 400}
      noindex
    >
      {refusal && (
        <Notice tone="bad" answer>
          <p>{refused[refusal.kind]}</p>
          {'findings' in refusal && <FindingList findings={refusal.findings} language={language} quote={quoted} />}
        </Notice>
      )}
      {report.assuredBy && <p>{text.assured(report.assuredBy.name)}</p>}
      {approved && <PublishingPart provrum={provrum} report={report} language={language} {...publishes} />}
      {report.result === null && (
        <Form
          action={localise(paths.reviewReport(provrum.id), language)}
          autosave={localise(paths.savedForm(), language)}
          kept={values !== undefined && status === 200}
          language={language}
          values={values}
          errors={allErrors}
        >
          <Hidden name="number" value={report.number} />
          <Hidden name="form" value={`reportReview:${provrum.id}`} />
          {reportParts.map((part) => (
            <Part key={part} title={reportMessages[language].parts[part].title} id={`del-${part}`}>
              {report.content[part] === '' && <p class="quiet">{reportMessages[language].leftOut}</p>}
              <NumberedParagraphs text={report.content[part]}>
                {(paragraph) => {
                  const name = paragraphField(part, paragraph);
                  const title = reportMessages[language].parts[part].title;
                  return (
                    <details open={Boolean(values?.[name]) || name in allErrors}>
                      <summary>
                        {text.toRemark}
                        <span class="vh"> ({reportMessages[language].where.paragraph(title, paragraph)})</span>
                      </summary>
                      <Field
                        type="textarea"
                        name={name}
                        label={text.remark(title, paragraph)}
                        rows={2}
                        maxlength={reportLimits.remark}
                        optional
                      />
                    </details>
                  );
                }}
              </NumberedParagraphs>
            </Part>
          ))}
          {submitted && (
            <Part title={text.checklist} id="checklista">
              {checklistItems.map((item) => (
                <Radios
                  key={item}
                  name={itemField(item)}
                  legend={text.questions[item].question}
                  hint={text.questions[item].hint}
                  choices={checklistAnswers.map((answer) => ({ value: answer, label: text.answers[answer] }))}
                  inline
                />
              ))}
            </Part>
          )}
          <Field
            type="textarea"
            name={overallField}
            label={text.overall}
            rows={3}
            maxlength={reportLimits.remark}
            optional
          />
          <Actions>
            {submitted && (
              <Submit name="act" value="approve">
                {text.approve}
              </Submit>
            )}
            <Submit name="act" value="return" weight="second">
              {text.giveBack}
            </Submit>
          </Actions>
        </Form>
      )}
      <Actions>
        <LinkButton weight="quiet" href={localise(paths.previewReport(provrum.id), language)}>
          {reportMessages[language].toPreview}
        </LinkButton>
        <LinkButton weight="quiet" href={localise(paths.reportVersions(provrum.id), language)}>
          {reportMessages[language].toVersions}
        </LinkButton>
      </Actions>
    </Page>,
    status,
  );
}
