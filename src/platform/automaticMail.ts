import type { IncomingMail } from './incomingMail.ts';

type Mail = Pick<IncomingMail, 'headers' | 'subject'>;

const saysSo = ['x-auto-response-suppress', 'x-autoreply', 'x-autorespond', 'x-autoresponse'];
const subjects =
  /^(?:autosvar|automatiskt svar|auto(?:matic)?[- ]?(?:reply|response)|out of (?:the )?office|frånvaromeddelande|ej på kontoret)\b/i;

/** Written by a program and by nobody (RFC 3834): away from the office, a receipt, a letter of our own that came back. */
export const writtenByProgram = ({ headers, subject }: Mail): boolean =>
  (headers.get('auto-submitted') ?? 'no').trim().toLowerCase() !== 'no' ||
  /^(?:bulk|junk|auto_reply)$/i.test((headers.get('precedence') ?? '').trim()) ||
  (headers.get('return-path') ?? '').trim() === '<>' ||
  (headers.get('content-type') ?? '').toLowerCase().startsWith('multipart/report') ||
  saysSo.some((name) => headers.has(name)) ||
  subjects.test(subject.trim());

/** The same, or what a list has sent on: whoever gets it there has written nothing to us. */
export const isAutomatic = (mail: Mail): boolean =>
  writtenByProgram(mail) || mail.headers.has('list-id') || /^list$/i.test(mail.headers.get('precedence') ?? '');
