import type { Language } from '#kernel/text.ts';
import { messages } from './carriedLetter.messages.ts';

/** One of those that a letter carries. */
export interface Carried {
  readonly subject: string;
  readonly body: string;
  /** The name of what it is about. */
  readonly about: string | null;
}

export interface Carrying {
  readonly language: Language;
  readonly digest: boolean;
  readonly unsubscribe: string | null;
  /** That it can be answered by mail, and where the answer comes; null where it cannot. */
  readonly answer: string | null;
}

const footLine = /\n-- ?\n/;

/** One letter of one or several mails: those about the same thing stand together, and what is in every foot stands once. */
export function carriedLetter(
  mails: readonly [Carried, ...Carried[]],
  { language, digest, unsubscribe, answer }: Carrying,
): { readonly subject: string; readonly text: string } {
  const text = messages[language];
  const [first, ...others] = mails;
  const farewell = unsubscribe && `${digest ? text.unsubscribeDigest : text.unsubscribe}: ${unsubscribe}`;
  const subject = digest
    ? text.digest(mails.length)
    : others.length > 0
      ? text.more(first.subject, others.length)
      : first.subject;
  if (!digest && others.length === 0) return { subject, text: withFoot(withWords(first.body, answer), farewell) };
  const feet = new Set(mails.flatMap(({ body }) => partsOf(body).foot));
  const told = digest ? inGroups(mails, text.other) : mails.map(inBrief);
  return {
    subject,
    text: withFoot([...told, answer ?? [], `-- \n${[...feet].join('\n')}`].flat().join('\n\n'), farewell),
  };
}

function inGroups(mails: readonly Carried[], other: string): readonly string[] {
  const groups = Map.groupBy(mails, ({ about }) => about ?? other);
  return [...groups].flatMap(([about, of]) => [underlined(about, '='), ...of.map(inBrief)]);
}

const inBrief = ({ subject, body }: Carried) => `${underlined(subject, '-')}\n\n${partsOf(body).words}`;

/** A heading as plain text has it. */
const underlined = (words: string, mark: '=' | '-') => `${words}\n${mark.repeat(Math.min(words.length, 60))}`;

function partsOf(body: string): { readonly words: string; readonly foot: readonly string[] } {
  const [words = '', foot = ''] = body.split(footLine);
  return { words: words.trim(), foot: foot.split('\n').filter((line) => line.trim() !== '') };
}

/** Some words last, above the foot. */
function withWords(body: string, words: string | null): string {
  if (words === null) return body;
  const foot = footLine.exec(body)?.index ?? body.length;
  return `${body.slice(0, foot).trimEnd()}\n\n${words}\n${body.slice(foot)}`;
}

function withFoot(body: string, line: string | null): string {
  if (line === null || line === '') return body;
  return footLine.test(body) ? `${body.trimEnd()}\n${line}\n` : `${body.trimEnd()}\n\n-- \n${line}\n`;
}
