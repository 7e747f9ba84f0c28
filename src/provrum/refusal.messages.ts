import type { Text } from '#kernel/text.ts';
import type { BudgetRefusal } from './budget.ts';
import type { CoAuthorRefusal } from './coAuthors.ts';
import type { CommentRefusal } from './comment.ts';
import type { AfterDecisionRefusal } from './decision.ts';
import type { FormatRefusal } from './evaluation/formatEvaluation.ts';
import type { AnswerRefusal } from './evaluation/questionnaire.ts';
import type { FileRefusal } from './files/file.ts';
import type { FundingRefusal } from './funding.ts';
import type { GoAheadRefusal } from './goAhead.ts';
import type { InterestRefusal } from './interest.ts';
import type { MeetingActRefusal } from './meeting/rights.ts';
import type { PlanRefusal } from './plan.ts';
import type { ProposalRefusal } from './proposal.ts';
import type { ReportRefusal } from './report/report.ts';
import type { LinkRefusal } from './links/link.ts';
import type { SpreadingRefusal } from './spreading/spreading.ts';
import type { FollowUpRefusal, UptakeRefusal } from './uptake/uptake.ts';
import type { ArenaRefusal } from './work/arena.ts';
import type { CancellationRefusal } from './work/cancellation.ts';
import type { IndicatorRefusal } from './work/indicator.ts';
import type { LogRefusal } from './work/log.ts';
import type { ParticipationRefusal } from './work/participation.ts';
import type { TaskRefusal } from './work/task.ts';

type Kind =
  | ArenaRefusal['kind']
  | CancellationRefusal['kind']
  | IndicatorRefusal['kind']
  | LogRefusal['kind']
  | ParticipationRefusal['kind']
  | TaskRefusal['kind']
  | BudgetRefusal['kind']
  | CoAuthorRefusal['kind']
  | FileRefusal['kind']
  | FormatRefusal['kind']
  | AnswerRefusal['kind']
  | FundingRefusal['kind']
  | CommentRefusal['kind']
  | AfterDecisionRefusal['kind']
  | GoAheadRefusal['kind']
  | InterestRefusal['kind']
  | PlanRefusal['kind']
  | MeetingActRefusal['kind']
  | ProposalRefusal['kind']
  | ReportRefusal['kind']
  | UptakeRefusal['kind']
  | SpreadingRefusal['kind']
  | FollowUpRefusal['kind']
  | LinkRefusal['kind'];

/** Every refusal of the domain in a sentence, for a reader who has no page before them. */
export const refusals: Readonly<Record<Kind, Text>> = {
  'wrong-state': {
    sv: 'Provrummet är i ett läge där detta inte går att göra.',
    en: 'The provrum is in a state in which this cannot be done.',
  },
  'not-yours': {
    sv: 'Bara den som det tillhör kan göra detta.',
    en: 'Only those whom it belongs to can do this.',
  },
  'rules-unmet': { sv: 'En regel är inte uppfylld.', en: 'A rule is not met.' },
  unchanged: { sv: 'Det är redan så. Inget har ändrats.', en: 'It is so already. Nothing has changed.' },

  empty: { sv: 'Texten är tom.', en: 'The text is empty.' },
  incomplete: {
    sv: 'Förslaget är inte komplett. I errors står vad som fattas.',
    en: 'The proposal is not complete. See errors for what is missing.',
  },
  stale: {
    sv: 'Någon annan har ändrat det sedan du läste det. Läs det igen, jämför och skicka på nytt.',
    en: 'Somebody else has changed it since you read it. Read it again, compare and send once more.',
  },
  'not-small': {
    sv: 'Ändringen rör det som andra har sagt ja till, och kan inte kallas liten.',
    en: 'The change concerns what others have said yes to, and cannot be called small.',
  },

  'writes-already': { sv: 'Personen skriver redan på förslaget.', en: 'The person writes the proposal already.' },
  'not-of-a-member': {
    sv: 'Bara den som företräder en medlem kan vara medförfattare.',
    en: 'Only somebody who represents a member can be a co-author.',
  },
  'too-many': {
    sv: 'Förslaget har redan så många medförfattare som det får ha.',
    en: 'The proposal has as many co-authors as it may have.',
  },
  'no-co-author': { sv: 'Personen är inte medförfattare.', en: 'The person is not a co-author.' },

  'text-changed': {
    sv: 'Förslaget har ändrats i sak efter den version som svaret bygger på. Läs det igen och svara på nytt.',
    en: 'The substance of the proposal has changed after the version that the answer is based on. Read it again and answer once more.',
  },
  'answered-meanwhile': {
    sv: 'En kollega har svarat för organisationen sedan du läste svaret.',
    en: 'A colleague has answered for the organisation since you read the answer.',
  },
  'no-standing': { sv: 'Organisationen har inte anmält intresse.', en: 'The organisation has not signalled interest.' },

  'meeting-closed': {
    sv: 'Mötet är avslutat eller inställt och går inte att ändra.',
    en: 'The meeting is over or cancelled and cannot be changed.',
  },
  'meeting-past': { sv: 'Tiden har redan passerat.', en: 'The time has passed.' },
  'no-date': { sv: 'Mötet har ingen tid.', en: 'The meeting has no time.' },
  'not-begun': { sv: 'Mötet har inte börjat än.', en: 'The meeting has not begun yet.' },
  'no-poll': { sv: 'Det går inte att svara om tider längre.', en: 'Times can no longer be answered.' },
  'no-such-option': { sv: 'Tiden är inte med bland förslagen.', en: 'The time is not among the suggestions.' },
  'no-such-item': { sv: 'Punkten finns inte på dagordningen.', en: 'The point is not on the agenda.' },
  'item-settled': {
    sv: 'Punkten är redan klar eller förd till nästa möte.',
    en: 'The point is done already or carried to the next meeting.',
  },
  'item-in-use': {
    sv: 'Punkten har anteckningar eller beslut och kan inte tas bort.',
    en: 'The point has minutes or decisions and cannot be removed.',
  },
  'no-next-meeting': {
    sv: 'Det finns inget senare möte att föra punkten till.',
    en: 'There is no later meeting to carry the point to.',
  },
  'meeting-full': { sv: 'Fler ryms inte på ett möte.', en: 'A meeting holds no more.' },
  'no-such-decision': { sv: 'Beslutet finns inte.', en: 'There is no such decision.' },
  'no-such-meeting': { sv: 'Mötet finns inte.', en: 'There is no such meeting.' },

  closed: { sv: 'Det går inte att kommentera längre.', en: 'Comments are closed.' },
  'too-long': { sv: 'Kommentaren är för lång.', en: 'The comment is too long.' },
  'other-organisation': {
    sv: 'Du företräder en annan organisation än den som kommentaren skrevs för.',
    en: 'You represent another organisation than the one the comment was written for.',
  },
  'said-already': { sv: 'Det är redan sagt, med samma ord.', en: 'It is said already, in the same words.' },
  'no-such-comment': { sv: 'Kommentaren finns inte.', en: 'There is no such comment.' },
  withdrawn: { sv: 'Kommentaren är borttagen.', en: 'The comment is withdrawn.' },

  'already-decided': { sv: 'Ett beslut är redan fattat.', en: 'A decision is made already.' },
  'changed-since': {
    sv: 'Svaren eller texten har ändrats sedan valet gjordes. Läs igen och besluta på nytt.',
    en: 'Answers or text have changed since the choice was made. Read again and decide once more.',
  },
  'not-ready': { sv: 'Provrummet är inte redo.', en: 'The provrum is not ready.' },
  'not-offered': {
    sv: 'Någon av de valda har inte sagt ja till att delta, eller till att leda.',
    en: 'One of those chosen has not said yes to taking part, or to leading.',
  },
  'reasons-missing': {
    sv: 'Något som bör gälla gör det inte. Skriv i passed varför det godtas, regel för regel.',
    en: 'Something that should hold does not. Write in passed why it is accepted, rule by rule.',
  },
  'board-decision-used': {
    sv: 'Styrelsens beslut har redan öppnat en plats i år. Varje plats behöver ett eget.',
    en: 'The board’s decision has opened a slot this year already. Each slot needs one of its own.',
  },
  'not-participating': {
    sv: 'Bara en organisation som deltar i provrummet kan betala.',
    en: 'Only an organisation that takes part in the provrum can pay.',
  },
  'no-such-line': { sv: 'Budgetposten finns inte.', en: 'There is no such budget line.' },
  'no-such-cost': { sv: 'Kostnaden finns inte.', en: 'There is no such cost.' },
  'stale-line': {
    sv: 'Någon annan har ändrat budgetposten sedan du läste den.',
    en: 'Somebody else has changed the budget line since you read it.',
  },
  'costs-recorded': {
    sv: 'Budgetposten har kostnader. Ta bort dem först.',
    en: 'The budget line has costs. Remove them first.',
  },
  'already-requested': {
    sv: 'Basfinansiering är redan begärd eller beviljad.',
    en: 'Base funding is asked for or granted already.',
  },
  'no-such-funding': {
    sv: 'Det finns ingen sådan begäran om basfinansiering.',
    en: 'There is no such request for base funding.',
  },
  'plan-in-review': {
    sv: 'Kansliet läser projektplanen. Budgeten ändras inte så länge.',
    en: 'The secretariat is reading the plan. The budget is not changed meanwhile.',
  },
  'being-decided': {
    sv: 'Kansliet håller på att besluta. Du får ett mejl när beslutet är meddelat.',
    en: 'The secretariat is deciding. You get an e-mail when the decision is announced.',
  },
  'no-such-file': { sv: 'Filen finns inte.', en: 'There is no such file.' },
  'too-many-files': {
    sv: 'Här finns redan 300 filer. Ta bort någon först.',
    en: 'There are 300 files here already. Remove one first.',
  },
  'no-such-payment': { sv: 'Utbetalningen finns inte.', en: 'There is no such payment.' },
  settled: { sv: 'Det är redan avgjort.', en: 'It is settled already.' },
  'more-than-asked': { sv: 'Det är mer än vad som begärdes.', en: 'It is more than was asked for.' },
  'too-much': { sv: 'Så mycket finns inte kvar.', en: 'There is not so much left.' },
  'plan-not-approved': {
    sv: 'Det går att besluta först när projektplanen är godkänd.',
    en: 'It can be decided once the plan is approved.',
  },
  'not-yet': { sv: 'Dagen har inte varit än.', en: 'The day has not come yet.' },
  'in-review': {
    sv: 'Planen är hos kansliet eller godkänd, och kan inte ändras.',
    en: 'The plan is with the secretariat or approved, and cannot be changed.',
  },
  'not-submitted': { sv: 'Planen väntar inte på granskning.', en: 'The plan does not wait for review.' },
  'not-approved': { sv: 'Planen är inte godkänd.', en: 'The plan is not approved.' },
  'no-remarks': { sv: 'Skriv minst en synpunkt.', en: 'Write at least one remark.' },
  'report-in-review': {
    sv: 'Rapporten är hos kansliet eller godkänd, och kan inte ändras.',
    en: 'The report is with the secretariat or approved, and cannot be changed.',
  },
  'report-not-submitted': { sv: 'Rapporten väntar inte på granskning.', en: 'The report does not wait for review.' },
  'report-incomplete': {
    sv: 'Rapporten är inte komplett. I errors står vad som fattas.',
    en: 'The report is not complete. See errors for what is missing.',
  },
  'checklist-open': {
    sv: 'Varje fråga i checklistan ska ha ett svar, och inget svar får vara nej. I errors står vilka det gäller.',
    en: 'Every question of the checklist needs an answer, and none may be no. See errors for which.',
  },
  'day-passed': { sv: 'Dagen har redan varit.', en: 'The day has passed already.' },
  'not-published': { sv: 'Det finns inget sådant publicerat resultat.', en: 'There is no such published result.' },
  'result-published': {
    sv: 'Resultatet är publicerat. Ta tillbaka det först.',
    en: 'The result is published. Take it back first.',
  },
  'result-announced': {
    sv: 'Resultatet är meddelat och kan inte ändras.',
    en: 'The result is announced and cannot be changed.',
  },
  'no-such-entry': { sv: 'Anteckningen finns inte i loggboken.', en: 'There is no such entry in the log.' },
  'no-such-task': { sv: 'Uppgiften finns inte.', en: 'There is no such task.' },
  'no-owner': {
    sv: 'Den som ska ansvara för uppgiften företräder ingen organisation som deltar. Välj någon annan.',
    en: 'Whoever is to answer for the task represents no organisation that takes part. Choose somebody else.',
  },
  'task-done': {
    sv: 'Uppgiften är klar. Öppna den igen för att ändra den.',
    en: 'The task is done. Open it again to change it.',
  },
  'no-such-arena': { sv: 'Testarenan finns inte.', en: 'There is no such test arena.' },
  'no-such-indicator': {
    sv: 'Den godkända planen har ingen sådan indikator.',
    en: 'The approved plan has no such indicator.',
  },
  'no-such-measurement': { sv: 'Mätningen finns inte.', en: 'There is no such measurement.' },
  'no-membership': {
    sv: 'Organisationen är varken medlem eller partner i Reglab i dag.',
    en: 'The organisation is neither a member nor a partner of Reglab today.',
  },
  'not-taking-part': {
    sv: 'Organisationen deltar inte i provrummet.',
    en: 'The organisation does not take part in the provrum.',
  },
  leads: {
    sv: 'Organisationen leder provrummet. Byt ledare innan den lämnar.',
    en: 'The organisation leads the provrum. Change the lead before it leaves.',
  },
  'already-cancelled': {
    sv: 'Det är redan beslutat att avbryta provrummet.',
    en: 'It is decided already to cancel the provrum.',
  },
  'not-cancelled': {
    sv: 'Beslutet att avbryta gäller inte längre.',
    en: 'The decision to cancel no longer stands.',
  },
  'cancellation-told': {
    sv: 'Avbrottet är meddelat och kan inte tas tillbaka.',
    en: 'The cancellation is announced and cannot be taken back.',
  },
  'not-decided': { sv: 'Beslutet gäller inte längre.', en: 'The decision no longer stands.' },
  'no-result': {
    sv: 'Resultatet är inte publicerat och meddelat.',
    en: 'The result is not published and announced.',
  },
  'answered-so': {
    sv: 'En kollega har svarat för organisationen sedan du läste svaret.',
    en: 'A colleague has answered for the organisation since you read the answer.',
  },
  'follow-up-over': { sv: 'Uppföljningen är redan avslutad.', en: 'The follow-up is over already.' },
  'linked-already': { sv: 'Sambandet finns redan.', en: 'There is such a link already.' },
  'linked-other-way': {
    sv: 'De två är redan kopplade åt andra hållet. Ta bort det sambandet först.',
    en: 'The two are linked the other way round already. Remove that link first.',
  },
  'to-itself': { sv: 'Ett provrum kan inte komma ur sig självt.', en: 'A provrum cannot come out of itself.' },
  'too-many-links': {
    sv: 'Provrummet har så många samband som det får ha.',
    en: 'The provrum has as many links as it may have.',
  },
  'no-such-link': { sv: 'Sambandet finns inte.', en: 'There is no such link.' },
  'not-announced': {
    sv: 'Resultatet är inte meddelat än. Ingenting sprids innan dess.',
    en: 'The result has not been announced. Nothing is spread before that.',
  },
  'no-such-person': {
    sv: 'Personen har inget uppdrag på kansliet eller i någon organisation som deltog.',
    en: 'The person holds no mandate at the secretariat or in an organisation that took part.',
  },
  'present-instead': {
    sv: 'Årskonferensen är gjord när redovisningen är noterad.',
    en: 'The annual conference is done when the presentation is noted.',
  },
  'not-done': { sv: 'Det är inte noterat som gjort.', en: 'It is not noted as done.' },
  'not-that-conference': {
    sv: 'Årskonferensen hölls inte den dagen, eller hölls innan resultatet fanns. Välj en annan dag.',
    en: 'The annual conference was not held on that day, or was held before the result existed. Choose another day.',
  },
  'already-presented': {
    sv: 'Resultatet är redan redovisat på en årskonferens.',
    en: 'The result has been presented at an annual conference already.',
  },
  'not-presented': { sv: 'Resultatet är inte noterat som redovisat.', en: 'The result is not noted as presented.' },
  announced: {
    sv: 'Beslutet är meddelat och kan inte ändras.',
    en: 'The decision is announced and cannot be changed.',
  },
  'not-participant': {
    sv: 'Bara de som deltog i provrummet svarar på enkäten.',
    en: 'Only those who took part in the provrum answer the questionnaire.',
  },
  'questionnaire-not-open': {
    sv: 'Enkäten är inte öppen än. Den öppnar när provrummet är slut, och igen efter ett halvår.',
    en: 'The questionnaire is not open yet. It opens when the provrum has ended, and again after half a year.',
  },
  'questionnaire-closed': { sv: 'Enkäten är stängd.', en: 'The questionnaire is closed.' },
  future: { sv: 'Dagen har inte varit än.', en: 'That day is yet to come.' },
  gone: { sv: 'Utvärderingen finns inte i listan.', en: 'That evaluation is not on record.' },
};
