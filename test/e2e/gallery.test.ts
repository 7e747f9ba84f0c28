import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import { serve } from '@hono/node-server';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { galleryApp } from '../galleryApp.tsx';
import { gallery } from '../gallery.tsx';
import { provideChromium } from '../../scripts/chromium.ts';
import { overflow, screenViolations, violations } from './axe.ts';

const server = serve({ fetch: galleryApp.fetch, port: 0, hostname: '127.0.0.1' });
await once(server, 'listening');
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const browser: Browser = await chromium.launch({
  executablePath: provideChromium(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
after(async () => {
  await browser.close();
  server.close();
});

const desk = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };
const every = gallery.map(({ name }) => name);
/** Between them they use every component; the rest are the same in other states. */
const varied = ['list', 'detail-ready', 'panel-waits', 'form', 'parts'];

interface Mode {
  readonly pages: readonly string[];
  readonly options: BrowserContextOptions;
  readonly judge: (page: Page) => Promise<readonly string[]>;
}
/** What other colours or another width can change, of the frame too. */
const onScreen = (page: Page) => screenViolations(page, 'html');

const modes: Readonly<Record<string, Mode>> = {
  'on a desk, light': { pages: every, options: { viewport: desk, colorScheme: 'light' }, judge: violations },
  'on a desk, in forced colours': {
    pages: varied,
    options: { viewport: desk, forcedColors: 'active' },
    judge: onScreen,
  },
  'on a desk, dark': { pages: varied, options: { viewport: desk, colorScheme: 'dark' }, judge: onScreen },
  'on a phone, light': { pages: varied, options: { viewport: phone, colorScheme: 'light' }, judge: onScreen },
  'on a phone, in forced colours': {
    pages: varied,
    options: { viewport: phone, forcedColors: 'active' },
    judge: onScreen,
  },
  'on a phone, dark': { pages: varied, options: { viewport: phone, colorScheme: 'dark' }, judge: onScreen },
};

/** Opens a page and collects what the browser complains of: mistakes, and breaches of the content policy. */
async function open(name: string, options: BrowserContextOptions) {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
  page.on('pageerror', (error) => void complaints.push(error.message));
  await page.goto(`${address}/${name}`);
  return { page, complaints, [Symbol.asyncDispose]: async () => await context.close() };
}

for (const [mode, { pages, options, judge }] of Object.entries(modes)) {
  test(`every shared component is accessible and fits ${mode}`, async () => {
    for (const name of pages) {
      await using opened = await open(name, options);
      const { page, complaints } = opened;
      if ((await page.locator('textarea[data-rich]').count()) > 0) await page.waitForSelector('.rich');
      assert.deepEqual(await judge(page), [], name);
      assert.equal(await overflow(page), 0, `${name} scrolls sideways`);
      assert.deepEqual(complaints, [], name);
    }
  });
}

test('the menu of a phone opens without a script', async () => {
  await using opened = await open('list', { viewport: phone, javaScriptEnabled: false });
  const { page } = opened;
  const link = page.locator('#menu a', { hasText: 'Regelverk' });
  assert.equal(await link.isVisible(), false);
  await page.getByRole('button', { name: 'Meny' }).click();
  assert.equal(await link.isVisible(), true);
});

test('the summary of errors has the focus when the page has come, with and without a script', async () => {
  for (const javaScriptEnabled of [true, false]) {
    await using opened = await open('form', { viewport: desk, javaScriptEnabled });
    assert.equal(await opened.page.locator('.errsum:focus').count(), 1);
  }
});

test('a panel that has changed is exchanged in place, said aloud, and leaves open what was open', async () => {
  await using opened = await open('detail', { viewport: desk });
  const { page } = opened;
  await page.waitForSelector('#readiness[data-ready="true"]');
  assert.equal(await page.locator('#says').textContent(), 'Startläget har ändrats. Redo att starta');
  assert.equal(await page.locator('#says').getAttribute('role'), 'status');
  assert.equal(await page.locator('#readiness-rules').getAttribute('open'), '');
});

test('rich text is written with the keyboard alone and sent as HTML', async () => {
  await using opened = await open('detail', { viewport: desk });
  const { page, complaints } = opened;
  await page.waitForSelector('.rich');
  await page.locator('#comment-text').focus();
  await page.keyboard.type('Hej ');
  await page.keyboard.press('Control+b');
  await page.keyboard.type('alla');
  await page.keyboard.press('Control+b');
  await page.keyboard.type(' och @An');
  await page.waitForSelector('[role=listbox]');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Punkt');
  await page.keyboard.press('Escape');
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
  const sent = await page.evaluate(() => [
    ...new FormData(document.querySelector<HTMLFormElement>('#comment') ?? undefined),
  ]);
  assert.deepEqual(sent, [
    ['text', '<p>Hej <b>alla</b> och @Anna Berg </p><ul><li>Punkt</li></ul>'],
    ['format', 'html'],
    ['mention', '1'],
  ]);
  await page.keyboard.press('Tab');
  assert.equal(await page.locator(':focus').textContent(), 'Skicka');
  assert.deepEqual(complaints, []);
});

test('what is pasted keeps its words and loses everything that could do harm', async () => {
  await using opened = await open('detail', { viewport: desk });
  const { page, complaints } = opened;
  await page.waitForSelector('.rich');
  await page.locator('#comment-text').focus();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData(
      'text/html',
      '<p class="MsoNormal" style="color:red">Ord <b style="x:y">fet</b><img src=x onerror=alert(1)><script>alert(1)</script> <a href="javascript:alert(1)">länk</a></p>',
    );
    document
      .querySelector('.rich-text')
      ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  assert.match(await page.locator('textarea[name=text]').inputValue(), /^<p>Ord <b>fet<\/b> länk<\/p>/);
  assert.deepEqual(complaints, []);
});

test('a draft is saved while it is written, and the form says when', async () => {
  await using opened = await open('form', { viewport: desk });
  const { page } = opened;
  await page.waitForSelector('.rich');
  const asked = page.waitForRequest((request) => request.method() === 'POST');
  await page.locator('#title').fill('AI och visualisering');
  assert.equal(await page.locator('#title-count').textContent(), '100 tecken kvar');
  const body = new URLSearchParams((await asked).postData() ?? '');
  assert.equal(body.get('title'), 'AI och visualisering');
  await page.getByText(/^Utkast sparat \d\d:\d\d$/).waitFor();
  assert.match((await page.locator('#title-similar').textContent()) ?? '', /Liknande förslag/);
});

test('a draft that could not be saved is said so, and the browser asks before it leaves', async () => {
  await using opened = await open('form', { viewport: desk });
  const { page } = opened;
  await page.route('**/autosave', async (route) => await route.fulfill({ status: 500 }));
  await page.locator('#title').pressSequentially('mer');
  await page.getByText('Utkastet kunde inte sparas').waitFor();
  const asked = page.waitForEvent('dialog');
  const closing = page.close({ runBeforeUnload: true });
  const dialog = await asked;
  assert.equal(dialog.type(), 'beforeunload');
  await dialog.accept();
  await closing;
});
