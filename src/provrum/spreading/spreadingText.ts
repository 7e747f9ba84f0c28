import type { PublicSummary } from '../report/reportText.ts';
import type { TextPurpose } from './events.ts';
import type { Spreading } from './spreading.ts';

/** At most so many characters: what a newsletter has room for, and what a conference programme takes. */
export const textLimits: Readonly<Record<TextPurpose, number>> = { newsletter: 1200, abstract: 1800 };

/** The words between those of the result. */
export interface TextWords {
  readonly tookPart: (organisations: readonly string[]) => string;
  readonly readMore: (address: string) => string;
  readonly learned: string;
  readonly tried: string;
  readonly happened: string;
  readonly useful: string;
}

export interface TextSource {
  readonly text: PublicSummary;
  /** The lead first. */
  readonly organisations: readonly string[];
  /** Where the result is read. */
  readonly address: string;
}

/** The text as it follows from the public summary, within its limit: what is most worth knowing first. */
export function writeText(purpose: TextPurpose, source: TextSource, words: TextWords): string {
  const { text, organisations, address } = source;
  const { learned, tried, happened, useful } = text.sections;
  const [opening, parts, closing] =
    purpose === 'newsletter'
      ? [
          [text.title, text.summary],
          [[words.learned, learned] as const],
          [words.tookPart(organisations), words.readMore(address)],
        ]
      : [
          [text.title, words.tookPart(organisations), text.summary],
          [
            [words.tried, tried] as const,
            [words.happened, happened] as const,
            [words.learned, learned] as const,
            [words.useful, useful] as const,
          ],
          [words.readMore(address)],
        ];
  const left = textLimits[purpose] - [...opening, ...closing].join('\n\n').length;
  return [...opening, ...fitted(parts, left), ...closing].filter((part) => part.trim() !== '').join('\n\n');
}

/** Each part as long as it may be where all share what is left of the room. */
function fitted(parts: readonly (readonly [heading: string, said: string])[], room: number): readonly string[] {
  const written = parts.filter(([, said]) => said.trim() !== '');
  let left = room;
  return written.map(([heading, said], at) => {
    const share = Math.floor(left / (written.length - at)) - heading.length - 4;
    const cut = shorten(said.replaceAll(/\s+/g, ' ').trim(), share);
    if (cut === '') return '';
    const part = `${heading}: ${cut}`;
    left -= part.length + 2;
    return part;
  });
}

/** The text up to the end of a sentence that fits; where none does, up to a word and with dots. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  if (limit < 20) return '';
  const head = text.slice(0, limit);
  const sentence = /^[\s\S]*[.!?](?=\s|$)/.exec(head)?.[0];
  if (sentence && sentence.length >= limit / 3) return sentence;
  return `${head.slice(0, limit - 2).replace(/\s+\S*$/, '')} …`;
}

/** The text as it is kept, or else as it follows from the public summary. */
export function textOf(
  { result, texts }: Pick<Spreading, 'result' | 'texts'>,
  purpose: TextPurpose,
  address: string,
  words: TextWords,
): string {
  const { lead, participants, text } = result;
  const others = participants.filter(({ id }) => id !== lead.id).map(({ name }) => name);
  return texts[purpose]?.content ?? writeText(purpose, { text, organisations: [lead.name, ...others], address }, words);
}
