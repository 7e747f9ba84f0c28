/** What each operation on organisations, their people and mandates does, by its id. */
export const organisationOperationWords = {
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
} as const;
