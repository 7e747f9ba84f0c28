/** A mail that came in, as far as a report of what did not arrive needs it. */
export interface ReportingMail {
  readonly messageId: string;
  readonly headers: ReadonlyMap<string, string>;
  readonly parts: readonly { readonly type: string; readonly content: string }[];
}

/** What a mail server says of one receiver of a letter of ours. */
export interface BouncedTo {
  readonly address: string;
  readonly kind: 'failed' | 'delayed';
  /** The enhanced status code (RFC 3463), `5.1.1`; empty where none was given. */
  readonly status: string;
  readonly reason: string;
}

export interface Bounce {
  /** The same report read twice is one. */
  readonly report: string;
  /** The letter's number and the moment it was written, from its Message-ID; null where that did not come back. */
  readonly letter: { readonly mail: number; readonly written: number } | null;
  readonly receivers: readonly BouncedTo[];
}

/**
 * Reads a report of delivery (RFC 3464): null for any other mail. A reader's automatic answer is none, and a report that all
 * went well tells nobody anything.
 */
export function readBounce(mail: ReportingMail): Bounce | null {
  const status = mail.parts.find(
    ({ type }) => type === 'message/delivery-status' || type === 'message/global-delivery-status',
  );
  if (!status) return null;
  const receivers = groupsOf(status.content).flatMap(receiverOf);
  if (receivers.length === 0) return null;
  return { report: mail.messageId.slice(0, 900), letter: letterIn(mail), receivers };
}

type Fields = ReadonlyMap<string, string>;

/** Groups of fields with an empty line between them; a line that begins with a space goes on from the one before. */
const groupsOf = (content: string): readonly Fields[] =>
  content
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]+/g, ' ')
    .split(/\n{2,}/)
    .map(
      (group) =>
        new Map(
          group.split('\n').flatMap((line) => {
            const [, name, value] = /^([!-9;-~]+):\s*(.*)$/.exec(line) ?? [];
            return name === undefined ? [] : [[name.toLowerCase(), value ?? ''] as const];
          }),
        ),
    );

const kinds: Readonly<Record<string, BouncedTo['kind']>> = { failed: 'failed', delayed: 'delayed' };

function receiverOf(fields: Fields): readonly BouncedTo[] {
  const kind = kinds[(fields.get('action') ?? '').trim().toLowerCase()];
  const address = bare(fields.get('original-recipient')) ?? bare(fields.get('final-recipient'));
  if (kind === undefined || address === null) return [];
  const status = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(fields.get('status') ?? '')?.[0] ?? '';
  return [{ address, kind, status, reason: said(fields.get('diagnostic-code'), address) }];
}

/** `rfc822; anna@example.se` without its kind. */
function bare(field: string | undefined): string | null {
  const address = (field ?? '')
    .replace(/^[^;]*;/, '')
    .trim()
    .replace(/^<|>$/g, '')
    .toLowerCase();
  return /^\S+@\S+$/.test(address) && address.length <= 254 ? address : null;
}

/** The server's own words, without the address that stands beside them anyway. */
const said = (field: string | undefined, address: string): string =>
  (field ?? '')
    .replace(/^\s*[\w.-]+\s*;/, '')
    .replaceAll(new RegExp(`<?${address.replace(/[^\w]/g, '\\$&')}>?`, 'gi'), '…')
    .replace(/[^\P{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 500);

const ours = /<mail\.(\d{1,15})\.(\d{1,15})(?:\.[\w-]{43})?@[^>\s]*>/;

/** Our Message-ID in what came back of the letter; some servers say it in a field of the report. */
function letterIn({ headers, parts }: ReportingMail): Bounce['letter'] {
  const returned = parts.filter(({ type }) => type.startsWith('message/') || type === 'text/rfc822-headers');
  const places = [
    ...returned.map(({ content }) => /^message-id:\s*(.*(?:\n[ \t].*)?)/im.exec(content)?.[1] ?? ''),
    headers.get('in-reply-to') ?? '',
    headers.get('references') ?? '',
  ];
  for (const place of places) {
    const [, mail, written] = ours.exec(place) ?? [];
    if (mail !== undefined) return { mail: Number(mail), written: Number(written) };
  }
  return null;
}

/** What a status code says in a word: the server's own are for those who look after servers. */
export type BounceCause = 'unknownAddress' | 'fullMailbox' | 'refused' | 'delayed' | 'other';

export function causeOf({ kind, status }: Pick<BouncedTo, 'kind' | 'status'>): BounceCause {
  if (kind === 'delayed') return 'delayed';
  if (/\.1\.(0|1|2|3|6|10)$/.test(status)) return 'unknownAddress';
  if (status.endsWith('.2.2')) return 'fullMailbox';
  return /\.7\.\d+$/.test(status) ? 'refused' : 'other';
}
