import type { Language } from '#kernel/text.ts';

const sv = {
  fileName: (id: number) => `provrum-${id}-rapport`,
  about: (status: string, day: string) => `Rapport från ett provrum. ${status}. Läget ${day}.`,
  lead: 'Leddes av',
  participants: 'Deltog',
  status: 'Rapportens läge',
  summary: 'Sammanfattning',
  download: { pdf: 'Rapporten som PDF', docx: 'Rapporten för Word' },
};

const en: typeof sv = {
  fileName: (id) => `provrum-${id}-report`,
  about: (status, day) => `Report of a provrum. ${status}. As of ${day}.`,
  lead: 'Led by',
  participants: 'Took part',
  status: 'State of the report',
  summary: 'Summary',
  download: { pdf: 'The report as PDF', docx: 'The report for Word' },
};

export const messages: Readonly<Record<Language, typeof sv>> = { sv, en };
