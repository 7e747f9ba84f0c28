import { createTransport } from 'nodemailer';
import type { Language } from '#kernel/text.ts';
import { type CalendarMethod, calendarType } from './calendar.ts';
import type { Config } from './config.ts';
import { signedName } from './letterName.ts';
import { mailHtml } from './mailHtml.ts';

/** An entry for a calendar that goes with a letter. */
export interface CalendarPart {
  readonly method: Exclude<CalendarMethod, 'PUBLISH'>;
  readonly text: string;
}

export interface Letter {
  /** Alike at every attempt, so that a receiver who got it twice can see that it is one. */
  readonly id: string;
  readonly to: string;
  readonly language: Language;
  readonly subject: string;
  /** The letter goes as text and, of the same words, as HTML. */
  readonly text: string;
  readonly date: Date;
  /** Beside the text, as another form of the same (multipart/alternative). */
  readonly calendar: CalendarPart | null;
  /** Where mail of the kind is ended with one click (RFC 8058); null where it cannot be. */
  readonly unsubscribe: string | null;
  /** What is answered to it is taken, where it says so. */
  readonly answerable: boolean;
}

/** What became of a letter. A permanent refusal is not tried again; the reason never repeats the receiver's address. */
export type Delivery =
  | { readonly ok: true }
  | { readonly ok: false; readonly permanent: boolean; readonly reason: string };

export interface Mailer {
  /** A mailbox is read, so that a letter may say that it can be answered. */
  readonly readsAnswers: boolean;
  readonly deliver: (letter: Letter) => Promise<Delivery>;
}

/** Past these a mail server is taken to be gone; the job tries again. */
const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000, dnsTimeout: 10_000 };

/** Hands letters to the mail server of the settings; null where there is none, and mail stays in the outbox. */
export function openMailer(config: Config): Mailer | null {
  if (!config.smtpUrl) return null;
  const transport = createTransport(
    { url: config.smtpUrl, ...timeouts, disableFileAccess: true, disableUrlAccess: true },
    // The second asks Exchange not to answer for those who are away (MS-OXCMAIL).
    { from: config.mailFrom, headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'OOF' } },
  );
  const host = new URL(config.baseUrl).hostname;
  return {
    readsAnswers: config.imapUrl !== null,
    deliver: async ({ id, to, language, subject, text, date, calendar, unsubscribe, answerable }) => {
      try {
        const name = signedName(config, id);
        await transport.sendMail({
          messageId: `<${name}@${host}>`,
          ...(answerable && {
            ...(config.answersTo !== null && { replyTo: { name: '', address: config.answersTo } }),
            // Servers that give letters names of their own keep what they refer to, and so does who answers.
            references: `<${name.replace('mail.', 'answer.')}@${host}>`,
          }),
          // As an object: a name or a list hidden in an address is not read out of it.
          to: { name: '', address: to },
          subject: subject.replaceAll(/\s+/g, ' '),
          text,
          html: mailHtml(subject, text, language),
          date,
          ...(calendar && {
            alternatives: [{ contentType: calendarType(calendar.method), content: calendar.text }],
          }),
          headers: {
            'Content-Language': language,
            ...(unsubscribe !== null && {
              'List-Unsubscribe': `<${unsubscribe}>`,
              'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
            }),
          },
        });
        return { ok: true };
      } catch (error) {
        return refusal(error, to);
      }
    },
  };
}

/** What nodemailer tells of a failure. */
interface SmtpFault {
  readonly code?: string;
  readonly responseCode?: number;
  readonly response?: string;
}

/** Only an answer about this receiver or this letter is final: a server that turns us all away may be mended. */
function refusal(error: unknown, to: string): Delivery {
  const { code = 'unknown', responseCode = 0, response = '' } = (error ?? {}) as SmtpFault;
  const permanent = ['EENVELOPE', 'EMESSAGE'].includes(code) && responseCode >= 500;
  const said = response.replaceAll(to, '…').replaceAll(/\s+/g, ' ');
  return { ok: false, permanent, reason: [code, said].filter(Boolean).join(': ').slice(0, 300) };
}

/** The text of a mail: paragraphs with a line between them. */
export const letter = (...paragraphs: readonly string[]): string => `${paragraphs.filter(Boolean).join('\n\n')}\n`;
