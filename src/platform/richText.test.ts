import assert from 'node:assert/strict';
import { test } from 'node:test';
import { processorTime } from '../../test/processorTime.ts';
import { cleanHtml, htmlToText, textToHtml } from './richText.ts';

const rel = 'rel="nofollow noopener noreferrer ugc"';

/** Hostile or careless HTML, and what may be left of it. */
const hostile: readonly (readonly [given: string, left: string])[] = [
  ['<script>alert(1)</script>', ''],
  ['hej<script>alert(1)</script>', '<p>hej</p>'],
  ['<scr<script>ipt>alert(1)</script>', '<p>ipt&gt;alert(1)</p>'],
  ['<img src=x onerror=alert(1)>', ''],
  ['<svg onload=alert(1)><circle/></svg>', ''],
  ['<svg><style><img src=x onerror=alert(1)></style></svg>', ''],
  ['<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>', ''],
  ['<iframe src="javascript:alert(1)"></iframe>', ''],
  ['<iframe srcdoc="<script>alert(1)</script>">hej</iframe>', '<p>hej</p>'],
  ['<object data="data:text/html,x"></object><embed src="x">', ''],
  ['<a href="javascript:alert(1)">hej</a>', '<p>hej</p>'],
  ['<a href="JaVaScRiPt:alert(1)">hej</a>', '<p>hej</p>'],
  ['<a href="java\tscript:alert(1)">hej</a>', '<p>hej</p>'],
  ['<a href="&#106;avascript:alert(1)">hej</a>', '<p>hej</p>'],
  ['<a href=" javascript:alert(1)">hej</a>', '<p>hej</p>'],
  ['<a href="data:text/html;base64,PHNjcmlwdD4=">hej</a>', '<p>hej</p>'],
  ['<a href="vbscript:x">hej</a>', '<p>hej</p>'],
  ['<a href="//ond.se">hej</a>', '<p>hej</p>'],
  ['<a href="/logga-ut">hej</a>', '<p>hej</p>'],
  ['<a href="https://ond.se/ javascript:x">hej</a>', '<p>hej</p>'],
  [
    '<a href="https://reglab.se" onclick="x()" style="x" target="_blank">hej</a>',
    `<p><a href="https://reglab.se" ${rel}>hej</a></p>`,
  ],
  ['<a href="mailto:a@b.se">hej</a>', `<p><a href="mailto:a@b.se" ${rel}>hej</a></p>`],
  [
    '<a href="https://a.se/?x=&quot;&gt;&lt;script&gt;">hej</a>',
    `<p><a href="https://a.se/?x=&quot;&gt;&lt;script&gt;" ${rel}>hej</a></p>`,
  ],
  ['<p onmouseover="x()" style="position:fixed" class="btn" id="main">hej</p>', '<p>hej</p>'],
  ['<form action="https://ond.se"><input name="kod"><button>Skicka</button></form>', '<p>Skicka</p>'],
  ['<textarea><p>hej</p></textarea>', ''],
  ['<style>body{display:none}</style><p>hej</p>', '<p>hej</p>'],
  ['<link rel=stylesheet href=x><meta http-equiv=refresh content="0;url=x"><base href=x>hej', '<p>hej</p>'],
  ['<!-- <img src=x onerror=alert(1)> --><p>hej</p>', '<p>hej</p>'],
  ['<![CDATA[<script>alert(1)</script>]]>hej', '<p>hej</p>'],
  ['<noscript><p title="</noscript><img src=x onerror=alert(1)>">', ''],
  ['<p>utan slut', '<p>utan slut</p>'],
  ['</p></div></article>hej', '<p>hej</p>'],
  ['<h1>Rubrik</h1>', '<p>Rubrik</p>'],
  ['<b>fet</b> <i>kursiv</i>', '<p><strong>fet</strong> <em>kursiv</em></p>'],
  ['<div>rad</div><div><br></div>', '<p>rad</p>'],
  ['&lt;script&gt;alert(1)&lt;/script&gt;', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>'],
  ['1 < 2 & 3 > 2', '<p>1 &lt; 2 &amp; 3 &gt; 2</p>'],
];

test('hostile HTML loses what could harm and keeps its words', () => {
  for (const [given, left] of hostile) assert.equal(cleanHtml(given), left, given);
});

test('whatever comes in, only the allowed tags and attributes come out', () => {
  const allowed =
    /^(?:<(?:p|strong|em|ul|ol|li|blockquote)>|<br \/>|<\/(?:p|strong|em|ul|ol|li|blockquote|a)>|<a href="(?:https?:\/\/|mailto:)[^"<>]*" rel="[a-z ]+">|[^<>])*$/;
  for (const [given] of hostile) {
    assert.match(cleanHtml(given), allowed, given);
    assert.match(textToHtml(given), allowed, given);
  }
});

test('cleaning twice changes nothing', () => {
  for (const [given] of hostile) assert.equal(cleanHtml(cleanHtml(given)), cleanHtml(given), given);
});

test('long runs of nothing take no time', async () => {
  for (const nothing of [' ', '<br>', '<p></p>', '&nbsp; ', '<p>', '<a href="', '<']) {
    const taken = await processorTime(() => {
      cleanHtml(`hej${nothing.repeat(10_000)}hej`);
      textToHtml(`hej${nothing.repeat(10_000)}hej`);
    });
    assert.ok(taken < 3_000, nothing);
  }
});

test('nobody nests deeper than a browser can bear', () => {
  const cleaned = cleanHtml(`${'<blockquote>'.repeat(5000)}hej${'</blockquote>'.repeat(5000)}`);
  assert.ok(cleaned.split('<blockquote>').length <= 11);
});

test('plain text becomes paragraphs with links, and nothing in it is read as HTML', () => {
  assert.equal(
    textToHtml('Hej <b>du</b> & ni!\nLäs (https://reglab.se/a?b=1&c=2).\n \n\nOch www.reglab.se\n'),
    `<p>Hej &lt;b&gt;du&lt;/b&gt; &amp; ni!<br />Läs (<a href="https://reglab.se/a?b=1&amp;c=2" ${rel}>https://reglab.se/a?b=1&amp;c=2</a>).</p><p>Och www.reglab.se</p>`,
  );
});

test('cleaned HTML reads well as plain text, and plain text survives the way there and back', () => {
  assert.equal(
    htmlToText(
      cleanHtml('<p>Hej <b>du</b></p><ul><li>ett</li><li>två</li></ul><p><a href="https://a.se">här</a> &lt;3</p>'),
    ),
    'Hej du\n\n– ett\n– två\n\nhär (https://a.se) <3',
  );
  const typed = 'Rad ett\nrad två & "citat"\n\nhttps://reglab.se/x';
  assert.equal(htmlToText(textToHtml(typed)), typed);
});
