import type { Text } from '#kernel/text.ts';
import { type Citation, networkLines, provrumLines } from './citation.ts';
import type { RuleId } from './rule.ts';

/** A sentence of a source that demands, permits or promises something, and what has become of it. */
export type Demand = { readonly at: Citation } & ({ readonly rules: readonly RuleId[] } | { readonly notARule: Text });

const ruled = (at: Citation, ...rules: readonly RuleId[]): Demand => ({ at, rules });
const told = (at: Citation, sv: string, en: string): Demand => ({ at, notARule: { sv, en } });

/**
 * Every such sentence, in order. A test scans the documents for the words below and fails at a line
 * that no entry covers, so that nothing the sources ask for is forgotten in silence.
 */
export const demands: readonly Demand[] = [
  told(
    provrumLines(15, 21),
    'Bakgrund: återger den nationella strategin och ställer inget krav på ett provrum.',
    'Background: it retells the national strategy and asks nothing of a provrum.',
  ),
  told(
    provrumLines(48, 52),
    'Bakgrund: vad formatet kan leda till om det används rätt.',
    'Background: what the format can lead to where it is used well.',
  ),
  told(
    provrumLines(61, 65),
    'Beskriver vad ett provrum kan handla om. Förslaget frågar efter sakfråga eller arbetssätt, men båda är fria.',
    'Describes what a provrum can be about. The proposal asks for subject matter or way of working, but both are free.',
  ),
  told(
    provrumLines(65, 67),
    'Kommer som krav på rad 156. Att även partner får läsa hela resultatet är en rättighet och prövas inte.',
    'Comes back as a demand in line 156. That partners too may read the full result is a right and is not tried.',
  ),
  told(
    provrumLines(69, 71),
    'Förklarar fördelningen av arbetet. Den prövas genom att bara medlemmar föreslår och leder (rad 90 och 116).',
    'Explains how the work is shared. It is tried in that only members propose and lead (lines 90 and 116).',
  ),
  ruled(provrumLines(90), 'provrum.lead', 'provrum.interest'),
  ruled(provrumLines(92), 'provrum.participants'),
  ruled(provrumLines(92, 94), 'provrum.regionShare'),
  ruled(provrumLines(96), 'provrum.lead'),
  ruled(provrumLines(99), 'provrum.duration'),
  ruled(provrumLines(101), 'provrum.meetingModes'),
  told(
    provrumLines(101, 105),
    'En möjlighet utan villkor: möten kan läggas på test- och demoarenor.',
    'A possibility without conditions: meetings can be held at test and demonstration arenas.',
  ),
  ruled(provrumLines(107), 'provrum.perYear'),
  ruled(provrumLines(109, 111), 'format.evaluation'),
  ruled(provrumLines(116, 118), 'provrum.proposer', 'provrum.interest'),
  ruled(provrumLines(120, 122), 'provrum.interest'),
  ruled(provrumLines(122, 124), 'provrum.interest'),
  ruled(provrumLines(126), 'provrum.ready'),
  ruled(provrumLines(128), 'provrum.goAhead'),
  ruled(provrumLines(130), 'provrum.perYear'),
  told(
    provrumLines(137, 139),
    'Ett förhållningssätt. Det går inte att pröva med siffror, och ingen ska bedöma det åt deltagarna.',
    'An attitude. It cannot be tried with figures, and nobody is to judge it on behalf of the participants.',
  ),
  ruled(provrumLines(141, 145), 'plan.sections'),
  ruled(provrumLines(145, 147), 'plan.success'),
  told(
    provrumLines(149, 151),
    'Ledarens åtagande. Det blir uppgifter i provrummet och prövas inte i förväg.',
    'What the lead takes on. It becomes tasks in the provrum and is not tried in advance.',
  ),
  ruled(provrumLines(153), 'plan.expert'),
  ruled(provrumLines(156), 'report.delivered'),
  ruled(provrumLines(156, 158), 'report.conference'),
  ruled(provrumLines(163), 'report.quality'),
  told(
    provrumLines(165, 169),
    'Kansliets uppgift att utveckla formatet. Den gäller inte det enskilda provrummet.',
    'The secretariat’s task of developing the format. It does not concern the single provrum.',
  ),
  told(
    provrumLines(171, 175),
    'Kansliets uppgift. Kanalerna följs upp i en lista för varje resultat, men inget stoppas av den.',
    'The secretariat’s task. The channels are followed up in a list for each result, but it stops nothing.',
  ),
  ruled(provrumLines(180), 'plan.financed'),
  ruled(provrumLines(182, 184), 'funding.cap'),
  ruled(provrumLines(184), 'funding.share'),
  ruled(provrumLines(186, 188), 'funding.eligible'),
  ruled(provrumLines(188, 190), 'funding.eligible'),
  ruled(provrumLines(191), 'funding.yearFrame'),
  told(
    provrumLines(191, 195),
    'Ett resonemang om var pengarna kan komma ifrån.',
    'A consideration of where the money could come from.',
  ),
  told(
    provrumLines(197),
    'En beräkning. Den visas som exempel och blir aldrig en rad på en faktura.',
    'A calculation. It is shown as an illustration and never becomes an invoice line.',
  ),
  told(
    provrumLines(197, 201),
    'Ett resonemang om medlemsavgiften på längre sikt.',
    'A consideration of the membership fee in the longer term.',
  ),
  told(
    provrumLines(201, 205),
    'Ett råd om hur Reglab löser finansieringen under utvecklingsfasen. Det gäller inte det enskilda provrummet.',
    'Advice on how Reglab solves the funding during the development phase. It does not concern the single provrum.',
  ),
  told(
    provrumLines(206),
    'Rubriken till bilagan med exempel på ämnen.',
    'The heading of the appendix with examples of topics.',
  ),
  told(
    networkLines(20, 22),
    'Bakgrund: vad styrelsen och medlemsgruppen diskuterade under 2017.',
    'Background: what the board and the member group discussed during 2017.',
  ),
  told(
    networkLines(77, 79),
    'Reglabs åtagande att sköta det praktiska. Det blir kansliets uppgifter inför varje möte.',
    'Reglab’s undertaking to do what is practical. It becomes the secretariat’s tasks before each meeting.',
  ),
  ruled(networkLines(79, 81), 'network.quality'),
  told(
    networkLines(111),
    'Gruppens ställningstagande till att nätverken finns kvar. Om ett nätverk startar eller läggs ned beslutas var för sig.',
    'The group’s opinion that the networks should remain. Starting or closing one is decided case by case.',
  ),
  ruled(networkLines(113, 117), 'network.capacity'),
  told(
    networkLines(117, 121),
    'Ett förslag om när frågan om kansliets storlek ska tas upp.',
    'A proposal on when the size of the secretariat should be discussed.',
  ),
  told(networkLines(124, 126), 'Inleder de tre punkter som följer.', 'Introduces the three points that follow.'),
  ruled(networkLines(128), 'network.meetings'),
  ruled(networkLines(130, 132), 'network.weeks'),
  ruled(networkLines(134, 140), 'network.fee'),
];

/** Words by which these documents demand, permit or promise: modals, and the present tense of duty. */
const demandWords =
  /^(ska|skall|måste|bör|kan|får|skulle|max|maximal\p{L}*|minst|högst|(huvud)?ansvar\p{L}*|möjlighet\p{L}*|undant\p{L}+|begränsas|meddelar|postas|formuleras|innehåller|genomförs|återrapporteras|redovisas|kommuniceras|sprids|finansieras|görs|klartecken|förläggs|avgift\p{L}*|garantera|kännetecknas)$/u;

/** The lines of a document that hold such a word. */
export const demandingLines = (documentText: string): readonly number[] =>
  documentText.split('\n').flatMap((line, index) => {
    const words = line.toLowerCase().split(/[^\p{L}]+/u);
    return words.some((word) => demandWords.test(word)) ? [index + 1] : [];
  });

/** The lines that demand something and stand in no entry. */
export const uncoveredLines = (
  document: Citation['document'],
  documentText: string,
  entries: readonly Demand[],
): readonly number[] =>
  demandingLines(documentText).filter(
    (line) => !entries.some(({ at }) => at.document === document && at.from <= line && line <= at.to),
  );
