/** What each operation in the workspace of a provrum does, by its id. */
export const workOperationWords = {
  findWork: {
    summary: {
      sv: 'Arbetet: loggbok, uppgifter, testarenor och indikatorer',
      en: 'The work: log, tasks, test arenas and indicators',
    },
    more: {
      sv: 'Loggbok och uppgifter läses av dem som deltar och av Reglab; för andra är de null.',
      en: 'Log and tasks are read by those who take part and by Reglab; to others they are null.',
    },
  },
  writeLog: { summary: { sv: 'Skriv i loggboken', en: 'Write in the log' } },
  findLogEntry: {
    summary: { sv: 'En anteckning och vad den sa förut', en: 'One entry of the log, and what it said before' },
  },
  editLog: { summary: { sv: 'Ändra sin egen anteckning', en: 'Edit one’s own entry' } },
  withdrawLog: { summary: { sv: 'Ta bort sin egen anteckning', en: 'Take one’s own entry out' } },
  addTask: {
    summary: { sv: 'Lägg till en uppgift', en: 'Add a task' },
    more: {
      sv: 'owner är en person som företräder organisation, som ska delta i provrummet.',
      en: 'owner is a person who represents organisation, which must take part in the provrum.',
    },
  },
  findTask: { summary: { sv: 'En uppgift', en: 'One task' } },
  changeTask: { summary: { sv: 'Ändra en uppgift eller lämna över den', en: 'Change a task or hand it over' } },
  finishTask: { summary: { sv: 'Uppgiften är klar', en: 'The task is done' } },
  reopenTask: { summary: { sv: 'Öppna en uppgift igen', en: 'Open a task again' } },
  takeOverTask: { summary: { sv: 'Ta över en uppgift själv', en: 'Take a task over oneself' } },
  removeTask: { summary: { sv: 'Ta bort en uppgift', en: 'Remove a task' } },
  addArena: { summary: { sv: 'Lägg till en testarena', en: 'Add a test arena' } },
  findArena: { summary: { sv: 'En testarena', en: 'One test arena' } },
  changeArena: { summary: { sv: 'Ändra en testarena', en: 'Change a test arena' } },
  removeArena: { summary: { sv: 'Ta bort en testarena', en: 'Remove a test arena' } },
  noteMeasurement: {
    summary: { sv: 'Skriv upp vad en indikator blev en viss dag', en: 'Note what an indicator was on a day' },
    more: {
      sv: 'indicator är namnet på en indikator i den godkända planen.',
      en: 'indicator is the name of an indicator of the approved plan.',
    },
  },
  removeMeasurement: { summary: { sv: 'Ta bort en mätning', en: 'Remove a measurement' } },
  listParticipants: {
    summary: {
      sv: 'Vilka som deltar och har deltagit, vem som leder, och vad reglerna säger',
      en: 'Who takes part and has taken part, who leads, and what the rules say',
    },
  },
  addParticipant: {
    summary: { sv: 'Ta med en organisation i provrummet', en: 'Take an organisation into the provrum' },
    more: {
      sv: 'Av den som leder eller av kansliet. Bryter det en regel som ska gälla blir svaret nej, med regeln.',
      en: 'By the lead or the secretariat. If it breaks a rule that must hold, the answer is no, with the rule.',
    },
  },
  leaveProvrum: {
    summary: { sv: 'Lämna provrummet', en: 'Leave the provrum' },
    more: {
      sv: 'Av organisationen själv eller av kansliet. Inget stannar av det; bryts en regel får kansliet veta det.',
      en: 'By the organisation itself or the secretariat. Nothing stops by it; if a rule breaks, the secretariat is told.',
    },
  },
  changeLead: {
    summary: { sv: 'Lämna över ledningen', en: 'Hand over the lead' },
    more: {
      sv: 'Till en medlem som deltar, av den som leder eller av kansliet. Öppna uppgifter erbjuds den nya ledaren.',
      en: 'To a member that takes part, by the lead or the secretariat. Open tasks are offered to the new lead.',
    },
  },
  findCancellation: { summary: { sv: 'Beslutet att avbryta', en: 'The decision to cancel' } },
  cancelProvrum: {
    summary: { sv: 'Besluta att avbryta provrummet', en: 'Decide to cancel the provrum' },
    more: {
      sv: 'Bara kansliet. Arbetet går vidare tills beslutet meddelas.',
      en: 'The secretariat only. The work goes on until the decision is announced.',
    },
  },
  announceCancellation: {
    summary: { sv: 'Meddela att provrummet är avbrutet', en: 'Announce that the provrum is cancelled' },
  },
  takeBackCancellation: {
    summary: {
      sv: 'Ta tillbaka beslutet att avbryta innan det meddelats',
      en: 'Take the decision to cancel back before it is announced',
    },
  },
} as const;
