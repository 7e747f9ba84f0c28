/** What each operation on the day of a meeting and after it does, by its id. */
export const attendanceOperationWords = {
  listAttendance: { summary: { sv: 'Vilka som kom på ett möte', en: 'Who came to a meeting' } },
  checkIn: {
    summary: { sv: 'Checka in, eller ångra', en: 'Check in, or undo' },
    more: {
      sv: 'Varje tryck har en egen key: skickat igen räknas det en gång. ago är hur många millisekunder sedan det gjordes, och det senaste gäller i vilken ordning de än kommer.',
      en: 'Every press has a key of its own: sent again it counts once. ago is how many milliseconds ago it was made, and the latest counts in whatever order they arrive.',
    },
  },
  addWalkIn: {
    summary: { sv: 'Lägg till någon som kom utan att vara anmäld', en: 'Add somebody who came without signing up' },
  },
  noteAllPresent: {
    summary: { sv: 'Notera att alla andra var med', en: 'Note that all others were there' },
    more: { sv: 'Alla som har en plats och inte är avprickade.', en: 'All who have a place and are not marked.' },
  },
  noteAbsence: {
    summary: { sv: 'Notera att de som inte är avprickade inte kom', en: 'Note that those not marked did not come' },
    more: { sv: 'När mötet är slut.', en: 'Once the meeting is over.' },
  },
  findAttendancePaper: {
    summary: { sv: 'Deltagarlistan eller namnskyltarna som pdf', en: 'The list of participants or the badges as PDF' },
    more: {
      sv: 'document är participants eller badges. Innehållet kommer i base 64.',
      en: 'document is participants or badges. The content comes in base 64.',
    },
  },
  listDocumentation: { summary: { sv: 'Det som finns kvar av ett möte', en: 'What is kept of a meeting' } },
  findDocumentation: {
    summary: {
      sv: 'En del av dokumentationen, med filens innehåll',
      en: 'One part of it, with the content of its file',
    },
  },
  addDocumentation: {
    summary: { sv: 'Lägg till dokumentation', en: 'Add documentation' },
    more: {
      sv: 'En fil skickas i base 64. För en fil och en inspelning ska access säga om alla kan ta del av den.',
      en: 'A file is sent in base 64. For a file and a recording access must say whether everybody can take part of it.',
    },
  },
  removeDocumentation: { summary: { sv: 'Ta bort dokumentation', en: 'Remove documentation' } },
  findGatheringAnswers: {
    summary: { sv: 'Vad deltagarna tyckte om ett möte', en: 'What participants thought of a meeting' },
    more: {
      sv: 'Utan namn. Medlemmar ser summor när minst tre har svarat.',
      en: 'Without names. Members see sums once at least three have answered.',
    },
  },
  findOwnGatheringAnswer: {
    summary: { sv: 'Vad du själv har svarat om ett möte', en: 'What you have said of a meeting yourself' },
    more: {
      sv: 'Bara den som kom. from och to är dagarna då det går att svara.',
      en: 'Only those who came. from and to are the days on which one can answer.',
    },
  },
  answerOnGathering: {
    summary: { sv: 'Säg vad du tyckte om ett möte du var på', en: 'Say what you thought of a meeting you were at' },
  },
  compareGatherings: {
    summary: { sv: 'Ett nätverks möten jämförda', en: 'The meetings of a network compared' },
  },
} as const;
