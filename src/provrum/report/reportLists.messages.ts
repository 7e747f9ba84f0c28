import type { Language } from '#kernel/text.ts';
import type { ReportStatus } from './report.ts';

const sv = {
  owed: 'Rapporter att skriva',
  late: 'Försenad',
  due: (day: string) => `Senast ${day}`,
  statuses: {
    none: 'Inte påbörjad',
    writing: 'Skrivs',
    returned: 'Tillbaka med synpunkter',
    submitted: 'Hos kansliet',
    approved: 'Kvalitetssäkrad',
  } as Readonly<Record<ReportStatus | 'none', string>>,
  review: {
    heading: 'Rapporter att granska och publicera',
    none: 'Ingen rapport väntar på granskning.',
    by: (person: string, at: string) => `Inlämnad av ${person}, ${at}`,
    steps: { review: 'Ska granskas', publish: 'Ska publiceras', announce: 'Ska meddelas' },
  },
  lateReports: { heading: 'Försenade rapporter', none: 'Ingen rapport är försenad.' },
};

const en: typeof sv = {
  owed: 'Reports to write',
  late: 'Late',
  due: (day) => `Due ${day}`,
  statuses: {
    none: 'Not begun',
    writing: 'Being written',
    returned: 'Returned with remarks',
    submitted: 'With the secretariat',
    approved: 'Quality assured',
  },
  review: {
    heading: 'Reports to review and publish',
    none: 'No report waits for review.',
    by: (person, at) => `Submitted by ${person}, ${at}`,
    steps: { review: 'To be reviewed', publish: 'To be published', announce: 'To be announced' },
  },
  lateReports: { heading: 'Late reports', none: 'No report is late.' },
};

export const messages: Readonly<Record<Language, typeof sv>> = { sv, en };
