import PostalMime, { type Attachment } from 'postal-mime';

/** A mail that came in, as far as anybody here needs it. */
export interface IncomingMail {
  readonly from: string;
  readonly subject: string;
  readonly messageId: string;
  readonly text: string;
  readonly headers: ReadonlyMap<string, string>;
  /** Every part that is not the text itself, calendars among them. */
  readonly parts: readonly IncomingPart[];
}

export interface IncomingPart {
  /** In small letters, without what stands after the semicolon. */
  readonly type: string;
  readonly content: string;
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
    from: kept(mail?.from?.address?.toLowerCase() ?? ''),
    subject: kept(mail?.subject ?? ''),
    messageId: kept(mail?.messageId ?? ''),
    text: kept(mail?.text ?? ''),
    headers,
    parts: (mail?.attachments ?? []).map((part) => ({ type: part.mimeType.toLowerCase(), content: textOf(part) })),
  };
}

/** What no database keeps is left out: a mail that cannot be kept would come back at every visit. */
const kept = (text: string): string => text.replaceAll('\0', '');

const textOf = ({ content }: Attachment): string =>
  kept(typeof content === 'string' ? content : new TextDecoder('utf-8').decode(content));
