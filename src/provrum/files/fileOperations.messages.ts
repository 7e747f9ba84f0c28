/** What each operation on the files of a provrum does, by its id. */
export const fileOperationWords = {
  listFiles: {
    summary: { sv: 'Filerna i provrummet', en: 'The files of the provrum' },
    more: {
      sv: 'För dem som deltar och för kansli och styrelse.',
      en: 'For those who take part, secretariat and board.',
    },
  },
  findFile: { summary: { sv: 'En fil med sitt innehåll i base64', en: 'A file with its content in base 64' } },
  addFile: {
    summary: { sv: 'Lägg till en fil', en: 'Add a file' },
    more: {
      sv: 'Innehållet skickas i base64 och får vara högst 20 MB. Namnets ändelse och innehållet ska stämma överens.',
      en: 'The content is sent in base 64 and may be at most 20 MB. The ending of the name and the content must agree.',
    },
  },
  removeFile: {
    summary: { sv: 'Ta bort en fil', en: 'Remove a file' },
    more: { sv: 'Att den har funnits står kvar i historiken.', en: 'That it was there stays in the history.' },
  },
} as const;
