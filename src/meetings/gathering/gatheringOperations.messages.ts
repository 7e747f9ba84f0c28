/** What each operation on meetings that people sign up for does, by its id. */
export const gatheringOperationWords = {
  listGatherings: {
    summary: { sv: 'Möten med anmälan', en: 'Meetings to sign up for' },
    more: {
      sv: 'De kommande efter tid, eller de tidigare med det senaste först. Planerade möten ser bara de som arrangerar dem.',
      en: 'Those to come by time, or earlier ones with the latest first. Planned meetings are seen only by those who arrange them.',
    },
  },
  planGathering: {
    summary: { sv: 'Planera ett möte', en: 'Plan a meeting' },
    more: {
      sv: 'Bara kansliet. like tar med program, kostnader och planeringsgrupp från ett annat möte. Bryter mötet mot ett bör krävs reason. En dag utan år avvisas.',
      en: 'The secretariat only. like brings programme, costs and planning group from another meeting. Against a should, reason is needed. A day without its year is refused.',
    },
  },
  findGathering: {
    summary: { sv: 'Ett möte', en: 'One meeting' },
    more: {
      sv: 'arranged finns bara för dem som arrangerar mötet: checklista, kostnader, kvalitet och undantag. Belopp är i öre.',
      en: 'arranged is only for those who arrange the meeting: checklist, costs, quality and exceptions. Amounts are in öre.',
    },
  },
  changeGathering: {
    summary: { sv: 'Ändra eller flytta ett möte', en: 'Change or move a meeting' },
    more: {
      sv: 'Ny tid, plats eller länk efter inbjudan flyttar mötet: anmälningarna står kvar och alla får veta det.',
      en: 'Another time, place or link after the invitation moves the meeting: registrations stay and everybody is told.',
    },
  },
  cancelGathering: { summary: { sv: 'Ställ in ett möte', en: 'Cancel a meeting' } },
  turnGathering: {
    summary: { sv: 'Bjud in, öppna, stäng eller avsluta ett möte', en: 'Invite to, open, close or end a meeting' },
    more: {
      sv: 'invite bjuder in och öppnar anmälan. hold går när mötet har börjat.',
      en: 'invite invites and opens registration. hold is possible once the meeting has begun.',
    },
  },
  findGatheringHistory: {
    summary: { sv: 'Mötets historik', en: 'The history of the meeting' },
    more: {
      sv: 'Vad som rör anmälda personer ser bara de som arrangerar och kansliet.',
      en: 'What concerns those registered is only for those who arrange and the secretariat.',
    },
  },
  changeProgramme: {
    summary: { sv: 'Ändra mötets program', en: 'Change the programme' },
    more: {
      sv: 'En punkt i taget: add, change med item och version, eller remove med item.',
      en: 'One item at a time: add, change with item and version, or remove with item.',
    },
  },
  changeGatheringCosts: {
    summary: { sv: 'Ändra mötets kostnader', en: 'Change the costs of the meeting' },
    more: {
      sv: 'En rad i taget, i öre. actual är null tills utfallet är känt.',
      en: 'One line at a time, in öre. actual is null until it is known.',
    },
  },
  changeGatheringPlanners: {
    summary: { sv: 'Ändra planeringsgruppen', en: 'Change the planning group' },
    more: { sv: 'Bara kansliet.', en: 'The secretariat only.' },
  },
  changeChecklist: {
    summary: { sv: 'Ändra en punkt i checklistan', en: 'Change a point of the checklist' },
    more: {
      sv: 'Dagen räknas från mötet om due är null.',
      en: 'The day is counted from the meeting where due is null.',
    },
  },
  judgeGathering: {
    summary: { sv: 'Bedöm mötets kvalitet', en: 'Judge the quality of the meeting' },
    more: { sv: 'Sparas med ditt namn.', en: 'Kept with your name.' },
  },
  listVenues: {
    summary: { sv: 'Lokalregistret', en: 'The register of venues' },
    more: { sv: 'Bara kansliet.', en: 'The secretariat only.' },
  },
  addVenue: { summary: { sv: 'Lägg till en lokal', en: 'Add a venue' } },
  findVenue: { summary: { sv: 'En lokal', en: 'One venue' } },
  changeVenue: { summary: { sv: 'Ändra en lokal', en: 'Change a venue' } },
  tellOfVenue: { summary: { sv: 'Berätta hur en lokal var', en: 'Tell how a venue was' } },
  listUndated: {
    summary: { sv: 'Möten vars dag ingen källa säger', en: 'Meetings whose day no source tells' },
    more: { sv: 'Bara kansliet. Programmet gissar inte.', en: 'The secretariat only. The program does not guess.' },
  },
  dateUndated: {
    summary: { sv: 'Ge ett sådant möte sin dag', en: 'Give such a meeting its day' },
    more: {
      sv: 'Dagen får inte säga emot källan.',
      en: 'The day must not contradict the source.',
    },
  },
  proposeGatheringDates: {
    summary: { sv: 'Dagar att föreslå för nätverkets nästa möte', en: 'Days to propose for a network’s next meeting' },
    more: {
      sv: 'Bara kansliet. Ur de bestämda nätverksveckorna; med like i stil med ett tidigare möte.',
      en: 'The secretariat only. Out of the decided network weeks; with like in the manner of an earlier meeting.',
    },
  },
} as const;
