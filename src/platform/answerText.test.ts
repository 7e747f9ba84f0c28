import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { processorTime } from '../../test/processorTime.ts';
import { answerText } from './answerText.ts';

const letter =
  'Asta Prov, Region Dalarna, skrev i Analysnätverket:\n\n> Hur gör ni med måtten?\n\nLäs och svara här:\nhttp://x.test/1\n\n-- \nDu får det här.';
const cut = (...lines: readonly string[]) => answerText(lines.join('\r\n'), letter);

const quoted = letter.split('\n').map((line) => `> ${line}`.trimEnd());

test('Gmail’s answer is its words, in both languages, with the head on one line or two', () => {
  for (const head of [
    ['Den lör 21 nov. 2026 kl 10:00 skrev Provrum <provrum@reglab.example>:'],
    ['Den lör 21 nov. 2026 kl 10:00 skrev Provrum Reglab lång avsändare <', 'provrum@reglab.example>:'],
    ['On Sat, Nov 21, 2026 at 10:00 AM Provrum <provrum@reglab.example> wrote:'],
    ['On Sat, Nov 21, 2026 at 10:00 AM Provrum at Reglab <provrum@reglab.example>', 'wrote:'],
  ])
    assert.equal(
      cut('Vi räknar varje år.', '', 'Hälsningar', 'Boel', '', ...head, '', ...quoted),
      'Vi räknar varje år.\n\nHälsningar\nBoel',
    );
});

test('Outlook’s answer ends where the old letter’s head begins, whether or not a line stands above it', () => {
  const sv = [
    'Från: Provrum <provrum@reglab.example>',
    'Skickat: den 21 november 2026 10:00',
    'Till: Boel Prov',
    'Ämne: Nytt inlägg i Analysnätverket',
  ];
  const en = [
    'From: Provrum <provrum@reglab.example>',
    'Sent: Saturday, November 21, 2026 10:00 AM',
    'To: Boel Prov',
    'Subject: New post',
  ];
  const bold = sv.map((line) => line.replace(/^(\S+:)/, '*$1*'));
  for (const head of [
    sv,
    en,
    bold,
    ['________________________________', ...sv],
    ['-----Ursprungligt meddelande-----', ...sv],
    ['-----Original Message-----', ...en],
  ])
    assert.equal(cut('Vi räknar varje år.', '', ...head, '', ...letter.split('\n')), 'Vi räknar varje år.');
  assert.equal(
    cut('Ja.', '', 'Hämta Outlook för iOS<https://aka.ms/o0ukef>', '________________________________', ...sv, '', 'x'),
    'Ja.',
  );
  assert.equal(
    cut('Ja.', '', '-------- Originalmeddelande --------', 'Från: x', 'Datum: 2026-11-21', 'Till: y', 'Rubrik: z', 'x'),
    'Ja.',
  );
});

test('Apple’s and Thunderbird’s answers lose their quotations, an answer below or between them is kept', () => {
  assert.equal(
    cut(
      'Ja!',
      '',
      'Skickat från min iPhone',
      '',
      '> 21 nov. 2026 kl. 10:00 skrev Provrum <p@r.example>:',
      '> ',
      ...quoted,
    ),
    'Ja!',
  );
  assert.equal(cut('Ja!', '', '21 nov. 2026 kl. 10:00 skrev Provrum <p@r.example>:', '', ...quoted), 'Ja!');
  assert.equal(cut('Den 2026-11-21 kl. 10:00, skrev Provrum:', ...quoted, '', 'Svaret under.'), 'Svaret under.');
  assert.equal(
    cut('On 2026-11-21 10:00, Provrum wrote:', '> Hur gör ni?', 'Så här.', '> Och sedan?', 'Sedan vilar vi.'),
    'Så här.\nSedan vilar vi.',
  );
});

test('a signature is left out, and what is no signature is kept', () => {
  assert.equal(cut('Vi med.', '', '-- ', 'Boel Prov', '070-000 00 00'), 'Vi med.');
  assert.equal(cut('Vi med.', '---', 'Och en sak till.'), 'Vi med.\n---\nOch en sak till.');
  assert.equal(cut('Sent from my iPhone'), '');
});

test('where a program marks nothing, our own first line tells where the old letter begins', () => {
  assert.equal(cut('Vi räknar.', '', ...letter.split('\n')), 'Vi räknar.');
});

test('words that only look like a head are kept', () => {
  for (const words of [
    'Från: nu räknar vi varje år.',
    'Den 21 november skrev vi till er:\n\nHur gör ni?',
    'Anna skrev att det går bra:',
    'Till: alla\nÄmne: inget',
    'Jag läste https://x.test/2026 och skrev ett svar.',
  ])
    assert.equal(cut(...words.split('\n')), words);
});

test('lines that a mail program broke are whole again, and those of a list are not', () => {
  assert.equal(
    cut(
      'Vi räknar varje år hur många som har varit med, och skriver sedan en kort',
      'sammanfattning till nämnden.',
      'Kort rad.',
      '- ett mått som är så långt att raden nästan är full av alla sina ord här',
      '- ett till',
    ),
    'Vi räknar varje år hur många som har varit med, och skriver sedan en kort sammanfattning till nämnden.\nKort rad.\n- ett mått som är så långt att raden nästan är full av alla sina ord här\n- ett till',
  );
});

test('nothing is answered with nothing, pictures are no words, and no mail takes long', async () => {
  assert.equal(cut('', '> Hej', ''), '');
  assert.equal(cut('[cid:image001.png@01DC]', ' '), '');
  for (const hostile of [
    'On 1 '.repeat(100_000),
    '1:\n'.repeat(100_000),
    'From: x\n'.repeat(50_000),
    '> '.repeat(200_000),
    '_____\n'.repeat(50_000),
  ]) {
    assert.ok((await processorTime(() => answerText(hostile, letter))) < 5_000);
  }
});

test('whatever comes in, only words of it come out', () => {
  const word = fc.constantFrom(
    'Från:',
    'Skickat:',
    'Till: x',
    '> citat',
    '-- ',
    '',
    'Ja',
    '21 nov skrev A:',
    '____________',
    'ord ord',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), (lines) => {
      const given = new Set(lines.join(' ').split(/\s+/));
      return answerText(lines.join('\n'), letter)
        .split(/\s+/)
        .filter(Boolean)
        .every((one) => given.has(one));
    }),
  );
});
