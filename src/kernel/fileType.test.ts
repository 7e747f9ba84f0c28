import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileName, mediaTypeOf } from './fileType.ts';

const bytes = (text: string) => Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));
const typeOf = (name: string, content: string) => {
  const found = mediaTypeOf(name, bytes(content));
  return typeof found === 'string' ? found : found.media;
};
const word = 'PK\x03\x04......[Content_Types].xml......word/document.xml';

test('a file is what its name and its content agree on', () => {
  assert.deepEqual(
    [
      typeOf('Plan.PDF', '\n%PDF-1.7'),
      typeOf('bild.jpeg', '\xff\xd8\xff\xe0'),
      typeOf('bild.png', '\x89PNG\r\n\x1a\n'),
      typeOf('bild.webp', 'RIFF....WEBPVP8'),
      typeOf('brev.docx', word),
      typeOf('brev.odt', `PK\x03\x04${' '.repeat(26)}mimetypeapplication/vnd.oasis.opendocument.text`),
      typeOf('siffror.csv', 'år;antal\r\n2026;\xe5'),
    ],
    [
      'application/pdf',
      'image/jpeg',
      'image/png',
      'image/webp',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/vnd.oasis.opendocument.text',
      'text/csv',
    ],
  );
});

test('what runs somewhere, or hides what it holds, is not taken in', () => {
  for (const name of ['sida.html', 'bild.svg', 'program.exe', 'makro.docm', 'allt.zip', 'plan.pdf.exe', 'utan', 'x.']) {
    assert.equal(typeOf(name, '%PDF-'), 'type', name);
  }
});

test('content that is something else than its name says is not taken in', () => {
  assert.deepEqual(
    [
      typeOf('plan.pdf', 'MZ\x90\x00'),
      typeOf('brev.docx', 'PK\x03\x04......'),
      typeOf('brev.docx', `${word} word/vbaProject.bin`),
      typeOf('blad.xlsx', word),
      typeOf('text.txt', '<!DOCTYPE html><script>'),
      typeOf('text.txt', '\xef\xbb\xbf <svg onload=x>'),
      typeOf('text.txt', 'MZ\x00'),
      typeOf('bild.gif', ''),
    ],
    Array.from({ length: 8 }, () => 'content'),
  );
});

test('a name is kept without its folders, on one line and not too long', () => {
  assert.deepEqual(
    [
      'C:\\Mina filer\\plan.pdf',
      '../../etc/passwd.txt',
      'a\n b\t"c".pdf',
      `${'å'.repeat(300)}.pdf`,
      'mapp/',
      '..',
      ' ',
    ].map(fileName),
    ['plan.pdf', 'passwd.txt', 'a b "c".pdf', `${'å'.repeat(196)}.pdf`, '', '', ''],
  );
});
