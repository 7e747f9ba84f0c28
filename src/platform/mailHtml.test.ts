import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mailHtml } from './mailHtml.ts';

const text = `Åsa, Region Dalarna, kommenterade ”Drönare”:

> <script>alert(1)</script>
> & så vidare

Tider:
– tisdag
– onsdag

Läs och svara:
http://provrum.test/provrum/1?a=1&b=2

Se https://example.test/x. Och <b>inte</b> javascript:alert(1).

-- 
Du får mejlet för att du bevakar.
Ändra: http://provrum.test/bevaka`;

test('a letter as HTML says the same words, with quotes, lists and links that say where they lead', () => {
  const html = mailHtml('Ämne <i>', text, 'sv');
  assert.match(html, /<html lang="sv">/);
  assert.match(html, /<title>Ämne &lt;i&gt;<\/title>/);
  assert.match(html, /<blockquote[^>]*>&lt;script&gt;alert\(1\)&lt;\/script&gt;<br>&amp; så vidare<\/blockquote>/);
  assert.match(html, /<p>Tider:<\/p>\n<ul><li>tisdag<\/li><li>onsdag<\/li><\/ul>/);
  assert.match(html, /<a href="http:\/\/provrum.test\/provrum\/1\?a=1&amp;b=2">Läs och svara<\/a>/);
  assert.match(html, /<a href="https:\/\/example.test\/x">https:\/\/example.test\/x<\/a>\. Och &lt;b&gt;/);
  assert.match(
    html,
    /<hr><p[^>]*>Du får mejlet för att du bevakar\.<br><a href="http:\/\/provrum.test\/bevaka">Ändra<\/a>/,
  );
});

test('nothing that somebody typed becomes markup', () => {
  const hostile = [
    '"><img src=x onerror=alert(1)>',
    'http://x.test/"onmouseover="alert(1)',
    "x: http://x.test/'><svg/onload=alert(1)>",
    '=====',
    '> > <iframe>',
    'data:text/html,<script>1</script>',
    '\u0000<plaintext>',
  ];
  for (const words of hostile) {
    const html = mailHtml(words, `${words}\n\n> ${words}\n\n- ${words}\n\n${words}\n===\n\n-- \n${words}`, 'en');
    const tags = new Set(html.match(/<\/?[a-z0-9]+/gi));
    const ours = ['html', 'head', 'meta', 'title', 'body', 'p', 'ul', 'li', 'blockquote', 'hr', 'a', 'h1', 'h2', 'br'];
    for (const tag of tags) assert.ok(ours.includes(tag.replace(/<\/?/, '')), `${tag} of ${words}`);
    assert.doesNotMatch(html, /<[^>]*\son\w+=/i, words);
    assert.doesNotMatch(html, /href="(?!https?:)/, words);
  }
});

test('an empty letter and one without a foot are whole pages too', () => {
  for (const words of ['', 'Hej', '\n\n\n', '-- \n'])
    assert.match(mailHtml('x', words, 'sv'), /<body[\s\S]*<\/body><\/html>$/);
});
