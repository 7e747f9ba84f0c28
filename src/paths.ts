import type { Language } from '#kernel/text.ts';

/**
 * The site map: every address is built here and nowhere else. Addresses are Swedish; an English page has the
 * same address under `/en` with its words translated (`localise`, `internalPath`), so that routes are written once.
 */
export const paths = {
  start: () => '/',
  about: () => '/om',
  accessibility: () => '/om/tillganglighet',
  privacy: () => '/om/personuppgifter',
  words: () => '/ordlista',
  conferences: () => '/arskonferenser',
  results: () => '/resultat',
  result: (id: number | ':id') => `/resultat/${id}`,
  resultFeed: (format: 'atom' | 'json') => `/resultat/flode.${format}`,
  running: () => '/pagaende',
  calendar: () => '/kalender',
  sitemap: () => '/sitemap.xml',
  robots: () => '/robots.txt',

  signIn: () => '/logga-in',
  signInCode: () => '/logga-in/kod',
  signOut: () => '/logga-ut',
  firstAdministrator: (token: string) => `/forsta-administrator/${token}`,
  demonstration: () => '/prova',
  demonstrationMail: () => '/prova/utkorg',
  account: () => '/mitt-konto',
  accountSessions: () => '/mitt-konto/inloggningar',
  accountSession: (id: number | ':id') => `/mitt-konto/inloggningar/${id}`,
  accountTokens: () => '/mitt-konto/nycklar',
  accountToken: (id: number | ':id') => `/mitt-konto/nycklar/${id}`,
  actFor: () => '/foretrad',

  organisations: () => '/organisationer',
  newOrganisation: () => '/organisationer/lagg-till',
  organisation: (id: number | ':id') => `/organisationer/${id}`,
  organisationPeople: (id: number | ':id') => `/organisationer/${id}/personer`,
  organisationMembership: (id: number | ':id') => `/organisationer/${id}/medlemskap`,
  mandate: (id: number | ':id', mandate: number | ':mandate') => `/organisationer/${id}/mandat/${mandate}`,
  ourOrganisation: () => '/var-organisation',
  secretariat: () => '/kansli',
  secretariatEvents: () => '/kansli/handelser',
  secretariatFunding: () => '/kansli/basfinansiering',
  secretariatUptake: () => '/kansli/anvandning',
  secretariatUptakeTable: () => '/kansli/anvandning/tabell.csv',
  secretariatMail: () => '/kansli/utskick',

  provrums: () => '/provrum',
  newProposal: () => '/provrum/nytt',
  similarProposals: () => '/provrum/liknande',
  provrum: (id: number | ':id') => `/provrum/${id}`,
  editProposal: (id: number | ':id') => `/provrum/${id}/redigera`,
  saveProposalDraft: (id: number | ':id') => `/provrum/${id}/utkast`,
  previewProposal: (id: number | ':id') => `/provrum/${id}/forhandsgranska`,
  postProposal: (id: number | ':id') => `/provrum/${id}/posta`,
  withdrawProposal: (id: number | ':id') => `/provrum/${id}/dra-tillbaka`,
  reopenProposal: (id: number | ':id') => `/provrum/${id}/oppna-igen`,
  coAuthors: (id: number | ':id') => `/provrum/${id}/medforfattare`,
  provrumVersions: (id: number | ':id') => `/provrum/${id}/versioner`,
  provrumHistory: (id: number | ':id') => `/provrum/${id}/historik`,
  interest: (id: number | ':id') => `/provrum/${id}/intresse`,
  withdrawInterest: (id: number | ':id') => `/provrum/${id}/intresse/dra-tillbaka`,
  confirmInterest: (id: number | ':id') => `/provrum/${id}/intresse/bekrafta`,
  readiness: (id: number | ':id') => `/provrum/${id}/beredskap`,
  live: (id: number | ':id') => `/provrum/${id}/direkt`,
  goAhead: (id: number | ':id') => `/provrum/${id}/klartecken`,
  decline: (id: number | ':id') => `/provrum/${id}/avsla`,
  takeBackGoAhead: (id: number | ':id') => `/provrum/${id}/klartecken/ta-tillbaka`,
  announceGoAhead: (id: number | ':id') => `/provrum/${id}/klartecken/meddela`,
  receipt: (id: number | ':id', decision: number | ':decision') => `/provrum/${id}/beslut/${decision}`,
  comments: (id: number | ':id') => `/provrum/${id}/kommentarer`,
  comment: (id: number | ':id', comment: number | ':comment') => `/provrum/${id}/kommentarer/${comment}`,
  withdrawComment: (id: number | ':id', comment: number | ':comment') =>
    `/provrum/${id}/kommentarer/${comment}/dra-tillbaka`,
  mentionable: (id: number | ':id') => `/provrum/${id}/personer`,
  subscription: (id: number | ':id') => `/provrum/${id}/bevaka`,
  plan: (id: number | ':id') => `/provrum/${id}/plan`,
  startPlanning: (id: number | ':id') => `/provrum/${id}/plan/borja`,
  savePlanSection: (id: number | ':id') => `/provrum/${id}/plan/spara`,
  planRules: (id: number | ':id') => `/provrum/${id}/plan/regler`,
  submitPlan: (id: number | ':id') => `/provrum/${id}/plan/lamna-in`,
  reviewPlan: (id: number | ':id') => `/provrum/${id}/plan/granska`,
  planVersions: (id: number | ':id') => `/provrum/${id}/plan/versioner`,
  planFile: (id: number | ':id', format: 'pdf' | 'docx') => `/provrum/${id}/plan/plan.${format}`,
  startProvrum: (id: number | ':id') => `/provrum/${id}/starta`,
  report: (id: number | ':id') => `/provrum/${id}/rapport`,
  startReport: (id: number | ':id') => `/provrum/${id}/rapport/borja`,
  saveReportPart: (id: number | ':id') => `/provrum/${id}/rapport/spara`,
  previewReport: (id: number | ':id') => `/provrum/${id}/rapport/forhandsgranska`,
  submitReport: (id: number | ':id') => `/provrum/${id}/rapport/lamna-in`,
  reviewReport: (id: number | ':id') => `/provrum/${id}/rapport/granska`,
  reportVersions: (id: number | ':id') => `/provrum/${id}/rapport/versioner`,
  reportDue: (id: number | ':id') => `/provrum/${id}/rapport/sista-dag`,
  publishResult: (id: number | ':id') => `/provrum/${id}/rapport/publicera`,
  takeBackResult: (id: number | ':id') => `/provrum/${id}/rapport/ta-tillbaka`,
  announceResult: (id: number | ':id') => `/provrum/${id}/rapport/meddela`,
  budget: (id: number | ':id') => `/provrum/${id}/budget`,
  budgetLines: (id: number | ':id') => `/provrum/${id}/budget/poster`,
  budgetLine: (id: number | ':id', line: number | ':line') => `/provrum/${id}/budget/poster/${line}`,
  removeBudgetLine: (id: number | ':id', line: number | ':line') => `/provrum/${id}/budget/poster/${line}/ta-bort`,
  budgetCosts: (id: number | ':id', line: number | ':line') => `/provrum/${id}/budget/poster/${line}/kostnader`,
  removeBudgetCost: (id: number | ':id', line: number | ':line', cost: number | ':cost') =>
    `/provrum/${id}/budget/poster/${line}/kostnader/${cost}/ta-bort`,
  funding: (id: number | ':id') => `/provrum/${id}/basfinansiering`,
  withdrawFunding: (id: number | ':id') => `/provrum/${id}/basfinansiering/dra-tillbaka`,
  decideFunding: (id: number | ':id') => `/provrum/${id}/basfinansiering/beslut`,
  fundingPayments: (id: number | ':id') => `/provrum/${id}/basfinansiering/utbetalningar`,
  fundingPayment: (id: number | ':id', payment: number | ':payment') =>
    `/provrum/${id}/basfinansiering/utbetalningar/${payment}`,
  uptake: (id: number | ':id') => `/provrum/${id}/anvandning`,
  closeFollowUp: (id: number | ':id') => `/provrum/${id}/anvandning/avsluta-uppfoljningen`,
  reopenFollowUp: (id: number | ':id') => `/provrum/${id}/anvandning/oppna-igen`,
  links: (id: number | ':id') => `/provrum/${id}/samband`,
  removeLink: (id: number | ':id', link: number | ':link') => `/provrum/${id}/samband/${link}/ta-bort`,
  savedForm: () => '/sparat',

  rulebook: () => '/regelverk',
  rule: (id: string) => `/regelverk/${id}`,
  source: (document: string, line?: number) =>
    `/regelverk/kallor/${document}${line === undefined ? '' : `#rad-${line}`}`,

  assets: (name: string) => `/assets/${name}`,
  openapi: () => '/api/openapi.json',
  apiPage: () => '/api',
  api: (path: string) => `/api/v1${path}`,
} as const;

/** Swedish address words and their English counterparts. Words alike in both languages are left out. */
const english: Readonly<Record<string, string>> = {
  om: 'about',
  tillganglighet: 'accessibility',
  personuppgifter: 'privacy',
  ordlista: 'words',
  arskonferenser: 'conferences',
  resultat: 'results',
  'flode.atom': 'feed.atom',
  'flode.json': 'feed.json',
  pagaende: 'running',
  kalender: 'calendar',
  'logga-in': 'sign-in',
  kod: 'code',
  'logga-ut': 'sign-out',
  'forsta-administrator': 'first-administrator',
  prova: 'try',
  utkorg: 'outbox',
  'mitt-konto': 'my-account',
  inloggningar: 'sessions',
  nycklar: 'tokens',
  foretrad: 'act-for',
  organisationer: 'organisations',
  'lagg-till': 'add',
  personer: 'people',
  medlemskap: 'membership',
  mandat: 'mandates',
  'var-organisation': 'our-organisation',
  kansli: 'secretariat',
  handelser: 'events',
  utskick: 'mail',
  nytt: 'new',
  liknande: 'similar',
  redigera: 'edit',
  utkast: 'draft',
  forhandsgranska: 'preview',
  posta: 'post',
  'dra-tillbaka': 'withdraw',
  'oppna-igen': 'reopen',
  medforfattare: 'co-authors',
  versioner: 'versions',
  historik: 'history',
  intresse: 'interest',
  bekrafta: 'confirm',
  beredskap: 'readiness',
  direkt: 'live',
  klartecken: 'go-ahead',
  avsla: 'decline',
  'ta-tillbaka': 'take-back',
  meddela: 'announce',
  beslut: 'decisions',
  kommentarer: 'comments',
  bevaka: 'follow',
  borja: 'begin',
  spara: 'save',
  regler: 'rules',
  'lamna-in': 'submit',
  granska: 'review',
  starta: 'start',
  rapport: 'report',
  'sista-dag': 'due',
  publicera: 'publish',
  poster: 'lines',
  'ta-bort': 'remove',
  kostnader: 'costs',
  basfinansiering: 'base-funding',
  utbetalningar: 'payments',
  anvandning: 'use',
  'avsluta-uppfoljningen': 'close-follow-up',
  samband: 'links',
  'tabell.csv': 'table.csv',
  sparat: 'saved',
  regelverk: 'rulebook',
  kallor: 'sources',
};
const swedish = Object.fromEntries(Object.entries(english).map(([sv, en]) => [en, sv]));

const translate = (path: string, words: Readonly<Record<string, string>>) => {
  const end = path.search(/[?#]/);
  const [head, tail] = end < 0 ? [path, ''] : [path.slice(0, end), path.slice(end)];
  return (
    head
      .split('/')
      // Only words of our own: every object also knows what `constructor` is.
      .map((word) => (Object.hasOwn(words, word) ? words[word] : word))
      .join('/') + tail
  );
};

/** Addresses that have no language of their own: files and the API, but not the page about it. */
const withoutLanguage = /^\/(assets(\/|$)|api\/.|sitemap\.xml$|robots\.txt$)/;

/** The address of a page in a language. Takes what `paths` builds; query and fragment are kept. */
export function localise(path: string, language: Language): string {
  if (language === 'sv' || withoutLanguage.test(path)) return path;
  return path === '/' ? '/en' : `/en${translate(path, english)}`;
}

/** Which language an address asks for. */
export const languageOf = (path: string): Language => (/^\/en(\/|$|\?)/.test(path) ? 'en' : 'sv');

/** The Swedish address behind any address: what routes are matched against. */
export function internalPath(path: string): string {
  if (languageOf(path) === 'sv') return path;
  const rest = path.slice(3);
  return rest === '' || rest === '/' ? '/' : translate(rest, swedish);
}
