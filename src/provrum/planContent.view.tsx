import type { Language } from '#kernel/text.ts';
import { localise, paths } from '#paths.ts';
import { wordDiff } from '#platform/diff.ts';
import { Diff } from '#ui/diff.tsx';
import { Facts } from '#ui/facts.tsx';
import { formatDay, formatSpan } from '#ui/format.ts';
import { Table } from '#ui/table.tsx';
import { messages, planGuidance } from './plan.messages.ts';
import { changedSections, type PlanContent, type SectionKey, sectionLines } from './planText.ts';
import { Paragraphs } from './proposal.view.tsx';
import { messages as savingMessages } from './sectionForm.messages.ts';

interface SectionProps {
  readonly section: SectionKey;
  readonly content: PlanContent;
  readonly language: Language;
}

/** What a section says, as its readers meet it. */
export function SectionBody({ section, content, language }: SectionProps) {
  const text = messages[language];
  if (sectionLines(section, content).length === 0) return <p class="quiet">{text.nothing}</p>;
  switch (section) {
    case 'timetable':
      return <Timetable content={content} language={language} />;
    case 'meetings':
      return <p>{text.meetings(content.meetings.physical, content.meetings.digital)}</p>;
    case 'criteria':
      return (
        <ul>
          {content.criteria.map((criterion, at) => (
            <li key={at}>{criterion}</li>
          ))}
        </ul>
      );
    case 'indicators':
      return <Indicators content={content} language={language} />;
    default:
      return <Paragraphs text={content[section]} />;
  }
}

function Timetable({ content, language }: Omit<SectionProps, 'section'>) {
  const { start, end, milestones } = content.timetable;
  const text = messages[language];
  return (
    <>
      {start !== null && end !== null && start <= end && <p>{formatSpan(start, end, language)}</p>}
      {start !== null && (end === null || start > end) && <p>{text.from(formatDay(start, language))}</p>}
      {end !== null && (start === null || start > end) && <p>{text.until(formatDay(end, language))}</p>}
      {milestones.length > 0 && (
        <ul>
          {milestones.map(({ day, what }, at) => (
            <li key={at}>
              {day !== null && <b>{formatDay(day, language)}</b>} {what}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Indicators({ content, language }: Omit<SectionProps, 'section'>) {
  const { fields, sections } = messages[language];
  return (
    <Table
      caption={sections.indicators.title}
      captionHidden
      language={language}
      rows={content.indicators.map((indicator, at) => ({ ...indicator, at }))}
      rowKey={({ at }) => at}
      columns={[
        { header: fields.name, names: true, cell: ({ name }) => name },
        { header: fields.measured, cell: ({ measured }) => measured },
        { header: fields.baseline, cell: ({ baseline }) => baseline },
        { header: fields.target, cell: ({ target }) => target },
      ]}
    />
  );
}

/** What a section is for, and the words of the format behind it with their line. */
export function SectionHint({ section, language }: Omit<SectionProps, 'content'>) {
  const text = messages[language];
  const { from, to, words } = planGuidance[section];
  return (
    <p class="hint">
      {text.sections[section].hint}{' '}
      <span class="sourced">
        <q lang="sv">{words}</q>{' '}
        <a href={localise(paths.source('provrum-2023', from), language)}>{text.sourceLine(from, to)}</a>
      </span>
    </p>
  );
}

interface ChangeProps {
  readonly before: PlanContent;
  readonly after: PlanContent;
  readonly language: Language;
}

const words = (section: SectionKey, content: PlanContent): string => sectionLines(section, content).join('\n');

/** Each section that says something else, word by word. */
export function PlanDiffs({ before, after, language }: ChangeProps) {
  const { sections, versions } = messages[language];
  const changed = changedSections(before, after);
  if (changed.length === 0) return <p class="quiet">{versions.same}</p>;
  return (
    <dl class="diffs">
      {changed.map((section) => (
        <div key={section} data-section={section}>
          <dt>{sections[section].title}</dt>
          <dd>
            <Diff language={language} parts={wordDiff(words(section, before), words(section, after))} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Two writings of a section side by side: nothing of either is lost. */
export function SectionsSideBySide({ before, after, language }: ChangeProps) {
  const { sections } = messages[language];
  const { comparison } = savingMessages[language];
  const cell = (content: PlanContent) => (section: SectionKey) => (
    <span class="as-written">{words(section, content) || <i>{comparison.nothing}</i>}</span>
  );
  return (
    <Table
      caption={comparison.caption}
      captionHidden
      language={language}
      rows={changedSections(before, after)}
      rowKey={(section) => section}
      columns={[
        { header: comparison.part, names: true, cell: (section) => sections[section].title },
        { header: comparison.current, cell: cell(before) },
        { header: comparison.yours, cell: cell(after) },
      ]}
    />
  );
}

interface RemarksProps {
  readonly remarks: Readonly<Partial<Record<SectionKey | '', string>>>;
  readonly language: Language;
}

/** The secretariat's remarks, each under the name of its section. */
export const RemarkList = ({ remarks, language }: RemarksProps) => {
  const text = messages[language];
  const items = (Object.entries(remarks) as [SectionKey | '', string][]).map(([section, remark]) => ({
    term: section === '' ? text.overall : text.sections[section].title,
    value: <Paragraphs text={remark} />,
  }));
  return items.length === 0 ? null : <Facts items={items} />;
};
