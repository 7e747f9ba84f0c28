import { importOperationWords } from '#networks/import/importOperations.messages.ts';
import { registrationOperationWords } from '#meetings/registration/registrationOperations.messages.ts';
import { networkOperationWords } from '#networks/networkOperations.messages.ts';
import type { Text } from '#kernel/text.ts';

interface OperationWords {
  readonly summary: Text;
  /** What would surprise. */
  readonly more?: Text;
}

/** What each operation does, by its id. */
export const operationWords = {
  findRulebook: {
    summary: { sv: 'Hela regelverket, med dagens siffror', en: 'The whole rulebook, with today’s figures' },
    more: {
      sv: 'Varje regel med id, lydelse, styrka (ska, bör, kan) och källans ord. Pengar anges i öre.',
      en: 'Each rule with its id, wording, force (must, should, may) and the words of the source. Money is in öre.',
    },
  },
  findRule: { summary: { sv: 'En regel', en: 'One rule' } },
  listRulebookVersions: { summary: { sv: 'Regelverkets alla versioner', en: 'All versions of the rulebook' } },
  findRulebookVersion: { summary: { sv: 'En version av regelverket', en: 'One version of the rulebook' } },
  listSources: { summary: { sv: 'Dokumenten som reglerna bygger på', en: 'The documents that the rules rest on' } },
  findSource: { summary: { sv: 'Ett källdokument, rad för rad', en: 'One source document, line by line' } },

  listResults: {
    summary: { sv: 'Alla publicerade resultat', en: 'All published results' },
    more: {
      sv: 'Öppna data, utan nyckel. Det senaste först; med sökord det som stämmer bäst.',
      en: 'Open data, without a token. The latest first; with a search what matches best.',
    },
  },
  findResult: {
    summary: { sv: 'Ett publicerat resultat', en: 'One published result' },
    more: { sv: 'Öppna data, utan nyckel.', en: 'Open data, without a token.' },
  },

  findSpreading: {
    summary: { sv: 'Hur ett resultat sprids', en: 'How a result is spread' },
    more: {
      sv: 'Kanaler, texter och redovisningen på årskonferensen. Texterna är skrivna ur sammanfattningen tills någon har ändrat dem.',
      en: 'Channels, texts and the presentation at the annual conference. The texts follow from the summary until somebody has changed them.',
    },
  },
  planChannel: { summary: { sv: 'Planera en kanal', en: 'Plan a channel' } },
  finishChannel: {
    summary: { sv: 'Notera att en kanal är klar', en: 'Note that a channel is done' },
    more: {
      sv: 'Kansliet, eller den som ansvarar för kanalen. Först när resultatet är meddelat.',
      en: 'The secretariat, or whoever answers for the channel. Only once the result is announced.',
    },
  },
  reopenChannel: { summary: { sv: 'Ta tillbaka att en kanal är klar', en: 'Take back that a channel is done' } },
  keepSpreadingText: {
    summary: { sv: 'Spara en text till nyhetsbrev eller program', en: 'Keep a text for newsletter or programme' },
    more: {
      sv: 'content null skriver om texten ur sammanfattningen.',
      en: 'content null has the text written from the summary again.',
    },
  },
  chooseConference: {
    summary: { sv: 'Välj årskonferens för redovisningen', en: 'Choose the annual conference for the presentation' },
  },
  presentResult: {
    summary: {
      sv: 'Notera att resultatet är redovisat på årskonferensen',
      en: 'Note that the result was presented at the annual conference',
    },
  },
  takeBackPresentation: {
    summary: { sv: 'Ta tillbaka noteringen om redovisning', en: 'Take back the note of the presentation' },
  },
  listSpreading: { summary: { sv: 'Alla resultat och deras kanaler', en: 'All results and their channels' } },
  listConferences: { summary: { sv: 'Årskonferenserna', en: 'The annual conferences' } },
  saveConference: {
    summary: { sv: 'Lägg till eller ändra en årskonferens', en: 'Add or change an annual conference' },
    more: { sv: 'Bara kansliet.', en: 'The secretariat only.' },
  },

  findMyMail: {
    summary: { sv: 'Hur du får mejl, och vad du bevakar', en: 'How you get mail, and what you follow' },
  },
  changeMyMail: {
    summary: { sv: 'Välj hur du får nyheter', en: 'Choose how you get news' },
    more: {
      sv: 'Det som väntar följer valet: off tar bort det. Det som du ska svara på eller göra kommer alltid för sig.',
      en: 'What waits follows the choice: off takes it away. What you are to answer or do always comes by itself.',
    },
  },
  listOutgoingMail: {
    summary: {
      sv: 'Mejl som väntar, är skickade eller inte kom fram',
      en: 'Mail that waits, is sent or did not arrive',
    },
    more: { sv: 'Bara kansliet. Koder visas inte.', en: 'The secretariat only. Codes are not shown.' },
  },
  stopOutgoingMail: { summary: { sv: 'Stoppa ett mejl som väntar', en: 'Stop a mail that waits' } },
  holdOutgoingMail: { summary: { sv: 'Håll kvar ett mejl som väntar', en: 'Keep back a mail that waits' } },
  releaseOutgoingMail: { summary: { sv: 'Skicka ett mejl som väntar nu', en: 'Send a mail that waits now' } },
  resendOutgoingMail: {
    summary: { sv: 'Skicka igen ett mejl som inte kom fram', en: 'Send a mail again that did not arrive' },
  },
  stopOutgoingMailAbout: {
    summary: { sv: 'Stoppa alla mejl som väntar om en sak', en: 'Stop all mail that waits about one thing' },
  },
  changeMailHold: {
    summary: { sv: 'Ändra hur många minuter mejl väntar', en: 'Change how many minutes mail waits' },
    more: { sv: 'Gäller det som skrivs från och med nu.', en: 'For what is written from now on.' },
  },
  listReturnedMail: {
    summary: { sv: 'Adresser som mejl inte nådde', en: 'Addresses that mail did not reach' },
  },
  clearReturnedMail: {
    summary: { sv: 'Säg att en adress är åtgärdad', en: 'Say that an address is dealt with' },
  },
  listIncomingMail: {
    summary: {
      sv: 'Svar från kalendrar och returer som kommit in',
      en: 'Answers from calendars and returned mail that came in',
    },
    more: { sv: 'Bara kansliet. Texten sparas inte.', en: 'The secretariat only. The text is not kept.' },
  },
  takeIncomingMail: {
    summary: {
      sv: 'Lägg in ett mejl som kommit till en egen brevlåda',
      en: 'Put in a mail that came to a mailbox of one’s own',
    },
    more: {
      sv: 'Hela mejlet som det skickades (RFC 5322). Samma mejl räknas en gång. Ett nej i kalendern släpper ingen plats: deltagaren får frågan.',
      en: 'The whole mail as it was sent (RFC 5322). The same mail counts once. A no in the calendar releases no place: the participant is asked.',
    },
  },
  listCalendarAnswers: {
    summary: { sv: 'Vad deltagarnas kalendrar har svarat', en: 'What participants’ calendars have answered' },
    more: { sv: 'Bara för dem som ordnar mötet.', en: 'For those who arrange the meeting only.' },
  },
  findMe: {
    summary: { sv: 'Vem nyckeln tillhör, och vad du får göra', en: 'Whose token it is, and what you may do' },
    more: {
      sv: 'Rättigheterna gäller den organisation som du företräder i anropet.',
      en: 'The rights are those for the organisation that you act for in the request.',
    },
  },
  changeMe: { summary: { sv: 'Ändra ditt namn och ditt språk', en: 'Change your name and your language' } },
  listTokens: {
    summary: { sv: 'Dina nycklar', en: 'Your tokens' },
    more: { sv: 'Själva nyckeln visas bara när den skapas.', en: 'The token itself is shown only when it is made.' },
  },
  revokeToken: { summary: { sv: 'Återkalla en nyckel', en: 'Revoke a token' } },
  listSessions: { summary: { sv: 'Var du är inloggad', en: 'Where you are signed in' } },
  endSession: { summary: { sv: 'Logga ut en webbläsare', en: 'Sign a browser out' } },

  listOrganisations: { summary: { sv: 'Alla organisationer', en: 'All organisations' } },
  findOrganisation: {
    summary: { sv: 'En organisation och de som företräder den', en: 'One organisation and those who represent it' },
  },
  addOrganisation: {
    summary: { sv: 'Lägg till en organisation', en: 'Add an organisation' },
    more: { sv: 'Bara kansliet.', en: 'The secretariat only.' },
  },
  listMandates: {
    summary: {
      sv: 'Organisationens uppdrag, också de som är slut',
      en: 'The organisation’s mandates, those that have ended too',
    },
    more: {
      sv: 'Med e-postadresser, och därför bara för den som sköter organisationens personer.',
      en: 'With e-mail addresses, and therefore only for those who look after the organisation’s people.',
    },
  },
  giveMandate: {
    summary: { sv: 'Ge någon ett uppdrag', en: 'Give somebody a mandate' },
    more: {
      sv: 'Personen känns igen på sin e-postadress och får ett mejl. En ny medlemsansvarig tar över bara om replace är true.',
      en: 'The person is known by their e-mail address and gets a mail. A new representative takes over only if replace is true.',
    },
  },
  findMandate: { summary: { sv: 'Ett uppdrag', en: 'One mandate' } },
  endMandate: {
    summary: { sv: 'Avsluta ett uppdrag', en: 'End a mandate' },
    more: { sv: 'Utan last slutar det genast.', en: 'Without last it ends at once.' },
  },
  changeMembership: {
    summary: { sv: 'Säg vad organisationen är från en viss dag', en: 'Say what the organisation is from a day on' },
    more: { sv: 'Bara kansliet.', en: 'The secretariat only.' },
  },
  findOurOrganisation: {
    summary: {
      sv: 'Vad din organisation har svarat, lovat och föreslagit, och vad som väntar på den',
      en: 'What your organisation has answered, promised and proposed, and what waits for it',
    },
  },

  listProvrums: {
    summary: { sv: 'Lista och sök bland förslag och provrum', en: 'List and search proposals and provrum' },
    more: {
      sv: 'counts säger hur många det finns i varje läge med övriga filter. Hittas inget visas det som liknar sökningen, och takenFor säger vilka ord den togs för. Är träffarna fler än tusen räknas de inte: counts, pages och total är då null.',
      en: 'counts tells how many there are in each state with the other filters. Where nothing is found, what is like the search is shown, and takenFor tells the words that it was taken for. More than a thousand hits are not counted: counts, pages and total are then null.',
    },
  },
  listSimilar: { summary: { sv: 'Förslag som liknar en text', en: 'Proposals that are like a text' } },
  listDrafts: { summary: { sv: 'Utkast som du kan skriva på', en: 'Drafts that you can write' } },
  listThemes: { summary: { sv: 'Teman', en: 'Themes' } },
  findProvrum: {
    summary: {
      sv: 'Ett provrum med svar, beredskap och beslut',
      en: 'One provrum with answers, readiness and decision',
    },
    more: {
      sv: 'Ett utkast ser bara den egna organisationen och medförfattarna. Ett beslut som inte är meddelat ser bara kansli och styrelse.',
      en: 'A draft is seen by its own organisation and its co-authors only, a decision that is not announced by secretariat and board only.',
    },
  },
  findReadiness: {
    summary: {
      sv: 'Vad reglerna säger, och det minsta som skulle göra det redo',
      en: 'What the rules say, and the least that would make it ready',
    },
    more: {
      sv: 'Samma utslag som sidan visar och som kommandot provrum explain skriver ut.',
      en: 'The same findings that the page shows and that the command provrum explain prints.',
    },
  },

  draftProposal: {
    summary: { sv: 'Börja på ett förslag', en: 'Start a proposal' },
    more: {
      sv: 'Utkastet syns bara för den egna organisationen tills det postas.',
      en: 'The draft is seen by your own organisation only until it is posted.',
    },
  },
  findText: {
    summary: { sv: 'Förslagets text', en: 'The proposal’s text' },
    more: {
      sv: 'ETag är textens utgåva. Den ändras bara när någon skriver, inte när någon svarar eller kommenterar.',
      en: 'The ETag is the text’s edition. It changes only when somebody writes, not when somebody answers or comments.',
    },
  },
  writeText: {
    summary: {
      sv: 'Spara ett utkast, eller ändra ett postat förslag',
      en: 'Save a draft, or change a posted proposal',
    },
    more: {
      sv: 'Skicka hela texten: det som utelämnas blir tomt. Ett postat förslag kräver importance och note. Har någon hunnit före står den gällande texten i current.',
      en: 'Send the whole text: what is left out becomes empty. A posted proposal needs importance and note. If somebody was before you, the text that stands is in current.',
    },
  },
  postProposal: { summary: { sv: 'Posta ett utkast', en: 'Post a draft' } },
  withdrawProposal: { summary: { sv: 'Dra tillbaka ett förslag', en: 'Withdraw a proposal' } },
  reopenProposal: { summary: { sv: 'Öppna ett tillbakadraget förslag igen', en: 'Open a withdrawn proposal again' } },
  findCoAuthorCandidates: {
    summary: { sv: 'Sök efter någon som kan bli medförfattare', en: 'Look for somebody who can become a co-author' },
  },
  keepProposal: {
    summary: { sv: 'Behåll ett förslag som annars förfaller', en: 'Keep a proposal that would lapse' },
  },
  addCoAuthor: { summary: { sv: 'Lägg till en medförfattare', en: 'Add a co-author' } },
  removeCoAuthor: { summary: { sv: 'Ta bort en medförfattare', en: 'Remove a co-author' } },
  listTextVersions: {
    summary: { sv: 'Textens versioner, och vad varje ändrade', en: 'The text’s versions, and what each changed' },
  },

  findInterest: { summary: { sv: 'Din organisations svar', en: 'Your organisation’s answer' } },
  giveInterest: {
    summary: { sv: 'Svara, eller ändra svaret', en: 'Answer, or change the answer' },
    more: {
      sv: 'Ett svar per organisation. En medlem som vill delta ska också svara på lead. textVersion säger vilken text svaret gäller. If-Match behövs bara om det finns ett svar. Samma svar en gång till ändrar inget.',
      en: 'One answer per organisation. A member that wants to take part also answers lead. textVersion says which text the answer is to. If-Match is needed only where there is an answer. The same answer once more changes nothing.',
    },
  },
  withdrawInterest: { summary: { sv: 'Ta tillbaka svaret', en: 'Withdraw the answer' } },
  confirmInterest: {
    summary: { sv: 'Låt svaret stå kvar efter en ändring i sak', en: 'Let the answer stand after a material change' },
  },
  tryInterest: {
    summary: { sv: 'Vad ett svar skulle göra med beredskapen', en: 'What an answer would do to readiness' },
    more: { sv: 'Ändrar inget.', en: 'Changes nothing.' },
  },

  giveGoAhead: {
    summary: { sv: 'Ge klartecken', en: 'Give the go-ahead' },
    more: {
      sv: 'Bara kansliet. Ett ska som inte är uppfyllt hindrar; ett bör kräver ett skäl i passed. Beslutet är inte meddelat förrän du meddelar det.',
      en: 'The secretariat only. A must that is not met refuses; a should needs a reason in passed. The decision is not announced until you announce it.',
    },
  },
  declineProposal: {
    summary: { sv: 'Avslå ett förslag', en: 'Decline a proposal' },
    more: { sv: 'Bara kansliet.', en: 'The secretariat only.' },
  },
  tryGoAhead: {
    summary: { sv: 'Pröva ett val mot reglerna', en: 'Try a choice against the rules' },
    more: { sv: 'Bara kansliet. Ändrar inget.', en: 'The secretariat only. Changes nothing.' },
  },
  listDecisions: { summary: { sv: 'Alla beslut om ett provrum', en: 'All decisions about a provrum' } },
  findDecision: {
    summary: { sv: 'Ett beslut med sitt kvitto', en: 'One decision with its receipt' },
    more: {
      sv: 'Kvittot innehåller det som beslutet byggde på: regelverkets version, fakta, utslag, text och svar.',
      en: 'The receipt holds what the decision was made from: rulebook version, facts, findings, text and answers.',
    },
  },
  announceDecision: {
    summary: { sv: 'Meddela ett beslut', en: 'Announce a decision' },
    more: {
      sv: 'Alla berörda får ett mejl. Det går inte att ångra.',
      en: 'Everybody concerned gets a mail. It cannot be undone.',
    },
  },
  takeBackDecision: {
    summary: { sv: 'Ta tillbaka ett beslut som inte är meddelat', en: 'Take back a decision that is not announced' },
  },

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
  listRegistrations: {
    summary: {
      sv: 'Vilka som är anmälda till ett möte, och kön',
      en: 'Who has signed up for a meeting, and the queue',
    },
    more: {
      sv: 'position är numret i kön för den som väntar. Mat och tillgänglighet finns inte här.',
      en: 'position is the number in the queue of those who wait. Food and access are not here.',
    },
  },
  findRegistration: { summary: { sv: 'En anmälan', en: 'A registration' } },
  ...registrationOperationWords,
  signUp: {
    summary: { sv: 'Anmäl dig eller kollegor till ett möte', en: 'Sign up yourself or colleagues for a meeting' },
    more: {
      sv: 'Utan people anmäls den som frågar, som då också svarar på mötets frågor i answers. Den som är anmäld redan lämnas som den är. Är det fullt ställs de i kö, i den ordning de nämns.',
      en: 'Without people the sender signs up, and then answers the meeting’s questions in answers too. Those who have signed up already are left as they are. Where it is full they are put in the queue, in the order they are named.',
    },
  },
  cancelRegistration: {
    summary: { sv: 'Avanmäl', en: 'Cancel a registration' },
    more: {
      sv: 'Går också när anmälan har stängt, tills mötet börjar.',
      en: 'Also once registration has closed, until the meeting begins.',
    },
  },
  answerOffer: { summary: { sv: 'Svara på en erbjuden plats', en: 'Answer the offer of a place' } },
  changeRegistration: {
    summary: { sv: 'Ändra hur någon deltar', en: 'Change how somebody takes part' },
    more: {
      sv: 'Är det fullt och waits är true behåller de platsen de har och väntar på den andra.',
      en: 'Where it is full and waits is true they keep the place they have and wait for the other.',
    },
  },
  handOverRegistration: {
    summary: { sv: 'Lämna över en plats till en kollega', en: 'Hand a place over to a colleague' },
  },
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

  listComments: { summary: { sv: 'Kommentarerna, den äldsta först', en: 'The comments, the oldest first' } },
  writeComment: {
    summary: { sv: 'Kommentera', en: 'Comment' },
    more: {
      sv: 'Skicka text, eller html som rensas. Den som nämns med @ och hela namnet får ett mejl; mentions väljer mellan flera med samma namn.',
      en: 'Send text, or html, which is cleaned. Whoever is called by @ and full name gets a mail; mentions chooses between several with the same name.',
    },
  },
  findComment: { summary: { sv: 'En kommentar', en: 'One comment' } },
  editComment: { summary: { sv: 'Ändra din kommentar', en: 'Edit your comment' } },
  withdrawComment: { summary: { sv: 'Ta bort din kommentar', en: 'Withdraw your comment' } },
  listCommentVersions: { summary: { sv: 'Vad en kommentar har sagt förut', en: 'What a comment has said before' } },
  findMentionable: { summary: { sv: 'Sök efter någon att nämna', en: 'Look for somebody to mention' } },

  findReport: {
    summary: { sv: 'Rapporten som den är skriven nu', en: 'The report as it is written now' },
    more: {
      sv: 'Båda texterna: medlemmarnas, och den offentliga under public-. Deltagarna och kansliet läser den medan den skrivs, alla medlemmar och partner när resultatet är meddelat.',
      en: 'Both texts: the members’, and the public one under public-. Participants and secretariat read it while it is written, all members and partners once the result is announced.',
    },
  },
  startReport: {
    summary: { sv: 'Börja skriva rapporten', en: 'Begin the report' },
    more: { sv: 'Bara den som leder.', en: 'The lead only.' },
  },
  findReportPart: { summary: { sv: 'En del av rapporten', en: 'One part of the report' } },
  writeReportPart: {
    summary: { sv: 'Skriv en del av rapporten', en: 'Write a part of the report' },
    more: {
      sv: 'Varje del har sin egen ETag: den som skriver i en annan del är inte i vägen. En offentlig del följer medlemmarnas text tills den har en egen.',
      en: 'Each part has an ETag of its own: whoever writes in another is not in the way. A public part follows the members’ text until it has one of its own.',
    },
  },
  listReportMaterial: {
    summary: {
      sv: 'Det som redan är skrivet och kan hämtas in i rapporten',
      en: 'What is written already and can be brought into the report',
    },
  },
  submitReport: {
    summary: { sv: 'Lämna in rapporten till kansliet', en: 'Submit the report to the secretariat' },
    more: { sv: 'Bara den som leder.', en: 'The lead only.' },
  },
  returnReport: {
    summary: { sv: 'Skicka tillbaka rapporten med synpunkter', en: 'Return the report with remarks' },
    more: {
      sv: 'Bara kansliet. En synpunkt nämner sin del och sitt stycke; det första stycket är 1.',
      en: 'The secretariat only. A remark names its part and paragraph; the first paragraph is 1.',
    },
  },
  approveReport: {
    summary: { sv: 'Godkänn rapporten med ditt namn', en: 'Approve the report in your name' },
    more: {
      sv: 'Bara kansliet. Varje fråga i checklistan ska ha ett svar som inte är no.',
      en: 'The secretariat only. Each question of the checklist needs an answer other than no.',
    },
  },
  listReportVersions: {
    summary: { sv: 'Varje inlämning av rapporten', en: 'Each submission of the report' },
  },
  publishResult: {
    summary: { sv: 'Publicera resultatet för kansli och styrelse', en: 'Publish the result to secretariat and board' },
    more: { sv: 'Bara kansliet, när rapporten är godkänd.', en: 'The secretariat only, once the report is approved.' },
  },
  takeBackResult: {
    summary: { sv: 'Ta tillbaka ett resultat som inte är meddelat', en: 'Take back a result that is not announced' },
    more: { sv: 'Bara kansliet.', en: 'The secretariat only.' },
  },
  announceResult: {
    summary: {
      sv: 'Meddela resultatet till alla medlemmar och partner',
      en: 'Announce the result to all members and partners',
    },
    more: { sv: 'Bara kansliet. Går inte att ta tillbaka.', en: 'The secretariat only. It cannot be taken back.' },
  },
  findReportDue: { summary: { sv: 'När rapporten ska lämnas', en: 'When the report is due' } },
  moveReportDue: {
    summary: { sv: 'Flytta dagen då rapporten ska lämnas', en: 'Move the day by which the report is due' },
    more: { sv: 'Bara kansliet.', en: 'The secretariat only.' },
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

  findEvaluation: {
    summary: { sv: 'Vad alla provrum säger om formatet', en: 'What all provrum say of the format' },
    more: {
      sv: 'Som det var känt den dag du anger i date, annars i dag. För medlemmar, styrelse och kansli; skälen visas bara för de två sista.',
      en: 'As it was known on the day in date, or else today. For members, the board and the secretariat; the reasons are for the last two only.',
    },
  },
  listEvaluated: {
    summary: { sv: 'De provrum som en siffra bygger på', en: 'The provrum that a figure is made of' },
    more: {
      sv: 'Siffrans namn står i figure i utvärderingen.',
      en: 'The name of the figure is in figure in the evaluation.',
    },
  },
  findStateOn: {
    summary: { sv: 'Läget för alla provrum en viss dag', en: 'The state of all provrum on a day' },
    more: { sv: 'Bara styrelsen och kansliet.', en: 'The board and the secretariat only.' },
  },
  recordFormatEvaluation: {
    summary: { sv: 'Skriv in att formatet har utvärderats', en: 'Record that the format has been evaluated' },
    more: { sv: 'Bara styrelsen och kansliet.', en: 'The board and the secretariat only.' },
  },
  removeFormatEvaluation: {
    summary: { sv: 'Ta bort en inskriven utvärdering', en: 'Remove an evaluation that was recorded' },
    more: { sv: 'Bara styrelsen och kansliet.', en: 'The board and the secretariat only.' },
  },
  findQuestionnaire: {
    summary: {
      sv: 'Enkäten till dem som deltog, och ert svar',
      en: 'The questionnaire to those who took part, and your answer',
    },
  },
  answerQuestionnaire: {
    summary: { sv: 'Svara på enkäten', en: 'Answer the questionnaire' },
    more: {
      sv: 'Ett svar per organisation. Varje fråga får 1–5, eller null om ni inte kan svara.',
      en: 'One answer for each organisation. Each question gets 1–5, or null where you cannot say.',
    },
  },

  listUptake: {
    summary: { sv: 'Vad organisationerna gör med ett resultat', en: 'What the organisations do with a result' },
    more: {
      sv: 'Alla medlemmar, också de som inte har svarat. Partner som har svarat är med men räknas inte.',
      en: 'All members, those that have not answered too. Partners that have answered are there but not counted.',
    },
  },
  findUptake: { summary: { sv: 'Er organisations svar', en: 'Your organisation’s answer' } },
  giveUptake: {
    summary: {
      sv: 'Säg om ni har använt resultatet, ska använda det eller inte',
      en: 'Say whether you have used the result, will use it or not',
    },
    more: {
      sv: 'Ett svar per organisation. Den som svarar notForUs skriver varför i note.',
      en: 'One answer for each organisation. Who answers notForUs says why in note.',
    },
  },
  closeFollowUp: {
    summary: { sv: 'Avsluta uppföljningen av ett resultat', en: 'Close the follow-up of a result' },
    more: {
      sv: 'Bara kansliet. Den avslutas av sig själv när alla medlemmar har svarat.',
      en: 'The secretariat only. It ends by itself when all members have answered.',
    },
  },
  reopenFollowUp: {
    summary: { sv: 'Öppna en avslutad uppföljning igen', en: 'Open a closed follow-up again' },
    more: { sv: 'Bara kansliet.', en: 'The secretariat only.' },
  },
  findUseOfResults: {
    summary: { sv: 'Användningen per resultat och per medlem', en: 'The use by result and by member' },
    more: { sv: 'Kansli och styrelse.', en: 'Secretariat and board.' },
  },
  listStatusTables: {
    summary: { sv: 'Ett nätverks lägestabeller', en: 'The status tables of a network' },
    more: { sv: 'waits: den väntar på din organisation.', en: 'waits: it waits for your organisation.' },
  },
  makeStatusTable: {
    summary: { sv: 'Gör en lägestabell', en: 'Make a status table' },
    more: {
      sv: 'Bara kansliet. Val skrivs i ordning från inte börjat till klart.',
      en: 'The secretariat only. Choices are written in order from not begun to done.',
    },
  },
  findStatusTable: { summary: { sv: 'En lägestabell med allas svar', en: 'A status table with all answers' } },
  changeStatusTable: {
    summary: { sv: 'Ändra en lägestabell', en: 'Change a status table' },
    more: {
      sv: 'Bara kansliet. Kolumner behåller sin key. Val som någon har gjort kan inte tas bort, och en ny sista dag frågar alla igen.',
      en: 'The secretariat only. Columns keep their key. Choices that somebody has made cannot be removed, and a new last day asks everybody again.',
    },
  },
  closeStatusTable: {
    summary: { sv: 'Stäng en lägestabell', en: 'Close a status table' },
    more: { sv: 'Bara kansliet.', en: 'The secretariat only.' },
  },
  reopenStatusTable: {
    summary: { sv: 'Öppna en stängd lägestabell igen', en: 'Open a closed status table again' },
    more: { sv: 'Bara kansliet.', en: 'The secretariat only.' },
  },
  tellStatus: {
    summary: { sv: 'Fyll i var din organisation står', en: 'Tell where your organisation stands' },
    more: {
      sv: 'Svaren anges med kolumnernas key. Samma svar igen bekräftar dem.',
      en: 'Answers are given by the columns’ key. The same answers again confirm them.',
    },
  },
  listStatusHistory: {
    summary: { sv: 'Allt som har fyllts i, det nyaste först', en: 'All that was filled in, the newest first' },
  },
  findFees: {
    summary: { sv: 'Ett års nätverksavgifter', en: 'A year’s network fees' },
    more: {
      sv: 'Kansli och styrelse. Pengar anges i öre. Är reglerna bara ett förslag är decided false.',
      en: 'Secretariat and board. Money is in öre. Where the rules are only proposed, decided is false.',
    },
  },
  findOrganisationFees: {
    summary: { sv: 'Vad en organisation ska betala, rad för rad', en: 'What an organisation is to pay, line by line' },
    more: {
      sv: 'Organisationens egna personer, kansli och styrelse.',
      en: 'The organisation’s own people, secretariat and board.',
    },
  },
  listFeeExemptions: {
    summary: { sv: 'Undantag från nätverksavgift', en: 'Exemptions from the network fee' },
    more: { sv: 'Kansli och styrelse.', en: 'Secretariat and board.' },
  },
  giveFeeExemption: {
    summary: { sv: 'Undanta från nätverksavgift', en: 'Exempt from the network fee' },
    more: {
      sv: 'Bara kansliet. Ange ett nätverk, en organisation eller båda.',
      en: 'The secretariat only. Name a network, an organisation or both.',
    },
  },
  endFeeExemption: {
    summary: { sv: 'Avsluta ett undantag', en: 'End an exemption' },
    more: {
      sv: 'Bara kansliet. lastYear null tar tillbaka undantaget.',
      en: 'The secretariat only. lastYear null takes the exemption back.',
    },
  },
  listLinks: {
    summary: { sv: 'Vad provrummet kom ur och ledde till', en: 'What the provrum came out of and led to' },
  },
  addLink: {
    summary: { sv: 'Anteckna ett samband', en: 'Note a link' },
    more: {
      sv: 'Kansliet, organisationen bakom förslaget och den som leder. Mellan två provrum räcker ett: det visas hos båda.',
      en: 'The secretariat, the organisation behind the proposal and the lead. Between two provrum one is enough: it is shown at both.',
    },
  },
  removeLink: { summary: { sv: 'Ta bort ett samband', en: 'Remove a link' } },
  findSubscription: { summary: { sv: 'Om du bevakar provrummet', en: 'Whether you follow the provrum' } },
  changeSubscription: { summary: { sv: 'Bevaka, stäng av mejlen, eller ingetdera', en: 'Follow, mute, or neither' } },

  listHistory: {
    summary: { sv: 'Allt som har hänt, det senaste först', en: 'All that has happened, the latest first' },
  },

  listArchiveRequests: {
    summary: { sv: 'Vem som har begärt ut handlingarna', en: 'Who has asked for the documents' },
    more: {
      sv: 'Den egna organisationens begäran. Kansli och styrelse ser alla.',
      en: 'The requests of one’s own organisation. Secretariat and board see all.',
    },
  },
  requestArchive: {
    summary: { sv: 'Begär ut handlingarna till arkivet', en: 'Ask for the documents, for the archive' },
    more: {
      sv: 'Med mottagarens eget diarienummer. Samma nummer två gånger är en begäran.',
      en: 'With the receiver’s own case number. The same number twice is one request.',
    },
  },
  findArchivePackage: {
    summary: { sv: 'Paketet med alla handlingar', en: 'The package with all documents' },
    more: {
      sv: 'Ett zip-arkiv i base64, som provrummet är nu: PDF/A, JSON, uppgifter om paketet och kontrollsummor (BagIt).',
      en: 'A zip archive in base 64, of the provrum as it is now: PDF/A, JSON, facts about the package and checksums (BagIt).',
    },
  },

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

  findCalendar: {
    summary: { sv: 'Kalendern mellan två dagar', en: 'The calendar between two days' },
    more: {
      sv: 'Det du får se: nätverkens, provrummens och Reglabs möten och årskonferenserna. Utan dagar innevarande månad, högst 400 dagar.',
      en: 'What you may see: the meetings of networks, provrum and Reglab, and the annual conferences. Without days the current month, at most 400 days.',
    },
  },
  findCalendarYear: {
    summary: { sv: 'Ett år, vecka för vecka', en: 'A year, week by week' },
    more: {
      sv: 'Nätverksveckor, helgdagar, klämdagar, skollov och möten. Nätverken med reglernas utslag visas för medlemmar, partner, kansli och styrelse.',
      en: 'Network weeks, holidays, squeezed days, school breaks and meetings. The networks with what the rules say are told to members, partners, secretariat and board.',
    },
  },
  proposeGatheringDates: {
    summary: { sv: 'Dagar att föreslå för nätverkets nästa möte', en: 'Days to propose for a network’s next meeting' },
    more: {
      sv: 'Bara kansliet. Ur de bestämda nätverksveckorna; med like i stil med ett tidigare möte.',
      en: 'The secretariat only. Out of the decided network weeks; with like in the manner of an earlier meeting.',
    },
  },
  listGatheringCollisions: {
    summary: { sv: 'Vad ett möte krockar med', en: 'What a meeting collides with' },
    more: { sv: 'För dem som ordnar mötet.', en: 'For those who arrange the meeting.' },
  },
  listCollisions: {
    summary: { sv: 'Möten som krockar', en: 'Meetings that collide' },
    more: {
      sv: 'Möten samma dag som behöver samma personer, organisationer, lokal eller kansli, och möten när de flesta är lediga. Kansli och styrelse.',
      en: 'Meetings the same day that need the same people, organisations, place or secretariat, and meetings when most people are off. Secretariat and board.',
    },
  },
  listCalendarFeeds: {
    summary: { sv: 'Dina kalenderadresser', en: 'Your calendar addresses' },
    more: { sv: 'Adresserna är hemliga.', en: 'The addresses are secret.' },
  },
  createCalendarFeed: {
    summary: { sv: 'Skapa en kalenderadress', en: 'Create a calendar address' },
    more: {
      sv: 'personal är dina egna möten, network ett nätverks, organisation din organisations.',
      en: 'personal is your own meetings, network those of a network, organisation those of your organisation.',
    },
  },
  revokeCalendarFeed: { summary: { sv: 'Ta bort en kalenderadress', en: 'Remove a calendar address' } },
  findNetworkWeeks: {
    summary: { sv: 'Ett års nätverksveckor', en: 'The network weeks of a year' },
    more: {
      sv: 'De bestämda, de som föreslås, och vad som talar emot varje vecka.',
      en: 'Those decided, those proposed, and what speaks against each week.',
    },
  },
  decideNetworkWeeks: {
    summary: { sv: 'Bestäm ett års nätverksveckor', en: 'Decide the network weeks of a year' },
    more: { sv: 'Bara kansliet.', en: 'The secretariat only.' },
  },
  findSchoolBreaks: {
    summary: { sv: 'Ett års skollov per län', en: 'The school breaks of a year by county' },
    more: {
      sv: 'from är året de är inlästa för; ett annat år betyder att de är väntade och inte bekräftade.',
      en: 'from is the year they were imported for; another year means that they are expected and not confirmed.',
    },
  },
  importSchoolBreaks: {
    summary: { sv: 'Läs in ett års skollov', en: 'Import the school breaks of a year' },
    more: { sv: 'Ersätter årets lov. Bara kansliet.', en: 'Replaces those of the year. The secretariat only.' },
  },

  ...networkOperationWords,
  ...importOperationWords,
  findDesk: {
    summary: { sv: 'Det som väntar på kansliet', en: 'What waits for the secretariat' },
    more: {
      sv: 'Redo förslag i den ordning de blev redo, årets platser, basfinansieringen i öre, och möten och nätverk som behöver ses över. Kansli och styrelse.',
      en: 'Ready proposals in the order in which they became ready, the year’s slots, the base funding in öre, and meetings and networks that need a hand. Secretariat and board.',
    },
  },
  listEvents: {
    summary: {
      sv: 'Allt som har hänt, i alla organisationer och provrum',
      en: 'All that has happened, in all organisations and provrum',
    },
    more: {
      sv: 'Kansli och styrelse. Nästa sida står i huvudet Link.',
      en: 'Secretariat and board. The next page is in the header Link.',
    },
  },
} as const satisfies Readonly<Record<string, OperationWords>>;

export type OperationId = keyof typeof operationWords;

export const wordsOfOperation = (id: string): OperationWords | null =>
  (operationWords as Readonly<Record<string, OperationWords>>)[id] ?? null;
