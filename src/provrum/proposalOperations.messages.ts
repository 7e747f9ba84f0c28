/** What each operation on a proposal, and on what others say of it does, by its id. */
export const proposalOperationWords = {
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
  findSubscription: { summary: { sv: 'Om du bevakar provrummet', en: 'Whether you follow the provrum' } },
  changeSubscription: { summary: { sv: 'Bevaka, stäng av mejlen, eller ingetdera', en: 'Follow, mute, or neither' } },
  listHistory: {
    summary: { sv: 'Allt som har hänt, det senaste först', en: 'All that has happened, the latest first' },
  },
  keepProposal: {
    summary: { sv: 'Behåll ett förslag som annars förfaller', en: 'Keep a proposal that would lapse' },
  },
} as const;
