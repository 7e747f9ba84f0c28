import type { Language } from '#kernel/text.ts';
import type { AgendaChange } from '#meetings/meetingText.ts';
import type { CalendarAnswer } from '#meetings/replies/events.ts';
import type { InterestRole } from './events.ts';
import type { Channel, TextPurpose } from './spreading/events.ts';
import type { Sentence, SentenceArguments, SentenceKey } from './history.ts';
import { workSentences } from './work/workHistory.messages.ts';
import type { UptakeAnswer } from './uptake/events.ts';

interface Messages {
  readonly title: string;
  readonly lead: string;
  readonly proposals: string;
  readonly none: string;
  readonly byTheRules: string;
  readonly erased: string;
  readonly links: {
    readonly comment: string;
    readonly receipt: string;
    readonly versions: string;
    readonly plan: string;
    readonly meeting: string;
    readonly report: string;
  };
  readonly sentences: { readonly [Key in SentenceKey]: (of: SentenceArguments[Key]) => string };
}

const rolesSv: Readonly<Record<InterestRole, string>> = {
  lead: 'vill delta och kan leda',
  participate: 'vill delta',
  follow: 'vill följa',
};
const rolesEn: Readonly<Record<InterestRole, string>> = {
  lead: 'wants to take part and is willing to lead',
  participate: 'wants to take part',
  follow: 'wants to follow',
};

const uptakeSv: Readonly<Record<UptakeAnswer, string>> = {
  used: 'vi har använt resultatet',
  willUse: 'vi ska använda resultatet',
  notForUs: 'resultatet är inget för oss',
};
const uptakeEn: Readonly<Record<UptakeAnswer, string>> = {
  used: 'we have used the result',
  willUse: 'we will use the result',
  notForUs: 'the result is not for us',
};

const spreadingSv: Readonly<Record<Channel, string>> = {
  web: 'webbplatsen',
  newsletter: 'nyhetsbrevet',
  networkMeeting: 'nätverksträffar',
  conference: 'årskonferensen',
};
const spreadingEn: Readonly<Record<Channel, string>> = {
  web: 'the website',
  newsletter: 'the newsletter',
  networkMeeting: 'network meetings',
  conference: 'the annual conference',
};
const textsSv: Readonly<Record<TextPurpose, string>> = {
  newsletter: 'nyhetsbrevet',
  abstract: 'årskonferensens program',
};
const textsEn: Readonly<Record<TextPurpose, string>> = {
  newsletter: 'the newsletter',
  abstract: 'the programme of the annual conference',
};

const calendarSv: Readonly<Record<CalendarAnswer, string>> = { accepted: 'ja', declined: 'nej', tentative: 'kanske' };
const calendarEn: typeof calendarSv = { accepted: 'yes', declined: 'no', tentative: 'maybe' };

/** Whoever is outside the work is not told what a meeting or a file is called. */
const meetingSv = (title: string) => (title === '' ? 'ett möte' : `mötet ”${title}”`);
const meetingEn = (title: string) => (title === '' ? 'a meeting' : `the meeting “${title}”`);
const pointSv = (point: string) => (point === '' ? 'en punkt' : `punkten ”${point}”`);
const pointEn = (point: string) => (point === '' ? 'a point' : `the point “${point}”`);
/** What is done to a point of an agenda. */
type AgendaWords = Readonly<Record<AgendaChange['act'], (point: string) => string>>;
const agendaSv: AgendaWords = {
  add: (point) => `Lade till ${point} på dagordningen`,
  change: (point) => `Ändrade ${point} på dagordningen`,
  remove: (point) => `Tog bort ${point} från dagordningen`,
  settle: (point) => `Markerade ${point} som klar på dagordningen`,
  open: (point) => `Öppnade ${point} igen på dagordningen`,
  swap: (point) => `Flyttade ${point} på dagordningen`,
};
const agendaEn: AgendaWords = {
  add: (point) => `Added ${point} to the agenda`,
  change: (point) => `Changed ${point} on the agenda`,
  remove: (point) => `Removed ${point} from the agenda`,
  settle: (point) => `Marked ${point} as settled on the agenda`,
  open: (point) => `Opened ${point} again on the agenda`,
  swap: (point) => `Moved ${point} on the agenda`,
};
const fileSv = (name: string) => (name === '' ? 'en fil' : `filen ”${name}”`);
const fileEn = (name: string) => (name === '' ? 'a file' : `the file “${name}”`);

const sv: Messages = {
  title: 'Historik',
  lead: 'Allt som har hänt, det senaste först: vem som gjorde det, för vilken organisation och enligt vilka regler.',
  proposals: 'Förslag',
  none: 'Inget har hänt än.',
  byTheRules: 'Enligt reglerna',
  erased: 'en person som inte längre finns här',
  links: {
    comment: 'Läs kommentaren',
    receipt: 'Läs beslutet',
    versions: 'Se vad som ändrades',
    plan: 'Läs planens versioner',
    meeting: 'Till mötet',
    report: 'Läs rapportens versioner',
  },
  sentences: {
    ...workSentences.sv,
    drafted: () => 'Började skriva förslaget',
    saved: () => 'Sparade utkastet',
    posted: () => 'Lade ut förslaget till alla medlemmar och partner',
    changed: ({ version }) => `Rättade texten (version ${version})`,
    changedMaterially: ({ version }) =>
      `Ändrade förslaget i sak (version ${version}). De som hade anmält intresse får frågan igen`,
    withdrawn: () => 'Drog tillbaka förslaget',
    reopened: () => 'Öppnade förslaget igen',
    kept: () => 'Behöll förslaget',
    lapseReminded: ({ day }) => `Förslaget förfaller den ${day.sv} om ingen gör något`,
    lapsed: ({ since }) => `Förslaget förföll: ingen hade gjort något sedan den ${since.sv}`,
    coAuthorAdded: ({ person, organisation }) => `Lade till ${person}, ${organisation}, som medförfattare`,
    coAuthorRemoved: ({ person }) => `Tog bort ${person} som medförfattare`,
    interestGiven: ({ role }) => `Anmälde intresse: ${rolesSv[role]}`,
    interestChanged: ({ role, previous }) =>
      previous && previous !== role
        ? `Ändrade sitt svar från ”${rolesSv[previous]}” till ”${rolesSv[role]}”`
        : `Ändrade sitt svar: ${rolesSv[role]}`,
    interestConfirmed: () => 'Stod fast vid sitt svar efter att förslaget hade ändrats',
    interestWithdrawn: () => 'Tog tillbaka sin intresseanmälan',
    goAheadGiven: ({ lead, participants, year }) =>
      `Gav klartecken för ${year}. ${lead} leder${participants.length > 0 ? `, ${listed(participants, 'och')} deltar` : ''}`,
    declined: () => 'Avslog förslaget',
    takenBack: () => 'Tog tillbaka beslutet innan det hade meddelats',
    announced: () => 'Meddelade beslutet',
    commented: () => 'Kommenterade',
    commentEdited: () => 'Ändrade sin kommentar',
    commentWithdrawn: () => 'Tog bort sin kommentar',
    planningStarted: () => 'Började skriva projektplanen',
    planSectionSaved: () => 'Sparade en del av projektplanen',
    planSubmitted: ({ number }) => `Lämnade in projektplanen till kansliet (version ${number})`,
    planReturned: ({ number }) => `Skickade tillbaka projektplanen med synpunkter (version ${number})`,
    planApproved: ({ number }) => `Godkände projektplanen (version ${number})`,
    provrumStarted: () => 'Startade provrummet',
    budgetLineAdded: ({ cost, amount, payer }) =>
      payer
        ? `Lade till ${amount.sv} för ${cost.sv} i budgeten, som ${payer} betalar`
        : `Lade till ${amount.sv} för ${cost.sv} i budgeten, av basfinansieringen`,
    budgetLineChanged: ({ cost, amount, previous }) =>
      amount.sv === previous.sv
        ? `Ändrade budgetposten på ${amount.sv} för ${cost.sv}`
        : `Ändrade budgetposten för ${cost.sv} från ${previous.sv} till ${amount.sv}`,
    budgetLineRemoved: ({ cost, amount }) => `Tog bort ${amount.sv} för ${cost.sv} ur budgeten`,
    costRecorded: ({ cost, amount }) => `Skrev upp en kostnad på ${amount.sv} för ${cost.sv}`,
    costRemoved: ({ cost, amount }) => `Tog bort en kostnad på ${amount.sv} för ${cost.sv}`,
    budgetAlarmRaised: ({ planned, actual }) => `Av budgetens ${planned.sv} har ${actual.sv} använts`,
    budgetAlarmCleared: () => 'Mindre än 80 procent av budgeten har använts igen',
    receiptAdded: ({ cost, amount }) => `Lade till kvittot för ${amount.sv} för ${cost.sv}`,
    fundingRequested: ({ amount }) => `Begärde ${amount.sv} i basfinansiering`,
    fundingWithdrawn: ({ amount }) => `Tog tillbaka begäran om ${amount.sv} i basfinansiering`,
    fundingDecided: ({ verdict, amount }) =>
      verdict === 'granted'
        ? `Beslutade att bevilja ${amount.sv} i basfinansiering. Beslutet är inte meddelat`
        : `Beslutade att avslå begäran om ${amount.sv} i basfinansiering. Beslutet är inte meddelat`,
    fundingTakenBack: () => 'Tog tillbaka beslutet om basfinansiering innan det hade meddelats',
    fundingGranted: ({ amount, year }) => `Beviljade ${amount.sv} i basfinansiering för ${year}`,
    fundingDeclined: ({ amount }) => `Avslog begäran om ${amount.sv} i basfinansiering`,
    paymentRequested: ({ amount }) => `Begärde att ${amount.sv} av basfinansieringen betalas ut`,
    paymentApproved: ({ amount }) => `Godkände en utbetalning på ${amount.sv}`,
    paymentDeclined: ({ amount }) => `Godkände inte en utbetalning på ${amount.sv}`,
    paymentPaid: ({ amount, on }) => `Betalade ut ${amount.sv} den ${on.sv}`,
    paymentRepaid: ({ amount, on }) => `Noterade att ${amount.sv} betalades tillbaka den ${on.sv}`,
    reportStarted: () => 'Började skriva rapporten',
    reportSectionSaved: () => 'Sparade en del av rapporten',
    reportSubmitted: ({ number }) => `Lämnade in rapporten till kansliet (version ${number})`,
    reportReturned: ({ number }) => `Skickade tillbaka rapporten med synpunkter (version ${number})`,
    reportApproved: ({ number }) => `Godkände rapporten efter kvalitetssäkring (version ${number})`,
    reportDueMoved: ({ due }) => `Flyttade rapportens sista dag till den ${due.sv}`,
    reportReminded: ({ when, due }) =>
      when === 'before'
        ? `Påminde om att rapporten ska lämnas den ${due.sv}`
        : `Påminde om att rapporten skulle ha lämnats den ${due.sv}`,
    resultPublished: () => 'Publicerade resultatet för kansli och styrelse',
    resultTakenBack: () => 'Tog tillbaka resultatet innan det hade meddelats',
    resultAnnounced: () => 'Meddelade resultatet till alla medlemmar och partner',
    fileAdded: ({ name }) => `Lade till ${fileSv(name)}`,
    fileRemoved: ({ name }) => `Tog bort ${fileSv(name)}`,
    meetingPlanned: ({ title, times, asks }) =>
      asks
        ? `Frågade om tid för ${meetingSv(title)}`
        : times > 1
          ? `Planerade ${times} möten${title && `: ”${title}”`}`
          : `Planerade ${meetingSv(title)}`,
    meetingChanged: ({ title }) => `Ändrade uppgifter om ${meetingSv(title)}`,
    meetingMoved: ({ title, when }) => `Ändrade tid eller plats för ${meetingSv(title)}: ${when.sv}`,
    meetingAnnounced: ({ title, when }) => `Kallade till ${meetingSv(title)} ${when.sv}`,
    meetingCancelled: ({ title }) => `Ställde in ${meetingSv(title)}`,
    meetingHeld: ({ title }) => `Noterade att ${meetingSv(title)} har hållits`,
    meetingDocumented: ({ title }) => `Blev klar med anteckningarna från ${meetingSv(title)}`,
    meetingReopened: ({ title }) => `Öppnade anteckningarna från ${meetingSv(title)} igen`,
    meetingPollAnswered: ({ title }) => `Svarade på vilka tider som passar för ${meetingSv(title)}`,
    meetingDateChosen: ({ title, when }) => `Bestämde tid för ${meetingSv(title)}: ${when.sv}`,
    meetingCalendarAnswered: ({ title, answer }) =>
      `Svarade ${answer === null ? '' : `${calendarSv[answer]} `}på kallelsen till ${meetingSv(title)} i sin kalender`,
    meetingAgendaSaved: ({ title, act, point }) => `${agendaSv[act](pointSv(point))} för ${meetingSv(title)}`,
    meetingItemCarried: ({ title }) => `Förde över en punkt från ${meetingSv(title)} till nästa möte`,
    meetingMinutesSaved: () => 'Skrev mötesanteckningar',
    meetingDecisionNoted: ({ title, number }) => `Antecknade beslut ${number} på ${meetingSv(title)}`,
    meetingDecisionChanged: ({ title, number }) => `Ändrade beslut ${number} från ${meetingSv(title)}`,
    meetingDecisionRemoved: ({ title, number }) => `Tog bort beslut ${number} från ${meetingSv(title)}`,
    spreadingPlanned: ({ channel }) => `Planerade spridningen: ${spreadingSv[channel]}`,
    spreadingDone: ({ channel }) => `Noterade som gjort: ${spreadingSv[channel]}`,
    spreadingReopened: ({ channel }) => `Noterade att det inte är gjort: ${spreadingSv[channel]}`,
    spreadingTextKept: ({ purpose }) => `Sparade texten till ${textsSv[purpose]}`,
    spreadingTextRenewed: ({ purpose }) => `Lät texten till ${textsSv[purpose]} skrivas om ur sammanfattningen`,
    conferenceChosen: ({ year }) => `Valde årskonferensen ${year} för redovisningen`,
    resultPresented: ({ year, on }) => `Noterade att resultatet redovisades på årskonferensen ${year}, den ${on.sv}`,
    presentationTakenBack: ({ year }) => `Tog tillbaka noteringen om redovisning på årskonferensen ${year}`,
    readinessReached: () => 'Provrummet blev redo att starta',
    readinessLost: () => 'Provrummet är inte längre redo att starta',
    questionnaireAnswered: ({ occasion, changed }) =>
      `${changed ? 'Ändrade svaret på' : 'Svarade på'} enkäten ${occasion === 'end' ? 'när provrummet var slut' : 'ett halvår efteråt'}`,
    uptakeAnswered: ({ answer, previous }) =>
      previous && previous !== answer
        ? `Ändrade sitt svar från ”${uptakeSv[previous]}” till ”${uptakeSv[answer]}”`
        : `Svarade: ${uptakeSv[answer]}`,
    followUpCompleted: ({ members }) => `Alla ${members} medlemmar har svarat om de använder resultatet`,
    followUpClosed: ({ answered, members }) =>
      `Avslutade uppföljningen av resultatet. ${answered} av ${members} medlemmar hade svarat`,
    followUpReopened: () => 'Öppnade uppföljningen av resultatet igen',
    archiveRequested: () => 'Begärde ut handlingarna till sitt arkiv',
    linkAdded: ({ relation, name }) =>
      relation === 'cameFrom'
        ? `Antecknade att provrummet kom ur ”${name}”`
        : `Antecknade att provrummet ledde till ”${name}”`,
    linkRemoved: ({ relation, name }) =>
      relation === 'cameFrom'
        ? `Tog bort uppgiften att provrummet kom ur ”${name}”`
        : `Tog bort uppgiften att provrummet ledde till ”${name}”`,
  },
};

const en: Messages = {
  title: 'History',
  lead: 'Everything that has happened, the latest first: who did it, for which organisation and under which rules.',
  proposals: 'Proposals',
  none: 'Nothing has happened yet.',
  byTheRules: 'By the rules',
  erased: 'a person who is no longer here',
  links: {
    comment: 'Read the comment',
    receipt: 'Read the decision',
    versions: 'See what was changed',
    plan: 'Read the versions of the plan',
    meeting: 'To the meeting',
    report: 'Read the versions of the report',
  },
  sentences: {
    ...workSentences.en,
    drafted: () => 'Began to write the proposal',
    saved: () => 'Saved the draft',
    posted: () => 'Posted the proposal to all members and partners',
    changed: ({ version }) => `Corrected the text (version ${version})`,
    changedMaterially: ({ version }) =>
      `Changed the substance of the proposal (version ${version}). Those who had signalled interest are asked again`,
    withdrawn: () => 'Withdrew the proposal',
    reopened: () => 'Opened the proposal again',
    kept: () => 'Kept the proposal',
    lapseReminded: ({ day }) => `The proposal lapses on ${day.en} unless somebody does something`,
    lapsed: ({ since }) => `The proposal lapsed: nobody had done anything since ${since.en}`,
    coAuthorAdded: ({ person, organisation }) => `Added ${person}, ${organisation}, as co-author`,
    coAuthorRemoved: ({ person }) => `Removed ${person} as co-author`,
    interestGiven: ({ role }) => `Signalled interest: ${rolesEn[role]}`,
    interestChanged: ({ role, previous }) =>
      previous && previous !== role
        ? `Changed the answer from “${rolesEn[previous]}” to “${rolesEn[role]}”`
        : `Changed the answer: ${rolesEn[role]}`,
    interestConfirmed: () => 'Stood by the answer after the proposal had changed',
    interestWithdrawn: () => 'Withdrew the interest',
    goAheadGiven: ({ lead, participants, year }) =>
      `Gave the go-ahead for ${year}. ${lead} leads${participants.length > 0 ? `, ${listed(participants, 'and')} ${participants.length === 1 ? 'takes' : 'take'} part` : ''}`,
    declined: () => 'Declined the proposal',
    takenBack: () => 'Took the decision back before it had been announced',
    announced: () => 'Announced the decision',
    commented: () => 'Commented',
    commentEdited: () => 'Edited their comment',
    commentWithdrawn: () => 'Removed their comment',
    planningStarted: () => 'Began to write the plan',
    planSectionSaved: () => 'Saved a section of the plan',
    planSubmitted: ({ number }) => `Submitted the plan to the secretariat (version ${number})`,
    planReturned: ({ number }) => `Returned the plan with remarks (version ${number})`,
    planApproved: ({ number }) => `Approved the plan (version ${number})`,
    provrumStarted: () => 'Started the provrum',
    budgetLineAdded: ({ cost, amount, payer }) =>
      payer
        ? `Added ${amount.en} for ${cost.en} to the budget, paid by ${payer}`
        : `Added ${amount.en} for ${cost.en} to the budget, from the base funding`,
    budgetLineChanged: ({ cost, amount, previous }) =>
      amount.en === previous.en
        ? `Changed the budget line of ${amount.en} for ${cost.en}`
        : `Changed the budget line for ${cost.en} from ${previous.en} to ${amount.en}`,
    budgetLineRemoved: ({ cost, amount }) => `Removed ${amount.en} for ${cost.en} from the budget`,
    costRecorded: ({ cost, amount }) => `Recorded a cost of ${amount.en} for ${cost.en}`,
    costRemoved: ({ cost, amount }) => `Removed a cost of ${amount.en} for ${cost.en}`,
    budgetAlarmRaised: ({ planned, actual }) => `Of the budget of ${planned.en}, ${actual.en} has been used`,
    budgetAlarmCleared: () => 'Less than 80 per cent of the budget has been used again',
    receiptAdded: ({ cost, amount }) => `Added the receipt for ${amount.en} for ${cost.en}`,
    fundingRequested: ({ amount }) => `Asked for ${amount.en} of base funding`,
    fundingWithdrawn: ({ amount }) => `Withdrew the request for ${amount.en} of base funding`,
    fundingDecided: ({ verdict, amount }) =>
      verdict === 'granted'
        ? `Decided to grant ${amount.en} in base funding. The decision is not announced`
        : `Decided to decline the request for ${amount.en} in base funding. The decision is not announced`,
    fundingTakenBack: () => 'Took back the decision on base funding before it was announced',
    fundingGranted: ({ amount, year }) => `Granted ${amount.en} of base funding for ${year}`,
    fundingDeclined: ({ amount }) => `Declined the request for ${amount.en} of base funding`,
    paymentRequested: ({ amount }) => `Asked for ${amount.en} of the base funding to be paid`,
    paymentApproved: ({ amount }) => `Approved a payment of ${amount.en}`,
    paymentDeclined: ({ amount }) => `Did not approve a payment of ${amount.en}`,
    paymentPaid: ({ amount, on }) => `Paid ${amount.en} on ${on.en}`,
    paymentRepaid: ({ amount, on }) => `Noted that ${amount.en} was paid back on ${on.en}`,
    reportStarted: () => 'Began to write the report',
    reportSectionSaved: () => 'Saved a section of the report',
    reportSubmitted: ({ number }) => `Submitted the report to the secretariat (version ${number})`,
    reportReturned: ({ number }) => `Returned the report with remarks (version ${number})`,
    reportApproved: ({ number }) => `Approved the report after the quality review (version ${number})`,
    reportDueMoved: ({ due }) => `Moved the day by which the report is due to ${due.en}`,
    reportReminded: ({ when, due }) =>
      when === 'before'
        ? `Reminded that the report is due on ${due.en}`
        : `Reminded that the report was due on ${due.en}`,
    resultPublished: () => 'Published the result to secretariat and board',
    resultTakenBack: () => 'Took the result back before it had been announced',
    resultAnnounced: () => 'Announced the result to all members and partners',
    fileAdded: ({ name }) => `Added ${fileEn(name)}`,
    fileRemoved: ({ name }) => `Removed ${fileEn(name)}`,
    meetingPlanned: ({ title, times, asks }) =>
      asks
        ? `Asked when ${meetingEn(title)} could be`
        : times > 1
          ? `Planned ${times} meetings${title && `: “${title}”`}`
          : `Planned ${meetingEn(title)}`,
    meetingChanged: ({ title }) => `Changed what is said of ${meetingEn(title)}`,
    meetingMoved: ({ title, when }) => `Changed time or place of ${meetingEn(title)}: ${when.en}`,
    meetingAnnounced: ({ title, when }) => `Called ${meetingEn(title)} on ${when.en}`,
    meetingCancelled: ({ title }) => `Cancelled ${meetingEn(title)}`,
    meetingHeld: ({ title }) => `Noted that ${meetingEn(title)} has been held`,
    meetingDocumented: ({ title }) => `Finished the minutes of ${meetingEn(title)}`,
    meetingReopened: ({ title }) => `Opened the minutes of ${meetingEn(title)} again`,
    meetingPollAnswered: ({ title }) => `Answered which times suit for ${meetingEn(title)}`,
    meetingDateChosen: ({ title, when }) => `Settled the time of ${meetingEn(title)}: ${when.en}`,
    meetingCalendarAnswered: ({ title, answer }) =>
      `Answered ${answer === null ? '' : `${calendarEn[answer]} to `}the call to ${meetingEn(title)} in their calendar`,
    meetingAgendaSaved: ({ title, act, point }) => `${agendaEn[act](pointEn(point))} of ${meetingEn(title)}`,
    meetingItemCarried: ({ title }) => `Carried a point over from ${meetingEn(title)} to the next`,
    meetingMinutesSaved: () => 'Wrote minutes',
    meetingDecisionNoted: ({ title, number }) => `Noted decision ${number} of ${meetingEn(title)}`,
    meetingDecisionChanged: ({ title, number }) => `Changed decision ${number} of ${meetingEn(title)}`,
    meetingDecisionRemoved: ({ title, number }) => `Removed decision ${number} of ${meetingEn(title)}`,
    spreadingPlanned: ({ channel }) => `Planned the spreading: ${spreadingEn[channel]}`,
    spreadingDone: ({ channel }) => `Noted as done: ${spreadingEn[channel]}`,
    spreadingReopened: ({ channel }) => `Noted that it is not done: ${spreadingEn[channel]}`,
    spreadingTextKept: ({ purpose }) => `Kept the text for ${textsEn[purpose]}`,
    spreadingTextRenewed: ({ purpose }) => `Had the text for ${textsEn[purpose]} written from the summary again`,
    conferenceChosen: ({ year }) => `Chose the annual conference ${year} for the presentation`,
    resultPresented: ({ year, on }) =>
      `Noted that the result was presented at the annual conference ${year}, on ${on.en}`,
    presentationTakenBack: ({ year }) => `Took back the note of the presentation at the annual conference ${year}`,
    readinessReached: () => 'The provrum became ready to start',
    readinessLost: () => 'The provrum is no longer ready to start',
    questionnaireAnswered: ({ occasion, changed }) =>
      `${changed ? 'Changed the answer to' : 'Answered'} the questionnaire ${occasion === 'end' ? 'as the provrum had ended' : 'half a year later'}`,
    uptakeAnswered: ({ answer, previous }) =>
      previous && previous !== answer
        ? `Changed the answer from “${uptakeEn[previous]}” to “${uptakeEn[answer]}”`
        : `Answered: ${uptakeEn[answer]}`,
    followUpCompleted: ({ members }) => `All ${members} members have said whether they use the result`,
    followUpClosed: ({ answered, members }) =>
      `Closed the follow-up of the result. ${answered} of ${members} members had answered`,
    followUpReopened: () => 'Opened the follow-up of the result again',
    archiveRequested: () => 'Asked for the documents for its archive',
    linkAdded: ({ relation, name }) =>
      relation === 'cameFrom'
        ? `Noted that the provrum came out of “${name}”`
        : `Noted that the provrum led to “${name}”`,
    linkRemoved: ({ relation, name }) =>
      relation === 'cameFrom'
        ? `Removed the note that the provrum came out of “${name}”`
        : `Removed the note that the provrum led to “${name}”`,
  },
};

const listed = (items: readonly string[], and: string): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`;

export const messages: Readonly<Record<Language, Messages>> = { sv, en };

/** A sentence of the history in words: one function, so that page, mail and export say the same. */
export const historyWords = ({ key, of }: Sentence, language: Language): string =>
  (messages[language].sentences[key] as (given: typeof of) => string)(of);
