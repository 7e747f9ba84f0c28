import { paths } from '#paths.ts';
import { one } from '#platform/form.ts';
import { circumstances } from '../provrum.scope.ts';
import { sectionSaving } from '../sectionSaving.page.ts';
import { findSources } from './material.store.ts';
import { materialFor } from './material.view.ts';
import { readPart, readPartKey, type WrittenPart } from './report.form.ts';
import { messages } from './report.messages.ts';
import { findReport } from './report.store.ts';
import { type Report, type ReportRefusal, saveReportPart } from './report.ts';
import { noReport, refuseReport } from './reportRefused.page.tsx';
import { keepPart } from './reportSaved.store.ts';
import { showDraft } from './reportShown.page.tsx';
import { appended, type ReportContent, type ReportPart } from './reportText.ts';

/** One part of the report, saved by its button, by bringing something in, or while somebody types in it. */
export const { page: reportSavingPage, kept: keptParts } = sectionSaving<
  Report,
  ReportPart,
  WrittenPart,
  ReportRefusal,
  ReportContent
>({
  name: 'report',
  page: paths.report,
  savedAt: paths.saveReportPart,
  find: findReport,
  readKey: readPartKey,
  read: readPart,
  prepare: async (c, report, part, values) => {
    const key = /^bring-([a-zA-Z0-9-]{1,60})$/.exec(one(values, 'act'))?.[1];
    if (key === undefined) return values;
    const { db, provrum, language } = c.var;
    const materials = materialFor(part, await findSources(db, provrum.id), report.content, language);
    const brought = materials.find((material) => material.key === key);
    // What is there already is not put there twice: the form was sent twice.
    return brought ? { ...values, text: appended(one(values, 'text'), brought.text) } : values;
  },
  keep: async (c, by, { section, form, basedOn }, { part, text }) =>
    await keepPart(circumstances(c, by), c.var.provrum.id, { part: section, form }, (fresh, report, own) =>
      saveReportPart(fresh, report, by, { part, text, basedOn: own ? report.marks[part].version : basedOn }),
    ),
  versionOf: (report, part) => report.marks[part].version,
  beside: ({ content }, { part, text }) => ({ ...content, [part]: text }),
  refused: (language) => messages[language].refused,
  show: showDraft,
  refuse: refuseReport,
  none: noReport,
  notYours: 'not-yours',
  noneKind: 'wrong-state',
});
