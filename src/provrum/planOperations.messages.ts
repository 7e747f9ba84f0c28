/** What each operation on plan, budget and funding does, by its id. */
export const planOperationWords = {
  findBudget: {
    summary: {
      sv: 'Budgeten med summor, prognos och reglernas utslag',
      en: 'The budget with sums, forecast and the verdict of the rules',
    },
    more: { sv: 'Alla belopp är i öre.', en: 'All amounts are in öre.' },
  },
  findBudgetLine: { summary: { sv: 'En budgetpost med sina kostnader', en: 'One budget line with its costs' } },
  addBudgetLine: {
    summary: { sv: 'Lägg till en budgetpost', en: 'Add a budget line' },
    more: {
      sv: 'Den som leder provrummet skriver alla poster, en deltagare dem som den själv betalar.',
      en: 'The lead writes every line, a participant those that it pays itself.',
    },
  },
  changeBudgetLine: { summary: { sv: 'Ändra en budgetpost', en: 'Change a budget line' } },
  removeBudgetLine: { summary: { sv: 'Ta bort en budgetpost', en: 'Remove a budget line' } },
  recordCost: { summary: { sv: 'Skriv upp en kostnad', en: 'Record a cost' } },
  removeCost: { summary: { sv: 'Ta bort en kostnad', en: 'Remove a cost' } },
  findFunding: {
    summary: {
      sv: 'Basfinansieringen och det största möjliga beloppet',
      en: 'The base funding and the largest possible amount',
    },
  },
  findReceiptOfCost: {
    summary: { sv: 'Kvittot för en kostnad, i base64', en: 'The receipt of a cost, in base 64' },
    more: {
      sv: 'För dem som deltar och för kansli och styrelse.',
      en: 'For those who take part, secretariat and board.',
    },
  },
  addReceiptOfCost: {
    summary: { sv: 'Lägg till kvittot för en kostnad, eller byt det', en: 'Add the receipt of a cost, or replace it' },
  },
  requestFunding: { summary: { sv: 'Begär basfinansiering', en: 'Ask for base funding' } },
  withdrawFunding: { summary: { sv: 'Ta tillbaka begäran', en: 'Withdraw the request' } },
  decideFunding: {
    summary: { sv: 'Bevilja eller avslå', en: 'Grant or decline' },
    more: {
      sv: 'Bara kansliet. Alla regler ska vara uppfyllda när beslutet fattas; annars står det största möjliga beloppet i largest.',
      en: 'The secretariat only. Every rule must hold when it is decided; if not, the largest possible amount is in largest.',
    },
  },
  announceFunding: {
    summary: { sv: 'Meddela beslutet om basfinansiering', en: 'Announce the decision on base funding' },
    more: {
      sv: 'Först då ser andra än kansli och styrelse det, och den som leder provrummet får ett mejl.',
      en: 'Only then do others than secretariat and board see it, and the lead gets a mail.',
    },
  },
  takeBackFunding: {
    summary: {
      sv: 'Ta tillbaka ett beslut om basfinansiering som inte är meddelat',
      en: 'Take back a decision on base funding that is not announced',
    },
  },
  requestPayment: { summary: { sv: 'Begär en utbetalning', en: 'Ask for a payment' } },
  approvePayment: { summary: { sv: 'Godkänn en utbetalning', en: 'Approve a payment' } },
  declinePayment: { summary: { sv: 'Godkänn inte en utbetalning', en: 'Do not approve a payment' } },
  notePayment: { summary: { sv: 'Notera att det är utbetalt', en: 'Note that it is paid' } },
  noteRepayment: { summary: { sv: 'Notera att det är återbetalt', en: 'Note that it is paid back' } },
  findFundingYear: {
    summary: {
      sv: 'Årets basfinansiering: ram, reserverat, betalat och kvar',
      en: 'The year’s base funding: frame, reserved, paid and left',
    },
    more: { sv: 'Kansli och styrelse.', en: 'Secretariat and board.' },
  },
  findPlan: {
    summary: { sv: 'Projektplanen som den är skriven nu', en: 'The plan as it is written now' },
    more: {
      sv: 'Med vad reglerna säger. Deltagarna och kansliet läser den medan den skrivs, alla när den är godkänd.',
      en: 'With what the rules say. Participants and secretariat read it while it is written, everybody once it is approved.',
    },
  },
  startPlanning: {
    summary: { sv: 'Börja skriva planen', en: 'Begin the plan' },
    more: { sv: 'Bara den som leder.', en: 'The lead only.' },
  },
  findPlanSection: { summary: { sv: 'En del av planen', en: 'One section of the plan' } },
  writePlanSection: {
    summary: { sv: 'Skriv en del av planen', en: 'Write a section of the plan' },
    more: {
      sv: 'Varje del har sin egen ETag: den som skriver i en annan del är inte i vägen. Skicka de fält som delen har: text, eller start, end och milestones, physical och digital, criteria, indicators.',
      en: 'Each section has an ETag of its own: whoever writes in another is not in the way. Send the fields that the section has: text, or start, end and milestones, physical and digital, criteria, indicators.',
    },
  },
  submitPlan: {
    summary: { sv: 'Lämna in planen till kansliet', en: 'Submit the plan to the secretariat' },
    more: { sv: 'Bara den som leder.', en: 'The lead only.' },
  },
  returnPlan: {
    summary: { sv: 'Skicka tillbaka planen med synpunkter', en: 'Return the plan with remarks' },
    more: { sv: 'Bara kansliet.', en: 'The secretariat only.' },
  },
  approvePlan: {
    summary: { sv: 'Godkänn planen', en: 'Approve the plan' },
    more: { sv: 'Bara kansliet.', en: 'The secretariat only.' },
  },
  listPlanVersions: {
    summary: { sv: 'Varje inlämnad plan och vad den fick för svar', en: 'Each submitted plan and how it was answered' },
  },
  startProvrum: {
    summary: { sv: 'Starta arbetet på en godkänd plan', en: 'Begin the work on an approved plan' },
    more: { sv: 'Bara den som leder.', en: 'The lead only.' },
  },
} as const;
