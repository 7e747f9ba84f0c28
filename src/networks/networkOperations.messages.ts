/** What each operation on networks does, by its id. */
export const networkOperationWords = {
  listNetworks: {
    summary: { sv: 'Alla nätverk', en: 'All networks' },
    more: {
      sv: 'Medlemmar, partner, kansli och styrelse. Kostnad, budget och vad som behöver ses över visas för kansli och styrelse. Pengar anges i öre.',
      en: 'Members, partners, secretariat and board. Cost, budget and what needs a hand are told to secretariat and board. Money is in öre.',
    },
  },
  wishForNetwork: { summary: { sv: 'Önska ett nätverk', en: 'Wish for a network' } },
  findNetwork: {
    summary: { sv: 'Ett nätverk', en: 'One network' },
    more: {
      sv: 'Med deltagande organisationer, arrangörer, årsplaner och beslut. Budget och årets kostnad, i öre, visas för dem som är med.',
      en: 'With the organisations that take part, arrangers, plans and decisions. Budget and the year’s cost, in öre, are told to those who take part.',
    },
  },
  changeNetwork: {
    summary: { sv: 'Ändra nätverkets namn, syfte och kontakt', en: 'Change the network’s name, purpose and contact' },
    more: {
      sv: 'Bara kansliet. Skicka med det revision som lästes; har någon annan ändrat sedan dess blir svaret nej.',
      en: 'The secretariat only. Send the revision that was read; if somebody else has changed it since, the answer is no.',
    },
  },
  decideNetworkState: {
    summary: { sv: 'Anteckna ett beslut om nätverkets läge', en: 'Record a decision on the network’s state' },
    more: {
      sv: 'Bara kansliet. Startar ett önskat nätverk blir de som vill vara med deltagare; slutar det är de med till dagen innan.',
      en: 'The secretariat only. When a wished network starts, those who want to take part do; when it ends they do until the day before.',
    },
  },
  answerNetworkWish: {
    summary: { sv: 'Svara på ett önskat nätverk', en: 'Answer a wish for a network' },
    more: { sv: 'Ett svar per organisation.', en: 'One answer an organisation.' },
  },
  withdrawNetworkInterest: {
    summary: { sv: 'Ta tillbaka svaret på ett önskat nätverk', en: 'Take the answer to a wish back' },
  },
  joinNetwork: {
    summary: { sv: 'Låt en organisation vara med', en: 'Let an organisation take part' },
    more: {
      sv: 'Den som är medlemsansvarig för sin egen organisation, kansliet för alla.',
      en: 'The representative for their own organisation, the secretariat for all.',
    },
  },
  nameNetworkContact: {
    summary: { sv: 'Välj organisationens kontaktperson', en: 'Name the organisation’s contact person' },
  },
  leaveNetwork: { summary: { sv: 'Skriv sista dagen i nätverket', en: 'Set the last day in the network' } },
  setNetworkCoOrganiser: {
    summary: { sv: 'Lägg till en samarrangör, eller ändra dess del', en: 'Add a co-organiser, or change its share' },
    more: {
      sv: 'Bara kansliet. Delarna är hela procent, tillsammans högst 100.',
      en: 'The secretariat only. Shares are whole per cent, together at most 100.',
    },
  },
  removeNetworkCoOrganiser: { summary: { sv: 'Ta bort en samarrangör', en: 'Remove a co-organiser' } },
  setNetworkPlanners: { summary: { sv: 'Bestäm planeringsgruppen', en: 'Set the planning group' } },
  planNetworkYear: {
    summary: { sv: 'Skriv nätverkets årsplan', en: 'Write the network’s plan for a year' },
    more: {
      sv: 'Kansliet och planeringsgruppen; budgeten, i öre, bara kansliet. Fler möten än regeln säger behöver ett skäl.',
      en: 'The secretariat and the planning group; the budget, in öre, the secretariat only. More meetings than the rule says need a reason.',
    },
  },
  listNetworkPosts: { summary: { sv: 'Samtalet mellan mötena', en: 'The talk between meetings' } },
  writeNetworkPost: { summary: { sv: 'Skriv i samtalet', en: 'Write in the talk' } },
  withdrawNetworkPost: { summary: { sv: 'Ta bort ett inlägg', en: 'Remove a post' } },
  listNetworkFiles: { summary: { sv: 'Nätverkets dokument', en: 'The network’s documents' } },
  findNetworkFile: {
    summary: { sv: 'Ett dokument med sitt innehåll, i base64', en: 'One document with its content, in base 64' },
  },
  addNetworkFile: {
    summary: { sv: 'Lägg till ett dokument', en: 'Add a document' },
    more: {
      sv: 'De som är med i nätverket, och kansliet. Innehållet skickas i base64.',
      en: 'Those who take part in the network, and the secretariat. The content is sent in base 64.',
    },
  },
  removeNetworkFile: { summary: { sv: 'Ta bort ett dokument', en: 'Remove a document' } },
  findNetworkSubscription: { summary: { sv: 'Om du bevakar nätverket', en: 'Whether you follow the network' } },
  followNetwork: { summary: { sv: 'Bevaka eller tysta ett nätverk', en: 'Follow or mute a network' } },
  proposeFromNetwork: {
    summary: {
      sv: 'Gör en idé i nätverket till ett utkast till provrum',
      en: 'Make an idea in the network a draft of a provrum',
    },
    more: {
      sv: 'Den som får föreslå provrum. why hamnar under Varför nu, och utkastet vet vilket nätverk det kom ur.',
      en: 'Whoever may propose. why goes under Why now, and the draft knows which network it came out of.',
    },
  },
  listNetworkHistory: { summary: { sv: 'Nätverkets historik', en: 'The network’s history' } },
} as const;
