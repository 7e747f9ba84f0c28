import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { projectRoot } from '#platform/config.ts';
import { provideChromium } from '../../scripts/chromium.ts';
import type { Program } from './program.ts';

/** Enters the program in a browser of one's own: nothing is shared with the others but the program. */
export type Enter = (options?: BrowserContextOptions) => Promise<Page>;

/** Tells the story of a journey. Fails also where a page complained, and leaves pictures of what was on the screens. */
export type Journey = (name: string, act: (enter: Enter) => Promise<void>) => void;

const desk = { width: 1280, height: 900 };
const secondsToWait = 20;

export interface Stage {
  readonly browser: Browser;
  readonly journey: Journey;
}

/** One real Chromium for a test file. */
export async function openStage({ address, running }: Program): Promise<Stage> {
  const browser = await chromium.launch({
    executablePath: provideChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    // Going back shows the page as it was left, as it does for everybody.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  after(async () => await browser.close());
  return {
    browser,
    journey: (name, act) => {
      test(name, async () => {
        await play(browser, address, name, act).catch((error: unknown) => {
          throw withWords(error, running.said().split('Ctrl-C.').at(-1)?.trim() ?? '');
        });
      });
    },
  };
}

async function play(browser: Browser, address: string, name: string, act: (enter: Enter) => Promise<void>) {
  const entered: Entered[] = [];
  const enter: Enter = async (options) => {
    const one = await enterAs(browser, address, options);
    entered.push(one);
    return one.page;
  };
  try {
    await act(enter);
    assert.deepEqual(
      entered.flatMap(({ complaints }) => complaints),
      [],
    );
  } catch (error) {
    await takePictures(name, entered);
    throw withComplaints(error, entered);
  } finally {
    await Promise.all(entered.map(({ context }) => context.close()));
  }
}

export interface Entered {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the browser had to complain of: breaches of the content policy, mistakes of scripts, what comes from elsewhere. */
  readonly complaints: readonly string[];
}

/** A browser context that listens for everything that should not happen on any page. */
export async function enterAs(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Entered> {
  const context = await browser.newContext({
    baseURL: address,
    viewport: desk,
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(secondsToWait * 1000);
  const complaints: string[] = [];
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`policy: ${violatedDirective} ${blockedURI}`),
    );
  });
  context.on('console', (message) => {
    if (message.type() === 'error' && !refusal.test(message.text()) && !unplugged.test(message.text()))
      complaints.push(message.text());
  });
  context.on('weberror', (error) => void complaints.push(String(error.error().stack)));
  context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol !== 'data:' && origin !== new URL(options.baseURL ?? address).origin)
      complaints.push(`asks ${request.url()}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 500) complaints.push(`${response.status()} ${response.url()}`);
  });
  return { context, page: await context.newPage(), complaints };
}

/** Where a journey takes the network away, that it is away is no fault of a page. */
const unplugged = /net::ERR_INTERNET_DISCONNECTED/;

/** A page that says no is told on the console like a file that is missing; what it says is asserted by the tests. */
const refusal = /^Failed to load resource: the server responded with a status of 4(03|04|09|10|22|29) /;

async function takePictures(name: string, entered: readonly Entered[]) {
  const folder = path.join(projectRoot, 'test-results');
  fs.mkdirSync(folder, { recursive: true });
  const stem = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 80);
  const pages = entered.flatMap(({ context }) => context.pages());
  for (const [at, page] of pages.entries()) {
    await page.screenshot({ path: path.join(folder, `${stem}-${at + 1}.png`), fullPage: true }).catch(() => null);
  }
}

function withComplaints(error: unknown, entered: readonly Entered[]): unknown {
  return withWords(error, entered.flatMap(({ complaints, page }) => [`on ${page.url()}`, ...complaints]).join('\n'));
}

/** The test runner shows an error's stack: what else is known goes there. */
function withWords(error: unknown, words: string): unknown {
  if (error instanceof Error) error.stack += `\n${words}`.replaceAll('\n', '\n  ');
  return error;
}
