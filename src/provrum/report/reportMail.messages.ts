import type { Language } from '#kernel/text.ts';

/** Who did it, for which organisation, to which provrum. */
interface Signed {
  readonly who: string;
  readonly organisation: string;
  readonly title: string;
}

const sv = {
  subject: {
    submitted: ({ title }: Signed) => `Rapport att granska: ${title}`,
    returned: ({ title }: Signed) => `Rapporten är tillbaka med synpunkter: ${title}`,
    approved: ({ title }: Signed) => `Rapporten är godkänd: ${title}`,
    due: {
      moved: (title: string, day: string) => `Ny sista dag för rapporten, ${day}: ${title}`,
      before: (title: string, day: string) => `Rapporten ska lämnas senast ${day}: ${title}`,
      after: (title: string, _day: string) => `Rapporten är försenad: ${title}`,
    },
    result: (title: string) => `Nytt resultat att använda: ${title}`,
  },
  body: {
    submitted: ({ who, organisation, title }: Signed) =>
      `${who}, ${organisation}, har lämnat in rapporten från provrummet ”${title}”.`,
    returned: ({ who, title }: Signed) =>
      `${who} på kansliet har läst rapporten från ”${title}” och skickar tillbaka den med synpunkter.`,
    approved: ({ who, title }: Signed) =>
      `${who} på kansliet har kvalitetssäkrat och godkänt rapporten från ”${title}”. Den publiceras av kansliet.`,
    due: {
      moved: (title: string, day: string) => `Kansliet har flyttat rapportens sista dag för ”${title}” till ${day}.`,
      before: (title: string, day: string) =>
        `Provrummet ”${title}” ska rapporteras senast ${day}. Det mesta finns redan: plan, budget och det ni har skrivit på vägen går att hämta in i rapporten.`,
      after: (title: string, day: string) =>
        `Rapporten från provrummet ”${title}” skulle ha lämnats senast ${day}. Behöver ni mer tid? Kontakta kansliet, som kan flytta dagen.`,
    },
    result: (title: string) => `Provrummet ”${title}” är färdigt, och kansliet har kvalitetssäkrat resultatet.`,
    use: 'Läs hela rapporten och säg om ni använder resultatet.',
  },
  link: {
    submitted: 'Läs och granska rapporten',
    returned: 'Läs synpunkterna och skriv vidare',
    approved: 'Läs rapporten',
    write: 'Skriv rapporten',
    result: 'Läs hela rapporten',
  },
};

const en: typeof sv = {
  subject: {
    submitted: ({ title }) => `A report to review: ${title}`,
    returned: ({ title }) => `The report is back with remarks: ${title}`,
    approved: ({ title }) => `The report is approved: ${title}`,
    due: {
      moved: (title, day) => `A new day for the report, ${day}: ${title}`,
      before: (title, day) => `The report is due by ${day}: ${title}`,
      after: (title) => `The report is late: ${title}`,
    },
    result: (title) => `A new result to use: ${title}`,
  },
  body: {
    submitted: ({ who, organisation, title }) =>
      `${who}, ${organisation}, has submitted the report of the provrum “${title}”.`,
    returned: ({ who, title }) =>
      `${who} at the secretariat has read the report of “${title}” and returns it with remarks.`,
    approved: ({ who, title }) =>
      `${who} at the secretariat has assured the quality of the report of “${title}” and approved it. The secretariat publishes it.`,
    due: {
      moved: (title, day) => `The secretariat has moved the day by which the report of “${title}” is due to ${day}.`,
      before: (title, day) =>
        `The report of the provrum “${title}” is due by ${day}. Most of it exists already: plan, budget and what you have written on the way can be brought into the report.`,
      after: (title, day) =>
        `The report of the provrum “${title}” was due by ${day}. Do you need more time? Contact the secretariat, which can move the day.`,
    },
    result: (title) => `The provrum “${title}” is finished, and the secretariat has assured the quality of its result.`,
    use: 'Read the whole report and say whether you use the result.',
  },
  link: {
    submitted: 'Read and review the report',
    returned: 'Read the remarks and go on writing',
    approved: 'Read the report',
    write: 'Write the report',
    result: 'Read the whole report',
  },
};

export const messages: Readonly<Record<Language, typeof sv>> = { sv, en };
