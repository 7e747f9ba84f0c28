import type { Language } from '#kernel/text.ts';
import type { Reason } from './audience.ts';

/** Who did it, for which organisation. */
interface Signed {
  readonly who: string;
  readonly organisation: string;
  readonly title: string;
}

interface OfMeeting extends Signed {
  /** The meeting. */
  readonly called: string;
}

interface Messages {
  readonly subject: {
    readonly mention: (of: Signed) => string;
    readonly comment: (of: Signed) => string;
    readonly posted: (of: Signed) => string;
    readonly changed: (of: Signed) => string;
    readonly interest: (of: Signed) => string;
    readonly ready: (title: string) => string;
    readonly notReady: (title: string) => string;
    readonly approved: (title: string) => string;
    readonly declined: (title: string) => string;
    readonly withdrawn: (of: Signed) => string;
    readonly reopened: (of: Signed) => string;
    readonly plan: Readonly<Record<'submitted' | 'returned' | 'approved', (of: Signed) => string>>;
    readonly funding: (of: Signed) => string;
    readonly budget: (of: Signed) => string;
    readonly meetingPoll: (of: OfMeeting) => string;
    readonly meetingDocumented: (of: OfMeeting) => string;
    readonly followUp: (of: Signed) => string;
    readonly followUpOpen: (of: Signed) => string;
    readonly step: Readonly<Record<'planning' | 'running' | 'reporting', (of: Signed) => string>>;
    readonly presented: (of: Signed) => string;
    readonly notPresented: (of: Signed) => string;
  };
  readonly body: {
    readonly mention: (of: Signed) => string;
    readonly comment: (of: Signed) => string;
    readonly answerComment: string;
    readonly replyComment: string;
    readonly posted: (of: Signed) => string;
    readonly question: (question: string) => string;
    readonly answerProposal: (organisations: string) => string;
    readonly changed: (of: Signed) => string;
    readonly note: (note: string) => string;
    readonly confirm: (organisations: string) => string;
    readonly interest: (of: Signed) => string;
    readonly act: (who: string, sentence: string) => string;
    readonly brings: (brings: string) => string;
    readonly ready: (title: string) => string;
    readonly notReady: (title: string) => string;
    readonly cause: (of: Omit<Signed, 'title'>, sentence: string) => string;
    readonly waits: string;
    readonly next: (change: string) => string;
    readonly approved: (title: string) => string;
    readonly leads: (lead: string) => string;
    readonly takePart: (participants: string) => string;
    readonly declined: (title: string) => string;
    readonly reason: (reason: string) => string;
    readonly decidedBy: (who: string) => string;
    readonly withdrawn: (of: Signed) => string;
    readonly reopened: (of: Signed) => string;
    readonly plan: Readonly<Record<'submitted' | 'returned' | 'approved', (of: Signed) => string>>;
    readonly reviewPlan: string;
    readonly writePlan: string;
    readonly readPlan: string;
    readonly read: string;
    readonly readDecision: string;
    readonly budget: (title: string, used: string, planned: string) => string;
    readonly budgetNext: string;
    readonly readBudget: string;
    readonly funding: (of: Signed) => string;
    readonly readFunding: string;
    readonly meetingPoll: (of: OfMeeting) => string;
    readonly answerPoll: string;
    readonly meetingDocumented: (of: OfMeeting) => string;
    readonly decisions: string;
    readonly readMinutes: string;
    readonly followUp: (title: string) => string;
    readonly followUpOpen: (title: string) => string;
    readonly readUptake: string;
  };
  readonly why: Readonly<Record<Reason, (organisations: string) => string>>;
  readonly mute: string;
  readonly unsigned: string;
}

const sv: Messages = {
  subject: {
    mention: ({ who, title }) => `${who} nämnde dig: ${title}`,
    comment: ({ who, title }) => `${who} kommenterade: ${title}`,
    posted: ({ organisation, title }) => `Nytt förslag från ${organisation}: ${title}`,
    changed: ({ title }) => `Gäller ert svar fortfarande? Förslaget har ändrats: ${title}`,
    interest: ({ organisation, title }) => `Svar från ${organisation}: ${title}`,
    ready: (title) => `Redo att starta: ${title}`,
    notReady: (title) => `Inte längre redo att starta: ${title}`,
    approved: (title) => `Klartecken: ${title}`,
    declined: (title) => `Avslaget: ${title}`,
    withdrawn: ({ organisation, title }) => `${organisation} har dragit tillbaka: ${title}`,
    reopened: ({ organisation, title }) => `${organisation} har öppnat igen: ${title}`,
    plan: {
      submitted: ({ title }) => `Projektplan att granska: ${title}`,
      returned: ({ title }) => `Projektplanen är tillbaka med synpunkter: ${title}`,
      approved: ({ title }) => `Projektplanen är godkänd: ${title}`,
    },
    funding: ({ title }) => `Basfinansiering: ${title}`,
    budget: ({ title }) => `Budgeten är nästan använd: ${title}`,
    meetingPoll: ({ called, title }) => `Vilka tider passar dig? ${called}, ${title}`,
    meetingDocumented: ({ called, title }) => `Anteckningarna är klara: ${called}, ${title}`,
    followUp: ({ title }) => `Uppföljningen är klar: ${title}`,
    followUpOpen: ({ title }) => `Uppföljningen är öppen igen: ${title}`,
    step: {
      planning: ({ title }) => `Nu skrivs projektplanen: ${title}`,
      running: ({ title }) => `Provrummet har startat: ${title}`,
      reporting: ({ title }) => `Nu skrivs rapporten: ${title}`,
    },
    presented: ({ title }) => `Redovisat på årskonferensen: ${title}`,
    notPresented: ({ title }) => `Inte redovisat på årskonferensen: ${title}`,
  },
  body: {
    mention: ({ who, organisation, title }) =>
      `${who}, ${organisation}, nämnde dig i en kommentar till provrummet ”${title}”:`,
    comment: ({ who, organisation, title }) => `${who}, ${organisation}, kommenterade provrummet ”${title}”:`,
    answerComment: 'Läs och svara',
    replyComment:
      'Du kan också svara på det här mejlet. Svaret blir en kommentar, som alla medlemmar och partner kan läsa.',
    posted: ({ who, organisation, title }) =>
      `${who}, ${organisation}, har lagt ut ett förslag till provrum: ”${title}”.`,
    question: (question) => `Frågan: ${question}`,
    answerProposal: (organisations) => `Läs förslaget och säg om ${organisations} vill vara med`,
    changed: ({ who, organisation, title }) => `${who}, ${organisation}, har ändrat provrummet ”${title}” i sak.`,
    note: (note) => `Så beskrivs ändringen: ${note}`,
    confirm: (organisations) => `${organisations} svarade före ändringen. Bekräfta svaret eller ändra det här`,
    interest: ({ organisation, title }) => `${organisation} har lämnat besked om provrummet ”${title}”.`,
    act: (who, sentence) => `${who}: ${sentence}.`,
    brings: (brings) => `Bidrar med: ${brings}`,
    ready: (title) => `Provrummet ”${title}” är redo att starta.`,
    notReady: (title) => `Provrummet ”${title}” är inte längre redo att starta.`,
    cause: ({ who, organisation }, sentence) => `Det avgjordes av ${who}, ${organisation}: ${sentence}.`,
    waits: 'Nu väntar förslaget på kansliets klartecken.',
    next: (change) => `Kortaste vägen tillbaka: ${change}`,
    approved: (title) => `Reglabs kansli har gett klartecken för provrummet ”${title}”.`,
    leads: (lead) => `Leder: ${lead}`,
    takePart: (participants) => `Deltar: ${participants}`,
    declined: (title) => `Reglabs kansli har avslagit förslaget ”${title}”.`,
    reason: (reason) => `Motivering: ${reason}`,
    decidedBy: (who) => `Beslutat av ${who}.`,
    withdrawn: ({ who, organisation, title }) => `${who}, ${organisation}, har dragit tillbaka förslaget ”${title}”.`,
    reopened: ({ who, organisation, title }) =>
      `${who}, ${organisation}, har öppnat förslaget ”${title}” igen. Det har kvar de svar som det hade.`,
    plan: {
      submitted: ({ who, organisation, title }) =>
        `${who}, ${organisation}, har lämnat in projektplanen för ”${title}”.`,
      returned: ({ who, title }) =>
        `${who} på kansliet har läst projektplanen för ”${title}” och skickar tillbaka den med synpunkter.`,
      approved: ({ who, title }) =>
        `${who} på kansliet har godkänt projektplanen för ”${title}”. Nu kan den som leder starta provrummet.`,
    },
    reviewPlan: 'Läs och granska planen',
    writePlan: 'Läs synpunkterna och skriv vidare',
    readPlan: 'Läs planen',
    read: 'Läs mer',
    readDecision: 'Läs hela beslutet med reglerna och skälen',
    budget: (title, used, planned) => `I provrummet ”${title}” har ${used} av budgetens ${planned} använts.`,
    budgetNext: 'Se över vad som återstår att betala.',
    readBudget: 'Se budgeten',
    funding: ({ title }) => `Det gäller basfinansieringen av provrummet ”${title}”.`,
    readFunding: 'Läs om basfinansieringen',
    meetingPoll: ({ who, organisation, called, title }) =>
      `${who}, ${organisation}, vill hålla mötet ”${called}” i provrummet ”${title}” och undrar vilka tider som passar dig:`,
    answerPoll: 'Svara vilka tider som passar',
    meetingDocumented: ({ who, organisation, called, title }) =>
      `${who}, ${organisation}, är klar med anteckningarna från mötet ”${called}” i provrummet ”${title}”.`,
    decisions: 'Beslut:',
    readMinutes: 'Läs anteckningarna',
    followUp: (title) => `Uppföljningen av resultatet från provrummet ”${title}” är klar.`,
    followUpOpen: (title) => `Uppföljningen av resultatet från provrummet ”${title}” är öppen igen.`,
    readUptake: 'Läs vad medlemmarna har gjort med resultatet',
  },
  why: {
    tasked: () => 'du ansvarar för uppgiften',
    mentioned: () => 'du nämns i kommentaren',
    proposing: () => 'du är med och föreslår provrummet',
    answered: (organisations) => `du har svarat för ${organisations}`,
    representing: (organisations) => `du företräder ${organisations}`,
    secretariat: () => 'du arbetar på kansliet',
    following: () => 'du bevakar provrummet',
  },
  mute: 'Du kan stänga av mejlen om provrummet',
  unsigned: 'En tidigare användare',
};

const en: Messages = {
  subject: {
    mention: ({ who, title }) => `${who} mentioned you: ${title}`,
    comment: ({ who, title }) => `${who} commented: ${title}`,
    posted: ({ organisation, title }) => `New proposal from ${organisation}: ${title}`,
    changed: ({ title }) => `Does your answer still hold? The proposal has changed: ${title}`,
    interest: ({ organisation, title }) => `Answer from ${organisation}: ${title}`,
    ready: (title) => `Ready to start: ${title}`,
    notReady: (title) => `No longer ready to start: ${title}`,
    approved: (title) => `Go-ahead: ${title}`,
    declined: (title) => `Declined: ${title}`,
    withdrawn: ({ organisation, title }) => `${organisation} has withdrawn: ${title}`,
    reopened: ({ organisation, title }) => `${organisation} has opened again: ${title}`,
    plan: {
      submitted: ({ title }) => `A plan to review: ${title}`,
      returned: ({ title }) => `The plan is back with remarks: ${title}`,
      approved: ({ title }) => `The plan is approved: ${title}`,
    },
    funding: ({ title }) => `Base funding: ${title}`,
    budget: ({ title }) => `The budget is nearly used: ${title}`,
    meetingPoll: ({ called, title }) => `Which times suit you? ${called}, ${title}`,
    meetingDocumented: ({ called, title }) => `The minutes are done: ${called}, ${title}`,
    followUp: ({ title }) => `The follow-up is complete: ${title}`,
    followUpOpen: ({ title }) => `The follow-up is open again: ${title}`,
    step: {
      planning: ({ title }) => `The plan is being written: ${title}`,
      running: ({ title }) => `The provrum has started: ${title}`,
      reporting: ({ title }) => `The report is being written: ${title}`,
    },
    presented: ({ title }) => `Presented at the annual conference: ${title}`,
    notPresented: ({ title }) => `Not presented at the annual conference: ${title}`,
  },
  body: {
    mention: ({ who, organisation, title }) =>
      `${who}, ${organisation}, mentioned you in a comment on the provrum “${title}”:`,
    comment: ({ who, organisation, title }) => `${who}, ${organisation}, commented on the provrum “${title}”:`,
    answerComment: 'Read and answer',
    replyComment:
      'You can also answer this mail. Your answer becomes a comment, which all members and partners can read.',
    posted: ({ who, organisation, title }) =>
      `${who}, ${organisation}, has posted a proposal for a provrum: “${title}”.`,
    question: (question) => `The question: ${question}`,
    answerProposal: (organisations) => `Read the proposal and say whether ${organisations} will be in`,
    changed: ({ who, organisation, title }) =>
      `${who}, ${organisation}, has changed the substance of the provrum “${title}”.`,
    note: (note) => `The change in their words: ${note}`,
    confirm: (organisations) => `${organisations} answered before the change. Confirm the answer or change it here`,
    interest: ({ organisation, title }) => `${organisation} has answered about the provrum “${title}”.`,
    act: (who, sentence) => `${who}: ${sentence}.`,
    brings: (brings) => `Brings: ${brings}`,
    ready: (title) => `The provrum “${title}” is ready to start.`,
    notReady: (title) => `The provrum “${title}” is no longer ready to start.`,
    cause: ({ who, organisation }, sentence) => `What decided it: ${who}, ${organisation}: ${sentence}.`,
    waits: 'The proposal now waits for the go-ahead of the secretariat.',
    next: (change) => `The shortest way back: ${change}`,
    approved: (title) => `Reglab’s secretariat has given the go-ahead for the provrum “${title}”.`,
    leads: (lead) => `Leads: ${lead}`,
    takePart: (participants) => `Take part: ${participants}`,
    declined: (title) => `Reglab’s secretariat has declined the proposal “${title}”.`,
    reason: (reason) => `Reason: ${reason}`,
    decidedBy: (who) => `Decided by ${who}.`,
    withdrawn: ({ who, organisation, title }) => `${who}, ${organisation}, has withdrawn the proposal “${title}”.`,
    reopened: ({ who, organisation, title }) =>
      `${who}, ${organisation}, has opened the proposal “${title}” again. It keeps the answers it had.`,
    plan: {
      submitted: ({ who, organisation, title }) => `${who}, ${organisation}, has submitted the plan for “${title}”.`,
      returned: ({ who, title }) =>
        `${who} at the secretariat has read the plan for “${title}” and returns it with remarks.`,
      approved: ({ who, title }) =>
        `${who} at the secretariat has approved the plan for “${title}”. The lead can start the provrum now.`,
    },
    reviewPlan: 'Read and review the plan',
    writePlan: 'Read the remarks and go on writing',
    readPlan: 'Read the plan',
    read: 'Read more',
    readDecision: 'Read the whole decision with rules and reasons',
    budget: (title, used, planned) => `In the provrum “${title}”, ${used} of the budget of ${planned} has been used.`,
    budgetNext: 'Look over what is left to pay.',
    readBudget: 'See the budget',
    funding: ({ title }) => `This is about the base funding of the provrum “${title}”.`,
    readFunding: 'Read about the base funding',
    meetingPoll: ({ who, organisation, called, title }) =>
      `${who}, ${organisation}, wants to hold the meeting “${called}” of the provrum “${title}” and asks which times suit you:`,
    answerPoll: 'Answer which times suit',
    meetingDocumented: ({ who, organisation, called, title }) =>
      `${who}, ${organisation}, has finished the minutes of the meeting “${called}” of the provrum “${title}”.`,
    decisions: 'Decisions:',
    readMinutes: 'Read the minutes',
    followUp: (title) => `The follow-up of the result of the provrum “${title}” is complete.`,
    followUpOpen: (title) => `The follow-up of the result of the provrum “${title}” is open again.`,
    readUptake: 'Read what the members have done with the result',
  },
  why: {
    tasked: () => 'you answer for the task',
    mentioned: () => 'you are mentioned in the comment',
    proposing: () => 'you are among those who propose the provrum',
    answered: (organisations) => `you have answered for ${organisations}`,
    representing: (organisations) => `you represent ${organisations}`,
    secretariat: () => 'you work at the secretariat',
    following: () => 'you follow the provrum',
  },
  mute: 'You can turn off e-mail about the provrum',
  unsigned: 'A former user',
};

/** "Du får det här mejlet för att …": the words around the reason. */
export const whyWords: Readonly<Record<Language, (why: string) => string>> = {
  sv: (why) => `Du får det här mejlet för att ${why}.`,
  en: (why) => `You get this e-mail because ${why}.`,
};

export const messages: Readonly<Record<Language, Messages>> = { sv, en };
