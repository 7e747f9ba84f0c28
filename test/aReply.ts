/** What a calendar's answer says. */
export interface ReplyTold {
  readonly uid: string;
  readonly attendee: string;
  readonly answer: 'ACCEPTED' | 'DECLINED' | 'TENTATIVE';
  readonly sequence?: number | null;
  /** `20261121T083000Z` */
  readonly stamp?: string;
  readonly from?: string;
  readonly comment?: string;
}

/** An answer to an invitation as Outlook sends it: the entry again, in a zone of its own name, with one attendee. */
export function aReply(told: ReplyTold): string {
  const { uid, attendee, answer, sequence = 0, stamp = '20261121T083000Z', from = attendee, comment } = told;
  const calendar = [
    'BEGIN:VCALENDAR',
    'METHOD:REPLY',
    'PRODID:Microsoft Exchange Server 2010',
    'VERSION:2.0',
    'BEGIN:VTIMEZONE',
    'TZID:W. Europe Standard Time',
    'BEGIN:STANDARD',
    'DTSTART:16010101T030000',
    'TZOFFSETFROM:+0200',
    'TZOFFSETTO:+0100',
    'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10',
    'END:STANDARD',
    'END:VTIMEZONE',
    'BEGIN:VEVENT',
    `ATTENDEE;PARTSTAT=${answer};CN=Prov:mailto:${attendee}`,
    ...(comment === undefined ? [] : [`COMMENT;LANGUAGE=sv-SE:${comment}`]),
    `UID:${uid}`,
    ...(sequence === null ? [] : [`SEQUENCE:${sequence}`]),
    'SUMMARY;LANGUAGE=sv-SE:Avböjt: Vårträff',
    'DTSTART;TZID=W. Europe Standard Time:20270203T100000',
    `DTSTAMP:${stamp}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
  return [
    `From: <${from}>`,
    'To: <provrum@reglab.example>',
    'Subject: =?utf-8?B?QXZiw7ZqdA==?=',
    `Message-ID: <${answer}.${stamp}.${attendee}>`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/alternative; boundary="_000_"',
    '',
    '--_000_',
    'Content-Type: text/plain; charset="iso-8859-1"',
    '',
    '',
    '--_000_',
    'Content-Type: text/calendar; charset="utf-8"; method=REPLY',
    'Content-Transfer-Encoding: base64',
    '',
    ...(Buffer.from(calendar)
      .toString('base64')
      .match(/.{1,76}/g) ?? []),
    '',
    '--_000_--',
    '',
  ].join('\r\n');
}
