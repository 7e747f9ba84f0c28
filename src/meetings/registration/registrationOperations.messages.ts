import type { Text } from '#kernel/text.ts';

/** What the operations on a meeting's questions and guests do, for the API's own page. */
export const registrationOperationWords = {
  inviteGuest: {
    summary: {
      sv: 'Skicka en länk så att någon anmäler sig själv',
      en: 'Send a link so that somebody signs up themselves',
    },
    more: {
      sv: 'De som ordnar mötet. Det krävs inget konto. Samma adress får ett mejl i timmen som mest.',
      en: 'Those who arrange the meeting. No account is needed. One address gets one mail an hour at most.',
    },
  },
  findRegistrationForm: {
    summary: {
      sv: 'Lediga platser och frågor vid anmälan till ett möte',
      en: 'Free places and questions on signing up for a meeting',
    },
    more: {
      sv: 'closed säger varför det inte går att anmäla sig; free null är utan gräns. En fråga med mode null får alla. Mat och tillgänglighet besvaras på sidan.',
      en: 'closed says why nobody can sign up; free null is without limit. A question with mode null is for all. Food and access are answered on the page.',
    },
  },
  changeRegistrationForm: {
    summary: { sv: 'Fråga om mat och tillgänglighet, eller inte', en: 'Ask about food and access, or do not' },
    more: {
      sv: 'De som ordnar mötet. needsDays är dagarna efter mötet tills svaren raderas.',
      en: 'Those who arrange the meeting. needsDays is the days after the meeting until the answers are erased.',
    },
  },
  addRegistrationQuestion: {
    summary: { sv: 'Lägg till en fråga vid anmälan', en: 'Add a question on signing up' },
    more: {
      sv: 'De som ordnar mötet. choices behövs för choice och several.',
      en: 'Those who arrange the meeting. choices are needed for choice and several.',
    },
  },
  removeRegistrationQuestion: {
    summary: { sv: 'Ta bort en fråga vid anmälan', en: 'Remove a question on signing up' },
  },
  listRegistrationAnswers: {
    summary: { sv: 'Allas svar på mötets frågor', en: 'Everybody’s answers to the meeting’s questions' },
    more: { sv: 'De som ordnar mötet.', en: 'Those who arrange the meeting.' },
  },
  findRegistrationAnswers: {
    summary: { sv: 'Vad en person har svarat på mötets frågor', en: 'What one person has answered to the questions' },
    more: {
      sv: 'Den det gäller, och de som ordnar mötet.',
      en: 'Whoever it is about, and those who arrange the meeting.',
    },
  },
  answerRegistrationQuestions: {
    summary: { sv: 'Svara på mötets frågor', en: 'Answer the meeting’s questions' },
    more: {
      sv: 'Bara den det gäller. Alla svar skickas på en gång: det som saknas är tomt. answer har flera val för several, annars ett; yes är ja.',
      en: 'Only whoever it is about. All answers are sent at once: what is missing is empty. answer has several choices for several, else one; yes is yes.',
    },
  },
  listRegistrations: {
    summary: {
      sv: 'Vilka som är anmälda till ett möte, och kön',
      en: 'Who has signed up for a meeting, and the queue',
    },
    more: {
      sv: 'position är numret i kön för den som väntar, och queuedAt sedan när. Mat och tillgänglighet finns inte här.',
      en: 'position is the number in the queue of those who wait, and queuedAt since when. Food and access are not here.',
    },
  },
  findRegistration: { summary: { sv: 'En anmälan', en: 'A registration' } },
  signUp: {
    summary: { sv: 'Anmäl dig eller kollegor till ett möte', en: 'Sign up yourself or colleagues for a meeting' },
    more: {
      sv: 'Utan people anmäls den som frågar, som då också svarar på mötets frågor i answers. Den som är anmäld redan lämnas som den är. Är det fullt ställs de i kö, i den ordning de nämns. Är organisationName en organisation som finns här räknas de dit.',
      en: 'Without people the sender signs up, and then answers the meeting’s questions in answers too. Those who have signed up already are left as they are. Where it is full they are put in the queue, in the order they are named. Where organisationName is an organisation on record they are counted with it.',
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
} as const satisfies Readonly<Record<string, { readonly summary: Text; readonly more?: Text }>>;
