import PostalMime, { addressParser, type Attachment, type Email } from 'postal-mime';
import { foreignHtmlToText } from './richText.ts';

/** A mail that came in, as far as anybody here needs it. */
export interface IncomingMail {
  /** In small letters; '' where it names nobody, or more than one. */
  readonly from: string;
  /** True where the server that took it found that it does not come from whom it names (DMARC). */
  readonly forged: boolean;
  readonly subject: string;
  readonly messageId: string;
  /** Its words, of the HTML where there are no others. */
  readonly text: string;
  readonly headers: ReadonlyMap<string, string>;
  /** Every part that is not the text itself, calendars among them. */
  readonly parts: readonly IncomingPart[];
}

export interface IncomingPart {
  /** In small letters, without what stands after the semicolon. */
  readonly type: string;
  readonly content: string;
  /** The name of a file that somebody attached; null for what belongs to the mail itself, such as a picture in a signature. */
  readonly file: string | null;
}

/** The largest mail that is read: an answer to an invitation is some kilobytes. */
export const largestMail = 2 * 1024 * 1024;

/** Reads a mail as it travels (RFC 5322 and MIME). Whatever is sent gives an answer: the outside world keeps no rules. */
export async function readMail(raw: Uint8Array): Promise<IncomingMail> {
  const mail = await PostalMime.parse(raw.slice(0, largestMail), {
    attachmentEncoding: 'arraybuffer',
    forceRfc822Attachments: true,
    maxNestingDepth: 20,
  }).catch(() => null);
  const headers = new Map((mail?.headers ?? []).map(({ key, value }) => [key.toLowerCase(), kept(value)]));
  return {
    from: mail ? senderOf(mail) : '',
    forged: mail?.headers.some(({ key, value }) => isVerdict(key) && /\bdmarc=fail\b/i.test(value)) ?? false,
    subject: kept(mail?.subject ?? ''),
    messageId: kept(mail?.messageId ?? ''),
    text: kept(mail ? wordsOf(mail) : ''),
    headers,
    parts: (mail?.attachments ?? []).map((part) => ({
      type: part.mimeType.toLowerCase(),
      content: textOf(part),
      file: fileOf(part),
    })),
  };
}

const isVerdict = (header: string): boolean => header.toLowerCase() === 'authentication-results';

/** Two senders, or two lines that name one, are nobody: programs do not agree on which of them counts. */
function senderOf({ headers }: Email): string {
  const [line, ...others] = headers.filter(({ key }) => key === 'from');
  const [sender, ...more] = line && others.length === 0 ? addressParser(line.value, { flatten: true }) : [];
  return more.length === 0 ? kept(sender?.address?.toLowerCase() ?? '') : '';
}

/** The longest HTML that is read: words stand before what is quoted, and Outlook’s styles are left out with the rest. */
const longestHtml = 400_000;

const wordsOf = ({ text = '', html = '' }: Email): string =>
  text.trim() === '' ? foreignHtmlToText(html.slice(0, longestHtml)) : text;

/** Signs and seals of a mail are no files. */
const ownParts = /^(?:message\/|text\/calendar$|application\/(?:ics|pkcs7-|x-pkcs7-|pgp-|ms-tnef))/;

function fileOf({ filename, mimeType, disposition, related = false }: Attachment): string | null {
  if (related || ownParts.test(mimeType.toLowerCase())) return null;
  if (disposition !== 'attachment' && !filename) return null;
  return kept(filename ?? mimeType).slice(0, 200);
}

/** What no database keeps is left out: a mail that cannot be kept would come back at every visit. */
const kept = (text: string): string => text.replaceAll('\0', '');

const textOf = ({ content }: Attachment): string =>
  kept(typeof content === 'string' ? content : new TextDecoder('utf-8').decode(content));
