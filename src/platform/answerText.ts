/**
 * What somebody wrote in answer to a letter of ours, without what their mail program put round it: the letter quoted below or
 * above, their signature, the line of a telephone. An answer between quoted lines is kept; nothing is ever added.
 */
export function answerText(mail: string, letter: string): string {
  const lines = plain(mail)
    .split('\n')
    .map((line) => line.trimEnd());
  const first = squeezed(letter.split('\n').find((line) => line.trim() !== '') ?? '');
  return unwrapped(withoutTail(withoutHistory(lines, first).filter((line) => !picture.test(line))))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

type Lines = readonly string[];

/** Line ends and spaces as everybody writes them; marks that nobody sees are left out. */
const plain = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '');

const squeezed = (line: string): string => line.replace(/\s+/g, ' ').trim();

/** A line that is longer is somebody's paragraph, never a head. */
const longestHead = 400;
/** Short words may be anybody's. */
const shortestKnown = 20;

const picture = /^\[(?:cid|image):[^\]]*\]$/i;

function withoutHistory(lines: Lines, first: string): Lines {
  const kept: string[] = [];
  let at = 0;
  while (at < lines.length) {
    if (endsAt(lines, at, first)) break;
    const head = quoteHead(lines, at, first);
    if (head === 0 && !isQuoted(lines[at])) kept.push(lines[at]!);
    at += Math.max(head, 1);
  }
  return kept;
}

const isQuoted = (line = ''): boolean => line.startsWith('>');

const signature = /^--$/;
const divider =
  /^-{2,}\s*(?:ursprungligt meddelande|originalmeddelande|vidarebefordrat meddelande|original message|forwarded message|original(?:e)? nachricht|opprinnelig melding)\s*-{2,}$/i;
const senderLine = /^[*_ ]*(?:från|from|fra|von)[*_ ]*:/i;
const headLine =
  /^[*_ ]*(?:skickat|sent|datum|date|till|to|kopia|cc|ämne|subject|rubrik|sendt|dato|til|emne|gesendet|an|betreff)[*_ ]*:/i;

/** True where all that follows is the signature, or an older letter with its head (Outlook and its kin do not mark its lines). */
function endsAt(lines: Lines, at: number, first: string): boolean {
  const line = lines[at]!;
  if (line.length > longestHead) return false;
  if (signature.test(line) || divider.test(line) || isOurs(line, first)) return true;
  if (/^_{5,}$/.test(line)) {
    const next = nextWritten(lines, at + 1);
    return next !== null && isHead(lines, next);
  }
  return isHead(lines, at);
}

/** Who sent it, and at least two more lines of a letter's head close below. */
function isHead(lines: Lines, at: number): boolean {
  if (!senderLine.test(lines[at]!)) return false;
  const below = lines.slice(at + 1, at + 9).filter((line) => line !== '' && line.length <= longestHead);
  return below.slice(0, 5).filter((line) => headLine.test(line)).length >= 2;
}

const isOurs = (line: string, first: string): boolean => first.length >= shortestKnown && squeezed(line) === first;

const wrote = /\b(?:wrote|writes|skrev|skriver|kirjoitti|schrieb|a écrit|schreef)\b/i;
const headBegins = /^(?:on|den|am|le|el|op|il)\b|^\S{0,8} ?\d/i;

/**
 * How many lines, none to three, the head of a quotation has here: “Den lör 21 nov. 2026 kl 10:00 skrev Anna <anna@…>:”. What
 * merely looks like one, and is not followed by a quotation, is somebody's own words.
 */
function quoteHead(lines: Lines, at: number, first: string): number {
  const line = lines[at]!;
  if (!/\d|@/.test(line)) return 0;
  for (let count = 1; count <= 3; count++) {
    const some = lines.slice(at, at + count);
    if (some.length < count || some.some((one) => one === '' || isQuoted(one))) return 0;
    if (count > 1 && !headBegins.test(line)) return 0;
    const head = some.join(' ');
    if (head.length > longestHead) return 0;
    if (head.endsWith(':') && wrote.test(head) && quoteFollows(lines, at + count, first)) return count;
  }
  return 0;
}

function quoteFollows(lines: Lines, from: number, first: string): boolean {
  const next = nextWritten(lines, from);
  return next === null || isQuoted(lines[next]) || isOurs(lines[next]!, first);
}

function nextWritten(lines: Lines, from: number): number | null {
  for (let at = from; at < lines.length; at++) if (lines[at] !== '') return at;
  return null;
}

const telephone =
  /^(?:skickat från|skickades från|sent from|hämta outlook|skaffa outlook|get outlook|envoyé de)\b.{0,200}$/i;

/** Without what a telephone writes below everything. */
function withoutTail(lines: Lines): Lines {
  const words = lines.findLastIndex((line) => line !== '' && !telephone.test(line));
  return lines.slice(0, words + 1);
}

/** Lines that a mail program broke are whole again: it breaks where the next word would not have fitted. */
function unwrapped(lines: Lines): Lines {
  const whole: string[] = [];
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1] ?? '';
    if (whole.length > 0 && isBroken(before, line)) whole[whole.length - 1] += ` ${line.trimStart()}`;
    else whole.push(line);
  }
  return whole;
}

const narrowest = 72;
const widest = 80;

function isBroken(line: string, next: string): boolean {
  if (line === '' || next === '' || line.length > widest || /^\s*(?:[-–•*]|\d{1,3}[.)])\s/.test(next)) return false;
  return line.length + 1 + (/^\s*(\S*)/.exec(next)?.[1]?.length ?? 0) > narrowest;
}
