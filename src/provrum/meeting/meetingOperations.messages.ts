/** What each operation on the working meetings of a provrum does, by its id. */
export const meetingOperationWords = {
  listMeetings: { summary: { sv: 'Mötena, efter tid', en: 'The meetings, by time' } },
  planMeeting: {
    summary: {
      sv: 'Planera ett möte, en serie eller en fråga om tid',
      en: 'Plan a meeting, a series or a question about time',
    },
    more: {
      sv: 'Med when är tiden bestämd, med times får de som deltar frågan. Ingen kallas förrän mötet är kallat.',
      en: 'With when the time is settled, with times those who take part are asked. Nobody is called before the announcement.',
    },
  },
  findMeeting: {
    summary: {
      sv: 'Ett möte med dagordning, anteckningar och beslut',
      en: 'One meeting with agenda, minutes and decisions',
    },
  },
  changeMeeting: {
    summary: { sv: 'Ändra ett möte', en: 'Change a meeting' },
    more: {
      sv: 'Ny tid, plats eller länk för ett kallat möte kallar alla på nytt.',
      en: 'Another time, place or link of a called meeting calls everybody anew.',
    },
  },
  announceMeeting: { summary: { sv: 'Kalla till mötet', en: 'Call the meeting' } },
  cancelMeeting: { summary: { sv: 'Ställ in mötet', en: 'Cancel the meeting' } },
  turnMeeting: {
    summary: {
      sv: 'Mötet är hållet, anteckningarna är klara eller öppnas igen',
      en: 'The meeting is held, its minutes are done or opened again',
    },
  },
  answerMeetingTimes: { summary: { sv: 'Svara vilka tider som passar dig', en: 'Answer which times suit you' } },
  chooseMeetingTime: { summary: { sv: 'Välj en av tiderna', en: 'Choose one of the times' } },
  listMeetingCollisions: {
    summary: { sv: 'Vad mötet krockar med', en: 'What the meeting collides with' },
    more: { sv: 'För dem som kallar till det.', en: 'For those who call it.' },
  },
  listMeetingCalendarAnswers: {
    summary: { sv: 'Vad deltagarnas kalendrar har svarat', en: 'What participants’ calendars have answered' },
    more: {
      sv: 'Bara för ett möte som är kallat. Varför någon inte kan är för dem som kallar.',
      en: 'Only of a meeting that is called. Why somebody cannot come is for those who call.',
    },
  },
  listMeetingDecisions: { summary: { sv: 'Alla beslut från mötena', en: 'All decisions of the meetings' } },
  addAgendaItem: { summary: { sv: 'Lägg till en punkt på dagordningen', en: 'Add a point to the agenda' } },
  changeAgendaItem: { summary: { sv: 'Ändra en punkt', en: 'Change a point' } },
  removeAgendaItem: { summary: { sv: 'Ta bort en punkt', en: 'Remove a point' } },
  turnAgendaItem: {
    summary: {
      sv: 'Gör en punkt klar, öppna den, flytta den eller för den till nästa möte',
      en: 'Settle a point, open it, move it or carry it to the next meeting',
    },
  },
  findMinutes: {
    summary: { sv: 'Anteckningarna under en punkt', en: 'The minutes under a point' },
    more: {
      sv: 'section är punktens nummer, eller meeting för mötet som helhet.',
      en: 'section is the number of the point, or meeting for the meeting as a whole.',
    },
  },
  writeMinutes: {
    summary: { sv: 'Skriv anteckningarna under en punkt', en: 'Write the minutes under a point' },
    more: {
      sv: 'section är punktens nummer, eller meeting för mötet som helhet.',
      en: 'section is the number of the point, or meeting for the meeting as a whole.',
    },
  },
  noteMeetingDecision: { summary: { sv: 'Anteckna ett beslut', en: 'Note a decision' } },
  changeMeetingDecision: { summary: { sv: 'Ändra ett antecknat beslut', en: 'Change a noted decision' } },
  removeMeetingDecision: { summary: { sv: 'Ta bort ett antecknat beslut', en: 'Remove a noted decision' } },
} as const;
