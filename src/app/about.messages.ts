import type { Language } from '#kernel/text.ts';

/** A part of a text page: a heading and its paragraphs, or a list. */
export interface TextPart {
  readonly title: string;
  readonly paragraphs?: readonly string[];
  readonly points?: readonly string[];
  readonly link?: { readonly href: string; readonly label: string };
}
export interface TextPage {
  readonly title: string;
  readonly lead: string;
  readonly parts: readonly TextPart[];
}

const about: Readonly<Record<Language, TextPage>> = {
  sv: {
    title: 'Om webbplatsen',
    lead: 'Här möts Reglabs medlemmar och partner kring provrum: från en första idé till ett resultat som används.',
    parts: [
      {
        title: 'Vem står bakom?',
        paragraphs: [
          'Reglab är regionernas forum för lärande om regional utveckling. Medlemmar är de 21 regionerna, Tillväxtverket, Vinnova och Sveriges Kommuner och Regioner. Reglabs kansli ansvarar för webbplatsen.',
        ],
      },
      {
        title: 'Vad går att göra i dag?',
        points: [
          'Skriva, ändra och posta förslag till provrum.',
          'Kommentera förslag och anmäla organisationens intresse.',
          'Se hur nära ett förslag är att kunna starta, vilken regel som fattas och den mening i källan som regeln bygger på.',
          'Ge, ta tillbaka och meddela klartecken, med ett kvitto på vad beslutet byggde på.',
          'Skriva projektplan och budget tillsammans, och begära basfinansiering.',
          'Arbeta: loggbok, uppgifter, möten, filer och mätningar på ett ställe.',
          'Berätta vad som prövades. Kansliet kvalitetssäkrar, och sammanfattningen blir läsbar för alla.',
          'Säga om den egna organisationen använder ett resultat, och se vad andra gör.',
          'Bestämma vilka som företräder en organisation, och hur länge.',
        ],
      },
      {
        title: 'Vad kommer sedan?',
        paragraphs: ['Reglabs nätverk och deras träffar: anmälan, nätverksveckor, kalendrar och avgifter.'],
      },
      {
        title: 'Organisationen agerar, inte personen',
        paragraphs: [
          'Allt som görs här görs för en organisation, av en person som har ett uppdrag i den. Därför står både personens och organisationens namn vid varje händelse, och en kollega kan ta vid när någon slutar.',
        ],
      },
      {
        title: 'Varifrån kommer uppgifterna?',
        paragraphs: [
          'Reglerna kommer ur två dokument från Reglab: om provrum (8 augusti 2023) och om nätverk (inför 2018). Du kan läsa båda rad för rad i regelverket. Organisationerna, årskonferenserna och partnerna kommer från öppna källor, och varje uppgift visar sin källa. Det som ingen har publicerat har vi lämnat tomt.',
        ],
      },
      {
        title: 'Öppen programvara',
        paragraphs: [
          'Programmet är fritt att använda, läsa och ändra under licensen EUPL 1.2. Det går att läsa och skriva med egna program genom det öppna gränssnittet (API).',
        ],
      },
    ],
  },
  en: {
    title: 'About this site',
    lead: 'Here the members and partners of Reglab meet around provrum: from a first idea to a result that is used.',
    parts: [
      {
        title: 'Who is behind it?',
        paragraphs: [
          'Reglab is the Swedish regions’ forum for learning about regional development. Its members are the 21 regions, the Swedish Agency for Economic and Regional Growth (Tillväxtverket), Vinnova and the Swedish Association of Local Authorities and Regions (SKR). Reglab’s secretariat is responsible for the site.',
        ],
      },
      {
        title: 'What can you do today?',
        points: [
          'Write, change and post proposals for provrum.',
          'Comment on proposals and signal your organisation’s interest.',
          'See how close a proposal is to being able to start, which rule is unmet, and the sentence in the source that the rule rests on.',
          'Give, take back and announce a go-ahead, with a receipt of what the decision rested on.',
          'Write plan and budget together, and ask for base funding.',
          'Work: log, tasks, meetings, files and measurements in one place.',
          'Tell what was tried. The secretariat assures the quality, and everybody can read the summary.',
          'Say whether your organisation uses a result, and see what others do.',
          'Decide who acts for an organisation, and for how long.',
        ],
      },
      {
        title: 'What comes next?',
        paragraphs: ['Reglab’s networks and their meetings: registration, network weeks, calendars and fees.'],
      },
      {
        title: 'The organisation acts, not the person',
        paragraphs: [
          'All that is done here is done for an organisation, by a person who holds a mandate in it. That is why every event bears the name of both, and why a colleague can carry on when somebody leaves.',
        ],
      },
      {
        title: 'Where do the facts come from?',
        paragraphs: [
          'The rules come from two documents by Reglab: on provrum (8 August 2023) and on networks (for 2018). You can read both line by line in the rulebook. The organisations, annual conferences and partners come from public sources, and each fact shows its own. What nobody has published is left empty.',
        ],
      },
      {
        title: 'Open software',
        paragraphs: [
          'The program is free to use, read and change under the licence EUPL 1.2. Programs of your own can read and write through the open interface (API).',
        ],
      },
    ],
  },
};

const privacy: Readonly<Record<Language, TextPage>> = {
  sv: {
    title: 'Personuppgifter',
    lead: 'Vi sparar så lite som möjligt om dig, och bara det som behövs för att organisationerna ska kunna arbeta tillsammans.',
    parts: [
      {
        title: 'Vem ansvarar?',
        paragraphs: [
          'Reglabs kansli ansvarar för personuppgifterna här. Grunden är att uppgifterna behövs för ett arbete av allmänt intresse: regionernas gemensamma lärande om regional utveckling.',
        ],
      },
      {
        title: 'Vad sparas, och varför?',
        points: [
          'Ditt namn, din e-postadress och ditt språk: för att du ska kunna logga in och synas bland dem du arbetar med.',
          'Dina uppdrag, med första och sista dag: de avgör vad du får göra, och för vem.',
          'Det du gör: förslag, kommentarer, anmälningar och beslut, med tid, ditt namn och din organisation. Det är organisationernas gemensamma minne.',
          'Dina inloggningar: när de började och användes, och vilken webbläsare det var. Du ser dem själv under Mitt konto och kan avsluta dem.',
          'Ditt arbete i ett provrum: uppgifter som du ansvarar för, det du skriver i loggboken och mätningar som du lägger till.',
          'Dina möten: vilka tider du svarar att du kan, vilka möten du är kallad till, och anteckningar och beslut som du skriver.',
          'Filer och kvitton som du lägger till, med ditt namn och tiden. Vi läser inte innehållet: lägg inte in känsliga uppgifter.',
          'Svar i enkäter och om användning av resultat. Svaret är organisationens, men vi sparar vem som lämnade det.',
          'Hinder som du berättar om: det du skriver, och adressen om du vill ha svar.',
          'Begäran om handlingar till ett arkiv: vem som bad om dem, när och med vilket diarienummer.',
          'Utkast som du inte har skickat, vad du bevakar och dina nycklar till det öppna gränssnittet.',
          'Mejl som väntar på att skickas eller har skickats till dig.',
          'Din adress i omgjord form, som inte går att läsa, när någon försöker logga in många gånger: för att stoppa missbruk.',
        ],
      },
      {
        title: 'Vem ser vad?',
        points: [
          'Den som är inloggad och har ett uppdrag ser vilka som företräder organisationerna, och vad de har gjort.',
          'Din e-postadress ser bara kansliet och de som sköter personerna i din organisation.',
          'Loggbok, uppgifter, möten, filer och kvitton ser bara de som deltar och Reglabs kansli och styrelse.',
          'Det som skrivs med egna ord i en enkät ser bara den egna organisationen, kansliet och styrelsen.',
          'Det du berättar om hinder ser bara kansliet.',
          'Besökare som inte är inloggade ser inga personer.',
          'En organisation kan begära ut handlingarna till sitt arkiv. Där står namnen på dem som har agerat, men inga e-postadresser, personnummer eller svar om mötestider.',
          'I övrigt lämnas inget ut till andra, och inget används för reklam.',
        ],
      },
      {
        title: 'Hur länge?',
        points: [
          'En inloggningskod gäller i tio minuter och tas bort inom något dygn.',
          'En inloggning slutar gälla efter trettio dagar utan besök och tas bort två månader senare.',
          'Räkningen av inloggningsförsök tas bort efter två dagar.',
          'Ett utkast tas bort när du skickar eller tömmer det.',
          'En fil som tas bort försvinner genast ur listorna, och innehållet raderas efter trettio dagar. Filens namn och vem som lade till den finns kvar.',
          'Adressen du lämnar när du berättar om ett hinder raderas när hindret är åtgärdat.',
          'Ett paket till ett arkiv skapas när det laddas ner och sparas inte här. Begäran finns kvar.',
          'Uppgifter, loggbok, möten, enkätsvar och skickade mejl finns kvar. Det som tas bort ur loggboken visas inte längre, men raderas inte.',
          'Uppdrag och händelser finns kvar, så att det går att förstå vad som beslutades och av vem.',
        ],
      },
      {
        title: 'Kakor',
        paragraphs: [
          'Vi använder bara kakor som behövs: en för inloggningen, en medan du väntar på koden och en som bär ett meddelande till nästa sida. Inget på sidorna hämtas från någon annan webbplats, och ingen följer vad du läser.',
        ],
      },
      {
        title: 'Dina rättigheter',
        paragraphs: [
          'Du har rätt att få veta vad som finns om dig, att få fel rättade och att i vissa fall få uppgifter borttagna. Det går ännu inte att göra själv här: skriv till kansliet. Händelser tas inte bort, men ditt namn i dem kan bytas mot en beteckning.',
          'Det som skickas till en region eller en myndighet kan bli en allmän handling där.',
          'Är du missnöjd kan du klaga hos Integritetsskyddsmyndigheten.',
        ],
        link: { href: 'https://www.imy.se', label: 'Integritetsskyddsmyndigheten, imy.se' },
      },
    ],
  },
  en: {
    title: 'Privacy',
    lead: 'We keep as little as possible about you, and only what is needed for the organisations to work together.',
    parts: [
      {
        title: 'Who is responsible?',
        paragraphs: [
          'Reglab’s secretariat is responsible for the personal data here. They rest on being needed for a task in the public interest: the regions’ joint learning about regional development.',
        ],
      },
      {
        title: 'What is kept, and why?',
        points: [
          'Your name, e-mail address and language: so that you can sign in and be seen by those you work with.',
          'Your mandates, with first and last day: they decide what you may do, and for whom.',
          'What you do: proposals, comments, signals and decisions, with the time, your name and your organisation. It is the organisations’ common memory.',
          'Your sessions: when they began and were used, and in which browser. You see them yourself under My account and can end them.',
          'Your work on a provrum: tasks that you answer for, what you write in the log and measurements that you add.',
          'Your meetings: which times you answer that you can make, which meetings you are invited to, and minutes and decisions that you write.',
          'Files and receipts that you add, with your name and the time. We do not read what they hold: leave sensitive details out of them.',
          'Answers to questionnaires and about the use of results. The answer is the organisation’s, but we keep who gave it.',
          'Obstacles that you tell us about: what you write, and the address if you want an answer.',
          'Requests for documents for an archive: who asked, when and under which case number.',
          'Drafts you have not sent, what you follow and your keys to the open interface.',
          'Mail that waits to be sent or has been sent to you.',
          'Your address in a changed form that cannot be read, when somebody tries to sign in many times: to stop abuse.',
        ],
      },
      {
        title: 'Who sees what?',
        points: [
          'Whoever is signed in and holds a mandate sees who acts for the organisations, and what they have done.',
          'Your e-mail address is seen only by the secretariat and by those who look after the people of your organisation.',
          'Log, tasks, meetings, files and receipts are seen only by those who take part and by Reglab’s secretariat and board.',
          'What people write in their own words in a questionnaire is seen only by their own organisation, the secretariat and the board.',
          'What you tell about obstacles is seen only by the secretariat.',
          'Visitors who are not signed in see no people.',
          'An organisation can ask for the documents for its archive. They hold the names of those who acted, but no e-mail addresses, personal identity numbers or answers about meeting times.',
          'Nothing else is handed to others, and nothing is used for advertising.',
        ],
      },
      {
        title: 'For how long?',
        points: [
          'A sign-in code holds for ten minutes and is removed within a day or so.',
          'A session ends after thirty days without a visit and is removed two months later.',
          'The count of sign-in attempts is removed after two days.',
          'A draft is removed when you send or empty it.',
          'A file that is removed disappears from the lists at once, and its content is erased after thirty days. Its name and who added it remain.',
          'The address that you leave when you tell of an obstacle is erased when the obstacle is dealt with.',
          'A package for an archive is made when it is downloaded and is not kept here. The request remains.',
          'Tasks, log, meetings, answers to questionnaires and sent e-mail remain. What is removed from the log is no longer shown, but not erased.',
          'Mandates and events remain, so that one can understand what was decided and by whom.',
        ],
      },
      {
        title: 'Cookies',
        paragraphs: [
          'We use only cookies that are needed: one for signing in, one while you wait for the code, and one that carries a message to the next page. Nothing on the pages is fetched from any other site, and nobody follows what you read.',
        ],
      },
      {
        title: 'Your rights',
        paragraphs: [
          'You have the right to know what there is about you, to have faults corrected and in some cases to have data removed. You cannot yet do so yourself here: write to the secretariat. Events are not removed, but your name in them can be replaced by a mark.',
          'What is sent to a region or an agency may become a public document there.',
          'If you are not satisfied you can complain to the Swedish Authority for Privacy Protection.',
        ],
        link: { href: 'https://www.imy.se/en', label: 'The Swedish Authority for Privacy Protection, imy.se' },
      },
    ],
  },
};

/** The pages that only tell. */
export const texts = { about, privacy } as const;
