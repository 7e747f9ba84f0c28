import type { Language } from '#kernel/text.ts';
import type { ChapterId, Force, RuleId } from './rule.ts';
import type { Part, VersionStatus } from './version.ts';

interface Messages {
  readonly title: string;
  readonly lead: string;
  readonly forces: { readonly heading: string; readonly meaning: Readonly<Record<Force, string>> };
  readonly chapters: string;
  /** Null where the program tries the chapter's rules today. */
  readonly waits: Readonly<Record<ChapterId, string | null>>;
  readonly tried: string;
  readonly version: {
    readonly heading: Readonly<Record<Part, string>>;
    readonly status: Readonly<Record<VersionStatus, string>>;
    readonly name: string;
    readonly state: string;
    readonly inForce: string;
    readonly from: (day: string) => string;
    readonly until: (from: string, to: string) => string;
    readonly decidedBy: string;
    readonly decidedOn: string;
    readonly document: string;
    readonly notInForce: string;
  };
  readonly rule: {
    readonly chosen: string;
    readonly source: string;
    readonly facts: string;
    readonly more: string;
    readonly moreAbout: (title: string) => string;
    readonly id: string;
    readonly history: string;
    readonly historyLead: string;
    readonly noFigures: string;
    readonly previous: string;
    readonly next: string;
    readonly between: string;
  };
  readonly source: {
    readonly heading: string;
    readonly lead: (dated: string) => string;
    readonly line: (number: number) => string;
    readonly notARule: string;
    readonly lines: string;
  };
  readonly facts: Readonly<Record<RuleId, readonly string[]>>;
}

const sv: Messages = {
  title: 'Regelverk',
  lead: 'Varje regel i klartext, bredvid meningen i källan som den kommer från.',
  forces: {
    heading: 'Så läser du reglerna',
    meaning: {
      must: 'Måste vara uppfyllt. Annars går det inte vidare.',
      should: 'Bör vara uppfyllt. Kan frångås med en skriftlig motivering, som sparas.',
      may: 'Är möjligt, men inget krav.',
      information: 'Bra att veta. Prövas inte.',
    },
  },
  chapters: 'Kapitel',
  tried: 'Prövas här i dag.',
  waits: {
    proposer: null,
    interest: null,
    readiness: null,
    goAhead: null,
    plan: 'Prövas när planen kan skrivas här. Den sidan är inte byggd än.',
    funding: 'Prövas när basfinansiering kan sökas här. Den sidan är inte byggd än.',
    report: 'Prövas när resultatet kan lämnas här. Den sidan är inte byggd än.',
    format: 'Prövas när formatet utvärderas här. Den sidan är inte byggd än.',
    networks: 'Prövas när nätverken finns här. De sidorna är inte byggda än.',
  },
  version: {
    heading: { provrum: 'Reglerna för provrum', networks: 'Reglerna för nätverk' },
    status: { proposed: 'Förslag, inte beslutat', decided: 'Beslutat', expired: 'Har upphört' },
    name: 'Version',
    state: 'Status',
    inForce: 'Gäller',
    from: (day) => `Från ${day}`,
    until: (from, to) => `${from} – ${to}`,
    decidedBy: 'Beslutat av',
    decidedOn: 'Beslutsdag',
    document: 'Dokument',
    notInForce: 'Ingen version av de här reglerna gäller i dag. Siffrorna visas som de står i den senaste.',
  },
  rule: {
    chosen: 'Vårt val:',
    source: 'Det står i källan',
    facts: 'Regeln tittar på',
    more: 'Mer om regeln',
    moreAbout: (title) => `Mer om regeln: ${title}`,
    id: 'Regelns namn i beslut',
    history: 'Siffrorna genom tiden',
    historyLead: 'Varje beslut behåller den version som gällde den dagen.',
    noFigures: 'Regeln har inga siffror som kan ändras.',
    previous: 'Föregående regel',
    next: 'Nästa regel',
    between: 'Fler regler',
  },
  source: {
    heading: 'Källdokument',
    lead: (dated) => `Dokumentet ordagrant, ${dated}. Bredvid raderna står reglerna som bygger på dem.`,
    line: (number) => `Rad ${number}`,
    notARule: 'Ingen regel',
    lines: 'Dokumentets rader',
  },
  facts: {
    'provrum.proposer': ['Om organisationen är medlem eller partner den dagen'],
    'provrum.interest': [
      'Om organisationen är medlem eller partner den dagen',
      'Vad den svarat: leda, delta eller följa',
    ],
    'provrum.lead': ['Vilka som vill leda', 'Om de är medlemmar den dagen', 'Vem kansliet har bekräftat som ledare'],
    'provrum.ready': ['Vilka regioner som vill delta', 'Om någon medlem vill leda'],
    'provrum.participants': ['Hur många organisationer som vill delta', 'Om kansliet har bekräftat dem'],
    'provrum.regionShare': ['Hur många av deltagarna som är regioner'],
    'provrum.goAhead': ['Om den som ger klartecken företräder kansliet'],
    'provrum.perYear': ['Årets klartecken hittills', 'Ett styrelsebeslut om fler, där det finns'],
    'provrum.duration': ['Planens första och sista dag'],
    'provrum.meetingModes': ['Planerade fysiska möten', 'Planerade digitala möten'],
    'plan.sections': ['Vilka delar av planen som är skrivna'],
    'plan.success': ['Kriterier för ett lyckat resultat', 'Tecken eller indikatorer'],
    'plan.expert': ['Budgeten för expertkunskap'],
    'plan.financed': ['Budgeten', 'Deltagarnas insatser', 'Basfinansieringen'],
    'funding.cap': ['Det sökta beloppet'],
    'funding.share': ['Det sökta beloppet', 'Den planerade budgeten'],
    'funding.eligible': ['Det sökta beloppet', 'Budgetens rader, var och en med sitt kostnadsslag'],
    'funding.yearFrame': ['Det sökta beloppet', 'Vad som redan har beviljats under året'],
    'report.delivered': ['När resultatet lämnades till Reglab', 'När det lämnades till medlemmarna'],
    'report.quality': ['Vem på kansliet som har säkrat kvaliteten'],
    'report.conference': ['Årskonferensen där resultatet redovisades'],
    'format.evaluation': ['Dagens datum', 'När formatet utvärderades'],
    'network.meetings': ['Nätverkets möten under året'],
    'network.weeks': ['Mötenas dagar', 'Årets nätverksveckor'],
    'network.fee': [
      'Vad organisationen har fått betala för nätverket och året',
      'Om nätverket eller organisationen är undantagen',
    ],
    'network.quality': ['Mötets checklista och vem som har bedömt den'],
    'network.capacity': ['Antalet nätverk'],
  },
};

const en: Messages = {
  title: 'Rulebook',
  lead: 'Each rule in plain words, beside the sentence of the source it comes from.',
  forces: {
    heading: 'How to read the rules',
    meaning: {
      must: 'Has to be met. Otherwise it goes no further.',
      should: 'Should be met. Can be passed with a written reason, which is kept.',
      may: 'Is possible, but not required.',
      information: 'Good to know. Is not tried.',
    },
  },
  chapters: 'Chapters',
  tried: 'Tried here today.',
  waits: {
    proposer: null,
    interest: null,
    readiness: null,
    goAhead: null,
    plan: 'Tried once the plan can be written here. That page has not been built yet.',
    funding: 'Tried once base funding can be applied for here. That page has not been built yet.',
    report: 'Tried once the result can be handed in here. That page has not been built yet.',
    format: 'Tried once the format is evaluated here. That page has not been built yet.',
    networks: 'Tried once the networks are here. Those pages have not been built yet.',
  },
  version: {
    heading: { provrum: 'The rules for provrum', networks: 'The rules for networks' },
    status: { proposed: 'Proposed, not decided', decided: 'Decided', expired: 'Expired' },
    name: 'Version',
    state: 'Status',
    inForce: 'In force',
    from: (day) => `From ${day}`,
    until: (from, to) => `${from} – ${to}`,
    decidedBy: 'Decided by',
    decidedOn: 'Day of decision',
    document: 'Document',
    notInForce: 'No version of these rules is in force today. The figures are shown as they stand in the latest one.',
  },
  rule: {
    chosen: 'Our choice:',
    source: 'In the words of the source',
    facts: 'The rule looks at',
    more: 'More about the rule',
    moreAbout: (title) => `More about the rule: ${title}`,
    id: 'The rule’s name in decisions',
    history: 'The figures over time',
    historyLead: 'Each decision keeps the version that applied that day.',
    noFigures: 'The rule has no figures that can be changed.',
    previous: 'Previous rule',
    next: 'Next rule',
    between: 'More rules',
  },
  source: {
    heading: 'Source document',
    lead: (dated) =>
      `The document word for word, ${dated}, in Swedish. Beside the lines stand the rules that rest on them.`,
    line: (number) => `Line ${number}`,
    notARule: 'No rule',
    lines: 'The lines of the document',
  },
  facts: {
    'provrum.proposer': ['Whether the organisation is a member or a partner that day'],
    'provrum.interest': [
      'Whether the organisation is a member or a partner that day',
      'What it has answered: lead, take part or follow',
    ],
    'provrum.lead': [
      'Who is willing to lead',
      'Whether they are members that day',
      'Whom the secretariat has confirmed as lead',
    ],
    'provrum.ready': ['Which regions want to take part', 'Whether a member is willing to lead'],
    'provrum.participants': ['How many organisations want to take part', 'Whether the secretariat has confirmed them'],
    'provrum.regionShare': ['How many of the participants are regions'],
    'provrum.goAhead': ['Whether whoever gives the go-ahead acts for the secretariat'],
    'provrum.perYear': ['The year’s go-aheads so far', 'A board decision on more, where there is one'],
    'provrum.duration': ['The first and last day of the plan'],
    'provrum.meetingModes': ['Planned physical meetings', 'Planned digital meetings'],
    'plan.sections': ['Which parts of the plan are written'],
    'plan.success': ['Criteria for a successful result', 'Signs or indicators'],
    'plan.expert': ['The budget for expert knowledge'],
    'plan.financed': ['The budget', 'What the participants put in', 'The base funding'],
    'funding.cap': ['The amount applied for'],
    'funding.share': ['The amount applied for', 'The planned budget'],
    'funding.eligible': ['The amount applied for', 'The lines of the budget, each with its kind of cost'],
    'funding.yearFrame': ['The amount applied for', 'What has already been granted in the year'],
    'report.delivered': ['When the result was handed to Reglab', 'When it was handed to the members'],
    'report.quality': ['Who at the secretariat has assured the quality'],
    'report.conference': ['The annual conference where the result was presented'],
    'format.evaluation': ['Today’s date', 'When the format was evaluated'],
    'network.meetings': ['The network’s meetings in the year'],
    'network.weeks': ['The days of the meetings', 'The year’s network weeks'],
    'network.fee': [
      'What the organisation was charged for the network and year',
      'Whether the network or the organisation is exempt',
    ],
    'network.quality': ['The meeting’s checklist and who has judged it'],
    'network.capacity': ['The number of networks'],
  },
};

export const messages: Readonly<Record<Language, Messages>> = { sv, en };
