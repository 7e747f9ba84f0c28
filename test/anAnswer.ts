import type { Email } from 'postal-mime';

/** What somebody's mail program sends when they answer a letter. */
export interface AnswerTold {
  readonly from: string;
  readonly text?: string;
  readonly html?: string;
  /** The name of a file that goes with it. */
  readonly file?: string;
  /** Further lines of the head. */
  readonly headers?: readonly string[];
  readonly id?: string;
}

let made = 0;

/** An answer to a letter, with the letter quoted below as Gmail does it. */
export function anAnswer(to: Pick<Email, 'messageId' | 'references' | 'subject' | 'text'>, told: AnswerTold): string {
  const { from, text, html, file, headers = [], id = `answer.${++made}@test.example` } = told;
  const quoted = (to.text ?? '').trim().replace(/^/gm, '> ');
  const words = `${text ?? ''}\n\nDen lör 21 nov. 2026 kl 10:00 skrev Provrum <provrum@localhost>:\n\n${quoted}\n`;
  const body = html === undefined ? part('text/plain', words) : part('text/html', html);
  const head = [
    `From: <${from}>`,
    'To: <svar@reglab.example>',
    `Subject: Re: ${(to.subject ?? '').replace(/[^ -~]/g, '?')}`,
    `Message-ID: <${id}>`,
    ...(to.messageId === undefined ? [] : [`In-Reply-To: ${to.messageId}`]),
    `References: ${[to.references, to.messageId].filter(Boolean).join(' ')}`,
    ...headers,
    'MIME-Version: 1.0',
  ];
  if (file === undefined) return [...head, ...body].join('\r\n');
  return [
    ...head,
    'Content-Type: multipart/mixed; boundary="_x_"',
    '',
    '--_x_',
    ...body,
    '--_x_',
    `Content-Disposition: attachment; filename="${file}"`,
    ...part('application/pdf', '%PDF-1.7'),
    '--_x_--',
    '',
  ].join('\r\n');
}

const part = (type: string, content: string): readonly string[] => [
  `Content-Type: ${type}; charset=utf-8`,
  'Content-Transfer-Encoding: base64',
  '',
  ...(Buffer.from(content.replaceAll('\n', '\r\n'))
    .toString('base64')
    .match(/.{1,76}/g) ?? []),
  '',
];
