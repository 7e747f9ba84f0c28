import type { Day } from '#kernel/day.ts';
import type { Language } from '#kernel/text.ts';

/**
 * A document as a feature describes it: what is said, and in which order. How it looks, and how it becomes PDF or Word,
 * is known to `pdf.ts` and `docx.ts` alone. Every text is plain: nothing in it is ever read as markup.
 */
export interface Paper {
  readonly title: string;
  readonly language: Language;
  /** The day it tells of: the state on that day, or the day it was made. */
  readonly day: Day;
  /** Under the title, in a quieter voice: what kind of document, of what, of which day. */
  readonly about?: string;
  readonly blocks: readonly Block[];
}

export type Block = Heading | Paragraph | Note | List | Figures | Table | Bars | Labels | { readonly kind: 'newPage' };

/** Level 1 is a section of the document; the title stands above them all. Never skip a level. */
export interface Heading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  readonly text: string;
}

/** Empty lines part paragraphs; a line break stays one. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly quiet?: boolean;
}

/** Set apart in a box: something to know before reading on. */
export interface Note {
  readonly kind: 'note';
  readonly text: string;
}

export interface List {
  readonly kind: 'list';
  readonly items: readonly string[];
  readonly numbered?: boolean;
}

/** What a thing is, and its value: key figures, facts. */
export interface Figures {
  readonly kind: 'figures';
  readonly items: readonly { readonly label: string; readonly value: string }[];
}

export interface Table {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly Column[];
  /** As many cells a row as there are columns. */
  readonly rows: readonly (readonly string[])[];
  /** A last row that sums up. */
  readonly sum?: readonly string[];
}

export interface Column {
  readonly label: string;
  /** Figures stand to the right. */
  readonly figures?: boolean;
  /** How wide beside the others; 1 where nothing is said. */
  readonly width?: number;
}

/** A chart that is a table: each value as text, with a bar beside it that only repeats it. */
export interface Bars {
  readonly kind: 'bars';
  readonly caption: string;
  /** The head of the first column, and of each series. */
  readonly label: string;
  readonly series: readonly string[];
  readonly rows: readonly {
    readonly label: string;
    readonly values: readonly { readonly size: number; readonly shown: string }[];
  }[];
}

/** To be cut apart, such as badges: each as large as the others, with its first line large. */
export interface Labels {
  readonly kind: 'labels';
  readonly items: readonly { readonly name: string; readonly under: string; readonly small: string }[];
}

/** Short ways to say the same. */
export const heading = (level: Heading['level'], text: string): Heading => ({ kind: 'heading', level, text });
export const paragraph = (text: string): Paragraph => ({ kind: 'paragraph', text });
export const quiet = (text: string): Paragraph => ({ kind: 'paragraph', text, quiet: true });
export const note = (text: string): Note => ({ kind: 'note', text });
export const list = (items: readonly string[]): List => ({ kind: 'list', items });
export const figures = (items: Figures['items']): Figures => ({ kind: 'figures', items });

/** The paragraphs of a text. */
export const paragraphsOf = (text: string): readonly string[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');

/** What no printed page can show: control characters, private signs, half a sign. A line break and a tab stay. */
const unprintable = /(?![\n\t])\p{C}/gu;
/** A word without end would run out of the page: after so many letters it may break. */
const endless = /[^\s\u200b]{40}(?=\S{20})/gu;

const fitText = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(unprintable, '').replace(endless, '$&\u200b');

/** Every text of a document made fit to print; `also` may do more to each. */
export function fitToPrint(paper: Paper, also: (text: string) => string = (text) => text): Paper {
  const fit = inEveryText(paper, (text) => also(fitText(text))) as Paper;
  return { ...fit, blocks: fit.blocks.map((block, at) => withoutEcho(block, fit.blocks[at - 1])) };
}

/** A caption that only repeats the heading right above it is not printed. */
const withoutEcho = (block: Block, before: Block | undefined): Block =>
  'caption' in block && before?.kind === 'heading' && before.text === block.caption ? { ...block, caption: '' } : block;

function inEveryText(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => inEveryText(one, change));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inEveryText(one, change)]));
}
