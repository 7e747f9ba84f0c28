import { say } from './field.ts';

/**
 * Keeps a panel as it is on the server, by listening while the page is in sight.
 *
 * A browser keeps few connections to one server: a page that nobody sees gives its own back, and asks anew when it is seen.
 */
export function keepFresh({ id }: HTMLElement): void {
  let source: EventSource | null = null;
  const listen = () => {
    source?.close();
    source = null;
    const { live, liveEvents } = document.getElementById(id)?.dataset ?? {};
    if (document.hidden || !live || !liveEvents) return;
    source = new EventSource(liveEvents);
    source.addEventListener('message', () => void refresh(id, live));
  };
  document.addEventListener('visibilitychange', listen);
  addEventListener('pagehide', () => source?.close());
  listen();
}

async function refresh(id: string, address: string): Promise<void> {
  const response = await fetch(address, { headers: { accept: 'text/html' } }).catch(() => null);
  const now = document.getElementById(id);
  if (!response?.ok || !now) return;
  const next = new DOMParser().parseFromString(await response.text(), 'text/html').getElementById(id);
  if (!next) movedOn(now);
  else if (now.textContent !== next.textContent) swap(now, next);
}

/** Puts the new panel in the old one's place; leaves open what was open, and the focus where it was. */
function swap(now: HTMLElement, next: HTMLElement): void {
  const open = parts(now, 'details').map((part) => part.open);
  parts(next, 'details').forEach((part, at) => (part.open = open[at] ?? part.open));
  const focused = parts(now, 'summary, a').findIndex((part) => part === document.activeElement);
  if (now.dataset['ready'] === 'false' && next.dataset['ready'] === 'true') next.classList.add('turned');
  now.replaceWith(next);
  if (focused >= 0) parts(next, 'summary, a')[focused]?.focus({ preventScroll: true });
  say(`${next.dataset['liveSays'] ?? ''} ${next.querySelector('h2')?.textContent ?? ''}`);
}

/** The panel is no more, because the page is about something else by now. It is not reloaded: something may be half written on it. */
function movedOn(now: HTMLElement): void {
  const words = now.dataset['liveGone'];
  if (!words || now.querySelector('.readiness-gone')) return;
  const link = document.createElement('a');
  link.className = 'readiness-gone';
  link.href = location.pathname + location.search;
  link.textContent = words;
  now.prepend(link);
  say(words);
}

const parts = <Name extends keyof HTMLElementTagNameMap>(of: HTMLElement, names: Name | `${Name}, ${string}`) => [
  ...of.querySelectorAll<HTMLElementTagNameMap[Name]>(names),
];
